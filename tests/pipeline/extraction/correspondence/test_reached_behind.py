"""A paragraph behind all who come that names whom to ask, in words that no list holds."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.bystanders import zones
from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon

NOTE = (
    "La Misión Permanente comunica que la delegación estará integrada por:\n\n"
    "Sra. Marta Benítez Rojas, Directora, Ministerio de Justicia\nSr. Óscar Giménez Duarte, Fiscal Adjunto, Ministerio Público"
    "\n\n{}\n\nLa Misión Permanente reitera a la Oficina las seguridades de su más alta consideración."
)
RUSSIAN = (
    "Представительство имеет честь сообщить состав делегации:\n\n"
    "г-жа Марина Олеговна Савицкая, начальник отдела, Министерство юстиции\n\n{}\n\n"
    "Представительство пользуется случаем, чтобы возобновить Управлению уверения в своем весьма высоком уважении."
)


@pytest.mark.parametrize(
    ("note", "text", "name"),
    [
        (NOTE, "Responsable: Sra. Lucía Paredes Soto / Segunda Secretaria / +43 1 555 12 34 / l.p@mision.example", "Lucía"),
        (NOTE, "Gestiona la participación Sra. Lucía Paredes Soto, Segunda Secretaria, tel. +43 1 555 12 34.", "Lucía"),
        (RUSSIAN, "Координатор: г-жа Анна Сергеевна Климова, второй секретарь. E-mail: a.klimova@mission.example.", "Анна"),
        (RUSSIAN, "Переписка ведется через г-жу Анну Сергеевну Климову, второго секретаря: a.k@mission.example", "Анну"),
    ],
)
def test_one_person_and_his_contacts_behind_the_list_is_whom_to_ask(
    build: Any, knowledge: Knowledge, note: str, text: str, name: str
) -> None:
    """His place tells it, not the words; as he may come after all, he is shown to a person."""
    zone = _zone(build, knowledge, note.format(text), name)
    assert zone is not None
    assert zone.contact
    assert zone.copies


@pytest.mark.parametrize(
    ("note", "text", "name"),
    [
        (NOTE, "Observadora: Sra. Lucía Paredes Soto, Ministerio de Salud, tel. +43 1 555 12 34", "Lucía"),
        (NOTE, "También asistirá la Sra. Lucía Paredes Soto, Jueza, tel. +43 1 555 12 34", "Lucía"),
        (NOTE, "Sra. Lucía Paredes Soto, Jueza, tel. +43 1 555 12 34", "Lucía"),
        (NOTE, "Responsable: Sra. Lucía Paredes Soto, Segunda Secretaria", "Lucía"),
        (RUSSIAN, "Наблюдатель: г-жа Анна Сергеевна Климова, Минздрав, тел. +43 1 555 12 34", "Анна"),
    ],
)
def test_whoever_comes_too_is_told_of(build: Any, knowledge: Knowledge, note: str, text: str, name: str) -> None:
    """A part in the delegation, words of coming, a name first of all, or no contact: nothing tells that he is not of them."""
    assert _zone(build, knowledge, note.format(text), name) is None


def test_paragraphs_alike_are_a_list(build: Any, knowledge: Knowledge) -> None:
    """Where several are made so, each may be one of those who come."""
    text = (
        "Justicia: Sra. Lucía Paredes Soto, Jueza, tel. +43 1 555 12 34\n\nSalud: Sr. Raúl Peña Gil, Médico, tel. +43 1 555 12 35"
    )
    assert _zone(build, knowledge, NOTE.format(text), "Lucía") is None


def _zone(build: Any, knowledge: Knowledge, text: str, name: str) -> Any:
    page = build.page(text)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    return within(zones(strip, lexicon(knowledge), note=True, read=False), strip.view.index(name))
