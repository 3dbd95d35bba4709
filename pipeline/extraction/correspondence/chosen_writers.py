"""Writers who say that they were chosen: to come, "I was appointed by the Minister to attend", or for something else."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_BEHIND = 40  # letters of the words behind the phrase: "to participate"


def chosen_otherwise(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether another task or a post stands right behind the words of choosing, before those of coming.

    "J'ai été chargée [de vous transmettre la liste] … pour représenter", "I was appointed [Deputy Head] … to represent".
    So may it behind a phrase that tells only who chose him: "I was selected by the Ministry [to organise the visit]".

    Args:
        text: holds the phrase by which a writer seems to say that he comes, with the words between its parts.
        start: where the phrase begins.
        end: where it ends.
        lexicon: the words of choosing and of what one is chosen for.
    """
    said = f"{key(text[start:end])} "
    chosen = max((word for word in lexicon.chosen_myself if said.startswith(f"{word} ")), key=len, default="")
    rest = said[len(chosen) :].strip()
    if not chosen or not rest or rest in lexicon.chosen_to:
        return False
    if any(rest.endswith(f" {purpose}") for purpose in lexicon.chosen_to):
        return lexicon.is_title_word(rest.split()[0]) or _is_task(rest.split(), lexicon)
    behind = key(text[end : end + _BEHIND])
    return not any(f"{behind} ".startswith(f"{purpose} ") for purpose in lexicon.chosen_to) and _is_task(behind.split(), lexicon)


def _is_task(words: Sequence[str], lexicon: Lexicon) -> bool:
    return len(words) > 1 and words[0] in _purposes(lexicon) and words[1] not in lexicon.said.articles


def _purposes(lexicon: Lexicon) -> frozenset[str]:
    """Return the words with which a task begins, "to", "pour", "de", none of those before a capacity: "as", "comme"."""
    purposes = {word.split()[0] for word in lexicon.chosen_to if " " in word}
    return frozenset(purposes - {capacity.split()[0] for capacity in lexicon.capacity})
