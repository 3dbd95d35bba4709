"""What readers are forked from."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

LOOK = """
import gc, json, os, sys
import pipeline.nursery
from config.knowledge import SHIPPED, load_knowledge
from pipeline.extraction.model.tagger import model
from pipeline.extraction.words.cues import Cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.process import made_by
print(json.dumps({
    "threads": len(os.listdir("/proc/self/task")),
    "engines": [name for name in ("onnxruntime", "rapidocr", "tesserocr") if name in sys.modules],
    "kept": [one.cache_info().currsize for one in (load_knowledge, lexicon, model, made_by)],
    "frozen": gc.get_freeze_count(),
    "seldom": gc.get_threshold()[0] == pipeline.nursery.NEW_OBJECTS,
    "misread": gc.unfreeze() or any("_sieve" in vars(one) for one in gc.get_objects() if isinstance(one, Cues)),
}))
"""


def test_all_is_loaded_that_readers_share_and_nothing_that_a_fork_would_break() -> None:
    """Words, lexicon and model are there; no second thread, no engine, and no word on which programs this machine has."""
    shown = subprocess.run(
        [sys.executable, "-c", LOOK], cwd=Path(__file__).parents[2], capture_output=True, check=True, text=True
    )
    found = json.loads(shown.stdout)
    assert found["threads"] == 1
    assert found["engines"] == []
    assert found["kept"] == [1, 1, 1, 0]
    assert found["frozen"] > 100_000
    assert found["seldom"]
    assert found["misread"]
