"""The body that a line below a list, or the next sentence, gives to all named there: "All of the Ministry of Justice"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.correspondence.others_below import tells_of_office
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form, honorific_at, in_courtesy
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.entry_words import role_in_clause
from pipeline.extraction.entries.noise import breaks_body
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.running_text.persons_meant import person_meant, points_at
from pipeline.extraction.running_text.said_of_several import LINK
from pipeline.extraction.running_text.who_leads import tells_of_lead
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import STOP_OR_LINE
from pipeline.extraction.words.speaking_against import holds_for_a_time, speaks_against

_OPENING = re.compile(r"[\s(（\[*–—-]*")
_STOP = re.compile(r"[,،，;؛；:：()（）\[\]|\n\t。]|\.(?=\s|$)|\s[–—-](?=\s|$)")
_WORD = re.compile(r"[^\s–—-]\S*")
_WORDS_MAX = 6  # in small letters before the body: "are with the"
_UNSPACED = 8  # letters of "以上参会人员" before "均来自"
_PAIR = 2
_PARTS = (Role.EXPERT, Role.OBSERVER)  # that a sentence about one named before gives; "as adviser" may be a post
_LISTED = frozenset({"list", "block", "labels"})


def body_of_all(strip: Strip, row: Row, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the body stands in a row that begins with "all" or "both" and goes on with a body; None for any other."""
    opening = _OPENING.match(strip.view, row.start)
    start = opening.end() if opening is not None else row.start
    behind = _behind_all(strip.view[start : row.end], lexicon)
    if row.soft or not behind:
        return None
    return _body_behind(strip, start, start + behind, row.end, lexicon)


