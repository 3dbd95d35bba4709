"""Where sentences end: not at the stops of abbreviations, courtesy forms and contacts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.knowledge import SHIPPED, Knowledge, load_knowledge
from models.finding import absent
from pipeline.extraction.fields import Hit
from pipeline.extraction.running_text.sentence_ends import ends_before, sentence_spans
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.sentence_stops import NEXT_SENTENCE_OR_LINE

_FORMS = lexicon(load_knowledge(SHIPPED)).honorific_before("es")


def _sentences(text: str, hits: tuple[Hit, ...] = ()) -> list[str]:
    return [text[start:end].strip() for start, end in sentence_spans(text, 0, len(text), hits, _FORMS)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Asistirá la Excma. Sra. Rosa Lindo. La Misión saluda.", 2),
        ("Mr. J. P. Moor comes. Ms. Ott stays (her choice. Ours too) here", 2),
        ("王小明将出席。李红不出席。", 2),
        ("участие примет г-н А.А. Ким. По поручению министра придет и г-жа О. Ли", 2),
        ("Mr. A. B. Lee. He comes", 2),
        ("يحضر السيد سالم. وتشكر البعثة", 2),
        ("no. 5 of art. 3", 1),
        ("советник МИД. Общий телефон", 2),
        ("THE HON. ADA LIND", 1),
        ("Mr. Kelvin Siame, Asst. Commissioner, will attend", 1),
        ("He comes from Maine, Texas. Ms. Lo stays", 2),
        ("начальник отдела МВД. Г-жа Орлова возглавляет делегацию", 2),
        ("", 0),
    ],
)
def test_stops_that_end_sentences(text: str, count: int) -> None:
    """Abbreviations, courtesy forms and brackets hold no end; Chinese and Arabic stops are ends."""
    assert len(_sentences(text)) == count


def test_a_stop_within_a_contact_ends_nothing_and_one_right_behind_does() -> None:
    """The stop behind "…example.org" ends the sentence, short as the word before it is."""
    text = "Write to ada@example.org. She comes"
    hit = Hit(9, 24, absent("email", 1.0, ""))
    assert _sentences(text, (hit,)) == ["Write to ada@example.org", "She comes"]


@given(st.text(alphabet="abcDE. \n。?!", max_size=40), st.integers(0, 40))
def test_ends_before_a_place_are_those_of_the_text_up_to_it(text: str, stop: int) -> None:
    """Remembered ends of the whole text and a search of the text up to the place tell the same."""
    stop = min(stop, len(text))
    assert ends_before(text, stop) == [match.end() for match in NEXT_SENTENCE_OR_LINE.finditer(text, 0, stop)][-2:]


@pytest.mark.parametrize("unit", [". ", "A. ", "a.", "A. B. ", "aaa", "Sr. "])
def test_twice_the_text_takes_about_twice_as_long(unit: str) -> None:
    """However many stops there are, no text is looked through again for each of them."""

    def spent(letters: int) -> float:
        text = unit * (letters // len(unit))
        before = time.process_time()
        list(sentence_spans(text, 0, len(text), (), _FORMS))
        return time.process_time() - before

    spent(1_000)
    assert min(spent(20_000) for _ in range(3)) < 3.2 * min(spent(10_000) for _ in range(3)) + 0.005


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Ms. Lund will come. She leads the delegation.", "en", 2),
        ("asistirá el Crio. Ppal. Rubén Paz", "es", 1),
        ("la Excma. Sra. Ana Paz asistirá", "es", 1),
        ("他将出席。她不出席。", "zh", 2),
        ("(He will come. Perhaps) with her", "en", 1),
    ],
)
def test_sentences_are_parted(knowledge: Knowledge, text: str, language: str, count: int) -> None:
    """Stops of abbreviations and those within brackets end nothing."""
    courtesy = lexicon(knowledge).honorific_before(language)
    assert len([span for span in sentence_spans(text, 0, len(text), (), courtesy) if text[slice(*span)].strip()]) == count
