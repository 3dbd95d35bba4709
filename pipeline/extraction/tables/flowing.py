"""The lines of one cell put together: a line's end is a blank, but where an organisation begins, or a post below one."""

from __future__ import annotations

import re

from models.page import Source
from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.entries.row_ends import closes_name, wants_state
from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic, is_genitive

_PARTS = re.compile(r"[,;(（，；、،؛\n\t/|]|\s[-–—]\s")
_POSSESSIVE = re.compile(r"[^\W\d_](?:['’]s|s['’])$")
_HYPHENS = frozenset("-‐‑")
ROMANCE = frozenset({"es", "fr", "pt"})  # where adjectives stand behind their noun
_WITH_LITTLE_WORDS = ROMANCE | {"ru"}  # or the genitive, which is no apposition
_GENITIVE = ("а", "я", "ы", "и")
_ROOM = 0.01  # of the page's width, by which a word must have had room on the line above to stand below it on purpose


def flowing(piece: Piece, lexicon: Lexicon) -> str:
    """Return the passage's text with a blank for every line feed but the first behind which an organisation or a post begins.

    A post begins a line of its own only below an organisation: "Ministry of Justice" / "Senior Adviser".
    """
    text = list(piece.passage.text)
    broken = False
    for index in range(piece.start, piece.end):
        if text[index] != "\n":
            continue
        if broken or not (_begins_body(piece, index, lexicon) or begins_post(piece, index, lexicon)):
            text[index] = " "
        else:
            broken = True
    return "".join(text)


def _begins_body(piece: Piece, index: int, lexicon: Lexicon) -> bool:
    """Tell whether an organisation begins behind the line feed at `index`."""
    before = piece.passage.text[piece.start : index]
    following = piece.passage.text[index + 1 : piece.end].replace("\n", " ")
    if _goes_on(before, lexicon) or following[:1].islower() or is_genitive(key(following), lexicon.small.of_posts):
        return False
    if is_genitive(f"{key(before).rpartition(' ')[2]} {key(following)}", ()) or wants_state(before, following, lexicon):
        return False  # "Министерство юстиции Российской" / "Федерации", "Посольство Республики" / "Беларусь в Вене"
    if is_cjk(following) and not lexicon.chinese.title_length(key(before)):
        return False
    if _ends_in_hyphen(before) or closes_name(before, piece.passage.text[index + 1 : piece.end].partition("\n")[0], lexicon):
        return False
    if not own_line(piece, index) and only_wraps(before, following, lexicon):
        return False
    first, *below = piece.passage.text[index + 1 : piece.end].split("\n")
    adjective = piece.passage.page.language in ROMANCE and key(first).partition(" ")[0] in lexicon.small.nationwide
    goes_on = (is_arabic(following) and not _leads_with_body(first, lexicon)) or adjective  # "de la Policía" / "Nacional"
    if goes_on and any(_leads_with_body(line, lexicon) for line in below):
        return False  # the body's noun begins one further below
    typed = piece.passage.page.source is Source.TEXT  # its lines are the writer's own
    anew = typed or own_line(piece, index) or _is_apposition(piece, before, following, lexicon)
    bodies = (places.Place.BODY, places.Place.UNIT) if anew else (places.Place.BODY,)
    return places.place(following, lexicon) in bodies


def _is_apposition(piece: Piece, before: str, following: str, lexicon: Lexicon) -> bool:
    """Tell whether a unit's noun follows a whole post where its language puts a little word between: "analyste" / "Division IV".

    In English the unit's noun may describe the post, in Arabic the post's noun governs it.
    """
    noun = key(following).partition(" ")[0]
    if piece.passage.page.language not in _WITH_LITTLE_WORDS or noun not in lexicon.units or not following[:1].isupper():
        return False
    if is_cyrillic(noun) and noun.endswith(_GENITIVE):
        return False  # "заместитель начальника" / "Управления": so do feminine nouns end, but which it is nothing tells
    return places.place(" ".join(before.split()), lexicon) is places.Place.TITLE


