"""Tests of the lines that greet."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.greeting_lines import greets, is_postscript, leaves_from
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Dear colleagues,\n\nThose who will attend:\nMs. Ann Berg, Judge\nMr. Jan Holm, Counsel", True),
        ("Dear colleagues,\n\nPlease note that the delegation of Norland will consist of two of our officers.", True),
        ("Distinguidos señores:\n\nSra. Ann Berg", True),
        ("Best regards,\n\nMs. Ann Berg\nCounsellor\nTel.: +47 22 24 36 00", False),
    ],
)
def test_a_line_above_what_is_told_greets(build: Any, knowledge: Knowledge, text: str, wanted: bool) -> None:
    """A first line of courtesy greets where a sentence, items, or a heading with somebody below it follow; else it closes."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert greets(strip, 0, lexicon(knowledge)) is wanted


@pytest.mark.parametrize(
    ("text", "number", "wanted"),
    [
        ("Those who come:\n\nKind regards,\n\nAnn Berg\nMission of Norland to all the Nations and Agencies in Vienna", 1, False),
        ("名单如下：\n\n此致\n敬礼\n\n张伟\n常驻维也纳联合国和其他国际组织代表团，维也纳，奥地利", 1, False),
        (
            ("Subject: Working group of government experts on extradition and mutual legal assistance, to be held in the town of "
            "Vienna in June of this year\n\nDear Sirs,\n\nIt is my honour to let you know that Norland\nwill be represented by:"),
            1,
            True,
        ),
        ("Mission of Norland\n\nDear colleagues,\n\nMay I tell you that these two of our officers will attend.", 1, True),
        ("Mission de Norlande\n\nCher collègue,\n\nNous avons désigné les deux personnes qui suivent pour y assister.", 1, True),
    ],
)  # fmt: skip
def test_words_that_only_take_leave(build: Any, knowledge: Knowledge, text: str, number: int, wanted: bool) -> None:
    """Below something told "regards" takes leave, however long the writer's body is; "Dear colleagues" may still greet."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert greets(strip, number, lexicon(knowledge)) is wanted


@pytest.mark.parametrize(
    ("line", "leaves"),
    [
        ("Cordialement,", True),
        ("مع الشكر والتقدير،", True),
        ("Saludos cordiales,", True),
        ("BR,", True),
        ("С ув.,", True),
        ("Dear colleagues,", False),
    ],
)
def test_below_a_table_words_of_leave_close(build: Any, knowledge: Knowledge, line: str, leaves: bool) -> None:
    """The table told what there was to tell, so the long post of who signs is no sentence; "Dear colleagues" still greets."""
    post = "Secretary of the Permanent Mission of the Republic of Norland to the Nations"
    page = build.page(f"{line}\n\nAnn Berg\n{post}", language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert greets(strip, 0, lexicon(knowledge), below_table=True) is not leaves


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Best from a still snowy Oslo,\n\nAnn Berg\nCounsellor", "en", True),
        ("Un saludo desde Lima\nParticiparán el Sr. Juan Mora, Fiscal, y la Sra. Ana Gil, Jueza.", "es", False),
        ("Привет из Бишкека! В совещании примут участие:\n\nИванов Пётр Сергеевич, прокурор", "ru", False),
        ("Greetings from Vienna\nMr. John Carter, Director of Police", "en", False),
    ],
)
def test_a_greeting_from_a_town_takes_leave_where_nobody_follows(
    build: Any, knowledge: Knowledge, text: str, language: str, wanted: bool
) -> None:
    """A letter may begin so as well: then somebody is announced, or has a courtesy form, below it."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert leaves_from(strip, 0, lexicon(knowledge)) is wanted


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("P.S. We shall be represented by Ms. Eve Roy.", True),
        ("P.-S. : le Togo sera représenté par M. Luc Petit", True),
        ("PD: la Sra. Ana Gil asistirá", True),
        ("又及：我方将派王女士参加", True),
        ("PS Ministry of Justice", False),
        ("P.S.", False),
        ("Psychologist at the Ministry of Justice and Health", False),
    ],
)
def test_postscripts(knowledge: Knowledge, text: str, told: bool) -> None:
    """A short form with words of a sentence behind it; a Permanent Secretary signs with the same letters."""
    assert is_postscript(text, lexicon(knowledge)) is told


@pytest.mark.parametrize("leave", ["Many thanks,", "Kind regards,"])
def test_who_is_announced_below_the_signature_comes_and_the_writer_does_not(delegates_of_mail: Any, leave: str) -> None:
    """What a postscript announces does not make a greeting of the line above the signature."""
    said = "P.S. Norland will be represented by Mr. Tom Lall, Legal Adviser. I shall not come myself."
    delegates = delegates_of_mail(f"We look for the paper of CU 2009/33 (A).\n\n{leave}\n\nEve Roy\nCounsellor\n\n{said}\n")
    assert [person.name.value for person in delegates] == ["Tom Lall"]


def test_who_is_only_mentioned_below_the_signature_does_not_come(delegates_of_mail: Any) -> None:
    """Nothing announces her."""
    said = "Eve Roy\nCounsellor\n\nP.S. Ms. Ann Poe of our Mission will call you about the badges."
    text = f"CU 2009/33 (A). Norland will be represented by Mr. Tom Lall, Counsel.\n\nKind regards,\n\n{said}\n"
    assert [person.name.value for person in delegates_of_mail(text)] == ["Tom Lall"]


