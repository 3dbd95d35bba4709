"""How an amendment changes a delegation: a whole new list, further persons, or somebody in somebody's place; and who is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from config.knowledge import Knowledge, Language
from models.errors import ToolMissing
from models.finding import Finding
from models.reply import Delegate
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.arabic_names import says_and_by
from pipeline.extraction.entries.chinese_words import foreign_around
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.text import PageText, page_texts
from pipeline.extraction.model.tagger import tag_all
from pipeline.extraction.running_text.choosers import chooses
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cues, cues
from pipeline.extraction.words.folding import Folded, fold, is_arabic, is_cjk, key
from pipeline.extraction.words.greetings import Greetings
from pipeline.extraction.words.lexicon import Lexicon, lexicon
from pipeline.extraction.words.plain import Plain

SURE, UNSURE = 0.9, 0.6  # one phrase tells it; several phrases tell different things
GONE = 0.75  # of the name of somebody whom a sentence about a replacement names and nobody lists
_STOPS = " ,;:،，："  # behind a greeting: "Dear Sirs,"
SPELT_LETTERS = 6  # of a bracket and a courtesy form between a name and its spelling
_FORM_LETTERS = 16  # of a courtesy form before a name
STAYING_LETTERS = 160  # behind a name, with his post and body: "The nomination of Ms. B, Director, remains unchanged"
_STOP = re.compile(r"(?<=[^\W\d_]{3}[.!?؟;])\s|[。；！？]|\n\s*\n")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!?؟;])\s+|(?<=[。；！？])|\n{2,}")


class Change(StrEnum):
    """What a later note does to the delegation named before."""

    REVISES = "revises"  # the list in it is the whole delegation
    ADDS = "adds"  # its persons join those named before
    REPLACES = "replaces"  # its persons come in the place of others


def _replacement(language: Language) -> tuple[str, ...]:
    return (*choices.replacement(language), *language.persons.replaced)


def change_of(sheets: Sequence[Sheet], delegates: Sequence[Delegate], knowledge: Knowledge) -> tuple[Finding, ...]:
    """Return the finding "change" of an amendment, and a finding "gone" for each person who no longer comes.

    Args:
        sheets: the documents with their parts.
        delegates: who is named as coming.
        knowledge: the phrases of all languages.
    """
    pages = [page for sheet in sheets if sheet.part in (Part.NOTE, Part.LIST) for page in page_texts(sheet.document)]
    said = {
        Change.REVISES: _first(pages, cues(knowledge, choices.revision)),
        Change.ADDS: _first(pages, cues(knowledge, choices.addition)),
        Change.REPLACES: _first(pages, cues(knowledge, _replacement)),
    }
    told = [change for change in Change if said[change] is not None]
    if not told:
        return ()
    # "Further to our earlier note" opens additions and replacements too; what they say of one person counts more.
    of_persons = [each for each in (Change.REPLACES, Change.ADDS) if each in told]
    change = of_persons[0] if of_persons and (len(told) == 1 or len(delegates) <= 1) else told[0]
    page, start, end = said[change] or (pages[0], 0, 0)
    finding = Finding("change", change, page.as_written(start, end), SURE if len(told) == 1 else UNSURE, page.where(start, end))
    return (finding, *_gone(pages, delegates, knowledge))


def _first(pages: Sequence[PageText], phrases: Cues) -> tuple[PageText, int, int] | None:
    for page in pages:
        cue = phrases.first(page.plain)
        if cue:
            return page, cue.start, cue.end
    return None


def _gone(pages: Sequence[PageText], delegates: Sequence[Delegate], knowledge: Knowledge) -> Iterator[Finding]:
    """Yield the persons whom sentences about a replacement name and who are not among the delegates."""
    coming = [set(key(person.name.value or "").split()) for person in delegates]
    phrases, known = cues(knowledge, _replacement), lexicon(knowledge)
    seen: set[str] = set()
    for page in pages:
        for sentence in _SENTENCE.split(page.plain.original):
            if not phrases.all(Plain(sentence)):
                continue
            tagged = [foreign_around(sentence, _without_labels(name, known), known) for name in _names(sentence)]
            named = [name for name in tagged if name and not _is_no_name(name, sentence, known)]
            for name in named:
                words = set(key(name).split())
                listed = any(len(words & other) * 2 >= len(words) for other in coming)
                stays = _stays(name, named, sentence, knowledge)
                spelling = any(_spells(name, person.name.value or "", sentence) for person in delegates)
                if not words or key(name) in seen or listed or spelling or stays or _is_greeted(name, sentence, known.greetings):
                    continue
                if _is_addressed(name, page.plain.original, known) or _chooses(name, sentence, known):
                    continue
                seen.add(key(name))
                yield Finding("gone", name, name, GONE, None, ("A sentence about a replacement names this person.",))


def _without_labels(name: str, lexicon: Lexicon) -> str:
    """Return the name without the labels of changes before it, nothing of "Исключить Включить", two heads of columns.

    Nor does why he does not come belong to it: "هدى سالم بسبب مرضها", "هدى سالم لعدم [حصولها]", nor what goes on behind an
    Arabic one: "هدى سالم من السفر", "هدى سالم وبتعيين".
    """
    if len(name) > 2 and is_cjk(name[0]) and not {name[:1], name[:2]} & lexicon.surnames and name[1:2] in lexicon.surnames:
        name = name[1:]  # "撤回[对]赵伟先生的提名"
    why = lexicon.hindered.find(Folded(name))
    words = (name if why is None else name[: why[0]]).split()
    beyond = (at for at in range(1, len(words)) if is_arabic(words[at][:1]) and _goes_on(words[at], lexicon))
    words = words[: next(beyond, None)]
    while words and lexicon.changes.side(words[0]) is not None:
        words.pop(0)
    return " ".join(words)


def _goes_on(word: str, lexicon: Lexicon) -> bool:
    return (word in lexicon.stop_exact and fold(word) not in lexicon.particles) or says_and_by(word, lexicon)


def _is_no_name(name: str, sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether a Chinese "name" is none: no surname begins it and no courtesy form follows, as in "團變動" or "廳長".

    Nor is a piece of a State's name one: "哈萨" of 哈萨克斯坦; nor a change's own words: "causa baja".
    """
    if lexicon.changes.side(name) is not None:
        return True
    if is_cjk(name[:1]) and any(name in state and state in sentence for state in lexicon.states if len(state) > len(name)):
        return True
    if not is_cjk(name[:1]) or "·" in name or {name[:1], name[:2]} & lexicon.surnames:
        return False
    return lexicon.honorific_after.match(sentence, sentence.find(name) + len(name)) is None


