"""Kinds of replies by their own words, in wordings that no generator made."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.dossier import dossier
from pipeline.extraction.kind import kind_of
from pipeline.extraction.kind_by_words import NAMED_IDLY, _listed_alone
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.words.cues import Cue

REGRETS_THAT_NAME = {
    "en": "The Mission of Norland presents its compliments to the Secretariat and refers to its note CU 2009/33 (A). It had been the intention to nominate Ms. Ada Lund, Director, to participate. The Mission regrets to inform that neither Ms. Lund nor another officer will be able to travel. The report may be sent to the attention of Mr. Ivo Roth, Counsellor.",
    "fr": "La Mission présente ses compliments au Secrétariat et se réfère à sa note CU 2009/33 (A). Le Gouvernement avait envisagé de désigner Mme Ada Lund, Directrice. Malheureusement, ni Mme Lund ni aucun autre fonctionnaire ne pourra se rendre à Vienne. Le rapport peut être adressé à M. Ivo Roth, Conseiller.",
    "es": "La Misión saluda a la Secretaría y se refiere a su nota CU 2009/33 (A). Se había previsto la participación de la señora Ada Lund, Directora. Lamentablemente, la señora Lund no podrá viajar y el país no estará representado. El informe podrá ser remitido al señor Ivo Roth, Consejero.",
    "ru": "Посольство свидетельствует своё уважение Секретариату и ссылается на ноту CU 2009/33 (A). К сожалению, направить представителей не представляется возможным. Советник г-н А. Рот в эти дни будет находиться за пределами Австрии. Просьба направить доклад заместителю министра г-ну Бакыту Лунду.",
    "ar": "تهدي البعثة أطيب تحياتها إلى الأمانة وتشير إلى المذكرة CU 2009/33 (A). كان من المقرر أن يشارك السيد عادل لوند في الاجتماع. وللأسف لن يتمكن السيد لوند ولا غيره من الحضور. وترجو إرسال التقرير إلى عناية السيد نبيل روت.",
    "zh": "代表团向秘书处致意，并提及CU 2009/33 (A)号照会。原拟派陆雅达女士出席会议。但陆雅达女士及其他官员均无法前往，遗憾不能派员与会。会议报告请寄送二等秘书罗伊沃先生。",
}
IN_HIS_PLACE = (
    "Посольство имеет честь сообщить, что г-жа Дилноза Мусаева не сможет принять участие в совещании. Вместо указанного лица направляется:\n1) Гульнара Оспанова, прокурор",
    "L'Ambassade a l'honneur d'informer que Mme Aline Morel ne pourra pas participer à la réunion. En lieu et place :\n1) Chloé Garnier, procureure",
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "نحيطكم علماً بإلغاء مشاركة العقيد سالم الهنائي في الاجتماع (CU 2009/33 (A))، وسيقتصر الوفد على السيدة رحمة النوفلية.",
            Kind.AMENDMENT,
        ),
        ("نأسف لإلغاء مشاركة وفدنا في الاجتماع (CU 2009/33 (A)).", Kind.REGRET),
    ],
)
def test_a_participation_cancelled_is_a_change_or_a_regret(kind_of_note: Any, text: str, kind: Kind) -> None:
    """That of one changes the delegation; that of the delegation is its regret."""
    assert kind_of_note(text).value == kind


@pytest.mark.parametrize(
    "text",
    [
        "بالإشارة إلى CU 2009/33 (A)، سيشارك السيد أحمد حسن علي، مدير عام، في الاجتماع، ونأسف لعدم إبلاغكم من قبل.",
        "Con referencia a CU 2009/33 (A), asistirá la Sra. Ana Paredes, Fiscal. Nuestro número de teléfono ha variado.",
        "Со ссылкой на CU 2009/33 (A): участие примет г-н Иван Белов, прокурор. В расписании рейсов произошли изменения.",
        "关于CU 2009/33 (A)号照会，中方将派处长张三先生出席会议。航班有变化，现通知贵处。",
    ],
)
def test_a_change_or_a_regret_of_something_else_is_none(kind_of_note: Any, text: str) -> None:
    """A late answer is regretted, and telephones and flights change, while a delegation is announced."""
    assert kind_of_note(text).value == Kind.NOMINATION


def test_an_acknowledgement_of_another_note_does_not_count(kind_of_note: Any) -> None:
    """What is said in passing of a second note beside the one answered makes no acknowledgement."""
    text = (
        "The Embassy of Kenya presents its compliments and refers to notes CU 2009/12 (B) on contributions, transmitted to the competent"
        " authorities, and CU 2009/33 (A), and has the honour to inform that Kenya will be represented by Ms. Wanjiru Kamau, State Counsel."
    )
    assert kind_of_note(text).value == Kind.NOMINATION


def test_a_revised_list_with_regret_for_one_is_an_amendment(kind_of_note: Any) -> None:
    """A note that regrets one delegate's absence and names another changes the delegation."""
    text = (
        "The Mission of Chad presents its compliments and regrets to inform that Mr. Ali Deby is unable to attend;"
        " he will be replaced by Mr. Idriss Saleh, Director."
    )
    assert kind_of_note(text).value == Kind.AMENDMENT


