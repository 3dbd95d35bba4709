"""The part or post before a Chinese name where a row begins with it and a blank parts the two: "外交部国际司处长　简伯衡"."""

from __future__ import annotations

import re

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_COLON = re.compile("[:：]")
_BLANK = re.compile(r"[ \t\u3000]+")
_CHINESE_PART = re.compile(r"([\u3400-\u9fff]{2,8})[ \t\u3000]+(?=[\u3400-\u9fff])")
_CHINESE_ENDS = "，,；;（(、。"  # behind a name that ends its entry


def chinese_post(strip: Strip, start: int, row: Row, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where a blank parts them: "外交部国际司处长　简伯衡（先生）".

    Bodies before it may stand apart, too: "外交部 条约法律司 副司长 尹成峻"; where a part is told, alone: "团长 外交部 尹成峻".
    """
    gap = _behind_chinese_post(strip.view, start, row.end, lexicon) if is_cjk(strip.view[start : start + 1] or " ") else None
    if gap is None or _COLON.search(strip.view, start, gap.start()):
        return None
    bare = places.place(strip.view[start : gap.start()], lexicon) is not places.Place.TITLE
    name = name_at(strip.view, gap.end(), lexicon, strip.language)
    if name is None or not is_cjk(strip.view[name.name[0]]) or name.words < 2 or not name.plain:
        return None
    behind = strip.view[name.end : row.end].lstrip()
    part = lexicon.role(behind) is not None  # "… 尹成峻 团长"
    whole = start > row.start and not behind.rstrip(_CHINESE_ENDS)  # a post may follow: "团员:公安部 王芳女士,刑侦局处长"
    ends = part or (whole if bare else not behind or behind[0] in _CHINESE_ENDS)
    return ((start, gap.start()), gap.end()) if ends else None


def chinese_part(view: str, start: int, end: int, lexicon: Lexicon) -> tuple[Role, int, int] | None:
    """Return (role, end of its word, where the rest begins) where a row begins with a part and a blank: "团长 尹成峻，司长"."""
    part = _CHINESE_PART.match(view, start, end)
    role = lexicon.role(part.group(1)) if part is not None else None
    return None if part is None or role is None else (role, part.end(1), part.end())


def _behind_chinese_post(view: str, start: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the blank behind the first post of a row, but bodies before it, else behind these; None for neither."""
    last = None
    for gap in _BLANK.finditer(view, start, end):
        told = places.place(view[start : gap.start()], lexicon)
        if told is places.Place.TITLE:
            return gap
        if told not in (places.Place.BODY, places.Place.UNIT):
            break
        start, last = gap.end(), gap
    return last
