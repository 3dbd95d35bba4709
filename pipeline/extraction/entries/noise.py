"""What stands in an entry and says nothing of the person: left-over labels, numbers, dirt, words before a contact."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.segments import EDGE, OPEN, Segment
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.our_numbers import NUMBER_OF_NOTE

_LABEL_WORDS, _LABEL_LETTERS = 2, 14  # of a label before a contact, misread or in another language
_NOT_OF_A_POST = frozenset(  # labels whose values no title or body holds
    {"passport", "phone", "mobile", "fax", "email", "contact", "arrival"}
    | {"address", "birth", "gender", "other", "country", "number", "reference"}
)
_LACKING_WORDS = 7
_NO_LETTERS = re.compile(r"[\W\d_]*")
_ADDRESS_END = re.compile(r"[a-zà-ÿ0-9-]{2,}(?:\.[a-zà-ÿ0-9-]{2,})*\.[a-z]{2,4}")  # left of a torn one: "oop.gob.sv"
_SPOKEN_DATE = re.compile(r"\d{1,2}\s(?:de\s)?[^\W\d_]{3,12}\s(?:de\s)?(?:19|20)\d\d(?:\s[^\W\d_]{1,5}\.?)?")  # "… года"
_NOTE_WORDS = 3  # at most before the number of a note: "for the meeting CU 2009/33 (A)"
_SERIES = re.compile(r"\s[A-ZА-ЯЁ]{1,3}\s?[-–]?\s?(?=\d)")  # letters before the figures of a passport: "Passport C-118204"
_HYPHENED = re.compile(r"\s*\w+-\w")
_WHOSE_WORDS = 6  # of "and he may be reached at"
_BEFORE_CONTACT = re.compile(r"\s?[:：]?\s?\x01")
_SEXES = frozenset("mfhvw\u043c\u0436男女")  # letters in brackets that tell the sex: "(F)"
_VALUE_BEHIND = re.compile(r"[^()（）\d@:：\n]{0,20}[)）\]]\s?(?:[:：]|[A-ZА-ЯЁ]{0,3}\s?\d)")  # a colon or figures
_EXPLAINED_WORDS, _EXPLAINED_LETTERS = 3, 48  # of a label before brackets
CONTACT_BEHIND = re.compile(r"\s?[:：]\s?\x01")  # a label's colon and a contact


def introduces_contact(masked: str, begin: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether masked[begin:end] stands with a colon before a contact: a label whatever its letters ("Е-тай:" is "E-mail:").

    In `masked`, what is said of a person, contacts are 0x01. Words of titles and bodies are no labels.
    """
    text = masked[begin:end]
    if _says_whose(text, lexicon) and _BEFORE_CONTACT.match(masked, end) is not None:
        return places.place(text, lexicon) is places.Place.OTHER  # ", ее адрес a.b@…", "، وبريده a.b@…"
    short = len(text.split()) <= _LABEL_WORDS and len(text) <= _LABEL_LETTERS
    return short and CONTACT_BEHIND.match(masked, end) is not None and places.place(text, lexicon) is places.Place.OTHER


