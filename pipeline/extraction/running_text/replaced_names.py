"""Which of the persons named in a sentence no longer come: before "will be replaced by", after "in place of"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.exchanged import exchanged
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

# Not STOP or SAID_ENDS: a clause must end behind short words and figures, too ("… to us. Mr. A and Ms. B will be replaced").
_STOP, _VERB_LETTERS = re.compile(r"[.;。；؛](?=\s|$)|(?<=[。；])"), 40  # of a clause
_ARTICLE_LETTERS = 4  # between "by" and a courtesy form
_REPLACED_WITHIN = 40  # letters between "in place of" and the name


def replaced_among(names: Sequence[NameMatch], replacing: Sequence[tuple[int, int]], text: str, lexicon: Lexicon) -> set[int]:
    """Return where the names begin of those no longer coming: before "will be replaced by", after "in place of"."""
    gone: set[int] = set()
    for begin, end in replacing:
        cue = key(text[begin:end])
        if points_ahead(cue, lexicon):
            following = [name for name in names if name.name[0] >= end]
            gap = text[end : following[0].name[0]] if following else ""
            labelled = following and text[end : following[0].start].strip() == ":" and " " in cue  # "to be struck off: Mr. A"
            comes = any(said.find(Folded(gap)) for said in (lexicon.attending, lexicon.announcing))
            gone |= _before_by(names, (begin, end), text, lexicon)
            if following and (labelled or ":" not in gap) and len(gap) < _REPLACED_WITHIN and not comes:
                gone |= _joined_behind(following, text, lexicon, first=following == [*names])
            continue
        referring = any(word in lexicon.referring for word in cue.split(" "))
        if referring and not any(name.name[0] >= end for name in names):
            continue  # "Ms. B will come in his stead": who stands before it comes, for the one named earlier
        before = [name for name in names if name.end <= begin + 1]
        if before:
            gone |= _joined_before(before, text, lexicon)
    return gone


def _joined_behind(names: Sequence[NameMatch], text: str, lexicon: Lexicon, *, first: bool) -> set[int]:
    """Return where the first of these names begins and those that "and" joins to it: "will replace Mr. A and Ms. B".

    Behind somebody who comes, a verb of coming behind a name is its own: "Ms. C will replace Mr. A and Mr. B will join them".
    """
    gone = {names[0].start}
    for one, other in pairwise(names):
        behind = text[other.end : other.end + _VERB_LETTERS]
        verb = _STOP.split(behind, maxsplit=1)[0]
        if not _is_and(text[one.end : other.start], lexicon) or (not first and _comes(verb, lexicon)):
            break
        gone.add(other.start)
    return gone


def _joined_before(names: Sequence[NameMatch], text: str, lexicon: Lexicon) -> set[int]:
    """Return where the last of these names begins and those that "and" joins to it: "Mr. A and Ms. B will be replaced".

    Behind a verb of coming the first of them comes: "We send Mr. A, and Ms. B will be replaced".
    """
    gone = {names[-1].start}
    lead = _STOP.split(text[: names[0].start])[-1]
    for one, other in pairwise(names[::-1]):
        between = text[other.end : one.start]
        if not _and_within(between, lexicon) or _comes(between, lexicon) or _comes(lead, lexicon):
            break
        gone.add(other.start)
    return gone


def _is_and(between: str, lexicon: Lexicon) -> bool:
    """Tell whether nothing but "and" stands there, and small words behind it: "y a la"."""
    joined = lexicon.together.match(between) or lexicon.unspaced.joins.match(between)
    return joined is not None and not [word for word in between[joined.end() :].split() if len(word) > _ARTICLE_LETTERS]


def _and_within(between: str, lexicon: Lexicon) -> bool:
    """Tell whether "and" stands right before the second name, posts of the first perhaps before it."""
    ends = [match.end() for match in lexicon.together.finditer(between)]
    return _is_and(between, lexicon) or any(len(between[end:].strip()) <= _ARTICLE_LETTERS for end in ends[-1:])


def _comes(text: str, lexicon: Lexicon) -> bool:
    folded = Folded(text)
    return any(cues.find(folded) is not None for cues in (lexicon.attending, lexicon.announcing, lexicon.leads))


def _before_by(names: Sequence[NameMatch], cue: tuple[int, int], text: str, lexicon: Lexicon) -> set[int]:
    """Return where all those names begin that stand between an order and "by": "please replace Mr. A and Ms. B by Mr. C"."""
    behind = [name for name in names if name.name[0] >= cue[1]]
    joints = exchanged(text, [cue], behind[-1].end, lexicon) if behind else []
    by = next((end for _, end in joints if any(0 <= name.start - end <= _ARTICLE_LETTERS for name in behind)), 0)
    return {name.start for name in behind if name.end < by}


def points_ahead(cue: str, lexicon: Lexicon) -> bool:
    """Tell whether the person of whom the cue speaks is named behind it: "in place of", not "will be replaced by"."""
    words = cue.split(" ")
    parts = {" ".join(words[:count]) for count in range(2, len(words) + 1)} | {" ".join(words[-2:]), words[-1], cue}
    return bool(parts & lexicon.ahead)
