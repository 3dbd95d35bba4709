"""Who no longer comes, or only if another cannot: what the sentences of one strip say of it, kept while they are read."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.correspondence.contingent import named_before, only_if_others_cannot
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.entries.replacing_words import points_ahead
from pipeline.extraction.entries.same import named_so
from pipeline.extraction.running_text.chinese_exchanges import unfilled
from pipeline.extraction.running_text.going_on import last_named
from pipeline.extraction.running_text.not_but import contrasted
from pipeline.extraction.running_text.replaced_names import replaced_among
from pipeline.extraction.running_text.said_of_several import Span
from pipeline.extraction.words.folding import fold, key
from pipeline.extraction.words.lexicon import Lexicon


class Departures:
    """Remembers who is said to be no longer coming: an earlier sentence may have named him in full.

    Attributes:
        gone: (offset, words of the name) of each of them.
        joined: names of those whom only "and" joins to the one replaced.
        unfilled: clauses that put somebody in another's place and name nobody who was found.
    """

    def __init__(self, lexicon: Lexicon, language: str | None) -> None:
        """Remember nobody yet; `language` is the ISO 639-1 code of the page."""
        self._lexicon, self._language = lexicon, language
        self.gone: list[tuple[int, list[str]]] = []
        self.joined: list[str] = []
        self.unfilled: list[str] = []

    def told(
        self, names: Sequence[NameMatch], replacing: Sequence[Span], text: str, span: Span, *, in_place: bool
    ) -> tuple[set[int], set[int]]:
        """Return where those are named who come only if others cannot, and those who no longer come, who are remembered.

        Args:
            names: whom the sentence names, in order.
            replacing: where it says that somebody is replaced.
            text: holds the sentence, wraps as blanks.
            span: its start and end.
            in_place: whether it says that somebody takes part if another cannot.
        """
        replaced, joined = replaced_among(names, replacing, text, self._lexicon)
        denied = contrasted(names, text, span[0], self._lexicon)
        replaced, joined = replaced | denied, joined | denied
        instead = only_if_others_cannot(text, span, names, replaced, self._lexicon) if replacing or in_place else None
        if instead is None:
            self.joined += [text[slice(*name.name)] for name in names if name.start in joined]
            self.unfilled += unfilled(text, span[0], names, replaced, replacing, self._lexicon)
            self._remember(names, replaced, replacing, text, span[0])
            return set(), replaced
        meant = replaced if replacing else instead
        return instead, {name.start for name in names if name.start in meant and named_before(text, span[0], name)}

    def staying(self, found: Sequence[tuple[int, Person]]) -> list[tuple[int, Person]]:
        """Return those of these (offset, person) of whom no later sentence says that they no longer come."""
        return [(at, one) for at, one in found if not any(at < later and named_so(one, words) for later, words in self.gone)]

    def holds(self, person: Person) -> bool:
        """Tell whether a sentence said of this person that he no longer comes."""
        return any(named_so(person, words) for _, words in self.gone)

    def _remember(self, names: Sequence[NameMatch], replaced: set[int], replacing: Sequence[Span], text: str, begin: int) -> None:
        """Keep who is no longer coming.

        "Mr. Uri is ill. He is replaced by Ms. B": where nobody stands before the cue, the last one named before it is meant.
        """
        gone = [name for name in names if name.start in replaced]
        behind = [cue for cue in replacing if not points_ahead(key(text[slice(*cue)]), self._lexicon) and names]
        if not gone and behind and all(name.name[0] >= behind[0][1] for name in names):
            last = last_named(text, begin, self._lexicon, self._language)
            gone = [last] if last is not None else []
        elif not gone and behind and self._refers(text, behind) and all(name.end <= behind[0][0] + 1 for name in names):
            gone = self._meant(text, begin, names)
        # Of who was named in a sentence before it is said here: from here on he no longer comes.
        self.gone += [(max(name.start, begin), fold(text[slice(*name.name)]).replace(".", " ").split()) for name in gone]

    def _refers(self, text: str, cues: Sequence[Span]) -> bool:
        """Tell whether the words of replacing hold a pronoun: "in his stead"."""
        return any(word in self._lexicon.referring for word in key(text[slice(*cues[0])]).split(" "))

    def _meant(self, text: str, begin: int, names: Sequence[NameMatch]) -> list[NameMatch]:
        """Return the last one named before a sentence that says of others that they come in his stead; a person is told."""
        last = last_named(text, begin, self._lexicon, self._language)
        if last is None or any(fold(text[slice(*last.name)]) == fold(text[slice(*name.name)]) for name in names):
            return []
        self.joined.append(text[slice(*last.name)])
        return [last]
