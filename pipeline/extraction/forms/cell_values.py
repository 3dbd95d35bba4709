"""What a labelled field or a table's cell holds beside what its label says: a body with the post, contacts, a degree."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extraction.entries import places
from pipeline.extraction.entries.accented_bodies import is_accented_body
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at
from pipeline.extraction.entries.entry import Person, Piece, described
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.entries.ranks_as_surnames import may_be_surname
from pipeline.extraction.fields import Hit
from pipeline.extraction.tables.cells import PERSONAL, is_courtesy, is_person
from pipeline.extraction.tables.flowing import flowing
from pipeline.extraction.words.folding import Folded, fold, is_arabic, is_cjk, is_latin, key
from pipeline.extraction.words.lexicon import Lexicon

if TYPE_CHECKING:
    from pipeline.extraction.forms.labels import LabelledValue

NAME_LETTERS = 3
BETWEEN_LETTERS = 12  # between a post and its unit: ", ", " of the ", " a la "
SECOND_BODY_SURE = 0.35  # that of two bodies in two fields the second is his: it is asked about
UNIT_ALONE_SURE = 0.65  # that a unit alone under a label of posts is the post, or the body
UNIT_OF_BODY_SURE = 0.8  # that a unit and a body in two fields of their own are both his, the one within the other
REST_WORDS = 3  # of a name, at most, behind a word that was misread
_GAP = re.compile(r"\s+")
_COMMAS = re.compile(r"[,،，]")
_STROKES = re.compile(r"[/／|]")
_PARTED_COMMA = re.compile(r"(?<=[^\W\d_])( ),(?=\s)")
_COLON_FOR_STOP = re.compile(r"(?<=\b[A-ZА-Я])[:;](?= ?[^\W\d_])")  # behind an initial
_INITIAL = re.compile(r"[A-ZÀ-ÞА-Я]\.?")
_STOP_FOR_COMMA = re.compile(r"\s*[A-ZÀ-ÞА-Я'’-]{3,}\.(?=\s+[A-ZÀ-ÞА-Я][a-zß-ÿа-я])")  # behind a family name in capitals
_PARTED = re.compile(r"[^\w\s&.'’‘|*-]|\d|\s[-–—]\s|[\u3400-\u9fff]")  # something else may begin there


def has_letters(text: str) -> bool:
    """Tell whether the text holds a word, or one Chinese character."""
    return sum(letter.isalpha() for letter in text) >= 2 or any("\u3400" <= letter <= "\u9fff" for letter in text)


def without_offers(values: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> list[LabelledValue]:
    """Return the values without courtesy forms among which a form lets choose, where nothing shows the choice: "Mr. / Ms."."""
    return [value for value in values if not _offers(value, lexicon, language)]


def _offers(value: LabelledValue, lexicon: Lexicon, language: str | None) -> bool:
    parts = [part.strip() for part in _STROKES.split(value.piece.text)]
    asked = {"honorific", "title"} & {value.name, *value.also}
    return bool(asked) and len({*parts}) > 1 and all(part and is_courtesy(part, lexicon, language) for part in parts)


def with_body(person: Person, piece: Piece, lexicon: Lexicon) -> Person:
    """Return the person with the body of a field; where another field gave a different one, which of both is his is asked.

    Below the last person of a form may stand whose form it is: "单位：公安部" … "报送 单位：外交部". The same in other letters,
    or a part of it, asks nothing, and a unit and the body over it are one: "Direction des statistiques" | "Ministère de la
    Justice". What stood right behind his post is kept as a part of that: "Deputy Director of the Committee
    on Human Rights" beside "Ministry of Justice".
    """
    told = replace(person, organisation=(piece,))
    if not person.organisation:
        return told
    one, other = (key(" ".join(text.split())) for text in (person.organisation[0].text, piece.text))
    same = one in other or other in one or is_latin(one) != is_latin(other)
    if not same and (whole := _unit_of_body(person, piece, lexicon)):
        return replace(told, organisation=whole, body_sure=min(told.body_sure, UNIT_OF_BODY_SURE))
    return told if same else replace(_with_unit(told, person.organisation), body_sure=min(told.body_sure, SECOND_BODY_SURE))


def _unit_of_body(person: Person, piece: Piece, lexicon: Lexicon) -> tuple[Piece, ...]:
    """Return a unit and its body, the unit first, where two fields of their own name one of each; else ()."""
    held = person.organisation
    if len(held) != 1 or any(held[0].passage is other.passage for other in (piece, *person.title)):
        return ()  # behind his post the unit is a part of that
    told = {places.place(" ".join(each.text.split()), lexicon): each for each in (held[0], piece)}
    return (told[places.Place.UNIT], told[places.Place.BODY]) if {*told} == {places.Place.UNIT, places.Place.BODY} else ()


def _with_unit(person: Person, unit: Sequence[Piece]) -> Person:
    """Return the person with the unit in his post behind which it stands on the same line, nothing but a word or two between."""
    post = person.title[-1] if person.title else None
    if post is None or len(unit) != 1 or unit[0].passage is not post.passage:
        return person
    between = post.passage.text[post.end : unit[0].start]
    if unit[0].start < post.end or "\n" in between or len(between) > BETWEEN_LETTERS:
        return person
    return replace(person, title=(*person.title[:-1], replace(post, end=unit[0].end)))


def says_nobody(values: Sequence[LabelledValue], lexicon: Lexicon) -> bool:
    """Tell whether a form's entry says in the name's place that there is nobody ("Name: None"), and nothing else of him.

    A word as short as a name may be one: "No", "Sin". Nor does the annex pointed at name anybody: "Participants: see annex".
    """
    told = [value for value in values if has_letters(value.piece.text)]
    if len(told) == 1 and told[0].name in PERSONAL and _points_at_annex(told[0].piece.text, lexicon):
        return True
    words = key(told[0].piece.text) if len(told) == 1 and told[0].name in PERSONAL else ""
    return words in lexicon.said.lacking and (len(words) > NAME_LETTERS or is_cjk(words[0]))


def _points_at_annex(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the words point at the annex, and name nobody beside it: not "Ms. Carol Smith (see annex)"."""
    said = text.strip(" ().,;:")
    found = lexicon.annexing.find(Folded(said))
    return found is not None and not is_person(said, lexicon, None) and next(courtesy_forms(said, lexicon, None), None) is None


