"""Finds what a mail body quotes or forwards: earlier mails are no part of the reply, unless they are all there is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.knowledge import Knowledge
from models.page import Line
from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.phrase_patterns import either, longest_first
from pipeline.extraction.words.sender_labels import SenderLabels, sender_labels

# Mail programs write these in every language with the same punctuation: labels, then an address or an hour.
LABELLED = re.compile(r"^[\s>|*]*[^\W\d_][^:：@]{0,24}\s?[:：]\s*\S")
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
UNADDRESSED_LINES = 6  # of a header without an address at most: from, sent, to, copy, subject, importance
WROTE_LETTERS = 240  # of "On … A B <a@b> wrote:", over several lines
HEADER_LINES_MOST = 12  # of a header with the lines around it
DATED_LETTERS, BEFORE_DATE, NAMED_WORDS = 120, 2, 4  # of "On 4 March 2009 … wrote:"; words before the date; of a name behind
OUR_LINES = 2  # of a header whose first line names our mailbox as who wrote
MAILBOX_LETTERS = 5  # of a mailbox's name before "@", to be known without it
REST_WORDS, FULL_LETTERS = 2, 64  # of a quoted line that a mail program broke: of the rest, and of the line above it
_SAID = re.compile(r"[^\W\d_]{3}[.!?؟]\s*$|[。！？，,،]\s*$")  # a line that ends a sentence or a greeting, as no letterhead does
_SAYS = re.compile(r"[。！？，]|[^\W\d_]{2}[.!?,؟،]\s")  # within what a label has behind it: a sentence, no name or date
_CHINESE = re.compile(r"[\u3400-\u9fff]")
WROTE_LINES = 3  # "On Wed, 4 March 2009 …, A B <a@b> wrote:" may be broken over so many lines


@dataclass(frozen=True, slots=True)
class Quotation:
    """Which lines of a body are its own, and which it quotes; indices into the lines given.

    Attributes:
        own: the writer's words.
        quoted: words of earlier mails, without their header lines.
        headers: the header lines and marks of what is quoted.
        ours: the first mail quoted was sent from the mailbox to which the reply goes.
    """

    own: tuple[int, ...]
    quoted: tuple[int, ...]
    headers: tuple[int, ...]
    ours: bool = False


def quotation_in(lines: tuple[Line, ...], knowledge: Knowledge, mailboxes: Sequence[str] = ()) -> Quotation:
    """Return how the lines divide. All are own where nothing is quoted.

    Args:
        lines: of the body.
        knowledge: labels of mail programs.
        mailboxes: addresses to which the reply was sent: a quoted mail from there is the secretariat's own.
    """
    words = _words(knowledge, mailboxes)
    texts = [line.text for line in lines]
    own: list[int] = []
    quoted: list[int] = []
    headers: list[int] = []
    index = 0
    said = below = ours = False  # everything below a forwarded mail's header belongs to that mail
    while index < len(texts):
        if headers and _ends_quotation(texts[index], words):
            headers.append(index)
            below, index = False, index + 1
            continue
        length = _header_length(texts, index, words) or (
            _unaddressed(texts, index, words) or _dated(texts[index], words) if said else 0
        )
        if length:
            ours = any(words.mailbox(text) for text in texts[index : index + 2]) if not headers else ours
            headers += range(index, index + length)
            marked = any(_MARK.match(text) for text in texts[index : index + length + 1])
            index += length
            below = below or not marked or bool(own)  # where nothing is said above, a reply may stand below what is marked
            continue
        if below or _MARK.match(texts[index]) or _is_rest(texts, index):
            quoted.append(index)
        else:
            own.append(index)
            said = said or _SAID.search(texts[index]) is not None
        index += 1
    return Quotation(tuple(own), tuple(quoted), tuple(headers), ours)


def header_at(lines: tuple[Line, ...], index: int, knowledge: Knowledge, mailboxes: Sequence[str] = ()) -> int:
    """Return how many lines from this one on are a mail's header, be it without an address; 0 where none begins here."""
    texts, words = [line.text for line in lines[: index + HEADER_LINES_MOST]], _words(knowledge, mailboxes)
    return _header_length(texts, index, words) or _unaddressed(texts, index, words)


