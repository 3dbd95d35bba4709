"""How files begin."""

from __future__ import annotations

from pipeline.reading.files.magic import IN_WORDS, MAGIC, WEAK_MAGIC
from pipeline.reading.files.sniff import sniff


def test_each_beginning_is_told_as_what_it_is() -> None:
    """No beginning hides behind a shorter one of another type."""
    for magic, kind in MAGIC + WEAK_MAGIC:
        assert sniff(magic + b"\x01 and more") == kind


def test_names_read_on_in_a_sentence() -> None:
    """They stand behind "The attachment is"."""
    assert [words for words in IN_WORDS.values() if not words.startswith(("a ", "an "))] == []
