"""Who signs a text whose writer says that he comes himself (see `writers_attending`): his name may stand only where he signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.reply import Role
from pipeline.extraction.correspondence.bare_signatures import SENTENCE_LEAST, STOPS
from pipeline.extraction.correspondence.introductions import introduced, with_introduction
from pipeline.extraction.correspondence.own_details import tells_himself
from pipeline.extraction.correspondence.signature_rows import rows_below_name
from pipeline.extraction.correspondence.writers_contacts import told_of_himself
from pipeline.extraction.correspondence.writers_post import with_post_told
from pipeline.extraction.correspondence.writers_role import role_said_behind
from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries import places
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, described, named
from pipeline.extraction.entries.names import NameMatch, is_name_line, name_at
from pipeline.extraction.entries.same import named_so, signed_so
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import part_end

_GOES_ON = re.compile(r"[^\S\n]*(?![A-ZÀ-ÞА-ЯЁ])[^\W\d_]")
_POST_ROWS, _CONTACT_ROWS = 2, 6  # below the name; with his own numbers and address

Signature = tuple[int, NameMatch]  # the number of its row, and the name


@dataclass(frozen=True, slots=True)
class ComingText:
    """A text whose writer says that he comes himself.

    Attributes:
        strip: the text.
        zones: where others are named: the letterhead, the close.
        said: what `says_he_comes` returns.
        found: the persons of the text.
        hits: of these the contacts in the lines of his signature are his.
    """

    strip: Strip
    zones: tuple[Zone, ...]
    said: tuple[int, str]
    found: Sequence[Person]
    hits: Sequence[Hit]


def with_writer(text: ComingText, lexicon: Lexicon) -> tuple[list[Person], bool]:
    """Return (the persons with the writer among them, a head first; whether nobody's name stands below where he says it)."""
    signature = who_signs(text, lexicon)
    if (himself := introduced(text.strip, text.zones, lexicon)) is not None:
        below = _contacts(text, *signature, lexicon) if signature is not None else ()
        first, *others = with_introduction(himself, text.strip, text.zones, text.hits, text.found, below, lexicon)
        role = _role(text.said, lexicon) or role_said_behind(text.strip.view, text.said[0], others, lexicon)
        return [replace(first, role=role or first.role), *others], False
    writer = signatory(text, signature, lexicon)
    if writer is None:
        return as_signing(text, signature, lexicon), unsigned(text, signature)
    found = list(text.found)
    return ([writer[1], *found] if writer[1].role is Role.HEAD else [*found, writer[1]]), False


def signatory(text: ComingText, signature: Signature | None, lexicon: Lexicon) -> tuple[int, Person] | None:
    """Return (offset, person) of who signs below, or tells his own details; None where nobody does, or he is named in the text.

    Args:
        text: in which he says that he comes.
        signature: what `who_signs` returns.
        lexicon: the words.
    """
    strip, said = text.strip, text.said
    role = _role(said, lexicon) or role_said_behind(strip.view, said[0], text.found, lexicon)
    if (himself := tells_himself(strip, text.found, text.hits, lexicon)) is not None:
        return himself[0], replace(himself[1], role=role or himself[1].role)
    if signature is None:
        return None
    index, match = signature
    row = strip.rows[index]
    if any(signed_so(person, key(strip.view[slice(*match.name)]).split()) for person in text.found):
        return None
    person = named(match, strip.passage, via="block", weight=Doubt.SIGNS.at_most, language=strip.language)
    told = _described_below(person, strip, signature, lexicon)
    told = told if told.title else with_post_told(told, strip, said[0], lexicon)
    said_above = told_of_himself(strip, text.zones, text.hits, text.found, lexicon)
    own = (*said_above, *(hit for hit in _contacts(text, index, match, lexicon) if hit not in said_above))
    return row.start, replace(told, role=role or told.role, contacts=own).doubted(Doubt.SIGNS)


def _described_below(person: Person, strip: Strip, signature: Signature, lexicon: Lexicon) -> Person:
    """Return the person with the post and the body that stand with the name in the signature."""
    index, match = signature
    last = [strip.rows[index], *rows_below_name(strip, index, _POST_ROWS, lexicon)][-1]
    return described(person, strip.passage, strip.view, match.end, last.end, (), lexicon)


def as_signing(text: ComingText, signature: Signature | None, lexicon: Lexicon) -> list[Person]:
    """Return the persons, him who signs doubted, with his contacts, where he was read below a list as if he stood on it.

    Without the doubt the sender of the mail is taken for who only signs, and left out. Where a sentence gives no more than his
    name ("My name is Ann Moss, I will attend"), post and body are those of the signature.
    """
    strip, said, found = text.strip, text.said, text.found
    words = key(strip.view[slice(*signature[1].name)]).split() if signature is not None else []
    signs = [person.via == "block" and person.honorific is None and named_so(person, words) for person in found]
    role = _role(said, lexicon) or role_said_behind(strip.view, said[0], found, lexicon)
    persons = list(found)
    for at, person in enumerate(found):
        bare = person.via == "prose" and not person.title and not person.organisation and len(words) > 1
        if signature is not None and bare and named_so(person, words):
            persons[at] = _described_below(person, strip, signature, lexicon).doubted(Doubt.SIGNS)
        if signs[at]:
            told = person if person.title else with_post_told(person, strip, said[0], lexicon)
            own = told.contacts or (_contacts(text, *signature, lexicon) if signature is not None else ())
            others = [one for number, one in enumerate(found) if number != at]
            own = (*own, *(hit for hit in told_of_himself(strip, text.zones, text.hits, others, lexicon) if hit not in own))
            persons[at] = replace(told, role=role or told.role, contacts=own).doubted(Doubt.SIGNS)
    return persons


def _contacts(text: ComingText, index: int, match: NameMatch, lexicon: Lexicon) -> tuple[Hit, ...]:
    """Return the contacts in the lines of the signature, below a blank line too; those below another name are not his."""
    strip, zones = text.strip, text.zones
    first, *rows = strip.rows[index : index + 1 + _CONTACT_ROWS]
    zone, last = within(zones, first.start), first.end
    for row in rows:
        apart = row.block != first.block
        if apart and (zone is None or within(zones, row.start) is not zone or _signs(strip, row, lexicon) is not None):
            break
        last = row.end
    return tuple(hit for hit in text.hits if match.end <= hit.start < last)


def _role(said: tuple[int, str], lexicon: Lexicon) -> Role | None:
    """Return the part of which the phrase tells: "I shall lead" says it, "me" and "I shall come too" do not."""
    return None if lexicon.only_comes(said[1]) else Role.HEAD


def unsigned(text: ComingText, signature: Signature | None) -> bool:
    """Tell whether nobody's name stands below the phrase by which the writer says that he comes himself.

    Who signs "Anna" is the Ms. Anna Berg of whom he told: "For the badge: Ms. Anna Berg, adviser".
    """
    if signature is not None:
        return False
    strip = text.strip
    alone = [key(strip.text(row)).split() for row in strip.rows if row.start > text.said[0] and not row.soft]
    return not any(len(word) == 1 and named_so(person, word) for word in alone for person in text.found)


def who_signs(text: ComingText, lexicon: Lexicon) -> Signature | None:
    """Return the signature below what `says_he_comes` found: the last name of a letter; None where nobody signs.

    Whoever stands on a list, or is told of, between the phrase and the close of the letter does not sign: "I shall come too:" /
    "- Mr. A, Judge".
    """
    strip, zones = text.strip, text.zones
    named_at = [piece.start for person in text.found for piece in person.name[:1] if piece.passage is strip.passage]
    closing = max((zone.start for zone in zones if not zone.letterhead and not zone.contact), default=0)
    for index, row in enumerate(strip.rows):
        zone = within(zones, row.start)
        if zone is None and (row.item or row.start < closing) and any(row.start <= at < row.end for at in named_at):
            continue
        if row.start <= text.said[0] or row.soft or lexicon.greetings.is_courtesy(strip.text(row)):
            continue
        closed = any(other.start < row.start and not other.letterhead and not other.contact for other in zones)
        if zone is None and not closed and not (row.first and row.block >= strip.rows[-1].block - 1):
            continue  # the text itself; without a closing one may sign in the last paragraph, or above that of his Mission
        match = _signs(strip, row, lexicon)
        if match is not None:
            return index, match
    return None


def _is_sentence(behind: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind a name makes a sentence of its paragraph: "Mme B [n'a pas d'adresse pour l'instant.]".

    It goes on without a comma, on the same line and with no post: "Ms. A[, Second Secretary at the Mission in Vienna.]" signs.
    """
    if not behind.rstrip().endswith(STOPS) or len(behind.split()) < SENTENCE_LEAST or not _GOES_ON.match(behind):
        return False
    clause = behind[: part_end(behind, 0)]
    return places.place(clause, lexicon) is not places.Place.TITLE


def _signs(strip: Strip, row: Row, lexicon: Lexicon) -> NameMatch | None:
    """Return the name that the row holds: behind a courtesy form, or alone on it; none that begins a sentence."""
    text = strip.text(row)
    match = name_at(strip.view, row.start, lexicon, strip.language)
    if match is not None and match.honorific is not None and match.words > 1 and match.end <= row.end:
        return None if _is_sentence(strip.view[match.end : strip.block_end(row)], lexicon) else match
    alone = is_name_line(text, lexicon, strip.language)
    return alone.moved(row.start) if alone is not None and alone.words > 1 else None
