"""Labels of posts and bodies above the label of the name."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import strip
from pipeline.extraction.lists.labels_above import LabelsAbove
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "opening", "shared"),
    [
        ("Position: Director\nName: Mr. A. Holm\nPosition: Judge\nName: Ms. B. Lind", {0, 2}, set[int]()),
        ("Fonction : Juge\nNom et prénom : M. Paul Yao\nQualité : Chef de délégation", {0}, set[int]()),
        ("Name: Mr. A. Holm\nPosition: Judge\nName: Ms. B. Lind\nPosition: Director", set[int](), set[int]()),
        ("Position: Director\nPosition: Judge\nName: Mr. A. Holm", set[int](), set[int]()),
        ("Institution: Ministry of Justice\nName: Mr. A. Holm\nName: Ms. B. Lind", set[int](), {0}),
    ],
)
def test_the_label_that_opens_an_entry(build: Any, knowledge: Knowledge, text: str, opening: set[int], shared: set[int]) -> None:
    """The first label opens entries where it stands once before each name; a body once above several names is all theirs."""
    document = build.document(text)
    (page,) = document.pages
    labels = LabelsAbove(strip(document, page, page.blocks), lexicon(knowledge))
    assert (set(labels.opening), set(labels.shared)) == (opening, shared)