def courtesies_apart(values: Sequence[LabelledValue], lexicon: Lexicon) -> list[LabelledValue]:
    """Return the values with a courtesy form as one whose label "اللقب" may mean a family name, where others name him whole.

    Where they do not it may be his family name: "الشيخ"; so may be one in other letters beside given names: "BISHOP | Ann Mary".
    """
    personal = [value for value in values if value.name in PERSONAL and has_letters(value.piece.text)]
    forms = [value for value in personal if is_courtesy(value.piece.text.strip(), lexicon, None)]
    others = [value for value in personal if value not in forms]
    if len(forms) != 1 or not (len(others) > 1 or any(len(value.piece.text.split()) > 1 for value in others)):
        return list(values)
    form = forms[0].piece.text.strip()
    if forms[0].name == "family" and not is_arabic(form) and may_be_surname(form, lexicon):
        return list(values)
    return [replace(value, name="honorific", also=()) if value in forms else value for value in values]


def is_initial(text: str) -> bool:
    """Tell whether the text is one capital: of a middle name in its own cell."""
    return len(letters := text.strip(" .")) == 1 and letters.isalpha() and letters.isupper()


def is_part(text: str) -> bool:
    """Tell whether the text may be a part of a name in its own cell: it has letters, or is an initial."""
    return has_letters(text) or is_initial(text)


def end_of_part(match: NameMatch, text: str, end: int) -> int:
    """Return where a name's part ends: with its field text[:end], but for the courtesy form behind it ("Rosa Vania (Ms.)")."""
    closed = match.honorific is not None and match.honorific[0] >= match.name[1]
    return match.name[1] if closed and not has_letters(text[match.end : end]) else end


def rest_of_name(behind: str, lexicon: Lexicon) -> int:
    """Return how far the line behind a name in its own field only goes on with it, a word being misread: "Phuong Tha&G Tran"."""
    text = behind.partition("\n")[0].rstrip()
    words = text.split()
    plain = text[:1] == " " and 0 < len(words) <= REST_WORDS and not _PARTED.search(text) and words[0][:1].isupper()
    name = plain and places.place(text.strip(), lexicon) is places.Place.OTHER and lexicon.role(text) is None
    return len(text) if name else 0


