"""A Chinese name and the courtesy form behind it: how far its characters go."""

from __future__ import annotations

import re

from anyascii import anyascii

from pipeline.extraction.entries import places
from pipeline.extraction.entries.name_words import Found
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

RUN_MAX = 100  # characters without a mark among them in which a name with its courtesy form may stand
DOTS = "·•・‧"  # within a foreign name: "谢尔盖·伊万诺夫", "若瑟‧山度士"
_CJK_NAME = re.compile(rf"[\u3400-\u9fff]{{2,4}}|[\u3400-\u9fff]{{1,8}}(?:[{DOTS}.][\u3400-\u9fff]{{1,10}})+")
_SPACED_DOT = re.compile(rf" (?=[{DOTS}]\s?[\u3400-\u9fff])|(?<=[{DOTS}]) (?=[\u3400-\u9fff])")
_DOT = rf" ?[{DOTS}] ?"
DOTTED = re.compile(rf"[\u3400-\u9fff]{{1,8}}(?:{_DOT}[\u3400-\u9fff]{{1,8}})*{_DOT}([\u3400-\u9fff]{{1,10}})")  # 谢尔盖·伊万诺夫
_RUN_WITH_DOTS = re.compile(rf"[\u3400-\u9fff{DOTS} ]+")
_CHARACTER = re.compile(r"[，、；（]?\s?[\u3400-\u9fff]")
_NAME_REACH = 400  # letters from where a name begins to where it and its courtesy forms end, at most
_UNIT_LETTERS = 5
_SHORTEST = 2  # characters of a name
# The last character of a name stands on the next line, before its Latin spelling: "岑卫 生（CEN Weisheng）".
_LAST_BEFORE_SPELLING = re.compile(r" [\u3400-\u9fff]\s?[(（]\s?[A-Z]")
_SPELLING = re.compile(r"\s?[(（]\s?([A-Za-z ,'’-]+)[)）]")
_APART = re.compile(r"[ \t\u3000]{1,2}(?=[\u3400-\u9fff])")  # between a Chinese name and its courtesy form
# What a scanner made of a name's last character: "窦新 0 先生".
_BLURRED = re.compile(r"[ \t\u3000]{0,2}[a-zA-Z0-9&%々〇口]{1,2}[ \t\u3000]{0,2}(?=[\u3400-\u9fff])")


def has_dot(name: str) -> bool:
    """Tell whether a dot parts a foreign name's parts."""
    return any(dot in name for dot in DOTS)


def chinese(text: str, start: int, lexicon: Lexicon, *, whole: bool) -> Found | None:
    """Return the Chinese name at `start`, None where none stands there."""
    run_end = start
    while run_end < min(len(text), start + RUN_MAX) and (
        is_cjk(text[run_end])
        or text[run_end] in DOTS
        or (text[run_end] == " " and (run_end == start + 1 or whole) and is_cjk(text[run_end + 1 : run_end + 2]))
        or _SPACED_DOT.match(text, run_end)
        or (run_end == start + _SHORTEST and _LAST_BEFORE_SPELLING.match(text, run_end))
    ):
        run_end += 1
    run_end = start + foreign_end(text[start:run_end], lexicon)
    run = text[start:run_end]
    if lexicon.unspaced.sends.match(run):
        return None  # "拟派王强参赞"
    led = lexicon.unspaced.before_name.match(run)
    if led is not None and has_dot(run):
        return None  # "接替谢尔盖·伊万诺夫": the name begins behind the verb
    after = lexicon.honorific_after.search(run)
    if led is not None and run[led.end() : led.end() + 1] in lexicon.surnames:
        joined = after is not None and after.start() > _SHORTEST and run[0] not in lexicon.surnames
        if led.end() > 1 or (joined and not (after is not None and _is_spelt(text, start, start + after.end()))):
            return None  # "请为王强先生办理注册", "在李娜女士陪同下"
    if after and (after.start() == 0 or (has_dot(run[: after.start()]) and lexicon.said.serves_unspaced.match(run))):
        return None
    cut_short = after is None and len(run) <= _SHORTEST and run[:1] in lexicon.surnames
    if cut_short and (form := _form_blurred(text, run_end, lexicon)) is not None:
        return (start, run_end), form, 2, False
    if after is None and (form := _form_apart(text, run_end, lexicon)) is not None:
        name = chinese(text[:run_end], start, lexicon, whole=whole)  # "施利華 先生"
        return ((start, run_end), form, 2, True) if name is not None and name[0][1] == run_end else name
    if after and 2 <= len(run[: after.start()].replace(" ", "")) <= 12 and (after.start() <= 5 or has_dot(run[: after.start()])):
        name_end = start + after.start()
        if lexicon.chinese.is_no_name(text[start:name_end]) or _is_post(run[: after.start()], after[0], lexicon):
            return None
        if _is_whose(text[start:name_end], after[0], lexicon):
            return None
        return (start, name_end), (name_end, start + after.end()), 2, True
    bare = run.replace(" ", "")
    if (
        not _CJK_NAME.fullmatch(bare)
        or lexicon.chinese.is_no_name(bare)
        or key(bare) in lexicon.labels
        or key(bare) in lexicon.roles
        or lexicon.chinese.ends_in_post(bare)
        or lexicon.unspaced.is_other_word(bare)
        or _is_unit(bare, lexicon)
        or (
            len(bare) == _SHORTEST and bare[0] not in lexicon.surnames and bare[1] in lexicon.unspaced.post_ends
        )  # "件长" of 团长
    ):
        return None
    return (start, run_end), None, 2, len(bare) <= 4 or has_dot(bare)


