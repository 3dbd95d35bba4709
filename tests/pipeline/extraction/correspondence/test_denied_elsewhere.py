"""Who comes according to one part of a message, and not according to another."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.denied_elsewhere import with_denied_doubted
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("Dear colleagues,\nMr. Paul Kamau cannot come. Please see below.", True),
        ("M. Paul Kamau ne pourra pas participer ; voir la liste ci-dessous.", True),
        ("Mr. Paul Kamau is prevented. Please see below.", True),
        ("Mr. Paul Kamau will come. Ms. Ada Row cannot come.", False),
        ("Please see below. Mr. Kamau Senior cannot come.", False),
        ("Please see below.", False),
    ],
)
def test_who_is_said_elsewhere_not_to_come_is_asked_about(build: Any, knowledge: Knowledge, said: str, denied: bool) -> None:
    """A sentence that names him in full counts in another document than his list's."""
    listed, cover = build.document("Paul Kamau"), build.document(said)
    (page,) = listed.pages
    held = passage(listed, page, tuple(page.lines()))
    person = Person(name=(Piece(held, 0, len(held.text)),), via="list", weight=0.9)
    (read,) = with_denied_doubted([person], [listed, cover], knowledge)
    assert (Doubt.DENIED in read.doubts) is denied
    assert with_denied_doubted([person], [listed], knowledge) == [person]


@pytest.mark.parametrize(
    ("language", "name", "form", "said", "denied"),
    [
        ("en", "Mary Cole", "Ms.", "Ms. Cole will not be able to attend.", True),
        ("en", "Mary Cole", "Ms.", "Ms. Cole's participation is cancelled.", True),
        ("en", "Mary Cole", "Ms.", "Ms. Cole will need a visa.", False),
        ("en", "Mary Cole", "Ms.", "Mr. Adams will not be able to attend.", False),
        ("fr", "Luce Morel", "Mme", "Mme Morel ne pourra pas venir.", True),
        ("es", "Eva Ruiz", "Sra.", "La Sra. Ruiz no podrá asistir.", True),
        ("ru", "Анна Котова", "г-жа", "Г-жа Котова приехать не сможет.", True),
        ("zh", "李娜", "女士", "李女士因病不能参会。", True),
        ("zh", "李娜", "女士", "王女士因病不能参会。", False),
        ("ar", "ليلى حداد", "السيدة", "لن تتمكن السيدة حداد من الحضور.", True),
        ("ar", "ليلى حداد", "السيدة", "يؤسف الوزارة عدم حضور السيدة حداد.", True),
        ("ar", "ليلى يوسف حداد", "السيدة", "السيد يوسف الخطيب (Yousef)، محام.", False),  # no "يؤسف"
    ],
)
def test_who_is_called_by_his_family_name_is_asked_about(
    build: Any, knowledge: Knowledge, language: str, name: str, form: str, said: str, denied: bool
) -> None:
    """Below a list a sentence calls its people by a courtesy form and the family name."""
    listed = build.document(build.page(f"{form} {name}\n\n{said}", language=language))
    (page,) = listed.pages
    held = passage(listed, page, tuple(page.lines())[:1])
    start = len(form) + 1
    piece = Piece(held, start, start + len(name))
    person = Person(name=(piece,), honorific=Piece(held, 0, len(form)), via="list", weight=0.9)
    (read,) = with_denied_doubted([person], [listed], knowledge)
    assert (Doubt.DENIED in read.doubts) is denied
