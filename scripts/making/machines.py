"""What stands between a page and its reader: printer, pen, scanner, fax machine, camera. Pictures from marks, from a seed."""

from __future__ import annotations

import io
import math

import cv2
import numpy as np
from making.paper import HEIGHT, WIDTH, Emblem, Mark, Page, Rule, Stamp, Text, font
from PIL import Image, ImageDraw, ImageFont

INK = (62, 54, 150)  # the violet of rubber stamps
PEN = (28, 40, 110)


def print_page(page: Page, dpi: int, noise: np.random.Generator) -> Image.Image:
    """Return the page as clean print with its stamps, in colour, at `dpi` in both directions."""
    scale = dpi / 72
    picture = Image.new("RGB", (round(WIDTH * scale), round(HEIGHT * scale)), "white")
    draw = ImageDraw.Draw(picture)
    for mark in page:
        _draw(draw, mark, scale)
    for mark in page:
        if isinstance(mark, Stamp):
            _press(picture, mark, scale, noise)
    return picture


def _draw(draw: ImageDraw.ImageDraw, mark: Mark, scale: float) -> None:
    match mark:
        case Text():
            draw.text(
                (mark.x * scale, mark.y * scale),
                mark.text,
                font=font(mark.family, mark.bold, round(mark.size * scale)),
                fill="black",
                anchor="rs" if mark.rtl else "ls",
                direction="rtl" if mark.rtl else "ltr",
            )
        case Rule():
            ends = (mark.x0 * scale, mark.y0 * scale, mark.x1 * scale, mark.y1 * scale)
            draw.line(ends, fill="black", width=max(1, round(mark.width * scale)))
        case Emblem():
            _emblem(draw, mark.x * scale, mark.y * scale, mark.radius * scale)
        case Stamp():
            pass  # comes last, over the text


def _emblem(draw: ImageDraw.ImageDraw, x: float, y: float, radius: float) -> None:
    line = max(1, round(radius / 14))
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline="black", width=line)
    points = []
    for number in range(10):
        reach = radius * (0.62 if number % 2 == 0 else 0.26)
        angle = math.pi * number / 5 - math.pi / 2
        points.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    draw.polygon(points, outline="black", width=line)
    for side in (-1, 1):  # a wreath
        for leaf in range(9):
            angle = math.pi / 2 + side * (0.35 + 0.26 * leaf)
            cx, cy = x + radius * 0.82 * math.cos(angle), y + radius * 0.82 * math.sin(angle)
            draw.ellipse((cx - radius * 0.09, cy - radius * 0.05, cx + radius * 0.09, cy + radius * 0.05), fill="black")


def _press(picture: Image.Image, stamp: Stamp, scale: float, noise: np.random.Generator) -> None:
    """Press a round stamp with worn ink, and put initials beside it."""
    side = round(82 * scale)
    rubber = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(rubber)
    for inset, width in ((0.02, 0.022), (0.13, 0.01)):
        draw.ellipse(
            (side * inset, side * inset, side * (1 - inset), side * (1 - inset)), outline=255, width=max(1, round(side * width))
        )
    for number, words in enumerate(stamp.words):
        size = round(side * 0.092)
        y = side * (0.5 + (number - (len(stamp.words) - 1) / 2) * 0.145)
        draw.text((side / 2, y), words, font=_stamp_font(stamp.family, size), fill=255, anchor="mm")
    rubber = rubber.rotate(float(noise.uniform(-14, 14)), Image.Resampling.BICUBIC)
    worn = cv2.GaussianBlur(noise.normal(0.72, 0.34, (side, side)).astype(np.float32), (0, 0), side / 90).clip(0.15, 0.9)
    mask = Image.fromarray((np.asarray(rubber) * worn).astype(np.uint8))
    place = (round(stamp.x * scale), round(stamp.y * scale))
    picture.paste(Image.new("RGB", (side, side), INK), place, mask)
    pen = ImageDraw.Draw(picture)
    x, y = place[0] + side * 0.75, place[1] + side * 0.62
    curve = [
        (x + side * 0.62 * t + side * 0.06 * math.sin(17 * t), y - side * 0.22 * math.sin(11 * t + 0.6) * (1 - 0.55 * t))
        for t in (step / 60 for step in range(61))
    ]
    pen.line(curve, fill=PEN, width=max(2, round(1.1 * scale)), joint="curve")


def _stamp_font(family: str, pixels: int) -> ImageFont.FreeTypeFont:
    return font(family if family in ("amiri", "song", "hei") else "arial", True, pixels)


