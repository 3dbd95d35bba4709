"""Two readings of the addresses of a page."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source
from pipeline.extraction.contacts.addresses_compared import AGREED, DIFFERENT, NEAR_LATIN, compared
from pipeline.extraction.contacts.addresses_cut import cut_in
from pipeline.extraction.contacts.mail_addresses import PERHAPS_BEGUN, REPAIRED, Read, addresses_in
from pipeline.extraction.layout.passage import Passage, passage


def _read(build: Any, knowledge: Knowledge, text: str) -> tuple[Passage, tuple[Read, ...]]:
    page = build.page(text, source=Source.OCR, confidence=0.9)
    held = passage(build.document(page), page, tuple(page.lines()))
    return held, addresses_in(held, knowledge, None)


def _both(build: Any, knowledge: Knowledge, one: str, other: str) -> list[Read]:
    first, again = _read(build, knowledge, one), _read(build, knowledge, other)
    return list(compared(*first, *again))


def test_what_both_have_is_all_but_certain(build: Any, knowledge: Knowledge) -> None:
    """Two engines rarely err alike."""
    (read,) = _both(build, knowledge, "ada@mfa.example.org", "ada@mfa.example.org")
    assert (read.address, read.confidence) == ("ada@mfa.example.org", AGREED)


def test_what_they_read_differently_is_doubted(build: Any, knowledge: Knowledge) -> None:
    """The likelier one stands, the other is offered beside it, and the reason names both."""
    (read,) = _both(build, knowledge, "ada@mfa.example.org", "acla@mfa.example.org")
    assert read.confidence == DIFFERENT
    assert {read.address, *read.alternatives} == {"ada@mfa.example.org", "acla@mfa.example.org"}
    assert all(address in read.reasons[0] for address in (read.address, *read.alternatives))


def test_what_one_alone_has_is_added(build: Any, knowledge: Knowledge) -> None:
    """A model without Latin letters makes nothing of an address; it is not lost."""
    (read,) = _both(build, knowledge, "الهاتف والبريد", "ada@mfa.example.org")
    assert read.address == "ada@mfa.example.org"
    assert read.confidence <= NEAR_LATIN
    assert "Only the reading with Latin letters has it." in read.reasons


def test_letters_of_another_script_are_no_address(build: Any, knowledge: Knowledge) -> None:
    """A model of Latin letters made an address without a known ending of two names, and the post between them was lost."""
    assert _both(build, knowledge, "Левонович, Джафарова", "JI@BOHOBUY, AoxacbapoBa") == []
    assert [read.address for read in _both(build, knowledge, "oe. почта", "ada@mfa.zzq")] == ["ada@mfa.zzq"]


def test_the_torn_end_of_an_address_is_no_second_one(build: Any, knowledge: Knowledge) -> None:
    """One reading parted "office40.dz79un@…", of which the other's last piece is all that it has."""
    (read,) = _both(build, knowledge, "ada.dz79un@mfa.example.org", "x\n\n\n\n9un@mfa.example.org")
    assert read.address == "ada.dz79un@mfa.example.org"


def test_what_both_lost_is_doubted(build: Any, knowledge: Knowledge) -> None:
    """A blank for the "@" in both readings, or an ending that is none, stays a question; in one of them alone it is answered."""
    (read,) = _both(build, knowledge, "E-mail: ada mfa.example.org", "E-mail: ada mfa.example.org")
    assert (read.address, read.confidence) == ("ada@mfa.example.org", REPAIRED)
    (read,) = _both(build, knowledge, "E-mail: ada@mfa.example.org", "E-mail: adaO mfa.example.org")
    assert (read.address, read.confidence) == ("ada@mfa.example.org", AGREED)
    (read,) = _both(build, knowledge, "ada@mfa.gov.zzq", "ada@mfa.gov.zzq")
    assert read.confidence == REPAIRED


def test_an_address_without_its_end(build: Any, knowledge: Knowledge) -> None:
    """The second reading's is taken where it is whole; what it made of the missing end is not."""
    page = build.page("ada@mfa-", source=Source.OCR, confidence=0.9)
    first = passage(build.document(page), page, tuple(page.lines()))
    cut = cut_in(first, (), knowledge)
    (read,) = compared(first, cut, *_read(build, knowledge, "ada@mfa-intl.example.org"))
    assert read.address == "ada@mfa-intl.example.org"
    (read,) = compared(first, cut, *_read(build, knowledge, "ada@mfa-i.menzq"))
    assert read == cut[0]


