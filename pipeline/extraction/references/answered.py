"""Which of the numbers in a reply is that of the note answered: not the sender's own, not one answered apart."""

from __future__ import annotations

from collections.abc import Callable

from models.invitation import Invitation
from pipeline.extraction.references.clues import Mention


def answered(
    mentions: tuple[Mention, ...], subject: tuple[Mention, ...], spoken_of: Callable[[Invitation], bool]
) -> tuple[Mention, ...]:
    """Return the mentions that may be the one answered: without those said to be answered apart, if others are left.

    Nor the sender's own number; and of numbers in different sentences, those with which persons are named.

    Args:
        mentions: of one place, in its order.
        subject: those of the subject line: what it gives is not left out because of where persons are named.
        spoken_of: whether dates or title tell of an invitation.
    """
    mentions = tuple(mention for mention in mentions if not mention.own) or mentions
    registered = [mention for mention in mentions if mention.fits]
    strangers = [mention for mention in mentions if not mention.fits]
    if len({_meant(mention) for mention in registered}) <= 1:
        aside = registered and strangers and all(mention.apart and not mention.answered for mention in registered)
        if aside and not any(spoken_of(invitation) for invitation in registered[0].fits):
            return tuple(strangers)
        return mentions
    kept = tuple(mention for mention in registered if not mention.apart or mention.answered) or tuple(registered)
    kept = tuple(mention for mention in kept if not mention.apart) or kept
    if len({mention.sentence for mention in kept}) == len({_meant(mention) for mention in kept}):
        named = tuple(mention for mention in kept if mention.names) or kept
        titled = {_meant(mention) for mention in subject} & {_meant(mention) for mention in kept}
        return named if titled <= {_meant(mention) for mention in named} else kept
    return kept


def _meant(mention: Mention) -> tuple[int, int, str]:
    return (mention.number.year, mention.number.number, mention.number.letter)
