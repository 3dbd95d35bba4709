"""What holds for kind, State, reference and contacts whatever a stranger writes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.knowledge import Knowledge
from models.invitation import Register
from models.page import Source
from models.reply import Kind
from pipeline.extraction.dossier import dossier
from pipeline.extraction.fields import fields
from pipeline.extraction.kind import kind_of
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.reference import reference_of
from pipeline.extraction.state import state_of

PIECES = st.sampled_from(
    [
        "The Embassy of Kenya presents its compliments",
        "CU 2009/33 (A)",
        "2009/3",
        "(",
        ">",
        "From: a <a@b.org>",
        "14 April 2009",
        "31 February 2009",
        "+43 1 505",
        "a@b.c,d",
        "@",
        "致意",
        "向",
        "تهدي",
        "تحياتها",
        "г-н",
        "Tel./Fax:",
        "\t",
        "\n",
        "\n\n",
        "regrets that no",
        "٢٠٠٩",
        "²",
        "ﬁ",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=14).map(" ".join)
CALM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@CALM
@given(text=TEXTS, second=TEXTS, ocr=st.booleans(), subject=st.text(max_size=30))
def test_nothing_makes_the_facts_raise(
    build: Any, knowledge: Knowledge, register: Register, text: str, second: str, ocr: bool, subject: str
) -> None:
    """Any text yields a kind, confidences between 0 and 1, and only registered references; nothing raises."""
    page = build.page(text, source=Source.OCR if ocr else Source.TEXT, second=second, confidence=0.7 if ocr else 1.0)
    documents = (build.body(text), build.document(page))
    letter = build.letter(subject=subject, sender="a@example.org")
    sheets = dossier(letter, build.transcript(*documents), knowledge)
    kind = kind_of(letter, sheets, knowledge)
    reference, _ = reference_of(letter, sheets, register, knowledge)
    state, organisation = state_of(letter, sheets, knowledge)
    assert kind.value in set(Kind)
    assert reference.value is None or reference.value in {invitation.reference for invitation in register}
    assert state.value is None or knowledge.state(state.value) is not None
    text_passage = passage(documents[1], page, tuple(page.lines()))
    hits = [hit for field in fields() for hit in field.find(text_passage, knowledge, None)] if text_passage.words else []
    for finding in (kind, reference, state, organisation, *(hit.finding for hit in hits)):
        assert 0.0 <= finding.confidence <= 1.0
        assert finding.value is not None or not finding.as_written
    for hit in hits:
        assert 0 <= hit.start <= hit.end <= len(text_passage.text)


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_of_attachments_changes_nothing(build: Any, knowledge: Knowledge, register: Register, turned: bool) -> None:
    """A note and a list give the same facts in either order."""
    note = build.document(
        "The Embassy of Kenya presents its compliments and refers to note CU 2009/33 (A) of 4 March 2009. The list is attached."
    )
    people = build.document("No.\tName\tTitle\n1\tWanjiru Kamau\tCounsel", part="3", name="list.xlsx")
    documents = (people, note) if turned else (note, people)
    letter = build.letter()
    sheets = dossier(letter, build.transcript(*documents), knowledge)
    assert kind_of(letter, sheets, knowledge).value == Kind.NOMINATION
    assert state_of(letter, sheets, knowledge)[0].value == "KEN"
    assert reference_of(letter, sheets, register, knowledge)[0].value == "CU 2009/33 (A)"
