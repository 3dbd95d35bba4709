"""Who signs a mail with nothing but a name, below the delegates. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

ITEMS = "1. Mr. Eve Roy, Judge, Ministry of Justice\n2. Ms. Tom Lall, Clerk, Ministry of Interior\n"
RUSSIAN = "CU 2009/33 (A). Едут:\n1. Волков Игорь Ильич, судья\n2. Зайцева Нина Павловна, судья\n\n"
LISTED = "CU 2009/33 (A). The following will attend the meeting:\n\nMr. Tom Lall, Counsel\nMs. Eve Roy, Director\n\n"


@pytest.mark.parametrize(
    "mail",
    [
        f"{LISTED}Bob Singh\n",
        f"{LISTED}Bob Singh\nSecond Secretary\n+43 1 515 20\n",
        "Dear colleagues,\n\nMr. Tom Lall, Counsel, will attend the meeting (CU 2009/33 (A)).\n\nBob Singh\n",
        "CU 2009/33 (A). Asistirán a la reunión:\n\nSr. Juan Gil, Consejero\nSra. Ana Ruiz, Fiscal\n\nPedro Sanz\n",
        f"{LISTED}With warm wishes from Dodoma.\n\nMr. Bob Singh\nDirector of Cooperation\n",
        f"{LISTED}God bless.\n\nMr. Bob Singh\nChief Executive Officer\n",
        f"{LISTED}For God and my country.\n\nDr. S. P. Singh\nPermanent Secretary\n",
        f"{LISTED}Encl.: 2 passport copies\n\nS. Singh (Ms)\nfor Secretary for Foreign Affairs\n",
        f"{LISTED}Mr. Bob Singh\nChief Executive Officer\n",
        "CU 2009/33 (A). The following will attend:\n\n1. Mr. Tom Lall, Counsel\n\nMr. Bob Singh\nChief Executive Officer\n",
        f"{LISTED}Both can be contacted through this Mission.\n\nH.E. Ambassador Bob Singh\nPermanent Representative\n",
        f"CU 2009/33 (A). Delegation:\n{ITEMS}Ambassador Bob Singh\n",
        "CU 2009/33 (A). Едут:\n– Волков И.А., судья;\n– Зайцева Н.В., судья.\n\nЗаместитель Председателя   А.С. Громов\n",
        "CU 2009/33 (A). وفدنا:\n1. السيد خالد العلوي، وزارة الداخلية\n2. السيدة منى المطوع، قاضية\nالسفير كريم الشكر\n",
        "中国代表团名单（CU 2009/33 (A)）：\n1、李建，外交部处长\n2、王琴，公安部警官\n大使 唐国强\n",
        "CU 2009/33 (A). Asistirán:\n\nSr. Juan Gil, Consejero\n\nDios, Unión y Libertad\n\nSr. Pedro Sanz\nDirector General\n",
        "CU 2009/33 (A). Délégués :\n\nM. Luc Petit, Magistrat\n\nTravail, Liberté, Patrie\n\nM. Jean Roux\nSecrétaire général\n",
        f"CU 2009/33 (A). Delegation:\n{ITEMS}\nHead of delegation - T. Lall\n\nBob Singh, secretary\nEmbassy of Fiji\n",
        f"{RUSSIAN}Глава делегации - Волков И.И.\nВизы есть.\n\nГромова Анна, референт\nПосольство Армении, Вена\n",
    ],
)
def test_a_bare_name_below_delegates_set_out_otherwise_is_asked_about(delegates_of_mail: Any, mail: str) -> None:
    """Who signs without words of leave was filed as a delegate, surely."""
    *above, last = delegates_of_mail(mail)
    assert Doubt.BELOW_ALL.reason in last.name.reasons
    assert above
    assert not any(Doubt.BELOW_ALL.reason in one.name.reasons for one in above)


@pytest.mark.parametrize(
    "mail",
    [
        "CU 2009/33 (A). The following will attend:\n\nTom Lall\nCounsel\n\nEve Roy\nDirector\n\nBob Singh\nClerk\n",
        f"{LISTED}Mr. Bob Singh, Clerk\n",
        f"CU 2009/33 (A). The following will attend:\n{ITEMS}Mr. Bob Singh will also attend.\n",
        f"CU 2009/33 (A). The following will attend:\n{ITEMS}Adviser:\nMr. Bob Singh\n",
        f"CU 2009/33 (A). The following will attend:\n{ITEMS}3. Ambassador Bob Singh\n",
        "CU 2009/33 (A). The following will attend:\n\n1. Tom Lall, Counsel\n2. Eve Roy, Director\n3. Bob Singh\n",
        "CU 2009/33 (A). The following will attend:\n\nMr. Tom Lall\nCounsel\n\nMs. Eve Roy\nDirector\n\nMr. Bob Singh\nClerk\n",
        f"{LISTED}Adviser:\n\nMr. Bob Singh\nClerk\n",
        f"{LISTED}Ministry of Justice\n\nMr. Bob Singh\nClerk\n",
        f"{LISTED}They will be accompanied by\n\nMr. Bob Singh\nClerk\n",
    ],
)
def test_the_last_of_those_set_out_alike_is_one_of_them(delegates_of_mail: Any, mail: str) -> None:
    """Blocks, courtesy forms and items go on to the last."""
    read = delegates_of_mail(mail)
    assert len(read) == 3
    assert not any(Doubt.BELOW_ALL.reason in one.name.reasons for one in read)


@pytest.mark.parametrize(
    "foot",
    [
        "Director of the Academy\nColonel            U. Safarov",
        "Начальник Академии\nгенерал-майор милиции            Сафарализода У.Х.\n\nИсп.: Каримшоева Н., тел. +992 37 234 11 90",
        "Заместитель министра            И.И. Петров",
        "Le Directeur général\nColonel Yao Mensah",
        "El Director General\nComisario Pedro Luna Vega",
        "Director of the Police Academy\nColonel Ulug Safarov",
    ],
)
def test_a_post_and_then_a_name_below_marked_items_is_asked_about(delegates_of_mail: Any, foot: str) -> None:
    """Whoever signs may stand so, and so may the last delegate."""
    read = delegates_of_mail(f"In reply to CU 2009/33 (A) the following will attend:\n\n{ITEMS}\n{foot}\n")
    assert [Doubt.BELOW_ALL.reason in delegate.name.reasons for delegate in read] == [False, False, True]


@pytest.mark.parametrize(
    "foot",
    [
        "Head of Delegation\nAmbassador Robert Manumba",
        "Director of the Academy\nMr. Robert Manumba",
        "Observer: Robert Manumba, Director of the Academy",
    ],
)
def test_what_is_said_of_delegates_tells_that_the_last_one_comes(delegates_of_mail: Any, foot: str) -> None:
    """A role or a courtesy form tells it."""
    read = delegates_of_mail(f"In reply to CU 2009/33 (A) the following will attend:\n\n{ITEMS}\n{foot}\n")
    (last,) = [delegate for delegate in read if delegate.name.value == "Robert Manumba"]
    assert Doubt.BELOW_ALL.reason not in last.name.reasons


TABLE = "CU 2009/33 (A). The following will attend:\n\n| Name | Post |\n| Mr. Tom Lall | Counsel |\n| Ms. Eve Roy | Clerk |\n\n"


@pytest.mark.parametrize(
    "mail",
    [
        f"{TABLE}Ever yours in the common cause,\n\nUlla Brandis\nDeputy Secretary\n",
        f"{TABLE}Con mis mejores votos,\n\nUlla Brandis\nDeputy Secretary\n",
        f"{TABLE}Head of delegation - T. Lall\n\nUlla Brandis, secretary\nEmbassy of Fiji, Berne\n",
    ],
)
def test_who_signs_below_a_table_behind_an_unknown_phrase_is_asked_about(delegates_of_mail: Any, mail: str) -> None:
    """No list knows all words of leave."""
    *above, last = delegates_of_mail(mail)
    assert len(above) == 2
    assert Doubt.BELOW_ALL.reason in last.name.reasons


@pytest.mark.parametrize(
    "mail",
    [
        f"{TABLE}Advisers:\n\nMr. Bob Singh\nDirector\n",
        f"{TABLE}Ministry of Justice,\n\nMr. Bob Singh\nDirector\n",
        f"{TABLE}Together with them will attend,\n\nMr. Bob Singh\nDirector\n",
    ],
)
def test_who_is_headed_or_announced_below_a_table_does_not_sign(delegates_of_mail: Any, mail: str) -> None:
    """A heading, a body or an announcement names further delegates."""
    delegates = delegates_of_mail(mail)
    assert len(delegates) == 3
    assert Doubt.BELOW_ALL.reason not in delegates[-1].name.reasons


@pytest.mark.parametrize(
    ("mail", "names"),
    [
        (
            "к делегации (CU 2009/33 (A)) добавляется г-н Соколов Дмитрий Игоревич, прокурор.\n\nА. Орлова\nПосольство Беларуси",
            ["Соколов Дмитрий Игоревич"],
        ),
        (
            "يضاف إلى وفدنا (CU 2009/33 (A)) النقيب عمر الزين، ضابط اتصال، مديرية الأمن العام.\n\nسامي حداد\nسفارة لبنان",
            ["عمر الزين"],
        ),
        ("Просим зарегистрировать (CU 2009/33 (A)):\n\nАнна Орлова\nПосольство Беларуси", ["Анна Орлова"]),
    ],
)
def test_who_signs_for_a_mission_below_sentences_does_not_come(delegates_of_mail: Any, mail: str, names: list[str]) -> None:
    """A bare name above an Embassy at the end signs where sentences name others; a colon above leads to who comes."""
    assert [person.name.value for person in delegates_of_mail(mail)] == names
