"""Words that lead to persons set out below a colon."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.lead_ins import led_to
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Norway will participate with:\n\nIngrid Moe\nDirector, Ministry of Justice\n\nTor Aune\nPolice Superintendent", 2),
        (
            "Suit la composition de la délégation malgache :\n\nChef de délégation :\nMme RASOA Voahangy, juge\nM. RABE Tojo",
            2,
        ),
        ("Les paso los datos de la delegación:\n\n* Licda. Ana Brenes, Viceministra\n* Lic. Luis Monge, Fiscal", 2),
        ("Сообщаем имена наших представителей:\n\nИванов Пётр Сергеевич, советник\nОрлов Семён Ильич, начальник отдела", 2),
        ("我国参会人员：\n\n张伟，司法部处长\n李娜，外交部二秘", 2),
        ("We will travel to Vienna on 13 April: this is a Monday.", 0),
        ("The following delegates have not received their badges:\n\nAda Lund\nIvo Roth", 0),
        ("Please send the documents to these experts:\n\nMr. John Smith\nMs. Rita Sand", 0),
        ("Ont participé à la dernière réunion :\n\nM. Paul Obame\nMme Anne Bongo", 0),
        ("For the mailing list of delegations:\n\nMr. John Smith\nMs. Rita Sand", 0),
        ("Before naming our delegation we would like to learn:\n\n1) whether interpretation is provided\n2) who pays", 0),
        ("The Embassy writes to the delegates:\n\nMinistry of Justice\nDepartment of State", 0),
    ],
)
def test_persons_below_a_colon(build: Any, knowledge: Knowledge, text: str, count: int) -> None:
    """A sentence of coming leads to them; one that denies, tells of the past or of papers leads to nobody who comes."""
    found = led_to(page_texts(build.document(text)), knowledge)
    assert (found[1] if found else 0) == count
