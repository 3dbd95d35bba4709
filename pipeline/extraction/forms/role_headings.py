"""Headings of a form's part for one person that tell his role: "A. HEAD OF DELEGATION", "Participant 1 – Head of delegation"."""

from __future__ import annotations

import re

from models.reply import Role
from pipeline.extraction.layout.item_marks import marker_pattern
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.counted_roles import counted_role
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_PART = re.compile(r"(?:(?!\s[-–—]\s)[^/／()（）:：*])+")
_REMARK_PART = re.compile(r"[.;؛；。](?=\s|$)|(?<=[；。])|\n")
_TAIL = re.compile(r"(?:[(（\[]|[,،，]\s*|\s[-–—]\s)([^()（）\[\],،，]{1,40})[)）\]]?$")
_COUNTED = re.compile(r"\d{1,2}\.?$")
COUNTED_WORDS_MAX = 3  # of "Participant n° 1", "المشارك الأول"
_QUESTIONS = "?؟？"
LETTERS_MAX = 90  # of such a heading, in two languages


def heading_role(text: str, lexicon: Lexicon) -> tuple[Role, int, int] | None:
    """Return (role, where in the text its words begin and end) where the heading says nothing but who it is and as what.

    It may say so in two languages; both must name one role.
    """
    if len(text) > LETTERS_MAX or is_question(text):
        return None  # "Head of delegation?": the answer tells it
    mark = marker_pattern().match(text)
    parts = [part for part in _PART.finditer(text, mark.end() if mark else 0) if part.group().strip(" -–—")]
    counted = len(parts) > 1 and any(is_counted(part.group().strip(" -–—"), lexicon) for part in parts)
    told: list[tuple[Role, int, int]] = []
    for part in parts:
        words = part.group().strip(" -–—")
        start = text.index(words, part.start())
        if counted and (is_counted(words, lexicon) or PERSONAL & {*lexicon.labels.get(key(words), ())}):
            continue  # "Участник / Participant № 1" tells no role
        role = Role.HEAD if key(words) in lexicon.holders else lexicon.role_heading(words)
        numbered = counted_role(words, lexicon) if role is None else None
        if numbered is not None and numbered.role is not Role.MEMBER:  # "Delegate 1" tells no more than that he is named
            told.append((numbered.role, start + numbered.start, start + numbered.end))
            continue
        if role is None:
            return None
        told.append((role, start, start + len(words)))
    return told[0] if len({role for role, _, _ in told}) == 1 else None


def is_question(text: str) -> bool:
    """Tell whether the text asks: "Head of delegation?" tells no role without its answer."""
    return any(mark in text for mark in _QUESTIONS)


def role_alone(text: str, lexicon: Lexicon) -> Role | None:
    """Return the role that a value is, said once or twice: "Titular (Jefe de delegación)"; None where it asks for one.

    Figures behind it are dirt, a remark says no more: "(TBC)".
    """
    if is_question(text):
        return None
    told = next((role for said in _sayings(text, lexicon) if (role := lexicon.role(said)) is not None), None)
    twice = heading_role(" ".join(text.split()), lexicon) if told is None else None
    return twice[0] if twice is not None else told


def _sayings(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    return text, text.rstrip("0123456789 \n"), _without_remark(text.strip(), lexicon)


def is_unconfirmed(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a value ends with words by which it is still to be confirmed: "Head of delegation (to be confirmed)"."""
    return (tail := _TAIL.search(text.strip(" .,;\n"))) is not None and key(tail[1]) in lexicon.unconfirmed


def role_in_remark(text: str, lexicon: Lexicon) -> Role | None:
    """Return the only role that a remark, or one of its sentences, is: "Leader. Halal meals", "Alternate; a vegetarian".

    Brackets behind it may say that it was so before, or is to be confirmed: "chef de délégation (inchangé)". In a narrow cell
    it is one though it stands on two lines, each of which is another: "Deputy" / "leader".
    """
    if "\n" in text and (whole := lexicon.role_heading(" ".join(text.split()).strip(" .,;"))) is not None:
        return whole
    parts = (_without_remark(part.strip(" .,;"), lexicon) for part in _REMARK_PART.split(text))
    roles = {role for part in parts if (role := lexicon.role_heading(part)) is not None}
    return roles.pop() if len(roles) == 1 else None


def _without_remark(text: str, lexicon: Lexicon) -> str:
    """Return the text without a remark in brackets, or behind a comma or dash, at its end: "(as before)", "- to be confirmed"."""
    found = _TAIL.search(text)
    if found is None or not (lexicon.changes.stays(found[1]) or key(found[1]) in lexicon.remarks):
        return text
    return text[: found.start()].rstrip()


def is_counted_heading(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the heading tells a role beside who it is, which may look like a name's label: "Participant 1 (Member)"."""
    told = heading_role(text, lexicon) if " " in text else None
    return told is not None and told[2] - told[1] < len(text.strip()) and not lexicon.labels.get(key(text))


def is_counted(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text counts a participant: "Participant 1", "المشارك الأول"; a label ("Full name") counts nobody."""
    words = key(text).split()
    if not words or len(words) > COUNTED_WORDS_MAX:
        return False
    begun = bool(PERSONAL & {*lexicon.labels.get(words[0], ())})
    return _COUNTED.search(text) is not None or (begun and len(words) > 1 and not lexicon.label(text))
