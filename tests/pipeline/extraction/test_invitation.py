"""What invitation notes say of themselves, in six languages; all notes are invented but for the usual formulae."""

from __future__ import annotations

from datetime import date

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.invitation import NUMBER, proposed

KNOWLEDGE = load_knowledge()
EN = (
    "Reference: CU 2010/112 (B)",
    (
        "The Secretary-General presents his compliments to the Permanent Representative and has the honour to refer to "
        "Conference decision 4/3 of 17 October 2008."
    ),
    (
        "The Government is cordially invited to participate in the third meeting of the Working Group on the Review of "
        "Implementation, which will be held at the International Centre, Vienna, from 28 September to 1 October 2010."
    ),
    (
        "The names of the delegation should reach the secretariat not later than 10 September 2010 by fax (+43-1) 26060-73957 or "
        "by e-mail to cop@example.org."
    ),
    "15 June 2010",
)
FR = (
    "Référence : CU 2011/7",
    (
        "Le Secrétaire général a l'honneur d'inviter le Gouvernement à participer à la réunion du Groupe de travail sur la "
        "coopération internationale, qui se tiendra à Genève du 3 au 5 mai 2011."
    ),
    "Prière de communiquer les noms au plus tard le 15 avril 2011. Télécopie : +43 1 26060 5841",
    "Le 2 mars 2011",
)
ES = (
    "Referencia: CU 2012/88 (A)",
    "4 de mayo de 2012",
    (
        "Se invita cordialmente al Gobierno a participar en la segunda reunión del grupo de trabajo sobre armas de fuego, que se "
        "celebrará en Viena los días 11 y 12 de junio de 2012."
    ),
    "La respuesta se enviará a más tardar el 1 de junio de 2012 al fax: +43 1 26060 75752.",
)
RU = (
    "Ссылка: CU 2012/45 (A)",
    (
        "Генеральный секретарь имеет честь пригласить правительство принять участие в работе второго совещания Рабочей группы по "
        "незаконному ввозу мигрантов, которое состоится в Вене 12-13 ноября 2012 года."
    ),
    "Просьба направить состав делегации не позднее 1 ноября 2012 года по факсу +43 1 26060 74555.",
    "3 сентября 2012 года",
)
ZH = (
    "文号：CU 2013/20 (A)",
    "联合国秘书长谨邀请贵国政府派代表参加将于2013年6月3日至5日在维也纳举行的枪支问题工作组会议。",
    "请不迟于2013年5月20日将代表团名单发送至 cop@example.org，传真：+43 1 26060 75752。",
    "2013年3月8日",
)
AR = (
    "المرجع: CU 2014/9 (C)",
    (
        "يتشرف الأمين العام بدعوة الحكومة إلى المشاركة في الاجتماع الرابع للفريق العامل المعني بالأسلحة النارية، "
        "الذي سيعقد في فيينا يومي 5 و6 مايو 2014."
    ),
    "ويرجى إرسال أسماء الوفد في موعد أقصاه 20 أبريل 2014 بالفاكس +43 1 26060 75752",
    "10 فبراير 2014",
)


@pytest.mark.parametrize(
    ("language", "note", "reference", "days", "place", "title"),
    [
        (
            "en",
            EN,
            "CU 2010/112 (B)",
            ("2010-06-15", "2010-09-28", "2010-10-01", "2010-09-10"),
            "Vienna",
            "third meeting of the Working Group on the Review of Implementation",
        ),
        (
            "fr",
            FR,
            "CU 2011/7",
            ("2011-03-02", "2011-05-03", "2011-05-05", "2011-04-15"),
            "Geneva",
            "réunion du Groupe de travail sur la coopération internationale",
        ),
        (
            "es",
            ES,
            "CU 2012/88 (A)",
            ("2012-05-04", "2012-06-11", "2012-06-12", "2012-06-01"),
            "Vienna",
            "segunda reunión del grupo de trabajo sobre armas de fuego",
        ),
        (
            "ru",
            RU,
            "CU 2012/45 (A)",
            ("2012-09-03", "2012-11-12", "2012-11-13", "2012-11-01"),
            "Vienna",
            "второго совещания Рабочей группы по незаконному ввозу мигрантов",
        ),
        ("zh", ZH, "CU 2013/20 (A)", ("2013-03-08", "2013-06-03", "2013-06-05", "2013-05-20"), "Vienna", "枪支问题工作组会议"),
        (
            "ar",
            AR,
            "CU 2014/9 (C)",
            ("2014-02-10", "2014-05-05", "2014-05-06", "2014-04-20"),
            "Vienna",
            "الاجتماع الرابع للفريق العامل المعني بالأسلحة النارية",
        ),
    ],
)
def test_a_note_proposes_its_entry(
    language: str, note: tuple[str, ...], reference: str, days: tuple[str, ...], place: str, title: str
) -> None:
    """Number, own date, first and last day, last day for replies, place and title come out of the note's own sentences."""
    found = proposed(note, language, KNOWLEDGE)
    assert (found.reference, found.place, found.titles) == (reference, place, ((language, title),))
    assert (found.dated, found.starts, found.ends, found.deadline) == tuple(map(date.fromisoformat, days))
    assert found.doubts == ()
    assert len(found.faxes) == 1
    assert found.faxes[0].startswith("+431")


