"""A contact of several persons named together: "Mr. A and Ms. B, both of the Commission, can be reached at …"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.persons_meant import WORD, means
from pipeline.extraction.running_text.sentence_ends import ends_before
from pipeline.extraction.words.folding import Folded, fold
from pipeline.extraction.words.lexicon import Lexicon

_REACH = 160  # letters of the sentence before the contact


def named_together(
    strip: Strip, hit: Hit, before: Hit | None, keys: Sequence[frozenset[str]], lexicon: Lexicon
) -> tuple[int, ...]:
    """Return the numbers of those whom the contact's own sentence says to be reached there; () where it names but one.

    It begins with their names behind courtesy forms, "and" between each and the next, and each means one person alone.

    Args:
        strip: holds the sentence.
        hit: the contact.
        before: the contact before it.
        keys: for each person the words that name him.
        lexicon: courtesy forms and words of reaching.
    """
    text = strip.view
    begin = max([0, *ends_before(text, hit.start)])
    said = text[begin : hit.end].replace("\n", " ")
    if hit.start - begin > _REACH or (before is not None and before.end > begin):
        return ()
    if lexicon.contact.find(Folded(said)) is None:
        return ()
    numbers: list[int] = []
    at = len(said) - len(said.lstrip())
    for form in lexicon.honorific_before(strip.language).finditer(said[: hit.start - begin]):
        if said[: form.start()][-1:].isalnum():
            continue  # "HE" within "the"
        joined = lexicon.together.match(said, at) if numbers else None
        gap = said[joined.end() if joined is not None else at : form.start()]
        word = WORD.match(said, form.end() + len(said[form.end() :]) - len(said[form.end() :].lstrip(" .")))
        meant = [number for number, own in enumerate(keys) if word is not None and means(fold(word.group()), own)]
        if gap.strip() or (numbers and joined is None) or len(meant) != 1 or word is None:
            return ()
        numbers += meant
        at = word.end()
    return tuple(numbers) if len({*numbers}) > 1 else ()
