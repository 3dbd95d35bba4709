"""Parts in the delegation that are counted where several have one: "Expert 1", "Member No. 2", "الخبير الأول", "专家一"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.reply import Role
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_ORDERED = (Role.EXPERT, Role.OBSERVER)  # "Second Adviser" may be a post, "Second delegate" a deputy's part
_NUMBER = r"[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]?"
_BEHIND = re.compile(rf"(?P<words>.*?[^\W\d_](?:\s?[.º°№#]){{0,2}})(?P<blank>\s*){_NUMBER}\.?\s*")
_SIGNS = ".º°№#"


@dataclass(frozen=True, slots=True)
class CountedRole:
    """A part and the length of its words, the first of the text or behind an ordinal.

    Attributes:
        role: the part.
        start: where its words begin.
        end: where they end.
    """

    role: Role
    start: int
    end: int


def counted_role(text: str, lexicon: Lexicon) -> CountedRole | None:
    """Return the part that these words and a number or ordinal are, None where they are none: "Expert 1", "Segundo experto"."""
    match = _BEHIND.fullmatch(text)
    if match is not None and (match["blank"] or is_cjk(last := match["words"][-1]) or last in _SIGNS):
        words, _, sign = match["words"].rpartition(" ")
        for said in (words if _is_sign(sign, lexicon) else "", match["words"]):
            if (role := _role(said, lexicon)) is not None:
                return CountedRole(role, 0, len(said))
    first, _, behind = text.partition(" ")
    before, _, last = text.rpartition(" ")
    for ordinal, rest, start in ((first, behind, len(first) + 1), (last, before, 0)):
        if rest and key(ordinal) in lexicon.ordinals and (role := _role(rest, lexicon)) in _ORDERED and role is not None:
            return CountedRole(role, start, start + len(rest))
    return None


def _is_sign(text: str, lexicon: Lexicon) -> bool:
    return bool({"number"} & {*lexicon.label(text.strip())}) or text.strip() in _SIGNS[-2:]


def _role(words: str, lexicon: Lexicon) -> Role | None:
    """Return the part that the words are where several may have it: "Head 1" counts something else."""
    role = lexicon.role_heading(words.strip())
    return None if role is Role.HEAD else role
