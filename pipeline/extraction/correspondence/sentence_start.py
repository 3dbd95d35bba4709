"""Where a sentence about a contact person begins: behind the stop before it, or with its own line."""

from __future__ import annotations

import re

from pipeline.extraction.entries.courtesy_forms import in_courtesy
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

SENTENCE_END = re.compile(
    r"(?<=[^\W\d_]{3})[.。؟?!]\s+(?=[^\s+\d(])|(?<=[)）\d])[.。]\s+(?=\S)|(?<=\.[a-z]{2})\.\s+(?=[^\W\d_a-zà-ÿ])"
    r"|。|(?<=[^\W\d_]{3})\.\n|(?<=[^\W\d_])[:：]\n"
)


def sentence_start(strip: Strip, start: int, at: int, lexicon: Lexicon) -> int:
    """Return where the sentence that holds `at` begins, not before `start`; the stop of a courtesy form ends none.

    A Chinese cue at a line's start begins its own: what stands above it needs no stop ("…；护照号码：XA84" / "如需进一步信息").
    """
    if (
        is_cjk(strip.view[at : at + 1])
        and strip.view[:at].rstrip()[-1:] not in "，、,"
        and any(at == row.start for row in strip.rows)
    ):
        return at
    found = SENTENCE_END.finditer(strip.view, start, min(at + 1, len(strip.view)))
    ends = [match.end() for match in found if not in_courtesy(strip.view, match.start(), lexicon, strip.language)]
    return ends[-1] if ends else start