def scan(page: Page, noise: np.random.Generator, *, dpi: int = 200, colour: bool = False) -> Image.Image:
    """Return the page as an office scanner sees it: a little turned, paper not quite white, specks, soft edges."""
    picture = print_page(page, dpi, noise)
    if not colour:
        picture = picture.convert("L")
    pixels = np.asarray(picture)
    pixels = _turned(pixels, float(noise.uniform(-0.6, 0.6)))
    pixels = cv2.GaussianBlur(pixels, (0, 0), dpi / 420).astype(np.float32)
    pixels = 22 + pixels * (224 / 255)  # ink is never black, paper never white
    if pixels.ndim == 2:
        for _ in range(12):  # dust
            y, x = int(noise.integers(0, pixels.shape[0] - 4)), int(noise.integers(0, pixels.shape[1] - 4))
            pixels[y : y + 2, x : x + 2] = 120
    pixels += cv2.GaussianBlur(noise.normal(0, 3, pixels.shape).astype(np.float32), (0, 0), 0.8)
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def fax(pages: tuple[Page, ...], noise: np.random.Generator, station: str, *, fine: bool) -> bytes:
    """Return the pages as a fax machine receives them: two levels, 204 dots across, 196 (fine) or 98 lines down, TIFF."""
    dots, lines = 204, 196 if fine else 98
    frames = []
    for number, page in enumerate(pages, start=1):
        pixels = np.asarray(print_page(page, dots, noise).convert("L"))
        pixels = _turned(pixels, float(noise.uniform(-0.5, 0.5)))
        size = (1728, round(HEIGHT / 72 * lines))  # 1,728 dots a line: ITU-T T.4
        grey = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype(np.float32)
        grey += cv2.GaussianBlur(noise.normal(0, 26, grey.shape).astype(np.float32), (0, 0), 0.7)
        frame = Image.fromarray(((grey > 150) * 255).astype(np.uint8))
        head = Image.new("L", (1728, round(13 * lines / 72)), 255)
        text = f"{station}   P.{number:02d}/{len(pages):02d}"
        wide = Image.new("L", (1728, 34), 255)
        ImageDraw.Draw(wide).text((90, 2), text, font=font("courier", True, 26), fill=0)
        head.paste(wide.resize((1728, head.height - 4)), (0, 2))
        frame.paste(head, (0, 4))
        dirt = noise.random((frame.height, frame.width)) < 0.00025
        dotted = np.asarray(frame).copy()
        dotted[dirt] = 0
        frames.append(Image.fromarray(np.where(dotted > 128, 255, 0).astype(np.uint8)).convert("1", dither=Image.Dither.NONE))
    stream = io.BytesIO()
    frames[0].save(
        stream,
        "TIFF",
        save_all=True,
        append_images=frames[1:],
        compression="group4" if fine else "group3",
        dpi=(dots, lines),
    )
    return stream.getvalue()


def photograph(page: Page, noise: np.random.Generator) -> bytes:
    """Return the page as a telephone sees it: on a desk, from an angle, lit from one side, JPEG."""
    paper = np.asarray(print_page(page, 190, noise))
    height, width = paper.shape[:2]
    frame_w, frame_h = 1500, 2050
    desk = np.zeros((frame_h, frame_w, 3), np.float32) + np.array([112, 86, 62], np.float32)
    grain = cv2.GaussianBlur(noise.normal(0, 60, (frame_h, 64)).astype(np.float32), (0, 0), 9)
    desk += cv2.resize(grain, (frame_w, frame_h))[..., None]
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    corners = np.array([[118, 96], [1398, 62], [1440, 1966], [70, 1930]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, corners)
    laid = cv2.warpPerspective(paper, matrix, (frame_w, frame_h), flags=cv2.INTER_AREA).astype(np.float32)
    mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), matrix, (frame_w, frame_h)).astype(np.float32) / 255
    shadow = cv2.GaussianBlur(np.roll(mask, (14, 10), (0, 1)), (0, 0), 16)[..., None]
    picture = desk * (1 - 0.45 * shadow) * (1 - mask[..., None]) + laid * mask[..., None]
    across, down = np.meshgrid(np.linspace(0, 1, frame_w), np.linspace(0, 1, frame_h))
    light = (1.0 - 0.34 * across - 0.16 * down + 0.06 * np.sin(5 * down)).astype(np.float32)
    picture = cv2.GaussianBlur(picture * light[..., None], (0, 0), 0.7)
    picture += noise.normal(0, 2.2, picture.shape)
    stream = io.BytesIO()
    Image.fromarray(picture.clip(0, 255).astype(np.uint8)).save(stream, "JPEG", quality=46, optimize=True)
    return stream.getvalue()


def _turned(pixels: np.ndarray, degrees: float) -> np.ndarray:
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    edge = 255 if pixels.ndim == 2 else (255, 255, 255)
    return cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=edge)
