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
