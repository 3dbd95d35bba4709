"""Tests of the maker of pages with known text; what needs chromium is left out where it is not installed."""

from __future__ import annotations

import importlib
import io
import json
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image

from config.settings import Settings
from models.page import Page
from pipeline.reading.formats.pdf import FORMAT
from pipeline.reading.pictures.raster import Raster

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture
def making(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    yield SimpleNamespace(
        **{name: importlib.import_module(f"making.{name}") for name in ("people", "sheets", "wear", "browser", "layers")}
    )
    for name in [name for name in sys.modules if name.split(".")[0] == "making"]:
        del sys.modules[name]


def printed() -> NDArray[np.uint8]:
    page = np.full((3508, 2480), 255, np.uint8)
    page[600:640, 300:2100] = 0
    page[1500:1510, 300:600] = 0
    return page


def test_the_same_seed_gives_the_same_sheets(making: SimpleNamespace) -> None:
    """A figure can be repeated: sheets depend on seed, language and number alone, not on how many are made."""
    three = making.sheets.sheets(7, 3, apart=False)
    one = making.sheets.sheets(7, 1, apart=False, languages=("en", "fr"))
    assert [sheet for sheet in three if sheet.number == 0 and sheet.language in {"en", "fr"}] == one
    assert making.sheets.sheets(8, 1, apart=False, languages=("en",))[0].html != one[0].html


def test_what_is_held_apart_shares_nothing_with_what_is_tuned_on(making: SimpleNamespace) -> None:
    """No typeface, layout or wording of a line stands in both parts of the bench."""
    book = making.sheets.fonts()
    for script in ("Latn", "Cyrl", "Arab", "Hans"):
        assert len(set(book[script]["tuned"])) == len(set(book[script]["apart"])) == 5
        assert not set(book[script]["tuned"]) & set(book[script]["apart"])
    assert not set(making.sheets.TUNED_LAYOUTS) & set(making.sheets.APART_LAYOUTS)
    for language in making.sheets.LANGUAGES:
        said = making.sheets.wordings(language)
        for part in ("openings", "paragraphs", "closings", "titles", "bodies"):
            assert not set(said["tuned"][part]) & set(said["apart"][part]), (language, part)


def test_every_value_of_truth_is_marked(making: SimpleNamespace) -> None:
    """Each sheet, in every layout, marks its reference and each person's name, telephone number and e-mail address."""
    for apart in (False, True):
        for sheet in making.sheets.sheets(3, 6, apart=apart):
            kinds = re.findall(r'data-kind="(\w+)"', sheet.html)
            assert kinds.count("name") == kinds.count("email") == kinds.count("phone") >= 3, sheet.layout
            assert kinds.count("ref") == 1 or sheet.layout == "memo", sheet.layout
            assert "{" not in sheet.html.replace("{{", ""), sheet.layout


def test_half_of_the_names_are_in_no_list(making: SimpleNamespace) -> None:
    """A reader that knows names by heart gains on half of a name's parts only; no address can exist."""
    chance = random.Random(1)  # noqa: S311 - no secret
    known = set(making.people.NAMES.read_text(encoding="utf-8").splitlines())
    for script in ("Latn", "Cyrl", "Arab"):
        parts = [making.people.part_of_name(chance, script) for _ in range(200)]
        assert 60 < sum(part in known for part in parts) < 140
    for _ in range(100):
        host = making.people.person(chance, "Latn").email.split("@")[1]
        assert re.search(r"(^|\.)example(\.(org|net|com))?$", host)


def test_faxes_have_the_dots_of_their_mode(making: SimpleNamespace) -> None:
    """Fine and standard faxes are two-level TIFFs of 1,728 dots a line, 204 x 196 and 204 x 98 to the inch, G4 and G3."""
    for condition, lines, packing in (("fax-fine", 196, "group4"), ("fax-standard", 98, "group3")):
        made = making.wear.worn(printed(), condition, np.random.default_rng(1))
        frame = Image.open(io.BytesIO(made.data))
        assert (frame.mode, frame.width, frame.info["compression"]) == ("1", 1728, packing)
        assert frame.info["dpi"] == (204, lines)
        assert abs(frame.height - 3508 * lines / 300) <= 1


def test_wear_is_repeatable_and_leaves_the_page_there(making: SimpleNamespace) -> None:
    """The same seed gives the same bytes, and in every condition the ink of the page is still in the picture."""
    for condition in making.wear.CONDITIONS:
        one = making.wear.worn(printed(), condition, np.random.default_rng(4))
        if condition in {"scan", "fax-fine"}:  # each way draws from one source; two of them tell
            assert one == making.wear.worn(printed(), condition, np.random.default_rng(4))
        grey = np.asarray(Image.open(io.BytesIO(one.picture)).convert("L")).astype(int)
        paper = np.median(grey)
        assert 0.005 < np.mean(grey < paper - 70) < 0.4, condition


def test_turned_pages_say_how_to_turn_them_back(making: SimpleNamespace) -> None:
    """Turned clockwise by the degrees that the truth names, the page's heavy line is on top again."""
    for seed in range(6):
        made = making.wear.worn(printed(), ("rot", "rot-fax")[seed % 2], np.random.default_rng(seed))
        upright = Image.open(io.BytesIO(made.picture)).convert("L").rotate(-made.rotation_degrees, expand=True)
        dark = (np.asarray(upright) < 110).mean(axis=1)
        assert 0.13 < dark.argmax() / len(dark) < 0.22, made.rotation_degrees


def sheet_of(making: SimpleNamespace, pdf: bytes, lines: tuple[str, ...]) -> object:
    return making.browser.SetSheet(making.sheets.Sheet(0, "en", "Latn", "letter", "x", ""), lines, (), pdf, 10.0)


def test_hidden_layers_hold_their_letters(making: SimpleNamespace) -> None:
    """A scan with a reading of its own can be searched for it, in any script, and the page looks as the scan does."""
    stream = io.BytesIO()
    Image.fromarray(printed()).save(stream, "JPEG", dpi=(300, 300))
    pdf = making.wear.pdf_around(stream.getvalue(), 2480, 3508, 300)
    chance = random.Random(2)  # noqa: S311 - no secret
    made = making.layers.layered(sheet_of(making, pdf, ("Список участников", "与会者名单")), "under", chance)
    document = pypdfium2.PdfDocument(made)
    text = document[0].get_textpage().get_text_range()
    assert len(set("Список участников与会者名单") & set(text)) > 10
    shown = document[0].render(scale=0.5, grayscale=True).to_numpy()
    assert abs(shown.mean() - pypdfium2.PdfDocument(pdf)[0].render(scale=0.5, grayscale=True).to_numpy().mean()) < 3


def test_a_changed_map_changes_what_is_copied_only(making: SimpleNamespace) -> None:
    """With its map shifted, a layer reads otherwise and every letter moved by as much."""
    changed = making.layers._changed(
        b"begincmap 1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfchar\n<0003> <0041>\nendbfchar\n"
        b"1 beginbfrange\n<0010> <0012> <0061>\nendbfrange\nendcmap",
        lambda code: code + 3,
    )
    entries = dict(re.findall(rb"<(\w{4})> <(\w{4})>\n", changed.split(b"beginbfchar")[1].replace(b"endbfchar", b"")))
    assert entries == {b"0003": b"0044", b"0010": b"0064", b"0011": b"0065", b"0012": b"0066"}


needs_browser = pytest.mark.skipif(
    not shutil.which("chromium") or not shutil.which("fc-list"), reason="chromium and fontconfig are not installed"
)


@needs_browser
def test_what_the_truth_says_stands_on_the_page(making: SimpleNamespace) -> None:
    """Each line and each value of the truth can be found in the page's own letters, on one line where the truth has it on one."""
    try:
        making.browser.check()
    except making.browser.MissingError as error:
        pytest.skip(str(error))
    for page in making.browser.set_sheets(making.sheets.sheets(5, 2, apart=False, languages=("en", "ru", "zh"))):
        letters = pypdfium2.PdfDocument(page.pdf)[0].get_textpage().get_text_range().replace("\ufffe", "-")
        rows = "\n".join("".join(row.split()) for row in letters.split("\r\n"))
        missing = [line for line in page.lines if "".join(line.split()) not in rows]
        assert len(missing) <= len(page.lines) // 20, (page.sheet.language, missing)
        assert page.size_pt >= 7
        assert all("".join(value.split()) in rows for _, value in page.fields)
        chance = random.Random(1)  # noqa: S311 - no secret
        files = [making.layers.layered(page, kind, chance) for kind in ("skia", "private")]
        kept = [next(iter(FORMAT.pages(data, Settings().reading))) for data in files]
        assert isinstance(kept[0], Page)
        assert isinstance(kept[1], Raster)


@needs_browser
def test_the_script_writes_pages_and_their_truth(tmp_path: Path) -> None:
    """One sheet of one language gives every condition with its file, and truth for each."""
    done = subprocess.run(
        [
            sys.executable,
            SCRIPTS / "make_pages.py",
            tmp_path,
            "--pages",
            "1",
            "--languages",
            "fr",
            "--conditions",
            "scan,fax-standard",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if "typefaces are missing" in done.stderr:
        assert "apt-get install" in done.stderr
        return
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in (tmp_path / "pages.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["condition"] for row in rows] == ["scan", "fax-standard"]
    assert all((tmp_path / row["file"]).stat().st_size > 10_000 for row in rows)
