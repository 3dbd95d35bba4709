"""Kinds of replies, in wordings that no generator made."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source
from models.reply import Kind
from pipeline.extraction.dossier import dossier
from pipeline.extraction.kind import kind_of
from pipeline.extraction.kinds.kind_findings import BESIDE

NOMINATIONS = {
    "en": """The Embassy of the Republic of Kenya presents its compliments to the Secretariat and, with reference to its note
of 4 March 2009, has the honour to advise that Kenya will be represented at the meeting by:

1. Ms. Wanjiru KAMAU, State Counsel
2. Mr. Peter OTIENO, Senior Superintendent""",
    "fr": """L'Ambassade de la République du Sénégal présente ses compliments au Secrétariat et, en réponse à sa note du
4 mars 2009, a l'honneur de porter à sa connaissance que les personnes suivantes ont été désignées :

- M. Ousmane DIOP, Magistrat
- Mme Awa NDIAYE, Commissaire de police""",
    "es": """La Embajada del Perú saluda atentamente a la Secretaría y, con referencia a su nota del 4 de marzo de 2009,
tiene a bien comunicar que la delegación peruana estará conformada por:

1. Sr. Hugo QUISPE, Fiscal Adjunto
2. Sra. Rosa HUAMÁN, Primera Secretaria""",
    "ru": """Посольство Республики Армения свидетельствует свое уважение Секретариату и, ссылаясь на его ноту от 4 марта 2009 года,
имеет честь сообщить, что в состав делегации войдут:

1. г-н Арам Саркисян, прокурор
2. г-жа Анаит Петросян, первый секретарь""",
    "ar": """تهدي سفارة المملكة الأردنية الهاشمية أطيب تحياتها إلى الأمانة، وبالإشارة إلى مذكرتها المؤرخة 4 آذار/مارس 2009،
تتشرف بإبلاغها بأن الوفد الأردني سيتألف من:

1- السيد سامر العبادي، مدعي عام
2- السيدة هند الكيلاني، سكرتير أول""",
    "zh": """中华人民共和国驻奥地利大使馆向秘书处致意,并谨就2009年3月4日来照答复如下:中国代表团由下列人员组成:

1. 李建国先生,检察官
2. 王丽女士,一等秘书""",
}
REGRETS = {
    "en": "The Mission of Chad presents its compliments and regrets that no expert will be able to attend the said meeting.",
    "fr": "La Mission du Tchad présente ses compliments au Secrétariat et regrette de ne pouvoir se faire représenter à cette réunion.",
    "es": "La Misión del Perú saluda atentamente a la Secretaría y lamenta informar que no podrá participar en la citada reunión.",
    "ru": "Посольство свидетельствует свое уважение Секретариату и с сожалением информирует, что не сможет принять участие в совещании.",
    "ar": "تهدي سفارة تشاد تحياتها إلى الأمانة وتأسف لعدم تمكنها من المشاركة في الاجتماع.",
    "zh": "中国代表团向秘书处致意,并遗憾地通知,中方无法派代表出席会议。",
}
ACKNOWLEDGEMENTS = {
    "en": "The Mission of Chad presents its compliments, acknowledges receipt of the note and will communicate the names of its delegates in due course.",
    "fr": "La Mission du Tchad présente ses compliments et accuse réception de la note ; les noms des participants seront communiqués ultérieurement.",
    "es": "La Misión del Perú saluda atentamente y acusa recibo de la nota; los nombres de los delegados se comunicarán oportunamente.",
    "ru": "Посольство свидетельствует свое уважение и подтверждает получение ноты; состав делегации будет сообщен дополнительно.",
    "ar": "تهدي سفارة تشاد تحياتها إلى الأمانة وتؤكد استلام المذكرة، وسيتم موافاتكم بأسماء أعضاء الوفد لاحقا.",
    "zh": "中国代表团向秘书处致意,来照收悉,代表团名单将另行通知。",
}
AMENDMENTS = {
    "en": "The Mission of Chad presents its compliments and, further to its note of 12 March 2009, informs that Mr. Ali Deby will be replaced by Mr. Idriss Saleh, Director.",
    "fr": "La Mission du Tchad présente ses compliments et, suite à sa note du 12 mars 2009, informe que M. Ali Deby sera remplacé par M. Idriss Saleh, Directeur.",
    "es": "La Misión del Perú saluda atentamente y, en alcance a su nota, informa que el Sr. Juan Rojas será reemplazado por la Sra. Ana Flores, Directora.",
    "ru": "Посольство свидетельствует свое уважение и в дополнение к своей ноте сообщает, что вместо г-на Петрова в состав делегации включен г-н Иванов, советник.",
    "ar": "تهدي سفارة تشاد تحياتها إلى الأمانة وتفيد بأن السيد علي ديبي سيحل محله السيد إدريس صالح، مدير.",
    "zh": "中国代表团向秘书处致意,并通知,李建国先生改由王强先生(处长)代替。",
}


def _kind(build: Any, knowledge: Knowledge, text: str, **options: Any) -> Any:
    letter = build.letter(subject=options.pop("subject", "Note"), sender="x@example.org", **options)
    return kind_of(letter, dossier(letter, build.transcript(build.document(text)), knowledge), knowledge)


@pytest.mark.parametrize("language", list(NOMINATIONS))
@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (NOMINATIONS, Kind.NOMINATION),
        (REGRETS, Kind.REGRET),
        (ACKNOWLEDGEMENTS, Kind.ACKNOWLEDGEMENT),
        (AMENDMENTS, Kind.AMENDMENT),
    ],
)
def test_notes_in_six_languages(build: Any, knowledge: Knowledge, texts: dict[str, str], kind: Kind, language: str) -> None:
    """A note's kind is told in each language from wordings that are in no corpus."""
    assert _kind(build, knowledge, texts[language]).value == kind


