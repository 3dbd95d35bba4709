"""Two who sign a letter beside one another without words of leave: "Director General" / "P. Lind" / "Counsellor" / "A. Haug".

They stand at the letter's end, below a sentence, and those who come are set out above them, or in a table.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.correspondence.bare_signatures import SENTENCE_LEAST, STOPS
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

NAMES_MIN = 2
_FOOT_ROWS = 2  # of an address at the page's foot


def signs_with_another(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon, *, below_table: bool) -> bool:
    """Tell whether this person is one of two at least who may sign together: nothing but names and posts ends the strip.

    Args:
        strip: in which the persons were found.
        at: where this one begins.
        starts: where all of them begin, in order.
        lexicon: names, posts, and what announces persons.
        below_table: the strip goes on below a table that names persons.
    """
    upwards = (row for row in reversed(strip.rows) if key(strip.text(row)))  # no more of them than may be signatures
    row = next(upwards, None)
    for _ in range(_FOOT_ROWS):
        row = next(upwards, None) if row is not None and _is_foot(strip.text(row)) else row
    signed, names = list[Row](), 0
    while row is not None and not (row.item or row.soft):
        text = strip.text(row).strip()
        if text.endswith(STOPS):
            break
        if places.place(text, lexicon) is not places.Place.TITLE:
            name = is_name_line(text, lexicon, strip.language)
            if name is None or name.honorific is not None:
                break
            names += 1
        signed.append(row)
        row = next(upwards, None)
    if names < NAMES_MIN or len(signed) == names or row is None or strip.row_at(at) not in signed:
        return False
    others = below_table or any(start < signed[-1].start for start in starts)
    return others and _is_sentence(strip, row, lexicon)


def _is_foot(text: str) -> bool:
    return has_contact(text) or any(map(str.isdigit, text))


def _is_sentence(strip: Strip, last: Row, lexicon: Lexicon) -> bool:
    """Tell whether the paragraph that ends with this row is a sentence that announces nobody, but whom it names itself."""
    text = strip.view[strip.block_start(last) : last.end].replace("\n", " ").rstrip()
    said = Folded(text)
    told = not has_courtesy_form(text, lexicon, strip.language) and any(
        cue.find(said) is not None for cue in (lexicon.announcing, lexicon.attending, lexicon.leading, lexicon.heading)
    )
    long = len(text.split()) >= SENTENCE_LEAST or is_cjk(text.lstrip()[:1])  # Chinese has no blanks
    return text.endswith(STOPS) and long and not told
