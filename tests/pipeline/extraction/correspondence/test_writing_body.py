"""Who writes, where no compliments are presented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.writing_body import opening_body
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Le Ministère des Relations extérieures de l'Union des Comores a pris connaissance de la note.",
            "Ministère des Relations extérieures de l'Union des Comores",
        ),
        ("Ref. 5\n\nThe Embassy of Mongolia refers to the note.", "Embassy of Mongolia"),
        ("La Embajada del Perú en Austria comunica que asistirá el señor Ruiz.", "Embajada del Perú en Austria"),
        ("Исполнительный комитет Содружества благодарит за приглашение.", "Исполнительный комитет Содружества"),
        ("تفيد سفارة الجمهورية الإسلامية الموريتانية بأنها تلقت المذكرة.", "سفارة الجمهورية الإسلامية الموريتانية"),
        ("上海合作组织秘书处感谢贵处的邀请。", "上海合作组织秘书处"),
        (
            "The International Organization for Migration (IOM) Vienna Office has nominated an expert.",
            "International Organization for Migration (IOM)",
        ),
    ],
)
def test_the_subject_of_the_first_sentence(build: Any, knowledge: Knowledge, text: str, body: str) -> None:
    """The writing body is the subject of the first sentence, whole, without what it does."""
    (page,) = page_texts(build.document(text))
    found = opening_body(page, knowledge)
    assert found is not None
    assert found.text == body


@pytest.mark.parametrize(
    "text",
    [
        "I work at the Embassy of Mongolia.",
        "We thank the Ministry of Justice.",
        "Dear Sir, kindly note our new address.",
        "My details:\n\nOrganization: National Agency\nPassport No.: A01234567\nE-mail: a@b.example\n\nYours faithfully",
        "",
    ],
)
def test_a_body_in_passing_does_not_write(build: Any, knowledge: Knowledge, text: str) -> None:
    """A body that is no sentence's subject is not the one that writes."""
    pages = page_texts(build.document(text))
    assert all(opening_body(page, knowledge) is None for page in pages)


def test_the_secretariat_that_is_written_to_does_not_write(build: Any, knowledge: Knowledge) -> None:
    """The note begins right below the line that tells to whom it goes."""
    (page,) = page_texts(
        build.document("To: UNODC, Secretariat of the Conference of the Parties\nReference is made to your note.")
    )
    assert opening_body(page, knowledge) is None
    (page,) = page_texts(build.document("The Commonwealth Secretariat refers to the note of the Secretariat of the Conference."))
    assert (found := opening_body(page, knowledge)) is None or found.text == "Commonwealth Secretariat"
