"""Chinese posts that begin with a word for a body: the writer's own or one named before ("本中心副主任", "该局副处长")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_REACH = 240  # characters before "that bureau" within which it is named
_PERMANENT = ("常驻", "常駐")
_LETTERS = 24  # of a body's name
UNNAMED = 0.5  # how sure it is that somebody has no body whose post points at one that is named nowhere
_HEAD = 400  # characters at a letter's head in which the writer's body has a line of its own


def with_own_seats(persons: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return the persons, their posts without what only points at a body; who has no body is of that one, where it is named.

    A Mission that somebody's rank begins with is left away as well: "代表团[一等秘书]".
    """
    return [_seated(person, lexicon) for person in persons]


def _seated(person: Person, lexicon: Lexicon) -> Person:
    body = person.organisation[0] if len(person.organisation) == 1 else None
    if body is not None and is_cjk(body.text[:1]) and _pointing(body.text, lexicon) == len(body.text):
        person = replace(person, organisation=(named,) if (named := _named(body, lexicon)) is not None else ())
    first = person.title[0] if person.title else None
    if first is None or not is_cjk(first.text[:1]):
        return person
    length = _pointing(first.text, lexicon)
    if length:
        pointing = replace(first, end=first.start + length)
        named = _named(pointing, lexicon) if not person.organisation else None
        person = replace(person, organisation=(named,)) if named is not None else person
        if not person.organisation and not _of_mission(pointing.text, lexicon):
            person = replace(person, body_sure=UNNAMED)
    else:
        length = 0 if person.organisation else _mission(first.text, lexicon)
    rest = replace(first, start=first.start + length)
    return replace(person, title=((rest,) if rest.text.strip() else ()) + person.title[1:]) if length else person


def _pointing(text: str, lexicon: Lexicon) -> int:
    """Return how many characters of "本中心" or "该局" the text begins with; 0 where with none, or a post: "本科长"."""
    pointing = lexicon.unspaced.pointing.match(text)
    return pointing.end() if pointing is not None else 0


def _mission(text: str, lexicon: Lexicon) -> int:
    """Return how many characters a Mission without its place has before a rank: "代表团一等秘书"; "代表团团员" is a part.

    "常驻团一等秘书" stays as it is written: it tells him from the diplomats of the capital.
    """
    if text.startswith(_PERMANENT):
        return 0
    mission = max((name for name in lexicon.missions if is_cjk(name) and text.startswith(name)), key=len, default="")
    rest = text[len(mission) :]
    ranked = (
        bool(rest)
        and lexicon.chinese.title_length(rest) == len(rest)
        and lexicon.role(rest) is None
        and lexicon.role(text) is None
    )
    return len(mission) if ranked else 0


def _of_mission(pointing: str, lexicon: Lexicon) -> bool:
    """Tell whether "our" is said of the Mission, which is no body of its staff: "我团"."""
    told = lexicon.unspaced.pointing.match(pointing)
    return told is not None and any(told.group(2) in mission for mission in lexicon.missions)


def _named(pointing: Piece, lexicon: Lexicon) -> Piece | None:
    """Return the body that is meant: the last one before of that kind, or that of the letter's head; None where none is named."""
    told = lexicon.unspaced.pointing.match(pointing.text)
    if told is None:
        return None
    seat, text = told.group(2), pointing.passage.text
    if told.group(1) in lexicon.unspaced.pointing_at_own:
        lines = [line for line in _lines(text[: min(_HEAD, pointing.start)]) if text[slice(*line)].endswith(seat)]
        return next((_body(pointing, line, lexicon) for line in lines if _body(pointing, line, lexicon)), None)
    floor, at = max(0, pointing.start - _REACH), pointing.start
    while (at := text.rfind(seat, floor, at)) >= 0:
        end = at + len(seat)
        if text[end : end + 1] in lexicon.unspaced.post_ends:
            continue
        begin = at
        while begin > max(floor, end - _LETTERS) and is_cjk(text[begin - 1]):
            begin -= 1
        verbs = [match.end() for match in lexicon.unspaced.names.finditer(text, begin, at)]
        found = _body(pointing, (max([begin, *verbs]), end), lexicon)
        if found is not None:
            return found
    return None


def _lines(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of the lines, blanks around them apart."""
    found, start = list[tuple[int, int]](), 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        begin = start + line.index(bare) if bare else start
        found.append((begin, begin + len(bare)))
        start += len(line)
    return found


def _body(pointing: Piece, span: tuple[int, int], lexicon: Lexicon) -> Piece | None:
    """Return the stretch as a body, None where it is none, a Mission, or points at one itself."""
    text = pointing.passage.text[slice(*span)]
    if not all(map(is_cjk, text)) or _pointing(text, lexicon) or begins_with_mission(text, lexicon):
        return None
    whole = len(text) > 2 and places.place(text, lexicon) in (places.Place.BODY, places.Place.UNIT)
    return replace(pointing, start=span[0], end=span[1]) if whole else None
