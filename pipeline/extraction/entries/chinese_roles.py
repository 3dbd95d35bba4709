"""What Chinese words behind a person say that he comes as: "以专家身份参加", "，身份为专家", "担任顾问"."""

from __future__ import annotations

import re

from models.reply import Role
from pipeline.extraction.words.lexicon import Lexicon

_ROLE = re.compile(
    r"[\s,，、]*(?:(?:出席|列席|[参參]加|[与與][会會])[,，])?(?:仍[将將]|继续|繼續|同[时時]|[将將]|[并並]|仍|已|均|都|亦|也)*"
    r"\s*(?:身[份分](?:[为為]|是|：|:)|以|作[为為]|[担擔]任|出任|被?(?:任命|指定|[确確]定|推[选選]|[选選])[为為]|任|[为為])"
    r"([^，,。；;、（(）)]{1,14}?)(?:的?(?:身[份分]|名[义義]|[资資]格))?"
    r"\s*(?=[，,。；;、）)]|[应應]邀|受邀|出席|列席|[参參][加会與与會]|[与與][会會]|赴|[随隨][团團]|加入|$)"
)

_AND_ALSO = "兼"

_PART = re.compile(r"\s?[，,]\s?([\u3400-\u9fff]{2,8})(?:(\s*[，,；;。、）)])|(\s+)|\Z)")


def role_told(text: str, start: int, end: int, lexicon: Lexicon) -> Role | None:
    """Return the role that the words at text[start:end] begin with, whoever's delegation it is; None where they tell none.

    "以中国代表团团长身份", "被任命为代表团副团长"; of two parts the first: "团长兼唯一成员".
    """
    match = _ROLE.match(text, start, end)
    if match is None:
        return None
    told = match.group(1)
    whole = match.group()[match.start(1) - match.start() :]  # "顧問" alone is a post, "顧問身分" tells a part
    forms = (told, whole, lexicon.unspaced.stands_for.sub("", told), told.partition(_AND_ALSO)[0])
    return next((role for form in forms if (role := lexicon.role(form)) is not None), None)


def part_behind(text: str, start: int, end: int, lexicon: Lexicon, *, last: bool, rows: bool) -> Role | None:
    """Return the part that stands alone behind a comma and a name: "副局长陆建中，副团长；"; None where it is the next one's.

    Args:
        text: a sentence.
        start: right behind a name.
        end: where the next name begins, or the sentence ends.
        lexicon: names of parts.
        last: nobody is named behind it.
        rows: it stands so behind the last one named, whose row ends there: a blank behind it is a line's end as well.
    """
    told = _PART.match(text, start, end)
    if told is None:
        return None
    closed, blank = told.groups()[1:]
    ends = closed is not None or (last and not text[told.end() : end]) or (blank is not None and rows and told.end() < end)
    return lexicon.role(told.group(1)) if ends else None
