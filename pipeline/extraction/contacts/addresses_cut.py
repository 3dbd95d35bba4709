"""Mail addresses of which a picture shows no more than the beginning: "a.roth@minjust-", and below it nothing that goes on.

Where columns were not parted, their end may stand below them behind words of the column beside. Else the end is known only
where another address of the reply has the same beginning of a domain: `addresses_mended` completes it, or nobody does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from config.knowledge import Knowledge
from models.finding import Finding
from models.page import Source, Word
from pipeline.extraction.contacts.mail_addresses import INVALID, REPAIRED, Read
from pipeline.extraction.contacts.mail_domains import known_endings
from pipeline.extraction.layout.passage import Passage

CUT = "Its end could not be read."
BELOW = 2.6  # heights of a word from its middle to the middle of the line below
ASIDE = 3.0  # heights of a word by which the end may begin left of the address; it hardly begins right of its middle
_BEGUN = re.compile(r"(?<![\w@.+-])(?P<local>[A-Za-z0-9](?:[\w.+-]*\w)?)@ ?(?P<domain>[A-Za-z][A-Za-z0-9.-]+)(?![\w@])", re.ASCII)
_DASH_APART = re.compile(r" [-–—](?!\S)")  # "roth@mfa -" and below it "vie.gov.example"
_END = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*[.,;)]*")


def cut_in(passage: Passage, whole: Sequence[Read], knowledge: Knowledge) -> tuple[Read, ...]:
    """Return the addresses in a passage read from a picture of which only the beginning stands together.

    Args:
        passage: where `whole` were found; typed text breaks no address so.
        whole: what was found there, which is left out.
        knowledge: for the known endings.

    Returns:
        Each with its end where that stands below it, else as far as it goes, with the reason `CUT` and confidence `INVALID`.
    """
    if passage.page.source is not Source.OCR:
        return ()
    reads: list[Read] = []
    for found in _BEGUN.finditer(passage.text):
        domain = found["domain"].lower()
        if any(found.start() < read.end and read.start < found.end() for read in whole) or _ends(domain, knowledge):
            continue
        read = Read(found.start(), found.end(), f"{found['local']}@{domain}", INVALID, (CUT,))
        reads.append(_with_end(read, passage, knowledge))
    return tuple(reads)


def is_cut(finding: Finding) -> bool:
    """Tell whether the end of an address is missing."""
    return CUT in finding.reasons


def _ends(domain: str, knowledge: Knowledge) -> bool:
    return "." in domain and domain.rstrip(".-").rpartition(".")[2] in known_endings(knowledge)


def _with_end(read: Read, passage: Passage, knowledge: Knowledge) -> Read:
    """Return the address with the only word of the line below that makes it whole, and begins about where it begins."""
    words = passage.words_between(read.start, read.end)
    begun = f"{read.address.rstrip('.-')}-" if _DASH_APART.match(passage.text, read.end) else read.address
    fitting = {}
    for at, word in enumerate(passage.words):
        if words and _is_below(word, words[0]) and _END.fullmatch(word.text):
            joined = f"{begun}{word.text.rstrip('.,;)')}"
            tail = joined.rpartition("@")[2]
            if "." in tail and tail.rpartition(".")[2] in known_endings(knowledge):
                fitting[at] = joined
    if len(fitting) != 1:
        return read
    ((at, joined),) = fitting.items()
    place = passage.where(passage.starts[at], passage.starts[at] + len(passage.words[at].text))
    own = passage.where(read.start, read.end)
    box = own.box.union(place.box) if own.box and place.box else own.box
    return replace(
        read,
        address=joined,
        confidence=REPAIRED,
        reasons=("Its end was found on the line below, behind words of another column.",),
        where=replace(own, box=box, text=f"{own.text}\n{place.text}"),
    )


def _is_below(word: Word, first: Word) -> bool:
    high = first.box.height
    down = word.box.middle - first.box.middle
    left = word.box.left - first.box.left
    return 0.6 * high < down < BELOW * high and -ASIDE * high < left < first.box.width / 2
