"""Sets sheets with chromium: their lines as they fall, one PDF of all, one picture of each."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2
from lxml import html
from making.sheets import HERE, Sheet, fonts
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
_CALL = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000")  # nothing foreign is opened
_TOOLS = ("chromium", "fc-list")


class MissingError(Exception):
    """What the maker needs and does not find; the message is the command that installs it."""


@dataclass(frozen=True)
class SetSheet:
    """A sheet as it stands on its page.

    Attributes:
        sheet: what was to be set.
        lines: what stands on the page, line by line of each block.
        fields: (kind, text) of the values among them: name, email, phone, ref.
        pdf: the page alone, with real letters.
        size_pt: of its letters, after it was made to fit.
    """

    sheet: Sheet
    lines: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    pdf: bytes
    size_pt: float


def check() -> None:
    """Make sure that the browser and every typeface is there.

    Raises:
        MissingError: with the command that installs what is missing.
    """
    missing = [tool for tool in _TOOLS if not shutil.which(tool)]
    if missing:
        raise MissingError("these programs are missing: apt-get install chromium fontconfig")
    known = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    names = {name.strip().replace("\\", "") for line in known.splitlines() for name in line.split(",")}
    book = fonts()
    wanted = {face for script, parts in book.items() if script != "packages" for faces in parts.values() for face in faces}
    if wanted - names:
        packages = " ".join(book["packages"])
        raise MissingError(f"typefaces are missing ({', '.join(sorted(wanted - names))}): apt-get install {packages}")


def set_sheets(sheets: list[Sheet]) -> list[SetSheet]:
    """Return the sheets set, in their order; a sheet that does not fit its page even in small type is left out."""
    with tempfile.TemporaryDirectory() as folder:
        source, printed = Path(folder) / "source.html", Path(folder) / "set.html"
        style = (HERE / "sheet.css").read_text(encoding="utf-8")
        script = (HERE / "measure.js").read_text(encoding="utf-8")
        head = f'<!doctype html><html><head><meta charset="utf-8"><style>{style}</style></head><body>'
        body = "".join(sheet.html for sheet in sheets)
        source.write_text(f"{head}{body}<script>{script}</script></body></html>", encoding="utf-8")
        dumped = _chromium("--window-size=900,1200", "--dump-dom", str(source))
        tree = html.fromstring(dumped)
        for element in tree.xpath("//script"):
            element.drop_tree()
        printed.write_text("<!doctype html>" + html.tostring(tree, encoding="unicode"), encoding="utf-8")
        _chromium("--no-pdf-header-footer", f"--print-to-pdf={folder}/set.pdf", str(printed))
        pages = pypdfium2.PdfDocument((Path(folder) / "set.pdf").read_bytes())
    sections = tree.xpath("//section")
    if len(pages) != len(sheets) or len(sections) != len(sheets):
        raise AssertionError(f"{len(sheets)} sheets became {len(pages)} pages")
    made = []
    for number, (sheet, section) in enumerate(zip(sheets, sections, strict=True)):
        if section.get("data-fits") == "yes":
            lines = tuple(line for block in section.xpath(".//*[@data-lines]") for line in json.loads(block.get("data-lines")))
            fields = tuple((field.get("data-kind"), field.text_content()) for field in section.xpath(".//bdi[@data-kind]"))
            made.append(SetSheet(sheet, lines, fields, _alone(pages, number), float(section.get("data-size"))))
    return made


def _chromium(*arguments: str) -> str:
    return subprocess.run(["chromium", *_CALL, *arguments], capture_output=True, text=True, check=True, timeout=600).stdout


def _alone(pages: pypdfium2.PdfDocument, number: int) -> bytes:
    import io

    single = pypdfium2.PdfDocument.new()
    single.import_pages(pages, [number])
    stream = io.BytesIO()
    single.save(stream)
    return stream.getvalue()


def picture(pdf: bytes, dpi: int = 300) -> Pixels:
    """Return the first page of a PDF in grey."""
    document = pypdfium2.PdfDocument(pdf)
    drawn = document[0].render(scale=dpi / 72, grayscale=True).to_numpy()
    return np.array(drawn[:, :, 0] if drawn.ndim == 3 else drawn)
