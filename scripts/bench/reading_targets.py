"""The goals of reading, by how the page came and by script. Source: issue 3, from the reference study "OCR bench"."""

from __future__ import annotations

GROUPS = {
    "clean, scan, photo, stamp": ("clean300", "scan", "photo", "stamp"),
    "fax fine": ("fax-fine",),
    "fax standard": ("fax-standard",),
}
SCRIPTS = {"Latn": "Latin", "Hans": "zh", "Cyrl": "ru", "Arab": "ar"}
# measure -> group -> limit for Latn, Hans, Cyrl, Arab. Rates of characters in per cent, at most; shares, at least.
CHARACTERS = {
    "clean, scan, photo, stamp": (0.3, 0.3, 1.0, 5.0),
    "fax fine": (0.7, 3.0, 1.5, 6.0),
    "fax standard": (2.5, 5.0, 4.0, 8.0),
}
NAMES = {
    "clean, scan, photo, stamp": (0.97, 0.98, 0.99, 0.80),
    "fax fine": (0.93, 0.85, 0.95, 0.70),
    "fax standard": (0.75, 0.60, 0.55, 0.45),
}
EMAILS = {
    "clean, scan, photo, stamp": (0.99, 0.96, 0.98, 0.92),
    "fax fine": (0.90, 0.78, 0.90, 0.60),
    "fax standard": (0.50, 0.50, 0.40, 0.28),
}
# For all scripts together.
PHONES = {"clean, scan, photo, stamp": 0.99, "fax fine": 0.96, "fax standard": 0.78}
REFERENCES = {"clean, scan, photo, stamp": 0.99, "fax fine": 0.98, "fax standard": 0.95}
AGREED_WRONG = {"clean, scan, photo, stamp": 0.002, "fax fine": 0.008, "fax standard": 0.02}
UPRIGHT = 0.99
BAD_LAYERS_DETECTED = 0.99
GOOD_LAYERS_USED = 0.95
# Median of CPU seconds against the bare command on the same picture, one thread on both sides.
RATIO_CLEAN, RATIO_SECOND, RATIO_LAYER = 1.2, 2.5, 0.2
RATIO_THREADS = 1 / 3  # against the command as it comes
