"""Addresses of pictures whose "@" was read as a letter: "fu.dongamfa-vie.gov.cn", "ada.rothE gmail.com".

Where the domain begins is told by the same domain behind an "@" elsewhere in the document, or by its being that of a provider.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from config.knowledge import Knowledge, State
from config.mail_providers import mail_providers
from models.page import Source
from pipeline.extraction.contacts.domains_reread import lettered, of_government
from pipeline.extraction.contacts.mail_addresses import LOST_AT, REPAIRED, Read, valid
from pipeline.extraction.contacts.mail_domains import known_endings, with_ending_mended
from pipeline.extraction.layout.passage import Passage

LETTER_FOR_AT = "A letter was taken for its @, as its domain stands elsewhere or is a provider's."
LOCAL_MIN = 2  # letters before what was read for the "@"
_AT_AS = frozenset("aoeqgQOGCEDB0689&")
_AT_BEFORE_BLANK = frozenset("QOGCEDB&")  # behind a small letter; such a letter may be a name's last one
_WORD = re.compile(r"(?<![A-Za-z0-9@./+-])(?!www\b|http)[A-Za-z0-9][A-Za-z0-9._+&-]{2,}(?![\w@])")
_NEXT = re.compile(r" (?P<domain>[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?![\w@])")
_DOMAIN = re.compile(r"@ ?([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")


def with_letters_for_at(passage: Passage, reads: Sequence[Read], knowledge: Knowledge, state: State | None) -> tuple[Read, ...]:
    """Return the addresses with those that are none but for a letter in the place of their "@"; typed text has no such.

    Args:
        passage: where `reads` were found.
        reads: the addresses with an "@".
        knowledge: for the known endings.
        state: whose ending a misread one is likely.
    """
    if passage.page.source is not Source.OCR:
        return tuple(reads)
    found: list[Read] = []
    domains: frozenset[str] | None = None
    for word in _WORD.finditer(passage.text):
        met = [read for read in reads if word.start() < read.end and read.start < word.end()]
        if "." not in word.group() or any(LOST_AT not in read.reasons for read in met):
            continue
        domains = domains_told(passage, knowledge) if domains is None else domains
        beside = _NEXT.match(passage.text, word.end())
        spelt = {
            (address, end)
            for local, domain, end in _parted(word, beside)
            if (meant := _meant(domain, knowledge, state)) in domains and (address := valid(f"{local}@{meant}"))
        }
        if len(spelt) == 1:
            ((address, end),) = spelt
            reads = [read for read in reads if read not in met]  # "rothE gmail.com" has more than a blank in its place
            found.append(Read(word.start(), end, address, REPAIRED, (LETTER_FOR_AT,)))
    return tuple(sorted((*reads, *found), key=lambda read: read.start))


def _parted(word: re.Match[str], beside: re.Match[str] | None) -> Iterator[tuple[str, str, int]]:
    """Yield what stands before and behind each letter of the word that may be an "@", and where the domain ends."""
    text = word.group()
    for at in range(LOCAL_MIN, len(text) - 1):
        if text[at] in _AT_AS and text[at - 1].isalnum() and text[at + 1].isalnum():
            yield text[:at], text[at + 1 :].rstrip("."), word.end() - (len(text) - len(text.rstrip(".")))
    if beside and text[-1] in _AT_BEFORE_BLANK and (text[-2].islower() or text[-2].isdigit()):
        yield text[:-1], beside["domain"], beside.end()


def _meant(domain: str, knowledge: Knowledge, state: State | None) -> str:
    """Return the domain with what engines take for one another put right."""
    plain = of_government(lettered(domain.lower()))
    if plain.rpartition(".")[2] in known_endings(knowledge):
        return plain
    return with_ending_mended(plain, state) or plain


def domains_told(passage: Passage, knowledge: Knowledge) -> frozenset[str]:
    """Return the domains that stand behind an "@" in the document, in either reading, and those of providers."""
    pages = passage.document.pages
    texts = (text for page in pages for text in (page.text, *(line.text for line in page.second)))
    seen = {found.group(1).lower() for text in texts for found in _DOMAIN.finditer(text)}
    return mail_providers() | {domain for domain in seen if domain.rpartition(".")[2] in known_endings(knowledge)}
