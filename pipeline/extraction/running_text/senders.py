"""Bodies of which a sentence says that they send somebody: "the Police will send Mr. A", "…, and the Prosecution Ms. B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.loose_words import is_loose
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.chinese_senders import body_sending, goes_with_one_before
from pipeline.extraction.running_text.said_of_several import Span
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic

_WORDS_MAX = 16  # of a body
SENDS = 0.35  # how sure it is that a person is of the body that sends him
_SENDER_WORDS = 2  # "the Government", "the Organization" is who writes
_BEHIND_VERB = 2  # words between "will send" and a name
_EDGE = re.compile(r"[:：;；؛,،，、。\n(\d]")
_CLAUSE_MARKS = (",", "،", ";", "؛", ":")
_TO_NAME = re.compile(r"(?:\s+[a-zà-ÿ]{1,3}|\s*[–—-])?\s*$")  # "la Policía Nacional al [Sr. B]", "а прокуратура – [г-на Б]"


@dataclass(frozen=True, slots=True)
class Sender:
    """The body that sends somebody.

    Attributes:
        span: where it stands.
        cut: where what is said of the person before ends, where no verb of its own tells that; else None.
        sure: 0-1, that who is sent is of that body.
    """

    span: Span
    cut: int | None = None
    sure: float = SENDS


def senders(text: str, begin: int, anchors: Sequence[Anchor], lexicon: Lexicon) -> dict[int, Sender]:
    """Return for the number of each person the body of which the sentence says that it sends him: "the Police will send Mr. A".

    The verb is said once: "the Ministry of Justice has designated Mr. A, Judge, and the Police Ms. B". A Mission, a Government or
    an organisation sends its own or others' people; so may any other body, and a person is asked.
    """
    found: dict[int, Sender] = {}
    after_verbs: set[int] = set()  # where bodies begin that stand behind their verb
    for number, anchor in enumerate(anchors):
        start = anchors[number - 1].match.end if number else begin
        region = text[start : anchor.match.start]
        if not region:
            continue
        if is_cjk(text[anchor.match.name[0]]):
            body = body_sending(text, start, anchor.match.start, lexicon)
            if body is not None:  # Chinese ministries send their own people
                found[number] = Sender(body, sure=1.0)
            elif number - 1 in found and goes_with_one_before(text, start, anchor.match.start):
                found[number] = found[number - 1]
            continue
        folded = Folded(region)
        cues = [cue for said in (lexicon.approving, lexicon.announcing) for cue in said.all(folded)]
        near = [at for at, end in cues if len(region[end:].split()) <= _BEHIND_VERB]
        behind = _behind_verb(text, start, anchor.match.start, cues, lexicon)
        if behind is not None:
            found[number] = Sender(behind)
            after_verbs.add(behind[0])
        elif near:
            named = _body_at_end(region[: min(near)], lexicon)
            found |= {number: Sender((start + named[0], start + named[1]))} if named is not None else {}
        elif not cues and number - 1 in found and found[number - 1].span[0] in after_verbs:
            found[number] = replace(found[number - 1], cut=None)  # "رشحت الوزارة السيد أ، مديرا، والسيدة ب"
        elif found and anchor.match.honorific is not None:
            stop = _TO_NAME.search(region)
            told = region[: stop.start()] if stop is not None else region
            named = _body_at_end(told, lexicon)
            cut = _cut(told, named[0], lexicon) if named is not None else None
            if named is not None and cut is not None:
                found[number] = Sender((start + named[0], start + named[1]), start + cut)
    return found


def _behind_verb(text: str, start: int, name: int, cues: Sequence[Span], lexicon: Lexicon) -> Span | None:
    """Return where the body stands between an Arabic verb and a name: "رشحت [وزارة العدل] السيد فلان"; None where none does."""
    for _, end in cues:
        told = text[start + end : name]
        body = told.strip()
        first = start + end + len(told) - len(told.lstrip())
        if (
            not is_arabic(body[:1])
            or not lexicon.is_body_word(key(body.split()[0]))
            or _EDGE.search(body)
            or not 1 < len(body.split()) <= _WORDS_MAX
        ):
            continue
        others = begins_with_mission(body, lexicon) or lexicon.is_state(body)
        others = others or any(f"{key(body)} ".startswith(f"{side} ") for side in lexicon.sides)
        if not others and places.place(body, lexicon) is places.Place.BODY:
            return first, first + len(body)
    return None


def before_senders(ends: Sequence[int], sending: dict[int, Sender]) -> list[int]:
    """Return where what is said of each person ends, not behind the body that sends the next one."""
    cuts = (sending[number + 1].cut if number + 1 in sending else None for number in range(len(ends)))
    return [end if cut is None else min(end, cut) for end, cut in zip(ends, cuts, strict=True)]


def with_sender(person: Person, sender: Sender | None) -> Person:
    """Return the person with the body that sends him, where he has no other."""
    if sender is None or person.organisation:
        return person
    return replace(person, organisation=(Piece(person.name[0].passage, *sender.span),), body_sure=sender.sure)


def _body_at_end(text: str, lexicon: Lexicon) -> Span | None:
    """Return where the body stands with which the text ends, behind an article, or where a clause begins."""
    stop = len(text.rstrip())
    words = list(re.finditer(r"\S+", text[:stop]))[-_WORDS_MAX:]
    for number in range(len(words) - 1, -1, -1):
        word = words[number]
        body = text[word.start() : stop]
        if not _led(text, words, number, lexicon) or places.place(body, lexicon) is not places.Place.BODY:
            continue
        if _goes_on_with_verb(body, lexicon):
            return None
        whole = f"{key(body)} "
        if any(cue.find(Folded(body)) for cue in (lexicon.honour, lexicon.saying, lexicon.heading)):
            return None  # "El Ministerio tiene el honor de comunicar que la delegación de Norlandia [estará integrada por]"
        others = any(whole.startswith(f"{side} ") for side in lexicon.sides) or begins_with_mission(body, lexicon)
        others = others or lexicon.is_state(body)
        return None if others or len(whole.split()) < _SENDER_WORDS or _EDGE.search(body) else (word.start(), stop)
    return None


def _goes_on_with_verb(body: str, lexicon: Lexicon) -> bool:
    """Tell whether the word right behind a body's noun is none of a name: "Ministry [puts forward the names of]"."""
    second = body.split()[1:2]
    return any(is_loose(word, lexicon) and not lexicon.is_nationwide(key(word)) for word in second)


