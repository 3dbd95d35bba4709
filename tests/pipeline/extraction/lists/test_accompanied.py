"""Tests of who is told to come above a list of those who come with him. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

_EN = "\n\n- Ms. Mary Odero, State Counsel, Ministry of Justice\n- Mr. James Kato, Superintendent, Police Service\n"
_ES = "\n\n- Sra. Rosa Peña, Fiscal, Ministerio Público\n- Sr. Iván Soto, Comisario, Policía Nacional\n"
_FR = "\n\n- Mme Anne Petit, magistrate, Cour d'appel\n- M. Luc Diallo, commissaire, Police nationale\n"
_RU = "\n\n- г-жа Орлова Анна Сергеевна, советник, Генеральная прокуратура\n- г-н Белов Олег Петрович, следователь, Полиция\n"
_AR = "\n\n- السيدة ليلى سالم، قاضية، وزارة العدل\n- السيد خالد ناصر، رائد، وزارة الداخلية\n"
_ZH = "\n\n1. 李红女士，最高人民检察院检察官\n2. 张伟先生，公安部处长\n"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            f"I write on behalf of Mr. Peter Otieno, Director, who will lead our delegation.\n\nHe will be accompanied by:{_EN}",
            "Peter Otieno",
        ),
        (
            f"Je vous écris pour Monsieur Abdou Niang, Directeur, qui conduira notre délégation.\n\nIl sera accompagné de :{_FR}",
            "Abdou Niang",
        ),
        (f"El Sr. Pablo Mena, Director General, asistirá a la reunión. Lo acompañarán:{_ES}", "Pablo Mena"),
        (
            f"Г-н Козлов Петр Иванович, директор департамента, примет участие в совещании.\n\nЕго будут сопровождать:{_RU}",
            "Козлов Петр Иванович",
        ),
        (f"سيشارك السيد عمر حسن العلي، مدير عام، وزارة العدل، في الاجتماع. وسيرافقه:{_AR}", "عمر حسن العلي"),
        (f"司法部国际合作局局长王建国先生将率团出席会议。随行人员：{_ZH}", "王建国"),
    ],
)
def test_who_is_accompanied_comes_too(delegates_of_mail: Any, said: str, name: str) -> None:
    """He was lost, since sentences above a list were thought to tell of those on it."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}")
    assert read[0].name.value == name
    assert len(read) == 3


@pytest.mark.parametrize(
    "said",
    [
        "The Minister, Mr. Peter Otieno, who leads our national committee, has approved the following delegation:",
        "Following my call with Mr. Peter Otieno of your office, who will attend the meeting, please register:",
        "I am writing at the request of Mr. Peter Otieno, Director. The delegation of Norland will be:",
        "Ambassador Peter Otieno will not attend. The delegation is composed of:",
        "During his visit, Mr. Peter Otieno will meet your Director. He will be accompanied by:",
        "Ambassador Peter Otieno nominates the Minister. He will be accompanied by:",
    ],
)
def test_who_only_decides_or_is_mentioned_does_not(delegates_of_mail: Any, said: str) -> None:
    """Nothing says that those on the list come with him."""
    names = [person.name.value for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{said}{_EN}")]
    assert names == ["Mary Odero", "James Kato"]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (
            f"Посол Республики Армения г-н Ара Саргсян направляет Министра юстиции. В сопровождении:{_RU}",
            ["Орлова Анна Сергеевна", "Белов Олег Петрович"],
        ),
        (f"يتشرف سعادة السفير عمر الخطيب بإبلاغكم بأن معالي الوزير سيحضر. وبرفقته:{_AR}", ["ليلى سالم", "خالد ناصر"]),
        (f"公安部副部长孟宏伟先生访奥期间，贵办将安排会见。代表团其他成员：{_ZH}", ["李红", "张伟"]),
    ],
)
def test_who_sends_or_informs_or_visits_does_not_come(delegates_of_mail: Any, said: str, names: list[str]) -> None:
    """An ambassador who nominates or informs was seated, by the name of his State or with the verb behind his name."""
    assert [person.name.value for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{said}")] == names


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (f"The delegation will be led by Mr. John Kamau, Director, and composed as follows:{_EN}", "John Kamau"),
        (f"ويرأس الوفد السيد أحمد الزهراني، مدير إدارة، ويضم:{_AR}", "أحمد الزهراني"),
        (f"代表团由王建国先生率领，以下人员随行：{_ZH}", "王建国"),
        (f"代表团由司法部副部长王建国先生率领，成员如下：{_ZH}", "王建国"),
    ],
)
def test_who_leads_the_delegation_set_out_below_comes_with_it(delegates_of_mail: Any, said: str, name: str) -> None:
    """The head of the list's own sentence was lost where no word says that the others accompany him."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}")
    assert [person.name.value for person in read][:1] == [name]
    assert read[0].role.value == "head"
    assert len(read) == 3


@pytest.mark.parametrize(
    "said",
    [
        f"In place of Mr. Peter Otieno, Head of Delegation, the following will attend:{_EN}",
        f"Following consultations with Mr. Peter Otieno, Head of Delegation to the last session, the delegates are:{_EN}",
    ],
)
def test_a_head_of_whom_the_sentence_but_speaks_does_not_come(delegates_of_mail: Any, said: str) -> None:
    """He decides, stays away, or led another delegation."""
    assert "Peter Otieno" not in [person.name.value for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{said}")]
