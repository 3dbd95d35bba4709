"""Which pictures are no document: too small for one, or shown within the text with hardly a letter on them. Names say nothing."""

from __future__ import annotations

import io
import warnings

import numpy as np
from PIL import Image, UnidentifiedImageError

# A page of text needs some 600 x 800 pixels to be read at all; logos in mail signatures have up to about 300 x 150.
SMALLEST_PAGE_PIXELS = 160_000
SMALLEST_SIDE_PX = 180
# A crest with the name of a Ministry has about 40 letters, a visiting card 100 to 130; the shortest note verbale has over 400.
LETTERS_MIN = 150
# A picture of a page's size and shape may be the last page of an annex, with three names; so may one that no text shows: some
# programs call every attachment inline. Neither is a page with no more letters than a crest.
FEW_LETTERS = 40
PAGE_SIDE_PX = 900  # of the shorter side: of A4 at 110 dots per inch
PAGE_SHAPE = (0.6, 0.85)  # the shorter side by the longer one: A4, Letter, Legal, and photographs of them
MEASURED_PX = 1_600  # longest side while letters are counted: those of an A4 page are then 10 to 25 px high
MEASURED_MAX_PIXELS = 50_000_000  # a larger one is no logo, and costs too much to count
LETTER_PX = (5, 60)  # height of what may be a letter
LETTER_SHAPE = (0.08, 4.0)  # its width by its height; joined and Arabic letters are wide
_DAMAGE = (UnidentifiedImageError, OSError, ValueError, SyntaxError, TypeError, Image.DecompressionBombError)


def is_logo(data: bytes, *, inline: bool = False, shown: bool = True) -> bool:
    """Return whether this picture is no page; False where that cannot be told.

    Args:
        data: a picture file.
        inline: it is said to stand within the text of a mail or a document: then it is a page only if it has the letters of one.
        shown: of an inline one, whether the text may show it; what it has no name for stands below the text, as attachments do.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as picture:  # reads the header only
                width, height = picture.size
                if width * height < SMALLEST_PAGE_PIXELS or min(width, height) < SMALLEST_SIDE_PX:
                    return not (inline and _is_strip(width, height) and letters_on(picture) >= LETTERS_MIN)
                wanted = LETTERS_MIN if shown and not _is_page_sized(width, height) else FEW_LETTERS
                return inline and width * height <= MEASURED_MAX_PIXELS and letters_on(picture) < wanted
    except _DAMAGE:
        return False


def _is_strip(width: int, height: int) -> bool:
    """Return whether a small picture may be a few lines cut from a screen, such as a table of three persons."""
    return width >= 2 * SMALLEST_SIDE_PX and height >= SMALLEST_SIDE_PX / 2


def _is_page_sized(width: int, height: int) -> bool:
    """Return whether a picture has the size and the shape of a sheet of paper, upright or not."""
    shorter, longer = sorted((width, height))
    return shorter >= PAGE_SIDE_PX and PAGE_SHAPE[0] <= shorter / longer <= PAGE_SHAPE[1]


def letters_on(picture: Image.Image) -> int:
    """Return about how many letters stand on the picture: dark (or bright) spots of the size of one on even ground.

    Args:
        picture: any mode; decoded here.
    """
    import cv2

    picture.draft("L", (MEASURED_PX, MEASURED_PX))
    grey = picture.convert("RGBA") if picture.mode in {"P", "LA", "PA", "RGBA"} else picture
    if grey.mode == "RGBA":
        grey = Image.alpha_composite(Image.new("RGBA", grey.size, "white"), grey)
    grey = grey.convert("L")
    grey.thumbnail((MEASURED_PX, MEASURED_PX), Image.Resampling.BOX)
    pixels = np.asarray(grey)
    best = 0
    for shown in (pixels, 255 - pixels):
        ink = cv2.adaptiveThreshold(shown, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 20)
        _, _, spots, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
        width, height, area = (spots[1:, column].astype(np.float64) for column in (2, 3, 4))
        shape = width / np.maximum(height, 1)
        filled = area / np.maximum(width * height, 1)
        letters = (height >= LETTER_PX[0]) & (height <= LETTER_PX[1]) & (shape >= LETTER_SHAPE[0]) & (shape <= LETTER_SHAPE[1])
        best = max(best, int(np.count_nonzero(letters & (filled > 0.15))))
    return best
