#!/usr/bin/env python3
"""Teaches the small network of `pipeline.reading.engine_parts.figure_shapes` the shapes of Arabic figures, in all fonts found.

    scripts/train_figures.py [--each 80] [--output pipeline/reading/engine_parts/figure_shapes.npz]

Figures are drawn in all fonts of this machine that have Arabic letters (fontconfig lists them), turned, slanted, blurred, made
noisy and cut out as the reader cuts them out; other Arabic and Latin letters are what it must not take for a figure. Letters that
look like a figure (alef, heh, "o", "l") are left out: the reader tells a number by its whole run. Takes minutes on one core and
prints, of a tenth kept apart, the share that is right. The same fonts give the same network.
"""

from __future__ import annotations

import argparse
import random
import subprocess
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from pipeline.reading.engine_parts.figure_shapes import FIGURES, OTHER, SIGNS, WEIGHTS, odds_of, shape_of

Floats = NDArray[np.float64]
SIZES_PX = (18, 22, 26, 30, 36, 42, 50)  # of letters: 8 to 12 points at 150 to 300 dpi
LATIN_FONTS = ("Liberation", "DejaVuSans.ttf", "DejaVuSerif.ttf", "Carlito")
LATIN = "abdefghkmnpqrstuwxyzBCDFGHJKMNPQRSTUWXYZ234568@&%:;"
ALONE = "بتثجحخدذرزسشصضطظعغفقكلمنويىئؤ"  # Arabic letters; their joined forms have places of their own in Unicode
JOINED = (0xFE8F, 0xFEFD)
LIKE_FIGURES = "ﺍﺎﻩﻪﺓﺔﻫ"
HIDDEN, ROUNDS, BATCH = 64, 18, 256
SEED = 7


