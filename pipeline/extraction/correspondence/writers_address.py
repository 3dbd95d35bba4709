"""The address of a writer who comes himself: it stands where his mail came from, and nowhere in its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.finding import Finding, Where
from models.mail import Letter
from models.reply import Delegate
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import name_key
from pipeline.extraction.words.folding import key

REASON = "it is the address from which he wrote that he comes himself"
_SURE = 0.6  # that who comes wants to be written to there
_WORDS = 2  # of a sender's name which his signature has too: "Aeschlimann Yves-Alain OFJ"


def with_writers_address(delegates: Sequence[Delegate], persons: Sequence[Person], letter: Letter) -> tuple[Delegate, ...]:
    """Return the delegates, him who writes that he comes with the address of the mail where he gives none; a person is asked.

    Args:
        delegates: in the order of `persons`.
        persons: of whom one may be the writer.
        letter: the mail; the name beside its sender's address must be his, for a secretary may have sent it.
    """
    address = letter.sender.email
    writers = [at for at, person in enumerate(persons) if Doubt.SIGNS in person.doubts and _sent(person, letter.sender.name)]
    given = any(finding.value == address for one in delegates for finding in one.emails)
    if len(writers) != 1 or not address or given or delegates[writers[0]].emails:
        return tuple(delegates)
    own = Finding("email", address, address, _SURE, Where(None, None, None, address, "From"), (REASON,))
    return tuple(replace(one, emails=(own,)) if at == writers[0] else one for at, one in enumerate(delegates))


def _sent(person: Person, sender: str) -> bool:
    """Tell whether the sender's name is the person's: all its words are, or two of them beside those of a body."""
    words, own = set(key(sender).split()), set(name_key(person).split())
    return bool(words) and (words <= own or len(words & own) >= _WORDS)
