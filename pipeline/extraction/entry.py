"""One person's entry: what stands behind the name, parted into title, organisation, role and contacts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from models.reply import Role
from pipeline.extraction import places
from pipeline.extraction.fields import Hit
from pipeline.extraction.lexicon import Lexicon, is_cjk, key
from pipeline.extraction.names import NameMatch, honorific_at
from pipeline.extraction.passage import Passage

_SEPARATORS = ",;،؛，；、|\n\t\x01"
_DASH = re.compile(r"\s[-–—]{1,2}\s|\s?[—]\s?|\s–|–\s")
_OPEN, _CLOSE = "(（[", ")）]"
_EDGE = " \t\n,;:،؛，；、。|[]–—-*_=~•·\x01/"
_MISREAD_COMMA = re.compile(r"(?<=[\u0620-\u064a])[»«](?=\s|$)|(?<=[\u0620-\u064a][^اويىآ])ء(?=\s)")
_NO_LETTERS = re.compile(r"[\W\d_]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one passage."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """As it stands there, line feeds included."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named as coming, before he is judged.

    Attributes:
        name: one piece, or family and given name from fields of their own in the order in which they stand.
        via: by which structure the person was found: "table", "form", "labels", "list", "block", "prose".
        weight: 0-1, how much that structure alone may be trusted.
        split_sure: 0-1, that the border between title and organisation is right.
        doubts: sentences for a person.
    """

    name: tuple[Piece, ...]
    via: str
    weight: float
    honorific: Piece | None = None
    latin: Piece | None = None
    title: tuple[Piece, ...] = ()
    organisation: tuple[Piece, ...] = ()
    role: Role | None = None
    role_piece: Piece | None = None
    contacts: tuple[Hit, ...] = ()
    split_sure: float = 1.0
    doubts: tuple[str, ...] = ()
    language: str | None = None


@dataclass(slots=True)
class _Segment:
    start: int
    end: int
    bracketed: bool
    row: bool = False  # it began with a line feed
    spread: list[tuple[int, int]] = field(default_factory=list)


def described(
    person: Person,
    passage: Passage,
    view: str,
    start: int,
    end: int,
    hits: Iterable[Hit],
    lexicon: Lexicon,
) -> Person:
    """Return the person with all that view[start:end], the text behind the name, says of him.

    Args:
        person: the name is known already.
        passage: the words.
        view: the passage's text, of the same length, with a blank for every line feed that is only a wrap.
        start: where the stretch to read begins.
        end: where it ends; contacts within it become his.
        hits: contacts found in the passage.
        lexicon: words of titles, bodies and labels.
    """
    own = tuple(hit for hit in hits if hit.start < end and hit.end > start)
    masked = list(view[start:end])
    for index in range(start, end):
        if passage.text[index : index + 1] == "\n" and view[index] == " " and _begins_body(view, index + 1, end, lexicon):
            masked[index - start] = "\n"
    for hit in own:
        for index in range(max(hit.start, start), min(hit.end, end)):
            masked[index - start] = "\x01"
    segments = _segments(_MISREAD_COMMA.sub(",", "".join(masked)), start)
    role, role_piece, kept = person.role, person.role_piece, []
    latin = person.latin
    for index, segment in enumerate(segments):
        text = view[segment.start : segment.end]
        found = lexicon.role(text)
        if found is not None and _is_post(view, segments, index, lexicon):
            found = None
        if found is not None:
            if role is None or role_piece is None:
                role, role_piece = found, Piece(passage, segment.start, segment.end)
            continue
        if _is_noise(text, lexicon):
            continue
        kept.append(segment)
    title, organisation, sure = _placed(view, kept, lexicon)
    return replace(
        person,
        latin=latin,
        title=person.title + tuple(Piece(passage, *span) for span in title),
        organisation=person.organisation + tuple(Piece(passage, *span) for span in organisation),
        role=role,
        role_piece=role_piece,
        contacts=person.contacts + own,
        split_sure=min(person.split_sure, sure),
    )


def _begins_body(view: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a row that only seems to go on is the whole name of a known body."""
    text = re.split(r"[,;(（，；、،؛\n\t]|\s[-–—]\s", view[start:end], maxsplit=1)[0]
    return key(text) in lexicon.bodies


