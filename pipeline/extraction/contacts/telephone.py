"""Finds telephone and fax numbers in a passage and brings them to E.164; the fields `phones` and `faxes` choose among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from config.knowledge import Knowledge, State
from models.finding import Finding
from models.page import Box, Source
from pipeline.extraction.contacts.contact_labels import Label, is_misread_call, labels_in
from pipeline.extraction.contacts.dialled import DIGITS_MIN, Dialled, completed, dialled, figures, from_right, numbers_in
from pipeline.extraction.contacts.former_plans import abroad_form
from pipeline.extraction.contacts.numbers_compared import ABROAD, DIFFERENT, INVALID, compared
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.layout.second_reading import COMPARED_MOST, box_of, same_place, second_passage
from pipeline.extraction.words.dates import days_in
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.our_numbers import NUMBER_OF_NOTE
from pipeline.extraction.words.phrase_patterns import longest_first
from pipeline.extraction.words.plain import Plain, with_latin_digits

TYPED, READ = 0.97, 0.9  # confidence of a valid number: typed; read once
SUPPOSED = 0.75  # something about it is only supposed
REMEMBERED = 4  # passages, each asked about by telephones and by faxes
PAIR = 2  # figures in which many numbers are written
LABEL_MIN = 3  # letters of a label that is no initial or courtesy form
STROKE_REACH = 3  # letters behind a number within which a stroke parts it from the next
LABEL_REACH = 24  # letters between a label and its number: "Tel. (office, direct): …"
EITHER = "Its label tells telephone and fax in both orders: which of the two it is remains open."

# Figures with what people put between them; a plus may stand behind its country code where Arabic was read from the wrong end.
_NUMBER = r"(?P<number>(?:\(?\+\s?|\d{1,3}\+\s?)?[(\d][\d\s().\-–‐‑/]{3,}\d)"
# Behind a Chinese letter, whatever the word: "可致电+43 1 …", "请拨010-6510 1234", "手提13812345678".
_UNSPACED = r"(?<=[\u3400-\u9fff])(?=\(?\+|0\d{2,3}[-–]\d{3}|1[3-9]\d{9}(?!\d))"
_LOOKS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8"})
_CALLED = ("phone", "mobile", "fax")
_MISREAD = re.compile(r"(?<=[\d+])[OolI|SB](?=[\d\s])|(?<=\s)[OolI|SB](?=\d)")
_LETTER_BEHIND = re.compile(r"(?<=\d{4})[A-Za-z](?=[\s;,)]|$)")  # "9136N": dirt behind a number was read as a letter
_ZERO_IN_BRACKETS = re.compile(
    r"(?<=\d \(0)[1lI|](?=\d{2}[^()\n]*(?:[\n(]|$))"
)  # "+43 (01664 …": the bracket was read as a stroke
_SPECK = re.compile(r"(?<!\S)[.,·'*]+(?=\(?\+\d)")  # ".+257-79-44-36-23"
_POST = re.compile(
    r"(?i)(?:p\.?\s?o\.?\s?box|b\.?p\.?|postfach|apartado|casilla|а/я|صندوق|信箱|邮编|passp\w*|pasap\w*|паспорт\w*|flight|vol|vuelo|рейс\w*|航班|رحلة)\W*\w{0,4}\W*$"
)
_FOOTNOTE = re.compile(r"(?<=\d)\s\(\d\)(?!\s?\d)")  # "315 1480 (1)": a mark behind the number, or "(t)" misread
# "(226) 50 55 68 75 1 (226) 70 55 91 12": between two numbers of one place a stroke was read as what looks like it.
_STROKE_READ = re.compile(
    r"(?P<code>\(\+?\d{1,3}(?:[ -]\d{1,3})?\)|\+\d{1,3}|00\d{1,3})(?P<number>[\d\s.-]{6,}?)\s[1lI|]\s(?=(?P=code))"
)
# "2. Ms …", "2）王小明", "2- M." on the next line belong to no number.
_ITEM_NUMBER = re.compile(
    r"\n\s?\(?\d{1,2}(?:\s?(?:[.)、．]\s(?=[^\W\d_])|[)、．](?=[^\W\d_])|\.(?=[\u3400-\u9fff]))|(?P<loose>[°º]?[-–/:.°º)]\s?)(?=[^\W\d_]))"
)
_AND = re.compile(r"\s?(?:[,،、;；/]|[^\W\d_]{1,3})\s?")  # between two numbers of one person: "y", "and", "и", "و"
_NEXT = re.compile(r"[ ,;،；]*\n?")  # between a number and the label of another one of his: "…, fax 229 22 16"
_VALUE = re.compile(r"\d{3}|@")
_ADDRESS_BEFORE = re.compile(r"[ :]{0,3}[^\s@:]+@[^\s@]+ {1,2}")
_OUT_OF_BRACKET = re.compile(r"[^()（）\n]*[)）][^()（）\n]*[^\W\d_]")
_OPENED = re.compile(r"\s?[(（\[]\s?")
_CLOSES = frozenset(")）]")
_FIGURE = re.compile(r"\s*[+(]?\d")
_STROKE = re.compile(r"\s*[/／]\s*")
_IS = re.compile(r"[\s:：]*(?:[^\W\d_]{1,4}\s+){0,2}")  # "Son numéro [est le] +235": little words may stand between
_ONE_WORD = re.compile(r"\W*[^\W\d_]+\s?[:：]\W*")
_OWN_LINE = re.compile(r"[\n;؛；]")
_ANEW_LETTERS = 4  # before the number of a sentence that tells of another: "林女士在", not "Or"
_SENTENCE = re.compile(r"(?:[^\W\d_]{3}|^\s?)[.!?؟]\s+[^\W\d_]|。")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d")  # of birth: "b. 03.06.1968"
_STANDS_BEFORE = re.compile(r"(?:^|\s)(?:[-–—_]+|n/?a\.?)\s*[/|]\s*$", re.IGNORECASE)
_STANDS_FOR = re.compile(r"[ \t]*(?:[/|,;][ \t]*(?:[-–—_]+|n/?a\.?)|[-–—_]{3,})[ \t]*(?:\n|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Call:
    """A number found: passage.text[start:end] with its label; `kinds` holds "phone", "fax" or both."""

    start: int
    end: int
    kinds: tuple[str, ...]
    finding: Finding


@lru_cache(maxsize=REMEMBERED)
def calls_in(passage: Passage, knowledge: Knowledge, state: State | None, head: tuple[str, ...] = ()) -> tuple[Call, ...]:
    """Return every telephone and fax number in the passage, in the order of the text.

    Args:
        passage: a line, a cell, a paragraph or a page.
        knowledge: for the labels and dates of each language.
        state: the replying State: whose national numbers these are; None where it is unknown.
        head: what the table's head says of the column: ("phone",), ("fax",), …; counts where no label stands in the passage.
    """
    calls = _read(passage, knowledge, state, head)
    other = second_passage(passage)
    if other is None:
        return calls
    again = [(box_of(other, twin.start, twin.end), twin) for twin in _read(other, knowledge, state, head)[:COMPARED_MOST]]
    return tuple(_compared(call, box_of(passage, call.start, call.end), again) for call in calls)


def _read(passage: Passage, knowledge: Knowledge, state: State | None, head: tuple[str, ...]) -> tuple[Call, ...]:
    text = _figures(passage)
    labels = labels_in(passage.text, knowledge)
    dates = _dates(passage.text, knowledge)
    calls: list[Call] = []
    last: tuple[str, ...] = ()
    previous = 0
    told = Dialled("", valid=False)
    for found in _candidates(text, knowledge, state):
        start, end = found.start("number"), found.end()
        label = _label(labels, previous, start, text)
        if label and label.kinds == ("address",) and ABROAD.match(found["number"]):
            label = None  # "Dirección General de la Policía, +51 …": no house has a country's code
        day = any(start < stop and begin < end for begin, stop in dates) or (label is None and _DAY.fullmatch(found["number"]))
        if day or _POST.search(text[max(0, start - 24) : start]):
            continue
        if label is None and (_OWN_LINE.search(text[previous:start]) or _no_more_fax(last, text[previous:start])):
            last = ()
        behind = _behind(labels, end, text, label)
        kinds = behind.kinds if behind else label.kinds if label else last or head
        numbered = label if label and label.kinds == ("number",) else None
        misread = numbered and _ONE_WORD.fullmatch(text, numbered.end, start)
        abroad = ABROAD.match(found["number"]) and numbered and (misread or _IS.fullmatch(text, numbered.end, start))
        if abroad or (misread and numbered and is_misread_call(text[numbered.end : start], knowledge)):
            kinds = ()  # "No. Telepfone: +218 21 292 0443", "الرقم 00218…": no reference or room has a country's code
        if kinds and not {"phone", "mobile", "fax", "email", "contact"} & set(kinds):
            previous = end
            continue
        for begin, stop, read in from_right(text, found) or numbers_in(text, found, state, labelled=bool(kinds)):
            between = text[calls[-1].end : label.start if label else begin] if calls else "-"
            beside = (_NEXT if label else _AND).fullmatch(between)
            value = completed(read, told) if beside else read
            told = value = _told_either_way(value, label, text, stop)
            own = label.start if label and not _taken(calls, label) and not _heads(label, text, start) else begin
            calls.append(_call(passage, (own, begin, stop), abroad_form(value, state), kinds))
        last, previous = ((), behind.end) if behind else (kinds or last, end)
    return _respectively(calls, text)


def _respectively(calls: Sequence[Call], text: str) -> tuple[Call, ...]:
    """Return the calls with two numbers behind "Tel./Fax" that a stroke parts, as it parts the label, given one kind each."""
    told = list(calls)
    for index, (one, other) in enumerate(pairwise(calls)):
        fresh = len(one.kinds) == 2 and one.kinds == other.kinds == told[index].kinds
        if fresh and _STROKE.fullmatch(text[one.end : other.start]):
            for at, kind in ((index, one.kinds[0]), (index + 1, one.kinds[1])):
                told[at] = replace(calls[at], kinds=(kind,), finding=replace(calls[at].finding, field=kind))
    return tuple(told)


def _told_either_way(value: Dialled, label: Label | None, text: str, stop: int) -> Dialled:
    """Return the number, doubted where its label names telephone and fax in both orders, and a stroke parts two of them."""
    parted = label is not None and label.in_both_orders and "/" in text[label.end : stop + STROKE_REACH]
    return replace(value, doubt=EITHER) if parted and not value.doubt else value


def _no_more_fax(last: tuple[str, ...], between: str) -> bool:
    """Tell whether a sentence ends behind a fax number: "… by fax at 33 849. Ms. Diop can be reached at 77 555"."""
    stop = _SENTENCE.search(between) if "fax" in last else None
    return (
        stop is not None and sum(map(str.isalpha, between[stop.end() - 1 :])) >= _ANEW_LETTERS
    )  # not "… fax 33 849. Or 33 850."


def _taken(calls: list[Call], label: Label) -> bool:
    """Tell whether a number was found after this label already: the label belongs to the first one."""
    return bool(calls) and calls[-1].start >= label.start


def _figures(passage: Passage) -> str:
    """Return the text with figures of every script as 0-9 and, on recognised pages, look-alike letters as figures."""
    text = with_latin_digits(passage.text)
    text = text.replace("＋", "+").replace("（", "(").replace("）", ")").replace("\u00a0", " ")
    if passage.page.source is Source.OCR:
        text = _STROKE_READ.sub(lambda found: f"{found['code']}{found['number']} / ", text)
        text = _MISREAD.sub(lambda found: found.group().translate(_LOOKS), _ZERO_IN_BRACKETS.sub(")", text))
        text = re.sub(r"(?<=\d)[,·](?=[\d.])|(?<=\.),(?=\d)", ".", text)
        text = _SPECK.sub(lambda found: " " * len(found.group()), _LETTER_BEHIND.sub(" ", text))
    return text


@lru_cache(maxsize=4)
def _candidate(knowledge: Knowledge) -> re.Pattern[str]:
    """Return what finds a number with its extension: "… ext. 23", "… (poste 12)", "… 分机31"."""
    words = longest_first(word for language in knowledge.languages for word in language.extensions)
    word = "|".join(re.escape(word.rstrip(".")).replace(r"\ ", r"\s?") for word in words) or r"\b\B"
    called = {word for language in knowledge.languages for kind in _CALLED for word in getattr(language.labels, kind)}
    being = {verb for language in knowledge.languages for verb in language.persons.copula if is_cjk(verb)}
    unspaced = sorted(f"{word}{verb}" for word in called if is_cjk(word[-1:]) for verb in ("", *being))
    behind = "|".join((_UNSPACED, *(rf"(?<={re.escape(word)})" for word in unspaced)))  # no blank: "电话010-6510", "电话为86-10"
    stroke = "|".join(rf"(?<={re.escape(word.rstrip('.:'))}/)" for word in sorted(called))  # "Fax/0043": its colon was misread
    begins = rf"(?:(?<![\w@.+/-])|(?<=/)(?=\(?\+)|(?<=/)(?=\(?00)(?:{stroke})|{behind})"
    figures = r"(?:n[o°º]\.?|№)?\s?[:：]?\s?\d{1,6}[)）]?"
    ends = r"(?![^\W\u3400-\u9fff]|@)"
    # Nearly all letters begin no number, which is told at once: what stands before one would be looked at a hundred times.
    return re.compile(rf"(?=[(+\d]){begins}{_NUMBER}(?P<ext>\s?[,;،，(（]?\s?(?:{word})\.?\s?{figures})?{ends}", re.IGNORECASE)


def _candidates(text: str, knowledge: Knowledge, state: State | None) -> list[re.Match[str]]:
    masked = _ITEM_NUMBER.sub(lambda found: _masked(found, text, knowledge, state), text)
    masked = NUMBER_OF_NOTE.sub(lambda found: "_" * len(found.group()), masked)
    masked = _FOOTNOTE.sub(lambda found: " " + "_" * (len(found.group()) - 1), masked)
    return [match for match in _candidate(knowledge).finditer(masked) if figures(match["number"]) >= DIGITS_MIN]


def _masked(item: re.Match[str], text: str, knowledge: Knowledge, state: State | None) -> str:
    """Return the item's mark without figures; as it is where it ends a bracket or the number, or his own label follows.

    "(Tel.: 35 15 80" / "18) and Ms. B", "+43 1 505 43" / "21/Fax: …", "+43 1 505 43" / "21-Ms. B".
    """
    behind = text[item.end() : item.end() + LABEL_REACH]  # "M." is "Mobile" and "Monsieur"
    if item["loose"] and any(
        not label.start and sum(map(str.isalpha, behind[: label.end])) >= LABEL_MIN for label in labels_in(behind, knowledge)
    ):
        return item.group()
    above = text[text.rfind("\n", 0, item.start()) + 1 : item.start()]
    if item["loose"] and _goes_on(above, item, text, state):
        return item.group()
    ends = ")" in item.group() and "(" not in item.group() and above.rfind("(") > above.rfind(")")
    return item.group() if ends else "\n" + "_" * (len(item.group()) - 1)


def _goes_on(above: str, item: re.Match[str], text: str, state: State | None) -> bool:
    """Tell whether these two figures, no item's behind "20-", end a number above that lacks them or may go on in pairs."""
    mark = re.sub(r"\D", "", item.group())
    if len(mark) != PAIR or re.search(rf"(?:^|\n)\s?\(?{int(mark) - 1}\W", text[: item.start()]):
        return False
    number = next((found["number"] for found in re.finditer(_NUMBER, above) if found.end() == len(above.rstrip())), "")
    pairs = len(re.split(r"\D+", number)[-1]) <= PAIR
    return dialled(f"{number} {mark}", state).valid and (pairs or not dialled(number, state).valid)


