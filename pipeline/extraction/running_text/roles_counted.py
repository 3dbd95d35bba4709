"""A part told with a number before as many names: "two experts will assist him, namely Ms. A, Judge, and Mr. B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from models.reply import Role
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

_PART_WORDS = 3  # of "technical experts from capital"
_WORDS_TO_NAMES = 6  # of "will assist the head of delegation" behind the part
_TO_NAMES = re.compile(r"[,،:：;(–—-]\s*(?:[^\W\d_]+['’]?\s*){0,3}[(\"“«]?\s*$")  # a mark, perhaps with "namely" behind it
_BREAK = re.compile(r"[.;؛]\s|[,،]\s.*[,،]\s", re.DOTALL)  # another clause: "two experts, who came late, Mr. A"


def counted_roles(text: str, begin: int, anchors: Sequence[Anchor], lexicon: Lexicon) -> dict[int, Role]:
    """Return the part of each person, by his number, whom a number and a part in the plural announce.

    The sentence names as many behind it as the number says, and nobody else: "one of the two experts, Ms. A" tells nothing.

    Args:
        text: holds the sentence, wraps as blanks.
        begin: of the sentence.
        anchors: the persons, in order.
        lexicon: numbers and words of roles.
    """
    for number, anchor in enumerate(anchors):
        start = anchors[number - 1].match.end if number else begin
        gap = text[start : anchor.match.start]
        role = _counted(gap, len(anchors) - number, lexicon)
        later = (text[one.match.end : two.match.start] for one, two in pairwise(anchors[number:]))
        if role is not None and not any(_brings(between, lexicon) for between in later):
            return dict.fromkeys(range(number, len(anchors)), role)
    return {}


def _counted(gap: str, count: int, lexicon: Lexicon) -> Role | None:
    """Return the part that stands behind this number, where no more than a verb and a mark part it from the name."""
    counting = lexicon.said.counting
    for match in counting.numbers.finditer(gap):
        if counting.values.get(key(match.group())) != count:
            continue
        words = list(re.finditer(r"[^\W\d_]+", gap[match.end() :]))[:_PART_WORDS]
        for last in reversed(range(len(words))):
            part = key(gap[match.end() : match.end() + words[last].end()])
            role = lexicon.heads_several(part)
            behind = gap[match.end() + words[last].end() :]
            if role not in (None, Role.HEAD, Role.MEMBER) and _leads_to_names(behind, lexicon):
                return role
    return None


def _leads_to_names(behind: str, lexicon: Lexicon) -> bool:
    """Tell whether what follows the part tells no more than that they come: ":", "will assist him, namely".

    Not ", who were here, there will come": a clause about others, or a verb behind the mark.
    """
    words = key(behind).split()
    ended = _TO_NAMES.search(behind)
    about_others = bool(words) and words[0] in lexicon.said.relating
    if ended is None or len(words) > _WORDS_TO_NAMES or about_others or _BREAK.search(behind):
        return False
    of_body = lexicon.small.before_body.match(behind.lstrip()) is not None or words[:1] == ["to"]
    if of_body and any(lexicon.is_title_word(word) or lexicon.is_body_word(word) for word in words):
        return False  # "two advisers to the Minister", "two experts of the Ministry"
    return lexicon.comes.verb(ended.group()) is None and lexicon.attending.find(Folded(ended.group())) is None


def _brings(between: str, lexicon: Lexicon) -> bool:
    """Tell whether another verb brings somebody between two names."""
    return any(cues.find(Folded(between)) is not None for cues in (lexicon.announcing, lexicon.leads))