def _leads_with_body(line: str, lexicon: Lexicon) -> bool:
    """Tell whether the line's first word is the noun of a body, as in Arabic every body begins with one."""
    first = line.split(maxsplit=1)[0] if line.strip() else ""
    return places.place(first, lexicon) in (places.Place.BODY, places.Place.UNIT)


def only_wraps(before: str, following: str, lexicon: Lexicon) -> bool:
    """Tell whether a body that seems to begin on the next line began on this one, or is but one word of a unit's name.

    ", Permanent" / "Mission of Norland", "of Children's" / "Services, Ministry of Justice".
    """
    last = key(_PARTS.split(before)[-1])
    whole = key(f"{last} {following}")
    begun = " " not in last and any(whole.startswith(f"{name} ") for name in lexicon.missions if name.startswith(f"{last} "))
    first, *more = _PARTS.split(following)
    word = bool(more) and " " not in first.strip() and not first.isupper() and key(first) not in lexicon.bodies
    return last in lexicon.small.nationwide or begun or word or _POSSESSIVE.search(before) is not None


def begins_post(piece: Piece, index: int, lexicon: Lexicon) -> bool:
    """Tell whether behind the line feed at `index` a post begins, and all before it is the name of an organisation."""
    before = " ".join(piece.passage.text[piece.start : index].split())
    following = piece.passage.text[index + 1 : piece.end].strip()
    first = key(following).partition(" ")[0]
    small = following[:1].islower() and not is_cyrillic(first)
    if (
        small
        or not before
        or is_cjk(before)
        or _goes_on(before, lexicon)
        or places.place(before, lexicon) is not places.Place.BODY
    ):
        return False
    noun = lexicon.is_title_word(first) and first not in lexicon.organisations and first not in lexicon.units
    if not noun or places.place(following.replace("\n", " "), lexicon) is not places.Place.TITLE:
        return False
    last = key(before).rpartition(" ")[2]
    led = lexicon.is_title_word(last) or last in lexicon.adjectives  # "Office of the Public" / "Prosecutor"
    known = f"{key(before)} {first}" in lexicon.bodies  # "Office of the Prime" / "Minister"
    return key(before) in lexicon.bodies or (not known and (own_line(piece, index) or (" " in before and not led)))


def _ends_in_hyphen(before: str) -> bool:
    """Tell whether a word is parted at the line's end: "National Anti-" / "Trafficking Committee"."""
    return before[-1:] in _HYPHENS and before[-2:-1].isalpha()


def _goes_on(before: str, lexicon: Lexicon) -> bool:
    return before.rpartition(" ")[2].rpartition("\n")[2].casefold() in lexicon.stop_exact


def own_line(piece: Piece, index: int) -> bool:
    """Tell whether the line feed at `index` is the writer's own: the word behind it would have had room on the line above.

    How wide the cell is, the longest of its lines tells.
    """
    text, passage = piece.passage.text, piece.passage
    begin = text.rfind("\n", piece.start, index) + 1 if "\n" in text[piece.start : index] else piece.start
    word = passage.words_between(index + 1, index + 2)
    above = passage.words_between(begin, index)
    if not word or not above:
        return False
    lines = text[piece.start : piece.end].split("\n")
    ends: list[float] = []
    at = piece.start
    right_to_left = is_arabic(text[index + 1]) and passage.page.source is not Source.TEXT
    for line in lines:
        words = passage.words_between(at, at + len(line)) if line else ()
        ends += [1 - word.box.left if right_to_left else word.box.right for word in words]
        at += len(line) + 1
    end = max(1 - other.box.left if right_to_left else other.box.right for other in above)
    blank = word[0].box.width / max(1, len(word[0].text))
    return end + blank + word[0].box.width + _ROOM < max(ends, default=0.0)
