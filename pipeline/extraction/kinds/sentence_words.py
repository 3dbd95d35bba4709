"""Words of several classes that stand in a sentence; not those that only look so: "Additional Judge" adds nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.idle_persons import of_address
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain, plain

STRAY_LETTERS = 100  # from "received … in error" to what is asked for then
DENIAL_LETTERS = 16  # before a word of change, where one that denies it ends
REMARK_LETTERS = 40  # behind "in addition": " to our telephone conversation"
_OURS_FOLLOWS = re.compile(r"[^.;]{0,24}?(?<![^\W_])[a-z]{2,4}[\s./-]?\d{4}\s?[/-]\s?\d{1,3}\s?\(?[a-h]\)?(?![^\W_])")
_ANSWERED = re.compile(r"\s{0,2}[,،，]\s?[^\W\d_]")  # behind "No" with which a sentence begins
LATE_LETTERS = 24  # behind "regrets": " the delay", " its late reply"
_COMMA = re.compile(r"[,،，、]")
_NEAR_LETTERS = 2  # of a comma and a blank
_BLANK = re.compile(r"\s?")
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_RUNNING_WORDS = 2  # in small letters: of a sentence, not of a heading, which writes every word large
_NUMBER_SIGN = re.compile("[№º]")  # which are made plain as "no"
_POSTS_TOO = frozenset({"additional"})  # words of change that begin posts as well


def forwarding(language: Language) -> tuple[str, ...]:
    """Return the words by which a note is handed on."""
    return language.grammar.forwarding


def waiting(language: Language) -> tuple[str, ...]:
    """Return the words by which an answer is put off: "await", "later"."""
    return language.grammar.waiting


def _answer(language: Language) -> tuple[str, ...]:
    return language.grammar.answer


def _change(language: Language) -> tuple[str, ...]:
    return language.grammar.change


def _remark(language: Language) -> tuple[str, ...]:
    return language.grammar.remark


def _misdelivered(language: Language) -> tuple[str, ...]:
    return language.grammar.misdelivered


def _consenting(language: Language) -> tuple[str, ...]:
    return language.grammar.consenting


def _awaiting_you(language: Language) -> tuple[str, ...]:
    return language.grammar.awaiting_you


def changed(language: Language) -> tuple[str, ...]:
    """Return what of a delegation may be changed: its list, a name, an address."""
    return language.grammar.changed


def coming(language: Language) -> tuple[str, ...]:
    """Return the words of attending that stand beside a person: "will attend"."""
    return language.persons.attending


_CLASSES: dict[str, Callable[[Language], tuple[str, ...]]] = {
    "negation": choices.negation,
    "refusal": choices.refusal,
    "attending": choices.attending,
    "forwarding": forwarding,
    "waiting": waiting,
    "answer": _answer,
    "change": _change,
    "changed": changed,
    "intended": choices.intended,
    "coming": coming,
}


def words_met(sentence: Plain, first: int, page: PageText, knowledge: Knowledge) -> dict[str, tuple[Cue, ...]]:
    """Return the words of each class that stand in the sentence, in order: none that only look like words of the class.

    Args:
        sentence: its words; the places of the cues are counted from its beginning.
        first: where it begins in the page's plain text.
        page: on which it stands.
        knowledge: words by what they do in a sentence.
    """
    astray = _astray(sentence, knowledge)
    met: dict[str, tuple[Cue, ...]] = {}
    for name, choose in _CLASSES.items():
        own = [cue for cue in cues(knowledge, choose).all(sentence) if not (astray(cue) or of_address(cue, sentence.text))]
        own = [cue for cue in own if not _in_small_words(cue, choose, page.page.language, knowledge)]
        if name == "change":
            own = [cue for cue in own if not (_no_change(cue, sentence.text, knowledge) or _of_a_name(page, first, cue))]
            own = [cue for cue in own if not _of_a_post(page, first, cue)]
        if name == "negation" and own:
            consenting = cues(knowledge, _consenting).all(sentence)
            own = [cue for cue in own if not _denies_nothing(sentence, cue, consenting, knowledge)]
            own = [cue for cue in own if not _of_a_person(sentence, page, first, cue)]
            own = [cue for cue in own if not _NUMBER_SIGN.search(page.as_written(first + cue.start, first + cue.end))]
        if name == "refusal":
            own = [cue for cue in own if not of_lateness(sentence, cue, knowledge)]
        if name == "waiting":
            own = [cue for cue in own if not of_yours(sentence, cue, knowledge)]
        met[name] = tuple(own)
    longer = (*met["refusal"], *met["intended"])  # "whose participation had been under consideration" puts nothing off
    met["waiting"] = tuple(cue for cue in met["waiting"] if not any(_holds(denial, cue) for denial in longer))
    return met


def _holds(longer: Cue, cue: Cue) -> bool:
    """Tell whether a word is but part of a longer phrase: "حال" (as soon as) of "حال دون" (prevented)."""
    return longer.start <= cue.start and cue.end <= longer.end and len(cue.phrase) < len(longer.phrase)


def of_yours(text: Plain, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether what is waited for is our own answer, "awaiting your reply": nothing is promised to us by it."""
    return any(said.start < cue.end and cue.start < said.end for said in cues(knowledge, _awaiting_you).all(text))


