"""Title and body of a person, in the stretches of his entry that tell nothing else: where the one ends and the other begins."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from pipeline.extraction.entries import places
from pipeline.extraction.entries.borders import Split, all_places, split
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.inner_bodies import body_of_unit, inner_body, without_dangling
from pipeline.extraction.entries.row_ends import is_open, line_goes_on, row_goes_on
from pipeline.extraction.entries.seats_doubted import SEAT_SURE, doubted_seat
from pipeline.extraction.entries.segments import CLOSE, EDGE, OPEN, Segment
from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

MATTER_SURE = 0.65  # that "…, Monitoring and Evaluation" behind a post is what it is for, and no body
_COMMAS = frozenset({",", "،"})
UNACCENTED = 0.9  # that a row is a body which would be a post if all accents were written
SECOND_SURE = 0.8  # that of two posts with a body each he comes for that of the second
ACRONYM_SURE = 0.8  # that what stands alone behind a name in a few capitals is a body: "(MoI)"
_ACRONYM = re.compile(r"[^\W\d_]{2,6}")
_DIRT_LETTERS = 2  # outside brackets a word of no more is dirt
Parted = tuple[list[tuple[int, int]], list[tuple[int, int]], float]
"""Stretches of the title, of the body, and how sure their border is."""


def title_and_body(view: str, segments: list[Segment], lexicon: Lexicon) -> Parted:
    """Return (stretches of the title, of the body, how sure the border between them is) of what an entry says of its person."""
    joined = _with_brackets(view, segments, lexicon)
    whole = _with_matters(view, joined, lexicon)
    title, organisation, sure = _parted(view, whole, lexicon)
    doubted = len(whole) < len(joined) and not organisation  # the last words may be a body that nobody knows
    doubted = doubted or any(_names_another(view[slice(*stretch)], lexicon) for stretch in title)
    if not organisation and len(title) == 1 and (seat := doubted_seat(view[slice(*title[0])], lexicon)) is not None:
        start, end = title[0]
        return [(start, start + seat[0])], [(start + seat[1], end)], SEAT_SURE
    return title, organisation, min(sure, MATTER_SURE) if doubted else sure


def _names_another(title: str, lexicon: Lexicon) -> bool:
    """Tell whether a courtesy form begins a further line of a post: "Adviser" / "Ms. B will come as an expert" is of two."""
    return any(honorific_at(line.strip(), 0, lexicon, None) is not None for line in title.split("\n")[1:])


def _parted(view: str, joined: list[Segment], lexicon: Lexicon) -> Parted:
    texts = [view[segment.start : segment.end] for segment in joined]
    if len(joined) == 1 and is_cjk(texts[0].strip()):
        return _of_chinese(view, joined[0], lexicon)
    if len(joined) == 1 and _is_acronym(texts[0], lexicon, bracketed=joined[0].bracketed):
        return [], [(joined[0].start, joined[0].end)], ACRONYM_SURE
    if (parted := _inner(view, joined, texts, lexicon) or _bracketed_first(view, joined, texts, lexicon)) is not None:
        return parted
    rows = [segment.row for segment in joined]
    ours = next((number for number, segment in enumerate(joined) if number and lexicon.said.behind_own(view, segment.start)), 0)
    own = [row and not line_goes_on(view, joined[:at], texts[at], lexicon) for at, row in enumerate(rows)]
    border = Split(ours, ours, 0.9) if ours else split(texts, lexicon, rows, own)
    if len(joined) == border.title_end == 2 and joined[1].row and places.may_be_body(texts[1], view, lexicon):
        border = Split(1, 1, UNACCENTED)  # "Asesor" / "Secretaria de Bienestar Social"
    if joined and is_cjk(texts[0].strip()) and border.body_start > 0:
        title, organisation, sure = _of_chinese(view, joined[0], lexicon)
        known = any(key("".join(view[slice(*span)].split())) in lexicon.bodies for span in organisation)
        seats = (_is_seat(segment, text, lexicon) for segment, text in zip(joined[1:], texts[1:], strict=True))
        if known or (organisation and not any(seats)):
            places_told = zip(joined[1 : border.title_end], texts[1:], strict=False)
            further = takewhile(lambda told: places.place(told[1], lexicon) is places.Place.TITLE, places_told)
            posts = [Segment(*title[0], bracketed=False), *(segment for segment, _ in further)] if title else []
            return _union(view, posts), organisation, sure  # "公安部国际合作局三级警监、副处长"
    title, organisation = _union(view, joined[: border.title_end]), _union(view, joined[border.body_start :], apart=lexicon)
    if title and organisation:
        title[-1] = (title[-1][0], title[-1][0] + without_dangling(view[slice(*title[-1])], lexicon))
    if border.sure < 0.5 and len(joined) > 1:  # the body stands before the title
        kinds = [places.place(text, lexicon) for text in texts]
        first_title = kinds.index(places.Place.TITLE)
        title, organisation = _union(view, joined[first_title:]), _union(view, joined[:first_title])
        return title, organisation, 0.8
    return title, organisation, border.sure


def _bracketed_first(view: str, joined: list[Segment], texts: list[str], lexicon: Lexicon) -> Parted | None:
    """Return title and organisation where a body's letters alone stand between name and post: "Eva Klein (AA), Counsellor"."""
    if len(joined) < 2 or not joined[0].bracketed or not _is_acronym(texts[0], lexicon, bracketed=True):
        return None
    kinds = [places.place(text, lexicon) for text in texts[1:]]
    if places.Place.TITLE not in kinds or places.Place.BODY in kinds or is_arabic(texts[1]):
        return None  # of Latin letters in an Arabic entry most are dirt
    return _union(view, joined[1:]), [(joined[0].start, joined[0].end)], ACRONYM_SURE


