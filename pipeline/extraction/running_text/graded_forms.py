"""Courtesy forms that are the end of a post, "Deputy Minister Lars Berg", and those before names that were found without."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_BEFORE = 60  # letters, enough for the words of grade of any post
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s-]+$")


def with_graded_forms(found: Sequence[Anchor], text: str, lexicon: Lexicon) -> list[Anchor]:
    """Return the anchors; a form that words of grade stand before is no courtesy form but, with them, the person's post."""
    ends = [0, *(anchor.match.end for anchor in found)]
    return [_graded(_with_form(anchor, end, text, lexicon), end, text, lexicon) for anchor, end in zip(found, ends, strict=False)]


def _with_form(anchor: Anchor, before: int, text: str, lexicon: Lexicon) -> Anchor:
    """Return the anchor with the plain courtesy form right before a name that was found without: "ستشارك [السيدة] ليلى حسن"."""
    match = anchor.match
    word = _LAST_WORD.search(text, before, match.start) if match.honorific is None and match.start == match.name[0] else None
    if word is None or honorific_at(text, word.start(1), lexicon, None) != word.end(1) or word[1] not in lexicon.plain_courtesies:
        return anchor
    form = replace(match, start=word.start(1), honorific=word.span(1))
    return Anchor(min(anchor.cut, form.start), form, anchor.post, anchor.bare)


def _graded(anchor: Anchor, before: int, text: str, lexicon: Lexicon) -> Anchor:
    """Return the anchor, its post looked for from where the person before it ends."""
    form = anchor.match.honorific
    if form is None or form[0] >= anchor.match.name[0] or not lexicon.is_post_honorific(text[slice(*form)]):
        return anchor
    begin = form[0]
    near = max(before, begin - _BEFORE)
    while (word := _LAST_WORD.search(text, near, begin)) is not None and key(word[1]) in lexicon.grades:
        begin = word.start()
    if begin == form[0]:
        return anchor
    match = replace(anchor.match, start=anchor.match.name[0], honorific=None)
    return Anchor(min(anchor.cut, begin), match, (begin, form[1]))
