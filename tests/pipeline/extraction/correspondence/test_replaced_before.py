"""Who is named before a colon that leads to another in his place. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

OLD = {"es": "Sr. Pedro Lagos", "ru": "г-н Оспанов Марат Ильич", "en": "Mr. Paul Lagos"}
NEW = {
    "es": "Sra. Marta Ruiz, Directora de Asuntos Jurídicos, Ministerio de Justicia",
    "ru": "г-жа Ахметова Дина Сериковна, начальник управления, Министерство юстиции",
    "en": "Ms. Martha Ruiz, Director of Legal Affairs, Ministry of Justice",
}
ALONE = {"es": ["Marta Ruiz"], "ru": ["Ахметова Дина Сериковна"], "en": ["Martha Ruiz"]}


@pytest.mark.parametrize("between", ["\n\n- ", " "])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "Por favor, retiren de la lista a {0} e inscriban en su lugar a:"),
        ("es", "Por razones de servicio, {0} debe permanecer en la capital y cede su puesto a:"),
        ("es", "Esta Misión nombra, en vez de {0}, que ya no integra la delegación, a:"),
        ("ru", "Представительство просит исключить из списка следующее лицо: {0}, а взамен внести:"),
        ("ru", "По болезни не приедет {0}; назначается новый представитель:"),
        ("en", "Please delete {0} from the list and register instead:"),
    ],
)
def test_who_gives_way_does_not_come(delegates_of_mail: Any, language: str, said: str, between: str) -> None:
    """He was seated beside the one who comes for him, or she was lost with him."""
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{said.format(OLD[language])}{between}{NEW[language]}.\n")
    assert [person.name.value for person in persons] == ALONE[language]


@pytest.mark.parametrize(
    "said",
    [
        "La delegación estará presidida por {0}, y la integrarán:",
        "Asistirá {0}, acompañado por:",
        "{0}, Embajador, reemplaza a la jefa de delegación; los demás miembros son:",
        "Participará {0} en lugar del delegado previsto, y también:",
        "Punto 1: en lugar del Sr. Luis Vera, {0} asistirá; punto 2, léase:",
    ],
)
def test_who_comes_with_those_below_stays(delegates_of_mail: Any, said: str) -> None:
    """Nor does it matter that he replaces another himself."""
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{said.format(OLD['es'])}\n\n- {NEW['es']}.\n")
    assert [person.name.value for person in persons] == ["Pedro Lagos", "Marta Ruiz"]


def test_a_change_without_words_of_replacing_is_asked_about(delegates_of_mail: Any) -> None:
    """Only the trained reader tells it from an announcement, or other readers of the reply leave him out."""
    said = f"Un cambio de última hora: {OLD['es']} se queda y va por él:"
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n- {NEW['es']}.\n")
    assert all(person.name.confidence < 0.8 for person in persons if person.name.value == "Pedro Lagos")
