"""What looks like a name within a sentence and is none: the rest of a State's, a body's or an office's name."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.words.folding import Folded, is_arabic, key
from pipeline.extraction.words.lexicon import Lexicon

_MARK = re.compile(r"[,;:(،؛]")
_WORD = re.compile(r"[^\W\d_][^\s,;(]*")
_LETTERS = 80  # in which the words of a State's name are looked for


def ends_state(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a State's name goes on or begins here: "… of the Office of the Republic of X Jane Doe, Adviser".

    Args:
        text: the text.
        at: where the name seems to begin.
        end: where the sentence ends.
        lexicon: names of States.
    """
    words = list(_WORD.finditer(text, at, min(end, at + _LETTERS)))[:4]
    if any(lexicon.is_state(text[at : word.end()]) for word in words[1:]):
        return True
    marked = len(words) > 3 and _MARK.search(text, words[0].start(), words[3].start()) is not None
    if len(words) > 3 and not marked and lexicon.is_state(words[1].group()):
        return all(word.group()[0].isupper() for word in words)  # "Ann Jordan, Director, Ministry" is somebody
    joined = re.search(r"[^\W\d_]\s+$", text[max(0, at - 8) : at]) is not None  # no comma parts the two
    first = words[0].group() if words else ""
    return joined and (lexicon.is_state(first) or lexicon.ends_in_state(first))  # "МИД России Иванов"


def ends_body(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the last words of the text only end a body's name: "Ministry of Justice and Human Rights"."""
    return key(re.split(r"[,;(（،؛，；]", text)[-1]) in lexicon.bodies


def ends_office(before: str, name: str, lexicon: Lexicon) -> bool:
    """Tell whether the words go on with an office: "Vice-Minister of Justice and Fundamental Rights".

    No comma stands between the office and "and", and one of them is a common word that no name is; all of them are where the
    office is a body with more than one matter: "Department of Justice, Equality and Law Reform".

    Args:
        before: what stands between the person before and the words.
        name: the words.
        lexicon: common words, and words of posts and bodies.
    """
    together = next(reversed(list(lexicon.together.finditer(before))), None)
    clause = re.split(r"[;؛()]", before[: together.start()])[-1] if together is not None else ""
    pieces = [piece.strip() for piece in re.split(r"[,،]", clause)]
    common = [word.casefold() in lexicon.common for word in name.split()]
    kinds = [places.place(piece, lexicon) for piece in pieces[-2:]]
    if pieces[-1] and kinds == [places.Place.BODY, places.Place.OTHER] and all(common):
        return True
    return bool(pieces[-1]) and kinds[-1] is not places.Place.OTHER and any(common)


def letters_and_town(text: str, span: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a body's letters and its town behind a comma look like somebody's names: "Director, NAPTIP, Abuja (…)".

    A comma stands before them, too, and the letters are no name that is known.
    """
    letters, comma, town = text[slice(*span)].partition(", ")
    behind = text[max(0, span[0] - 2) : span[0]].rstrip().endswith(",")
    return bool(comma) and behind and places.is_acronym(letters) and " " not in town and key(letters) not in lexicon.person_names


def only_says_change(name: str, lexicon: Lexicon) -> bool:
    """Tell whether Arabic words, of no capitals, are but words of replacing: "وستحل مكانه" (and will take his place)."""
    if not is_arabic(name[:1]):
        return False
    found = lexicon.replaced.all(Folded(name))
    return any(start <= 1 and end == len(name) for start, end in found)  # behind an "and" that is written with the word
