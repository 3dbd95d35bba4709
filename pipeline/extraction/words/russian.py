"""Stems of Russian words: what stays the same in every case, so that names and titles are known in any of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator

# Endings of nouns and adjectives in plain text, where "й" is "и"; "ия" keeps its "и", so that Нигер and Нигерия stay apart.
_WITH_I = re.compile(r"и[яиюе]и?$")
_ENDING = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ая|яя|ои|еи|ую|юю|ые|ых|их|ым|им|ом|ем|ою|ии|ыи|ов|а|я|у|ю|ы|и|е|о|ь)$"
)
_PATRONYMIC = re.compile(r"(\w{2,}(?:ич|вн))(?:а|у|ы|е|ем|ои|ою)?$")
_SURNAME_DECLINED = ("а", "я", "ого", "его", "ой", "ей")  # in the genitive, or a woman's
_SURNAMES = ("ов", "ев")  # "Советников" is a family name
_STEM_LETTERS = 4  # of a word that is known in any case, at least
_LITTLE = frozenset({"и", "в", "с", "на", "по", "при"})


def is_cyrillic(word: str) -> bool:
    """Tell whether a word begins with a Cyrillic letter."""
    return bool(word) and "\u0400" <= word[0] <= "\u04ff"


def is_genitive(text: str, nouns: Container[str]) -> bool:
    """Tell whether a plain Russian text begins with a body in the genitive: "Генеральной прокуратуры", "Министерства …".

    Args:
        text: the text.
        nouns: of bodies, in the genitive; behind an adjective any word may be one that ends as they do.
    """
    first, _, rest = text.partition(" ")
    return first in nouns or (is_adjective(first) and rest.partition(" ")[0].endswith(("ы", "и", "а", "я")))


def is_adjective(word: str) -> bool:
    """Tell whether a plain Russian word ends as an adjective in the genitive: "Генеральной", "Государственного"."""
    return is_cyrillic(word) and word.endswith(("ои", "еи", "ого", "его"))


def wants_noun(word: str) -> bool:
    """Tell whether a plain Russian word is an adjective before its noun: "постоянный" / "представитель"."""
    return is_cyrillic(word) and word.endswith(("ыи", "ии", "ои", "ая", "яя"))


def patronymic_stem(word: str) -> str | None:
    """Return what a plain patronymic has in every case, "Ивановн" of "Ивановна"; None for another word."""
    found = _PATRONYMIC.match(word)
    return found.group(1) if found is not None else None


def may_be_declined(surname: str) -> bool:
    """Tell whether a family name ends as in the genitive, or as a woman's: "Котова", "Белой"."""
    return surname.endswith(_SURNAME_DECLINED)


def goes_on_small(text: str) -> bool:
    """Tell whether a line goes on with the one above: "старший прокурор отдела" / "международно-правового сотрудничества"."""
    return text[:1].islower() and is_adjective(text.partition(" ")[0].casefold().replace("й", "и"))


def wants_small(above: str, below: str) -> bool:
    """Tell whether a line ends in an adjective whose noun begins the next: "… Генеральной" / "прокуратуры Республики"."""
    last = above.rpartition(" ")[2].casefold().replace("й", "и")
    return is_adjective(last) and below[:1].islower() and is_cyrillic(below)


def stem(word: str) -> str:
    """Return the stem of a plain Russian word; short and little words stay as they are."""
    if len(word) <= 3 or word in _LITTLE:
        return word
    if _WITH_I.search(word) and not word.endswith("скии"):
        return _WITH_I.sub("и", word)
    bare = _ENDING.sub("", word)
    return bare if len(bare) > 1 else word  # "Того" has no case, and is no initial "Т."


class InAnyCase(Collection[str]):
    """Words of a language file, in plain text: of a Russian one every case is meant, "начальнику", "Постпредства".

    No set: a union or a difference would know the words in the listed case alone. Going through them gives those listed.
    """

    __slots__ = ("_ends", "_stems", "_words")

    def __init__(self, words: Iterable[str], *, plurals: bool = True) -> None:
        """Take the words; without `plurals` no further word in -и or -ы, as in a heading of several: "Представители"."""
        self._words = frozenset(words)
        self._stems = frozenset(known for word in self._words if is_cyrillic(word) and len(known := stem(word)) >= _STEM_LETTERS)
        self._ends = _SURNAMES if plurals else (*_SURNAMES, "и", "ы")

    def __contains__(self, word: object) -> bool:
        """Tell whether the word is one of these, in whatever case."""
        if word in self._words:
            return True
        return isinstance(word, str) and is_cyrillic(word) and not word.endswith(self._ends) and stem(word) in self._stems

    def __iter__(self) -> Iterator[str]:
        """Yield the words as they are listed."""
        return iter(self._words)

    def __len__(self) -> int:
        """Return how many words are listed."""
        return len(self._words)
