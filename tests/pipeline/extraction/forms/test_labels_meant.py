"""Tests of what a label means among the others of its entry. All persons are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.forms.labels import LabelledValue, labelled_person
from pipeline.extraction.forms.labels_meant import meant, told_by_values
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.lexicon import Lexicon


def _value(build: Any, name: str, text: str, *also: str) -> LabelledValue:
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    return LabelledValue(name, Piece(held, 0, len(held.text)), 0, also=also)


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ([("family", "Petit"), ("given", "Anne")], ["family", "given"]),
        ([("family", "Anne Petit")], ["name"]),
        ([("name", "Anne Petit"), ("title", "Mme")], ["name", "honorific"]),
        ([("name", "Anne Petit"), ("title", "Juge"), ("title", "Expert")], ["name", "title", "role"]),
    ],
)
def test_the_other_labels_decide(build: Any, words: Lexicon, values: list[tuple[str, ...]], names: list[str]) -> None:
    """A label that may mean two things means what the others leave to it."""
    told = meant([_value(build, name, text, *also) for name, text, *also in values], words, "fr")
    assert [value.name for value in told] == names


@pytest.mark.parametrize("post", [": Judge", ": Adviser"])
def test_a_title_that_is_a_courtesy_form(build: Any, words: Lexicon, post: str) -> None:
    """Beside a post "Title" labels a courtesy form, also behind a colon of its own column; an adviser's post is no part then."""
    values = [_value(build, "name", "MARENKO Ilse"), _value(build, "title", ": Ms."), _value(build, "title", post)]
    person = labelled_person(values, (), words, "en", via="form")
    assert person is not None
    assert person.honorific is not None
    assert (person.honorific.text, [piece.text for piece in person.title]) == ("Ms.", [post])


@pytest.mark.parametrize(
    ("language", "rank", "told"),
    [
        ("en", "Deputy Director of Prisons", (None, "Deputy Director of Prisons")),
        ("en", "Chief Legal Officer", (None, "Chief Legal Officer")),
        ("en", "First Secretary", (None, "First Secretary")),
        ("fr", "Conseillère technique", (None, "Conseillère technique")),
        ("en", "Major, Head of Registry", ("Major", "Head of Registry")),
        ("es", "Capitán - Jefe de Archivo", ("Capitán", "Jefe de Archivo")),
        ("en", "Chief Inspector", ("Chief Inspector", None)),
        ("fr", "Lieutenant-colonel", ("Lieutenant-colonel", None)),
    ],
)
def test_a_post_beside_rank(build: Any, words: Lexicon, language: str, rank: str, told: tuple[str | None, str | None]) -> None:
    """What no rank begins is a post where no other label tells one; a rank stays one, also before a post."""
    values = [_value(build, "name", "Ilse Marenko"), _value(build, "honorific", rank)]
    person = labelled_person(values, (), words, language, via="form")
    assert person is not None
    assert person.honorific is None if told[0] is None else person.honorific and person.honorific.text == told[0]
    assert [piece.text for piece in person.title] == ([told[1]] if told[1] else [])


def test_a_rank_beside_a_post(build: Any, words: Lexicon) -> None:
    """Where the post has its own label, "Rank" tells none."""
    values = [_value(build, "honorific", "Chief Legal Officer"), _value(build, "title", "Head of Registry")]
    told = meant([_value(build, "name", "Ilse Marenko"), *values], words, "en")
    assert [value.name for value in told] == ["name", "honorific", "title"]


