"""Words around the names in a sentence of a language that writes no blanks between words: a table of its file."""

from __future__ import annotations

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass as checked


@checked(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class UnspacedWords:
    """Words by what they tell of the name beside them; a language with blanks leaves them out, as phrases tell it there."""

    sending: tuple[str, ...] = ()  # "派", "委派": verbs of sending, never the first letters of a name
    intending: tuple[str, ...] = ()  # "拟", "将": one letter that may stand before such a verb
    naming: tuple[str, ...] = ()  # "包括", "任命", "增派": other verbs before the post of who comes
    no_naming: tuple[str, ...] = ()  # "派出": longer words that begin like such a verb and are none
    leading: tuple[str, ...] = ()  # "国内派来的", "及其": what may stand between such a verb and the post
    no_leading: tuple[str, ...] = ()  # "经济": longer words that begin like such a word, and begin a body or post
    before_name: tuple[str, ...] = ()  # "为", "率": a name may begin behind them
    before_body: tuple[str, ...] = ()  # "来自", "分别为": a body before a colon begins behind them
    behind_name: tuple[str, ...] = ()  # "出席", "二人": a name ends before them
    behind_post: tuple[str, ...] = ()  # "等", "出席": a post behind a name ends before them
    of_all: tuple[str, ...] = ()  # "组成": behind the names of all who come
    among: tuple[str, ...] = ()  # "其中": before those of whom a part is told
    said_so: tuple[str, ...] = ()  # "将", "分别": between persons and the verb that tells their part
    serves: tuple[str, ...] = ()  # "担任", "为": that verb
    stands_for: tuple[str, ...] = ()  # "代表团", "身份参加": around the part itself
    our: tuple[str, ...] = ()  # "本", "我": before the noun of the writer's own body
    that: tuple[str, ...] = ()  # "该": before the noun of a body named before
    seats: tuple[str, ...] = ()  # "局", "中心": those nouns
    by_leave_of: tuple[str, ...] = ()  # "经": who is named behind it, before "agreed", decides and does not come
    choosing: tuple[str, ...] = ()  # "提名": behind who is named after "由" or "经": he chose another, and need not come
    of_delegates: tuple[str, ...] = ()  # "的代表", "代表团名单": behind "我将出席", which then tells of our side, not the writer
    as_group: tuple[str, ...] = ()  # "团", "们": may stand behind these
    as_members: tuple[str, ...] = ()  # "组成", "名单": likewise, behind those
    are: tuple[str, ...] = ()  # "为", "包括": between these and who comes
    of_ministries: tuple[str, ...] = ()  # "部", "局": before "秘书处" they make it a ministry's own, not that of those who invite
    staff_of: tuple[str, ...] = ()  # "工作人员", "的官员": behind a body, of whose people the sentence speaks
    serving_heads: tuple[str, ...] = ()  # "助理", "秘书": behind "团长" they serve the head and lead nobody
    no_parts: tuple[str, ...] = ()  # "团", "兼": "代表" and "团长" before them are no parts: "代表团", "团长兼首席专家"
    post_ends: tuple[str, ...] = ()  # "官", "长": what posts end with that no list holds
    never_in_names: tuple[str, ...] = ()  # "的", "了", "通知": particles of grammar, words of saying
    begins_no_name: tuple[str, ...] = ()  # "亲自", "他": no name begins with them, whatever stands before and behind
    each_alike: tuple[str, ...] = ()  # "均", "都": behind those of whom all the same is said, "两位均以顾问身份参加"
    at_an_end: tuple[str, ...] = ()  # "前", "后": before a number, some of those named, "后两位"
    as_part: tuple[str, ...] = ()  # "为": where "我将作为" ends so, who he is stands behind it
    for_whom: tuple[str, ...] = ()  # "收": behind brackets it ends the line for somebody's attention, "王强先生（秘书）收"
    delegate: tuple[str, ...] = ()  # "代表": tells that one comes, and is no post
    turns_into: tuple[str, ...] = ()  # "变更为": between whoever goes and whoever comes, "由李明先生变更为王强先生"
