"""What an invitation note says of itself: number, date, meeting, days, place, last day for replies, where replies go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import phonenumbers

from config.invitation_words import InvitationWords, NoteWords, invitation_words
from config.knowledge import Knowledge
from pipeline.extraction.words.dates import Days, days_in
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.plain import Plain, plain

LONE_DATE_LETTERS = 60  # a line of no more letters that holds a date is the note's own
NUMBER = re.compile(r"\b[A-Z]{1,6}[ .]?(?:19|20)\d\d[/-]\d{1,4}(?:[ ]?\([A-Z]\)|\s?[A-Z]\b)?(?:/[\w.]+)?")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!?؟])\s+(?=[^\W\d_a-zà-ÿа-я])|(?<=\d[.])\s+(?=[A-ZÀ-ÝА-Я])|(?<=[。！？])")
_FAX = re.compile(r"fax|télécopie|факс|فاكس|传真", re.IGNORECASE)
_AROUND = " \t\n,;:.,،，：。\"“”«»'()（）"


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry for the register as far as the note gives it; what it does not give is None or empty.

    Attributes:
        titles: (ISO 639-1, title of the meeting).
        emails, faxes: where replies are to go; faxes as E.164.
        doubts: sentences about what a person must look up or check.
    """

    reference: str | None
    dated: date | None
    starts: date | None
    ends: date | None
    place: str | None
    deadline: date | None
    titles: tuple[tuple[str, str], ...]
    emails: tuple[str, ...]
    faxes: tuple[str, ...]
    doubts: tuple[str, ...]


def proposed(paragraphs: Sequence[str], language: str | None, knowledge: Knowledge) -> Proposal:
    """Return what the note says of itself.

    Args:
        paragraphs: of the note, in reading order, each on one line.
        language: ISO 639-1 of the note; words of all languages are tried where it is not known.
        knowledge: names of months.
    """
    everything = invitation_words()
    words = [everything.words[language]] if language in everything.words else list(everything.words.values())
    sentences = [sentence for paragraph in paragraphs for sentence in _SENTENCE.split(paragraph) if sentence.strip()]
    meeting = _meeting(sentences, words, knowledge)
    dated = _dated(paragraphs, knowledge, meeting)
    title = _title(sentences, words, meeting)
    deadline = _deadline(sentences, words, knowledge, meeting)
    references = _references(paragraphs, words)
    place = _place(meeting[0] if meeting else " ".join(sentences), everything)
    proposal = Proposal(
        references[0] if references else None,
        dated,
        meeting[1].first if meeting else None,
        meeting[1].last if meeting else None,
        place,
        deadline,
        ((language or "en", title),) if title else (),
        tuple(dict.fromkeys(found.group().rstrip(".") for text in paragraphs for found in _MAIL.finditer(text))),
        tuple(dict.fromkeys(_faxes(sentences))),
        (),
    )
    return _with_doubts(proposal, references)


def _with_doubts(proposal: Proposal, references: list[str]) -> Proposal:
    missing = {
        "the note's number": proposal.reference,
        "the date of the note": proposal.dated,
        "the days of the meeting": proposal.starts,
        "the place": proposal.place,
        "the meeting's title": proposal.titles,
    }
    doubts = [f"{what} was not found" for what, found in missing.items() if not found]
    if len(references) > 1:
        doubts.append(f"several numbers stand in it: {', '.join(references)}")
    if proposal.dated and proposal.starts and proposal.dated > proposal.starts:
        doubts.append("the note seems to be dated after the meeting")
    if proposal.deadline and proposal.starts and proposal.deadline > proposal.starts:
        doubts.append("the last day for replies seems to be after the meeting")
    return replace(proposal, doubts=tuple(doubts))


def _references(paragraphs: Sequence[str], words: Iterable[NoteWords]) -> list[str]:
    """Return the numbers of notes in the text, those behind a label first."""
    labels = [plain(label) for each in words for label in each.label]
    labelled: list[str] = []
    others: list[str] = []
    for text in paragraphs:
        for found in NUMBER.finditer(text):
            before = plain(text[: found.start()]).rstrip(" :.#-")
            behind_label = any(before.endswith(label.rstrip(" :.")) for label in labels)
            (labelled if behind_label else others).append(" ".join(found.group().split()))
    return list(dict.fromkeys((*labelled, *others)))


