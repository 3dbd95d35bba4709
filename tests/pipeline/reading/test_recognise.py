"""A picture becomes a page."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from config.knowledge import Knowledge, load_knowledge
from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Box, Line, Page, Source, Word
from pipeline.reading import recognise
from pipeline.reading.engines import Engine, EngineError, EngineTimeoutError, rapid
from pipeline.reading.pages import ReadOnce
from pipeline.reading.pictures.raster import Pixels, Raster
from pipeline.reading.pictures.sample import Guess
from pipeline.reading.recognise import recognised
from pipeline.reading.text.language import SCRIPTS

Draw = Callable[..., Pixels]
LIMITS = ReadingSettings()
NOTE = [
    ("The Permanent Mission presents its compliments", 0.1, 0.1),
    ("to the Secretariat and has the honour to inform", 0.1, 0.14),
    ("that the delegation will consist of the following:", 0.1, 0.18),
    ("1. Ms. Ada BROOK, Counsellor", 0.1, 0.24),
    ("2. Mr. Ben STONE, Attache, ben.stone@example.org", 0.1, 0.28),
]


@pytest.mark.ocr
@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_page_is_read_however_it_was_laid_in(drawn: Draw, knowledge: Knowledge, quarters: int) -> None:
    """Words, language and the turn that it took."""
    pixels = np.ascontiguousarray(np.rot90(drawn([(text, x, y * 2) for text, x, y in NOTE] + NOTE, size=32), quarters))
    page = recognised(Raster(1, pixels, (120.0, 120.0)), LIMITS, knowledge)
    assert isinstance(page, Page)
    assert "Ms. Ada BROOK, Counsellor" in page.text
    assert "ben.stone@example.org" in page.text
    assert (page.source, page.language, page.rotation_degrees) == (Source.OCR, "en", 90 * quarters)


def test_a_blank_page_is_none(drawn: Draw, knowledge: Knowledge) -> None:
    """The back of a sheet is no page, and no engine is asked."""
    assert recognised(Raster(1, drawn([])), LIMITS, knowledge) is None


def test_a_page_that_takes_too_long_is_a_problem(drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine's time-out names the page and what to do."""

    def slow(*_: object) -> tuple[Line, ...]:
        raise EngineTimeoutError("tesseract needed more than 1 seconds")

    monkeypatch.setattr(recognise, "engine_of", lambda _settings: Engine("slow", lambda: "1", slow, slow))
    problem = recognised(Raster(3, drawn(NOTE)), LIMITS, knowledge)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.where) == (ProblemCode.READING_TIMED_OUT, "page 3")


@pytest.mark.parametrize("shape", [(1, 1), (3, 2000), (2000, 3)])
def test_a_strip_on_which_no_text_fits_is_named_at_once(shape: tuple[int, int]) -> None:
    """A picture of a few dots costs no engine a gigabyte: it is a problem of the page."""
    problem = recognised(Raster(1, np.zeros(shape, np.uint8)), LIMITS, load_knowledge())
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.PAGE_UNREADABLE


@pytest.mark.parametrize("shape", [(1, 1), (3, 2000), (2000, 3), (30, 1300)])
def test_slivers_are_no_pages(knowledge: Knowledge, shape: tuple[int, int]) -> None:
    """A picture too narrow for a line of text is a problem at once; whatever it is, nothing is raised."""
    noise = np.random.default_rng(1).integers(0, 256, shape, dtype=np.uint8)
    problem = recognised(Raster(1, noise, (50.0, 2400.0)), LIMITS, knowledge)
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.PAGE_UNREADABLE


