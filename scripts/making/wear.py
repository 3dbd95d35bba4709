"""What happens to a printed page on its way: scanner, telephone, stamp, fax. Grey pictures of 300 dots an inch in, files out."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Pixels = NDArray[np.uint8]
CONDITIONS = ("clean300", "scan", "photo", "stamp", "rot", "fax-fine", "fax-standard", "rot-fax", "grey-stamp")
FAX_DOTS = 1728  # of a line of an A4 fax, 204 to the inch. Source: ITU-T T.4
_SANS = "LiberationSans-Bold.ttf"
_MONO = "LiberationMono-Regular.ttf"


@dataclass(frozen=True)
class Worn:
    """A page as it arrives.

    Attributes:
        data: the file that is attached.
        suffix: its kind.
        picture: the picture within it, where the file is a PDF around a picture; else the file itself.
        picture_suffix: its kind.
        rotation_degrees: by how many degrees clockwise a reader must turn it to read it.
    """

    data: bytes
    suffix: str
    picture: bytes
    picture_suffix: str
    rotation_degrees: int = 0


def worn(page: Pixels, condition: str, noise: np.random.Generator) -> Worn:
    """Return the page in one of CONDITIONS.

    Args:
        page: grey, 300 dots an inch, shape (height, width).
        condition: one of CONDITIONS.
        noise: what decides; the same state gives the same bytes.
    """
    return _WAYS[condition](page, noise)


def _clean(page: Pixels, _noise: np.random.Generator) -> Worn:
    data = _packed(page, "PNG", dpi=(300, 300))
    return Worn(data, "png", data, "png")


def _scan(page: Pixels, noise: np.random.Generator, turn: int = 0) -> Worn:
    """Return a PDF as an office scanner makes it at 200 dots an inch: skew, uneven toner, a shadow at one edge, grain, JPEG."""
    grey = _tilted(_faded(page, noise, 0.12), float(noise.uniform(-1.8, 1.8)), 246)
    grey = cv2.resize(grey, None, fx=2 / 3, fy=2 / 3, interpolation=cv2.INTER_AREA)
    height, width = grey.shape
    light = np.full((height, width), float(noise.uniform(0.84, 0.94)), np.float32)
    away = np.linspace(0, 1, width, dtype=np.float32)
    away = away if noise.random() < 0.5 else away[::-1]
    light *= 1 - float(noise.uniform(0.15, 0.45)) * np.exp(-away / float(noise.uniform(0.03, 0.07)))[None, :]
    grey = 18 + cv2.GaussianBlur(grey.astype(np.float32), (0, 0), float(noise.uniform(0.5, 0.75))) * light
    grey += cv2.GaussianBlur(noise.normal(0, 9, grey.shape).astype(np.float32), (0, 0), 0.7)
    for _ in range(int(noise.integers(5, 40))):
        spot = (int(noise.integers(0, width)), int(noise.integers(0, height)))
        cv2.circle(grey, spot, int(noise.integers(1, 3)), float(noise.uniform(40, 130)), -1)
    grey = _levels(grey)
    if turn:
        grey = np.ascontiguousarray(np.rot90(grey, turn // 90))
    picture = _packed(grey, "JPEG", quality=int(noise.integers(38, 60)), dpi=(200, 200))
    return Worn(pdf_around(picture, grey.shape[1], grey.shape[0], 200), "pdf", picture, "jpg", turn)


def _turned_scan(page: Pixels, noise: np.random.Generator) -> Worn:
    return _scan(page, noise, int(noise.choice((90, 180, 270))))


def _photo(page: Pixels, noise: np.random.Generator) -> Worn:
    """Return what a telephone held over a desk takes: perspective, light from one side, a shadow, warm colour."""
    paper = np.repeat(cv2.resize(page, None, fx=0.7, fy=0.7, interpolation=cv2.INTER_AREA)[:, :, None], 3, 2)
    high, wide = paper.shape[:2]
    height, width = int(high * 1.12), int(wide * 1.16)
    edge_x, edge_y = (width - wide) / 2, (height - high) / 2
    corners = [(edge_x, edge_y), (width - edge_x, edge_y), (width - edge_x, height - edge_y), (edge_x, height - edge_y)]
    moved = np.array([(x + noise.uniform(-60, 60), y + noise.uniform(-55, 55)) for x, y in corners], np.float32)
    matrix = cv2.getPerspectiveTransform(np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32), moved)
    laid = cv2.warpPerspective(paper, matrix, (width, height), flags=cv2.INTER_AREA).astype(np.float32)
    mask = cv2.warpPerspective(np.full((high, wide), 255, np.uint8), matrix, (width, height)).astype(np.float32) / 255
    desk = np.zeros((height, width, 3), np.float32) + np.array(
        ((96, 78, 60), (70, 74, 82), (128, 118, 104))[int(noise.integers(3))]
    )
    desk += cv2.resize(noise.normal(0, 10, (height // 90, width // 5)).astype(np.float32), (width, height))[:, :, None]
    shade = cv2.GaussianBlur(np.roll(mask, (18, 12), (0, 1)), (0, 0), 20)[:, :, None]
    picture = desk * (1 - 0.4 * shade) * (1 - mask[:, :, None]) + laid * mask[:, :, None]
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = float(noise.uniform(0, 2 * np.pi))
    slope = np.cos(angle) * (across / width - 0.5) + np.sin(angle) * (down / height - 0.5)
    light = 0.92 - float(noise.uniform(0.25, 0.5)) * (slope + 0.5)
    if noise.random() < 0.5:  # the shadow of the hand that holds the telephone
        x, y = float(noise.uniform(0.2, 0.8)) * width, float(noise.uniform(0.5, 1.0)) * height
        light *= 1 - 0.3 * np.exp(-(((across - x) / (0.28 * width)) ** 2 + ((down - y) / (0.3 * height)) ** 2))
    picture = cv2.GaussianBlur(picture * light[:, :, None] * np.array((1.0, 0.97, 0.9)), (0, 0), float(noise.uniform(0.7, 1.0)))
    picture += noise.normal(0, 4, picture.shape)
    data = _packed(_levels(picture), "JPEG", quality=int(noise.integers(66, 84)), dpi=(72, 72))
    return Worn(data, "jpg", data, "jpg")


def _stamp(page: Pixels, noise: np.random.Generator) -> Worn:
    """Return a colour scan of 300 dots an inch, stamped, signed and marked as received, over whatever stands there."""
    data = _packed(_stamped(page, noise), "JPEG", quality=int(noise.integers(60, 80)), dpi=(300, 300))
    return Worn(data, "jpg", data, "jpg")


def _grey_stamp(page: Pixels, noise: np.random.Generator) -> Worn:
    """Return the same scanned in grey, as most offices scan: the ink is a grey between paper and print."""
    grey = cv2.cvtColor(_stamped(page, noise), cv2.COLOR_RGB2GRAY)
    data = _packed(grey, "JPEG", quality=int(noise.integers(60, 80)), dpi=(300, 300))
    return Worn(data, "jpg", data, "jpg")


def _stamped(page: Pixels, noise: np.random.Generator) -> Pixels:
    """Return the page in colour, with a seal, a signature and a mark of the registry's over it."""
    height, width = page.shape
    ink = Image.new("RGB", (width, height), "white")
    rows = np.flatnonzero((page < 128).sum(axis=1) > 3)
    top, bottom = (int(rows[0]), int(rows[-1])) if len(rows) else (0, height)
    at = (int(width * noise.uniform(0.28, 0.72)), int(top + (bottom - top) * noise.uniform(0.35, 0.85)))
    colour = ((70, 60, 170), (40, 90, 160), (120, 50, 140))[int(noise.integers(3))]
    ink.paste(colour, (0, 0, width, height), _seal(at, int(0.07 * width), (width, height)))
    draw = ImageDraw.Draw(ink)
    steps = np.linspace(0, 1, 150)
    pace, phase = float(noise.uniform(9, 15)), float(noise.uniform(0, 3))
    xs = at[0] + 60 + 430 * steps + 24 * np.sin(2.7 * pace * steps)
    ys = at[1] + 80 * np.sin(pace * steps + phase) * (1 - 0.7 * steps) - 60 * steps
    draw.line(list(zip(xs.tolist(), ys.tolist(), strict=True)), fill=(30, 40, 120), width=5, joint="curve")
    box = Image.new("RGB", (560, 150), "white")
    pen, red = ImageDraw.Draw(box), (200, 50, 60)
    pen.rectangle((4, 4, 555, 145), outline=red, width=7)
    pen.text((280, 46), "REGISTRY", font=ImageFont.truetype(_SANS, 46), fill=red, anchor="mm")
    pen.text(
        (280, 102),
        f"{int(noise.integers(1, 29)):02d} APR {int(noise.integers(2009, 2027))}",
        font=ImageFont.truetype(_SANS, 46),
        fill=red,
        anchor="mm",
    )
    box = box.rotate(float(noise.uniform(-8, 8)), expand=True, fillcolor="white")
    ink.paste(box, (int(width * noise.uniform(0.5, 0.7)), int(height * noise.uniform(0.02, 0.1))))
    worn_ink = cv2.GaussianBlur(noise.normal(0.8, 0.5, (height // 4, width // 4)).astype(np.float32), (0, 0), 1.2).clip(
        0.35, 0.95
    )
    strength = cv2.resize(worn_ink, (width, height))[:, :, None]
    faded = 255 - (255 - np.asarray(ink).astype(np.float32)) * strength
    both = np.repeat(page[:, :, None].astype(np.float32), 3, 2) * faded / 255  # ink upon ink is darker than either
    return _levels(cv2.GaussianBlur(both, (0, 0), 0.6) * 0.96 + 6 + noise.normal(0, 2, both.shape))


def _seal(middle: tuple[int, int], radius: int, size: tuple[int, int]) -> Image.Image:
    mask = Image.new("L", size, 0)
    draw = ImageDraw.Draw(mask)
    x, y = middle
    for inner, line in ((radius, 7), (radius - 16, 3), (radius // 2, 3)):
        draw.ellipse((x - inner, y - inner, x + inner, y + inner), outline=255, width=line)
    draw.regular_polygon((x, y, radius * 0.32), 6, fill=255)
    words = "MINISTRY OF EXAMPLES · REGISTRY · "
    for place, letter in enumerate(words):
        angle = 2 * np.pi * place / len(words)
        tile = Image.new("L", (radius // 3, radius // 3), 0)
        ImageDraw.Draw(tile).text(
            (radius // 6, radius // 6), letter, font=ImageFont.truetype(_SANS, radius // 5), fill=255, anchor="mm"
        )
        tile = tile.rotate(-np.degrees(angle), resample=Image.Resampling.BICUBIC)
        mask.paste(
            255,
            (int(x + 0.75 * radius * np.sin(angle)) - radius // 6, int(y - 0.75 * radius * np.cos(angle)) - radius // 6),
            tile,
        )
    return mask


def _fax(page: Pixels, noise: np.random.Generator, fine: bool, turn: int = 0) -> Worn:
    """Return a TIFF as a fax machine sends it: two levels, 204 dots across, 196 or 98 lines down, dirt, its own line on top."""
    lines = 196 if fine else 98
    grey = cv2.GaussianBlur(
        _tilted(_faded(page, noise, 0.08), float(noise.uniform(-1, 1)), 255), (0, 0), float(noise.uniform(0.7, 1.2))
    )
    if turn == 180:  # fed in upside down: the machine's own line stays on top
        grey = np.ascontiguousarray(np.rot90(grey, 2))
    height, width = round(grey.shape[0] * lines / 300), round(grey.shape[1] * 204 / 300)
    grey = cv2.resize(grey, (width, height), interpolation=cv2.INTER_AREA)
    side = max(0, FAX_DOTS - width)
    grey = cv2.copyMakeBorder(grey, 0, 0, side // 2, side - side // 2, cv2.BORDER_CONSTANT, value=(255,))
    paper = grey + noise.normal(0, 14, grey.shape) > float(noise.uniform(140, 174))
    chance = noise.random(paper.shape)
    paper[chance < 0.0004] = False
    paper[chance > 0.9993] = True
    for _ in range(int(noise.integers(0, 4 if fine else 3))):  # a line lost on the way is filled with the one before
        row = int(noise.integers(60, height - 20))
        paper[row] = paper[row - 1]
    if noise.random() < 0.25:  # dirt on the glass
        column = int(noise.integers(80, FAX_DOTS - 80))
        paper[:, column] &= noise.random(height) > 0.7
    frame = Image.fromarray(np.where(paper, 255, 0).astype(np.uint8))
    head = Image.new("L", (FAX_DOTS, 34), 255)
    day, year, hour, minute, number, sheet = (
        int(noise.integers(*reach)) for reach in ((1, 29), (9, 27), (8, 19), (0, 60), (10**6, 9 * 10**7), (1, 4))
    )
    said = f"{day:02d}-05-20{year:02d}  {hour:02d}:{minute:02d}   FROM +{number}   TO UNTOC SEC   P.{sheet:02d}"
    ImageDraw.Draw(head).text((70, 5), said, font=ImageFont.truetype(_MONO, 24), fill=0)
    frame.paste(head.resize((FAX_DOTS, round(34 * lines / 204))), (0, 3))
    mode = frame.point(lambda grey: 255 if grey > 128 else 0).convert("1", dither=Image.Dither.NONE)
    dots = (204, lines)
    if turn in {90, 270}:  # turned by the computer that took it in, its line with it
        mode, dots = mode.rotate(turn, expand=True), (lines, 204)
    data = _packed(mode, "TIFF", compression="group4" if fine else "group3", dpi=dots)
    return Worn(data, "tif", data, "tif", turn)


def _turned_fax(page: Pixels, noise: np.random.Generator) -> Worn:
    return _fax(page, noise, fine=True, turn=int(noise.choice((90, 180, 270))))


_WAYS: dict[str, Callable[[Pixels, np.random.Generator], Worn]] = {
    "clean300": _clean,
    "scan": _scan,
    "photo": _photo,
    "stamp": _stamp,
    "grey-stamp": _grey_stamp,
    "rot": _turned_scan,
    "fax-fine": lambda page, noise: _fax(page, noise, fine=True),
    "fax-standard": lambda page, noise: _fax(page, noise, fine=False),
    "rot-fax": _turned_fax,
}


def _tilted(grey: Pixels, degrees: float, paper: int) -> Pixels:
    height, width = grey.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return _levels(
        cv2.warpAffine(grey, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=(paper,))
    )


def _faded(grey: Pixels, noise: np.random.Generator, depth: float) -> Pixels:
    """Return the page as an uneven drum prints it: the ink's strength wanders."""
    height, width = grey.shape
    wander = cv2.resize(
        noise.normal(0, 1, (height // 80, width // 80)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC
    )
    return _levels(255 - (255 - grey.astype(np.float32)) * (0.91 + depth * wander).clip(0.45, 1.05))


def _levels(pixels: NDArray[np.floating] | Pixels) -> Pixels:
    return np.asarray(pixels).clip(0, 255).astype(np.uint8)


def _packed(pixels: Pixels | Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    picture = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
    picture.save(stream, kind, **options)
    return stream.getvalue()


def pdf_around(jpeg: bytes, width: int, height: int, dpi: int, hidden: bytes = b"", fonts: bytes = b"") -> bytes:
    """Return a PDF of one page that is a JPEG, as scanners write it; the picture's bytes stay as they are.

    Args:
        jpeg: grey, or RGB where its components say so.
        width: in pixels.
        height: in pixels.
        dpi: of the picture.
        hidden: content operators that follow the picture, e.g. a scanner's own reading in invisible letters.
        fonts: the /Font dictionary that these need.
    """
    across, down = width * 72 / dpi, height * 72 / dpi
    space = b"/DeviceGray" if Image.open(io.BytesIO(jpeg)).mode == "L" else b"/DeviceRGB"
    drawn = b"q %.2f 0 0 %.2f 0 0 cm /Scan Do Q\n" % (across, down) + hidden
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Contents 4 0 R" % (across, down)
        + b" /Resources << /XObject << /Scan 5 0 R >> /Font << "
        + fonts
        + b" >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(drawn) + drawn + b"\nendstream",
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace " % (width, height)
        + space
        + b" /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n" % len(jpeg)
        + jpeg
        + b"\nendstream",
    ]
    return pdf_of(objects)


def pdf_of(objects: list[bytes]) -> bytes:
    """Return the PDF file of these objects, numbered from 1; the first is the catalogue."""
    data = b"%PDF-1.5\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        + table
        + (b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(data)))
    )
