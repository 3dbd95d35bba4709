"""Tests of courtesy forms at a place and wherever words begin."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.courtesy_forms import (
    behind_article,
    courtesy_forms,
    has_courtesy_form,
    honorific_at,
    honorific_ends,
    in_courtesy,
    reads_as_post,
)
from pipeline.extraction.words.lexicon import Lexicon, lexicon


def test_every_courtesy_form_of_a_chain_ends_somewhere(knowledge: Knowledge) -> None:
    """A longer chain is tried first, a shorter one is at hand."""
    words = lexicon(knowledge)
    text = "H.E. Mr. Dr. Verlin"
    assert [text[:end] for end in honorific_ends(text, 0, words, "en")][-1] == "H.E. Mr. Dr."
    assert honorific_at("Verlin", 0, words, "en") is None


def test_each_form_is_found_where_it_begins(knowledge: Knowledge) -> None:
    """A form begins a word; letters within one are none, and a form before `start` or behind `end` does not count."""
    words = lexicon(knowledge)
    text = "Forms. Mr. A and Ms. B"
    assert [text[at : at + 3] for at in courtesy_forms(text, words, "en")] == ["Mr.", "Ms."]
    assert list(courtesy_forms(text, words, "en", 8)) == [text.index("Ms.")]
    assert list(courtesy_forms(text, words, "en", 0, 8)) == [text.index("Mr.")]


@pytest.mark.parametrize(("words", "found"), [(None, True), (3, True), (2, False), (0, False)])
def test_only_so_many_words_count(knowledge: Knowledge, words: int | None, found: bool) -> None:
    """Where somebody must be named at once, what stands further on is not his form."""
    assert has_courtesy_form("to be Mr. A", lexicon(knowledge), "en", words=words) is found


def test_nobody_is_named_in_nothing(knowledge: Knowledge) -> None:
    """An empty text has no forms."""
    assert not has_courtesy_form("", lexicon(knowledge), None)


def test_a_stop_may_be_a_courtesy_forms(knowledge: Knowledge) -> None:
    """The stop behind "Mrs" ends no sentence, the one behind a surname does."""
    words = lexicon(knowledge)
    text = "Mrs. Sikota leads. Mr. Uri"
    assert in_courtesy(text, text.index("."), words, "en")
    assert not in_courtesy(text, text.index(". Mr"), words, "en")
    assert not in_courtesy(text, 0, words, "en")


@pytest.mark.parametrize(
    ("name", "post"),
    [
        *(("Law Officer", True), ("Medical Officer", True), ("Legal Adviser", True)),
        *(("Público Anticorrupción", True), ("Pública Adjunta", True), ("Instructeur Principal", True)),
        *(
            ("Nacional Adjunta Rosa Quiroga Paz", True),
            ("Extraordinaire Modou Sarr", True),
            ("Carmen Mayor", False),
            ("Генеральный", True),
        ),
        *(("Bola Ige", False), ("Michael Dean", False), ("Tom Clerk", False), ("Bola Ade Officer", False)),
    ],
)
def test_a_post_behind_chief_is_no_name(knowledge: Knowledge, name: str, post: bool) -> None:
    """A "Chief Law Officer" is a post: nobody is called Officer, though a chief may be called Dean."""
    assert reads_as_post(name, lexicon(knowledge)) is post


def test_the_corps_in_brackets_is_part_of_a_rank(knowledge: Knowledge) -> None:
    """Before a whole name; behind other forms, and before a post, brackets hold something else."""
    words = lexicon(knowledge)
    for form, name in (("Insp. Ppal. (PT)", "Julio Paz"), ("Sen. Supt. (Rtd)", "Tom Bell"), ("Cap. (PNP)", "LUZ Rey")):
        assert honorific_at(f"{form} {name}", 0, words, "es" if "p" in form else "en") == len(form)
    assert honorific_at("Brig. Gen. (Pol.) Adi Putra", 0, words, "en") == len("Brig. Gen. (Pol.)")
    assert honorific_at("Mr. (ICAO) Tom Bell", 0, words, "en") == len("Mr.")
    assert honorific_at("Col. (MOD) adviser", 0, words, "en") == len("Col.")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("الأستاذ رائد بن صالح النمر", "الأستاذ"),
        ("السيد العقيد بن علي النمر", "السيد العقيد"),
        ("الرائد سالم النمر", "الرائد"),
        ("القاضي رائد سليمان المجالي", "القاضي"),
        ("السيد رائد سليمان المجالي", "السيد"),
        ("القاضي الرائد سليمان المجالي", "القاضي الرائد"),
        ("السيد لواء محمد سليمان المجالي", "السيد لواء"),
    ],
)
def test_a_rank_before_son_of_is_a_given_name(text: str, form: str, knowledge: Knowledge) -> None:
    """Behind a courtesy form and without its article it is no rank."""
    end = honorific_at(text, 0, lexicon(knowledge), "ar")
    assert text[:end] == form


@pytest.mark.parametrize(
    ("text", "form", "language"),
    [
        ("Hajiya Amina Sule-Bako, Comptroller", "Hajiya", "en"),
        ("Hajia Amina Sule, Comptroller", "Hajia", "en"),
        ("Melle BOUZIANE Samira, Juge", "Melle", "fr"),
        ("Hajiyanova Amina", "", "en"),
        ("Mellet Samira", "", "fr"),
    ],
)
def test_forms_of_west_africa_and_the_maghreb(text: str, form: str, language: str, knowledge: Knowledge) -> None:
    """Spellings beside the usual ones; a longer name is none."""
    end = honorific_at(text, 0, lexicon(knowledge), language)
    assert text[: end or 0].strip() == form


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("la Sra. Ana Ruiz", "Sra. Ana Ruiz"),
        ("Sra. Ana Ruiz", "Sra. Ana Ruiz"),
        ("la Torre Ana", "la Torre Ana"),
        ("El Hadj Moussa Ba", "El Hadj Moussa Ba"),
    ],
)
def test_an_article_may_stand_before_the_form(knowledge: Knowledge, text: str, rest: str) -> None:
    """In Spanish above all; of a name it is a part."""
    assert text[behind_article(text, 0, lexicon(knowledge), "es") :] == rest


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Mme la Procureure Anne Moreau", "Mme la Procureure"),
        ("Madame la Juge Anne Moreau", "Madame la Juge"),
        ("Mme l'Ambassadrice Claire Fontaine", "Mme l'Ambassadrice"),
        ("M. le Commissaire principal Jean Dupont", "M. le Commissaire principal"),
        ("Mme le Juge Samar El Halabi", "Mme le Juge"),
    ],
)
def test_a_second_form_may_have_an_article(words: Lexicon, text: str, form: str) -> None:
    """A name follows it."""
    end = honorific_at(text, 0, words, "fr")
    assert text[:end] == form


@pytest.mark.parametrize("text", ["Mme la Procureure de la République", "Mme la directrice", "Mme la Grange"])
def test_a_post_behind_an_article_is_no_form(words: Lexicon, text: str) -> None:
    """Nor is a family name that begins with one."""
    end = honorific_at(text, 0, words, "fr")
    assert text[:end] == "Mme"


def test_behind_a_rank_an_article_begins_somebody_else(words: Lexicon) -> None:
    """The last word of a body is no form of his."""
    assert honorific_at("General el Sr. Luis Paz Mora", 0, words, "es") == len("General")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Mr. BEGUM Paul C.", "Mr."),
        ("Mr. Begum Paul C.", "Mr. Begum"),
        ("MR. BEGUM PAUL", "MR. BEGUM"),
        ("H.E. Sheikh Ahmad", "H.E. Sheikh"),
        ("Hon. DAME Mary Roe", "Hon. DAME"),
        ("His Excellency SHEIKH Hamad Roe", "His Excellency SHEIKH"),
        ("Dr. MISS Jane Roe", "Dr. MISS"),
        ("Sra. DOCTORA Rosa Paz", "Sra. DOCTORA"),
    ],
)
def test_a_noble_form_in_capitals_before_a_given_name_is_the_surname(words: Lexicon, text: str, form: str) -> None:
    """Where the family name stands first, in capitals, "Mr. BEGUM" was the form and "Paul C." the whole name."""
    assert text[: honorific_at(text, 0, words, "en") or 0] == form
