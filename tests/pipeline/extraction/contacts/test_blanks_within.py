"""Tests of addresses in pieces behind their label."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source
from pipeline.extraction.contacts.blanks_within import TORN_APART, with_blanks_left_out
from pipeline.extraction.contacts.mail_addresses import TORN, Read
from pipeline.extraction.layout.passage import passage


def _found(build: Any, knowledge: Knowledge, text: str, source: Source = Source.OCR) -> list[Read]:
    page = build.page(text, source=source)
    where = passage(build.document(page), page, tuple(page.lines()))
    return list(with_blanks_left_out(where, (), knowledge))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Correo: ncollazo@ minjus-c oop.gob.sv", "ncollazo@minjus-coop.gob.sv"),
        ("Correo: a.pabon.sv56un(@ yaho o. fr", "a.pabon.sv56un@yahoo.fr"),
        ("Correo: ncollazodearmęndariz @ minjus-coop.gob,sv", "ncollazodearmendariz@minjus-coop.gob.sv"),
        ("E-mail: ada.roth@ mj ustice.gov.gy; Tel. 12 34 56", "ada.roth@mjustice.gov.gy"),
        ("Courriel : aka.aissatou @dgpn - intl.gn", "aka.aissatou@dgpn-intl.gn"),
    ],
)
def test_all_that_follows_the_label_is_the_address(build: Any, knowledge: Knowledge, text: str, address: str) -> None:
    """It was lost in silence, and its end was read onto a body; a person is asked."""
    (read,) = _found(build, knowledge, text)
    assert (read.address, read.confidence, read.reasons) == (address, TORN, (TORN_APART,))


@pytest.mark.parametrize(
    "text",
    [
        "Correo: ncollazo@minjus-coop.gob.sv",  # whole: found as it stands
        "Correo: ver nota",
        "Correo: a@ b.gob.sv y c@ d.gob.sv",
        "Correo: solicitar por favor a la persona que atiende en la sede de la @ oficina.sv",
        "la dirección ncollazo@ minjus-c oop.gob.sv",  # no label
        "Correo: ncollazo@ minjus-c oop.gob.svz",
    ],
)
def test_other_words_are_left(build: Any, knowledge: Knowledge, text: str) -> None:
    """Several addresses, a sentence, and no ending that is one."""
    assert _found(build, knowledge, text) == []


def test_typed_text_has_none(build: Any, knowledge: Knowledge) -> None:
    """Nothing tears what was typed."""
    assert _found(build, knowledge, "Correo: ncollazo@ minjus-c oop.gob.sv", Source.TEXT) == []
