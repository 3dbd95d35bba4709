"""Addresses of coarse pictures whose "@" fell into pieces or into nothing: "k.roth(a mfa.gov.ml", "ada_roth mfa.gov.ml".

A thin "@" loses its ring: a bracket and a letter are left of it, a letter, or a blank. A bracket stands before much else, and
words stand before the names of sites; so the domain must be one that stands behind an "@" elsewhere, a provider's or the State's
own, or the part before it must be built as in addresses only. A person is always asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.knowledge import Knowledge, State
from models.page import Source
from pipeline.extraction.contacts.at_as_letter import domains_told
from pipeline.extraction.contacts.contact_labels import labels_in
from pipeline.extraction.contacts.domains_reread import is_second_level
from pipeline.extraction.contacts.mail_addresses import LOST_AT, Read, read_at, with_marks_seen
from pipeline.extraction.layout.passage import Passage

LETTERS_MIN = 3  # of the part before the "@"; "N.26" is no address
_LOCAL = r"(?<![\w@.])(?<!@\s)(?P<local>(?!www\b|http)[A-Za-z0-9](?:[A-Za-z0-9_.+-]|\s[._](?=[a-z0-9]))*[A-Za-z0-9])"
_LABEL = r"[A-Za-z][A-Za-z0-9]*"
# It may be broken behind a hyphen; a blank may stand beside a stop, but no comma: "Roth (a judge, in charge of …".
_DOMAIN = rf"(?P<domain>{_LABEL}(?:-\s?\n?\s?{_LABEL})*(?:\s?\.\s?{_LABEL}(?:-\s?\n?\s?{_LABEL})*)+)(?!\s?[)\w@])"
_IN_PIECES = re.compile(rf"{_LOCAL}(?P<at>\s?[(\[{{]\s?[A-Za-z0-9@©]{{1,2}}[)\]]?\s|[(\[{{]\s|@[a-z]\s){_DOMAIN}")
_LOST = re.compile(rf"{_LOCAL}(?P<at> ){_DOMAIN}")
_PART = re.compile(r"[^\W_]+")
_OF_SITES = frozenset({"web", "www", "site", "sitio", "internet"})


def with_at_in_pieces(passage: Passage, reads: Sequence[Read], knowledge: Knowledge, state: State | None) -> tuple[Read, ...]:
    """Return the addresses with those whose "@" is in pieces or lost; typed text has no such.

    Args:
        passage: where `reads` were found.
        reads: the addresses that have an "@".
        knowledge: for the known endings, and the labels, which are no addresses.
        state: whose ending tells that a domain is one.
    """
    if passage.page.source is not Source.OCR:
        return tuple(reads)
    text = with_marks_seen(passage.text)
    result = list(reads)
    for pattern in (_IN_PIECES, _LOST):
        at = 0
        while found := pattern.search(text, at):
            at = found.end("local")
            met = [read for read in result if found.start() < read.end and read.start < found.end()]
            if any(LOST_AT not in read.reasons for read in met) or _is_label(found["local"], knowledge):
                continue
            read = read_at(found, text, passage, knowledge, state)
            if read is not None and _is_meant(read.address, passage, knowledge, state):
                result = [*(one for one in result if one not in met), read]
                at = max(at, read.end)
    return tuple(sorted(result, key=lambda read: read.start))


def _is_label(local: str, knowledge: Knowledge) -> bool:
    """Tell whether what stands before the domain is a label of addresses, or a word of sites: "site-web", "e-mail"."""
    return bool(labels_in(local, knowledge)) or not _OF_SITES.isdisjoint(_PART.findall(local.lower()))


def _is_meant(address: str, passage: Passage, knowledge: Knowledge, state: State | None) -> bool:
    """Tell whether it is an address beyond its sign: by its domain, or by how the part before it is built."""
    local, _, domain = address.rpartition("@")
    if sum(map(str.isalpha, local)) < LETTERS_MIN:
        return False
    if domain in domains_told(passage, knowledge):
        return True
    parts = _PART.findall(local)
    marked = len(parts) > 1 and ("_" in local or local[0].islower() or min(map(len, parts)) >= LETTERS_MIN)
    own = state is not None and bool(state.tld) and domain.endswith(f".{state.tld}")
    return marked and own and ("_" in local or "-" in domain or any(map(is_second_level, domain.split("."))))
