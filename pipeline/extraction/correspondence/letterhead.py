"""The names of writing bodies in a letterhead, above the note, or in a signature, below it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from config.knowledge import Knowledge, Language
from models.page import Line, Paragraph
from pipeline.extraction.correspondence.compliments import bodies, compliments_in
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cues, cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain

HEAD_LINES = 14  # a letterhead in three languages with addresses seldom has more
_FIGURES_OR_MAIL = re.compile(r"\d|@|:|：|www\.")
ARTICLE = re.compile(r"(?:(?:la|le|el|los|las|die|das)\s|the\s?|l'\s?)(?=[^\W\d_]{4})|l'")  # no "League" without "le"
_NUMBER = re.compile(r"\(?\b[a-z]{2,4}\s?\d{4}/|\d{4}")
SHORTEST_NAME = 12  # letters; "Embassy of X"
_LITTLE = re.compile(r"^(?:[^\W\d_]{1,3}['’ ]\s?)?$")


@dataclass(frozen=True, slots=True)
class BodyName:
    """A mission's or ministry's name as it stands on a page: words joined over line breaks, and the plain-text place."""

    text: str
    start: int
    end: int
    page: PageText


def letterhead_names(page: PageText, knowledge: Knowledge) -> tuple[BodyName, ...]:
    """Return the bodies that the first lines name, before the note itself begins."""
    found = compliments_in(page.plain, knowledge)
    limit = found.subject[0] if found else len(page.plain.text)
    return tuple(name for name in _names(page, knowledge, 0, limit, HEAD_LINES) if name.end <= limit)


def signature_names(page: PageText, knowledge: Knowledge) -> tuple[BodyName, ...]:
    """Return the bodies named in the last lines, as below a signature."""
    lines = list(page.page.lines())
    first = max(0, len(lines) - 8)
    offset = sum(len(line.text) + 1 for line in lines[:first])
    found = compliments_in(page.plain, knowledge)
    start = max(page.plain.at(offset), found.cue[1] if found else 0)
    return _names(page, knowledge, start, len(page.plain.text), 8, skip=first)


def organisation_names(page: PageText, knowledge: Knowledge) -> tuple[BodyName, ...]:
    """Return the international organisations that the first lines name, before the note itself begins."""
    found = compliments_in(page.plain, knowledge)
    limit = found.subject[0] if found else len(page.plain.text)
    names = _names(page, knowledge, 0, limit, HEAD_LINES, choose=choices.organisations)
    return tuple(to_acronym(name) for name in names if name.end <= limit and not _is_labelled(name, knowledge))


def _is_labelled(name: BodyName, knowledge: Knowledge) -> bool:
    """Tell whether the word is the label of a form's field, whatever body stands behind it: "Organisation: Ministry of …".

    So is one that only says whose telephone follows: "Joint telephone for both: …"; "ICPO telephone: …" names a body.
    """
    text = Plain(name.text)
    cue = cues(knowledge, choices.organisations).first(text, near=False)
    if cue is None:
        return False
    behind = text.text[cue.end :].lstrip()
    word, _, rest = behind.partition(" ")
    return behind.startswith(COLONS) or (rest[:1].isalpha() and lexicon(knowledge).is_contact_label(word))


_ACRONYM = re.compile(r"^.{8,}?\([A-Z][A-Za-z]{1,11}\)")


def to_acronym(name: BodyName) -> BodyName:
    """Return the name up to its acronym: what follows "(IOM)" is an office of it."""
    found = _ACRONYM.match(name.text)
    return BodyName(found.group(), name.start, name.start + found.end(), name.page) if found else name


def _names(
    page: PageText,
    knowledge: Knowledge,
    start: int,
    end: int,
    count: int,
    skip: int = 0,
    choose: Callable[[Language], tuple[str, ...]] = bodies,
) -> tuple[BodyName, ...]:
    names: list[BodyName] = []
    lines = _lines(page)[skip : skip + count]
    offset = sum(len(line.text) + 1 for line, _ in _lines(page)[:skip])
    words = cues(knowledge, choose)
    index = 0
    while index < len(lines):
        line, block = lines[index]
        length = 1
        if start <= page.plain.at(offset) < end and _begins_body(Plain(line.text), words):
            while index + length < len(lines) and length < 4 and _continues(lines[index + length], block, knowledge):
                length += 1
            letters = sum(len(lines[at][0].text) + 1 for at in range(index, index + length))
            first, last = _without_sentence(page, page.plain.at(offset), page.plain.at(offset + letters - 1), knowledge)
            name = BodyName(page.as_written(first, last), first, last, page)
            names += [name] * (not goes_on(name, knowledge))
        offset += sum(len(lines[at][0].text) + 1 for at in range(index, index + length))
        index += length
    return tuple(names)


def goes_on(name: BodyName, knowledge: Knowledge) -> bool:
    """Tell whether a line only begins with a word of organisations, but without their capital: "… se / joint en outre"."""
    cue = cues(knowledge, choices.organisations).first(Plain(name.text), near=False) if name.text[:1].islower() else None
    return cue is not None and cue.start == 0


def _without_sentence(page: PageText, start: int, end: int, knowledge: Knowledge) -> tuple[int, int]:
    """Return the place without an article before the name, and without a sentence of which it is the subject."""
    text = page.plain.text[start:end]
    article = ARTICLE.match(text)
    said = [cue.start for cue in cues(knowledge, _sayings).all(Plain(text)) if cue.start > SHORTEST_NAME]
    number = _NUMBER.search(text)
    stops = [*said, number.start() if number and number.start() > SHORTEST_NAME else end - start]
    return start + (article.end() if article else 0), start + min(stops)


def _lines(page: PageText) -> list[tuple[Line, int]]:
    """Return every line with the number of its block, in the order of the passage."""
    found: list[tuple[Line, int]] = []
    for number, block in enumerate(page.page.blocks):
        if isinstance(block, Paragraph):
            found += [(line, number) for line in block.lines]
        else:
            found += [(line, -number - 1) for row in block.rows for cell in row for line in cell.lines]
    return found


def _begins_body(line: Plain, words: Cues) -> bool:
    hits = words.all(line)
    if not hits or len(line.text) > 200:
        return False
    first = hits[0]
    if "\u3400" <= line.text[first.start] <= "\u9fff":
        return not _FIGURES_OR_MAIL.search(line.text)
    return bool(_LITTLE.match(line.text[: first.start])) or first.start < 4


def _sayings(language: Language) -> tuple[str, ...]:
    kind = language.kind
    announced = (*kind.nominations, *kind.details, *kind.representation, *kind.annex)
    said = (*announced, *kind.regret, *kind.acknowledgement, *kind.revision)
    return (*language.formulae.honour, *language.formulae.closing, *language.formulae.salutation, *said)


def _headings(language: Language) -> tuple[str, ...]:
    return (*language.persons.heading, *language.formulae.form, *language.formulae.note_verbale, *language.formulae.annex)


def _continues(item: tuple[Line, int], block: int, knowledge: Knowledge) -> bool:
    """Tell whether a line carries on the name begun above it: same block, no address, no heading, no new body."""
    line, own = item
    text = Plain(line.text)
    if own != block or len(text.text) > 90 or _FIGURES_OR_MAIL.search(text.text):
        return False
    heading = cues(knowledge, _headings).first(text, near=False)
    return not (heading and heading.start < 4) and not _begins_body(text, cues(knowledge, bodies))
