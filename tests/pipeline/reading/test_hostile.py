"""A few of the hostile messages of `scripts/hostile.py`, some of each family, on the way that every message takes."""

from __future__ import annotations

import hashlib
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from config.settings import Settings
from models.mail import RawMessage
from pipeline.process import process

sys.path.insert(0, str(Path(__file__).parents[3] / "scripts"))
from hostility import archives, documents, mime, pdfs, pictures, words
from hostility.judging import REGISTER, outcome
from hostility.sample import Sample

DEFAULTS = Settings()
# Seconds instead of minutes: what never ends, ends soon.
SETTINGS = replace(DEFAULTS, reading=replace(DEFAULTS.reading, attachment_timeout_seconds=10, message_reading_seconds=40))
CHOSEN = {
    mime: ("nested-30-good-last", "boundary-wrong", "headers-60000", "parameter-huge-number", "charset-undefined"),
    archives: ("zip-bomb-100-megabytes", "zip-nested-60", "zip-overlapping-bomb", "zip-names-that-climb", "zip-broken-off"),
    pictures: (
        "png-claims-2-to-the-31",
        "png-text-bomb",
        "jpeg-no-height",
        "tiff-directories-in-a-circle",
        "tiff-2-billion-strips",
    ),
    pdfs: ("pdf-pages-in-a-circle", "pdf-claims-a-billion-pages", "pdf-page-1e30-points", "pdf-image-900-megapixels"),
    documents: ("docx-laughs", "docx-external-entity", "xlsx-claims-17-billion-cells", "rtf-binary-2-billion", "xml-laughs"),
    words: ("name-nul", "name-bidi-override", "name-formula-equals", "file-name-climbs", "utf-8-overlong"),
}


def chosen() -> list[Sample]:
    """Return the chosen samples; making the others takes most of the time, so that it ends at the last one."""
    found = []
    for family, names in CHOSEN.items():
        wanted = set(names)
        for sample in family.samples():
            if sample.name in wanted:
                wanted.remove(sample.name)
                found.append(sample)
            if not wanted:
                break
        assert not wanted
    return found


@pytest.mark.parametrize("sample", chosen(), ids=lambda sample: sample.name)
def test_it_ends_with_its_reason_and_its_good_part_is_read(sample: Sample) -> None:
    """Whatever is wrong with one part: a reason, no mistake of ours, no odd characters, and the good note beside it is read."""
    raw = RawMessage(hashlib.sha256(sample.data).hexdigest(), None, sample.data)
    started = time.monotonic()
    result = process(raw, REGISTER, SETTINGS)
    assert outcome("", sample, result, SETTINGS, time.monotonic() - started).violations == ()
