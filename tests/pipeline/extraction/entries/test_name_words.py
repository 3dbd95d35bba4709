"""Tests of the words that may stand in a name."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.name_words import alphabetic
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.words.lexicon import Lexicon, lexicon


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tomas Verlin of the Ministry", "Tomas Verlin"),
        ("Maria de la Paz, Judge", "Maria de la Paz"),
        ("Мамедов Рашид Тофиг оглы, начальник", "Мамедов Рашид Тофиг оглы"),
        ("HANS-H. WERNER", "HANS-H. WERNER"),
        ("Simon PAEZ CORONEL (Head of Delegation)", "Simon PAEZ CORONEL"),
        ("Simon PAEZ Coronel", "Simon PAEZ"),
        ("Simon PAEZ EMBAJADOR", "Simon PAEZ"),
        ("SIMON PAEZ CORONEL", "SIMON PAEZ"),
        ("BÙI Thu Hà", "BÙI Thu Hà"),
        ("Tomas Verlin's badge", "Tomas Verlin"),
        ("Sean O'Brien’s nomination", "Sean O'Brien"),
        ("Hamad Ra's, Judge", "Hamad Ra's"),
        ('Tomas Verlin". The', "Tomas Verlin"),
        ("Tomas Verlin». Просим", "Tomas Verlin"),
    ],
)
def test_particles_belong_to_a_name_and_other_small_words_end_it(words: Lexicon, text: str, name: str) -> None:
    """A particle needs a word behind it; accents tell names from stop words."""
    found = alphabetic(text, 0, words, "en", known=False, whole=False)
    assert found is not None
    assert text[slice(*found[0])] == name


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Nils Ante Tarnby, Chief Engineer", "en", "Nils Ante Tarnby"),  # a preposition in Spanish alone
        ("Nils Tarnby ante el Consejo", "es", "Nils Tarnby"),
        ("Nils Tarnby Ante el Consejo", "es", "Nils Tarnby"),
        ("SAWADOGO / TARN Mariam Ada, juge", "fr", "SAWADOGO / TARN Mariam Ada"),
        ("SAWADOGO Ada / TARN Mariam, juges", "fr", "SAWADOGO Ada"),
        ("SAWADOGO / Mme TARN Mariam", "fr", "SAWADOGO"),
        ("Ciro Israel Armas Luna, Embajador", "es", "Ciro Israel Armas Luna"),
        ("Ciro Armas, Fiscal", "es", "Ciro Armas"),
        ("Ciro ARMAS LUNA, Vicecónsul", "es", "Ciro ARMAS LUNA"),
        ("Ciro Tarn Grupo de Trabajo, Fiscal", "es", "Ciro Tarn"),
        ("Ciro Tarn Conferencia de Viena", "es", "Ciro Tarn"),
    ],
)
def test_words_within_a_name(words: Lexicon, text: str, language: str, name: str) -> None:
    """A small word of another language, a stroke between two surnames in capitals, a meeting's word before a post end no name."""
    found = alphabetic(text, 0, words, language, known=True, whole=False)
    assert found is not None
    assert text[slice(*found[0])] == name


def test_one_word_is_no_name_unless_a_form_stands_before_it(words: Lexicon) -> None:
    """The word "Verlin" alone may be a place."""
    assert alphabetic("Verlin", 0, words, "en", known=False, whole=False) is None
    assert alphabetic("Verlin", 0, words, "en", known=True, whole=False) is not None