def _dates(text: str, knowledge: Knowledge) -> list[tuple[int, int]]:
    flat = Plain(text)
    return [flat.span(days.start, days.end) for days in days_in(flat, knowledge)]


def _label(labels: tuple[Label, ...], previous: int, start: int, text: str) -> Label | None:
    """Return the label that stands before the number, on its line or at the end of the line above."""
    before = [label for label in labels if previous <= label.start and label.end <= start + 1]
    if not before:
        return None
    label = before[-1]
    others = [other for other in before[:-1] if not _VALUE.search(text[other.end : label.start])]
    if label.kinds == ("email",) and others:
        label = others[-1]  # "5. Fax 6. E-mail" above the values of both
    gap = text[label.end : start]
    if label.kinds == ("fax",) and _ADDRESS_BEFORE.fullmatch(gap):
        return label  # "فاكس: ada@moj.example +965 2248 6027": Latin letters on an Arabic line change places
    lines = text[label.start : start].count("\n")  # "Law Office", a role on the line below, and then the number
    near = len(gap) <= LABEL_REACH and gap.count("\n") <= 1 and (lines <= 1 or not any(map(str.isalpha, gap)))
    near = near and not ("\n" in gap and _OUT_OF_BRACKET.match(gap))  # "… (Customs Office), alternate" / "+47 …"
    return label if near and not _VALUE.search(gap) else None


