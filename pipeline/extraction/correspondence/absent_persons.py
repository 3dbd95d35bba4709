"""Persons of whom the words behind their names say that they do not come: "Dasho A, Attorney General, … shall not travel"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import partial

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.absent_together import absent_together
from pipeline.extraction.correspondence.asked_the_writer import Asked, asked_the_writer
from pipeline.extraction.correspondence.bare_signatures import signs_for_mission
from pipeline.extraction.correspondence.companions import Company, company, pays_alone
from pipeline.extraction.correspondence.denials_of_coming import comes_in_part, denies_coming, says_uncounted
from pipeline.extraction.correspondence.denied_before import denied_before
from pipeline.extraction.correspondence.doubts_beside import doubt_beside
from pipeline.extraction.correspondence.greeting_persons import greets_only
from pipeline.extraction.correspondence.named_as_absent import NamedAs, named_as_absent
from pipeline.extraction.correspondence.others_below import names_somebody, others_below
from pipeline.extraction.correspondence.participation_denied import participation_denied
from pipeline.extraction.correspondence.replaced_before import Replaced, replaced_before
from pipeline.extraction.correspondence.replaced_behind import spoken_of
from pipeline.extraction.correspondence.signing_below import may_sign_here
from pipeline.extraction.correspondence.told_of_otherwise import sends_those_below
from pipeline.extraction.correspondence.withdrawals import (
    directly_below,
    heading_of_absent,
    is_withdrawal,
    perhaps_headed,
    retires,
    says_withdrawn,
    without_chinese_posts,
)
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, has_courtesy_form
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS

SAID_LETTERS = 320  # of one sentence about somebody
_NAME_LETTERS, _POST_LETTERS = (2, 3), range(2, 7)  # of a Chinese name, and of a post behind it
_CHINESE_COMMA, _LOOK = re.compile(r"[，,]\s?(?=[\u3400-\u9fff])"), 12  # letters behind it of a name and a post
_VERB_WORDS = 4  # of "y no podrá venir" before him who does not come
AHEAD_LETTERS = 60  # before a person, within which "no asistirá" stands
_CLAUSE_ENDS = re.compile(r"[.,;:،؛。，；：\n]")
_AT_ONCE = re.compile(r"\.\s+(?=[^\W\d_a-zà-ÿа-яё])")  # a stop right behind the name ends his sentence
_BEHIND_ADDRESS = re.compile(r"@\S+[.]\s")  # "a@b.org. Ms. C": the stop of a sentence
_ADDRESS_ENDS = re.compile(r"@\S+?([.])\s+(?=[^\W\d_a-zà-ÿа-яё])")  # likewise, where a capital follows
_CLAUSE = re.compile(r"[,;()（）،؛，；]")
_PART = re.compile(r"[^,;()（）،؛，；\n]+")  # of what is said of somebody
_BRACKETS, _FIRST_LETTERS = re.compile(r"[(（\[]([^()（）\[\]]{3,160})[)）\]]"), 12  # in which they begin with a phrase
_ASIDE = re.compile(r"[(（]([^()（）\n]{4,60})[)）]")  # in what stands before a name: "Coordinator (not travelling): Ms. A"
_LABEL_WORDS = 3  # of a contact's label, at most
_REMARK_WORDS = 8  # of a label with what is said of its contact


def without_absent(
    strip: Strip,
    found: Sequence[tuple[int, Person]],
    lexicon: Lexicon,
    knowledge: Knowledge,
    *,
    below_table: bool = False,
    gone: Sequence[int] = (),
) -> tuple[list[tuple[int, Person]], tuple[str, ...]]:
    """Return those who come, and the names of those of whom their own sentence says that they do not.

    Args:
        strip: in which they were found.
        found: (offset, person), in order.
        lexicon: remarks by which somebody does not come.
        knowledge: words that deny, and words of attending.
        below_table: the strip goes on below a table that names persons.
        gone: where those are named who are replaced: what is said behind may be of them, "in place of Mr. B, who cannot attend".
    """
    starts = sorted(at for at, _ in found)
    named = sorted({*starts, *spoken_of(strip, gone, starts, lexicon, knowledge)})
    denies_him = partial(denies_coming, knowledge=knowledge)
    coming, absent = list[tuple[int, Person]](), list[str]()
    for at, person in found:
        start, begin = _named_at(strip, at, person)
        said, next_begins = _said_behind(strip, begin, named, lexicon)
        sentence, rest = _own_sentence(said, lexicon)
        remarked = _remarked(strip, (sentence, rest), lexicon, knowledge, next_begins=next_begins)
        heading = heading_of_absent(strip, at, lexicon, denies_him)
        below = heading is not None and directly_below(strip, heading, at)
        denied = denies_him(without_chinese_posts(_before_denied(strip, sentence, lexicon, knowledge), lexicon))
        denied = denied or _denied_ahead(strip, at, lexicon, knowledge)
        aside = any(denies_him(one[1]) or is_withdrawal(one[1], lexicon) for one in _ASIDE.finditer(strip.view[at:start]))
        named_as = named_as_absent(strip, at, starts, sentence, lexicon, knowledge, denies_him)
        partly = denied and lexicon.said.part_of_meeting.find(Folded(sentence)) is not None  # "not attending the first day"
        along = company(strip, person, at, max((one for one in starts if one < at), default=0), sentence, lexicon)
        leads = replaced_before(strip, at, (start, begin), starts, lexicon, knowledge)
        away = remarked or below or denied or aside or named_as is NamedAs.ABSENT
        perhaps = leads is Replaced.PERHAPS or named_as is NamedAs.PERHAPS_ABSENT
        away = away or along is Company.KIN or leads is Replaced.SURELY
        if (remarked and retires(person, said, lexicon)) or partly or (heading is not None and not below):
            coming.append((at, person.doubted(Doubt.WITHDRAWN)))
        elif away or _uncounted_before(strip, at, starts, lexicon, knowledge):
            together = absent_together(strip, coming, at, sentence, lexicon) if denied else 0
            absent += [one.last_name_line for _, one in coming[len(coming) - together :]]
            del coming[len(coming) - together :]
            absent.append(person.last_name_line)
        elif greets_only(strip, person, at, sentence, lexicon, knowledge):
            pass
        elif (asked := asked_the_writer(strip, person, starts, at, said, knowledge)) is not None:
            coming += [] if asked is Asked.ONLY else [(at, person.doubted(Doubt.WITHDRAWN))]
        elif sends_those_below(person, sentence, lexicon):
            pass
        elif signs_for_mission(strip, at, starts, lexicon):
            coming += [] if _somebody_above(strip, at, starts, lexicon) else [(at, person.doubted(Doubt.BELOW_ALL))]
        elif along is Company.ATTENDANT or pays_alone(person, sentence, knowledge):
            coming.append((at, person.doubted(Doubt.ACCOMPANIES)))
        elif (doubt := doubt_beside(strip, person, (at, begin), sentence, lexicon, knowledge)) is not None:
            coming.append((at, person.doubted(doubt)))
        elif (signs := may_sign_here(strip, at, starts, lexicon, below_table=below_table)) is not None:
            coming.append((at, person.doubted(signs)))
        elif perhaps or _perhaps_away(strip, person, at, sentence, lexicon, knowledge):
            coming.append((at, person.doubted(Doubt.WITHDRAWN)))
        else:
            coming.append((at, person))
    return coming, tuple(absent)


def _perhaps_away(strip: Strip, person: Person, at: int, sentence: str, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether his sentence, or the heading above him, may say that he does not come."""
    replaces, denies = partial(_replaces, knowledge=knowledge), partial(denies_coming, knowledge=knowledge)
    headed = perhaps_headed(strip, at, lexicon, denies, replaces)
    return headed or _perhaps_denied(strip, person, at, sentence, lexicon, knowledge)


