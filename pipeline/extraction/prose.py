"""Persons named in sentences: "… will be represented by Mr. A, Director, Ministry of Justice, and Ms. B, Adviser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction import places
from pipeline.extraction.bystanders import Zone, within
from pipeline.extraction.entry import Person, described, leading_role, named
from pipeline.extraction.fields import Hit
from pipeline.extraction.lexicon import Folded, Lexicon, fold, is_arabic, is_cjk, key
from pipeline.extraction.names import NameMatch, name_at
from pipeline.extraction.strips import Strip

_BREAK = re.compile(
    r"\s*[;؛；]\s*(?:and |et |y |e |и |а также )?|[)）]?\s*[,،，、]?\s+(?:and|et|y|e|и|а также|as well as|ainsi que|así como|accompanied by)\s+"
    r"|[)）]?\s*[,،，、]\s*|[)）]?[،]?\s+و\s?(?=\S)|[)）]?[和及、，；]|\s*[:：]\s*|\n"
)
_STRONG = re.compile(r"[;؛；\n]|\b(?:and|et|y|и)\b|\sو|[和及、]")
_REPLACED_WITHIN = 40  # letters between "in place of" and the name
_NAME_START = re.compile(r"[^\W\d_a-zа-яà-ÿ]")


def persons_in_prose(
    strip: Strip,
    zones: tuple[Zone, ...],
    covered: Sequence[tuple[int, int]],
    hits: Sequence[Hit],
    lexicon: Lexicon,
    *,
    anywhere: bool,
) -> list[tuple[int, Person]]:
    """Return (offset, person) of everybody whom the strip's sentences announce, in order.

    Args:
        strip: paragraphs of one page.
        zones: where nobody is a delegate.
        covered: stretches that lists have used up.
        hits: contacts found in the strip.
        lexicon: words and cues.
        anywhere: look also in sentences that do not say that somebody is coming; these weigh little.
    """
    found: list[tuple[int, Person]] = []
    for number in dict.fromkeys(row.block for row in strip.rows):
        rows = [row for row in strip.rows if row.block == number]
        start, end = rows[0].start, rows[-1].end
        if any(a < end and b > start for a, b in covered):
            continue
        found += _block(strip, start, end, zones, hits, lexicon, anywhere=anywhere)
    return found


def _block(
    strip: Strip, start: int, end: int, zones: tuple[Zone, ...], hits: Sequence[Hit], lexicon: Lexicon, *, anywhere: bool
) -> list[tuple[int, Person]]:
    text = strip.view[:end].replace("\n", " ")
    found: list[tuple[int, Person]] = []
    for begin, stop in _sentences(text, start, end, hits, lexicon, strip.language):
        found += _sentence(strip, text, begin, stop, zones, hits, lexicon, anywhere=anywhere)
    return found


def _sentence(
    strip: Strip,
    text: str,
    begin: int,
    end: int,
    zones: tuple[Zone, ...],
    hits: Sequence[Hit],
    lexicon: Lexicon,
    *,
    anywhere: bool,
) -> list[tuple[int, Person]]:
    zone = within(zones, begin)
    compliments = zone is not None and zone.letterhead
    if zone is not None and not compliments:
        return []
    folded = Folded(text[begin:end])
    cue = lexicon.announcing.find(folded)
    replacing = [(begin + a, begin + b) for a, b in lexicon.replaced.all(folded)]
    announced = cue is not None or bool(replacing)
    if not announced and (not anywhere or compliments):
        return []
    after_cue = begin + cue[1] if cue is not None else replacing[0][1] if replacing else begin
    search = after_cue if compliments else begin
    anchors = _anchors(text, search, end, after_cue, lexicon, strip.language, free=announced)
    weight = 0.92 if announced else 0.5
    gone = _replaced([match for _, match in anchors], replacing, text, lexicon)
    found: list[tuple[int, Person]] = []
    for index, (at, match) in enumerate(anchors):
        if match.start in gone:
            continue
        stop = anchors[index + 1][0] if index + 1 < len(anchors) else end
        stop = min(stop, *(a for a, _ in replacing if a >= match.end), _tail(text, match.end, stop, lexicon))
        person = named(
            match, strip.passage, via="prose", weight=weight if match.honorific else weight - 0.15, language=strip.language
        )
        lead = leading_role(text, max(search, at), match.start + 1, lexicon, strip.language) if at < match.start else None
        if lead is not None:
            person = replace(person, role=lead[0])
        found.append((match.start, described(person, strip.passage, text, match.end, stop, hits, lexicon)))
    return found


def _replaced(names: Sequence[NameMatch], replacing: Sequence[tuple[int, int]], text: str, lexicon: Lexicon) -> set[int]:
    """Return where the names begin of those who are no longer coming: before "will be replaced by", after "in place of"."""
    gone: set[int] = set()
    for begin, end in replacing:
        words = key(text[begin:end]).split()
        if words and (words[-1] in lexicon.ahead or key(text[begin:end]) in lexicon.ahead):
            following = [name for name in names if name.start >= end]
            if following and ":" not in text[end : following[0].start] and following[0].start - end < _REPLACED_WITHIN:
                gone.add(following[0].start)
                continue
        before = [name for name in names if name.end <= begin + 1]
        if before:
            gone.add(before[-1].start)
    return gone


def _sentences(
    text: str, start: int, end: int, hits: Sequence[Hit], lexicon: Lexicon, language: str | None
) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    while start < end:
        stop = _sentence_end(text, start, end, hits, lexicon, language)
        found.append((start, stop))
        start = stop + 1
    return found


def _anchors(
    text: str, begin: int, end: int, free_from: int, lexicon: Lexicon, language: str | None, *, free: bool
) -> list[tuple[int, NameMatch]]:
    """Return (where the person before ends, the name) of every person in text[begin:end]."""
    found: list[tuple[int, NameMatch]] = []
    first = _first(text, begin, end, free_from, lexicon, language, free=free)
    if first is None:
        return []
    found.append((first.start, first))
    at = first.end
    while at < end:
        match = _BREAK.search(text, at, end)
        if match is None:
            break
        name = _name_after(text, match.end(), end, lexicon, language, strong=bool(_STRONG.search(match.group())), free=free, guarded=first.honorific is not None)
        if name is None:
            at = max(match.end(), at + 1)
            continue
        closing = 1 if match.group()[:1] in ")）" else 0
        found.append((match.start() + closing, name))
        at = name.end
    return found


def _first(
    text: str, begin: int, end: int, free_from: int, lexicon: Lexicon, language: str | None, *, free: bool
) -> NameMatch | None:
    pattern = lexicon.honorific_before(language)
    positions = [match.start() for match in re.finditer(r"(?<![^\W_])\S|(?<=[\s،,:：و])\S", text[begin:end])]
    if is_cjk_text(text[begin:end]):
        return _first_chinese(text, free_from if free else begin, end, lexicon, language)
    for position in positions:
        at = begin + position
        if pattern.match(text, at):
            match = name_at(text, at, lexicon, language)
            if match is not None and match.honorific is not None and match.end <= end:
                return match
        elif free and at >= free_from and _NAME_START.match(text, at):
            match = name_at(text, at, lexicon, language)
            if match is not None and match.words >= 2 and match.plain and _described(text, match.end, lexicon):
                return match
    return None


def is_cjk_text(text: str) -> bool:
    """Tell whether most letters are Chinese characters."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(is_cjk(letter) for letter in letters) * 2 > len(letters)


