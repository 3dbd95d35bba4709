"""What is said of several persons at once: "both of the Ministry of Justice", "Counsellor and Attaché respectively"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.chinese_names import reads_chinese
from pipeline.extraction.running_text.plural_forms import of_plural_form
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

Span = tuple[int, int]
RUN_MOST = (
    40  # persons of whom something is said together; looked for from each of them, a hostile row took the square of its length
)
# Between two names of whom nothing is said apart: "and Mr.", "et de M.", "et Monsieur", "и господина"
SMALL_BETWEEN = re.compile(r"[\s,،，、;和及与و]*(?:[^\W\d_]{1,4}\.?[^\w\n]+){0,4}(?:\S{1,10}[\s/]+)?")
_SEPARATOR = re.compile(r"\s*[,،，、;]\s*")
_COMMAS = frozenset({",", "،"})
CHINESE_AND = re.compile(r"以及|[和及与暨]")
_STOP = re.compile(r"[。；;]|\.\s|\.$|\n")
_BEGINNING = re.compile(r"(?:^|[,،，、;(（–—-])\s*$")
_CONTACT = re.compile(r"[@\d]")
_PAIR = 2
_OPENING, _CLOSING = ("(", "（"), (")", "）")
BODY_LETTERS = 24  # of a usual body's name on one side of an "and" within it
_MARKS = re.compile(r".*[,;)،؛），；](?=\s*\w)", re.DOTALL)
_SENTENCE = re.compile(r"[^:：;.]{0,160}?(?=[,،，;:：)）])")  # to the first mark behind "all of"
_BEHIND_COLON = re.compile(r"[:：]\s*([^:：;.。\n]{4,160})")
_COLON = re.compile(r"[^:：]{0,300}[:：]")
LINK = re.compile(r"[\s–—-]*")  # between "all of" and the body: "все – из Министерства"
_LISTED = frozenset({"list", "block", "labels"})


def shared(
    text: str, anchors: Sequence[Anchor], ends: Sequence[int], lexicon: Lexicon
) -> tuple[dict[int, list[Span]], dict[int, int]]:
    """Return for the number of each person what else is said of him, and where the entries end that say it.

    Args:
        text: the sentence's text, wraps as blanks.
        anchors: the persons, in order.
        ends: for each, where what is said of him ends.
        lexicon: "both", "respectively", words of posts and bodies.
    """
    more: dict[int, list[Span]] = {}
    stops: dict[int, int] = {}
    for last in range(1, len(anchors)):
        start, end = anchors[last].match.end, ends[last]
        behind = text[start:end]
        folded = Folded(behind)
        run = run_up_to(text, anchors, last)
        each = lexicon.respectively.find(folded)
        if each is None and last == len(anchors) - 1 and len(run) > 1:
            more |= _told_later(text, end, run, lexicon)
        if each is not None and len(run) > 1:
            before = any(map(str.isalpha, behind[: each[0]])) and not reads_chinese(behind)  # "二人分别为": they stand behind it
            part, offset = (behind[: each[0]], start) if before else (behind[each[1] :], start + each[1])
            if spans := parted(_closed(part), offset, len(run), lexicon):
                body = (_body_of_both(behind, start, each[1], lexicon) if before else []) or _body_of_last(text, spans, lexicon)
                told = _bodies_in_order(text, body, len(run), lexicon)
                if body and told[0] != body and spans[-1][1] == body[0][1]:
                    spans[-1] = spans[-1][0], body[0][0]  # "Judge and Clerk, [the Court and the Ministry]"
                more |= {number: [span, *own] for number, span, own in zip(run, spans, told, strict=True)}
                stops[last] = start
            elif not before and reads_chinese(behind):
                stops[last] = start + each[0]
            continue
        if each is not None and (said := _MARKS.match(behind[: each[0]])) is not None:
            stops[last] = start + said.end()  # "… and Ms. B (Judge), e-mail respectively a@… and b@…"
            continue
        both = lexicon.both.find(folded)
        if both is not None and _BEGINNING.search(behind[: both[0]]):
            count = _bodiless(text, anchors, ends, last, lexicon) if key(behind[slice(*both)]) in lexicon.said.all_of else _PAIR
            numbers = run if len(run) > 1 else range(max(0, last + 1 - count), last + 1)
            more |= {number: [(start + both[1], end)] for number in numbers}
            stops[last] = start + both[0]
        elif both is None and of_plural_form(text, [anchors[number].match for number in run], end, lexicon):
            more |= {number: [(start, end)] for number in run[:-1]}
    return more, stops


def _closed(part: str) -> str:
    """Return the text without a bracket at its end that opens before it: "处长和随员）"."""
    bare = part.rstrip()
    return bare[:-1] if bare.endswith(_CLOSING) and not any(sign in bare for sign in _OPENING) else part


def _body_of_both(behind: str, start: int, at: int, lexicon: Lexicon) -> list[Span]:
    """Return [the body behind posts in order]: "… and Clerk respectively, both of the Court", "… respectively at the Court"."""
    both = lexicon.both.find(Folded(behind[at:]))
    if both is None:
        stop = _STOP.search(behind, at)
        said = behind[at : stop.start() if stop is not None else len(behind)]
        bare = said.lstrip(" ,،，")
        small = lexicon.small.at_body.match(bare) or lexicon.small.before_body.match(bare)
        named = re.split(r"[,،，]", bare[small.end() if small is not None else 0 :], maxsplit=1)[0]
        return [(start + at + len(said) - len(bare), start + at + len(said))] if _is_body(named, lexicon) else []
    if any(map(str.isalnum, behind[at : at + both[0]])) or not _describes(behind[at + both[1] :], lexicon):
        return []
    return [(start + at + both[1], start + len(behind))]


def _bodies_in_order(text: str, body: Sequence[Span], count: int, lexicon: Lexicon) -> list[Sequence[Span]]:
    """Return the body of each: that told of all, or one of as many joined by "and": "respectively of the Court and the Bank".

    A comma alone parts no two: "respectively at the Department of Prosecutions, State Law Office". Of fewer or more bodies than
    persons nobody is given one.
    """
    said = text[body[0][0] : body[0][1]] if len(body) == 1 else ""
    for number in range(_PAIR, count + 2) if said else ():
        each = parted(said, body[0][0], number, lexicon)
        joint = text[each[-2][1] : each[-1][0]].strip() if each else ""
        if each and joint not in _COMMAS and all(_is_body(_bare(text[slice(*span)], lexicon), lexicon) for span in each):
            return [[span] for span in each] if number == count else [[]] * count
    return [body] * count


def _bare(text: str, lexicon: Lexicon) -> str:
    """Return the text without the comma, preposition and article before its first noun: "[, at the] Supreme Court"."""
    bare = text.lstrip(" ,،，").rstrip(" ,،，")
    small = lexicon.small.at_body.match(bare) or lexicon.small.of_body.match(bare) or lexicon.small.before_body.match(bare)
    return bare[small.end() if small is not None else 0 :]


def _body_of_last(text: str, spans: Sequence[Span], lexicon: Lexicon) -> list[Span]:
    """Return [the body behind the last of posts in order] if no other has one: "respectively Judge and Clerk, Supreme Court"."""
    *before, (start, end) = spans
    if any(_is_body(part.strip(), lexicon) for span in before for part in re.split(r"[,،，]", text[slice(*span)])):
        return []
    commas = (comma.end() for comma in _SEPARATOR.finditer(text, start, end))
    body = next((at for at in commas if _is_body(re.split(r"[,،，]", text[at:end], maxsplit=1)[0], lexicon)), None)
    return [(body, end)] if body is not None else []


def _told_later(text: str, end: int, run: Sequence[int], lexicon: Lexicon) -> dict[int, list[Span]]:
    """Return what the sentence says of each behind its verb of coming: "…出席会议，二人分别为处长和随员"."""
    behind = _STOP.split(text[end:], maxsplit=1)[0]
    each = lexicon.respectively.find(Folded(behind))
    spans = parted(_closed(behind[each[1] :]), end + each[1], len(run), lexicon) if each is not None else []
    both = lexicon.both.find(Folded(behind)) if each is None else None
    if both is not None and _BEGINNING.search(behind[: both[0]]) and _describes(behind[both[1] :], lexicon):
        return {number: [(end + both[1], end + len(behind))] for number in run}  # "…将出席会议，两人均为商务部处长"
    return {number: [span] for number, span in zip(run, spans, strict=False)}


def _describes(text: str, lexicon: Lexicon) -> bool:
    """Tell whether but a post or a body stands there: "[both] from the Ministry", not "[both] will stay until Friday"."""
    small = lexicon.small.on_behalf.match(text.lstrip(" –—-"))
    first = _SEPARATOR.split(text.lstrip(" –—-")[small.end() if small is not None else 0 :], maxsplit=1)[0]
    return _CONTACT.search(text) is None and places.place(first, lexicon) is not places.Place.OTHER


def run_up_to(text: str, anchors: Sequence[Anchor], last: int) -> list[int]:
    """Return the numbers of the persons up to this one between whose names nothing is said, `RUN_MOST` at most."""
    numbers = [last]
    while numbers[0] > 0 and len(numbers) < RUN_MOST:
        between = text[anchors[numbers[0] - 1].match.end : anchors[numbers[0]].match.name[0]]
        if not SMALL_BETWEEN.fullmatch(between):
            break
        numbers.insert(0, numbers[0] - 1)
    return numbers


def _bodiless(text: str, anchors: Sequence[Anchor], ends: Sequence[int], last: int, lexicon: Lexicon) -> int:
    """Return how many persons up to this one stand in a row of none of whom a body is told before "all of"."""
    count = 1
    while count <= last:
        said = text[anchors[last - count].match.end : ends[last - count]]
        if any(places.place(part, lexicon) is places.Place.BODY for part in re.split(r"[,،，;(（]", said)):
            break
        count += 1
    return count


def parted(text: str, offset: int, count: int, lexicon: Lexicon) -> list[Span]:
    """Return `count` stretches, parted where a post or body begins behind "and" or a comma; [] where the text has others.

    Where more of them begin, those that begin with a post: "Officer, Asylum and Refugees Unit [and] Acting Director".
    """
    cuts, posts = list[Span](), list[Span]()
    joints = (lexicon.together, _SEPARATOR, *([CHINESE_AND] if reads_chinese(text) else []))
    marks = sorted(match.span() for pattern in joints for match in pattern.finditer(text))
    marks = [mark for mark in marks if not _within_body(text, mark, lexicon)]
    for begin, stop in marks:
        following = re.split(r"[,،，、;]", text[stop:], maxsplit=1)[0]
        if not any(map(str.isalpha, text[:begin])) or (cuts and begin < cuts[-1][1]):
            continue
        if (begun := places.place(following, lexicon)) is not places.Place.OTHER:
            cuts.append((begin, stop))
            first = key(following).split(" ", 1)[0]
            if begun is places.Place.TITLE and lexicon.is_title_word(first) and first not in lexicon.adjectives:
                posts.append((begin, stop))
    if len(cuts) != count - 1:
        cuts = [cut for cut in cuts if not _SEPARATOR.fullmatch(text[slice(*cut)])]
    if len(cuts) != count - 1:
        cuts = [cut for cut in posts if not _SEPARATOR.fullmatch(text[slice(*cut)])]
    if len(cuts) != count - 1:
        return []
    edges = [0, *(edge for cut in cuts for edge in cut), len(text)]
    return [(offset + edges[index], offset + edges[index + 1]) for index in range(0, len(edges), 2)]


def _within_body(text: str, mark: Span, lexicon: Lexicon) -> bool:
    """Tell whether a Chinese "and" stands within the name of a usual body: "人力资源[和]社会保障部"."""
    if not is_cjk(text[mark[0]]):
        return False
    starts = range(max(0, mark[0] - BODY_LETTERS), mark[0])
    stops = range(mark[1] + 1, mark[1] + BODY_LETTERS)
    return any(text[start:stop] in lexicon.bodies for start in starts for stop in stops)


def with_body_of_all(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, those of a list without a body of their own with the one that its announcement gives to all of them.

    "… the following officials, all of the Ministry of Interior:".
    """
    told = [span for span in lexicon.both.all(Folded(strip.view)) if span[1] <= min((at for at, _ in found), default=0)]
    for _, end in reversed(told):
        span = _body_of_all(strip.view, end, lexicon)
        if span is not None:
            body = (Piece(strip.passage, *span),)
            return [
                (at, replace(person, organisation=body) if not person.organisation and person.via in _LISTED else person)
                for at, person in found
            ]
    return list(found)


