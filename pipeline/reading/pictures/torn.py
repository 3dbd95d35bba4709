"""Pictures whose transmission broke off: the rows that came are a page all the same."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pypdfium2
from PIL import Image, ImageFile
from pypdfium2 import raw as pdfium

from config.settings import ReadingSettings
from pipeline.reading.pictures.raster import Pixels

# TIFF tags. Source: TIFF 6.0, section 8 and section 11 (fax).
_WIDTH, _HEIGHT, _COMPRESSION, _PHOTOMETRIC, _FILL_ORDER = 256, 257, 259, 262, 266
_OFFSETS, _ROWS, _COUNTS, _T4_OPTIONS = 273, 278, 279, 292
_FAX = frozenset({2, 3, 4})  # run lengths, group 3, group 4
_UNFIT = frozenset({324, 325, 330, 513, 514, 34665, 34853})  # tags that point elsewhere in the file
_TYPES = {1: "B", 3: "H", 4: "I"}
_REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


def torn_picture(data: bytes, settings: ReadingSettings) -> Pixels | None:
    """Return the rows that came of a JPEG or PNG file, what is missing white; None where nothing came."""
    try:
        with _lenient(), Image.open(io.BytesIO(data)) as picture:
            width, height = picture.size
            if width * height > settings.page_max_pixels:
                return None
            grey: Pixels = np.array(picture.convert("L"), dtype=np.uint8)
    except (OSError, ValueError, SyntaxError, TypeError, IndexError, KeyError, Image.DecompressionBombError):
        return None
    # Rows that never came are of one shade; whole ones at the end of a page are white anyway.
    empty = np.ptp(grey, axis=1) == 0
    came = 0 if empty.all() else len(grey) - int(np.argmin(empty[::-1]))
    grey[came:] = 255
    return grey if came else None


@contextmanager
def _lenient() -> Iterator[None]:
    """Let Pillow give what it has of a file that breaks off."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def torn_tiff(picture: Any, data: bytes, settings: ReadingSettings) -> Pixels | None:
    """Return the rows that came of one page of a TIFF, what is missing white; None where nothing can be told.

    Args:
        picture: the Pillow picture, at the page.
        data: the whole file.
        settings: for the limit on pixels.
    """
    tags = dict(getattr(picture, "tag_v2", {}))
    width, height = picture.size
    offsets, counts = _numbers(tags.get(_OFFSETS)), _numbers(tags.get(_COUNTS))
    if not offsets or len(offsets) != len(counts) or width * height > settings.page_max_pixels:
        return None
    rows = min(_numbers(tags.get(_ROWS)) or [height], default=height) or height
    whole = sum(offset + count <= len(data) for offset, count in zip(offsets, counts, strict=True))
    page: Pixels = np.full((height, width), 255, np.uint8)
    came = 0
    if whole:
        came = min(height, whole * rows)
        top = _rebuilt(tags, [data[offsets[index] : offsets[index] + counts[index]] for index in range(whole)], came)
        if top is None or top.shape != (came, width):
            return None
        page[:came] = top
    if whole < len(offsets) and _numbers(tags.get(_COMPRESSION))[:1] and _numbers(tags.get(_COMPRESSION))[0] in _FAX:
        rest = _fax_rows(tags, data[offsets[whole] :][: counts[whole]], width, min(rows, height - came))
        if rest is not None:
            page[came : came + len(rest)] = rest
            came += len(rest)
    return page if came else None


def _rebuilt(tags: dict[int, Any], strips: list[bytes], rows: int) -> Pixels | None:
    """Return the grey pixels of whole strips, told as a TIFF of their own."""
    body = b"".join(strips)
    entries: dict[int, tuple[int, list[int]]] = {}
    extra: dict[int, bytes] = {}
    for tag, value in tags.items():
        if isinstance(value, bytes):
            extra[tag] = value
        elif tag not in _UNFIT and (numbers := _numbers(value)):
            entries[tag] = (4 if max(numbers) > 0xFFFF else 3, numbers)
    places, start = [], 8
    for strip in strips:
        places.append(start)
        start += len(strip)
    entries |= {_HEIGHT: (4, [rows]), _OFFSETS: (4, places), _COUNTS: (4, [len(strip) for strip in strips])}
    out, values = [], b""
    base = 8 + len(body) + len(body) % 2
    count = len(entries) + len(extra)
    after = base + 2 + 12 * count + 4
    for tag in sorted([*entries, *extra]):
        kind, numbers = entries.get(tag, (7, []))
        raw = extra[tag] if tag in extra else struct.pack(f"<{len(numbers)}{_TYPES[kind]}", *numbers)
        length = len(raw) if tag in extra else len(numbers)
        field = raw.ljust(4, b"\0") if len(raw) <= 4 else struct.pack("<I", after + len(values))
        values += raw + b"\0" * (len(raw) % 2) if len(raw) > 4 else b""
        out.append(struct.pack("<HHI", tag, kind, length) + field)
    file = b"II*\0" + struct.pack("<I", base) + body + b"\0" * (len(body) % 2)
    file += struct.pack("<H", count) + b"".join(out) + bytes(4) + values
    try:
        with Image.open(io.BytesIO(file)) as made:
            return np.asarray(made.convert("L"), dtype=np.uint8)
    except (OSError, ValueError, TypeError, SyntaxError, struct.error, IndexError, KeyError):
        return None


def _fax_rows(tags: dict[int, Any], data: bytes, width: int, rows: int) -> Pixels | None:
    """Return the rows of a fax strip that breaks off; pdfium's reader gives as many as there are, the others white."""
    if not data or rows <= 0:
        return None
    compression = _numbers(tags.get(_COMPRESSION))[0]
    if _numbers(tags.get(_FILL_ORDER))[:1] == [2]:
        data = data.translate(_REVERSED)
    options = (_numbers(tags.get(_T4_OPTIONS)) or [0])[0]
    columns = -1 if compression == 4 else (options & 1)
    aligned = b" /EncodedByteAlign true" if compression == 2 else b""
    shape = b"/Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode" % (width, rows)
    how = b"/DecodeParms << /K %d /Columns %d /Rows %d%s >>" % (columns, width, rows, aligned)
    pixels = _drawn(
        b"<< /Type /XObject /Subtype /Image %s %s /Length %d >>\nstream\n%s\nendstream" % (shape, how, len(data), data)
    )
    if pixels is None:
        return None
    return 255 - pixels if _numbers(tags.get(_PHOTOMETRIC))[:1] == [1] else pixels


def _drawn(image: bytes) -> Pixels | None:
    """Return the pixels of a PDF image object."""
    draw = b"q 100 0 0 100 0 0 cm /I Do Q"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(draw), draw),
        image,
    ]
    file = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, body) for number, body in enumerate(objects, 1))
    try:
        document = pypdfium2.PdfDocument(file + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n")
        try:
            (shape,) = document[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])
            pixels = shape.get_bitmap(render=False).to_numpy()
        finally:
            document.close()
    except (pypdfium2.PdfiumError, ValueError, RuntimeError):
        return None
    return np.ascontiguousarray(pixels[:, :, 0] if pixels.ndim == 3 else pixels)


def _numbers(value: Any) -> list[int]:
    values = value if isinstance(value, tuple | list) else [value]
    return [int(one) for one in values] if all(isinstance(one, int) and 0 <= one <= 0xFFFFFFFF for one in values) else []
