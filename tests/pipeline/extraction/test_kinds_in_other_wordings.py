"""Kinds of Spanish and Russian notes in wordings of other hands: what adds, revises, replaces, refuses and puts off."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind

OPENINGS = {
    "es": "La Misión Permanente de Chile saluda a la Oficina y se refiere a su nota CU 2009/33 (A), relativa a la reunión. ",
    "ru": "Посольство Республики Беларусь свидетельствует свое уважение Управлению и ссылается на ноту CU 2009/33 (A). ",
}
LISTED = {
    "es": "\n\n1. Sra. Ana Paz Soto, Fiscal\n2. Sr. Luis Mora Ruiz, Director",
    "ru": "\n\n1. г-жа Ковалевич Наталья Петровна, прокурор\n2. г-н Сидоренко Павел Олегович, советник",
}
AMENDMENTS = [
    ("es", "Se añaden a los representantes ya comunicados:"),
    ("es", "Se incorporan a la nómina:"),
    ("es", "La delegación queda ampliada con:"),
    ("es", "Se ruega adicionar a la lista a:"),
    ("es", "Se remite la lista corregida:"),
    ("es", "La delegación, cuya nueva conformación se indica, es:"),
    ("es", "Se solicita que se rectifique la designación, que deberá leerse:"),
    ("es", "Fue preciso reconformar la delegación, que queda integrada por:"),
    ("es", "La composición notificada en su momento ha variado; los delegados son ahora:"),
    ("es", "A los nombres ya comunicados deben sumarse los siguientes:"),
    ("es", "Viajarán asimismo:"),
    ("es", "La delegación contará con dos integrantes más:"),
    ("es", "No asistirá la Sra. Rosa Vera Gil. El nombramiento recae en:"),
    ("ru", "К указанным ранее участникам присоединяются:"),
    ("ru", "Просим добавить еще:"),
    ("ru", "Состав делегации расширен:"),
    ("ru", "Просим считать прежний перечень утратившим силу. Состав теперь таков:"),
    ("ru", "Направляем уточненные данные об участниках:"),
    ("ru", "В отмену нашей предыдущей ноты просим зарегистрировать:"),
    ("ru", "Состав представителей пересмотрен, в Вену едут:"),
    ("ru", "Помимо этого, на встречу приедут:"),
    ("ru", "Сверх заявленного состава просим аккредитовать:"),
    ("ru", "Просим внести в число делегатов еще двух лиц:"),
]
REGRETS = [
    ("es", "Esta Misión debe declinar la amable invitación."),
    ("es", "No resulta factible enviar expertos."),
    ("es", "Otros compromisos impiden la asistencia de nuestros expertos."),
    ("es", "Esta Embajada no designará representantes."),
    ("es", "La Embajada ruega excusar la inasistencia de su Gobierno."),
    ("es", "La convocatoria no podrá ser atendida en esta ocasión."),
    ("es", "Las instituciones consultadas manifestaron que no les será posible participar."),
    ("ru", "Эксперты направлены не будут."),
    ("ru", "Посольство не намерено направлять участников."),
    ("ru", "График работы не позволяет экспертам принять участие."),
    ("ru", "Участие экспертов не предусмотрено."),
    ("ru", "К сожалению, наши делегаты в этот раз приехать не смогут."),
    ("ru", "Посольство просит извинить отсутствие представителей страны."),
    ("ru", "Ведомства участников не выделили."),
]
ACKNOWLEDGEMENTS = [
    ("es", "Responderemos en cuanto la capital se pronuncie."),
    ("es", "Hemos dado traslado de la nota a los ministerios."),
    ("es", "Se solicita una prórroga del plazo."),
    ("es", "El tema se halla a consideración de las instituciones nacionales."),
    ("es", "El Gobierno participará en la reunión; la nómina de sus delegados será enviada más adelante."),
    ("es", "Todavía no se han designado los delegados."),
    ("ru", "Посольство даст ответ после консультаций со столицей."),
    ("ru", "Просим продлить сроки, поскольку состав делегации еще согласовывается."),
    ("ru", "Вопрос изучается компетентными органами."),
    ("ru", "Данные участников направим отдельной нотой."),
    ("ru", "Правительство намерено участвовать; список делегатов последует."),
    ("ru", "Приглашение передано в столицу, ответ поступит позднее."),
]
NOMINATIONS = [
    ("es", "Asistirá el Sr. Luis Mora Ruiz, Director. También asistirá la Sra. Ana Paz Soto, Fiscal."),
    (
        "es",
        "Asistirán la Sra. Ana Paz Soto, Fiscal, y el Sr. Luis Mora Ruiz. Por un error de imprenta la nota llevaba otra fecha.",
    ),
    ("es", "Asistirá la Sra. Ana Paz Soto, Fiscal, y el Sr. Luis Mora Ruiz. Sentimos la demora en contestar."),
    (
        "ru",
        "Примут участие г-жа Ковалевич Наталья и г-н Сидоренко Павел. Дополнительно сообщаем: визы не нужны.",
    ),
    ("ru", "Примет участие г-жа Ковалевич Наталья Петровна, прокурор. Министр не приедет."),
    ("es", "Viajará a Viena el Sr. Luis Mora Ruiz, Director. Asistirán además: Sra. Ana Paz Soto, Fiscal."),
    ("es", "Asistirá el Sr. Luis Mora Ruiz. La Misión se reserva el derecho de modificar la composición de la delegación."),
    ("es", "La delegación estará integrada por la Sra. Ana Paz Soto, Fiscal, y dos expertos más."),
    ("es", "Por lo anterior, se solicita el registro de la Sra. Ana Paz Soto, Fiscal."),
    ("ru", "В Вену прибудет г-н Сидоренко Павел Олегович. Кроме того, прибудут: г-жа Ковалевич Наталья Петровна."),
    ("ru", "Примет участие г-н Сидоренко Павел Олегович. Данные о его паспорте направим отдельной нотой."),
    ("ru", "Прибудет г-н Сидоренко Павел Олегович. В случае изменений в составе делегации сообщим."),
]


@pytest.mark.parametrize(("language", "said"), AMENDMENTS)
def test_a_list_that_was_sent_before_is_changed(kind_of_note: Any, language: str, said: str) -> None:
    """In whatever words, and below compliments that tell of a meeting: what greets us there is nobody who was named."""
    assert kind_of_note(OPENINGS[language] + said + LISTED[language]).value == Kind.AMENDMENT


@pytest.mark.parametrize(("language", "said"), REGRETS)
def test_nobody_comes(kind_of_note: Any, language: str, said: str) -> None:
    """Whatever the verb of refusing."""
    assert kind_of_note(OPENINGS[language] + said).value == Kind.REGRET


@pytest.mark.parametrize(("language", "said"), ACKNOWLEDGEMENTS)
def test_an_answer_is_put_off(kind_of_note: Any, language: str, said: str) -> None:
    """By those who promise it, or ask for more time."""
    assert kind_of_note(OPENINGS[language] + said).value == Kind.ACKNOWLEDGEMENT


@pytest.mark.parametrize(("language", "said"), NOMINATIONS)
def test_words_that_look_alike(kind_of_note: Any, language: str, said: str) -> None:
    """Persons of one note are counted on, an error is another thing's, and a minister away replaces nobody."""
    assert kind_of_note(OPENINGS[language] + said).value == Kind.NOMINATION
