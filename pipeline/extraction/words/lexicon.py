"""Finds the knowledge's wordings in text as it was read: folded, spaced otherwise, and on poor pages misread by a letter."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from rapidfuzz import fuzz, process

from config.knowledge import Knowledge, Language
from models.reply import Role
from pipeline.extraction.words.arabic_shapes import ArabicShapes
from pipeline.extraction.words.case_forms import CaseForms
from pipeline.extraction.words.change_labels import Changes
from pipeline.extraction.words.chinese_bodies import ChineseBodies
from pipeline.extraction.words.chinese_posts import ChinesePosts
from pipeline.extraction.words.clause_words import ClauseWords, refers_unspaced
from pipeline.extraction.words.coming_words import ComingWords
from pipeline.extraction.words.companion_words import CompanionWords
from pipeline.extraction.words.courtesy_words import CourtesyWords
from pipeline.extraction.words.cues import Cues as Words
from pipeline.extraction.words.folding import Folded, fold, is_arabic, is_cjk, key, keys_of
from pipeline.extraction.words.form_senders import FormSenders
from pipeline.extraction.words.greetings import Greetings
from pipeline.extraction.words.joined_roles import JoinedRoles
from pipeline.extraction.words.label_words import (
    FUZZY_FROM,
    LABEL_LETTERS_MAX,
    REMEMBERED,
    labelled_fields,
    nearest_of,
    parts_of_owned,
)
from pipeline.extraction.words.parted_labels import with_parted
from pipeline.extraction.words.phrase_cues import cues_of
from pipeline.extraction.words.phrase_patterns import at_start, before_mark, between, directly_before, longest_first
from pipeline.extraction.words.role_words import RoleWords
from pipeline.extraction.words.russian import InAnyCase, is_cyrillic, stem
from pipeline.extraction.words.short_roles import ShortRoles
from pipeline.extraction.words.small_words import small_words
from pipeline.extraction.words.telling_oneself import TellingOneself
from pipeline.extraction.words.unspaced import unspaced
from pipeline.extraction.words.whose_delegation import WhoseDelegation

_CONTACTS = frozenset({"phone", "mobile", "fax", "email"})
SHORT = 200  # letters of a text that is worth remembering
LABEL_LIKENESS = 84  # of 100, rapidfuzz ratio; one wrong letter in six


class Lexicon(CourtesyWords, RoleWords):
    """The wordings of all languages, arranged for looking up."""

    def __init__(self, knowledge: Knowledge) -> None:
        languages = knowledge.languages
        CourtesyWords.__init__(self, languages)
        self._arrange_labels_and_roles(languages)
        self._arrange_phrases(languages)
        self._arrange_asides(languages)
        self._arrange_words(knowledge)
        self.small, self.unspaced = small_words(languages), unspaced(languages)
        self.said, self.greetings = ClauseWords(languages), Greetings(languages, self.courtesies)
        self.case_forms, self.form_senders, self.oneself = CaseForms(languages), FormSenders(languages), TellingOneself(languages)
        self.comes = ComingWords(languages, self.said, self.case_forms)
        self.changes = Changes(languages, (*self.roles, *self.role_headings))
        others = (*self.stop, *self.meeting, *self.units, *self.organisations)
        self.chinese_bodies = ChineseBodies(languages)
        self.chinese = ChinesePosts(self.titles, self.bodies, others, self.unspaced.never_in_names)
        nouns = (*self.titles, *self.organisations, *self.units)
        self.person_names, self.known_words = knowledge.vocabulary.names, knowledge.vocabulary.words
        self.common = self.known_words - self.person_names
        self.shapes = ArabicShapes(self.labels, nouns, self.bodies, self.meeting, knowledge.vocabulary.names)

    def _arrange_labels_and_roles(self, languages: tuple[Language, ...]) -> None:
        self.labels: dict[str, tuple[str, ...]] = {}
        self.roles: dict[str, Role] = {}
        self.role_headings: dict[str, Role] = {}
        for language in languages:
            for name in language.labels.__dataclass_fields__:
                for text in getattr(language.labels, name):
                    known = self.labels.get(key(text), ())
                    if name not in known:
                        self.labels[key(text)] = (*known, name)
            for role in Role:
                for text in getattr(language.roles, role.value):
                    self.roles.setdefault(key(text), role)
                for text in getattr(language.role_headings, role.value):
                    self.role_headings.setdefault(key(text), role)
        self.labels = with_parted({text: names for text, names in self.labels.items() if text}, "fax")
        grammars = [language.grammar for language in languages]
        whose = parts_of_owned(
            [text for grammar in grammars for text in grammar.whose], [text for grammar in grammars for text in grammar.owners]
        )
        self._labelled = partial(labelled_fields, labels=self.labels, roles=self.roles, whose=whose)
        self._known_label = lru_cache(maxsize=REMEMBERED)(self._label)
        self._near_label = nearest_of(self.labels, LABEL_LIKENESS)
        self._near_role = nearest_of(dict(self.roles), LABEL_LIKENESS + 4)
        self._known_role = lru_cache(maxsize=REMEMBERED)(self._role)
        ends = [end for language in languages for end in language.persons.interim]  # to the letter: "p.i." is near to "peut"
        heads = [text for text, role in self.roles.items() if role is Role.HEAD and " " in text]
        self.roles.update(
            {key(f"{text} {end}"): Role.HEAD for text in heads for end in ends if key(f"{text} {end}") not in self.roles}
        )
        self.joined = JoinedRoles(languages)
        self.chosen_by = cues_of(languages, lambda language: language.persons.chosen_by)
        self.holders = keys_of(text for language in languages for text in language.persons.holders)
        self.role_heading = lru_cache(maxsize=REMEMBERED)(self._role_heading)

    def _labels_own(self, text: str) -> bool:
        """Tell whether it also labels what is somebody's own: "Contact"; not where only others stand behind it: "Исполнитель"."""
        return any(name != "bystander" for name in self.labels.get(key(text), ()))

    def _arrange_phrases(self, languages: tuple[Language, ...]) -> None:
        self.heading = cues_of(languages, lambda language: language.persons.heading)
        self.contact = cues_of(
            languages, lambda language: [t for t in language.persons.contact if is_cjk(t) or not self._labels_own(t)]
        )
        self.signed = cues_of(languages, lambda language: language.persons.signed)
        self.attention = cues_of(languages, lambda language: language.persons.attention)
        self.replaced = cues_of(languages, lambda language: language.replacing)
        self.attending = cues_of(languages, lambda language: (*language.persons.attending, *language.persons.stepping_in))
        kinds = ("representation", "nominations", "details", "additions", "revision")
        self.announcing = cues_of(
            languages,
            lambda language: [*(t for name in kinds for t in getattr(language.kind, name)), *language.persons.telling],
            gaps=True,
        )
        self.salutation = cues_of(languages, lambda language: language.formulae.salutation)
        self.honour = cues_of(languages, lambda language: language.formulae.honour)
        self.saying = cues_of(languages, lambda language: language.formulae.saying)
        self.predicate = cues_of(languages, lambda language: language.formulae.predicate)
        self.closing = cues_of(languages, lambda language: language.formulae.closing)
        persons, formulae = [language.persons for language in languages], [language.formulae for language in languages]
        self.annex = frozenset(key(text) for f in formulae for text in f.annex)
        self.sides = keys_of(text for f in formulae for text in f.side) - keys_of(t for f in formulae for t in f.ministry)
        self.together = between(text for p in persons for text in p.together)
        self.referring = frozenset(fold(text) for p in persons for text in p.referring if not is_cjk(text))
        self.referring_in = {language.code: keys_of(language.persons.referring) & self.referring for language in languages}
        self.refers_unspaced = refers_unspaced(persons)
        self.headed_behind = tuple(sorted({text for p in persons for text in p.headed if is_cjk(text)}))
        self.headed = directly_before(text for p in persons for text in p.headed)
        self.made_head = cues_of(languages, lambda language: language.persons.made_head, gaps=True)
        self.leads = cues_of(languages, lambda language: language.persons.leads)
        self.leading = cues_of(languages, lambda language: (*language.persons.leads, *language.persons.headed))
        self._posts_too = keys_of(text for p in persons for text in p.posts_too)
        alike = ("emergency", "aides", "prepared", "withdrawn", "in_common", "same", "striking", "ahead")
        self.emergency, self.aides, self.prepared, self.withdrawn, self.in_common, self.same, self.striking, self.ahead = (
            keys_of(text for p in persons for text in getattr(p, name)) for name in alike
        )
        self.unconfirmed = keys_of(text for p in persons for text in p.unconfirmed)
        self.remarks = keys_of(text for p in persons for text in (*p.remarks, *p.in_reserve))
        self.also = tuple(longest_first({key(t) for p in persons for t in p.also} - {""}))
        self.before_change = tuple(sorted({key(t) for p in persons for t in p.before_change} - {""}))
        self.writers_mission = keys_of(text for p in persons for text in p.writers_mission)
        self.aside_begins = keys_of(text for p in persons for text in p.aside_begins)
        self.both = cues_of(languages, lambda language: (*language.persons.both, *language.persons.all_of))
        self.respectively = cues_of(languages, lambda language: language.persons.respectively)
        self.capacity = tuple(longest_first({key(t) for p in persons for t in p.capacity} - {""}))
        self.clauses = frozenset(key(t) for p in persons for t in p.clause if not is_cjk(t))
        self.being = tuple(longest_first(key(text) for p in persons for text in p.being))
        number_signs = [text for language in languages for text in language.grammar.number_signs]
        self.coming, self.denying, self.refusing, self.changing, self.changed = (
            Words([text for language in languages for text in getattr(language.grammar, name)], number_signs=number_signs)
            for name in ("attending", "negation", "refusal", "change", "changed")
        )
        self.himself = cues_of(languages, lambda language: language.persons.writers, gaps=True)
        self.comes_too = keys_of(text for p in persons for text in (*p.comes_too, *p.writer))
        self.own_contacts = cues_of(languages, lambda language: language.persons.own_contacts)
        self._chosen = cues_of(languages, lambda language: (*language.persons.chosen, *language.persons.comes_too), gaps=True)
        self.writer_first = before_mark(text for p in persons for text in (*p.writer, *p.writer_first))
        self.journey = at_start(text for p in persons for text in p.journey)
        self.approving = cues_of(languages, lambda language: language.persons.approving)
        self.authority = cues_of(languages, lambda language: language.persons.authority)
        self.post_nominals = frozenset(key(text) for p in persons for text in p.post_nominals)
        above = (text for f in formulae for text in (*f.note_verbale, *f.form, *f.annex, *f.addressee))
        self._headings = keys_of((*above, *(text for p in persons for text in p.heading)))
        self._forms = tuple(sorted(f"{key(text)} " for f in formulae for text in f.form if not is_cjk(text)))
        self._long_headings = tuple(sorted(text for text in self._headings if len(text) >= FUZZY_FROM + 3 and not is_cjk(text)))

    def _arrange_asides(self, languages: tuple[Language, ...]) -> None:
        self.annexing = cues_of(languages, lambda language: language.kind.annex)
        self.asking = cues_of(languages, lambda language: language.formulae.asking)
        persons, grammars = [language.persons for language in languages], [language.grammar for language in languages]
        self._companions = {one.code: CompanionWords([one]) for one in languages}
        self._of_any = CompanionWords(languages)
        self.done, self.grades, self.ordinals, self.chosen_myself, self.chosen_to = (
            keys_of(text for p in persons for text in getattr(p, name))
            for name in ("done", "grades", "ordinals", "chosen_myself", "chosen_to")
        )
        self.dating = self.done | keys_of(text for p in persons for text in p.dating)
        closing = (text for grammar in grammars for text in (*grammar.ill, *grammar.away, *grammar.negation))
        shortened = {text for grammar in grammars for text in grammar.abbreviations}
        bodies = (text for language in languages for text in language.bodies if " " in text)
        self.closing_words = frozenset(text.split()[-1] for text in (*closing, *bodies)) - shortened  # "ill", "pas", "дел"
        self.beside_common = frozenset(word for p in persons for text in p.beside_common for word in key(text).split())
        self.wrongly = tuple(sorted(keys_of(t for p in persons for t in p.wrongly)))
        self.in_reserve = cues_of(languages, lambda language: language.persons.in_reserve)
        self.events = cues_of(languages, lambda language: language.persons.events)
        self.on_topics = cues_of(languages, lambda language: language.persons.on_topics)
        self.hindered = cues_of(languages, lambda language: language.persons.hindered)
        self.care_of = directly_before(text for p in persons for text in p.care_of)

    def companions(self, language: str | None) -> CompanionWords:
        """Return the words for those who come along, of this language; of all where it is not known."""
        return self._companions.get(language or "", self._of_any)

    def _arrange_words(self, knowledge: Knowledge) -> None:
        languages = knowledge.languages
        titles = keys_of(text for language in languages for text in language.title_words)
        self.titles_written = frozenset(text.casefold() for language in languages for text in language.title_words)
        self.bodies_written = frozenset(text.casefold() for language in languages for text in language.organisation_words)
        posts = {text for text in self.role_headings if text in titles and text not in self.roles and not is_cjk(text)}
        self._posts_above = {text: self.role_headings.pop(text) for text in sorted(posts)}
        self.titles = InAnyCase(titles, plurals=False)
        self.units = InAnyCase(keys_of(text for language in languages for text in language.unit_words))
        self.organisations = InAnyCase(keys_of(text for language in languages for text in language.organisation_words))
        # "Service" is a body's noun at the end of an English name, and a unit's at the beginning of a French one.
        own = [keys_of(words) for one in languages if one.code == "en" for words in (one.organisation_words, one.unit_words)]
        self.english_units = own[1] if own else frozenset[str]()
        self.english_bodies = own[0] - self.english_units if own else frozenset[str]()
        # A word that both titles and bodies begin with, as "national" in "National Coordinator" and "National Police".
        begun = {key(body).split()[0] for one in languages for body in (*one.bodies, *one.formulae.mission) if " " in key(body)}
        self.adjectives = InAnyCase(word for word in begun if word in self.titles and word not in self.organisations)
        described = keys_of(text for language in languages for text in language.grammar.describing)
        self.describing = InAnyCase({*self.adjectives} | described)
        self.bodies = keys_of(text for language in languages for text in language.bodies)
        self.long_bodies = tuple(sorted(text for text in self.bodies if len(text) > FUZZY_FROM + 3 and not is_cjk(text)))
        self.particles = frozenset(fold(text) for language in languages for text in language.particles)
        self.patronymic_ends = frozenset(fold(text) for language in languages for text in language.patronymic_ends)
        suffixes = (text for language in languages for text in language.patronymic_suffixes)
        either = "|".join(map(re.escape, sorted(suffixes))) or r"\b\B"  # which stands nowhere
        self.patronymic = re.compile(rf"(?<![^\W\d_])[^\W\d_a-zа-яё][^\W\d_]*(?i:{either})(?![^\W\d_])")
        self.meeting = frozenset(key(text) for language in languages for text in language.meeting_words)
        self.surnames = frozenset(name for language in languages for name in language.surnames)
        self.stop = frozenset(fold(text) for language in languages for text in language.stop_words)
        self.stop_in = {one.code: frozenset(text.casefold() for text in one.stop_words) for one in languages}
        self.stop_exact = frozenset(text.casefold() for language in languages for text in language.stop_words)
        self.short_roles = ShortRoles(self.roles, self.stop)
        self.whose_delegation = WhoseDelegation(languages, knowledge.states, self.is_of_state, self.stop)
        writing = (text for language in languages for text in (*language.formulae.mission, *language.formulae.ministry))
        self.senders = tuple(sorted({key(text) for text in writing} - {""}))
        self.missions = tuple(sorted({key(text) for language in languages for text in language.formulae.mission} - {""}))
        self.months = frozenset(key(text) for language in languages for month in language.months for text in month)
        self.states = frozenset(key(t) for state in knowledge.states for n in state.names for t in (n.short, n.formal) if t)
        self.state_codes = frozenset(code for state in knowledge.states for code in (state.iso2, state.iso3) if code)
        told = [text for state in knowledge.states for n in state.names for text in n.adjectives if not is_arabic(text)]
        self._nationals = keys_of(text for text in told if not text.endswith("*"))
        self._national_stems = tuple(sorted(keys_of(text for text in told if text.endswith("*"))))
        self._state_stems = frozenset(
            stem(text)
            for text in (*self.states, *(key(t) for state in knowledge.states for n in state.names for t in n.others))
            if is_cyrillic(text) and len(text) >= FUZZY_FROM and " " not in text
        )

    def only_comes(self, words: str) -> bool:
        """Tell whether words by which the writer says that he comes do not say that he leads: "I was appointed to attend"."""
        return key(words) in self.comes_too | self.said.myself or self._chosen.find(Folded(words), first=True) is not None

    def is_post_honorific(self, text: str) -> bool:
        """Tell whether the courtesy form is a post or rank ("Fiscal", "Coronel"), which may as well be a title without a name."""
        words = key(text).split()
        return bool(words) and all(word in self.titles or word in self._posts for word in words)

    def is_post_word(self, text: str) -> bool:
        """Tell whether what makes somebody a member is a post as well: an interpreter comes as such, a delegate has none."""
        return key(text) in self._posts_too

    def is_title_word(self, folded: str) -> bool:
        """Tell whether this folded word begins or makes a functional title."""
        return folded in self.titles or (folded.startswith("ال") and folded[2:] in self.titles)

    def is_body_word(self, folded: str) -> bool:
        """Tell whether this folded word names a body or a unit."""
        return any(word in self.organisations or word in self.units for word in (folded, folded.removeprefix("ال")))

    def is_office_word(self, folded: str) -> bool:
        """Tell whether this folded word is one of titles, bodies or units, and so hardly part of a name."""
        return self.is_title_word(folded) or self.is_body_word(folded)

    def is_state(self, text: str) -> bool:
        """Tell whether this whole text is a State's name."""
        return key(text) in self.states

    def is_nationwide(self, word: str) -> bool:
        """Tell whether this folded word before a body's noun says that it is a whole State's: "national", "Norwegian"."""
        return word in self.small.nationwide or self.is_of_state(word)

    def is_of_state(self, word: str) -> bool:
        """Tell whether this folded word is a State's adjective in letters other than Arabic: "Norwegian", "noruega"."""
        return word in self._nationals or word.startswith(self._national_stems)

    def ends_in_state(self, text: str) -> bool:
        """Tell whether a Russian text ends with a State's name in any of its cases: "Президенте Туркменистана" names nobody."""
        last = text.rsplit(maxsplit=1)[-1] if text.strip() else ""
        return is_cyrillic(key(last)) and stem(key(last)) in self._state_stems

    def is_contact_label(self, text: str) -> bool:
        """Tell whether this word labels nothing but contacts ("Tel.", "E-mail"); a letter or two may be initials."""
        fields = self.labels.get(key(text), ())
        return bool(fields) and len(key(text)) > 2 and set(fields) <= _CONTACTS

    def is_heading(self, text: str) -> bool:
        """Tell whether this whole text is a document's heading, a State or the like: capitalised words that name no person."""
        wanted = key(text)
        if wanted in self._headings or wanted in self.states or wanted.startswith(self._forms):
            return True
        if len(wanted) < FUZZY_FROM + 3 or is_cjk(wanted):
            return False
        led = self.heading.find(Folded(text)) or (1, 0)  # "Liste des participants du Mali", "Kenyan delegation"
        near = process.extractOne(wanted, self._long_headings, scorer=fuzz.ratio, score_cutoff=LABEL_LIKENESS + 4)
        return near is not None or not led[0] or led[1] == len(text)

    def label(self, text: str) -> tuple[str, ...]:
        """Return the names of the fields that this text labels, likeliest first; () where it is no label."""
        return self._known_label(text) if len(text) <= SHORT else self._label(text)

    def _label(self, text: str) -> tuple[str, ...]:
        if found := self._labelled(text):
            return found
        wanted = key(text)
        known = wanted in self.titles or wanted in self.roles or wanted in self.courtesies  # "السيدة" is near to "السيد(ة)"
        known = known or (wanted in self.person_names and wanted not in self.known_words)  # "Delgado" is near to "Delegado"
        if known or not FUZZY_FROM <= len(wanted) <= LABEL_LETTERS_MAX or is_cjk(wanted):
            return ()
        return self.labels[near[0]] if (near := self._near_label(wanted)) else ()


@lru_cache(maxsize=4)
def lexicon(knowledge: Knowledge) -> Lexicon:
    """Return the lexicon of this knowledge; built once."""
    return Lexicon(knowledge)
