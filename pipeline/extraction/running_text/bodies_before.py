"""Bodies that stand before the names, within a sentence: behind "from" or "for", up to a comma.

"…; for the Ministry of Justice, Mr. A; and, from the Police, Ms. B". Those up to a colon: `bodies_before_colons`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extraction.entries import places
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.chinese_posts_told import with_later_posts
from pipeline.extraction.running_text.said_of_several import Span, run_up_to, shared
from pipeline.extraction.words.folding import Folded, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

_MARK = re.compile(r"[;؛:：,،]")
_STRONG = tuple(";؛")
_ENDS = re.compile(r"(?:\s*[,،:：]\s*|\s[-–—]\s+)(?:[a-zà-ÿа-яё']{1,4}\s+){0,3}$")  # before the name: ", a la", " – "
_WORDS_MAX = 16  # of a body


@dataclass(frozen=True, slots=True)
class Ahead:
    """What stands before one name: what is said of the person before ends at `cut`, `spans` are the body and a post behind it."""

    cut: int
    spans: tuple[Span, ...]


def said_apart(
    text: str, span: Span, anchors: Sequence[Anchor], ends: Sequence[int], lexicon: Lexicon
) -> tuple[dict[int, list[Span]], dict[int, int]]:
    """Return for the number of each person what is said of him before his name or behind others', and where entries end sooner.

    Args:
        text: the sentence's text, wraps as blanks.
        span: from where the sentence speaks of persons, and where it ends.
        anchors: the persons, in order.
        ends: for each, where what is said of him ends, as far as the next person's body is not before that one's name.
        lexicon: wordings.
    """
    bodies = bodies_before(text, span[0], anchors, lexicon)
    cut = {number - 1: min(ends[number - 1], ahead.cut) for number, ahead in bodies.items() if number}
    more, stops = shared(text, anchors, [cut.get(number, end) for number, end in enumerate(ends)], lexicon)
    more |= {number: [*more.get(number, []), *ahead.spans] for number, ahead in bodies.items()}
    return with_later_posts(more, text, anchors, span[1], lexicon), cut | stops


def bodies_before(text: str, begin: int, anchors: Sequence[Anchor], lexicon: Lexicon) -> dict[int, Ahead]:
    """Return for the number of each person the body that stands before the name, or before that of one named with him.

    A comma alone parts such a body from the person before only where the first person has his before him too: else it may be
    the one of the person before ("Mr. A, Judge, from the Ministry of Justice, Ms. B").

    Args:
        text: the sentence's text, wraps as blanks.
        begin: from where the sentence speaks of persons.
        anchors: the persons, in order.
        lexicon: words of bodies and small words.
    """
    found: dict[int, Ahead] = {}
    for number, anchor in enumerate(anchors):
        if is_cjk(text[anchor.match.name[0]]):
            return {}
        start = anchors[number - 1].match.end if number else begin
        ahead = _ahead(text, start, anchor.match.start, lexicon, first=number == 0, weak=not number or 0 in found)
        if ahead is not None:
            found[number] = ahead
        elif number and (first := run_up_to(text, anchors, number)[0]) in found and first != number:
            found[number] = Ahead(anchor.cut, found[first].spans[:1])  # "for the Ministry of Justice, Mr. A and Ms. B"
    return found


def _ahead(text: str, start: int, name: int, lexicon: Lexicon, *, first: bool, weak: bool) -> Ahead | None:
    region = text[start:name]
    ended = _ENDS.search(region)
    if ended is None:
        return None
    region = region[: ended.start()]
    breaks = {match.end(): (match.start(), match.group() in _STRONG) for match in _MARK.finditer(region)}
    breaks |= {match.end(): (match.start(), True) for match in lexicon.together.finditer(region)}
    if first:
        said = (lexicon.announcing, lexicon.attending, lexicon.approving)
        breaks |= {place[1]: (place[1], True) for cue in said for place in cue.all(Folded(region))}
        breaks[0] = (0, True)
    for end in sorted(breaks):
        cut, strong = breaks[end]
        before = region[:cut].rstrip()
        joined = re.search(r"\w+$", before)
        strong = strong or before.endswith(_STRONG) or (joined is not None and _joins(joined.group(), lexicon))
        if not (strong or weak):
            continue
        small = lexicon.small.on_behalf.match(region, end)
        told = small is not None and lexicon.small.without_article(small.group()).strip()  # more than "the"
        if small is not None and told and (spans := _body(region, small.end(), lexicon)) is not None:
            cut = cut if joined is None or not _joins(joined.group(), lexicon) else joined.start()
            return Ahead(start + cut, tuple((start + one, start + other) for one, other in spans))
    return None


def _joins(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the word is an "and": "and, from the Police, Ms. B"."""
    return lexicon.together.fullmatch(f" {word} ") is not None


def _body(region: str, start: int, lexicon: Lexicon) -> tuple[Span, ...] | None:
    """Return where the body stands that begins here and fills the rest, with a post behind its comma; None where none does."""
    rest = region[start:]
    if not rest[:1].isupper() or len(rest.split()) > _WORDS_MAX or re.search(r"[;:(\d]", rest):
        return None
    stop = len(region)
    *_, last = [0, *(match.end() for match in re.finditer(r",\s*", rest))]
    post: tuple[Span, ...] = ()
    held = lexicon.small.without_article(rest[last:])
    if last and places.place(held, lexicon) is places.Place.TITLE:
        post = ((stop - len(held), stop),)
        stop = start + len(rest[:last].rstrip(" ,"))
    body = region[start:stop]
    if lexicon.coming.first(Plain(body), near=False) is not None:
        return None  # "por la Misión asistirá además la Segunda Secretaria, Sra. B"
    named = places.place(body, lexicon) is places.Place.BODY and places.place(body.split(",")[0], lexicon) is places.Place.BODY
    return ((start, stop), *post) if named else None
