"""The numbers before the items of lists in old Word documents. Source: MS-DOC, 2.9.147 (LSTF), 2.9.150 (LVLF), 2.9.131 (LFO)."""

from __future__ import annotations

from pipeline.reading.office.numbering import written

_LIST_BYTES, _LEVEL_BYTES, _OVERRIDE_BYTES = 28, 28, 16
_FORMS = {0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 22: "decimalZero", 23: "bullet"}
_CHINESE_FORMS = range(33, 40)


class ListNumbers:
    """Counts the items of a document's lists in the order in which they are asked for."""

    def __init__(self, lists: bytes, overrides: bytes) -> None:
        """Take the two tables of the document; damaged ones give no numbers."""
        self._levels: dict[int, list[tuple[str, int, str]]] = {}  # of each list: form, start, pattern
        self._lists: list[int] = []
        self._counts: dict[tuple[int, int], int] = {}
        self._read_lists(lists)
        for index in range(min(_number(overrides, 0, 4), len(overrides) // _OVERRIDE_BYTES)):
            self._lists.append(_number(overrides, 4 + index * _OVERRIDE_BYTES, 4))

    def of(self, item: int, level: int) -> str:
        """Return what Word writes before a paragraph: "2.", "(b)", "-"; "" where it is no item.

        Args:
            item: the paragraph's list, from 1; 0 for none.
            level: from 0.
        """
        if not 0 < item <= len(self._lists):
            return ""
        name = self._lists[item - 1]
        levels = self._levels.get(name, [])
        if level >= len(levels):
            return ""
        form, start, pattern = levels[level]
        if form == "bullet":
            return "-"
        self._counts[name, level] = self._counts.get((name, level), start - 1) + 1
        for key in [key for key in self._counts if key[0] == name and key[1] > level]:
            del self._counts[key]
        shown = ""
        for letter in pattern:
            if ord(letter) < len(levels):
                other = levels[ord(letter)]
                shown += written(self._counts.get((name, ord(letter)), other[1]), other[0])
            else:
                shown += letter
        return shown.strip()

    def _read_lists(self, data: bytes) -> None:
        count = _number(data, 0, 2)
        place = 2 + count * _LIST_BYTES
        for index in range(count):
            start = 2 + index * _LIST_BYTES
            if start + _LIST_BYTES > len(data):
                return
            levels: list[tuple[str, int, str]] = []
            for _ in range(1 if data[start + 26] & 1 else 9):
                if place + _LEVEL_BYTES + 2 > len(data):
                    return
                first, form = _number(data, place, 4), data[place + 4]
                place += _LEVEL_BYTES + data[place + 24] + data[place + 25]
                length = _number(data, place, 2)
                pattern = data[place + 2 : place + 2 + 2 * length].decode("utf-16-le", "replace")
                place += 2 + 2 * length
                name = "chineseCounting" if form in _CHINESE_FORMS else _FORMS.get(form, "decimal")
                levels.append((name, min(first, 10_000), pattern))
            self._levels[_number(data, start, 4)] = levels


def _number(data: bytes, place: int, size: int) -> int:
    return int.from_bytes(data[place : place + size], "little")
