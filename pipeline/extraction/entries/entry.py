"""One person's entry: what stands behind the name, parted into title, organisation, role and contacts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.asides import ASIDE, without_days, without_second_posts
from pipeline.extraction.entries.bodies_labelled import with_bodies_labelled
from pipeline.extraction.entries.capacities_apart import with_capacities_apart
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.ends_told import with_ends_told
from pipeline.extraction.entries.entry_words import (
    is_change,
    is_clause,
    labelled,
    role_in,
    role_in_clause,
    tells_of_another,
    with_leads_apart,
    without_beginning,
    without_being,
    without_preposition,
)
from pipeline.extraction.entries.kin_words import ends_in_kin
from pipeline.extraction.entries.misread_labels import stretches_of
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.entries.noise import explains_label, introduces_contact, is_former, is_mark_of_post, is_noise
from pipeline.extraction.entries.parts_or_posts import is_open, part_told, with_post_words
from pipeline.extraction.entries.relative_clauses import with_clauses_apart
from pipeline.extraction.entries.row_ends import joined_rows
from pipeline.extraction.entries.segments import CLOSE, OPEN, Segment
from pipeline.extraction.entries.title_and_body import title_and_body
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.words.folding import Folded, is_cjk, is_latin, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

ROLE_LETTERS = 40  # from a role to what is said of it in the same brackets
SENTENCE_WORDS = 6  # more than a body with a number has: "Unit 4"
NUMBER_WORDS = 2  # of brackets behind a number that tell of it
_ORDER = re.compile(r"(?:[A-Z]\.?){2,5}")


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
        weight: 0-1, how much that structure may be trusted, and what the trained reader says of it.
        role_open: it is still to be confirmed, or does not surely tell the part in the delegation.
        role_told: a sentence that names him gives his role: "Ms. Odero will lead".
        split_sure: 0-1, that the border between title and organisation is right.
        body_sure: 0-1, that the organisation is his: a heading above gives it, or it may sign the letter.
        post_sure: 0-1, that he has no post, where none was found.
        doubts: why a person is asked about him; `doubted` adds one.
        nominative: the name as a list has it, where a sentence has it in another case.
        hyphened: a hyphen at a line's end within his name is the name's own.
        understood: sentences apart that say of him what is known now, and nothing else.
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
    role_open: bool = False
    role_told: bool = False
    contacts: tuple[Hit, ...] = ()
    split_sure: float = 1.0
    body_sure: float = 1.0
    post_sure: float = 1.0
    doubts: tuple[Doubt, ...] = ()
    language: str | None = None
    nominative: str | None = None
    hyphened: bool = False
    understood: tuple[Piece, ...] = ()

    @property
    def trusted(self) -> float:
        """How much he may be trusted, 0 to 1: no more than any doubt leaves."""
        return min((self.weight, *(doubt.at_most for doubt in self.doubts)))

    @property
    def last_name_line(self) -> str:
        """The name in one line, its last piece where it has more: by that it is kept of those who do not come."""
        return " ".join(self.name[-1].text.split())

    def doubted(self, doubt: Doubt) -> Person:
        """Return the person with this doubt: its reason, its lower trust and its question are one."""
        return self if doubt in self.doubts else replace(self, doubts=(*self.doubts, doubt))


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
    masked = with_ends_told(passage, view, start, end, own, lexicon)
    (person, parts), kept = _without_asides(person, view, _parts(view, masked, start, lexicon), lexicon), list[Segment]()
    role, role_piece = person.role, person.role_piece
    named_fields: dict[str, tuple[Piece, ...]] = {}  # "Title: Judge" within the entry
    for index, whole in enumerate(parts):
        segment = _without_remark(view, without_being(view, whole, lexicon), lexicon)
        text = view[segment.start : segment.end]
        if is_clause(text, lexicon) and role_in(text, lexicon) is None:
            if role is None and (told_role := role_in_clause(view[segment.start : end], lexicon)) is not None:
                role, role_piece = told_role, Piece(passage, segment.start, segment.end)
            if segment.bracketed:
                continue  # "(she will head the delegation), Ministry of Justice"
            break
        if (told := labelled(text, lexicon)) is not None:
            field, at = told
            piece = Piece(passage, segment.start + at, segment.end)
            named_fields[field] = (*named_fields.get(field, ()), piece)
            continue
        found = part_told(text, view, parts, index, person.role, lexicon, person.language)
        if found is None and len(kept) > 1 and index == len(parts) - 1:
            found = lexicon.role_heading(text)  # "Chef de section, SICCFIN, Conseiller"
        if found is not None:
            if _tells_more(view, (role, role_piece), found, segment, lexicon):
                role, role_piece = found, Piece(passage, segment.start, segment.end)
            continue
        contact = introduces_contact(masked, segment.start - start, segment.end - start, lexicon)
        passed = contact or _of_number(view, own, segment, lexicon) or _of_role(view, role_piece, segment, lexicon)
        mark = bool(kept) and is_mark_of_post(view, kept[-1], segment, lexicon)
        if passed or (not mark and _tells_nothing(text, segment, lexicon, person.language, last=whole is parts[-1])):
            continue
        kept.append(without_preposition(view, segment, lexicon, kept))
    if not named_fields and not person.title:
        kept = with_post_words(view, parts, kept, lexicon)
    person, kept = _without_rank(person, passage, view, _without_initials(view, kept, lexicon), lexicon)
    title, organisation, sure = _with_labels(view, passage, kept, named_fields, lexicon)
    return replace(
        person,
        title=person.title + title,
        organisation=person.organisation + organisation,
        role=role,
        role_piece=role_piece,
        role_open=person.role_open or _is_open(view, role, role_piece, parts, lexicon),
        contacts=person.contacts + own,
        split_sure=min(person.split_sure, sure),
    )


def _tells_more(view: str, known: tuple[Role | None, Piece | None], found: Role, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether the part found in a segment counts beside the one known: "Delegates: Mr. A (head)", "Substitute and Head"."""
    role, piece = known
    if role is None or piece is None or (role is Role.MEMBER and segment.bracketed):
        return True
    joined = lexicon.together.fullmatch(view[piece.end : segment.start]) is not None
    return joined and (role, found) == (Role.ALTERNATE, Role.HEAD)


