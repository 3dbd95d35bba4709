"""How a page lies and what it is written in."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from config.knowledge import Knowledge
from models.page import Box, Line, Word
from pipeline.reading.engines import tesserocr
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.sample import CLEARLY, GOOD, Guess, band_of, clear_share, guess, lie_of_lines, score_of, turned
from pipeline.reading.prepare import for_script

Draw = Callable[..., Pixels]
ENGLISH = "The Permanent Mission presents its compliments to the Secretariat and has the honour to inform it"
FRENCH = "La Mission permanente présente ses compliments au Secrétariat et a l'honneur de lui communiquer les noms"
RUSSIAN = "Постоянное представительство свидетельствует свое уважение Секретариату и имеет честь сообщить"
ARABIC = "تهدي البعثة الدائمة أطيب تحياتها إلى الأمانة العامة وتتشرف بأن تبلغها بأسماء أعضاء الوفد"
CHINESE = "常驻代表团向秘书处致意并谨通知如下参加会议的代表团成员名单团长外交部条约法律司副司长"
MODELS = {"Arab": "ara", "Cyrl": "rus", "Hans": "chi_sim"}


def page_of(text: str, typeface: str, size: int = 34) -> Pixels:
    """Return an A4 page at 150 dots an inch with twenty lines of a text, the lines of unequal length as in a letter."""
    picture = Image.new("L", (1240, 1754), 255)
    pen = ImageDraw.Draw(picture)
    font = ImageFont.truetype(typeface, size // 2 + 4)
    for number in range(20):
        shown = text[: len(text) - 7 * (number % 4)]
        pen.text((120, 160 + 58 * number), shown, fill=0, font=font)
    return np.asarray(picture, dtype=np.uint8)


def typeface_for(script: str) -> str:
    """Return the file of an installed typeface with a script's letters; the test is left out where there is none."""
    language = {"Latn": "en", "Cyrl": "ru", "Arab": "ar", "Hans": "zh-cn"}[script]
    done = subprocess.run(["fc-list", f":lang={language}", "file"], capture_output=True, text=True, check=False)
    files = sorted(line.rstrip(": \n") for line in done.stdout.splitlines() if line)
    found = next((file for file in files if not any(style in file for style in ("Bold", "Italic", "Oblique", "Mono"))), None)
    if found is None:
        pytest.skip(f"no typeface for {script} is installed")
    return found


def read(part: Pixels, model: str) -> tuple[Line, ...]:
    """Read a few lines as pages are read."""
    script = next((script for script, name in MODELS.items() if name == model), "Latn")
    return tesserocr.recognise(np.ascontiguousarray(for_script(part, script)), (model,), 60, None)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_lines_across_are_told_from_lines_down(drawn: Draw, quarters: int) -> None:
    """By the sharpness of rows of ink alone, no engine is asked."""
    page = turned(drawn([(ENGLISH[:50], 0.1, 0.1 + 0.04 * line) for line in range(18)]), quarters)
    lie = lie_of_lines(page)
    assert lie > CLEARLY if quarters % 2 == 0 else lie < 1 / CLEARLY


@pytest.mark.parametrize("quarters", [0, 1])
def test_a_streak_of_dirt_down_a_fax_is_no_line_that_lies_on_its_side(drawn: Draw, quarters: int) -> None:
    """A broken line down a page of few words is as sharp as all its lines together."""
    page = drawn([(ENGLISH[:20], 0.1, 0.1 + 0.04 * line) for line in range(4)])
    page[np.arange(len(page)) % 7 < 4, 620:623] = 0
    lie = lie_of_lines(turned(page, quarters))
    assert lie > CLEARLY if quarters == 0 else lie < 1 / CLEARLY


def test_turning_is_clockwise_and_four_turns_are_none() -> None:
    """The top left corner goes to the top right."""
    page = np.array([[0, 255], [255, 255]], np.uint8)
    assert turned(page, 1).tolist() == [[255, 0], [255, 255]]
    assert turned(page, 4) is page


def test_the_sample_is_where_most_letters_are(drawn: Draw) -> None:
    """A black bar, as a logo has, is no text."""
    page = drawn([(ENGLISH[:45], 0.1, 0.5), (ENGLISH[:45], 0.1, 0.53)])
    page[100:200, 100:900] = 0
    band = band_of(page)
    assert band.shape[1] == page.shape[1]
    assert 20 < band.shape[0] < 0.15 * page.shape[0]
    assert (band < 128).sum() > 500
    assert not (band[:, 100:900] < 128).all(axis=1).any()


@pytest.mark.ocr
@pytest.mark.parametrize(
    ("text", "script", "model"),
    [
        (ENGLISH, "Latn", "eng"),
        (FRENCH, "Latn", "fra"),
        (RUSSIAN, "Cyrl", "rus"),
        (ARABIC, "Arab", "ara"),
        (CHINESE, "Hans", "chi_sim"),
    ],
)
@pytest.mark.parametrize("quarters", [0, 2])
def test_script_and_way_up_are_told_from_a_few_lines(
    text: str, script: str, model: str, quarters: int, knowledge: Knowledge
) -> None:
    """Every script, upright and upside down; the model is that of the language."""
    page = turned(page_of(text, typeface_for(script)), quarters)
    found = guess(page, (0, 2), read, knowledge)
    assert (found.quarters, found.script, found.model) == (quarters, script, model)
    assert found.score >= GOOD


