"""Who signs below the place and date at a letter's end."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.dated_signatures import may_sign_above_date
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon

DELEGATES = "Ms. Eve Roy\nDirector\nMinistry of Justice\n\nMr. Tom Lall\nCounsel\nMinistry of Interior\n"


@pytest.mark.parametrize(
    "foot",
    [
        "Vienna, 3 April 2009\n\nMr. Bob Singh\nFirst Secretary\n",
        "Fait à Vienne, le 3 avril 2009\n\nM. Paul Roux\nPremier Secrétaire\n",
        "Viena, a 3 de abril de 2009\n\nSr. Juan Gil\nSegundo Secretario\n",
        "Вена, 3 апреля 2009 года\n\nГ-н Иван Петров\nВторой секретарь\n",
        "فيينا، في 3 نيسان/أبريل 2009\n\nالسيد عمر الحكيمي\nالسكرتير الثاني\n",
        "2009年4月3日于维也纳\n\n张伟先生\n三等秘书\n",
    ],
)
def test_who_signs_below_place_and_date_is_no_delegate(delegates_of_mail: Any, foot: str) -> None:
    """A date alone, and below it one name, end a letter without words of leave."""
    read = delegates_of_mail(f"CU 2009/33 (A). The delegation:\n\n{DELEGATES}\n{foot}")
    assert [delegate.name.value for delegate in read] == ["Eve Roy", "Tom Lall"]


@pytest.mark.parametrize(
    "foot",
    [
        "2 April 2009\n\nMr. Bob Singh, Counsel\nMs. Ann Poe, Clerk\n",
        "Also attending on 14 April 2009:\n\nMr. Bob Singh\nMs. Ann Poe\n",
    ],
)
def test_several_below_a_date_are_delegates(delegates_of_mail: Any, foot: str) -> None:
    """A date heads the next part of a list, where several stand below it."""
    read = delegates_of_mail(f"CU 2009/33 (A). The delegation:\n\n{DELEGATES}\n{foot}")
    assert [delegate.name.value for delegate in read] == ["Eve Roy", "Tom Lall", "Bob Singh", "Ann Poe"]


def test_a_date_above_the_only_person_signs_nothing(delegates_of_mail: Any) -> None:
    """Where nobody is named above the date, whoever stands below it comes."""
    read = delegates_of_mail("CU 2009/33 (A). Participant:\n\nVienna, 2 April 2009\n\nMr. Tom Lall\nCounsel\n")
    assert [delegate.name.value for delegate in read] == ["Tom Lall"]


@pytest.mark.parametrize(
    "body",
    [
        "14 April 2009\n\nMr. Tom Lall, Director, Police\n\n15 April 2009\n\nMs. Eve Roy, Counsel, Customs\n",
        "Mr. Tom Lall\nDirector\n\nArrival 13/04/2009\n\nMs. Eve Roy\nCounsel\nTel. +43 1 555 66 77\n",
        "Mr. Tom Lall\nDirector\ntom@justice.gov.no\n\n2 April 2009\n\nMs. Eve Roy\nCounsel\neve@justice.gov.no\n",
        "M. Tom Lall\nDirecteur\n\nséance du 15 avril 2009\n\nMme Eve Roy\nJuriste\n",
    ],
)
def test_a_date_in_a_list_makes_no_signatory(delegates_of_mail: Any, body: str) -> None:
    """Days of a list, of travel, and persons set out alike: nobody signs there."""
    read = delegates_of_mail(f"CU 2009/33 (A). The delegation consists of the following:\n\n{body}")
    assert [delegate.name.value for delegate in read] == ["Tom Lall", "Eve Roy"]
    assert not any(Doubt.DATED.reason in delegate.name.reasons for delegate in read)


@pytest.mark.parametrize(
    "foot",
    [
        "2 April 2009\n\nMr. Bob Singh\nFirst Secretary\n",
        "Tuesday, 14 April 2009\n\nMr. Bob Singh\nFirst Secretary\n",
        "Vienna, 2 April 2009\n\nMr. Bob Singh\nCounsel\nbob@justice.gov.no\n",
        "Vienna, 2 April 2009\n\nMr. Bob Singh\nDirector\nMinistry of Finance\n",
    ],
)
def test_who_may_sign_is_kept_and_asked_about(delegates_of_mail: Any, foot: str) -> None:
    """A date without a place, a contact, or the shape of those above: he may be a delegate, and a person says."""
    read = delegates_of_mail(f"CU 2009/33 (A). The delegation:\n\n{DELEGATES}\n{foot}")
    assert [delegate.name.value for delegate in read] == ["Eve Roy", "Tom Lall", "Bob Singh"]
    assert [Doubt.DATED.reason in delegate.name.reasons for delegate in read] == [False, False, True]


def test_who_stands_between_a_sentence_and_its_date_is_asked_about(build: Any, knowledge: Knowledge) -> None:
    """Who signs above the date of a letter whose forms stand below it; behind a colon he is who is announced."""
    words = lexicon(knowledge)
    for end, signs in ((".", True), (":", False)):
        text = f"We send you the forms of our officials{end}\n\nDirector of the Bureau, Mr. Bob Singh\n27 March 2009\n\nForm 1"
        page = build.page(text, language="en")
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        assert may_sign_above_date(strip, strip.view.index("Director"), words) is signs


TABLE = "<table><tr><th>Name</th><th>Position</th></tr><tr><td>Mr. Tom Lall</td><td>Counsel</td></tr></table>"


@pytest.mark.parametrize(
    ("foot", "asked"),
    [
        ("Dr. Bob Singh<br>Under-Secretary<br>25/3/2009", True),
        ("د. بشار القاسم<br>وكيل الوزارة<br>٢٠٠٩/٣/٢٥", True),
        ("Dr. Bob Singh<br>Under-Secretary", False),
    ],
)
def test_who_stands_below_a_table_above_a_date_is_asked_about(delegates_of_mail: Any, foot: str, asked: bool) -> None:
    """A date ends what a letter's signature holds; a delegate's entry has none."""
    read = delegates_of_mail(f"<p>CU 2009/33 (A). The delegation:</p>{TABLE}<p>{foot}</p>", "html")
    below = [reason for delegate in read[1:] for reason in delegate.name.reasons]
    assert any("below a date" in reason for reason in below) is asked
