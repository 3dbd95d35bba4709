"""Dates and spans of days in six languages."""

from __future__ import annotations

from datetime import date

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.dates import days_in, spans_in_figures, yearless_days_in
from pipeline.extraction.words.plain import Plain

APRIL = (date(2009, 4, 14), date(2009, 4, 15))
NOTE = (date(2009, 3, 4), date(2009, 3, 4))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 14 and 15 April 2009", APRIL),
        ("14-15 April 2009", APRIL),
        ("from 14 April to 15 April 2009", APRIL),
        ("April 14-15, 2009", APRIL),
        ("du 14 au 15 avril 2009", APRIL),
        ("los días 14 y 15 de abril de 2009", APRIL),
        ("14 и 15 апреля 2009 года", APRIL),
        ("يومي ١٤ و١٥ نيسان/أبريل ٢٠٠٩", APRIL),
        ("2009年4月14日至15日", APRIL),
        ("二〇〇九年四月十四日至十五日", APRIL),
        ("14.-15.04.2009", APRIL),
        ("4th March, 2009", NOTE),
        ("March 4, 2009", NOTE),
        ("le 4 mars\n2009", NOTE),
        ("от 4-го марта 2009 г.", NOTE),
        ("04.03.2009", NOTE),
        ("2009-03-04", NOTE),
        ("4 Morch 2OO9", NOTE),
        ("from 28 September to 2 October 2009", (date(2009, 9, 28), date(2009, 10, 2))),
        ("№ 117/02 4 марта 2009 г.", NOTE),  # the year in a letter's number is no day
        ("Ref. VIE-02, 4 March 2009", NOTE),
        ("12/14-15 April 2009", APRIL),
    ],
)
def test_ways_to_write_days(knowledge: Knowledge, text: str, days: tuple[date, date]) -> None:
    """A day or span is found once, whatever its language, order, figures and small misreadings."""
    assert [(found.first, found.last) for found in days_in(Plain(text), knowledge)] == [days]


@pytest.mark.parametrize(
    "text", ["Tel. 14 15 2009", "31 February 2009", "CU 2009/33 (A)", "P.O. Box 500, 1400 Vienna", "4 members 2009"]
)
def test_what_is_no_date(knowledge: Knowledge, text: str) -> None:
    """Numbers that only look like days are none."""
    assert days_in(Plain(text), knowledge) == ()


def test_the_place_is_kept(knowledge: Knowledge) -> None:
    """A date's place in the plain text is exactly its words."""
    text = Plain("Vienna, 4 March 2009, in the evening")
    (found,) = days_in(text, knowledge)
    assert text.text[found.start : found.end] == "4 march 2009"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("your circular of 12 May about the group", ((12, 5),)),
        ("le groupe se réunit le 22 juin", ((22, 6),)),
        ("la circular del 6 de marzo", ((6, 3),)),
        ("on June 22", ((22, 6),)),
        ("on 14 April 2009 and for 16 pages", ()),
    ],
)
def test_single_days_without_a_year(knowledge: Knowledge, text: str, days: tuple[tuple[int, int], ...]) -> None:
    """A day and a month are found where the year is left out, and only there."""
    assert yearless_days_in(Plain(text), knowledge) == days


@pytest.mark.parametrize(
    ("text", "spans"),
    [("14-15/4", ((14, 15, 4),)), ("16.–17.04.", ((16, 17, 4),)), ("14-15/04/2009", ()), ("1.14-15/4", ()), ("No. 117/09", ())],
)
def test_spans_in_figures_without_a_year(text: str, spans: tuple[tuple[int, int, int], ...]) -> None:
    """As heads of columns have them; figures that go on are none."""
    assert spans_in_figures(Plain(text)) == spans
