"""Arabic courtesy forms with a stroke that are called like a role: "المستشار / فلان" is Counsellor so-and-so, and no adviser."""

from __future__ import annotations

import re

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.words.folding import is_arabic
from pipeline.extraction.words.lexicon import Lexicon

_STROKE = re.compile(r"\s*[/／]")
_BEFORE_STROKE = re.compile(r"^\W*([^\W\d_][^/／\n]{1,40}?)\s*[/／]", re.MULTILINE)


def is_courtesy_with_stroke(post: Piece, view: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands before a stroke and a name is such a form: no row of the text names another role so.

    Below "رئيس الوفد / السيد أ" the row "المستشار / ب" names a role, too.
    """
    text = post.text
    if not is_arabic(text[:1]) or _STROKE.match(view, post.end) is None or honorific_at(text, 0, lexicon, "ar") != len(text):
        return False
    before = (found.group(1) for found in _BEFORE_STROKE.finditer(view))
    return not any(lexicon.role_heading(said) is not None and honorific_at(said, 0, lexicon, "ar") is None for said in before)
