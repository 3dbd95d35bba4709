"""Parts told of all who were named, in a sentence that names nobody: "Both will attend as advisers", "两位均以顾问身份参加".

Such a sentence stands below a list or a table, or behind the sentence that names them. Where it speaks of more or fewer than were
named, or of some of them, of another event or only of a case, each is asked about; what is past tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from config.knowledge import Knowledge, Language
from models.reply import Role
from pipeline.extraction.entries.courtesy_forms import courtesy_forms
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.entry_words import role_in_clause
from pipeline.extraction.running_text.standing import Standing
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.told_elsewhere.bodies_told_once import means_all
from pipeline.extraction.told_elsewhere.roles_of_pronouns import is_open, says_not, sentences
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import Folded, fold, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.speaking_against import holds_for_a_time

SENTENCE_LETTERS = 160  # a longer one says more than that
_SHARED = (Role.ADVISER, Role.EXPERT, Role.OBSERVER)  # of which a delegation has several
_PAIR = 2
_MOST = 20  # whom such a sentence counts
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_COUNTED = re.compile(r"([二两兩三四五六七八九十])[人位名](?:代表|同事|人员)?")
_PLURAL_VERB = re.compile(r"[^\W\d_]+(?:án|an|ان|ون)", re.IGNORECASE)  # Spanish and Arabic need no word for "they"


def with_roles_of_them(
    persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon, knowledge: Knowledge
) -> list[Person]:
    """Return the persons, each without a part with the one that a sentence gives to all who were named before it.

    Args:
        persons: those named as coming.
        readings: the texts that were read.
        lexicon: words of coming, of parts, and those that mean all who were named.
        knowledge: for words that deny.
    """
    told = list(persons)
    for reading in readings if len(persons) >= _PAIR else ():
        view, stood = reading.strip.view.replace("\n", " "), Standing(persons, reading.strip.passage)
        for begin, stop in sentences(reading, lexicon):
            sentence = view[begin:stop]
            if stop - begin > SENTENCE_LETTERS or stood.anybody(begin, stop) or reading.zone_of(begin, stop) is not None:
                continue
            role = _shared_part(sentence, lexicon)
            past = cues(knowledge, _past).first(Plain(sentence), near=False) is not None
            first = _WORD.search(sentence)
            if first is not None and fold(first.group()) in lexicon.said.gendered:
                continue  # "Il participera en qualité d'expert"
            if (
                role is None
                or past
                or says_not(sentence, knowledge)
                or [*courtesy_forms(sentence, lexicon, reading.strip.language)]
            ):
                continue
            meant = [one for one in range(len(told)) if _is_before(told[one], reading, begin)]
            subject = _subject(sentence, lexicon)
            counts = [count for count in range(_PAIR, _MOST + 1) if _means(subject, count, lexicon)]
            if len(meant) < _PAIR or not counts:
                continue
            sure = len(meant) in counts and not holds_for_a_time(sentence, knowledge) and not _of_some(sentence, lexicon)
            sure = sure and not (_only_in_case(sentence, lexicon) or _of_other_event(view, begin, sentence, lexicon))
            piece = Piece(reading.strip.passage, begin, stop)
            for one in meant:
                if is_open(told[one]) or told[one].role is Role.MEMBER:  # "participeront" may have been read as his part
                    told[one] = replace(told[one], role=role if sure else None, role_piece=piece)
    return told


def _past(language: Language) -> tuple[str, ...]:
    return (*language.grammar.attended, *language.grammar.no_part)


def _only_in_case(sentence: str, lexicon: Lexicon) -> bool:
    return any(words.find(Folded(sentence)) is not None for words in (lexicon.said.conditional, lexicon.said.contingent))


def _of_other_event(view: str, begin: int, sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether the sentence names an event of which nothing above speaks: "Both will attend the Conference in May as …"."""
    above = {key(view[start:end]) for start, end in lexicon.events.all(Folded(view[:begin]))}
    return any(key(sentence[start:end]) not in above for start, end in lexicon.events.all(Folded(sentence)))


