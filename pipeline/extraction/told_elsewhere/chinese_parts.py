"""Parts that a Chinese clause gives to persons named elsewhere: "段先生任团长", "由段副局长率领", "段维岳和蒲晓棠为顾问"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from models.reply import Role
from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.running_text.persons_meant import surname_of
from pipeline.extraction.running_text.standing import Standing
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_CLAUSE = re.compile(r"[^。；;，,：:！!（()）]+")
_LINE = re.compile(r"[^\n]+")
_LABEL = re.compile(r"[\u3400-\u9fff]{2,6}\s*[：:]\s*")
_SHARED = (Role.ADVISER, Role.EXPERT, Role.OBSERVER)  # of which a delegation has several
_LETTERS = 60  # of a clause, blanks apart; a longer one says more than a part
_AHEAD = 12  # of what stands before "by": "中国代表团由"
_POST = 8  # characters, at most
_TWO = 2  # persons at least among whom parts may be shared out

_Meant = tuple[int, ...]  # numbers of those whom one mention may mean: several of one family name


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause that gives parts: whom each mention may mean, and the part of each."""

    meant: tuple[_Meant, ...]
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class _Called:
    """Those of whom a clause may speak: persons, their names without blanks, their numbers by the names' first letters."""

    persons: Sequence[Person]
    names: Sequence[str]
    by_letter: Mapping[str, Sequence[int]]


