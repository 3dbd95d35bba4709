"""What is loaded for good."""

from __future__ import annotations

import gc

from pipeline.loaded import keep_what_is_loaded


def test_what_is_loaded_is_not_looked_through_for_garbage() -> None:
    """No request and no report waits until Python has looked through the words of all languages."""
    try:
        keep_what_is_loaded()
        assert gc.get_freeze_count() > len(gc.get_objects())
    finally:
        gc.unfreeze()