def _is_before(person: Person, reading: Reading, begin: int) -> bool:
    """Tell whether somebody was named before this place: in this text, or in a table of the same document."""
    name = person.name[0]
    if name.passage is reading.strip.passage:
        return name.start < begin
    return person.via == "table" and name.passage.document is reading.strip.passage.document


def _shared_part(sentence: str, lexicon: Lexicon) -> Role | None:
    """Return the part that several may have and as which the sentence says that somebody comes."""
    role = role_in_clause(sentence, lexicon)
    if role not in _SHARED:
        return None
    plain = Plain(sentence)
    comes = any(lexicon.role(cue.phrase) is None for cue in lexicon.coming.all(plain))
    told = any(words.find(Folded(sentence)) is not None for words in (lexicon.attending, lexicon.said.seats))
    return role if comes or told else None


def _subject(sentence: str, lexicon: Lexicon) -> str:
    """Return what stands before "as", without the verb and the meeting: "Both will attend [the Working Group] as advisers"."""
    if is_cjk(sentence.lstrip()[:1]):
        return sentence.strip()
    words = list(_WORD.finditer(sentence))
    keys = [key(word.group()) for word in words]
    starts = (
        at
        for phrase in lexicon.capacity
        for at in range(len(keys))
        if " ".join(keys[at:]).startswith(f"{phrase} ")
        or (len(phrase) == 1 and keys[at].startswith(phrase) and not _is_them(keys[at], lexicon))  # "ك", but no "كلاهما"
    )
    last = min((at for at in starts if at), default=0)
    before = sentence[: words[last].start()] if last else ""
    verbs = [(cue.start, cue.end) for cue in lexicon.coming.all(Plain(before))]
    verbs += [span for words_of in (lexicon.attending, lexicon.said.seats) for span in words_of.all(Folded(before))]
    kept = [word for word in words[:last] if _is_them(word.group(), lexicon) or not _within(word, verbs)]
    kept = [word for word in kept if key(word.group()) not in lexicon.meeting]
    if not kept and words and _PLURAL_VERB.fullmatch(words[0].group()):
        return words[0].group()
    return " ".join(word.group() for word in kept) or "?"


def _is_them(word: str, lexicon: Lexicon) -> bool:
    return key(word) in lexicon.said.those_named or key(word) in lexicon.said.pairs or key(word) in lexicon.said.counting.values


def _within(word: re.Match[str], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < word.end() and word.start() < end for start, end in spans)


def _means(subject: str, count: int, lexicon: Lexicon) -> bool:
    """Tell whether the subject means so many who were named: "both", "they", "all three", or a verb's ending alone."""
    if is_cjk(subject[:1]):
        return _chinese_means(subject, count, lexicon)
    if _PLURAL_VERB.fullmatch(subject) and lexicon.coming.first(Plain(subject), near=False) is not None:
        return True
    return means_all(subject, count, lexicon, alone=False)


def _chinese_means(sentence: str, count: int, lexicon: Lexicon) -> bool:
    some = lexicon.unspaced.some_counted.match(sentence)
    sentence = sentence[some.end() :] if some is not None else sentence
    named = next((word for word in sorted(lexicon.said.those_named, key=len, reverse=True) if sentence.startswith(word)), "")
    counted = _COUNTED.match(sentence, len(named))
    end = counted.end() if counted is not None else len(named)
    if not end or not sentence.startswith((*lexicon.unspaced.each_alike, *lexicon.capacity), end):
        return False
    return counted is None or lexicon.said.counting.values.get(counted[1]) == count


def _of_some(sentence: str, lexicon: Lexicon) -> bool:
    folded, said = Folded(sentence), lexicon.said
    if lexicon.unspaced.some_counted.match(sentence):
        return True
    return any(words.find(folded) is not None for words in (said.some_of, said.former, said.latter, said.last))
