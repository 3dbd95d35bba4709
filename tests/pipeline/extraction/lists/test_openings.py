"""By which structure a row begins a person's entry."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.openings import Before, Openings
from pipeline.extraction.words.lexicon import lexicon

NOTHING = Before(None, (), role=False)


@pytest.fixture
def structure(build: Any, knowledge: Knowledge) -> Any:
    """Returns the structure of the last row of a text, or of another one, None where it begins no entry."""

    def structure_(text: str, before: Before = NOTHING, at: int = -1) -> str | None:
        page = build.page(text, language="en")
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        words = lexicon(knowledge)
        index, row = len(strip.rows) + at, strip.rows[at]
        match = name_at(strip.view, row.marker_end, words, "en")
        assert match is not None
        found = Openings(strip, (), (), words).structure(index, row, match, before, led=False)
        return None if found is None else found[0]

    return structure_


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1. Tomas Verlin, Director", "list"),
        ("2. Mr. Tomas Verlin", "list"),
        ("Mr. Tomas Verlin, Director", "block"),
        ("Mr. Tomas Verlin will arrive on Monday", None),
        ("1. Opening Remarks by the chair", None),
        ("The delegation:\nTomas Verlin, Director", "block"),
        ("Some words before.\nTomas Verlin, Director", None),
    ],
)
def test_marks_courtesy_and_titles_begin_an_entry(structure: Any, text: str, wanted: str | None) -> None:
    """A mark with a name that ends well, a courtesy form that begins no sentence, a title below an announcement."""
    assert structure(text) == wanted


def test_a_role_above_makes_a_bare_name_an_entry(structure: Any) -> None:
    """Behind "Head of Delegation" on a line of its own a name needs no title."""
    assert structure("Tomas Verlin") is None
    assert structure("Tomas Verlin", Before(None, (), role=True)) == "block"


def test_a_line_that_goes_on_with_the_one_above_begins_nobody(structure: Any) -> None:
    """A preposition goes on with a body of which the first line is full; a name may begin with a particle elsewhere."""
    below_a_role = Before(None, (), role=True)
    assert structure("Adviser, Unit against Laundering\nde Dinero y Crimen Organizado", below_a_role) is None
    assert structure("Advisers:\nde la Cruz Ibarra", below_a_role) == "block"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Geneva, 26 March 2009", None),
        ("Genève, le 26 mars 2009", None),
        ("Женева, 26 марта 2009 г.", None),
        ("Vienna, 14-15 April 2009", "block"),  # a heading with the days of the meeting
    ],
)
def test_below_the_date_of_the_letter_one_signs(structure: Any, line: str, wanted: str | None) -> None:
    """A name without courtesy form, his post below it, where others are announced above."""
    announced = Person(name=(), via="list", weight=1.0)
    before = Before(None, (announced,), role=False)
    assert structure(f"{line}\n\nTomas Verlin\nFirst Secretary", before, at=-2) == wanted


@pytest.mark.parametrize(("below", "wanted"), [("Mr. Tomas Verlin", "block"), ("Mr. Tomas Verlin, Judge, was told", None)])
def test_a_name_alone_below_a_colon_begins_a_list(build: Any, knowledge: Knowledge, below: str, wanted: str | None) -> None:
    """Though the line above is full, so that it seems to go on; words behind the name go on with the sentence."""
    page = build.page(
        f"The Ministry will be represented at the meeting by the delegates as follows:\n{below}\nJudge", language="en"
    )
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    row, words = replace(strip.rows[1], soft=True), lexicon(knowledge)
    match = name_at(strip.view, row.start, words, "en")
    assert match is not None
    found = Openings(strip, (), (), words).structure(1, row, match, NOTHING, led=False)
    assert (found[0] if found else None) == wanted


@pytest.mark.parametrize("part", ["顾问", "专家", "代表", "观察员", "法律顾问"])
@pytest.mark.parametrize("first", [True, False])
def test_a_chinese_name_above_a_part_begins_a_block(delegates_of_mail: Any, part: str, first: bool) -> None:
    """A name of two characters is no word of which a stamp left one letter: she was lost, and her address was another's."""
    blocks = ["聂远\n处长\nnieyuan@mps.gov.cn", f"海清\n{part}\nhaiqing@mps.gov.cn"]
    text = "\n\n".join(blocks[::-1] if first else blocks)
    found = {one.name.value: one.emails[0].value for one in delegates_of_mail(f"参会人员(CU 2009/33 (A)):\n\n{text}\n")}
    assert found == {"聂远": "nieyuan@mps.gov.cn", "海清": "haiqing@mps.gov.cn"}


@pytest.mark.parametrize("rank", ["Superintendent of Police", "Captain", "Major"])
def test_a_rank_above_a_body_is_nobodys_courtesy_form(delegates_of_mail: Any, rank: str) -> None:
    """It is the post of whom the row above it names."""
    (one, other) = delegates_of_mail(
        f"Participants (CU 2009/33 (A)):\n\nIvo Tarn\n{rank}\nNational Police\n\nAda Lund\nJudge\nSupreme Court\n"
    )
    assert (one.name.value, other.name.value) == ("Ivo Tarn", "Ada Lund")