def _body_behind(strip: Strip, start: int, behind: int, last: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the body stands to which the words lead that begin at `start` and end at `behind`: "both are from [the X]"."""
    link = LINK.match(strip.view, behind)
    stop = _STOP.search(strip.view, link.end() if link is not None else behind, last)
    end = stop.start() if stop is not None else last
    if is_cjk(strip.view[start]):
        begin = behind
    else:
        words = list(_WORD.finditer(strip.view, behind, end))[: _WORDS_MAX + 1]
        named = next((word for word in words if _begins_name(word.group(), lexicon)), None)
        begin = named.start() if named is not None else end
        if not all(_is_small(word.group(), lexicon) for word in words if word.start() < begin):
            return None  # "All costs are borne by the Ministry of Justice"
    text = strip.view[begin:end].rstrip()
    text = lexicon.unspaced.staff_of.sub("", text) if is_cjk(text[:1]) else text  # "均为[司法部]工作人员"
    if _ends_in_courtesy(text, lexicon, strip.language):
        return None  # "All of the Ministry of Justice except Mr. [B]"
    told = places.place(text, lexicon)
    whole = told is places.Place.BODY or (told is places.Place.UNIT and len(key(text).split()) > 1)
    return (begin, begin + len(text)) if whole else None


def of_others_too(strip: Strip, row: Row, lexicon: Lexicon, named: Sequence[Person]) -> bool:
    """Tell whether a row below an entry speaks of all above it, or below an item's of who leads, and not of its person.

    Args:
        strip: the rows.
        row: below the entry.
        lexicon: the words.
        named: the person of the entry, and then those before it.
    """
    listed = named[0].via == "list"
    leads = listed and tells_of_lead(strip.text(row), lexicon, strip.language)
    office = listed and not row.soft and tells_of_office(strip.text(row), lexicon)
    sentence = listed and (_begins_sentence(strip, row, lexicon) or _tells_part(strip, row, lexicon, named))
    return leads or office or sentence or body_of_all(strip, row, lexicon) is not None


def _tells_part(strip: Strip, row: Row, lexicon: Lexicon, named: Sequence[Person]) -> bool:
    """Tell whether a row calls one of those `named` by courtesy form and name, and gives a part: "Ms. B will come as expert".

    Whoever is not named above, and what tells no part, stays with the entry above it and is asked about: "Mr. C will come too".
    """
    text = strip.text(row)
    form = honorific_at(text, 0, lexicon, strip.language) if not row.soft else None
    word = _WORD.match(text[form:].lstrip()) if form is not None and not lexicon.is_post_honorific(text[:form]) else None
    if word is None or person_meant(text, named, points_at(named), lexicon) is None:
        return False
    behind = text[form:].lstrip()[word.end() :]
    verb = lexicon.coming.first(Plain(behind), near=False)
    if verb is None or behind[: verb.start].strip() or has_courtesy_form(behind, lexicon, strip.language):
        return False
    return role_in_clause(text, lexicon) in _PARTS


def _begins_sentence(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether "all" or "both" begins the row, and a small letter goes on: "All costs are borne by the Ministry"."""
    text = strip.text(row)
    behind = _behind_all(text, lexicon) if not row.soft and not is_cjk(text[:1]) and text[:1].isupper() else 0
    return behind > 0 and text[behind:].lstrip()[:1].islower()


def with_body_below(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, those of a list without a body with the one that a line below gives to all, or to "both"."""
    given = sorted(found, key=lambda pair: pair[0])
    for row in strip.rows:
        span = body_of_all(strip, row, lexicon)
        spares = span is None and _spares_one(strip, row, lexicon)
        if span is None and not spares:
            continue
        above = [number for number, (at, _) in enumerate(given) if at < row.start]
        many = span is not None and _more_than_two(strip.view[row.start : span[0]], lexicon)
        meant: list[int] = []
        for number in reversed(above):
            if given[number][1].organisation or given[number][1].via not in _LISTED:
                break
            meant.append(number)
        doubtful = spares or (not many and len(meant) > _PAIR)  # "both" of three
        for place, number in enumerate(meant):
            at, person = given[number]
            own = span is not None and (many or place < _PAIR)
            told = replace(person, organisation=(Piece(strip.passage, *span),)) if own and span is not None else person
            given[number] = at, told.doubted(Doubt.SOME_OF_THEM) if doubtful else told
    return given


def with_body_of_next_sentence(
    strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon, knowledge: Knowledge
) -> list[tuple[int, Person]]:
    """Return the persons, those of a sentence with the body that the next one gives to both, or to all, and nothing else.

    "Our delegates are Ms. A and Mr. B. Both are from the Ministry of Justice." Who has a body of his own keeps it; "both" of
    three is asked about.
    """
    given = sorted(found, key=lambda pair: pair[0])
    stops = STOP_OR_LINE.finditer(strip.view)
    begins = [0, *(stop.end() for stop in stops if not in_courtesy(strip.view, stop.start(), lexicon, strip.language))]
    for before, begin, end in zip(begins, begins[1:], [*begins[2:], len(strip.view)], strict=False):
        at = begin + len(strip.view[begin:end]) - len(strip.view[begin:end].lstrip())
        meant = [number for number, (start, _) in enumerate(given) if before <= start < begin]
        if len(meant) < _PAIR or at >= end:
            continue
        them = lexicon.said.them.match(strip.view, at, end)
        behind = max(at + _behind_all(strip.view[at:end], lexicon), them.end() if them is not None else 0)
        span = _body_behind(strip, at, behind, end, lexicon) if behind > at else None
        if (
            span is None
            or strip.view[span[1] : end].strip(" .。\n")
            or _says_more(strip.view[at:end], span[0] - at, lexicon, knowledge)
        ):
            continue
        two = not _more_than_two(strip.view[at : span[0]], lexicon) and them is None
        for number in meant:
            start, person = given[number]
            told = person if person.organisation else replace(person, organisation=(Piece(strip.passage, *span),))
            given[number] = start, told.doubted(Doubt.SOME_OF_THEM) if two and len(meant) > _PAIR else told
    return given


def _says_more(sentence: str, begin: int, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether a sentence denies the body that begins here, says it for a time, of each another one, or of some alone."""
    body = sentence[begin:]
    return (
        speaks_against(sentence, knowledge)
        or lexicon.respectively.find(Folded(sentence)) is not None
        or lexicon.said.some_of.find(Folded(body)) is not None
        or holds_for_a_time(body, knowledge)
        or any(breaks_body(word.group(), lexicon) for word in _WORD.finditer(body))
    )


def _ends_in_courtesy(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a courtesy form that is no post ends the text: "except Mr", not "Ministry of Justice"."""
    last = text.rsplit(maxsplit=1)[-1] if text.split() else ""
    return bool(last) and honorific_at(last, 0, lexicon, language) is not None and not lexicon.is_post_honorific(last)


def _spares_one(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether a line about all holds a body and names one of them: "All of the Ministry of Justice except Mr. B"."""
    words = strip.text(row).split()
    named = any(_ends_in_courtesy(word.rstrip("."), lexicon, strip.language) for word in words[1:])
    bodies = any(key(word) in lexicon.organisations for word in words)
    return named and bodies and _begins_sentence(strip, row, lexicon)


def _behind_all(text: str, lexicon: Lexicon) -> int:
    """Return where the words end that say "all" or "both" at the beginning of the text, 0 where none do."""
    unspaced = is_cjk(text[:1])
    found = [end for start, end in lexicon.both.all(Folded(text)) if start <= (_UNSPACED if unspaced else 0)]
    word = _WORD.match(text)
    if word is None or unspaced or key(word.group()) not in lexicon.in_common:
        return max(found, default=0)
    begins = any(f"{phrase} ".startswith(f"{key(word.group())} ") for phrase in lexicon.both.phrases)
    return max([*found, word.end() if begins else 0])


def _is_small(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the word may stand between "all" and the body: a small one, a word of persons or of where they work."""
    flat = key(word)
    persons = lexicon.said.are_persons(word)
    return persons or not flat or flat in lexicon.stop or any(flat in phrase.split() for phrase in lexicon.both.phrases)


def _begins_name(word: str, lexicon: Lexicon) -> bool:
    return word[:1].isupper() or lexicon.is_body_word(key(word)) or (is_arabic(word) and lexicon.shapes.is_body(key(word)))


def _more_than_two(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the words before the body mean more than two: "all three of", not "both"."""
    folded = Folded(text)
    told = [key(text[slice(*span)]) for span in lexicon.both.all(folded)]
    return not told or any(words in lexicon.said.all_of for words in told)
