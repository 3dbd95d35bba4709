"""Sentences about who may be asked in words of which no list tells: the trained model of sentences is sure of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.errors import ToolMissing
from pipeline.extraction.correspondence.contact_persons import among_parts
from pipeline.extraction.correspondence.sentence_start import SENTENCE_END
from pipeline.extraction.correspondence.zone import CONTACT, Zone, within
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at, in_courtesy
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.model.sentence_acts import Act, acts
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon

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
    asked = [strip.view[zone.start : zone.end].strip() for zone, odds in found if odds < SILENT]
    return ByModel(tuple(zone for zone, _ in found), tuple(asked))


def _sentences_with_odds(strip: Strip, excluded: tuple[Zone, ...], lexicon: Lexicon) -> Iterator[tuple[Zone, float]]:
    for start, end in _sentences(strip, lexicon):
        text = strip.view[start:end]
        form = next(courtesy_forms(strip.view, lexicon, strip.language, start, end), None)
        behind = lexicon.honorific_after.search(strip.view, start, end) if form is None else None
        stop = behind.end() if behind else form
        if stop is None or within(excluded, start) or _says_who_comes(text, lexicon):
            continue
        head = strip.view[start : honorific_at(strip.view, stop, lexicon, strip.language) or stop]
        whole, led = acts(text)[Act.CONTACT], acts(head)[Act.CONTACT]
        if whole >= SURE or (led >= LEADS and head.strip() != text.strip()):
            yield Zone(start, end, CONTACT, contact=True), max(whole, led)


def _says_who_comes(text: str, lexicon: Lexicon) -> bool:
    """Tell whether words announce somebody, or say that he attends: they outweigh the model."""
    folded = Folded(text.replace("\n", " "))
    return any(cue.find(folded) is not None for cue in (lexicon.announcing, lexicon.attending))


def _sentences(strip: Strip, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the sentences of lines that are no items; a line that wraps is one."""
    starts = [number for number, row in enumerate(strip.rows) if not row.soft]
    for number, after in pairwise([*starts, len(strip.rows)]):
        first, last = strip.rows[number], strip.rows[after - 1]
        if first.item or among_parts(strip, first, lexicon):
            continue
        stops = SENTENCE_END.finditer(strip.view, first.start, last.end)
        ends = [stop.end() for stop in stops if not in_courtesy(strip.view, stop.start(), lexicon, strip.language)]
        yield from pairwise(sorted({first.start, *ends, last.end}))