@pytest.mark.ocr
@pytest.mark.parametrize(
    ("error", "told"),
    [
        (EngineError("rapid failed"), "rapid failed"),
        (EngineError(), "EngineError"),
        (ValueError("no median"), "ValueError, no median"),
        (IndexError("out of range"), "IndexError, out of range"),
        (cv2.error("no dots"), "error, no dots"),
    ],
)
def test_a_page_is_kept_where_the_look_at_uncovered_letters_fails(
    drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    """Both readings are there; that letters beside them could not be looked at is told, and costs no page."""

    def broken(*_: object, **_named: object) -> None:
        raise error

    monkeypatch.setattr(recognise, "filled_in", broken)
    page = recognised(Raster(1, drawn(NOTE), (120.0, 120.0)), LIMITS, knowledge)
    assert isinstance(page, ReadOnce)
    assert page.page.blocks
    assert page.problem.code is ProblemCode.PAGE_READ_ONCE
    assert page.problem.detail == f"Letters beside the words could not be looked at: {told}."


@pytest.mark.ocr
def test_where_the_better_engine_fails_the_other_one_is_enough(
    drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One reading is better than none."""

    def broken(*_: object, **_named: object) -> None:
        raise EngineError("rapid failed")

    monkeypatch.setattr(rapid, "read_places", broken)
    monkeypatch.setattr(rapid, "recognise", broken)
    page = recognised(Raster(1, drawn(NOTE), (120.0, 120.0)), LIMITS, knowledge)
    assert isinstance(page, ReadOnce)
    assert "Ms. Ada BROOK" in page.page.text


@pytest.mark.ocr
def test_a_page_whose_sample_tells_nothing_is_tried_upside_down_too(drawn: Draw, knowledge: Knowledge) -> None:
    """A page with a few words only is set upright by what can be read of it as a whole."""
    page = drawn([("Ms. Ada BROOK", 0.1, 0.2), ("Counsellor", 0.1, 0.5), ("ada.brook@example.org", 0.1, 0.8)], size=40)
    read = recognised(Raster(1, np.ascontiguousarray(np.rot90(page, 2)), (120.0, 120.0)), LIMITS, knowledge)
    assert isinstance(read, Page)
    assert read.rotation_degrees == 180
    assert "ada.brook@example.org" in read.text


@pytest.mark.ocr
def test_streaks_and_rules_do_not_lay_a_page_sideways(drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that seems to lie sideways is judged by its letters alone, without what is drawn on it."""
    lies = [0.5]  # what a fax with a dirty glass and a narrow table had
    real = recognise.lie_of_lines
    monkeypatch.setattr(recognise, "lie_of_lines", lambda grey: lies.pop() if lies else real(grey))
    read = recognised(Raster(1, drawn(NOTE, size=26), (120.0, 120.0)), LIMITS, knowledge)
    assert isinstance(read, Page)
    assert read.rotation_degrees == 0
    assert "Ms. Ada BROOK, Counsellor" in read.text
    assert not lies


@pytest.mark.ocr
@pytest.mark.parametrize(("sure", "turn"), [(0.95, 0), (0.95, 180), (0.4, None)])
def test_a_fax_that_only_the_other_engine_reads_is_chinese(
    drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, sure: float, turn: int | None
) -> None:
    """Where no model of the first engine makes words of a page, and the other one surely Chinese, that one reads it."""
    scrawl = np.full_like(drawn(NOTE, size=30), 255)
    for row in range(120, 440, 50):
        for at in range(100, 800, 9):
            scrawl[row : row + 6 + (at * 7) % 23, at : at + 3] = 0
    lines = tuple(
        Line((Word("联合国毒品和犯罪问题办公室", Box(0.1, 0.1 * row, 0.6, 0.1 * row + 0.03), sure),)) for row in range(1, 5)
    )
    upside_down: list[bool] = []

    def read_places(_painted: Pixels, _few: tuple[Box, ...], scripts: tuple[str, ...], *_: object) -> tuple[Line, ...]:
        if scripts != ("Hans",):
            return ()
        upside_down.append(True)
        return lines if turn is None or len(upside_down) > turn // 180 else ()

    monkeypatch.setattr(recognise, "lie_of_lines", lambda _: 2.0)
    monkeypatch.setattr(recognise.rapid, "read_places", read_places)
    if turn is not None:
        monkeypatch.setattr(recognise.rapid, "recognise", lambda *_: lines)
    read = recognised(Raster(1, scrawl, (120.0, 120.0)), LIMITS, knowledge)
    assert (isinstance(read, Page) and "联合国" in read.text) is (turn is not None)
    if isinstance(read, Page) and turn is not None:
        assert (read.language, read.rotation_degrees % 360) == ("zh", turn)


@pytest.mark.ocr
def test_writing_that_cannot_be_read_is_a_problem_and_no_blank_page(drawn: Draw, knowledge: Knowledge) -> None:
    """Where lines stand and no engine makes words of them, a person looks at the page."""
    page = drawn(NOTE, size=30)
    scrawl = np.full_like(page, 255)
    for row in range(120, 440, 50):  # a row of strokes like writing, none of them a letter
        for at in range(100, 800, 9):
            scrawl[row : row + 6 + (at * 7) % 23, at : at + 3] = 0
    found = recognised(Raster(2, scrawl, (120.0, 120.0)), LIMITS, knowledge)
    assert not isinstance(found, Page) or len(found.text) < 40
    assert found is not None


def test_a_page_without_words_but_with_lines_is_a_problem(
    drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was dropped as if it were blank: an annex with one name under a stamp."""

    def blind(*_: object) -> tuple[Line, ...]:
        return ()

    monkeypatch.setattr(recognise, "engine_of", lambda _settings: Engine("blind", lambda: "1", blind, blind))
    monkeypatch.setattr(recognise.twice.rapid, "recognise", blind)
    problem = recognised(Raster(2, drawn(NOTE)), LIMITS, knowledge)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.where) == (ProblemCode.PAGE_UNREADABLE, "page 2")


@pytest.mark.parametrize("script", ["Latn", "Hans"])
def test_a_page_that_was_read_once_alone_says_so(
    drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    """The other engine failed in silence, and a scan was filed unchecked; a page of which nothing is left is no blank one."""

    def broken(*_: object, **_named: object) -> tuple[Line, ...]:
        raise EngineError("rapid failed")

    text = "联合国毒品和犯罪问题办公室" if script == "Hans" else "Counsellor"
    words = tuple(Word(text, Box(x, y, x + 0.1, y + 0.02), 0.9) for _, x, y in NOTE)
    monkeypatch.setattr(recognise, "guess", lambda *_: Guess(0, script, "+".join(SCRIPTS[script]), 0.5))
    monkeypatch.setattr(recognise.unread_lines, "places_of", lambda *_, **_named: (Box(0.1, 0.5, 0.4, 0.52),))
    for read in ((Line(words),), ()):
        engine = Engine("one", lambda: "1", lambda *_, read=read: read, lambda *_: ())
        monkeypatch.setattr(recognise, "engine_of", lambda _settings, engine=engine: engine)
        for name in ("read_places", "recognise", "lines_at"):
            monkeypatch.setattr(rapid, name, broken)
        found = recognised(Raster(2, drawn(NOTE)), LIMITS, knowledge)
        problem = found.problem if isinstance(found, ReadOnce) else found
        assert isinstance(problem, Problem)
        assert (problem.code, problem.where) == (
            ProblemCode.PAGE_READ_ONCE if read else ProblemCode.PAGE_UNREADABLE,
            "page 2",
        )
        assert "rapid failed" in problem.detail
        assert problem.detail.startswith("The second reading failed: ") is bool(read)


def test_a_page_without_words_names_what_failed(drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether to repair the engine or to look at the page is told apart by it."""

    def broken(*_: object, **_named: object) -> tuple[Line, ...]:
        raise EngineError("rapid failed")

    monkeypatch.setattr(recognise, "engine_of", lambda _settings: Engine("blind", lambda: "1", lambda *_: (), lambda *_: ()))
    monkeypatch.setattr(recognise, "_chinese", lambda *_: None)
    monkeypatch.setattr(recognise.left_out, "places_of", lambda _: ())
    monkeypatch.setattr(rapid, "recognise", broken)
    problem = recognised(Raster(2, drawn(NOTE)), LIMITS, knowledge)
    assert isinstance(problem, Problem)
    assert problem.detail == "Something is written on it, but no words could be read: rapid failed. Look at the page."


def test_names_in_latin_letters_beside_arabic_ones_do_not_make_a_page_latin(
    drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of such a page the model of Latin letters is surer as a whole, and reads nothing but the spellings."""

    def read(_pixels: Pixels, models: tuple[str, ...], *_: object) -> tuple[Line, ...]:
        latin = [Word("(BOUKHALFA", Box(0.5, 0.1 * row, 0.8, 0.1 * row + 0.02), 0.7) for row in range(1, 9)]
        if models != ("ara",):
            return tuple(Line((word,)) for word in latin) if "Latin" in models else ()
        unsure = [Word(word.text, word.box, 0.3) for word in latin]
        native = [Word("السيدرانيا", Box(0.85, 0.1 * row, 0.95, 0.1 * row + 0.02), 0.75) for row in range(1, 9)]
        return tuple(Line(pair) for pair in zip(native, unsure, strict=True))

    monkeypatch.setattr(recognise, "engine_of", lambda _settings: Engine("both", lambda: "1", read, lambda *_: ()))
    page = recognised(Raster(1, drawn(NOTE)), LIMITS, knowledge, frozenset({"second", "station"}))
    assert isinstance(page, Page)
    assert "السيدرانيا" in page.text


@pytest.mark.ocr
@pytest.mark.parametrize(("sure", "found"), [(0.9, True), (0.4, False)])
def test_a_text_in_another_script_beside_the_first_is_read_too(
    drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, sure: float, found: bool
) -> None:
    """A note in two languages, side by side: what another model reads clearly at the places left over is of the page."""
    left = [(text[:24], 0.05, top) for text, _, top in NOTE]
    page = drawn([*left, *((f"column {number} of signs", 0.55, 0.1 + 0.04 * number) for number in range(8))], size=26)
    places = tuple(Box(0.55, 0.1 + 0.04 * number, 0.9, 0.125 + 0.04 * number) for number in range(8))
    seen: list[str] = []

    def at_places(_painted: Pixels, asked: tuple[Box, ...], script: str, *_: object) -> tuple[Line, ...]:
        seen.append(script)
        read = sure if script == "Cyrl" else 0.1
        return tuple(Line((Word("представительство", place, read),)) for place in asked)

    for module in (recognise, recognise.twice):
        monkeypatch.setattr(module, "unread_share", lambda *_: 0.4)
    monkeypatch.setattr(recognise.left_out, "places_of", lambda _: places)
    monkeypatch.setattr(recognise.left_out, "unread", lambda asked, *_: asked)
    monkeypatch.setattr(recognise, "_at_places", at_places)
    read = recognised(Raster(1, page), LIMITS, knowledge)
    assert isinstance(read, Page)
    assert set(seen) >= {"Cyrl", "Arab", "Hans"}
    assert ("представительство" in read.text) is found
    assert "Permanent" in read.text


@pytest.mark.ocr
@pytest.mark.parametrize(("places", "found"), [(8, True), (4, False)])
def test_short_lines_in_another_script_below_a_title_are_read_too(
    drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, places: int, found: bool
) -> None:
    """A form filled in in Chinese below a title in English: few of the page's letters, and places that nothing could read."""
    unread = tuple(Box(0.55, 0.1 + 0.04 * number, 0.9, 0.125 + 0.04 * number) for number in range(places))

    def at_places(_painted: Pixels, asked: tuple[Box, ...], script: str, *_: object) -> tuple[Line, ...]:
        return tuple(Line((Word("常驻代表团一等秘书", place, 0.9 if script == "Hans" else 0.1),)) for place in asked)

    def filled_in(words: tuple[Word, ...], *_: object) -> tuple[tuple[Word, ...], tuple[Box, ...]]:
        return words, () if any("常驻" in word.text for word in words) else unread

    monkeypatch.setattr(recognise, "filled_in", filled_in)
    monkeypatch.setattr(recognise.left_out, "places_of", lambda _: unread)
    monkeypatch.setattr(recognise.left_out, "unread", lambda asked, *_: asked)
    monkeypatch.setattr(recognise, "_at_places", at_places)
    read = recognised(Raster(1, drawn(NOTE), (120.0, 120.0)), LIMITS, knowledge)
    assert isinstance(read, Page)
    assert ("常驻代表团" in read.text) is found
    assert bool(read.unread) is not found
    assert "Permanent" in read.text


@pytest.mark.parametrize(("own", "others"), [(12, 0), (2, 4)])
def test_a_page_is_in_the_script_that_its_sample_told_where_a_third_of_it_is(
    drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, own: int, others: int
) -> None:
    """Spellings in Latin letters are rubbish to the Arabic model; no other one is tried, which would read them alone."""
    asked: list[str] = []

    def lines(_pixels: Pixels, model: str, _settings: object) -> tuple[Line, ...]:
        asked.append(model)
        read = [Word("السيدة", Box(0.5, 0.1, 0.6, 0.12), 0.9)] * own + [Word("ممهطهك", Box(0.2, 0.1, 0.3, 0.12), 0.1)] * 20
        return (Line(tuple(read)),)

    monkeypatch.setattr(recognise, "guess", lambda *_: Guess(0, "Arab", "ara", 0.8))
    monkeypatch.setattr(recognise, "_lines", lines)
    monkeypatch.setattr(recognise, "_line_by_line", lambda *_: iter(()))
    monkeypatch.setattr(recognise.left_out, "places_of", lambda _: ())
    recognised(Raster(1, drawn(NOTE)), LIMITS, knowledge)
    assert (asked[0], len(set(asked[1:]))) == ("ara", others)


@pytest.mark.parametrize(("sharp", "chosen"), [(0.75, "sharp"), (0.66, "soft")])
def test_a_poor_arabic_page_is_read_sharp_where_that_is_clearly_better(
    monkeypatch: pytest.MonkeyPatch, drawn: Draw, sharp: float, chosen: str
) -> None:
    """A little better is not enough; a page that is read well is read once."""
    found = {"soft": 0.65, "sharp": sharp}
    asked: list[str] = []

    def lines(pixels: Pixels, _model: str, _settings: ReadingSettings) -> tuple[Line, ...]:
        asked.append("sharp" if np.unique(pixels).size <= sharpest else "soft")
        word = Word(40 * "\u0643" + asked[-1], Box(0.1, 0.1, 0.3, 0.12), found[asked[-1]])
        return (Line((word,)),)

    page = np.full((600, 600), 255, np.uint8)
    page[100:120, 60:540] = 0
    sharpest = np.unique(recognise.for_script(page, "Arab", 1.0, frozenset({"arabic soft"}))).size
    monkeypatch.setattr(recognise, "_lines", lines)
    monkeypatch.setattr(recognise, "unread_share", lambda *_: 0.0)
    read = recognise._reading(page, Guess(0, "Arab", "ara", 0.65), LIMITS, frozenset())
    assert read.lines[0].text.endswith(chosen)
    assert asked == ["soft", "sharp"]
    found["soft"] = 0.9
    asked.clear()
    assert recognise._reading(page, Guess(0, "Arab", "ara", 0.9), LIMITS, frozenset()).lines[0].text.endswith("soft")
    assert asked == ["soft"]


def test_an_arabic_line_of_which_nothing_was_read_is_shown_again(
    drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the usual dots tesseract sees nothing at its place, in fewer all of it."""
    wide: list[int] = []

    def read_places(pixels: Pixels, places: tuple[Box, ...], *_: object) -> tuple[Line, ...]:
        wide.append(pixels.shape[1])
        seen = pixels.shape[1] < max(wide)
        return tuple(Line((Word("ملحق أمني", place, 0.9),)) for place in places) if seen else ()

    lines = (Line(tuple(Word("وزارة العدل", Box(x, y, x + 0.1, y + 0.02), 0.9) for _, x, y in NOTE)),)
    engine = Engine("one", lambda: "1", lambda *_: lines, read_places)
    monkeypatch.setattr(recognise, "guess", lambda *_: Guess(0, "Arab", "ara", 0.9))
    monkeypatch.setattr(recognise, "engine_of", lambda _settings: engine)
    monkeypatch.setattr(recognise.unread_lines, "places_of", lambda *_, **_named: (Box(0.1, 0.7, 0.4, 0.72),))
    monkeypatch.setattr(recognise, "filled_in", lambda words, *_: (words, ()))
    page = recognised(Raster(2, drawn(NOTE)), LIMITS, knowledge)
    assert isinstance(page, Page)
    assert "ملحق أمني" in [word.text for line in page.lines() for word in line.words]
