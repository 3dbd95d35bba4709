"""The provisional list of participants."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document

from config.wording import list_wordings
from pipeline.filing.lineage import Person
from pipeline.filing.questions import Doubt, Question, whole
from pipeline.outputs import Occasion
from pipeline.outputs.docx import OUTPUT, entry, printable


def lines(path: Path) -> list[str]:
    return [paragraph.text for paragraph in Document(str(path)).paragraphs]


def test_states_in_order_and_heads_first(records: list[Any], occasion: Occasion, tmp_path: Path) -> None:
    """States by their English names, the head of delegation first, organisations after, doubts at the end."""
    target = tmp_path / "list.docx"
    assert OUTPUT.write(records, target, occasion) == 4
    text = lines(target)
    waiting = "To be confirmed: not yet listed above"
    order = ["States", "Ghana", "Norway", "Observers and organisations", "League of Towns", waiting]
    assert [line for line in text if line in order] == [*order, "Ghana"]
    assert text[text.index("Norway") + 1] == "Ms. Liv HALVORSEN, Head of delegation, Judge, Supreme Court"
    assert "Kojo ADDAE: not certain: name" in text
    assert not any("ADDAE" in line for line in text[: text.index(order[-1])])


def test_a_state_whose_note_could_not_be_read_is_not_missing(made: Any, occasion: Occasion, tmp_path: Path) -> None:
    """A locked PDF names nobody whom a machine could seat: that its State has answered stands at the end all the same."""
    error = "attachment 2 (Liste.pdf): The PDF needs a password."
    locked = made.record(7, "LUX", status="review", error=error)
    league = made.record(8, None, status="review")
    filed, other = made.record(9, "MLT"), made.record(10, "FRA", kind=made.value("regret"), status="review", error=error)
    assert OUTPUT.write([locked, league, filed, other], tmp_path / "list.docx", occasion) == 0
    text = lines(tmp_path / "list.docx")
    unread = "the delegation: a part of its message could not be read"
    assert text[text.index(list_wordings()["en"].waiting) + 1 :] == [
        "Luxembourg",
        f"{unread}: {error}",
        "League of Towns",
        unread,
    ]


def test_who_keeps_a_seat_is_not_told_as_not_yet_listed(made: Any, occasion: Occasion, tmp_path: Path) -> None:
    """A later note may regret, or name others: those named before stay listed, and what is asked has a head that says so."""
    regretted = [made.record(1, "DEU", made.person(1, "Max MUSTER")), made.record(2, "DEU", kind=made.value("regret"))]
    others = [made.record(3, "SWE", made.person(1, "Anna EK")), made.record(4, "SWE", made.person(1, "Carl SJÖ"))]
    OUTPUT.write([*regretted, *others], tmp_path / "list.docx", occasion)
    text, words = lines(tmp_path / "list.docx"), list_wordings()["en"]
    assert text.count("Germany") == text.count("Sweden") == 2
    assert words.waiting not in text
    assert [line for line in text[text.index(words.unsettled) + 1 :] if ":" not in line] == ["Germany", "Sweden"]


def test_each_meeting_begins_a_page_and_no_page_stays_white(records: list[Any], occasion: Occasion, tmp_path: Path) -> None:
    """Its title begins the page; a break in a paragraph of its own would leave a white page behind a full one."""
    target = tmp_path / "list.docx"
    later = [record | {"reference": record["reference"] | {"value": "CU 2009/99 (A)"}} for record in records]
    OUTPUT.write([*records, *later], target, occasion)
    titles = [paragraph for paragraph in Document(str(target)).paragraphs if paragraph.style.name == "Title"]
    assert [bool(paragraph.paragraph_format.page_break_before) for paragraph in titles] == [False, True]
    assert all(line.strip() for line in lines(target))


@pytest.mark.parametrize("language", sorted(list_wordings()))
def test_every_official_language(records: list[Any], occasion: Occasion, tmp_path: Path, language: str) -> None:
    """States are named, and the fixed words stand, in the language asked for; Arabic runs from right to left."""
    words = list_wordings()[language]
    target = tmp_path / "list.docx"
    OUTPUT.write(records, target, Occasion(occasion.register, occasion.states, language))
    text = lines(target)
    assert text[0] == words.title
    assert occasion.state_name("NOR", language) in text
    document = Document(str(target)).element.xml
    rightward = len(text) if language == "ar" else 0
    assert (document.count("<w:bidi/>"), document.count("<w:rtl/>")) == (rightward, rightward)


@pytest.mark.parametrize("language", sorted(list_wordings()))
def test_what_is_open_is_told_in_the_language(records: list[Any], occasion: Occasion, tmp_path: Path, language: str) -> None:
    """The list's end speaks the language of its beginning, also of what the machine itself says in English."""
    error = "attachment 2 (Annex.pdf): The PDF needs a password."
    records[1]["error"] = error
    target = tmp_path / "list.docx"
    OUTPUT.write(records, target, Occasion(occasion.register, occasion.states, language))
    text = lines(target)
    open_ones = text[text.index(list_wordings()[language].waiting) + 2 :]
    questions = (Question(Doubt.FIELDS, "Kojo ADDAE", fields=("name",)), Question(Doubt.UNREAD, detail=error))
    assert open_ones == [whole(question, language) for question in questions]
    assert any("not certain" in line for line in text) is (language == "en")
    assert any("password" in line for line in text) is (language == "en")
    assert "Annex.pdf" in open_ones[1]


