"""What a reply says of somebody of its list in a sentence apart: asked about, unless it is known to change nothing."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.told_elsewhere.remarks_apart import with_remarks_doubted
from pipeline.extraction.words.lexicon import lexicon

_LISTED = {
    "en": ("Ms. ", "Mary Stone"),
    "fr": ("Mme ", "Marie Lambert"),
    "es": ("Sra. ", "María Rivas"),
    "ru": ("г-жа ", "Мария Сергеевна Лебедева"),
    "ar": ("السيدة ", "ليلى منصور"),
    "zh": ("女士", "李娜"),
}


def _listed(build: Any, language: str, said: str) -> tuple[Person, Any]:
    form, name = _LISTED[language]
    line = f"{name}{form}" if language == "zh" else f"{form}{name}"
    document = build.document(build.page(f"{line}\n\n{said}", language=language))
    (page,) = document.pages
    held = passage(document, page, tuple(page.lines())[:1])
    start = line.index(name)
    honorific = Piece(held, line.index(form.strip()), line.index(form.strip()) + len(form.strip()))
    return Person(name=(Piece(held, start, start + len(name)),), honorific=honorific, via="list", weight=0.9), document


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Please disregard Ms. Stone."),
        ("en", "Please ignore Ms. Stone above."),
        ("en", "Ms. Stone is ill."),
        ("en", "Ms. Stone has had to cancel."),
        ("en", "Ms. Stone has withdrawn."),
        ("en", "Ms. Stone's participation is not yet confirmed."),
        ("en", "Ms. Stone has to be confirmed."),
        ("en", "Ms. Stone left the Ministry last week."),
        ("en", "We are still waiting for the approval of Ms. Stone."),
        ("en", "Ms. Stone's nomination is pending."),
        ("en", "Ms. Stone should be struck from the list."),
        ("en", "Ms. Stone will follow the meeting from the capital."),
        ("en", "Ms. Stone was included by mistake."),
        ("en", "Ms. Mary Stone was included by mistake."),
        ("en", "Ms. Mary Stone is no longer with the Ministry."),
        ("en", "Ms. Mary Stone has fallen ill."),
        ("en", "Ms. Stone will attend the May session only."),
        ("en", "Kindly note that Ms. Stone is travelling to New York instead."),
        ("en", "Ms. Stone has since retired."),
        ("en", "The name of Ms. Stone should be removed."),
        ("en", "It has been decided not to send Ms. Stone."),
        ("en", "Ms. Stone may have to stay at home."),
        ("en", "Mr. Hall will come alone, without Ms. Stone."),
        ("en", "Ms. Stone is not certain."),
        ("fr", "Veuillez ne pas tenir compte de Mme Lambert."),
        ("fr", "Mme Lambert est souffrante."),
        ("fr", "Mme Lambert a dû annuler."),
        ("fr", "Mme Lambert s'est désistée."),
        ("fr", "La participation de Mme Lambert n'est pas encore confirmée."),
        ("fr", "Mme Lambert reste à confirmer."),
        ("fr", "Mme Lambert a quitté le Ministère la semaine dernière."),
        ("fr", "Nous attendons toujours l'accord pour Mme Lambert."),
        ("fr", "La désignation de Mme Lambert est en suspens."),
        ("fr", "Mme Lambert suivra la réunion depuis la capitale."),
        ("fr", "Mme Lambert figurait par erreur sur la liste."),
        ("fr", "Mme Marie Lambert ne fait plus partie du Ministère."),
        ("fr", "Mme Lambert ira à New York à la place."),
        ("fr", "Mme Lambert est à la retraite depuis peu."),
        ("fr", "Le nom de Mme Lambert est à rayer."),
        ("fr", "M. Vidal viendra seul, sans Mme Lambert."),
        ("fr", "Mme Lambert n'est pas certaine."),
        ("fr", "Mme Lambert ne viendra finalement pas."),
        ("fr", "Mme Lambert est retenue à Dakar."),
        ("es", "Le ruego no tener en cuenta a la Sra. Rivas."),
        ("es", "La Sra. Rivas está enferma."),
        ("es", "La Sra. Rivas tuvo que cancelar."),
        ("es", "La Sra. Rivas se ha retirado."),
        ("es", "La participación de la Sra. Rivas no está confirmada todavía."),
        ("es", "La Sra. Rivas queda por confirmar."),
        ("es", "La Sra. Rivas dejó el Ministerio la semana pasada."),
        ("es", "Seguimos esperando la autorización para la Sra. Rivas."),
        ("es", "La designación de la Sra. Rivas está pendiente."),
        ("es", "La Sra. Rivas seguirá la reunión desde la capital."),
        ("es", "La Sra. Rivas figuraba por error en la lista."),
        ("es", "La Sra. María Rivas ya no pertenece al Ministerio."),
        ("es", "La Sra. Rivas irá a Nueva York en su lugar."),
        ("es", "La Sra. Rivas se jubiló hace poco."),
        ("es", "Hay que tachar el nombre de la Sra. Rivas."),
        ("es", "El Sr. Vidal vendrá solo, sin la Sra. Rivas."),
        ("es", "La Sra. Rivas no es segura."),
        ("es", "La Sra. Rivas al final no viene."),
        ("es", "La Sra. Rivas permanece en Lima."),
        ("ru", "Просим не учитывать г-жу Лебедеву."),
        ("ru", "Г-жа Лебедева больна."),
        ("ru", "Г-жа Лебедева была вынуждена отказаться."),
        ("ru", "Г-жа Лебедева сняла свою кандидатуру."),
        ("ru", "Участие г-жи Лебедевой пока не подтверждено."),
        ("ru", "Вопрос о г-же Лебедевой еще решается."),
        ("ru", "Г-жа Лебедева на прошлой неделе ушла из министерства."),
        ("ru", "Мы всё ещё ждём согласования по г-же Лебедевой."),
        ("ru", "Кандидатура г-жи Лебедевой рассматривается."),
        ("ru", "Г-жа Лебедева будет следить за совещанием из столицы."),
        ("ru", "Г-жа Лебедева была включена в список ошибочно."),
        ("ru", "Г-жа Лебедева поедет вместо этого в Нью-Йорк."),
        ("ru", "Г-жа Лебедева недавно вышла на пенсию."),
        ("ru", "Фамилию г-жи Лебедевой следует вычеркнуть."),
        ("ru", "Г-н Волков приедет один, без г-жи Лебедевой."),
        ("ru", "Г-жа Лебедева под вопросом."),
        ("ru", "Г-жа Лебедева останется в Минске."),
        ("zh", "请不要计入李女士。"),
        ("zh", "李女士生病了。"),
        ("zh", "李女士不得不取消行程。"),
        ("zh", "李女士已退出。"),
        ("zh", "李女士的参会尚未确认。"),
        ("zh", "李女士待定。"),
        ("zh", "李女士上周已离开司法部。"),
        ("zh", "李女士的审批仍在进行中。"),
        ("zh", "李女士将在首都关注会议。"),
        ("zh", "李女士系误列。"),
        ("zh", "李女士改赴纽约。"),
        ("zh", "李女士最近已退休。"),
        ("zh", "请删去李女士的名字。"),
        ("zh", "王先生将独自前来，李女士不来。"),
        ("zh", "李女士留在北京。"),
        ("zh", "李娜女士因病不能参会。"),
        ("ar", "يرجى عدم احتساب السيدة منصور."),
        ("ar", "السيدة منصور مريضة."),
        ("ar", "اضطرت السيدة منصور إلى الإلغاء."),
        ("ar", "انسحبت السيدة منصور."),
        ("ar", "مشاركة السيدة منصور لم تتأكد بعد."),
        ("ar", "غادرت السيدة منصور الوزارة الأسبوع الماضي."),
        ("ar", "ما زلنا ننتظر الموافقة على السيدة منصور."),
        ("ar", "ترشيح السيدة منصور معلق."),
        ("ar", "ستتابع السيدة منصور الاجتماع من العاصمة."),
        ("ar", "أدرج اسم السيدة منصور خطأ."),
        ("ar", "ستسافر السيدة منصور إلى نيويورك بدلا من ذلك."),
        ("ar", "تقاعدت السيدة منصور مؤخرا."),
        ("ar", "يرجى شطب اسم السيدة منصور."),
        ("ar", "سيحضر السيد حداد دون السيدة منصور."),
        ("ar", "ستبقى السيدة منصور في عمان."),
    ],
)
def test_what_is_not_understood_is_asked_about(build: Any, knowledge: Knowledge, language: str, said: str) -> None:
    """No list of words holds all the ways to say that somebody may not come."""
    person, document = _listed(build, language, said)
    (read,) = with_remarks_doubted([person], [document], lexicon(knowledge), knowledge)
    assert Doubt.REMARK in read.doubts


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Ms. Stone can be reached at mary.stone@example.org."),
        ("en", "Ms. Stone will arrive on 13 April."),
        ("en", "Ms. Stone needs a visa."),
        ("en", "Ms. Stone's passport number is A1234567."),
        ("en", "Ms. Stone's curriculum vitae is attached."),
        ("en", "Ms. Stone will be accompanied by her interpreter."),
        ("en", "Ms. Stone will speak on the second item."),
        ("en", "Ms. Stone will stay at the Hilton."),
        ("en", "For any question please contact Ms. Stone."),
        ("en", "Ms. Stone will also take part in the consultation."),
        ("en", "Ms. Stone will present a paper."),
        ("en", "Ms. Stone will act as alternate."),
        ("en", "Ms. Stone is our focal point for trafficking."),
        ("en", "Ms. Stone leads the unit for victims."),
        ("en", "Ms. Stone's mobile is +43 664 1234567."),
        ("en", "Ms. Stone would like a vegetarian meal."),
        ("en", "Please send the documents to Ms. Stone as well."),
        ("en", "Ms. Stone uses a wheelchair."),
        ("fr", "Mme Lambert peut être jointe à l'adresse m.lambert@example.org."),
        ("fr", "Mme Lambert arrivera le 13 avril."),
        ("fr", "Mme Lambert a besoin d'un visa."),
        ("fr", "Le passeport de Mme Lambert porte le numéro A1234567."),
        ("fr", "Le curriculum vitae de Mme Lambert est joint."),
        ("fr", "Mme Lambert sera accompagnée de son interprète."),
        ("fr", "Mme Lambert prendra la parole sur le deuxième point."),
        ("fr", "Mme Lambert logera à l'hôtel Hilton."),
        ("fr", "Pour toute question, veuillez contacter Mme Lambert."),
        ("fr", "Mme Lambert présentera un exposé."),
        ("fr", "Mme Lambert est notre point focal pour la traite."),
        ("fr", "Le portable de Mme Lambert est le +43 664 1234567."),
        ("fr", "Mme Lambert souhaite un repas végétarien."),
        ("fr", "Mme Lambert participera le premier jour seulement."),
        ("es", "La Sra. Rivas puede ser contactada en m.rivas@example.org."),
        ("es", "La Sra. Rivas llegará el 13 de abril."),
        ("es", "La Sra. Rivas necesita visado."),
        ("es", "El pasaporte de la Sra. Rivas es A1234567."),
        ("es", "Se adjunta el currículum de la Sra. Rivas."),
        ("es", "La Sra. Rivas estará acompañada por su intérprete."),
        ("es", "La Sra. Rivas hará uso de la palabra en el segundo tema."),
        ("es", "La Sra. Rivas se alojará en el hotel Hilton."),
        ("es", "Para cualquier consulta, sírvase contactar a la Sra. Rivas."),
        ("es", "La Sra. Rivas presentará una ponencia."),
        ("es", "La Sra. Rivas es nuestro punto focal."),
        ("es", "El celular de la Sra. Rivas es +43 664 1234567."),
        ("es", "La Sra. Rivas desea comida vegetariana."),
        ("es", "La Sra. Rivas asistirá solo el primer día."),
        ("ru", "С г-жой Лебедевой можно связаться по адресу m.lebedeva@example.org."),
        ("ru", "Г-жа Лебедева прибывает 13 апреля."),
        ("ru", "Г-же Лебедевой нужна виза."),
        ("ru", "Паспорт г-жи Лебедевой: A1234567."),
        ("ru", "Резюме г-жи Лебедевой прилагается."),
        ("ru", "Г-жу Лебедеву будет сопровождать переводчик."),
        ("ru", "Г-жа Лебедева выступит по второму пункту."),
        ("ru", "Г-жа Лебедева остановится в гостинице Хилтон."),
        ("ru", "По всем вопросам просим обращаться к г-же Лебедевой."),
        ("ru", "Г-жа Лебедева сделает доклад."),
        ("ru", "Мобильный телефон г-жи Лебедевой +43 664 1234567."),
        ("ru", "Г-жа Лебедева просит вегетарианское питание."),
        ("ru", "Г-жа Лебедева примет участие только в первый день."),
        ("zh", "李女士的电子邮件为 lina@example.org。"),
        ("zh", "李女士将于4月13日抵达。"),
        ("zh", "李女士需要签证。"),
        ("zh", "李女士的护照号码为A1234567。"),
        ("zh", "随函附上李女士的简历。"),
        ("zh", "李女士将由口译陪同。"),
        ("zh", "李女士将就第二个议题发言。"),
        ("zh", "李女士将下榻希尔顿酒店。"),
        ("zh", "如有问题，请联系李女士。"),
        ("zh", "李女士是我们的联络人。"),
        ("zh", "李女士的手机为+43 664 1234567。"),
        ("zh", "李女士要素食。"),
        ("zh", "李女士只参加第一天的会议。"),
        ("ar", "يمكن الاتصال بالسيدة منصور على العنوان l.mansour@example.org."),
        ("ar", "ستصل السيدة منصور يوم 13 أبريل."),
        ("ar", "تحتاج السيدة منصور إلى تأشيرة."),
        ("ar", "رقم جواز سفر السيدة منصور A1234567."),
        ("ar", "مرفق السيرة الذاتية للسيدة منصور."),
        ("ar", "سيرافق السيدة منصور مترجم."),
        ("ar", "ستلقي السيدة منصور كلمة في البند الثاني."),
        ("ar", "ستقيم السيدة منصور في فندق هيلتون."),
        ("ar", "للاستفسار يرجى التواصل مع السيدة منصور."),
        ("ar", "السيدة منصور هي نقطة الاتصال لدينا."),
        ("ar", "هاتف السيدة منصور +43 664 1234567."),
        ("ar", "ترغب السيدة منصور في وجبات نباتية."),
        ("ar", "ستحضر السيدة منصور اليوم الأول فقط."),
        ("en", "Ms. Stone"),
        ("en", "Ms. Stone, Legal Adviser"),
        ("en", "Ms. Mary Stoneham has fallen ill."),
        ("en", "Mr. Hall has fallen ill."),
        ("en", "Ms. Stone writes to mary.stone@example.org."),
        ("zh", "王女士生病了。"),
    ],
)
def test_what_changes_nothing_is_not(build: Any, knowledge: Knowledge, language: str, said: str) -> None:
    """How somebody is reached, when she arrives, what she needs; and what is said of others."""
    person, document = _listed(build, language, said)
    assert with_remarks_doubted([person], [document], lexicon(knowledge), knowledge) == [person]


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        ("en", "Mary Stone has since resigned.", True),
        ("en", "Mary is on honeymoon.", True),
        ("en", "Mary lands on 12 April.", False),
        ("en", "Mary Jane is on honeymoon.", False),
        ("fr", "Marie Lambert a démissionné.", True),
        ("zh", "李娜因病住院。", True),
    ],
)
def test_who_is_called_without_a_courtesy_form(build: Any, knowledge: Knowledge, language: str, said: str, asked: bool) -> None:
    """Whoever writes in haste leaves it out: the whole name again, or the given or family name at the sentence's beginning."""
    person, document = _listed(build, language, said)
    (read,) = with_remarks_doubted([person], [document], lexicon(knowledge), knowledge)
    assert (Doubt.REMARK in read.doubts) is asked


