"""Where a form has its values, over, below or beside their labels, and which value belongs to which label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from models.page import Line
from pipeline.extraction.forms.boxes import has_boxes, offers_courtesies
from pipeline.extraction.forms.form_fields import NUMBERS, Stretch, is_aside, speaks_alone
from pipeline.extraction.forms.form_pairs import SAME_START, paired, rows_of
from pipeline.extraction.forms.further_lines import NEXT_LINE_HEIGHTS, SAME_MIDDLE, goes_on, in_column, take_further
from pipeline.extraction.forms.label_reach import REACH_HEIGHTS, reach_of
from pipeline.extraction.forms.names_alone import is_named
from pipeline.extraction.words.contact_signs import DIGITS_OF_A_NUMBER, has_number
from pipeline.extraction.words.folding import is_arabic
from pipeline.extraction.words.lexicon import Lexicon

TWO_LINES = 1.5  # times the height of its highest word: a label over two lines; the words of one line may be askew
ASIDE = 0.1  # of the page's height that weighs as much as a shift by the page's whole width
LEADING_ROWS = 3  # above the first label, in which a form may say something about its first person
_DOTTED = re.compile(r"[a-zA-Z]\.[a-zA-Z]{2}")  # within an address whose "@" was misread
_WORDED = frozenset({"name", "family", "given", "title", "organisation", "honorific", "role"})
_ONE_LINE = frozenset({"name", "family", "given", "email", *NUMBERS})  # fields whose values seldom have two lines


class Side(StrEnum):
    """Where a form has its values: over their labels (these stand under a line), below them, or beside them."""

    ABOVE = "above"
    BELOW = "below"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Field:
    """A label and the lines of its value, both as they stand on the page; the label is None where options have none."""

    label: Line | None
    value: tuple[Line, ...]
    place: tuple[int, float]
    used: tuple[Stretch, ...]


def stacked(rows: Sequence[Sequence[Stretch]]) -> list[list[Stretch]]:
    """Return the rows with labels in one language over the same in another as one label: "Fonction" over "Official title"."""
    kept = [list(row) for row in rows]
    for number, above in enumerate(kept):
        for at, label in enumerate(above):
            for below in kept[number + 1 : number + 3]:  # the value may stand at a height between the two
                again = next((other for other in below if _over_again(label, other)), None)
                if again is not None and not _valued_each(label, again, rows):
                    words = label.words + again.words
                    box, end = label.box.union(again.box), max(label.end, again.end)
                    above[at] = replace(label, words=words, box=box, end=end, label_words=len(words), colon=again.colon)
                    below.remove(again)
                    break
    return [row for row in kept if row]


def _over_again(label: Stretch, other: Stretch) -> bool:
    heading = label.words[-1].text.strip(".:").isdigit()  # "Participant 1" over "Full name"
    same = label.alone and other.alone and not label.colon and not heading and set(label.names) & set(other.names)
    close = 0 <= _distance(label, other, Side.BELOW) <= NEXT_LINE_HEIGHTS * label.box.height
    return bool(same) and close and abs(label.start - other.start) <= SAME_START


def _valued_each(label: Stretch, other: Stretch, rows: Sequence[Sequence[Stretch]]) -> bool:
    """Tell whether each of two labels has a value of its own beside it: a name and its Latin spelling, two telephones.

    A value of other words may be one over two lines.
    """
    if not {*label.names, *other.names} <= _ONE_LINE:
        return False
    near = [_neighbour(one, rows, Side.BESIDE, 0.0) for one in (label, other)]
    return near[0] is not None and near[1] is not None and near[0] is not near[1]


def side_of(rows: Sequence[Sequence[Stretch]]) -> Side | None:
    """Return where most labels of the form have their values, None where too few have any.

    What stands over, below or beside a label speaks for that side where it is of the label's kind, else against it.
    """
    counted = dict.fromkeys(Side, 0.0)
    reach = reach_of(rows)
    labels = [stretch for row in rows for stretch in row if stretch.names]
    for label in labels:
        if not label.alone:
            # A choice stands beside its label wherever the form has its other values.
            counted[Side.BESIDE] += 0 if has_boxes(label.text) else 2
            continue
        near = {side: _neighbour(label, rows, side, reach) for side in Side}
        for side, other in near.items():
            counted[side] += _fits(label, other) if other is not None else 0.0
        over, under = near[Side.ABOVE], near[Side.BELOW]
        if over is not None and under is not None:
            closer = label.box.top - over.box.bottom < under.box.top - label.box.bottom
            counted[Side.ABOVE if closer else Side.BELOW] += 0.5
    best = max(Side, key=lambda side: counted[side])
    return best if counted[best] > 0 else None


def _fits(label: Stretch, other: Stretch) -> float:
    """Return how well this text is the label's value: 2 for a number or address where one belongs, -2 where it does not."""
    text = other.text
    number = has_number(text)
    if label.names[0] == "email":
        return 2.0 if "@" in text else 0.0 if _DOTTED.search(text) else -2.0
    if label.names[0] in NUMBERS:
        return -2.0 if "@" in text or sum(map(str.isalpha, text)) > DIGITS_OF_A_NUMBER else 2.0 if number else 0.0
    if label.names[0] in _WORDED:
        return -2.0 if number or "@" in text else 1.0
    return 0.0


