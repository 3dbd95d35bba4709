"""Values with their label before them: "Name: …" lines and the cells of a form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import behind_article, honorific_at
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece, described
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.entries.parts_or_posts import asks_for_part, is_post_of_label
from pipeline.extraction.entries.role_in_post import without_role
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms import cell_values
from pipeline.extraction.forms.bilingual_forms import native_part
from pipeline.extraction.forms.boxes import chosen_role, ticked, ticks
from pipeline.extraction.forms.courtesies_offered import without_offers_behind
from pipeline.extraction.forms.labels_meant import meant, told_by_values
from pipeline.extraction.forms.parts_in_words import part_in_words
from pipeline.extraction.forms.posts_below_names import with_post_whole
from pipeline.extraction.forms.role_headings import is_unconfirmed, role_alone, role_in_remark
from pipeline.extraction.forms.successors import with_successor
from pipeline.extraction.layout.passage import JOINER
from pipeline.extraction.tables.flowing import flowing
from pipeline.extraction.words.folding import is_latin, key
from pipeline.extraction.words.label_words import LABEL_LETTERS_MAX, is_one_label
from pipeline.extraction.words.lexicon import Lexicon

_COLON = re.compile(r"\s*[:：﹕꞉]\s*|\s+[.;]\s+(?=\S)|\.{3,}\s*|\s?_{3,}\s*")
_DASHED = re.compile(r"(?<=[A-ZА-Я]{2}) [—–-] (?=[^\W\d_])")  # between family name in capitals and given names
_LAST_LETTER = re.compile(r"(?<=[^\W\d_]{2}) (?=[a-zа-я]\s*$)")  # "Katrina Jo y": the last word was read in two
_BROKEN = re.compile(r"(?<=[^\W\d_]) ?[-‐‑]\n(?=[^\W\d_])")  # a line of a narrow cell ended after a hyphen of the name
_HYPHEN_APART = re.compile(r"(?<=[^\W\d_]{2}) [-‐‑]\n(?=[^\W\d_])")  # which of both it is, or a speck, nothing tells
_STRAY = re.compile(r"(?<=\w) [:;.,'’`|_—–]{1,3}(?=\n\s*[^\W\d_])")  # dirt behind a line of a name's cell
_BRACKETED = re.compile(r"[(（][^()（）]{2,80}[)）]")
_DIRT_BEHIND = re.compile(r"(?:[\s,;:|\[\]_*\d]|(?<=\s)\.)+$")  # a part of a name in a field of its own
# The number's column was read with the name's, or its blank was not read: "13M. Roth".
_NUMBERED = re.compile(r"\s*\d{1,3}\s?[.)]?(?:\s+(?=[^\W\d])|(?=[A-ZÀ-ÞА-Я\u3400-\u9fff]))")


@dataclass(frozen=True, slots=True)
class LabelledValue:
    """A value beside its label.

    Attributes:
        name: the field that the label names, as in `config.knowledge.Labels`.
        block: paragraph or row that holds it.
        also: other fields that the same label may name.
        label_start: where the label begins in the passage.
        hits: contacts in the value where they were looked for with the label in view.
        label: the label's own words, folded; "" where they are not known.
    """

    name: str
    piece: Piece
    block: int
    also: tuple[str, ...] = ()
    label_start: int = 0
    hits: tuple[Hit, ...] = ()
    label: str = ""


def begins_next(value: LabelledValue, before: Sequence[LabelledValue]) -> bool:
    """Tell whether a name's label that was there before begins the next person; another may ask for his patronymic."""
    same = [other for other in before if other.name == value.name]
    if value.name == "family" and len(same) == 1 and same[0] is before[-1]:
        return value.label == before[-1].label  # "Apellido paterno", "Apellido materno", with nothing between
    if not same or not value.label or any(not other.label or is_one_label(other.label, value.label) for other in same):
        return bool(same)
    if value.name in ("given", "family"):
        return len(same) > 1  # a patronymic, "Segundo apellido"
    return value.name != "name" or len(same) > 1 or is_latin(value.piece.text) == is_latin(same[0].piece.text)


