"""What runs of figures dial: one number or several, brought to E.164."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from config.knowledge import State
from config.trunk_codes import trunk_codes_of_before

DIGITS_MIN, DIGITS_MAX = 5, 17  # E.164 allows 15; two more for "00"
UNLABELLED_DIGITS_MIN = 7
ABROAD_MIN, ABROAD_MAX = 9, 13  # figures of a number with its country's code; islands of few telephones have less
LINES_MAX = 5  # of one cell over which two numbers may be broken
CODE_LETTERS = 3  # of a number that lends its first figures: its plus, and two figures at least of its country and town

NOUGHT_LEFT_OUT = "A 0 that stands alone in it was left out."
IN_VIENNA = "It is taken for a number in Vienna, where it is dialled so."  # where the Missions are
AT_SEAT = "It is taken for a number of the country where the organisation has its seat."
OR_IN_VIENNA = "With the country's code in its brackets it is one in Vienna, and it is one of the replying State too."
CODE_IN_BRACKETS = "What its brackets begin with was taken for a country's code."
NEXT_BEGUN = "What ends it on the line below goes on there, and may be the beginning of another number."

_TURNED = re.compile(r"^\(?(\d{1,3})\+")
_CODE_BEHIND = re.compile(r"[ \t]?\+[ \t]?(\d{1,3})(?![ \t]?[\d(])|\+(?![ \t]?[\d(])")
_PARTS = re.compile(r"\s*/\s*|\s{2,}|\s(?=\(?00\d)|\s(?=\(?\+)")
_AUSTRIA = "43"  # where the Missions are
_VIENNA = re.compile(r"\(?0(?:1|6\d\d)\)?[\s/-]")  # the town's code and those of Austrian mobile telephones
# "(431) 505 43 21", "(43-1) …", "(43) 664 …": Austria's code, with the town's or a mobile's or without, in brackets.
_AUSTRIAN = re.compile(r"\(\s?43[\s-]?(?:1|6\d\d)\s?\)|\(\s?43\s?\)[\s-]?(?:1|6\d\d)[\s-]")
# "(43-1) 310 73 83", "(1-212) 752 0220": no town's code is parted so. Of Vienna it is sure even where the State has such one too.
# "(852) 2860 1177" where the State has no such number: of a territory or a Mission that dials otherwise.
_CODE_APART = re.compile(r"\(\s?(?:[1-9]\d{0,2}[\s-]\d{1,4}|[2-9]\d\d)\s?\)")
_WITH_TOWN = re.compile(r"\(\s?\d{2,4}\s?\)\s?\d{3,4}[\s.-]\d{3,4}")  # "(868) 555-0160" is a telephone's
_VIENNA_APART = re.compile(r"\(\s?43[\s-]1\s?\)")
_LINE_END = re.compile(r"(?<![-–‐‑(])\n")  # a number that is cut behind its hyphen goes on below, valid or not
_CUT = re.compile(r"([-–‐‑(])\n\s*")
_CODE_ALONE = re.compile(r"\(?\s?(?:\+|00)\s?[1-9]\d{0,2}\s?\)?\s*")
_NOUGHT_ALONE = re.compile(r"(?<=[\s.-])0(?=[\s.-])")
_MORE = re.compile(r"[-–/.]?[^\W_]")  # right behind a number: "43" of "43-664E987576"
_STRAY = re.compile(r"(.*\d{2})\s(\d)$")  # a line of the table, read as a figure


@dataclass(frozen=True, slots=True)
class Dialled:
    """E.164 if valid, else as written."""

    text: str
    valid: bool
    national: bool = False
    doubt: str = ""  # what was supposed: a sentence for a person


def numbers_in(text: str, found: re.Match[str], state: State | None, *, labelled: bool) -> list[tuple[int, int, Dialled]]:
    """Return (start, end, value) of the one or several numbers in a run of figures.

    The last one is doubted where it ends on a line below amid a word: "+43 1 505 19 44" over "43-664E987576" are two.
    """
    told = _numbers_in(text, found, state, labelled=labelled)
    start, end, value = told[-1] if told else (0, 0, None)
    if value is None or value.doubt or "\n" not in text[start:end].strip() or _MORE.match(text, end) is None:
        return told
    return [*told[:-1], (start, end, replace(value, doubt=NEXT_BEGUN))]


def _numbers_in(text: str, found: re.Match[str], state: State | None, *, labelled: bool) -> list[tuple[int, int, Dialled]]:
    start, end = found.span("number")
    whole = found["number"]
    short = _endings(whole, start, state)
    if short:
        return short
    for cuts in _cuts(whole):
        values: list[tuple[int, int, Dialled]] = []
        begin = 0
        for stop in cuts:
            piece = whole[begin:stop].strip(" /\n")
            lead = whole.index(piece, begin) if piece else begin
            value = dialled(piece, state)
            if values and whole[begin:stop].lstrip().startswith("/"):
                value = completed(value, values[-1][2])
            values.append((start + lead, start + lead + len(piece), value))
            begin = stop
        if all(value.valid for _, _, value in values):
            last_start, _, last = values[-1]
            values[-1] = (last_start, found.end(), last)
            return values
    first_line = whole if _broken(whole) else _LINE_END.split(whole)[0]
    value = dialled(first_line.strip(), state)
    if first_line != whole:
        end = start + len(first_line.rstrip())
    elif not value.valid and (bare := _STRAY.match(whole)) and (first := dialled(bare[1], state)).valid:
        value, end = replace(first, doubt=f"{bare[2]!r} behind it was left out."), start + bare.end(1)
    digits = figures(text[start:end])
    if end == found.end("number"):
        end = found.end()  # with its extension
    own = "|".join(state.dial) if state else ""  # "(56-2) 690 93 47": the State's own code without its sign
    international = bool(re.match(r"\(?\s?(?:\+|00|\d{1,3}\+)", whole) or (own and re.match(rf"\(\s?(?:{own})[\s)-]", whole)))
    told = international or _WITH_TOWN.fullmatch(whole.strip()) is not None
    wanted = labelled or told or (value.valid and digits >= UNLABELLED_DIGITS_MIN)
    return (
        [(start, end, value)] if wanted and DIGITS_MIN <= digits <= DIGITS_MAX and (labelled or value.valid or digits > 8) else []
    )


def from_right(text: str, found: re.Match[str]) -> list[tuple[int, int, Dialled]]:
    """Return the number whose groups were put down as they stand on an Arabic page, the country's code last: "27922265 2 +20".

    Returns:
        (start, end, value), the code included; nothing where no valid number comes of it.
    """
    start, end = found.span("number")
    behind = _CODE_BEHIND.match(text, end)
    groups = [*found["number"].split(), *([behind[1]] if behind is not None and behind[1] else [])]
    if behind is None or len(groups) == 1 or "+" in found["number"]:
        return []
    value = dialled("+" + " ".join(reversed(groups)), None)
    return [(start, behind.end(), value)] if value.valid else []


def _broken(whole: str) -> bool:
    """Tell whether a number from abroad is broken over two lines, of a plan that is no more: "+237 99 82" / "31 04"."""
    first, *others = whole.strip().split("\n")
    abroad = re.match(r"\(?\s?(?:\+|00)\s?[1-9]", first) is not None
    other = r"\s*(?:\+|00)" if _CODE_ALONE.fullmatch(first) else r"\s*(?:[(+]|00)"  # "+254" / "(83) 753 49 12"
    goes_on = len(others) == 1 and re.match(other, others[0]) is None
    return abroad and goes_on and figures(first) < ABROAD_MIN <= figures(re.sub(r"^\s*00", "", whole)) <= ABROAD_MAX


def _cuts(whole: str) -> list[list[int]]:
    """Return ways to divide a run of figures into numbers, the likeliest first.

    At every line's end; not at all; at some lines' ends; at strokes, wide blanks and international signs.
    """
    ways: list[list[int]] = []
    lines = [found.start() for found in re.finditer(r"\n", whole)]
    if lines:
        ways.append([*lines, len(whole)])
    ways.append([len(whole)])
    if len(lines) <= LINES_MAX:
        for count in range(1, len(lines)):
            ways += [[*chosen, len(whole)] for chosen in combinations(lines, count)]
    parts = [found.start() for found in _PARTS.finditer(whole) if found.start() > 0]
    if parts:
        ways.append([*parts, len(whole)])
    return ways


def _endings(whole: str, start: int, state: State | None) -> list[tuple[int, int, Dialled]]:
    """Return both numbers of "+43 1 505 43 21/22": the second gives only its last figures."""
    found = re.fullmatch(r"(.*\d)\s?/\s?(\d{1,2})", whole, re.DOTALL)
    if not found:
        return []
    first = dialled(found[1], state)
    digits = re.sub(r"\D", "", found[2])
    if not first.valid:
        return []
    second = dialled(first.text[: -len(digits)] + digits, state)
    if not second.valid:
        return []
    at = start + found.start(2)
    return [(start, start + found.end(1), first), (at, start + found.end(2), second)]


def dialled(written: str, state: State | None) -> Dialled:
    """Return the number that these figures dial; without a country's code it is one of this State."""
    text = _TURNED.sub(r"+\1", written.strip().lstrip("(") if _TURNED.match(written.strip()) else written.strip())
    text = _CUT.sub(r"\1", text)
    text = re.sub(r"[–‐‑\n]", "-", text) if "-" in text or "–" in text else text.replace("\n", " ")
    international = re.match(r"^\(?\s?(?:\+|00)", text)
    if international:
        text = "+" + re.sub(r"^[\s(]*(?:\+|00)\s?", "", text)
    region = (state.iso2 or state.seat or None) if state else None
    vienna = _in_austria(text) if not international else None
    if vienna is not None and _VIENNA_APART.match(text):
        return vienna
    if (trunk := _trunks_of_before().get(region or "")) is not None and not international:
        text = trunk.sub("", text, count=1)
    try:
        number = phonenumbers.parse(text, None if international else region)
    except NumberParseException:
        return Dialled(" ".join(written.split()), valid=False)
    if phonenumbers.is_valid_number(number):
        told = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        doubt = AT_SEAT if state and state.seat and not international else ""
        return Dialled(told, valid=True, national=not international, doubt=OR_IN_VIENNA if vienna is not None else doubt)
    return _otherwise(written, text, state, vienna, international=bool(international))


