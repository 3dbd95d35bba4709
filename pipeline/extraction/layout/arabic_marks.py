"""Brackets and commas of an Arabic line as its writer meant them: engines misread them in ways of their own."""

from __future__ import annotations

import re

_TURNED = str.maketrans("()", ")(")
_AWAY = re.compile(r"(?<=[^\s(])\((?=\s)|(?<=\s)\)(?=[^\s).,:;،؛])")  # brackets away from what they would hold
_CLOSE = re.compile(r"(?:^|(?<=\s))\((?=[^\s)])|(?<=[^\s(])\)(?=[\s.,:;،؛]|$)")
# "(…)» وليد", "(…)ء وليد", "النواب» وزارة"; a hamza behind letters is a letter, and `segments` knows better.
_COMMA = re.compile(r"(?<=\))[»ء](?=\s|$)|(?<=[\u0620-\u064a])»(?=\s)")


def marks_mended(text: str) -> str:
    """Return a line that was read from a picture, of the same length, with brackets and commas mended.

    Brackets are turned where more of them stand away from what they hold: ")Mona( )هاتف: 3" is "(Mona) (هاتف: 3". Beside Latin
    letters engines often give the sign that they see, not the one that opens or closes. A quote that closes nothing is a comma,
    "الوفد)» وليد", "مجلس النواب» وليد", and behind a bracket so is a hamza.
    """
    turned = text.translate(_TURNED) if len(_AWAY.findall(text)) > len(_CLOSE.findall(text)) else text
    return turned if "«" in turned else _COMMA.sub("،", turned)
