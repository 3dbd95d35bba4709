"""What a message is, settled by the persons read in it: its phrases say one thing, and a list of persons may say another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from models.errors import Problem
from models.finding import Finding
from models.reply import Delegate, Kind
from pipeline.extraction.kind import OTHER_MATTER
from pipeline.extraction.kind_by_words import NAMED_IDLY
from pipeline.extraction.kinds.acknowledgements import NAMES_FOLLOW
from pipeline.extraction.kinds.kind_findings import ASKS_SOMETHING, WITHHELD
from pipeline.extraction.kinds.unannounced import NOBODY_COUNTED, NOTHING_ATTACHED
from pipeline.extraction.trust.trust import ONLY_MENTIONED

UNDECIDED = 0.6  # confidence of "no reply" up to which a person decides
MACHINE = 0.95  # confidence of a kind from which on no person wrote the message: a bounce, an automatic answer
KIND_SURE = 0.8  # confidence of the kind from which on nobody is asked whether anybody comes. Source: ThresholdSettings.kind
READ_AFTER_ALL = 0.88  # confidence of a nomination that announces somebody and whose persons only the reader by name finds
NONE_ANNOUNCED = 0.7  # likewise, at most, where its persons are only mentioned: three of five such replies were nominations
LISTED, LISTED_MIN = 0.6, 2  # confidence of names, and number of persons, that outweigh the phrases of a note

Persons = tuple[tuple[Delegate, ...], tuple[Problem, ...]]


def settled(
    kind: Finding, persons_of: Callable[[Kind, bool], Persons], *, answers: bool, referred: bool
) -> tuple[Finding, tuple[Delegate, ...], tuple[Problem, ...]]:
    """Return the kind, the delegates, and what is missing of them.

    Args:
        kind: as the message's phrases tell it.
        persons_of: the persons of the message if it is of a kind; the second argument tells whether that is sure.
        answers: whether the message seems to answer an invitation.
        referred: whether it gives an invitation at all.
    """
    delegates, missing = persons_of(Kind(kind.value or Kind.OTHER), kind.confidence >= KIND_SURE)
    if NAMES_FOLLOW in kind.reasons and not delegates:  # nobody is named yet
        return replace(kind, value=Kind.ACKNOWLEDGEMENT), (), ()
    if NOBODY_COUNTED in kind.reasons:
        named, unread = persons_of(Kind.NOMINATION, True)
        if _is_listed(named):
            kind, delegates, missing = _read_after_all(kind, len(named)), named, unread
        elif not (named or delegates) and NOTHING_ATTACHED in kind.reasons:
            return replace(kind, value=Kind.ACKNOWLEDGEMENT), (), ()  # "участвовать намерены, список будет представлен"
    if kind.value in (Kind.ACKNOWLEDGEMENT, Kind.REGRET) and not delegates and NAMED_IDLY not in kind.reasons:
        return _not_dropped(kind, *persons_of(Kind.NOMINATION, False))
    if kind.value == Kind.OTHER and OTHER_MATTER not in kind.reasons:
        if kind.confidence < UNDECIDED and answers:
            least = LISTED_MIN if {ASKS_SOMETHING, WITHHELD} & {*kind.reasons} else 1
            return _not_dropped(kind, *persons_of(Kind.NOMINATION, False), least=least)
        if kind.confidence < MACHINE and referred:
            # It may not say what for: "two from our side: A / post / body / address", and words of a meeting's title.
            listed, unread = persons_of(Kind.NOMINATION, False)
            if sum(map(_described, listed)) >= LISTED_MIN:
                return _not_dropped(kind, listed, unread)
    if kind.value == Kind.NOMINATION and delegates and all(ONLY_MENTIONED in person.name.reasons for person in delegates):
        # A question, or news of somebody: "The Director, Mr. A, awaits your answer" names nobody who comes.
        reason = "It names persons, and says of none for certain that he comes."
        kind = replace(kind, confidence=min(kind.confidence, NONE_ANNOUNCED), reasons=(reason, *kind.reasons))
    return kind, delegates, missing


def _not_dropped(
    kind: Finding, persons: tuple[Delegate, ...], missing: tuple[Problem, ...], least: int = LISTED_MIN
) -> tuple[Finding, tuple[Delegate, ...], tuple[Problem, ...]]:
    """Return kind, delegates and what is missing of a reply whose phrases announce nobody: if it lists some, a person decides."""
    # A regret tells of those who would have come: whom a sentence only mentions makes no list of it.
    wished = [person for person in persons if kind.value == Kind.REGRET and ONLY_MENTIONED in person.name.reasons]
    listed = [person for person in persons if (person.name.confidence >= LISTED and person not in wished) or _described(person)]
    if len(listed) < least:
        return kind, (), ()
    reason = f"Its phrases say {kind.value}, but {len(listed)} persons are listed in it."
    return replace(kind, value=Kind.NOMINATION, confidence=0.5, reasons=(reason, *kind.reasons)), persons, missing


def _read_after_all(kind: Finding, number: int) -> Finding:
    """Return the kind of an announcement whose persons no count by courtesy forms and numbers saw, and who were read by name."""
    others = tuple(reason for reason in kind.reasons if reason != NOBODY_COUNTED)
    return replace(kind, confidence=READ_AFTER_ALL, reasons=(f"{number} persons were read in it.", *others))


def _is_listed(persons: tuple[Delegate, ...]) -> bool:
    """Tell whether persons stand below an announcement as those who come do: two with a post or a body, or one with contacts.

    Nobody among them may be one whom a sentence only mentions, or whose name is doubted otherwise.
    """
    if any(ONLY_MENTIONED in person.name.reasons or person.name.confidence < LISTED for person in persons):
        return False
    placed = [person for person in persons if person.title.value or person.organisation.value]
    several = len(persons) >= LISTED_MIN and len(placed) == len(persons)
    return several or (bool(persons) and all(map(_described, persons)))


def _described(person: Delegate) -> bool:
    """Tell whether a post and a way to reach him are given, as of those who come."""
    return person.title.value is not None and bool(person.emails or person.phones)