def _is_acronym(text: str, lexicon: Lexicon, *, bracketed: bool) -> bool:
    """Tell whether the text is one short word with two capitals or more, and no post's: "MoI", "DGSN"; "CEO" is one's.

    In brackets two letters will do: "(AA)"; elsewhere they are dirt.
    """
    text = text.strip()
    short = _ACRONYM.fullmatch(text) is not None and (len(text) > _DIRT_LETTERS or bracketed) and sum(map(str.isupper, text)) > 1
    return short and places.place(text, lexicon) is not places.Place.TITLE and not lexicon.is_title_word(key(text))


def _inner(view: str, joined: list[Segment], texts: list[str], lexicon: Lexicon) -> Parted | None:
    """Return title and organisation where the body stands within the post's own words and nowhere else; else None."""
    kinds = [places.place(text, lexicon) for text in texts]
    found = [(index, parted) for index, text in enumerate(texts) if (parted := inner_body(text, lexicon)) is not None]
    found = found or _in_unit(kinds, texts, lexicon)
    if not found or (len(found) > 1 and found[-1][0] != len(texts) - 1):
        return None
    at, (post_end, body_start, sure) = found[-1]  # "Judge at the Court of Appeal, adviser in the Ministry of Justice"
    sure = sure if len(found) == 1 else min(sure, SECOND_SURE)
    if at and joined[at].row and kinds[at] is places.Place.UNIT and kinds[at - 1] is places.Place.TITLE:
        post_end = body_start = 0  # "главный консультант" / "Национальный центр по контролю … при Кабинете Министров"
    further = [index for index, kind in enumerate(kinds) if kind is places.Place.BODY and index != at]
    if not all(index > at and lexicon.small.of_body.match(texts[index]) for index in further):
        return None  # "…, de la Francophonie et des Béninois de l'Extérieur" is of the ministry before it
    behind = all_places([texts[at][body_start:], *texts[at + 1 :]], lexicon)  # what a ministry is for goes on with its name
    last = next((at + index for index, kind in enumerate(behind) if index and kind is places.Place.TITLE), len(joined)) - 1
    start = joined[at].start
    title = _union(view, [*joined[:at], *([replace(joined[at], end=start + post_end)] if post_end else [])])
    title += [(segment.start, segment.end) for segment in joined[last + 1 :]]
    body = replace(joined[at], start=start + body_start)
    return title, _union(view, [body, *joined[at + 1 : last + 1]])[:1], sure


def _in_unit(kinds: list[places.Place], texts: list[str], lexicon: Lexicon) -> list[tuple[int, tuple[int, int, float]]]:
    """Return which stretch holds the body where a unit behind the post names it: "Acting Head, Legal Unit at the Ministry"."""
    for index in range(1, len(texts)):
        if kinds[index] is places.Place.UNIT and kinds[index - 1] is places.Place.TITLE:
            parted = body_of_unit(texts[index], lexicon)
            return [(index, parted)] if parted is not None else []
    return []


