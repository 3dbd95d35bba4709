"""PowerPoint presentations (PPTX): the text and tables of each slide, and the scans pasted into them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.geometry.typed import Grid, Piece, typed_pages
from pipeline.reading.office.ooxml import DAMAGE, too_large
from pipeline.reading.office.pasted import pasted
from pipeline.reading.office.xmltree import local, tree_of

_SLIDE = re.compile(r"ppt/slides/slide(\d{1,5})\.xml")
_MEDIA = re.compile(r"ppt/media/[^/]+")


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    try:
        if (problem := too_large(data, settings.unpacked_max_bytes, "The presentation")) is not None:
            yield problem
            return
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            slides = sorted((int(match[1]), match[0]) for name in archive.namelist() if (match := _SLIDE.fullmatch(name)))
            trees = [tree_of(archive.read(name)) for _, name in slides[: settings.pages_max]]
            pieces = [_pieces(tree) for tree in trees if tree.get("show") not in {"0", "false"}]  # a hidden one is old or spare
            pictures = [archive.read(name) for name in archive.namelist() if _MEDIA.fullmatch(name)]
    except DAMAGE as error:
        yield Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"The presentation cannot be opened ({error}).")
        return
    number = 0
    for page in typed_pages(pieces):
        number = page.number
        yield page
    if len(slides) > settings.pages_max:
        detail = f"The presentation has {len(slides)} slides; {settings.pages_max} were read (reading.pages_max)."
        yield Problem(ProblemCode.PAGES_TOO_MANY, "", detail)
    yield from pasted(pictures, number + 1, settings)


def _pieces(slide: Any) -> list[Piece]:
    pieces: list[Piece] = []
    for node in slide.iter():
        name = local(node)
        if name == "tbl":
            rows = tuple(
                tuple("\n".join(_paragraphs(cell)) for cell in row if local(cell) == "tc") for row in node if local(row) == "tr"
            )
            pieces.append(Grid(rows))
        elif name == "txBody" and not any(local(around) == "tbl" for around in node.iterancestors()):
            pieces.extend(_paragraphs(node))
    return pieces


def _paragraphs(element: Any) -> list[str]:
    texts = []
    for paragraph in element.iter("{*}p"):
        pieces = [(node.text or "") if local(node) == "t" else "\n" for node in paragraph.iter("{*}t", "{*}br")]
        texts.append("".join(pieces).strip())
    return [text for text in texts if text]


FORMAT = Format("pptx", lambda data: sniff(data) == "pptx", _pages)
