"""What the software knows of languages and States: data files turned into frozen values.

One language is one file, `languages/<code>.toml`; adding a language is adding a file (see `more_languages/README.md`). Every
list may hold several wordings; matching is done on folded text (case, accents, white space), so that a wording is listed once.
Wordings that differ in a few words are one entry, "{our|the} delegate is" (`alternatives.py`).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked

from config.alternatives import with_alternatives
from config.body_ends import BodyEnds
from config.kind_words import KindCues
from config.mail_words import MailWords
from config.sentence_words import Grammar, PersonCues
from config.unspaced_words import UnspacedWords
from config.vocabulary import EMPTY, Vocabulary, load_vocabulary
from models.errors import ConfigError

_STRICT = ConfigDict(extra="forbid")
_T = TypeVar("_T")
SHIPPED = Path(__file__).parent


@checked(frozen=True, slots=True, config=_STRICT)
class Honorific:
    """A courtesy form, rank or degree as it stands beside a name.

    Attributes:
        text: as usually written, e.g. "H.E. Mr.", "г-н", "先生".
        place: "before" or "after" the name.
        kind: courtesy, excellency, academic, military, police, legal, political, nobility, religious or title-as-honorific
            (Ambassador, a post as well); citizen ("C.", for ciudadano) on pages of its own language: elsewhere it is an initial.
        plural, dual: whether it announces several names ("Messrs.", "MM."), or two in a form of its own ("السيدان").
    """

    text: str
    place: str = "before"
    kind: str = "courtesy"
    gender: str = ""
    plural: bool = False
    dual: bool = False


@checked(frozen=True, slots=True, config=_STRICT)
class Roles:
    """Words for a delegate's part in the delegation, by role."""

    head: tuple[str, ...] = ()
    alternate: tuple[str, ...] = ()
    adviser: tuple[str, ...] = ()
    expert: tuple[str, ...] = ()
    observer: tuple[str, ...] = ()
    member: tuple[str, ...] = ()


@checked(frozen=True, slots=True, config=_STRICT)
class Labels:
    """Words that name a field, in a form, a list or a table's head row; without the colon."""

    number: tuple[str, ...] = ()
    name: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    honorific: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    mobile: tuple[str, ...] = ()
    fax: tuple[str, ...] = ()
    country_code: tuple[str, ...] = ()  # parts of a number, each in a box of its own
    area_code: tuple[str, ...] = ()
    extension: tuple[str, ...] = ()
    email: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()  # several kinds of contact in one cell
    passport: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    arrival: tuple[str, ...] = ()
    meeting: tuple[str, ...] = ()
    reference: tuple[str, ...] = ()
    gender: tuple[str, ...] = ()
    birth: tuple[str, ...] = ()
    cover: tuple[str, ...] = ()  # of a fax's cover sheet: to, from, pages
    bystander: tuple[str, ...] = ()  # labels for who fills a form in, certifies it or may be called, and does not come
    other: tuple[str, ...] = ()  # labels of things that no record holds: hotel, visa, signature, remarks


@checked(frozen=True, slots=True, config=_STRICT)
class ReferenceCues:
    """Words around a note's number: which is ours, which is the sender's own."""

    note: tuple[str, ...] = ()  # "note verbale", before our number in a sentence
    yours: tuple[str, ...] = ()  # "Your ref.", "Re"
    own: tuple[str, ...] = ()  # "Our ref.", "No."
    apart: tuple[str, ...] = ()  # "as distinct from", "will be answered separately": the note beside it is not the one answered
    answered: tuple[str, ...] = ()  # "in reply to", "to which the present note replies"
    of_persons: tuple[str, ...] = ()  # "born", "took office": a day beside it is none of a note or meeting
    ours: tuple[str, ...] = ()  # "our note", "our earlier": what the writer sent before
    of_letters: tuple[str, ...] = ()  # "fax", "yours": between "appointed" and a day they keep it a note's
    of_meetings: tuple[str, ...] = ()  # "session", "held": a day behind it is a meeting's


