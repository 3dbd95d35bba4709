"""Makes the training lines: every layout of a reply as text, with what is to be found in it and what is not."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from training.forms import FORMS
from training.noise import spoiled
from training.people import Names
from training.posts import LANGUAGES, Posts
from training.wordings import Run, Writer

Span = tuple[int, int, str]

UNKNOWN = "UNKNOWN"
"""Label of a stretch of which nobody knows what it is: nothing is learned from it."""


@dataclass(frozen=True)
class Example:
    """A line or paragraph with its spans."""

    text: str
    spans: tuple[Span, ...]
    language: str


def example(runs: list[Run], language: str) -> Example:
    """Return the runs as a text with spans; blanks at the ends are cut off."""
    text, spans = "", []
    for piece, label in runs:
        if label:
            spans.append((len(text), len(text) + len(piece), label))
        text += piece
    lead = len(text) - len(text.lstrip())
    return Example(text.strip(), tuple((start - lead, end - lead, label) for start, end, label in spans), language)


def sentence(writer: Writer) -> list[Run]:
    """Return a sentence that announces delegates."""
    return writer.fill(writer.pick("announce"))


def bystanders(writer: Writer) -> list[Run]:
    """Return a line about somebody who is no delegate."""
    return writer.fill(writer.pick("other"))


def replacement(writer: Writer) -> list[Run]:
    """Return a sentence in which one person takes the place of another."""
    return writer.fill(writer.pick("replace"))


def nobody(writer: Writer) -> list[Run]:
    """Return a line in which nobody stands."""
    return writer.fill(writer.pick("negative"))


def _mark(shape: str, number: int) -> str:
    western = "".join("٠١٢٣٤٥٦٧٨٩"[int(digit)] for digit in str(number))
    roman = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")[(number - 1) % 10]
    return shape.format(
        n=number, w=western, r=roman, a="abcdefghijkl"[(number - 1) % 12], h="一二三四五六七八九十"[(number - 1) % 10]
    )


def item(writer: Writer) -> list[Run]:
    """Return an item of a list, or several in one paragraph."""
    chance = writer.chance
    first = chance.randint(1, 9)
    mark = chance.choice(FORMS["marks"])
    template = writer.pick("entry")
    runs: list[Run] = []
    for i in range(chance.choice((1, 1, 1, 1, 2, 3))):
        if i:
            runs.append((chance.choice(("\n", "\n", "; ", "  ")), None))
        writer.gender = chance.choice("MMF")
        runs.append((_mark(mark, first + i), None))
        if chance.random() < 0.12:
            runs.append((writer.pick("roles") + chance.choice((": ", " - ", ", ", " ")), None))
        runs.extend(writer.fill(template))
        runs.extend(_tail(writer))
    return runs


def _tail(writer: Writer) -> list[Run]:
    chance = writer.chance
    if chance.random() < 0.6:
        return [(chance.choice(("", ".", ";", ",")), None)]
    return writer.fill("\0" + chance.choice(FORMS["tails"]))


def labelled(writer: Writer) -> list[Run]:
    """Return label: value lines, from one to a whole form."""
    chance = writer.chance
    fields = [
        ("label_name", "N"),
        ("label_title", "T"),
        ("label_organisation", "O"),
        ("label_honorific", "H"),
        ("label_role", "R"),
        ("label_contact", "PHONE"),
        ("label_contact", "EMAIL"),
        ("label_family", "F"),
        ("label_given", "G"),
    ]
    chance.shuffle(fields)
    if chance.random() < 0.6:
        fields.sort(key=lambda field: "FGHNTO".find(field[1]) if field[1] in "FGHNTO" else 9)
    split = chance.random() < 0.3
    fields = [field for field in fields if field[1] not in (("N",) if split else ("F", "G"))]
    chosen = fields[: chance.choice((1, 1, 1, 2, 3, 4, 5))]
    if chance.random() < 0.15:
        chosen.insert(chance.randint(0, len(chosen)), ("label_other", chance.choice(("XX", "X", "XE"))))
    colon = chance.choice(FORMS["colons"])
    between = chance.choice(FORMS["between_fields"])
    runs: list[Run] = []
    writer.gender = chance.choice("MMF")
    for i, (label, slot) in enumerate(chosen):
        if i:
            runs.append((between, None))
        runs.append((writer.pick(label) + colon, None))
        if slot in "FG":
            part = chance.choice(writer.names.name(writer.language, chance, writer.gender).replace(",", "").split())
            part = part[:1] if writer.language == "zh" and slot == "F" else part
            runs.append((part.upper() if chance.random() < 0.3 else part, "PERSON"))
        elif slot == "N" and chance.random() < 0.25:
            runs.extend(writer.slot("NN", "nom"))
        else:
            runs.extend(writer.slot(slot, "nom"))
    return runs


def row(writer: Writer) -> list[Run]:
    """Return a row of a table, or a few, cells joined by tabs, wide gaps or bars."""
    chance = writer.chance
    columns = ["NN" if chance.random() < 0.6 else "N", "T", "O", "R", "EMAIL", "PHONE", "H"]
    keep = columns[:1] + [column for column in columns[1:] if chance.random() < (0.75 if column in "TO" else 0.3)]
    if "NN" in keep and "H" in keep:
        keep.remove("H")
    if chance.random() < 0.3:
        chance.shuffle(keep)
    elif "H" in keep:
        keep.remove("H")
        keep.insert(0, "H")
    between = chance.choice(FORMS["between_cells"])
    number = chance.choice((0, 0, chance.randint(1, 15)))
    runs: list[Run] = []
    for i in range(chance.choice((1, 1, 1, 2, 3))):
        if i:
            runs.append(("\n", None))
        if number:
            runs.append((f"{number + i}{chance.choice(('', '.'))}{between}", None))
        for j, column in enumerate(keep):
            if j:
                runs.append((between, None))
            if column != keep[0] and chance.random() < 0.08:
                runs.append((chance.choice(("-", "—", "")), None))
                continue
            runs.extend(writer.slot(column, "nom"))
    return runs


def block(writer: Writer) -> list[Run]:
    """Return a person whose name, title and organisation stand on lines of their own."""
    chance = writer.chance
    shapes = FORMS["blocks"]
    runs = writer.fill(chance.choice(shapes))
    if chance.random() < 0.2:
        runs = [*runs, ("\n", None), *writer.fill(chance.choice(shapes))]
    return runs


def cell(writer: Writer) -> list[Run]:
    """Return what may stand alone in a cell or on a line."""
    shapes = FORMS["cells"] + (FORMS["cells_zh"] if writer.language == "zh" else [])
    return writer.fill(writer.chance.choice(shapes))


def bilingual(writer: Writer) -> list[Run]:
    """Return a person in two scripts or languages."""
    chance = writer.chance
    second = Writer(chance.choice(("en", "en", "fr")), writer.names, writer.posts, chance)
    between = chance.choice((" / ", " (", "\n", "\t", "   "))
    one, two = (
        (writer.slot("NN", "nom"), second.slot("NN", "nom"))
        if chance.random() < 0.6
        else (writer.slot("T", "nom"), second.slot("T", "nom"))
    )
    runs = [*one, (between, None), *two, (")" if between == " (" else "", None)]
    if chance.random() < 0.5:
        runs = [*runs, (chance.choice((", ", "\n", "\t")), None), *writer.slot("T", "nom")]
    return runs


LAYOUTS: tuple[tuple[float, Callable[[Writer], list[Run]]], ...] = (
    (23, sentence),
    (13, item),
    (11, labelled),
    (11, row),
    (7, block),
    (8, cell),
    (3, bilingual),
    (20, bystanders),
    (10, replacement),
    (14, nobody),
)
MIX = {"en": 26, "fr": 17, "es": 17, "ru": 15, "ar": 13, "zh": 12}


class Maker:
    """Makes examples without end from one seed."""

    def __init__(self, names: Names, posts: dict[str, Posts], seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - made-up lines, no secrets
        self.names = names
        self.posts = posts

    def make(self) -> Example:
        """Return the next example."""
        chance = self.chance
        language = chance.choices(LANGUAGES, [MIX[code] for code in LANGUAGES])[0]
        writer = Writer(language, self.names, self.posts, chance, honorific_share=chance.choice((0.0, 0.5, 0.9, 1.0, 1.0)))
        layout = chance.choices([layout for _, layout in LAYOUTS], [share for share, _ in LAYOUTS])[0]
        runs = layout(writer)
        if layout in (sentence, bystanders, replacement, nobody) and chance.random() < 0.3:
            other = chance.choice((sentence, bystanders, nobody, nobody))
            extra = other(writer)
            gap = chance.choice((" ", " ", "\n")) if language != "zh" else chance.choice(("", "\n"))
            runs = [*runs, (gap, None), *extra] if chance.random() < 0.5 else [*extra, (gap, None), *runs]
        runs = [(text.replace("\0", ""), label) for text, label in runs if text.replace("\0", "")]
        return example(self._worn(runs, language), language)

    def worn_anew(self, written: Example) -> Example:
        """Return a line that somebody wrote as it may have been set and read this time."""
        runs: list[Run] = []
        at = 0
        for start, end, label in written.spans:
            runs += [(written.text[at:start], None), (written.text[start:end], label)]
            at = end
        runs.append((written.text[at:], None))
        return example(self._worn([run for run in runs if run[0]], written.language), written.language)

    def _worn(self, runs: list[Run], language: str) -> list[Run]:
        chance = self.chance
        if chance.random() < 0.05 and language not in ("ar", "zh"):
            runs = [(text.upper(), label) for text, label in runs]
        if chance.random() < 0.12:  # a line ends where the page does, even within a name
            runs = [
                ("".join("\n" if letter == " " and chance.random() < 0.1 else letter for letter in text), label)
                for text, label in runs
            ]
        if language == "zh" and chance.random() < 0.1:  # blanks that OCR puts between characters
            runs = [
                (
                    "".join(letter + (" " if letter > "\u4e00" and chance.random() < 0.4 else "") for letter in text).strip()
                    or text,
                    label,
                )
                for text, label in runs
            ]
        if language in ("zh", "ar") and chance.random() < 0.15:  # Latin punctuation instead of their own
            table = str.maketrans({"，": ", ", "（": " (", "）": ")", "：": ": ", "、": ", ", "；": "; ", "،": ",", "؛": ";"})
            runs = [(text.translate(table).strip() or text if label else text.translate(table), label) for text, label in runs]
        draw = chance.random()
        rate = 0.0 if draw < 0.6 else 0.01 if draw < 0.82 else 0.04 if draw < 0.95 else 0.08
        return spoiled(runs, rate, chance) if rate else runs