def test_the_second_reading_leaves_words_out(build: Any, knowledge: Knowledge) -> None:
    """What stands above an address there is its beginning only where the first reading has it so."""
    (read,) = _both(
        build, knowledge, "Vice-Minister. Tel. 1; E-mail:\nada@mfa.example.org", "Vice-Minister.\nada@mfa.example.org"
    )
    assert (read.address, read.confidence) == ("ada@mfa.example.org", AGREED)
    (read,) = _both(build, knowledge, "lovelace.\nada@mfa.example.org", "lovelace.\nada@mfa.example.org")
    assert (read.address, read.confidence) == ("lovelace.ada@mfa.example.org", AGREED)
    (read,) = _both(build, knowledge, "lovelace.\nada@mfa.example.org", "ada@mfa.example.org")
    assert (read.address, read.confidence) == ("lovelace.ada@mfa.example.org", DIFFERENT)


def test_a_figure_for_one_engine_is_one(build: Any, knowledge: Knowledge) -> None:
    """An l before a figure that the other engine reads as a 1 is one; it stays doubted."""
    (read,) = _both(build, knowledge, "brookl2@mfa.example.org", "brook12@mfa.example.org")
    assert (read.address, read.confidence, read.alternatives) == (
        "brook12@mfa.example.org",
        DIFFERENT,
        ("brookl2@mfa.example.org",),
    )


@pytest.mark.parametrize(
    ("one", "other", "meant"),
    [
        ("office18roth@mfa.example.org", "office18, roth@mfa.example.org", "office18.roth@mfa.example.org"),
        ("Rothoffice18@mfa.example.org", "Roth office18@mfa.example.org", "Roth_office18@mfa.example.org"),
        ("office18@mfa.example.org", "of fice18@mfa.example.org", "office18@mfa.example.org"),
        ("office18-ro@mfa.example.org", "office 18-ro@mfa.example.org", "office18-ro@mfa.example.org"),
        ("adaroth@mfa.example.org", "ada roth@mfa.example.org", "adaroth@mfa.example.org"),
    ],
)
def test_a_mark_that_one_reading_lost(build: Any, knowledge: Knowledge, one: str, other: str, meant: str) -> None:
    """A blank of the other reading stands for it beside a whole word; by itself it may tear one."""
    first, again = _read(build, knowledge, one), _read(build, knowledge, other)
    (read,) = compared(*first, *again, frozenset({"office"}))
    assert (read.address, read.confidence) == (meant, DIFFERENT)


def test_a_word_with_a_stop_before_both(build: Any, knowledge: Knowledge) -> None:
    """It may be the beginning: the reason stays, and the other spelling beside it."""
    (read,) = _both(build, knowledge, "Brook. ada@mfa.example.org", "Brook. ada@mfa.example.org")
    assert (read.address, read.alternatives) == ("ada@mfa.example.org", ("Brook.ada@mfa.example.org",))
    assert (read.reasons, read.confidence) == ((PERHAPS_BEGUN,), REPAIRED)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ada.ffice28@mfa.example.org", "ada.office28@mfa.example.org"),
        ("ada.office28@mfa.example.org", "ada.ffice28@mfa.example.org"),
        ("2brook.ada@mfa.example.org", "brook.ada@mfa.example.org"),
        ("brook.ada@mfa.example.org", "2brook.ada@mfa.example.org"),
    ],
)
def test_a_whole_word_is_likelier(build: Any, knowledge: Knowledge, one: str, other: str) -> None:
    """That of an office, and a first word without a figure; what the other reading has stays beside it."""
    (read,) = compared(*_read(build, knowledge, one), *_read(build, knowledge, other), frozenset({"office"}))
    assert read.address in ("ada.office28@mfa.example.org", "brook.ada@mfa.example.org")
    assert (read.confidence, len(read.alternatives)) == (DIFFERENT, 1)
