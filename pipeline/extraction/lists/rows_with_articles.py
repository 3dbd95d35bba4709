"""Whether a row that begins with an article begins somebody's entry: "La Sra. A", below a part "la Sra. A", or goes on."""

from __future__ import annotations

from pipeline.extraction.entries import places
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, bare_heading


def may_begin(strip: Strip, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a row may begin one person's entry ("El Sr. A, Consejero") and is no sentence about him or several.

    A small letter goes on with what stands above, "En su lugar asistirá" / "el Sr. A", but where that is a part in the delegation
    alone, "Jefe de la Delegación" / "la Sra. A", or a paragraph begins above a line that tells a post or a body, and below one
    that does so as well, holds a contact or ends in a colon.

    Args:
        strip: the rows.
        index: of the row.
        lexicon: courtesy forms, roles, words that announce.
    """
    row = strip.rows[index]
    if row.soft:
        return False
    text, block = strip.text(row), Folded(strip.view[row.start : strip.block_end(row)])
    forms = [form.group() for form in lexicon.honorific_before(strip.language).finditer(text)]
    single = sum(not lexicon.is_post_honorific(form) for form in forms) == 1
    said = (lexicon.announcing, lexicon.attending, lexicon.replaced)
    return (
        single
        and (text[:1].isupper() or _stands_apart(strip, index, lexicon))
        and not text.rstrip().endswith((".", ";"))
        and not any(cue.find(block) for cue in said)
    )


def _stands_apart(strip: Strip, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a row goes on with no sentence: below a part alone, or between rows of which none is a sentence."""
    rows = strip.rows
    if index and lexicon.role_heading(bare_heading(strip.text(rows[index - 1]))) is not None:
        return True
    around = rows[index - 1 : index + 2] if index and rows[index].first else ()
    if len(around) < 3 or around[2].first or around[2].soft or around[2].item:
        return False
    above, below = strip.text(around[0]).strip(), strip.text(around[2])
    ended = above.endswith(COLONS) or has_contact(above) or places.place(above, lexicon) is not places.Place.OTHER
    return ended and places.place(below, lexicon) is not places.Place.OTHER
