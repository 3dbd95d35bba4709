"""The part of all in a list of as many persons as a sentence above counts: "nominates three experts, named below."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.reply import Role
from pipeline.extraction.words.arabic_shapes import ATTACHED
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.persons_counted import counts_in
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.russian import is_cyrillic, stem

SENTENCES = 2  # above the list, the last of which may only say where they stand: "Their details are given below."
SENTENCE_LETTERS = 400
_PART_WORDS = 3  # of "senior technical experts"
_CHINESE_LETTERS = 6  # of "统计数据" before "专家"
_ROLES = (Role.EXPERT, Role.OBSERVER)  # as what a State sends people; everybody is a delegate or representative
_SENTENCE = re.compile(r"(?<=[^\W_]{3})[.?!]\s+|[。？！]")
_WORD = re.compile(r"[^\W\d_]+")
_REACH_LETTERS = 60  # between "two experts" and what announces them: "of the Ministry of Justice"
_ANOTHER = re.compile(r"[,;:،؛，；：]")
_TWO, _DUAL = 2, ("ان", "ين")  # with which an Arabic noun ends that says two, or several


def role_counted_above(above: str, count: int, lexicon: Lexicon) -> Role | None:
    """Return the part in the plural that one of the last sentences above gives to so many persons; None where none does.

    It announces somebody: "The Ministry thanks the two experts for their visit" tells nothing of those who come. With a full stop
    and no word that they stand below ("We are sending two experts."), "experts" may be but another word for officials.
    """
    said = [text for text in _SENTENCE.split(above[-SENTENCES * SENTENCE_LETTERS :].replace("\n", " ")) if text.strip()]
    said = said[-SENTENCES:]
    if not above.rstrip().endswith(COLONS) and lexicon.said.counting.below.search(" ".join(said)) is None:
        return None
    for sentence in reversed(said):
        cues = _cues(sentence, lexicon) if len(sentence) <= SENTENCE_LETTERS else []
        counted = ((at, role) for at, number, role in _counted(sentence, lexicon) if number == count)
        told = {role for at, role in counted if _is_announced(at, cues, sentence, lexicon)}
        if told:
            return told.pop() if len(told) == 1 else None
    return None


def _cues(sentence: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where words say that somebody is sent or comes; "experts" may be such by themselves."""
    plain = Plain(sentence)
    coming = (
        cue for cue in lexicon.coming.all(plain) if _named(cue.phrase, lexicon) is None and lexicon.role(cue.phrase) is None
    )
    comes = (plain.span(cue.start, cue.end) for cue in coming)
    return [*lexicon.announcing.all(Folded(sentence)), *lexicon.attending.all(Folded(sentence)), *comes]


def _is_announced(at: int, cues: Sequence[tuple[int, int]], sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether words that announce somebody stand near before or behind these, with no other clause between them."""
    between = (sentence[end:at] if end <= at else sentence[at:start] for start, end in cues)
    return any(
        len(text) <= _REACH_LETTERS and not _ANOTHER.search(text) and not lexicon.together.search(text) for text in between
    )


def _counted(sentence: str, lexicon: Lexicon) -> Iterator[tuple[int, int, Role]]:
    """Yield (where, how many, as what) of each number with such a part behind it, and of Arabic words whose ending says two."""
    for at, behind, number in counts_in(sentence, lexicon):
        role = _chinese(behind, lexicon) if is_cjk(behind.strip()[:1]) else _part(behind, lexicon)
        if role is not None:
            yield at, number, role
    duals = (match for match in _WORD.finditer(sentence) if is_arabic(match.group()) and match.group().endswith(_DUAL))
    yield from ((match.start(), _TWO, role) for match in duals if (role := _named(match.group(), lexicon)) is not None)


def _part(behind: str, lexicon: Lexicon) -> Role | None:
    """Return the part among the first words, with no more than adjectives before it: "two officials and experts" tells none."""
    for match in list(_WORD.finditer(behind))[:_PART_WORDS]:
        word = match.group()
        if (role := _named(word, lexicon)) is not None:
            return role
        if key(word) in lexicon.stop or lexicon.said.counting.nouns.fullmatch(word) is not None:
            return None
    return None


def _named(word: str, lexicon: Lexicon) -> Role | None:
    """Return the part that the word names in the plural, in any case in Russian, also behind an Arabic preposition."""
    wanted = key(word)
    if is_cyrillic(wanted):
        plural = {stem(text): role for text, role in lexicon.role_headings.items() if is_cyrillic(text) and text[-1] in "ыи"}
        role = plural.get(stem(wanted))
    else:
        bare = wanted[1:] if is_arabic(wanted) and wanted[0] in ATTACHED else wanted
        role = lexicon.heads_several(wanted) or lexicon.heads_several(bare)
    return role if role in _ROLES else None


def _chinese(behind: str, lexicon: Lexicon) -> Role | None:
    text = behind.strip().lstrip("名位")
    known = ((word, role) for word, role in lexicon.roles.items() if is_cjk(word) and role in _ROLES)
    return next((role for word, role in known if re.match(rf"[^的和及、，,]{{0,{_CHINESE_LETTERS}}}{word}", text)), None)