@pytest.mark.parametrize(
    "headers",
    [
        {"content_type": "multipart/report; report-type=delivery-status"},
        {"auto_submitted": "auto-replied"},
        {"x_autoreply": "yes"},
        {"x_spam_flag": "YES"},
    ],
)
def test_headers_of_machines_come_first(build: Any, knowledge: Knowledge, headers: dict[str, str]) -> None:
    """A machine's answer is known by its headers, whatever its text quotes."""
    letter = build.letter(subject="Re: CU 2009/33 (A)", **headers)
    sheets = dossier(letter, build.transcript(build.body("Our delegation will be composed as follows: Mr. A. Bello.")), knowledge)
    found = kind_of(letter, sheets, knowledge)
    assert found.value == Kind.OTHER
    assert found.confidence > 0.95
    assert found.reasons


def test_a_note_sent_by_a_machine_is_a_note(build: Any, knowledge: Knowledge) -> None:
    """A fax server marks its mails as automatic; the faxed note is still read."""
    found = _kind(build, knowledge, NOMINATIONS["en"], auto_submitted="auto-generated")
    assert found.value == Kind.NOMINATION


@pytest.mark.parametrize(
    "text",
    [
        "The Mission of Norway informs you that Mr. Lars Berg, Director, will attend the meeting, together with two colleagues whose names will follow.",
        "Mr. Lars Berg, Director, will attend the meeting. The names of two further delegates will be communicated later.",
        "El Sr. Luis Roa Funes, Fiscal, asistirá a la reunión; los nombres de los demás delegados se comunicarán oportunamente.",
    ],
)
def test_whoever_comes_is_no_acknowledgement_though_others_follow(build: Any, knowledge: Knowledge, text: str) -> None:
    """One is named, and more are promised: a person sees both."""
    found = _kind(build, knowledge, text, answers=True)
    assert found.value == Kind.NOMINATION
    assert found.confidence < 0.8


@pytest.mark.parametrize("subject", ["Automatic reply: Invitation", "Réponse automatique : Invitation", "自动回复: 邀请"])
def test_out_of_office_without_headers(build: Any, knowledge: Knowledge, subject: str) -> None:
    """An automatic answer that lost its headers is known by its subject."""
    letter = build.letter(subject=subject)
    sheets = dossier(letter, build.transcript(build.body("I am away until 3 May. Please write to Ms. Ana Lopez.")), knowledge)
    assert kind_of(letter, sheets, knowledge).value == Kind.OTHER


def test_a_note_on_another_matter_is_other(build: Any, knowledge: Knowledge) -> None:
    """Somebody's taking up a post is no nomination, although a person is named."""
    text = (
        "The Embassy of Kenya presents its compliments and informs that Mr. Peter Otieno has assumed his functions as Counsellor."
    )
    assert _kind(build, knowledge, text).value == Kind.OTHER


def test_unreadable_pages_are_not_ignored(build: Any, knowledge: Knowledge) -> None:
    """A page of which next to nothing was read is never put aside as some other matter without a question."""
    page = build.page("Pel XN U nagy GAST aAh PEEN MIGA kaai HOU", source=Source.OCR, confidence=0.3)
    assert _kind(build, knowledge, page).confidence < 0.8


def test_what_leads_to_an_invitation_is_never_put_aside(build: Any, knowledge: Knowledge) -> None:
    """A text that says nothing we understand, but gives an invitation of the register, is shown to a person."""
    letter = build.letter(subject="Re: CU 2009/33 (A)", sender="x@example.org")
    sheets = dossier(letter, build.transcript(build.body("Kia ora. All good on our side.")), knowledge)
    assert kind_of(letter, sheets, knowledge).confidence > 0.8
    assert kind_of(letter, sheets, knowledge, answers=True).confidence < 0.8


