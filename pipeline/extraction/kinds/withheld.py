"""Replies that ask us not to register yet whom they name: "please do not register her yet", "no la registren todavía"."""

from __future__ import annotations

from dataclasses import replace

from config.knowledge import Knowledge, Language
from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.kinds.clue import first
from pipeline.extraction.kinds.kind_findings import ASKS, UNDECIDED, WITHHELD, kind_finding
from pipeline.extraction.kinds.persons_announced import persons_announced, tabled_persons
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import cues


def with_withheld_asked(found: Finding, pages: tuple[PageText, ...], knowledge: Knowledge) -> Finding:
    """Return the kind of a reply that announces persons, asked about where it asks us not to register somebody yet.

    Where it names but one, nobody is announced for now; of several, a person must tell who is meant.
    """
    said = first(pages, cues(knowledge, _withheld), near=False) if found.value in (Kind.NOMINATION, Kind.AMENDMENT) else None
    if said is None:
        return found
    named = sum(max(persons_announced(page, knowledge), tabled_persons(page, knowledge)) for page in pages)
    if named <= 1 and found.value == Kind.NOMINATION:
        return kind_finding(Kind.OTHER, said, ASKS, WITHHELD)
    return replace(found, confidence=min(found.confidence, UNDECIDED), reasons=(WITHHELD, *found.reasons))


def _withheld(language: Language) -> tuple[str, ...]:
    return language.kind.withheld
