"""With which mark an item of a list begins: "1.", "(a)", "IV.", "-", "一、", "١-"; of which lines it is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from config.list_marks import list_marks
from pipeline.extraction.words.marks import COLONS

# "1.", "2)", "(a)", "IV.", "1-", "1.-", "-", "•", "一、", "（二）", "١-", "أ)", "أولاً:": what begins an item of a list. A mark
# that was laid out from the wrong end stands before its figure ("-١", ".١"); a dash may be the letter's lengthening ("١ـ").
_NUMBER = r"(?:\d{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3}|[a-zA-Z]|[IVXivx]{1,5}|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊己庚辛壬癸])"
_TURNED = r"[-–.ـ]\s?(?:\d{1,2}|[٠-٩]{1,2})(?=\s+[^\W\d])"
_DIRT = r"(?:[“”„«\"]\s*|[·•*'‘’`.,~_|]\s+)?"  # a quote, or a dot that stands alone, behind the mark is dirt on the paper
_QUOTED = re.compile(r"\s*(?:«\s?\w[^«»]*»|“\w[^“”]*”|„\w[^„“”]*[“”])\W{0,2}")  # a motto or a title, a line of its own
_COUNTS = re.compile(r"\d")
_INITIAL = re.compile(r"\s*[^\W\d_a-zà-ÿа-яё]\.\s?(?:[^\W\d_]\.|[^\W\d_]{2,})")
_ALEF = re.compile(r"\s*ا\s?[.]\s+ال")
_COURTESY = re.compile(r"[^\W\d_]{1,4}\.?\s")  # as short as courtesy forms are
_BARE = re.compile(r"\s*\d{1,2}\s+(?=[^\W\d_]{2})")
# What programs and scanners make of a bullet, of a ring, a tick, an arrow, a diamond.
_BULLET = re.compile(r"\s*([oOe0°¢©vVqü§ØøÐð¤]|[ه٠])\s+(?=[^\W\d_a-zà-ÿа-яё]|[\u0621-\u064a])")
_RINGS = str.maketrans({"٠": "ه", "O": "o", "0": "o", "°": "o", "¤": "o"})  # as one ring is read here and there
# Signs that stand alone before a large letter behind a semicolon are a misread mark: "'= M. Petit".
_ENTRY_ENDS = (";", "؛", "；")
_SIGNS = re.compile(r"\s*[^\w\s(（\[@+#&/<]{1,3}\s+(?=[^\W\d])")
# One sign that stands alone below a colon is a misread dash or bullet, where such a mark begins the next item.
_LONE = re.compile(r"\s*[\da-zа-я=~_]\s+(?=[^\W\d_a-zà-ÿа-яё])")
# A figure read as a letter: "м. Лемешевская Оксана", "З. Дорошкевич Артём"; "г." is a courtesy form, or a town's.
_LETTER_FOR_FIGURE = re.compile(r"\s*(?!г)([^\W\d_])\s?[.)]\s+(?=[A-ZÀ-ÞА-ЯЁ])")
_AS_FIGURES = {"З": 3, "Э": 3, "Ч": 4, "Б": 6}
_CLASSES = (  # of what counts, each with the sign that stands for it; Roman figures before letters
    ("I", re.compile(r"[IVX]{1,5}")),
    ("i", re.compile(r"[ivx]{1,5}")),
    ("1", re.compile(r"\d{1,3}")),
    ("一", re.compile(r"[一二三四五六七八九十]{1,3}")),
    ("甲", re.compile(r"[甲乙丙丁戊己庚辛壬癸]")),
    ("A", re.compile(r"[A-ZА-Я]")),
    ("a", re.compile(r"[a-zа-я]")),
)
_HEADED = re.compile(
    r"\s*(?:[(（]\s?)?(?P<count>[IVX]{1,5}|[A-ZА-Яa-z]|\d{1,2})(?:\s?[)）.:](?!\d)|\s?[-–—](?=\s))\s*(?=[^\W\d_]{2})"
    r"|\s*(?P<bare>[A-HIVX])\s+(?=[A-Z]{2})"
)
_CLOSES = re.compile(r"\s*\d{1,3}\s?[)）]")  # "18) and Ms. B": a mark, or the end of a number in brackets
_OPENED = re.compile(r"[(（][^()（）\d:：]{1,30}$")  # words in brackets that do not close
_REST = re.compile(r"[^\W\d_][^()（）\d:：]{0,30}[)）][.,;]?")
_NAME = re.compile(r"[A-ZÀ-ÞА-Я][^\W\d_A-ZÀ-ÞА-Я]+ [A-ZÀ-ÞА-Я][^\W\d_A-ZÀ-ÞА-Я]+[)）]")  # "Yaw Darko)"
_AREA_CODE = re.compile(r"\s*[(（]\s?\d{1,4}\s?[)）][\s.-]?\d{3,4}[\s.-]?\d{2,4}")  # "(02) 1217 8299": a number, no item "(2)"
_SHORT = re.compile(r"\s*[^\W\d_]{1,5}\.[^\s–—-]")  # "M.K.", "Dr.A"
_DASH, _INNER_DASH = re.compile(r"\s*[-–—]\s*"), re.compile(r"[^\W_]\s[-–—]\s[^\W\d_]")
_DASHED_LINES, _FULL = 4, 0.6  # in which a sentence's next dash stands; of a line that had no more room
_ROMAN = {"I": 1, "V": 5, "X": 10}
_LETTER = re.compile(r"\s*([A-H])\.\s+(?=[^\W\d_]{2})")  # "A. Mr. X", or an initial


def either(words: tuple[str, ...]) -> str:
    """Return a pattern for any of these words as they stand."""
    return "(?:" + "|".join(map(re.escape, words)) + ")"


@cache
def serial_pattern() -> str:
    """Return the pattern of a serial number with its label, of which the first letter is no initial: "S.No. 1"."""
    return rf"(?i:{either(list_marks().serial)})\s?\d{{1,3}}(?!\d)\s?[.):\-–]?(?=\s)"


@cache
def marker_pattern() -> re.Pattern[str]:
    """Return what finds the mark with which an item begins."""
    words = list_marks()
    ordinal = rf"{either(words.ordinals)}[اً]{{1,2}}"
    counted = rf"{either(words.counted_in_capitals)}(?![^\W_])\s?[:.,\-–]?|(?i:{either(words.counted)})\s?[:)]"
    return re.compile(
        rf"\s*(?:{serial_pattern()}|[(（]\s?{_NUMBER}\s?[)）][.:]?|[(（][)）](?=\s[^\W\d_])|{_NUMBER}\s?(?:[.)]\s?[-–—](?=\s?[^\W\d])|[)）．、]|[.:](?!\d)|[-–—ـ](?=\s?[^\W\d]))"
        rf"|[٠-٩\d]{{1,2}}\s?/(?=\s?[\u0620-\u064a])|{_TURNED}|[أابجدهوزحطي]\s?[-–)ـ](?=\s?[^\W\d])|ا\s?[.](?=\s+ال)|{ordinal}\s?[:.،,\-–—ـ]|{counted}"
        rf"|[(（][أابجدهوزحطي][)）]|[(（]?[а-к][)）](?=\s?[А-Я])|[؟?»\x22“”«؛*]\s?[.)](?=\s)"
        rf"|(?:--|––|[-–—•*▪◦‣●·■□+>»«“„©®])(?=\s|[^\W\d])|(?:[-–—][=~_]|=[-–—]?|~)(?=\s)|№\s?\d+|\d{{1,2}}\s?[°ºª]\s?[.)]?)\s*{_DIRT}"
    )


def _marker(text: str) -> int:
    if _QUOTED.fullmatch(text):
        return 0
    match = marker_pattern().match(text) if not _AREA_CODE.match(text) else None
    serial = re.match(rf"\s*{serial_pattern()}", text)
    if serial is not None and serial.end() < len(text):
        return serial.end()
    initial = _INITIAL.match(text) is not None and _ALEF.match(text) is None
    if match is None or match.end() >= len(text) or initial or _SHORT.match(text):
        return 0
    counted = marker_pattern().match(text, match.end()) if not any(map(str.isalnum, match.group())) else None  # dirt, "· (4) …"
    return counted.end() if counted is not None and _COUNTS.search(counted.group()) and counted.end() < len(text) else match.end()


def item_marks(texts: list[str]) -> list[int]:
    """Return for each line where its item's mark ends, 0 where none begins it.

    A bare figure ("2 Ms. B") is a mark where the one before it and it, or it and the one behind it, count on.
    """
    found = [_marker(text) for text in texts]
    figures = [_figure(text) for text in texts]
    for index in closing(texts):
        found[index] = 0
    bare = [_BARE.match(text) if not mark else None for text, mark in zip(texts, found, strict=True)]
    for index in [*_bulleted(texts), *_among_signs(texts, found)]:
        found[index] = found[index] or _BULLET.match(texts[index]).end()  # type: ignore[union-attr]
    for index in _lettered(texts):
        found[index] = found[index] or _LETTER.match(texts[index]).end()  # type: ignore[union-attr]
    for index, above in enumerate(texts[:-1], 1):
        if not found[index] and above.rstrip().endswith(_ENTRY_ENDS) and (dirt := _SIGNS.match(texts[index])) is not None:
            found[index] = dirt.end()
        if not found[index] and above.rstrip().endswith(COLONS) and (lone := _LONE.match(texts[index])) is not None:
            found[index] = lone.end() if _dashed_below(texts, found, index) else 0
    last = 0
    for index, match in enumerate(bare):
        counts = figures[index] > 0 and figures[index] == last + 1 and (last > 0 or 2 in figures[index + 1 :])
        if match is not None and counts:
            found[index] = match.end()
        last = figures[index] if found[index] and figures[index] else last
    for index, end in _letters_for_figures(texts, found, figures):
        found[index] = end
    for index in _within_sentences(texts, found):
        found[index] = 0
    return found


def _letters_for_figures(texts: list[str], found: list[int], figures: list[int]) -> list[tuple[int, int]]:
    """Return (line, where its mark ends) of the lines that begin with a letter for a figure, below an item with a figure.

    A small letter behind a semicolon is no initial; nor is a large one that is like the figure that counts on: "З" below "2.".
    """
    marks: list[tuple[int, int]] = []
    last = 0
    for index, text in enumerate(texts):
        match = _LETTER_FOR_FIGURE.match(text) if last and not found[index] else None
        if match is not None:
            below_entry = texts[index - 1].rstrip().endswith(_ENTRY_ENDS)
            if (match[1].islower() and below_entry) or _AS_FIGURES.get(match[1]) == last + 1:
                marks.append((index, match.end()))
                last = _AS_FIGURES.get(match[1], last)
        last = figures[index] if found[index] and figures[index] else last
    return marks


def _within_sentences(texts: list[str], found: list[int]) -> list[int]:
    """Return the line that begins with the dash of a sentence: "… will come: Head" / "– A, Judge, deputy – B, Counsel".

    No other line begins so, the one above breaks off within words, and the next dashes stand within their lines.
    """
    dashed = [at for at, mark in enumerate(found) if mark and _DASH.fullmatch(texts[at][:mark])]
    if len(dashed) != 1 or dashed[0] == 0 or not texts[dashed[0] - 1].rstrip()[-1:].islower():
        return []
    (at,) = dashed
    full = len(texts[at - 1]) >= _FULL * max(map(len, texts[at : at + _DASHED_LINES]))
    return dashed if full and any(_INNER_DASH.search(text) for text in texts[at : at + _DASHED_LINES]) else []


def _dashed_below(texts: list[str], found: list[int], index: int) -> bool:
    """Tell whether the next item below a line begins with a dash or bullet, behind one that ends as items do."""
    below = next((at for at in range(index + 1, len(texts)) if found[at]), None)
    if below is None or any(map(str.isalnum, texts[below][: found[below]])):
        return False
    return texts[below - 1].rstrip().endswith((*_ENTRY_ENDS, ",", "."))


def closing(texts: list[str]) -> list[int]:
    """Return the lines that begin with the end of a number in brackets: "(Tel.: +222 35 15 80" / "18) and Ms. B".

    A bracket may have been lost above an item: what counts on with the figure before or behind it is a mark all the same.
    A line that is no more than the last words in brackets, "(Chief" / "Delegate)", goes on with the one above it as well.
    """
    ends: list[int] = []
    figures = [_figure(text) for text in texts]
    for index, text in enumerate(texts[1:], 1):
        above = texts[index - 1]
        if _is_open(above) and _CLOSES.match(text):
            before = [figures[at] for at in range(index) if figures[at] and _CLOSES.match(texts[at])]
            behind = [figures[at] for at in range(index + 1, len(texts)) if _CLOSES.match(texts[at])]
            counts = figures[index] - 1 in before or figures[index] + 1 in behind
            ends += [] if counts else [index]
        elif _OPENED.search(above) and _REST.fullmatch(text.strip()) and not _NAME.match(text.strip()):
            ends.append(index)
    return ends


def _is_open(text: str) -> bool:
    """Tell whether a bracket that opens in the line does not close in it: "(Phone: (+351) 912 152"."""
    depth = 0
    for letter in text:
        depth = depth + 1 if letter in "(（" else max(0, depth - 1) if letter in ")）" else depth
    return depth > 0


def _bulleted(texts: list[str]) -> list[int]:
    """Return the lines that begin with the same sign that stands alone for a bullet; one such line alone may be a word."""
    signs = [match.group(1).translate(_RINGS) if (match := _BULLET.match(text)) is not None else "" for text in texts]
    return [index for index, sign in enumerate(signs) if sign and signs.count(sign) > 1]


def _among_signs(texts: list[str], found: list[int]) -> list[int]:
    """Return the lines that begin with a large letter or figure for a bullet, between items with signs: "» A", "O B", "» C".

    Behind a semicolon it is one below such an item as well, though the bullets behind it were not read.
    """
    signed = [index for index, mark in enumerate(found) if mark and not any(map(str.isalnum, texts[index][:mark]))]
    below = range(signed[0] + 1, len(texts)) if signed else range(0)
    read = ((index, match) for index in below if (match := _BULLET.match(texts[index])) is not None)
    ended = frozenset(at for at in below if texts[at - 1].rstrip().endswith(_ENTRY_ENDS))
    # "O Sra. B", no "O Brien": before a name a letter may be its own
    return [
        at
        for at, match in read
        if at in ended
        or (at < signed[-1] and (not match.group(1).isalpha() or _COURTESY.match(texts[at], match.end()) is not None))
    ]


def _lettered(texts: list[str]) -> list[int]:
    """Return the lines that begin "A. ", "B. ", "C. " one after the other; one such line alone may begin with an initial."""
    counted: list[int] = []
    for index, text in enumerate(texts):
        letter = _LETTER.match(text)
        if letter is not None and letter.group(1) == chr(ord("A") + len(counted)):
            counted.append(index)
    return counted if len(counted) > 1 else []


def _figure(text: str) -> int:
    """Return the figure of one or two digits with which the line begins, an item's mark before or behind it; 0 for none."""
    match = re.match(r"\s*[(（.\-–ـ]?\s?(\d{1,2})(?!\d)", text)
    return int(match.group(1)) if match else 0


