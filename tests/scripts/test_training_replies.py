"""Tests of how replies that other hands wrote become training lines."""

from __future__ import annotations

import importlib
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from pipeline.extraction.model.tagger import Tag

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
TRUTH: dict[str, Any] = {
    "language": "en",
    "delegates": [
        {
            "name": "Ana María LIMA",
            "honorific": "Ms.",
            "title": "Head of Unit (Acting)",
            "organisation": "Ministry of Justice",
            "name_latin": None,
        }
    ],
    "not_delegates": ["Bo Ek"],
}


@pytest.fixture
def training(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    yield SimpleNamespace(**{name: importlib.import_module(f"training.{name}") for name in ("replies", "units", "fit", "lines")})
    for name in [name for name in sys.modules if name.split(".")[0] == "training"]:
        del sys.modules[name]


def marked(training: SimpleNamespace, texts: list[str], truth: dict[str, Any] = TRUTH, tags: tuple[Tag, ...] = ()) -> list[str]:
    """Return the texts with their labels; `tags` are a model's marks in the last."""
    units = [training.units.Unit(text) for text in texts]
    labeller = training.replies.Labeller(truth, units)
    found = []
    for unit in units:
        text, at = "", 0
        for start, end, label in labeller.spans(unit, tags if unit is units[-1] else ()):
            text += f"{unit.text[at:start]}[{label[:3]} {unit.text[start:end]}]"
            at = end
        found.append(text + unit.text[at:])
    return found


def test_values_are_found_as_they_are_written(training: SimpleNamespace) -> None:
    """Blanks, line feeds, case, accents and the order of a name's words do not keep a value from being found."""
    assert marked(training, ["1. MS. Lima, Ana Maria,\nhead of\nunit (acting), MINISTRY OF  JUSTICE"]) == [
        "1. [HON MS.] [PER Lima, Ana Maria],\n[TIT head of\nunit (acting)], [ORG MINISTRY OF  JUSTICE]"
    ]


def test_others_are_others(training: SimpleNamespace) -> None:
    """Who is no delegate is labelled so, and no courtesy form beside him is taken for a delegate's."""
    texts = ["Signed: Ms. Bo Ek", "Ana María LIMA, Head of Unit (Acting), Ministry of Justice"]
    assert marked(training, texts)[0] == "Signed: Ms. [OTH Bo Ek]"


def test_cells_hold_parts_of_names(training: SimpleNamespace) -> None:
    """Part of a name is a name where it fills a cell, and unknown in a sentence; a courtesy form may fill a cell too."""
    truth = {**TRUTH, "not_delegates": []}
    whole = "Head of Unit (Acting), Ministry of Justice"
    assert marked(training, [whole, "Lima", "Ms", "the flight of Lima is late"], truth)[1:] == [
        "[PER Lima]",
        "[HON Ms]",
        "the flight of [UNK Lima] is late",
    ]


def test_bodies_of_letterheads_are_unknown(training: SimpleNamespace) -> None:
    """A delegate's body that stands in a sentence where nobody is named is masked; alone on its line it is a body."""
    told = "Ms. Ana María LIMA, Head of Unit (Acting)"
    assert marked(training, [told, "The Ministry of Justice presents its compliments", "Ministry of Justice"])[1:] == [
        "The [UNK Ministry of Justice] presents its compliments",
        "[ORG Ministry of Justice]",
    ]


def test_marks_without_truth_are_unknown(training: SimpleNamespace) -> None:
    """What a model marks and the truth does not explain is masked; where the truth ends a value elsewhere, it is right."""
    text = "Ana María LIMA, MBS; Cy Doe"
    tags = (Tag(0, 19, "PERSON", 0.9), Tag(21, 27, "PERSON", 0.9))
    told = [text.replace("; Cy Doe", ""), "Head of Unit (Acting), Ministry of Justice", text]
    assert marked(training, told, tags=tags)[2] == "[PER Ana María LIMA], MBS; [UNK Cy Doe]"


def test_reworded_values_are_no_nothing(training: SimpleNamespace) -> None:
    """Where a delegate's title stands nowhere as the truth has it, the words around and below his name are masked."""
    found = marked(training, ["Ana María LIMA", "acting unit head", "x", "y", "Yours"])
    assert found == ["[PER Ana María LIMA]", "[UNK acting] [UNK unit] [UNK head]", "[UNK x]", "y", "Yours"]


def test_russian_cases_are_the_same_word(training: SimpleNamespace) -> None:
    """A Russian name is found in whatever case it stands."""
    truth = {"delegates": [{"name": "Лапин Антон Ильич"}], "not_delegates": []}
    assert marked(training, ["направить Лапина Антона Ильича"], truth) == ["направить [PER Лапина Антона Ильича]"]


def test_names_are_swapped_in_their_script(training: SimpleNamespace) -> None:
    """Other names take the place of those written, each made for its script, and the labels move with them."""

    class Names:
        def name(self, language: str, *_: object) -> str:
            return {"zh": "王建国", "en": "Sigrid Lindqvist"}[language]

    line = training.lines.Example("1. 李明 (LI Ming), 处长", ((3, 5, "PERSON"), (7, 14, "PERSON"), (17, 19, "TITLE")), "zh")
    other = training.replies.with_other_names(line, Names(), random.Random(1))  # noqa: S311 - no secrets
    assert [other.text[start:end] for start, end, _ in other.spans] == ["王建国", "Sigrid Lindqvist", "处长"]
    assert other.text == "1. 王建国 (Sigrid Lindqvist), 处长"


def test_rows_stand_as_rows_too(training: SimpleNamespace, tmp_path: Path) -> None:
    """A reply gives its units one by one, the cells of a row together, and short lines below each other."""
    (tmp_path / "truth.json").write_text(json.dumps(TRUTH), encoding="utf-8")
    page = "<p>Vienna</p><p>Ref 1</p><table><tr><td>Ana María LIMA</td><td>Ministry of Justice</td></tr></table>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    replies = training.replies.Replies([training.replies.labelled(tmp_path)], None, seed=1)
    texts = {line.text for line in replies.lines}
    assert {"Vienna", "Vienna\nRef 1", "Ana María LIMA\tMinistry of Justice", "Ana María LIMA\nMinistry of Justice"} <= texts
    for line in replies.lines:
        assert all(0 <= start < end <= len(line.text) for start, end, _ in line.spans)


def test_unknown_tokens_teach_nothing(training: SimpleNamespace) -> None:
    """Masked tokens have no class, and what the network says of them is no error."""
    from pipeline.extraction.model.tagger import CLASSES, tokens

    line = training.lines.Example("Ana Lima, Wien", ((0, 8, "PERSON"), (10, 14, "UNKNOWN")), "en")
    wanted = training.fit.classes(line, tokens(line.text))
    assert [CLASSES[number] if number >= 0 else None for number in wanted] == ["B-PERSON", "L-PERSON", "O", None]
    guess = training.fit.np.ones((4, len(CLASSES)), dtype="f")
    loss = training.fit.loss_of(guess, wanted)
    assert not loss[3].any()
    assert loss[2].any()
