"""Forms whose fields are counted in a column of their own."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.forms.numbered_fields import without_field_numbers
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    "text",
    [
        "1\tSurname\tOkonjo\n2\tFirst name\tAda\n3\tOrganisation\tMinistry of Justice\n4\tTelephone\t+43 1 4455",
        "1.\tNom\tDIALLO\n2.\tPrénom\tAwa\n3.\tFonction\tMagistrate\n\tdu siège\t",
        "a)\tNombre\tAna Ruiz\nb)\tCargo\tFiscal\nc)\tCorreo electrónico\taruiz@fiscalia.example",
        "1\tФамилия\tОрлова\n2\tИмя, отчество\tАнна Львовна\n3\tДолжность\tпрокурор",
        "١\tالاسم\tسعاد حمد\n٢\tالمنصب\tقاض\n٣\tالهاتف\t+973 17 512 340",
        "1\t姓名\t林晓\n2\t职务\t处长\n3\t电话\t+86 10 6512 0000",
        "1\tName\tAda Brook\n2\tTitle\tJudge\n3\tFax\t+1 246\n1\tName\tIan Lund\n2\tTitle\tClerk\n3\tFax\t+1 24",
    ],
)
def test_the_numbers_are_left_aside(build: Any, knowledge: Knowledge, text: str) -> None:
    """Each row begins with its label, in whichever language and however the fields are counted."""
    table = build.table(text)
    assert without_field_numbers(table, lexicon(knowledge)).rows == tuple(row[1:] for row in table.rows)


@pytest.mark.parametrize(
    "text",
    [
        "1\tAda Brook\tJudge\n2\tIan Lund\tClerk\n3\tEve Hart\tLegal Officer",
        "No.\tName\tTitle\n1\tAda Brook\tJudge\n2\tIan Lund\tClerk",
        "Name\tAda Brook\tSurname\nTitle\tJudge\tPost\nE-mail\ta@court.example\tMail",
        "1\tName\tAda Brook\n2\tTitle\tJudge",
        "1\tHead of delegation\tAda Brook\n2\tMember\tIan Lund\n3\tMember\tEve Hart",
    ],
)
def test_lists_of_persons_stay(build: Any, knowledge: Knowledge, text: str) -> None:
    """The number of a person in a list is no field's; two labels are too few."""
    table = build.table(text)
    assert without_field_numbers(table, lexicon(knowledge)) is table