def _neighbour(label: Stretch, rows: Sequence[Sequence[Stretch]], side: Side, reach: float) -> Stretch | None:
    """Return what stands nearest to the label on this side, None where that is a label, or nothing."""
    if side is Side.BESIDE:
        level = [
            other
            for row in rows
            for other in row
            if other.start >= label.end and label.box.top <= other.box.middle <= label.box.bottom
        ]
        nearest = min(level, key=lambda other: other.start, default=None)
        return nearest if nearest is not None and not nearest.names else None
    found: tuple[float, Stretch] | None = None
    for row in rows:
        for other in row:
            distance = _distance(label, other, side)
            beside = min(other.end, label.end) - max(other.start, label.start)
            if other is not label and 0 <= distance <= reach and beside > 0:
                found = min(found, (distance, other), key=lambda pair: pair[0]) if found else (distance, other)
    return found[1] if found is not None and not found[1].names else None


def _distance(label: Stretch, other: Stretch, side: Side) -> float:
    """Return how far the text stands over or below the label, a fraction of the page's height; negative on the other side."""
    height = min(label.box.height, other.box.height)
    gap = label.box.top - other.box.bottom if side is Side.ABOVE else other.box.top - label.box.bottom
    return max(gap, 0.0) if gap > -height / 2 else gap


def fields_of(rows: Sequence[Sequence[Stretch]], side: Side, lexicon: Lexicon) -> list[Field]:
    """Return the form's fields in reading order, empty ones with an empty value, and options without label by themselves."""
    taken: dict[int, list[Stretch]] = {}
    labels = [stretch for row in rows for stretch in row if stretch.names]
    upright = [label for label in labels if label.alone and not label.colon] if side is not Side.BESIDE else []
    for row in rows:
        _take_beside(row, taken, {id(label) for label in upright})
    _take_within(rows, labels, taken)
    gone = {id(stretch) for held in taken.values() for stretch in held}
    free = [stretch for row in rows for stretch in row if not stretch.names and id(stretch) not in gone]
    if upright:
        _take_upright(upright, free, side, taken, reach_of(rows))
    else:
        take_further(labels, [row for row in rows if not _alone(row, lexicon)], free, taken)
    told = [number for number, row in enumerate(rows) if any(stretch.names for stretch in row)]
    first, last = min(told, default=0) - LEADING_ROWS, max(told, default=0)
    number = {id(stretch): at for at, row in enumerate(rows) for stretch in row}
    fields = [_field(label, taken.get(id(label), []), number[id(label)]) for label in labels]
    gone = {id(stretch) for field in fields for stretch in field.used}
    for at, row in enumerate(rows):
        alone = _alone([stretch for stretch in row if id(stretch) not in gone and not stretch.names], lexicon)
        if alone and is_aside(" ".join(stretch.text for stretch in alone), lexicon):
            below = _below(alone[0], rows[at + 1 : at + 2], gone)
            gone |= {id(stretch) for stretch in below}
            alone = (*alone, *below)
        if not alone and first <= at < last and (named := _named(row, taken, gone, lexicon)):
            fields.append(Field(None, (_line(named),), (at, named[0].start), named))
        if alone and at >= first:
            fields = _with_choice(fields, alone, (at, alone[0].start))
    return sorted(fields, key=lambda field: field.place)