@checked(frozen=True, slots=True, config=_STRICT)
class Formulae:
    """The fixed phrases of notes verbales."""

    salutation: tuple[str, ...] = ()  # "presents its compliments to"
    honour: tuple[str, ...] = ()  # "has the honour to"
    saying: tuple[str, ...] = ()  # "to inform": where a sentence that begins with the compliments comes to what it says
    decided: tuple[str, ...] = ()  # "it has been decided": what a note says so is said now, where it speaks of no earlier one
    closing: tuple[str, ...] = ()  # "avails itself of this opportunity", "highest consideration"
    asking: tuple[str, ...] = ()  # a sentence that asks or thanks begins so: "please", "we ask"
    courtesy_words: tuple[str, ...] = ()  # a line of nothing else greets or takes leave: "dear", "colleagues", "kind", "regards"
    gender_ends: tuple[str, ...] = ()  # "ة", "ين": of courtesy's adjectives: who has one form with it, one without, is no name
    leaving: tuple[str, ...] = ()  # those of them that never greet: "regards", "sincerely"
    note_verbale: tuple[str, ...] = ()  # the heading
    form: tuple[str, ...] = ()  # "Registration form"
    annex: tuple[str, ...] = ()  # "Annex", "Enclosure"
    addressee: tuple[str, ...] = ()  # first lines of the addressee at the foot
    addressee_posts: tuple[str, ...] = ()  # "Executive Director": behind "Mr." it is whom the reply is written to
    mission: tuple[str, ...] = ()  # "Permanent Mission of", "Embassy of": how a replying body's name begins
    ministry: tuple[str, ...] = ()
    of_state: tuple[str, ...] = ()  # "the Government of", "the delegation of": a State's name follows
    side: tuple[str, ...] = ()  # "delegation", "Government", "side": a State's adjective stands beside it
    places: tuple[str, ...] = ()  # "Port of Spain", "Benin City": their names hold that of another State
    places_before: tuple[str, ...] = ()  # "Gulf of", "Avenue", "Calle": the State's name behind it is a place's or a street's
    places_behind: tuple[str, ...] = ()  # "Street", "Road": likewise, behind the State's name
    organisation: tuple[str, ...] = ()  # how the name of an international organisation begins (in Chinese: ends)
    predicate: tuple[str, ...] = ()  # words that follow the writing body's name: "informs", "has", "refers"
    foreign: tuple[str, ...] = ()  # headings of documents that are no reply: "Curriculum vitae", "Provisional agenda"


@checked(frozen=True, slots=True, config=_STRICT)
class Language:
    """All that is known of one language.

    Attributes:
        code: ISO 639-1.
        direction: "ltr" or "rtl".
        script: ISO 15924: "Latn", "Cyrl", "Arab", "Hans".
        ocr_models: tesseract models of the main reading, joined by "+" when used.
        title_words: words that begin or make a functional title: "Director", "Counsellor", "Chief of".
        unit_words: words that name a unit within a body: "Section", "Division".
        organisation_words: words by which a body's name is known: "Ministry", "University".
        particles: lower-case words within names: "de", "van der", "bin".
        patronymic_ends: particles that end a patronymic, and so may end a name: "оглы", "kyzy".
        patronymic_suffixes: how a patronymic ends, in all its cases: "ович", "овны"; who has one is a person.
        meeting_words: words of meetings and instruments that are capitalised and are no names.
    """

    code: str
    name: str
    direction: str
    script: str
    ocr_models: tuple[str, ...]
    months: tuple[tuple[str, ...], ...]  # twelve tuples of wordings
    stop_words: tuple[str, ...]
    honorifics: tuple[Honorific, ...] = ()
    rank_grades: tuple[str, ...] = ()  # shortened, before a shortened rank and part of it: "Asst.", "Dep.", "Sr.", "Det."
    rank_arms: tuple[str, ...] = ()  # of an arm or a branch, behind a rank and part of it: "PNP", "ركن", "юстиции", "(Rtd)"
    roles: Roles = Roles()
    role_headings: Roles = Roles()
    labels: Labels = Labels()
    reference: ReferenceCues = ReferenceCues()
    kind: KindCues = KindCues()
    grammar: Grammar = Grammar()
    persons: PersonCues = PersonCues()
    mail: MailWords = MailWords()
    unspaced: UnspacedWords = UnspacedWords()
    body_ends: BodyEnds = BodyEnds()
    formulae: Formulae = Formulae()
    title_words: tuple[str, ...] = ()
    unit_words: tuple[str, ...] = ()
    organisation_words: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()  # usual family names, where no blank parts a name from the words before it (Chinese)
    particles: tuple[str, ...] = ()
    patronymic_ends: tuple[str, ...] = ()
    patronymic_suffixes: tuple[str, ...] = ()
    meeting_words: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()  # usual names of ministries, whole
    extensions: tuple[str, ...] = ()  # before the extension of a telephone number: "ext.", "poste", "доб."
    # Names and adjectives of States by alpha-3 code, for a language that states.toml does not hold.
    states: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    adjectives: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

    @property
    def replacing(self) -> tuple[str, ...]:
        """Phrases that say that somebody comes in another's place, without a courtesy form at their end: it begins the name."""
        forms = {honorific.text for honorific in self.honorifics}
        split = (phrase.rpartition(" ") for phrase in self.kind.replacement)
        return (
            *self.persons.replaced,
            *self.persons.deputising,
            *self.persons.striking,
            *(begin if begin and last in forms else begin + blank + last for begin, blank, last in split),
        )