@cache
def _trunks_of_before() -> dict[str, re.Pattern[str]]:
    """Return for each State what matches a code at a number's beginning that is no longer dialled, a whole number behind it."""
    return {
        state: re.compile(rf"^\(?(?:{'|'.join(told.codes)})\)?[\s-]*+(?=(?:\W*+\d){{{told.figures}}}\W*+$)")
        for state, told in trunk_codes_of_before().items()
    }


def _otherwise(written: str, text: str, state: State | None, vienna: Dialled | None, *, international: bool) -> Dialled:
    """Return the number that these figures dial, which are none of the State's plan as they stand."""
    if not international and state:
        for code in state.dial:  # "598 2 194 4608": the country code without its sign
            if re.sub(r"\D", "", text).startswith(code):
                again = dialled("+" + re.sub(r"\D", "", text), state)
                if again.valid:
                    return again
    if not international and _AUSTRIAN.match(text) and figures(text) >= ABROAD_MIN:
        return vienna or Dialled(" ".join(written.split()), valid=False)
    if not international and _CODE_APART.match(text) and (again := dialled("+" + re.sub(r"\D", "", text), None)).valid:
        return replace(again, doubt=CODE_IN_BRACKETS)
    if not international and _VIENNA.match(text) and (again := dialled(f"+{_AUSTRIA}" + re.sub(r"\D", "", text)[1:], None)).valid:
        return replace(again, doubt=IN_VIENNA)
    if international and (bare := _without_nought(text)) is not None:
        return bare
    return _with_plus(text, state) if not international and state else Dialled(" ".join(written.split()), valid=False)


