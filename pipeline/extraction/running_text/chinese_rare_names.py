"""Chinese names that begin with no usual family name: what stands on both sides of them says that they are names.

"公安部处长侣海燕随行": nothing but a name is left between a post and a word that stands behind names. Who is so found without a
courtesy form is asked about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.chinese_name_ends import begins_post, ends_before_word, ends_in_verb
from pipeline.extraction.words.folding import is_cjk, is_simplified
from pipeline.extraction.words.lexicon import Lexicon

_LETTERS = (3, 2)  # of a name without courtesy form, the likeliest first
_ASIDE = re.compile(r"\s*[（(]\s*([^（）()，,；;：:]{2,60})")  # behind a name: its first part
_NUMBERED = re.compile(r"\s*[〔［\[【（(]\s*[\d〇零一二三四五六七八九]")  # behind a note's letters: "照字〔2009〕"
_CLAUSE = re.compile(r"[，,；;。]")
_STOPS = re.compile(r"\s*(?:[，,；;。]|$)")
_VERB_LETTERS = 2  # of "派遣" before its last
_ENDS_OF_POSTS = "长長员員"  # with which no name begins, and most posts end
_AROUND = 20  # letters before and behind
_JOINED = re.compile(r"[\u3400-\u9fff]{2,4}")


@dataclass(frozen=True, slots=True)
class Before:
    """What stands right before a place: a post, or what names may begin behind."""

    post: bool
    edge: bool


def rare_name(text: str, at: int, end: int, before: Before, lexicon: Lexicon) -> tuple[NameMatch, bool] | None:
    """Return the name of no usual family that begins here, and whether it is sure to be one; None where none does.

    Behind it stands a courtesy form that is no post; or, where a post stands before it, a separator or verb; or a post in
    brackets; or "and" with somebody who has a courtesy form.

    Args:
        text: the sentence.
        at: where it may begin.
        end: where the sentence ends.
        before: what stands there.
        lexicon: courtesy forms, posts, bodies and the words beside names.
    """
    if not (before.post or before.edge) or text[at] in _ENDS_OF_POSTS or begins_otherwise(text, at, lexicon):
        return None
    if not all(map(is_simplified, f"{text[max(0, at - _AROUND) : at]}{text[at + max(_LETTERS) : at + _AROUND]}")):
        return None  # the words that are no names are known in simplified characters
    for letters in (2, 3, 4):
        courtesy = lexicon.honorific_after.match(text, at + letters, end) if _may_be(text, at, letters, end, lexicon) else None
        if courtesy is not None and lexicon.role(text[at : courtesy.end()]) is not None:
            return None  # a part: "首席代表"
        if courtesy is not None and courtesy.group() in lexicon.plain_courtesies and (before.post or letters < 4):
            plain = letters < 4 and text[at + 1] not in lexicon.surnames
            return NameMatch(at, (at, at + letters), courtesy.span(), None, courtesy.end(), 2, plain=plain), True
    for letters in _LETTERS:
        stop = at + letters
        if not _may_be(text, at, letters, end, lexicon) or ends_in_verb(text, stop, lexicon):
            continue
        posted = before.post and ends_before_word(text, stop, letters, lexicon) and not _is_verb(text, at, stop, lexicon)
        posted_behind = has_post_in_brackets(text, stop, lexicon)
        if posted or (before.edge and (posted_behind or _joins_courtesy(text, stop, end, lexicon))):
            return NameMatch(at, (at, stop), None, None, stop, 2, plain=False), before.post or posted_behind
    return None


def has_post_in_brackets(text: str, stop: int, lexicon: Lexicon) -> bool:
    """Tell whether brackets behind a name begin with a post: "厚瑜（司法部副处长）"."""
    aside = _ASIDE.match(text, stop)
    return aside is not None and lexicon.chinese.title_length(aside[1].rstrip()) > 0


def _may_be(text: str, at: int, letters: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether so many letters may be a name: no word of meetings, State, body, unit, post or courtesy form in it."""
    name = text[at : at + letters]
    if at + letters > end or len(name) < letters or not all(map(is_cjk, name)) or lexicon.chinese.is_no_name(name):
        return False
    if _NUMBERED.match(text, at + letters, end) or any(form in name for form in lexicon.plain_courtesies):
        return False  # "主席[先生]和"
    if begins_post(text, at + letters - 1, lexicon):
        return False
    return not (name in lexicon.bodies or lexicon.is_state(name) or lexicon.is_body_word(name[-1]) or name in lexicon.titles)


def begins_otherwise(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word begins here that stands beside names and is none: "率", "将", "为", "随后"."""
    words = lexicon.unspaced
    patterns = (words.before_name, words.behind_name, words.names, words.sends, words.leads, words.begins_no_name)
    if any(found.end() > at for pattern in patterns if (found := pattern.match(text, at)) is not None):
        return True
    if text.startswith(words.no_parts, at):
        return True  # "代表[团照字]"
    starts = range(max(0, at - _VERB_LETTERS), at)
    within = (words.names.match(text, start) or words.before_name.match(text, start) for start in starts)
    return any(found.end() > at for found in within if found is not None)  # "派[遣刘林先生]"


def _is_verb(text: str, at: int, stop: int, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a post and a stop stand around what may be a clause's verb: "外交部副部长[离京]，".

    A name stands there behind a verb of naming: "成员包括司法部处长倪家龙。"
    """
    clause = max((mark.end() for mark in _CLAUSE.finditer(text, 0, at)), default=0)
    words = lexicon.unspaced
    named = any(pattern.search(text, clause, at) for pattern in (words.names, words.sends, words.serves))
    return _STOPS.match(text, stop) is not None and not named


def _joins_courtesy(text: str, stop: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether "and" and a name with a courtesy form stand there: "千家洋[和王光宁先生]"."""
    joined = lexicon.unspaced.joins.match(text, stop, end)
    name = _JOINED.match(text, joined.end(), end) if joined is not None else None
    if joined is None or name is None:
        return False
    forms = (lexicon.honorific_after.match(text, joined.end() + letters, end) for letters in (2, 3, 4))
    return any(form is not None and form.group() in lexicon.plain_courtesies for form in forms)
