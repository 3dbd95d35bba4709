"""Files for others that are there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from models.errors import StoreError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Yield a file to write; it takes the place of `path` when the block ends well, and leaves no trace when it does not.

    It may be read by its owner alone: exports and reports hold personal data.

    Raises:
        StoreError: the file cannot be written; the text says where and what to do.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise StoreError(f"cannot write {path}: {error.strerror}; choose a folder that exists and may be written") from None
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        beside.replace(path)
    except OSError as error:
        raise StoreError(f"cannot write {path}: {error.strerror}; see that there is room and that it is no folder") from None
    finally:
        beside.unlink(missing_ok=True)