def label_of(text: str, start: int, lexicon: Lexicon, language: str | None) -> tuple[tuple[str, ...], int] | None:
    """Return (field names, offset of the value) where `text` from `start` on begins with a label, else None."""
    for match in _COLON.finditer(text, start, start + LABEL_LETTERS_MAX):
        names = lexicon.label(text[start : match.start()])
        if names:
            return names, match.end()
        if ":" in match.group() or "：" in match.group():
            break
    # The colon may be lost; then only a courtesy form after a name's label says that this is one. In small letters a sentence
    # goes on: "… because the foreseen" / "participant Mr. Uri is prevented".
    words = [] if text[start : start + 1].islower() else text[start:].split(" ")
    for count in (1, 2, 3):
        names = lexicon.labels.get(key(" ".join(words[:count])), ())
        after = start + len(" ".join(words[:count])) + 1
        if "name" in names and after < len(text) and honorific_at(text, after, lexicon, language) is not None:
            return names, after
    return None


def labelled_person(
    values: Sequence[LabelledValue], hits: Iterable[Hit], lexicon: Lexicon, language: str | None, *, via: str
) -> Person | None:
    """Return the person of whom these labelled values speak, None where no name is among them.

    Who is asked for his courtesy form, and whose choice is not seen, is doubted.
    """
    if cell_values.says_nobody(values, lexicon):
        return None
    values, labelled = told_by_values(values, lexicon), values
    given = without_offers_behind(values, lexicon, language)
    person = _person(given, hits, lexicon, language, via=via)
    told = person is None or person.honorific is not None or given == [*values]
    person = person if person is None or told else person.doubted(Doubt.UNCHOSEN)
    if person is not None and values != [*labelled]:
        person = person.doubted(Doubt.UNKNOWN_LABEL)
    if person is not None and key(" ".join(piece.text for piece in person.name)) in lexicon.unconfirmed | lexicon.said.lacking:
        person = person.doubted(Doubt.NO_NAME)  # "待定": somebody is to come who is not named yet
    if person is not None and cell_values.only_given(values):
        person = person.doubted(Doubt.GIVEN_ALONE)
    return None if person is None else with_successor(person, values, lexicon, language)


def _person(
    values: Sequence[LabelledValue], hits: Iterable[Hit], lexicon: Lexicon, language: str | None, *, via: str
) -> Person | None:
    values = meant(values, lexicon, language)
    names = [replace(value, piece=native_part(value.piece)) for value in values if value.name in ("name", "family", "given")]
    whole = [value for value in names if value.name == "name" and cell_values.has_letters(value.piece.text)]
    whole.sort(key=lambda value: is_latin(value.piece.text))  # a Latin spelling stands beside the name
    parts = [value for value in names if value.name != "name" and cell_values.is_part(value.piece.text)]
    spelt = bool(whole) and bool(parts) and not is_latin(whole[0].piece.text) and all(is_latin(part.piece.text) for part in parts)
    chosen = whole[:1] if whole and (spelt or len(parts) < 2) else parts[:2]
    chosen += [value for value in parts[2:3] if value.name in ("given", "family") and chosen == parts[:2]]
    if not chosen:
        return None
    person = Person(name=(), via=via, weight=0.97, language=language)
    others = [value for value in values if value.name == "title" and cell_values.has_letters(value.piece.text)]
    for value in chosen:
        person = _with_name(person, value, lexicon, language, tuple(hits), posted=bool(others))
    if not person.name:
        return None
    if others and (cell_values.only_initials(person, lexicon) or any(_is_post(value.piece.text, lexicon) for value in others)):
        person = replace(person, title=())  # "S.H., M.H.", "CESO I" behind the name, where the post has a column of its own
    if chosen == whole[:1] and len(whole) > 1 and is_latin(whole[1].piece.text) > is_latin(whole[0].piece.text):
        person = replace(person, latin=person.latin or whole[1].piece)
    if chosen != whole[:1] and whole and is_latin(whole[0].piece.text) and not any(is_latin(part.piece.text) for part in chosen):
        person = replace(person, latin=person.latin or whole[0].piece)
    person = with_post_whole(person, values, hits, lexicon)
    parted = any(value.name == "role" for value in values)  # "Function: Adviser", "Role: Head of delegation"
    for value in values:
        person = _with_value(person, value, tuple(hits), lexicon, language, parted=parted)
    return cell_values.body_behind(person, {value.name for value in values}, lexicon)


def _is_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands under a post's label is one, and no part in the delegation."""
    return lexicon.role_heading(text.strip()) is None


def _without(text: str, start: int, end: int, mark: re.Match[str]) -> str:
    """Return text[start:end] with blanks for the mark."""
    return text[start : mark.start()] + " " * len(mark.group()) + text[mark.end() : end]