def test_one_word_is_a_name_before_a_courtesy_form_in_brackets(words: Lexicon) -> None:
    """Whoever has one name is told by it alone; a post in brackets tells nothing of what stands before it."""
    found = alphabetic("Sutrisno (Mr.), Director", 0, words, "en", known=False, whole=False)
    assert found is not None
    assert found[0] == (0, len("Sutrisno"))
    assert alphabetic("Sutrisno (Ambassador)", 0, words, "en", known=False, whole=False) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Li Na, Director", "Li Na"),
        ("Do Van", "Do Van"),
        ("Liu Na (Expert)", "Liu Na"),
        ("Issa Ba.", "Issa Ba"),
        ("Issa B.", "Issa B."),
        ("Robert Dean Jr.", "Robert Dean Jr."),
        ("Wilner LORY fils, Commissaire", "Wilner LORY fils"),
        ("Juan SOTO LARA hijo (Director)", "Juan SOTO LARA hijo"),
        ("Anne Lory, fils de", "Anne Lory"),
        ("Anne Lory fils aîné de", "Anne Lory"),
        ("Garza de la Secretaría", "Garza"),
    ],
)
def test_short_words_may_be_a_whole_name_behind_a_courtesy_form(words: Lexicon, text: str, name: str) -> None:
    """They are particles elsewhere; a stop behind a short last one ends the sentence, behind a letter it cuts it short."""
    found = alphabetic(text, 0, words, "en", known=True, whole=False)
    assert found is not None
    assert text[slice(*found[0])] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Du An, Expert.", "Du An"),
        ("Ms. Pham Thi Ha\nMinister", "Pham Thi Ha"),
        ("Mr. Ben Stone And\nMs. Ada Lee", "Ben Stone"),
        ("Mr. Le An", "Le An"),
        ("Ms. Do In, Judge", "Do In"),
        ("Mr. Benjamim Guerreiro Sa, Chief", "Benjamim Guerreiro Sa"),
        ("Mr Mạnh Cường Lê, Legal Adviser", "Mạnh Cường Lê"),
        ("Ms. Thi Hoa Do, Prosecutor", "Thi Hoa Do"),
        ("Mr. Thomas Maria Van, Adviser", "Thomas Maria Van"),
        ("Mr. Smith As adviser", "Smith"),
        ("Mr. Smith and Ms. Brown", "Smith"),
        ("Mr. Smith The Director, Judge", "Smith"),
    ],
)
def test_a_name_of_little_words(knowledge: Knowledge, text: str, name: str) -> None:
    """Behind a courtesy form a little word with a capital, at the end, is the given name."""
    match = name_at(text, 0, lexicon(knowledge), "en")
    assert match is not None
    assert text[slice(*match.name)] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("El Fassi, Imène Soumia", "El Fassi, Imène Soumia"),
        ("De la Cruz, Elena", "De la Cruz, Elena"),
        ("Van der Berg, Pieter Jan", "Van der Berg, Pieter Jan"),
        ("bin Hassan, Azlan", "bin Hassan, Azlan"),
        ("Эль Фасси, Карим", "Эль Фасси, Карим"),
        ("Ben Ali, Juge", "Ben Ali"),
        ("Al Sayed, Legal Adviser", "Al Sayed"),
        ("De Souza, Ministry of Justice", "De Souza"),
        ("Karim Hassan, Treasury", "Karim Hassan"),
    ],
)
def test_a_surname_led_by_particles_is_one_before_given_names(words: Lexicon, text: str, name: str) -> None:
    """Given names follow the comma behind one surname; posts and bodies are none, and two words may be a whole name."""
    found = alphabetic(text, 0, words, "fr", known=False, whole=True)
    assert found is not None
    assert text[slice(*found[0])] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Edit H. MAJOR, Ministry of Justice", "Edit H. MAJOR"),
        ("Peter K. Dean, Adviser", "Peter K. Dean"),
        ("ANA B. GENERAL", "ANA B. GENERAL"),
        ("Ruth L. Attorney General, Ministry of Justice", "Ruth L."),  # a post of two words
        ("SMITH J. Director, Ministry of Justice", "SMITH J."),  # the surname stands before
        ("Майорова А. Советник, Министерство", "Майорова А."),
    ],
)
def test_an_initial_behind_a_given_name_wants_a_surname(words: Lexicon, text: str, name: str) -> None:
    """Though the one word that stands there is a rank or post elsewhere."""
    found = alphabetic(text, 0, words, "en", known=True, whole=False)
    assert found is not None
    assert text[slice(*found[0])] == name


def test_given_names_with_an_initial_may_follow_the_comma(words: Lexicon) -> None:
    """An initial at their end is no third given name."""
    text = "Nuñez, Nahiara Jazmin L."
    found = alphabetic(text, 0, words, "es", known=True, whole=False)
    assert found is not None
    assert text[slice(*found[0])] == text


