"""Tests of names below a colon of whom nobody was read. All persons are invented."""

from __future__ import annotations

from typing import Any

from pipeline.extraction.correspondence.zone import CONTACT, Zone
from pipeline.extraction.layout.strips import Strip, strip
from pipeline.extraction.missed.names_below_colons import passed_names
from pipeline.extraction.words.lexicon import Lexicon


def _strip(build: Any, text: str) -> Strip:
    document = build.document(text)
    page = document.pages[0]
    return strip(document, page, list(page.blocks))


def test_whoever_stands_below_a_colon_is_told(build: Any, words: Lexicon) -> None:
    """Known names that fill their rows, as far as nothing was read of them, no zone holds them, and no towns."""
    held = _strip(build, "Please also admit:\nPeter Berg\nMaria Dahl\nwith thanks\nAnna Holm")
    assert passed_names(held, (), (), words) == ("Peter Berg", "Maria Dahl")
    at = held.view.index("Peter")
    assert passed_names(held, (), ((at, at + 10),), words) == ("Maria Dahl",)
    assert passed_names(held, (Zone(0, len(held.view), CONTACT),), (), words) == ()
    assert passed_names(_strip(build, "Our address:\nVienna Office\nHead of Unit"), (), (), words) == ()
