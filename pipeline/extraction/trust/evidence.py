"""What speaks for and against one value: figures about its letters, its page, the second reading and the rest of the reply."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean

from config.knowledge import Knowledge, State
from models.finding import Finding, Where
from models.page import Box, Page, Source
from models.reply import Delegate, Reply
from pipeline.extraction.contacts.addresses_mended import SPELT_AS_NAME
from pipeline.extraction.contacts.domain_words_asked import is_domain_asked
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.trust.address_letters import of_read_address
from pipeline.extraction.trust.address_pieces import is_piece_before
from pipeline.extraction.trust.broken_off import breaks_off
from pipeline.extraction.trust.company import company
from pipeline.extraction.trust.contact_evidence import in_addresses, of_address, of_number
from pipeline.extraction.trust.courtesies_of_page import IN_CAPITALS
from pipeline.extraction.trust.joined_words import of_joints
from pipeline.extraction.trust.left_below import NAMED, is_left_below, spelt_letters
from pipeline.extraction.trust.leftovers import left_over, within
from pipeline.extraction.trust.marked_off import of_edges
from pipeline.extraction.trust.misread_words import MISREAD
from pipeline.extraction.trust.of_behind import has_alone_both, is_of_behind
from pipeline.extraction.trust.one_cell import is_parted_in_cell
from pipeline.extraction.trust.person_evidence import of_delegation
from pipeline.extraction.trust.read_letters import of_read_letters
from pipeline.extraction.trust.reply_evidence import of_reply
from pipeline.extraction.trust.second_reading import agreement
from pipeline.extraction.trust.unknown_words import has_known_accents, of_unknown_words, unknown_share, unusual_share
from pipeline.extraction.trust.unread_beside import is_unread_beside
from pipeline.extraction.trust.wording_evidence import is_plain_ministry, of_wording
from pipeline.extraction.words.bare_letters import spelt_by, without_accents
from pipeline.extraction.words.folding import is_cjk

SURE_MIN, SURE_MAX = 0.02, 0.98  # the rules' own confidence is cut to this range before its log odds are taken
ACCENTED = frozenset({"es", "fr"})  # languages whose names and titles have accents, which a fax may swallow
UNSPACED = 3  # letters of other scripts that a Chinese character stands for
HARD = 0.1  # a word of a confidence of 1 less this is hard to read
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_RESEMBLING = re.compile(r"^l(?=[^\W\d_])|[^\W\d_][01|](?=[^\W\d_])")  # of a word of a name: "loannou", "G0mez"

_BEHIND_DASH = re.compile(r"(?<=[^\W\d_])[-‐][^\W\d_]+")
_INITIAL = re.compile(r"[^\W\d_]{1,3}\.\s*\w")  # "C. Bruno Figueroa": a name's first letter, or a courtesy form that nobody knows


_Key = tuple[str | None, int]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Named figures, mostly 0 to 1, that a calibration weighs; a name that is missing counts as 0."""

    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is the same for all values of one reply.

    Attributes:
        state: that replies.
        pages: by SHA-256 of the document and number of the page.
        quality: mean confidence of the letters of each page read by OCR, 0 to 1.
        claimed: the places of all values of each page.
        domains: how often each mail domain is written in the reply.
        numbers: how often each number's first seven characters are.
        company: figures of each delegate among the others, by `id`.
        particles: words of names that may begin with a small letter.
        spelt: the letters and figures of all values.
        manner: figures of how far posts and bodies of the reply are known ones.
    """

    reply: Reply
    knowledge: Knowledge
    state: State | None
    pages: Mapping[_Key, Page]
    quality: Mapping[_Key, float]
    claimed: Mapping[_Key, list[Box]]
    domains: Mapping[str, int]
    numbers: Mapping[str, int]
    company: Mapping[int, Mapping[str, float]]
    particles: frozenset[str]
    spelt: str
    manner: Mapping[str, float]


def surroundings(reply: Reply, knowledge: Knowledge) -> Surroundings:
    """Return what all values of the reply have in common."""
    pages = {(document.sha256, page.number): page for document in reply.documents for page in document.pages}
    claimed: dict[_Key, list[Box]] = {}
    domains: Counter[str] = Counter()
    numbers: Counter[str] = Counter()
    for finding in _values(reply):
        key = _key(finding.where)
        if key is not None and finding.where is not None and finding.where.box is not None:
            claimed.setdefault(key, []).append(finding.where.box)
        if finding.field == "email":
            domains[(finding.value or "").rpartition("@")[2]] += 1
        elif finding.field in {"phone", "fax"}:
            numbers[(finding.value or "")[:7]] += 1
    return Surroundings(
        reply,
        knowledge,
        knowledge.state(reply.state.value) if reply.state.value else None,
        pages,
        {key: _quality(page) for key, page in pages.items() if page.source is Source.OCR},
        claimed,
        domains,
        numbers,
        company(reply.delegates),
        _particles(knowledge),
        spelt_letters(finding for finding in _values(reply) if finding.field != "email"),
        {
            "unfamiliar": unknown_share(_values(reply), knowledge),
            "unusual bodies": unusual_share(_values(reply), knowledge),
        },
    )


def _values(reply: Reply) -> Iterator[Finding]:
    yield from (reply.reference, reply.state, reply.sender_organisation)
    for person in reply.delegates:
        yield from (person.name, person.honorific, person.title, person.organisation, person.role)
        yield from (*person.emails, *person.phones, *person.faxes)


@lru_cache(maxsize=4)
def _particles(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(word for language in knowledge.languages for word in language.particles)


def evidence(
    finding: Finding,
    around: Surroundings,
    person: Delegate | None = None,
    named: float | None = None,
    comes: float | None = None,
) -> Evidence:
    """Return the figures of one value.

    Args:
        finding: with the confidence that the rules gave it.
        around: of its reply.
        person: whose value it is; None for a value of the reply itself.
        named: the calibrated confidence of the person's name, once it is known: whose name is wrong may be nobody, or two.
        comes: likewise that the person comes at all.
    """
    figures = {"rules": log_odds(finding.confidence), "doubts": min(1.0, len(finding.reasons) / 3)}
    figures |= {"problems": float(bool(around.reply.problems)), **around.manner}
    if person is not None:
        figures |= of_delegation(finding, person, around.reply.delegates)
        figures |= of_reply(finding, person, around.reply, around.knowledge)
        figures |= around.company[id(person)]
        if finding is not person.name:
            named = named if named is not None else person.name.confidence
            figures["comes"] = log_odds(comes if comes is not None else named)
            figures["name"] = log_odds(named)
    if finding.value is None:
        others = [getattr(other, finding.field) for other in around.reply.delegates if other is not person] if person else []
        figures["others have"] = fmean(other.value is not None for other in others) if others else 0.5
    else:
        figures |= _of_letters(finding, around, person)
        if finding.field == "email":
            figures |= of_address(finding.value, person, around.domains, around.state)
            if _is_read(finding, around):
                figures |= of_read_address(finding.value, person, around.domains, around.knowledge)
                figures["put as in name"] = float(SPELT_AS_NAME in finding.reasons)
                figures["almost a word"] *= float(not is_domain_asked(finding))  # one question, not two
        elif finding.field in {"phone", "fax"}:
            figures |= of_number(finding.value, around.numbers, around.state)
    figures |= _of_page(finding, around, person)
    figures["put right"] = float(any(reason.startswith(MISREAD) for reason in finding.reasons))
    return Evidence(figures)


def _of_letters(finding: Finding, around: Surroundings, person: Delegate | None) -> dict[str, float]:
    value = finding.value or ""
    words = _WORD.findall(value)
    figures = {} if finding.field == "role" else {"long": min(1.0, len(value) * (UNSPACED if is_cjk(value) else 1) / 60)}
    if finding.field in {"name", "title", "organisation", "honorific", "sender_organisation"} and words and not is_cjk(value):
        figures["single letters"] = min(1.0, sum(len(word) == 1 for word in words) / 2)
        figures["mixed scripts"] = float(any(_scripts(word) > 1 for word in words))
        marked = value if _is_read(finding, around) else without_accents(value)  # typed vowel signs belong there: "عُمان"
        figures["odd marks"] = float(bool(re.search(r"[^\w\s.,'’\-‐–()/&\"«»„“”:;·،]", marked)))
    if finding.field in {"name", "honorific", "title", "organisation"}:
        figures |= of_wording(finding.field, value, around.knowledge)
        figures |= of_joints(finding.field, value, around.knowledge, read=_is_read(finding, around))
        page = around.pages.get(key) if (key := _key(finding.where)) in around.quality and key is not None else None
        figures |= of_read_letters(finding, page, around.state, around.knowledge) if page is not None else {}
    if finding.field == "organisation" and not _is_read(finding, around) and is_plain_ministry(value, around.knowledge):
        figures["usual body"] = 1.0
    if finding.field == "honorific":
        figures["form in doubt"] = float(not {IN_CAPITALS, Doubt.RANK_OR_SURNAME.reason}.isdisjoint(finding.reasons))
    if finding.field == "name":
        begun = _WORD.findall(_BEHIND_DASH.sub("", value))  # "Chang-beom" is one given name
        figures["lower case first"] = float(any(word[0].islower() and word not in around.particles for word in begun))
        figures["resembling"] = float(any(_RESEMBLING.search(word) for word in value.split()))
        figures["initial first"] = float(bool(_INITIAL.match(value)))
        figures |= in_addresses(person) if person is not None else {}
    return figures


def _of_page(finding: Finding, around: Surroundings, person: Delegate | None) -> dict[str, float]:
    """Return how well the value's place was read; nothing where it was typed."""
    key = _key(finding.where)
    page = around.pages.get(key) if key else None
    beside = (
        left_over(finding, page, around.claimed.get(key, ())) if page is not None and key is not None and finding.value else {}
    )
    if page is not None and key is not None and finding.value:
        beside |= of_edges(finding, page) if finding.field == "name" else {}
        beside["breaks off"] = float(person is not None and finding is person.name and breaks_off(finding, person, page))
        beside["left below"] = float(is_left_below(finding, page, around.claimed.get(key, ()), around.spelt))
        if person is not None and finding.field in {"title", "organisation"} and _key(person.title.where) == key:
            alone = has_alone_both(person, around.reply.delegates)
            beside["of behind"] = float(alone and is_of_behind(person.title, person.organisation, page, around.knowledge))
            beside["parted in cell"] = float(alone and is_parted_in_cell(person, page))
    if page is not None and key is not None and finding.field == "email":
        beside["piece before"] = float(is_piece_before(finding, page, around.claimed.get(key, ()), around.knowledge))
    if page is None or key is None or key not in around.quality:
        # Kind, State and an absent value have no place of their own: the person's page, or the worst, speaks for them.
        worst = min(around.quality.values(), default=1.0)
        beside |= {"worst page": 1 - worst, "pictures": float(bool(around.quality))}
        if person is None:
            return beside
        own = around.quality.get(_key(person.name.where) or ("", 0))
        return beside | {"person's page": 0.0 if own is None else 1 - own, "person typed": float(own is None)}
    figures = beside | {"ocr": 1.0, "page": 1 - around.quality[key], f"ocr {page.language or 'xx'}": 1.0}
    figures["fax"] = float(page.header is not None)
    figures["unread beside"] = float(is_unread_beside(finding, page))
    box = finding.where.box if finding.where else None
    if box is None or not finding.value:
        return figures
    words = [word for line in page.lines() for word in line.words if within(word.box, box)]
    if words:
        figures["worst word"] = 1 - min(word.confidence for word in words)
        figures["mean word"] = 1 - fmean(word.confidence for word in words)
    figures |= agreement(finding, page, box, around.knowledge)
    if "accents differ" in figures and has_known_accents(finding, around.knowledge):
        figures["accents known"] = figures["accented"]
    if finding.field in NAMED:
        figures |= of_unknown_words(finding, page, words, around.knowledge) if finding.field == "name" else {}
        figures["accents lost"] = _accents_lost(finding.value, around.knowledge)
        figures["plain on fax"] = figures["fax"] * float(
            page.language in ACCENTED and without_accents(finding.value) == finding.value
        )
    if finding.field in {"title", "organisation"} and "agreed" not in figures:
        figures["unknown words"] = _unknown(finding.value, around) * min(1.0, figures.get("worst word", 1.0) / HARD)
    return figures