def _with_name(
    person: Person,
    value: LabelledValue,
    lexicon: Lexicon,
    language: str | None,
    hits: tuple[Hit, ...] = (),
    *,
    posted: bool = False,
) -> Person:
    passage, start, end = value.piece.passage, value.piece.start, value.piece.end
    stray = _STRAY.search(passage.text, start, end)
    text = passage.text[start:end] if stray is None else _without(passage.text, start, end, stray)
    text = _BROKEN.sub(lambda hyphen: re.sub(r"\s", JOINER, hyphen.group()), text).replace("\n", " ")
    text = cell_values.stops_mended(_LAST_LETTER.sub(JOINER, text), lexicon, language)
    if value.name == "name":
        text = text[: cell_values.post_below(passage.text[start:end], lexicon)]
    dash = _DASHED.search(text) if value.name == "name" else None
    if dash is not None and _goes_on(text[dash.end() :], lexicon):
        text = text[: dash.start()] + " " * len(dash.group()) + text[dash.end() :]
    number = _NUMBERED.match(text)
    begin = behind_article(text, number.end() if number else 0, lexicon, language)
    match = name_at(text, begin, lexicon, language, whole=True)
    if match is None:
        stripped = text.strip(" .,;:|[]_*")
        initial = value.name == "given" and cell_values.is_initial(stripped)
        if not cell_values.has_letters(stripped) and not initial:
            return person
        at = start + text.index(stripped)
        whole = Piece(passage, at, at + len(stripped) + passage.text.startswith(".", at + len(stripped)))
        named = replace(person, name=(*person.name, whole))
        known = value.name in ("family", "given") and key(stripped) in lexicon.person_names  # "France", "Chad", "Jordan"
        return named if initial or known else named.doubted(Doubt.NO_USUAL_FORM)
    ranked = cell_values.rank_before(text, match.end, lexicon, language) if match.honorific is None else None
    match = (ranked or match).moved(start)
    name_end = match.name[1]
    more = cell_values.rest_of_name(passage.text[match.end : end], lexicon) if value.name == "name" else 0
    match = replace(match, end=match.end + more, plain=False) if more else match
    name_end, rest = match.end if more else name_end, passage.text[match.end : end]
    if value.name in ("family", "given"):
        name_end = cell_values.end_of_part(match, passage.text, end)
        name_end = match.name[0] + len(_DIRT_BEHIND.sub("", passage.text[match.name[0] : name_end]))
    person = replace(
        person,
        name=(*person.name, *_around(_place(dash, start) or _place(stray), Piece(passage, match.name[0], name_end))),
        honorific=person.honorific or (Piece(passage, *match.honorific) if match.honorific else None),
        latin=Piece(passage, *match.latin) if match.latin else person.latin,
    )
    specked = _HYPHEN_APART.search(passage.text, start, name_end) is not None
    unsure = not match.plain or specked or (posted and value.name == "name" and cell_values.may_go_on(rest))
    person = person.doubted(Doubt.NO_NAME) if unsure else person
    if value.name == "name" and any(letter.isalpha() for letter in rest):
        view = _BRACKETED.sub(lambda bracket: bracket.group().replace("\n", " "), passage.text)  # "(Head of" / "Delegation)"
        person = described(person, passage, view, match.end, end, value.hits or hits, lexicon)
    return person


def _place(mark: re.Match[str] | None, start: int = 0) -> tuple[int, int] | None:
    return None if mark is None else (start + mark.start(), start + mark.end())


def _around(mark: tuple[int, int] | None, name: Piece) -> tuple[Piece, ...]:
    """Return the name without the dash or dirt within it."""
    if mark is None or not name.start < mark[0] < mark[1] < name.end:
        return (name,)
    return Piece(name.passage, name.start, mark[0]), Piece(name.passage, mark[1], name.end)


