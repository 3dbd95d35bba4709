"""Words around the names in a sentence without blanks, as patterns: what stands before a name, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from config.knowledge import Language
from config.unspaced_words import UnspacedWords
from pipeline.extraction.words.folding import GAP, is_cjk
from pipeline.extraction.words.phrase_patterns import longest_first

_CHARACTER = "[\u3400-\u9fff]"


@dataclass(frozen=True, slots=True)
class Unspaced:
    """Patterns of Chinese words and the signs that do as much; without words, of the signs alone.

    Attributes:
        sends: "拟派", "谨由": a verb of sending, perhaps with the word before it.
        sends_own: "拟派", "派出": likewise, behind the body that sends its own people.
        names: "由", "包括", "派": a verb before those who come.
        leads: "请将", "及其": what may stand between such a verb and a post, as many as there are.
        before_name: "，", "和", "为", "删去", "增加": a name may begin behind them.
        before_body: "来自", "分别为": a body before a colon begins behind them.
        behind_name: "，", "和", "出席": a name ends before them.
        post_behind: a post behind a name, up to "，", "和", "等".
        post_then: a post (group 1) and the "and" or verb of exchange behind it: "处长和", "处长代替".
        joins: "、", "和", "以及": between two persons.
        joins_two: likewise, of two of whom the same is said: nothing parts them further on.
        instead: "代替", "接替": who comes stands before them, who goes behind.
        by: "由", before the names of all who come.
        of_all: "组成", behind them.
        among: "其中", before those of whom a part is told.
        said_so: "将", "分别": before the verb that tells a part, as many as there are.
        serves: "担任", "为": that verb.
        stands_for: "我国代表团" before a part, and "身份参加会议" behind it.
        pointing: "本中心", "该局": the writer's own body or one named before (group 1: "本", group 2: "中心"), no post: "该局长".
        pointing_at_own: the words of group 1 for the writer's own: "本", "我".
        by_leave: from "经" on to the end of a text: behind it stands who agrees.
        chooser: "由", "经" and a post or nothing at the end of a text: who stands behind, before `choosing`, chose another.
        choosing: "提名" behind a courtesy form.
        our_delegates: "会议的代表为", behind "我将出席": what follows tells who comes, and nothing of the writer.
        staff_of: "工作人员", "的官员" at the end of a text, behind the body whose people they are.
        serving_heads: "助理", "秘书": behind "团长" they serve the head.
        no_parts: "团", "兼": no part ends before them.
        post_ends: "官", "长": what posts end with that no list holds.
        never_in_names: "的", "了".
        begins_no_name: "亲自", "本", "他": no name begins with them.
        each_alike: "均", "都": behind those of whom all the same is said.
        some_counted: "后" of "后两位", at the beginning of a text: some of those named.
        as_part: "为", at the end of "我将作为": behind it stands as what he comes.
        for_whom: "）收", at the end of a line for somebody's attention.
        delegate: "代表", no post where it stands before or behind a name.
        delegate_alone: likewise, with no "常驻" before and no "团" behind it, with which it names a post or a delegation.
        turns_into: "变更为": between whoever goes and whoever comes.
        in_case: "如王女士不能" where a clause begins: what follows holds only if she cannot come.
    """

    sends: re.Pattern[str]
    sends_own: re.Pattern[str]
    names: re.Pattern[str]
    leads: re.Pattern[str]
    before_name: re.Pattern[str]
    before_body: re.Pattern[str]
    behind_name: re.Pattern[str]
    post_behind: re.Pattern[str]
    post_then: re.Pattern[str]
    joins: re.Pattern[str]
    joins_two: re.Pattern[str]
    instead: tuple[str, ...]
    by: tuple[str, ...]
    of_all: tuple[str, ...]
    among: re.Pattern[str]
    said_so: re.Pattern[str]
    serves: re.Pattern[str]
    stands_for: re.Pattern[str]
    pointing: re.Pattern[str]
    pointing_at_own: frozenset[str]
    by_leave: re.Pattern[str]
    chooser: re.Pattern[str]
    choosing: re.Pattern[str]
    our_delegates: re.Pattern[str]
    staff_of: re.Pattern[str]
    serving_heads: tuple[str, ...]
    no_parts: tuple[str, ...]
    post_ends: frozenset[str]
    never_in_names: frozenset[str]
    begins_no_name: re.Pattern[str]
    each_alike: tuple[str, ...]
    some_counted: re.Pattern[str]
    as_part: tuple[str, ...]
    for_whom: re.Pattern[str]
    delegate: tuple[str, ...]
    delegate_alone: re.Pattern[str]
    turns_into: re.Pattern[str]
    in_case: re.Pattern[str]

    def is_our_side(self, behind: str) -> bool:
        """Tell whether "我" is our side and not the writer, by what stands behind "我将出席": "会议的代表为王伟副司长"."""
        return self.our_delegates.match(behind) is not None

    def is_other_word(self, text: str) -> bool:
        """Tell whether what looks like a name is a whole word that is none: "处长[应邀]出席", though 应 is a family name."""
        return len(text) > 1 and self.begins_no_name.fullmatch(text) is not None


def unspaced(languages: Sequence[Language]) -> Unspaced:
    """Return the patterns of these languages."""

    def words(choose: Callable[[UnspacedWords], Iterable[str]]) -> list[str]:
        return [word for language in languages for word in choose(language.unspaced)]

    joins = [word for language in languages for word in language.grammar.conjunctions if is_cjk(word)]
    joiners = "".join(word for word in joins if len(word) == 1)
    by = [word for language in languages for word in language.grammar.by if is_cjk(word)]
    ahead = {word for language in languages for word in (*language.persons.ahead, *language.persons.striking) if is_cjk(word[:1])}
    added = {word for language in languages for word in language.persons.put_in if is_cjk(word[:1]) and len(word) > 1}
    behind = words(lambda own: own.behind_name)
    instead = sorted(ahead.intersection(behind))
    instead_of = f"{_either(words(lambda own: own.intending))}?{_either(instead)}"
    before = [*joins, *by, *words(lambda own: (*own.sending, *own.before_name)), *sorted(ahead | added)]
    stands_for = words(lambda own: own.stands_for)
    our, that = words(lambda own: own.our), words(lambda own: own.that)
    adverb = _either(words(lambda own: own.intending))
    no_naming = words(lambda own: own.no_naming)
    sending = words(lambda own: own.sending)
    return Unspaced(
        sends_own=re.compile(rf"{adverb}?{_either((*sending, *no_naming))}"),
        sends=re.compile(rf"{adverb}?{_either(sending, no_naming)}|{adverb}{_either(by)}"),
        names=re.compile(_either((*by, *sending, *words(lambda own: own.naming)), no_naming)),
        leads=re.compile(rf"{_either((*before, *words(lambda own: own.leading)), words(lambda own: own.no_leading))}+"),
        before_name=re.compile(rf"[、，,；;：:（(\s]|{_either(before)}"),
        before_body=re.compile(_either(words(lambda own: own.before_body))),
        behind_name=re.compile(rf"[、，,；;。（(：:\s]|{_either((*joins, *by, *behind))}|$"),
        post_behind=re.compile(
            rf"{_CHARACTER}{{2,8}}?(?=[、，,；;。（(\s]|{instead_of}|{_either((*joins, *words(lambda own: own.behind_post)))}|$)"
        ),
        post_then=re.compile(rf"({_CHARACTER}{{2,8}}?)(?:{_either(joins)}|{instead_of})"),
        joins=re.compile(rf"、|{_either(joins)}"),
        joins_two=re.compile(rf"\s*(?:、|{_either(joins)})(?![^、{joiners}]*[，,。；;])"),
        instead=tuple(instead),
        by=tuple(by),
        of_all=tuple(words(lambda own: own.of_all)),
        among=re.compile(_either(words(lambda own: own.among))),
        said_so=re.compile(rf"{_either(words(lambda own: own.said_so))}+"),
        serves=re.compile(_either(words(lambda own: own.serves))),
        stands_for=re.compile(rf"^{_either(stands_for)}+(?=.)|{_either(stands_for)}+$"),
        pointing=re.compile(rf"({_either((*our, *that))})({_either(words(lambda own: own.seats))})(?![长長员])"),
        pointing_at_own=frozenset(our),
        by_leave=re.compile(rf"(?:^|[，,；;。：:\s]){_either(words(lambda own: own.by_leave_of))}[^，,；;。：:]*$"),
        chooser=re.compile(rf"{_either((*by, *words(lambda own: own.by_leave_of)))}{_CHARACTER}{{0,20}}$"),
        choosing=re.compile(rf"\s?所?{_either(words(lambda own: own.choosing))}"),
        our_delegates=re.compile(
            rf"[^，,。；;：:\n]{{0,24}}?{_either(words(lambda own: own.of_delegates))}{_either(words(lambda own: own.as_group))}?"
            rf"{_either(words(lambda own: own.as_members))}?\s?(?:{_either(words(lambda own: own.are))}|[:：])"
        ),
        staff_of=re.compile(rf"(?<=..){_either(words(lambda own: own.staff_of))}$"),
        serving_heads=tuple(words(lambda own: own.serving_heads)),
        no_parts=tuple(words(lambda own: own.no_parts)),
        post_ends=frozenset(words(lambda own: own.post_ends)),
        never_in_names=frozenset(words(lambda own: own.never_in_names)),
        begins_no_name=re.compile(_either(words(lambda own: own.begins_no_name))),
        each_alike=tuple(words(lambda own: own.each_alike)),
        some_counted=re.compile(rf"\s*{_either(words(lambda own: own.at_an_end))}(?=[二两兩三四五六七八九十][人位名])"),
        as_part=tuple(words(lambda own: own.as_part)),
        for_whom=re.compile(rf"[)）]\s?{_either(words(lambda own: own.for_whom))}$"),
        delegate=tuple(words(lambda own: own.delegate)),
        delegate_alone=re.compile(rf"(?<!常驻)(?<!常駐){_either(words(lambda own: own.delegate))}(?![团團处處])"),
        turns_into=re.compile(_either(words(lambda own: own.turns_into))),
        in_case=re.compile(rf"(?:^|(?<=[，,；;。：:\s])){_with_gap(languages)}"),
    )


def _with_gap(languages: Sequence[Language]) -> str:
    """Return a pattern for the phrases of a case in which somebody cannot come that hold his name, within one clause."""
    phrases = (text for language in languages for text in language.persons.contingent if is_cjk(text[:1]))
    halves = (text.split(GAP, 1) for text in phrases if GAP in text)
    pieces = (rf"{re.escape(first)}[^，,；;。：:\n]{{0,24}}?{re.escape(second)}" for first, second in halves)
    return "(?:" + ("|".join(pieces) or "(?!)") + ")"


def _either(words: Iterable[str], longer: Sequence[str] = ()) -> str:
    """Return a pattern for any of these words, the longest first, none of them where one of the `longer` words begins."""
    known = longest_first(words)
    no_longer = {word: [re.escape(more[len(word) :]) for more in longer if more.startswith(word)] for word in known}
    pieces = (re.escape(word) + "".join(f"(?!{more})" for more in no_longer[word]) for word in known)
    return "(?:" + ("|".join(pieces) or "(?!)") + ")"
