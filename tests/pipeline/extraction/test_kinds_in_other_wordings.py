"""Kinds of notes in en, fr, es and ru, in wordings of other hands: what adds, revises, replaces, refuses and puts off."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind

OPENINGS = {
    "en": "The Permanent Mission of Ghana presents its compliments to the Office and refers to note CU 2009/33 (A). ",
    "fr": "La Mission permanente du Bénin présente ses compliments à l'Office et se réfère à la note CU 2009/33 (A). ",
    "es": "La Misión Permanente de Chile saluda a la Oficina y se refiere a su nota CU 2009/33 (A), relativa a la reunión. ",
    "ru": "Посольство Республики Беларусь свидетельствует свое уважение Управлению и ссылается на ноту CU 2009/33 (A). ",
}
LISTED = {
    "en": "\n\nMs. Efua Mensah, Prosecutor, Ministry of Justice\nMr. Kojo Darko, Director, Ghana Police Service",
    "fr": "\n\nMme Awa Kora, Procureure, Ministère de la justice\nM. Luc Dossou, Directeur, Police nationale",
    "es": "\n\n1. Sra. Ana Paz Soto, Fiscal\n2. Sr. Luis Mora Ruiz, Director",
    "ru": "\n\n1. г-жа Ковалевич Наталья Петровна, прокурор\n2. г-н Сидоренко Павел Олегович, советник",
}
AMENDMENTS = [
    ("en", "The delegation has been enlarged. The new members are:"),
    ("en", "Two more officials will be travelling:"),
    ("en", "Besides those already nominated we put forward:"),
    ("en", "To the names already in your possession the following should be added:"),
    ("en", "The list of delegates sent previously is cancelled. The up-to-date list is given below."),
    ("en", "This list takes the place of the one sent on 2 March:"),
    ("en", "The composition of the delegation has undergone a change and now reads:"),
    ("fr", "La délégation a été élargie. Les nouveaux membres sont :"),
    ("fr", "Feront en outre partie de la délégation :"),
    ("fr", "En complément de notre liste, veuillez aussi inscrire :"),
    ("fr", "Viendront se joindre aux participants déjà nommés :"),
    ("fr", "La présente liste prend la place de celle envoyée le 2 mars :"),
    ("fr", "Des modifications sont intervenues. Feront désormais partie de la délégation :"),
    ("fr", "Prière de tenir pour annulées les nominations du 2 mars et d'inscrire :"),
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
    ("en", "Ghana does not find itself able to accept the invitation."),
    ("en", "The ministries are not in a position to release any of their staff."),
    ("en", "It has unfortunately not been possible to arrange for a delegation to come."),
    ("fr", "Les autorités ne se trouvent pas en état de donner suite à l'invitation."),
    ("fr", "Nous vous remercions de l'invitation, que nous devons cependant décliner."),
    ("fr", "Les services n'ont pu libérer aucun de leurs agents."),
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
    ("en", "Ghana intends to take part. Details of its representatives will be supplied at a later date."),
    ("en", "The Mission confirms the participation of Ghana and will send the nominations in the days to come."),
    ("en", "The Mission has passed the documents to the Ministry of Justice and awaits instructions."),
    ("en", "A list of nominees follows under separate cover."),
    ("fr", "La Mission confirme la participation du Bénin et enverra les nominations dans les prochains jours."),
    ("fr", "La Mission indique que les nominations sont toujours attendues."),
    ("fr", "Les noms restent à arrêter."),
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
    ("en", "Mr. Kojo Darko, Director, will attend. Please also register Ms. Efua Mensah, Prosecutor."),
    ("en", "Mr. Kojo Darko, Director, will attend. He will be joined by Ms. Efua Mensah, Prosecutor."),
    ("en", "Mr. Kojo Darko and Ms. Efua Mensah, whose nomination was agreed with the Ministry of Health, will attend."),
    ("fr", "M. Luc Dossou, Directeur, participera à la réunion. Veuillez également inscrire Mme Awa Kora, Procureure."),
    ("fr", "Le Gouvernement accepte l'invitation. M. Luc Dossou, Directeur, et Mme Awa Kora participeront à la réunion."),
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


ONE = {
    "en": "It nominates Mr. Kojo Darko, Director, Ghana Police Service. ",
    "fr": "Elle désigne M. Luc Dossou, Directeur, Police nationale. ",
    "es": "Designa al Sr. Luis Mora Ruiz, Director, Ministerio del Interior. ",
}
BESIDES = [
    ("en", "This note supersedes the telephone conversation of 3 March."),
    ("en", "The Mission would be grateful if an up-to-date list of participants could be provided."),
    ("en", "The newly added annex to the agenda has been noted. Kindly include also the Embassy in copy."),
    ("en", "The note of the Secretariat now reads 5 to 7 May, and the members are now in Vienna."),
    ("en", "The place of residence will be taken care of by the Mission."),
    ("en", "Ms. Efua Mensah, Prosecutor, will come as his substitute."),
    ("en", "His substitute will be Ms. Efua Mensah, Prosecutor."),
    ("fr", "Une liste à jour des participants serait appréciée."),
    ("fr", "Sa compétence a été élargie et la fiche a été complétée."),
    ("fr", "À titre complémentaire, la Mission indique que son adresse a été transmise."),
    ("fr", "Veuillez excuser l'absence de signature sur le formulaire."),
    ("fr", "Son suppléant sera M. Jean Kora, juge."),
    ("es", "Disculpen la ausencia de firma en el formulario."),
    ("es", "Se ruega disculpar la ausencia del Ministro."),
    ("es", "No habrá representante del Ministerio Público."),
    ("es", "El Gobierno no estará presente en el evento paralelo."),
]


@pytest.mark.parametrize(("language", "said"), BESIDES)
def test_what_is_said_besides_turns_no_nomination(kind_of_note: Any, language: str, said: str) -> None:
    """What is put right, added, missed or excused is another thing than the delegation."""
    assert kind_of_note(OPENINGS[language] + ONE[language] + said).value == Kind.NOMINATION
