"""Marks of the six languages that mean one thing, a Latin one beside its wide Chinese one."""

from __future__ import annotations

COLONS = (":", "：")  # behind a label or a heading
COMMAS = (",", "،", "，")
LIST_COMMAS = (*COMMAS, "、")  # the last stands in Chinese between what is counted up
