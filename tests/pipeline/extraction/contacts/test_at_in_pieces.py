"""Addresses of coarse pictures whose "@" fell into pieces."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source
from pipeline.extraction.contacts.at_in_pieces import with_at_in_pieces
from pipeline.extraction.contacts.mail_addresses import REPAIRED, Read, addresses_in
from pipeline.extraction.layout.passage import passage


def _found(build: Any, knowledge: Knowledge, text: str, source: Source = Source.OCR) -> list[Read]:
    page = build.page(text, source=source)
    where = passage(build.document(page), page, tuple(page.lines()))
    state = knowledge.state("MLI")
    reads = addresses_in(where, knowledge, state)
    return [read for read in with_at_in_pieces(where, reads, knowledge, state) if read not in reads]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("20 23 10 14\nada.roth(a mjustice-\ncoop.gouv.ml", "ada.roth@mjustice-coop.gouv.ml"),
        ("ada-roth (a mjustice.gouv.ml", "ada-roth@mjustice.gouv.ml"),
        ("ada.ml95un( gmail.com", "ada.ml95un@gmail.com"),
        ("roth-ad@a affaires-\nmp.gouv.ml", "roth-ad@affaires-mp.gouv.ml"),
        ("+223 20 23 10 14\nada_roth police-dci.ml", "ada_roth@police-dci.ml"),
        ("roth-ad mjustice.gouv.ml", "roth-ad@mjustice.gouv.ml"),
        ("bamako@mfa.gouv.ml\nroth(o mfa.gouv.ml", "roth@mfa.gouv.ml"),
    ],
)
def test_what_is_left_of_the_sign_parts_both(build: Any, knowledge: Knowledge, text: str, address: str) -> None:
    """The domain is known or the State's, or the part before it is built as in addresses; a person is asked."""
    (read,) = _found(build, knowledge, text)
    assert read.address == address
    assert read.confidence <= REPAIRED


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roth (a judge, in charge of Vienna)",
        "Ada Roth (a judge. In Vienna",
        "Ministère de la justice (www.justice.gouv.ml)",
        "le ministère (mjustice.gouv.ml)",
        "bamako@mfa.gouv.ml\nsite-web mfa.gouv.ml",
        "Site: mjustice.gouv.ml",
        "adresse mjustice.gouv.ml",  # nothing tells an address from the name of a site
        "e-mail mjustice.gouv.ml",
        "du 14-15 mai.ml",
        "Vienne-Bamako aller.retour.ml",
        "a.roth@mfa.gouv.ml",
        "Mission: @ mjustice-i ntl.gouv.ml",
    ],
)
def test_what_is_no_address_is_left(build: Any, knowledge: Knowledge, text: str) -> None:
    """Brackets and names of sites are no addresses."""
    assert not _found(build, knowledge, text)


def test_typed_text_loses_no_sign(build: Any, knowledge: Knowledge) -> None:
    """What was typed is what it is."""
    assert not _found(build, knowledge, "ada_roth police-dci.ml", Source.TEXT)
