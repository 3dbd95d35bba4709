"""Whether a row that begins with an article begins somebody's entry: "La Sra. A", below a part "la Sra. A", or goes on."""

from __future__ import annotations

from pipeline.extraction.entries import places
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_heading


def may_begin(strip: Strip, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a row may begin one person's entry ("El Sr. A, Consejero") and is no sentence about him or several.

    A small letter goes on with what stands above, "En su lugar asistirá" / "el Sr. A", but where that is a part in the delegation
    alone, "Jefe de la Delegación" / "la Sra. A", or a paragraph begins between two lines that tell posts or bodies.

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
    """Tell whether a row goes on with no sentence: below a part alone, or between two that tell posts or bodies alone."""
    rows = strip.rows
    if index and lexicon.role_heading(bare_heading(strip.text(rows[index - 1]))) is not None:
        return True
    around = rows[index - 1 : index + 2] if index and rows[index].first else ()
    if len(around) < 3 or around[2].first or around[2].soft or around[2].item:
        return False
    return all(places.place(strip.text(row), lexicon) is not places.Place.OTHER for row in (around[0], around[2]))
