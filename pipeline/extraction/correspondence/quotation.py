"""Finds what a mail body quotes or forwards: earlier mails are no part of the reply, unless they are all there is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from config.knowledge import Knowledge
from models.page import Line
from pipeline.extraction.words.folding import fold

# Mail programs write these in every language with the same punctuation: labels, then an address or an hour.
_LABEL = re.compile(r"^[\s>|*]*[^\W\d_][^:：@]{0,24}\s?[:：]\s*\S")
_EMPTY_LABEL = re.compile(r"^[\s>|*]*[^\W\d_][^:：@]{0,18}\s?[:：]\s*$")
_BRACKETED = re.compile(r"[<\[(](?:mailto:)?[^<>\s]+@[^<>\s]+[>\])]|mailto:")
_ADDRESS = re.compile(r"[^\s@<>]+@[^\s@<>]+\.\w+")
_HOUR = re.compile(
    r"(?<!\d)[012]?\d\s?[:.h]\s?[0-5]\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?<!\d)(?:19|20)\d\d(?!\d|\s?/\s?\d{1,3}(?![\d/-]))"
)
_RULE = re.compile(r"^\s*[-_=*]{3,}\s*[^\W\d_][^-_=]{2,48}[-_=*]{3,}\s*$")
_MARK = re.compile(r"^\s*(?:>|\|(?!.*\|))")  # lines with several strokes are rows of a table
_BARE_RULE = re.compile(r"^\s*[-_=]{8,}\s*$")
HEADER_LINES = 4  # at least so many "Label: value" lines, of which one holds an address and one a date, make a mail's header
REST_WORDS, FULL_LETTERS = 2, 64  # of a quoted line that a mail program broke: of the rest, and of the line above it
WROTE_LINES = 3  # "On Wed, 4 March 2009 …, A B <a@b> wrote:" may be broken over so many lines


@dataclass(frozen=True, slots=True)
class Quotation:
    """Which lines of a body are its own, and which it quotes; indices into the lines given.

    Attributes:
        own: the writer's words.
        quoted: words of earlier mails, without their header lines.
        headers: the header lines and marks of what is quoted.
    """

    own: tuple[int, ...]
    quoted: tuple[int, ...]
    headers: tuple[int, ...]


def quotation_in(lines: tuple[Line, ...], knowledge: Knowledge) -> Quotation:
    """Return how the lines divide. All are own where nothing is quoted."""
    own_labels = _own_labels(knowledge)
    texts = [line.text for line in lines]
    own: list[int] = []
    quoted: list[int] = []
    headers: list[int] = []
    index = 0
    below = False  # everything below a forwarded mail's header belongs to that mail
    while index < len(texts):
        length = _header_length(texts, index, own_labels)
        if length:
            headers += range(index, index + length)
            marked = any(_MARK.match(text) for text in texts[index : index + length + 1])
            index += length
            below = below or not marked or bool(own)  # where nothing is said above, a reply may stand below what is marked
            continue
        if below or _MARK.match(texts[index]) or _is_rest(texts, index):
            quoted.append(index)
        else:
            own.append(index)
        index += 1
    return Quotation(tuple(own), tuple(quoted), tuple(headers))


def _is_rest(texts: list[str], index: int) -> bool:
    """Tell whether a line is what had no room on the quoted line above, and goes on quoted below."""
    if not 0 < index < len(texts) - 1 or len(texts[index].split()) > REST_WORDS:
        return False
    above, below = texts[index - 1], texts[index + 1]
    return bool(_MARK.match(above) and _MARK.match(below)) and len(above) >= FULL_LETTERS


@lru_cache(maxsize=4)
def _own_labels(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(fold(part) for language in knowledge.languages for part in language.mail.own_labels)


def _header_length(texts: list[str], index: int, own_labels: frozenset[str]) -> int:
    """Return how many lines from here on are the header of a quoted mail; 0 where none begins here."""
    if _RULE.match(texts[index]) or (_BARE_RULE.match(texts[index]) and _fields(texts, index + 1, own_labels)):
        return 1 + _fields(texts, index + 1, own_labels)
    return _fields(texts, index, own_labels) or _wrote(texts, index)


def _of_person(text: str, own_labels: frozenset[str]) -> bool:
    """Tell whether a label is that of a person's own line: "Contact : a@b", "Tél. : 21.31.50.17" are no sender and no hour."""
    label = fold(re.split("[:：]", text, maxsplit=1)[0])
    return any(part in label for part in own_labels)


def _fields(texts: list[str], index: int, own_labels: frozenset[str]) -> int:
    """Return the number of "From: …", "Sent: …" lines that begin here; 0 where they are no mail's header."""
    end = index
    while end < len(texts) and end - index < 9 and (_LABEL.match(texts[end]) or _EMPTY_LABEL.match(texts[end])):
        end += 1
    block = [text.lstrip("> |") for text in texts[index:end]]
    if len(block) < HEADER_LINES - 1:
        return 0
    addressed = any(_BRACKETED.search(text) for text in block[:3]) or any(
        _ADDRESS.search(text) and not _of_person(text, own_labels) for text in block[:3]
    )
    timed = any(_HOUR.search(text) and not _ADDRESS.search(text) and not _of_person(text, own_labels) for text in block[:5])
    return len(block) if addressed and timed else 0


def _wrote(texts: list[str], index: int) -> int:
    """Return the number of lines of "On … A B <a@b> wrote:"; 0 where there is no such line here."""
    if not _HOUR.search(texts[index]) and not _ADDRESS.search(texts[index]):
        return 0
    joined = ""
    for length in range(1, WROTE_LINES + 1):
        if index + length > len(texts):
            return 0
        joined = f"{joined} {texts[index + length - 1]}".strip()
        if len(joined) > 240:
            return 0
        if joined.endswith((":", "：")):
            rest = texts[index + length :]
            marked = any(_MARK.match(text) for text in rest[:2])
            if _HOUR.search(joined) and (_ADDRESS.search(joined) or marked) and (marked or _BRACKETED.search(joined)):
                return length
            return 0
    return 0