def _in_austria(text: str) -> Dialled | None:
    """Return the number whose brackets hold Austria's code, where there is such a one."""
    if not _AUSTRIAN.match(text) or figures(text) < ABROAD_MIN:
        return None
    found = dialled("+" + re.sub(r"\D", "", text), None)
    return found if found.valid else None


def _without_nought(text: str) -> Dialled | None:
    """Return the number from abroad without the 0 that stands alone in it, as it is dialled at home: "+221 70 0 129 73 88"."""
    found = [dialled(text[: nought.start()] + text[nought.end() :], None) for nought in _NOUGHT_ALONE.finditer(text)]
    valid = [number for number in found if number.valid]
    return replace(valid[0], doubt=NOUGHT_LEFT_OUT) if len(valid) == 1 else None


def _with_plus(text: str, state: State) -> Dialled:
    """Return the number whose plus was read as a figure before the State's code or Austria's: "1861012741019", "043 664 …"."""
    behind = re.sub(r"\D", "", text)[1:]
    for code in (*state.dial, _AUSTRIA):
        if behind.startswith(code) and (found := dialled(f"+{behind}", None)).valid:
            return replace(found, doubt="The figure before its country's code was taken for a plus.")
    return Dialled(" ".join(text.split()), valid=False)


def completed(value: Dialled, before: Dialled) -> Dialled:
    """Return a number that is short, as one with the first figures of the number before it: "+52 55 5346 0103 y 5346 0106".

    One that begins with a 0 has its own first figures: its end is lost ("010 1210").
    """
    digits = re.sub(r"\D", "", value.text)
    if (
        value.valid
        or digits.startswith("0")
        or not before.valid
        or not DIGITS_MIN <= len(digits) <= len(before.text) - CODE_LETTERS
    ):
        return value
    whole = dialled(before.text[: -len(digits)] + digits, None)
    return replace(whole, doubt="Its first figures are those of the number before it.") if whole.valid else value


def figures(text: str) -> int:
    """Return how many figures the text holds."""
    return sum(letter.isdigit() for letter in text)
