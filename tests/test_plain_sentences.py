"""Who is named in one plain sentence of an informal mail, in six languages.

`cases/plain-sentences.txt` holds one a line: "language | names, parted by ; | sentence"; no names where nobody comes. All persons
are invented.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases" / "plain-sentences.txt"
AROUND = {  # greeting and close of the mail
    "en": ("Dear colleagues,", "Best regards,\nEva Toth"),
    "fr": ("Madame, Monsieur,", "Cordialement,\nPaul Kra"),
    "es": ("Estimados señores:", "Saludos cordiales,\nEva Ponce"),
    "ru": ("Уважаемые коллеги!", "С уважением,\nМария Котова"),
    "zh": ("您好：", "谢谢！\n李明"),
    "ar": ("تحية طيبة،", "مع الشكر\nسمير"),
}
SENTENCES = [[part.strip() for part in line.split("|")] for line in CASES.read_text(encoding="utf-8").splitlines() if line]


@pytest.mark.parametrize(("language", "names", "sentence"), SENTENCES, ids=[line[2] for line in SENTENCES])
def test_a_plain_sentence_names_who_comes(delegates_of_mail: Any, language: str, names: str, sentence: str) -> None:
    """All whom it names are read, and neither who signs nor anything else."""
    greeting, close = AROUND[language]
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{greeting}\n\n{sentence}\n\n{close}\n")
    assert [delegate.name.value for delegate in read] == [name for name in names.split(";") if name]


@pytest.mark.parametrize(
    ("sentence", "title", "organisation"),
    [
        ("The Hague Liaison Officer, Mr. Kwame Boateng, will attend.", "The Hague Liaison Officer", None),
        ("The Third Secretary, Mr. Kwame Boateng, will attend.", "Third Secretary", None),
        ("The team from the Ministry of Justice will join the delegation headed by Mr. Kwame Boateng, Judge.", "Judge", None),
        ("The delegation of the Ministry of Justice will be headed by Mr. Kwame Boateng, Judge.", "Judge", "Ministry of Justice"),
    ],
)
def test_what_stands_before_the_name_is_his_or_not(
    delegates_of_mail: Any, sentence: str, title: str, organisation: str | None
) -> None:
    """A town's article is its own; a body that joins a delegation is not that of whoever leads it."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\nDear colleagues,\n\n{sentence}\n\nBest regards,\nEva Toth\n")
    assert (person.title.value, person.organisation and person.organisation.value) == (title, organisation)


def test_the_first_day_of_something_else_is_no_day_of_the_meeting(delegates_of_mail: Any) -> None:
    """Who goes to a fair is asked about."""
    fair = "Mr. Kwame Boateng will attend the first day of the trade fair; Ms. Ama Owusu, Analyst, will attend your meeting."
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{fair}\n")
    assert all(person.name.confidence < 0.9 for person in read if person.name.value == "Kwame Boateng")
