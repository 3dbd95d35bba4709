"""What is shipped of languages and States holds together, and a mistake in it is named."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest

from config.body_ends import BodyEnds
from config.groups import load_groups
from config.knowledge import SHIPPED, Knowledge, Language, load_knowledge
from config.unspaced_words import UnspacedWords
from models.errors import ConfigError

OFFICIAL = ("ar", "en", "es", "fr", "ru", "zh")
KINDS = frozenset(
    (
        "courtesy",
        "citizen",
        "excellency",
        "academic",
        "military",
        "police",
        "legal",
        "political",
        "nobility",
        "religious",
        "title-as-honorific",
    )
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """Return what is shipped."""
    return load_knowledge()


def folded(text: str) -> str:
    """Return the text without case, accents and doubled blanks, as extraction compares it."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(letter for letter in decomposed if not unicodedata.combining(letter)).split())


def wordings(language: Language) -> dict[str, tuple[str, ...]]:
    """Return every list of wordings of a language by its dotted key."""
    found: dict[str, tuple[str, ...]] = {}
    for key in language.__dataclass_fields__:
        value = getattr(language, key)
        if hasattr(value, "__dataclass_fields__"):
            found.update({f"{key}.{name}": getattr(value, name) for name in value.__dataclass_fields__})
        elif isinstance(value, tuple) and key not in ("months", "honorifics"):
            found[key] = value
    return found


def test_the_six_official_languages_are_known(knowledge: Knowledge) -> None:
    """Each has a file whose code is the file's name."""
    assert tuple(language.code for language in knowledge.languages) == OFFICIAL
    assert tuple(sorted(path.stem for path in (SHIPPED / "languages").glob("*.toml"))) == OFFICIAL


def test_every_language_file_tells_its_origin() -> None:
    """The head of each file says where its content comes from."""
    for path in [*(SHIPPED / "languages").glob("*.toml"), SHIPPED / "states.toml"]:
        assert "own work" in path.read_text(encoding="utf-8")[:900].casefold(), path


@pytest.mark.parametrize("code", OFFICIAL)
def test_no_list_is_empty(knowledge: Knowledge, code: str) -> None:
    """Every list of every language holds something; a field or cue is not forgotten in one language."""
    language = knowledge.language(code)
    assert language is not None
    assert len(language.months) == 12
    assert len(language.stop_words) >= 40
    assert language.honorifics
    # Only Chinese writes names and the words before them without a blank; it has no prepositions, and three have no articles.
    without = set() if code == "en" else {"rank_grades"}  # other languages write ranks out
    without |= {"rank_arms"} if code == "zh" else {"surnames", "persons.not_referring"}
    without |= (
        set() if code in ("en", "ru") else {"patronymic_ends", "patronymic_suffixes"}
    )  # told in both scripts in which such names are written
    # A street's word stands before the name of whom it is called after, in Chinese behind it, in English on either side.
    without |= set() if code == "en" else {"formulae.places_before"} if code == "zh" else {"formulae.places_behind"}
    without |= {"grammar.articles"} if code in ("ar", "ru", "zh") else set()
    without |= {"grammar.accredited", "grammar.accredited_to"} if code == "zh" else set()  # the body stands within the post there
    without |= {"grammar.opening"} if code in ("ar", "zh") else set()  # words for "that" before a clause part nobody there
    without |= {"grammar.abbreviations"} if code in ("ar", "zh") else set()  # whose stops are others, or whose words are not cut
    without |= set() if code == "ar" else {"grammar.attached_at", "persons.deputising", "persons.represents"}
    without |= set() if code == "ar" else {"grammar.belonging", "grammar.attached_to"}  # others say "of" there
    # In others the subject stands before the verb that denies or names, and "son of" is no word of its own.
    without |= set() if code == "ar" else {"grammar.our_side", "grammar.descent", "persons.meanwhile"}
    without |= set() if code == "en" else {"grammar.inner_units"}  # others begin with the unit's noun
    without |= {"grammar.describing"} if code == "zh" else set()  # where a unit's last character tells it
    # Cases, or the order of words, tell it there.
    without |= {"grammar.head_ends", "grammar.whose"} if code in ("ar", "ru", "zh") else set()
    without |= (
        set() if code == "ru" else {"grammar.of_posts", "grammar.undeclined"}
    )  # others part a post from its body by a preposition
    without |= (
        {f"grammar.{name}" for name in ("prepositions", "contracted", "working_at", "nationwide")} if code == "zh" else set()
    )
    without |= {"grammar.contracted"} if code == "en" else set()
    without |= set() if code == "en" else {"grammar.none_of"}  # others deny the verb too: "n'assistera à aucune séance"
    without |= {"grammar.neither"} if code == "zh" else set()  # 均不 stands behind all who are named
    cased = ("oblique_forms", "oblique_women", "men_s_ends", "women_s_ends", "usual_ends")
    without |= set() if code == "ru" else {f"persons.{name}" for name in cased}  # names of others have one form alone
    without |= set() if code == "zh" else {f"unspaced.{name}" for name in UnspacedWords.__dataclass_fields__}
    without |= set() if code == "zh" else {f"body_ends.{name}" for name in BodyEnds.__dataclass_fields__}
    without |= {"persons.post_nouns"} if code in ("zh", "ar") else set()  # no courtesy form begins a post there
    # There a word for a deputy head says whose he is, and "them" stands behind the verb or in a label.
    without |= {f"persons.{name}" for name in ("posts_with_bodies", "them", "by_way_of")} if code in ("ar", "zh") else set()
    without |= set() if code == "en" else {"persons.hosts_units"}  # others put a unit before the body that it is of
    without |= set() if code == "fr" else {"persons.at_hosts"}  # others say "at" by one word, and not by "de" as well
    without |= set() if code == "ar" else {"persons.given_ranks"}  # elsewhere a rank stands before no name that is one
    without |= set() if code == "ar" else {"formulae.gender_ends"}  # only there "the esteemed" stands behind a name
    without |= {"persons.delegations"} if code == "zh" else set()  # it stands behind the body whose people it is of
    without |= {"persons.exchanging", "persons.exchanged"} if code == "zh" else set()  # 更换为 stands between the two itself
    without |= {f"kind.{name}" for name in ("naming", "adding", "before_persons")} if code == "zh" else set()  # "Mr." is behind
    assert [key for key, values in wordings(language).items() if not values and key not in without] == []


