"""From a person found to a delegate: values as they are filed, each with a confidence that says what it rests on."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from models.finding import Finding, absent
from models.page import Source
from models.reply import Delegate, Role
from pipeline.extraction.entries.doubts import ASKED, OF_PART, OF_PART_TOO, Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.trust.commas_read import with_commas_read
from pipeline.extraction.words.folding import is_arabic, is_cjk

# Below this a person's structure hardly tells that he comes: no courtesy form, item's mark or announcing words.
WEAK = Doubt.LITTLE_TELLS.at_most
_LISTED = frozenset({"table", "form"})  # whose rows name delegates, whatever a name looks like
_MENTIONED = frozenset({"prose", "block", "tagger"})  # so stand persons in messages of every kind
HARD_TO_PART = "title and organisation are hard to tell apart here"
TOLD_BY_NAME = "a sentence that names this person gives it"
PART_OR_POST = "the word for the part in the delegation may be the post, as the others have posts in its place"
TO_BE_CONFIRMED = "the part is still to be confirmed, or what tells it may tell of something else than the delegation"
COMMA_READ = "a mark within it was read as another one, and is taken for a comma"
BODY_IN_DOUBT = "whether this body is the person's is not certain"
ONLY_MENTIONED = "a sentence mentions this person, and announces nobody"
_ANNOUNCED = 0.8  # weight below which a sentence announces nobody: `prose.MENTIONED`, as the tagger raises it
UNCONFIRMED = 0.4  # confidence of a part beside which such words stand
UNCHOSEN = 0.4  # confidence that a form whose choice cannot be read means a member
READ_BY_TAGGER = 0.5  # word confidence below which a name that only the tagger saw is rubbish
_HYPHEN = re.compile(r"([^\W\d_]) ?[-‐¬]\n(?=([^\W\d_]))")
_DASH = re.compile(r"(?<=[^\W\d_]{2}) [-‐]\n(?=[^\W\d_a-zà-ÿа-яё])")  # "Relaciones -" / "Nicaragua"
# "международно-правовой", "договорно-правовой": the hyphen at the line's end is the word's own.
_COMPOUND = re.compile(r"(?<=[\u0410-\u044f]{4}но) ?-\n(?=[\u0430-\u044f]{5})")
_PREFIX = re.compile(r"\b(sous|vice) ?[-‐]\n(?=[^\W\d_])", re.IGNORECASE)  # likewise: "Sous-" / "directeur", "Vice-" / "Minister"
_PARTED_COMMA = re.compile(r"(?<=[^\W\d_]{2}) (?=, )")  # "LEE , Ann"
_ROW_NUMBER = re.compile(r"^\d{1,3}[.)\s]\s*")  # of a table whose number column was read into the next one
_BLANKS = re.compile(r"\s+")
_CJK_BLANK = re.compile(r"(?<=[\u3400-\u9fff）]) (?=[\u3400-\u9fff（])")
_DOT = re.compile(r"(?<=[\u3400-\u9fff]) ?(?:[·•・]|(‧)) ?(?=[\u3400-\u9fff])")  # within a name: "买买提江·依明", "若瑟‧山度士"
# Behind a short last name the stop of a sentence: "Mr. Kim Bo.", while "Jr.", "Sr." are shortened.
_SENTENCE_STOP = re.compile(r"(\s[^\W\d_a-zà-ÿа-яё](?=[a-zà-ÿ]*[aeiouyà-ÿ])[a-zà-ÿ]{1,3})\.$")
_EDGES = ' \t\n,;:،؛，；、。|[]{}_*•=~<>"“”«»'
_QUOTES = (("«", "»"), ("“", "”"))
READ_OUT = "it was read out of a sentence"
_SAID = {
    "prose": READ_OUT,
    "list": "it stands in a list",
    "block": "it stands in a block of lines",
    "labels": "it stands behind its label",
    "form": "it stands in a form",
    "table": "it stands in a table",
    "tagger": "the words around it tell that it is a person",
}


PLACES = frozenset(_SAID.values())  # reasons that only tell where a value stands


def tidy(text: str) -> str:
    """Return the value on one line, broken words joined, rulings and separators at its edges dropped."""
    text = _PREFIX.sub(r"\1-", _COMPOUND.sub("-", text))
    text = _HYPHEN.sub(lambda match: match.group(1) + ("" if match.group(2).islower() else "-"), text)
    text = _PARTED_COMMA.sub("", text)
    text = _DOT.sub(lambda dot: dot[1] or "·", _CJK_BLANK.sub("", _BLANKS.sub(" ", text))).strip(_EDGES)
    text = text.strip("-–—").strip(_EDGES).removeprefix(".").lstrip()
    while text.count("(") < text.count(")") and text.endswith(")"):
        text = text[:-1].rstrip()
    if text.count("(") > text.count(")"):
        text += ")"
    if len(text) > 1 and text.count('"') % 2 and not text.endswith('"'):
        text += '"'  # a name in quotation marks at the end
    for opening, closing in _QUOTES:
        if text.count(opening) == text.count(closing) + 1 and text.rfind(opening) > text.rfind(closing):
            room = " " if text[text.rfind(opening) + 1 :][:1] == " " else ""  # "programme « Justice »"
            text += room + closing  # "Центр «Защита»"
        elif text.count(closing) == text.count(opening) + 1 and f"{text}{opening}".find(opening) > text.find(closing):
            text = opening + text
    if text.endswith(".") and not re.search(r"(?:^|[\s.])[^\W\d_]{1,4}\.$", text):
        text = text[:-1]
    return text


def readable(person: Person) -> bool:
    """Tell whether what was read as the name can be one: two characters in Chinese, three letters elsewhere, and no rubbish."""
    text = " ".join(piece.text for piece in person.name)
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) < (2 if letters and is_cjk(letters[0]) else 3):
        return False
    read = min(piece.passage.confidence(piece.start, piece.end) for piece in person.name)
    return person.via != "tagger" or read >= READ_BY_TAGGER


def delegate(position: int, person: Person, *, kind_sure: bool = True) -> Delegate:
    """Return the delegate that this person is, at this place of the list (from 1).

    `kind_sure`: it is certain that the message announces somebody.
    """
    doubts = tuple(doubt.reason for doubt in person.doubts if doubt not in OF_PART)  # a question about the person is one question
    name = _finding("name", person.name, person.trusted, person, doubts=doubts)
    if _weak(person, kind_sure):
        mentioned = (ONLY_MENTIONED,) * (person.via == "prose" and person.trusted < _ANNOUNCED)
        name = replace(
            name,
            reasons=(Doubt.LITTLE_TELLS.reason, *mentioned, *(reason for reason in name.reasons if reason != _SAID[person.via])),
        )
    if person.latin is not None:
        name = replace(name, alternatives=(tidy(person.latin.text),))
    elif person.nominative is not None:
        name = replace(name, alternatives=(person.nominative,))
    elif Doubt.RANK_OR_SURNAME in person.doubts and person.honorific is not None:
        name = replace(name, alternatives=(tidy(f"{person.honorific.text} {name.value}"),))
    elif (whole := _with_half_a_form(person)) is not None:
        name = replace(name, alternatives=(whole,))
    honorific = (
        _finding("honorific", (person.honorific,), person.trusted, person, doubts=tuple(_of_form(person)))
        if person.honorific is not None
        else absent("honorific", min(0.97, person.trusted))
    )
    return Delegate(
        position=position,
        name=name,
        honorific=honorific,
        title=_place("title", person.title, person),
        organisation=_place("organisation", person.organisation, person),
        role=_role(person),
        emails=_contacts("email", person),
        phones=_contacts("phone", person),
        faxes=_contacts("fax", person),
    )


def _contacts(field: str, person: Person) -> tuple[Finding, ...]:
    """Return his contacts of this field, one that was given to him by two ways once."""
    own: dict[str | None, Finding] = {}
    for hit in person.contacts:
        if hit.finding.field == field:
            own.setdefault(hit.finding.value, hit.finding)
    return tuple(own.values())


def _of_form(person: Person) -> list[str]:
    """Return the doubts of the person that are of his courtesy form as well."""
    return [doubt.reason for doubt in person.doubts if doubt is Doubt.RANK_OR_SURNAME]


def _with_half_a_form(person: Person) -> str | None:
    """Return a Chinese name with the one character behind it that was taken for half a courtesy form: it may be the name's."""
    form, last = person.honorific, person.name[-1]
    if form is None or form.passage is not last.passage or form.start != last.end or not is_cjk(form.text) or len(form.text) > 1:
        return None
    return tidy(last.text + form.text)


