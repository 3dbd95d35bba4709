"""A role right before the label of a name: "(2) Adviser   Name: M. Roth", "顾问　姓名：…", "Head of delegation - Name: …"."""

from __future__ import annotations

import re
from typing import NamedTuple

from models.reply import Role
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.lexicon import Lexicon

LETTERS_MAX = 40  # of the words that tell the role
_GAP = re.compile(r"\s*(?:[:：,，|]|\s[-–—]+(?=\s)|\s)\s*(?=[^\W\d_])")


class RoleBefore(NamedTuple):
    """A role, where its words end, and where the label behind it begins."""

    role: Role
    end: int
    label: int


def role_before_label(text: str, start: int, lexicon: Lexicon, language: str | None) -> RoleBefore | None:
    """Return the role that `text` tells from `start` on, where the label of a name is what follows it; else None."""
    for gap in _GAP.finditer(text, start, start + LETTERS_MAX):
        role = lexicon.role_heading(text[start : gap.start()])
        if role is None:
            continue
        label = label_of(text, gap.end(), lexicon, language)
        if role is Role.MEMBER and gap.group() == " " and label_of(text, start, lexicon, language) == label:
            continue  # "Participant's name: …" asks who he is: the part is told above it, "Head of delegation"
        if label is not None and label[0][0] in PERSONAL and label[1] < len(text.rstrip()):
            return RoleBefore(role, gap.start(), gap.end())
    return None
