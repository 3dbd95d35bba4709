"""Which of the persons named in a sentence no longer come: before "will be replaced by", after "in place of"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.extraction.correspondence.contingent import only_deputises
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.entries.replacing_words import points_ahead
from pipeline.extraction.running_text.chinese_exchanges import gone_before_by, gone_for_those_below, struck_before, turned_into
from pipeline.extraction.running_text.choosers import chooses
from pipeline.extraction.running_text.exchanged import exchanged
from pipeline.extraction.running_text.struck_off import leads_to_name, orders_striking, struck_off, without_reference
from pipeline.extraction.words.denied_in_part import denied_in_part
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COMMAS
from pipeline.extraction.words.plain import Plain, plain
from pipeline.extraction.words.sentence_stops import CLAUSE_ENDS
from pipeline.extraction.words.who_comes import says_who_comes

# Not STOP or SAID_ENDS: a clause must end behind short words and figures, too ("… to us. Mr. A and Ms. B will be replaced").
_PRONOUN = re.compile(r"\s*([^\W\d_]+)\s*[,،]")
_ARTICLE_LETTERS = 4  # between "by" and a courtesy form
_PRONOUN_LETTERS = 12  # before the verb
_REPLACED_WITHIN = 40  # letters between "in place of" and the name
_ROLE_WITHIN, _ROLE_WORDS = 90, 5  # letters up to the comma behind "the head of the delegation of …"; words of a role
_TO_CUE = 10  # letters between the last of those who share "will be replaced" and these words

_ASIDE = re.compile(r"\s?[,،][^,،.;:]{1,80}[,،]\s?")  # "replace, on the list that was sent to you last week, Mr. A"
# Between the words of replacing and a name in brackets: "in place of the person registered before ([Mr. A])".
_BRACKETED, _BRACKETED_WORDS = re.compile(r"\s[^()（）,،.;:؛；\n\d]{3,80}\s?[(（]\s?"), 9
_WORD = re.compile(r"[^\s,،.;:]+")
_MARK = re.compile(r"[,،，.;:؛；：]")
_STATE_LETTERS, _STATE_WORDS = 60, 5  # behind such words, in which a State's name ends


def replaced_among(
    names: Sequence[NameMatch], replacing: Sequence[tuple[int, int]], text: str, lexicon: Lexicon
) -> tuple[set[int], set[int]]:
    """Return where the names begin of those no longer coming: before "will be replaced by", after "in place of".

    The second are those of them who only share the words by "and": whoever reads them may err, a person is told.
    """
    gone, joined = set[int](), set[int]()
    for begin, end in _in_full(replacing, text, lexicon):
        cue = key(text[begin:end])
        orders = orders_striking(cue, lexicon)
        if (orders or points_ahead(cue, lexicon)) and (bracketed := _bracketed(names, end, text, lexicon)) is not None:
            gone.add(bracketed)
            continue
        if (orders or points_ahead(cue, lexicon)) and _meant_before(names, end, text, lexicon):
            gone |= {name.start for name in [name for name in names if name.end <= begin][-1:]}
            continue
        if orders and (before := struck_before(text, names, (begin, end))):
            gone |= before
            continue
        if orders and (struck := struck_off(names, end, text, lexicon)):
            gone.add(struck[0])
            joined |= {*struck[1:]}
            continue
        if orders and not points_ahead(cue, lexicon):
            continue  # "who will collect (retirar) the badge of Ms. A" strikes off nobody
        before_by = gone_before_by(text, names, begin, lexicon) or gone_for_those_below(text, names, begin, lexicon)
        if before_by:
            gone |= before_by
            continue
        if not lexicon.referring.isdisjoint(key(text[max(0, begin - _PRONOUN_LETTERS) : begin]).split()[-1:]):
            gone |= {name.start for name in [name for name in names if name.end <= begin][-1:]}
            continue  # "его заменит г-жа Б": he was named before, and she comes
        if points_ahead(cue, lexicon) and not _said_of_one_before(names, (begin, end), replacing):
            following = [name for name in names if name.name[0] >= end]
            gap = text[end : following[0].name[0]] if following else ""
            if (said := _PRONOUN.match(gap)) is not None and key(said.group(1)) in lexicon.referring:
                continue  # "instead of him, Ms. B has been designated": he was named before
            labelled = following and text[end : following[0].start].strip() == ":" and " " in cue  # "to be struck off: Mr. A"
            listed = bool(following) and leads_to_name(without_reference(text[end : following[0].start]), lexicon)
            told = _without_namely(text[end : following[0].start] if following else "", lexicon)
            comes = not listed and any(said.find(Folded(told)) for said in (lexicon.attending, lexicon.announcing))
            near = listed or len(gap) < _REPLACED_WITHIN  # "replace in our delegation (CU 2009/33 (A)) Mr. A"
            aside = bool(following) and _ASIDE.fullmatch(text[end : following[0].start]) is not None
            near = near or aside or _exchanged_head(following, (begin, end), text, lexicon)
            joined |= _before_by(following, (begin, end), text, lexicon)
            chose = bool(following) and chooses(text, following[0].start, lexicon)  # "of the delegates announced by Mr. A"
            if following and (labelled or ":" not in gap) and near and not (comes or chose):
                gone.add(following[0].start)
                joined |= _joined_behind(following, text, lexicon, first=following == [*names])
            continue
        if (subject := _denied_behind(names, (begin, end), text, lexicon)) is not None:
            gone.add(subject)
            continue
        referring = cue not in lexicon.withdrawn and any(word in lexicon.referring for word in cue.split(" "))
        if referring and not any(name.name[0] >= end for name in names):
            gone |= _named_once(names, begin, text, lexicon)
            continue  # "Ms. B will come in his stead": she comes, for one named earlier; not "has cancelled his attendance"
        earlier = [name for name in names if name.end <= begin + 1]
        if earlier:
            gone.add(earlier[-1].start)
            joined |= _joined_before(earlier, begin, text, lexicon)
    return gone | joined, joined - gone


def _in_full(replacing: Sequence[tuple[int, int]], text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the words of replacing but those that deny in part: "cannot attend [the first session]", "no viajará [sola]"."""
    return [
        (begin, end)
        for begin, end in replacing
        if points_ahead(key(text[begin:end]), lexicon) or not denied_in_part(text[begin:end], text[end:], lexicon)
    ]