def _replaces(text: str, knowledge: Knowledge) -> bool:
    return cues(knowledge, choices.replacement).first(Plain(text), near=False) is not None


def _named_at(strip: Strip, at: int, person: Person) -> tuple[int, int]:
    """Return where the name of who is found at this place stands in the strip; the place itself where it stands elsewhere."""
    name = person.name[-1]
    here = name.passage is strip.passage
    return name.start if here else at, name.end if here and name.end >= at else at


def _remarked(strip: Strip, said: tuple[str, str], lexicon: Lexicon, knowledge: Knowledge, *, next_begins: bool) -> bool:
    """Tell whether what is said of somebody (sentence, rest), or the rest where it is his too, takes him off for good."""
    sentence, rest = said
    his = not _of_another(rest, lexicon, strip.language, next_begins=next_begins)
    remarked = says_withdrawn(sentence, lexicon) or (his and is_withdrawal(rest.strip(" .)"), lexicon))
    return remarked and not comes_in_part(sentence + rest, knowledge)


def _said_behind(strip: Strip, begin: int, starts: Sequence[int], lexicon: Lexicon) -> tuple[str, bool]:
    """Return what is said behind a name, within its paragraph and before the next person, and whether that one begins there."""
    paragraph = _paragraph_end(strip, begin)
    behind = bisect_right(starts, begin)
    end = starts[behind] if behind < len(starts) else paragraph
    stop_at = min(end, paragraph, begin + SAID_LETTERS)
    said = strip.view[begin : others_below(strip, begin, stop_at, lexicon)]
    return _without_replaced(said, lexicon, strip.language), stop_at == end < paragraph


