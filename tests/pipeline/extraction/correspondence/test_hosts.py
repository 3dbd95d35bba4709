"""Tests of persons who host or meet the delegates. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

_LIST = "With reference to CU 2009/33 (A), our delegation:\n\n1. Mr. Carlos Vidal, Judge\n2. Ms. Ana Rios, Prosecutor\n\n"


@pytest.mark.parametrize(
    ("said", "doubted"),
    [
        ("H.E. Mrs. Lucia Prado, Ambassador, will host a reception for all participants on 14 April; invitations follow.", True),
        ("Mrs. Lucia Prado, Third Secretary, will meet the delegation at the airport.", True),
        ("S.E. Mme Lucia Prado, Ambassadeur, offrira une réception aux participants le 14 avril.", True),
        ("H.E. Mrs. Lucia Prado, Ambassador, will attend the meeting and will host a reception on 14 April.", False),
        ("Mrs. Lucia Prado, Head of the Host Country Section", False),
    ],
)
def test_who_hosts_is_asked_about(delegates_of_mail: Any, said: str, doubted: bool) -> None:
    """Who does something for the delegates may be none of them; who is also said to come is one."""
    found = {one.name.value: one.name.reasons for one in delegates_of_mail(f"{_LIST}{said}\n")}
    assert {"Carlos Vidal", "Ana Rios", "Lucia Prado"} <= {*found}
    assert (Doubt.LITTLE_TELLS.reason in found["Lucia Prado"]) is doubted
    assert not any(found[name] for name in ("Carlos Vidal", "Ana Rios"))


@pytest.mark.parametrize(
    "said",
    [
        "Ambassador Lucia Prado, who will take part in the coordination meeting, does not appear on the list.",
        "L'Ambassadrice, Mme Lucia Prado, prendra part à la réunion de coordination mais ne figure pas sur la liste.",
        "La Embajadora, Sra. Lucia Prado, participará en la reunión de coordinación pero no figura en la lista.",
    ],
)
def test_who_is_not_on_the_list_is_asked_about(delegates_of_mail: Any, said: str) -> None:
    """Who comes for something else and is said not to be listed may be no delegate."""
    found = {one.name.value: one.name.reasons for one in delegates_of_mail(f"{_LIST}{said}\n")}
    assert Doubt.LITTLE_TELLS.reason in found["Lucia Prado"]
    assert not any(found[name] for name in ("Carlos Vidal", "Ana Rios"))


@pytest.mark.parametrize(
    ("said", "name", "doubted"),
    [
        ("Mr. Carlos Vidal, Judge, will attend. He will be assisted by Ms. Eva Lund, interpreter of UNODC.", "Eva Lund", True),
        ("Mr. Carlos Vidal, Judge, will attend. He will be assisted by Ms. Eva Lund, clerk of the Registry.", "Eva Lund", False),
        (
            "Mr. Carlos Vidal, Judge, will attend. He will be assisted by Ms. Eva Lund of the UNODC Treaty Section.",
            "Eva Lund",
            True,
        ),
        ("Mr. Carlos Vidal, Judge, will attend. He will be assisted by Ms. Eva Lund of the UNODC Alumni.", "Eva Lund", False),
        ("Mme Ana Sow, juge, participera. Elle sera assistée de Mme Eva Lund, interprète de l'ONU.", "Eva Lund", True),
        ("Mme Ana Sow, juge, participera. Elle sera assistée de Mme Eva Lund, déléguée auprès de l'ONU.", "Eva Lund", False),
        ("Mme Ana Sow, juge, participera. Elle sera assistée de Mme Eva Lund, de votre service du protocole.", "Eva Lund", True),
        (
            "Mme Ana Sow, juge, participera. Elle sera assistée de Mme Eva Lund, de la Section des Nations Unies.",
            "Eva Lund",
            False,
        ),
        (
            "La Sra. Ana Mora, jueza, asistirá. Estará asistida por la Sra. Rita Lugo, intérprete de la Secretaría.",
            "Rita Lugo",
            True,
        ),
        (
            "La Sra. Ana Mora, jueza, asistirá. Estará asistida por la Sra. Rita Lugo, de la Secretaría de Salud.",
            "Rita Lugo",
            False,
        ),
    ],
)
def test_who_belongs_to_those_who_invite_is_asked_about(delegates_of_mail: Any, said: str, name: str, doubted: bool) -> None:
    """An interpreter of the United Nations or somebody of "your" service is no delegate of a State."""
    found = {one.name.value: one.name.reasons for one in delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")}
    assert (Doubt.OF_HOSTS.reason in found[name]) is doubted
