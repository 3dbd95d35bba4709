"""Rows of a list that are no entries: the body whose people stand below, the Mission's own name at the foot."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.borders import all_places
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.mission_names import speaks_of_mission
from pipeline.extraction.layout.item_marks import heading_mark
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, without_colon

HEADING_WORDS_MAX = 12
_HEADING_WORDS = 2  # of a body that is not known as one, at least
LONG_WORDS_MAX = 20  # over several rows
_SENTENCE, _COMMA = re.compile(r"[;؛；。@\d]"), re.compile(r"[,،，]")
_PERSONS_LETTERS = (4, 3, 2)  # of "representatives" behind a body in Chinese
_MISSION_LETTERS = 4  # 常驻代表团 is a body, 代表团 heads a list of names
_OF = re.compile(r"\s(?:[a-zà-ÿ'’]{1,4}\s){0,2}(?:[ld]['’])?")  # " de la ", " of the "
_SEPARATOR_LETTERS = 3  # between a post and its unit: ", ", " - "
LETTERS_SURE = 0.8  # that capitals right behind a name are no body of its own below the heading of one


def body_heading(strip: Strip, row: Row, lexicon: Lexicon) -> Piece | None:
    """Return the body that this whole row names, "From the" before it and the colon behind it left aside; None for other rows."""
    span = body_span(strip.text(row), lexicon)
    return None if span is None else Piece(strip.passage, row.start + span[0], row.start + span[1])


def body_span(
    text: str, lexicon: Lexicon, *, units: bool = False, unknown: bool = False, rows: bool = False
) -> tuple[int, int] | None:
    """Return where the body stands that this whole text names, with `units` a unit as well; None for any other text.

    "A.", "II." or "From the" before it are no part of it; with `rows` it is broken over several, and may be long. With `unknown`,
    where such headings stand above, words that are neither a body's nor a post's may be a body's name too.
    """
    mark = heading_mark(text, 0)
    start = mark.end if mark is not None else 0
    start = behind_lead(text, start, lexicon)
    start, stop = _behind_persons(text, start, lexicon)
    bare = lexicon.said.continued.sub("", text[start:stop].rstrip(" \n:：-–—"))
    words = key(bare).split()
    commas = _COMMA.search(bare) is not None
    one_name = commas and _one_name(bare, lexicon, units=unknown)
    listed = commas and not units and not one_name
    sentence = listed or _SENTENCE.search(bare) or any(word in lexicon.clauses for word in words)
    long = rows or (bare[:1].isupper() and _one_name(bare, lexicon, units=False))
    if not words or sentence or len(words) > (LONG_WORDS_MAX if long else HEADING_WORDS_MAX):
        return None
    if speaks_of_mission(bare, lexicon):
        return None
    mission = is_cjk(bare) and any(len(name) >= _MISSION_LETTERS and name in key(bare) for name in lexicon.missions)
    if not mission and any(cues.find(Folded(bare)) is not None for cues in (lexicon.announcing, lexicon.heading)):
        return None  # "The delegation of Norland will comprise"
    told = places.place(bare.replace("\n", " "), lexicon)
    known = told is places.Place.BODY or one_name or (told is places.Place.UNIT and units)
    return (start, start + len(bare)) if known or (unknown and told is not places.Place.TITLE) else None


def behind_lead(text: str, start: int, lexicon: Lexicon) -> int:
    """Return where a body's name may begin behind "For the", and before a colon behind "From the", "De la"."""
    lead = lexicon.small.on_behalf.match(text, start)
    if lead is not None or not text.rstrip().endswith(COLONS):
        return lead.end() if lead is not None else start
    of = lexicon.small.before_body.match(text[:start] + text[start : start + 1].lower() + text[start + 1 :], start)
    return of.end() if of is not None else start


