"""What a machine reads with; compared over a real cluster in tests/system/test_cluster.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.settings import ReadingSettings, Settings
from pipeline.outfit import MISSING, differences, outfit


@pytest.mark.ocr
def test_versions_words_and_models_are_told(tmp_path: Path) -> None:
    """Each as a short text; a model by its bytes, and one that is not there as missing."""
    (tmp_path / "eng.traineddata").write_bytes(b"a model")
    told = dict(outfit(Settings(reading=ReadingSettings(tessdata=tmp_path)), ("eng", "fra")))
    assert {"untoc-intake", "words of the languages", "language model eng"} <= set(told)
    assert told["language model fra"] == MISSING
    assert len(told["language model eng"]) == 12
    assert not {"register", "settings"} & set(told)


def test_only_what_differs_is_named() -> None:
    """With what is there and what is here."""
    here = (("tesseract", "5.5.0"), ("language model fra", "aa"), ("rapid", "3"))
    there = (("tesseract", "5.3.0"), ("language model fra", "aa"))
    assert differences(here, there) == ("tesseract: 5.3.0, here 5.5.0", "rapid: missing, here 3")
    assert differences(here, here) == ()
