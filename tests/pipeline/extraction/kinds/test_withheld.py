"""Replies that ask us not to register yet whom they name."""

from __future__ import annotations

from typing import Any

import pytest

from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.kinds.kind_findings import WITHHELD
from pipeline.extraction.kinds.withheld import with_withheld_asked
from pipeline.extraction.layout.text import page_texts

NOMINATION = Finding("kind", Kind.NOMINATION, "", 0.97, None, ())


@pytest.mark.parametrize(
    ("text", "kind", "asked"),
    [
        ("It is intended to nominate Mr. Tomas Verlin. Please do not register him yet.", Kind.OTHER, True),
        ("Se prevé designar a la Sra. Ana Ruiz Gil; no la registren todavía, por favor.", Kind.OTHER, True),
        ("Mr. Tomas Verlin and Ms. Ilse Marenko will attend. Please do not register her yet.", Kind.NOMINATION, True),
        ("Mr. Tomas Verlin will attend. Please register him at your earliest convenience.", Kind.NOMINATION, False),
    ],
)
def test_who_shall_not_be_registered_yet(build: Any, knowledge: Any, text: str, kind: Kind, asked: bool) -> None:
    """One alone is announced by nobody for now; of several a person decides; whom to register is as before."""
    found = with_withheld_asked(NOMINATION, tuple(page_texts(build.document(text))), knowledge)
    assert found.value == kind
    assert (WITHHELD in found.reasons) is asked
    assert (found.confidence < NOMINATION.confidence) is asked


def test_other_kinds_stay(build: Any, knowledge: Any) -> None:
    """A regret asks nothing of us."""
    regret = Finding("kind", Kind.REGRET, "", 0.97, None, ())
    text = "Mr. Tomas Verlin cannot come. Please do not register him."
    assert with_withheld_asked(regret, tuple(page_texts(build.document(text))), knowledge) == regret