def _heads(label: Label, text: str, start: int) -> bool:
    """Tell whether the label is a heading above a line that begins with words: "Contacts:" / "Ada Lind: +47 …"."""
    above, _, line = text[label.end - 1 : start].rpartition("\n")
    before = text[text.rfind("\n", 0, label.start) + 1 : label.start].strip()
    if before and text[label.start : label.end].rstrip()[-1:] not in COLONS:
        return False  # it ends a line of a sentence: "… to her by fax" / "at +47 …"
    return "\n" in text[label.end - 1 : start] and any(map(str.isalpha, line)) and not any(map(str.isalpha, above))


def _behind(labels: tuple[Label, ...], end: int, text: str, before: Label | None) -> Label | None:
    """Return the label in brackets behind the number, "+43 1 505 43 21 (fax)", where none `before` it says which kind it is."""
    gap = _OPENED.match(text, end)
    if not gap or (before is not None and {*_CALLED, "number"} & {*before.kinds}):
        return None
    own = next((label for label in labels if abs(label.start - gap.end()) <= 1), None)
    if own is None or (before is not None and not {*_CALLED} & {*own.kinds}):
        return None
    closed = any(text[at : at + 1] in _CLOSES for at in range(own.start, own.end + 1))  # and no list's next item stands within
    return own if closed or not _FIGURE.match(text, own.end) else None  # "… (fax 031 555 95 85)" is the next number's


