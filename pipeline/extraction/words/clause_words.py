"""Words by which a sentence speaks of persons whom it names elsewhere: "who", "two officials from", "all of", "our"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from config.knowledge import Language
from config.sentence_words import PersonCues
from pipeline.extraction.words.counting import Counting
from pipeline.extraction.words.folding import GAP, Folded, fold, is_arabic, is_cjk, key
from pipeline.extraction.words.phrase_cues import cues_of
from pipeline.extraction.words.phrase_patterns import around_subject, either, longest_first
from pipeline.extraction.words.suppositions import Suppositions

_CLAUSE_MARK = re.compile(r"[,;:،؛，；：(（–—]")
_PREPOSITION = 2  # letters of "من", which is no verb
_OWN_LETTERS = 16  # of "our" and the blank behind it


class ClauseWords(Suppositions):
    """Patterns of all languages; offsets are those of the text searched.

    Attributes:
        relative: matches at the end of a text that breaks off within a clause about somebody named before ("Ms. A, who may ").
        several: "officials", "fonctionnaires", "两名代表": persons counted or grouped, before or behind the body they are of.
        pronouns: "he", "elle", "который", folded: a clause about a person may begin so.
        gendered: "her" and "he", folded: "F" or "M", of whom they speak.
        leading: "leads", "préside": the last words of a short sentence that says who leads.
        following: the same without a word for persons, or behind it: "the following", "suivants", "下列人员".
        them: matches "they", "tous deux", and a word for several persons behind it: "both delegates".
        through: matches "through" at the end of a text: who is named behind it passes on what is meant for somebody.
        by_way_of: "via", "e-mail", folded: between what says that they are reached and the contact.
        post_nouns: "officer", folded: the last word of "Chief Law Officer", which names no chief.
        posts_with_bodies: "deputy head", folded: a part in the delegation, and a post where a body follows.
        all_of: those keys of `Lexicon.both` that mean more than two: "all of", "все".
        some_of: "the first two", "others": some of those named before.
        last: "the last-named": the last of all those named before.
        former, latter: "the former", "la seconde": the first, or the second of two, of those named before.
        numbered: "under", folded: right before the number of an entry, "No. 2".
        continued: matches "(cont.)" at the end of a heading that comes again.
        relating: "who", "whose", folded: with which a clause about somebody begins.
        being_apart: (words before, words behind) of "who has … been", folded: a few words stand between, and the post behind.
        sending: finds "comes", "we have", behind the body from which somebody comes.
        counted: "the other", "the second", folded: whom of those counted before the next name is.
        lacking: "not available", folded: beside a contact's label.
        besides: "además", "furthermore", folded: before the post of somebody who comes too.
        open_ends: "bin", "de": words of a name behind which it goes on, folded.
        alongside_as: "colleague": between "with his" and a name. alongside: "with": of another than he who stands before it.
        namely: "namely", "c'est": a sentence that begins so names those of whom the one before spoke.
        answering: "reply of", "received from", "复函": beside it stands the body whose answer is handed on.
        serving: "she is ", "он является ", "她现任": a sentence that tells the post of who was named before begins so.
        serves: matches "is", "serves as" alone, "现任" too; serves_unspaced: "现任" alone.
        working_at: matches "works at", "is with", "来自": behind whoever is named, the body where he works.
        working_together: matches "work for", "are staff of": behind words for several, the body where they work.
        working_together_between: likewise in Arabic, the verb first, with their words as its group "who".
        lists, speak_for_state: folded: "list", "список"; "government", "ministry of foreign affairs", which name others' people.
        those_named, pairs: "they", "above", folded: a subject of these means all who were named; "both": of these, two.
        part_labels: finds "function", "qualité" in a label: "adviser" below it may be a part in the delegation.
        representing, representing_as: find "will represent", "代表"; "as representative": the body for which he comes follows.
        working_between: ("在", "工作"): before and behind that body.
        joins_body: "at", "with", folded: the last word of these.
        verbs_first: "تعمل", folded: verbs of both kinds that may stand before whom they speak of, with what may stand behind him.
        along_heads, activity_heads, organs: folded: "accompanying persons", "activity", heads; "board", in a letterhead.
        postscripts, helping, bygone: folded: "p s"; "accompan", how verbs of helping begin; "原", "前", before a former body.
        asks_attendance, answers_no: "will attend", folded: a table's head asks it of each person; "no", folded: he does not.
        answers_yes: "yes", folded: he comes.
        now_is: matches "she was appointed ", "но теперь ": behind it stands the post that is right, not the one denied before.
        meanwhile: "بينما": it parts what two bodies do.
        delegation: "delegation ", "وفد ", before the body whose people it is of; Chinese writes it behind.
        delegation_named: the same words, whatever stands behind them.
        part_of_meeting: "first day", "matinée": who is absent only then comes all the same.
        alone: "alone", "seule": who does not come so comes with others.
        copied: "c.c.", "copy to": those below it, one a line, get copies.
        followed: "the file is followed by": who is named behind it is whom to ask, where nobody is said to come.
        deputising: "ينوب عنه", folded: a deputy in the delegation, or behind a word that denies who comes instead.
        deputies: "alternate", "suppléante", folded: who comes for somebody who is named only to say for whom.
        counting: numbers before nouns for persons.
        represents: "ستمثل": a verb right before the body that somebody represents or attends for.
        contingent, conditional: "in case of impediment"; "if": what is said holds only if somebody cannot come.
        stepping_in: "would take part", behind them.
        might: "may be", "possibly": beside "replaced by", of who comes perhaps; sole: "only", folded, before "member".
        nobody: "nobody", "no one else".
        myself: "me", "yo misma", "это я": who writes, in brackets behind his own name.
        own_details: "my details": what the writer tells of himself.
        own: "our ", "notre ": of the writer's own body; own_words: those words alone, folded.
        copula: matches "is ", "will be "; copula_before: likewise at the end of a text, an article behind it;
            being_unspaced: matches "为", "是".
        exchanging: "please replace", folded; exchanged: finds "by" between him and who comes for him;
            exchanged_words: those words where they stand alone.
        joining_arabic: "برفقة", "وترافقه", folded: words behind which who comes with somebody is named.
        articles: "the", "la", folded; opening: "that", "que", folded: before what is told.
    """

    def __init__(self, languages: Sequence[Language]) -> None:
        Suppositions.__init__(self, languages)
        persons = [language.persons for language in languages]
        self._arrange_companions(persons)
        self._arrange_departures(persons, languages)
        self.relative = re.compile(
            rf"[\s,،(（]{_any_of(t for p in persons for t in p.relative)}\s+(?:[^\W\d_]+\s+){{0,2}}$", re.IGNORECASE
        )
        self._arrange_several(persons, languages)
        self.by_way_of = frozenset(word for p in persons for text in p.by_way_of for word in key(text).split())
        self.pronouns = frozenset(key(text) for p in persons for text in (*p.relative, *p.pronouns))
        self.relating = frozenset(key(text) for p in persons for text in p.relative if " " not in text)
        halves = (t.split(GAP, 1) for p in persons for t in p.being_apart)
        self.being_apart = tuple((tuple(key(head).split()), tuple(key(tail).split())) for head, tail in halves)
        verbs = either(longest_first(t.split(GAP, 1)[1].strip() for p in persons for t in (*p.sent_from, *p.have_from)))
        self.sending = re.compile(rf"(?<=\s){verbs}(?=\s)", re.IGNORECASE)
        self.gendered = {fold(text): "F" for p in persons for text in p.of_her} | {
            fold(t): "M" for p in persons for t in p.of_him
        }
        self.leading = frozenset(key(text) for p in persons for text in p.leading)
        self.post_nouns = frozenset(key(text) for p in persons for text in p.post_nouns)
        self.posts_with_bodies = frozenset(key(text) for p in persons for text in p.posts_with_bodies)
        self.all_of = frozenset(key(text) for p in persons for text in p.all_of)
        self.counted = frozenset(key(text) for p in persons for text in (*p.one_of, *p.former, *p.latter))
        self.numbered = frozenset(fold(text) for p in persons for text in p.numbered)
        self.continued = _continued(persons)
        self.lacking = frozenset(key(text) for p in persons for text in p.lacking)
        self.of_two = frozenset(key(text) for p in persons for text in p.of_two)
        self.besides = frozenset(key(text) for p in persons for text in p.besides)
        self.namely = cues_of(languages, lambda language: [t for t in language.persons.namely if not is_cjk(t)])
        self.some_of = cues_of(languages, lambda language: language.persons.some_of)
        self.answering = cues_of(languages, lambda language: language.persons.answering)
        self.copied = cues_of(languages, lambda language: language.persons.copied)
        self.followed = cues_of(languages, lambda language: language.persons.followed)
        self.counting = Counting(persons)
        self.represents = cues_of(languages, lambda language: language.persons.represents)
        self.along_heads = frozenset(key(text) for p in persons for text in p.along_heads)
        self.activity_heads = frozenset(key(text) for p in persons for text in p.activity_heads)
        self.postscripts = tuple(sorted({key(text) for p in persons for text in p.postscripts}))
        self.organs = frozenset(key(text) for p in persons for text in p.organs)
        self.asks_attendance = frozenset(key(text) for p in persons for text in p.asks_attendance)
        self.answers_no = frozenset(key(text) for p in persons for text in p.answers_no)
        self.answers_yes = frozenset(key(text) for p in persons for text in p.answers_yes)
        self.now_is = _now_is(persons)
        self.meanwhile = cues_of(languages, lambda language: language.persons.meanwhile)
        self.part_of_meeting = cues_of(languages, lambda language: language.persons.part_of_meeting)
        self.nobody = cues_of(languages, lambda language: (*language.grammar.nobody, *language.grammar.nobody_else))
        self.myself = frozenset(key(text) for p in persons for text in (*p.writer, *p.writer_first))
        self.own_details = cues_of(languages, lambda language: language.persons.own_details)
        delegations = either(longest_first(t for p in persons for t in p.delegations))
        self.delegation = re.compile(rf"(?<![^\W_]){delegations}\s+", re.IGNORECASE)
        self.delegation_named = re.compile(rf"(?<![^\W_]){delegations}(?![^\W_])", re.IGNORECASE)
        self._arrange_statements(persons, languages)
        glued = [t for p in persons for t in p.exchanged if is_arabic(t)]
        self.exchanged_words = frozenset(key(t) for p in persons for t in p.exchanged if not is_arabic(t))
        by = either(t for p in persons for t in p.exchanged if not is_arabic(t))
        self.exchanged = re.compile(rf"(?<=\s)(?:{by}\s+|{either(glued)}\s?(?=\w))", re.IGNORECASE)
        self.articles = frozenset(key(t) for language in languages for t in language.grammar.articles)
        self.opening = frozenset(key(t) for language in languages for t in language.grammar.opening)
        is_ = _any_of(t for p in persons for t in p.copula)
        self.copula = re.compile(rf"(?<![^\W_]){is_}\s+(?=\S)", re.IGNORECASE)
        self.copula_before = re.compile(rf"(?<![^\W_]){is_}\s+(?:[^\W\d_]{{1,3}}['’]?\s*)?$", re.IGNORECASE)
        self.own_words = frozenset(key(t) for language in languages for t in language.grammar.own)
        own = _any_of(t for language in languages for t in language.grammar.own)
        self.own = re.compile(rf"{own}\s+", re.IGNORECASE)
        self._own_before = re.compile(rf"(?<![^\W_]){own}\s+$", re.IGNORECASE)

    def _arrange_several(self, persons: Sequence[PersonCues], languages: Sequence[Language]) -> None:
        several = longest_first(t for p in persons for t in p.several)
        spaced, unspaced = [t for t in several if not is_cjk(t)], [t for t in several if is_cjk(t)]
        self.several = re.compile(rf"(?<![^\W_]){either(spaced)}(?![^\W_])|{either(unspaced)}", re.IGNORECASE)
        following = longest_first(t for p in persons for t in p.following)
        after, below = [t for t in following if not is_cjk(t)], [t for t in following if is_cjk(t)]
        self.following = re.compile(rf"(?<![^\W_]){either(after)}(?![^\W_])|{either(below)}", re.IGNORECASE)
        them = either(longest_first(t for p in persons for t in p.them))
        self.them = re.compile(rf"{them}(?:\s+{either(spaced)})?(?![^\W_])", re.IGNORECASE)
        through = either(longest_first(t for p in persons for t in p.through))
        article = either(longest_first(t for language in languages for t in language.grammar.articles))
        self.through = re.compile(rf"(?<![^\W_]){through}(?:\s+{article})?\s*$", re.IGNORECASE)
        self.invited = frozenset(key(t) for language in languages for t in language.kind.invited)
        self.latter = cues_of(languages, lambda language: language.persons.latter)
        self.seats = cues_of(languages, lambda language: language.persons.seats, gaps=True)
        self.former = cues_of(languages, lambda language: language.persons.former)
        self.last = cues_of(languages, lambda language: language.persons.last)
        self.helping = tuple(sorted({key(text.rstrip("*")) for one in languages for text in one.grammar.helping}))
        self.bygone = tuple(sorted({t.removesuffix("任") for one in languages for t in one.grammar.not_now if is_cjk(t[0])}))

    def are_persons(self, text: str) -> bool:
        """Tell whether the whole text is a word for several persons: "officials", "fonctionnaires"."""
        return self.several.fullmatch(text) is not None

    def _arrange_statements(self, persons: Sequence[PersonCues], languages: Sequence[Language]) -> None:
        """Arrange the words that stand between somebody and what he is, or where he works."""
        self.being_unspaced = re.compile(rf"\s?{either(t for p in persons for t in p.copula if is_cjk(t))}\s?")
        self.alone = cues_of(languages, lambda language: language.persons.alone)
        self.serving = re.compile("|".join(map(_serving, persons)), re.IGNORECASE)
        self.part_labels = cues_of(languages, lambda language: language.persons.part_labels)
        self.representing = cues_of(languages, lambda language: language.persons.representing)
        self.representing_as = cues_of(languages, lambda language: language.persons.representing_as)
        self.serves = _right_behind(t for p in persons for t in p.serving)
        self.working_at = _right_behind(t for p in persons for t in p.working_at if GAP not in t)
        together = [t for p in persons for t in p.working_together if not is_cjk(t)]
        self.working_together = re.compile(rf"(?<![^\W_]){_any_of(t for t in together if GAP not in t)}\s+", re.IGNORECASE)
        self.working_together_between = tuple(around_subject(*t.split(GAP, 1)) for t in together if GAP in t)
        self.lists = frozenset(key(text) for p in persons for text in p.lists)
        self.speak_for_state = tuple(sorted({key(text) for p in persons for text in p.speak_for_state}))
        self.pairs = frozenset(word for p in persons for t in p.pairs for word in key(t).split())
        self.those_named = frozenset(word for p in persons for t in p.those_named for word in key(t).split())
        self.working_between = tuple(tuple(t.split(GAP, 1)) for p in persons for t in p.working_at if GAP in t)
        self.joins_body = frozenset(fold(t).split()[-1] for p in persons for t in p.working_at if " " in t)
        self.verbs_first = _verbs_first(t for p in persons for t in (*p.working_at, *p.serving))

    def _arrange_companions(self, persons: Sequence[PersonCues]) -> None:
        self.open_ends = frozenset(fold(text) for p in persons for text in p.open_ends)
        self.alongside_as = frozenset(key(text) for p in persons for text in p.alongside_as)
        self.alongside = frozenset(key(text) for p in persons for text in p.alongside)
        self.serves_unspaced = re.compile(_any_of(t for p in persons for t in p.serving if is_cjk(t)))

    def _arrange_departures(self, persons: Sequence[PersonCues], languages: Sequence[Language]) -> None:
        """Arrange the words of who comes for another or with him, or only if another cannot, and of who does not come."""
        self.joining_arabic = frozenset(fold(t) for p in persons for t in p.together if is_arabic(t) and len(t) > 1)
        self.deputising = frozenset(key(text) for p in persons for text in p.deputising)
        self.deputies = frozenset(key(text) for p in persons for text in p.deputies)
        self.exchanging = frozenset(key(text) for p in persons for text in p.exchanging)
        self.contingent = cues_of(languages, lambda language: language.persons.contingent)
        self.might = cues_of(languages, lambda language: (*language.persons.might, *language.grammar.perhaps))
        self.sole = frozenset(key(text) for language in languages for text in language.grammar.sole)
        self.stepping_in = cues_of(languages, lambda language: language.persons.stepping_in)
        self.conditional = cues_of(languages, lambda language: language.persons.conditional)

    def behind_own(self, text: str, at: int) -> bool:
        """Tell whether "our" stands directly before this place of the text."""
        return self._own_before.search(text[max(0, at - _OWN_LETTERS) : at]) is not None

    def of_himself(self, behind: str) -> str:
        """Return what stands behind "only I will come" without the clause by which nobody else does: ", nobody from here"."""
        said = Folded(behind.replace("\n", " "))
        clauses = (list(_CLAUSE_MARK.finditer(behind, 0, start)) for start, _ in self.nobody.all(said))
        return behind[: next((marks[-1].start() for marks in clauses if marks), len(behind))]


def _continued(persons: Sequence[PersonCues]) -> re.Pattern[str]:
    """Return what matches "(cont.)" or "- suite" at the end of a heading."""
    again = either(t for p in persons for t in p.continued)
    return re.compile(rf"\s*(?:[(（\[]\s*{again}\.?\s*[)）\]]|[-–—,]\s*{again}\.?)\s*$", re.IGNORECASE)


def _now_is(persons: Sequence[PersonCues]) -> re.Pattern[str]:
    """Return what matches "she was appointed ", "但现任", a quotation mark behind it too: few words stand before."""
    words = longest_first(text for told in persons for text in told.now_is)
    spaced, unspaced = (either(text for text in words if is_cjk(text) is cjk) for cjk in (False, True))
    return re.compile(rf"(?:(?:[^\W\d_]+\s+){{0,3}}?{spaced}(?![^\W_])|[他她]?{unspaced})\s*[\"“«„]?\s*", re.IGNORECASE)


def _serving(persons: PersonCues) -> str:
    """Return the pattern of one language for "he" and "is"; some verbs tell who is meant by themselves ("Ocupa el cargo de")."""
    he, serves, alone = map(_any_of, (persons.pronouns, persons.serving, persons.serving_alone))
    if any(map(is_cjk, persons.serving)):
        return f"{he}{serves}|{alone}"
    joined = "و?" if any(map(is_arabic, persons.serving)) else ""
    said = rf"(?:{he}\s+{joined}{serves}|{joined}{alone})".replace("'", "['’]")
    return rf"{said}(?:(?<=['’])|(?![^\W_]))\s*"


def _right_behind(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of any of the words with the blank behind it, which Chinese does not write."""
    known = list(words)
    spaced, unspaced = (_any_of(t for t in known if is_cjk(t) is cjk).replace("'", "['’]") for cjk in (False, True))
    return re.compile(rf"{spaced}(?:\s+|(?<=['’]))|{unspaced}", re.IGNORECASE)


def _verbs_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return for each Arabic verb that may begin a sentence what stands behind its subject: "في" of "تعمل السيدة … في"."""
    found: dict[str, set[str]] = {}
    for verb, _, rest in (fold(text).partition(" ") for text in words if is_arabic(text) and len(text) > _PREPOSITION):
        found.setdefault(verb, set()).add(rest)
    return {verb: tuple(sorted(rest, reverse=True)) for verb, rest in found.items()}


def refers_unspaced(persons: Sequence[PersonCues]) -> Callable[[str], bool]:
    """Return what tells whether a sentence in a script without blanks speaks of the person named before it.

    Longer words that hold such a one do not: "其他事宜" are other matters, and not his.
    """
    others = _any_of(text for p in persons for text in p.not_referring)
    own = _any_of(text for p in persons for text in p.referring if is_cjk(text))
    pattern = re.compile(rf"{others}|(?P<own>{own})")
    return lambda text: any(found["own"] for found in pattern.finditer(text))


def _any_of(words: Iterable[str]) -> str:
    return either(longest_first(words))
