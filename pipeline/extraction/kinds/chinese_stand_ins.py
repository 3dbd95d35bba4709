"""Chinese sentences that name people without courtesy forms: in whose place one comes ("由二秘陈伟代为出席"), who all are."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from config.knowledge import Knowledge, Language
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import Folded, is_cjk
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.phrase_patterns import either, longest_first
from pipeline.extraction.words.plain import Plain, plain
from pipeline.extraction.words.speaking_against import holds_for_a_time

_SENTENCE = re.compile(r"[^。；;\n]+")
_CLAUSE = re.compile(r"[^，,。；;\n]+")
_VERB_LETTERS = 5  # "来出席", "前来参会"
_BEFORE_NAMES = ("改由", "改派", "现改由", "现改派")  # replacement phrases right behind which stands whoever comes
_CLAUSE_END = re.compile(r"[，,。；;\n]")
_PARTED = re.compile(r"[、和及]")  # names from names


def stand_ins(text: Plain, start: int, end: int, knowledge: Knowledge) -> int:
    """Count between two places the Chinese wordings of standing in that hold a post with a name right behind it."""
    told = [cue for cue in cues(knowledge, choices.replacement).all(text) if start <= cue.start and cue.end <= end]
    within = sum(is_cjk(cue.phrase[:1]) and _named(knowledge).search(cue.phrase) is not None for cue in told)
    behind = (_behind(text.text[cue.end : end]) for cue in told if cue.phrase in _BEFORE_NAMES)
    return within + sum(_comes(knowledge).match(clause) is not None for clause in behind)


def _behind(text: str) -> str:
    """Return the clause with which the text begins."""
    return _CLAUSE_END.split(text, maxsplit=1)[0]


def appointed(text: Plain, start: int, end: int, knowledge: Knowledge) -> int:
    """Count between two places the names with a post in Chinese sentences that say who comes: "我们派王建国处长参会"."""
    told = sorted(cue.start for cue in cues(knowledge, choices.announcing).all(text) if is_cjk(cue.phrase[:1]))
    spans = [sentence.span() for sentence in _SENTENCE.finditer(text.text, start, end)]
    announcing = [text.text[first:last] for first, last in spans if bisect_left(told, first) < bisect_left(told, last)]
    others = [said for first, last in spans if (said := text.text[first:last]) not in announcing]
    announcing += [said for said in others if any(map(is_cjk, said)) and lexicon(knowledge).comes.verb(said) is not None]
    return sum(len(_named(knowledge).findall(sentence)) for sentence in announcing)


def comes_in_clause(text: str, start: int, knowledge: Knowledge) -> bool:
    """Tell whether a Chinese clause behind a place names somebody with a post and says that he comes: "李梅处长将出席会议"."""
    words = lexicon(knowledge)
    for clause in _CLAUSE.findall(text[start:]):
        name = _named(knowledge).search(clause)
        if name is None or words.contact.find(Folded(clause)) is not None:
            continue
        said = Plain(clause[name.end() - 1 :])
        denied = cues(knowledge, choices.negation).first(said, near=False)
        if _attends(said, knowledge) and denied is None and not holds_for_a_time(clause, knowledge):  # "曾出席": once
            return True
    return False


def _attends(said: Plain, knowledge: Knowledge) -> bool:
    """Tell whether a verb of attending stands in what is said: "代表" is none in the name of a Mission below, "常驻代表团"."""
    sides, verbs = cues(knowledge, _sides).all(said), cues(knowledge, choices.attending).all(said)
    return any(not any(one.start <= verb.start and verb.end < one.end for one in sides) for verb in verbs)


def _sides(language: Language) -> tuple[str, ...]:
    return language.formulae.side


def composing(text: Plain, start: int, end: int, knowledge: Knowledge) -> int:
    """Count between two places the names alone of which a delegation is said to consist: "代表团由王强、李梅和赵明组成"."""
    found = (names.group(1) for names in _composed(knowledge).finditer(text.text, start, end))
    return sum(len(_PARTED.split(names)) for names in found)


def names_behind(text: Plain, at: int, knowledge: Knowledge) -> bool:
    """Tell whether a usual family name with one or two characters, and no post, begins at this place: "代替[江立新]参会".

    A verb of attending, a mark or nothing follows it: "代替王建国主持边会" changes no list.
    """
    name = _whole_name(knowledge).match(text.text, at)
    if name is None:
        return False
    words, held = lexicon(knowledge), name.group()
    if any(words.is_title_word(held[:count]) for count in range(2, len(held) + 1)):
        return False
    rests = (text.text[name.end() - letters :] for letters in (0, 1) if len(held) - letters > 1)
    begun = (cues(knowledge, choices.attending).first(Plain(rest[:_VERB_LETTERS]), near=False) for rest in rests)
    return not is_cjk(text.text[name.end() : name.end() + 1]) or any(cue is not None and cue.start <= 1 for cue in begun)


@lru_cache(maxsize=4)
def _whole_name(knowledge: Knowledge) -> re.Pattern[str]:
    families = {plain(word) for language in knowledge.languages for word in language.surnames}
    return re.compile(rf"{either(longest_first(families))}[\u3400-\u9fff]{{1,2}}")


@lru_cache(maxsize=4)
def _composed(knowledge: Knowledge) -> re.Pattern[str]:
    """Return the pattern of "由", names with usual family names between "、" and "和" (group 1), and "组成"."""
    families = {plain(word) for language in knowledge.languages for word in language.surnames}
    by = {word for language in knowledge.languages for word in language.grammar.by if is_cjk(word)}
    behind = {word for language in knowledge.languages for word in language.unspaced.of_all}
    name = rf"{either(longest_first(families))}[\u3400-\u9fff]{{1,2}}"
    return re.compile(rf"{either(longest_first(by))}({name}(?:[、和及]{name})*){either(longest_first(behind))}")


@lru_cache(maxsize=4)
def _comes(knowledge: Knowledge) -> re.Pattern[str]:
    """Return the pattern of a post, whatever name stands behind it, rare and foreign ones too, and a verb of attending."""
    posts = {plain(word) for language in knowledge.languages for word in language.title_words if is_cjk(word[:1])}
    comes = {plain(word) for language in knowledge.languages for word in choices.attending(language) if is_cjk(word[:1])}
    name = r"(?:[\u3400-\u9fff]{2,5}|[\u3400-\u9fff]{1,8}(?:[·•・‧][\u3400-\u9fff]{1,10})+)"
    return re.compile(
        rf"[\u3400-\u9fff]*?{either(longest_first(posts))}\s?{name}(?:代为|代表[\u3400-\u9fff]{{2,8}}?)?{either(longest_first(comes))}"
    )


@lru_cache(maxsize=4)
def _named(knowledge: Knowledge) -> re.Pattern[str]:
    """Return the pattern of a post and a usual family name with one or two characters behind it, or of such a name and a post.

    The post behind may stand in brackets or behind a comma: "王建国(处长)".
    """
    posts = {plain(word) for language in knowledge.languages for word in language.title_words if is_cjk(word[:1])}
    families = {plain(word) for language in knowledge.languages for word in language.surnames}
    post, name = either(longest_first(posts)), rf"{either(longest_first(families))}[\u3400-\u9fff]{{1,2}}"
    return re.compile(rf"{post}\s?{name}(?=[\u3400-\u9fff])|{name}(?<!驻)[(,]?{post}(?!团)")
