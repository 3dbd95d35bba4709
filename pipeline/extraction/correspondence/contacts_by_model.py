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
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.model.sentence_acts import Act, acts
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

SURE = 0.97  # probability from which a whole sentence is about whom to ask
LEADS = 0.9  # likewise of what leads to a person, up to his courtesy form: "Person in charge: Ms."; post and numbers say nothing
SILENT = 0.97  # from which nobody is asked whether he comes after all


@dataclass(frozen=True, slots=True)
class ByModel:
    """Sentences about whom to ask, and those of them of which a person is asked whether somebody in them comes."""

    zones: tuple[Zone, ...]
    asked: tuple[str, ...]


def contact_sentences(strip: Strip, excluded: Sequence[Zone], lexicon: Lexicon) -> ByModel:
    """Return the sentences, outside of zones already found and of items of lists, that tell whom to ask.

    Only those are looked at that name somebody with a courtesy form.
    """
    try:
        found = [(zone, odds) for zone, odds in _sentences_with_odds(strip, tuple(excluded), lexicon)]
    except ToolMissing:
        return ByModel((), ())
    asked = [
        strip.view[zone.start : zone.end].strip() for zone, odds in found if odds < SILENT or _may_come(strip, zone, lexicon)
    ]
    return ByModel(tuple(zone for zone, _ in found), tuple(asked))


def _sentences_with_odds(strip: Strip, excluded: tuple[Zone, ...], lexicon: Lexicon) -> Iterator[tuple[Zone, float]]:
    for start, end in _sentences(strip, lexicon):
        text = strip.view[start:end]
        form = next(courtesy_forms(strip.view, lexicon, strip.language, start, end), None)
        behind = lexicon.honorific_after.search(strip.view, start, end) if form is None else None
        stop = behind.end() if behind else form
        if stop is None or within(excluded, start) or _is_told_otherwise(strip, start, end, lexicon):
            continue
        head = strip.view[start : honorific_at(strip.view, stop, lexicon, strip.language) or stop]
        whole, led = acts(text)[Act.CONTACT], acts(head)[Act.CONTACT]
        if whole >= SURE or (led >= LEADS and head.strip() != text.strip()):
            yield Zone(start, end, CONTACT, contact=True), max(whole, led)


def _may_come(strip: Strip, zone: Zone, lexicon: Lexicon) -> bool:
    """Tell whether who is named may come after all: the words say so, or begin with him."""
    text = strip.view[zone.start : zone.end].strip()
    begins = honorific_at(strip.view, zone.start, lexicon, strip.language) is not None
    return begins or lexicon.coming.first(Plain(text), near=False) is not None


def _leads_to_person(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether a row begins with a label whose value begins with a courtesy form: "Expert: Mr. A"."""
    label = LABELLED_LINE.match(strip.text(row))
    return label is not None and honorific_at(strip.view, row.start + label.start(2), lexicon, strip.language) is not None


def _is_told_otherwise(strip: Strip, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether other rules tell of who is named: a line begins with him, or leads to him among other labelled lines.

    "Ms. A (in charge of contacts), +41 …", "Mr. A has asked me to register:", "Liaison officer: Mr. B" below "Head: Mr. C".
    """
    begins = (
        any(row.start == start for row in strip.rows) and honorific_at(strip.view, start, lexicon, strip.language) is not None
    )
    return begins or any(_leads_to_person(strip, row, lexicon) for row in _beside(strip, start, end))


def _beside(strip: Strip, start: int, end: int) -> Iterator[Row]:
    """Yield the rows of the paragraph right above and right below a stretch."""
    for at, row in enumerate(strip.rows):
        after = strip.rows[at + 1 : at + 2]
        yield from (row for one in after if row.end <= start == one.start and one.block == row.block)
        yield from (one for one in after if row.start < end <= one.start and row.end <= end and one.block == row.block)


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