def _weak(person: Person, kind_sure: bool) -> bool:
    """Tell whether a person was found on weak evidence."""
    return (person.trusted < WEAK and person.via not in _LISTED) or (person.via in _MENTIONED and not kind_sure)


def _finding(field: str, pieces: tuple[Piece, ...], weight: float, person: Person, *, doubts: tuple[str, ...] = ()) -> Finding:
    told = [piece.text for piece in pieces]
    if field in ("title", "organisation"):
        told = [_DASH.sub(" - ", text) for text in told]
        if pieces[0].passage.page.source is Source.OCR:
            read_so, told = told, list(map(with_commas_read, told))
            doubts = (*doubts, COMMA_READ) if told != read_so else doubts
    texts = list(map(tidy, told))
    if field == "name" and person.hyphened:
        texts = [tidy(_HYPHEN.sub(r"\1-", piece.text)) for piece in pieces]
    if field == "honorific":
        texts = [_ROW_NUMBER.sub("", text) for text in texts]
        texts = [text + "." * (piece.text.rstrip().endswith(text + ".")) for text, piece in zip(texts, pieces, strict=True)]
    value = _separator(field, texts, pieces).join(text for text in texts if text)
    value = _SENTENCE_STOP.sub(r"\1", value) if field == "name" else value
    if field == "name" and len(texts) == 2 and pieces[0].text.rstrip().endswith(","):
        value = f"{texts[0]}, {texts[1]}"  # a courtesy form stood between family and given name
    if not value:
        return absent(field, 0.5, "what stands in its place could not be read")
    read = min(piece.passage.confidence(piece.start, piece.end) for piece in pieces)
    confidence = weight * (0.5 + 0.5 * read) if read < 1 else weight
    reasons = list(doubts)
    if read < 0.9:
        reasons.append(f"some letters were hard to read ({read:.0%})")
    if weight < 0.95:
        reasons.append(_SAID[person.via])
    first = pieces[0]
    return Finding(
        field,
        value,
        " ".join(piece.text for piece in pieces),
        round(confidence, 3),
        first.passage.where(first.start, pieces[-1].end if len(pieces) == 1 else first.end),
        tuple(reasons),
    )


