"""Tests of the generator of training lines and of the training itself, with a tiny set of reference data."""

from __future__ import annotations

import importlib
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")

NAMES = {
    "names_latin.tsv": (
        "pool\tkind\tgender\ttext",
        ["north\tgiven\tM\tAnders", "north\tgiven\tF\tSigrid", "north\tfamily\t\tLindqvist"],
    ),
    "names_cyrillic.tsv": (
        "pool\tkind\tgender\ttext",
        [
            "cyr-slavic\tgiven\tM\tПётр",
            "cyr-slavic\tgiven\tF\tОльга",
            "cyr-slavic\tfamily\tM\tЛапин",
            "cyr-slavic\tfamily\tF\tЛапина",
            "cyr-slavic\tpatronymic\tM\tИльич",
            "cyr-slavic\tpatronymic\tF\tИльинична",
        ],
    ),
    "names_arabic.tsv": (
        "kind\tgender\ttext\tlatin_english\tlatin_french",
        ["given\tM\tسالم\tSalem\t", "given\tF\tليلى\tLayla\t", "family\t\tالكعبي\tAl-Kaabi\t", "token\t\tديوار\t\t"],
    ),
    "names_chinese.tsv": (
        "kind\tgender\ttext\tpinyin\trank",
        ["family\t\t王\tWang\t1", "given\tM\t建国\tJianguo\t", "given\tF\t丽华\tLihua\t"],
    ),
    "titles.tsv": ("language\ttext\tgender\tcategory", [f"{code}\tAttaché\t\tdiplomatic" for code in LANGUAGES]),
    "bodies.tsv": ("kind\tlanguage\ttext", [f"justice\t{code}\tJustitia" for code in LANGUAGES]),
    "organisations.tsv": ("iso3\tlanguage\ttext\tkind", [f"NOR\t{code}\tJustitia\tministry" for code in LANGUAGES]),
    "states.tsv": (
        "\t".join(f"{code}_{form}" for code in LANGUAGES for form in ("short", "formal")),
        ["\t".join(["Utopia"] * 2 * len(LANGUAGES))],
    ),
}


@pytest.fixture
def training(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    names = ("people", "posts", "lines", "noise", "wordings", "measure", "fit")
    yield SimpleNamespace(**{name: importlib.import_module(f"training.{name}") for name in names})
    for name in [name for name in sys.modules if name.split(".")[0] == "training"]:
        del sys.modules[name]


@pytest.fixture
def data(tmp_path: Path, training: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(training.people, "for_test", lambda _: False)  # too few names to keep any apart
    for name, (heading, rows) in NAMES.items():
        (tmp_path / name).write_text("\n".join(["# made up", heading, *rows]) + "\n", encoding="utf-8")
    return tmp_path


def maker(training: SimpleNamespace, data: Path, seed: int = 5) -> object:
    posts = {code: training.posts.load(data, code) for code in LANGUAGES}
    return training.lines.Maker(training.people.load(data, test=False), posts, seed)


def test_spans_lie_in_their_text(training: SimpleNamespace, data: Path) -> None:
    """Every made line has spans in order, without overlap, inside the text, and no slot of a wording is left unfilled."""
    lines = maker(training, data)
    for _ in range(2000):
        example = lines.make()
        end = 0
        for start, stop, label in example.spans:
            assert end <= start < stop <= len(example.text), example
            assert label in training.measure.MARKS.values()
            end = stop
        assert "{" not in example.text


def test_same_seed_same_lines(training: SimpleNamespace, data: Path) -> None:
    """The same seed makes the same lines, another seed others."""
    one, same, other = (maker(training, data, seed) for seed in (5, 5, 6))
    first = [one.make() for _ in range(50)]
    assert first == [same.make() for _ in range(50)]
    assert first != [other.make() for _ in range(50)]


def test_training_is_repeatable(training: SimpleNamespace, data: Path) -> None:
    """Two trainings with one seed give the same weights bit for bit."""

    def weights() -> bytes:
        lines = training.fit.stream(maker(training, data), [], seed=3)
        language = training.fit.train(lines, examples=64, seed=3)
        return bytes(language.get_pipe("tagger").model.to_bytes())

    assert weights() == weights()


def test_classes_cover_spans(training: SimpleNamespace) -> None:
    """Tokens touched by a span begin, continue and end it; all others are outside."""
    from pipeline.extraction.model.tagger import CLASSES, tokens

    example = training.lines.Example("Dr. Ana Lima, Attaché", ((4, 12, "PERSON"), (14, 21, "TITLE")), "en")
    marked = [CLASSES[number] for number in training.fit.classes(example, tokens(example.text))]
    assert marked == ["O", "O", "B-PERSON", "L-PERSON", "O", "U-TITLE"]


@pytest.mark.parametrize(
    ("part", "gender", "case", "wanted"),
    [
        ("Лапин", "M", "ins", "Лапиным"),
        ("Лапина", "F", "acc", "Лапину"),
        ("Антон", "M", "gen", "Антона"),
        ("Ли", "F", "gen", "Ли"),
    ],
)
def test_russian_cases(training: SimpleNamespace, part: str, gender: str, case: str, wanted: str) -> None:
    """Russian names take the ending of the case; what fits no rule stays as it is."""
    assert training.people.declined(part, gender, case) == wanted


def test_noise_keeps_the_runs(training: SimpleNamespace) -> None:
    """Misreadings change letters, never the number of runs, their labels or line feeds, and leave no labelled run empty."""
    runs = [("Mr.", "HONORIFIC"), (" ", None), ("Ó", "PERSON"), ("\n", None), ("处长", "TITLE")]
    for seed in range(200):
        read = training.noise.spoiled(runs, 0.5, random.Random(seed))  # noqa: S311 - no secrets
        assert [label for _, label in read] == [label for _, label in runs]
        assert all(text for text, label in read if label)
        assert read[3][0] == "\n"


def test_isotonic_rises(training: SimpleNamespace) -> None:
    """The calibration curve rises, follows the share of right spans, and never promises certainty."""
    chance = random.Random(1)  # noqa: S311 - no secrets
    points = [(score, float(chance.random() < score / 2), 1.0) for score in (chance.random() for _ in range(4000))]
    raw, worth = training.measure.isotonic(points)
    assert raw == sorted(raw)
    assert worth == sorted(worth)
    assert abs(worth[-1] - 0.48) < 0.08
    assert training.measure.isotonic([(1.0, 1.0, 1.0)] * 500)[1][-1] <= training.measure.SCORE_MAX


def test_marked_lines(training: SimpleNamespace) -> None:
    """A hand-written line with marks becomes its text and the places of its spans."""
    example = training.measure.parsed("1. [H Ms.] [P Ana Lima] ([T Attaché])", "en")
    assert example.text == "1. Ms. Ana Lima (Attaché)"
    assert [example.text[start:end] for start, end, _ in example.spans] == ["Ms.", "Ana Lima", "Attaché"]
