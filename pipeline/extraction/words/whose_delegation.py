"""Parts in a delegation that is called by its State: "глава национальной делегации", "chef de la délégation marocaine"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from config.knowledge import Language, State
from pipeline.extraction.words.folding import is_arabic, is_cjk, key, keys_of
from pipeline.extraction.words.phrase_patterns import longest_first
from pipeline.extraction.words.russian import stem

_ARTICLE = "ال"
_WORDS_MAX = 12  # of a part with a State's formal name


class WhoseDelegation:
    """Words for delegations, what says whose they are, and the names of States.

    Args:
        languages: their words for delegations, and those that say of one that it is a State's: "national", "official".
        states: with their names and adjectives.
        of_state: tells whether a folded word is a State's adjective, in letters other than Arabic.
        links: little words between "delegation" and a State, folded: "of", "the".
    """

    def __init__(
        self, languages: Sequence[Language], states: Sequence[State], of_state: Callable[[str], bool], links: Iterable[str]
    ) -> None:
        persons = [language.persons for language in languages]
        self._nouns = keys_of(text for p in persons for text in p.state_delegations)
        self._unspaced = longest_first(text for text in self._nouns if is_cjk(text))
        self._saying = keys_of(text for p in persons for text in p.of_state_delegations)
        self._nationwide = keys_of(text for language in languages for text in language.grammar.nationwide)
        self._of_state, self._links = of_state, frozenset(links)
        # A Union has delegations of its own elsewhere, and their heads are its ambassadors: it is no State here.
        names = [name for state in states if state.iso2 for name in state.names]
        self._states = frozenset(
            _stems(text) for name in names for text in (name.short, name.formal, *name.others) if len(key(text)) > 1
        )
        arabic = (text.removesuffix("*") for name in names for text in name.adjectives if is_arabic(text))
        self._arabic = tuple(sorted(key(text) for text in arabic if key(text)))

    def bare(self, wanted: str) -> str:
        """Return folded words without those that say whose the delegation is; "" where none does, or others stand there."""
        if is_cjk(wanted[:1]):
            return self._bare_unspaced(wanted)
        words = wanted.split()
        at = next((at for at, word in enumerate(words) if word in self._nouns), 0)
        if not at or len(words) > _WORDS_MAX:
            return ""
        first, last = at, at + 1
        while first > 1 and self._describes(words[first - 1]):
            first -= 1
        while last < len(words) and self._describes(words[last]):
            last += 1
        if words[last:] and not (self._is_state(words[last:]) or self._is_state(words[at + 1 :])):
            return ""
        return " ".join((*words[:first], words[at])) if len(words) > first + 1 else ""

    def _bare_unspaced(self, wanted: str) -> str:
        noun = next((text for text in self._unspaced if text in wanted), "")
        before, _, behind = wanted.partition(noun) if noun else ("", "", "")
        whose = before in self._saying or before in self._states or before in self._nationwide
        return noun + behind if before and whose else ""

    def _describes(self, word: str) -> bool:
        """Tell whether the word says that the delegation is a State's, or which one's: "national", "Norwegian", "العراقي"."""
        if word in self._saying or word in self._nationwide or self._of_state(word):
            return True
        return is_arabic(word) and self._arabic != () and word.removeprefix(_ARTICLE).startswith(self._arabic)

    def _is_state(self, words: Sequence[str]) -> bool:
        """Tell whether the words name a State, perhaps behind little ones: "of the Republic of Iraq"."""
        begins = next((at for at, word in enumerate(words) if word not in self._links), len(words))
        return any(_stems(" ".join(words[at:])) in self._states for at in range(begins + 1) if at < len(words))


def _stems(text: str) -> str:
    """Return the folded words without their Russian endings: "Республики Армения" is found as "Республика Армения"."""
    return " ".join(map(stem, key(text).split()))
