"""Where foreign and long names begin and end in a Chinese sentence: "代替[阿不都热依木·买买提]出席", "参赞[乌云毕力格]、".

No blank parts them from the verb before or behind, and most of their characters are none of a usual family name.
"""

from __future__ import annotations

import re

from pipeline.extraction.entries.chinese_words import DOTTED, foreign_end
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_VERB_LETTERS = 3  # of a verb within which no name begins
_ROLE_LETTERS = range(2, 7)
_LONG = (4, 5)  # characters of Tibetan and Mongolian names
_STATE_LETTERS = 3  # of a State's name, at least: family names are as long as shorter ones
_SPACED = re.compile(r"([\u3400-\u9fff])[ \u3000]([\u3400-\u9fff])[ \u3000]([\u3400-\u9fff])(?![ \u3000]?[\u3400-\u9fff])")
_BEFORE_COURTESY = re.compile(r"([\u3400-\u9fff])[ \u3000]([\u3400-\u9fff])[ \u3000]([\u3400-\u9fff])[ \u3000]?")


def within_verb(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb or word before names begins here, or goes on here: "[接替]谢尔盖·伊万诺夫", "接[替谢尔盖·…]".

    Args:
        text: the sentence.
        at: where a foreign name may begin.
        lexicon: the words.
    """
    words = lexicon.unspaced
    patterns = (words.before_name, words.names, words.sends)
    starts = range(max(0, at - _VERB_LETTERS), at + 1)
    found = ((start, pattern.match(text, start)) for start in starts for pattern in patterns)
    return any(match is not None and match.end() > at and (start == at or match.end() - start > 1) for start, match in found)


def ends_role(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a part in the delegation and "is" begin here: "[团员为]古丽娜尔·买买提"."""
    ends = (at + letters for letters in _ROLE_LETTERS)
    return any(lexicon.role(text[at:end]) is not None and lexicon.said.serves_unspaced.match(text, end) for end in ends)


def foreign_name(text: str, at: int, end: int, lexicon: Lexicon) -> int | None:
    """Return where the foreign name ends that begins here, behind a post or separator; None where none does.

    Args:
        text: the sentence.
        at: where it may begin: right behind a post, a separator or a verb.
        end: where the sentence ends.
        lexicon: the words.
    """
    dotted = DOTTED.match(text, at, end)
    if dotted is None or lexicon.chinese.is_no_name(text[at : dotted.start(1)]):
        return None
    if lexicon.said.serves_unspaced.match(text, at) or within_verb(text, at, lexicon) or ends_role(text, at, lexicon):
        return None  # "，为谢尔盖·伊万诺夫先生": the name begins behind "is"
    run = at + foreign_end(text[at : dotted.end()], lexicon)
    stops = range(dotted.start(1) + 1, run + 1)
    ends = (lexicon.honorific_after, lexicon.unspaced.behind_name)
    found = (stop for stop in stops if any(word.match(text, stop) for word in ends) or courtesy_below(text, stop, lexicon))
    whole = (stop for stop in found if not _is_last_character(text, stop, lexicon))
    return next(whole, run if run < dotted.end() else None)


def _is_last_character(text: str, stop: int, lexicon: Lexicon) -> bool:
    """Tell whether what looks like "and" is the name's last character, before a courtesy form: 和 of "孟和先生"."""
    joins = lexicon.unspaced.joins.match(text, stop)
    return joins is not None and is_cjk(text[stop]) and lexicon.honorific_after.match(text, joins.end()) is not None


def courtesy_below(text: str, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the courtesy form at the beginning of the next line, behind a name that ends its line."""
    form = lexicon.honorific_after.match(text, end + 1) if text[end : end + 1].isspace() else None
    return form if form is not None and not lexicon.is_post_honorific(form.group()) else None


def spaced_name(text: str, at: int, end: int, lexicon: Lexicon) -> int | None:
    """Return where a usual name of three characters ends that is written with blanks between them: "冯 毓 敏女士"."""
    if text[at] not in lexicon.surnames:
        return None
    if (courteous := _BEFORE_COURTESY.match(text, at, end)) is not None:
        form = lexicon.honorific_after.match(text, courteous.end())
        if form is not None and not lexicon.is_post_honorific(form.group()):
            return courteous.end(3)
    alone = _SPACED.match(text, at, end)
    return alone.end() if alone is not None and not lexicon.chinese.is_no_name("".join(alone.groups())) else None


def long_name(text: str, at: int, end: int, lexicon: Lexicon, *, post: bool) -> tuple[int, bool] | None:
    """Return where a name of four or five characters ends that begins here, and whether a courtesy form stands behind it.

    Without a courtesy form a post stands before it, and behind it a mark that parts or closes.

    Args:
        text: the sentence.
        at: where it may begin: right behind a post, a separator or a verb.
        end: where the sentence ends.
        lexicon: the words.
        post: a post stands right before it.
    """
    if within_verb(text, at, lexicon):
        return None  # "随行人[员有]司徒慧敏"
    for letters in _LONG:
        stop = at + letters
        name = text[at:stop]
        if stop > end or not all(map(is_cjk, name)) or not _holds_no_word(text, at, stop, lexicon):
            continue
        form = lexicon.honorific_after.match(text, stop, end) or courtesy_below(text, stop, lexicon)
        if form is not None and form.group() in lexicon.plain_courtesies:
            return stop, True
        if post and form is None and lexicon.unspaced.behind_name.match(text, stop) is not None:
            return stop, False
    return None


def _holds_no_word(text: str, at: int, stop: int, lexicon: Lexicon) -> bool:
    """Tell whether no word stands in what may be a name: no post, body, State, "and" or verb, and no usual family name."""
    name, words = text[at:stop], lexicon.unspaced
    if lexicon.chinese.is_no_name(name) or lexicon.is_body_word(name[-1]) or name in lexicon.bodies:
        return False
    if any(lexicon.is_state(name[:letters]) for letters in range(_STATE_LETTERS, len(name) + 1)):
        return False  # "代表[肯尼亚共]和国": no "and" stands behind it
    if name[-1] in words.post_ends or any(
        name[place:more] in lexicon.titles for place in range(4) for more in range(place + 2, 6)
    ):
        return False
    patterns = (words.behind_name, words.before_name, words.serves, words.names, words.begins_no_name)
    if any(pattern.match(text, place) for place in range(at, stop) for pattern in patterns):
        return False
    if name[0] not in lexicon.surnames and any(name[place] in lexicon.surnames for place in (-3, -2)):
        return (
            False  # "请登记王建国先生", "用王建国先生替换": a verb before a usual name; 乌 of 乌云毕力格 is a family name itself
        )
    return name[:2] not in lexicon.surnames and not any(name[:length] in lexicon.bodies for length in range(2, len(name)))
