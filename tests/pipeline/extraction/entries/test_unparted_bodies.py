"""Tests of bodies that follow a post with no mark between."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.unparted_bodies import begins_unparted
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("before", "body", "parted"),
    [
        ("Head of Section", "Department of Justice", True),
        ("Minister Counsellor", "Permanent Mission of Ghana", True),
        ("Director General", "Ministry of Justice", True),
        ("Conseillère juridique", "Ministère de la Justice", True),
        ("Asesor Jurídico", "Secretaría de Relaciones Exteriores", True),
        ("Главный эксперт отдела", "Министерство внутренних дел", True),
        ("прокурор", "Генеральная прокуратура", True),
        ("начальник управления", "Министерства юстиции", False),  # the genitive is another's matter
        ("Заместитель", "Постоянного представителя", False),
        ("сотрудник", "Постоянного представительства", False),
        ("Gender Officer in the Women's Affairs", "Department of the Ministry of Labour", False),
        ("Director of Prisons", "Ministry of Justice", True),
        ("Head of Section", "Office of the Prosecutor General", True),
        ("Head of Section", "Office of the President", True),
        ("Under-Secretary", "Ministry Liaison", False),
        ("Chief", "Ministry of Interior Spokesman", False),
        ("Vice", "Ministry of Foreign Affairs", False),
        ("Deputy", "Ministry of Tourism", False),
        ("Deputy Head", "Federal Ministry of the Interior", False),  # may be his part in the delegation
        ("Director of the", "Ministry of Justice", False),
        ("Adviser, Norwegian", "Ministry of Justice", False),
        ("Deputy Commissioner, Kenya", "National Police", False),
        ("Minister Counsellor, Permanent", "Mission of Ghana", False),
        ("Substitut", "Procureur général", False),
        ("Tomas Verlin", "Ministry of Works and Ways", False),
        ("Officer of the", "Ministry", False),
        ("Chief", "Ministry of Interior Spokesperson", False),
        ("Chief", "Ministry of the Interior Spokesman", False),
        ("Senior Officer", "Ministry of Justice Legal Adviser", False),
        ("Under-Secretary", "Ministry Liaison", False),
        ("State Counsel", "Office of the Attorney General", True),
        ("Asesor Jurídico", "Fiscalía General", True),
    ],
)
def test_a_body_behind_a_post(knowledge: Knowledge, before: str, body: str, parted: bool) -> None:
    """It begins as ministries and Missions are called, behind a whole post that wants no noun."""
    view = f"{before} {body}, Vienna"
    assert begins_unparted(view, 0, len(before), len(view), lexicon(knowledge)) is parted


def test_an_entry_may_end_at_a_blank(knowledge: Knowledge) -> None:
    """What stands behind its end is another's."""
    view = "Head of Section Department of Justice"
    assert not begins_unparted(view, 0, 15, 16, lexicon(knowledge))