@checked(frozen=True, slots=True, config=_STRICT)
class StateName:
    """A State's short and formal name in one language, and other spellings that occur in replies.

    `adjectives` stand beside a delegation or an embassy ("Danish"); one that ends in "*" has any ending.
    """

    language: str
    short: str
    formal: str = ""
    others: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    namesakes: tuple[tuple[str, str], ...] = ()  # cities written almost alike, each with its State's alpha-3 code


@checked(frozen=True, slots=True, config=_STRICT)
class State:
    """A State, a territory, or the European Union (EUE).

    Attributes:
        iso3, iso2, dial, tld: ISO 3166-1, country calling codes without "+", top-level domain without the dot.
        languages: ISO 639-1 of those in which it usually writes to the United Nations, likeliest first.
        listed: whether lists of participants have it as a State.
        within: alpha-3 of the State in whose delegation people of this territory come; "" for all others.
        seat: alpha-2 of the country where its offices telephone, of what has no code of its own; "" for all others.
        courtesies: forms before the names of its people that are an initial or a name elsewhere: "U" of Myanmar.
        no_courtesies: given names of its people that are courtesy forms elsewhere: "Sri" of Indonesia.
    """

    iso3: str
    iso2: str
    dial: tuple[str, ...]
    tld: str
    languages: tuple[str, ...]
    names: tuple[StateName, ...]
    listed: bool = True
    within: str = ""
    seat: str = ""
    courtesies: tuple[str, ...] = ()
    no_courtesies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Knowledge:
    """Languages by code in the order of the files, States by alpha-3 code, and known spellings.

    Compared and hashed by identity (`eq=False`): it is loaded once, and hashing ten thousand words on every look-up in a cache
    cost a third of the time of understanding.
    """

    languages: tuple[Language, ...]
    states: tuple[State, ...]  # with territories: names that must not be taken for another State's
    vocabulary: Vocabulary = EMPTY

    @property
    def listed(self) -> tuple[State, ...]:
        """Those that may be chosen as the State that replies."""
        return tuple(state for state in self.states if state.listed)

    def language(self, code: str) -> Language | None:
        """Return the language with this ISO 639-1 code, or None."""
        return next((language for language in self.languages if language.code == code), None)

    def state(self, iso3: str) -> State | None:
        """Return the State with this alpha-3 code, or None."""
        return next((state for state in self.states if state.iso3 == iso3), None)


@checked(frozen=True, slots=True, config=_STRICT)
class _StatesFile:
    origin: str
    state: tuple[State, ...]


@cache
def load_knowledge(directory: Path = SHIPPED) -> Knowledge:
    """Return what `directory` holds: `states.toml`, `languages/*.toml` and `words/*.txt`.

    The result depends on the files alone and is kept for the life of the process.

    Raises:
        ConfigError: a file is missing, is no TOML, has an unknown key or lacks one, or alternatives are written wrongly; the text
            names file and key.
    """
    files = sorted((directory / "languages").glob("*.toml"))
    if not files:
        raise ConfigError(
            f"no language files in {directory / 'languages'}; reinstall untoc-intake or set extraction.knowledge_directory"
        )
    languages = tuple(_checked(path, TypeAdapter(Language)) for path in files)
    states = _checked(directory / "states.toml", TypeAdapter(_StatesFile)).state
    for path, language in zip(files, languages, strict=True):
        stranger = next((code for code in (*language.states, *language.adjectives) if code not in {s.iso3 for s in states}), None)
        if stranger is not None:
            raise ConfigError(f"{path}: {stranger!r} is the alpha-3 code of no State in states.toml")
        states = tuple(_also_named(state, language) for state in states)
    words = directory if (directory / "words").is_dir() else SHIPPED  # an office's own languages need no words of their own
    return Knowledge(languages, states, load_vocabulary(words))


def _also_named(state: State, language: Language) -> State:
    """Return the State with the names that the language's own file gives it."""
    names, adjectives = language.states.get(state.iso3, ()), language.adjectives.get(state.iso3, ())
    if not names and not adjectives:
        return state
    named = StateName(language.code, names[0] if names else "", others=names[1:], adjectives=adjectives)
    return replace(state, names=(*state.names, named))


def _checked(path: Path, adapter: TypeAdapter[_T]) -> _T:
    try:
        return adapter.validate_python(with_alternatives(tomllib.loads(path.read_text(encoding="utf-8")), path))
    except FileNotFoundError:
        raise ConfigError(f"{path} is missing; reinstall untoc-intake") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is not valid TOML: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"{path}: key {key!r}: {first['msg']}") from None
