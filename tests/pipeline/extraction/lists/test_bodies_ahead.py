"""The body before the name where a row begins with it."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.item_leads import lead_of
from pipeline.extraction.lists.posts_above import PostsAbove
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "language", "body"),
    [
        ("- from the Ministry of Justice: Ms. Ada Lind, Director", "en", "Ministry of Justice"),
        ("– от МВД: подполковник милиции Асанов Н.К.", "ru", "МВД"),
        ("أ) من وزارة الداخلية: المقدم حمد راشد المري", "ar", "وزارة الداخلية"),
        ("1. 外交部：王强 参赞", "zh", "外交部"),
        ("• Ministère de la Justice – M. Paul Ndiaye – Procureur", "fr", "Ministère de la Justice"),
        ("Ministry of Labour - Ms. Ada Lind, Inspector", "en", "Ministry of Labour"),
        ("2. NAPTIP: Mr. Paul Ndiaye, Executive Secretary", "en", "NAPTIP"),
        ("RSVP: Mr. Paul Ndiaye, Executive Secretary", "en", None),
        ("Ministry of Labour - we shall send Ms. Ada Lind", "en", None),
        ("- Ms. Ada Lind, Customs Department – Telephone: see below", "en", None),
        ("- Ministry of Justice: +43 1 2345678", "en", None),
    ],
)
def test_body_before_the_name(build: Any, knowledge: Knowledge, text: str, language: str, body: str | None) -> None:
    """An item may begin with the body and a colon or a dash, any row where somebody follows; a contact behind it is no person."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    lead = lead_of(strip, 0, strip.rows[0], lexicon(knowledge), PostsAbove(strip, lexicon(knowledge)))
    assert (lead.body.text if lead.body else None) == body
