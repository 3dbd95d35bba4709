"""Kinds of notes in ar and zh, in wordings of other hands: what adds, revises, replaces, refuses and puts off."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind

OPENINGS = {
    "ar": "تهدي البعثة الدائمة لكينيا تحياتها إلى المكتب وتشير إلى مذكرته رقم CU 2009/33 (A). ",
    "zh": "肯尼亚常驻代表团向办公室致意，并谨提及其CU 2009/33 (A)号照会。",
}
LISTED = {
    "ar": "\n\n1. السيد أحمد الزهراني، مدير إدارة، وزارة الداخلية\n2. السيدة فاطمة العلي، مستشارة، وزارة العدل",
    "zh": "\n\n1. 李强先生，公安部国际合作局局长\n2. 王芳女士，司法部条约法律司副司长",
}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", "وعطفا على ما سبق إبلاغه، فقد استقر تكوين الوفد على الآتي:"),
        ("ar", "استدراك: يضم الوفد في صورته المعدلة:"),
        ("ar", "وقد أعادت الوزارة النظر في قائمة الوفد، فأصبحت كما يلي:"),
        ("ar", "وبات الوفد مكونا من:"),
        ("ar", "نرجو كذلك قيد:"),
        ("ar", "يرجى إدراج الاسمين الآتيين مع بقية المشاركين:"),
        ("ar", "وقد تقرر تعزيزه بكل من:"),
        ("ar", "لن يتسنى للسيد كريم المنصوري السفر، وقد سميت مكانه:"),
        ("zh", "肯尼亚政府对参会人选作了改动，最新情况如下："),
        ("zh", "我方名单作出调整，现为："),
        ("zh", "继上次提名后，主管机关又指派了："),
        ("zh", "我部又推荐："),
    ],
)
def test_what_changes_a_delegation_amends(kind_of_note: Any, language: str, said: str) -> None:
    """Whatever its verb."""
    assert kind_of_note(OPENINGS[language] + said + LISTED[language]).value == Kind.AMENDMENT


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", "ونظرا لضيق الموارد المالية، لا يسعنا إيفاد خبراء من العاصمة."),
        ("ar", "لن يسعنا الحضور."),
        ("zh", "肯尼亚政府婉谢此次邀请，并希望会后能获得会议报告。"),
        ("zh", "主管机关来不及安排专家，特此致歉。"),
        ("zh", "因经费所限，国内难以安排代表前往。"),
    ],
)
def test_nobody_comes(kind_of_note: Any, language: str, said: str) -> None:
    """Whatever the verb of refusing."""
    assert kind_of_note(OPENINGS[language] + said).value == Kind.REGRET


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", "تقبل حكومة كينيا الدعوة شاكرة، أما قائمة مندوبيها فترسل فيما بعد."),
        ("ar", "وتؤكد البعثة استلام الدعوة وتسليمها للمعنيين بها."),
    ],
)
def test_an_answer_is_put_off(kind_of_note: Any, language: str, said: str) -> None:
    """By those who promise it, or hand the invitation on."""
    assert kind_of_note(OPENINGS[language] + said).value == Kind.ACKNOWLEDGEMENT


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", "ويتألف الوفد من:"),
        ("ar", "ونرجو تسجيل:"),
        ("zh", "肯尼亚政府指派："),
        ("zh", "参会人员安排如下："),
        ("ar", "وعطفا على ما سبق، يسرنا أن نرشح:"),
        ("ar", "خروج الوفد من المطار ودخول القاعة في الخامس من يونيو. ونرجو تسجيل:"),
    ],
)
def test_words_that_look_alike(kind_of_note: Any, language: str, said: str) -> None:
    """A first list changes nothing."""
    assert kind_of_note(OPENINGS[language] + said + LISTED[language]).value == Kind.NOMINATION