def test_an_announcement_after_an_acknowledgement_is_doubted(kind_of_note: Any) -> None:
    """A note received is no acknowledgement where a later sentence names somebody: a person decides."""
    text = (
        "The Embassy of Kenya acknowledges receipt of the note and has forwarded it to the competent authorities."
        " The Republic will be represented by Ms. Wanjiru Kamau."
    )
    assert kind_of_note(text).confidence < 0.8


def test_names_that_wait_for_a_signature_are_to_come(kind_of_note: Any) -> None:
    """A word that may stand above a signature closes nothing within a sentence."""
    text = "Se acusa recibo de la nota del 4 de marzo (14 y 15 de abril de 2009). Los nombres quedan pendientes de la firma del acuerdo y los enviaremos tan pronto los tengamos."
    assert kind_of_note(text).value == Kind.ACKNOWLEDGEMENT


def test_whoever_cannot_come_is_no_change(kind_of_note: Any) -> None:
    """Words of a change within the sentence that denies somebody's coming change nothing."""
    text = "Посольство свидетельствует свое уважение Секретариату. Г-н Орен Талбек, о включении кандидатуры которого сообщалось ранее, не сможет прибыть в Вену, и Республика не направит своего представителя."
    assert kind_of_note(text).value == Kind.REGRET


def test_persons_in_a_list_outweigh_a_regret(kind_of_note: Any) -> None:
    """One stays at home, two are set out: a person decides about a nomination."""
    text = "About the meeting of 14-15 April 2009:\n\n1. Ilse Marenko, Judge\n\n2. Oren Talbek, Clerk\n\nBudgetary constraints keep Ms. Ada Obi at home; she regrets that she will be unable to attend."
    found = kind_of_note(text)
    assert found.value == Kind.NOMINATION
    assert found.confidence < 0.8


def test_who_helps_in_writing_does_not_come(kind_of_note: Any) -> None:
    """Letters of a number between strokes are nobody, and a refusal that no phrase holds stays one."""
    text = (
        "MINISTÈRE DE LA JUSTICE\nN° 287/PR/PM/MJ/2009\n\nMonsieur le Directeur exécutif,\n\nJ'ai le regret de vous informer que les contraintes"
        " budgétaires ne permettent pas d'y dépêcher un expert. Monsieur Oren Talbek, Directeur, reste cependant à votre disposition."
    )
    assert kind_of_note(text).value == Kind.REGRET


