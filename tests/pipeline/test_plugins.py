"""Plug-ins are found by their being there."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from pipeline.extraction.fields import fields
from pipeline.outputs import outputs
from pipeline.plugins import plugins
from pipeline.reading.engines import engines
from pipeline.reading.formats import formats


def package(folder: Path, name: str, **modules: str) -> None:
    (folder / name).mkdir()
    (folder / name / "__init__.py").write_text("", encoding="utf-8")
    for module, text in modules.items():
        (folder / name / f"{module}.py").write_text(text, encoding="utf-8")


def test_a_new_file_is_a_new_plug_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every module's constant is found, in the order of the file names, without any list to keep."""
    package(tmp_path, "shelf", b="THING = 2", a="THING = 1")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert plugins(importlib.import_module("shelf"), "THING") == (1, 2)


def test_a_file_without_its_constant_is_a_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A forgotten last line is noticed at once, not passed over."""
    package(tmp_path, "hollow", a="")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(AttributeError):
        plugins(importlib.import_module("hollow"), "THING")
    sys.modules.pop("hollow.a", None)


def test_the_shipped_plug_ins_have_names_of_their_own() -> None:
    """No two formats, engines, fields or outputs share a name."""
    for family in (formats(), engines(), fields(), outputs()):
        names = [plugin.name for plugin in family]
        assert names
        assert len(names) == len(set(names))