def _unknown(value: str, around: Surroundings) -> float:
    """Return the share of the words that no list holds.

    Other Missions have other words than any list: that one is unknown tells only where its letters are in doubt anyhow, and of
    names nothing at all.
    """
    known = [around.knowledge.vocabulary.knows(word) for word in _WORD.findall(value) if len(word) > 1]
    return 1 - fmean(known) if known and not is_cjk(value) else 0.0


def _accents_lost(value: str, knowledge: Knowledge) -> float:
    """Return 1 where a word is known with other accents only ("juridico"), a half where it is known with and without, else 0."""
    vocabulary, spelt = knowledge.vocabulary, _spelt_with_accents(knowledge)
    words = [word.casefold() for word in _WORD.findall(value) if len(word) > 2]
    lost = [0.5 if vocabulary.knows(word) else 1.0 for word in words if _others(word, spelt)]
    return max(lost, default=0.0)


def _others(word: str, spelt: Mapping[str, frozenset[str]]) -> bool:
    return bool(spelt.get(without_accents(word), frozenset()) - {word})


def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")


@lru_cache(maxsize=4)
def _spelt_with_accents(knowledge: Knowledge) -> Mapping[str, frozenset[str]]:
    """Return the known words that have accents by their letters without them."""
    words = (*knowledge.vocabulary.words, *knowledge.vocabulary.names)
    latin = (word for word in words if word[:1].isalpha() and _is_latin(word[0]))
    return {bare: spelt - {bare} for bare, spelt in spelt_by(without_accents, latin).items() if spelt != {bare}}


def _key(where: Where | None) -> _Key | None:
    return (where.document, where.page) if where is not None and where.page is not None else None


def _is_read(finding: Finding, around: Surroundings) -> bool:
    """Tell whether the value was read from a picture, and not typed."""
    return _key(finding.where) in around.quality


def _quality(page: Page) -> float:
    weighed = [(word.confidence, len(word.text)) for line in page.lines() for word in line.words]
    letters = sum(length for _, length in weighed)
    return sum(confidence * length for confidence, length in weighed) / letters if letters else 0.0


def log_odds(confidence: float) -> float:
    """Return the logarithm of the odds, cut so that no certainty outweighs all else."""
    cut = min(SURE_MAX, max(SURE_MIN, confidence))
    return math.log(cut / (1 - cut))


@lru_cache(maxsize=4096)
def _scripts(word: str) -> int:
    """Return how many scripts the letters of a word belong to: more than one is a misreading."""
    return len({unicodedata.name(letter, "?").split(" ", 1)[0] for letter in word if letter.isalpha()})