LONG_SUBJECT = (
    "Permanent Mission of Norland, print of 31 August 2009 11:47, Re: meeting on the review of the Convention, "
    "28 to 30 September 2009, CU 2009/33 (A)"
)


@pytest.mark.parametrize(
    ("text", "number", "wanted"),
    [
        (
            f"{LONG_SUBJECT}\n\nDear all,\n\nHere are those who come to the September meeting as promised.\n\nMany thanks,\nEve",
            1,
            True,
        ),
        (
            f"{LONG_SUBJECT}\n\nMany thanks,\nEve Roy, Counsellor of the Permanent Mission of Norland in the town of Vienna",
            1,
            False,
        ),
        (f"{LONG_SUBJECT}\n\nThank you,\n\nKind regards,\nEve Roy", 1, False),
    ],
)
def test_a_long_subject_line_makes_no_leave_of_a_greeting(
    build: Any, knowledge: Knowledge, text: str, number: int, wanted: bool
) -> None:
    """Sentences stand between what greets and the next line of courtesy, none behind what takes leave."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert greets(strip, number, lexicon(knowledge)) is wanted


@pytest.mark.parametrize(
    ("greeting", "said"),
    [
        ("الأستاذ الفاضل أحمد،", "صباح الخير، بالإشارة إلى مذكرتكم CU 2009/33 (A) واتصالكم أمس، أسماء الوفد حتى الآن:"),
        ("السيد سمير المحترم", "بالإشارة إلى مذكرتكم CU 2009/33 (A) نرجو تسجيل أعضاء الوفد التالية أسماؤهم:"),
        ("Mr. Tom Lall,", "With reference to CU 2009/33 (A) I am pleased to send the names of those who will attend:"),
    ],
)
def test_who_is_greeted_above_a_list_is_nobody_on_it(delegates_of_mail: Any, greeting: str, said: str) -> None:
    """The sentence below him announces the list."""
    found = delegates_of_mail(f"{greeting}\n\n{said}\n\n1- السيدة منى الحسن، وكيلة النيابة\n2- السيد سامي الخطيب، قاض\n")
    assert [one.name.value for one in found] == ["منى الحسن", "سامي الخطيب"]


def test_somebody_above_the_sentence_that_speaks_of_him_is_named(delegates_of_mail: Any) -> None:
    """He stands with his post, and another below him."""
    text = "السيدة منى الحسن،\nوكيلة النيابة\n\nالسيد سامي الخطيب،\nقاض\n\nالمذكوران أعلاه سيحضران اجتماع CU 2009/33 (A).\n"
    assert [one.name.value for one in delegates_of_mail(text)] == ["منى الحسن", "سامي الخطيب"]


@pytest.mark.parametrize(
    ("named", "said", "name"),
    [
        ("السيد سالم الفاضل", "مدير بوزارة الداخلية، سيمثل بلدنا في الاجتماع CU 2009/33 (A).", "سالم الفاضل"),
        ("السيد سالم الفاضل", "سيمثل بلدنا في الاجتماع CU 2009/33 (A) يومي 14 و15.", "سالم الفاضل"),
        (
            "Ms. Ada Lund:",
            "Her particulars for the meeting CU 2009/33 (A) are these, as you asked us:\n\nProsecutor, tel. 12",
            "Ada Lund",
        ),
        ("Г-жа Ракова Нина Ильинична:", "Сообщаем для регистрации на CU 2009/33 (A) следующие данные о ней:\n\nсудья", None),
    ],
)
def test_who_stands_above_his_post_is_not_greeted(delegates_of_mail: Any, named: str, said: str, name: str | None) -> None:
    """The only delegate was taken for whoever is written to, and nobody was found."""
    (found,) = delegates_of_mail(f"{named}\n\n{said}\n")
    assert found.name.value == (name or "Ракова Нина Ильинична")


@pytest.mark.parametrize(
    "said",
    [
        "The Minister of Justice, Mr. Tom Lall, will attend the meeting CU 2009/33 (A).",
        "Judge Tom Lall, Ministry of Justice, will attend the meeting CU 2009/33 (A) on our behalf.",
    ],
)
def test_who_stands_above_the_post_of_somebody_else_is_greeted(delegates_of_mail: Any, said: str) -> None:
    """The sentence names who comes."""
    assert [one.name.value for one in delegates_of_mail(f"Ms. Brook,\n\n{said}\n")] == ["Tom Lall"]


def test_who_is_addressed_above_an_announcing_sentence_does_not_come(delegates_of_mail: Any) -> None:
    """In Chinese such a sentence, with a colon, was taken for his particulars; "变动" is nobody's name."""
    said = "上周报给您的工作组会议(CU 2009/33 (A)号照会)名单有变动,麻烦更新一下:"
    item = "一、高文斌因工作原因不能前往,改由公安部处长蒋若愚先生参加。"
    read = delegates_of_mail(f"米勒女士:\n\n{said}\n\n{item}\n\n孟晓岚\n")
    assert [one.name.value for one in read] == ["蒋若愚"]


def test_who_stands_above_his_particulars_comes(delegates_of_mail: Any) -> None:
    """A few words before the colon tell of him."""
    text = "CU 2009/33 (A)号照会所涉会议由下列人员出席:\n\n王强先生:\n公安部国际合作局处长,联系方式如下:\n+86 10 6626 0177\n"
    assert [one.name.value for one in delegates_of_mail(text)] == ["王强"]
