"""The words of a name in each script: which may stand in it, and where it ends."""

from __future__ import annotations

import re

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.given_names import BREAKS, INITIALS, NAME_WORD, TWO_SURNAMES, after_comma, before_post
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.entries.word_kind import word_kind
from pipeline.extraction.words.folding import fold, is_latin, key
from pipeline.extraction.words.lexicon import Lexicon

NAME_WORDS_MAX = 9  # longest in public lists of participants. Source: field notes, section 1
_WORD = re.compile(r"\S+")
# A family name and both initials behind it are a whole name: "Иванов И. И. Членами делегации будут".
_SURNAMED = re.compile(r"[А-ЯЁ][А-ЯЁа-яё-]+\s+[А-ЯЁ]\.\s?[А-ЯЁ]\.")
_GLUED = re.compile(r"(?:[^\W\d_]\.){1,5}[^\W\d_]{2,}.*")
_SPELT_OUT = re.compile(r"[^\W\d_]{2}|[\u0400-\u04ff]")  # "F A X" is no name
# Behind a whole name, before what ends it: "Me Wilfrid Lory fils, avocat", "Juan Soto hijo".
_GENERATION = re.compile(r" (?:fils|père|hijo|padre|filho|мл\.|младший|старший)(?=[ \t]*(?:[,;(–—\n]|- |$))")
_BEHIND_SURNAME = re.compile(
    r"\s*,\s*(?P<post>[^,;(\n–،]{2,60})|\s*[–—-]\s+(?P<other>[^,;(\n–،]{2,60})"
    r"|[ \t]*\n[ \t]*(?P<below>[^,;(\n–،]{2,60})"
)
_BEFORE_POST = re.compile(r"(?:[ \t]+(?P<second>[^\W\d_]{2,}))?[ \t]*,\s*(?P<post>[^,;(\n–،]{2,60})")
_CALLED = re.compile(r"[(（](?P<bracketed>[^\W\d_]{2,20})[)）]|[\"“”„«](?P<quoted>[^\W\d_]{2,20})[\"“”»]")
_CLOSING_QUOTES = frozenset('"”»')
_AND = frozenset({"y", "e", "i"})  # particles that join persons as well
_SECOND_NAME = re.compile(r"[^\W\d_a-zà-ÿ][\w'’.-]+[ \t]+(?:(?:de|del|da|dos|la|los|las)[ \t]+){0,2}[^\W\d_a-zà-ÿ][\w'’-]+")
_COMPOUND = re.compile(r"([^\W\d_]{2,}[eéií]z)[ \t]+(?:de|del)[ \t]")  # "Ruiz de Alda", one family name
_FORM_LETTERS = 16  # of a courtesy form for several
_NEXT_NAME = re.compile(r"[ \t]+([^\W\d_a-zà-ÿ][^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_BEHIND_STROKE = re.compile(r"/ [A-ZÀ-ÖØ-Þ]{2,}(?:[-'’ ][A-ZÀ-ÖØ-Þ]{2,})* [A-ZÀ-ÖØ-Þ][a-zß-ÿ]")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "filho", "neto", "fils"})
_SHORT_LAST = re.compile(r"^[^,]*\s(?!(?:jr|sr|ii|iv)\.$)[^\W\d_][^\W\d_]{1,2}\.$", re.IGNORECASE)
_ENDS_NAME = frozenset({"", "\n", ",", ";", "(", "."})
_LITTLE_WORD = 4  # letters of words that are small words elsewhere: fewer
_SHORT_MAX = 4  # words
_GIVEN_AND_INITIAL = 2  # words
_STOPS = re.compile(r"[(（\[,;:،]|(?<=[\w.])[)）]|/(?![^\W\d_])|(?<=\.)\.$")  # "J..": the second was a comma
_PART_ENDS = re.compile(r"\s*(?:[,;(\n\t]|$)")
_OPENED, _CLOSED = re.compile(r"[ \t]?[(（]"), re.compile(r"[ \t]?[)）]")
OWNER = re.compile(r"(.{3,})['’][sS]")  # but for "Ra's"
_IRISH = frozenset({"mac", "nic"})  # before "an": "Manus Mac an Oirchinnigh"

Found = tuple[tuple[int, int], tuple[int, int] | None, int, bool]
"""(start, end) of the name, of the courtesy form behind it, number of words, whether all have the usual form."""


class _Scan:
    """Reads the words of a Latin or Cyrillic name one after the other."""

    def __init__(self, text: str, lexicon: Lexicon, language: str | None, *, known: bool, whole: bool) -> None:
        self._text, self._lexicon, self._language, self._known, self._whole = text, lexicon, language, known, whole
        self._start = 0
        self.last: int | None = None  # where the name ends so far
        self.words = self.real = 0  # all words, and those that are no particles
        self.plain = self.in_capitals = True
        self.odd_first = self.waiting = False  # waiting: a particle was read that needs a name's word behind it
        self._before_particle: int | None = None

    def read(self, start: int) -> None:
        """Read from `start` on, as far as the name goes."""
        self._start = start
        for match in _WORD.finditer(self._text, start):
            if BREAKS & set(self._text[self.last or start : match.start()]) or not self._word(match.start(), match.group()):
                break
        if self.waiting and self._is_of_short_words(start):
            self.real = self.words
        elif self.waiting and not self._ends_in_surname():
            self.last = self._before_particle
            self.words -= 1
        if self.last is not None and self.real > 1 and _SHORT_LAST.search(self._text[start : self.last]):
            self.last -= 1  # "Mr. Issa Ba.": the sentence ends there, nothing is cut short

    def _is_of_short_words(self, start: int) -> bool:
        """Tell whether what may be particles is the whole name behind a courtesy form: "Ms. Li Na, Director", "Mr. Do Van"."""
        words = self._text[start : self.last].split()
        ends = self._text[self.last :].lstrip(" ")[:1] in _ENDS_NAME
        return self._known and ends and self.real <= 1 < len(words) < _SHORT_MAX and all(word[:1].isupper() for word in words)

    def _ends_in_surname(self) -> bool:
        """Tell whether what may be a particle is the surname: "Insp. Leroy Bent", before a comma "Ms. Thi Hoa Do, Judge"."""
        if not (self._known or self._whole) or self.last is None or self._before_particle is None:
            return False
        word = self._text[self._before_particle : self.last].split()
        if len(word) != 1 or not word[0][0].isupper():
            return False
        rest = self._text[self.last :]
        closed = self._known and rest[:1] == ","
        return closed or (self.real == 1 and len(word[0]) > 3 and not rest.strip(" ,.").strip())

    def _word(self, at: int, token: str) -> bool:
        """Take one word; return whether the name may go on behind it."""
        text, lexicon = self._text, self._lexicon
        if self.words and token.endswith(".") and len(token) > 3 and honorific_at(text, at, lexicon, self._language) is not None:
            return False  # "Sr. Juan Paz y Sra. Ana Luz"
        if self._is_call_name(at, token):
            self.words, self.last = self.words + 1, at + len(token)
            return True
        if self._joins_surnames(at):
            return True
        opened = _STOPS.split(token, maxsplit=1)[0]
        opened = opened[:-1] if opened[-2:-1] in _CLOSING_QUOTES and opened.endswith(".") else opened  # '… "Ms. Ada Row".'
        bare = opened.rstrip('!?|]*_"”»')
        if bare in _AND and self._parts_persons(at + len(token)):
            return False
        if not bare or NAME_WORD.fullmatch(bare) is None or (self.words and lexicon.is_contact_label(bare)):
            return False
        initial = INITIALS.fullmatch(bare) is not None and bare[0].isupper()
        ended = bare.endswith(".") and not initial and key(bare) not in _SUFFIXES and len(re.split(r"[-‐‑]", bare)[-1]) > 4
        owns = OWNER.fullmatch(bare)  # "Ms. Berg's badge"
        bare = owns[1] if owns is not None else bare[:-1] if ended else bare
        if self.last is not None and fold(bare) in lexicon.patronymic_ends:
            self.waiting = False
        elif not self._fits(bare, at, initial=initial):
            return False
        self.words += 1
        self.last = at + len(bare)
        return not (len(opened) < len(token) or opened[-1] in _CLOSING_QUOTES or ended or owns or self.words >= NAME_WORDS_MAX)

    def _is_call_name(self, at: int, token: str) -> bool:
        """Tell whether the word tells how somebody is called, amid his name: "W.F. (Wouter) 't Hooft", "Ana "Nita" C. Paz".

        In brackets only between initials and the surname: elsewhere a town, a State or a part may stand in them.
        """
        called = _CALLED.fullmatch(token)
        before = self._text[self._start : at].split()
        if called is None or not before or (called["bracketed"] and not all(map(INITIALS.fullmatch, before))):
            return False
        word, following = called["bracketed"] or called["quoted"], _WORD.match(self._text, at + len(token) + 1)
        behind = _STOPS.split(following.group(), maxsplit=1)[0] if following is not None else ""
        if NAME_WORD.fullmatch(behind) is None or behind in _AND or self._text[at + len(token)] in BREAKS:
            return False
        goes_on = word_kind(behind, self._lexicon, initial=INITIALS.fullmatch(behind) is not None) in ("name", "particle")
        return goes_on and word_kind(word, self._lexicon, initial=False) == "name" and not self._lexicon.is_state(word)

    def _joins_surnames(self, at: int) -> bool:
        """Tell whether a stroke stands between two surnames in capitals, a given name behind: "Mme SAWADOGO / ZONGO Mariam"."""
        if not (self._known or self._whole) or self.real != 1 or not self.in_capitals or self.last is None:
            return False
        return _BEHIND_STROKE.match(self._text, at) is not None

    def _parts_persons(self, at: int) -> bool:
        """Tell whether "y" joins two persons, and not two family names: a courtesy form or a whole second name follows."""
        rest = re.compile(r"\s+(?:(?:de|del|a|al|la|el|los|las)\s+){0,2}").match(self._text, at)
        if rest is None or not self.words:
            return False
        if honorific_at(self._text, rest.end(), self._lexicon, self._language) is not None:
            return True
        compound = _COMPOUND.match(self._text, rest.end()) if self._known else None
        if compound is not None and fold(compound[1]) not in self._lexicon.person_names and not self._of_several():
            return False  # "D. Juan Paz y Ruiz de Alda", not "D. Juan Paz y Beatriz de Alda"
        second = _SECOND_NAME.match(self._text, rest.end()) if self.real > 1 and not self._whole else None
        if second is None:
            return False
        first, *_, last = second.group().split()
        return not (first.endswith(".") and self._lexicon.is_office_word(key(last)))  # "D. Pau Riu i Mas. Inspector Jefe"

    def _of_several(self) -> bool:
        """Tell whether the courtesy form before the name is for several: "los Sres. Juan Paz y Pérez de Guzmán"."""
        before = self._text[max(0, self._start - _FORM_LETTERS) : self._start].split()
        return bool(before) and key(before[-1]) in self._lexicon.plural_forms

    def _fits(self, bare: str, at: int, *, initial: bool) -> bool:
        """Tell whether the word may stand in the name, and note what it tells of it."""
        kind = word_kind(bare, self._lexicon, initial=initial)
        if not initial and self.last is not None and _SURNAMED.fullmatch(self._text[self._start : self.last]):
            return False
        if bare.casefold() == "an" and key(self._text[self._start : self.last or at]).split(" ")[-1] in _IRISH:
            kind = "particle"
        if kind == "particle":
            if self.last is not None and not self.waiting:
                self._before_particle = self.last
            self.waiting = True
            return True
        if kind == "stop":
            if not self._stop_fits(bare, at):
                return False
            self.odd_first = self.odd_first or self.words == 0
            self.plain = self.plain and (self.words > 0 or self._known)
        if kind == "low":
            if not self._whole:
                return False
            self.plain = False
        self.waiting = False
        self.real += 1
        self.in_capitals = self.in_capitals and (bare.isupper() or initial)
        self.plain = self.plain and not any(letter.isdigit() for letter in bare)
        self.words += _GLUED.fullmatch(bare) is not None  # "Д.И.Верещагин"
        return True

    def _foreign_within(self, bare: str, at: int) -> bool:
        """Tell whether a word that is small in another language than the page's stands with a capital before a name's word."""
        own = self._lexicon.stop_in.get(self._language or "")
        if own is None or bare.casefold() in own or key(bare) in self._lexicon.meeting or not bare.istitle():
            return False
        if len(bare) < _LITTLE_WORD or self._text.isupper():
            return False
        following = _NEXT_NAME.match(self._text, at + len(bare))
        return following is not None and word_kind(following[1], self._lexicon, initial=False) == "name"

    def _surname_behind_initial(self, bare: str, end: int) -> bool:
        """Tell whether given name and initial want a surname, and this word alone stands there: "Ms. Edit H. MAJOR, Ministry".

        Of "SMITH J. Director" the surname is told before; in Russian a surname and one initial are a whole name.
        """
        words = self._text[self._start : self.last].split()
        if len(words) != _GIVEN_AND_INITIAL or not INITIALS.fullmatch(words[1]) or INITIALS.fullmatch(words[0]):
            return False
        capitals = bare.isupper() or not words[0].isupper()
        return is_latin(bare) and bare[:1].isupper() and capitals and _PART_ENDS.match(self._text, end) is not None

    def _second_surname(self, bare: str, end: int) -> bool:
        """Tell whether the word is in capitals as the surname before it, and only these are: "Simon PAEZ CORONEL (Head)"."""
        words = self._text[self._start : self.last].split()
        capitals = bare.isupper() and len(bare) >= _LITTLE_WORD and len(words) > 1 and words[-1].isupper() and len(words[-1]) > 1
        alike = capitals and not words[0].isupper() and not INITIALS.fullmatch(words[-1])
        return alike and not self._lexicon.is_office(bare) and _PART_ENDS.match(self._text, end) is not None

    def _meeting_as_surname(self, bare: str, end: int) -> bool:
        """Tell whether a word of the meeting's title is a surname: "Sr. Ciro Armas Luna, Embajador", a post behind the comma."""
        behind = _BEFORE_POST.match(self._text, end)
        if behind is None or not (bare.istitle() or bare.isupper()) or bare.casefold() in self._lexicon.stop_exact:
            return False
        second = behind["second"]
        named = second is None or word_kind(second, self._lexicon, initial=False) == "name"
        return named and place(behind["post"], self._lexicon) is Place.TITLE

    def _stop_fits(self, bare: str, at: int) -> bool:
        """Tell whether a word that is a title or body elsewhere is part of this name."""
        if self.words == 0 and (self._known or self._whole) and bare[:1].isupper():
            return True
        common = bare.casefold() in self._lexicon.stop_exact or key(bare) in self._lexicon.meeting
        ends = self._text[at + len(bare) :].lstrip(" ")[:1] in _ENDS_NAME
        little = len(bare) < _LITTLE_WORD and bare.istitle() and self._lexicon.together.fullmatch(f" {bare.casefold()} ") is None
        if common and self._known and self.words and little and ends:
            return True  # "Mr. Du An, Director", "Mr. Benjamim Guerreiro Sa, Chief"
        if (
            common
            and self.waiting
            and self.real
            and bare[:1].isupper()
            and re.match(r" +[^\W\d_a-zà-ÿ]", self._text[at + len(bare) :])
        ):
            return True  # "Mercedes de Armas García"
        if common and self.real and self._foreign_within(bare, at):
            return True  # "Nils Ante Somby": a Spanish preposition
        if common and self._known and self.real and self._meeting_as_surname(bare, at + len(bare)):
            return True
        if common and not (self._whole and self.words > 0 and bare[:1].isupper()):
            return False
        if self._surname_behind_initial(bare, at + len(bare)) or self._second_surname(bare, at + len(bare)):
            return True
        return _surname_here(self._text, at, self.real, self._lexicon, known=self._known, whole=self._whole)


def alphabetic(text: str, start: int, lexicon: Lexicon, language: str | None, *, known: bool, whole: bool) -> Found | None:
    """Return the Latin or Cyrillic name at `start`, None where none stands there."""
    scan = _Scan(text, lexicon, language, known=known, whole=whole)
    scan.read(start)
    if scan.last is None or scan.real < 1 or not _SPELT_OUT.search(text, start, scan.last):
        return None
    borne = scan.words - _led_by(text[start : scan.last], lexicon)  # "El Fassi", "De la Cruz" are one surname each
    comma = after_comma(text, scan.last, lexicon, language, in_capitals=scan.in_capitals, words=borne, whole=whole)
    posted = comma is None and known and borne == TWO_SURNAMES and not scan.in_capitals
    if posted and (given := before_post(text, scan.last, lexicon)) is not None:
        return (start, given), None, scan.words + 1, False
    alone = known or whole or (comma is not None and scan.in_capitals) or _courtesy_closes(text, scan.last, lexicon, language)
    if scan.words < 2 and (not alone or (scan.odd_first and not whole)):
        return None
    if comma is not None:
        whole_before = known and scan.in_capitals and borne > TWO_SURNAMES  # "Insp. ADA BELL KANE, Squadron Three"
        behind = key(text[scan.last : comma]).split()
        plain = not whole_before or any(word in lexicon.person_names or word in _SUFFIXES for word in behind)
        return (start, comma), None, scan.words + 1, scan.plain and plain
    younger = _GENERATION.match(text, scan.last)
    return (start, younger.end() if younger is not None else scan.last), None, scan.words, scan.plain


def only_initials(text: str, first: int, last: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a courtesy form and initials are all that was taken for a name, of which more must stand behind: "Mr W.F."."""
    form = honorific_at(text, first, lexicon, language)
    return form is not None and form < last and all(map(INITIALS.fullmatch, text[form:last].split()))


def _courtesy_closes(text: str, end: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a courtesy form, and no post, stands in brackets right behind: "Suharyono (Mr.)" has one name."""
    opened = _OPENED.match(text, end)
    form = honorific_at(text, opened.end(), lexicon, language) if opened is not None else None
    if opened is None or form is None or _CLOSED.match(text, form) is None:
        return False
    return not lexicon.is_post_honorific(text[opened.end() : form])


def _led_by(text: str, lexicon: Lexicon) -> int:
    """Return how many particles lead a surname; none where nothing else follows them."""
    words = [fold(word).rstrip(".'’`") for word in text.split()]
    return next((at for at, word in enumerate(words) if word not in lexicon.particles), 0)


def _surname_here(text: str, at: int, words: int, lexicon: Lexicon, *, known: bool, whole: bool) -> bool:
    """Tell whether a word that is a title elsewhere ("Coronel", "Dean") is part of the name.

    One word alone is no whole name, and a title that follows behind the comma makes a second one before it unlikely.
    """
    if words == 1 and (known or whole):
        return True
    run = re.compile(r"[^,;(\n–،]{1,40}").match(text, at)
    run_words = run.group().split() if run is not None else []
    if run is None or not (known or whole) or not 0 < len(run_words) <= 3 or not all(word[:1].isupper() for word in run_words):
        return False
    if words > 1 and not whole and lexicon.is_office(run_words[0]):
        return False  # "Talgat Annaev Ambassador, Permanent …"
    if whole and words >= 1:
        return True
    following = _BEHIND_SURNAME.match(text, run.end())
    told = (following["post"] or following["other"] or following["below"]) if following is not None and words >= 1 else ""
    behind = place(told, lexicon) if told else Place.OTHER
    if behind is Place.TITLE and following is not None and following["post"]:
        return True
    surname = len(run_words) == 1 and fold(run_words[0]) in lexicon.person_names  # a unit's word with nothing behind it is none
    if following is not None and following["below"]:  # "Dña. María Pilar Company" above her post
        surname = surname and words > 1 and not text[:at].rstrip(" \t").endswith("\n")
    return surname and behind in (Place.TITLE, Place.UNIT, Place.BODY)