def _bracketed(names: Sequence[NameMatch], end: int, text: str, lexicon: Lexicon) -> int | None:
    """Return where he begins whom brackets name behind those who are meant: "in place of the delegate named before (Mr. A)".

    Nothing in between may say that somebody comes: "in place of the Minister will attend the Director (Mr. B)".
    """
    following = next((name for name in names if name.start >= end), None)
    gap = text[end : following.start] if following is not None else ""
    if following is None or _BRACKETED.fullmatch(gap) is None or len(gap.split()) > _BRACKETED_WORDS:
        return None
    comes = any(said.find(Folded(gap)) for said in (lexicon.attending, lexicon.announcing))
    closes = re.match(r"[^()（）]{0,120}[)）]", text[following.start :]) is not None
    return following.start if closes and not comes else None


def _meant_before(names: Sequence[NameMatch], end: int, text: str, lexicon: Lexicon) -> bool:
    """Tell whether such an order means somebody named before: "please replace [him by] Ms. B", "le remplacer [par] Mme B".

    Nothing but a pronoun stands before "by", and nothing but articles behind it: who is named there comes.
    """
    following = next((name.start for name in names if name.start >= end), end)
    joint = lexicon.said.exchanged.search(text, end, following)
    if joint is None:
        between = key(text[end:following]).split()
        return len(between) == 1 and between[0] in lexicon.referring  # "заменить его г-жой Б"
    before, behind = key(text[end : joint.start()]).split(), key(text[joint.end() : following]).split()
    return (not before or (len(before) == 1 and before[0] in lexicon.referring)) and {*behind} <= lexicon.said.articles


