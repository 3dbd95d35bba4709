"""Tests of the sentences from which it is learned what a sentence does."""

from __future__ import annotations

import importlib
import json
import random
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from pipeline.extraction.model.sentence_acts import Act

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
OWN = {"names", "changes", "regrets", "puts_off", "contact", "covers", "travels", "opens", "closes"}


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    yield importlib.import_module("training.acts")
    for name in [name for name in sys.modules if name.split(".")[0] == "training"]:
        del sys.modules[name]


def writer(language: str) -> Any:
    """Return what fills every slot with its own name."""
    words = {"entry": ["{N}"], "announce": ["{D} will come."], "replace": ["{D} for {XX}."], "honorifics": ["Ms."]}
    return SimpleNamespace(
        language=language,
        chance=random.Random(language),  # noqa: S311 - no secret
        words=words,
        posts={language: SimpleNamespace(states=("Norland",))},
        slot=lambda name, _case: [(name.lower(), None)],
        fill=lambda text: [(re.sub(r"\{\w+\}", "x", text), None)],
        pick=lambda key: words[key][0],
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hand", ["a", "f"])
def test_every_wording_is_filled(made: Any, language: str, hand: str) -> None:
    """No slot is left open, whatever a writer uses."""
    words = json.loads((SCRIPTS / "bench" / "wordings" / hand / f"{language}.json").read_text(encoding="utf-8"))
    told = list(made.Wordings(words, writer(language)).sentences(1))
    assert {one.act for one in told} == set(Act)
    assert not [one.text for one in told if re.search(r"\{\w+\}", one.text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_own_sentences_stand_under_what_they_do(made: Any, language: str) -> None:
    """At least twenty for each, no two alike, and nothing else in the file."""
    own = tomllib.loads((SCRIPTS / "training" / "sentences" / f"{language}.toml").read_text(encoding="utf-8"))
    assert set(own) == OWN
    assert all(len(set(told)) == len(told) >= 20 for told in own.values())
    assert {one.act.value for one in made.own_sentences(writer(language), ["the Mission"], 1)} == OWN


def test_a_sentence_is_told_again_up_to_its_courtesy_form(made: Any) -> None:
    """What leads to a person tells what he is; a sentence that begins with him has nothing before."""
    chance = SimpleNamespace(random=lambda: 0.0)
    told = [made.Told("Person in charge: Ms. Oda Brun", Act.CONTACT, "en"), made.Told("Ms. Oda Brun", Act.NAMES, "en")]
    found = [one.text for one in made.headed(told, chance, ["Ms."])]
    assert found == ["Person in charge: Ms. Oda Brun", "Person in charge: Ms.", "Ms. Oda Brun"]


def test_units_of_replies_that_name_delegates_are_taken(made: Any, tmp_path: Path) -> None:
    """Who does not come teaches nothing here: signatures, addressees and contact persons are not told apart."""
    (tmp_path / "body.txt").write_text("Ms. Tilda Varn, Judge, will attend.\n\nOda Brun, Attaché\n", encoding="utf-8")
    truth = {"kind": "nomination", "language": "en", "delegates": [{"name": "Tilda Varn"}], "not_delegates": ["Oda Brun"]}
    (tmp_path / "truth.json").write_text(json.dumps(truth), encoding="utf-8")
    assert [(one.text, one.act) for one in made.of_replies([tmp_path])] == [("Ms. Tilda Varn, Judge, will attend.", Act.NAMES)]
