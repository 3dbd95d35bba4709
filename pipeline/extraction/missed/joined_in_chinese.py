"""Chinese words behind "and" that tell of another person of whom nothing was read: "请为司法部处长李娜和公安部副司长王建国…"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_TO_STOP = re.compile(r"[^，。；：、,;:（）()\n]{2,24}")
_ASIDE = re.compile(r"\s?[（(][^（）()\n]{1,40}[)）]")
_POST_WITHIN = 16  # characters of a body and a post before a name


def joined_unread(strip: Strip, zones: tuple[Zone, ...], told: Sequence[tuple[int, int]], lexicon: Lexicon) -> tuple[str, ...]:
    """Return what stands behind "and" right behind a person and holds a post, though nothing of it is told of anybody.

    Args:
        strip: paragraphs of one page.
        zones: where nobody comes.
        told: stretches that say something of those who were found: names, posts, bodies, contacts.
        lexicon: words that join, posts, courtesy forms.
    """
    passed: list[str] = []
    for _, behind in told:
        end = behind
        if not is_cjk(strip.view[end - 1 : end]) or within(zones, end - 1) is not None:
            continue
        for beside in (lexicon.honorific_after, _ASIDE):
            found = beside.match(strip.view, end)
            end = found.end() if found is not None else end
        joint = lexicon.unspaced.joins.match(strip.view, end)
        rest = _TO_STOP.match(strip.view, joint.end()) if joint is not None else None
        if rest is None or any(start < rest.end() and stop > rest.start() for start, stop in told):
            continue
        text = rest.group()
        if any(lexicon.chinese.title_length(text[:at]) for at in range(2, min(len(text) - 1, _POST_WITHIN))):
            passed.append(text.strip())
    return tuple(dict.fromkeys(passed))
