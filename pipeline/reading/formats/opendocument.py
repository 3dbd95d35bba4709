"""OpenDocument texts (ODT) and presentations (ODP), and the scans pasted into them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.geometry.typed import typed_pages
from pipeline.reading.office.ooxml import DAMAGE, too_large
from pipeline.reading.office.opendocument import OpenReader
from pipeline.reading.office.pasted import pasted
from pipeline.reading.office.xmltree import tree_of


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    try:
        if (problem := too_large(data, settings.unpacked_max_bytes, "The OpenDocument file")) is not None:
            yield problem
            return
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
            if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
                yield Problem(ProblemCode.ATTACHMENT_ENCRYPTED, "", "The OpenDocument file needs a password.")
                return
            content = tree_of(archive.read("content.xml"))
            styles = tree_of(archive.read("styles.xml")) if "styles.xml" in names else None
            reader = OpenReader(content, styles, settings.markup_max_depth)
            reader.read(content)
            pictures = [archive.read(name) for name in dict.fromkeys(reader.pictures) if name in names]
            macros = any(name.startswith(("Basic/", "Scripts/")) for name in names)
    except DAMAGE as error:
        yield Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"The OpenDocument file cannot be opened ({error}).")
        return
    number = 0
    for page in typed_pages(reader.pages):
        number = page.number
        yield page
    yield from pasted(pictures, number + 1, settings)
    if macros:
        detail = "The OpenDocument file carries macros (programs); its text was read, they were not run."
        yield Problem(ProblemCode.ATTACHMENT_MACROS, "", detail)


FORMAT = Format("opendocument", lambda data: sniff(data) in {"odt", "odp"}, _pages)
