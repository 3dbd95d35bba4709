"""XML of strangers, parsed without entities, network or limits lifted."""

from __future__ import annotations

from typing import Any

from lxml import etree

DIGITS_MAX = 5  # of a number in markup that counts something: levels, columns, blanks


class MarkupError(Exception):
    """The XML is not well formed, or larger or deeper than a document's may be."""


def tree_of(data: bytes) -> Any:
    """Return the root element; references to entities stay what they are and bring nothing in.

    Raises:
        MarkupError: it cannot be parsed.
    """
    # huge_tree=False keeps libxml2's own limits: 256 levels, 10 MB of text in one place.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise MarkupError(str(error)) from None
    if root is None:
        raise MarkupError("no root element")
    return root


def integer(text: str | None, otherwise: int) -> int:
    """Return a whole number written in markup, 0 to 99,999; `otherwise` where it is none, or too large to count anything."""
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) <= DIGITS_MAX else otherwise


def local(element: Any) -> str:
    """Return an element's name without its namespace; "" for what is no element, such as a reference to an entity."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