def _first_chinese(text: str, begin: int, end: int, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    for at in range(begin, min(end, begin + 60)):
        if not is_cjk(text[at]):
            continue
        match = name_at(text, at, lexicon, language)
        if match is not None and (match.honorific is not None or _described(text, match.end, lexicon)):
            return match
        if at == begin and match is None:
            continue
    return None


def _name_after(
    text: str, at: int, end: int, lexicon: Lexicon, language: str | None, *, strong: bool, free: bool, guarded: bool
) -> NameMatch | None:
    if at >= end:
        return None
    lead = leading_role(text, at, end, lexicon, language)
    if lead is not None:
        at = lead[2]
    match = name_at(text, at, lexicon, language)
    if match is None or match.end > end:
        return None
    if text[at - 1 : at] == "و" and is_arabic(text[at]) and match.honorific is None:
        word = fold(text[at - 1 :].split(" ", 1)[0])
        if lexicon.is_title_word(word) or lexicon.is_body_word(word):
            return None
    if match.honorific is not None:
        return match if match.words >= 1 else None
    if strong and free and match.words >= 2 and match.plain and _described(text, match.end, lexicon, post=guarded):
        return match
    return None


def _described(text: str, end: int, lexicon: Lexicon, *, post: bool = False) -> bool:
    """Tell whether a title, a body or brackets follow the name: a person of whom nothing is said may be anything.

    With `post` a body does not suffice: "… and Human Rights, Ministry of Justice" is no person.
    """
    rest = text[end:]
    match = re.match(r"\s*[,،，(（–—-]\s*([^,،，;；؛()（）.。]{2,80})", rest)
    if match is None:
        return False
    inside = match.group(1)
    if (
        lexicon.label(inside.split(":")[0])
        or lexicon.role(inside)
        or "@" in inside
        or "\x01" in inside
        or any(letter.isdigit() for letter in inside)
    ):
        return True
    if is_cjk(inside) and places.chinese_body(inside, lexicon):
        return True
    kind = places.place(inside, lexicon)
    return kind is places.Place.TITLE or (not post and kind is not places.Place.OTHER)


def _sentence_end(text: str, start: int, end: int, hits: Sequence[Hit], lexicon: Lexicon, language: str | None) -> int:
    """Return where the sentence ends: a full stop that is no abbreviation's and stands in no contact."""
    depth = 0
    courtesy = lexicon.honorific_before(language)
    for index in range(start, end):
        letter = text[index]
        if letter in "(（":
            depth += 1
        elif letter in ")）":
            depth = max(0, depth - 1)
        elif letter in ".。" and not depth and not any(hit.start <= index < hit.end for hit in hits):
            if letter == "。":
                return index
            before = re.search(r"[^\W\d_]+$", text[start:index])
            long_enough = before is None or len(before.group()) > 3 or is_arabic(before.group())
            if before is not None and (form := courtesy.match(text, start + before.start())) and form.end() > index:
                continue  # "Excma. Sra."
            following = text[index + 1 : index + 3].strip()
            if long_enough and (not following or following[0].isupper() or is_arabic(following)):
                return index
    return end


def _tail(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where "… to attend the meeting" begins, which says nothing of the person; `end` where nothing such follows."""
    place = lexicon.attending.find(Folded(text[start:end]))
    return start + place[0] if place else end
