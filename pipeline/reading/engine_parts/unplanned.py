"""The second engine's sessions without plans of memory: a plan holds all layers of a picture at once, in a block of their own.

A picture of another size makes another plan. Layers that are taken and freed one after the other give the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def unplanned() -> Iterator[None]:
    """Let the sessions that the engine opens meanwhile plan no memory; where the wheel opens them otherwise, nothing changes.

    The engine has a setting for the runtime's arena and none for its plans ("enable_mem_pattern").
    """
    try:
        from rapidocr.inference_engine.onnxruntime.main import OrtInferSession

        opening: Any = OrtInferSession
        made = opening._init_sess_opts  # noqa: SLF001
    except (ImportError, AttributeError):
        yield
        return

    def without_plan(settings: Any) -> Any:
        options = made(settings)
        options.enable_mem_pattern = False
        return options

    opening._init_sess_opts = staticmethod(without_plan)  # noqa: SLF001
    try:
        yield
    finally:
        opening._init_sess_opts = staticmethod(made)  # noqa: SLF001
