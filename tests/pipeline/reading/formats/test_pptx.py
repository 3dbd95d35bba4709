"""Presentations as pages."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page, Table
from pipeline.reading.formats.pptx import FORMAT

NOTE = (Path(__file__).parents[1] / "carriers" / "note.pptx").read_bytes()


def test_each_slide_is_a_page() -> None:
    """Boxes are paragraphs, tables tables, each text once."""
    first, second = FORMAT.pages(NOTE, ReadingSettings())
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert first.text.count("CU 2009/33 (A)") == 1
    assert isinstance(second.blocks[0], Table)
    assert [cell.text for cell in second.blocks[0].rows[2]] == ["Mr. José Núñez", "Adviser"]


def test_a_hidden_slide_is_not_read() -> None:
    """It is an old or a spare one; one that says that it is shown is."""
    for shown, count in (("0", 1), ("1", 2)):
        stream = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(NOTE)) as source, zipfile.ZipFile(stream, "w") as out:
            for name in source.namelist():
                data = source.read(name)
                if name == "ppt/slides/slide2.xml":
                    data = data.replace(b"<p:sld ", b'<p:sld show="%s" ' % shown.encode(), 1)
                out.writestr(name, data)
        assert len([page for page in FORMAT.pages(stream.getvalue(), ReadingSettings()) if isinstance(page, Page)]) == count


def test_limits_and_damage_are_said() -> None:
    """Slides over the limit are left, a damaged file is named."""
    *_, problem = FORMAT.pages(NOTE, ReadingSettings(pages_max=1))
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.PAGES_TOO_MANY
    (problem,) = FORMAT.pages(NOTE[:9_000], ReadingSettings())
    assert isinstance(problem, Problem)
