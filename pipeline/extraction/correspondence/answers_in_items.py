"""Items that answer for each person whether he comes: "- Ms. A (Adviser) – no, on leave", "- Mr. B – yes, both days"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.extraction.correspondence.others_below import names_somebody
from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.tables.cells import is_role
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.label_words import label_key
from pipeline.extraction.words.lexicon import Lexicon

LIST_MIN = 2  # rows with answers: one "no" alone may be said of anything
_LETTERS = 24  # of an answer: "will not attend"
# What stands between the marks of a row. A stroke within a word parts nothing, "Anti-Trafficking".
_PART = re.compile(
    r"(?P<mark>[,;:：，；、،؛()（）–—]|(?<=\s)-(?=\s))(?P<text>(?:[^,;:：，；、،؛()（）–—\s-]|\s|-(?!\s)|(?<!\s)-(?=\s))*)"
)
_COLONS = (":", "：")
_ASKING = ("?", "？", "؟")


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of one row: view[start:end], with its mark and the remarks behind a "yes".

    Attributes:
        since: where the person of whom it speaks is named at the earliest.
        start: of the mark.
        end: of the answer.
        no: whether the person does not come.
    """

    since: int
    start: int
    end: int
    no: bool


def without_answers(strip: Strip, lexicon: Lexicon) -> tuple[Strip, tuple[Answer, ...]]:
    """Return the strip with blanks for each "yes" and the remarks behind it, and where its rows say "no".

    Two rows at least have to answer: else it is returned as it is. What tells a part in the delegation, or a contact, stays.
    Where the line above the first of them asks for something else ("Visa required:"), nobody is said to come or not.
    """
    found = list(_answers(strip, lexicon))
    if len(found) < LIST_MIN:
        return strip, ()
    of_other = _asked_otherwise(strip, found[0], lexicon)
    view = list(strip.view)
    for answer in found:
        if of_other or not answer.no:
            view[answer.start : answer.end] = " " * (answer.end - answer.start)
    denied = () if of_other else tuple(answer for answer in found if answer.no)
    return replace(strip, view="".join(view)), denied


def _answers(strip: Strip, lexicon: Lexicon) -> Iterator[Answer]:
    """Yield the answer of each entry that has one; it runs over the rows that go on with its first."""
    heads = [number for number, row in enumerate(strip.rows) if not row.soft]
    for number, following in zip(heads, [*heads[1:], len(strip.rows)], strict=False):
        answer = _answer(strip, strip.rows[number], strip.rows[following - 1].end, lexicon)
        if answer is not None:
            yield answer


def _answer(strip: Strip, row: Row, stop: int, lexicon: Lexicon) -> Answer | None:
    view, start, parts = strip.view, row.marker_end, list(_PART.finditer(strip.view, row.marker_end, stop))
    before = view[start : parts[0].start()].strip() if parts else ""
    for number, part in enumerate(parts):
        line = strip.passage.text[slice(*part.span("text"))].partition("\n")[0]  # a closing below may seem to go on with it
        said = key(line.strip(" .!\t")) if len(line) <= _LETTERS else ""
        no = said in lexicon.said.answers_no
        if not said or not (no or said in lexicon.said.answers_yes) or _asks(before, part["mark"], lexicon, first=not number):
            before = part["text"].strip() or before
            continue
        since = _since(strip, row, part.start(), lexicon)
        if since is None:
            return None
        end = part.start("text") + len(line)
        for remark in parts[number + 1 :] if end == part.end() else ():
            text = remark["text"].strip()
            if no or has_contact(remark.group()) or is_role(text, lexicon) or (text[:1].isupper() and not text.isdigit()):
                break
            end = remark.end()
        return Answer(since, part.start(), end, no)
    return None


def _asks(before: str, mark: str, lexicon: Lexicon, *, first: bool) -> bool:
    """Tell whether the words before an answer ask for something else than who comes: "visa - no", "speaks English: yes".

    Before a colon a name may stand, where these words are the first of the row, or a body.
    """
    line = before.rpartition("\n")[2].strip()
    if not line or "other" in lexicon.labels.get(label_key(line), ()):
        return True
    return mark in _COLONS and not first and places.place(before.replace("\n", " "), lexicon) is not places.Place.BODY


def _since(strip: Strip, row: Row, end: int, lexicon: Lexicon) -> int | None:
    """Return where the person is named, at the earliest, of whom an answer speaks; None where it speaks of nobody.

    It is the one of its own row, or of a row above if this one begins with a post or body; "Hotel: no" below speaks of nobody.
    """
    text = strip.view[row.marker_end : end].replace("\n", " ")
    if names_somebody(text, lexicon, strip.language):
        return row.start
    first = _PART.search(text)
    begins = text[: first.start()] if first else text
    if lexicon.labels.get(label_key(begins)):
        return row.start if first is not None and _is_name(text, first.start("text"), row, lexicon, strip.language) else None
    if _is_name(text, 0, row, lexicon, strip.language):
        return row.start
    told = places.place(begins.strip(), lexicon)
    return 0 if told in (places.Place.BODY, places.Place.TITLE, places.Place.UNIT) else None


def _is_name(text: str, start: int, row: Row, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a name begins here: a known one, or in an item any, as "Transport Required: no" may look like one."""
    start += len(text[start:]) - len(text[start:].lstrip())
    match = name_at(text, start, lexicon, language)
    if match is None:
        return False
    return row.item or any(word in lexicon.person_names for word in key(text[slice(*match.name)]).split())


def _asked_otherwise(strip: Strip, first: Answer, lexicon: Lexicon) -> bool:
    """Tell whether the line above the first answer asks for something else than who attends: "Who needs a visa?"."""
    row = strip.row_at(first.start)
    above = (other for other in reversed(strip.rows) if row is not None and other.end <= row.start)
    text = next((said for other in above if key(said := strip.text(other))), "").rstrip()
    asks = text.endswith(_ASKING) or "other" in lexicon.labels.get(label_key(text.rstrip(":： ")), ())
    return asks and lexicon.attending.find(Folded(text)) is None


def without_denied_by_answers(
    found: Sequence[tuple[int, Person]], everybody: Sequence[int], answers: Sequence[Answer]
) -> tuple[list[tuple[int, Person]], tuple[str, ...]]:
    """Return those who come, and the names of those whose row answers "no".

    Args:
        found: (offset, person), in any order.
        everybody: where all are named, those too who were already seen not to come.
        answers: where rows say "no"; each speaks of the last person who stands before it.
    """
    starts = sorted(everybody)
    last = ((starts[number - 1], answer) for answer in answers if (number := bisect_right(starts, answer.start)))
    denied = {at: answer.start for at, answer in last if at >= answer.since}
    coming: list[tuple[int, Person]] = []
    absent: list[str] = []
    for at, person in found:
        if at in denied and person.name[-1].start < denied[at]:  # not "Mr. A – no, Ms. B comes in his place"
            absent.append(person.last_name_line)
        else:
            coming.append((at, person))
    return coming, tuple(absent)
