"""What runs of figures dial."""

from __future__ import annotations

import re
import time

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.contacts.dialled import (
    AT_SEAT,
    CODE_IN_BRACKETS,
    NEXT_BEGUN,
    NOUGHT_LEFT_OUT,
    OR_IN_VIENNA,
    completed,
    dialled,
    figures,
    from_right,
    numbers_in,
)


@pytest.mark.parametrize(
    ("written", "text", "valid"),
    [
        ("+43 (0)1 505 43 21", "+4315054321", True),
        ("0043 1 505 43 21", "+4315054321", True),
        ("(598 2) 900 23 45", "+59829002345", True),
        ("2900 2345", "+59829002345", True),
        ("12 34", "12 34", False),
    ],
)
def test_a_number_is_brought_to_its_international_form(knowledge: Knowledge, written: str, text: str, valid: bool) -> None:
    """With its country's code, with that code alone, or as it is dialled within the State; else it stays as written."""
    found = dialled(written, knowledge.state("URY"))
    assert (found.text, found.valid) == (text, valid)


@pytest.mark.parametrize(
    ("state", "written", "text"),
    [
        ("PER", "(431) 505 43 21", "+4315054321"),
        ("PER", "(431) 505 43\n21", "+4315054321"),
        ("THA", "(43-1) 505 4321", "+4315054321"),
        ("MDG", "(43 1) 505 43 21", "+4315054321"),
        ("KEN", "(43) 664 123 4567", "+436641234567"),
        ("CAN", "(431) 505-4321", "+14315054321"),  # a number of Manitoba
        ("MEX", "(43-1) 310 73 83", "+4313107383"),  # no number of Jalisco is parted so
        ("MEX", "(431) 310 73 83", "+524313107383"),
        ("PER", "(43) 421 234", "+5143421234"),  # of Chimbote
        ("PER", "(431) 505", "(431) 505"),
    ],
)
def test_brackets_may_hold_the_codes_of_austria_and_vienna(knowledge: Knowledge, state: str, written: str, text: str) -> None:
    """Where the Missions are, and only of a number that is none of the State itself."""
    assert dialled(written, knowledge.state(state)).text == text


def test_dashes_cost_no_more_than_their_number(knowledge: Knowledge) -> None:
    """A run of them behind a trunk code was read once for each of them."""
    began = time.process_time()
    dialled("01" + "-" * 60_000 + "1", knowledge.state("MEX"))
    assert time.process_time() - began < 2


def test_what_may_be_in_vienna_or_at_home_is_doubted(knowledge: Knowledge) -> None:
    """The State's own number stands, and is asked about; one that is parted as no town's code is parted is sure."""
    canada = knowledge.state("CAN")
    assert dialled("(431) 505-4321", canada).doubt == OR_IN_VIENNA
    assert not dialled("(43-1) 505 43 21", canada).doubt
    assert not dialled("(416) 505-4321", canada).doubt


@pytest.mark.parametrize(
    ("state", "written", "text", "doubt"),
    [
        ("CHN", "(852) 2810 2632", "+85228102632", CODE_IN_BRACKETS),
        ("CHN", "(853) 2856 3612", "+85328563612", CODE_IN_BRACKETS),
        ("PAN", "(1-212) 752 0220", "+12127520220", CODE_IN_BRACKETS),
        ("BEN", "(41 22) 906 84 60", "+41229068460", CODE_IN_BRACKETS),
        ("PAN", "(999) 2810 2632", "(999) 2810 2632", ""),  # no country's
        ("CAN", "(604) 505-4321", "+16045054321", ""),  # of Vancouver, not of Malaysia
        ("MEX", "(55) 5346 0103", "+525553460103", ""),
    ],
)
def test_brackets_may_begin_with_a_country_s_code(knowledge: Knowledge, state: str, written: str, text: str, doubt: str) -> None:
    """Of a territory or of a Mission elsewhere, where the State itself has no such number; it is said."""
    found = dialled(written, knowledge.state(state))
    assert (found.text, found.doubt) == (text, doubt)


def test_who_has_no_code_of_its_own_telephones_at_its_seat(knowledge: Knowledge) -> None:
    """The European Union's offices dial as Brussels does; that is a supposition, but not with the country's code before it."""
    union = knowledge.state("EUE")
    found = dialled("02 299 11 11", union)
    assert (found.text, found.valid, found.doubt) == ("+3222991111", True, AT_SEAT)
    found = dialled("+32 2 299 11 11", union)
    assert (found.text, found.doubt) == ("+3222991111", "")
    assert not dialled("12 34", union).valid


@pytest.mark.parametrize(
    ("state", "written", "text"),
    [
        ("MEX", "01 55 5346 2510", "+525553462510"),
        ("MEX", "01 (55) 5346-2510", "+525553462510"),
        ("MEX", "044 55 5346 2510", "+525553462510"),
        ("MEX", "01 533 24 01", "+4315332401"),  # too short: in Vienna
        ("SLV", "01 533 24 01", "+4315332401"),
    ],
)
def test_mexico_dialled_01_before_its_towns(knowledge: Knowledge, state: str, written: str, text: str) -> None:
    """Until 2019; ten figures follow, and it is no number in Vienna."""
    assert dialled(written, knowledge.state(state)).text == text


