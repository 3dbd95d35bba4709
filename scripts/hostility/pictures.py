"""Family 3: pictures and TIFF."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from hostility.sample import Sample, attached
from PIL import Image

Entry = tuple[int, int, int, int]  # of a TIFF directory: tag, type, count, value or place
BYTE, ASCII, SHORT, LONG = 1, 2, 3, 4


def samples() -> Iterator[Sample]:
    """Yield the samples of this family."""
    for family, ending in ((_png, "png"), (_jpeg, "jpg"), (_others, "gif"), (_tiff, "tif")):
        for name, data in family():
            yield attached(name, data, f"page.{ending}", f"image/{ending}")


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, data: bytes, *chunks: bytes, depth: int = 1, colour: int = 0) -> bytes:
    """Return a PNG of these claims."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width & 0xFFFFFFFF, height & 0xFFFFFFFF, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def _rows(width: int, height: int) -> bytes:
    packer = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8) * 100
    return b"".join(packer.compress(row) for _ in range(height // 100)) + packer.flush()


def _png() -> Iterator[tuple[str, bytes]]:
    yield "png-3600-megapixels", png(60_000, 60_000, _rows(60_000, 60_000))
    yield "png-400-megapixels", png(20_000, 20_000, _rows(20_000, 20_000))
    yield "png-at-the-limit", png(10_000, 10_000, _rows(10_000, 10_000))
    yield "png-claims-2-to-the-31", png(2**31 - 1, 2**31 - 1, zlib.compress(b"\0" * 100))
    yield "png-negative-size", png(-5, -5, zlib.compress(b"\0" * 100))
    yield "png-no-pixels", png(0, 0, b"")
    yield "png-one-pixel", png(1, 1, zlib.compress(b"\0\0"))
    yield "png-strip-of-60000", png(60_000, 1, zlib.compress(bytes(7_501)))
    bomb = zlib.compress(bytes(100_000_000), 9)
    small = zlib.compress(bytes(26 * 200))
    yield "png-text-bomb", png(200, 200, small, chunk(b"zTXt", b"Comment\0\0" + bomb))
    yield "png-profile-bomb", png(200, 200, small, chunk(b"iCCP", b"profile\0\0" + bomb))
    yield "png-pixels-bomb", png(200, 200, bomb)
    yield "png-pixels-missing", png(2_000, 2_000, b"")
    yield "png-wrong-checksum", png(200, 200, small).replace(b"IDAT", b"IDAT", 1)[:-16] + b"\0" * 16
    yield "png-20000-text-chunks", png(200, 200, small, *[chunk(b"tEXt", b"a\0b")] * 20_000)
    yield "png-palette-without-colours", png(200, 200, zlib.compress(bytes(201 * 200)), depth=8, colour=3)
    yield "png-depth-7", png(200, 200, small, depth=7)
    yield "png-chunk-of-4-gigabytes", png(200, 200, small)[:33] + b"\xff\xff\xff\xffIDAT" + small


def _made(form: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    Image.linear_gradient("L").resize((300, 400)).save(stream, form, **options)
    return stream.getvalue()


def _jpeg() -> Iterator[tuple[str, bytes]]:
    whole = _made("JPEG")
    place = whole.index(b"\xff\xc0")
    huge = whole[: place + 5] + b"\xff\xff\xff\xff" + whole[place + 9 :]
    yield "jpeg-4295-megapixels", huge
    yield "jpeg-no-height", whole[: place + 5] + b"\0\0" + whole[place + 7 :]
    yield "jpeg-broken-off", whole[: len(whole) // 2]
    yield "jpeg-header-only", whole[:20]
    yield "jpeg-junk-tables", whole.replace(b"\xff\xc4", b"\xff\xc4\xff\xff", 1)
    yield "jpeg-20000-comments", whole[:2] + b"\xff\xfe\x00\x03a" * 20_000 + whole[2:]
    progressive = _made("JPEG", progressive=True)
    scan = progressive.index(b"\xff\xda")
    yield "jpeg-10000-scans", progressive[:-2] + progressive[scan : scan + 60] * 10_000 + progressive[-2:]
    for name, exif in (
        ("jpeg-orientation-99", b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x63\0\0\0\0\0\0\0"),
        ("jpeg-exif-in-a-circle", b"II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0"),
        ("jpeg-exif-of-4-gigabytes", b"II*\0\x08\0\0\0\x01\0\x12\x01\x02\0\xff\xff\xff\xff\x08\0\0\0\0\0\0\0"),
    ):
        yield name, _made("JPEG", exif=b"Exif\0\0" + exif)


def _others() -> Iterator[tuple[str, bytes]]:
    frames = [Image.new("L", (40, 40), shade) for shade in range(0, 250, 25)]
    stream = io.BytesIO()
    frames[0].save(stream, "GIF", save_all=True, append_images=frames[1:] * 300)
    yield "gif-3000-frames", stream.getvalue()
    whole = _made("GIF")
    yield "gif-4295-megapixels", whole[:6] + b"\xff\xff\xff\xff" + whole[10:]
    yield "gif-broken-off", whole[: len(whole) // 2]
    yield "gif-junk-codes", whole[:-400] + b"\xff" * 400
    head = b"BM" + struct.pack("<IHHI", 100, 0, 0, 54)
    yield "bmp-negative-size", head + struct.pack("<IiiHHIIiiII", 40, -100, -100, 1, 24, 0, 0, 0, 0, 0, 0) + bytes(100)
    yield "bmp-3600-megapixels", head + struct.pack("<IiiHHIIiiII", 40, 60_000, 60_000, 1, 24, 0, 0, 0, 0, 0, 0) + bytes(100)
    runs = struct.pack("<IiiHHIIiiII", 40, 9_000, 9_000, 1, 8, 1, 0, 0, 0, 256, 0) + bytes(1_024) + b"\xff\0" * 200_000
    yield "bmp-runs-bomb", head + runs
    yield "bmp-64-bits", head + struct.pack("<IiiHHIIiiII", 40, 10, 10, 1, 64, 3, 0, 0, 0, 0, 0) + bytes(100)
    whole = _made("WEBP")
    yield "webp-broken-off", whole[: len(whole) // 2]
    yield "webp-wrong-lengths", whole[:4] + b"\xff\xff\xff\x7f" + whole[8:16] + b"\xff\xff\xff\x7f" + whole[20:]
    yield (
        "webp-268-megapixels",
        b"RIFF" + struct.pack("<I", 30) + b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + b"\xfe\x3f\0\xfe\x3f\0" + bytes(12),
    )
    yield "heic-claims-4-gigabytes", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\xff\xff\xff\xffmeta" + bytes(50)
    yield "jp2-header-only", b"\0\0\0\x0cjP  \r\n\x87\n" + b"\xff" * 100
    yield (
        "svg-with-script",
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script><image href="http://198.51.100.7/a.png"/></svg>',
    )
    yield "postscript-as-picture", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n{} loop\n"
    yield "photoshop", b"8BPS\0\1" + bytes(6) + struct.pack(">HIIHH", 3, 30_000, 30_000, 8, 3) + bytes(100)
    yield "icon", b"\0\0\1\0\xff\xff" + b"\xff" * 400


def tiff(entries: list[Entry], tail: bytes = b"", following: int = 0) -> bytes:
    """Return a TIFF of one directory, at place 8."""
    packed = b"".join(struct.pack("<HHII", *entry) for entry in sorted(entries))
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + packed + struct.pack("<I", following) + tail


def _page(across: int = 800, down: int = 1_000, /, **changed: Entry) -> list[Entry]:
    """Return the directory of a fax page whose strip begins at place 200."""
    entries = {
        "width": (256, LONG, 1, across),
        "height": (257, LONG, 1, down),
        "bits": (258, SHORT, 1, 1),
        "packing": (259, SHORT, 1, 4),
        "photometric": (262, SHORT, 1, 0),
        "strip": (273, LONG, 1, 200),
        "samples": (277, SHORT, 1, 1),
        "rows": (278, LONG, 1, down),
        "length": (279, LONG, 1, 400),
    }
    return list((entries | changed).values())


def _tiff() -> Iterator[tuple[str, bytes]]:
    tail = bytes(50) + b"\xff" * 600
    yield "tiff-directories-in-a-circle", tiff(_page(), tail, 8)
    chain = b"".join(struct.pack("<H", 0) + struct.pack("<I", 200 + 6 * (n + 1)) for n in range(30_000))
    yield "tiff-30000-empty-directories", tiff(_page(), bytes(66) + chain, 200)
    yield "tiff-4295-megapixels", tiff(_page(65_535, 65_535), tail)
    yield "tiff-18-exapixels", tiff(_page(0xFFFFFFFF, 0xFFFFFFFF), tail)
    yield "tiff-99-megapixels-of-nothing", tiff(_page(9_900, 10_000), tail)
    for name, changed in (
        ("no-size", {"width": (256, LONG, 1, 0)}),
        ("strip-beyond-the-end", {"strip": (273, LONG, 1, 0xFFFFFFF0)}),
        ("strip-of-4-gigabytes", {"length": (279, LONG, 1, 0xFFFFFFFF)}),
        ("no-strips", {"strip": (273, LONG, 0, 0)}),
        ("2-billion-strips", {"strip": (273, LONG, 0x7FFFFFFF, 200)}),
        ("no-rows-a-strip", {"rows": (278, LONG, 1, 0)}),
        ("64-bits", {"bits": (258, SHORT, 1, 64)}),
        ("60000-samples", {"samples": (277, SHORT, 1, 60_000)}),
        ("unknown-packing", {"packing": (259, SHORT, 1, 34_712)}),
        ("lzw-junk", {"packing": (259, SHORT, 1, 5)}),
        ("jpeg-junk", {"packing": (259, SHORT, 1, 7)}),
        ("old-jpeg", {"packing": (259, SHORT, 1, 6)}),
        ("deflate-junk", {"packing": (259, SHORT, 1, 8)}),
        ("packbits", {"packing": (259, SHORT, 1, 32_773)}),
        ("group-3", {"packing": (259, SHORT, 1, 3)}),
        ("photometric-9999", {"photometric": (262, SHORT, 1, 9_999)}),
        ("orientation-99", {"orientation": (274, SHORT, 1, 99)}),
        ("resolution-beyond-the-end", {"across": (282, 5, 1, 0xFFFFFF00), "down": (283, 5, 1, 0xFFFFFF00)}),
        ("resolution-zero-by-zero", {"across": (282, 5, 1, 210), "down": (283, 5, 1, 210)}),
        ("sub-directory-is-itself", {"below": (330, LONG, 1, 8)}),
        ("text-of-4-gigabytes", {"text": (270, ASCII, 0xFFFFFFFF, 8)}),
        ("tiles-of-nothing", {"tile": (322, LONG, 1, 0), "tile2": (323, LONG, 1, 0), "tiles": (324, LONG, 1, 200)}),
        ("wrong-types", {"width": (256, ASCII, 4, 0x41414141)}),
    ):
        yield f"tiff-{name}", tiff(_page(**changed), tail)
    yield "tiff-broken-off", tiff(_page(), tail)[:60]
    yield "tiff-big", b"II+\0\x08\0\0\0" + struct.pack("<Q", 16) + struct.pack("<Q", 2**60) + bytes(100)
