"""The numbers that Word writes before the items of a list, and that stand nowhere in the text."""

from __future__ import annotations

from typing import Any

from pipeline.reading.office.xmltree import integer

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_CHINESE = "〇一二三四五六七八九"


class Numbers:
    """Counts the items of a document's lists in the order in which they are asked for."""

    def __init__(self, document: Any) -> None:
        """Read the list definitions of a python-docx document; one without lists has none."""
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._styles: dict[str, Any] = {}
        for style in document.styles.element.iter(_W + "style"):
            numbered = style.find(f"{_W}pPr/{_W}numPr")
            if numbered is not None:
                self._styles[style.get(_W + "styleId", "")] = numbered
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError, AttributeError):
            return
        abstract = {item.get(_W + "abstractNumId"): item for item in root.iter(_W + "abstractNum")}
        for number in root.iter(_W + "num"):
            link = number.find(_W + "abstractNumId")
            definition = abstract.get(link.get(_W + "val")) if link is not None else None
            for level in definition.iter(_W + "lvl") if definition is not None else ():
                key = (number.get(_W + "numId", ""), integer(level.get(_W + "ilvl"), 0))
                self._levels[key] = (
                    _value(level, "numFmt", "decimal"),
                    _value(level, "lvlText", "%1."),
                    integer(_value(level, "start", "1"), 1),
                )

    def of(self, paragraph: Any) -> str:
        """Return what Word writes before this paragraph: "2.", "(b)", "-"; "" where it is no item."""
        numbered = paragraph.find(f"{_W}pPr/{_W}numPr")
        if numbered is None:
            style = paragraph.find(f"{_W}pPr/{_W}pStyle")
            numbered = self._styles.get(style.get(_W + "val", "")) if style is not None else None
        if numbered is None:
            return ""
        identity, depth = _value(numbered, "numId", "0"), integer(_value(numbered, "ilvl", "0"), 0)
        if (identity, depth) not in self._levels:
            return ""
        kind, pattern, start = self._levels[identity, depth]
        if kind == "bullet":
            return "-"
        self._counts[identity, depth] = self._counts.get((identity, depth), start - 1) + 1
        for key in [key for key in self._counts if key[0] == identity and key[1] > depth]:
            del self._counts[key]
        for level in range(depth + 1):
            form, _, first = self._levels.get((identity, level), ("decimal", "", 1))
            pattern = pattern.replace(f"%{level + 1}", written(self._counts.get((identity, level), first), form))
        return pattern


def _value(element: Any, tag: str, otherwise: str) -> str:
    found = element.find(_W + tag)
    return str(found.get(_W + "val", otherwise)) if found is not None else otherwise


def written(count: int, form: str) -> str:
    """Return a count in Word's number format. Source: ECMA-376, ST_NumberFormat; the rare ones are written as digits."""
    if form in {"upperLetter", "lowerLetter"}:
        letter = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if form == "upperLetter" else letter.lower()
    if form in {"upperRoman", "lowerRoman"} and count < 4_000:
        text = ""
        for value, sign in _ROMAN:
            text += sign * (count // value)
            count %= value
        return text if form == "upperRoman" else text.lower()
    if form.startswith("chinese") or form == "japaneseCounting":
        tens, ones = divmod(count, 10)
        if count < 100:
            return ("" if tens < 2 else _CHINESE[tens]) + ("十" if tens else "") + (_CHINESE[ones] if ones else "")
    return str(count)