def test_the_sentence_that_names_the_person_first_is_not_apart(build: Any, knowledge: Knowledge) -> None:
    """It is where the person was read, and other rules have understood it."""
    person, _ = _listed(build, "en", "")
    told = build.document("Ms. Mary Stone of the Ministry will come to Vienna.")
    assert with_remarks_doubted([person], [told], lexicon(knowledge), knowledge) == [person]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Mme Lambert a quitté le pays."),
        ("fr", "Mme Lambert a été appelée à d'autres fonctions."),
        ("fr", "Prière de biffer Mme Lambert du document."),
        ("fr", "Mme Lambert a démissionné lundi."),
        ("fr", "Mme Lambert a été transférée à Dakar."),
        ("fr", "Mme Lambert est décédée ce matin."),
        ("fr", "Mme Lambert a manqué son vol."),
        ("fr", "Le visa de Mme Lambert a été refusé."),
        ("fr", "L'adjoint de Mme Lambert ira à sa place."),
        ("es", "La Sra. Rivas sale de la delegación."),
        ("es", "La Sra. Rivas dejó el cargo de directora."),
        ("es", "La Sra. Rivas fue enviada a otra misión."),
        ("es", "La Sra. Rivas renunció el lunes."),
        ("es", "La Sra. Rivas falleció esta mañana."),
        ("es", "La Sra. Rivas perdió su vuelo."),
        ("es", "A la Sra. Rivas le negaron la visa."),
        ("es", "La Sra. Rivas se queda en el hotel enferma."),
        ("ru", "Г-жа Лебедева утратила полномочия."),
        ("ru", "Место г-жи Лебедевой займет другой сотрудник."),
        ("ru", "Г-жа Лебедева направлена в другую командировку."),
        ("ru", "Г-жа Лебедева скончалась утром."),
        ("ru", "Г-жа Лебедева уволилась в понедельник."),
        ("ru", "Г-жа Лебедева опоздала на рейс."),
        ("ru", "Г-же Лебедевой отказано в визе."),
        ("ar", "رفضت تأشيرة السيدة ليلى منصور."),
        ("ar", "استقالت السيدة منصور يوم الاثنين."),
        ("ar", "السيدة منصور تعمل الآن في وزارة أخرى."),
        ("zh", "李女士误了航班。"),
        ("zh", "李女士今天上午去世。"),
        ("zh", "李女士因费用问题留在北京。"),
        ("zh", "李女士身份有变。"),
        ("zh", "李女士另有会议报告。"),
        ("en", "Ms. Stone has left the Department."),
        ("en", "Ms. Stone has been transferred to Brasilia."),
        ("en", "Ms. Stone resigned on Monday."),
        ("en", "Ms. Stone died this morning."),
        ("en", "Ms. Stone was refused a visa."),
        ("en", "Ms. Stone missed her flight."),
        ("en", "Ms. Stone lost her passport."),
        ("en", "Ms. Stone is on paid leave."),
        ("en", "Ms. Stone was sent to Geneva for another meeting."),
        ("en", "Ms. Stone works elsewhere since March."),
        ("en", "Ms. Stone stays at the Ministry."),
        ("en", "Ms. Stone's deputy goes in her stead."),
        ("en", "Ms. Stone's trip fell through because her expenses are too high."),
        ("en", "Ms. Stone remains in Nairobi on the first day and on the others."),
    ],
)
def test_no_harmless_word_outweighs_one_of_leaving(build: Any, knowledge: Knowledge, language: str, said: str) -> None:
    """Flights are missed, visas refused, and who has left the department arrives nowhere."""
    person, document = _listed(build, language, said)
    (read,) = with_remarks_doubted([person], [document], lexicon(knowledge), knowledge)
    assert Doubt.REMARK in read.doubts


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Mme Lambert sera présente du 14 au 17 avril."),
        ("fr", "Mme Lambert est en poste à Vienne."),
        ("fr", "Mme Lambert a rejoint le Ministère en 1998."),
        ("fr", "Mme Lambert est juriste de formation."),
        ("fr", "Mme Lambert a étudié le droit."),
        ("fr", "Mme Lambert est habilitée à voter."),
        ("fr", "Mme Lambert est accréditée auprès de l'Office."),
        ("fr", "La Mission recommande Mme Lambert à la bienveillance du Secrétariat."),
        ("es", "La Sra. Rivas estará presente del 14 al 17 de abril."),
        ("es", "La Sra. Rivas viajará el 12 de abril."),
        ("es", "La Sra. Rivas reside en Viena."),
        ("es", "La Sra. Rivas es abogada de profesión."),
        ("es", "La Sra. Rivas tiene una maestría."),
        ("es", "La Sra. Rivas estudió derecho."),
        ("es", "La Sra. Rivas está facultada para votar."),
        ("ru", "Г-жа Лебедева приедет 12 апреля."),
        ("ru", "Г-жа Лебедева будет присутствовать с 14 по 17 апреля."),
        ("ru", "Г-жа Лебедева окончила Московский университет."),
        ("ru", "Г-жа Лебедева изучала право."),
        ("ru", "Г-жа Лебедева имеет право голоса."),
        ("ar", "السيدة منصور حاصلة على شهادة في القانون."),
        ("ar", "يرجى تسهيل مهمة السيدة منصور."),
        ("ar", "السيدة منصور مقيمة في فيينا."),
        ("zh", "李女士将于4月14日至17日与会。"),
        ("zh", "李女士1990年毕业于北京大学。"),
        ("zh", "李女士有表决权。"),
        ("en", "The Mission would be grateful if passes could be prepared for Ms. Stone and Mr. Hall."),
        ("en", "The Mission requests the Secretariat to extend every courtesy to Ms. Stone."),
        ("en", "Kindly confirm receipt to Ms. Stone."),
        ("en", "Ms. Stone will be present from 14 to 17 April 2009."),
        ("en", "Ms. Stone can be found under the number +43 1 1234567."),
        ("en", "Ms. Stone is also the national coordinator for the Convention."),
        ("en", "Ms. Stone attended the third session as well."),
        ("en", "Ms. Stone is authorised to vote."),
        ("en", "Ms. Stone has twenty years of experience in the field."),
        ("en", "Ms. Stone joined the Ministry in 1998 and has a degree in law."),
        ("en", "Ms. Stone is a graduate of the University of Cape Town."),
        ("en", "Ms. Stone studied law in London."),
        ("en", "Ms. Stone is a lawyer by profession."),
        ("en", "Ms. Stone's birthday is 3 May 1970."),
        ("en", "Ms. Stone's full name is Mary Jane Stone."),
        ("en", "Mary Stone was called to the bar in 1990."),
        ("en", "Ms. Stone and Mr. Hall look forward to the meeting."),
        ("en", "The Permanent Representative, Ms. Stone, avails herself of this opportunity."),
        ("en", "Ms. Stone will be joined by Mr. Hall."),
        ("en", "Ms. Stone travels via Frankfurt."),
        ("en", "Ms. Stone will pay her own expenses."),
    ],
)
def test_biographies_stays_and_requests_change_nothing(build: Any, knowledge: Knowledge, language: str, said: str) -> None:
    """What notes and annexes often say of those who come."""
    person, document = _listed(build, language, said)
    assert with_remarks_doubted([person], [document], lexicon(knowledge), knowledge) == [person]
