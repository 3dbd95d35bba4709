"""Finds names without a courtesy form right beside a verb that says that they come: "Eva Klein will attend."."""

from __future__ import annotations

import re

from config.knowledge import Knowledge
from pipeline.extraction.entries.courtesy_forms import COURTESY_LETTERS
from pipeline.extraction.kinds.courtesies import courtesies, tells_post
from pipeline.extraction.kinds.sentence_spans import sentence_spans
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import lexicon

# Two to four words with capitals that end right before the verb.
_NAME = re.compile(r"(?:^|[\s(])(?P<name>(?:[^\W\d_a-zа-яà-ÿ][\w'’.-]* ){1,3}[^\W\d_a-zа-яà-ÿ][\w'’-]+),? ?$")
_NAME_BEHIND = re.compile(  # right behind a verb that names, a little word perhaps between
    r"\s*[:–—-]?\s*(?:[a-zà-ÿа-яё]{1,3}\s+)?"
    r"(?P<name>(?:[^\W\d_a-zа-яà-ÿ][\w'’.-]* ){1,3}[^\W\d_a-zа-яà-ÿ][\w'’-]+)(?=\s*(?:[.,;:()،]|$|[a-zà-ÿа-яё]))"
)
_BEHIND_LETTERS = 80
_LABELLED = re.compile(
    r"(?:^|[\n,.!])\s*([^\W\d_][^:,.!\n]{2,40}?)\s*:\s*"
    r"(?P<name>(?:[^\W\d_a-zа-яà-ÿ][\w'’.-]* ){1,3}[^\W\d_a-zа-яà-ÿ][\w'’-]+)(?=\s*(?:[.,;()،\n]|$))"
)


def bare_comers(page: PageText, knowledge: Knowledge, start: int, end: int) -> list[Cue]:
    """Return the verbs in plain.text[start:end] right before or behind each of which a name stands alone."""
    words, found = lexicon(knowledge).comes, list[Cue]()
    forms = [page.plain.span(at, at)[0] for at in courtesies(page, knowledge, start, end)]
    for first, last in sentence_spans(page.plain.text, start, end, knowledge):
        said = page.plain.text[first:last]
        for at, stop in words.verbs(said):
            opens, closes = page.plain.span(first, first + at)
            before = page.passage.text[opens:closes].replace("\n", " ")
            name = _NAME.search(before)
            if name is None or tells_post(name["name"], knowledge) or not words.acts(before, name.start("name")):
                continue
            if not any(0 <= opens + name.start("name") - form <= COURTESY_LETTERS for form in forms):
                found.append(Cue(first + at, first + stop, said[at:stop]))
        for at, stop in words.namings(said):
            behind = page.passage.text[page.plain.span(first + at, first + stop)[1] :][:_BEHIND_LETTERS].replace("\n", " ")
            name = _NAME_BEHIND.match(behind)
            if name is not None and not tells_post(name["name"], knowledge):
                found.append(Cue(first + at, first + stop, said[at:stop]))
    return [*found, *_labelled(page, knowledge, start, end)]


def _labelled(page: PageText, knowledge: Knowledge, start: int, end: int) -> list[Cue]:
    """Return the labels right behind each of which a name stands alone: "Our delegate: Eva Klein, Adviser"."""
    first, last = page.plain.span(start, start)[0], page.plain.span(end, end)[1]
    found = (
        (page.plain.at(label.start(1)), page.plain.at(label.end(1)))
        for label in _LABELLED.finditer(page.passage.text, first, last)
        if names_role(label[1], knowledge) and not tells_post(label["name"], knowledge)
    )
    return [Cue(at, stop, page.plain.text[at:stop]) for at, stop in found]


def names_role(label: str, knowledge: Knowledge) -> bool:
    """Tell whether a label, "our" and articles left aside, is a part in a delegation: "Our delegate"."""
    words = lexicon(knowledge)
    left = words.said.own_words | words.said.articles
    told = " ".join(word for word in key(label).split() if word not in left)
    return bool(told) and words.role(told) is not None