def _meeting(sentences: Sequence[str], words: Sequence[NoteWords], knowledge: Knowledge) -> tuple[str, Days] | None:
    """Return the sentence that says when the meeting is, and its days: those nearest behind "will be held"."""
    best: tuple[int, str, Days] | None = None
    for sentence in sentences:
        text = Plain(sentence)
        days = days_in(text, knowledge)
        if not days:
            continue
        held = [at for each in words for cue in each.held if (at := text.text.find(plain(cue))) >= 0]
        invites = any(plain(cue) in text.text for each in words for cue in each.takes_part)
        late = any(plain(cue) in text.text for each in words for cue in each.deadline if len(cue) > 4)
        for span in days:
            behind = bool(held) and span.start > min(held)
            score = 4 * bool(held) + 3 * invites + 2 * (span.first != span.last) + behind - 3 * late
            if score >= 3 and (best is None or score > best[0]):
                best = (score, sentence, span)
    return (best[1], best[2]) if best else None


def _dated(paragraphs: Sequence[str], knowledge: Knowledge, meeting: tuple[str, Days] | None) -> date | None:
    """Return the note's own date: that of a line that holds little else, the last such line first."""
    lone = [
        days[0].first
        for text in paragraphs
        if len(text) <= LONE_DATE_LETTERS and (days := days_in(Plain(text), knowledge)) and days[0].first == days[0].last
    ]
    before = [day for day in lone if meeting is None or day <= meeting[1].last]
    return before[-1] if before else None


def _title(sentences: Sequence[str], words: Sequence[NoteWords], meeting: tuple[str, Days] | None) -> str:
    """Return the words between "to participate in" and "which will be held"."""
    ordered = [meeting[0], *sentences] if meeting else list(sentences)
    for sentence in ordered:
        text = Plain(sentence)
        begins = [at + len(cue) for each in words for raw in each.takes_part if (at := text.text.find(cue := plain(raw))) >= 0]
        for begin in sorted(begins, reverse=True):
            ends = [at for each in words for raw in each.held if (at := text.text.find(plain(raw), begin)) >= begin]
            behind = _behind(text, begin, words)
            if behind:
                return sentence[slice(*text.span(*behind))].strip(_AROUND)
            if ends and min(ends) > begin:
                start, end = text.span(begin, min(ends))
                return _without_article(sentence[start:end].strip(_AROUND), words)
    return ""


def _behind(text: Plain, begin: int, words: Sequence[NoteWords]) -> tuple[int, int] | None:
    """Return the stretch behind "held on …", to the next stop, where the title stands there."""
    cues = [plain(cue) for each in words for cue in each.held_before]
    starts = [at + len(cue) for cue in cues if (at := text.text.find(cue, begin)) >= 0]
    if not starts:
        return None
    stop = re.search(r"[。，,;.]", text.text[min(starts) :])
    return min(starts), min(starts) + stop.start() if stop else len(text.text)


def _without_article(title: str, words: Iterable[NoteWords]) -> str:
    for each in words:
        for article in each.articles:
            if title.casefold().startswith(article + ("" if article.endswith("'") else " ")):
                return title[len(article) :].strip()
    return title


def _deadline(
    sentences: Sequence[str], words: Sequence[NoteWords], knowledge: Knowledge, meeting: tuple[str, Days] | None
) -> date | None:
    """Return the day right behind "not later than", if it is no day of the meeting."""
    for sentence in sentences:
        text = Plain(sentence)
        for days in days_in(text, knowledge):
            before = text.text[: days.start].rstrip()
            if meeting and days.first == meeting[1].first:
                continue
            if any(_ends_with(before, plain(cue)) for each in words for cue in each.deadline):
                return days.last
    return None


def _ends_with(text: str, cue: str) -> bool:
    """Return whether the text ends with the cue as a word of its own; Chinese has no blanks between words."""
    return text.endswith(cue) and (is_cjk(cue) or not text[: -len(cue)][-1:].isalpha())


def _place(sentence: str, words: InvitationWords) -> str | None:
    """Return the city that the sentence names, by its English name."""
    folded = plain(sentence)
    places = [
        (match.start(), city.name)
        for city in words.city
        for form in city.forms
        if (match := re.search(rf"(?<![^\W\d_]){re.escape(plain(form))}(?![^\W\d_])", folded) or _within_chinese(form, folded))
    ]
    return min(places)[1] if places else None


def _within_chinese(form: str, folded: str) -> re.Match[str] | None:
    return re.search(re.escape(form), folded) if is_cjk(form) else None


def _faxes(sentences: Iterable[str]) -> Iterable[str]:
    for sentence in sentences:
        for mark in _FAX.finditer(sentence):
            numbers = phonenumbers.PhoneNumberMatcher(sentence[mark.end() :], "AT")
            first = next(iter(numbers), None)
            if first is not None and first.start < 40:
                yield phonenumbers.format_number(first.number, phonenumbers.PhoneNumberFormat.E164)