def _behind_persons(text: str, start: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return where a body may stand behind "Representatives of", before "in the meeting"; without the former all the text."""
    if not text.rstrip().endswith(COLONS):
        return start, len(text)
    if is_cjk(text[start : start + 1] or " "):  # "公安部代表："
        bare = without_colon(text)
        ends = [len(bare) - letters for letters in _PERSONS_LETTERS if lexicon.role_heading(bare[-letters:]) is not None]
        bodies = [end for end in ends if end > start and places.place(bare[start:end], lexicon) is places.Place.BODY]
        return start, bodies[0] if bodies else len(text)
    persons = lexicon.said.several.match(text, start)
    if persons is None:
        return start, len(text)
    blank = re.compile(r"\s*").match(text, persons.end())
    at = blank.end() if blank is not None else persons.end()
    joined = lexicon.small.before_body.match(text, at)
    at = joined.end() if joined is not None else at
    tail = lexicon.attending.find(Folded(text[at:]))
    return at, at + tail[0] if tail is not None else len(text)


def _one_name(text: str, lexicon: Lexicon, *, units: bool) -> bool:
    """Tell whether the commas stand within one body's name: "Ministry of Women, Youth and Sport", "Permanent Mission, Vienna".

    A unit may stand before its body: "Anti-Fraud Unit, Ministry of Finance". With `units` a word that may name a unit too begins
    a body: "Secretaría contra la Violencia, Explotación y Trata".
    """
    parts = _COMMA.split(text.replace("\n", " "))
    if len(parts) < 2 or not all(map(key, parts)) or _SENTENCE.search(text):
        return False
    kinds = all_places(parts, lexicon)
    begins = kinds[0] is places.Place.BODY or (kinds[0] is places.Place.UNIT and (units or kinds[-1] is places.Place.BODY))
    return begins and places.Place.TITLE not in kinds


def under_body(person: Person, body: Piece, lexicon: Lexicon) -> Person:
    """Return the person with the body that a heading names for all below it, where his entry names none.

    A unit behind his post is then part of it ("Senior Counsel, Criminal Affairs Bureau" below "Ministry of Justice"), and so is
    what names no body ("Social Worker, Professional Level"); initials may be of one that nobody knows, but for those right
    behind a name in a cell of its own: "Keshav RAO, IPS".
    """
    letters = _behind_name(person)
    if letters:
        rest = tuple(piece for piece in person.organisation if piece not in letters)
        person = replace(person, organisation=rest, body_sure=min(person.body_sure, LETTERS_SURE))
    if not person.organisation:
        return replace(person, organisation=(body,))
    if len(person.organisation) > 1 or not person.title:
        return person
    unit, post = person.organisation[0], person.title[-1]
    between = unit.passage.text[post.end : unit.start] if unit.passage is post.passage else "\n"
    beside = unit.start >= post.end and (len(between) <= _SEPARATOR_LETTERS or _OF.fullmatch(between) is not None)
    small = unit.text[:1].islower()  # "deputy director of the criminal police"
    if not beside or not (small or _is_unit(unit.text.replace("\n", " "), lexicon)):
        return person
    return replace(person, title=(*person.title[:-1], replace(post, end=unit.end)), organisation=(body,))


def _behind_name(person: Person) -> list[Piece]:
    """Return the capitals behind the name where it has a cell of its own and the post stands in another."""
    own = person.name[-1].passage
    if not person.title or any(piece.passage is own for piece in person.title):
        return []
    return [piece for piece in person.organisation if piece.passage is own and places.is_acronym(piece.text.strip(), 2)]


def may_be_heading(text: str, column: str, lexicon: Lexicon, is_person: Callable[[str], bool], *, below: bool) -> bool:
    """Tell whether what alone stands in a table's row may head those below, though it names no body that is known, and no post.

    Args:
        text: of the row's only cell that is filled.
        column: what its column holds: words where numbers stand are nobody's.
        lexicon: the words.
        is_person: whether a text names somebody.
        below: a row above names a body so: then another may do it in the column of names too.
    """
    words = [word for word in text.split() if word.isalpha()]
    place = column == "number" or (below and column in ("", "name", "family", "given"))
    several = place and len(words) >= _HEADING_WORDS and not is_person(text)
    return several and body_span(text, lexicon, units=True, unknown=True) is not None


def is_like_body(text: str, lexicon: Lexicon, *, below: bool) -> bool:
    """Tell whether an unknown heading may name a body: it is of no persons, as "Capital based experts" is.

    Unless it stands `below` such a heading, it is written as a name, too: "Northern Ways and Means", no "Travel arrangements".
    """
    words = [word for word in text.split() if word.isalpha() and key(word) not in lexicon.stop]
    persons = any(lexicon.said.are_persons(word) or lexicon.role_heading(word) is not None for word in words)
    return not persons and (below or not any(word[0].islower() for word in words))


def _is_unit(text: str, lexicon: Lexicon) -> bool:
    """Tell whether below a body's heading this is one of its units, though alone it may be a body: "Department of Treaties"."""
    told, wanted = places.place(text, lexicon), key(text)
    if told is places.Place.OTHER:
        return not any(word.isupper() and len(word) > 1 for word in text.split()) and not is_cjk(wanted)
    noun = wanted.partition(" ")[0]
    return told is places.Place.UNIT or (told is places.Place.BODY and noun in lexicon.units and wanted not in lexicon.bodies)