def post_below(text: str, lexicon: Lexicon) -> int:
    """Return how much of a name's cell stands above the line with which the post, or the body, of that person begins.

    A post begins with a word for one, or for a body: "Police Inspector". "CARDOZO CORONEL" below given names is a surname. In
    Chinese a blank parts them as well: "张伟 副司长".
    """
    if is_cjk(text.strip()[:1]):
        return next((gap.start() for gap in _GAP.finditer(text) if _is_chinese_post(text, gap, lexicon)), len(text))
    at = text.find("\n")
    while at > 0:
        line = text[at + 1 :].partition("\n")[0].strip()
        told = places.place(line, lexicon) if line else places.Place.OTHER
        first, *more = key(line).split() or [""]
        hyphened = key(line.split(maxsplit=1)[0]) if line else ""  # "Sous-directrice", "Vice-Minister"
        begins = (
            lexicon.is_title_word(first)
            or lexicon.is_title_word(hyphened)
            or (lexicon.is_body_word(first) and any(map(lexicon.is_title_word, more)))
        )
        above = text[:at].split()
        surname = lexicon.is_rank(first) and line.split()[:1] == [first.upper()] and bool(above) and above[-1].isupper()
        surname = surname and bool(more) and not any(map(lexicon.is_rank, (line, more[0])))  # "MAJOR General"
        surname = surname and not any(map(str.isupper, line.split()[1:]))  # "OJEDA" / "CORONEL Luana": both are family names
        post = begins and not surname and told in (places.Place.TITLE, places.Place.UNIT)
        goes_on = bool(more) and lexicon.is_rank(first) and _INITIAL.fullmatch(above[-1]) is not None
        ended = len(above) > 1 and fold(above[-1]) not in lexicon.particles and not goes_on
        if ended and (post or told is places.Place.BODY):
            return at  # behind "ولد", "de la" or an initial the name goes on: "الشيخ", "Luciano B." / "Coronel Villalba"
        at = text.find("\n", at + 1)
    return len(text)