def _says_whose(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a few words speak of the person named before: "ее адрес", "связь с ним по", "وبريده"."""
    words = key(text).split()
    return 0 < len(words) <= _WHOSE_WORDS and any(
        word in lexicon.referring or word in lexicon.said.relating or word.removeprefix("و") in lexicon.referring
        for word in words
    )


def is_noise(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the segment is a left-over label, number or dirt that no field holds."""
    bare = text.strip(EDGE + ".")
    note = NUMBER_OF_NOTE.search(bare)
    if note is not None and len(bare[: note.start()].split()) <= _NOTE_WORDS:
        return True
    if says_contact_lacks(bare, lexicon) or _SPOKEN_DATE.fullmatch(bare):
        return True
    if not bare or _NO_LETTERS.fullmatch(bare) or _ADDRESS_END.fullmatch(bare):
        return True
    letters = sum(letter.isalpha() for letter in bare)
    if letters < 2:
        return True  # "护" is left of a label that a line's end has parted
    if key(bare) in lexicon.small.nationwide:
        return False  # "Assemblée" / "nationale", which labels where somebody is from as well
    label, _, value = bare.partition(":") if ":" in bare else bare.partition("：")
    figures = _SERIES.sub(" ", bare, count=1)
    labels = lexicon.label(label) or lexicon.label(re.split(r"[\d№:#]", figures, maxsplit=1)[0])
    if (
        labels
        and set(labels) <= _NOT_OF_A_POST | {"meeting"}
        and (value or len(key(bare)) <= len(key(label)) or any(letter.isdigit() for letter in bare))
    ):
        return True
    if "@" in bare or sum(letter.isdigit() for letter in bare) > letters:
        return True
    return bool(labels) and set(labels) <= _NOT_OF_A_POST


def is_mark_of_post(view: str, before: Segment, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether one letter in brackets right behind a post says how it is held: "Directora de Asuntos Políticos (e)"."""
    letter = view[segment.start : segment.end].casefold()
    alone = segment.bracketed and len(letter) == 1 and letter.isalpha() and letter not in _SEXES
    beside = view[before.end : segment.start].strip()
    right_behind = alone and not before.bracketed and len(beside) == 1 and beside in OPEN
    return right_behind and places.place(view[before.start : before.end], lexicon) is places.Place.TITLE


def explains_label(view: str, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether brackets say what a label asks for that no post or body holds: "Passport (type and number): A 123"."""
    before, behind = view[: segment.start].rstrip(), _VALUE_BEHIND.match(view, segment.end)
    if behind is None or before[-1:] not in {*OPEN}:
        return False
    words = re.split(r"[,،，;；]", before[-_EXPLAINED_LETTERS:-1])[-1].split()[-_EXPLAINED_WORDS:]
    labels = (lexicon.labels.get(key(" ".join(words[at:])), ()) for at in range(len(words)))
    return any(told and {*told} <= _NOT_OF_A_POST for told in labels)


def says_contact_lacks(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the stretch says that there is no such contact: "e-mail not available", "sin correo electrónico"."""
    words = key(text).split()
    if text and is_cjk(text[0]):  # no blank parts the two: "无电子邮箱"
        flat = "".join(words)
        ends = [at for at in range(1, len(flat)) if flat[:at] in lexicon.said.lacking or flat[at:] in lexicon.said.lacking]
        halves = [(flat[:at], flat[at:]) for at in ends]
    else:
        halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, min(len(words), _LACKING_WORDS))]
    return any(
        said in lexicon.said.lacking and {*lexicon.label(label)} & CONTACTS
        for one, other in halves
        for label, said in ((one, other), (other, one))
    )


def is_former(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the stretch says what was told before a change: "previously listed as Adviser", "et non sous-directeur"."""
    flat = key(text)
    return any(flat.startswith(said if is_cjk(said) else f"{said} ") for said in lexicon.before_change)


def denies_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the stretch says which post is none: "not Director", not "not in charge", "non-resident"."""
    flat = key(text)
    if _HYPHENED.match(text):
        return False
    behind = [flat[len(said) :].strip() for said in lexicon.wrongly if flat.startswith(said if is_cjk(said) else f"{said} ")]
    posts = [rest for rest in behind if rest and (is_cjk(rest) or lexicon.is_title_word(rest.split()[0]))]
    return any(places.place(rest, lexicon) is places.Place.TITLE for rest in posts)


def breaks_body(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a little one that stands in no body's name: neither "of" nor "and", nor an article."""
    if word.casefold() not in lexicon.stop_exact or lexicon.together.match(f" {word} "):
        return False
    return lexicon.small.of_body.match(f"{word} ") is None and lexicon.small.article.match(f"{word} ") is None
