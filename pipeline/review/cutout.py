"""The place on a page where a value was read, cut out small enough to stand in a report."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from models.page import Box

Pixels = npt.NDArray[np.uint8]

# Chosen by looking at fax and scan pages on screen and on A4 paper: words stay readable and their neighbours tell where one is.
CONTEXT_WIDTH = 0.55  # at least this share of the page's width is shown
CONTEXT_LINES = 1.8  # this many heights of the box are shown above and below
CONTEXT_MIN = 0.012  # but at least this share of the page's height
WIDTH_MAX_PX = 600
HEIGHT_MAX_PX = 320
QUALITY = 55  # WebP, 1-100
EFFORT = 2  # WebP, 0-6; a third of the time of 4, which is the default, and 2 % larger
MARK = (196, 62, 0)  # the frame's colour: told from black ink and from blue and red stamps
MARK_GAP_PX = 4  # between the words and the frame, so that no accent is covered
PAGE_TOP = Box(0.0, 0.0, 1.0, 0.42)  # letterhead, references and the first sentence
PAGE_TOP_WIDTH_PX = 440


@dataclass(frozen=True, slots=True)
class CutOut:
    """A picture for report and desk: WebP, and its size."""

    data: bytes
    width_px: int
    height_px: int

    @property
    def uri(self) -> str:
        """The picture as a data URI."""
        return "data:image/webp;base64," + base64.b64encode(self.data).decode("ascii")


def cut(picture: bytes, boxes: Sequence[Box]) -> tuple[CutOut, ...]:
    """Return for each box the part of the page around it with a frame drawn; the picture is decoded once.

    Args:
        picture: a page's picture from the archive.
        boxes: fractions of the picture.

    Raises:
        OSError: the bytes are no picture.
    """
    page = _opened(picture)
    return tuple(_cut(page, box) for box in boxes)


def page_top(picture: bytes) -> CutOut:
    """Return the upper part of the page, for what stands nowhere in particular. Raises OSError as `cut` does."""
    page = _opened(picture)
    left, top, right, bottom = _pixels(page, PAGE_TOP)
    part = cv2.cvtColor(page[top:bottom, left:right], cv2.COLOR_BGR2GRAY)
    scale = min(1.0, PAGE_TOP_WIDTH_PX / part.shape[1], PAGE_TOP_WIDTH_PX * 2 / part.shape[0])
    size = max(1, round(part.shape[1] * scale)), max(1, round(part.shape[0] * scale))
    # The mean of the pixels that become one: as legible as Lanczos at this size, in a quarter of the time.
    return _encoded(Image.fromarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA)))


def _opened(picture: bytes) -> Pixels:
    """Return the page as OpenCV has it, blue first. Only what is shown is handed to Pillow: a whole page takes it 20 ms."""
    # Not by Pillow: OpenCV decodes WebP in half the time, which is most of the work.
    decoded = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_COLOR) if picture else None
    if decoded is None:
        raise OSError("these bytes are no picture")
    return np.asarray(decoded, np.uint8)


def _cut(page: Pixels, box: Box) -> CutOut:
    height_px, width_px = page.shape[:2]
    left, top, right, bottom = _pixels(page, _with_context(box))
    part = Image.fromarray(cv2.cvtColor(page[top:bottom, left:right], cv2.COLOR_BGR2RGB))
    scale = min(1.0, WIDTH_MAX_PX / part.width, HEIGHT_MAX_PX / part.height)
    part = part.resize((max(1, round(part.width * scale)), max(1, round(part.height * scale))), Image.Resampling.LANCZOS)
    frame = (
        max(0, round((box.left * width_px - left) * scale) - MARK_GAP_PX),
        max(0, round((box.top * height_px - top) * scale) - MARK_GAP_PX),
        min(part.width - 1, round((box.right * width_px - left) * scale) + MARK_GAP_PX),
        min(part.height - 1, round((box.bottom * height_px - top) * scale) + MARK_GAP_PX),
    )
    if frame[0] < frame[2] and frame[1] < frame[3]:
        ImageDraw.Draw(part).rectangle(frame, outline=MARK, width=2)
    return _encoded(part)


def _with_context(box: Box) -> Box:
    above = max(CONTEXT_LINES * min(box.height, 0.05), CONTEXT_MIN)
    missing = max(0.0, CONTEXT_WIDTH - box.width) / 2
    left, right = box.left - max(missing, 0.02), box.right + max(missing, 0.02)
    # At an edge of the page the other side is given what is missing here.
    shift = max(0.0, -left) - max(0.0, right - 1.0)
    return Box(max(0.0, left + shift), max(0.0, box.top - above), min(1.0, right + shift), min(1.0, box.bottom + above))


def _pixels(page: Pixels, box: Box) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of the box, at least one pixel of the page."""
    height_px, width_px = page.shape[:2]
    left, top = min(int(box.left * width_px), width_px - 1), min(int(box.top * height_px), height_px - 1)
    return left, top, max(left + 1, round(box.right * width_px)), max(top + 1, round(box.bottom * height_px))


def _encoded(part: Image.Image) -> CutOut:
    buffer = io.BytesIO()
    part.save(buffer, "WEBP", quality=QUALITY, method=EFFORT)
    return CutOut(buffer.getvalue(), part.width, part.height)