def _is_chinese_post(text: str, gap: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell whether a post or a body stands behind this gap, and a name of two letters or more before it."""
    above, below = text[: gap.start()].strip(), _GAP.split(text[gap.end() :].strip())[0]
    return len(above) > 1 and is_cjk(below[:1]) and places.place(below, lexicon) is not places.Place.OTHER


def may_go_on(behind: str) -> bool:
    """Tell whether one Arabic word stands on the line below a name whose post stands elsewhere: "أمين", a secretary as well."""
    above, _, line = behind.partition("\n")
    return not above.strip() and len(line.split()) == 1 and is_arabic(line.strip()[:1])


def only_initials(person: Person, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind the name in its own field is no post: a degree or an order."""
    return bool(person.title) and all(places.place(piece.text, lexicon) is places.Place.OTHER for piece in person.title)


def body_and_post(person: Person, piece: Piece, lexicon: Lexicon) -> Person | None:
    """Return the person with body and post, or the post alone, as they stand in a cell whose label asks for both; else None.

    On one line only what is certainly a post parts from the body, or stands for itself: "Ministry of Justice, Legal Adviser",
    "最高人民检察院国际合作局翻译". A unit there is of the body.
    """
    text = flowing(piece, lexicon)
    told = described(replace(person, organisation=()), piece.passage, text, piece.start, piece.end, (), lexicon)
    if "\n" in text[piece.start : piece.end]:
        return told if told.title and told.organisation else None
    posts = [places.place(part.text.replace("\n", " "), lexicon) for part in told.title]
    return told if posts == [places.Place.TITLE] else None


def body_behind(person: Person, told: Collection[str], lexicon: Lexicon) -> Person:
    """Return the person with the body that stands behind his post under its label, where no label of those `told` asks for one.

    Only what is certainly a body parts there: a unit belongs to the post, and what he was is a post as written, "原司法部司长".
    In tables the columns tell what their cells hold.
    """
    if person.organisation or "organisation" in told or len(person.title) != 1 or person.via == "table":
        return person
    post = person.title[0]
    if post.text.lstrip().startswith(lexicon.said.bygone):
        return person
    both = described(replace(person, title=()), post.passage, flowing(post, lexicon), post.start, post.end, (), lexicon)
    bodies = [places.place(piece.text.replace("\n", " "), lexicon) for piece in both.organisation]
    return both if both.title and bodies == [places.Place.BODY] else person


def post_or_unit(titled: Person, told: Person, lexicon: Lexicon) -> Person:
    """Return who has but a unit in a cell for posts and bodies: a post may sound so, and it is asked about.

    It is his body where a body is named behind it, "Direction des affaires pénales, Ministère de la justice", or where its accent
    makes it one: "Secretaría de Estado de Seguridad".

    Args:
        titled: with the cell as his post.
        told: with the cell as his body.
        lexicon: words of bodies.
    """
    parts = [part.strip() for piece in told.organisation for part in _COMMAS.split(" ".join(piece.text.split()))]
    body = any(places.place(part, lexicon) is places.Place.BODY for part in parts) or is_accented_body(parts[0], lexicon)
    chosen = told if body else titled
    return replace(chosen, split_sure=min(chosen.split_sure, UNIT_ALONE_SURE))


def beside_contacts(piece: Piece, own: Sequence[Hit]) -> Piece:
    """Return what stands in a cell before the contacts written below or behind it, or behind them where nothing does."""
    hits = [hit for hit in own if piece.start <= hit.start < piece.end]
    if not hits:
        return piece
    first, last = min(hit.start for hit in hits), max(hit.end for hit in hits)
    if has_letters(piece.passage.text[piece.start : first]):
        return replace(piece, end=piece.start + len(piece.passage.text[piece.start : first].rstrip(" \n(（[,;，；–—-")))
    return replace(piece, start=min(last, piece.end))


def misplaced(person: Person, piece: Piece, lexicon: Lexicon) -> Person:
    """Return the person with the body or post that stands in a column of contacts: two heads were read as one."""
    kind = places.place(piece.text.replace("\n", " "), lexicon) if has_letters(piece.text) else places.Place.OTHER
    if kind is places.Place.BODY and not person.organisation:
        return replace(person, organisation=(piece,))
    if kind is places.Place.TITLE and not person.title:
        return replace(person, title=(piece,))
    return person


def rank_before(text: str, end: int, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name behind a rank of several words that ends with a stop ("Police Senior Supt. Rodolfo Bautista")."""
    if not any(map(lexicon.is_title_word, key(text[:end]).split(" "))):
        return None
    stop = text[end : end + 1] == "."
    form = honorific_at(text, end + 1 if stop else len(text) - len(text[end:].lstrip()), lexicon, language)
    behind = form if form is not None else end + 1
    match = name_at(text, behind, lexicon, language) if form is not None or stop else None
    return None if match is None else replace(match, start=0, honorific=(0, behind))


def stops_mended(text: str, lexicon: Lexicon, language: str | None) -> str:
    """Return what stands in a name's field, of the same length, with misread stops: behind an initial, for a comma.

    "A: LEE" is "A. LEE", "LEE. Ann" is "LEE, Ann", and so is "LEE , Ann"; a courtesy form in capitals has a stop of its own.
    """
    text = _COLON_FOR_STOP.sub(".", _PARTED_COMMA.sub(r",\1", text))
    family = _STOP_FOR_COMMA.match(text)
    if family is None or honorific_at(text, len(text) - len(text.lstrip()), lexicon, language) is not None:
        return text
    return f"{text[: family.end() - 1]},{text[family.end() :]}"


def only_given(values: Sequence[LabelledValue]) -> bool:
    """Tell whether of a name no more than the given names are told: the label of the family name was not read.

    Capitals among them are a family name that stands with them: "First name: Aline VERNÉ".
    """
    names = [
        value for value in values if {value.name, *value.also} & {"name", "family", "given"} and has_letters(value.piece.text)
    ]
    given = bool(names) and all(value.name == "given" and not value.also for value in names)
    return given and not any(word.isupper() and len(word) > 2 for value in names for word in value.piece.text.split())
