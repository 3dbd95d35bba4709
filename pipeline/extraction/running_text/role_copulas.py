"""A part in the delegation told by a verb before the name: "The head of our delegation is Mr. A; his deputy will be Ms. B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.reply import Role
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_PARTS = re.compile(r"[,،;؛:.()]\s")
SUBJECT_WORDS = 8  # of "the deputy head of our delegation to the session"
SUBJECT_LETTERS = 90
_HIS_DEPUTY = 2  # words
_ARTICLE = re.compile(r"(?:[^\W\d_]{1,3}['’]?\s*)?")  # between the verb and the name: "es el Sr. A"


def role_told_before(text: str, begin: int, name: int, lexicon: Lexicon) -> Role | None:
    """Return the part that "the head of delegation is" right before the name's courtesy form tells, None where nothing does.

    Args:
        text: holds the sentence, wraps as blanks.
        begin: of the sentence, or where the person before ends.
        name: where the name begins, its courtesy form included.
        lexicon: roles, and verbs of being.
    """
    verb = lexicon.said.copula_before.search(text[max(begin, name - SUBJECT_LETTERS) : name])
    if verb is None:
        return None
    before = text[max(begin, name - SUBJECT_LETTERS) : name][: verb.start()]
    subject = _PARTS.split(before)[-1]
    return _role(subject, lexicon) or _role(lexicon.together.split(f" {subject}")[-1], lexicon)  # "وفدنا" begins with no "and"


def roles_told_before(text: str, span: tuple[int, int], anchors: Sequence[Anchor], lexicon: Lexicon) -> dict[int, Role]:
    """Return the part of each person, by his number, which such a verb tells before his name or before his post.

    Args:
        text: holds the sentence, wraps as blanks.
        span: where the sentence begins and ends.
        anchors: the persons, in order.
        lexicon: words of roles.
    """
    begin, _ = span
    found: dict[int, Role] = {}
    for number, anchor in enumerate(anchors):
        start = anchors[number - 1].match.end if number else begin
        verbs = [verb.end() for verb in lexicon.said.copula.finditer(text, start, anchor.match.start)]
        last = verbs[-1:] if verbs and not _PARTS.search(text[verbs[-1] : anchor.match.start].rstrip(" ,،") + " ") else []
        for stop in (anchor.match.start, *last):
            if number not in found and (role := role_told_before(text, start, stop, lexicon)) is not None:
                found[number] = role
    return found


def opens_with_role(sentence: str, lexicon: Lexicon, language: str | None) -> tuple[int, int] | None:
    """Return where the verb stands with which a sentence says who has a part: "Our head of delegation is Mr. A"; else None."""
    if is_cjk(sentence.strip()[:1]):
        return None
    verb = lexicon.said.copula.search(sentence[:SUBJECT_LETTERS])
    if verb is None or _PARTS.search(sentence[: verb.start()]) or _role(sentence[: verb.start()], lexicon) is None:
        return None
    article = _ARTICLE.match(sentence, verb.end())
    starts = {verb.end(), article.end() if article is not None else verb.end()}
    if all(honorific_at(sentence, at, lexicon, language) is None for at in starts):
        return None
    return verb.span()


def verbs_of_roles(text: str, lexicon: Lexicon) -> list[int]:
    """Return where such verbs end in a text before a name: what follows may be the post, "her deputy is the Ambassador"."""
    found = lexicon.said.copula.finditer(text)
    return [verb.end() for verb in found if role_told_before(text, 0, verb.end(), lexicon) is not None]


def _role(subject: str, lexicon: Lexicon) -> Role | None:
    """Return the part that the subject names, articles and "our" left aside, the meeting behind it too: "на заседании"."""
    left = lexicon.said.articles | lexicon.said.own_words
    words = [word for word in key(subject).split() if word not in left]
    while len(words) > 1 and words[-1] in lexicon.meeting and words[-2] in lexicon.stop:
        words = words[:-2]
    if len(words) == _HIS_DEPUTY and words[0] in lexicon.referring and words[1] in lexicon.said.deputies:
        whole = (role for name, role in lexicon.roles.items() if name.startswith(f"{words[1]} "))
        return Role.ALTERNATE if Role.ALTERNATE in whole else lexicon.role(" ".join(words))  # no "replacement" is one
    return lexicon.role(" ".join(words)) if 0 < len(words) <= SUBJECT_WORDS else None
