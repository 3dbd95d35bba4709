"""Labels of a name, or of parts of it, that were read as one cell with its value: "First name ADA", "区 名 锦洪" beside "姓"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Line, Word
from pipeline.extraction.forms.cell_labels import cell_label
from pipeline.extraction.forms.form_fields import bare
from pipeline.extraction.tables.cells import PERSONAL, is_courtesy
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label

_PARTS = frozenset({"family", "given"})
_LABEL_WORDS_MAX = 3  # "First name(s)", "Nombre de pila"


def name_within(cell: Cell, before: Cell, lexicon: Lexicon) -> tuple[Cell, ...]:
    """Return the label of a part of a name and the values read as one with it; () where there is none.

    Beside a label of something else stands its value: "Title | Delegate to the Commission", "Título | Representante Permanente".
    """
    label = cell_label(before, lexicon)
    if len(cell.lines) == 1 and "honorific" in label and (parted := _behind_courtesy(cell, cell.lines[0].words, lexicon)):
        return parted
    if len(cell.lines) != 1 or (label and not PERSONAL & {*label}) or lexicon.labels.get(key(bare_label(cell.text))):
        return ()  # labels that are only nearly known may hold a short name
    words = cell.lines[0].words
    if parted := _other_part(cell, words, {*label[:1]} & _PARTS, lexicon):
        return parted
    for count in range(len(words) - 1, 0, -1):
        told = set(lexicon.label(bare(words[:count])))
        if told & PERSONAL and words[count].text[:1].isupper() and not lexicon.label(bare(words[count:])):
            return _parted(cell, words[:count], words[count:])
    return ()


def _behind_courtesy(cell: Cell, words: Sequence[Word], lexicon: Lexicon) -> tuple[Cell, ...]:
    """Return a courtesy form, the label of a name and its value: "Mr. Family name SOLBERG" beside "Title (Mr./Ms.)"."""
    for start in range(1, len(words) - 1):
        if not is_courtesy(Line(tuple(words[:start])).text, lexicon, None):
            continue
        for end in range(min(start + _LABEL_WORDS_MAX, len(words) - 1), start, -1):
            if PERSONAL & {*lexicon.labels.get(key(bare(words[start:end])), ())}:
                return _parted(cell, words[:start], words[start:end], words[end:])
    return ()


def _other_part(cell: Cell, words: Sequence[Word], own: set[str], lexicon: Lexicon) -> tuple[Cell, ...]:
    """Return the value of one part of a name, the label of its other part, and that one's value: "区 名 锦洪" beside "姓"."""
    if not own:
        return ()
    for start in range(1, len(words) - 1):
        for end in range(min(start + _LABEL_WORDS_MAX, len(words) - 1), start, -1):
            told = lexicon.labels.get(key(bare(words[start:end])), ())
            if {*told[:1]} & (_PARTS - own):
                return _parted(cell, words[:start], words[start:end], words[end:])
    return ()


def _parted(cell: Cell, *parts: Sequence[Word]) -> tuple[Cell, ...]:
    return tuple(replace(cell, lines=(Line(tuple(words)),)) for words in parts)
