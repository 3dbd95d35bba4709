"""Labels of one person's part of a form that were misread: the other person's part has them in the same place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz import fuzz

from pipeline.extraction.forms.form_fields import Stretch, bare
from pipeline.extraction.forms.form_pairs import SAME_START
from pipeline.extraction.words.folding import key

LIKENESS = 60.0  # of 100, between a label and what was made of it
LETTERS_MIN = 3

Row = list[Stretch]
_Place = tuple[str, str]  # what the labels before and behind one name; "" where the form has none there


def with_mirrored_labels(parts: Sequence[Sequence[Sequence[Stretch]]]) -> list[list[Row]]:
    """Return the parts of the form with every label that was misread as the other part has it between the same two labels.

    Args:
        parts: the rows of each form side by side; of persons one below the other, all rows are one part.
    """
    told: dict[str, list[tuple[_Place, Stretch]]] = {}
    for rows in parts:
        labels = [stretch for row in rows for stretch in row if stretch.names]
        fields = ["", *(label.names[0] for label in labels), ""]
        for label, before, behind in zip(labels, fields, fields[2:], strict=False):
            told.setdefault(key(bare(label.words[: label.label_words])), []).append(((before, behind), label))
    return [_mended(rows, told) for rows in parts]


def _mended(rows: Sequence[Sequence[Stretch]], told: dict[str, list[tuple[_Place, Stretch]]]) -> list[Row]:
    kept = [list(row) for row in rows]
    places = [(at, index) for at, row in enumerate(kept) for index in range(len(row))]
    labels = [number for number, (at, index) in enumerate(places) if kept[at][index].names]
    for begin, end in pairwise([-1, *labels, len(places)]):
        ends = [kept[places[n][0]][places[n][1]] if 0 <= n < len(places) else None for n in (begin, end)]
        near = [label for label in ends if label is not None]
        place = tuple(label.names[0] if label is not None else "" for label in ends)
        missing = [(text, label) for text, found in told.items() for where, label in found if _is(where, place, label)]
        for number in range(begin + 1, end):
            at, index = places[number]
            like = _label_like(kept[at][index], near, missing)
            if like is not None:
                kept[at][index] = like
                break
    return kept


def _is(where: _Place, place: tuple[str, ...], label: Stretch) -> bool:
    """Tell whether a label's place is the one between these two, neither of which is the label itself.

    At the form's beginning and end one of the two is enough.
    """
    same = all(not mine or not theirs or mine == theirs for mine, theirs in zip(where, place, strict=True))
    return same and any(place) and label.names[0] not in place


def _label_like(stretch: Stretch, near: Sequence[Stretch], missing: Sequence[tuple[str, Stretch]]) -> Stretch | None:
    text = key(bare(stretch.words))
    edge = any(abs(stretch.start - label.start) <= SAME_START for label in near)
    if not edge or len(text) < LETTERS_MIN:
        return None
    likest = max(missing, key=lambda pair: fuzz.ratio(text, pair[0]), default=None)
    if likest is None or fuzz.ratio(text, likest[0]) < LIKENESS:
        return None
    words, names = stretch.words, likest[1].names
    return replace(stretch, names=names, label_words=len(words), wording=bare(likest[1].words[: likest[1].label_words]))
