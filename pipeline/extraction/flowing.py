"""The lines of one cell put together: a line's end is a blank, but where an organisation begins."""

from __future__ import annotations

from models.page import Source
from pipeline.extraction import places
from pipeline.extraction.entry import Piece
from pipeline.extraction.folding import is_cjk, key
from pipeline.extraction.lexicon import Lexicon
from pipeline.extraction.russian import is_genitive


def flowing(piece: Piece, lexicon: Lexicon) -> str:
    """Return the passage's text with a blank for every line feed but the first behind which an organisation begins."""
    text = list(piece.passage.text)
    broken = False
    for index in range(piece.start, piece.end):
        if text[index] != "\n":
            continue
        before = piece.passage.text[piece.start : index]
        following = piece.passage.text[index + 1 : piece.end].replace("\n", " ")
        goes_on = following[:1].islower() or before.split(" ")[-1].casefold() in lexicon.stop_exact
        goes_on = goes_on or is_genitive(key(following))
        titled = not is_cjk(following) or lexicon.title_length(key(before)) > 0
        typed = piece.passage.page.source is Source.TEXT and following[:1].isupper()  # its lines are the writer's own
        bodies = (places.Place.BODY, places.Place.UNIT) if typed else (places.Place.BODY,)
        if broken or goes_on or not titled or places.place(following, lexicon) not in bodies:
            text[index] = " "
        else:
            broken = True
    return "".join(text)
