"""Addresses of pictures whose "@" was read as a letter."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source
from pipeline.extraction.contacts.at_as_letter import LETTER_FOR_AT, with_letters_for_at
from pipeline.extraction.contacts.mail_addresses import REPAIRED, Read, addresses_in
from pipeline.extraction.layout.passage import passage


def _found(build: Any, knowledge: Knowledge, text: str, source: Source = Source.OCR) -> list[Read]:
    page = build.page(text, source=source)
    where = passage(build.document(page), page, tuple(page.lines()))
    reads = with_letters_for_at(where, addresses_in(where, knowledge, knowledge.state("CHN")), knowledge, knowledge.state("CHN"))
    return [read for read in reads if LETTER_FOR_AT in read.reasons]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Office: vienna@mfa.gov.cn\n邮箱：wang.doamfa.gov.cn", "wang.do@mfa.gov.cn"),
        ("vienna@moj-intl.gov.cn\nE-mail: chen-liomoj-int1.gov.cn", "chen-li@moj-intl.gov.cn"),
        ("E-mail: ada.roth12ayahoo.con", "ada.roth12@yahoo.com"),
        ("Correo: ada.roth12E gmail.com", "ada.roth12@gmail.com"),
        ("Эл. почта: roth8mail.ru.", "roth@mail.ru"),
    ],
)
def test_a_known_domain_tells_where_it_begins(build: Any, knowledge: Knowledge, text: str, address: str) -> None:
    """The domain stands behind an "@" elsewhere, or is a provider's; a person is asked."""
    (read,) = _found(build, knowledge, text)
    assert (read.address, read.confidence) == (address, REPAIRED)


@pytest.mark.parametrize(
    "text",
    [
        "vienna@mfa.gov.cn, www.portalamfa.gov.cn",  # an address of pages
        "vienna@mfa.gov.cn, http://wang.doamfa.gov.cn",
        "wang.doamfa.gov.cn",  # nothing tells where its domain begins
        "vienna@mfa.gov.cn\nnews.mfa.gov.cn",  # a part of that domain
        "vienna@mfa.gov.cn or wang.do@mfa.gov.cn",
        "Write to ada.rothe gmail.com",  # the letter may be the name's
    ],
)
def test_what_is_no_such_address_is_left(build: Any, knowledge: Knowledge, text: str) -> None:
    """Pages have names that end like domains; a small letter before a blank may belong to the name."""
    assert not _found(build, knowledge, text)


def test_typed_text_has_no_misread_letters(build: Any, knowledge: Knowledge) -> None:
    """What was typed is what it is."""
    assert not _found(build, knowledge, "vienna@mfa.gov.cn\nwang.doamfa.gov.cn", Source.TEXT)
