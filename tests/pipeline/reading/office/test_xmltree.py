"""XML of strangers."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.office.xmltree import MarkupError, local, tree_of


def test_entities_bring_nothing_in() -> None:
    """Neither a file of this machine nor a word repeated a million times."""
    outside = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>b&x;c</a>'
    assert "root:" not in "".join(tree_of(outside).itertext())
    bomb = b'<!DOCTYPE a [<!ENTITY b "' + b"z" * 1_000 + b'"><!ENTITY c "' + b"&b;" * 1_000 + b'">]><a>' + b"&c;" * 99 + b"</a>"
    text = ""
    with contextlib.suppress(MarkupError):  # newer versions of libxml2 refuse it, older ones leave the references alone
        text = "".join(tree_of(bomb).itertext())
    assert len(text) < 10_000


def test_what_is_too_deep_is_refused() -> None:
    """A thousand levels are an attack, no document."""
    with pytest.raises(MarkupError):
        tree_of(b"<a>" * 1_000 + b"</a>" * 1_000)


def test_names_come_without_namespace() -> None:
    """What is no element has no name."""
    assert [local(node) for node in tree_of(b'<a xmlns="urn:x"><b/></a>').iter()] == ["a", "b"]


@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise_anything_else(data: bytes) -> None:
    """A tree, or the one exception."""
    with contextlib.suppress(MarkupError):
        tree_of(data)
