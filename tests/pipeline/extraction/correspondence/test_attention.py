"""Tests of lines that greet, or are for somebody's attention."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.attention import copies_end, greeting_end, is_for_attention
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("line", "greeting"),
    [
        ("Dear colleagues, kindly note that Mr. Paul Addo", "Dear colleagues, "),
        ("Dear Ms. Verlin, in reply to your note we", "Dear Ms. Verlin, "),
        ("Estimados colegas: en respuesta a su nota asistirá", "Estimados colegas: "),
        ("Уважаемые коллеги, сообщаем, что на заседание", "Уважаемые коллеги, "),
        ("Monsieur Paul Ndiaye, Directeur des affaires pénales", None),
        ("Señor Pablo Ado, Director de Asuntos Jurídicos de la", None),
        ("Dear colleagues,", None),
        ("The delegation, as you know, will be led by", None),
    ],
)
def test_a_greeting_on_the_line_of_the_first_sentence(knowledge: Knowledge, line: str, greeting: str | None) -> None:
    """It ends at its comma; who is called Monsieur may come himself, and a greeting alone needs no end."""
    end = greeting_end(line, lexicon(knowledge))
    assert (None if end is None else line[:end]) == greeting


@pytest.mark.parametrize(("heading", "rows"), [("Copy to:", 3), ("Copy to the Director, Ms. Verlin", 1)])
def test_a_heading_of_copies_holds_for_the_items_below(build: Any, knowledge: Knowledge, heading: str, rows: int) -> None:
    """Those named below "Copy to:" get a copy; a line that names him who gets it stands alone."""
    page = build.page(f"{heading}\n- Mr. Paul Addo\n- Ms. Ada Brook")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert copies_end(strip, 0, lexicon(knowledge)) == strip.rows[rows - 1].end


LISTED = "With reference to CU 2009/33 (A), our delegation is composed of Ms. Jane Hill, Counsellor.\n\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (LISTED + "Copy to: Mr. Hans Brunner, Ministry of Justice\nMr. Otto Klein, Ministry of Interior\n", ["Jane Hill"]),
        (LISTED + "cc: Mr. Hans Brunner\nMinistry of Interior\nMr. Otto Klein\n", ["Jane Hill"]),
        (
            (
                "En relación con CU 2009/33 (A), asistirá la Sra. Juana Colina, Consejera.\n\n"
                "c.c. Sr. Juan Bruno, Ministerio de Justicia\nSr. Otón Pequeño, Ministerio del Interior\n"
            ),
            ["Juana Colina"],
        ),
        (
            (
                "На CU 2009/33 (A): в совещании примет участие г-жа Анна Холмова, советник.\n\n"
                "Копия: г-н Иван Бурый, Министерство юстиции\nг-н Пётр Малый, Министерство внутренних дел\n"
            ),
            ["Анна Холмова"],
        ),
        ("Cc: Mr. Hans Brunner\nMr. Otto Klein, Director, will represent Norland (CU 2009/33 (A)).\n", ["Otto Klein"]),
    ],
)
def test_those_below_who_get_copies(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """The second who gets a copy was filed as the only delegate, surely, and she who was announced was lost."""
    assert [one.name.value for one in delegates_of_mail(text)] == names


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("陈小芳女士（缔约方会议秘书处）亲启", True),
        ("联合国毒罪办王强先生台鉴", True),
        ("Attention: Ms. Ada Brook", True),
        ("张伟民先生，外交部国际司司长", False),
        ("本照会附件请由贵处转交各与会代表", False),
    ],
)
def test_a_line_tells_for_whom_the_letter_is(knowledge: Knowledge, line: str, said: bool) -> None:
    """A Chinese line may end in such words, behind the name."""
    assert is_for_attention(line, lexicon(knowledge)) is said


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("佘德刚先生（缔约方会议秘书）收", True),
        ("王强先生台鉴：", True),
        ("王强先生收", True),
        ("王强先生（公安部处长）", False),
        ("来函（三月四日）收到", False),
    ],
)
def test_chinese_lines_that_end_for_somebody(knowledge: Knowledge, line: str, told: bool) -> None:
    """He was seated as a delegate."""
    assert is_for_attention(line, lexicon(knowledge)) is told


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("At the head of the delegation: Mr. Paul Addo, Deputy Minister", False),
        ("At the head of the delegation Mr. Paul Addo", False),
        ("At.: Mr. Paul Addo", True),
    ],
)
def test_the_heading_of_a_part_is_for_nobody(knowledge: Knowledge, line: str, *, said: bool) -> None:
    """Such lines begin with "at" too: who leads was lost in silence."""
    assert is_for_attention(line, lexicon(knowledge)) is said


def test_who_stands_at_the_head_comes(delegates_of_mail: Any) -> None:
    """Below or behind the heading."""
    head = "Mr. Paul Addo, Deputy Minister, Department of Justice"
    for between in (": ", "\n"):
        text = f"The Embassy of Mali, in reply to CU 2009/33 (A), announces:\n\nAt the head of the delegation{between}{head}\n"
        told = delegates_of_mail(f"{text}\nMembers\nMs. Ada Brook, Counsel, Department of Justice")
        assert [(one.name.value, one.role.value) for one in told] == [("Paul Addo", "head"), ("Ada Brook", "member")]
