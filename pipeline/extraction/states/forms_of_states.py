"""What formal names of many States share: "la République", "Kingdom of the"; torn off a letterhead it may look like a name."""

from __future__ import annotations

from functools import lru_cache

from config.knowledge import Knowledge
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import lexicon

STATES_MIN = 5  # whose formal names hold the word; "Guinea" stands in those of four


def is_form_of_state(text: str, knowledge: Knowledge) -> bool:
    """Tell whether nothing stands here but such words and particles: nobody is called so."""
    words = [word for word in key(text).split() if word not in lexicon(knowledge).particles]
    return bool(words) and all(word in _forms(knowledge) for word in words)


@lru_cache(maxsize=4)
def _forms(knowledge: Knowledge) -> frozenset[str]:
    """Return the words that formal names of so many States hold."""
    states: dict[str, set[str]] = {}
    for state in knowledge.states:
        for word in {word for name in state.names for word in key(name.formal or "").split()}:
            states.setdefault(word, set()).add(state.iso3)
    return frozenset(word for word, own in states.items() if len(own) >= STATES_MIN)
