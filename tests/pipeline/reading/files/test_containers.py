"""What holds files."""

from __future__ import annotations

from pipeline.reading.files.containers import CONTAINERS
from pipeline.reading.files.magic import IN_WORDS
from pipeline.reading.formats import formats


def test_every_container_has_a_name_in_words() -> None:
    """Where one cannot be opened, a person is told what it is."""
    assert CONTAINERS.keys() <= IN_WORDS.keys()


def test_a_container_is_no_document() -> None:
    """What is opened is not read a second time by a format."""
    samples = {
        "gzip": b"\x1f\x8b\x08",
        "bzip2": b"BZh9",
        "xz": b"\xfd7zXZ\0",
        "pkcs7": b"-----BEGIN PKCS7-----",
        "zip": b"PK\x03\x04",
    }
    assert not [kind for kind, data in samples.items() if any(form.accepts(data) for form in formats())]
