"""Dynamic XFA forms: a PDF whose pages only say "Please wait", its real form and values being XML within.

Source: XML Forms Architecture 3.3 (packets, template, datasets).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from pypdfium2 import raw as pdfium

from pipeline.reading.geometry.typed import Piece
from pipeline.reading.office.xmltree import MarkupError, local, tree_of

PACKET_MAX_BYTES = 20_000_000  # a form's template has about 0.5 MB
VALUES_MAX = 2_000


def is_dynamic(document: Any) -> bool:
    """Return whether the pages of a pypdfium2 document are only a stand-in for an XFA form."""
    return bool(document.get_formtype() == pdfium.FORMTYPE_XFA_FULL)


def xfa_pieces(document: Any) -> list[Piece]:
    """Return the form's own texts and then "label: value" of each value that was filled in; nothing where there is none."""
    packets = dict(_packets(document))
    try:
        data = tree_of(packets["datasets"])
        template = tree_of(packets["template"]) if "template" in packets else None
    except (KeyError, MarkupError):
        return []
    labels: dict[str, str] = {}
    texts: list[Piece] = []
    for node in template.iter() if template is not None else ():
        if local(node) in {"field", "exclGroup"}:
            caption = next((text for part in node if local(part) == "caption" for text in [_text(part)] if text), "")
            labels.setdefault(node.get("name", ""), caption.rstrip(": "))
        elif local(node) == "draw" and (text := _text(node)) and text not in texts:
            texts.append(text)
    values: list[Piece] = [f"{labels.get(name) or name}: {value}" for name, value in _values(data)]
    return [*texts, *values] if values else []


def _values(data: Any) -> Iterator[tuple[str, str]]:
    """Yield (name, value) of every element of the data that holds only text."""
    count = 0
    for node in data.iter():
        value = " ".join((node.text or "").split())
        if value and local(node) and not any(local(child) for child in node):
            count += 1
            if count > VALUES_MAX:
                return
            yield local(node), value


def _text(element: Any) -> str:
    """Return the text of an element's value, rich or plain, on one line; pictures and scripts are no text."""
    pieces: list[str] = []
    for node in element.iter():
        if local(node) in {"text", "exData", "p", "span", "b", "i"}:
            pieces.append(node.text or "")
        if local(node) in {"p", "span", "b", "i"}:
            pieces.append(node.tail or "")
    return " ".join(" ".join(pieces).split())


def _packets(document: Any) -> Iterator[tuple[str, bytes]]:
    for index in range(pdfium.FPDF_GetXFAPacketCount(document)):
        length = pdfium.FPDF_GetXFAPacketName(document, index, None, 0)
        name = ctypes.create_string_buffer(length)
        pdfium.FPDF_GetXFAPacketName(document, index, name, length)
        size = ctypes.c_ulong()
        pdfium.FPDF_GetXFAPacketContent(document, index, None, 0, ctypes.byref(size))
        if not 0 < size.value <= PACKET_MAX_BYTES:
            continue
        content = ctypes.create_string_buffer(size.value)
        if pdfium.FPDF_GetXFAPacketContent(document, index, content, size.value, ctypes.byref(size)):
            yield name.value.decode("utf-8", "replace"), content.raw[: size.value]
