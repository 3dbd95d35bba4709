"""Tests of remarks beside a person on a list. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.errors import Problem
from models.reply import Delegate, Kind
from pipeline.extraction.correspondence.withdrawals import is_withdrawal, says_withdrawn, without_chinese_posts
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.words.lexicon import lexicon

LISTS = {
    "en": "Our delegation:\n\n1. Mr. Tomas Verlin, Director\n2. Ms. Ada Lund, Legal Officer{}\n3. Mr. Oren Talbek, Judge",
    "fr": "Composition de la délégation :\n\n1. M. Tomas Verlin, Directeur\n2. Mme Ada Lund, Juriste{}\n3. M. Oren Talbek, Juge",
    "es": "Composición de la delegación:\n\n1. Sr. Tomas Verlin, Director\n2. Sra. Ada Lund, Abogada{}\n3. Sr. Oren Talbek, Juez",
    "ru": "Состав делегации:\n\n1. г-н Петров Илья, директор\n2. г-жа Саидова Нигора, юрист{}\n3. г-н Орлов Олег, судья",
    "zh": "代表团名单：\n\n1. 王小明先生，司长\n2. 李红女士，处长{}\n3. 张三先生，法官",
    "ar": "تشكيل الوفد:\n\n1. السيد خالد عمر، مدير\n2. السيدة سارة أحمد، مستشارة{}\n3. السيد محمد علي، قاض",
}


@pytest.fixture
def delegates(build: Any, knowledge: Knowledge) -> Any:
    """Reads the delegates of a note, and the problems."""

    def read(text: str, language: str = "en") -> tuple[tuple[Delegate, ...], tuple[Problem, ...]]:
        sheet = Sheet(build.document(build.page(text, language=language)), Part.NOTE)
        return delegates_of(build.letter(), (sheet,), knowledge, knowledge.state("AUT"), Kind.NOMINATION)

    return read


@pytest.mark.parametrize(
    ("language", "remark"),
    [
        *(("en", text) for text in (" - withdrawn", " (cancelled)", ", declined", " - has withdrawn due to illness")),
        *(("en", text) for text in (". Withdrawn.", " - cancelled her participation on 3 March", " – not coming")),
        *(("fr", text) for text in (" - a décliné", " (excusée)", ", empêchée", " – s'est désistée pour raisons de santé")),
        *(("es", text) for text in (" - retirada", " (canceló su participación)", ", se excusa", " - baja")),
        *(("ru", text) for text in (" - отменено", " (участие отменено)", ", отозвана", " – снята с участия")),
        *(("zh", text) for text in ("，取消", "（已撤销）", "，因病缺席", "，退出")),
        *(("ar", text) for text in (" - اعتذرت", " (ملغاة)", "، انسحبت", " - ألغيت مشاركتها")),
    ],
)
def test_who_withdrew_is_not_seated(delegates: Any, language: str, remark: str) -> None:
    """She was filed as coming, the remark as her post, and nobody was asked."""
    persons, problems = delegates(LISTS[language].format(remark), language)
    assert len(persons) == 2
    assert any("will not take part" in problem.detail for problem in problems)


@pytest.mark.parametrize(
    ("text", "withdrawn"),
    [
        ("Legal Officer", False),
        ("Director of Withdrawn Cases", False),
        ("Withdrawn Permits Officer", False),
        ("Absent Voters Commissioner", False),
        ("Cancelled Permits Unit, Head", False),
        ("Jefa de la Oficina de Baja California", False),
        ("取消关税协定谈判处处长", False),
        ("E-mail: absent", False),
        ("тел.: отказ", False),
        ("Status: withdrawn", True),
        ("Observations : désistée", True),
        ("Adviser; cancelled", True),
        ("as of 3 April 2009: cancelled", True),
    ],
)
def test_posts_that_sound_so_are_posts(knowledge: Knowledge, text: str, withdrawn: bool) -> None:
    """The whole stretch is the remark, with a date or why; behind the label of an address such a word says that there is none."""
    assert says_withdrawn(text, lexicon(knowledge)) is withdrawn


def test_why_may_follow(knowledge: Knowledge) -> None:
    """Small words and figures go on with a remark, other words make it a part of something else."""
    words = lexicon(knowledge)
    assert is_withdrawal("withdrawn by her Ministry", words)
    assert is_withdrawal("cancelled 3 March", words)
    assert not is_withdrawal("declined asylum requests", words)
    assert not is_withdrawal("CU 2009/35 (A): cancelled", words)  # said of another note


def test_an_officer_may_have_retired(delegates: Any, knowledge: Knowledge) -> None:
    """Behind a rank the Spanish word means that he left the service: he is kept."""
    persons, _ = delegates(
        "Composición de la delegación:\n\n1. Sr. Tomas Verlin, Director\n2. Sr. Oren Talbek, Coronel (retirado)"
    )
    assert [Doubt.WITHDRAWN.reason in person.name.reasons for person in persons] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "Cancellations:\n\n3. Mr. Oren Talbek, Judge",
        "Excusés :\n\n3. M. Oren Talbek, Juge",
    ],
)
def test_a_heading_of_those_who_stay(delegates: Any, text: str) -> None:
    """Who stands below it does not come, and is named to a person."""
    persons, problems = delegates(f"Composition of the delegation:\n\n1. Mr. Tomas Verlin\n2. Ms. Ada Lund, Judge\n\n{text}")
    assert [person.name.value for person in persons] == ["Tomas Verlin", "Ada Lund"]
    assert any("Oren Talbek will not take part" in problem.detail for problem in problems)


def test_chinese_posts_deny_nothing(delegates: Any, knowledge: Knowledge) -> None:
    """An expert on minors was dropped: the first sign of "minor" is a "not", and "expert" a word of sending experts."""
    persons, _ = delegates("代表团名单：\n\n1. 王小明先生，未成年人司法专家，司法部\n2. 李红女士，无国界医生组织代表", "zh")
    assert len(persons) == 2
    assert without_chinese_posts("，因病不能出席", lexicon(knowledge)) == "，因病不能出席"


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("ru", "Вместо Петрова И. П., который участвовать не сможет, просим зарегистрировать:"),
        ("en", "Instead of Mr. Lund, who cannot attend, please register:"),
        ("es", "En lugar del Sr. Lund, que no podrá asistir, rogamos acreditar a:"),
        ("fr", "À la place de M. Lund, qui ne pourra assister, veuillez inscrire :"),
    ],
)
def test_who_is_put_in_stands_below_him_who_does_not_come(delegates: Any, language: str, heading: str) -> None:
    """The last clause is what the heading says of those below it: she was taken off the list."""
    name = "Саидова Нигора Олеговна\nсудья" if language == "ru" else "Ada Verlin\nJudge"
    persons, problems = delegates(f"{heading}\n\n{name}", language)
    assert len(persons) == 1
    assert not problems


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("ru", "Участвовать не смогут, о чем просим сообщить:"),
        ("ru", "Вместо заявленных ранее, просим учесть, не смогут участвовать:"),
        ("en", "The following cannot attend, please register accordingly:"),
    ],
)
def test_who_cannot_come_stands_below_such_a_heading(delegates: Any, language: str, heading: str) -> None:
    """Without "instead of", or where the last clause denies, those below do not come."""
    name = "Саидова Нигора Олеговна\nсудья" if language == "ru" else "Ada Verlin\nJudge"
    persons, _ = delegates(f"{heading}\n\n{name}", language)
    assert not persons


@pytest.mark.parametrize("comma", [",", "，"])
@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("国内不派人{}由我团下列同志与会", ["沈志远", "欧阳文怡"]),
        ("国内无人与会{}我团将派以下人员与会", ["沈志远", "欧阳文怡"]),
        ("经请示国内{}下列同志不能与会", []),
    ],
)
def test_the_last_clause_of_a_chinese_heading_tells(delegates_of_mail: Any, comma: str, heading: str, names: list[str]) -> None:
    """Whatever comma ends the clause that denies: nobody comes from the capital, and those below do."""
    told = delegates_of_mail(
        f"关于CU 2009/33(A)号照会，{heading.format(comma)}：\n\n团长：沈志远先生，参赞\n团员：欧阳文怡女士，一秘\n"
    )
    assert [one.name.value for one in told] == names


@pytest.mark.parametrize("courtesy", ["特此通知", "名单如下"])
def test_a_courtesy_behind_a_refusal_brings_nobody(delegates_of_mail: Any, courtesy: str) -> None:
    """Only a last clause that says who comes tells of those below it."""
    text = f"关于CU 2009/33 (A)号照会,下列人员无法出席会议,{courtesy}:\n\n团长:沈志远先生，参赞\n团员:欧阳文怡女士，一秘\n"
    assert delegates_of_mail(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Instead of the persons listed in our note:\n\n1. Mr. Tomas Verlin\n\nwill attend:\n\n1. Mr. Oren Talbek, Judge",
            ["Oren Talbek"],
        ),
        (
            "À la place des délégués annoncés :\n\n1. M. Tomas Verlin\n\nParticiperont :\n\n1. M. Oren Talbek, Juge",
            ["Oren Talbek"],
        ),
        (
            "Instead of the persons listed before, the following will attend:\n\n1. Mr. Tomas Verlin, Judge\n2. Ms. Ada Lund",
            ["Tomas Verlin", "Ada Lund"],
        ),
    ],
)
def test_those_below_instead_of_are_gone_where_others_are_headed_below(delegates: Any, text: str, names: list[str]) -> None:
    """Where the heading announces, too, those below it come."""
    found, _ = delegates(text)
    assert [one.name.value for one in found] == names


@pytest.mark.parametrize(
    ("heading", "asked"),
    [
        ("تعذر على السيد سامي بنا الحضور، وسينوب عنه:", False),
        ("لن يتمكن السيد سامي بنا من السفر، وحل مكانه:", False),
        ("حالت ظروفه الصحية دون مشاركة السيد سامي بنا، والبديلان هما:", False),
        ("Mr. Bo Marsh is unable to travel, and his replacement is:", False),
        ("El Sr. Juan Paz no podrá asistir a la reunión, y el sustituto es:", False),
        ("Mr. Bo Marsh will not attend, and neither will:", True),
    ],
)
def test_those_below_him_who_is_prevented_are_others(delegates: Any, heading: str, asked: bool) -> None:
    """They were lost as if it were said of them; where nothing says that they come, they are asked about."""
    language = "ar" if heading[0] > "\u0600" else "en"
    found, _ = delegates(f"{heading}\n\n{LISTS[language].partition(chr(10) * 2)[2].format('')}", language)
    assert [Doubt.WITHDRAWN.reason in one.name.reasons for one in found] == [asked] * 3


@pytest.mark.parametrize(
    "heading",
    ["بسبب مرض السيد سامي بنا، لن يحضر كل من:", "With Mr. Bo Marsh, these will not attend:"],
)
def test_those_below_a_denial_do_not_come(delegates: Any, heading: str) -> None:
    """The last clause is said of them."""
    language = "ar" if heading[0] > "\u0600" else "en"
    assert delegates(f"{heading}\n\n{LISTS[language].partition(chr(10) * 2)[2].format('')}", language)[0] == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mr. Odo Kessel cannot come. Substitute:\n\nMs. Ada Lund, Judge"),
        ("en", "Owing to illness Mr. Odo Kessel will not\nattend. Instead:\n\nMs. Ada Lund, Judge"),
        ("fr", "M. Odo Kessel ne viendra pas. Remplaçante :\n\nMme Ada Lund, Juge"),
        ("es", "El Sr. Odo Kessel no podrá viajar. Sustituta:\n\nSra. Ada Lund, Jueza"),
    ],
)
def test_who_is_named_in_the_place_of_another_is_not_away(delegates: Any, language: str, text: str) -> None:
    """The sentence before the heading tells of another."""
    found, _ = delegates(f"{text}\n", language)
    assert "Ada Lund" in {person.name.value for person in found}


@pytest.mark.parametrize("text", ["The following cannot come:\n\nMs. Ada Lund, Judge", "Cannot come:\n\nMs. Ada Lund, Judge"])
def test_a_heading_alone_tells_of_those_below(delegates: Any, text: str) -> None:
    """No sentence about somebody else stands before it."""
    found, _ = delegates(f"{text}\n", "en")
    assert found == ()