def _parts(view: str, masked: str, start: int, lexicon: Lexicon) -> list[Segment]:
    """Return the stretches of what is said of somebody: clauses, parts behind posts, what a role leads in each as its own."""
    stretches = with_clauses_apart(view, without_beginning(view, stretches_of(view, masked, start), lexicon), lexicon)
    stretches = with_capacities_apart(view, stretches, lexicon)
    return with_bodies_labelled(view, joined_rows(view, with_leads_apart(view, stretches, lexicon), lexicon), lexicon)


def _without_asides(person: Person, view: str, parts: list[Segment], lexicon: Lexicon) -> tuple[Person, list[Segment]]:
    """Return the person, asked about where one was left out, and the segments without what stands beside his post."""
    kept, days = without_days(view, single := without_second_posts(view, parts, lexicon), lexicon)
    person = replace(person, split_sure=min(person.split_sure, ASIDE), post_sure=min(person.post_sure, ASIDE)) if days else person
    return person.doubted(Doubt.LEFT_OVER) if len(single) < len(parts) else person, kept


def _without_remark(view: str, segment: Segment, lexicon: Lexicon) -> Segment:
    """Return the segment up to the colon of a remark with which it ends: "Counsellor: unchanged"."""
    before, colon, remark = view[segment.start : segment.end].rpartition(":")
    told = before.rstrip() if colon and key(remark) in lexicon.remarks else ""
    return replace(segment, end=segment.start + len(told)) if told else segment


def _without_rank(
    person: Person, passage: Passage, view: str, kept: list[Segment], lexicon: Lexicon
) -> tuple[Person, list[Segment]]:
    """Return person and segments without the rank before a post: the courtesy form of who has none ("полковник, начальник")."""
    if len(kept) < 2 or person.honorific is not None or not lexicon.is_rank(view[kept[0].start : kept[0].end]):
        return person, kept
    following = view[kept[1].start : kept[1].end]
    titled = places.place(following, lexicon) is places.Place.TITLE and not lexicon.is_rank(following)
    if not titled or kept[1].bracketed:
        return person, kept
    return replace(person, honorific=Piece(passage, kept[0].start, kept[0].end)), kept[1:]


