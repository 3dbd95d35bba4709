"""Which of the persons named in a sentence no longer come: before "will be replaced by", after "in place of"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

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
            if following and (labelled or ":" not in gap) and len(gap) < _REPLACED_WITHIN and not comes:
                gone.add(following[0].start)
            continue
        referring = any(word in lexicon.referring for word in cue.split(" "))
        if referring and not any(name.name[0] >= end for name in names):
            continue  # "Ms. B will come in his stead": who stands before it comes, for the one named earlier
        before = [name for name in names if name.end <= begin + 1]
        if before:
            gone.add(before[-1].start)
    return gone


def points_ahead(cue: str, lexicon: Lexicon) -> bool:
    """Tell whether the person of whom the cue speaks is named behind it: "in place of", not "will be replaced by"."""
    words = cue.split(" ")
    parts = {" ".join(words[:count]) for count in range(2, len(words) + 1)} | {" ".join(words[-2:]), words[-1], cue}
    return bool(parts & lexicon.ahead)
