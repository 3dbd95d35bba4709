"""Tests of numbers behind labels that were read as none."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.errors import ProblemCode
from models.finding import Finding, Where, absent
from models.page import Source
from models.reply import Delegate
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.missed.unread_numbers import unread_numbers


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Tel.: 4l/7777O18141791", "4l/7777O18141791"),
        ("رقم الهاتف: /177701814179١.؛ البريد الإلكتروني: a.roth@moj.example", "/177701814179١.؛"),
        ("Teléfono: ;5612/9O88712", ";5612/9O88712"),
        ("电话：/8610.,66521", "8610.,66521"),
        ("Tel.: none", None),
        ("Fax: ext. 12", None),
        ("Passport No.: 41446221", None),
        ("He sent 41446221 by telephone", None),
    ],
)
def test_a_label_with_more_figures_than_numbers_is_told(build: Any, knowledge: Knowledge, line: str, told: str | None) -> None:
    """Below a delegate's name, on a picture; not where a number stands, nor above all names or on typed pages."""
    page = build.page(f"Tel.: +43 1 505 43 2X\n\nMr. Tomas Verlin\n\n{line}", source=Source.OCR)
    document = build.document(page)
    _, name, own = page.lines()
    where = Where(document.sha256, 1, name.box, "")
    fields = {field: absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")}
    person = Delegate(1, Finding("name", "Tomas Verlin", "", 0.9, where), **fields, emails=(), phones=(), faxes=())
    sheet = Sheet(document, Part.LIST)
    problems = unread_numbers([sheet], (), [person], knowledge)
    assert [(problem.code, problem.detail) for problem in problems] == (
        [(ProblemCode.ADDRESS_UNREAD, f"no whole number: “{told}”")] if told else []
    )
    number = Finding("phone", "+43150543210", "", 0.9, Where(document.sha256, 1, own.box, ""))
    assert unread_numbers([sheet], [number], [person], knowledge) == ()
    assert unread_numbers([sheet], (), (), knowledge) == ()
    typed = build.document(build.page(f"Mr. Tomas Verlin\n\n{line}"))
    there = Finding("name", "Tomas Verlin", "", 0.9, Where(typed.sha256, 1, name.box, ""))
    other = Delegate(1, there, **fields, emails=(), phones=(), faxes=())
    assert unread_numbers([Sheet(typed, Part.LIST)], (), [other], knowledge) == ()