@pytest.mark.parametrize(
    ("given", "title", "name"),
    [("Sr. Edgardo", "Subcomisionado", "title"), ("Edgardo", "Subcomisionado", "title"), ("Anne", "Mme", "honorific")],
)
def test_a_rank_beside_a_courtesy_form_is_the_post(build: Any, words: Lexicon, given: str, title: str, name: str) -> None:
    """The post in "Cargo: Subcomisionado" beside "Sr. Edgardo" was taken for his courtesy form, and nobody was asked."""
    values = [_value(build, "family", "Batista"), _value(build, "given", given), _value(build, "title", title)]
    assert meant(values, words, "es")[2].name == name


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ([("name", "KOFFI"), ("given", "Anne")], ["family", "given"]),
        ([("name", "Anne Marie Koffi"), ("given", "Anne Marie")], ["name", "name"]),
        ([("given", "Anne Koffi")], ["name"]),
    ],
)
def test_a_name_beside_given_names(build: Any, words: Lexicon, values: list[tuple[str, str]], names: list[str]) -> None:
    """Beside "Prénom du participant: Anne" the name "KOFFI" was lost, and Anne alone was the delegate."""
    assert [value.name for value in meant([_value(build, *value) for value in values], words, "fr")] == names


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ([("name", "Ana Paz"), ("other", "Jueza")], ["name", "title"]),
        ([("name", "Ana Paz"), ("other", "Ministerio de Justicia")], ["name", "organisation"]),
        ([("name", "Ana Paz"), ("title", "Fiscal"), ("other", "Jueza")], ["name", "title", "other"]),
        ([("name", "Ana Paz"), ("other", "Jueza"), ("other", "Fiscal")], ["name", "other", "other"]),
        ([("name", "Ana Paz"), ("other", "vegetariana")], ["name", "other"]),
        ([("name", "Ana Paz"), ("other", "OFFICE CENTRAL DES STUPEFIANTS")], ["name", "organisation"]),
        ([("family", "Petrenko"), ("other", "Serhii")], ["family", "given"]),
        ([("other", "Serhii"), ("family", "Petrenko")], ["given", "family"]),
        ([("family", "Petrenko"), ("title", "Judge"), ("other", "Kyiv")], ["family", "title", "other"]),
        ([("family", "Petrenko"), ("other", "vegetariana")], ["family", "other"]),
        ([("family", "Petrenko"), ("other", "Second Secretary")], ["family", "title"]),
        ([("family", "Petrenko"), ("given", "Ada"), ("other", "Serhii")], ["family", "given", "other"]),
        ([("name", "Ada Petrenko"), ("family", "Petrenko"), ("other", "Kyiv")], ["name", "family", "other"]),
    ],
)
def test_a_value_tells_what_its_unknown_label_is(
    build: Any, words: Lexicon, values: list[tuple[str, ...]], names: list[str]
) -> None:
    """Only one post, and only where no known label tells it; names but right beside the family name that has no others."""
    told = told_by_values([_value(build, name, text) for name, text in values], words)
    assert [value.name for value in told] == names


def test_what_an_unknown_label_tells_is_asked(build: Any, words: Lexicon) -> None:
    """It may be another's: "Supervisor: Director"."""
    person = labelled_person([_value(build, "name", "Ana Paz"), _value(build, "other", "Jueza")], [], words, "es", via="labels")
    assert person is not None
    assert Doubt.UNKNOWN_LABEL in person.doubts
    assert [piece.text for piece in person.title] == ["Jueza"]


@pytest.mark.parametrize(
    ("text", "name"), [("Subprefecto", "title"), ("Comisario Jefe", "title"), ("Sra.", "honorific"), ("Dra.", "honorific")]
)
def test_a_grade_of_the_police_is_a_post(build: Any, words: Lexicon, text: str, name: str) -> None:
    """What the police call their officers is their post where no other is told; a courtesy form is none."""
    told = meant([_value(build, "name", "Ana Paz"), _value(build, "title", text)], words, "es")
    assert [value.name for value in told] == ["name", name]


@pytest.mark.parametrize(
    ("language", "label", "text", "name"),
    [
        ("en", "Job title", "Deputy Head", "title"),
        ("en", "Post held", "Vice-Chairman", "title"),
        ("fr", "Poste", "Cheffe adjointe", "title"),
        ("es", "Cargo", "Jefa adjunta", "title"),
        ("ru", "Должность", "заместитель руководителя", "title"),
        ("en", "Function", "Deputy Head", "role"),
        ("en", "Position", "Head of Delegation", "role"),
        ("en", "Position", "Deputy Head of Delegation", "role"),
        ("en", "", "Deputy Head", "role"),
    ],
)
def test_a_deputy_s_post_is_no_part(build: Any, words: Lexicon, language: str, label: str, text: str, name: str) -> None:
    """Who is "Deputy Head" by his post's label is that in his body; a label that may ask for his part tells no post."""
    held = replace(_value(build, "title", text), label=label.casefold())
    assert [value.name for value in meant([_value(build, "name", "Ilse Marenko"), held], words, language)] == ["name", name]