@pytest.mark.parametrize("code", OFFICIAL)
def test_wordings_are_clean(knowledge: Knowledge, code: str) -> None:
    """No wording is empty, padded, or doubled in its list."""
    language = knowledge.language(code)
    assert language is not None
    for key, values in wordings(language).items():
        assert [text for text in values if text != " ".join(text.split()) or not text] == [], key
        assert len(values) == len(set(values)), (key, [text for text in values if values.count(text) > 1])


@pytest.mark.parametrize("code", OFFICIAL)
def test_honorifics_have_a_known_kind_and_place(knowledge: Knowledge, code: str) -> None:
    """Kind, place and gender are from the closed lists, and no form is listed twice."""
    language = knowledge.language(code)
    assert language is not None
    assert {item.kind for item in language.honorifics} <= KINDS
    assert {item.place for item in language.honorifics} <= {"before", "after"}
    assert {item.gender for item in language.honorifics} <= {"", "M", "F"}
    texts = [item.text for item in language.honorifics]
    assert [text for text in texts if texts.count(text) > 1] == []


@pytest.mark.parametrize("code", ["ar", "en", "es", "fr", "ru"])
def test_cues_that_change_the_kind_are_more_than_one_short_word(knowledge: Knowledge, code: str) -> None:
    """One short word never turns a nomination into an amendment, a regret or an acknowledgement."""
    language = knowledge.language(code)
    assert language is not None
    for name in ("replacement", "revision", "addition", "regret", "acknowledgement"):
        assert [text for text in getattr(language.kind, name) if " " not in text and len(text) < 4] == [], name


def test_stop_words_tell_languages_of_one_script_apart(knowledge: Knowledge) -> None:
    """At least half of the stop words of en, fr and es belong to that language alone."""
    latin = [language for language in knowledge.languages if language.script == "Latn"]
    for language in latin:
        others = {folded(word) for other in latin if other is not language for word in other.stop_words}
        own = [word for word in language.stop_words if folded(word) not in others]
        assert len(own) >= len(language.stop_words) / 2, language.code


def test_every_member_state_is_known_in_six_languages(knowledge: Knowledge) -> None:
    """193 members, two observers, two other parties, the European Union: with names in every official language and true codes."""
    members = {state for group in load_groups() for state in group.states}
    assert len(members) == 193
    assert {state.iso3 for state in knowledge.listed} == members | {"VAT", "PSE", "COK", "NIU", "EUE"}
    for state in knowledge.states:
        assert re.fullmatch(r"[A-Z]{3}", state.iso3)
        assert all(code.isdigit() for code in state.dial), state.iso3
    for state in knowledge.listed:
        assert tuple(sorted(name.language for name in state.names)) == OFFICIAL, state.iso3


