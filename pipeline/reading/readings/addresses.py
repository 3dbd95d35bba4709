"""Mail addresses on pages whose main engine has no Latin letters: their lines are read once more by one that reads them well."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from models.page import Box, Line, Word
from pipeline.reading.engines import EngineError
from pipeline.reading.pictures.raster import Pixels

ReadLine = Callable[[Pixels], tuple[str, float]]  # a line's picture -> its text and confidence

_ADDRESS = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
_BROKEN = "-._"  # an address that ends so goes on in the next line
_REST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}(?=[.,;)]*$)")
_AROUND = re.compile(r"^([(\[<«\"“]*)(.*?)([)\]>»\"”.,;:]*)$")
ALIKE = 75.0  # percent; less alike, the two readings speak of different things
SAME = 0.45  # shared area from which a word stands within the address
AGREED, DISPUTED = 0.99, 0.75  # confidence where both readings are equal, and where they are not
NEXT_LINE = 2.6  # heights of a word to the middle of the line below
REST_SURE = 0.6  # confidence of the rest of an address
PADDING = 0.25  # of the line's height above and below, once its height on both sides


def reread(words: Sequence[Word], second: Sequence[Line], grey: Pixels, read_line: ReadLine) -> list[Word]:
    """Return the words with every mail address as a third reading of its line spells it.

    A line takes a tenth of a second; on Russian and Arabic pages the reading by `eng` loses about every fourth address. One that
    stands in it nowhere is read where the words have its "@" amid letters of the other script.

    Args:
        words: of the whole page.
        second: the reading of the page by a model of Latin letters.
        grey: the page's picture.
        read_line: reads a picture of one line.
    """
    result = list(words)
    for line in second:
        if not any("@" in word.text for word in line.words):
            continue
        try:
            text, _ = read_line(_cut(grey, line.box))
        except EngineError:
            continue
        for address in _ADDRESS.findall(text):
            found = _place(address, line)
            if found:
                result = _put(result, *found)
    for word in [word for word in words if "@" in word.text and not word.text.isascii()]:
        if not any(word.box.overlap(one.box) >= SAME for line in second for one in line.words if "@" in one.text):
            result = _in_latin(result, word, grey, read_line)
    for address in [word for word in result if "@" in word.text and word.text[-1] in _BROKEN]:
        result = _continued(result, address, grey, read_line)
    return result


def _in_latin(words: list[Word], other: Word, grey: Pixels, read_line: ReadLine) -> list[Word]:
    """Return the words with an address that was read in letters of another script, and by the second reading not at all.

    Its last letters may stand behind a blank, read for its stop.
    """
    behind = [word for word in words if word.box.left - other.box.left > 0 and word.box.left - other.box.right < other.box.height]
    level = [word for word in behind if abs(word.box.middle - other.box.middle) < other.box.height / 2]
    box = other.box
    for word in level:
        box = box.union(word.box)
    try:
        text, _ = read_line(_cut(grey, box))
    except EngineError:
        return words
    found = _ADDRESS.findall(text)
    return _put(words, Word(found[0], box, DISPUTED), box) if len(found) == 1 else words


def _continued(words: list[Word], address: Word, grey: Pixels, read_line: ReadLine) -> list[Word]:
    """Return the words with the rest of an address that is broken over two lines, read again where it goes on.

    That is below where it begins, in a cell, or at the beginning of the next line.
    """
    high = address.box.height
    below = [word for word in words if 0.6 * high < word.box.middle - address.box.middle < NEXT_LINE * high]
    row = sorted(
        (word for word in below if abs(word.box.middle - min(one.box.middle for one in below)) < high),
        key=lambda word: word.box.left,
    )
    under = [word for word in row if abs(word.box.left - address.box.left) < 2 * high]
    for word in (*under[:1], *row[:1]):
        if _REST.fullmatch(word.text):
            return words  # it was read as it should be
        try:
            text, confidence = read_line(_cut(grey, word.box))
        except EngineError:
            continue
        rest = _REST.match(text.replace(" ", ""))
        if rest is not None and confidence >= REST_SURE:
            index = words.index(word)
            return [*words[:index], Word(rest.group(), word.box, DISPUTED), *words[index + 1 :]]
    return words


def _cut(grey: Pixels, box: Box) -> Pixels:
    height, width = grey.shape
    high = box.height * height
    top, bottom = max(0, int(box.top * height - PADDING * high)), int(box.bottom * height + PADDING * high) + 1
    left, right = max(0, int(box.left * width - high)), int(box.right * width + high) + 1
    return grey[top:bottom, left:right]


def _place(address: str, line: Line) -> tuple[Word, Box] | None:
    """Return the word to write and the place it takes: the words around an "@" that together are most like the address."""
    best, best_alike = None, ALIKE
    for index, word in enumerate(line.words):
        if "@" not in word.text:
            continue
        for first in (index, index - 1):
            for last in (index, index + 1):
                if first < 0 or last >= len(line.words):
                    continue
                joined = line.words[first : last + 1]
                match = _AROUND.match("".join(one.text for one in joined))
                inner = match[2] if match else ""
                alike = ratio(inner.lower(), address.lower())
                if alike > best_alike and match:
                    best_alike, best = alike, (joined, match)
    if best is None:
        return None
    joined, match = best
    box = joined[0].box
    for one in joined[1:]:
        box = box.union(one.box)
    other = match[2]
    # One reading cut short at the edge of the other script: the longer one, where it is an address as well.
    spelt = other if other.startswith(address) and _ADDRESS.fullmatch(other) else address
    confidence = AGREED if other.lower() == address.lower() else DISPUTED
    return Word(match[1] + spelt + match[3], box, confidence), box


def _put(words: list[Word], address: Word, box: Box) -> list[Word]:
    under = [index for index, word in enumerate(words) if word.box.overlap(box) >= SAME]
    if not under:
        return [*words, address]
    torn = [index for index, word in enumerate(words) if _is_torn_head(word, address.text, box)]
    for index in torn:
        address = replace(address, box=address.box.union(words[index].box))
    kept = [word for index, word in enumerate(words) if index not in {*under, *torn}]
    kept.insert(min(under[0], len(kept)), address)
    return kept


def _is_torn_head(word: Word, address: str, box: Box) -> bool:
    """Return whether a word is the address's first letter, read by itself in the other script: "о" of "office"."""
    close = abs(box.left - word.box.right) < word.box.height and abs(word.box.middle - box.middle) < box.height / 2
    return close and len(word.text) == 1 and word.text.casefold().translate(_CYRILLIC_ROUND) == address[:1].casefold()


_CYRILLIC_ROUND = str.maketrans("аеорсухкмтвні", "aeopcyxkmtbhi")
