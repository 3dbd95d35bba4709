"""Where a name without courtesy form ends in a Chinese sentence: before a separator or a word that stands behind names."""

from __future__ import annotations

from pipeline.extraction.words.lexicon import Lexicon

SHORTEST = 2  # characters of a name
_POST_LETTERS = range(3, 7)


def ends_before_word(text: str, stop: int, letters: int, lexicon: Lexicon) -> bool:
    """Tell whether a word behind names begins at `stop`, and none with the name's last letter: "李明担任团长" names no 李明担.

    Args:
        text: the sentence.
        stop: where a name of this many letters would end.
        letters: of the name.
        lexicon: the words.
    """
    behind = lexicon.unspaced.behind_name
    earlier = behind.match(text, stop - 1) if letters > SHORTEST else None
    return behind.match(text, stop) is not None and (earlier is None or earlier.end() <= stop)


def ends_in_verb(text: str, stop: int, lexicon: Lexicon) -> bool:
    """Tell whether the last letter before `stop` begins the words by which somebody is made something: "为代表", "为副团长"."""
    behind = lexicon.unspaced.behind_name.match(text, stop - 1)
    return behind is not None and behind.end() > stop and lexicon.unspaced.serves.fullmatch(text[stop - 1]) is not None


def begins_post(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a post of three characters or more begins here, with what may look like a name's last: "司[一等秘书]"."""
    return any(text[at : at + letters] in lexicon.titles for letters in _POST_LETTERS)
