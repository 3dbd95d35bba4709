"""Persons named in sentences: "… will be represented by Mr. A, Director, Ministry of Justice, and Ms. B, Adviser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.reply import Role
from pipeline.extraction.correspondence.contingent import stands_in
from pipeline.extraction.correspondence.zone import CLOSING, Zone
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece, described, named
from pipeline.extraction.entries.entry_words import leading_role
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.running_text.anchors import Anchor, Sentence
from pipeline.extraction.running_text.announcements import DENIED, announcing, brings_somebody, end_of_cue, told_from
from pipeline.extraction.running_text.bare_rows import with_bare_rows
from pipeline.extraction.running_text.bodies_before import said_apart
from pipeline.extraction.running_text.bodies_of_rows import with_body_of_row
from pipeline.extraction.running_text.chinese_anchors import chinese_anchors
from pipeline.extraction.running_text.chinese_names import (
    ends_label,
    enumerated,
    has_post_behind,
    reads_chinese,
    within_word,
)
from pipeline.extraction.running_text.chinese_parts_told import roles_around
from pipeline.extraction.running_text.chinese_persons import ChineseSentence
from pipeline.extraction.running_text.chinese_posts_told import told_apart
from pipeline.extraction.running_text.choosers import chooses
from pipeline.extraction.running_text.deciders import (
    approvals,
    deciding,
    may_be_served,
    may_order,
    ordering,
    orders,
    overlap,
)
from pipeline.extraction.running_text.departures import Departures
from pipeline.extraction.running_text.description_ends import description_ends
from pipeline.extraction.running_text.exchanged import exchanged
from pipeline.extraction.running_text.going_on import goes_on
from pipeline.extraction.running_text.graded_forms import with_graded_forms
from pipeline.extraction.running_text.items_told import Told, corrected, items_told
from pipeline.extraction.running_text.labelled_sentences import LABEL
from pipeline.extraction.running_text.name_like import only_says_change
from pipeline.extraction.running_text.names_beside_verbs import alone_behind, brought_along
from pipeline.extraction.running_text.not_said_of import doubted_beside, not_said_of
from pipeline.extraction.running_text.openings import opening
from pipeline.extraction.running_text.posts_and_bodies import posts_and_bodies
from pipeline.extraction.running_text.replaced_names import replacing_persons
from pipeline.extraction.running_text.role_copulas import roles_told_before
from pipeline.extraction.running_text.roles_beside import role_beside, with_part_ahead
from pipeline.extraction.running_text.roles_shared import shared_roles
from pipeline.extraction.running_text.rows_before_verbs import with_row_before_verb
from pipeline.extraction.running_text.said_of_several import Span
from pipeline.extraction.running_text.senders import before_senders, senders, with_sender
from pipeline.extraction.running_text.sentence_ends import sentence_spans
from pipeline.extraction.running_text.tagged_persons import certain, seen_anchors
from pipeline.extraction.running_text.who_leads import behind_list, introduces, labels_first, role_before, sentences_from
from pipeline.extraction.words.folding import Folded, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

# Weight of a name in a sentence that says that somebody is coming, that has a word of coming, and in any other.
ANNOUNCED, HINTED, MENTIONED = 0.92, 0.7, 0.5
APART_SURE = 0.9  # of the border between a post and a body that is told apart from it


class ProseReader:
    """Reads the sentences of one strip."""

    def __init__(
        self,
        strip: Strip,
        zones: tuple[Zone, ...],
        hits: Sequence[Hit],
        lexicon: Lexicon,
        *,
        anywhere: bool,
        marked: Sequence[Tag] = (),
    ) -> None:
        self._strip, self._zones, self._hits, self._lexicon, self._anywhere = strip, zones, hits, lexicon, anywhere
        self._language = strip.language
        self._marked, self._introduced = marked, -1  # the tagger's marks of persons
        self.departures = Departures(lexicon, strip.language)

    def read(
        self, covered: Sequence[tuple[int, int]], rests: Sequence[tuple[int, int]] = (), introduced: int = -1
    ) -> list[tuple[int, Person]]:
        """Return (offset, person) of everybody whom the sentences announce, in order.

        Args:
            covered: stretches that lists have used up. Where any are, sentences introduce them, naming who heads or approved.
            rests: sentences of lists' items in which somebody else is announced.
            introduced: where a sentence begins that the line above announces; -1 for none.
        """
        self._introduced = introduced
        found: list[tuple[int, Person]] = []
        for begin, stop in rests:
            found += self._stretch(self._strip.view[:stop].replace("\n", " "), begin, stop)
        for number in dict.fromkeys(row.block for row in self._strip.rows):
            rows = [row for row in self._strip.rows if row.block == number]
            text = self._strip.view[: (end := rows[-1].end)].replace("\n", " ")
            items = items_told(self._strip, number, covered, self._lexicon) if covered else []
            for begin, stop, told in items:
                found += self._stretch(text, begin, stop, corrects=told is Told.CORRECTS)
            start = sentences_from(self._strip, rows, covered, self._lexicon)
            if start is not None and not any(begin < end and start < stop for begin, stop, _ in items):
                found += self._stretch(text, start, end, covered)
        return self.departures.staying(found)

    def _stretch(
        self, text: str, start: int, end: int, covered: Sequence[tuple[int, int]] = (), *, corrects: bool = False
    ) -> list[tuple[int, Person]]:
        """Return the persons of the sentences of text[start:end]; of one that `corrects` something those with a courtesy form."""
        found, before = list[tuple[int, Person]](), list[tuple[int, Person]]()
        courtesy, words = self._lexicon.honorific_before(self._language), self._lexicon.closing_words
        for begin, stop in sentence_spans(text, start, end, self._hits, courtesy, words):
            follows = begin == self._introduced or (bool(before) and goes_on(text, begin, stop, self._lexicon, self._language))
            listed = introduces(begin, covered)
            closing = (zone.start for zone in self._zones if zone.why == CLOSING and begin < zone.start)
            before = self._sentence(text, begin, min([stop, *closing]), listed=listed, follows=follows, corrects=corrects)
            found += behind_list(before) if covered and not listed else before
        return found

    def _sentence(
        self, text: str, begin: int, end: int, *, listed: bool, follows: bool = False, corrects: bool = False
    ) -> list[tuple[int, Person]]:
        begin, zone = opening(self._strip, self._zones, begin, end, self._lexicon)
        if (compliments := zone is not None) and not zone.letterhead:
            return []
        folded = Folded(text[begin:end])
        replacing = [(begin + a, begin + b) for a, b in replacing_persons(folded, text[begin:end], self._lexicon)]
        cue = self._announces(folded, text, (begin, end), replacing)
        approving = approvals(text, begin, end, self._lexicon, self._language)
        announced = bool(cue or replacing or approving)
        in_place = stands_in(text[begin:end], self._lexicon)
        hinted = not announced and (follows or in_place or self._hints(text[begin:end]))
        honour = self._lexicon.honour.all(folded) or self._lexicon.saying.all(folded)[:1] if compliments else []
        told = announced or hinted or corrects
        seen = [] if told or self._anywhere else certain(self._marked, text, begin, end, self._lexicon, self._language)
        if cue == DENIED or (not told and (not (seen or self._anywhere) or (compliments and not honour))):
            return []
        starts = replacing or approving
        ends_cue = end_of_cue(text, begin, cue, self._lexicon, self._language) if cue is not None else begin
        after_cue = starts[0][1] if cue is None and starts else ends_cue
        honoured = begin + honour[-1][1] if honour else after_cue  # whom the note greets stands before "has the honour to inform"
        search = begin if not compliments else min(after_cue, honoured) if announced else honoured
        ordered = orders(text, begin, end, self._lexicon)
        breaks = [*replacing, *approving, *self._verbs(folded, begin, changes=bool(replacing or approving), in_place=in_place)]
        breaks += [*exchanged(text, replacing, end, self._lexicon), *brought_along(text, after_cue, end, self._lexicon)]
        anchors = self._anchors(text, search, end, after_cue, breaks, free=announced or hinted)
        if ordered:
            anchors = self._behind_orders(anchors, text, (begin, search, end, after_cue), breaks, free=announced or hinted)
        anchors = anchors or self._beside_verb(text, search, end, cue and (begin + cue[0], after_cue), breaks)
        if announced or hinted or anchors or seen:
            anchors = seen_anchors(anchors, self._marked, text, search, end, self._lexicon, self._language)
        anchors = self._graded(anchors, text)
        instead, replaced = self.departures.told([one.match for one in anchors], replacing, text, (begin, end), in_place=in_place)
        gone, may_decide = deciding(text, search, anchors, approving, self._lexicon)
        gone |= replaced | ordering(text, begin, anchors, self._lexicon)
        posts, bodies = posts_and_bodies(text, (search, end), anchors, (approving, ordered), self._lexicon, self._strip.view)
        sending = senders(text, search, anchors, self._lexicon)
        breaking = [*replacing, *ordered, *approving, *((at, at) for _, at in bodies.values())]
        ends = before_senders(description_ends(text, anchors, posts, breaking, end, self._lexicon), sending)
        more, stops = said_apart(text, (search, end), anchors, ends, self._lexicon)
        behind = roles_around(text, begin, anchors, end, self._lexicon) if reads_chinese(text[begin:end]) else {}
        verbs, shared = (told(text, (begin, end), anchors, self._lexicon) for told in (roles_told_before, shared_roles))
        others = not_said_of(text[:end], begin, cue, anchors, self._lexicon, self._language)
        weight, found = ANNOUNCED if announced else HINTED if hinted else MENTIONED, list[tuple[int, Person]]()
        for index, anchor in enumerate(anchors):
            heads = role_before(text, begin, anchor.match, self._lexicon, self._language, posts.get(index), first=index == 0)
            if anchor.match.start in gone or (listed and not heads and not replacing):
                continue
            stop = stops.get(index, ends[index])
            past = (after for _, after in approving if after <= anchor.match.start)
            cut = anchor.cut if index or not labels_first(text, search, anchor.match, self._lexicon, self._language) else search
            person = self._person(text, begin, max(search, cut, *past), anchor.match, stop, weight=weight)
            right = corrected(text, anchor.match.end, end, self._lexicon) if corrects else []
            person = doubted_beside(person, anchor, seen=bool(seen), instead=instead, others=others)
            person = self._may_stay(told_apart(person, more.get(index, [])), text, anchors, index, (ordered, may_decide, posts))
            said = [*([posts[index]] if index in posts else []), *more.get(index, []), *right]
            person = with_sender(self._with_said(person, text, said, bodies.get(index, (None,))[0]), sending.get(index))
            if person.role is None:
                start = anchors[index - 1].match.end if index else told_from(text, search, begin, cue)
                places = (start, stop, end)
                role = role_beside(text, places, anchors, index, replacing, self._lexicon, in_place=in_place) or shared.get(index)
                own = (behind.get(index) if index else None) or verbs.get(index)  # "副团长：" behind "团长：" of one before
                person = replace(person, role=own or (Role.HEAD if heads else behind.get(index) or role))
            found.append((anchor.match.start, with_part_ahead(person, text, anchors, index, self._lexicon)))
        return with_body_of_row(found, text, (begin, end), self._lexicon)

    def _graded(self, anchors: Sequence[Anchor], text: str) -> list[Anchor]:
        """Return the anchors as `with_graded_forms` does, without Arabic words of change that look like a name."""
        said = (
            one for one in anchors if not one.match.honorific and only_says_change(text[slice(*one.match.name)], self._lexicon)
        )
        none = {one.match.start for one in said}
        return with_graded_forms([one for one in anchors if one.match.start not in none], text, self._lexicon)

    def _announces(self, folded: Folded, text: str, span: Span, replacing: Sequence[Span]) -> Span | None:
        """Return the words of the sentence text[slice(*span)] that announce somebody, as `announcing` does."""
        brings = brings_somebody(text, span[1], replacing, self._lexicon, self._language)
        return announcing(folded, text[slice(*span)], self._lexicon, self._language, brings=brings)

    def _verbs(self, folded: Folded, begin: int, *, changes: bool, in_place: bool) -> list[Span]:
        """Return the verbs before somebody of a sentence that changes something, or that names who comes if another cannot."""
        coming = [*(self._lexicon.announcing.all(folded) if changes else ())]
        coming += self._lexicon.said.stepping_in.all(folded) if in_place else ()  # "ее заместит г-жа Б"
        return [(begin + start, begin + end) for start, end in coming]

    def _hints(self, sentence: str) -> bool:
        """Tell whether a sentence, where any may name persons, says that somebody comes, or names those meant before: "C'est"."""
        if not self._anywhere:
            return False
        coming = self._lexicon.coming.first(Plain(sentence), near=False) is not None
        return coming or self._lexicon.said.namely.find(Folded(sentence.lstrip()), first=True) is not None

    def _beside_verb(
        self, text: str, begin: int, end: int, verb: tuple[int, int] | None, cues: Sequence[tuple[int, int]]
    ) -> list[Anchor]:
        """Return who stands beside a verb of coming without a courtesy form.

        Before it, "Her assistant, Joan Doe (joan@…), will attend", or alone right behind: "Notre délégué est Luc Diallo".
        """
        if verb is None:
            return []
        behind = text[verb[0] : end]
        if self._lexicon.coming.first(Plain(behind), near=False) is None and self._lexicon.comes.verb(behind) is None:
            return self._alone(text[:end], verb[1])
        found = self._anchors(text, begin, end, begin, cues, free=True)
        row = with_row_before_verb(found, text, begin, verb[0], self._lexicon, self._language)
        return row or self._alone(text[:end], verb[1])

    def _behind_orders(
        self,
        anchors: list[Anchor],
        text: str,
        at: tuple[int, int, int, int],
        breaks: Sequence[Span],
        *,
        free: bool,
    ) -> list[Anchor]:
        """Return the persons of a sentence that tells on whose orders: he who is named first may only give them.

        Others stand behind what announces them: it parts persons, too, or, where all found only order, they are looked for there.
        """
        begin, search, end, after_cue = at
        cues = [cue for words in (self._lexicon.announcing, self._lexicon.leads) for cue in words.all(Folded(text[begin:end]))]
        further = self._anchors(text, search, end, after_cue, [*breaks, *((begin + a, begin + b) for a, b in cues)], free=free)
        found = further if len(further) > len(anchors) else anchors
        if found and {one.match.start for one in found} <= ordering(text, begin, found, self._lexicon):
            found = [*found, *self._anchors(text, found[-1].match.end, end, after_cue, breaks, free=free)]
        return found

    def _alone(self, text: str, after_cue: int) -> list[Anchor]:
        match = alone_behind(text, after_cue, self._lexicon, self._language)
        return [Anchor(match.start, match, bare=True)] if match is not None else []

    def _anchors(
        self, text: str, begin: int, end: int, free_from: int, cues: Sequence[tuple[int, int]], *, free: bool
    ) -> list[Anchor]:
        if reads_chinese(text[begin:end]):
            found = enumerated(text, begin, end, self._lexicon)
            found = [anchor for anchor in found if free or anchor.match.honorific is not None]
            others = chinese_anchors(text, begin, end, free_from, self._lexicon, self._language)
            others = [one for one in others if not within_word(text, one.match.name[0], begin, self._lexicon)]
            taken = [(one.match.start, one.match.end) for one in found]
            found += [one for one in others if not any(overlap((one.match.start, one.match.end), place) for place in taken)]
            found = [anchor for anchor in found if not ends_label(text, anchor.match.end, self._lexicon)]
            return sorted(found, key=lambda anchor: anchor.match.start)
        found = Sentence(text, begin, end, free_from, self._lexicon, self._language, cues).anchors(free=free)
        return with_bare_rows(found, text, free_from, end, self._lexicon, self._language) if free and begin < free_from else found

    def _label(self, text: str) -> Role | None:
        """Return the part in the delegation that a label before the name tells: "Head of delegation - [Mr. A]"."""
        label = LABEL.fullmatch(text)
        return self._lexicon.role(label[1]) if label is not None else None

    def _person(self, text: str, opens: int, begin: int, match: NameMatch, stop: int, *, weight: float) -> Person:
        weight = weight if match.honorific or has_post_behind(text, match, self._lexicon) else weight - 0.15
        person = named(match, self._strip.passage, via="prose", weight=weight, language=self._language)
        person = replace(person, role=self._label(text[opens : match.start]))
        if begin < match.start:
            lead = leading_role(text, begin, match.start + 1, self._lexicon, self._language)
            person = person if lead is None else replace(person, role=lead[0])
        if is_cjk(text[match.name[0]]) or (match.name[0] and is_cjk(text[match.name[0] - 1])):
            sentence = ChineseSentence(self._strip.passage, text, self._hits, self._lexicon, self._strip.view)
            return sentence.described(person, match, begin, stop)
        return described(person, self._strip.passage, text, match.end, stop, self._hits, self._lexicon)

    def _may_stay(
        self,
        person: Person,
        text: str,
        anchors: Sequence[Anchor],
        index: int,
        told: tuple[Sequence[tuple[int, int]], set[int], Mapping[int, Span]],
    ) -> Person:
        """Return the person, doubted where he may decide or give orders (both `told`), or be served by the one before."""
        ordered, may_decide, posts = told
        at = anchors[index].match.start
        if at in may_decide or may_order(text, ordered, anchors, index, self._lexicon) or chooses(text, at, self._lexicon):
            person = person.doubted(Doubt.ORDERS)
        before = anchors[index - 1].match.end if index and index not in posts else None
        served = before is not None and may_be_served(text, before, at, self._lexicon)
        return person.doubted(Doubt.SERVED) if served else person

    def _with_said(self, person: Person, text: str, spans: Sequence[Span], body: Span | None = None) -> Person:
        """Return the person with what these stretches and the body before him say, where his own entry does not say it."""
        for start, end in spans:
            told = described(replace(person, title=(), organisation=()), self._strip.passage, text, start, end, (), self._lexicon)
            apart = bool(person.title and told.organisation) and not (told.title or person.organisation)
            sure = (
                max(told.split_sure, APART_SURE) if apart else told.split_sure
            )  # "Judge and Clerk respectively, both of the Court"
            known = replace(told, title=person.title or told.title, organisation=person.organisation or told.organisation)
            person = replace(known, split_sure=sure)
        return replace(person, organisation=(Piece(self._strip.passage, *body),)) if body and not person.organisation else person
