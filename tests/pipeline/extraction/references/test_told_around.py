"""Tests of what stands around a reply that tells of no meeting itself. All persons are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.invitation import Register
from pipeline.extraction.dossier import dossier
from pipeline.extraction.references.told_around import told_around

QUOTED = (
    "\n\n> The Secretary-General has the honour to invite the Government to the Working Group on Trafficking in Persons,"
    "\n> to be held in Vienna on 14 and 15 April 2009."
)


@pytest.mark.parametrize(
    ("subject", "quoted", "reference"),
    [
        ("Re: Working Group on Trafficking in Persons, Vienna, 14-15 April", "", "CU 2009/33 (A)"),
        ("RE: Groupe de travail sur la traite des personnes, 14 et 15 avril", "", "CU 2009/33 (A)"),
        ("RE: Grupo de trabajo sobre la trata de personas", "", "CU 2009/33 (A)"),
        ("RE: Рабочая группа по торговле людьми, 14-15 апреля", "", "CU 2009/33 (A)"),
        ("رد: الفريق العامل المعني بالاتجار بالأشخاص، 14-15 أبريل", "", "CU 2009/33 (A)"),
        ("回复:贩运人口问题工作组会议,4月14日至15日", "", "CU 2009/33 (A)"),
        ("Re: your mail", QUOTED, "CU 2009/33 (A)"),
        ("Re: your mail", "", None),
        ("Re: lunch on 14 April", "", None),
        ("Working groups", "", None),
    ],
)
def test_the_subject_or_the_mail_below_tells_of_the_meeting(
    build: Any, knowledge: Knowledge, register: Register, subject: str, quoted: str, reference: str | None
) -> None:
    """Its days, or its title, name one meeting alone; a word or a day of it names none."""
    letter = replace(build.letter(subject=subject), sent=datetime(2009, 3, 30, tzinfo=UTC))
    sheets = dossier(letter, build.transcript(build.body("I'll be there on both days." + quoted)), knowledge)
    found = told_around(letter, sheets, register, knowledge)
    assert (found.reference if found else None) == reference


def test_after_the_meeting_an_old_subject_tells_nothing(build: Any, knowledge: Knowledge, register: Register) -> None:
    """Whoever writes below the old subject once the meeting is over writes of something else."""
    subject = "Re: Working Group on Trafficking in Persons, Vienna, 14-15 April"
    letter = replace(build.letter(subject=subject), sent=datetime(2009, 7, 1, tzinfo=UTC))
    assert told_around(letter, (), register, knowledge) is None