def _perhaps_denied(strip: Strip, person: Person, at: int, sentence: str, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the words before him, or what is said of his participation, may deny that he comes."""
    return participation_denied(strip, person, sentence, lexicon) or denied_before(strip, person, at, lexicon, knowledge)


def _paragraph_end(strip: Strip, place: int) -> int:
    row = strip.row_at(place)
    return strip.block_end(row) if row is not None else len(strip.view)


def _somebody_above(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether others are found, or named, above who signs at this place: else he may say in unknown words that he comes."""
    return starts[0] < at or names_somebody(strip.view[:at].replace("\n", " "), lexicon, strip.language)


def all_absent(strip: Strip, lexicon: Lexicon, knowledge: Knowledge, found: Sequence[tuple[int, Person]]) -> bool:
    """Tell whether all who were found in the strip stay away."""
    return not without_absent(strip, found, lexicon, knowledge)[0]


def _uncounted_before(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the sentence says before its only person that he is no delegate: "as interpreter, without a seat, Ms. A"."""
    row = strip.row_at(at)
    if row is None:
        return False
    begin = max(at - SAID_LETTERS, strip.block_start(row))
    stops = [begin + stop.end() for ends in (SAID_ENDS, _BEHIND_ADDRESS) for stop in ends.finditer(strip.view[begin:at])]
    begin = max([begin, *stops])
    before = strip.view[begin:at]
    if any(begin <= start < at for start in starts) or names_somebody(before.replace("\n", " "), lexicon, strip.language):
        return False  # "in place of Mr. B, who is no longer of the delegation: Ms. A"
    return says_uncounted(Plain(before), knowledge)


def _without_contacts(text: str, lexicon: Lexicon) -> str:
    """Return the text without what it says of contacts, which denies nothing of the person: "E-mail: not available"."""

    def kept(part: re.Match[str]) -> str:
        words = re.sub("[:：]", " ", part.group()).split()
        labels = (lexicon.label(" ".join(words[:count])) for count in range(1, min(_LABEL_WORDS, len(words) - 1) + 1))
        of_contact = len(words) <= _REMARK_WORDS and any(found and {*found} <= CONTACTS for found in labels)
        return " " if of_contact else part.group()

    return _PART.sub(kept, text)


def _of_another(rest: str, lexicon: Lexicon, language: str | None, *, next_begins: bool) -> bool:
    """Tell whether the sentence behind somebody's own speaks of another one: "Ms. A attends. No asistirá el Sr. B".

    `next_begins`: the next person stands where the text ends; its last sentence is his.
    """
    if has_courtesy_form(rest, lexicon, language) or _begins_chinese(rest.lstrip(), lexicon):
        return True
    return next_begins and SAID_ENDS.search(rest) is None


def _own_sentence(said: str, lexicon: Lexicon) -> tuple[str, str]:
    """Return what somebody's own sentence says behind his name, and what follows it.

    A Chinese name with its post behind a comma begins another one's: "将出席，张伟司长不能出席".
    """
    at_once, ends, address = _AT_ONCE.match(said), SAID_ENDS.search(said), _ADDRESS_ENDS.search(said)
    stops = [found.span() for found in (at_once, ends) if found] + ([address.span(1)] if address else [])
    stop = min(stops, default=(len(said), len(said)))
    sentence, rest = said[: stop[0]], said[stop[1] :]
    for comma in _CHINESE_COMMA.finditer(sentence):
        if _begins_chinese(sentence[comma.end() :][:_LOOK], lexicon):
            return sentence[: comma.start()], sentence[comma.end() :] + rest
    return sentence, rest


def _begins_chinese(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a Chinese name with its courtesy form or post begins the text: "张伟处长不参会"."""
    if text[:1] not in lexicon.surnames:
        return False
    ends = [(letters, letters + post) for letters in _NAME_LETTERS for post in _POST_LETTERS]
    posted = any(lexicon.chinese.title_length(text[:end]) == end - letters for letters, end in ends)
    return posted or any(lexicon.honorific_after.match(text, letters) is not None for letters in _NAME_LETTERS)


def _without_replaced(said: str, lexicon: Lexicon, language: str | None) -> str:
    """Return the text with blanks for what brackets say of whom somebody replaces: "(replacing Mr. A, who cannot attend)"."""

    def kept(part: re.Match[str]) -> str:
        inside = part[1].replace("\n", " ")
        cue = lexicon.replaced.find(Folded(inside))
        words = key(inside[slice(*cue)]).split() if cue is not None and cue[0] < _FIRST_LETTERS else []
        follows = any(" ".join(words[at:]) in lexicon.ahead for at in range(len(words)))  # not "replaced by"
        return " " * len(part[0]) if follows and names_somebody(inside, lexicon, language) else part[0]

    return _BRACKETS.sub(kept, said)


def _before_denied(strip: Strip, sentence: str, lexicon: Lexicon, knowledge: Knowledge) -> str:
    """Return the sentence without contacts and what denies of the next one behind it: "سيحضر السيد أ، ولن يحضر السيد ب"."""
    for form in courtesy_forms(sentence, lexicon, strip.language):
        ends = [mark.end() for mark in _CLAUSE_ENDS.finditer(sentence, 0, form)]
        clause = sentence[ends[-1] : form].strip() if ends else ""
        denial = cues(knowledge, choices.negation).first(Plain(clause), near=False)
        opens = denial is not None and denial.start == 0 and len(clause.split()) <= _VERB_WORDS
        if opens and names_somebody(sentence[form:], lexicon, strip.language):
            return _without_contacts(sentence[: ends[-1] - 1], lexicon)
    return _without_contacts(sentence, lexicon)


def _denied_ahead(strip: Strip, at: int, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the few words right before a person begin with a denial of attending, and name nobody else.

    "No asistirá el Sr. A", not "تعذر على السيد أحمد الحضور وستحل محله السيدة ليلى".
    """
    *before, last = _CLAUSE_ENDS.split(strip.view[max(0, at - AHEAD_LETTERS) : at])
    if not before and at > AHEAD_LETTERS:
        return False  # the clause begins further ahead
    clause = last.strip()
    denial = cues(knowledge, choices.negation).first(Plain(clause), near=False)
    if denial is None or denial.start > 0 or has_courtesy_form(clause, lexicon, strip.language):
        return False
    return denies_coming(clause, knowledge)
