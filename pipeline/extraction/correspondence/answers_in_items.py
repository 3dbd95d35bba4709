"""Items that answer for each person whether he comes: "- Ms. A (Adviser) – no, on leave", "- Mr. B – yes, both days"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.tables.cells import is_role
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

LIST_MIN = 2  # rows with answers: one "no" alone may be said of anything
_LETTERS = 24  # of an answer: "will not attend"
# What stands between the marks of a row. A stroke within a word parts nothing, "Anti-Trafficking".
_PART = re.compile(
    r"(?P<mark>[,;:：，；、،؛()（）–—]|(?<=\s)-(?=\s))(?P<text>(?:[^,;:：，；、،؛()（）–—\s-]|\s|-(?!\s)|(?<!\s)-(?=\s))*)"
)
_COLONS = (":", "：")


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of one row: view[start:end], with its mark and the remarks behind a "yes"."""

    start: int
    end: int
    no: bool


def without_answers(strip: Strip, lexicon: Lexicon) -> tuple[Strip, tuple[Answer, ...]]:
    """Return the strip with blanks for each "yes" and the remarks behind it, and where its rows say "no".

    Two rows at least have to answer: else it is returned as it is. What tells a part in the delegation, or a contact, stays.
    """
    found = list(_answers(strip, lexicon))
    if len(found) < LIST_MIN:
        return strip, ()
    view = list(strip.view)
    for answer in found:
        if not answer.no:
            view[answer.start : answer.end] = " " * (answer.end - answer.start)
    return replace(strip, view="".join(view)), tuple(answer for answer in found if answer.no)


def _answers(strip: Strip, lexicon: Lexicon) -> Iterator[Answer]:
    """Yield the answer of each row that has one, with the rows that it runs over."""
    heads = [number for number, row in enumerate(strip.rows) if not row.soft]
    for number, following in zip(heads, [*heads[1:], len(strip.rows)], strict=False):
        row, last = strip.rows[number], strip.rows[following - 1]
        answer = _answer(strip, row.marker_end, last.end, lexicon)
        if answer is not None:
            yield answer


def _answer(strip: Strip, start: int, stop: int, lexicon: Lexicon) -> Answer | None:
    view, parts = strip.view, list(_PART.finditer(strip.view, start, stop))
    for number, part in enumerate(parts):
        line = strip.passage.text[slice(*part.span("text"))].partition("\n")[0]  # a closing below may seem to go on with it
        said = key(line.strip(" .!\t")) if len(line) <= _LETTERS else ""
        no = said in lexicon.said.answers_no
        if not said or not (no or said in lexicon.said.answers_yes) or not view[start : part.start()].strip():
            continue
        before = view[parts[number - 1].start("text") if number else start : part.start()]
        if (
            part["mark"] in _COLONS
            and before.strip()
            and number
            and places.place(before.strip(), lexicon) is not places.Place.BODY
        ):
            continue  # "Visa required: no"; a name or a body may stand there
        end = part.start("text") + len(line)
        for remark in parts[number + 1 :] if end == part.end() else ():
            text = remark["text"].strip()
            if no or has_contact(remark.group()) or is_role(text, lexicon) or (text[:1].isupper() and not text.isdigit()):
                break
            end = remark.end()
        return Answer(part.start(), end, no)
    return None


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
    numbers = [bisect_right(starts, answer.start) for answer in answers]
    denied = {starts[number - 1]: answer.start for number, answer in zip(numbers, answers, strict=True) if number}
    coming: list[tuple[int, Person]] = []
    absent: list[str] = []
    for at, person in found:
        if at in denied and person.name[-1].start < denied[at]:  # not "Mr. A – no, Ms. B comes in his place"
            absent.append(" ".join(person.name[-1].text.split()))
        else:
            coming.append((at, person))
    return coming, tuple(absent)
