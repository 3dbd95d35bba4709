"""Sentences in which "the undersigned" is who comes: "acudirá la abajo firmante", "the undersigned will attend"."""

from __future__ import annotations

import re

from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.entry_words import role_in_clause
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import SAID_ENDS, said_before

_LETTERS = 160  # of the sentence on each side of the word
_CLAUSE = re.compile(r"[,،;:؛，；：。()（）]|\.(?=\s)")
_ASIDE = re.compile(r"\s*[,،][^,،.;:()]{3,60}[,،]")  # "the undersigned, Second Secretary, will attend"
_ENDS = re.compile(r"\s*(?:[,،，(（;:.。]|[A-ZÀ-ÞА-ЯЁ]|$)")  # a mark, a name, or the end
_BETWEEN_WORDS, _BETWEEN_LETTERS = 2, 3  # from the word to its verb, words like "also" left aside; in Chinese


def undersigned_comes(strip: Strip, zones: tuple[Zone, ...], lexicon: Lexicon) -> tuple[int, str] | None:
    """Return (where it ends, its words) of the first "the undersigned" who is the subject of a verb of coming.

    The verb stands right behind it, its post between commas left aside, or right before it. Who is to be asked ("please contact
    the undersigned") has no such verb; one that is denied, or goes on with something else ("will attend to it"), does not count.
    """
    text = strip.view.replace("\n", " ")
    for start, end in lexicon.oneself.undersigned.all(Folded(text)):
        zone = within(zones, start)
        if zone is None or zone.letterhead or zone.contact:
            begin = max(start - _LETTERS, said_before(strip.view, start))
            stop = SAID_ENDS.search(strip.view, end, end + _LETTERS)
            behind = text[end : stop.end() if stop is not None else end + _LETTERS]
            before = text[begin:start]
            if (
                _verb_behind(behind, lexicon)
                or _verb_before(_CLAUSE.split(before)[-1], lexicon)
                or (_closes(behind, lexicon) and _joined(before, lexicon))
            ):
                return end, key(text[start:end])
    return None


def _verb_behind(said: str, lexicon: Lexicon) -> bool:
    aside = _ASIDE.match(said)
    clause = _without_also(said[aside.end() if aside is not None else 0 :], lexicon)
    verb = next(lexicon.comes.verbs(clause), None) or lexicon.said.representing.find(Folded(clause))
    denied = verb is not None and lexicon.said.does_not_hold(clause, verb[0])
    return verb is not None and not denied and _near(clause[: verb[0]])


def _verb_before(clause: str, lexicon: Lexicon) -> bool:
    clause = _without_also(clause, lexicon)
    verbs = [*lexicon.comes.open_verbs(clause)]
    return bool(verbs) and _near(clause[verbs[-1][1] :])


def _joined(before: str, lexicon: Lexicon) -> bool:
    """Tell whether "and" joins him to those whom the sentence announces: "Asistirán el Sr. A, Fiscal, y [el abajo firmante]"."""
    joint = next(reversed([*lexicon.together.finditer(before)]), None)
    if joint is None or before[joint.end() :].strip() or lexicon.contact.find(Folded(before)) is not None:
        return False
    announced = lexicon.announcing.find(Folded(before)) is not None or next(lexicon.comes.open_verbs(before), None) is not None
    return announced and not lexicon.said.does_not_hold(before, joint.start())


def _closes(behind: str, lexicon: Lexicon) -> bool:
    """Tell whether the clause ends behind one who is joined to others, or says his name or part.

    "… and the undersigned remains at your disposal" joins another verb.
    """
    return _ENDS.match(behind) is not None or role_in_clause(_CLAUSE.split(behind, maxsplit=1)[0], lexicon) is not None


def _near(between: str) -> bool:
    """Tell whether but little words stand in what parts a verb from its subject."""
    if any(map(is_cjk, between)):
        return len(between.strip()) <= _BETWEEN_LETTERS
    return len(between.split()) <= _BETWEEN_WORDS and _CLAUSE.search(between) is None


def _without_also(text: str, lexicon: Lexicon) -> str:
    """Return the text without the words that only say that somebody comes besides others: "will [also] be present"."""
    kept = [word for word in text.split() if key(word) not in lexicon.said.besides]
    return " ".join(kept) if not any(map(is_cjk, text)) else text
