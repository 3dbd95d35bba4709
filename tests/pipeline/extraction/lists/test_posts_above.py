"""Posts on the rows above their holders' names."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of, strip
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.lists.posts_above import PostsAbove
from pipeline.extraction.words.lexicon import lexicon

Told = list[tuple[str, str, str]]


def told(build: Any, knowledge: Knowledge, text: str) -> Told:
    """Return name, title and body of everybody on the list."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    found = [person for _, person in ListReader(strip, (), (), lexicon(knowledge)).read()]
    parts = ((person.name, person.title, person.organisation) for person in found)
    return [(one[0].text, *(" / ".join(piece.text for piece in pieces) for pieces in others)) for one, *others in parts]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Director, Ministry of Justice\nMr. John Smith\nLegal Adviser\nMs. Jane Brown",
            {1: "Director, Ministry of Justice", 3: "Legal Adviser"},
        ),
        ("Mr. John Smith\nDirector\nMs. Jane Brown\nLegal Adviser", {}),
        ("Director, Attorney General's Office\nMr. John Smith", {1: "Director, Attorney General's Office"}),
        ("Counsellors\nMr. John Smith\nMs. Jane Brown", {}),
        ("Director\nMr. John Smith\nLegal Adviser, Ministry of Justice", {}),
        ("Director\nMr. John Smith, Ministry of Justice", {}),
        ("1. Eva Roe, Judge\n2. Mr. John Smith", {}),  # somebody else with her post
        ("The delegation is headed by the Director\nMr. John Smith", {}),
    ],
)
def test_posts_above_names(build: Any, knowledge: Knowledge, text: str, posts: dict[int, str]) -> None:
    """A post opens the paragraph and none closes it; names one below the other share what stands above them."""
    document = build.document(text)
    (page,) = document.pages
    part = strip(document, page, page.blocks)
    above = PostsAbove(part, lexicon(knowledge))
    spans = {index: above.at(index) for index in range(len(part.rows))}
    assert {index: part.view[slice(*span)] for index, span in spans.items() if span} == posts


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Directora General de Migración\nSra. Ada Lind\n\nFiscal Adjunto\nSr. Jan Holm",
            [("Ada Lind", "Directora General de Migración", ""), ("Jan Holm", "Fiscal Adjunto", "")],
        ),
        (
            "Le Directeur de la police :\nM. Jan Holm\nLa Conseillère juridique :\nMme Ada Lind",
            [("Jan Holm", "Directeur de la police", ""), ("Ada Lind", "Conseillère juridique", "")],
        ),
        (
            "Deputy Director\nMinistry of Justice\nMs. Ada Lind\n\nInspector\nNational Police\nMr. Jan Holm",
            [("Ada Lind", "Deputy Director", "Ministry of Justice"), ("Jan Holm", "Inspector", "National Police")],
        ),
        (
            "Director of Legal Affairs\nMr. Jan Holm\nMinistry of Justice",
            [("Jan Holm", "Director of Legal Affairs", "Ministry of Justice")],
        ),
    ],
)
def test_a_post_above_each_name_is_his(build: Any, knowledge: Knowledge, text: str, wanted: Told) -> None:
    """Where every name has its post above it, the post is of who stands below, not of the person before."""
    assert told(build, knowledge, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Jan Holm\nDeputy Director\n\nMs. Ada Lind\nInspector",
        "Mr. Jan Holm\nDeputy Director\nMs. Ada Lind\nInspector",
        "Mr. Jan Holm\n\nDeputy Director\nMs. Ada Lind\nInspector",
    ],
)
def test_posts_below_the_names_stay_theirs(build: Any, knowledge: Knowledge, text: str) -> None:
    """A post above a name is the person's before where the first name has none above it."""
    assert told(build, knowledge, text) == [("Jan Holm", "Deputy Director", ""), ("Ada Lind", "Inspector", "")]


@pytest.mark.parametrize(
    ("text", "language", "below"),
    [
        ("- Mr. Jan Holm\n- Deputy Director", "en", {1}),
        ("1. Mr. Jan Holm\n2. Legal Adviser, Ministry of Justice", "en", {1}),
        ("1. Mr. Jan Holm\n2. Eva Roe, Judge", "en", set()),
        ("1. Mr. Jan Holm\n2. Eva Roe (Director of Police)", "en", set()),
        ("- Sr. Jan Holm\n- Director Pedro Lind", "es", set()),
        ("- г-н Ян Хольм\n- директор Мария Ким", "ru", set()),
    ],
)
def test_an_item_that_names_the_holder_is_no_post_of_the_item_above(
    build: Any, knowledge: Knowledge, text: str, language: str, below: set[int]
) -> None:
    """Items may tell by turns who comes and what he is; one with a name behind or before its post is of somebody else."""
    page = build.page(text, language=language)
    part = next(parts_of(build.document(page), page))
    assert isinstance(part, Strip)
    assert PostsAbove(part, lexicon(knowledge)).below == below


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norland nominates:\n\nDirector of Criminal Law\nAna Ruiz\n\nProsecutor\nBen Dahl\nbd@norland.example\n",
            [("Ana Ruiz", "Director of Criminal Law"), ("Ben Dahl", "Prosecutor")],
        ),
        (
            "La Mission permanente désigne :\n\nDirecteur des affaires criminelles\nAnne Petit\n\nProcureur\nLuc Morel\n",
            [("Anne Petit", "Directeur des affaires criminelles"), ("Luc Morel", "Procureur")],
        ),
        (
            "La Misión comunica la delegación:\n\nDirector de Derecho Penal\nAna Ruiz\n\nFiscal\nBenito Díaz\n",
            [("Ana Ruiz", "Director de Derecho Penal"), ("Benito Díaz", "Fiscal")],
        ),
        ("Norland nominates:\n\nAna Ruiz\nJudge\n\nBen Dahl\nProsecutor\n", [("Ana Ruiz", "Judge"), ("Ben Dahl", "Prosecutor")]),
        (
            "Ms. Ana Ruiz, Judge, will attend.\n\nFor questions please contact:\n\nHead of Unit\nBen Dahl\n",
            [("Ana Ruiz", "Judge")],
        ),
        ("Ms. Ana Ruiz, Judge, will attend.\n\nKindly send the papers to:\n\nHead of Unit\nBen Dahl\n", [("Ana Ruiz", "Judge")]),
    ],
)
def test_names_without_courtesy_forms_below_a_colon(delegates_of_mail: Any, text: str, told: list[tuple[str, str]]) -> None:
    """Where it announces who comes; whom to ask or write to does not come."""
    assert [(one.name.value, one.title.value) for one in delegates_of_mail(f"CU 2009/33 (A). {text}")] == told