def with_chinese_parts(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, each who has no part of his own with that which a whole clause gives him; namesakes are doubted.

    Args:
        persons: those named as coming.
        readings: the texts that were read.
        lexicon: words of parts and posts, and those around names.
    """
    persons = _with_labels_going_on(_without_family_names(persons, lexicon))
    names = list(map(_name, persons))
    found = list(persons)
    if not any(is_cjk(name[:1]) for name in names):
        return found
    called = _Called(persons, names, _by_first_letter(names))
    for reading in readings:
        stood = Standing(persons, reading.strip.passage)
        for begin, end in _clauses(reading):
            told = _told("".join(reading.strip.view[begin:end].split()), called, lexicon)
            if told is None or stood.anybody(begin, end):
                continue
            piece = Piece(reading.strip.passage, begin, end)
            for meant, role in zip(told.meant, told.roles, strict=True):
                for at in meant:
                    if len(meant) > 1:
                        found[at] = found[at].doubted(Doubt.PART_OF_ONE)
                    elif found[at].role is None or (found[at].role_piece is None and found[at].role is not Role.HEAD):
                        found[at] = replace(found[at], role=role, role_piece=piece, role_told=True)
    return found


def _by_first_letter(names: Sequence[str]) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        found.setdefault(name[:1], []).append(number)
    return found


def _name(person: Person) -> str:
    return "".join("".join(piece.text for piece in person.name).split())


def _without_family_names(persons: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return the persons without those whose name is but another's family name of two characters: "欧阳女士"."""
    families = {surname_of(name, lexicon) for name in map(_name, persons) if len(name) > _TWO}
    return [
        person
        for person in persons
        if person.title or person.organisation or len(name := _name(person)) != _TWO or name not in families
    ]


def _with_labels_going_on(persons: Sequence[Person]) -> list[Person]:
    """Return the persons, those on the lines right below one with a label that several may have with its part: "顾问：王强".

    Chinese labels have no plural. A list with another label beside tells parts; there nobody's part is left out.
    """
    labelled = {person.role_piece.text.strip() for person in persons if (person.role_piece is not None and _is_label(person))}
    found: list[Person] = []
    part: Person | None = None  # whose label goes on
    for person in persons:
        goes_on = person.role is None and part is not None and _right_below(found[-1], person)
        if goes_on and part is not None:
            found.append(replace(person, role=part.role, role_piece=part.role_piece))
            continue
        part = person if person.role in _SHARED and _is_label(person) and len(labelled) > 1 else None
        found.append(person)
    return found


def _is_label(person: Person) -> bool:
    """Tell whether but a colon stands between the words for his part and his name, which is Chinese."""
    piece, name = person.role_piece, person.name[0]
    if piece is None or piece.passage is not name.passage or not is_cjk(name.text[:1]) or not is_cjk(piece.text.strip()[:1]):
        return False
    label = name.passage.text[piece.start : name.start]
    return piece.start < name.start and _LABEL.fullmatch(label) is not None


def _right_below(above: Person, person: Person) -> bool:
    """Tell whether a person's name begins a line below the name above."""
    one, other = above.name[0], person.name[0]
    if one.passage is not other.passage or one.start >= other.start or not is_cjk(other.text[:1]):
        return False
    between = one.passage.text[one.end : other.start]
    _, line_feed, indent = between.rpartition("\n")
    return bool(line_feed) and not indent.strip()


def _clauses(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the clauses in Chinese in which persons who come may be spoken of.

    A line of a list often ends without a mark: behind a clause of several lines each of these is yielded, too.
    """
    view = reading.strip.view
    for clause in _CLAUSE.finditer(view):
        lines = [clause.span(), *(_moved(line, clause.start()) for line in _LINE.finditer(clause.group()))]
        for start, stop in lines if len(lines) > _TWO else lines[:1]:
            text = view[start:stop].strip()
            if not is_cjk(text[:1]) or len(text) > 2 * _LETTERS:
                continue
            begin = start + view[start:stop].index(text[0])
            zone = within(reading.zones, begin)
            if zone is None or zone.contact:
                yield begin, begin + len(text)


def _moved(line: re.Match[str], by: int) -> tuple[int, int]:
    return line.start() + by, line.end() + by


def _told(text: str, called: _Called, lexicon: Lexicon) -> _Told | None:
    """Return what a clause without blanks tells, where it says nothing but that; None elsewhere."""
    words = lexicon.unspaced
    if len(text) > _LETTERS:
        return None
    ahead = next((at for at in range(_AHEAD) if text.startswith(words.by, at)), None)
    starts = [] if ahead is None else [ahead + len(by) for by in words.by if text.startswith(by, ahead)]
    among = words.among.match(text)
    for start in (*starts, among.end() if among is not None else 0):
        meant, at = list[_Meant](), start
        while (one := _mention(text, at, called, lexicon)) is not None:
            meant.append(one[0])
            at = one[1]
            join = words.joins.match(text, at)
            if join is None:
                break
            at = join.end()
        roles = _roles(text[at:], len(meant), lexicon) if meant else ()
        if roles:
            return _Told(tuple(meant), roles)
    return None


def _mention(text: str, at: int, of: _Called, lexicon: Lexicon) -> tuple[_Meant, int] | None:
    """Return (whom a mention at this place may mean, where it ends): by his name, or his family name with a form or post."""
    names = [(number, of.names[number]) for number in of.by_letter.get(text[at : at + 1], ()) if of.names[number]]
    whole = max((name for _, name in names if text.startswith(name, at)), key=len, default="")
    if whole:
        meant = tuple(number for number, name in names if name == whole)
        called = max((_called(text, at + len(whole), of.persons[number], lexicon) for number in meant), default=0)
        return meant, at + len(whole) + called
    lengths = dict[int, int]()
    for number, name in names:
        surname = surname_of(name, lexicon)
        if surname and text.startswith(surname, at):
            called = _called(text, at + len(surname), of.persons[number], lexicon)
            lengths |= {number: len(surname) + called} if called else {}
    longest = max(lengths.values(), default=0)
    meant = tuple(number for number, length in lengths.items() if length == longest)
    return (meant, at + longest) if meant else None


def _called(text: str, at: int, person: Person, lexicon: Lexicon) -> int:
    """Return how many characters of his courtesy form or post stand at this place: "先生", "副局长"; 0 where none do."""
    form = lexicon.honorific_after.match(text, at)
    if form is not None and not lexicon.is_post_honorific(form.group()):
        own = "".join(person.honorific.text.split()) if person.honorific is not None else ""
        plain = form.group() in lexicon.plain_courtesies and own in lexicon.plain_courtesies
        return 0 if plain and own != form.group() else form.end() - at
    post = "".join("".join(piece.text for piece in (*person.title, *filter(None, [person.honorific]))).split())
    for letters in range(_POST, 1, -1):
        word = text[at : at + letters]
        whole = len(word) == letters and lexicon.chinese.title_length(word) == letters
        if whole and (word in post or not post):
            return letters
    return 0


def _roles(text: str, count: int, lexicon: Lexicon) -> tuple[Role, ...]:
    """Return the part of each of so many persons that the rest of a clause tells; () where it tells none, or something else."""
    words = lexicon.unspaced
    start = words.said_so.match(text)
    text = text[start.end() :] if start is not None else text
    leads = any(text.startswith(word) for word in lexicon.headed_behind) and count == 1
    if leads:
        return (Role.HEAD,)
    verb = words.serves.match(text)
    if verb is None:
        return ()
    part = text[verb.end() :]
    rest = words.stands_for.sub("", part)
    role = lexicon.role(part) or lexicon.role(rest)  # 代表团负责人 leads it; 负责人 alone is a post
    if role is not None:
        return () if role is Role.HEAD and count > 1 else (role,) * count
    several = [lexicon.role(part) for part in words.joins.split(rest)] if count >= _TWO else []
    told = tuple(one for one in several if one is not None)
    return told if len(told) == len(several) == count else ()
