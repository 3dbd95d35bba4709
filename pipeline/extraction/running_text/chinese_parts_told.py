"""Which part in the delegation a Chinese sentence tells of each: "团长：", "团长为" before his name, "以专家身份" behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.reply import Role
from pipeline.extraction.entries.chinese_roles import part_behind, role_told
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.words.lexicon import Lexicon

_ASIDE = re.compile(r"\s*[（(][^（）()]*[)）]")
_TO_COLON = re.compile(r"([\u3400-\u9fff]{2,16}|(?<![\u3400-\u9fff])[\u3400-\u9fff]\s{1,3}[\u3400-\u9fff])\s?[:：]")  # "团 长："
_COPULA = re.compile(r"\s?[，,]?\s?([\u3400-\u9fff]{2,16}?)[是为系由]")  # "我方代表团团长为", "团长由"
_MANY = re.compile(r"[两二三四五六七八九十]\s?[位名人]")
_COUNT_BEHIND = re.compile(r"[一二两三四五六七八九十][位名人]$")


def role_ahead(text: str, begin: int, cut: int, lexicon: Lexicon, *, first: bool) -> Role | None:
    """Return the role before the colon behind which a Chinese entry stands: "增加一名专家:…".

    Of those who are not named `first`, words that are counted are more persons', and a role alone is his own label: "顾问：".
    """
    told = next(reversed(list(_TO_COLON.finditer(text, begin, cut))), None)
    if told is None or re.search(r"[。；;]", text[told.end() : cut]):
        return None
    if not (first or _MANY.search(told.group(1))):
        return lexicon.role(told.group(1)) if not text[told.end() : cut].strip() else None
    return _role_at_end(_COUNT_BEHIND.sub("", told.group(1)), lexicon)


def _role_at_end(words: str, lexicon: Lexicon) -> Role | None:
    """Return the role in which Chinese words end: "我方代表团团长"."""
    return next((role for at in range(len(words) - 1) if (role := lexicon.role(words[at:])) is not None), None)


def _role_said(text: str, anchor: Anchor, lexicon: Lexicon) -> Role | None:
    """Return the role that the entry itself begins with, and says whose it is: "团长为外交部参赞李红", "副团长由…担任"."""
    said = _COPULA.match(text, anchor.cut, anchor.match.start)
    return _role_at_end(said[1], lexicon) if said is not None else None


def roles_around(text: str, begin: int, anchors: Sequence[Anchor], end: int, lexicon: Lexicon) -> dict[int, Role]:
    """Return the role of each person, by its number, that the words behind his name or at the entry's beginning tell."""
    ahead = {
        number: role
        for number, anchor in enumerate(anchors)
        if (role := _role_said(text, anchor, lexicon) or role_ahead(text, begin, anchor.cut, lexicon, first=number == 0))
    }
    return ahead | roles_behind(text, [anchor.match for anchor in anchors], end, lexicon)


def roles_behind(text: str, names: Sequence[NameMatch], end: int, lexicon: Lexicon) -> dict[int, Role]:
    """Return each name's role, by its number, told behind it: of both in "A和B以专家身份出席", not in "处长A和法官B（专家）"."""
    told, alone = dict[int, Role](), 0
    for number in reversed(range(len(names))):
        stop = names[number + 1].start if number + 1 < len(names) else end
        behind = _ASIDE.match(text, names[number].end, stop)
        at = behind.end() if behind else names[number].end
        aside = re.split(r"[，,、；;（）()]", behind.group()) if behind else []  # "（团长，电话…）"
        role = next((role for part in aside if (role := lexicon.role(part.strip())) is not None), None)
        following = None if number + 1 == alone and not lexicon.unspaced.joins.fullmatch(text, at, stop) else told.get(number + 1)
        alone = alone if role is None else number
        role = role or role_told(text, at, stop, lexicon)
        role = role or part_behind(text, at, stop, lexicon, last=number + 1 == len(names), rows=len(names) - 1 in told)
        if role is None and following is not Role.HEAD and lexicon.unspaced.joins_two.match(text, at, stop):
            role = following
        if role is None and text[at:stop].endswith(lexicon.unspaced.instead):
            role = following  # "A代替B担任团长" tells it of A
        if role is not None:
            told[number] = role
    return told
