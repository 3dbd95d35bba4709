"""Finds names without a courtesy form right beside a verb that says that they come: "Eva Klein will attend."."""

from __future__ import annotations

import re

from config.knowledge import Knowledge
from pipeline.extraction.entries.courtesy_forms import COURTESY_LETTERS
from pipeline.extraction.kinds.courtesies import courtesies, tells_post
from pipeline.extraction.kinds.sentence_spans import sentence_spans
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.coming_words import places_behind
from pipeline.extraction.words.cues import Cue
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import lexicon

_CAPITAL = r"[^\W\d_a-zа-яà-ÿ]"
FIRST_WORD = rf"{_CAPITAL}(?:\w{{0,2}}\.(?:\w\.)*|[\w'’-]*)"  # "J.", "St.", "A.B.", "Ann"; "Malta. The" are two sentences
_CAPITALS = rf"(?P<name>(?:{FIRST_WORD} ){{1,3}}{_CAPITAL}[\w'’-]+)"  # two to four words with capitals
_BEFORE = re.compile(rf"(?:^|[\s(]){_CAPITALS},? ?$")
_BEHIND = re.compile(rf"{_CAPITALS}(?=\s*(?:[.,;:()،]|$|[a-zà-ÿа-яё]))")
# The family name in capitals, a comma, and the given names: "AL-SHAMMARI, Anas".
_FAMILY = rf"{_CAPITAL}(?:[’'-]?{_CAPITAL})+"
FAMILY_FIRST = re.compile(rf"(?P<name>{_FAMILY}(?: {_FAMILY}){{0,2}}, {FIRST_WORD}(?: {FIRST_WORD}){{0,2}})(?=\s*(?:[.,;()،]|$))")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐‑](?=[^\W\d_])")
_BEHIND_LETTERS = 80
_PARTICLE_LETTERS = 2  # of "Ó" and "Ní" within a name, which are words of other languages
_LABELLED = re.compile(rf"(?:^|[\n,.!])\s*([^\W\d_][^:,.!\n]{{2,40}}?)\s*:\s*{_CAPITALS}(?=\s*(?:[.,;()،\n]|$))")


def bare_comers(page: PageText, knowledge: Knowledge, start: int, end: int) -> list[Cue]:
    """Return the verbs in plain.text[start:end] right before or behind each of which a name stands alone: one for each name."""
    words = lexicon(knowledge).comes
    forms = [page.plain.span(at, at)[0] for at in courtesies(page, knowledge, start, end)]
    found: dict[int, Cue] = {}

    def take(name: re.Match[str] | None, opens: int, cue: Cue) -> None:
        if name is not None and is_name(name["name"], knowledge):
            at = opens + name.start("name")
            if not any(0 <= at - form <= COURTESY_LETTERS for form in forms):
                found.setdefault(at, cue)

    for first, last in sentence_spans(page.plain.text, start, end, knowledge):
        said = page.plain.text[first:last]
        for at, stop in words.verbs(said):
            opens, closes = page.plain.span(first, first + at)
            before = page.passage.text[opens:closes].replace("\n", " ")
            name = _BEFORE.search(before)
            acts = name is not None and words.acts(before, name.start("name"))
            known = name is not None and (before[: name.start("name")].strip() or _begins_name(name["name"], knowledge))
            take(name if acts and known else None, opens, Cue(first + at, first + stop, said[at:stop]))
        for at, stop in words.namings(said):
            opens = page.plain.span(first + at, first + stop)[1]
            behind = page.passage.text[opens : page.plain.span(first, last)[1]][:_BEHIND_LETTERS].replace("\n", " ")
            names = (form.match(behind, place) for place in places_behind(behind, 0) for form in (_BEHIND, FAMILY_FIRST))
            take(next(filter(None, names), None), opens, Cue(first + at, first + stop, said[at:stop]))
    return [*found.values(), *_labelled(page, knowledge, start, end)]


def is_name(words: str, knowledge: Knowledge) -> bool:
    """Tell whether words with capitals may be a name: neither a post or a body, nor "Only Ada"; but "Fergal Ó Muirí"."""
    lists = lexicon(knowledge)
    told = key(_HYPHEN.sub("", words)).split()  # "al" of "Al-Shammari" is no word of its own
    inner = (word for word in told[1:-1] if len(word) > _PARTICLE_LETTERS)
    telling = (*told[:1], *inner, *told[-1:])
    return not tells_post(words, knowledge) and not any(word in lists.stop or word in lists.common for word in telling)


def _begins_name(words: str, knowledge: Knowledge) -> bool:
    """Tell whether the first word is a known name: where a sentence begins, any word has a capital, "Only Ada is coming"."""
    return key(words).split()[0] in lexicon(knowledge).person_names


def names_bare(said: str, knowledge: Knowledge) -> bool:
    """Tell whether a name without a courtesy form stands in what is said: "Ingrid Moe will not be travelling".

    "The Permanent Mission", "La Misión Permanente" is none, though The and La are names as well.
    """
    names = (name["name"] for name in re.finditer(_CAPITALS, said))
    return any(_begins_name(name, knowledge) and is_name(name, knowledge) for name in names)


def _labelled(page: PageText, knowledge: Knowledge, start: int, end: int) -> list[Cue]:
    """Return the labels right behind each of which a name stands alone: "Our delegate: Eva Klein, Adviser"."""
    first, last = page.plain.span(start, start)[0], page.plain.span(end, end)[1]
    found = (
        (page.plain.at(label.start(1)), page.plain.at(label.end(1)))
        for label in _LABELLED.finditer(page.passage.text, first, last)
        if names_role(label[1], knowledge) and is_name(label["name"], knowledge)
    )
    return [Cue(at, stop, page.plain.text[at:stop]) for at, stop in found]


def names_role(label: str, knowledge: Knowledge) -> bool:
    """Tell whether a label, "our" and articles left aside, is a part in a delegation: "Our delegate"."""
    words = lexicon(knowledge)
    left = words.said.own_words | words.said.articles
    told = " ".join(word for word in key(label).split() if word not in left)
    return bool(told) and words.role(told) is not None
