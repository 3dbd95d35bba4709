"""Parts that a sentence names of somebody else than him of whom it speaks: "will assist the head", "secretary to the head"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

_MARK = re.compile(r"[/,،，;؛；:：()（）–—\n]")
_WORD = re.compile(r"[^\W_]+")
_BEFORE_LETTERS = 60  # of what is looked at before the words for a part
_CHINESE_POST = range(2, 5)  # characters of "助理"
_BETWEEN_WORDS = 3  # of a verb of helping and its object: "assist him as", "помогать"
_JOINING_WORDS = 2  # between a post and the part of whom it serves: "to the", "de la"


def is_of_another(sentence: str, start: int, end: int, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the part sentence[start:end] is not that of him of whom the sentence speaks.

    A verb of helping governs it ("will assist the head of the delegation"), or a post does ("is secretary to the head of the
    delegation", "помощник главы делегации", "团长助理"). Verbs of leading ("the Ambassador heads the delegation") are his own.
    """
    start, joined = _part_alone(sentence, start, end, lexicon)
    behind = sentence[end:].lstrip()
    if is_cjk(sentence[start]) and any(lexicon.chinese.title_length(behind[:count]) == count for count in _CHINESE_POST):
        return True
    told = key(sentence[start:end])
    own = told in lexicon.said.leading or _as_something(told, lexicon)
    if own or lexicon.leads.find(Folded(sentence[start:end])) is not None:
        return False
    before = _MARK.split(sentence[max(0, start - _BEFORE_LETTERS) : start])[-1]
    if joined:
        return False  # "Director and head of delegation" is both
    helped = _helped(before, lexicon, knowledge)
    if helped is not None and len(helped.split()) <= _BETWEEN_WORDS:
        return not _as_something(helped, lexicon)
    words = key(before).split()
    joining = 0
    while words and words[-1] in lexicon.stop and joining < _JOINING_WORDS and not _is_and(words[-1], lexicon):
        words.pop()
        joining += 1
    governs = words and (lexicon.is_title_word(words[-1]) or lexicon.role(words[-1]) is not None)
    counted = bool(words) and words[-1] in lexicon.said.counted  # "ويتولى الأول رئاسة الوفد": "the first", no post
    return bool(governs) and not counted and not is_cjk(words[-1])


def may_be_of_another(sentence: str, start: int, end: int, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether it is open whose part it is: "will accompany the Minister and the head of the delegation"."""
    start, joined = _part_alone(sentence, start, end, lexicon)
    before = _MARK.split(sentence[max(0, start - _BEFORE_LETTERS) : start])[-1]
    words, behind = key(before).split(), list[str]()
    while words and words[-1] in lexicon.stop and len(behind) <= _JOINING_WORDS and not _is_and(words[-1], lexicon):
        behind.append(words.pop())
    if not joined and not (words and _joins(words[-1], lexicon)):
        return False
    if (helped := _helped(before, lexicon, knowledge)) is not None:
        return not _as_something(helped, lexicon) and not _is_led(sentence[start:end], lexicon)
    others = any(word not in lexicon.said.articles for word in behind)
    return others and not _as_something(before, lexicon)  # "secretary to the Minister and to the head"


def _helped(before: str, lexicon: Lexicon, knowledge: Knowledge) -> str | None:
    """Return what stands behind the last verb of helping, None where none stands; "adviser" is none."""
    found = cues(knowledge, choices.helping).all(said := Plain(before))
    verbs = [cue.end for cue in found if not lexicon.is_title_word(key(said.text[cue.start : cue.end]))]
    return said.text[verbs[-1] :] if verbs else None


def _part_alone(sentence: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, bool]:
    """Return (where the words for the part itself begin, whether "and" stands right before them) in what was taken for them.

    Of "Representative and head of delegation" only "head of delegation" is the part.
    """
    told = sentence[start:end]
    joins = [word for word in _WORD.finditer(told) if _joins(key(word.group()), lexicon)]
    if joins and (behind := _WORD.search(told, joins[-1].end())) is not None:
        return start + behind.start(), True
    whole = lexicon.role(told)
    for word in _WORD.finditer(told):
        tail, begun = key(told[word.start() :]), key(told[: word.start()]).rpartition(" ")[2]
        role = lexicon.roles.get(tail) or lexicon.role_headings.get(tail)
        if role is not None and whole in (None, role):  # "alternate head" is no "head"
            before = begun or key(sentence[:start]).rpartition(" ")[2]
            return start + word.start(), _joins(before, lexicon)
        if len(tail) > 1 and is_arabic(tail[0]) and _joins(tail[0], lexicon) and tail[1:] in lexicon.roles:
            return start + word.start(), True
    return start, _joins(key(sentence[:start]).rpartition(" ")[2], lexicon)


def _joins(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the word is "and"."""
    return (bool(word) and lexicon.together.fullmatch(f" {word} ") is not None) or word in lexicon.joined.joins


def _is_led(told: str, lexicon: Lexicon) -> bool:
    """Tell whether the words are those by which a delegation is led: "will be accompanied and led by"."""
    if key(told) in lexicon.said.leading or lexicon.leads.find(Folded(told)) is not None:
        return True
    return lexicon.headed.search(told) is not None and lexicon.role(told) is None


def _as_something(between: str, lexicon: Lexicon) -> bool:
    """Tell whether "as" stands between: in "will assist as head of the delegation" the part is his own."""
    words = f" {key(lexicon.together.sub('  ', between))} "
    return any(f" {phrase} " in words for phrase in lexicon.capacity if not is_cjk(phrase))


def _is_and(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the word joins: "our adviser and head of delegation" is both, and so is whoever comes "as" something."""
    return lexicon.together.fullmatch(f" {word} ") is not None or word in lexicon.capacity or word in lexicon.clauses