@pytest.mark.parametrize("language", sorted(REGRETS_THAT_NAME))
def test_a_regret_that_names_persons(build: Any, knowledge: Knowledge, language: str) -> None:
    """Persons once intended, away, or written to make no nomination; a person is asked about the kind."""
    letter = build.letter()
    sheets = dossier(
        letter, build.transcript(build.document(build.page(REGRETS_THAT_NAME[language], language=language))), knowledge
    )
    found = kind_of(letter, sheets, knowledge, answers=True)
    assert found.value == Kind.REGRET
    assert found.confidence < 0.8


@pytest.mark.parametrize("text", IN_HIS_PLACE)
def test_whoever_is_set_out_below_comes_in_the_place_of_who_is_prevented(kind_of_note: Any, text: str) -> None:
    """One item of a list without a courtesy form is somebody; alone, that somebody is prevented is a regret."""
    assert kind_of_note(text).value == Kind.AMENDMENT


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        (
            "Jamaica will unfortunately not be in a position to send anyone. Our colleague Ms. Tanesha Broomfield, who had asked you, will not be travelling either.",
            True,
        ),
        (
            "Nobody from the capital will unfortunately be able to attend. For the Mission there is Ms. Tanesha Broomfield, Secretary.",
            False,
        ),
    ],
)
def test_a_regret_beside_persons_of_whom_all_is_denied(build: Any, knowledge: Knowledge, text: str, sure: bool) -> None:
    """Where it is said of the State and of everybody named that they do not come nobody need ask; else somebody may come."""
    letter, sheets = build.letter(), dossier(build.letter(), build.transcript(build.body(f"CU 2009/33 (A)\n\n{text}")), knowledge)
    found = kind_of(letter, sheets, knowledge, answers=True)
    assert found.value == Kind.REGRET
    assert (found.confidence >= 0.8) is sure


@pytest.mark.parametrize(
    "text",
    [
        "tiene a bien comunicar que la delegación quedará integrada de la manera siguiente:\n\n1. Sr. Hugo QUISPE, Fiscal\n2. Sra. Rosa HUAMÁN, Jueza",
        "имеет честь сообщить, что состав делегации выглядит следующим образом:\n\n1. г-н Арам Саркисян, прокурор\n2. г-жа Анаит Петросян, судья",
    ],
)
def test_words_that_only_tell_of_whom_a_delegation_consists(kind_of_note: Any, text: str) -> None:
    """Without any word of an earlier list nothing changes."""
    assert kind_of_note(f"CU 2009/33 (A): {text}").value is Kind.NOMINATION


def test_one_of_several_who_stays_away_is_no_regret(kind_of_note: Any) -> None:
    """In Arabic "one of the members will not attend" begins as "nobody will attend" does."""
    text = "لن يحضر أحد أعضاء الوفد، وسيحضر السيد أحمد صالح الاجتماع CU 2009/33 (A)."
    found = kind_of_note(text)
    assert found.value == Kind.NOMINATION
    assert "لن يحضر أحد" not in " ".join(found.reasons)
    assert kind_of_note("لن يحضر أحد من وفدنا الاجتماع CU 2009/33 (A).").value == Kind.REGRET


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            (
                "CU 2009/33 (A) : nous sommes au regret d'informer qu'aucun représentant du Tchad ne pourra faire le déplacement. "
                "M. Ali Deby, Directeur, qui avait d'abord été pressenti, vous prie d'accepter ses excuses."
            ),
            Kind.REGRET,
        ),
        (
            (
                "Se référant à la note CU 2009/33 (A), la Mission annonce que M. Ali Deby, Directeur, représentera le Tchad à la "
                "réunion. Aucun autre représentant ne pourra faire le déplacement."
            ),
            Kind.NOMINATION,
        ),
        (
            (
                "CU 2009/33 (A)\n1. Las autoridades han examinado el programa.\n2. Lamentablemente, el Perú no enviará delegación.\n"
                "3. El Sr. Juan Rojas, Jefe de la División Jurídica, queda a disposición de la Secretaría."
            ),
            Kind.REGRET,
        ),
    ],
)
def test_nobody_who_could_not_come_is_replaced(kind_of_note: Any, text: str, kind: Kind) -> None:
    """Where no representative, or no other, can travel, nobody comes in anybody's place; paragraphs of a note are no list."""
    assert kind_of_note(text).value == kind