def main() -> None:
    """Draw, teach, test and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=80, help="pictures of each figure in each font")
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    shapes, classes = drawn(given.each)
    apart = np.random.default_rng(SEED).random(len(shapes)) < 0.1
    told = odds_of(shapes[apart], taught(shapes[~apart], classes[~apart])).argmax(axis=1)
    print(f"{len(shapes)} shapes; of those kept apart {np.mean(told == classes[apart]):.3f} right")
    np.savez_compressed(given.output, *[part.astype(np.float16) for part in taught(shapes, classes)])


def fonts_of(language: str) -> list[str]:
    """Return the files of the fonts that have the letters of a language."""
    listed = subprocess.run(["fc-list", f":lang={language}", "file"], capture_output=True, text=True, check=True).stdout
    return sorted(line.split(":")[0] for line in listed.splitlines() if "Quran" not in line)


def drawn(each: int) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
    """Return the shapes and what each is."""
    chance, noise = random.Random(SEED), np.random.default_rng(SEED)  # noqa: S311 - no secret
    arabic = fonts_of("ar")
    latin = [font for font in fonts_of("en") if any(name in font for name in LATIN_FONTS)][:12]
    joined = [chr(code) for code in range(*JOINED) if chr(code) not in LIKE_FIGURES]
    wanted = [(letter, at, font, each) for font in arabic for at, letter in enumerate(FIGURES)]
    wanted += [(letter, len(FIGURES) + at, font, each // 2) for font in (*arabic, *latin) for at, letter in enumerate(SIGNS)]
    wanted += [(letter, OTHER, font, each // 14) for font in arabic for letter in (*joined, *ALONE)]
    wanted += [(letter, OTHER, font, each // 8) for font in latin for letter in LATIN]
    shapes: list[NDArray[np.float32]] = []
    classes: list[int] = []
    for letter, kind, font, often in wanted:
        for _ in range(often):
            for shape in _cut_out(letter, font, chance, noise, single=kind != OTHER):
                shapes.append(shape)
                classes.append(kind)
    return np.array(shapes, dtype=np.float32), np.array(classes, dtype=np.intp)


def _cut_out(
    letter: str, font: str, chance: random.Random, noise: np.random.Generator, *, single: bool
) -> list[NDArray[np.float32]]:
    """Return the shapes of one picture of a letter; of a figure only where it came out as one piece."""
    size = chance.choice(SIZES_PX)
    image = Image.new("L", (3 * size, 3 * size), 255)
    ImageDraw.Draw(image).text((size, size // 2), letter, font=ImageFont.truetype(font, size), fill=0)
    ink = _worn(np.asarray(image), size, chance, noise)
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    pieces = sorted((number for number in range(1, len(boxes)) if boxes[number, 4] >= 4), key=lambda at: -boxes[at, 4])
    if single:
        if not pieces or (len(pieces) > 1 and boxes[pieces[1], 4] > 0.15 * boxes[pieces[0], 4]):
            return []
        pieces = pieces[:1]
    else:
        pieces = [at for at in pieces if max(boxes[at, 2:4]) > size / 4]  # dots are part of many letters, and a nought
    cut = [(at, *(int(side) for side in boxes[at, :4])) for at in pieces]
    return [shape_of(labels[top : top + high, left : left + wide] == at) for at, left, top, wide, high in cut]


def _worn(picture: NDArray[np.uint8], size: int, chance: random.Random, noise: np.random.Generator) -> NDArray[np.uint8]:
    """Return the ink of a picture turned, slanted, blurred and made noisy as scans are."""
    high, wide = picture.shape
    slant = chance.choice((0.0, 0.0, 0.0, chance.uniform(-0.2, 0.25)))
    turn = np.vstack((cv2.getRotationMatrix2D((wide / 2, high / 2), chance.uniform(-2.5, 2.5), 1.0), (0, 0, 1)))
    across = np.array([[chance.uniform(0.85, 1.15), slant, -slant * high / 2], [0, 1, 0], [0, 0, 1]])
    move = (turn @ across)[:2]
    move[:, 2] += chance.uniform(-1, 1), chance.uniform(-1, 1)
    moved = cv2.warpAffine(picture, move.astype(np.float32), (wide, high), borderValue=(255,))
    blur = chance.uniform(0.0, 0.06) * size
    worn = (cv2.GaussianBlur(moved, (0, 0), blur) if blur > 0.3 else moved).astype(np.float32)
    worn += noise.normal(0, chance.uniform(0, 22), worn.shape).astype(np.float32)
    if chance.random() < 0.5:
        worn = cv2.GaussianBlur(worn, (0, 0), 0.6)
    return (worn < chance.uniform(95, 190)).astype(np.uint8)


def taught(shapes: NDArray[np.float32], classes: NDArray[np.intp]) -> tuple[Floats, ...]:
    """Return the weights of a network with one hidden layer, by Adam (Kingma and Ba, 2015) with a falling rate."""
    chance = np.random.default_rng(SEED)
    inputs, outputs = shapes.shape[1], OTHER + 1
    parts: list[Floats] = [
        chance.normal(0, np.sqrt(2 / inputs), (inputs, HIDDEN)),
        np.zeros(HIDDEN),
        chance.normal(0, np.sqrt(2 / HIDDEN), (HIDDEN, outputs)),
        np.zeros(outputs),
    ]
    first, second = [np.zeros_like(part) for part in parts], [np.zeros_like(part) for part in parts]
    step = 0
    for number in range(ROUNDS):
        rate = 1e-3 * (1 + np.cos(np.pi * number / ROUNDS)) + 1e-5
        order = chance.permutation(len(shapes))
        for at in range(0, len(order), BATCH):
            some = order[at : at + BATCH]
            step += 1
            for index, slope in enumerate(_slopes(parts, shapes[some], classes[some])):
                first[index] = 0.9 * first[index] + 0.1 * slope
                second[index] = 0.999 * second[index] + 0.001 * slope**2
                parts[index] -= rate * (first[index] / (1 - 0.9**step)) / (np.sqrt(second[index] / (1 - 0.999**step)) + 1e-8)
    return tuple(parts)


def _slopes(parts: list[Floats], shapes: NDArray[np.float32], classes: NDArray[np.intp]) -> list[Floats]:
    """Return how the loss (cross entropy, and a little for large weights) grows with each part."""
    hidden = np.maximum(0, shapes @ parts[0] + parts[1])
    wrong = odds_of(shapes, tuple(parts)).astype(np.float64)
    wrong[np.arange(len(classes)), classes] -= 1
    wrong /= len(classes)
    back = (wrong @ parts[2].T) * (hidden > 0)
    return [
        shapes.T @ back + 1e-4 * parts[0],
        back.sum(axis=0),
        hidden.T @ wrong + 1e-4 * parts[2],
        wrong.sum(axis=0),
    ]


if __name__ == "__main__":
    main()
