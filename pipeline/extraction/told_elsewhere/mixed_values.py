"""A post and a body in one field without anything between them: nobody wrote them so, and a person is asked."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.entries.names_in_posts import ends_in_name
from pipeline.extraction.words.folding import fold, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_genitive

MIXED_SURE = 0.5  # that title and organisation are parted rightly, where one of them seems to hold both
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]")
_LED = 2  # words after "of the", with which a name goes on: "Office of the Public Prosecutor", "of the Athens Court of Appeal"


def with_mixture_doubted(person: Person, lexicon: Lexicon) -> Person:
    """Return the person with little trust in the border of title and organisation where one of these holds both."""
    own = tuple(_without_next(piece, lexicon) for piece in person.organisation)
    going_on = own != person.organisation or any(_joins_post(piece.text, lexicon) for piece in own)
    if going_on:
        person = replace(person, organisation=own, split_sure=min(person.split_sure, MIXED_SURE)).doubted(Doubt.ANOTHER_IN_BODY)
    mixed = any(_mixed(piece, lexicon, body_first=False) for piece in person.title) or any(
        _mixed(piece, lexicon, body_first=True) for piece in person.organisation
    )
    mixed = mixed or any(
        _names_another(piece.text, lexicon, person.language) or ends_in_name(piece.text, lexicon) for piece in person.title
    )
    return replace(person, split_sure=min(person.split_sure, MIXED_SURE)) if mixed else person


def _without_next(piece: Piece, lexicon: Lexicon) -> Piece:
    """Return an Arabic body without the next person, whom "and" on a courtesy form begins: "وزارة العدل والسيدة منى حسن"."""
    for joined in lexicon.small.attached_and.finditer(piece.text):
        form = honorific_at(piece.text, joined.end(), lexicon, "ar")
        post = form is not None and lexicon.is_post_honorific(piece.text[joined.end() : form])
        if form is not None and not post and piece.text[form:].strip(" /."):
            return replace(piece, end=piece.start + joined.start())
    return piece


def _joins_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether an Arabic body goes on with "and" and a post: "مكتب النائب العام والسكرتيرة الأولى نهى سمير"."""
    joints = lexicon.small.attached_and.finditer(text)
    words = [fold(text[joined.end() :].split(maxsplit=1)[0]) for joined in joints]
    return any(lexicon.is_title_word(word) and not lexicon.is_title_word(f"و{word}") for word in words)


def _names_another(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a post holds a courtesy form with a name: another person's entry, or "Private Secretary to Mr. A"."""
    for word in _WORD.finditer(text, 1):
        form = honorific_at(text, word.start(), lexicon, language)
        if form is None or lexicon.is_post_honorific(text[word.start() : form]):
            continue
        match = name_at(text, word.start(), lexicon, language)
        if match is not None and match.honorific is not None and match.words > 1 and match.plain:
            return True
    return False


def _mixed(piece: Piece, lexicon: Lexicon, *, body_first: bool) -> bool:
    """Tell whether the text is a post and then a body, or with `body_first` the other way round, and nothing parts them."""
    text = " ".join(piece.text.split())
    if is_cjk(text[:1]) or key(text) in lexicon.bodies:
        return False
    words = text.split(" ")
    lines = {len(piece.text[:at].split()) for at, letter in enumerate(piece.text) if letter == "\n"}
    first, second = (places.Place.BODY, places.Place.TITLE) if body_first else (places.Place.TITLE, places.Place.BODY)
    for at in range(1, len(words)):
        before, behind = words[:at], words[at:]
        # Where capitals tell nothing, and cases or the order of words join the two, only a line's end is plain.
        joined = at in lines and is_genitive(key(" ".join(behind)), lexicon.small.of_posts)
        plain = not joined if at in lines else behind[0][:1].isupper() and behind[0].isascii()
        if not plain or not before[-1][-1:].isalnum() or before[-1].casefold() in lexicon.stop_exact:
            continue
        noun = key(behind[0]).partition(" ")[0]
        begins = lexicon.is_title_word(noun) and noun not in lexicon.adjectives if body_first else noun in lexicon.organisations
        led = any(word.casefold() in lexicon.stop_exact for word in before[-_LED:]) or key(before[-1]) in lexicon.adjectives
        led = (led and key(" ".join(before)) not in lexicon.bodies) or len(before if body_first else behind) == 1
        if begins and not led and _is(before, first, lexicon) and _is(behind, second, lexicon):
            return True
    return False


def _is(words: list[str], kind: places.Place, lexicon: Lexicon) -> bool:
    return places.place(" ".join(words), lexicon) is kind