def test_a_nought_alone_is_dialled_at_home_only() -> None:
    """With it the number is none of its country, and without it one; what is supposed is said."""
    found = dialled("+221.70 0.129.73.88", None)
    assert (found.text, found.valid, found.doubt) == ("+221701297388", True, NOUGHT_LEFT_OUT)
    assert not dialled("+221.70 0.129.7", None).valid
    assert not dialled("+43 1 505 43 21", None).doubt


def test_a_number_that_is_cut_behind_its_hyphen_goes_on_below(knowledge: Knowledge) -> None:
    """Even where no plan of numbers has it; two numbers one below the other stay two."""
    honduras = knowledge.state("HND")
    assert dialled("(504) 221-\n3099", honduras).text == "(504) 221-3099"
    found = re.search(r"(?P<number>[^a-z]+)", "(504) 221-\n3099")
    assert found is not None
    assert [value.text for _, _, value in numbers_in(found.string, found, honduras, labelled=True)] == ["(504) 221-3099"]
    found = re.search(r"(?P<number>[^a-z]+)", "(504) 221-3099\n(504) 235-8819")
    assert found is not None
    assert [value.text for _, _, value in numbers_in(found.string, found, honduras, labelled=True)] == ["(504) 221-3099"]


@pytest.mark.parametrize(
    "written",
    ["+254\n(83) 753-4912", "00254\n837534912", "(+254)\n83 753 4912", "+254\n83 753-4912"],
)
def test_a_line_may_end_behind_a_country_s_code(knowledge: Knowledge, written: str) -> None:
    """A number that no plan of today knows was lost without its code."""
    found = re.fullmatch(r"(?P<number>[\s\S]+)", written)
    assert found is not None
    (told,) = numbers_in(written, found, knowledge.state("KEN"), labelled=False)
    assert figures(told[2].text.removeprefix("00")) == 12


def test_a_number_that_ends_amid_a_word_below_is_doubted(knowledge: Knowledge) -> None:
    """A letter in the second number hid it, and its first figures were taken for the end of the one above."""
    text = "+43-1-50519-44\n43-664E987576"
    found = re.search(r"(?P<number>[+\d\s-]*\n43)", text)
    assert found is not None
    ((_, _, value),) = numbers_in(text, found, knowledge.state("NZL"), labelled=True)
    assert value.doubt == NEXT_BEGUN
    found = re.search(r"(?P<number>.*)", "+43-1-50519-\n4443\nMs. A", re.DOTALL)
    assert found is not None
    assert all(not value.doubt for _, _, value in numbers_in(found.string, found, knowledge.state("NZL"), labelled=True))


def test_a_short_number_has_the_first_figures_of_the_one_before_it(knowledge: Knowledge) -> None:
    """What is supposed so is said; a number that is whole stays as it is."""
    before = dialled("+52 (55) 5346 0103", None)
    found = completed(dialled("5346 0106", None), before)
    assert found.text == "+525553460106"
    assert found.doubt
    whole = dialled("+43 1 505 43 21", None)
    assert completed(whole, before) == whole


def test_a_number_with_its_own_first_figures_is_not_completed(knowledge: Knowledge) -> None:
    """What begins with a 0 has lost its end, which the number before it does not tell."""
    cut = dialled("010 1210", knowledge.state("CHN"))
    assert completed(cut, dialled("13123728978", knowledge.state("CHN"))) == cut


@pytest.mark.parametrize(
    ("written", "state", "number"),
    [
        ("1861012741019", "CHN", "+861012741019"),
        ("043 664 697853", "CHN", "+43664697853"),
        ("4598 2900 2345", "URY", "+59829002345"),
        ("0 598 2900 2345", "URY", "+59829002345"),
    ],
)
def test_a_plus_read_as_a_figure(knowledge: Knowledge, written: str, state: str, number: str) -> None:
    """Where without it the State's code or Austria's begins a number that exists; it is said, and no valid number is changed."""
    found = dialled(written, knowledge.state(state))
    assert (found.text, found.valid) == (number, True)
    assert found.doubt
    assert not dialled("2900 2345", knowledge.state("URY")).doubt
    assert not dialled("7 12 34 56", knowledge.state("URY")).valid


def test_figures_are_counted() -> None:
    """Whatever stands between them."""
    assert figures("+43 (0)1/505-43 21") == 11


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("27922265 2 +20", ["+20227922265"]),
        ("5699123 6 962+", ["+96265699123"]),
        ("27922265 2 +20 2 27922266", []),  # the plus begins the next number
        ("2 27922265", []),
        ("+20 2 27922265", []),
        ("1234 5 +20", []),
    ],
)
def test_groups_put_down_from_the_right(text: str, number: list[str]) -> None:
    """The country's code stands last where an Arabic page's groups were put down from the left."""
    found = re.match(r"(?P<number>\+?\d[\d ]+\d)", text)
    assert found is not None
    assert [value.text for _, _, value in from_right(text, found)] == number


@pytest.mark.parametrize(
    ("text", "kept"),
    [("a@b.example; (868) 555-0160", True), ("a@b.example; 868 555", False), ("file (2009) 33-14", False)],
)
def test_a_number_with_its_town_in_brackets_is_kept_unlabelled(knowledge: Knowledge, text: str, kept: bool) -> None:
    """Though the State has no such number: nothing else is written so."""
    found = re.search(r"(?P<number>[\d(][\d() -]+)$", text)
    assert found is not None
    assert bool(numbers_in(text, found, knowledge.state("TTO"), labelled=False)) is kept
