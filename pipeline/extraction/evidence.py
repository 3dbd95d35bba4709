"""What speaks for and against one value: figures about its letters, its page, the second reading and the rest of the reply."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean

from rapidfuzz.fuzz import partial_ratio

from config.vocabulary import Vocabulary
from models.finding import Finding, Where
from models.page import Box, Document, Page, Source
from models.reply import Delegate, Reply
from pipeline.extraction.folding import is_cjk

SURE_MIN, SURE_MAX = 0.02, 0.98  # the rules' own confidence is cut to this range before its log odds are taken
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LOOK_ALIKE = re.compile(r"[l1I0Oo|]|rn|vv|cl")
_ROOM = 0.004  # of the page's height or width by which the boxes of two readings may differ


@dataclass(frozen=True, slots=True)
class Evidence:
    """Named figures, mostly 0 to 1, that a calibration weighs; a name that is missing counts as 0."""

    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is the same for all values of one reply.

    Attributes:
        pages: by SHA-256 of the document and number of the page; only pages read by OCR.
        quality: mean confidence of the letters of each of these pages, 0 to 1.
        domains: how often each mail domain is written in the reply.
    """

    reply: Reply
    vocabulary: Vocabulary
    pages: Mapping[tuple[str | None, int], Page]
    quality: Mapping[tuple[str | None, int], float]
    domains: Mapping[str, int]


def surroundings(reply: Reply, vocabulary: Vocabulary) -> Surroundings:
    """Return what all values of the reply have in common."""
    pages = {key: page for document in reply.documents for key, page in _recognised(document)}
    domains: dict[str, int] = {}
    for person in reply.delegates:
        for email in person.emails:
            domain = (email.value or "").rpartition("@")[2]
            domains[domain] = domains.get(domain, 0) + 1
    return Surroundings(reply, vocabulary, pages, {key: _quality(page) for key, page in pages.items()}, domains)


def evidence(finding: Finding, around: Surroundings, person: Delegate | None = None) -> Evidence:
    """Return the figures of one value.

    Args:
        finding: with the confidence that the rules gave it.
        around: of its reply.
        person: whose value it is; None for a value of the reply itself.
    """
    figures = {"rules": _log_odds(finding.confidence), "doubts": min(1.0, len(finding.reasons) / 3)}
    if person is not None and finding is not person.name:
        figures["name"] = _log_odds(person.name.confidence)
    if finding.value is None:
        others = [getattr(other, finding.field) for other in around.reply.delegates if other is not person] if person else []
        figures["others have"] = fmean(other.value is not None for other in others) if others else 0.5
    else:
        figures |= _of_letters(finding, around)
    figures |= _of_page(finding, around)
    return Evidence(figures)


def _of_letters(finding: Finding, around: Surroundings) -> dict[str, float]:
    value = finding.value or ""
    words = _WORD.findall(value)
    figures = {"long": min(1.0, len(value) / 60)}
    if finding.field == "email":
        local, _, domain = value.partition("@")
        figures["look-alikes"] = min(1.0, len(_LOOK_ALIKE.findall(local)) / 3)
        figures["domain again"] = float(around.domains.get(domain, 0) > 1)
    elif finding.field in {"name", "title", "organisation", "honorific", "sender_organisation"} and words and not is_cjk(value):
        known = [around.vocabulary.knows(word) for word in words if len(word) > 1]
        figures["unknown words"] = 1 - fmean(known) if known else 0.0
        figures["single letters"] = min(1.0, sum(len(word) == 1 for word in words) / 2)
        figures["mixed scripts"] = float(any(_scripts(word) > 1 for word in words))
        figures["odd marks"] = float(bool(re.search(r"[^\w\s.,'’\-‐–()/&\"«»„“”:;·،]", value)))
    if finding.field == "name":
        figures["short name"] = float(len(words) < 2 and not is_cjk(value))
        figures["digits"] = float(any(letter.isdigit() for letter in value))
        figures["lower case first"] = float(value[:1].islower())
    return figures


def _of_page(finding: Finding, around: Surroundings) -> dict[str, float]:
    """Return how well the value's place was read; nothing where it was typed."""
    key = _key(finding.where)
    page = around.pages.get(key) if key else None
    if page is None or key is None:
        # Kind, State and an absent value have no place of their own: the worst page speaks for them.
        worst = min(around.quality.values(), default=1.0)
        return {"worst page": 1 - worst, "pictures": float(bool(around.pages))}
    figures = {"ocr": 1.0, "page": 1 - around.quality[key], f"ocr {page.language or 'xx'}": 1.0}
    figures["fax"] = float(page.header is not None)
    box = finding.where.box if finding.where else None
    if box is None or not finding.value:
        return figures
    words = [word for line in page.lines() for word in line.words if _inside(word.box, box)]
    if words:
        figures["worst word"] = 1 - min(word.confidence for word in words)
        figures["mean word"] = 1 - fmean(word.confidence for word in words)
    return figures | _agreement(finding, page, box)


def _agreement(finding: Finding, page: Page, box: Box) -> dict[str, float]:
    written = finding.as_written or finding.value or ""
    again = "".join(word.text for line in page.second for word in line.words if _inside(word.box, box))
    if not again:
        return {"read once": 1.0}
    one, other = _core(written), _core(again)
    if one and (one in other or sorted(one) == sorted(other)):
        return {"agreed": 1.0}
    one, other = _bare(one), _bare(other)
    if one and (one in other or sorted(one) == sorted(other)):
        return {"accents differ": 1.0, "accented": float(one != _core(written))}
    return {"differs": 1.0, "distance": 1 - partial_ratio(one, other) / 100 if one and other else 1.0}


def _recognised(document: Document) -> Iterable[tuple[tuple[str | None, int], Page]]:
    return (((document.sha256, page.number), page) for page in document.pages if page.source is Source.OCR)


def _key(where: Where | None) -> tuple[str | None, int] | None:
    return (where.document, where.page) if where is not None and where.page is not None else None


def _quality(page: Page) -> float:
    weighed = [(word.confidence, len(word.text)) for line in page.lines() for word in line.words]
    letters = sum(length for _, length in weighed)
    return sum(confidence * length for confidence, length in weighed) / letters if letters else 0.0


def _inside(box: Box, region: Box) -> bool:
    across = (box.left + box.right) / 2
    return region.top - _ROOM <= box.middle <= region.bottom + _ROOM and region.left - _ROOM <= across <= region.right + _ROOM


def _log_odds(confidence: float) -> float:
    cut = min(SURE_MAX, max(SURE_MIN, confidence))
    return math.log(cut / (1 - cut))


def _core(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum() or letter in "@+")


def _bare(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


@lru_cache(maxsize=4096)
def _scripts(word: str) -> int:
    """Return how many scripts the letters of a word belong to: more than one is a misreading."""
    return len({unicodedata.name(letter, "?").split(" ", 1)[0] for letter in word if letter.isalpha()})
