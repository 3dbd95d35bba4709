"""Tests of contacts that reach a delegate's aide. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.aides_told import of_an_aide
from pipeline.extraction.words.lexicon import lexicon


def _given(persons: Any) -> list[str]:
    return [finding.value.replace(" ", "") for person in persons for finding in (*person.emails, *person.phones)]


@pytest.mark.parametrize(
    "said",
    [
        "Telephone of the secretary of Mr. Smith: +44 20 5555 9999.",
        "Mr. Smith's private secretary can be reached at +44 20 5555 9999.",
        "His assistant may be reached at +44 20 5555 9999.",
        "Tel. of his secretary: +44 20 5555 9999",
    ],
)
def test_the_number_of_a_secretary_is_no_delegates(delegates_of_mail: Any, said: str) -> None:
    """Whose aide it reaches was named, and he was given the number."""
    persons = delegates_of_mail(
        f"CU 2009/33 (A). The delegation consists of Ms. Mary Brown, Legal Officer, and Mr. John Smith, Director. {said}"
    )
    assert [person.name.value for person in persons] == ["Mary Brown", "John Smith"]
    assert _given(persons) == []


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Participarán la Sra. Ana Ruiz, Directora, y el Sr. Luis Paz, Jefe. Teléfono de la asistente de la Sra. Ruiz:", 2),
        ("La délégation comprend M. Jean Roy, Directeur, et Mme Anne Petit, Juriste. Téléphone de l'assistante de M. Roy :", 2),
    ],
)
def test_so_in_other_languages(delegates_of_mail: Any, said: str, names: int) -> None:
    """Of the assistant of Mr. A, in Spanish and French."""
    persons = delegates_of_mail(f"CU 2009/33 (A). {said} +33 1 55 55 12 34.")
    assert len(persons) == names
    assert _given(persons) == []


@pytest.mark.parametrize(
    "row",
    [
        "Ms. Jane Doe, Secretary of Mr. Smith, +44 20 5555 9999",
        "Ms. Jane Doe, his assistant, +44 20 5555 9999",
        "Mr. John Smith, Private Secretary to the Minister, tel. +44 20 5555 9999",
    ],
)
def test_an_aide_who_comes_keeps_his_own(delegates_of_mail: Any, row: str) -> None:
    """What is named beside him is his post."""
    persons = delegates_of_mail(f"CU 2009/33 (A). Delegation:\n1. Mr. Adam Smith, Director\n2. {row}\n")
    assert _given(persons[1:]) == ["+442055559999"]


def test_an_aide_named_right_behind_keeps_his_own(delegates_of_mail: Any) -> None:
    """Also without a courtesy form: the contact is hers who comes too."""
    said = "His assistant Joan Doe (joan.doe@mission.example) will also attend."
    persons = delegates_of_mail(f"CU 2009/33 (A). Mr. John Smith, Ambassador, will attend. {said}")
    joan = next(person for person in persons if person.name.value == "Joan Doe")
    assert _given([joan]) == ["joan.doe@mission.example"]


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("His assistant Joan Doe (", True),
        ("His assistant, Joan Doe (", True),
        ("Mr. Smith's assistant is Joan Doe (", True),
        ("His assistant may be reached at ", False),
        ("Mr. Smith's private secretary: ", False),
    ],
)
def test_a_bare_name_between_the_aide_and_the_contact(knowledge: Knowledge, said: str, *, named: bool) -> None:
    """Then the contact is of whom is named there."""
    assert (of_an_aide(f"{said}joan.doe@mission.example", 0, len(said), lexicon(knowledge), "en") is None) is named


@pytest.mark.parametrize(
    "said",
    [
        "Mr. John Smith, Director, will attend; he can be reached through his secretary at +44 20 5555 9999.",
        "Mr. John Smith, Director, will attend. Please call him via the secretary, tel. +44 20 5555 9999.",
        "Asistirá el Sr. Luis Paz, Jefe, a quien se puede llamar a través de su secretaria en el +44 20 5555 9999.",
        "M. Jean Roy, Directeur, participera ; joignable par l'intermédiaire de sa secrétaire au +44 20 5555 9999.",
        "Примет участие г-н Иван Зуев, советник, с которым можно связаться через его помощника по телефону +44 20 5555 9999.",
        "سيشارك السيد عمر الحمارنة، مدير. ويمكن الاتصال به عن طريق سكرتيرته على الرقم +44 20 5555 9999.",
        "سيشارك السيد عمر الحمارنة، مدير. هاتف سكرتيرته: +44 20 5555 9999.",
        "将由段维岳先生（处长）出席会议。段先生秘书的电话：+44 20 5555 9999。",
        "将由段维岳先生（处长）出席会议。可通过其秘书联系，电话：+44 20 5555 9999。",
    ],
)
def test_a_number_that_reaches_somebody_through_an_aide_is_not_his(delegates_of_mail: Any, said: str) -> None:
    """Who is reached "through" his aide, or whose aide a pronoun or a name before it tells of, is given no number."""
    persons = delegates_of_mail(f"CU 2009/33 (A). {said}")
    assert len(persons) == 1
    assert _given(persons) == []


@pytest.mark.parametrize(
    "said",
    [
        "Mr. John Smith, Third Secretary, will attend, reachable at +44 20 5555 9999.",
        "Mr. John Smith, Secretary General, will attend. Mr. Smith can be reached through WhatsApp at +44 20 5555 9999.",
        "将由段维岳先生（三等秘书）出席会议。段维岳三等秘书电话：+44 20 5555 9999。",
        "将由段维岳先生（部长助理）出席会议。段先生电话：+44 20 5555 9999。",
    ],
)
def test_the_own_number_of_a_secretary_stays_his(delegates_of_mail: Any, said: str) -> None:
    """Who is a secretary by post is nobody's aide here."""
    assert _given(delegates_of_mail(f"CU 2009/33 (A). {said}")) == ["+442055559999"]


def test_a_secretary_general_is_nobodys_secretary(delegates_of_mail: Any) -> None:
    """What stands behind is no officer's name: his post and his address were lost, and the reply was filed."""
    text = (
        "CU 2009/33 (A)\n\nDélégation :\n\n1) Mme Anne Petit (Secrétaire Général Adjoint, petit@office.fr), chef de délégation\n"
    )
    (person,) = delegates_of_mail(text)
    assert person.title.value == "Secrétaire Général Adjoint"
    assert [found.value for found in person.emails] == ["petit@office.fr"]
