"""XML files that offices send: Word 2003 documents, flat OpenDocument, data of forms; of others the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.geometry.typed import Grid, Piece, typed_pages
from pipeline.reading.office.opendocument import OpenReader
from pipeline.reading.office.wordml import W, owner, signs
from pipeline.reading.office.xmltree import MarkupError, local, tree_of

_WORD_2003 = b"http://schemas.microsoft.com/office/word/2003/wordml"


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    try:
        # The same words in another namespace.
        root = tree_of(data.replace(_WORD_2003, W.strip("{}").encode()))
    except MarkupError as error:
        yield Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"The XML file cannot be read ({error}).")
        return
    yield from typed_pages(_content(root, settings))


def _content(root: Any, settings: ReadingSettings) -> list[list[Piece]]:
    if local(root) == "wordDocument":
        return [list(_word(root))]
    if local(root) == "document" and "opendocument:xmlns:office" in root.tag:
        reader = OpenReader(root, root, settings.markup_max_depth)
        reader.read(root)
        return reader.pages
    return [list(values_of(root))]


def _word(root: Any) -> Iterator[Piece]:
    for node in root.iter(W + "p", W + "tbl"):
        if node.tag == W + "tbl" and owner(node, "tbl") is None:
            yield Grid(
                tuple(
                    tuple("\n".join(signs(one).strip() for one in cell.iter(W + "p")) for cell in row.iter(W + "tc"))
                    for row in node.iter(W + "tr")
                )
            )
        elif node.tag == W + "p" and owner(node, "tbl") is None and signs(node).strip():
            yield signs(node).strip("\n").rstrip()


def values_of(root: Any) -> Iterator[str]:
    """Yield "name: value" of every element that holds nothing but text; the name is that of a form's field where it has one."""
    for node in root.iter():
        text = (node.text or "").strip()
        if not local(node) or not text or any(local(child) for child in node):
            continue
        around = node.getparent()
        named = around.get("name") if around is not None and local(node) == "value" else node.get("name")
        yield f"{named or local(node)}: {text}"


FORMAT = Format("xml", lambda data: sniff(data) == "xml", _pages)
