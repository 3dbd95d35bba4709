"""Labels that strike names off or put them in: "Delete:", "Member to be added", "OUT", "Baja"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from config.knowledge import Language
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.label_words import REMEMBERED
from pipeline.extraction.words.parts_of_above import PartsOfAbove
from pipeline.extraction.words.phrase_patterns import longest_first

LABEL_WORDS = 8
LABEL_LETTERS = 48
_FILLING = re.compile(r"[\s的者应将予以从中一二三及]+")  # between the Chinese words of a label
_MARKED = re.compile(r"[()（）\[\]*]")
# Behind a label for one or several, men and women: "désigné(e)(s)", "Sustituto/a", "Выбывший(ая)", "المرشح(ة)".
_BOTH = re.compile(
    r"(?<=[^\W\d_])(?:\s?/-?|\s?\(-?)(?:e?s|[aeoé]|[ao]s|ne|es?se|[еёиоуыюя]{0,1}[аыя]я|ые|ся|а|ы|ة|ات|ون|ين)\)?s?(?![^\W\d_])(?:\(s\))?",
    re.IGNORECASE,
)


class Side(Enum):
    """What a label says of those behind it."""

    OUT = "they are struck off"
    IN = "they are put in"


class Changes:
    """The labels of all languages that strike names off or put them in."""

    def __init__(self, languages: Sequence[Language], roles: Iterable[str]) -> None:
        deputies = (key(text) for language in languages for text in language.persons.deputies)
        self.of_above, self._parts = PartsOfAbove(languages), frozenset((*roles, *deputies))
        persons = [(language.persons, language.grammar) for language in languages]
        self._heads = tuple({key(text) for words, _ in persons for text in words.struck_heads})
        out = {key(text) for words, _ in persons for text in words.struck} | {*self._heads}
        put = {key(text) for words, _ in persons for text in words.put_in} - out
        self.side = lru_cache(maxsize=REMEMBERED)(self._side)
        self._sides = {**dict.fromkeys(out, Side.OUT), **dict.fromkeys(put, Side.IN)}
        self._pair = tuple(
            frozenset(key(text) for words, _ in persons for text in texts(words))
            for texts in (attrgetter("struck_if_righted"), attrgetter("righted_below"))
        )
        self._righted = frozenset(key(text) for words, _ in persons for text in words.righted)
        self._ordered = longest_first(self._sides)
        self._worded = [(text, f" {text} ") for text in self._ordered]
        self._by_word: dict[str, list[int]] = {}  # where in `_worded` those with this first word stand
        for number, text in enumerate(self._ordered):
            self._by_word.setdefault(text.split(" ", maxsplit=1)[0], []).append(number)
        self._fillers = {key(text.rstrip("*")) for _, words in persons for text in words.changed} - {""}
        self._begun = tuple(text.rstrip("*") for _, words in persons for text in words.changed if text.endswith("*"))
        small = {key(text) for language in languages for text in language.stop_words}
        self._fillers |= small | {key(text) for language in languages for text in language.labels.name} | set(roles)
        self._fillers -= self._sides.keys()
        self._unchanged = frozenset(key(text) for _, words in persons for text in words.unchanged)
        remarks = {key(text) for words, _ in persons for text in words.remarks}
        self._as_before = tuple(f" {text} " for text in sorted(remarks) if " " in text)  # "comme précédemment" strikes nobody off
        besides = {key(text) for language in languages for text in (*language.persons.besides, *language.kind.additions)}
        self._besides = tuple(f"{text} " for text in besides - self._sides.keys() if not is_cjk(text[:1]))
        self._others = tuple({key(text) for _, words in persons for text in words.others})

    def _side(self, label: str) -> Side | None:
        """Return what this whole label says; None where it is none of these."""
        wanted = key(_MARKED.sub(" ", _BOTH.sub("", label)))
        if not wanted or len(wanted) > LABEL_LETTERS or len(wanted.split()) > LABEL_WORDS:
            return None
        if self.of_above.bare(wanted) in self._parts:
            return None  # "Suplente del anterior" comes, though "Suplente anterior" does not
        if is_cjk(wanted[:1]):
            return self._unspaced(wanted)
        whole = f" {wanted} "
        known = (self._by_word.get(word, ()) for word in {*wanted.split()})
        for text, words in map(self._worded.__getitem__, sorted(chain.from_iterable(known))):
            stays = self._as_before if self._sides[text] is Side.OUT and words in whole else ()
            if words in whole and not any(words in stay and stay in whole for stay in stays):
                rest = whole.replace(words, " ", 1).split()
                if self._sides[text] is Side.OUT and wanted.startswith(self._besides):
                    return None  # "in addition to the delegates previously named:" stands above those who come as well
                return self._sides[text] if all(map(self._fills, rest)) else None
        return None

    def of_pair(self, line: str) -> Side | None:
        """Return which of the two lines "For" and "read" of a corrigendum this is; by itself either says nothing."""
        wanted = key(line)
        return next((side for side, texts in zip((Side.OUT, Side.IN), self._pair, strict=True) if wanted in texts), None)

    def rights(self, label: str) -> bool:
        """Tell whether the label says that what follows is right, where one before says what was wrong: "Верно:"."""
        return key(label) in self._righted

    def within(self, label: str) -> Side | None:
        """Return what a label within a sentence says: "…, with formerly submitted names: Mr. A" strikes nobody off."""
        wanted = f" {key(label)} "
        headed = any((text if is_cjk(text) else f" {text} ") in wanted for text in self._heads)
        return None if headed else self.side(label)

    def stays(self, label: str) -> bool:
        """Tell whether the label heads those who stay as they are: "Unchanged", "Other members"."""
        wanted = key(label)
        if not wanted or len(wanted) > LABEL_LETTERS or len(wanted.split()) > LABEL_WORDS:
            return False
        if is_cjk(wanted[:1]):
            return wanted in self._unchanged or wanted.startswith(self._others)
        return wanted in self._unchanged or wanted.split()[0] in self._others

    def turns(self, label: str) -> bool:
        """Tell whether the label puts somebody in for him who stands before it: "replaced by"."""
        wanted = f" {key(label)} "
        return self.side(label) is Side.IN and any(
            f" {text} " in wanted for text, side in self._sides.items() if side is Side.OUT
        )

    def besides(self, label: str) -> str:
        """Return the label without the words that strike off or put in: "head of delegation" of "New head of delegation"."""
        wanted = f" {key(label)} "
        found = next((text for text in self._ordered if (text if is_cjk(text) else f" {text} ") in wanted), "")
        return " ".join(wanted.replace(found if is_cjk(found) else f" {found} ", " ", 1).split()) if found else ""

    def _fills(self, word: str) -> bool:
        return word in self._fillers or word.isdigit() or word.startswith(self._begun)

    def _unspaced(self, wanted: str) -> Side | None:
        for text in self._ordered:
            if is_cjk(text) and text in wanted:
                alike = (other for other in self._ordered if is_cjk(other) and self._sides[other] is self._sides[text])
                rest = wanted.replace(text, "", 1)
                for other in (other for other in alike if len(other) > 1):  # "原报人员（不再出席）"
                    rest = rest.replace(other, "")
                for filler in sorted((word for word in self._fillers if is_cjk(word)), key=len, reverse=True):
                    rest = rest.replace(filler, "")
                return None if _FILLING.sub("", rest) else self._sides[text]
        return None
