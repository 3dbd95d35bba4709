"""What may label a contact."""

from __future__ import annotations

import re
from typing import Any

from models.finding import Finding
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import strip
from pipeline.extraction.running_text.labels_before import Before, labels_before

PARTS = re.compile("[,;]")


def _before(build: Any, text: str, *values: str) -> list[Before]:
    page = build.page(text)
    held = strip(build.document(page), page, page.blocks)
    hits = [Hit(text.index(value), text.index(value) + len(value), Finding("phone", value, value, 0.9)) for value in values]
    return list(labels_before(held, 0, hits[-1], hits, PARTS))


def test_words_before_a_colon_and_right_before(build: Any) -> None:
    """The last part before each colon comes first; right before the contact nothing may be left."""
    text = "Mr. A, emergency contact: Ms. B, phone 555-0101"
    colon, near = _before(build, text, "555-0101")
    assert (colon.text, colon.start, colon.colon, colon.later) == (" emergency contact", 6, 25, None)
    assert (near.text, near.start, near.colon) == (" phone ", 32, None)


def test_other_contacts_between(build: Any) -> None:
    """Where one stands behind the colon it is told where it ends; before the colon it counts for nothing."""
    colon, near = _before(build, "Common phones: 555-0101, 555-0102", "555-0101", "555-0102")
    assert (colon.text, colon.later) == ("Common phones", 23)
    assert near.text == " "
    (colon, _) = _before(build, "555-0101 fax: 555-0102", "555-0101", "555-0102")
    assert colon.later is None