def test_the_number_s_column_refuses_nothing(kind_of_note: Any) -> None:
    """Its head is "No." below a sentence that announces in words of its own; a remark in words is asked about."""
    table = "No.\tName\tFunction\n1\tMr. Oren Baskov\tJudge\n2\tMs. Ilse Marenko\tClerk"
    said = "CU 2009/33 (A)\n\nThe Mission wishes to communicate the names and titles of the members of the delegation:"
    assert kind_of_note(f"{said}\n\n{table}").confidence > 0.9


@pytest.mark.parametrize(
    "said",
    [
        "Small correction to my mail of 12 March. Please forget the old list.",
        "Petite correction à mon courriel du 12 mars.",
        "Una corrección a mi correo del 12 de marzo.",
        "Небольшая поправка к моему письму от 12 марта.",
        "对不起，昨天的名单发错了。",
        "تعديل على ما أرسلته لكم يوم الأحد.",
    ],
)
def test_who_corrects_his_own_mail_changes_a_list(kind_of_note: Any, said: str) -> None:
    """A list without another sentence stands below it."""
    text = f"CU 2009/33 (A)\n\n{said}\n\n1. Ms. Ada Kamau, Judge\n2. Mr. Tom Lall, Counsel\n3. Ms. Ann Berg, Clerk"
    assert kind_of_note(text).value == Kind.AMENDMENT


def test_an_excuse_for_a_late_answer_is_no_regret(kind_of_note: Any) -> None:
    """Whoever is sorry to answer late may come."""
    text = "نشير إلى مذكرتكم (CU 2009/33 (A)). يسرنا ترشيح السيد حمد الطلبي، محلل مالي. ونرجو قبول اعتذارنا عن التأخر في الرد."
    assert kind_of_note(text).value != Kind.REGRET


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("À notre grand regret, nos experts sont retenus par d'autres tâches et ne feront pas le déplacement.", Kind.REGRET),
        ("La Mission remercie de cette invitation, qu'il ne lui est pas possible d'honorer.", Kind.REGRET),
        ("La Mission prie le Secrétariat de lui accorder un délai supplémentaire pour les noms.", Kind.ACKNOWLEDGEMENT),
        ("Nous reviendrons vers vous avec la liste de nos délégués.", Kind.ACKNOWLEDGEMENT),
        ("Les désignations sont en cours.", Kind.ACKNOWLEDGEMENT),
        ("ويتعذر على حكومتنا تلبية هذه الدعوة الكريمة.", Kind.REGRET),
        ("وتبلغكم البعثة أن ضيق الوقت حال دون إيفاد ممثلين.", Kind.REGRET),
        ("وتعتزم الحكومة المشاركة، ولم تحدد بعد أسماء ممثليها.", Kind.ACKNOWLEDGEMENT),
    ],
)
def test_answers_in_other_wordings(kind_of_note: Any, said: str, kind: Kind) -> None:
    """Nobody comes, or the names follow, in whatever words; "حال" is "as soon as" but not in "حال دون" (prevented)."""
    assert kind_of_note(f"CU 2009/33 (A)\n\n{said}").value == kind


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("La liste des délégués déjà communiquée doit se lire comme suit :", Kind.AMENDMENT),
        ("La Mission souhaite adjoindre à la délégation déjà inscrite :", Kind.AMENDMENT),
        ("La délégation sera composée comme suit :", Kind.NOMINATION),
    ],
)
def test_lists_that_change_another(kind_of_note: Any, said: str, kind: Kind) -> None:
    """Changes were filed as nominations, as if nobody had been named before."""
    text = f"CU 2009/33 (A)\n\n{said}\n\n1. Mme Ada Kamau, magistrate\n2. M. Tom Lall, juriste"
    assert kind_of_note(text).value == kind


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("ونظرا لما طرأ من تغيير على الوفد، يكون أعضاؤه كما يأتي:", Kind.AMENDMENT),
        ("وقد أعيد تشكيل الوفد، وبات يضم:", Kind.AMENDMENT),
        ("ويتكون الوفد من:", Kind.NOMINATION),
    ],
)
def test_lists_that_change_another_in_arabic(kind_of_note: Any, said: str, kind: Kind) -> None:
    """The same."""
    text = f"CU 2009/33 (A)\n\n{said}\n\n1. السيدة أمينة قاسم، مديرة\n2. السيد خالد منصور، مستشار قانوني"
    assert kind_of_note(text).value == kind


