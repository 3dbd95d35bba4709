"""Notes that answer, name nobody and have nothing attached. All wordings are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.dossier import dossier
from pipeline.extraction.kind import kind_of

SPANISH = (
    "La Misión Permanente del Paraguay saluda atentamente a la Oficina y se refiere a su nota CU 2009/33 (A). {} "
    "La Misión Permanente reitera a la Oficina las seguridades de su más alta consideración."
)


@pytest.mark.parametrize(
    "text",
    [
        "La Misión Permanente ha cursado la invitación a la Cancillería y aguarda su parecer.",
        "El Gobierno tiene la intención de estar presente; la nómina será objeto de otra nota.",
        "Confirmamos nuestra presencia; la conformación de la comitiva está por decidirse.",
    ],
)
def test_it_acknowledges_whatever_its_words(build: Any, knowledge: Knowledge, text: str) -> None:
    """Who comes would be named; a person sees it."""
    found = _kind(build, knowledge, SPANISH.format(text))
    assert found.value == Kind.ACKNOWLEDGEMENT


@pytest.mark.parametrize(
    "text",
    [
        "¿Habrá interpretación al español durante la reunión?",
        "Los datos que figuran en el cuadro adjunto son los solicitados.",
        "Los nombres no son de momento conocidos por quien suscribe, ni su número.",
    ],
)
def test_questions_annexes_and_denials_are_not_guessed(build: Any, knowledge: Knowledge, text: str) -> None:
    """What is asked, attached or denied may be another thing."""
    found = _kind(build, knowledge, SPANISH.format(text))
    assert found.value != Kind.ACKNOWLEDGEMENT or found.confidence < 0.8


def test_a_question_alone_acknowledges_nothing(build: Any, knowledge: Knowledge) -> None:
    """Whoever only asks something has not answered."""
    assert _kind(build, knowledge, SPANISH.format("¿Se celebrará la reunión en Viena?")).value != Kind.ACKNOWLEDGEMENT


FRENCH = "La Mission permanente du Bénin présente ses compliments au Secrétariat et, se référant à la note CU 2009/33 (A), {}"
RUSSIAN = "Посольство свидетельствует свое уважение Секретариату и, ссылаясь на ноту CU 2009/33 (A), имеет честь {}"
ARABIC = "تهدي البعثة الدائمة لدولة الكويت أطيب تحياتها إلى الأمانة، وبالإشارة إلى المذكرة CU 2009/33 (A) {}"


@pytest.mark.parametrize(
    "text",
    [
        FRENCH.format("a l'honneur de demander s'il est possible d'obtenir une lettre d'invitation en vue d'un visa."),
        RUSSIAN.format("просить предоставить сведения о порядке аккредитации."),
        ARABIC.format("ترجو تزويدها بجدول الأعمال."),
    ],
)
def test_who_asks_for_something_acknowledges_nothing(build: Any, knowledge: Knowledge, text: str) -> None:
    """Letters, particulars and agendas are asked for by those who have not answered yet."""
    assert _kind(build, knowledge, text).value == Kind.OTHER


def _kind(build: Any, knowledge: Knowledge, text: str) -> Any:
    letter = build.letter(subject="Note", sender="x@example.org")
    return kind_of(letter, dossier(letter, build.transcript(build.document(text)), knowledge), knowledge, answers=True)