@dataclass(frozen=True, slots=True)
class HeadingMark:
    """With which mark a heading above items begins: "A.", "II.", "(b)".

    Attributes:
        kind: as `mark_kind` tells it.
        number: as which it counts, 0 where that is not known.
        end: where the words of the heading begin.
        bare: nothing stands behind the letter, whose stop a scanner may have lost.
    """

    kind: str
    number: int
    end: int
    bare: bool = False


def heading_mark(text: str, marker_end: int) -> HeadingMark | None:
    """Return the mark with which the row begins, if it is a heading: then a single letter is no initial.

    Args:
        text: of the row.
        marker_end: where the mark of the row ends, if it is taken for an item; else 0.
    """
    found = _HEADED.match(text)
    if found is None:
        return HeadingMark(mark_kind(text[:marker_end]), _number(text[:marker_end]), marker_end) if marker_end else None
    mark = text[: found.end()]
    if found.group("bare"):
        return HeadingMark(mark_kind(mark.strip() + "."), _number(mark), found.end(), bare=True)
    return HeadingMark(mark_kind(mark), _number(mark), found.end())


def mark_kind(mark: str) -> str:
    """Return what marks of one list have in common: "1." for "2." and "10:", "(i)" for "(iv)", "A)" for "C)"."""
    bare = "".join(mark.split()).translate(_SAME_STOPS)
    counted = re.search(r"[^\W_]+", bare)
    if counted is None:
        return bare
    sign = next((sign for sign, pattern in _CLASSES if pattern.fullmatch(counted.group())), "w")
    return bare[: counted.start()] + sign + bare[counted.end() :]


def _number(mark: str) -> int:
    """Return as which the mark counts, 0 where that is not known."""
    counted = re.search(r"[^\W_]+", mark)
    text = counted.group().upper() if counted is not None else ""
    if text.isdecimal():
        return int(text)
    if text and set(text) <= set(_ROMAN):
        values = [_ROMAN[letter] for letter in text]
        return sum(-one if one < max(values[at:]) else one for at, one in enumerate(values))
    return ord(text) - ord("A") + 1 if len(text) == 1 and "A" <= text <= "H" else 0


_SAME_STOPS = str.maketrans({"（": "(", "）": ")", "．": ".", ":": ".", "、": "."})