def foreign_end(run: str, lexicon: Lexicon) -> int:
    """Return where a foreign name ends that the run begins with, before the verb behind it: "苏力坦·哈那提[将代表]".

    Args:
        run: characters and dots without a mark among them.
        lexicon: the words that stand behind names. "And" may be a name's own character: 孟和.
    """
    last = max(run.rfind(dot) for dot in DOTS)
    for stop in range(last + 2, len(run)) if last > 0 else ():
        behind = lexicon.unspaced.behind_name.match(run, stop)
        if behind is not None and behind.group().strip() and not lexicon.unspaced.joins.match(run, stop):
            courteous = lexicon.honorific_after.match(run, stop)
            return stop if courteous is None or lexicon.unspaced.behind_name.match(run, courteous.end()) is None else len(run)
    return len(run)


def before_characters(text: str, at: int) -> str:
    """Return the text up to the first Chinese character behind `at`: no blank parts 女士 from a name in Latin letters.

    Farther off than any name reaches, none is looked for: asked of each row of a long text, that would be all of it each time.
    """
    character = _CHARACTER.search(text, at, at + _NAME_REACH)
    return text if character is None else text[: character.start()]


def foreign_around(text: str, name: str, lexicon: Lexicon) -> str:
    """Return the whole foreign name of which this is a piece: "买买提" of "接替阿不都·买买提先生"; else the piece itself.

    Args:
        text: a sentence.
        name: what was read in it as a name.
        lexicon: the words beside names.
    """
    at = text.find(name)
    for dotted in _RUN_WITH_DOTS.finditer(text) if at >= 0 and is_cjk(name[:1]) else ():
        if dotted.end() <= at or dotted.start() >= at + len(name):
            continue
        stretch = DOTTED.search(_own_stretch(text, dotted.span(), at, lexicon))
        if stretch is None:
            continue
        own = stretch.group()
        first = re.split(f"[{DOTS}]", own, maxsplit=1)[0].rstrip()
        leads = (lexicon.unspaced.before_name, lexicon.unspaced.names)
        starts = [lead.end() for pattern in leads for lead in pattern.finditer(first) if lead.end() < len(first)]
        starts += [end for end in range(1, len(first)) if lexicon.chinese.title_length(first[:end])]  # "副部长苏力坦·…"
        run = own[max(starts, default=0) :]
        return run[: foreign_end(run, lexicon)]
    return name


def _own_stretch(text: str, dotted: tuple[int, int], name: int, lexicon: Lexicon) -> str:
    """Return what stands between the courtesy forms around a name: one run may hold two, "…·哈那提先生接替谢尔盖·…"."""
    begin, end = dotted
    forms = [form for form in lexicon.honorific_after.finditer(text, begin, end) if form.group() in lexicon.plain_courtesies]
    last = max((form.end() for form in forms if form.end() <= name), default=begin)
    return text[last : min((form.start() for form in forms if form.start() > name), default=end)]


def _is_unit(bare: str, lexicon: Lexicon) -> bool:
    """Tell whether it is a part of a body: "外事处", "条法司"; the last character may be a name's as well: 李伟科."""
    if len(bare) <= _SHORTEST or bare[0] in lexicon.surnames or bare[:2] in lexicon.surnames:
        return False
    return places.place(bare, lexicon) in (places.Place.UNIT, places.Place.BODY)


def _is_whose(before: str, form: str, lexicon: Lexicon) -> bool:
    """Tell whether a State stands before the form: "中国代表", "谨告肯尼亚代表"; 马里 (Mali) may be called 马里先生."""
    if before[0] in lexicon.surnames:
        return False
    ends = range(len(before) - _SHORTEST + 1) if lexicon.role_heading(form) is not None else range(1)
    return any(lexicon.is_state(before[at:]) for at in ends)


def _is_post(before: str, form: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands before a post or degree is no name but its field: "政务参赞", "文化参赞", "法律教授"."""
    if lexicon.role(before + form) is not None:
        return True  # a part in the delegation: "首席代表"
    if form in lexicon.plain_courtesies:
        return False
    if before[-1] in lexicon.units and len(before) <= _UNIT_LETTERS:
        return True  # "公诉厅检察官": a part of a body and its post
    return before + form in lexicon.titles or (len(before) == _SHORTEST and before[0] not in lexicon.surnames)


def _is_spelt(text: str, at: int, end: int) -> bool:
    """Tell whether the Latin spelling in brackets at `end` has the character at `at` for a word: "和红霞教授（Hongxia HE）"."""
    spelt = _SPELLING.match(text, end)
    return spelt is not None and anyascii(text[at]).casefold() in spelt[1].casefold().replace(",", " ").split()


def _form_apart(text: str, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the courtesy form stands that a blank parts from the name before `at`: 先生; a post apart is a title: 公使."""
    apart = _APART.match(text, at)
    form = lexicon.honorific_after.match(text, apart.end()) if apart else None
    return None if form is None or lexicon.is_post_honorific(form[0]) else form.span()


def _form_blurred(text: str, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where 先生 or 女士 stands behind a sign that was a character of the name before `at`."""
    blurred = _BLURRED.match(text, at)
    form = lexicon.honorific_after.match(text, blurred.end()) if blurred else None
    return form.span() if form is not None and form[0] in lexicon.plain_courtesies else None