@pytest.mark.parametrize("text", ["Sorry, no one from Suva this time.", "Нет, не сможем."])
def test_a_few_words_that_answer_a_mail(build: Any, knowledge: Knowledge, text: str) -> None:
    """Where the question stands in the mail below, "no" refuses; the same words alone most likely do, and are asked."""
    for headers, kinds in (({"in_reply_to": "<a@example.org>"}, {Kind.REGRET}), ({}, {Kind.REGRET})):
        letter = build.letter(subject="Re: invitation", sender="a@example.org", **headers)
        found = kind_of(letter, dossier(letter, build.transcript(build.body(text)), knowledge), knowledge, answers=True)
        assert found.value in kinds
        assert found.confidence < 0.8


def test_mail_to_many_is_no_reply_unless_it_gives_a_number(build: Any, knowledge: Knowledge) -> None:
    """A newsletter names delegations; a reply that came through a list gives the note's number. A person sees both."""
    text = "The American delegation{} will be headed by Ambassador John Sample; Ms. Marie Dupont represents France on 14-15 April 2009."
    for number, kind in (("", Kind.OTHER), (" (CU 2009/33 (A))", Kind.NOMINATION)):
        letter = build.letter(subject="Vienna", sender="digest@example.org", list_unsubscribe="<mailto:off@example.org>")
        sheets = dossier(letter, build.transcript(build.body(text.format(number))), knowledge)
        found = kind_of(letter, sheets, knowledge, answers=True)
        assert found.value == kind
        assert found.confidence < 0.9


def test_somebody_who_does_not_come_beside_a_delegation_changes_none(build: Any, knowledge: Knowledge) -> None:
    """Nobody is named in his place: he may be the contact person; so a person is asked, and it is no amendment."""
    remark = "\n\nFurther correspondence may be sent to Mr. Joseph Mwangi, who will not be travelling to Vienna."
    found = _kind(build, knowledge, NOMINATIONS["en"] + remark)
    assert (found.value, found.confidence) == (Kind.NOMINATION, BESIDE)
    replaced = "\n\nMr. Joseph Mwangi will not be travelling; Ms. KAMAU will attend in his place."
    assert _kind(build, knowledge, NOMINATIONS["en"] + replaced).value == Kind.AMENDMENT


@pytest.mark.parametrize(
    "text",
    [
        "Dear colleagues,\nMr. John Kamau, Legal Adviser, will attend the meeting.",
        "M. Jean Roy, juge, participera à la réunion.",
        "李明先生（公安部处长）将出席会议。",
    ],
)
def test_who_will_attend_some_meeting_is_shown_and_asked_about(delegates_of_mail: Any, text: str) -> None:
    """Without a number or a date the mail was called another matter, and nobody in it was shown to the person who decides."""
    (one,) = delegates_of_mail(f"{text}\n")
    assert one.name.confidence < 0.9


PASSED_ON = "From: Jane Mbeki <j.mbeki@justice.example>\nSent: 2 March 2009 10:00\nTo: Paul Otieno\nSubject: {}\n\n{}"
OWN_REGRET = "Dear colleagues,\nI myself will not be able to attend, but please see below.\nPaul Otieno"


@pytest.mark.parametrize(
    ("own", "below", "sure"),
    [
        (OWN_REGRET, "The Ministry nominates Ms. Alice Wanjiru, State Counsel, to attend the meeting.", False),
        (OWN_REGRET, "Please let me know whether you can attend the meeting.", True),
        ("We regret that nobody will be able to attend.", "The United Nations Secretariat presents its compliments.", True),
    ],
)
def test_a_regret_above_a_mail_that_announces_somebody_is_asked_about(
    build: Any, knowledge: Knowledge, own: str, below: str, sure: bool
) -> None:
    """Only who passes the mail on may be prevented."""
    letter = build.letter()
    body = build.body(f"{own}\n\n{PASSED_ON.format('CU 2009/33 (A)', below)}")
    found = kind_of(letter, dossier(letter, build.transcript(body), knowledge), knowledge, answers=True)
    assert found.value == Kind.REGRET
    assert (found.confidence > 0.8) is sure


