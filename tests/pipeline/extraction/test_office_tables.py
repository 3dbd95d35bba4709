"""Tests of tables and lists as secretaries make them in office programs. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Delegate
from pipeline.extraction.dossier import Part


def _short(delegates: tuple[Delegate, ...]) -> list[tuple[str | None, ...]]:
    return [(d.honorific.value, d.name.value, d.title.value, d.organisation.value, d.role.value) for d in delegates]


OPENING = "The Mission of Norland presents its compliments to the Secretariat and has the honour to refer to note CU 2009/33 (A)."
CLOSING = "The Mission avails itself of this opportunity to renew to the Secretariat the assurances of its highest consideration."


TABLES = {
    "a post of its own column comes before letters behind the name; the role stands among the contacts": (
        """No.\tName\tPosition\tAgency\tRemarks / Contact
1\tHon. Ada Brook, CESO I\tUndersecretary\tMinistry of Justice\tHead of Delegation""",
        [("Hon.", "Ada Brook", "Undersecretary", "Ministry of Justice", "head")],
    ),
    "the number of another person, a rank in short forms, and who made the list": (
        """N°\tTrat.\tNombre\tCargo\tOrganismo
1\tDra.\tAda Brook\tFiscal\tMinisterio de Justicia
2\tCte. Ppal.\tBen Stone\tJefe\tPolicía Federal
3\tSr.\tEva Lund\tAsesora\tídem Nº 1
\t\tElevado por: Ma. Iris Vale, Dirección de Ceremonial\t\t""",
        [
            ("Dra.", "Ada Brook", "Fiscal", "Ministerio de Justicia", "member"),
            ("Cte. Ppal.", "Ben Stone", "Jefe", "Policía Federal", "member"),
            ("Sr.", "Eva Lund", "Asesora", "Ministerio de Justicia", "member"),
        ],
    ),
    "persons in columns, their roles above them": (
        """\tHead of delegation\tAlternate
Title\tMs.\tMr.
Name\tKari Lund\tAnders Moen
Post\tDirector General\tDeputy Director
Institution\tMinistry of Justice\tMinistry of Labour""",
        [
            ("Ms.", "Kari Lund", "Director General", "Ministry of Justice", "head"),
            ("Mr.", "Anders Moen", "Deputy Director", "Ministry of Labour", "alternate"),
        ],
    ),
    "both courtesy forms of a bilingual list": (
        """No.\tName / Nom\tFunction / Fonction\tMinistry
1\tMr./M. Paul Ngorde\tDirector\tMinistry of Justice
2\tMrs./Mme Bina Comfor\tDeputy Director\tMinistry of Labour""",
        [
            ("Mr.", "Paul Ngorde", "Director", "Ministry of Justice", "member"),
            ("Mrs.", "Bina Comfor", "Deputy Director", "Ministry of Labour", "member"),
        ],
    ),
    "a short form with a stop, a surname that is a particle elsewhere, a role below the post": (
        """Name\tPost\tMinistry
Cdt. OUMAR Idrik\tChef de brigade\tMinistère de la Justice
Insp. Leroy Bent\tDirector\tMinistry of Labour
\tHead of delegation\t""",
        [
            ("Cdt.", "OUMAR Idrik", "Chef de brigade", "Ministère de la Justice", "member"),
            ("Insp.", "Leroy Bent", "Director", "Ministry of Labour", "head"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "found"), TABLES.values(), ids=TABLES)
def test_tables_as_secretaries_make_them(read_note: Any, text: str, found: list[tuple[str | None, ...]]) -> None:
    """What other cells of a table or its head tell of a cell."""
    assert _short(read_note(text, part=Part.LIST)) == found


def test_headings_and_decorations_are_nobody(read_note: Any) -> None:
    """The heading of a list with the State's name, and the order that the minister holds who signed it."""
    text = """LISTE DES PARTICIPANTS DU BURKINA FASO

N°\tNom\tFonction
1\tM. Issaka Sawado\tDirecteur

Le Secrétaire général

Chevalier de l'Ordre national"""
    assert [person.name.value for person in read_note(text, "fr")] == ["Issaka Sawado"]


def test_a_mission_below_its_diplomat_is_his_body(read_note: Any) -> None:
    """Where the note closes below, its name stands not at the foot; what follows is how to reach him."""
    text = f"""{OPENING}

The delegation will be composed as follows:

Mr. Tomas Verlin

Director

Ministry of Justice

Ms. Ilse Marenko

First Secretary

Permanent Mission of Norland

Tel.: +43 1 505 10 66

ilse@norland.example

{CLOSING}"""
    assert _short(read_note(text))[1] == ("Ms.", "Ilse Marenko", "First Secretary", "Permanent Mission of Norland", "member")
    assert [email.value for email in read_note(text)[1].emails] == ["ilse@norland.example"]
