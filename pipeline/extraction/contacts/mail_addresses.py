"""Finds mail addresses in a passage, puts right what OCR and line breaks did to them where there is evidence, and validates."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from email_validator import EmailNotValidError, validate_email

from config.knowledge import Knowledge, State
from models.finding import Finding, Where
from models.page import Source
from pipeline.extraction.contacts.contact_labels import labels_in
from pipeline.extraction.contacts.domains_reread import is_second_level, lettered, of_government
from pipeline.extraction.contacts.figures_told import UNSURE
from pipeline.extraction.contacts.local_parts_joined import begun
from pipeline.extraction.contacts.local_parts_reread import figured, perhaps_figured, unlabelled
from pipeline.extraction.contacts.mail_domains import (
    domain_in,
    known_endings,
    of_own_country,
    with_country_uncovered,
    with_ending_mended,
    with_provider_whole,
)
from pipeline.extraction.layout.passage import Passage

LOST_AT = "Its @ is lost: a blank was taken for it."
LOST_MARK = "A blank stands behind its @: a mark of the domain is lost there."
MARK_SEEN = "A blank within its domain was taken for a stop, or a line across behind its @ for dirt."
LETTER_LOST = "“{}” may lack its last letter; read as “{}”."
STROKE = "A stroke before its @ was taken for an l."
UNKNOWN_ENDING = ", and like none."
TYPED, READ, REPAIRED, TORN, INVALID = 0.985, 0.88, 0.75, 0.4, 0.3  # confidence of an address by how it was read
PERHAPS_BEGUN = "A word with a stop stands before it on its line, and may be its beginning."
SIGN_BEFORE = "A sign that no address has stands right before it: its beginning may be lost."
AT_DOUBLED = "It was read with two @: letters beside them may be lost."

_AT = r"(?:@|＠)"
_AT_LIKE = r"(?:@|＠|©|®|\(\s?(?:at|a|à|@|arobase|arroba)\s?\)|\[\s?(?:at|a|à|@|arobase|arroba)\s?\]|\{\s?at\s?\}|<at>)"
# A blank before a stop or a line across is OCR's; a blank after one may be a label's: "Mél. a.b@c.org". No number on the line
# above begins an address.
_LOCAL = r"(?!\d{6,}[^\S\n]*\n)[A-Za-z0-9](?:[A-Za-z0-9_.+'’%-]|\s[._]\s?(?=[a-z0-9_.+-]+\s?" + _AT + r"))*"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
# A domain may be broken after a hyphen, before or after a stop; a stop may have been read as a comma. A telephone behind a comma
# is no part of it: "wang@moj.example,010-66194402".
_STOP = r"(?:\s?(?:[.·]|,(?!\d[\d-]{5}))\s?|\s?\n\s?[.]\s?)"
_DOMAIN = rf"{_LABEL}(?:-\s?\n?\s?{_LABEL})*(?:{_STOP}{_LABEL}(?:-\s?\n?\s?{_LABEL})*)+"
_BEGINS = r"(?<![^\W\u3400-\u9fff])(?<!@)(?<!\S\.)"  # a Chinese label needs no blank: "邮箱ada@…"
_ADDRESS = re.compile(rf"{_BEGINS}(?P<local>{_LOCAL})\s?(?P<at>{_AT_LIKE})\s?\n?\s?(?P<domain>{_DOMAIN})")
_UNFINISHED = re.compile(
    rf"(?<![\w@.])(?P<local>{_LOCAL})\s?(?P<at>{_AT})\s?\n?\s?(?P<domain>{_LABEL})-?\s?\n\s?(?P<rest>[a-z0-9-]*{_STOP}{_LABEL}(?:{_STOP}{_LABEL})*)"
)
# "ada@moj intl.gov.cn": of a thin line across no more than a blank is read, before a word that is whole with its ending.
_BLANK_WITHIN = re.compile(
    rf"(?<![\w@.])(?P<local>{_LOCAL})(?P<at>{_AT})(?P<domain>{_LABEL}) (?P<rest>[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+)(?![\w@])"
)
# What engines without "@", or on coarse pictures, make of it: a bracket and a letter, a round capital behind small letters.
_ROUND = r"(?:\([DQOGCt@]\)?|[OQG€]) ?"
_AT_READ = re.compile(
    rf"(?<![\w@.])(?P<local>(?!www|http)[a-z0-9][a-z0-9_.+-]*[a-z0-9])(?P<at>{_ROUND})(?P<domain>(?=[a-z]){_DOMAIN})"
)
# "E-mail: ada example.org": behind a label of addresses, the sign between the words is lost.
_AT_LOST = re.compile(
    rf"\s?(?P<local>(?!www\b|http)[A-Za-z0-9][A-Za-z0-9_.+-]+)(?P<at> )(?P<domain>{_LABEL}(?:\.{_LABEL})+)(?![\w@])"
)
# "gov.Ib", "isf-Ib.org", "moj-intI.gov": within a domain in small letters a capital I is an l; one that begins a longer word may
# be meant.
_CAPITAL_I = re.compile(r"(?<=[a-z])I|(?<=[.-])I(?=[a-z]{1,2}\b)")
_STROKE = re.compile(r"(?<=[a-z.-])(?:[|](?=[a-z.-])|!(?=[a-z]|\.[a-z]))")  # "gov.|b": of an l no more than a stroke is read
_STOP_STROKE = re.compile(r"(?<=[a-z])[|!](?=(?:gov|gob|gouv)\.)")  # "mofa|gov.se"
_STROKE_WITHIN = re.compile(r"(?<=[a-z._-])[\]|!](?=[a-z]|$)")  # "roth-s]@": an l, where no bracket is opened
_PIECE = re.compile(r"(?<![^\s@])[^\s@]+@ ?[^\s@]*")  # from its first letter on: else every letter of a long word begins one
_AT_TWICE = re.compile(r"@( ?)@")  # where two readings meet, both may have it: "roth@ @mfa.example"
_DASH_BEHIND = re.compile(r"@[-–](?=[a-z])")  # "roth@-mfa.example": no domain begins so
# "ada@minjus gov.ml", "ada@minjus-" and below it "intl gov.ml": nobody writes "gov" behind a blank and a stop behind it.
_STOP_LOST = re.compile(r"(?<=[a-z0-9]) (?=(?:gov|gouv|gob|govt)\.[a-z]{2}(?![\w-]))")
_BEFORE_IT = frozenset("\\~^?!$&%#£€§¢¥+.")  # what a cut letter is read as: "Jian-\\i@"
_COMMA_BEHIND = re.compile(r"[,·]\s+")
_COMMA = re.compile(r"(?<=[a-z]),(?=[a-z])")
_COLON = re.compile(r"(?<=[a-z]):(?=[a-z]{2}\b)")  # "gov:lk"
_DOLLAR = re.compile(r"(?:^|(?<=\W))\$(?=[a-z])")  # "$roth@"
# "fiscalia\nintl.gob.pe": lines break at marks, and a thin one at the edge is lost; a piece of two letters may end a long word.
_LINKED = re.compile(r"[a-z0-9]{3,}")


@dataclass(frozen=True, slots=True)
class Read:
    """An address read at passage.text[start:end]; `reasons` tell what was put right.

    `headless` is it without what was taken for its beginning on the line above, "" where nothing was.
    """

    start: int
    end: int
    address: str
    confidence: float
    reasons: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    where: Where | None = None
    headless: str = ""

    def finding(self, passage: Passage) -> Finding:
        """Return it as a finding of the field "email"."""
        where = self.where or passage.where(self.start, self.end)
        return Finding("email", self.address, where.text, round(self.confidence, 3), where, self.reasons, self.alternatives)


def has_known_ending(read: Read) -> bool:
    """Tell whether the address ends in a known top-level domain, or in what is like one."""
    return not any(reason.endswith(UNKNOWN_ENDING) for reason in read.reasons)


def addresses_in(passage: Passage, knowledge: Knowledge, state: State | None) -> tuple[Read, ...]:
    """Return every address in the passage, in its order."""
    text = passage.text.replace("＠", "@").replace("．", ".")
    ocr = passage.page.source is Source.OCR
    if ocr:
        text = with_marks_seen(text)
    reads: list[Read] = []
    taken = bytearray(len(text))  # 1 where an address was read
    for pattern in (_ADDRESS, _UNFINISHED, *(_BLANK_WITHIN, _AT_READ) * ocr):
        at = 0
        while found := pattern.search(text, at):
            at = found.end("at")
            if 1 in taken[found.start() : found.end("at")]:
                continue
            read = read_at(found, text, passage, knowledge, state)
            if read:
                reads.append(read)
                taken[read.start : read.end] = b"\x01" * (read.end - read.start)
                at = max(at, read.end)
    if ocr:
        reads += _without_at(text, reads, passage, knowledge, state)
    return tuple(sorted(reads, key=lambda read: read.start))


def with_marks_seen(text: str) -> str:
    """Return a text that was read from a picture, as long as it is, with the marks of addresses for what they were read as."""
    return _STOP_LOST.sub(".", _PIECE.sub(_as_meant, _AT_TWICE.sub(r"@ \1", _DASH_BEHIND.sub("@ ", text))))


def _as_meant(piece: re.Match[str]) -> str:
    """Return a piece with an "@", as long as it is, with what no address holds as what it looks like: "m,roth@mfa.gov.|s".

    Nor does an address hold accents: "ṛoth@yahoo.çom", "roth@rręe.example".
    """
    local, _, domain = ("".join(map(without_accent, part)) for part in piece.group().partition("@"))
    local = local if "[" in local else _STROKE_WITHIN.sub("l", local)
    return f"{_DOLLAR.sub('s', _COMMA.sub('.', local))}@{_COLON.sub('.', _STROKE.sub('l', _STOP_STROKE.sub('.', domain)))}"


def without_accent(letter: str) -> str:
    """Return a letter as an address may hold it: of "ę" the "e"; one without such is left."""
    plain = unicodedata.normalize("NFD", letter)[0]
    return plain if plain.isascii() and plain.isalpha() else letter


def _without_at(text: str, reads: list[Read], passage: Passage, knowledge: Knowledge, state: State | None) -> list[Read]:
    """Return the addresses whose "@" was lost: behind their label, no more than a blank stands in its place."""
    found = (_AT_LOST.match(text, label.end) for label in labels_in(text, knowledge) if label.kinds == ("email",))
    lost = (
        match for match in found if match and not any(match.start() < read.end and read.start < match.end() for read in reads)
    )
    return [read for match in lost if (read := read_at(match, text, passage, knowledge, state)) is not None]


def read_at(found: re.Match[str], text: str, passage: Passage, knowledge: Knowledge, state: State | None) -> Read | None:
    """Return the address of a match, cut to a known top-level domain, repaired where one is near; None where it is none.

    Args:
        found: with the groups local, at and domain.
        text: that was searched: the passage's, marks put right.
        passage: where it stands.
        knowledge: for the known endings.
        state: whose ending a misread one is likely.
    """
    known = known_endings(knowledge)
    start, end = found.start("local"), found.end()
    ocr = passage.page.source is Source.OCR
    begins = begun(text, start, re.sub(r"\s", "", found["local"]).replace("’", "'"), knowledge, ocr=ocr)
    start, local, other = begins.start, begins.local, ""
    reasons = [begins.reason] if begins.reason else [PERHAPS_BEGUN] if begins.perhaps else []
    rest = found.groupdict().get("rest") or ""
    mark = _lost_mark(found, rest) if ocr else ""
    linked = re.match("[a-z0-9]+", rest) if mark == "-" else None
    written = _domain(found, f"{mark}{rest}", text, knowledge, ocr=ocr)
    domain, length = domain_in(written, known)
    reasons += _signs_supposed(found, text, passage.text, mark, written[:length])
    tld = domain.rpartition(".")[2]
    if not re.search(r"[a-z]", tld):
        return None
    near = with_ending_mended(domain, state) if tld not in known else None
    uncovered = with_country_uncovered(domain, state, known) if ocr and near is None else None
    if tld not in known:
        mended = near or uncovered
        if mended is None and found["at"] != "@":
            return None
        read_as = f"; read as {mended.rpartition('.')[2]!r}." if mended else UNKNOWN_ENDING
        reasons.append(f"{tld!r} is no top-level domain{read_as}")
        domain = mended or domain
    if ocr:
        if (provider := with_provider_whole(domain)) is not None:
            reasons.append(LETTER_LOST.format(domain, provider))
            domain = provider
        local, domain, other = _reread(local, domain, reasons, knowledge, state)
    if not rest:
        end = found.start("domain") + length
    address = valid(f"{local}@{domain}")
    if address is None:
        if found["at"] != "@":
            return None
        return Read(start, end, f"{local}@{domain}", INVALID, ("It is no valid mail address.",))
    confidence = min(READ, 0.5 + 0.45 * passage.confidence(start, end)) if ocr else TYPED
    if ocr and _STROKE_WITHIN.search(passage.text[found.start("local") : found.end("local")]):
        reasons.append(STROKE)
    torn = _torn(found, text, passage.text) if ocr else ()
    reasons += torn
    if torn or domain == uncovered:
        confidence = TORN
    elif reasons or domain.rpartition(".")[2] not in known:
        confidence = min(confidence, REPAIRED)
    elif "\n" in text[start:end]:
        reasons.append("It is broken over two lines.")
        confidence = min(confidence, 0.86 if ocr else 0.93)
    spelt = [f"{spelling}@{domain}" for spelling in (other, begins.perhaps) if spelling]
    spelt += [f"{local}@{domain.replace(f'-{linked[0]}', linked[0])}"] if linked else []
    others = tuple(filter(None, map(valid, spelt)))
    headless = f"{begins.headless}@{domain}" if begins.headless else ""
    return Read(start, end, address, confidence, tuple(reasons), others, headless=headless)


def _signs_supposed(found: re.Match[str], text: str, read: str, mark: str, domain: str) -> list[str]:
    """Return what was supposed of its marks: `mark` seems to be lost in the domain as written; `read` is the text as it was."""
    reasons: list[str] = []
    if mark:
        blank = found.re is _BLANK_WITHIN
        reasons.append(LOST_MARK if blank else "Where its domain is broken over two lines, a line across seems to be lost.")
    if _changed(found, text, read):
        reasons.append(MARK_SEEN)
    if "," in domain or "·" in domain:
        reasons.append("A stop of the domain was read as a comma.")
    if found["at"] != "@":
        reasons.append(f"{found['at'].strip()!r} was taken for an @." if found["at"].strip() else LOST_AT)
    return reasons


def _changed(found: re.Match[str], text: str, read: str) -> bool:
    """Tell whether a stop of the domain was read as a blank, or a line across behind the "@" where none is."""
    start = found.end("at")
    lost = any(one != other and other == " " for one, other in zip(text[start : found.end()], read[start:], strict=False))
    return lost or _DASH_BEHIND.match(read.replace("＠", "@"), start - 1) is not None


def _lost_mark(found: re.Match[str], rest: str) -> str:
    """Return the mark that seems to be lost before the rest of a domain: "" where it may go on without."""
    if found.re is _BLANK_WITHIN:
        return "." if is_second_level(rest.partition(".")[0]) else "-"
    return "-" if _LINKED.match(rest) else ""


def _torn(found: re.Match[str], text: str, read: str) -> tuple[str, ...]:
    """Return what tells that letters of it are lost; `read` is the text with as many letters, before any was put right."""
    before = text[max(0, found.start() - 1) : found.start()]
    doubled = _AT_TWICE.match(read.replace("＠", "@"), found.start("at")) is not None
    return (*(SIGN_BEFORE,) * (before in _BEFORE_IT), *(AT_DOUBLED,) * doubled)


def _reread(local: str, domain: str, reasons: list[str], knowledge: Knowledge, state: State | None) -> tuple[str, str, str]:
    """Return both parts with what engines take for one another put right, and how else the first may be spelt, if at all.

    `reasons` is told of each.
    """
    if (plain := lettered(domain)) != domain:
        reasons.append(f"A figure within a word of {domain!r} was taken for a letter.")
        domain = plain
    if (meant := of_government(domain)) != domain:
        reasons.append(f"{domain!r} was taken for {meant!r}.")
        domain = meant
    if (own := of_own_country(domain, state)) != domain:
        reasons.append(f"{domain!r} has no top-level domain of its State; read as {own.rpartition('.')[2]!r}.")
        domain = own
    if (bare := unlabelled(local, knowledge)) != local:
        reasons.append(f"What stands before it in {local!r} was taken for a label.")
        local = bare
    other = figured(local, knowledge, state)
    if other != local:
        reasons.append(f"Letters and figures of {local!r} were taken for one another.")
        return other, domain, local
    other = perhaps_figured(local, state)
    if other:
        reasons.append(f"A letter beside a figure of {local!r} {UNSURE}")
    return local, domain, other


def _domain(found: re.Match[str], rest: str, text: str, knowledge: Knowledge, *, ocr: bool) -> str:
    """Return the domain as written; what OCR takes for a stop or an l, put right.

    The word that begins a next address, or labels a number, is none of it: "a@b.example, fax 12 34".
    """
    written: str = found["domain"] + rest
    commas = list(_COMMA_BEHIND.finditer(found["domain"])) if ocr and not rest else []
    labels = {label.start - found.start("domain") for label in labels_in(text, knowledge)} if commas else set()
    written = next((written[: comma.start()] for comma in commas if comma.end() in labels), written)
    if re.match(_AT, text[found.end() :]):  # "a@b.org, c@d.org": the last word begins the next address
        written = re.sub(r"[,·\s]+[^,·\s]*$", "", written)
    return _CAPITAL_I.sub("l", written) if ocr else re.split(r"[,·]\s", written, maxsplit=1)[0]


def valid(address: str) -> str | None:
    """Return the address normalised, or None where no mail server could take it. No name server is asked."""
    try:
        checked = validate_email(address.replace("..", "."), check_deliverability=False)
    except EmailNotValidError:
        return None
    return checked.normalized
