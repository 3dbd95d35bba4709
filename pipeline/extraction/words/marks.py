"""Marks of the six languages that mean one thing, a Latin one beside its wide Chinese one."""

from __future__ import annotations

COLONS = (":", "：")  # behind a label or a heading
COMMAS = (",", "،", "，")
LIST_COMMAS = (*COMMAS, "、")  # the last stands in Chinese between what is counted up
HEADING_MARKS = " :：.-–—"  # around a heading that stands alone


def without_colon(text: str) -> str:
    """Return the text without the colon behind it, as it leads to what it heads: "Advisers:"."""
    return text.rstrip(" :：")


def bare_label(text: str) -> str:
    """Return the label without the colon and star behind it, with which forms mark what must be filled in: "Name *:"."""
    return text.rstrip(" :：*")


def bare_heading(text: str) -> str:
    """Return the heading without the marks behind it, by which typists part it from those below: "Advisers. –"."""
    return text.rstrip(HEADING_MARKS)
