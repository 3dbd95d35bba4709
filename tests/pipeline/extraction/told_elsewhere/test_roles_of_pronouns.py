"""Tests of parts that the sentence behind somebody's own gives him. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.settings import ThresholdSettings

ASKED = ThresholdSettings().role
_ONE = {
    "en": "Our delegate (CU 2009/33 (A)) is Mr. Tom Lall, Superintendent of Police. {}\n",
    "fr": "Notre délégué (CU 2009/33 (A)) est M. Luc Tossa, commissaire. {}\n",
    "es": "Nuestro delegado (CU 2009/33 (A)) es el Sr. Pedro Paz, comisario. {}\n",
    "ru": "Нашим делегатом (CU 2009/33 (A)) будет г-н Олег Лунин, советник. {}\n",
    "zh": "出席CU 2009/33 (A)会议的是外交部张立处长。{}\n",
    "ar": "مندوبنا (CU 2009/33 (A)) هو السيد سامي حداد، قاض. {}\n",
}


@pytest.mark.parametrize(
    ("language", "said", "role"),
    [
        ("en", "He will attend as an expert.", "expert"),
        ("en", "He will participate in the capacity of adviser.", "adviser"),
        ("en", "E-mail: tlall@police.example; office 876-922-6317. He will attend as an expert.", "expert"),
        ("fr", "Il participera en tant qu'expert.", "expert"),
        ("fr", "Il assistera à la réunion en qualité d'observateur.", "observer"),
        ("es", "Asistirá como experto.", "expert"),
        ("ru", "Он приедет в качестве эксперта.", "expert"),
        ("zh", "他以专家身份与会。", "expert"),
        ("ar", "وسيحضر بصفة خبير.", "expert"),
        ("en", "He takes over her slot as expert.", "expert"),
        ("en", "He takes her place as Head of Delegation.", "head"),
        ("fr", "Il reprend sa place en qualité d'expert.", "expert"),
        ("ru", "Он займёт её место в качестве эксперта.", "expert"),
        ("en", "He does not take over her slot as expert.", "member"),
        ("en", "He takes over her place as head of the unit.", "member"),
        ("en", "He will not attend as an expert.", "member"),
        ("en", "She will attend as an expert.", "member"),
        ("en", "His Minister will attend as an expert.", "member"),
        ("en", "The Ambassador will attend as an expert.", "member"),
        ("en", "He works as an expert.", "member"),
    ],
)
def test_the_sentence_behind_tells_a_part(delegates_of_mail: Any, language: str, said: str, role: str) -> None:
    """It begins with a pronoun, or with its verb where the language needs none, and says how he comes."""
    (found,) = delegates_of_mail(_ONE[language].format(said))
    assert found.role.value == role


@pytest.mark.parametrize(
    ("second", "said", "roles"),
    [
        ("Ms. Ana Rios, Judge", "She will attend as an expert.", [("member", False), ("expert", False)]),
        ("Mr. Ivo Roth, Judge", "He will attend as an expert.", [("member", True), ("member", True)]),
    ],
)
def test_of_whom_of_two_it_speaks(delegates_of_mail: Any, second: str, said: str, roles: list[tuple[str, bool]]) -> None:
    """Courtesy forms tell; where they do not, both are asked about."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\nMr. Tom Lall, Superintendent of Police, and {second}, will attend. {said}\n")
    assert [(one.role.value, bool(one.role.reasons)) for one in read] == roles


@pytest.mark.parametrize(
    ("language", "said", "role", "asked"),
    [
        ("en", "He speaks Arabic. He will attend as an expert.", "expert", False),
        ("en", "He will attend the meeting in Vienna as an expert.", "expert", False),
        ("en", "The Minister for Trade will arrive later. He will attend as head of delegation.", "member", True),
        ("en", "A student of law comes too. He will attend as an observer.", "member", True),
        ("en", "Our Chancellor sends greetings. He will attend the Conference in Quito as head of delegation.", "member", True),
        ("en", "He will attend the Conference in Quito as head of delegation.", "member", True),
        ("en", "He will attend another meeting as head of delegation.", "member", False),
        ("fr", "Notre Consul viendra plus tard. Il participera en tant que chef de délégation.", "member", True),
        ("fr", "Le Togo n'est pas encore partie. Il participera en tant qu'observateur.", "member", True),
        ("es", "El Cónsul llegará después. Asistirá como jefe de la delegación.", "member", True),
        ("es", "La Ministra llegará después. Asistirá como jefa de la delegación.", "member", None),
        ("es", "El Ecuador no es parte. Participará como observador.", "member", True),
        ("es", "Asistirá también un estudiante de la Universidad como observador.", "member", True),
        ("ru", "Министр прибудет 15 апреля. Он примет участие в качестве главы делегации.", "member", True),
        ("zh", "部长随后抵达。他将担任团长出席会议。", "member", True),
        ("zh", "他将担任团长出席会议。", "head", None),
        ("ar", "وتونس ليست طرفا. وتشارك بصفة خبير.", "member", None),
        ("ar", "وسيشارك بصفة مراقب.", "observer", False),
    ],
)
def test_who_stands_between_may_be_meant(delegates_of_mail: Any, language: str, said: str, role: str, asked: bool | None) -> None:
    """A post, somebody unnamed or a State between the two sentences makes it a question; another's verb or word tells nothing."""
    (found,) = delegates_of_mail(_ONE[language].format(said))
    assert found.role.value == role
    assert asked is None or (found.role.confidence < ASKED) is asked


def test_a_feminine_state_may_be_she(delegates_of_mail: Any) -> None:
    """The French pronoun may mean the State that the sentence names; English has another word for it."""
    said = "CU 2009/33 (A)\n\nNous informons que Mme Léa Sow, juge, représentera la Guinée. Elle participera comme experte.\n"
    (found,) = delegates_of_mail(said)
    assert found.role.reasons
    said = "CU 2009/33 (A)\n\nWe inform you that Ms. Lea Sow, Judge, will represent Guinea. She will attend as an expert.\n"
    (found,) = delegates_of_mail(said)
    assert (found.role.value, bool(found.role.reasons)) == ("expert", False)
