"""Who signs for a body: "For the Ministry:" / "Dr. A" / "Permanent Secretary" at the end, below those who come."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_ROWS = 3  # of the name, the post and a date below
_ABOVE = 200  # rows above that are looked at: more has no page


def signs_for_body(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether the row says for whom who stands below signs: one name and perhaps a post end the text.

    A list by bodies has more than one of such rows, or persons with contacts below; and it is headed.
    """
    text = strip.text(strip.rows[number])
    if not lexicon.greetings.signs_for(text):
        return False
    below = [row for row in strip.rows[number + 1 : number + 2 + _ROWS] if key(strip.text(row))]
    last = number + 1 + len(below) >= len(strip.rows)
    if not below or len(below) > _ROWS or not last or any(row.item or has_contact(strip.text(row)) for row in below):
        return False
    named = [row for row in below if is_name_line(strip.text(row), lexicon, strip.language) is not None]
    others = [strip.text(row) for row in islice(reversed(strip.rows[:number]), _ABOVE)]
    if not named or any(_heads_alike(other, text) or lexicon.greetings.signs_for(other) for other in others):
        return False
    before = next((text for text in others if key(text)), "")
    headed = before.rstrip().endswith(COLONS) or lexicon.heading.find(Folded(before)) is not None
    return not headed


def signers_like_delegates(strip: Strip, starts: Collection[int], lexicon: Lexicon) -> tuple[str, ...]:
    """Return the rows of who seems to sign for a body where none takes leave, and he is named as delegates are: "Ms. B".

    So ends a list by bodies as well: "For the Mission" / "Ms. B" below somebody of the Ministry; none by offices does, for
    whose holder somebody signs: "For the Ambassador" / "Mr. B".

    Args:
        strip: the rows.
        starts: where the stretches begin in which nobody named comes: such a row begins one, if no leave stands above.
        lexicon: such rows, and courtesy forms; "Dr." stands in signatures, too.
    """
    found: list[str] = []
    for number, row in enumerate(strip.rows):
        if row.start not in starts or not signs_for_body(strip, number, lexicon) or _for_office(strip.text(row), lexicon):
            continue
        for below in strip.rows[number + 1 :]:
            form = honorific_at(strip.view, below.marker_end, lexicon, strip.language)
            if form is not None and not lexicon.is_post_honorific(strip.view[below.marker_end : form]):
                found.append(f"{strip.text(row)} {strip.text(below)}")
    return tuple(found)


def _for_office(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the row names an office, and no body: "For the Permanent Representative"."""
    words = key(text).split()
    post = any(map(lexicon.is_title_word, words)) and not any(map(lexicon.is_body_word, words))
    return post and not text.rstrip().endswith(COLONS)


def _heads_alike(text: str, other: str) -> bool:
    """Tell whether two rows begin with the same word and end with a colon: "For the Police:", "For the Mission:"."""
    return text.rstrip().endswith(COLONS) and key(text).split()[:1] == key(other).split()[:1]
