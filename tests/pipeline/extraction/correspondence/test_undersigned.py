"""Tests of "the undersigned" who comes. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

_EN = "CU 2009/33 (A). Norland will send Mr. Lars Bakke, Director. {}\n\nBest regards,\nJane Moss\nCounsellor"
_FR = "CU 2009/33 (A). Le Norland enverra M. Lars Bakke, directeur. {}\n\nCordialement,\nJane Moss\nConseillère"
_ES = "CU 2009/33 (A). Norlandia enviará al Sr. Lars Bakke, Director. {}\n\nAtentamente,\nJane Moss\nConsejera"
_RU = "CU 2009/33 (A). Приедет г-н Белов Олег Петрович, следователь. {}\n\nС уважением,\nАнна Лисова\nСоветник"
_AR = "CU 2009/33 (A). سيشارك السيد عمر حسن العلي، مدير عام. {}\n\nمع التحية\nهدى سمير العمري\nمستشارة"
_ZH = "CU 2009/33 (A)。司法部国际合作局局长王建国先生将出席会议。{}\n\n此致\n徐晓楠\n三等秘书"


@pytest.mark.parametrize(
    ("letter", "said", "name"),
    [
        (_EN, "From the Mission, the undersigned will also be present.", "Jane Moss"),
        (_EN, "The Ambassador cannot attend; the undersigned will represent the Mission.", "Jane Moss"),
        (_FR, "Participera aussi la soussignée.", "Jane Moss"),
        (_ES, "El Embajador no podrá asistir; por parte de la Representación acudirá la abajo firmante.", "Jane Moss"),
        (_RU, "От Представительства будет присутствовать нижеподписавшаяся.", "Анна Лисова"),
        (_AR, "كما ستحضر الموقعة أدناه عن البعثة.", "هدى سمير العمري"),
        (_ZH, "代表团方面由下述签名人出席。", "徐晓楠"),
    ],
)
def test_the_undersigned_comes(delegates_of_mail: Any, letter: str, said: str, name: str) -> None:
    """She was lost, in Arabic without a question: no phrase told of her verb."""
    read = delegates_of_mail(letter.format(said))
    assert name in [person.name.value for person in read]
    assert len(read) == 2


@pytest.mark.parametrize(
    "said",
    [
        "The undersigned will not attend.",
        "For any question please contact the undersigned.",
        "The undersigned has the honour to inform you that the delegation will attend.",
        "A reply may be sent to the undersigned.",
    ],
)
def test_who_only_signs_does_not(delegates_of_mail: Any, said: str) -> None:
    """The verb is denied, or another's."""
    assert [person.name.value for person in delegates_of_mail(_EN.format(said))] == ["Lars Bakke"]


@pytest.mark.parametrize(("said", "comes"), [("y quien firma", True), ("y quien firma queda a su disposición", False)])
def test_who_is_joined_to_those_announced_has_no_verb_of_his_own(delegates_of_mail: Any, said: str, *, comes: bool) -> None:
    """The writer was seated where he only remains at our disposal."""
    text = f"CU 2009/33 (A). Asistirá el Sr. Pablo Soto, Fiscal, {said}.\n\nAtentamente,\nLuis Rojas\nPrimer Secretario"
    assert ("Luis Rojas" in [person.name.value for person in delegates_of_mail(text)]) is comes
