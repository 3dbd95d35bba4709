"""Who chose somebody named before: "Mr. A, nominated by the Director General, Mr. C". He need not come."""

from __future__ import annotations

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

_POST_LETTERS = 120  # between "nominated by" and the name


def chooses(text: str, name: int, lexicon: Lexicon) -> bool:
    """Tell whether "nominated by" stands right before a name, or before his post: he chose whoever is meant before.

    "The delegates proposed by the Ministry are Mr. A and …": a body and a verb stand between.

    Args:
        text: holds the sentence.
        name: where his name, or its courtesy form, begins.
        lexicon: "nominated by", words of posts.
    """
    begin = max(0, name - _POST_LETTERS)
    said = text[begin:name].replace("\n", " ")
    for _, end in reversed(lexicon.chosen_by.all(Folded(said))):
        forms = ((at, honorific_at(said, at, lexicon, None)) for at in courtesy_forms(said, lexicon, None, end, len(said)))
        if any(stop is not None and not lexicon.is_post_honorific(said[at:stop].strip()) for at, stop in forms):
            return False  # "nominated by Mr. A, with Ms. B"
        post = lexicon.small.without_article(said[end:].strip(" ,،"))
        return not {*key(post).split()} - lexicon.said.articles or places.place(post, lexicon) is places.Place.TITLE
    return False