@pytest.mark.parametrize(
    ("language", "sentence", "title"),
    [
        (
            "en",
            (
                "We draw attention to the decision to convene the fourth session of the Working Group at "
                "the Vienna International Centre from Monday, 30 May to Wednesday, 1 June 2011."
            ),
            "fourth session of the Working Group",
        ),
        (
            "fr",
            (
                "Le Secrétariat a l'honneur de les informer que la quatrième session du Groupe de travail se tiendra "
                "à Vienne du 30 mai au 1er juin 2011."
            ),
            "quatrième session du Groupe de travail",
        ),
        (
            "es",
            (
                "La Secretaría les comunica que el cuarto período de sesiones del Grupo de Trabajo "
                "se celebrará en Viena del 30 de mayo al 1 de junio de 2011."
            ),
            "cuarto período de sesiones del Grupo de Trabajo",
        ),
        (
            "ru",
            "Секретариат имеет честь сообщить, что четвертая сессия Рабочей группы пройдет в Вене с 30 мая по 1 июня 2011 года.",
            "четвертая сессия Рабочей группы",
        ),
        (
            "ar",
            ("وتتشرف بإبلاغها بأن الدورة الرابعة للفريق العامل ستُعقد في فيينا من 30 مايو إلى 1 يونيو 2011."),
            "الدورة الرابعة للفريق العامل",
        ),
        ("zh", "秘书处谨通知：工作组第四届会议将于2011年5月30日至6月1日在维也纳举行。", "工作组第四届会议"),
    ],
)
def test_a_note_that_only_informs_proposes_its_entry(language: str, sentence: str, title: str) -> None:
    """Not every note invites "to participate in": the meeting is the same where the note tells that it is convened."""
    found = proposed((sentence,), language, KNOWLEDGE)
    assert (found.starts, found.ends, found.place) == (date(2011, 5, 30), date(2011, 6, 1), "Vienna")
    assert found.titles == ((language, title),)


def test_by_a_day_is_a_last_day() -> None:
    """Also where "at the latest" stands behind it."""
    note = (*EN[:3], "Governments are asked to name their delegations by 10 September 2010 at the latest.", "15 June 2010")
    assert proposed(note, "en", KNOWLEDGE).deadline == date(2010, 9, 10)


def test_a_note_in_a_language_that_is_not_known() -> None:
    """The words of all languages are tried."""
    assert proposed(FR, None, KNOWLEDGE).starts == date(2011, 5, 3)


def test_what_is_missing_is_said() -> None:
    """A page that is no invitation gives an empty proposal and a sentence for each thing that was not found."""
    found = proposed(("Dear colleague,", "the canteen is closed on Friday."), "en", KNOWLEDGE)
    assert found.reference is None
    assert found.starts is None
    assert len(found.doubts) == 5


def test_contradictions_are_said() -> None:
    """Two numbers, a date after the meeting, a deadline after it: all are told."""
    note = tuple(line.replace("15 June", "15 November").replace("10 September", "10 October") for line in EN)
    doubts = " ".join(proposed((*note, "See CU 2009/33 (A)."), "en", KNOWLEDGE).doubts)
    assert "CU 2009/33 (A)" in doubts
    assert "dated after" in doubts or "date of the note was not found" in doubts
    assert "after the meeting" in doubts


@pytest.mark.parametrize("text", ["decision 4/4", "A/RES/55/25", "resolution 2008/25", "+43 1 26060", "2009/33"])
def test_other_numbers_are_no_references(text: str) -> None:
    """Symbols of resolutions and telephone numbers are not taken for the note's number."""
    assert not NUMBER.search(text)