def _call(passage: Passage, span: tuple[int, int, int], value: Dialled, labels: tuple[str, ...]) -> Call:
    label_start, start, end = span
    kinds = tuple(dict.fromkeys("fax" if kind == "fax" else "phone" for kind in labels if kind in ("phone", "mobile", "fax")))
    kinds = _filled_in(passage.text, start, end, kinds) or ("phone",)
    written = " ".join(passage.text[start:end].split())
    reasons: tuple[str, ...] = ()
    if not value.valid:
        confidence = 0.4
        reasons = (INVALID,)
    else:
        letters = passage.confidence(start, end)
        confidence = TYPED if passage.page.source is not Source.OCR else min(READ, 0.45 + 0.5 * letters)
        if value.doubt:
            confidence = min(confidence, SUPPOSED)
            reasons = (value.doubt,)
        if passage.page.source is Source.OCR and _LETTER_BEHIND.match(passage.text, end):
            confidence = min(confidence, DIFFERENT)
            reasons = (*reasons, f"The letter {passage.text[end]!r} right behind it was left out.")
        if passage.page.source is Source.OCR and _ZERO_IN_BRACKETS.search(passage.text, start, end):
            confidence = min(confidence, DIFFERENT)
            reasons = (*reasons, "What stands behind its 0 was taken for a bracket.")
        if not labels:
            confidence = min(confidence, 0.8 if value.national else 0.9)
            if not ABROAD.match(written):  # what is written as from abroad can hardly be anything else: 62 of 66 were right
                reasons = ("No label says that it is a telephone number.",)
    finding = Finding(kinds[0], value.text, written, round(confidence, 3), passage.where(start, end), reasons)
    return Call(label_start, end, kinds, finding)


def _filled_in(text: str, start: int, end: int, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return one kind where dashes stand for the other number: "Tel. / fax: +595 981 442 703 / ------", or "--- / 442 703"."""
    if len(kinds) == PAIR and _STANDS_BEFORE.search(text[max(0, start - LABEL_REACH) : start]):
        return kinds[1:]
    return kinds[:1] if _STANDS_FOR.match(text, end) else kinds


def _compared(call: Call, box: Box | None, again: Sequence[tuple[Box | None, Call]]) -> Call:
    """Return the call with what the second reading, whose calls are given with their places, says of its place."""
    return replace(call, finding=compared(call.finding, [twin.finding for place, twin in again if same_place(box, place)]))