def _named(row: Sequence[Stretch], taken: dict[int, list[Stretch]], gone: set[int], lexicon: Lexicon) -> tuple[Stretch, ...]:
    """Return a row that is a courtesy form and a name where the form has its values: its label was not read; else ()."""
    if any(stretch.names or id(stretch) in gone for stretch in row) or not in_column(row, list(taken.values())):
        return ()
    return tuple(row) if is_named(" ".join(stretch.text for stretch in row), lexicon) else ()


def _below(aside: Stretch, rows: Sequence[Sequence[Stretch]], gone: set[int]) -> tuple[Stretch, ...]:
    """Return who stands in the row below the label of somebody who does not come."""
    return tuple(
        other
        for row in rows
        for other in row
        if not other.names
        and id(other) not in gone
        and abs(other.start - aside.start) <= SAME_START
        and _distance(aside, other, Side.BELOW) <= REACH_HEIGHTS * aside.box.height
    )


def _alone(row: Sequence[Stretch], lexicon: Lexicon) -> tuple[Stretch, ...]:
    """Return what of the row says something without a label; courtesies to choose from may stand far apart."""
    if offers_courtesies(" ".join(stretch.text for stretch in row), lexicon):
        return tuple(row)
    return tuple(stretch for stretch in row if speaks_alone(stretch.text, lexicon))


def _with_choice(fields: Sequence[Field], parts: tuple[Stretch, ...], place: tuple[int, float]) -> list[Field]:
    """Return the fields with a line that has no label: with further choices of the row above, or by itself."""
    for at, field in enumerate(fields):
        last = field.used[-1]
        asked = "role" in field.used[0].names
        choice = has_boxes(Line(last.words).text) or field.label is None or asked
        reach = (NEXT_LINE_HEIGHTS if field.value else 2 * REACH_HEIGHTS) * last.box.height
        below = parts[0].box.top > last.box.middle and parts[0].box.top - last.box.bottom <= reach
        if choice and below and (field.value or asked):
            more = replace(field, value=(*field.value, _line(parts)), used=(*field.used, *parts))
            return [*fields[:at], more, *fields[at + 1 :]]
    return [*fields, Field(None, (_line(parts),), place, parts)]


def _take_beside(row: Sequence[Stretch], taken: dict[int, list[Stretch]], upright: set[int]) -> None:
    """Give every label of the row that has its value beside it what stands there."""
    label: Stretch | None = None
    for stretch in row:
        if stretch.names:
            label = stretch if id(stretch) not in upright else None
        elif label is not None:
            taken.setdefault(id(label), []).append(stretch)


def _take_within(rows: Sequence[Sequence[Stretch]], labels: Sequence[Stretch], taken: dict[int, list[Stretch]]) -> None:
    """Give every label of two lines what stands beside it at any height of these, unless that is another one's."""
    gone = {id(stretch) for held in taken.values() for stretch in held}
    for label in labels:
        if not label.alone or label.box.height < TWO_LINES * max(word.box.height for word in label.words):
            continue
        for row in rows:
            for stretch in row:
                beside = label.box.top <= stretch.box.middle <= label.box.bottom and stretch.start >= label.end
                nearer = any(other.names and label.end <= other.start < stretch.start for other in row)
                if beside and not stretch.names and not nearer and id(stretch) not in gone:
                    taken.setdefault(id(label), []).append(stretch)


