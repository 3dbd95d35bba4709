"""The number and day of a Mission's own note."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.references.own_note import own_note

OPENED = {
    "en": "The Permanent Mission of Norland presents its compliments to the Secretariat and refers to the note of 4 March 2009.",
    "fr": "La Mission permanente de Norlande présente ses compliments au Secrétariat et se réfère à la note du 4 mars 2009.",
    "es": "La Misión Permanente de Norlandia saluda atentamente a la Secretaría y se refiere a la nota de 4 de marzo de 2009.",
    "ru": "Постоянное представительство Норландии свидетельствует свое уважение Секретариату.",
}
CLOSED = {
    "en": "The Permanent Mission avails itself of this opportunity to renew the assurances of its highest consideration.",
    "fr": "La Mission permanente saisit cette occasion pour renouveler les assurances de sa très haute considération.",
    "es": "La Misión Permanente aprovecha la oportunidad para reiterar las seguridades de su más distinguida consideración.",
    "ru": "Постоянное представительство пользуется случаем, чтобы возобновить уверения в своем весьма высоком уважении.",
}


@pytest.mark.parametrize(
    ("language", "above", "below", "told"),
    [
        ("en", "Our ref.: 203.31/665-09", "Vienna, 4 April 2009", "203.31/665-09 of 2009-04-04"),
        ("en", "Ref: CU 2009/33 (A)\n\nNo. MP/117/09", "Vienna, 4 April 2009", "mp/117/09 of 2009-04-04"),
        ("fr", "Réf. : 0072/AMB/VIE/2009", "Vienne, le 26 mars 2009", "0072/amb/vie/2009 of 2009-03-26"),
        ("es", "Nota No. 4-7-383/2009", "Viena, 10 de abril de 2009", "4-7-383/2009 of 2009-04-10"),
        ("ru", "№ 261-09/59", "Вена, 12 апреля 2009 года", "261-09/59 of 2009-04-12"),
        ("en", "No. 7", "Vienna, 4 April 2009", None),
        ("en", "Ref.: 2009/33", "Vienna, 4 April 2009", None),
        ("en", "Our ref.: 203.31/665-09", "", None),
        ("en", "Our ref.: 203.31/665-09", "Vienna, 4 April 2009\n\nReceived: 7 April 2009", None),
    ],
)
def test_number_and_day(build: Any, knowledge: Knowledge, language: str, above: str, below: str, told: str | None) -> None:
    """Both stand outside the note's text; a number of few figures, ours, or one without a day tells no note."""
    page = build.page(f"{above}\n\n{OPENED[language]}\n\n{CLOSED[language]}\n\n{below}", language=language)
    sheet = Sheet(replace(build.document(page), sha256="0" * 64), Part.NOTE)
    found = own_note((sheet,), knowledge)
    assert (found.value if found is not None else None) == told
    assert own_note((replace(sheet, part=Part.COVER),), knowledge) is None