def _led(text: str, words: Sequence[re.Match[str]], number: int, lexicon: Lexicon) -> bool:
    """Tell whether a body may begin with this word."""
    word = words[number].group()
    if is_arabic(word[0]) or (is_cyrillic(word[0]) and word[0].isupper()):
        before = words[number - 1].group() if number else ""
        return not before or before.endswith(_CLAUSE_MARKS) or bool({key(before), key(before).removeprefix("و")} & lexicon.stop)
    if not number or not word[0].isupper():
        return False
    if lexicon.small.article.fullmatch(f"{words[number - 1].group()} ") is None:
        return False
    other = words[number - 2] if number > 1 else None
    if other is None or lexicon.together.fullmatch(f" {other.group()} ") is not None:
        return True
    return lexicon.small.of_body.match(text, other.start()) is None  # "Ministry of the Interior"


def _cut(text: str, body: int, lexicon: Lexicon) -> int | None:
    """Return where "and" or a comma stands before a body and its article; None where neither does."""
    before = text[:body].rstrip()
    for _ in range(2):
        start = before.rfind(" ") + 1
        if lexicon.together.fullmatch(f" {before[start:]} ") is not None:
            return len(before[:start].rstrip(" ,،;؛"))
        if before.endswith(_CLAUSE_MARKS):
            return len(before.rstrip(" ,،;؛"))
        before = before[:start].rstrip()  # behind an article
    return None
