"""Bodies with which an item begins, up to the comma before whom they send: "- from the Ministry of Justice, Mr. A, Director"."""

from __future__ import annotations

import re

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.entries.entry_words import leading_role, role_in
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

LETTERS_MAX = 240  # of a body with all that its ministry is for
_COMMA = re.compile(r"\s*[,،]\s*")
_OTHER = re.compile(r"[:：;؛@\d]")


def body_to_comma(strip: Strip, start: int, end: int, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the body, where the rest begins) where an item says from where somebody comes; else None.

    Behind the comma, and an article, he begins with a courtesy form or a rank, and a whole name. Commas may stand within the
    body: "- du Ministère de la Famille, de la Sécurité alimentaire et de l'Enfance, Mme A".
    """
    view = strip.view
    small = lexicon.small.on_behalf.match(view, start, end)
    if small is None or not lexicon.small.without_article(small.group()).strip():
        return None  # nothing but an article
    begin = small.end()
    for comma in _COMMA.finditer(view, begin, min(end, begin + LETTERS_MAX)):
        article = lexicon.small.article.match(view, comma.end(), end)
        starts = (comma.end(), *((article.end(),) if article is not None else ()))
        if not any(honorific_at(view, at, lexicon, strip.language) is not None for at in starts):
            continue
        body, names = (
            view[begin : comma.start()].replace("\n", " "),
            (name_at(view, at, lexicon, strip.language) for at in starts),
        )
        whole = any(name is not None and name.honorific is not None and name.plain for name in names)
        if not whole or _OTHER.search(body) is not None:
            return None
        first, *more = _COMMA.split(body)
        if len(more) == 1 and _is_his(more[0], lexicon):
            to = _COMMA.search(view, begin)  # "from the Ministry of Justice, Head of Delegation, Mr. A"
            return ((begin, to.start()), to.end()) if to is not None and _is_body(first, lexicon) else None
        return ((begin, comma.start()), comma.end()) if _is_body(body, lexicon) else None
    return None


def role_to_comma(strip: Strip, start: int, end: int, lexicon: Lexicon) -> tuple[tuple[Role, Piece] | None, int]:
    """Return (the part told behind such a body and its comma, where the name begins): "[Head of Delegation], Mr. A"."""
    told = leading_role(strip.view, start, end, lexicon, strip.language)
    return ((told[0], Piece(strip.passage, start, told[1])), told[2]) if told is not None else (None, start)


def _is_body(text: str, lexicon: Lexicon) -> bool:
    """Tell whether this names a body, or the same one as above: "the same Ministry".

    A part or a post between commas is his who follows, and none of the body: "من وزارة العدل، رئيس الوفد، السيد أحمد".
    """
    first, *more = _COMMA.split(text)
    if any(_is_his(part, lexicon) for part in more):
        return False
    words = key(lexicon.small.without_article(text)).split()
    return places.place(first, lexicon) is places.Place.BODY or (words[:1] != [] and words[0] in lexicon.same)


def _is_his(part: str, lexicon: Lexicon) -> bool:
    """Tell whether a part between commas names a part in the delegation, or a post."""
    return role_in(part, lexicon) is not None or places.place(part, lexicon) is places.Place.TITLE
