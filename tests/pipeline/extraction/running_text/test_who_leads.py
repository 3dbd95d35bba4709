"""Tests of lines that say who leads."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.running_text.who_leads import role_before, says_who_leads, sentences_from, tells_of_lead
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("language", "line", "says"),
    [
        ("es", "Presidirá la delegación la Sra. Ilse Marenko", True),
        ("ar", "وسيترأس الوفد السيد سامي الخطيب", True),
        ("en", "will lead the delegation; tel. 12 34", False),
        ("es", "Los expertos del Ministerio que presidirá la delegación con la Sra. Ilse Marenko", False),
    ],
)
def test_the_verb_stands_before_somebody(words: Lexicon, language: str, line: str, says: bool) -> None:
    """The words that say who leads begin the line, and a courtesy form follows."""
    assert says_who_leads(line, words, language) is says


def test_behind_a_list_sentences_begin_with_who_leads(build: Any, words: Lexicon) -> None:
    """What stands among the items, or only goes on behind them, is no sentence of its own."""
    page = build.page("1. Sr. Oren Talbek, Juez\nEncabezará la delegación la Sra. Ilse Marenko", language="es")
    strip = next(iter(parts_of(build.document(page), page)))
    assert isinstance(strip, Strip)
    first, second = strip.rows
    assert sentences_from(strip, strip.rows, [(first.start, first.end)], words) == second.start
    assert sentences_from(strip, strip.rows, [(first.start, second.end)], words) is None
    assert sentences_from(strip, strip.rows, [], words) == first.start


@pytest.mark.parametrize(
    ("before", "leads"),
    [
        ("En relación con la nota, presidirá la delegación la ", True),
        ("Por la parte rusa, делегацию возглавит ", True),
        ("El experto de la Misión que presidirá la delegación, la ", False),
        ("The delegation, which the Minister will lead, includes ", False),
    ],
)
def test_the_verb_may_end_what_stands_before_the_name(words: Lexicon, before: str, leads: bool) -> None:
    """Nothing but what is led and an article stands between them."""
    text = f"{before}Sra. Ilse Marenko"
    match = name_at(text, len(before), words, "es")
    assert match is not None
    assert role_before(text, 0, match, words, "es") is leads


@pytest.mark.parametrize(
    ("language", "line", "tells"),
    [
        ("en", "Ms. Lind will head the delegation.", True),
        ("fr", "M. Damasse conduira la délégation.", True),
        ("es", "El Sr. Benavides encabezará la delegación.", True),
        ("en", "Ms. Eva Lind, Judge, who will head the delegation", False),
        ("en", "Ministry of Justice", False),
    ],
)
def test_a_line_may_only_tell_who_leads(words: Lexicon, language: str, line: str, tells: bool) -> None:
    """A courtesy form, a bare name and the verb are no entry of a list; with a post behind the name they are one."""
    assert tells_of_lead(line, words, language) is tells


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("M. Luc Aka, juge, a été nommé chef de la délégation, et Mme Anne Petit, juriste, participera.", "head"),
        ("El Sr. Luis Mora, juez, ha sido nombrado jefe de la delegación, y la Sra. Ana Solís asistirá.", "head"),
        ("Г-н Зорин Лев Ильич, судья, назначен главой делегации, и г-жа Котова Анна Павловна примут участие.", "head"),
        ("Mr. Bo Marsh, Judge, has been appointed Head of Delegation, and Ms. Ada Lind, Clerk, will attend.", "head"),
        ("Mr. Bo Marsh, Judge, has been appointed head of the Norland delegation, and Ms. Ada Lind will attend.", "head"),
        ("M. Luc Aka, juge, a été nommé chef de la section des stupéfiants, et Mme Anne Petit participera.", "member"),
    ],
)
def test_who_is_appointed_to_lead_leads(delegates_of_mail: Any, said: str, role: str) -> None:
    """The delegation, that is, and not a unit."""
    assert delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")[0].role.value == role


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        (
            "Ms. Ama Boateng, Director, has been chosen to lead our delegation. She will be joined by Mr. Kofi Ansah.",
            "head member",
        ),
        (
            "Ms. Ama Boateng, Director, has been chosen to lead discussions. She will be joined by Mr. Kofi Ansah.",
            "member member",
        ),
        (
            "Vendrán la Sra. Ama Boateng y el Sr. Kofi Ansah. La jefatura de la delegación será ejercida por la Sra. Boateng.",
            "head member",
        ),
    ],
)
def test_who_is_chosen_to_lead_leads_the_delegation_alone(delegates_of_mail: Any, sentence: str, roles: str) -> None:
    """Who leads anything else does not lead it."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{sentence}\n")
    assert [person.role.value for person in read] == roles.split()


