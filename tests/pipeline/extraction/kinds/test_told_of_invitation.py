"""What a note tells of the invitation, and what it announces itself."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.kinds.announcements import announced
from pipeline.extraction.kinds.deeds import deeds_of
from pipeline.extraction.layout.text import page_texts

EN, FR = (
    "The Permanent Mission presents its compliments to the Secretariat and ",
    "La Mission permanente présente ses compliments au Secrétariat et ",
)
ES, RU = (
    "La Misión Permanente saluda atentamente a la Secretaría y ",
    "Постоянное представительство свидетельствует свое уважение Секретариату и ",
)


@pytest.mark.parametrize(
    ("text", "announces"),
    [
        (
            "The note CU 2009/33 (A), by which the Secretariat invites Governments to nominate representatives, has come in.",
            False,
        ),
        ("Governments are requested in the note to nominate one expert each.", False),
        ("By the note, Governments are invited to nominate experts. The Mission has the honour to nominate Mr. Ola Berg.", True),
        ("The Mission requests the Secretariat to register the participation of Mr. Ola Berg.", True),
        ("The Secretariat asked States for the names of their delegates, which are: Mr. Ola Berg, Judge.", True),
        ("La note par laquelle le Secrétariat invite les États à communiquer les noms de leurs délégués est à l'étude.", False),
        ("La Secretaría invita a los Gobiernos a comunicar los nombres de sus delegados.", False),
        ("В ноте Секретариат приглашает правительства назначить представителей.", False),
        ("تدعو الأمانة الحكومات إلى تسمية ممثلين في الاجتماع.", False),
        ("该文邀请各国政府派代表参加会议。", False),
        ("我国政府派司法部司长李红女士参加会议。", True),
    ],
)
def test_what_governments_are_invited_to_do_announces_nobody(
    build: Any, knowledge: Knowledge, text: str, announces: bool
) -> None:
    """Who is named behind the words, or words of honour between, make them the note's own."""
    pages = page_texts(build.document(text))
    found = announced(pages, deeds_of(pages, knowledge, asked=False), knowledge)
    assert (found is not None) is announces


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            EN
            + "acknowledges receipt of note CU 2009/33 (A), by which the Secretariat invites Governments to designate representatives.",
            Kind.ACKNOWLEDGEMENT,
        ),
        (
            EN + "acknowledges receipt of note CU 2009/33 (A) and has the honour to nominate:\n\nMr. Ola Berg, Senior Adviser",
            Kind.NOMINATION,
        ),
        (
            EN + "refers to note CU 2009/33 (A) and regrets the delay in replying. The list of delegates is expected any day.",
            Kind.ACKNOWLEDGEMENT,
        ),
        (EN + "refers to note CU 2009/33 (A) and asks whether interpretation will be provided to delegations.", Kind.OTHER),
        (
            EN + "informs, as to note CU 2009/33 (A), that the delegation is being put together. Norway will be represented.",
            Kind.ACKNOWLEDGEMENT,
        ),
        (FR + "accuse réception de la note CU 2009/33 (A), dont le contenu a retenu toute son attention.", Kind.ACKNOWLEDGEMENT),
        (
            FR + "désigne, en réponse à la note CU 2009/33 (A), M. Ola Berg, Conseiller. Merci d'en accuser réception.",
            Kind.NOMINATION,
        ),
        (
            ES
            + "acusa recibo de la nota CU 2009/33 (A), por la que se invita a los Gobiernos a designar expertos; los nombres se comunicarán oportunamente.",
            Kind.ACKNOWLEDGEMENT,
        ),
        (RU + "подтверждает получение ноты CU 2009/33 (A). Делегация формируется.", Kind.ACKNOWLEDGEMENT),
    ],
)
def test_kinds_of_notes_that_tell_of_the_invitation(kind_of_note: Any, text: str, kind: Kind) -> None:
    """What is put off or only came in is an acknowledgement; who is named comes."""
    assert kind_of_note(text).value == kind


def test_whoever_is_named_behind_a_regret_is_never_lost_in_silence(kind_of_note: Any) -> None:
    """Another body may send somebody though the first cannot."""
    text = (
        EN
        + "replies to note CU 2009/33 (A): the Ministry of Justice regrets that it cannot send anyone; the Ministry of Health designates Mr. Ola Berg."
    )
    found = kind_of_note(text)
    assert (found.value, found.confidence < 0.8) == (Kind.NOMINATION, True)