def _goes_on(text: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind a dash in a name's cell only goes on with the name: a stroke of dirt parts the two."""
    match = name_at(text, 0, lexicon, None)
    whole = match is not None and match.plain and match.honorific is None and not text[match.end :].strip(" .,")
    return whole and places.place(text, lexicon) is places.Place.OTHER and lexicon.role(text) is None


def _with_value(
    person: Person, value: LabelledValue, hits: Sequence[Hit], lexicon: Lexicon, language: str | None, *, parted: bool
) -> Person:
    """Return the person with a value; `parted` where another label asks for the part in the delegation."""
    piece = value.piece
    own = value.hits or tuple(hit for hit in hits if value.label_start <= hit.start < piece.end)
    if value.name == "passport":
        return person
    if value.name in ("phone", "mobile", "fax", "email", "contact", "address", "other") and own:
        person = replace(person, contacts=person.contacts + tuple(hit for hit in own if hit not in person.contacts))
        return _with_role_beside(person, piece, lexicon) if value.name in ("contact", "other") else person
    if value.name in ("email", "contact"):
        return cell_values.misplaced(person, piece, lexicon)
    if value.name == "honorific":
        honorific = ticked(piece, lexicon, language)
        person = person.doubted(Doubt.UNCHOSEN) if honorific is None and ticks(piece.text) else person
        return replace(person, honorific=honorific) if honorific else person
    if value.name in ("title", "organisation", "role") and own:  # two columns may stand so close that they are read as one
        person = replace(person, contacts=person.contacts + tuple(hit for hit in own if hit not in person.contacts))
        piece = piece if value.name == "role" else cell_values.beside_contacts(piece, own)
    text = piece.text.strip(" \n.,;:|[]_-–—/")
    if not cell_values.has_letters(text):
        return person
    if value.name == "title":
        if person.title:
            return person
        piece, told_role = without_role(piece, lexicon)
        if told_role is not None and person.role is None:
            person = replace(person, role=told_role[0], role_piece=told_role[1])
        part = not parted and asks_for_part(value.label, lexicon) and lexicon.role(text.replace("\n", " ")) is not None
        whole = "organisation" not in value.also and not part
        if whole or is_post_of_label(text.replace("\n", " "), value.label, lexicon):
            return replace(person, title=(piece,))
        told = described(person, piece.passage, flowing(piece, lexicon), piece.start, piece.end, (), lexicon)
        body = told.title or not told.organisation or places.place(text.replace("\n", " "), lexicon) is places.Place.BODY
        return told if body else cell_values.post_or_unit(replace(person, title=(piece,)), told, lexicon)
    if value.name == "organisation":
        both = cell_values.body_and_post(person, piece, lexicon) if "title" in value.also and not person.title else None
        return both or cell_values.with_body(person, piece, lexicon)
    if value.name == "other" and person.role is None:
        role = role_in_remark(text, lexicon)
        unsure = role is not None and (is_unconfirmed(text, lexicon) or not value.label)  # what is asked there is not known
        return replace(person, role=role, role_piece=piece if role else person.role_piece, role_open=unsure)
    if value.name == "role":
        text = piece.passage.text
        for hit in own:  # a contact that was read into the cell
            text = text[: hit.start] + " " * (hit.end - hit.start) + text[hit.end :]
        role, several = chosen_role(text[piece.start : piece.end], lexicon)
        role = role or role_alone(piece.text, lexicon)
        said = part_in_words(text[piece.start : piece.end], lexicon) if role is None else None
        kept = not (role or said or several) and person.role is not None  # else asked: "Jeie de Delegac", "长"
        offered = several and said is not None and person.via != "table"  # "Delegate Observer": boxes may stand there unread
        unsure = offered or is_unconfirmed(piece.text, lexicon)
        return person if kept else replace(person, role=role or said, role_piece=piece, role_open=unsure)
    return person


def _with_role_beside(person: Person, piece: Piece, lexicon: Lexicon) -> Person:
    """Return the person with the part in the delegation that a line of a cell with contacts names: "Remarks / Contact"."""
    at = piece.start
    for line in piece.text.split("\n"):
        role = lexicon.role_heading(line.strip(" .,;:()"))
        if person.role is None and role is not None:
            return replace(person, role=role, role_piece=Piece(piece.passage, at, at + len(line)))
        at += len(line) + 1
    return person


def with_label(person: Person, name: str, piece: Piece, lexicon: Lexicon) -> Person:
    """Return the person with the value of a labelled line that stands within his entry."""
    if name == "title":
        post, told = without_role(piece, lexicon)
        role, words = told if told is not None and person.role is None else (person.role, person.role_piece)
        return replace(person, title=(post,), role=role, role_piece=words)
    body = name == "organisation"
    return replace(person, organisation=(piece,)) if body else replace(person, role=lexicon.role(piece.text), role_piece=piece)