def _of_chinese(view: str, segment: Segment, lexicon: Lexicon) -> Parted:
    text = view[segment.start : segment.end]
    length = _chinese_body(text, lexicon)
    if length:
        body, post = text[:length].rstrip(EDGE + "／"), text[length:].lstrip(EDGE + "／")  # "外交部/处长"
        return [(segment.end - len(post), segment.end)], [(segment.start, segment.start + len(body))], 0.9
    kind = places.place(text, lexicon)
    if kind is places.Place.BODY:
        return [], [(segment.start, segment.end)], 0.9
    if kind is places.Place.UNIT and any(text.startswith(body) for body in lexicon.bodies if is_cjk(body)):
        return [], [(segment.start, segment.end)], 0.9  # 外交部条约法律司 alone is no post
    return [(segment.start, segment.end)], [], 0.9 if kind is places.Place.TITLE else 0.7


def _is_seat(segment: Segment, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a Chinese body stands on a row of its own; what begins the post above is a part: "权益部处长" / "全国妇联"."""
    text = text.strip()
    return segment.row and is_cjk(text) and places.place(text, lexicon) in (places.Place.BODY, places.Place.UNIT)


def _chinese_body(text: str, lexicon: Lexicon) -> int:
    """Return how many letters name the body that the text begins with, a line's end among them too: "妇女工/作委员会处长"."""
    letters = [at for at, letter in enumerate(text) if not letter.isspace()]
    length = places.chinese_body("".join(text[at] for at in letters), lexicon)
    return letters[length - 1] + 1 if 0 < length <= len(letters) else 0


def _with_brackets(view: str, segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments with "(legal affairs)" joined to the title that it explains, and a row to what it goes on with."""
    joined: list[Segment] = []
    for segment in segments:
        between = view[joined[-1].end : segment.start] if joined else ""
        if joined and segment.row and row_goes_on(view, joined[-1], segment, lexicon):
            joined[-1] = replace(joined[-1], end=segment.end)
            continue
        body = segment.bracketed and places.place(view[segment.start : segment.end], lexicon) is places.Place.BODY
        if segment.bracketed and joined and not body and between.strip() in OPEN and between.strip():
            end = segment.end
            if view[end : end + 1] in CLOSE and view[end : end + 1]:
                end += 1
            joined[-1] = Segment(joined[-1].start, end, joined[-1].bracketed, joined[-1].row)
        else:
            joined.append(segment)
    return joined


def _with_matters(view: str, segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments with the last of several matters joined to the unit, or the post, that is for all of them.

    "Secretaría contra la Violencia Sexual, Explotación y Trata de Personas": what ends in "and" behind a comma, and is neither a
    post nor a body nor a State, is none by itself.
    """
    joined: list[Segment] = []
    for segment in segments:
        text = view[segment.start : segment.end]
        before = view[joined[-1].start : joined[-1].end] if joined and not (segment.row or segment.bracketed) else ""
        comma = bool(before) and view[joined[-1].end : segment.start].strip() in _COMMAS
        together = lexicon.together.search(text) if comma and not is_cjk(text) else None
        if together is not None and not lexicon.is_state(text) and places.place(text, lexicon) is places.Place.OTHER:
            last = key(text[together.end() :])
            again = lexicon.small.of_body.match(text)  # "…, de l'Enfance et du Sport": `borders` knows it
            if last not in lexicon.titles and again is None and _of_matters(before, lexicon):
                joined[-1] = replace(joined[-1], end=segment.end)
                continue
        joined.append(segment)
    return joined


def _of_matters(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a unit, or a post, says in its own words what it is for: "Division of Drugs", "Director of Youth"."""
    kind = places.place(text, lexicon)
    noun, *behind = key(text).split() or [""]
    small = lexicon.small.head_ends
    return kind in (places.Place.UNIT, places.Place.TITLE) and bool(noun) and any(word in small for word in behind[:-1])


def _union(view: str, segments: list[Segment], *, apart: Lexicon | None = None) -> list[tuple[int, int]]:
    """Return the segments as few stretches, one where only separators stand between them.

    With a lexicon a body, or a part of one, on a row of its own is a stretch of its own.
    """
    spans: list[tuple[int, int]] = []
    for segment in segments:
        own = apart is not None and segment.row and _begins_anew(view, spans, segment, apart)
        if spans and not own and set(view[spans[-1][1] : segment.start]) <= set(EDGE + "."):
            spans[-1] = (spans[-1][0], segment.end)
        else:
            spans.append((segment.start, segment.end))
    return spans


def _begins_anew(view: str, before: list[tuple[int, int]], row: Segment, lexicon: Lexicon) -> bool:
    """Tell whether a row below a body names another: "Criminal Law Section" / "Legal and Constitutional Affairs Division"."""
    told = places.place(view[row.start : row.end], lexicon)
    if told is places.Place.UNIT and before:
        return not is_open(view[slice(*before[-1])], lexicon)
    return told is places.Place.BODY
