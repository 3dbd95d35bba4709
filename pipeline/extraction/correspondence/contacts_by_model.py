"""Sentences about who may be asked in words of which no list tells: the trained model of sentences is sure of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.errors import ToolMissing
from pipeline.extraction.correspondence.contact_persons import LABELLED_LINE
from pipeline.extraction.correspondence.sentence_start import SENTENCE_END
from pipeline.extraction.correspondence.zone import CONTACT, Zone, within
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at, in_courtesy
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.model.sentence_acts import Act, acts
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.who_comes import says_who_comes

SURE = 0.97  # probability from which a whole sentence is about whom to ask
LEADS = 0.8  # likewise of what leads to a person, up to his courtesy form: "Person in charge: Ms."; post and numbers say nothing
SILENT = 0.97  # from which nobody is asked whether he comes after all
_LABEL_WORDS = 6  # before a colon or dash
_CHINESE_LETTERS = 8  # of a Chinese name with its courtesy form


@dataclass(frozen=True, slots=True)
class ByModel:
    """Sentences about whom to ask, and those of them of which a person is asked whether somebody in them comes."""

    zones: tuple[Zone, ...]
    asked: tuple[str, ...]


def contact_sentences(strip: Strip, excluded: Sequence[Zone], lexicon: Lexicon) -> ByModel:
    """Return the sentences, outside of zones already found and of items of lists, that tell whom to ask.

    Only those are looked at that name somebody with a courtesy form; paragraphs told by their place (`reached_behind`) are zones
    already. A line made as one of several who come is no zone, and is asked about too: "Mr. A, Attaché, responsible for liaison
    with the Secretariat.", "Liaison officer: Mr. B" below "Head: Ms. C".
    """
    try:
        found = list(_sentences_with_odds(strip, tuple(excluded), lexicon))
    except ToolMissing:
        return ByModel((), ())
    entries = {zone for zone, _ in found if _is_entry(strip, zone, lexicon)}
    asked = [strip.view[zone.start : zone.end].strip() for zone, odds in found if odds < SILENT or zone in entries]
    return ByModel(tuple(zone for zone, _ in found if zone not in entries), tuple(asked))


def _is_entry(strip: Strip, zone: Zone, lexicon: Lexicon) -> bool:
    """Tell whether a line begins with its person, or leads to him by a label beside another line that does so."""
    row = strip.row_at(zone.start)
    if row is None or row.soft or row.start != zone.start:
        return False  # within a line that wraps
    if (behind := honorific_at(strip.view, zone.start, lexicon, strip.language)) is not None:
        name = key(strip.view[behind : row.end].split(",")[0].split("(")[0]).split()
        return not set(name) <= set(key(strip.view[: zone.start]).split())  # "Ms. A is at your disposal": named above
    if _begins_in_chinese(strip, row, lexicon):
        return True
    if not _leads_by_label(strip, row, lexicon):
        return False
    begun = [other for other in strip.rows if not other.soft]
    at = next(index for index, other in enumerate(begun) if other.start == row.start)
    beside = [other for other in (*begun[:at][-1:], *begun[at + 1 : at + 2]) if _leads_by_label(strip, other, lexicon)]
    alone = _is_alone(begun, row)
    return any(other.block == row.block or (alone and _is_alone(begun, other)) for other in beside)


def _is_alone(begun: Sequence[Row], row: Row) -> bool:
    return len([other for other in begun if other.block == row.block]) == 1


def _leads_by_label(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    found = LABELLED_LINE.match(strip.text(row))
    if found is None:
        return False
    named = honorific_at(strip.text(row), found.start(2), lexicon, strip.language) is not None
    return named or lexicon.honorific_after.search(found.group(2)[:_CHINESE_LETTERS]) is not None


def _begins_in_chinese(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the line begins with a name of two to four letters and its courtesy form: "王芳女士，负责联络"."""
    form = lexicon.honorific_after.search(strip.view, row.start, min(row.end, row.start + _CHINESE_LETTERS))
    return form is not None and is_name_line(strip.view[row.start : form.start()], lexicon, strip.language) is not None


def _sentences_with_odds(strip: Strip, excluded: tuple[Zone, ...], lexicon: Lexicon) -> Iterator[tuple[Zone, float]]:
    for start, end in _sentences(strip, lexicon):
        text = strip.view[start:end]
        form = next(courtesy_forms(strip.view, lexicon, strip.language, start, end), None)
        behind = lexicon.honorific_after.search(strip.view, start, end) if form is None else None
        stop = behind.end() if behind else form
        if stop is None or within(excluded, start):
            continue
        head = strip.view[start : honorific_at(strip.view, stop, lexicon, strip.language) or stop]
        whole, led = acts(text)[Act.CONTACT], acts(head)[Act.CONTACT]
        if says_who_comes(text.replace("\n", " "), lexicon) and not (led >= LEADS and _labels(strip.view[start:stop], lexicon)):
            continue  # words outweigh the model
        if whole >= SURE or (led >= LEADS and head.strip() != text.strip()):
            yield Zone(start, end, CONTACT, contact=True), max(whole, led)


def _labels(head: str, lexicon: Lexicon) -> bool:
    """Tell whether a noun with a few words about it leads to the person: "Coordinator on our side – ", not "On our side: "."""
    words = key(head).split()
    if not head.rstrip().endswith((*COLONS, "-", "–", "—")) or not 1 < len(words) <= _LABEL_WORDS:
        return False
    return not says_who_comes(" ".join(words[:1]), lexicon) and lexicon.announcing.find(Folded(head), first=True) is None


def _sentences(strip: Strip, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the sentences of lines that are no items; a line that wraps is one."""
    starts = [number for number, row in enumerate(strip.rows) if not row.soft]
    for number, after in pairwise([*starts, len(strip.rows)]):
        first, last = strip.rows[number], strip.rows[after - 1]
        if first.item:
            continue
        stops = SENTENCE_END.finditer(strip.view, first.start, last.end)
        ends = [stop.end() for stop in stops if not in_courtesy(strip.view, stop.start(), lexicon, strip.language)]
        yield from pairwise(sorted({first.start, *ends, last.end}))