@pytest.mark.parametrize(
    ("text", "name", "plain"),
    [
        ("Mr. Jasso Lozada, Mauro, Senior Officer", "Jasso Lozada, Mauro", False),
        ("Sra. Armenta Gaona, Rocío Susana", "Armenta Gaona, Rocío Susana", True),
        ("Mr. da Silva, João, Director of Funds", "da Silva, João", True),
        ("Ms. Anna Weber, Austria, Director", "Anna Weber", True),
        ("Hon. Ada Brook, CESO I", "Ada Brook", True),
        ("Ms. Ilse Marenko, S.H.", "Ilse Marenko", True),
        ("Ms. Anna Weber, INTERPOL, Director", "Anna Weber", True),
        ("Ms. Anna Weber, Judge, Director of Courts", "Anna Weber", True),
    ],
)
def test_a_given_name_behind_two_surnames_is_taken_before_a_post_and_asked_about(
    words: Lexicon, text: str, name: str, plain: bool
) -> None:
    """What stands between two words of a name and a post is a given name, unless it is a State, a body or a post."""
    found = name_at(text, 0, words, "en", whole=text.startswith(("Sra.", "Hon.")) or text.endswith("S.H."))
    assert found is not None
    assert (text[slice(*found.name)], found.plain) == (name, plain)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Manus Mac an Oirchinnigh", "Manus Mac an Oirchinnigh"),
        ("Ms Andrena MAC AN BHIADHTAIGH - Tel.", "Andrena MAC AN BHIADHTAIGH"),
        ("Mr. Tom Mac an expert", "Tom Mac"),
    ],
)
def test_an_irish_article_stands_within_a_surname(words: Lexicon, text: str, name: str) -> None:
    """Behind "Mac" the word "an" is no English article if a name's word follows."""
    found = name_at(text, 0, words, "en")
    assert found is not None
    assert text[slice(*found.name)] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("D. Tomás Urrutia y Díez de Lerma, Fiscal", "Tomás Urrutia y Díez de Lerma"),
        ("Sra. Elvira Cano y Hernández del Valle, Fiscal", "Elvira Cano y Hernández del Valle"),
        ("D. Tomás Urrutia y Beatriz de Lerma", "Tomás Urrutia"),
        ("D. Tomás Urrutia y Elvira Cano", "Tomás Urrutia"),
        ("Sres. Tomás Urrutia y Díez de Lerma", "Tomás Urrutia"),
    ],
)
def test_a_compound_family_name_may_follow_and(words: Lexicon, text: str, name: str) -> None:
    """A form for one person stands before both family names; behind one for several the second may be another person's."""
    found = name_at(text, 0, words, "es")
    assert found is not None
    assert text[slice(*found.name)] == name


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Sgt. IDA COLE MOORE, Squadron Five", False),
        ("Ms. COLE MOORE, Tamsin", True),
        ("Ms. COLE MOORE HALL, Thomas", True),
    ],
)
def test_an_unknown_word_behind_a_whole_name_in_capitals_is_asked_about(words: Lexicon, text: str, plain: bool) -> None:
    """Behind a courtesy form and three words in capitals it may begin a body as well as be the given name."""
    match = name_at(text, 0, words, "en")
    assert match is not None
    assert match.plain is plain


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sr. Luis Solar Mesa, Policía de Fronteras", "Luis Solar Mesa"),
        ("Sr. Luis Solar Mesa – Fiscalía General", "Luis Solar Mesa"),
        ("Sr. Luis Solar Mesa de Diálogo, Ministerio de Justicia", "Luis Solar"),
        ("Sr. Luis Solar Corte, Ministerio de Justicia", "Luis Solar"),
        ("Mr. John Smith Court, Ministry of Justice", "John Smith"),
    ],
)
def test_a_surname_that_is_a_units_word_elsewhere(words: Lexicon, text: str, name: str) -> None:
    """A name that is known as one, alone before what is told next, is no unit: the surname was lost, unasked."""
    found = name_at(text, 0, words, "es")
    assert found is not None
    assert text[slice(*found.name)] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dña. María Pilar Company\nCoordinadora de la Dirección Antinarcóticos", "María Pilar Company"),
        ("Sra. Ana Mora Company\nAlgo sin sentido", "Ana Mora"),
        ("Mr. Kofi Mensah Police\nDeputy Director", "Kofi Mensah"),
        ("Ms. Ama Boateng Minister\nEmbassy of Ghana", "Ama Boateng"),
    ],
)
def test_a_bodys_noun_that_is_a_name_too_ends_one_above_a_post(words: Lexicon, text: str, name: str) -> None:
    """On the line of a whole name, with a post below; nouns that are no names, and posts, stay out."""
    found = name_at(text, 0, words, "es")
    assert found is not None
    assert text[slice(*found.name)] == name