def _named_once(names: Sequence[NameMatch], cue: int, text: str, lexicon: Lexicon) -> set[int]:
    """Return where he begins in whose stead the others before the cue come, if he is named in the same sentence.

    "Referring to its note by which it nominated Mr. A, and has the honour to inform that Ms. B will attend [in his stead]":
    words like "that" begin a clause of its own with those who come, and of him nothing said that he comes.
    """
    before = [name for name in names if name.end <= cue + 1]
    for one, other in reversed([*pairwise(before)]):
        between = text[one.end : other.start]
        if _is_and(between, lexicon):
            continue
        opens = any(word in lexicon.said.opening for word in key(between).split())
        comes = lexicon.comes.begin(between) is not None or lexicon.coming.first(Plain(between), near=False) is not None
        return {one.start} if opens and not comes else set()
    return set()


def _denied_behind(names: Sequence[NameMatch], cue: tuple[int, int], text: str, lexicon: Lexicon) -> int | None:
    """Return where he begins who stands right behind a verb that denies his coming: "ya no viaja el Sr. A", "не приедет г-н А".

    None where somebody stands before the verb in its clause, who may be its subject, and where another clause begins behind it.
    """
    following = next((name for name in names if name.start >= cue[1]), None)
    if following is None or is_cjk(text[cue[0]]) or lexicon.denying.first(Plain(plain(text[slice(*cue)])), near=False) is None:
        return None
    before = [name.end for name in names if name.end <= cue[0] + 1]
    if before and _MARK.search(text[before[-1] : cue[0]]) is None:
        return None
    gap = text[cue[1] : following.start]
    right_behind = _MARK.search(gap) is None and all(word in lexicon.said.articles for word in key(gap).split())
    return following.start if right_behind else None


def _without_namely(gap: str, lexicon: Lexicon) -> str:
    """Return what stands before a name without "namely" at its end, which elsewhere announces: "those named, namely [Mr. A]"."""
    leading = [start for start, end in lexicon.said.namely.all(Folded(gap)) if {*key(gap[end:]).split()} <= lexicon.said.articles]
    return gap[: leading[0]] if leading else gap


