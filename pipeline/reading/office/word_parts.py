"""What a Word document holds beside its text and is not read: named, so that a person opens it.

Source: ECMA-376 part 1, 15 and 17.17.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.reading.files.sniff import sniff
from pipeline.reading.office.wordml import W
from pipeline.reading.office.xmltree import MarkupError, tree_of
from pipeline.reading.text.wording import flat

# By the end of a relation's type.
_WITHIN = {
    "/aFChunk": "another document, which Word shows as part of the text",
    "/package": "an embedded file, such as a table of Excel",
    "/oleObject": "an embedded object",
    "/diagramData": "a diagram (SmartArt)",
}
COMMENT_LETTERS = 300  # of a comment, in what a person is told
METAFILE_BYTES = 2_000  # a picture of an equation or a small sign has fewer
_EMF = b" EMF"  # at the 41st byte. Source: MS-EMF, 2.3.4.2


def unread_parts(document: Any) -> Iterator[str]:
    """Yield a sentence for each kind of thing in a python-docx document that is not read."""
    kinds: list[str] = []
    for relation in document.part.rels.values():
        if relation.is_external:
            continue
        ending = next((told for end, told in _WITHIN.items() if relation.reltype.endswith(end)), None)
        if ending:
            kinds.append(ending)
        elif relation.reltype.endswith("/image") and _is_metafile(relation.target_part.blob):
            kinds.append("a picture in a format of Windows (metafile)")
        elif relation.reltype.endswith("/comments"):
            yield from _commented(relation.target_part.blob)
    for kind in dict.fromkeys(kinds):
        yield f"The Word document holds {kind}; it was not read."


def _is_metafile(data: bytes) -> bool:
    return len(data) >= METAFILE_BYTES and (data[40:44] == _EMF or sniff(data) == "metafile")


def _commented(data: bytes) -> Iterator[str]:
    """Yield what the first comment that says something says."""
    try:
        root = tree_of(data)
    except MarkupError:
        return
    for comment in root.iter(W + "comment"):
        said = flat(" ".join(node.text or "" for node in comment.iter(W + "t")))
        if any(map(str.isalpha, said)):
            yield f"The Word document has comments, which are not read: “{said[:COMMENT_LETTERS]}”."
            return