@pytest.mark.parametrize("code", ["TWN", "HKG", "GRL", "ESH"])
def test_what_the_united_nations_do_not_list_is_no_state(knowledge: Knowledge, code: str) -> None:
    """Taiwan and other territories are known by name, but are never to be chosen as the State that replies."""
    state = knowledge.state(code)
    assert state is not None
    assert state not in knowledge.listed


def test_codes_of_states_are_unique(knowledge: Knowledge) -> None:
    """No alpha-3 or alpha-2 code stands twice."""
    for codes in ([state.iso3 for state in knowledge.states], [state.iso2 for state in knowledge.states if state.iso2]):
        assert len(codes) == len(set(codes))


def test_no_name_belongs_to_two_states(knowledge: Knowledge) -> None:
    """A whole name in any language points to one State: Congo, Korea and Guinea do not collide."""
    owners: dict[str, set[str]] = defaultdict(set)
    for state in knowledge.states:
        for name in state.names:
            for text in (name.short, name.formal, *name.others):
                owners[folded(text)].add(state.iso3)
    assert {text: states for text, states in owners.items() if len(states) > 1 and text} == {}


def test_short_names_carry_no_article(knowledge: Knowledge) -> None:
    """`short` is the bare name: the article is grammar's business."""
    articles = {"en": ("the ",), "fr": ("la ", "le ", "les ", "l'"), "es": ("la ", "los ", "las ")}
    for state in knowledge.states:
        for name in state.names:
            assert not name.short.startswith(articles.get(name.language, ("\0",))), (state.iso3, name.short)


@pytest.mark.parametrize(
    ("written", "iso3"),
    [
        ("the former Yugoslav Republic of Macedonia", "MKD"),
        ("Swaziland", "SWZ"),
        ("Czech Republic", "CZE"),
        ("Libyan Arab Jamahiriya", "LBY"),
        ("Cape Verde", "CPV"),
        ("Ivory Coast", "CIV"),
        ("Burma", "MMR"),
        ("República Bolivariana de Venezuela", "VEN"),
        ("République islamique d'Iran", "IRN"),
        ("Республики Беларусь", "BLR"),
        ("Российской Федерации", "RUS"),
        ("Кыргызской Республики", "KGZ"),
        ("للجمهورية اليمنية", "YEM"),
        ("المملكة المغربية", "MAR"),
        ("英国", "GBR"),
    ],
)
def test_names_of_2009_and_usual_spellings_are_known(knowledge: Knowledge, written: str, iso3: str) -> None:
    """What Missions write, then and now, is one of the State's names."""
    state = knowledge.state(iso3)
    assert state is not None
    assert written in {text for name in state.names for text in (name.short, name.formal, *name.others)}


def copy_of_shipped(folder: Path) -> Path:
    """Return a folder with a copy of what is shipped."""
    (folder / "languages").mkdir()
    if (SHIPPED / "words").exists():
        shutil.copytree(SHIPPED / "words", folder / "words")
    for path in [SHIPPED / "states.toml", SHIPPED / "languages" / "en.toml"]:
        shutil.copy(path, folder / path.relative_to(SHIPPED))
    return folder


def test_a_language_is_one_file(tmp_path: Path) -> None:
    """A folder with another file is another language, with no other change."""
    folder = copy_of_shipped(tmp_path)
    portuguese = 'code = "pt"\nname = "português"\ndirection = "ltr"\nscript = "Latn"\nocr_models = ["por"]\n'
    portuguese += "months = []\nstop_words = []\n"
    (folder / "languages" / "pt.toml").write_text(portuguese, encoding="utf-8")
    known = load_knowledge(folder)
    assert [language.code for language in known.languages] == ["en", "pt"]


def test_a_misspelt_key_is_named(tmp_path: Path) -> None:
    """File and key are in the message."""
    folder = copy_of_shipped(tmp_path)
    (folder / "languages" / "en.toml").write_text('codee = "en"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"en\.toml: key '\w+'"):
        load_knowledge(folder)


def test_missing_files_are_named(tmp_path: Path) -> None:
    """An empty folder, or one without States, says so."""
    with pytest.raises(ConfigError, match="no language files"):
        load_knowledge(tmp_path)
    copy_of_shipped(tmp_path)
    (tmp_path / "states.toml").unlink()
    with pytest.raises(ConfigError, match=r"states\.toml is missing"):
        load_knowledge(tmp_path)