def _spells(name: str, coming: str, sentence: str) -> bool:
    """Tell whether the name is the spelling in brackets of somebody who comes: "改由韩雪梅女士（HAN Xuemei）出席"."""
    before = sentence[: sentence.find(name)].rstrip()
    return bool(coming) and before.endswith(("(", "（")) and coming in before[-len(coming) - SPELT_LETTERS :]


def _stays(name: str, named: Sequence[str], sentence: str, knowledge: Knowledge) -> bool:
    """Tell whether words of staying stand behind the name, before a stop and the next one who is `named` in the sentence."""
    behind = sentence[sentence.find(name) + len(name) :][:STAYING_LETTERS]
    ends = [at for other in named if other != name and (at := behind.find(other)) >= 0]
    own = _STOP.split(behind[: min(ends, default=None)], maxsplit=1)[0]
    return cues(knowledge, choices.unchanged).first(Plain(own), near=False) is not None


def _is_greeted(name: str, sentence: str, greetings: Greetings) -> bool:
    """Tell whether the name is of words of courtesy, or stands in a line that greets: "Dear Mr. Brown,"."""
    line = next((line.strip() for line in sentence.split("\n") if name in line), "")
    return greetings.is_courtesy(name.strip(_STOPS)) or (line[-1:] in _STOPS[1:] and greetings.opens(line.rstrip(_STOPS)))


def _chooses(name: str, sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether he only named who goes: "استبدال السيد علي حسن، الذي رشحه السيد باسم كمال"."""
    at = sentence.find(name)
    forms = list(courtesy_forms(sentence, lexicon, None, max(0, at - _FORM_LETTERS), at))
    return chooses(sentence, next((form for form in forms if _leads_to(sentence[form:at], lexicon)), at), lexicon)


def _leads_to(form: str, lexicon: Lexicon) -> bool:
    return honorific_at(form, 0, lexicon, None) is not None and len(form.split()) == 1


def _is_addressed(name: str, text: str, lexicon: Lexicon) -> bool:
    """Tell whether the name stands with its courtesy form alone in the first line, before a colon or comma: "米勒女士："."""
    line = text.lstrip().partition("\n")[0].rstrip()
    if name not in line or line[-1:] not in _STOPS[1:]:
        return False
    behind = lexicon.honorific_after.match(line, len(name)) if line.startswith(name) else None
    if behind is not None and not line[behind.end() :].strip(_STOPS):
        return True  # "Brandl女士："
    alone = is_name_line(line.rstrip(_STOPS), lexicon, None)
    return alone is not None and alone.honorific is not None


def _names(sentence: str) -> list[str]:
    try:
        (tags,) = tag_all([sentence])
    except ToolMissing:
        return []
    return [_without_verb(sentence[tag.start : tag.end]) for tag in tags if tag.label in ("PERSON", "OTHER_PERSON")]


def _without_verb(name: str) -> str:
    """Return the name without words in small letters at its end, where it begins with a capital: "Стоянов перешел"."""
    words = name.split()
    while len(words) > 1 and words[0][:1].isupper() and words[-1][:1].islower():
        words.pop()
    return " ".join(words)
