"""Whom sentences that tell changes bring, and of whom they correct something: "She will be replaced by Mr. B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from config.knowledge import Knowledge, Language
from models.reply import Role
from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.capacities import capacity_before
from pipeline.extraction.running_text.going_on import goes_on, last_named
from pipeline.extraction.running_text.items_told import corrected
from pipeline.extraction.running_text.prose import ANNOUNCED, ProseReader
from pipeline.extraction.running_text.sentence_ends import sentence_spans
from pipeline.extraction.running_text.who_leads import role_before
from pipeline.extraction.told_elsewhere.changes_told import Change, correcting, reached_anew
from pipeline.extraction.told_elsewhere.corrected_names import corrected_name
from pipeline.extraction.told_elsewhere.corrected_posts import body_bracketed, labels_behind, owner_of_post
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, Cues, cues
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

_LEADS = re.compile(r"\s?[:：]\s?[«“\"]?")
_PARTS = re.compile(r"[,،，;؛；.。]")
_POSSESSIVE = re.compile(r"['’]s$")
ROLE_WORDS = 5  # right before a name
_OPENS = (",", "،", "，", "(", "（", "-", "–")  # behind a name, before what he is
AND_LETTERS, AND_WORDS = 20, 2  # from "and" to words of joining: "y que se incorpora"
NAME_LETTERS = 25  # from "should read" to a name
SPELLINGS = 80.0  # likeness of two spellings of one name


def _denied(language: Language) -> tuple[str, ...]:
    return (*language.grammar.negation, *(phrase for phrase in language.persons.ahead if " " in phrase))


class ChangeReader(ProseReader):
    """Reads the sentences of what is told: whom they bring, and of whom they correct something."""

    def __init__(
        self,
        strip: Strip,
        zones: tuple[Zone, ...],
        hits: Sequence[Hit],
        lexicon: Lexicon,
        *,
        anywhere: bool,
        marked: Sequence[Tag],
        told: Sequence[Change],
        knowledge: Knowledge,
    ) -> None:
        super().__init__(strip, zones, hits, lexicon, anywhere=anywhere, marked=marked)
        self._denying = cues(knowledge, _denied)
        self._told, self._marks, self._joins = told, cues(knowledge, correcting), cues(knowledge, choices.addition)
        self._anew = cues(knowledge, reached_anew)

    def changes(self) -> list[tuple[int, Person]]:
        """Return (offset, person) of everybody who comes by these changes, or of whom one of them corrects something."""
        found: list[tuple[int, Person]] = []
        for unit in self._told:
            text = self._strip.view[: unit.end].replace("\n", " ")
            own: list[tuple[int, Person]] = []
            before = False
            courtesy = self._lexicon.honorific_before(self._language)
            spans = sentence_spans(text, unit.start, unit.end, self._hits, courtesy, self._lexicon.closing_words)
            parts = (part for span in spans for part in self._clauses(text, *span))
            for begin, stop in parts:
                marks = _places(text, begin, stop, self._marks)
                marks = marks or (_places(text, begin, stop, self._anew) if unit.contacts else [])
                if marks:
                    persons = self._correction(text, begin, stop, marks)
                else:
                    adds = unit.besides or bool(
                        _places(text, begin, stop, self._joins)
                    )  # "增加…女士", "s'ajoute à la délégation"
                    follows = adds or (before and goes_on(text, begin, stop, self._lexicon, self._language))
                    persons = self._sentence(text, begin, stop, listed=False, follows=follows)
                if len(persons) == 1 and persons[0][1].role is None:
                    at, person = persons[0]
                    persons = [(at, replace(person, role=_role_told(text, begin, stop, at, self._lexicon)))]
                before = bool(persons)
                own += persons
            found += [(at, self._with_contacts(person, unit, at)) for at, person in own] if len(own) == 1 else own
        return self.departures.staying(found)

    def understood(self, found: Sequence[tuple[int, Person]]) -> list[Change]:
        """Return what tells of somebody found, or of somebody who no longer comes; the rest is left to the other readers."""
        places = [at for at, _ in (*found, *self.departures.gone)]
        return [one for one in self._told if any(one.start <= at < one.end for at in places)]

    def unnamed(self, found: Sequence[tuple[int, Person]]) -> list[str]:
        """Return the paragraphs that correct somebody's post or name, in which nobody was found: whose it is, a person sees."""
        places = [at for at, _ in (*found, *self.departures.gone)]
        left = [one for one in self._told if not any(one.start <= at < one.end for at in places)]
        text = self._strip.view
        marked = ((one, _places(text, one.start, one.end, self._marks)) for one in left)
        return [text[one.start : one.end].strip() for one, marks in marked if labels_behind(text, one.end, marks, self._lexicon)]

    def _clauses(self, text: str, begin: int, end: int) -> list[tuple[int, int]]:
        """Return the sentence in parts: a second change begins at "and that" with words of joining close behind it."""
        cuts = [begin]
        for start, _ in _places(text, begin, end, self._joins):
            near = max(cuts[-1], start - AND_LETTERS)
            last = next(reversed(list(self._lexicon.together.finditer(text[near:start]))), None)
            if last is not None and len(text[near + last.end() : start].split()) <= AND_WORDS:
                cuts.append(near + last.start())
        return list(zip(cuts, [*cuts[1:], end], strict=True))

    def _with_contacts(self, person: Person, unit: Change, at: int) -> Person:
        """Return the only person whom a change brings with the addresses and numbers told behind him."""
        told = tuple(
            hit for hit in self._hits if unit.start <= hit.start < unit.end and (hit.start > at or not self.departures.gone)
        )
        return replace(person, contacts=(*person.contacts, *(hit for hit in told if hit not in person.contacts)))

    def _correction(self, text: str, begin: int, end: int, marks: Sequence[tuple[int, int]]) -> list[tuple[int, Person]]:
        """Return (offset, person) of those of whom the sentence corrects something; of two spellings of a name the right one."""
        zone = within(self._zones, begin)
        begin = begin if zone is None or not zone.letterhead else min(max(begin, zone.end), end) if zone.end < end else begin
        if (right_one := corrected_name(text, (begin, end), self._lexicon, self._language)) is not None:
            match, stop = right_one
            return [(match.start, self._corrected_person(text, begin, stop, Anchor(match.start, match), marks))]
        anchors = self._anchors(text, begin, end, end, (), free=False)
        anchors = anchors or self._named_without_form(text, (begin, end), marks)
        if len(anchors) == 1:  # "was given as Ms. A, yet her passport says Ms. B": nothing else parts the two
            again = last_named(text[:end], end, self._lexicon, self._language)
            anchors += [Anchor(again.start, again)] if again is not None and again.start >= anchors[0].match.end else []
        right = _right_of_two(text, anchors, self._denying)
        right = right or [one for one in anchors if any(0 <= one.match.start - stop <= NAME_LETTERS for _, stop in marks)]
        return [(one.match.start, self._corrected_person(text, begin, end, _owner(text, one), marks)) for one in right or anchors]

    def _named_without_form(self, text: str, span: tuple[int, int], marks: Sequence[tuple[int, int]]) -> list[Anchor]:
        """Return whom a correction leads to, without a courtesy form: "should read: Jane Roe", "correct the post of Jane Roe"."""
        if (owner := owner_of_post(text, span, marks, self._lexicon, self._language)) is not None:
            return [Anchor(owner.start, owner)]
        end = span[1]
        led = _LEADS.match(text, marks[-1][1], end)
        match = name_at(text[:end], led.end(), self._lexicon, self._language) if led is not None else None
        return [Anchor(match.start, match)] if match is not None and match.plain and " " in text[slice(*match.name)] else []

    def _corrected_person(self, text: str, begin: int, end: int, anchor: Anchor, marks: Sequence[tuple[int, int]]) -> Person:
        match = anchor.match
        behind = [mark for mark in marks if mark[0] >= match.end]
        instead = self._lexicon.replaced.find(Folded(text[match.end : end]))
        stops = [*(start for start, _ in behind[:1]), *([match.end + instead[0]] if instead is not None else [])]
        stop = min(stops, default=end)
        described = text[match.end : stop].lstrip()[:1] in _OPENS or not behind
        person = self._person(text, begin, max(begin, anchor.cut), match, stop if described else match.end, weight=ANNOUNCED)
        quoted = corrected(text, match.end, end, self._lexicon)
        if quoted:  # "the title of Ms. A should read “Director” and not “Adviser”"
            quoted += body_bracketed(text, quoted[-1][1], end, self._lexicon)
            person = self._with_said(replace(person, title=(), organisation=()), text, quoted)
        elif behind and not any(behind[-1][1] <= hit.start < end for hit in self._hits):
            person = self._with_said(person, text, [(behind[-1][1], end)])  # "…'s title should read Director"
        heads = role_before(text, begin, match, self._lexicon, self._language)
        return replace(person, role=Role.HEAD) if heads and person.role is None else person