def _said_of_one_before(names: Sequence[NameMatch], cue: tuple[int, int], replacing: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a verb that may stand before or behind him of whom it speaks stands behind him here.

    He is named right before it, and other words of replacing stand before the next name: "أ لن يتمكن من الحضور، وسيحل محله".
    """
    following = next((name.name[0] for name in names if name.name[0] >= cue[1]), None)
    before = any(name.end <= cue[0] + 1 for name in names)
    return before and following is not None and any(cue[1] <= begin and end <= following for begin, end in replacing)


def _exchanged_head(following: Sequence[NameMatch], cue: tuple[int, int], text: str, lexicon: Lexicon) -> bool:
    """Tell whether an order names a part in the delegation before him who goes: "replace the head of …, [Mr. A], by Ms. B"."""
    joints = exchanged(text, [cue], following[1].end, lexicon) if len(following) > 1 else []
    inside = text[cue[1] : following[0].start].strip() if following else ""
    by = any(following[0].end <= start < following[1].start for start, _ in joints)
    if not by or inside[-1:] not in (",", "،") or len(inside) > _ROLE_WITHIN:
        return False
    words = [word for word in key(inside).split() if word not in lexicon.said.articles]
    return any(lexicon.role(" ".join(words[:count])) is not None for count in range(1, _ROLE_WORDS + 1))


def _joined_behind(names: Sequence[NameMatch], text: str, lexicon: Lexicon, *, first: bool) -> set[int]:
    """Return where those begin whom "and" joins to the first of these names: "will replace Mr. A and Ms. B".

    Only where nothing that may be their own follows: "Ms. C will replace Mr. A and Mr. B, Police, is added". Where the first
    is the sentence's first, who comes may follow: "in place of Mr. A and Ms. B, Mr. C will come".
    """
    count = 1
    while count < len(names) and _is_and(text[names[count - 1].end : names[count].start], lexicon):
        count += 1
    joined, others = names[1:count], names[count:]
    if not joined or (first and not others):
        return set()  # "please delete Mr. A and Mr. B": no one else is named, a person looks at both
    behind = text[joined[-1].end : others[0].start if others else len(text)]
    said = CLAUSE_ENDS.split(behind, maxsplit=1)[0].strip()
    follows = first and bool(others) and (said in ("", *COMMAS) or says_who_comes(said, lexicon))
    return {name.start for name in joined} if follows or not (said or (others and not CLAUSE_ENDS.search(behind))) else set()


def _joined_before(names: Sequence[NameMatch], cue: int, text: str, lexicon: Lexicon) -> set[int]:
    """Return where those begin whom "and" joins to the last of these names: "Mr. A and Ms. B will be replaced".

    Only where they begin the clause: in "We send Mr. A and Ms. B will be replaced" the first of them comes.
    """
    at = len(names) - 1
    while at and _is_and(text[names[at - 1].end : names[at].start], lexicon, comma=False):
        at -= 1
    lead = key(CLAUSE_ENDS.split(text[: names[at].start])[-1]).split()
    while lead and lead[-1] in lexicon.said.articles:
        lead.pop()
    between = text[names[-1].end : cue].strip()
    if (lead and lead[-1] not in lexicon.said.opening) or len(between) > _TO_CUE or says_who_comes(between, lexicon):
        return set()
    return {name.start for name in names[at:-1]}


def _is_and(between: str, lexicon: Lexicon, *, comma: bool = True) -> bool:
    """Tell whether nothing but "and" stands there, and articles behind it: "y a la", not "and add"."""
    joined = lexicon.together.match(between) or lexicon.unspaced.joins.match(between)
    if joined is None or (not comma and between.lstrip()[:1] in COMMAS):
        return False
    return all(word in lexicon.said.articles for word in key(between[joined.end() :]).split())


def _before_by(behind: Sequence[NameMatch], cue: tuple[int, int], text: str, lexicon: Lexicon) -> set[int]:
    """Return where those begin whom "and" joins between an order and "by": "please replace Mr. A, Judge, and Ms. B by Mr. C"."""
    joints = exchanged(text, [cue], behind[-1].end, lexicon) if behind else []
    by = next((end for _, end in joints if any(0 <= name.start - end <= _ARTICLE_LETTERS for name in behind)), 0)
    gone = set[int]()
    for one, other in pairwise([name for name in behind if name.end < by]):
        between = text[one.end : other.start]
        ends = [match.start() for match in lexicon.together.finditer(between)]
        if (
            not ends
            or not _is_and(between[ends[-1] :], lexicon)
            or says_who_comes(between, lexicon)
            or CLAUSE_ENDS.search(between)
        ):
            break
        gone.add(other.start)
    return gone


def replacing_persons(folded: Folded, text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where the words of replacing stand in a sentence, which may speak of a deputy, or of whom to ask.

    "Mr. A heads the delegation, and Ms. B deputises for him": both come, for nothing before it denies that he does. "The file
    is followed by Ms. A, in place of Mr. B": nobody is said to come, and the words stand behind her.
    """
    found = [cue for cue in lexicon.replaced.all(folded) if not only_deputises(text, cue, lexicon)]
    found = [cue for cue in found if not _is_for_state(text, cue[1], lexicon)]
    found = sorted({*found, *turned_into(text, lexicon)})
    followed = lexicon.said.followed.find(folded) if found else None
    if followed is None or any(said.find(folded) is not None for said in (lexicon.announcing, lexicon.attending)):
        return found
    return [cue for cue in found if cue[0] < followed[1] or not points_ahead(key(text[slice(*cue)]), lexicon)]


def _is_for_state(text: str, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a State, and nobody who is called like one, stands behind such words: "نيابة عن الأردن السيدة منى صالح".

    Behind it somebody must be named with a courtesy form, or a sentence's mark stand: not "in place of Georgia Brown".
    """
    words = list(_WORD.finditer(text, end, min(len(text), end + _STATE_LETTERS)))[:_STATE_WORDS]
    for word in words:
        rest = text[word.end() :].lstrip()
        ends = not rest or rest[0] in ",،.;:" or honorific_at(rest, 0, lexicon, None) is not None
        if ends and lexicon.is_state(text[end : word.end()].strip()):
            return True
    return False
