"""Chinese rows that begin with a name no family name shows: "古丽娜尔·买买提 全国妇联干部", "乌云其木格，民政部主任科员"."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.chinese_words import DOTS, has_dot
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

LETTERS_MIN = 4  # of a name without a dot: shorter ones are read as any other
_CHARACTER = "[\\u3400-\\u9fff]"
_DOTTED = rf"{_CHARACTER}{{1,8}}(?: ?[{DOTS}] ?{_CHARACTER}{{1,10}})+"
_APART = re.compile(rf"\s*({_DOTTED}|{_CHARACTER}{{{LETTERS_MIN},8}})(?:[ \t\u3000]+|\s?[，,、]\s?)")
_PARTS = re.compile(r"[ \t\u3000]+|[，,、；;。（(]")


def name_apart(strip: Strip, row: Row, lexicon: Lexicon, *, among: bool) -> NameMatch | None:
    """Return the row's first word as a name that is doubted, where a blank or comma parts it from a post and its body.

    Args:
        strip: paragraphs of one page.
        row: in which no name is known.
        lexicon: posts, bodies, labels and what no name is.
        among: persons are listed above the row, or announced.
    """
    apart = _APART.match(strip.view, row.marker_end if row.item else row.start, row.end) if among and not row.soft else None
    if apart is None or not _may_be_name(apart[1], lexicon):
        return None
    behind = strip.view[apart.end() : row.end].strip()
    first = _PARTS.split(behind, maxsplit=1)[0]
    told = places.place(first, lexicon)
    posted, foreign = told is places.Place.TITLE, has_dot(apart[1])
    if not (posted and places.chinese_body(first, lexicon) > 0) and not (foreign and (posted or told is places.Place.BODY)):
        return None  # "签证申请 奥地利驻华大使馆": without a dot a body alone tells nobody
    return NameMatch(apart.start(1), apart.span(1), None, None, apart.end(1), 2, plain=False)


def _may_be_name(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the word is no post, body, part, label, State or heading, and no sentence: "请登记王建国先生，…"."""
    bare = "".join(text.split())
    if any(bare.endswith(form) for form in lexicon.plain_courtesies):
        return False
    known = key(bare) in lexicon.labels or lexicon.role(bare) is not None or lexicon.is_state(bare) or lexicon.is_heading(bare)
    cued = lexicon.heading.find(Folded(bare)) is not None or lexicon.contact.find(Folded(bare)) is not None
    other = lexicon.chinese.is_no_name(bare) or lexicon.unspaced.is_other_word(bare) or lexicon.chinese.ends_in_post(bare)
    return not (known or cued or other) and places.place(bare, lexicon) is places.Place.OTHER