def _take_upright(
    labels: Sequence[Stretch], free: Sequence[Stretch], side: Side, taken: dict[int, list[Stretch]], reach: float
) -> None:
    """Give every label what stands over it (or below it), by columns; then what goes on next to that."""
    centred = _centred(labels, free, side, reach)
    beside = paired(labels, free, lambda label, stretch: _distance(label, stretch, side), reach)
    loose: list[Stretch] = []
    for stretch in free:
        label = beside.get(id(stretch)) or _label_for(stretch, labels, side, reach, centred=centred)
        label = label or _only_one(stretch, free, labels, side, reach)
        if label is not None:
            taken.setdefault(id(label), []).append(stretch)
        else:
            loose.append(stretch)
    for label in labels:
        held = taken.get(id(label), [])
        for stretch in sorted(loose, key=lambda other: other.box.middle, reverse=side is Side.ABOVE):
            if held and goes_on(stretch, held, label, upwards=side is Side.ABOVE):
                held.append(stretch)
                loose = [other for other in loose if other is not stretch]


def _centred(labels: Sequence[Stretch], free: Sequence[Stretch], side: Side, reach: float) -> bool:
    """Tell whether values and labels have their middles in common rather than their beginnings."""
    starts = middles = 0
    for label in labels:
        near = [other for other in free if 0 <= _distance(label, other, side) <= reach]
        starts += any(abs(other.start - label.start) <= SAME_START for other in near)
        middles += any(abs(other.middle - label.middle) <= SAME_MIDDLE for other in near)
    return middles > starts


def _label_for(stretch: Stretch, labels: Sequence[Stretch], side: Side, reach: float, *, centred: bool) -> Stretch | None:
    near = [(distance, label) for label in labels if 0 <= (distance := _distance(label, stretch, side)) <= reach]
    if centred:
        closest = min((distance for distance, _ in near), default=0.0)
        row = [label for distance, label in near if distance <= closest + label.box.height / 2]
        return min(row, key=lambda label: abs(label.middle - stretch.middle), default=None)
    behind = [(distance, label) for distance, label in near if label.start <= stretch.start + SAME_START]
    return min(behind, key=lambda pair: pair[0] + ASIDE * (stretch.start - pair[1].start), default=(0.0, None))[1]


def _only_one(stretch: Stretch, free: Sequence[Stretch], labels: Sequence[Stretch], side: Side, reach: float) -> Stretch | None:
    """Return the label alone in its row, under (or over) the middle of a line as long as the page, where a value stands alone.

    "Fiscal Especial de la Mujer" at the beginning of the line over "(cargo)" in its middle.
    """
    near = [label for label in labels if 0 <= _distance(label, stretch, side) <= reach]
    alone = [other for other in free if other.box.top < stretch.box.middle < other.box.bottom] == [stretch]
    return near[0] if len(near) == 1 and alone and stretch.start <= near[0].start else None


def _field(label: Stretch, held: Sequence[Stretch], row: int) -> Field:
    words, own = label.words[: label.label_words], label.words[label.label_words :]
    parts = [replace(label, words=own, box=Line(own).box)] if own else []
    lines = _lines([*parts, *held])
    return Field(Line(words), lines, (row, label.start), (label, *held))


def _lines(parts: Sequence[Stretch]) -> tuple[Line, ...]:
    """Return the stretches as lines from top to bottom, those of one height as one."""
    return tuple(_line(_in_order(row)) for row in rows_of(parts))


def _in_order(row: Sequence[Stretch]) -> Sequence[Stretch]:
    """Return what stands at one height as it is read: on a page in Arabic too, other letters and figures run to the right."""
    arabic = any(is_arabic(word.text) for stretch in row for word in stretch.words)
    return row if arabic else sorted(row, key=lambda stretch: stretch.box.left)


def _line(parts: Sequence[Stretch]) -> Line:
    return Line(tuple(word for part in parts for word in part.words))