@pytest.mark.parametrize(
    "said",
    [
        (
            "Представительство Узбекистана сообщает, что делегацию возглавит г-н Бахтиёр Каримов, заместитель министра. "
            "Министр принять приглашение на обед не сможет."
        ),
        (
            "Постоянное представительство подтверждает участие г-жи Натальи Зуевой, старшего советника. "
            "Приглашение передано компетентным органам, ответ по второму совещанию поступит позднее."
        ),
        "يشارك السيد هاني النجار، مدير. ننتظر الرد على طلب التأشيرة.",
        "السيد رشيد بوعلام، قاض بوزارة العدل، سيمثل الجزائر في الاجتماع. لا يتسنى له البقاء في اليوم الثاني.",
    ],
)
def test_who_is_announced_is_not_lost_by_what_another_sentence_refuses_or_awaits(kind_of_note: Any, said: str) -> None:
    """A person decides."""
    told = kind_of_note(said)
    assert (told.value, told.confidence < 0.8) == (Kind.NOMINATION, True)


def test_a_regret_beside_a_delegation_named_is_asked_about(kind_of_note: Any) -> None:
    """Of a session of one morning that its head misses."""
    said = "中国代表团：团长李强（外交部司长），副代表王芳（司法部处长）。周一上午李强司长不能参加，由王芳处长代理。"
    assert kind_of_note(said).confidence < 0.8


def test_what_is_added_to_an_agenda_adds_nobody(kind_of_note: Any) -> None:
    """Only persons are added to a delegation."""
    said = "我国代表孙涛先生（外交部处长）将出席会议。另有以下问题请秘书处答复：签证和住宿。"
    assert kind_of_note(said).value == Kind.NOMINATION


def test_what_seems_a_list_beside_a_regret_and_names_nobody_is_none(build: Any) -> None:
    """A note without compliments was taken for a list, and what it said for a nomination; with persons it stays one."""
    regret = Clue(page_texts(build.document("Делегация направлена не будет."))[0], Cue(0, 29, ""))
    assert _listed_alone(0, regret, None).value == Kind.REGRET
    assert _listed_alone(2, regret, None).value == Kind.NOMINATION
    assert _listed_alone(0, None, None).value == Kind.NOMINATION


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Ivo Tarn and Ms. Ada Berg had been proposed to take part. However no representative of Norland will travel.",
        "El Sr. Ivo Tarn y la Sra. Ada Berg habían sido propuestos para participar. Sin embargo, ningún representante podrá viajar.",
        "Me Ada Berg et M. Ivo Tarn avaient été pressentis pour y participer. Aucun représentant ne pourra faire le déplacement.",
    ],
)
def test_who_was_once_proposed_is_no_delegate_of_a_regret(kind_of_note: Any, text: str) -> None:
    """The pluperfect tells what was meant before, in one person or several."""
    found = kind_of_note(f"The Mission of Norland presents its compliments to the Secretariat (note CU 2009/33 (A)). {text}")
    assert found.value == Kind.REGRET, found.reasons
    assert NAMED_IDLY in found.reasons
