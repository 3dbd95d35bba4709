"""Chinese labels of a form of which a character was misread: told by the column of labels in which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from pipeline.extraction.forms.form_fields import Stretch, bare
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.label_words import label_key
from pipeline.extraction.words.lexicon import Lexicon

LABELS_MIN = 4  # known ones that begin at one place, and so tell the column
SAME_START = 0.02  # of the page's width, between their beginnings
LETTERS = range(2, 5)  # of such a label; half of them, at least, were read right


def with_misread_labels(rows: Sequence[Sequence[Stretch]], lexicon: Lexicon) -> list[list[Stretch]]:
    """Return the rows with each label that differs in a character from known ones, which all name one field, as what it is."""
    known = [stretch for row in rows for stretch in row if stretch.alone and is_cjk(stretch.text[:1])]
    if len({stretch.names[0] for stretch in known}) < LABELS_MIN:
        return [list(row) for row in rows]
    start = median(stretch.start for stretch in known)
    column = sum(abs(stretch.start - start) <= SAME_START for stretch in known)
    if column < LABELS_MIN:
        return [list(row) for row in rows]
    told = {stretch.names[0] for stretch in known}
    return [[_mended(stretch, start, told, lexicon) for stretch in row] for row in rows]


def _mended(stretch: Stretch, start: float, told: set[str], lexicon: Lexicon) -> Stretch:
    text = label_key(bare(stretch.words))
    if stretch.names or abs(stretch.start - start) > SAME_START or len(text) not in LETTERS or not all(map(is_cjk, text)):
        return stretch
    likeness = {key: sum(map(str.__eq__, key, text)) for key in lexicon.labels if len(key) == len(text) and is_cjk(key[0])}
    most = max(likeness.values(), default=0)
    nearest = [key for key, same in likeness.items() if same == most]
    fields = {lexicon.labels[key][0] for key in nearest}
    if most * 2 < len(text) or len(fields) != 1 or fields <= told:
        return stretch
    return replace(stretch, names=tuple(fields), label_words=len(stretch.words), wording=nearest[0])
