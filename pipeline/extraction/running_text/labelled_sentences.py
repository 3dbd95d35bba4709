"""What announces whoever stands behind a label within a sentence: "Head: …", "… from the Police: …", "Our head is"."""

from __future__ import annotations

import re

from pipeline.extraction.running_text.chinese_parts_told import role_ahead
from pipeline.extraction.running_text.role_copulas import opens_with_role
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon

_TO_COLON = re.compile(r"[^:：,，、;.\n]{0,80}[:：](?=\s|[\u3400-\u9fff])")  # behind "three people": "from the Police:"
LABEL = re.compile(r"\s*([^:：,，、\n–—-]{3,60}?)(?:\s[-–—]|[:：])\s")  # "Глава делегации - г-н …"


def labelled_behind(sentence: str, lexicon: Lexicon, language: str | None) -> tuple[int, int] | None:
    """Return what announces: the mark of "Head: …", "Head - …", "… from the Police: …", the verb of "Our head is Mr. A"."""
    colon = re.match(r"[^:：,，、\n]{3,60}[:：]", sentence)
    dash = LABEL.match(sentence)
    if dash is not None and lexicon.role(dash[1]) is not None:
        return dash.end(1), dash.end()
    if colon is not None and (
        lexicon.heading.find(Folded(colon.group()))
        or lexicon.role(colon.group().strip(" :：")) is not None
        or role_ahead(sentence, 0, colon.end(), lexicon, first=True) is not None
    ):
        return colon.end() - 1, colon.end()
    counted = (_TO_COLON.match(sentence, persons.end()) for persons in lexicon.said.several.finditer(sentence))
    colons = ((match.end() - 1, match.end()) for match in counted if match is not None)
    return next(colons, None) or opens_with_role(sentence, lexicon, language)