def _body_of_all(text: str, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the body stands behind "all of", before a colon; words of persons may part them: "tous magistrats du …"."""
    sentence = _SENTENCE.match(text, end)
    if sentence is None or _COLON.match(text, end) is None:
        return None
    stop, link = sentence.end(), LINK.match(text, end)
    start = link.end() if link is not None else end
    persons = lexicon.said.several.match(text, start)
    starts = [start, *([persons.end() + 1] if persons is not None else [])]
    for at in reversed(starts):
        small = lexicon.small.before_body.match(text, at) or lexicon.small.article.match(text, at)
        begin = small.end() if small is not None else at
        verb = lexicon.coming.first(Plain(text[begin:stop]), near=False)
        if verb is not None and verb.start == 0:  # "all of them represent [the institution:] the Ministry of Justice"
            return _represented(text, begin, stop, lexicon)
        if (labelled := _behind_label(text, begin, stop, lexicon)) is not None:
            return labelled
        if _is_body(text[begin:stop], lexicon):
            return begin, stop
    return None


def _behind_label(text: str, start: int, stop: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the body stands behind a colon where but its label stands before: "all of the [institution: Academy]"."""
    behind = _BEHIND_COLON.match(text, stop)
    labels = "organisation" in lexicon.label(lexicon.small.without_article(text[start:stop]))
    return behind.span(1) if behind is not None and labels and _is_body(behind[1], lexicon) else None


def _represented(text: str, start: int, stop: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the body stands that they represent: behind the label before the colon, or behind the verb."""
    said = text[start:stop].split(maxsplit=1)[1:]
    held = lexicon.small.without_article(said[0]) if said else ""
    labelled = _behind_label(text, stop - len(held), stop, lexicon)
    return labelled or ((stop - len(held), stop) if _is_body(held, lexicon) else None)


def _is_body(named: str, lexicon: Lexicon) -> bool:
    place = places.place(named, lexicon)
    return place is places.Place.BODY or (place is places.Place.UNIT and len(key(named).split()) > 1)
