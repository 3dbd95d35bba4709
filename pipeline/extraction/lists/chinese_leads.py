"""The part or post before a Chinese name where a row begins with it and a blank parts the two: "外交部国际司处长　简伯衡"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_COLON = re.compile("[:：]")
_MARK = re.compile("[:：，,；;。]")
_BLANK = re.compile(r"[ \t\u3000]+")
_CHINESE_PART = re.compile(r"([\u3400-\u9fff]{2,8})[ \t\u3000]+(?=[\u3400-\u9fff])")
_PART_LETTERS = range(8, 1, -1)  # of a part's word, the longest first: "代表团团长"
_POST_LETTERS = 40  # of a body with a post, the name and its courtesy form
_NAME_LETTERS = (2, 3, 4)
_REACH = 2  # rows above and below, among them a wrap
_GOES_ON = "，,；;"  # behind a name with a verb before it: "团长是周敏女士。" is a sentence
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
    """Return (role, end of its word, where the rest begins) where a row begins with a part: "团长 尹成峻，司长", "团员尹成峻，".

    Without a blank the name behind it begins with a family name, and a mark follows, or nothing behind its courtesy form.
    """
    part = _CHINESE_PART.match(view, start, end)
    role = lexicon.role(part.group(1)) if part is not None else None
    if part is not None and role is not None:
        return role, part.end(1), part.end()
    for letters in _PART_LETTERS if is_cjk(view[start : start + 1] or " ") else ():
        stop = start + letters
        if stop < end and (role := lexicon.role(view[start:stop])) is not None:
            being = lexicon.said.being_unspaced.match(view, stop, end)
            behind, ends = (being.end(), _GOES_ON) if being is not None else (stop, _CHINESE_ENDS)
            return (role, stop, behind) if _names_at_once(view, behind, end, ends, lexicon) else None
    return None


def chinese_post_at_once(strip: Strip, index: int, start: int, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where no blank parts them: "随员尹成峻先生，司法部".

    A row near it names somebody so early, too: "团员尹成峻女士，司法部处长". Elsewhere such words may begin a sentence.
    """
    row = strip.rows[index]
    if not is_cjk(strip.view[start : start + 1] or " "):
        return None
    for at in _names_early(strip, start, row, lexicon):
        post = strip.view[start:at]
        if _MARK.search(post) is None and places.place(post, lexicon) is places.Place.TITLE:
            near = (*strip.rows[max(0, index - _REACH) : index], *strip.rows[index + 1 : index + 1 + _REACH])
            rows = (other for other in near if not other.soft)
            alike = any(True for other in rows for _ in _names_early(strip, other.marker_end, other, lexicon))
            return ((start, at), at) if alike else None
    return None


def _names_early(strip: Strip, start: int, row: Row, lexicon: Lexicon) -> Iterator[int]:
    """Yield where a name with a courtesy form may begin near the row's beginning, behind no more than a body and a post."""
    form = lexicon.honorific_after.search(strip.view, start, min(row.end, start + _POST_LETTERS))
    if form is not None and form.group() in lexicon.plain_courtesies:
        starts = (form.start() - letters for letters in _NAME_LETTERS)
        yield from (at for at in starts if at >= start and _names_at_once(strip.view, at, row.end, _CHINESE_ENDS, lexicon))


def _names_at_once(view: str, at: int, end: int, ends: str, lexicon: Lexicon) -> bool:
    """Tell whether a whole name with its family name first stands here, a mark behind it or nothing behind its form."""
    name = name_at(view, at, lexicon, "zh") if at < end and is_cjk(view[at]) else None
    if name is None or name.name[0] != at or not name.plain:
        return False
    surname = view[at] in lexicon.surnames or view[at : at + 2] in lexicon.surnames
    courteous = name.honorific is not None and view[slice(*name.honorific)] in lexicon.plain_courtesies
    behind = view[name.end : end]  # no verb: "副部长王建国先生率领代表团" is a sentence
    return surname and (behind[:1] in ends if behind.strip() else courteous)


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
