"""Tests of the body that a line below a list, or the next sentence, gives to all. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.running_text.said_below import body_of_all
from pipeline.extraction.words.lexicon import lexicon

ASKED = 0.8


def _body(build: Any, knowledge: Knowledge, line: str, language: str) -> str | None:
    document = build.document(build.page(f"1. Ada Lind\n2. Bo Marsh\n{line}", language=language))
    (part,) = parts_of(document, document.pages[0])
    assert isinstance(part, Strip)
    span = body_of_all(part, part.rows[-1], lexicon(knowledge))
    return None if span is None else part.view[slice(*span)]


@pytest.mark.parametrize(
    ("line", "language", "body"),
    [
        ("All of the Ministry of Justice, tel. +47 22 555 010", "en", "Ministry of Justice"),
        ("(both work at the Ministry of Justice)", "en", "Ministry of Justice"),
        ("- all Ministry of Justice -", "en", "Ministry of Justice"),
        ("Tous deux du Ministère de la justice.", "fr", "Ministère de la justice"),
        ("Ambos del Ministerio de Justicia", "es", "Ministerio de Justicia"),
        ("Все — Министерство юстиции", "ru", "Министерство юстиции"),
        ("وجميعهم من وزارة العدل", "ar", "وزارة العدل"),
        ("以上均来自司法部", "zh", "司法部"),
    ],
)
def test_all_are_of_the_body(build: Any, knowledge: Knowledge, line: str, language: str, body: str) -> None:
    """Behind "all" or "both", with small words alone between, stands the body of all."""
    assert _body(build, knowledge, line, language) == body


@pytest.mark.parametrize(
    "line",
    [
        *("All costs are borne by the Ministry of Justice", "All correspondence should be sent to the Ministry of Justice"),
        *(
            "Ministry of Justice",
            "All participants need visas",
            "All of the Ministry of Justice except Mr. Marsh",
            "Allied Powers Mission",
        ),
    ],
)
def test_another_line_gives_no_body_to_all(build: Any, knowledge: Knowledge, line: str) -> None:
    """A sentence about something else, or a body alone, is not said of all persons."""
    assert _body(build, knowledge, line, "en") is None


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Our delegates are Ms. Ada Lind and Mr. Bo Marsh. Both are from the Ministry of Justice.", ["Ministry of Justice"] * 2),
        ("Ms. Ada Lind, Prosecutor, and Mr. Bo Marsh, Clerk, will attend. They are from the Ministry of Justice.", None),
        ("Nos délégués sont Mme Anne Petit et M. Jean Faure. Tous deux sont du Ministère de la justice.", None),
        ("Participeront Mme Anne Petit et M. Jean Faure. Ils relèvent du Ministère de la justice.", None),
        (
            "Ms. Ada Lind and Mr. Bo Marsh will attend. They are of the Ministry of Justice and the Police respectively.",
            [None, None],
        ),
        ("Ms. Ada Lind and Mr. Bo Marsh will attend. Both are not from the Ministry of Justice.", [None, None]),
        ("Asistirán la Sra. Ana Paz y el Sr. Luis Mora. Ambos pertenecen al Ministerio de Justicia.", None),
        ("В совещании примут участие г-жа Анна Котова и г-н Олег Зимин. Оба представляют Министерство юстиции.", None),
        ("李娜女士和张伟先生将出席会议。两人均来自司法部。", None),
        ("سيشارك في الاجتماع السيد عمر الخطيب والسيدة ليلى حداد. وكلاهما من وزارة العدل.", None),
        ("Ms. Ada Lind and Mr. Bo Marsh will attend. Both will stay until Friday.", [None, None]),
        ("Ms. Ada Lind and Mr. Bo Marsh will attend. Both thank the Ministry of Justice.", [None, None]),
        ("Ms. Ada Lind, of the National Police, and Mr. Bo Marsh will attend. Both are from the Ministry of Justice.", "own"),
    ],
)
def test_the_next_sentence_gives_both_their_body(delegates_of_mail: Any, text: str, bodies: Any) -> None:
    """Whoever has no body of his own has the one of the next sentence, if that says so of both, or of them."""
    read = [person.organisation.value for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")]
    if bodies == "own":
        assert read == ["National Police", "Ministry of Justice"]
    elif bodies is None:
        assert len(read) == 2
        assert read[0] == read[1] is not None
    else:
        assert read == bodies


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Участники:\n1. г-н Петров Иван Ильич, судья\n2. г-жа Котова Анна Павловна, юрист\nГ-жа Котова приедет экспертом.",
            "expert",
        ),
        ("Участники:\n1. г-н Петров Иван Ильич, судья\n2. г-жа Котова Анна Павловна, юрист, экспертом", "expert"),
        ("В заседании примет участие г-жа Котова Анна Павловна, юрист. Г-жа Котова поедет экспертом.", "expert"),
        ("Г-жа Котова Анна Павловна, юрист, поедет наблюдателем.", "observer"),
    ],
)
def test_a_row_about_somebody_called_by_courtesy_is_no_part_of_the_entry_above(
    delegates_of_mail: Any, text: str, role: str
) -> None:
    """It was the end of her post, and her part was lost, in silence."""
    person = delegates_of_mail(f"CU 2009/33 (A). {text}\n")[-1]
    assert person.title is not None
    assert (person.title.value, person.role.value) == ("юрист", role)


@pytest.mark.parametrize(
    "text",
    [
        "Участники:\n1. Г-н Зорин Лев, судья\nГ-жа Белова приедет тоже\n2. Г-жа Носова Ольга, советник",
        "Participants :\n1. M. Luc Garnier, juge\nM. Petit viendra aussi\n2. Mme Anne Vidal, directrice",
        "Participantes:\n1. Sr. Raúl Mena, juez\nSra. Corto asistirá también\n2. Sra. Ana Solís, directora",
        "المشاركون:\n1. السيد سامي يوسف كرم، مستشار\nالسيد خالد سيحضر أيضا\n2. السيدة منى حداد، مديرة",
        "المشاركون:\n1. السيد سامي يوسف كرم، مستشار\n2. السيدة منى حداد، مديرة\nالسيدة منى ستحضر بصفة مراقب",
    ],
)
def test_a_row_about_a_stranger_or_without_a_part_that_is_read_is_asked_about(delegates_of_mail: Any, text: str) -> None:
    """It was left out, and the stranger, or the part, was lost in silence."""
    (row,) = (line for line in text.split("\n")[1:] if line[0] not in "12")
    read = delegates_of_mail(f"CU 2009/33 (A). {text}\n")
    told = [value for one in read for value in (one.title, one.organisation) if value.value is not None]
    assert any(value.confidence < ASKED for value in told if row in str(value.value))
