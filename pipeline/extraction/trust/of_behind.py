"""Whether "of" stands right behind a post, without a comma: then what it was parted from, a body mostly, may be its end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from config.knowledge import Knowledge
from models.finding import Finding
from models.page import Page, Word
from models.reply import Delegate
from pipeline.extraction.trust.left_below import may_be_below
from pipeline.extraction.trust.leftovers import are_close, parts, within
from pipeline.extraction.words.folding import key

OF_WORDS_MOST = 2  # "de la"


def has_alone_both(person: Delegate, delegates: Sequence[Delegate]) -> bool:
    """Tell whether this person alone of a list has both a post and a body: a list mostly names one of them for each.

    Where others have both, "Second Secretary of the Embassy" is one of the manners to name them.
    """
    others = [other for other in delegates if other is not person]
    both = person.title.value is not None and person.organisation.value is not None
    return both and bool(others) and not any(other.title.value and other.organisation.value for other in others)


def is_of_behind(post: Finding, body: Finding, page: Page, knowledge: Knowledge) -> bool:
    """Tell whether a genitive follows the post in its line, or begins the next: "Premier Président de la Cour d'appel".

    Args:
        post: with its place; on a page of a document without places it is looked for by its words.
        body: of the same person.
        page: that place's page.
        knowledge: with the words for "of", and the genitives of Russian bodies ("полиции").
    """
    box = post.where.box if post.where else None
    if box is None:
        return any(_joins(line.text, post.value or "", body.value or "", knowledge) for line in page.lines())
    lines = [line.words for line in page.lines()]
    ends = [
        (words[at], words[at + 1] if at + 1 < len(words) else None, following[0])
        for words, following in pairwise([*lines, lines[-1]])
        if (at := max((at for at, word in enumerate(words) if within(word.box, box)), default=-1)) >= 0
    ]
    if not ends:
        return False
    last, behind, below = ends[-1]
    return not parts(last.text) and _is_of(_next(last, behind, below), knowledge)


def _joins(text: str, post: str, body: str, knowledge: Knowledge) -> bool:
    """Tell whether nothing but a genitive stands between a post and a body in a typed line."""
    at = text.find(post) if post else -1
    end = text.find(body, at + len(post)) if at >= 0 and body else -1
    between = text[at + len(post) : end] if end >= 0 else ""
    words = between.split()
    genitive = bool(words) and between[0].isspace() and words[0].islower()
    return genitive and len(words) <= OF_WORDS_MOST and key(words[0]) in _genitives(knowledge)


def _next(last: Word, behind: Word | None, below: Word) -> Word | None:
    """Return the word that follows: in the line, unless a wide gap parts it off, or the first of the next line."""
    if behind is not None:
        return behind if are_close(last, behind) else None
    return below if may_be_below(below.box, last.box) else None


def _is_of(word: Word | None, knowledge: Knowledge) -> bool:
    return word is not None and word.text[:1].islower() and key(word.text) in _genitives(knowledge)


@lru_cache(maxsize=4)
def _genitives(knowledge: Knowledge) -> frozenset[str]:
    grammars = [language.grammar for language in knowledge.languages]
    of = (word for grammar in grammars for word in {*grammar.prepositions} & {*grammar.head_ends} - {*grammar.working_at})
    return frozenset(key(word) for words in (of, *(grammar.of_posts for grammar in grammars)) for word in words)
