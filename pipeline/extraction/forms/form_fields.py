"""The words of a form as they stand on the page: stretches without a wide gap, and which of them are labels."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median

from models.page import Box, Line, Word
from pipeline.extraction.forms.boxes import chosen_role, has_boxes, offers_courtesies
from pipeline.extraction.forms.role_headings import heading_role, is_counted_heading
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk
from pipeline.extraction.words.label_words import LABEL_LETTERS_MAX, in_two_languages, label_key, labelled_fields
from pipeline.extraction.words.lexicon import Lexicon

GAP_LETTERS = 2.2  # a blank wider than so many letters parts two fields
CHINESE_GAP = 1.3  # the same behind a Chinese label: no blanks stand within its words
LABEL_WORDS_MAX = 8
NUMBERS = frozenset({"phone", "mobile", "fax"})
_COLONS = (":", "：", "﹕")
_LED = re.compile(r"[.…_]+(?=[^\W_]|\+)")  # what was read of the dots between a label and its value: "...Director"
_EXPLAINED = re.compile(r"[(（][^()（）]{1,40}[)）]$")  # behind a label: "Form completed by (name, date)"
LEADING = frozenset({"honorific", "role", "title"})  # labels that may stand before that of the name


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one height without a wide gap.

    Attributes:
        start, end: in reading direction, fractions of the page's width (in Arabic from the right edge).
        names: the fields that it labels, likeliest first; () where it is no label.
        label_words: how many of its words are the label; the others are its value.
        colon: the label ends with a colon, so that the value stands beside it.
        wording: the label as it is known, where it was misread; else "".
    """

    words: tuple[Word, ...]
    box: Box
    start: float
    end: float
    names: tuple[str, ...] = ()
    label_words: int = 0
    colon: bool = False
    wording: str = ""

    @property
    def text(self) -> str:
        return Line(self.words).text

    @property
    def alone(self) -> bool:
        """Whether it is a label without a value of its own."""
        return bool(self.names) and self.label_words == len(self.words)

    @property
    def middle(self) -> float:
        """In reading direction."""
        return (self.start + self.end) / 2


def stretches_of(lines: Iterable[Line], lexicon: Lexicon, *, right_to_left: bool) -> list[list[Stretch]]:
    """Return the page's rows from top to bottom, each as stretches in reading direction."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=_height):
        near = rows[-1] if rows else None
        if near is not None and near[0].box.top < _height(line) < near[0].box.bottom and not any(map(_over(line), near)):
            near.append(line)
        else:
            rows.append([line])
    return [_stretches([word for line in row for word in line.words], lexicon, right_to_left=right_to_left) for row in rows]


def _height(line: Line) -> float:
    """Return at which height the line stands, a fraction of the page's; its words may be askew."""
    return median(word.box.middle for word in line.words)


def _over(line: Line) -> Callable[[Line], bool]:
    """Return what tells whether another line stands over or below this one rather than beside it."""
    box = line.box
    return lambda other: min(other.box.right, box.right) - max(other.box.left, box.left) > box.width / 2


def _stretches(row: Sequence[Word], lexicon: Lexicon, *, right_to_left: bool) -> list[Stretch]:
    ordered = sorted(row, key=lambda word: -word.box.right if right_to_left else word.box.left)
    letter = median(word.box.width / len(word.text) for word in ordered)
    runs = [[ordered[0]]]
    for before, word in pairwise(ordered):
        label = is_cjk(before.text[-1]) and _known(runs[-1], lexicon)
        if _gap(before, word, right_to_left=right_to_left) > (CHINESE_GAP if label else GAP_LETTERS) * letter:
            runs.append([word])
        else:
            runs[-1].append(word)
    runs = _whole_labels(runs, 2 * GAP_LETTERS * letter, lexicon, right_to_left=right_to_left)
    parts = [_clean(part, lexicon) for run in runs for part in _at_labels(_turned(run) if right_to_left else run, lexicon)]
    return _without_choices([_stretch(part, lexicon, right_to_left=right_to_left) for part in parts], lexicon)


def _gap(before: Word, word: Word, *, right_to_left: bool) -> float:
    return before.box.left - word.box.right if right_to_left else word.box.left - before.box.right


def _whole_labels(runs: Sequence[list[Word]], widest: float, lexicon: Lexicon, *, right_to_left: bool) -> list[list[Word]]:
    """Return the runs with two as one that are a label only together: "الاسم   باللاتينية", not "Name   Surname"."""
    made: list[list[Word]] = []
    for run in runs:
        last = made[-1] if made else []
        near = bool(last) and _gap(last[-1], run[0], right_to_left=right_to_left) <= widest
        if near and _known([*last, *run], lexicon) and not lexicon.label(bare(run)):
            last.extend(run)
        else:
            made.append([*run])
    return made


def _turned(run: list[Word]) -> list[Word]:
    """Return words that stand from right to left with those in other letters, and figures, from left to right."""
    parts = [list(words) for _, words in groupby(run, key=lambda word: any(map(is_arabic, word.text)))]
    return [word for words in parts for word in (words if any(map(is_arabic, words[0].text)) else words[::-1])]


def _at_labels(run: list[Word], lexicon: Lexicon) -> list[list[Word]]:
    """Return the words parted before every label with a colon that stands among them: "Tel.: 12 34 Fax: 56 78"."""
    begins = 0
    parts: list[list[Word]] = []
    for index, word in enumerate(run):
        if not word.text.endswith(_COLONS):
            continue
        if lexicon.label(bare(run[begins : index + 1])):
            continue
        for first in range(max(begins + 1, index - LABEL_WORDS_MAX + 1), index + 1):
            if _known(run[first : index + 1], lexicon):
                parts.append(run[begins:first])
                begins = first
                break
    return [*parts, run[begins:]]


