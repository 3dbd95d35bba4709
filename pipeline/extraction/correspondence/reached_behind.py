"""A paragraph behind all who come that tells, in words nobody wrote down, how one more person is reached: whom to ask."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from models.errors import ToolMissing
from pipeline.extraction.correspondence.contact_persons import LABELLED_LINE
from pipeline.extraction.correspondence.zone import CONTACT, Zone, within
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, has_courtesy_form
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.model.sentence_acts import Act, acts
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

POSSIBLE = 0.1  # probability that a paragraph tells whom to ask
_LETTERS = 400  # of the paragraph; those who come are told of in longer ones
_LABEL_WORDS = 8  # before a colon


def reached_behind(strip: Strip, row: Row, found: Sequence[Zone], lexicon: Lexicon, *, below_table: bool) -> Zone | None:
    """Return the paragraph that begins on this row, where its place tells that it names whom to ask; None where it does not.

    "Enlace para este asunto: Sra. A (Segunda Secretaria), línea directa …, …" stands alone behind a list and before the words
    of taking leave, has one person and his contacts, begins with neither, and says of nobody that he comes. No other paragraph is
    made so. As he may come after all, he is shown to a person.

    Args:
        strip: the rows.
        row: the first one of the paragraph.
        found: the stretches above in which nobody comes.
        lexicon: what announces persons, courtesy forms, labels, roles.
        below_table: the strip goes on below a table.
    """
    start, end = row.start, strip.block_end(row)
    text = strip.view[start:end]
    if not row.first or row.item or end - start > _LETTERS or not has_contact(text) or not _names_one(strip, start, end, lexicon):
        return None
    if _announces_or_heads(text, lexicon) or not _may_be_asked(text) or label_of(text, 0, lexicon, strip.language) is not None:
        return None
    above = strip.view[:start].rstrip()
    if above.endswith(COLONS):
        return None
    if any(_is_like(strip, begin, stop, lexicon) for begin, stop in strip.blocks() if begin != start and not _in(found, begin)):
        return None
    if not (below_table or _announced(strip, start, found, lexicon)):
        return None
    if any(other.item for other in strip.rows if other.start > start) or not _leaves_behind(strip, end, lexicon):
        return None
    return Zone(start, end, CONTACT, contact=True, copies=True)


def _names_one(strip: Strip, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether one person with a courtesy form is named here, behind other words, and nowhere above."""
    named = _persons(strip, start, end, lexicon)
    if len(named) != 1 or not key(strip.view[start : named[0]]):
        return False
    words = [word for word in key(strip.view[named[0] : end].split(",")[0].split("(")[0]).split() if len(word) > 1]
    known = set(key(strip.view[:start]).split())
    return not {word for word in words[1:3] if word[0].isalpha()} <= known


def _persons(strip: Strip, start: int, end: int, lexicon: Lexicon) -> list[int]:
    """Return where persons with a courtesy form begin; "a" and "de" may be read as one before what is no name."""
    forms = courtesy_forms(strip.view, lexicon, strip.language, start, end)
    names = [(at, name_at(strip.view, at, lexicon, strip.language)) for at in forms]
    return [at for at, name in names if name is not None and name.honorific is not None and name.plain]


def _announces_or_heads(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the paragraph may announce somebody, heads a list, or gives its person a part in the delegation."""
    folded = Folded(text.replace("\n", " "))
    if any(cues.find(folded) is not None for cues in (lexicon.announcing, lexicon.attending, lexicon.heading)):
        return True
    label = LABELLED_LINE.match(text)
    words = key(label.group(1)).split() if label is not None else []
    if not words:
        return False
    return lexicon.role_heading(" ".join(words)) is not None or bool(_parts(lexicon) & set(words[:_LABEL_WORDS]))


@lru_cache(maxsize=4)
def _parts(lexicon: Lexicon) -> frozenset[str]:
    """Return the words of parts in a delegation."""
    said = {word for role in (*lexicon.roles, *lexicon.role_headings) for word in key(role).split()}
    return frozenset(said - set(lexicon.stop))


def _may_be_asked(text: str) -> bool:
    """Tell whether the trained model holds it possible: not of "The address of Mr. B was given wrongly. It should read: …"."""
    try:
        return acts(text)[Act.CONTACT] >= POSSIBLE
    except ToolMissing:
        return True


def _announced(strip: Strip, start: int, found: Sequence[Zone], lexicon: Lexicon) -> bool:
    """Tell whether somebody is announced above: in words, with an annex, or in a list of persons with courtesy forms."""
    said = Folded(strip.view[:start].replace("\n", " "))
    if any(cues.find(said) is not None for cues in (lexicon.announcing, lexicon.heading)):
        return True
    return any(not _in(found, at) for at in courtesy_forms(strip.view, lexicon, strip.language, 0, start))


def _is_like(strip: Strip, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a paragraph is made as the contact person's, words, one person, his contacts: each may be one of a list."""
    text = strip.view[start:end]
    named = _persons(strip, start, end, lexicon) if has_contact(text) else []
    return len(named) == 1 and bool(key(strip.view[start : named[0]])) and text[0].isalpha()


def _in(found: Sequence[Zone], at: int) -> bool:
    return within(tuple(found), at) is not None


def _leaves_behind(strip: Strip, end: int, lexicon: Lexicon) -> bool:
    """Tell whether nobody else is told of before words of taking leave, or the end."""
    for begin, stop in strip.blocks():
        if begin < end:
            continue
        folded = Folded(strip.view[begin:stop].replace("\n", " "))
        if any(cues.find(folded) is not None for cues in (lexicon.closing, lexicon.signed, lexicon.salutation)):
            return True
        if has_courtesy_form(strip.view, lexicon, strip.language, begin, stop):
            return False
    return True
