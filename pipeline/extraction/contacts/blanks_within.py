"""Addresses behind their label that a coarse picture tears: "Correo: ncollazo@ minjus-c oop.gob.sv", "a.pabon(@ yaho o. fr".

All that follows the label on its line, blanks left out, is the address; nothing else tells where it goes on. A person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.knowledge import Knowledge
from models.page import Source
from pipeline.extraction.contacts.contact_labels import labels_in
from pipeline.extraction.contacts.mail_addresses import TORN, Read, valid, with_marks_seen, without_accent
from pipeline.extraction.contacts.mail_domains import known_endings
from pipeline.extraction.layout.passage import Passage

TORN_APART = "It was read in pieces: blanks within it were left out."
BLANKS_MAX = 6  # of one address
_SIGN = re.compile(r"\(?\s?[@＠©]\s?\)?")
_COMMA = re.compile(r",(?=[a-z]{2,4}$)|,(?=(?:gov|gob|gouv)\.)")
_WHOLE = re.compile(r"(?P<local>[A-Za-z0-9][A-Za-z0-9._+-]*)@(?P<domain>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")


def with_blanks_left_out(passage: Passage, reads: Sequence[Read], knowledge: Knowledge) -> tuple[Read, ...]:
    """Return the addresses with those that stand in pieces behind their label; typed text has no such.

    Args:
        passage: where `reads` were found.
        reads: the addresses found as they stand there, none of which is read anew.
        knowledge: for the known endings, and the labels.
    """
    if passage.page.source is not Source.OCR:
        return tuple(reads)
    text = with_marks_seen(passage.text)
    known = known_endings(knowledge)
    labels = labels_in(text, knowledge)
    result = list(reads)
    for label in labels:
        end = text.find("\n", label.end)
        end = len(text) if end < 0 else end
        end = min((other.start for other in labels if label.end < other.start < end), default=end)
        start = label.end + len(text[label.end : end]) - len(text[label.end : end].lstrip(" :："))
        torn = text[start:end].rstrip(" .;,)")
        met = any(start < read.end and read.start < end for read in reads)
        if label.kinds != ("email",) or met or not 0 < torn.count(" ") <= BLANKS_MAX or len(_SIGN.findall(torn)) != 1:
            continue
        joined = _COMMA.sub(".", "".join(map(without_accent, re.sub(r"\s", "", _SIGN.sub("@", torn)))))
        whole = _WHOLE.fullmatch(joined)
        ending = whole["domain"].rpartition(".")[2].lower() if whole is not None else ""
        address = valid(joined) if ending in known else None
        if whole is not None and address is not None:
            result.append(Read(start, start + len(torn), address, TORN, (TORN_APART,)))
    return tuple(sorted(result, key=lambda read: read.start))
