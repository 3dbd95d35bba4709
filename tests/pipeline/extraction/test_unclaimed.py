"""What was passed over on a page is told."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.errors import ProblemCode
from models.finding import Finding, Where
from models.page import Box, Source
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.lexicon import lexicon
from pipeline.extraction.unclaimed import nameless_forms, unread_addresses


@pytest.mark.parametrize(("text", "problems"), [("Family name\n\nFirst name\n\nPosition", 1), ("Name\n\nPosition", 0)])
def test_a_form_without_a_person_is_a_problem(build: Any, knowledge: Knowledge, text: str, problems: int) -> None:
    """Two labels of a name make a form; a single one may stand under a signature."""
    sheet = Sheet(build.document(build.page(text)), Part.LIST)
    found = nameless_forms([sheet], (), lexicon(knowledge))
    assert [problem.code for problem in found] == [ProblemCode.DELEGATES_MISSING] * problems


def test_an_at_without_an_address_is_a_problem(build: Any) -> None:
    """Half an address, of which nobody would know; not where one was found, on typed pages, or at a bare sign."""
    page = build.page("Mr. Tomas Verlin, bravo.miguel@", source=Source.OCR)
    document = build.document(page)
    (problem,) = unread_addresses([Sheet(document, Part.LIST)], ())
    assert (problem.code, problem.where) == (ProblemCode.ADDRESS_UNREAD, "page 1")
    assert "bravo.miguel@" in problem.detail
    place = Where(document.sha256, 1, Box(0.0, 0.0, 1.0, 1.0), "")
    assert unread_addresses([Sheet(document, Part.LIST)], [Finding("email", "a@b.org", "a@b.org", 0.9, place)]) == ()
    typed = build.document(build.page("bravo.miguel@"))
    bare = build.document(build.page("office @ home", source=Source.OCR))
    assert unread_addresses([Sheet(typed, Part.LIST), Sheet(bare, Part.LIST)], ()) == ()
