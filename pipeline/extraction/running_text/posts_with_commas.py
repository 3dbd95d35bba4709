"""Posts with a comma before names that have no courtesy form: "the Deputy Minister, Juan Mora, the Director, Ana Gil, and …"."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.posts_before_initials import POST_LETTERS
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk
from pipeline.extraction.words.lexicon import Lexicon

POST_WORDS = 14  # of a post with its body before a name
_BETWEEN = re.compile(r"\s*[,،;]?\s*([^,،;:()]{3,120})\s*[,،]\s*")
_ENDS = re.compile(r"\s*(?:[,،;.(]|$)")


def stands_behind_post(sentence: tuple[str, int, int], match: NameMatch, before: str, lexicon: Lexicon) -> bool:
    """Tell whether a name behind a comma is the next person's, as the sentence sets a post and a comma before each name.

    Args:
        sentence: the text that holds it, where it begins, and where its first person does.
        match: the name.
        before: what stands between the person before and it.
        lexicon: verbs of announcing, posts.
    """
    text, begin, first = sentence
    name = (match.start, match.end)
    if is_arabic(text[name[0]]) or is_cjk(text[name[0]]):
        return False
    between = _BETWEEN.fullmatch(before)
    together = lexicon.together.match(text, name[1])
    if between is None or (_ENDS.match(text, name[1]) is None and together is None):
        return False
    joined = lexicon.together.match(f" {between.group(1)}")
    post = f" {between.group(1)}"[joined.end() :] if joined is not None else between.group(1)
    return _is_post(post, lexicon) and _begins_so(text, begin, first, lexicon)


def _begins_so(text: str, begin: int, first: int, lexicon: Lexicon) -> bool:
    """Tell whether but a post and a comma stand between the verb and the first name."""
    before = text[max(begin, first - POST_LETTERS) : first].rstrip()
    folded = Folded(before)
    cues = [cue[1] for said in (lexicon.announcing, lexicon.leading) for cue in said.all(folded)]
    return before.endswith((",", "،")) and bool(cues) and _is_post(before[max(cues) :].rstrip(" ,،"), lexicon)


def _is_post(text: str, lexicon: Lexicon) -> bool:
    bare = lexicon.small.without_article(text.strip())
    few = 0 < len(bare.split()) <= POST_WORDS and not re.search(r"[,،;:(]", bare)
    return few and places.place(bare, lexicon) is places.Place.TITLE and places.names_holder(bare, lexicon)