def test_where_nothing_can_be_read_the_guess_has_no_score(knowledge: Knowledge) -> None:
    """An empty page is Latin by default, and worth nothing."""
    found = guess(np.full((500, 400), 255, np.uint8), (0, 2), lambda _part, _model: (), knowledge)
    assert found == Guess(0, "Latn", "Latin", 0.0)


def test_little_text_counts_little() -> None:
    """A single sure word does not outweigh a page that was read; marks are no text."""

    def scored(text: str) -> float:
        return score_of((Line((Word(text, Box(0, 0, 1, 1), 1.0),)),))

    assert scored("Mission") < scored("Permanent Mission of Utopia to the Organisation") == 1.0
    assert scored("----") == 0.0
    assert score_of(()) == 0.0
    assert scored("代表团谨通知") == 2 * scored("abcdef")


@pytest.mark.ocr
def test_mail_addresses_on_an_arabic_form_do_not_make_it_latin(knowledge: Knowledge) -> None:
    """The model for Chinese reads them well and has not earned it; the next fullest lines tell more."""
    page = page_of(ARABIC, typeface_for("Arab")).copy()
    page[700:1000] = page_of(
        "leopolda.j@mfa.example  +962 77 041 32  CU 2020/101 (B)  leflora@justice.example.org", typeface_for("Latn")
    )[700:1000]
    assert band_of(page).shape != page.shape
    assert guess(page, (0,), read, knowledge).script == "Arab"


def test_a_table_of_names_tells_no_language_and_prose_elsewhere_does(knowledge: Knowledge) -> None:
    """The model of all Latin languages costs twice as much as one that knows French."""
    names = "Voahangy RASOLONJATOVO Tsiory ANDRIAMANANA Ravo"
    texts = iter([names, "La Mission permanente présente ses compliments au Secrétariat et a l'honneur de lui communiquer"])

    def told(_part: Pixels, _model: str) -> tuple[Line, ...]:
        return (Line(tuple(Word(word, Box(0, 0, 1, 1), 0.95) for word in next(texts).split())),)

    assert guess(np.full((1700, 1200), 255, np.uint8), (0, 2), told, knowledge).model == "fra"


def test_the_second_fullest_lines_do_not_touch_the_fullest(drawn: Draw) -> None:
    """Two parts of the page are looked at, not one part twice."""
    page = drawn([(ENGLISH[:60], 0.05, 0.2), (ENGLISH[:30], 0.05, 0.7)])
    first, second = band_of(page), band_of(page, 1)
    assert (first < 128).sum() > 1.5 * (second < 128).sum() > 0


def test_an_arabic_table_with_latin_spellings_is_arabic(knowledge: Knowledge) -> None:
    """Addresses nearly make it Latin, and the middle of its lines holds numbers; all across there are words enough."""
    page = np.full((1700, 1200), 255, np.uint8)
    page[300:340:4, 100:1100] = 0

    def told(part: Pixels, model: str) -> tuple[Line, ...]:
        latin, arabic = "ada@example.org SAMMAN Hassan NASRI Turki 011 250 9268", "السيد حسن سكرتير"
        if model == "ara":
            words = [Word(text, Box(0, 0, 1, 1), 0.9) for text in (arabic.split() if part.shape[1] > 1000 else ["هاتف"])]
        else:
            words = [Word(text, Box(0, 0, 1, 1), 0.6 if model == "eng" else 0.1) for text in latin.split()]
        return (Line(tuple(words)),)

    assert guess(page, (0,), told, knowledge).script == "Arab"


@pytest.mark.parametrize(("own", "script"), [("Ргозесшог бепега !", "Latn"), ("Нигора Иванова судья", "Cyrl")])
def test_a_few_letters_of_another_script_are_believed_where_they_make_a_known_word(
    knowledge: Knowledge, own: str, script: str
) -> None:
    """Of a fax in English the Russian model was sure to read "Prosecutor General" in its own letters."""

    def told(part: Pixels, model: str) -> tuple[Line, ...]:
        text = own if model == "rus" and part.shape[1] == page.shape[1] else "Mohapi Keabetswe Gugu Makoni Bwalya 2246 2371"
        return (Line(tuple(Word(word, Box(0, 0, 1, 1), 0.9) for word in text.split())),)

    page = np.full((1700, 1200), 255, np.uint8)
    page[300:340:4, 100:1100] = 0
    assert guess(page, (0, 2), told, knowledge).script == script


def test_what_is_clear_and_in_the_script_is_counted_by_letters() -> None:
    """Latin letters and what is not clearly read do not count; a page without letters has no share."""
    words = (("السيدة", 0.9), ("رنيا", 0.4), ("HARB", 0.9), ("؛", 0.9))
    line = Line(tuple(Word(text, Box(0, 0, 1, 1), confidence) for text, confidence in words))
    assert clear_share((line,), "Arab") == pytest.approx(6 / 14)
    assert clear_share((), "Arab") == 0.0