def _known(words: Sequence[Word], lexicon: Lexicon) -> tuple[str, ...]:
    """Return what exactly these words label."""
    return lexicon.labels.get(label_key(bare(words)), ())


def bare(words: Sequence[Word]) -> str:
    """Return the words as a label is looked up: without the colon or star behind them."""
    return Line(tuple(words)).text.rstrip(" :：﹕*._")


def without_leader(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words of a value without the dots that were read with its first one: "...Director", ".+43 1"."""
    if not words or not (dots := _LED.match(words[0].text)):
        return words
    return replace(words[0], text=words[0].text[dots.end() :]), *words[1:]


def _stretch(words: Sequence[Word], lexicon: Lexicon, *, right_to_left: bool) -> Stretch:
    box = Line(tuple(words)).box
    start, end = (1 - box.right, 1 - box.left) if right_to_left else (box.left, box.right)
    names, count = _labelled(words, lexicon)
    colon = count > 0 and words[count - 1].text.endswith(_COLONS)
    return Stretch(tuple(words), box, start, end, names, count, colon)


def _labelled(words: Sequence[Word], lexicon: Lexicon) -> tuple[tuple[str, ...], int]:
    """Return (what the words label, how many of them are the label); ((), 0) where they begin with none."""
    text = bare(words)
    if is_counted_heading(text, lexicon):
        return (), 0
    parted = any(word.text.endswith(_COLONS) for word in words[:-1])
    if not parted and not has_boxes(text) and len(text) <= LABEL_LETTERS_MAX * 2 and (names := _whole(text, lexicon)):
        return names, len(words)
    for count in range(min(len(words) - 1, LABEL_WORDS_MAX * 2), 0, -1):
        if words[count - 1].text.endswith(_COLONS) and (names := lexicon.label(bare(words[:count]))):
            return names, count
    led = next((at for at, word in enumerate(words) if at and _LED.match(word.text)), 0)
    if 0 < led <= LABEL_WORDS_MAX and (names := _known(words[:led], lexicon)):
        return names, led  # "Fonction ...Director"
    boxed = next((at for at, word in enumerate(words) if has_boxes(word.text)), 0)
    if 0 < boxed <= LABEL_WORDS_MAX and (names := lexicon.label(bare(words[:boxed]))):
        return names, boxed  # "Capacity (please tick) ☒ Head ☐ Member": the first box ends the label
    for count in range(min(len(words) - 1, LABEL_WORDS_MAX), 0, -1):
        if names := in_two_languages(bare(words[:count]), lexicon.labels):
            return names, count
    rest = Line(tuple(words[1:])).text if len(words) > 1 else ""
    if has_contact(rest):
        for count in range(min(len(words) - 1, LABEL_WORDS_MAX), 0, -1):
            names = _known(words[:count], lexicon)
            if names and names[0] in {*NUMBERS, "email"}:
                return names, count
    return (), 0


def _whole(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what the whole text labels; one that begins with a small word ("of delegation") must be known letter by letter."""
    small = text.split(" ", maxsplit=1)[0].casefold() in lexicon.stop_exact
    return labelled_fields(text, lexicon.labels) if small else lexicon.label(text)


def _clean(run: list[Word], lexicon: Lexicon) -> list[Word]:
    """Return a label without what the engine made of the edge of a line or box before it: "п Имя", "|% Имя"."""
    first = run[0].text
    dirty = len(run) > 1 and not first.endswith((".", ")")) and not has_boxes(first) and sum(map(str.isalpha, first)) < 2
    return run[1:] if dirty and not lexicon.label(bare(run)) and _known(run[1:], lexicon) else run


def _without_choices(row: Sequence[Stretch], lexicon: Lexicon) -> list[Stretch]:
    """Return the row with the roles behind a label for one as what they are, not as labels: "Attending as: Representative".

    So those behind a role with a box, wherever its label stands: "Head ☒   Delegate ☐   Adviser ☐".
    """
    seen = False
    kept: list[Stretch] = []
    for stretch in row:
        told = bare(stretch.words[: stretch.label_words]) if stretch.names and not stretch.colon else ""
        offered = lexicon.role_heading(told) is not None
        boxed = bool(kept) and has_boxes(kept[-1].text) and any(chosen_role(kept[-1].text, lexicon))
        choice = offered and ((seen and stretch.alone) or boxed)
        kept.append(replace(stretch, names=(), label_words=0) if choice else stretch)
        seen = seen or "role" in stretch.names
    return kept


def speaks_alone(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line of a form says something without a label: boxes to tick, a role above persons, who does not come."""
    if has_boxes(text):
        return True
    if sum(map(str.isalpha, text)) < 2:
        return False
    told = heading_role(text, lexicon) is not None or any(chosen_role(text, lexicon)) or offers_courtesies(text, lexicon)
    return told or is_aside(text, lexicon)


def is_aside(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the heading of a part of the form says that it is about somebody who does not come: "Contact person"."""
    words = [word for word in _EXPLAINED.sub("", text.rstrip()).split(" ") if word][-2 * LABEL_WORDS_MAX :]
    ends = (" ".join(words[at:]) for at in range(len(words)))
    return lexicon.contact.find(Folded(text)) is not None or any(
        "bystander" in lexicon.labels.get(label_key(end), ()) for end in ends
    )
