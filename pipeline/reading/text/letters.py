"""Capital I and small l, which many typefaces draw alike: told by the letters around them and by known spellings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from config.alphabets import is_latin_letter
from config.vocabulary import Vocabulary
from models.page import Word
from pipeline.reading.text.language import LATIN_SCRIPT

# "MIle" is "Mlle": a capital I between a letter and a small one; in "McIntyre", "DeIorio" a second word begins.
_INNER = re.compile(r"(?<=[A-Za-zÀ-ɏ])I(?=[a-zß-ɏ])")
_SECOND_WORD = re.compile(r"^\W*(?:Mc|Mac|De|Di|Da|Du|La|Le|O['’])I[a-z]")
_CORE = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_UNSPEAKABLE = re.compile(r"l[bcdfgkmnpqrstvwxyz][a-zß-ɏ]")  # no word of these languages begins so; "Ibragimov", "Izmailova" do
# A word in capitals whose end was taken for small letters of the same shape: "JOVlć". "NGOs" has none that tells.
_SHAPED, _TELLING = frozenset("lcsvwxzoćčšžśźżńñöóőéè"), frozenset("lćčšžśźżńñöóőéè")
_CAPITALS_MIN, _END_MAX = 2, 3  # letters
LETTERS_MIN = 4  # of a word that is looked up with its first letter changed
NAME_LETTERS_MIN = 3  # of a name in small letters: "lan" is "Ian"; longer ones may be words that no list has ("loan")


def lettered_in(word: Word, script: str, known: Vocabulary) -> Word:
    """Return a word of a page with its capital I and small l told apart; in other scripts if all its letters are Latin."""
    letters = [letter for letter in word.text if letter.isalpha()]
    if script != LATIN_SCRIPT and not (letters and all(map(is_latin_letter, letters))):
        return word
    return lettered(word, known.knows, lambda text: text in known.names and text not in known.words)


def lettered(word: Word, known: Callable[[str], bool], only_name: Callable[[str], bool] = lambda _text: False) -> Word:
    """Return the word with a capital I within it as a small l, and a first l as a capital I where only that is a known word.

    A first l before a consonant is a capital I also in a name that no list knows. Nor is a name written with a small letter:
    "lan" is "Ian", though "Lan" is a name as well.

    Args:
        word: read from a picture, in Latin letters.
        known: tells whether a spelling in lower case is a word or a name of one of the languages.
        only_name: tells whether it is a name and no word.
    """
    text = word.text
    if "@" in text or "/" in text or "." in text[:-1]:
        return word
    core = _CORE.search(text)
    if core is not None and _ends_small(core.group()):
        return replace(word, text=text[: core.start()] + core.group().replace("l", "I").upper() + text[core.end() :])
    small = _INNER.sub("l", text) if any(map(str.islower, text)) else text
    if not _SECOND_WORD.match(text) or known(small.strip("(,;:)").casefold()):
        text = small
    core = _CORE.search(text)
    if core is not None and core.group()[0] == "l" and len(core.group()) >= NAME_LETTERS_MIN:
        rest = core.group()[1:]
        whole = core.group().casefold()
        if len(whole) < LETTERS_MIN:
            capital = rest.islower() and only_name(whole) and only_name("i" + rest)
        else:
            capital = not known(whole) and (known("i" + rest.casefold()) or _UNSPEAKABLE.match(core.group()) is not None)
        if capital:
            text = text[: core.start()] + "I" + text[core.start() + 1 :]
    return word if text == word.text else replace(word, text=text)


def _ends_small(core: str) -> bool:
    """Tell whether a word in capitals ends in a few small letters that have the shape of capitals."""
    end = core.lstrip("".join({letter for letter in core if letter.isupper()}))
    begun = core[: len(core) - len(end)]
    return len(begun) >= _CAPITALS_MIN and 0 < len(end) <= _END_MAX and _TELLING & {*end} != set() and {*end} <= _SHAPED