def _without_initials(view: str, kept: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments without an order ("OGW, Senior Superintendent"), a State or a Latin spelling behind the name.

    In brackets such letters are a body's ("Eva Klein (AA), Counsellor"), unless a body is named in full.
    """
    if len(kept) < 2:
        return kept
    first, following = view[kept[0].start : kept[0].end], view[kept[1].start : kept[1].end]
    if lexicon.is_state(first):  # "Jana Novotna (Czech Republic, Ministry of the Interior)"
        return kept[1:]
    titled = places.place(following, lexicon) is places.Place.TITLE and not kept[0].row
    spelt = is_latin(first) and is_cjk(following.strip()[:1])
    places_behind = (places.place(view[segment.start : segment.end], lexicon) for segment in kept[1:])
    initials = titled and _ORDER.fullmatch(first) is not None and (not kept[0].bracketed or places.Place.BODY in places_behind)
    order = initials or spelt
    return kept[1:] if order and places.place(first, lexicon) is places.Place.OTHER else kept


def _tells_nothing(text: str, segment: Segment, lexicon: Lexicon, language: str | None, *, last: bool) -> bool:
    """Tell whether the segment is of another, dirt, a remark, an "and", or a courtesy form in brackets: "Kiss Anna (Ms)"."""
    if text[:1].islower() and ends_in_kin(text, lexicon.companions(language), lexicon):
        return True  # "accompanied by his spouse"
    if tells_of_another(text, lexicon, language) or is_change(text, lexicon) or _is_of_arrival(text, segment, lexicon):
        return True
    remarked = key(text) in lexicon.remarks or key(text) in lexicon.withdrawn
    remarked = remarked and (last or not _may_be_of_post(text, segment, lexicon))
    if remarked or (key(text) in lexicon.said.myself and text in (text.lower(), text.capitalize(), text.upper())):
        return True  # "Jane Doe, Second Secretary (me)"; "(MoI)" is a ministry, though "moi" is French for who writes
    if is_noise(text, lexicon) or lexicon.together.fullmatch(f" {text} "):
        return True
    if text == text.lower() and all(word in lexicon.stop_exact for word in text.split()):
        return True  # a preposition alone, parted from its body by the end of a line
    if (segment.bracketed and is_former(text, lexicon)) or lexicon.is_contact_label(text):
        return True  # a label whose number was read on another line: "هاتف"
    if text[:1].islower() and lexicon.said.part_of_meeting.find(Folded(text)) is not None:
        return True  # "absent on the first day", "only in the morning"
    courtesy = segment.bracketed and honorific_at(text, 0, lexicon, language) == len(text)
    return courtesy and not lexicon.is_post_honorific(text) and not (" " in text and lexicon.is_rank(text))


def _is_of_arrival(text: str, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether a row is a sentence of all delegates and a date: "The delegation will arrive on 15 April 2009 by flight"."""
    long = segment.row and len(text.split()) > SENTENCE_WORDS and any(map(str.isdigit, text))
    return long and lexicon.coming.first(Plain(text), near=False) is not None


def _may_be_of_post(text: str, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether the word may be of the post, with which more follows: "Director, Reserve, Ministry of Defence"."""
    return text[:1].isupper() and text[1:].islower() and not segment.bracketed and key(text) in lexicon.in_reserve.phrases


def _of_number(view: str, hits: Sequence[Hit], segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether brackets tell which number it is: "+94 11 532 9316 (office)", "Passport (type and number): A 123"."""
    before = [view[hit.end : segment.start].strip() for hit in hits if hit.finding.field in ("phone", "fax")]
    few = segment.bracketed and len(view[segment.start : segment.end].split()) <= NUMBER_WORDS
    return (few and any(mark and mark in OPEN for mark in before)) or explains_label(view, segment, lexicon)


def _of_role(view: str, role: Piece | None, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether the segment goes on behind a role in its brackets, and is no post and no body: "(alternate, if needed)"."""
    if role is None or not segment.bracketed or not 0 <= segment.start - role.end <= ROLE_LETTERS:
        return False
    between, before = view[role.end : segment.start], view[: role.start].rstrip()[-1:]
    same = before in OPEN and not any(mark in between for mark in OPEN + CLOSE)
    return same and places.place(view[segment.start : segment.end], lexicon) is places.Place.OTHER


def _is_open(view: str, role: Role | None, piece: Piece | None, parts: Sequence[Segment], lexicon: Lexicon) -> bool:
    return piece is not None and is_open(view, role, (piece.start, piece.end), parts, lexicon)


def _with_labels(
    view: str, passage: Passage, kept: list[Segment], named_fields: dict[str, tuple[Piece, ...]], lexicon: Lexicon
) -> tuple[tuple[Piece, ...], tuple[Piece, ...], float]:
    """Return (title, organisation, how sure their border is); what has a label within the entry goes where the label says."""
    title, organisation, sure = title_and_body(view, kept, lexicon)
    if "title" in named_fields and "organisation" not in named_fields and not organisation:
        piece = named_fields["title"][0]
        title, organisation, sure = title_and_body(view, [Segment(piece.start, piece.end, bracketed=False)], lexicon)
        named_fields = {}
    pieces = {
        "title": tuple(Piece(passage, *span) for span in title),
        "organisation": tuple(Piece(passage, *span) for span in organisation),
    } | named_fields
    return pieces["title"], pieces["organisation"], sure


def named(match: NameMatch, passage: Passage, *, via: str, weight: float, language: str | None) -> Person:
    """Return the person of this name, of whom nothing else is known yet."""
    name: tuple[Piece, ...] = (Piece(passage, *match.name),)
    if match.within is not None:
        name = (Piece(passage, match.name[0], match.within[0]), Piece(passage, match.within[1], match.name[1]))
    person = Person(
        name=name,
        via=via,
        weight=weight,
        honorific=Piece(passage, *match.honorific) if match.honorific else None,
        latin=Piece(passage, *match.latin) if match.latin else None,
        language=language,
    )
    return person if match.plain else person.doubted(Doubt.NO_NAME)
