"""Scripts and languages."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.reading.text.language import language_of, letters_by_script


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Permanent Mission has the honour to inform the Secretariat of the names", "en"),
        ("La Mission permanente a l'honneur de communiquer au Secrétariat les noms", "fr"),
        ("La Misión Permanente tiene el honor de comunicar a la Secretaría los nombres de los delegados", "es"),
        ("Постоянное представительство имеет честь сообщить", "ru"),
        ("تتشرف البعثة الدائمة بأن تبلغ الأمانة", "ar"),
        ("代表团谨通知如下", "zh"),
        ("12 / 33", None),
    ],
)
def test_the_language_of_a_page_is_told(text: str, code: str | None, knowledge: Knowledge) -> None:
    """By its letters, and among Latin languages by its commonest words."""
    assert language_of(text, knowledge) == code


def test_letters_are_counted_by_script() -> None:
    """Digits and marks belong to none."""
    assert letters_by_script("CU 33 Вена") == {"Latn": 2, "Cyrl": 4, "Arab": 0, "Hans": 0}
