"""Sentences about who comes only if somebody else cannot: "Should Ms. A be prevented, her place will be taken by Mr. B"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from pipeline.extraction.entries.courtesy_forms import has_courtesy_form, honorific_at
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain, plain

_CLAUSE_ENDS = re.compile(r"[,،，;؛；:.。](?=\s|$|[\u3400-\u9fff])")
_BEFORE = tuple(",،，;؛；:(（")


def contingent(sentence: str, lexicon: Lexicon) -> int | None:
    """Return where the sentence begins to say what is done only if somebody cannot come: nobody has left the delegation.

    "If" begins a clause, and somebody is named or meant in it: "If it is not too late, please replace Mr. A" asks for a change.
    """
    folded = Folded(sentence.replace("\n", " "))
    if (told := lexicon.said.contingent.find(folded)) is not None:
        return told[0]
    if (case := lexicon.unspaced.in_case.search(sentence)) is not None:
        return case.start()
    for start, end in lexicon.said.conditional.all(folded):
        before = sentence[:start].rstrip()
        if before and not before.endswith(_BEFORE) and " " not in sentence[start:end].strip():
            continue
        stop = _CLAUSE_ENDS.search(_without_short_stops(sentence, lexicon), end)
        if _about_somebody(sentence[end : stop.start() if stop else len(sentence)], lexicon):
            return start
    return None


def stands_in(sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether the sentence says that somebody takes part if another cannot: "Should he be prevented, Ms. B would attend"."""
    if lexicon.said.stepping_in.find(folded := Folded(sentence)) is None:
        return False
    start = contingent(sentence, lexicon)
    return start is not None and any(begin > start for begin, _ in lexicon.said.stepping_in.all(folded))


def only_if_others_cannot(
    text: str, span: tuple[int, int], names: Sequence[NameMatch], replaced: Collection[int], lexicon: Lexicon
) -> set[int] | None:
    """Return where the sentence text[span] names those who come only if others cannot; None where nothing says so.

    Args:
        text: the sentences.
        span: of the sentence that speaks of somebody in another's place.
        names: those named in it.
        replaced: where the names begin of those who seem to be replaced.
        lexicon: words for "if".
    """
    start = contingent(text[slice(*span)], lexicon)
    if start is None:
        return None
    first = min([span[0] + start, *replaced])
    return {name.start for name in names if name.start >= first and name.start not in replaced}


def named_before(text: str, begin: int, name: NameMatch) -> bool:
    """Tell whether the sentences before `begin` name the same person, by his last word at least."""
    words = key(text[slice(*name.name)]).split()
    return bool(words) and f" {words[-1]} " in f" {key(text[:begin])} "


def _about_somebody(clause: str, lexicon: Lexicon) -> bool:
    """Tell whether a clause names somebody with a courtesy form or speaks of "he" or "she"."""
    return has_courtesy_form(clause, lexicon, None) or any(word in lexicon.said.pronouns for word in key(clause).split())


def _without_short_stops(sentence: str, lexicon: Lexicon) -> str:
    """Return the sentence with blanks for the stops of courtesy forms and initials, which end no clause."""
    text = list(sentence)
    for word in re.finditer(r"(?<!\S)\S+\.(?=\s)", sentence):
        if len(word.group()) <= len("Prof.") or honorific_at(sentence, word.start(), lexicon, None) is not None:
            text[word.end() - 1] = " "
    return "".join(text)


def only_deputises(sentence: str, cue: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether the words are those of a deputy ("ينوب عنه"), and none before them in the sentence denies or refuses."""
    if key(sentence[slice(*cue)]) not in lexicon.said.deputising:
        return False
    before = Plain(plain(sentence[: cue[0]]))
    return all(said.first(before, near=False) is None for said in (lexicon.denying, lexicon.refusing))
