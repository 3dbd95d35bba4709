"""Tests of posts that the next sentence tells. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norland will be represented (CU 2009/33 (A)) by Ms. Ada Lind. She is Chief Counsel at the Ministry of Justice.",
            ("Chief Counsel", "Ministry of Justice"),
        ),
        (
            "Le Bénin sera représenté (CU 2009/33 (A)) par M. Koffi Adjovi. Il est Directeur au Ministère de la justice.",
            ("Directeur", "Ministère de la justice"),
        ),
        (
            "В совещании (CU 2009/33 (A)) примет участие г-жа Анна Белова. Она является начальником отдела.",
            ("начальником отдела", None),
        ),
        ("关于CU 2009/33 (A)，范晓蕾女士将代表我国出席。她现任最高人民检察院处长。", ("处长", "最高人民检察院")),
    ],
)
def test_the_next_sentence_tells_the_post(delegates_of_mail: Any, text: str, told: tuple[str, str | None]) -> None:
    """A sentence that begins with "she is" tells the post of her who was named alone before."""
    (person,) = delegates_of_mail(text)
    assert (person.title.value, person.organisation.value) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Jo Marenko and Ms. Ana Verlin will attend (CU 2009/33 (A)). She is Judge at the High Court.",
        "Ms. Ana Verlin will attend (CU 2009/33 (A)). She is a good friend of the Director of this office.",
    ],
)
def test_of_two_or_of_no_post_nothing_is_told(delegates_of_mail: Any, text: str) -> None:
    """Where two were named nobody knows who is meant, and not every such sentence tells a post."""
    assert {person.title.value for person in delegates_of_mail(text)} == {None}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "She serves as Consul General, Ministry of Foreign Affairs, and may be contacted at l.b@mfa.example.",
            ("Consul General", "Ministry of Foreign Affairs"),
        ),
        (
            "She works as an adviser at the Ministry of Justice, and her e-mail is l.b@mfa.example.",
            ("adviser", "Ministry of Justice"),
        ),
        ("Her post is Director, Ministry of Justice.", ("Director", "Ministry of Justice")),
        (
            "She is an Acting Head, Financial Intelligence Unit at the Ministry of Planning, Civil Engineering and Ecology.",
            ("Acting Head, Financial Intelligence Unit", "Ministry of Planning, Civil Engineering and Ecology"),
        ),
    ],
)
def test_how_she_is_reached_takes_no_post_away(delegates_of_mail: Any, text: str, told: tuple[str, str]) -> None:
    """A sentence that ends with how she may be reached tells her post before that, and it is no contact person's."""
    (person,) = delegates_of_mail(f"Norland has designated (CU 2009/33 (A)) Ms. Lea Berg as its representative. {text}")
    assert (person.title.value, person.organisation.value) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Benín ha designado (CU 2009/33 (A)) a la Sra. Ana Gil. Ocupa el cargo de Asesora de la Subdirección de "
                "Tratados, Corte Suprema, y puede ser contactada en a.gil@mj.example."
            ),
            ("Asesora de la Subdirección de Tratados", "Corte Suprema"),
        ),
        (
            "Benín ha designado (CU 2009/33 (A)) al Sr. Juan Mora. Se desempeña como Asesor, Ministerio de Justicia.",
            ("Asesor", "Ministerio de Justicia"),
        ),
        (
            (
                "Le Bénin a désigné (CU 2009/33 (A)) M. Luc Sossa. Il exerce les fonctions d'adjoint au Directeur, Ministère "
                "de la Justice, et peut être joint à l'adresse l.sossa@mj.example."
            ),
            ("adjoint au Directeur", "Ministère de la Justice"),
        ),
        ("关于CU 2009/33 (A)，范晓蕾女士将代表我国出席。现任最高人民检察院处长。", ("处长", "最高人民检察院")),
        (
            (
                "بالإشارة إلى المذكرة CU 2009/33 (A) سيشارك السيد سامر الدجاني في الاجتماع. ويشغل منصب مدير التعاون الدولي، "
                "وزارة العدل، ويمكن الاتصال به على s.d@moj.example."
            ),
            ("مدير التعاون الدولي", "وزارة العدل"),
        ),
    ],
)
def test_a_verb_alone_tells_of_whom_was_named(delegates_of_mail: Any, text: str, told: tuple[str, str]) -> None:
    """Spanish, Arabic and Chinese say such a sentence without "he"."""
    (person,) = delegates_of_mail(text)
    assert (person.title.value, person.organisation.value) == told


@pytest.mark.parametrize(
    "text",
    [
        "For information contact Mr. Jan Voss. He is Director at the Ministry of Justice and can be reached at j@x.example.",
        "She was Director at the Ministry of Justice until 2008.",
        "Is the Director of the Crime Unit expected, too?",
    ],
)
def test_what_is_said_of_others_is_not_hers(delegates_of_mail: Any, text: str) -> None:
    """A contact person's post, one of former times and a question tell nothing of who comes."""
    (person,) = delegates_of_mail(f"Norland has designated (CU 2009/33 (A)) Ms. Lea Berg as its representative. {text}")
    assert person.title.value is None


def test_the_minister_who_stays_has_his_own_post(delegates_of_mail: Any) -> None:
    """The sentence behind one about somebody else speaks of him."""
    own = "Benín ha designado (CU 2009/33 (A)) a la Sra. Ana Gil como su representante."
    (person,) = delegates_of_mail(f"{own} El Sr. Ministro no asistirá. Ocupa el cargo de Ministro de Justicia.")
    assert person.title.value is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ms. Lea Berg, prosecutor, will attend (CU 2009/33 (A)). She is Director at the Ministry of Justice.", True),
        ("Asistirá (CU 2009/33 (A)) la Sra. Lea Berg, fiscal. Actualmente ocupa el cargo de Directora de Asuntos Penales.", True),
        ("Ms. Lea Berg, prosecutor, will attend (CU 2009/33 (A)). She is prosecutor.", False),
        ("Ms. Lea Berg, prosecutor, will attend (CU 2009/33 (A)). She is arriving on Monday.", False),
    ],
)
def test_another_post_is_asked_about(delegates_of_mail: Any, text: str, asked: bool) -> None:
    """Who has a post, and is said to be something else, is nobody of whom all is known."""
    (person,) = delegates_of_mail(text)
    assert (Doubt.REMARK.reason in person.name.reasons) is asked