def _is_rest(texts: list[str], index: int) -> bool:
    """Tell whether a line is what had no room on the quoted line above, and goes on quoted below."""
    if not 0 < index < len(texts) - 1 or len(texts[index].split()) > REST_WORDS:
        return False
    above, below = texts[index - 1], texts[index + 1]
    return bool(_MARK.match(above) and _MARK.match(below)) and len(above) >= FULL_LETTERS


@lru_cache(maxsize=4)
def _own_labels(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(fold(part) for language in knowledge.languages for part in language.mail.own_labels)


@lru_cache(maxsize=4)
def _when(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(fold(label) for language in knowledge.languages for label in language.mail.sent)


@lru_cache(maxsize=4)
def _about(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(fold(label) for language in knowledge.languages for label in language.mail.subject)


def _words(knowledge: Knowledge, mailboxes: Sequence[str]) -> _Words:
    names = mailbox_names(mailboxes)
    return _Words(
        _own_labels(knowledge),
        sender_labels(knowledge),
        names,
        _when(knowledge),
        _about(knowledge),
        _writing(knowledge),
        _ends(knowledge),
    )


@lru_cache(maxsize=4)
def _writing(knowledge: Knowledge) -> re.Pattern[str]:
    """Return what matches "wrote" at the end of a line, an Arabic name perhaps behind it; in a text that is folded."""
    verbs = longest_first(fold(verb) for language in knowledge.languages for verb in language.mail.wrote)
    end = rf"\s*[{''.join(COLONS)}]\s*$"
    behind = rf"(?:\s+[\u0620-\u064a]+){{0,{NAMED_WORDS}}}"
    return re.compile(rf"(?:(?<![^\W_])|(?<=[\u3400-\u9fff])){either(verbs)}{behind}{end}")


@lru_cache(maxsize=4)
def _ends(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(fold(word) for language in knowledge.languages for word in language.mail.end)


def mailbox_names(mailboxes: Sequence[str]) -> re.Pattern[str] | None:
    """Return what finds a mailbox's address, or what stands before its "@", as a word of its own; None for no mailbox."""
    names = sorted({name for box in mailboxes for name in (box, box.partition("@")[0]) if len(name) >= MAILBOX_LETTERS})
    return re.compile(rf"(?<![\w@.-])(?:{'|'.join(map(re.escape, names))})(?![\w@-])", re.IGNORECASE) if names else None


@dataclass(frozen=True, slots=True)
class _Words:
    """A mail header's words: own labels of persons, names of our mailbox, labels of sender, hour, subject, "wrote", "end"."""

    own_labels: frozenset[str]
    senders: SenderLabels
    ours: re.Pattern[str] | None
    when: frozenset[str]
    about: frozenset[str]
    wrote: re.Pattern[str]
    ends: frozenset[str]

    def mailbox(self, text: str) -> bool:
        """Tell whether the line names our mailbox as who wrote: behind a sender's label, or in "on 4 March … wrote:"."""
        if self.ours is None or self.ours.search(text) is None:
            return False
        label, mark, said = text.replace("：", ":").partition(":")
        if said.rstrip().endswith(COLONS):  # "On Wed, 25 Mar 2009 at 16:42, A <a@b> wrote:"
            label = text.rstrip()[:-1]
        return label.strip(" >|*") in self.senders or (bool(mark) and self.ours.search(label) is not None)


def _ends_quotation(text: str, words: _Words) -> bool:
    """Tell whether a rule says that the mail quoted above ends there: "-----End of Original Message-----", "—— 邮件结束 ——"."""
    if _RULE.match(text) is None:
        return False
    said = fold(text.strip(" >|-_=*")).split()
    return bool(said) and (said[0] in words.ends or said[-1] in words.ends or said[-1].endswith(_unspaced(words.ends)))


def _unspaced(words: frozenset[str]) -> tuple[str, ...]:
    """Return the words that are written onto the word before them: those in Chinese."""
    return tuple(word for word in words if not word.isascii() and _CHINESE.match(word))


def _header_length(texts: list[str], index: int, words: _Words) -> int:
    """Return how many lines from here on are the header of a quoted mail; 0 where none begins here."""
    if _RULE.match(texts[index]):
        return 1 + (_fields(texts, index + 1, words) or _labelled(texts, index + 1, words))
    if _BARE_RULE.match(texts[index]) and _fields(texts, index + 1, words):
        return 1 + _fields(texts, index + 1, words)
    return _fields(texts, index, words) or _wrote(texts, index)


def _of_person(text: str, own_labels: frozenset[str]) -> bool:
    """Tell whether a label is that of a person's own line: "Contact : a@b", "Tél. : 21.31.50.17" are no sender and no hour."""
    label = fold(re.split("[:：]", text, maxsplit=1)[0])
    return any(part in label for part in own_labels)


def _labelled(texts: list[str], index: int, words: _Words) -> int:
    """Return the number of labelled lines below "-----Original Message-----", of which the first tells who wrote."""
    end = index
    while end < len(texts) and LABELLED.match(texts[end]):
        end += 1
    first = re.split("[:：]", texts[index], maxsplit=1)[0].strip(" >|*") if end > index else ""
    return end - index if first in words.senders else 0


def _fields(texts: list[str], index: int, words: _Words) -> int:
    """Return the number of "From: …", "Sent: …" lines that begin here; 0 where they are no mail's header."""
    end = index
    while end < len(texts) and end - index < 9 and (LABELLED.match(texts[end]) or _EMPTY_LABEL.match(texts[end])):
        end += 1
    block = [text.lstrip("> |") for text in texts[index:end]]
    if len(block) >= OUR_LINES and words.mailbox(block[0]):
        return len(block)
    if len(block) < HEADER_LINES - 1 or _says_before_header(block, words):
        return 0
    addressed = any(_BRACKETED.search(text) for text in block[:3]) or any(
        _ADDRESS.search(text) and not _of_person(text, words.own_labels) for text in block[:3]
    )
    timed = any(_HOUR.search(text) and not _ADDRESS.search(text) and not _of_person(text, words.own_labels) for text in block[:5])
    return len(block) if addressed and timed else 0


def _says_before_header(block: list[str], words: _Words) -> bool:
    """Tell whether the first line greets and says something above the header: "各位同事：转上来信，请登记。" / "发件人：…"."""
    label, mark, said = block[0].replace("：", ":").partition(":")
    below = (text.replace("：", ":").partition(":")[0].strip(" >|*") for text in block[1:])
    return (
        bool(mark)
        and label.strip() not in words.senders
        and _SAYS.search(said) is not None
        and any(one in words.senders for one in below)
    )


def _unaddressed(texts: list[str], index: int, words: _Words) -> int:
    """Return the number of a header's lines that give no address: who wrote, then when and about what; 0 where none begins here.

    Some mail programs show but the names: "From: Jan Holm / Date: 1 April 2009 / Subject: …". A fax has such a head too, below
    its letterhead: it is to be asked only where something was said above.
    """
    end = index
    while end < len(texts) and end - index < UNADDRESSED_LINES and LABELLED.match(texts[end]):
        end += 1
    labels = [fold(re.split("[:：]", text, maxsplit=1)[0].strip(" >|*")) for text in texts[index:end]]
    if not labels or labels[0] not in words.senders:
        return 0
    timed = any(label in words.when and _HOUR.search(text) for label, text in zip(labels, texts[index:end], strict=True))
    return end - index if timed and not words.about.isdisjoint(labels) else 0


def _dated(text: str, words: _Words) -> int:
    """Return 1 for a line that tells when and who wrote, without an address: "31.03.2009 12:10, Jan Holm wrote:", else 0.

    Such a line begins with the date, and says nothing else: "As we wrote on 4 March 2009, there will come:".
    """
    if len(text) > DATED_LETTERS or not text.rstrip().endswith(COLONS) or words.wrote.search(fold(text)) is None:
        return 0
    found = re.search(r"\d", text)
    return int(found is not None and len(text[: found.start()].split()) <= BEFORE_DATE and _HOUR.search(text) is not None)


def _wrote(texts: list[str], index: int) -> int:
    """Return the number of lines of "On … A B <a@b> wrote:"; 0 where there is no such line here."""
    if len(texts[index]) > WROTE_LETTERS or (not _HOUR.search(texts[index]) and not _ADDRESS.search(texts[index])):
        return 0
    joined = ""
    for length in range(1, WROTE_LINES + 1):
        if index + length > len(texts):
            return 0
        joined = f"{joined} {texts[index + length - 1]}".strip()
        if len(joined) > WROTE_LETTERS:
            return 0
        if joined.endswith(COLONS):
            rest = texts[index + length :]
            marked = any(_MARK.match(text) for text in rest[:2])
            if _HOUR.search(joined) and (_ADDRESS.search(joined) or marked) and (marked or _BRACKETED.search(joined)):
                return length
            return 0
    return 0
