"""Posts in items with but a blank between them and a courtesy form: "1- مدير التعاون الدولي السيد فلان"."""

from __future__ import annotations

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import courtesy_forms
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.words.lexicon import Lexicon

_WORDS = 12  # of the post
_MARKS = ",،;؛:(（/-–—\n"  # of which none stands within it


def before_courtesy(
    view: str, start: int, end: int, lexicon: Lexicon, language: str | None
) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the courtesy form begins) where an item sets them side by side; else None.

    The form is no post itself, a whole name follows it, and the words before it name who holds the post.
    """
    article = lexicon.small.article.match(view, start)
    begin = article.end() if article is not None and article.end() < end else start
    for form in courtesy_forms(view, lexicon, language, begin, end, words=_WORDS):
        post = view[begin:form].strip()
        match = name_at(view, form, lexicon, language)
        if match is None or match.honorific is None or lexicon.is_post_honorific(view[slice(*match.honorific)]):
            continue
        whole = match.words > 1 and match.plain and match.end <= end
        titled = (
            " " in post and places.place(post, lexicon) is places.Place.TITLE and places.names_holder(post, lexicon, language)
        )
        if not (whole and titled) or any(mark in post for mark in _MARKS):
            return None
        return (begin, begin + len(view[begin:form].rstrip())), form
    return None
