"""Tests of what the bench of reading counts."""

from __future__ import annotations

import importlib
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from rapidfuzz.distance import Levenshtein

from models.errors import Problem, ProblemCode
from models.page import Box, Line, Page, Paragraph, Source, Word
from pipeline.reading.pages import ReadOnce

BENCH = Path(__file__).resolve().parents[2] / "scripts" / "bench"


@pytest.fixture
def measures(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(BENCH))
    yield importlib.import_module("reading_measures")
    for name in [name for name in sys.modules if name.startswith("reading")]:
        del sys.modules[name]


def line(text: str, confidence: float = 0.99) -> Line:
    return Line(tuple(Word(word, Box(0.1, 0.1, 0.2, 0.2), confidence) for word in text.split()))


def page(text: str, second: str = "", confidence: float = 0.99) -> Page:
    return Page(1, Source.OCR, (Paragraph((line(text, confidence),)),), (line(second),) if second else ())


def test_least_edits_are_those_of_the_best_place(measures: ModuleType) -> None:
    """On random strings the count equals the least distance to any part of the text, tried one by one."""
    chance = random.Random(3)  # noqa: S311 - no secret
    for _ in range(60):
        text = "".join(chance.choice("abc ") for _ in range(chance.randint(0, 14)))
        wanted = "".join(chance.choice("abc ") for _ in range(chance.randint(1, 8)))
        parts = {text[start:end] for start in range(len(text) + 1) for end in range(start, len(text) + 1)}
        assert measures.least_edits(wanted, text) == min(Levenshtein.distance(wanted, part) for part in parts)


def test_order_of_lines_costs_nothing_and_wrong_letters_do(measures: ModuleType) -> None:
    """Lines may stand anywhere; a letter taken for another counts once; Chinese blanks count nothing."""
    assert measures.character_errors(["first line", "second"], "second\nfirst line", blanks=True) == (0, 16)
    assert measures.character_errors(["first line"], "f1rst line", blanks=True) == (1, 10)
    assert measures.character_errors(["代表团"], "代 表 团", blanks=False) == (0, 3)
    assert measures.word_errors(["a b b,"], "b a") == (1, 3)


def test_spellings_that_mean_the_same_are_the_same(measures: ModuleType) -> None:
    """Quotes, dashes, wide letters, unseen marks and digits of other scripts do not count as errors."""
    assert measures.plain("l’Été – ２０１４") == measures.plain("l'Été - 2014")
    assert measures.tidy("\u200f٢٠١٤  CU") == "2014 CU"


def test_values_are_found_as_exactly_as_each_kind_needs(measures: ModuleType) -> None:
    """Names may lack accents, e-mails may not differ in a letter, numbers must have their digits and their plus."""
    assert measures.found("name", "Félianah Dağıstan", "Mr. Felianah Dagistan, adviser")
    assert not measures.found("email", "a.b@example.org", "a,b@example.org")
    assert measures.found("phone", "+43 (150) 106-40", "tel +43 150 10640")
    assert not measures.found("phone", "+43 150", "43 150")
    assert measures.found("ref", "CU 2014/7(A)", "see cu 2014/7 (A).")


def test_agreement_counts_only_where_both_have_it_and_are_sure(measures: ModuleType) -> None:
    """A wrong e-mail counts as agreed if both readings hold the same wrong letters and the words are trusted."""
    wrong = "write to j.smlth@example.org now"
    assert measures.agreed_and_wrong("email", "j.smith@example.org", page(wrong, wrong))
    assert not measures.agreed_and_wrong("email", "j.smith@example.org", page(wrong, "write to j.smith@example.org now"))
    assert not measures.agreed_and_wrong("email", "j.smith@example.org", page(wrong, wrong, confidence=0.6))
    assert not measures.agreed_and_wrong("email", "j.smlth@example.org", page(wrong, wrong))
    assert not measures.agreed_and_wrong("email", "j.smith@example.org", page("nothing of the kind", "nothing of the kind"))


def test_a_score_names_what_it_missed(measures: ModuleType) -> None:
    """Sums, shares and the list of misses come from the same comparison."""
    score = measures.Score()
    fields = [("name", "Ana Núñez"), ("email", "ana@example.org"), ("date", "01.02.2014")]
    missed = score.add(["Ana Núñez ana@example.org"], fields, "Ana Nunez ana@exarnple.org", None, "es")
    assert missed == [("email", "ana@example.org")]
    assert (score.share("name"), score.share("exact"), score.share("email"), score.share("phone")) == (1.0, 0.0, 0.0, None)
    assert score.edits == 4
    assert score.fields == 2


def test_causes_tell_what_stands_in_a_value_s_place(measures: ModuleType) -> None:
    """A miss says whether a letter differs, words were torn apart or nothing was read, and who had it right."""
    causes = importlib.import_module("reading_causes")
    assert causes.cause("email", "a.berg@example.org", "x a.bcrg@example.org", "", "a.berg@example.org") == (
        "email: one letter, bare tesseract has it"
    )
    assert causes.cause("name", "Ana Berg", "Berg, Minister of very many other things, Ana", "Ana Berg", "") == (
        "name: its words stand apart, the second reading has it"
    )
    assert causes.cause("phone", "+43 1 5551234", "nothing", "", "") == "phone: nothing like it was read"
    assert list(causes.confusions("a.berg@example.org", "email", "x a.bcrg@example.org y")) == ["e -> c"]


def test_a_page_that_one_engine_alone_has_read_is_a_page(
    measures: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What a step brings is told of it too; it was counted as a page without a word."""
    assert measures
    ablation = importlib.import_module("ablation")
    monkeypatch.delitem(sys.modules, "ablation")
    told = Problem(ProblemCode.PAGE_READ_ONCE, "page 1", "The second reading failed.")
    monkeypatch.setattr(ablation, "rasters", lambda *_: [None])
    monkeypatch.setattr(ablation, "recognised", lambda *_: ReadOnce(page("text"), told))
    assert ablation.read(tmp_path / "a.png", SimpleNamespace(settings=None, knowledge=None), frozenset(), None)[0] == page("text")