def _right_of_two(text: str, anchors: Sequence[Anchor], denying: Cues) -> list[Anchor]:
    """Return which of two spellings of a name is right: the last, or the first before "not": "read A, not B"; else []."""
    if len(anchors) != 2:
        return []
    first, last = (key(text[slice(*one.match.name)]).split() for one in anchors)
    if first == last or not ({*first} & {*last} or fuzz.ratio(" ".join(first), " ".join(last)) >= SPELLINGS):
        return []
    between = Plain(text[anchors[0].match.end : anchors[1].match.start])
    return [anchors[0 if denying.first(between, near=False) is not None else 1]]


def _owner(text: str, anchor: Anchor) -> Anchor:
    """Return the anchor with the name alone, where it stands in the possessive: "Ms. Lund's title"."""
    start, end = anchor.match.name
    owns = _POSSESSIVE.search(text[start:end])
    if owns is None:
        return anchor
    return replace(anchor, match=replace(anchor.match, name=(start, start + owns.start()), end=start + owns.start()))


def _role_told(text: str, begin: int, end: int, name: int, lexicon: Lexicon) -> Role | None:
    """Return the role of the only person of a sentence: "the head of delegation, Mr. A", "will join it, as an expert, …"."""
    words = re.findall(r"\w[\w'’-]*", text[begin:name])[-ROLE_WORDS:]
    for first in range(len(words)):
        if (role := lexicon.role(" ".join(words[first:]))) is not None:
            return role
    ends = [begin + part.start() for part in _PARTS.finditer(text[begin:end])]
    found = (capacity_before(text, begin, at, lexicon) for at in (*ends, end))
    return next((role for role in found if role is not None), None)


def _places(text: str, begin: int, end: int, wanted: Cues) -> list[tuple[int, int]]:
    """Return where in the text the phrases stand."""
    said = Plain(text[begin:end])
    spans: list[Cue] = list(wanted.all(said))
    return [(begin + start, begin + stop) for start, stop in (said.span(cue.start, cue.end) for cue in spans)]
