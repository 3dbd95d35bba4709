"""Bodies with which an item begins, up to the comma before whom they send: "- from the Ministry of Justice, Mr. A, Director"."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
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
        return ((begin, comma.start()), comma.end()) if whole and _is_body(body, lexicon) else None
    return None


def _is_body(text: str, lexicon: Lexicon) -> bool:
    """Tell whether this names a body, or the same one as above: "the same Ministry"."""
    first, *more = text.split(",")
    if _OTHER.search(text) is not None or any(places.place(part, lexicon) is places.Place.TITLE for part in more):
        return False
    words = key(lexicon.small.without_article(text)).split()
    return places.place(first, lexicon) is places.Place.BODY or (words[:1] != [] and words[0] in lexicon.same)