def test_a_day_in_arabic_keeps_its_order(records: list[Any], occasion: Occasion, tmp_path: Path) -> None:
    """Behind Arabic letters 2009-03-06 would be shown as 06-03-2009: a mark that nobody sees keeps its order."""
    OUTPUT.write(records, tmp_path / "list.docx", Occasion(occasion.register, occasion.states, "ar"))
    assert any("حتى \u200e2009-03-06؛" in line for line in lines(tmp_path / "list.docx"))
    OUTPUT.write(records, tmp_path / "list.docx", occasion)
    assert "\u200e" not in "".join(lines(tmp_path / "list.docx"))


def test_arabic_letters_have_the_weight_and_the_size_of_the_others(
    records: list[Any], occasion: Occasion, tmp_path: Path
) -> None:
    """Word keeps both apart for such scripts: the Arabic title stood in the template's 26 points, and the meeting's thin."""
    OUTPUT.write(records, tmp_path / "list.docx", Occasion(occasion.register, occasion.states, "ar"))
    document = Document(str(tmp_path / "list.docx"))
    for name in ("Title", "Heading 1", "Heading 2"):
        style = document.styles[name]
        assert style.font.cs_bold is style.font.bold is True
        assert style.element.rPr.xpath("w:szCs/@w:val") == style.element.rPr.xpath("w:sz/@w:val")
    fonts = [paragraph.runs[0].font for paragraph in document.paragraphs]
    assert [font.cs_bold for font in fonts] == [font.bold for font in fonts]
    assert {font.bold for font in fonts} == {None, True}


def test_chinese_courtesy_forms_follow_the_name(records: list[Any], occasion: Occasion, tmp_path: Path) -> None:
    """In Chinese, "Mr." stands behind the name and nothing between."""
    person = records[0]["delegates"][0]
    person["name"]["value"], person["honorific"]["value"] = "苏海龙", "先生"
    OUTPUT.write(records, tmp_path / "list.docx", occasion)
    assert any(line.startswith("苏海龙先生, ") for line in lines(tmp_path / "list.docx"))


def test_nobody_yet(occasion: Occasion, tmp_path: Path) -> None:
    """Without any delegation the document says so."""
    assert OUTPUT.write([], tmp_path / "list.docx", occasion) == 0
    assert lines(tmp_path / "list.docx")[-1] == "Nobody is listed yet."


def test_control_characters_are_left_out() -> None:
    """What XML does not know cannot break the document."""
    assert printable("A\x00na\x0b \ufffeLIMA") == "Ana LIMA"


@pytest.mark.parametrize(("courtesy", "shown"), [("先生", "苏海龙先生"), ("Mr.", "Mr. 苏海龙"), (None, "苏海龙")])
def test_a_chinese_courtesy_form_alone_stands_behind(made: Any, courtesy: str | None, shown: str) -> None:
    """In an English note a Chinese name may have an English one, which stands before it as ever."""
    person = made.person(1, "苏海龙", honorific=made.value(courtesy), organisation=None)
    assert entry(Person(person, "f" * 64), "en") == f"{shown}, Judge"