def of_lateness(text: Plain, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether what is regretted is only that an answer is late: "regrets the delay in replying"."""
    behind = Plain(text.text[cue.start : cue.end + LATE_LETTERS])
    late = cues(knowledge, _late).first(behind, near=False)
    # "regrets that, owing to the short notice, it cannot send anybody" regrets what stands behind the aside
    return late is not None and not _COMMA.search(behind.text, 0, late.start)


def _late(language: Language) -> tuple[str, ...]:
    return language.kind.late


def _denies_nothing(sentence: Plain, cue: Cue, consenting: Sequence[Cue], knowledge: Knowledge) -> bool:
    """Tell whether a "no" only answers what was asked, and the sentence goes on to say who comes, or is `consenting`: "why not".

    "> Will you come alone?" / "No, my colleague will come as well."
    """
    if any(said.start <= cue.start < said.end for said in consenting):
        return True
    if sentence.text[: cue.start].strip() or _ANSWERED.match(sentence.text, cue.end) is None:
        return False
    rest = Plain(sentence.text[cue.end :])
    comes = any(cues(knowledge, words).first(rest, near=False) is not None for words in (choices.announcing, coming))
    begun = cues(knowledge, choices.attending).first(rest, near=False)  # "No, viene también …"
    against = any(cues(knowledge, words).first(rest, near=False) for words in (choices.negation, choices.refusal))
    return not against and (comes or (begun is not None and begun.start <= _NEAR_LETTERS))


def _astray(sentence: Plain, knowledge: Knowledge) -> Callable[[Cue], bool]:
    """Return what tells whether a word is of a mail that went astray: "If you received this in error, please delete it"."""
    said = cues(knowledge, _misdelivered).all(sentence)
    return lambda cue: any(one.start <= cue.start <= one.end + STRAY_LETTERS for one in said)


def _in_small_words(cue: Cue, choose: Callable[[Language], tuple[str, ...]], page: str | None, knowledge: Knowledge) -> bool:
    """Tell whether another language's words are but little ones of the page: "en sus [registros]" adds nobody in Spanish."""
    if " " not in cue.phrase:
        return False
    own = next((language for language in knowledge.languages if language.code == page), None)
    little = own is not None and {*cue.phrase.split()} <= {plain(word) for word in own.stop_words}
    return little and own is not None and cue.phrase not in map(plain, choose(own))


def _of_a_name(page: PageText, first: int, cue: Cue) -> bool:
    """Tell whether a word of change is part of a name: "Oficina de Cambio Climático", "Sra. Gabriela BOSCH BORRÁS"."""
    start, end = first + cue.start, first + cue.end
    before = page.plain.text[max(0, start - 2) : start].strip()
    written = page.as_written(start, end)
    if not written[:1].isupper() or not before[-1:].isalpha():
        return False
    if not written.isupper():
        return True
    words = page.as_written(first, start).split()
    # Behind a large word that begins no sentence: "Please DELETE Ms. B" changes something, and so does a note in capitals.
    return len(words) > 1 and words[-1][:1].isupper() and any(map(str.islower, "".join(words)))


def _of_a_post(page: PageText, first: int, cue: Cue) -> bool:
    """Tell whether such a word stands before a post's letters, written large itself: "Additional DIG (Crime)"."""
    written = page.as_written(first + cue.start, first + cue.end)
    if cue.phrase not in _POSTS_TOO or not written[:1].isupper() or written.isupper():
        return False
    following = _NEXT_WORD.match(page.plain.text, first + cue.end)
    return following is not None and page.as_written(first + cue.end, following.end()).strip().isupper()


def _of_a_person(sentence: Plain, page: PageText, first: int, cue: Cue) -> bool:
    """Tell whether a word that would deny is part of somebody's name: "Sinéad Ní Chonaill", "Ne Win Aung"; no title's "Not"."""
    if not _of_a_name(page, first, cue):
        return False
    written = page.as_written(first, first + len(sentence.text))
    before = page.as_written(first, first + cue.start).split(" ")[-1]
    follows = page.as_written(first + cue.end, first + len(sentence.text))
    running = sum(word.islower() for word in _WORD.findall(written)) >= _RUNNING_WORDS
    beside = before[:1].isupper() and follows[:1].isupper()
    return running and beside and sentence.text[cue.end : cue.end + 1].isspace()


def _no_change(cue: Cue, text: str, knowledge: Knowledge) -> bool:
    """Tell whether a word of change is a post's ("Additional Secretary"), a remark's, of our own number, or denied."""
    if "note" in cue.phrase.split() and _OURS_FOLLOWS.match(text, cue.end):
        return True
    before = text[max(0, cue.start - DENIAL_LETTERS) : cue.start]
    if any(_BLANK.fullmatch(before, no.end) for no in cues(knowledge, choices.negation).all(Plain(before))):
        return True  # "no change is expected"
    told = cues(knowledge, _remark).first(Plain(text[cue.start : cue.end + REMARK_LETTERS]), near=False)
    if told is not None and not told.start:
        return True
    following = _NEXT_WORD.match(text, cue.end)
    if following is None or cue.phrase not in _POSTS_TOO:
        return False
    return following[1] in _post_words(knowledge)


@lru_cache(maxsize=4)
def _post_words(knowledge: Knowledge) -> frozenset[str]:
    """Return the words of posts that are none of what a delegation is made of: "Additional Judge", not "additional member"."""
    titles = {plain(word) for language in knowledge.languages for word in language.title_words}
    of_delegations = cues(knowledge, changed)
    return frozenset(word for word in titles if of_delegations.first(Plain(word), near=False) is None)
