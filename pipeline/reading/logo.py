"""Which pictures are too small to be a document: logos, signatures, counting pixels."""

from __future__ import annotations

import io
import warnings

from PIL import Image, UnidentifiedImageError

# A page of text needs some 600 x 800 pixels to be read at all; logos in mail signatures have up to about 300 x 150.
SMALLEST_PAGE_PIXELS = 160_000
SMALLEST_SIDE_PX = 180


def is_logo(data: bytes) -> bool:
    """Return whether this picture is too small to be a page; False where its size cannot be told."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as picture:  # reads the header only
                width, height = picture.size
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, TypeError, Image.DecompressionBombError):
        return False
    return width * height < SMALLEST_PAGE_PIXELS or min(width, height) < SMALLEST_SIDE_PX
