"""An entry's text with marks where a row, a body or a label begins that nothing parts from what stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extraction.entries.row_ends import begins_body, ends_chinese_body, stroke_parts
from pipeline.extraction.entries.unparted_bodies import begins_unparted
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.words.cues import PARTICLES
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_HAMZA, _ALEF = "ء", "ا"
_ARABIC_WORD = re.compile(r"[\u0620-\u064a]+$")
_LABEL = re.compile(r"([^:：,，\n]{2,40}?)\s?[:：]")
_OF_NO_POST = frozenset({"passport", "arrival", "birth", "gender"})  # contacts are found by themselves


def _is_comma(view: str, start: int, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a hamza was an Arabic comma on the paper: without it the word is a role or the meeting's town, "رئيساء"."""
    word = _ARABIC_WORD.search(view[start:index])
    if word is None or view[index + 1 : index + 2].strip(" .\n\t"):
        return False
    bare, whole = word.group(), word.group() + _HAMZA
    if not bare.endswith(_ALEF) or key(whole) in lexicon.roles:
        return False
    return lexicon.role(bare) is not None or key(bare[bare[0] in PARTICLES :]) in lexicon.meeting


def _begins_label(view: str, start: int, wrap: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a row begins with a label of what no post or body holds, and its colon: "№ паспорта: DB8495239".

    Behind "N° de" it only goes on with the label.
    """
    label = _LABEL.match(view, wrap + 1, end)
    if view[start:wrap].rpartition(" ")[2].casefold() in lexicon.stop_exact:
        return False
    told = lexicon.labels.get(key(label[1]), ()) if label is not None else ()
    return bool(told) and {*told} <= _OF_NO_POST


def with_ends_told(passage: Passage, view: str, start: int, end: int, own: Iterable[Hit], lexicon: Lexicon) -> str:
    """Return view[start:end] with 0x01 for contacts, a line feed where a row is a body's own, "|" for a stroke before a body.

    And a comma where nothing parts a body from the post before it.
    """
    masked = list(view[start:end])
    told = start  # a body's name begins but once between two marks
    for index in range(start, end):
        wrapped = passage.text[index : index + 1] == "\n" and view[index] == " "
        body = wrapped and (begins_body(view, start, index, end, lexicon) or ends_chinese_body(view, start, index, lexicon))
        if body or (wrapped and _begins_label(view, start, index, end, lexicon)):
            masked[index - start] = "\n"
        elif view[index] == " " and begins_unparted(view, told, index, end, lexicon):
            masked[index - start], told = "\n" if wrapped else ",", index + 1
        if view[index] == "/" and stroke_parts(view, start, index, end, lexicon):
            masked[index - start] = "|"
        if view[index] == _HAMZA and _is_comma(view, start, index, lexicon):
            masked[index - start] = ","
    for hit in own:
        for index in range(max(hit.start, start), min(hit.end, end)):
            masked[index - start] = "\x01"
    return "".join(masked)