def _separator(field: str, texts: list[str], pieces: tuple[Piece, ...]) -> str:
    """Return what is written between the pieces of a value: a comma within a body's name, in Arabic an Arabic one."""
    if field == "organisation":
        return "، " if all(is_arabic(text[-1:]) for text in texts if text) else ", "
    if field == "title" and _parted_by_comma(pieces):
        return ", "  # "magistrat, qui exerce les fonctions de Directeur": two posts
    chinese = bool(texts) and is_cjk(texts[0][-1:]) and not any(letter.isascii() for letter in texts[0])
    return "" if chinese else " "


def _parted_by_comma(pieces: tuple[Piece, ...]) -> bool:
    """Tell whether commas and other words stand between the pieces of a post in one text."""
    pairs = [(one, other) for one, other in pairwise(pieces) if one.passage is other.passage]
    gaps = [one.passage.text[one.end : other.start].strip() for one, other in pairs]
    return len(pairs) == len(pieces) - 1 > 0 and all(gap.startswith(",") and len(gap) > 1 for gap in gaps)


def _place(field: str, pieces: tuple[Piece, ...], person: Person) -> Finding:
    weight = person.trusted * person.split_sure
    if not pieces and field == "title" and person.post_sure < 1:
        return absent(field, round(weight * person.post_sure, 3), PART_OR_POST)
    if not pieces:
        return absent(field, round(weight * (person.body_sure if field == "organisation" else 1.0), 3))
    doubts = (HARD_TO_PART,) if person.split_sure < 0.8 else ()
    if field == "organisation" and person.body_sure < 1:
        weight, doubts = weight * person.body_sure, (*doubts, BODY_IN_DOUBT)
    if Doubt.OTHER_LANGUAGE in person.doubts:
        weight, doubts = weight * ASKED, (*doubts, Doubt.OTHER_LANGUAGE.reason)
    return _finding(field, pieces, weight, person, doubts=doubts)


def _role(person: Person) -> Finding:
    found = _role_found(person)
    if doubts := tuple(doubt.reason for doubt in person.doubts if doubt in OF_PART | OF_PART_TOO):
        found = replace(found, confidence=min(found.confidence, ASKED), reasons=(*doubts, *found.reasons))
    if not person.role_open:
        return found
    return replace(found, confidence=min(found.confidence, UNCONFIRMED), reasons=(*found.reasons, TO_BE_CONFIRMED))


def _role_found(person: Person) -> Finding:
    if person.role is None and person.role_piece is not None:
        reasons = ("what stands here does not show which part in the delegation is meant",)
        return Finding("role", Role.MEMBER, tidy(person.role_piece.text), UNCHOSEN, None, reasons)
    if person.role is None:
        return Finding("role", Role.MEMBER, "", 0.95)
    if person.role_piece is None:
        return Finding("role", person.role, "", 0.9, None, ("a heading or the words before the name give it",))
    finding = _finding("role", (person.role_piece,), 0.97, person)
    told = (TOLD_BY_NAME,) if person.role_told else ()
    return replace(finding, value=person.role.value, reasons=(*finding.reasons, *told))
