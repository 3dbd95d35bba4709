"""Sentences that go on from those before: "Mr. A, Director. And Judge B"; "Mr. A is ill. He is replaced by Ms. C"."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import courtesy_forms
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COMMAS

NAMED_WITHIN = 600  # letters before "he is replaced by" within which he was named


def goes_on(text: str, begin: int, end: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a sentence behind persons begins with a name, or a number in words and a name, and a post behind it.

    Behind a name with a courtesy form a comma is enough.

    Args:
        text: the sentences' text, wraps as blanks.
        begin: where the sentence begins.
        end: where it ends.
        lexicon: courtesy forms and words of posts.
        language: of the page.
    """
    words = [begin + match.start() for match in re.finditer(r"(?<!\S)\S", text[begin:end])][:2]
    words += [at + 1 for at in words[:1] if text[at] in lexicon.small.attached_ands]
    names = [match for at in words if (match := name_at(text, at, lexicon, language)) is not None]
    return any(
        titled(text[:end], name.end, lexicon) or (name.honorific is not None and text[name.end : name.end + 1] in COMMAS)
        for name in names
        if name.plain and name.words > 1
    )


def titled(text: str, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a comma and a post follow the name."""
    rest = re.match(r"\s*[,،，]\s*([^,،，;；؛()（）\n]{2,80})", text[end:])
    return rest is not None and places.place(rest.group(1), lexicon) is places.Place.TITLE


def last_named(text: str, end: int, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the last name with a courtesy form in the sentences before `end`, whom "He is replaced by" speaks of."""
    floor = max(0, end - NAMED_WITHIN)
    for start in reversed(list(courtesy_forms(text, lexicon, language, floor, end))):
        found = name_at(text, start, lexicon, language)
        if found is not None and found.honorific is not None and found.end <= end:
            return found
    return None
