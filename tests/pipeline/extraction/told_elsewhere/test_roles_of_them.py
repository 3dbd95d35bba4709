"""Tests of parts that a sentence without names gives to all who were named. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

_TWO = {
    "en": "CU 2009/33 (A)\n\n1. Ms. Anna Chan, Judge, High Court\n2. Mr. Tom Hill, Director, Ministry of Justice\n\n{}\n",
    "fr": "CU 2009/33 (A)\n\n1. Mme Anne Lira, juge, Haute Cour\n2. M. Luc Tossa, directeur, Ministère de la justice\n\n{}\n",
    "es": "CU 2009/33 (A)\n\n1. Sra. Ana Lira, jueza, Corte Suprema\n2. Sr. Juan Paz, fiscal, Ministerio Público\n\n{}\n",
    "ru": "CU 2009/33 (A)\n\n1. Г-жа Анна Лирова, судья, Верховный суд\n2. Г-н Пётр Лунин, прокурор, Прокуратура\n\n{}\n",
    "zh": "CU 2009/33 (A)\n\n下列两人将出席会议：\n1. 陈咏诗，处长，司法部\n2. 梁国栋，主任，公安部\n\n{}\n",
    "ar": "CU 2009/33 (A)\n\n1. السيدة آنا ليرا، مستشارة قانونية، وزارة العدل\n2. السيد سامي حداد، قاض، محكمة النقض\n\n{}\n",
}


@pytest.mark.parametrize(
    ("language", "said", "role"),
    [
        ("en", "Both will attend as advisers.", "adviser"),
        ("en", "They will attend the meeting as advisers.", "adviser"),
        ("en", "The two delegates will take part as experts.", "expert"),
        ("fr", "Tous deux participeront en qualité d'experts.", "expert"),
        ("es", "Ambos participarán en calidad de expertos.", "expert"),
        ("es", "Participarán como asesores.", "adviser"),
        ("ru", "Оба участвуют в качестве экспертов.", "expert"),
        ("zh", "两位均以顾问身份参加。谢谢！", "adviser"),
        ("zh", "上述二人将以专家身份与会。", "expert"),
        ("ar", "وكلاهما يشارك بصفته مستشارا.", "adviser"),
        ("ar", "وسيشارك كلاهما بصفة خبراء.", "expert"),
    ],
)
def test_a_sentence_gives_a_part_to_all(delegates_of_mail: Any, language: str, said: str, role: str) -> None:
    """Below a list, both get it, and nobody needs to be asked."""
    read = delegates_of_mail(_TWO[language].format(said))
    assert [(one.role.value, bool(one.role.reasons)) for one in read] == [(role, False)] * 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "All three will attend as advisers."),
        ("zh", "三人均以顾问身份参加。"),
        ("zh", "后两位均以顾问身份参加。"),
        ("zh", "前两位均以顾问身份参加。"),
        ("zh", "首两人均以顾问身份参加。"),
    ],
)
def test_other_numbers_are_asked_about(delegates_of_mail: Any, language: str, said: str) -> None:
    """Three are no two: of whom it is said nobody knows."""
    read = delegates_of_mail(_TWO[language].format(said))
    assert [(one.role.value, bool(one.role.reasons)) for one in read] == [("member", True)] * 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "They will not attend as advisers."),
        ("en", "Other colleagues will attend as advisers."),
        ("en", "Both attended the last session as advisers."),
        ("en", "Both work as advisers."),
        ("fr", "D'autres collègues participeront en qualité d'experts."),
        ("es", "Otros colegas participarán como expertos."),
        ("ru", "Другие коллеги участвуют в качестве экспертов."),
    ],
)
def test_what_is_said_of_others_gives_none(delegates_of_mail: Any, language: str, said: str) -> None:
    """Nor what is denied, past, or tells what they are by profession."""
    read = delegates_of_mail(_TWO[language].format(said))
    assert [one.role.value for one in read] == ["member"] * 2


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ("Both will attend as advisers.", ["adviser", "adviser"]),
        ("Other colleagues will attend as advisers.", ["member", "member"]),
        ("They will not attend as advisers.", ["member", "member"]),
    ],
)
def test_behind_the_sentence_that_names_them(delegates_of_mail: Any, said: str, roles: list[str]) -> None:
    """The next sentence is no part of what is told of the last of them, though a bracket stands before the stop."""
    text = f"Ms. Anna Chan, Judge, High Court, and Mr. Tom Hill, Director, will attend the meeting (CU 2009/33 (A)). {said}\n"
    assert [one.role.value for one in delegates_of_mail(text)] == roles


def test_below_a_table(delegates_of_mail: Any) -> None:
    """Those of a table stand in another text of the same document."""
    rows = "<tr><td>Anna Chan</td><td>Judge</td></tr><tr><td>Tom Hill</td><td>Director</td></tr>"
    table = f"<table border=1><tr><td>Name</td><td>Position</td></tr>{rows}</table>"
    read = delegates_of_mail(f"<p>CU 2009/33 (A)</p>{table}<p>Both will attend as advisers.</p>", subtype="html")
    assert [one.role.value for one in read] == ["adviser", "adviser"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Both will attend the Conference in May as observers."),
        ("en", "Both would attend as experts if their travel is paid."),
        ("fr", "Tous deux participeront à la Conférence suivante en qualité d'observateurs."),
        ("es", "Ambos participarán como expertos en la Conferencia siguiente."),
    ],
)
def test_another_event_and_a_case_are_asked_about(delegates_of_mail: Any, language: str, said: str) -> None:
    """The part may be another meeting's, or depend on something."""
    read = delegates_of_mail(_TWO[language].format(said))
    assert [(one.role.value, bool(one.role.reasons)) for one in read] == [("member", True)] * 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Tous deux ont participé en qualité d'experts à la session précédente."),
        ("es", "Ambos han participado como expertos en reuniones anteriores."),
    ],
)
def test_the_past_gives_no_part(delegates_of_mail: Any, language: str, said: str) -> None:
    """What they were in another session they are not now."""
    assert [one.role.value for one in delegates_of_mail(_TWO[language].format(said))] == ["member", "member"]


def test_he_is_not_both_of_them(delegates_of_mail: Any) -> None:
    """He ("Il") is the only man; who was read as a member of those who "participeront" gets the part of all."""
    read = delegates_of_mail(_TWO["fr"].format("Il participera en qualité d'expert."))
    assert [one.role.value for one in read] == ["member", "expert"]
    said = "M. Luc Tossa, directeur, et Mme Anne Lira, juge, participeront. Ils assisteront tous deux en qualité de conseillers."
    assert [one.role.value for one in delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")] == ["adviser", "adviser"]