@pytest.mark.parametrize(
    "said",
    [
        "Instead of Mr. Peter Short, Ms. Ada Lund, Director, will attend; she takes his place.",
        "M. Paul Court est empêché ; Mme Ada Lund, directrice, viendra, elle prend sa place.",
        "En vez del Sr. Pedro Corto asistirá la Sra. Ada Lund, directora; ella ocupa su lugar.",
        "Г-н Зорин Лев приехать не сможет. Приедет г-жа Lund Ada, советник, она займет его место.",
    ],
)
def test_who_takes_a_place_is_not_gone(delegates_of_mail: Any, said: str) -> None:
    """The one who comes was filed as gone, and nobody as a delegate."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A). {said}\n")
    assert set(str(person.name.value).split()) == {"Ada", "Lund"}


@pytest.mark.parametrize("said", ["李娜女士（司法部处长）接替他参加。", "现由司法部李娜处长接替他参加会议。"])
def test_who_takes_a_place_in_chinese_is_not_gone(delegates_of_mail: Any, said: str) -> None:
    """The same."""
    (person,) = delegates_of_mail(f"关于CU 2009/33 (A)号来文。张强先生因病不能参加，{said}\n")
    assert person.name.value == "李娜"


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (
            "Veuillez remplacer, sur la liste qui vous a été communiquée, M. Issa Traoré par :\n- Mme Awa Kouyaté, juge",
            "Awa Kouyaté",
        ),
        ("Veuillez inscrire, en sus des délégués précédemment désignés :\n- Mme Awa Kouyaté, juge", "Awa Kouyaté"),
        ("M. Issa Traoré se voit contraint d'annuler sa participation ; lui succédera :\n- Mme Awa Kouyaté, juge", "Awa Kouyaté"),
        ("ونظرا لاعتذار السيد سامي حداد عن عدم الحضور، تم ترشيح:\n- السيدة أمينة قاسم، مديرة", "أمينة قاسم"),
        ("ونظرا لظروف طارئة حالت دون سفر السيد سامي حداد، تقرر إيفاد:\n- السيدة أمينة قاسم، مديرة", "أمينة قاسم"),
        ("وقد انسحب السيد سامي حداد من الوفد، وستحل مكانه:\n- السيدة أمينة قاسم، مديرة", "أمينة قاسم"),
        ("ولن يتمكن من الحضور:\n- السيدة أمينة قاسم، مديرة", ""),
        ("Délégués précédemment désignés :\n- Mme Awa Kouyaté, juge\nNouveaux délégués :\n- M. Luc Aka, juriste", "Luc Aka"),
    ],
)
def test_who_comes_below_words_of_change(delegates_of_mail: Any, said: str, names: str) -> None:
    """Who is put in comes, and none of those who drop out; no words of change are a name."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")
    assert [one.name.value for one in read] == [name for name in names.split(";") if name]


ARABIC = "تهدي البعثة الدائمة لتونس أطيب تحياتها إلى الأمانة، وبالإشارة إلى المذكرة CU 2009/33 (A) {} وتغتنم البعثة هذه الفرصة."
LISTED = "\n\nالسيد منصف الجلاصي، قاض\nالسيدة هاجر سالم، قاضية\n\n"


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        (f"تتشرف بترشيح قضاة جدد هم:{LISTED}", False),
        ("تتشرف بترشيح السيد منصف الجلاصي، قاض، وخبراء آخرين من وزارة الداخلية.", False),
        (f"وعقب هذا التحديث في موعد الاجتماع، تتشرف بموافاتها بأسماء الوفد:{LISTED}", False),
        ("تفيد بإعفاء السيدة هاجر سالم، قاضية، من رسوم التأشيرة، وبمشاركة السيد منصف الجلاصي، مستشار.", False),
        (f"تفيد بأن الوفد بعد التعديل يتألف من:{LISTED}", True),
        ("تفيد بأنه تقرر إعفاء السيد علي حسن وتعيين السيدة هاجر سالم، قاضية، عضوا في الوفد.", True),
        ("وإضافة إلى ما سبق ترشيحه، ترشح السيدة هاجر سالم، قاضية.", True),
    ],
)
def test_arabic_words_that_change_a_delegation(build: Any, knowledge: Knowledge, said: str, changes: bool) -> None:
    """New judges, other experts, a new date and fees from which somebody is exempt change no delegation."""
    assert (_kind(build, knowledge, ARABIC.format(said)).value == Kind.AMENDMENT) == changes


@pytest.mark.parametrize(
    "said",
    [
        "السيد علي حسن، منسق المشاركة في اللجنة الوطنية، ali@moj.example\nالسيدة زينب كريم، مسؤولة التسجيل في الوزارة، z@moj.example",
        "M. Ali Hasan, Directeur, sera chef de délégation.\nMme Zina Karim, Magistrate, répondra à vos questions lors de la session.",
    ],
)
def test_posts_and_deeds_that_sound_like_those_of_contact_persons(delegates_of_mail: Any, said: str) -> None:
    """Who coordinates at home, or answers questions in the meeting, comes."""
    assert len(delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")) == 2
