"""Tests of the body for which a sentence says that somebody comes. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED

SURE = 0.8


def _read(delegates_of_mail: Any, text: str) -> list[Any]:
    return list(delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n"))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ms. Ada Lind will attend the meeting as representative of the Ministry of Justice.", "Ministry of Justice"),
        ("Norway will be represented by Ms. Ada Lind, Judge, representing the Police Directorate.", "Police Directorate"),
        ("Ms. Ada Lind, who works in the Ministry of Justice, will take part in the meeting.", "Ministry of Justice"),
        ("Ms. Ada Lind will represent the Ministry of Justice at the meeting.", "Ministry of Justice"),
        (
            "Mme Anne Petit participera à la réunion en tant que représentante du Ministère de la justice.",
            "Ministère de la justice",
        ),
        ("Mme Anne Petit, juge, représentera le Ministère de la justice à la réunion.", "Ministère de la justice"),
        ("La Sra. Ana Solís asistirá a la reunión como representante del Ministerio de Justicia.", "Ministerio de Justicia"),
        ("La Sra. Ana Solís representará al Ministerio de Justicia en la reunión.", "Ministerio de Justicia"),
        ("В совещании примет участие г-н Зорин Лев Ильич в качестве представителя Министерства юстиции.", "Министерства юстиции"),
        ("سيشارك في الاجتماع السيد سامي كرم بصفته ممثلا عن وزارة العدل.", "وزارة العدل"),
        ("王伟先生将代表司法部出席会议。", "司法部"),
    ],
)
def test_a_sentence_tells_the_body_that_somebody_represents(delegates_of_mail: Any, text: str, body: str) -> None:
    """It stood behind the verb, where nothing was looked for, and was lost in silence."""
    (person,) = _read(delegates_of_mail, text)
    assert person.organisation.value == body


def test_a_body_behind_two_names_is_of_both_and_the_first_is_asked_about(delegates_of_mail: Any) -> None:
    """The words may be said of the second alone."""
    text = "Norway will be represented by Ms. Ada Lind and Mr. Bo Marsh, representing the Ministry of Justice."
    first, second = _read(delegates_of_mail, text)
    assert (first.organisation.value, second.organisation.value) == ("Ministry of Justice", "Ministry of Justice")
    assert first.name.confidence < SURE <= second.name.confidence


def test_each_of_two_has_the_body_of_his_own_clause(delegates_of_mail: Any) -> None:
    """Each clause ends before the next name."""
    text = (
        "Norway will be represented by Ms. Ada Lind, who represents the Ministry of Justice, "
        "and Mr. Bo Marsh, who is with the Police Directorate."
    )
    assert [one.organisation.value for one in _read(delegates_of_mail, text)] == ["Ministry of Justice", "Police Directorate"]


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Ada Lind will represent the Government of Norway, and the Ministry of Foreign Affairs will bear the costs.",
        "Ms. Ada Lind will represent Norway at the meeting. The Ministry of Justice regrets the delay.",
        "Ms. Ada Lind will represent the Permanent Mission at the meeting.",
        "Ms. Ada Lind will attend the meeting on behalf of the Minister.",
        "Mme Anne Petit représentera la France à la réunion.",
        "王伟先生将代表中国出席会议。",
        "王伟先生将出席会议，不再代表司法部。",
        "Ms. Ada Lind, Judge, will attend the meeting with colleagues representing the Ministry of Finance.",
        "Ms. Ada Lind will attend the meeting with a colleague who works at the Ministry of Finance.",
        "Mme Anne Petit, juge, participera à la réunion avec un représentant du Ministère des finances.",
        "Ms. Ada Lind will attend the meeting and will represent the Ministry of Justice on the drafting committee.",
    ],
)
def test_the_state_its_mission_and_whoever_pays_are_no_body(delegates_of_mail: Any, text: str) -> None:
    """All delegates represent their State."""
    (person,) = _read(delegates_of_mail, text)
    assert person.organisation.value is None


def test_a_body_whose_end_is_not_seen_is_asked_about(delegates_of_mail: Any) -> None:
    """A body in other words than its name's is not lost in silence."""
    (person,) = _read(delegates_of_mail, "Norway sends Ms. Ada Lind, who represents our ministry when such matters are raised.")
    assert person.organisation.value is not None or person.name.confidence < SURE


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Representará al Ministerio de Justicia el Sr. Luis Paz Mora, asesor.", "Ministerio de Justicia"),
        ("Cuba comunica que representará a la Fiscalía General el Sr. Luis Paz Mora, fiscal.", "Fiscalía General"),
        ("El Sr. Luis Paz Mora, asesor, representará al Ministerio de Justicia.", "Ministerio de Justicia"),
        ("La Embajada, que representa al Gobierno y a otros, designa al Sr. Luis Paz Mora, fiscal.", None),
    ],
)
def test_the_body_stands_before_him(delegates_of_mail: Any, text: str, body: str | None) -> None:
    """The verb and the body may stand before the name, and a part between the name and the verb."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}")
    assert person.organisation.value == body


def test_others_behind_him_are_asked_about(delegates_of_mail: Any) -> None:
    """The body may be theirs too."""
    text = "Representarán al Ministerio de Justicia el Sr. Luis Paz Mora, fiscal, y la Sra. Inés Vega Soto, consejera."
    first, second = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}")
    assert first.organisation.value == "Ministerio de Justicia"
    assert second.organisation.value is None
    assert second.name.confidence <= ASKED