def _is_post(view: str, segments: list[_Segment], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a single word such as "Adviser" is a title: it stands first, and what follows names where he is that."""
    segment = segments[index]
    if index > 0 or segment.bracketed or " " in key(view[segment.start : segment.end]) or is_cjk(view[segment.start]):
        return False
    following = [other for other in segments[1:] if not other.bracketed]
    if not following:
        return False
    text = view[following[0].start : following[0].end]
    return lexicon.role(text) is None and places.place(text, lexicon) is not places.Place.TITLE


def _segments(text: str, offset: int) -> list[_Segment]:
    """Return the stretches between separators; brackets that explain the words before them stay with these."""
    found: list[_Segment] = []
    begin = 0
    depth = 0
    row = False
    dashes = {match.start(): match.end() for match in _DASH.finditer(text)}

    def close(end: int, *, bracketed: bool = False) -> None:
        left, right = begin, end
        while left < right and text[left] in _EDGE:
            left += 1
        while right > left and text[right - 1] in _EDGE + ".":
            right -= 1
        if right > left:
            if text[right : right + 1] == "." and re.search(r"\b[^\W\d_]{1,3}$", text[left:right]) and text[right - 1].islower():
                right += 1  # "Dept.", an abbreviation
            found.append(_Segment(left + offset, right + offset, bracketed, row))

    index = 0
    while index < len(text):
        letter = text[index]
        if letter in _OPEN and (behind := _inner_bracket(text, index)):
            index = behind - 1
        elif letter in _OPEN:
            close(index)
            depth, begin, row = depth + 1, index + 1, False
        elif letter in _CLOSE and depth:
            close(index, bracketed=True)
            depth, begin, row = depth - 1, index + 1, False
        elif letter in _SEPARATORS or (letter in ".。" and _ends_sentence(text, index)):
            close(index, bracketed=depth > 0)
            begin, row = index + 1, letter in "\n\t"
        elif index in dashes and not depth:
            close(index)
            index = dashes[index] - 1
            begin, row = index + 1, False
        index += 1
    close(len(text), bracketed=depth > 0)
    return found


def _inner_bracket(text: str, opened: int) -> int:
    """Return where a bracket ends that stands within a Chinese title ("常驻联合国（维也纳）代表"), 0 for any other bracket."""
    closed = min((at for at in (text.find(letter, opened) for letter in _CLOSE) if at > 0), default=0)
    within = closed and opened and is_cjk(text[opened - 1]) and is_cjk(text[closed + 1 : closed + 2])
    return closed + 1 if within and "\x01" not in text[opened:closed] else 0


def _ends_sentence(text: str, index: int) -> bool:
    rest = text[index + 1 : index + 3]
    if text[index] == "。" or rest[:1] in ("", "\x01", "\n") or rest[:2] == " \x01":
        return True
    before = re.search(r"[^\W\d_]{4,}[)\]]?$", text[:index])
    return before is not None and rest[:1] == " " and not rest[1:].islower()


def _is_noise(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the segment is a left-over label, number or dirt that no field holds."""
    bare = text.strip(_EDGE + ".")
    if not bare or _NO_LETTERS.fullmatch(bare):
        return True
    letters = sum(letter.isalpha() for letter in bare)
    if letters < 2 and (not is_cjk(bare) or bare in "女男"):
        return True
    label, _, value = bare.partition(":") if ":" in bare else bare.partition("：")
    labels = lexicon.label(label) or lexicon.label(re.split(r"[\d№:#]", bare, maxsplit=1)[0])
    dropped = {
        "passport",
        "phone",
        "mobile",
        "fax",
        "email",
        "contact",
        "arrival",
        "address",
        "birth",
        "gender",
        "other",
        "country",
        "number",
        "reference",
    }
    if (
        labels
        and set(labels) <= dropped | {"meeting"}
        and (value or len(key(bare)) <= len(key(label)) or any(letter.isdigit() for letter in bare))
    ):
        return True
    if "@" in bare or sum(letter.isdigit() for letter in bare) > letters:
        return True
    return bool(labels) and set(labels) <= dropped


def _placed(view: str, segments: list[_Segment], lexicon: Lexicon) -> tuple[list[tuple[int, int]], list[tuple[int, int]], float]:
    joined = _with_brackets(view, segments)
    texts = [view[segment.start : segment.end] for segment in joined]
    if len(joined) == 1 and is_cjk(texts[0].strip()):
        return _chinese(view, joined[0], lexicon)
    border = places.split(texts, lexicon, [segment.row for segment in joined])
    if joined and is_cjk(texts[0].strip()) and border.body_start > 0:
        title, organisation, sure = _chinese(view, joined[0], lexicon)
        if organisation:
            return title, organisation, sure
    title = _union(view, joined[: border.title_end])
    organisation = _union(view, joined[border.body_start :], apart=lexicon)
    if border.sure < 0.5 and len(joined) > 1:  # the body stands before the title
        kinds = [places.place(text, lexicon) for text in texts]
        first_title = kinds.index(places.Place.TITLE)
        title, organisation = _union(view, joined[first_title:]), _union(view, joined[:first_title])
        return title, organisation, 0.8
    return title, organisation, border.sure


def _chinese(view: str, segment: _Segment, lexicon: Lexicon) -> tuple[list[tuple[int, int]], list[tuple[int, int]], float]:
    text = view[segment.start : segment.end]
    length = places.chinese_body(text, lexicon)
    if length:
        at = segment.start + length
        return [(at, segment.end)], [(segment.start, at)], 0.9
    kind = places.place(text, lexicon)
    if kind is places.Place.BODY:
        return [], [(segment.start, segment.end)], 0.9
    return [(segment.start, segment.end)], [], 0.9 if kind is places.Place.TITLE else 0.7


def _with_brackets(view: str, segments: list[_Segment]) -> list[_Segment]:
    """Return the segments with "(legal affairs)" joined to the title that it explains."""
    joined: list[_Segment] = []
    for segment in segments:
        between = view[joined[-1].end : segment.start] if joined else ""
        if segment.bracketed and joined and between.strip() in _OPEN and between.strip():
            end = segment.end
            if view[end : end + 1] in _CLOSE and view[end : end + 1]:
                end += 1
            joined[-1] = _Segment(joined[-1].start, end, joined[-1].bracketed, joined[-1].row)
        else:
            joined.append(segment)
    return joined


def _union(view: str, segments: list[_Segment], *, apart: Lexicon | None = None) -> list[tuple[int, int]]:
    """Return the segments as few stretches, one where only separators stand between them.

    With a lexicon a body on a row of its own is a stretch of its own.
    """
    spans: list[tuple[int, int]] = []
    for segment in segments:
        own = apart is not None and segment.row and places.place(view[segment.start : segment.end], apart) is places.Place.BODY
        if spans and not own and set(view[spans[-1][1] : segment.start]) <= set(_EDGE + "."):
            spans[-1] = (spans[-1][0], segment.end)
        else:
            spans.append((segment.start, segment.end))
    return spans


def named(
    match: NameMatch, passage: Passage, *, via: str, weight: float, language: str | None, doubts: tuple[str, ...] = ()
) -> Person:
    """Return the person of this name, of whom nothing else is known yet."""
    name: tuple[Piece, ...] = (Piece(passage, *match.name),)
    if match.within is not None:
        name = (Piece(passage, match.name[0], match.within[0]), Piece(passage, match.within[1], match.name[1]))
    return Person(
        name=name,
        via=via,
        weight=weight,
        honorific=Piece(passage, *match.honorific) if match.honorific else None,
        latin=Piece(passage, *match.latin) if match.latin else None,
        doubts=doubts if match.plain else (*doubts, "some of it does not look like a name"),
        language=language,
    )


def leading_role(view: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> tuple[Role, int, int] | None:
    """Return (role, end of its words, where the name begins) where a role stands before the name: "Head of Delegation: Mr. …"."""
    text = view[start:end]
    match = re.match(r"\s*([^:：–—\n]{2,60}?)\s*(?:[:：]|\s[-–—]\s)\s*", text)
    if match and (role := lexicon.role(match.group(1))) and match.end() < len(text):
        return role, start + match.end(1), start + match.end()
    if match := re.match(r"\s*([^\n,،，]{2,60}?)\s*[,،，]\s*", text):
        after = start + match.end()
        if (role := lexicon.role(match.group(1))) and honorific_at(view, after, lexicon, language) is not None:
            return role, start + match.end(1), after
    return None