@pytest.mark.parametrize(
    "sentence",
    [
        "Chef : Mme Ama Boateng, Juge. En son absence, la présidence de la délégation sera exercée par M. Kofi Ansah.",
        "Jefa: Sra. Ama Boateng, Jueza. En su ausencia, la jefatura de la delegación será asumida por el Sr. Kofi Ansah.",
        "Head: Ms. Ama Boateng, Judge. In her absence, leadership of the delegation will be assumed by Mr. Kofi Ansah.",
    ],
)
def test_who_leads_in_the_heads_absence_is_read_and_asked(delegates_of_mail: Any, sentence: str) -> None:
    """He comes as well; which part he has is asked."""
    first, second = delegates_of_mail(f"CU 2009/33 (A)\n\n{sentence}\n")
    assert (first.role.value, second.name.value) == ("head", "Kofi Ansah")
    assert second.role.confidence < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "Tras consultas internas, presidirá la delegación chilena el Sr. Juan Mora, Director. Asistirá la Sra. Ana Gil, Jueza.",
        "وبعد التشاور تقرر أن يرأس الوفد المغربي السيد محمد الدريدي، وكيل الدولة العام. كما يشارك السيد رضا بوقرة، محافظ شرطة.",
    ],
)
def test_whose_delegation_it_is_stands_before_who_leads(delegates_of_mail: Any, text: str) -> None:
    """A State's adjective behind "the delegation": who leads was filed as a member."""
    read = delegates_of_mail(f"CU 2009/53 (A). {text}\n")
    assert [person.role.value for person in read] == ["head", "member"]


@pytest.mark.parametrize(
    ("first", "second", "roles"),
    [
        ("who leads", "who will deputise", ["head", "alternate"]),
        ("qui préside", "qui le suppléera", ["head", "alternate"]),
        ("quien preside", "quien lo suplirá", ["head", "alternate"]),
        ("который возглавит делегацию", "которая замещает главу", ["head", "alternate"]),
        ("who leads the Fraud Unit", "who presides over the Appeal Court", ["member", "member"]),
        ("quien preside la Corte Suprema", "quien dirige la Unidad", ["member", "member"]),
    ],
)
def test_a_clause_without_what_is_led_tells_the_part(delegates_of_mail: Any, first: str, second: str, roles: list[str]) -> None:
    """In a list of the delegation nothing else is led; with another body it tells a post."""
    entries = f"1. Mr. Anthony Seagrove, Director, {first};\n2. Ms. Rose Underhill, Counsel, {second}.\n"
    read = delegates_of_mail(f"Norland will be represented at CU 2009/53 (A) by:\n\n{entries}")
    assert [person.role.value for person in read] == roles


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Director, who leads", False),
        ("Director, quien preside", False),
        ("Director, Ministry of Justice, who will lead the delegation", False),
        ("Director, Ministry of Justice, head of delegation", False),
        ("Fiscal, Ministerio de Justicia, quien presidirá la delegación", False),
        ("советник, Министерство юстиции, который возглавит делегацию", False),
        ("Financial Intelligence Unit, who leads it", True),
        ("Judge, Anti-Corruption Court, who presides", True),
        ("Fiscal, Unidad de Análisis Financiero, quien la dirige", True),
        ("magistrate, Commission nationale anticorruption, qui la préside", True),
        ("juge, Commission nationale anticorruption, qui en assure la présidence", True),
        ("советник, Управление международного сотрудничества, который возглавляет", True),
        ("القاضي، هيئة مكافحة الفساد، الذي يرأسه", True),
    ],
)
def test_who_leads_behind_a_body_is_asked(delegates_of_mail: Any, said: str, *, asked: bool) -> None:
    """The chief of a body was filed as head of delegation: nothing says what "it" is. A clause that names the delegation does."""
    first = delegates_of_mail(
        f"Norland will be represented at CU 2009/53 (A) by:\n\n1. Anthony Seagrove, {said};\n2. Rose Underhill\n"
    )[0]
    assert (first.role.value, first.role.confidence < 0.5) == ("head", asked)
