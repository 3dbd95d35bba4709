"""What the words of a value say for and against it: are they what such a value is made of, and was it cut somewhere?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import dropwhile, pairwise

from rapidfuzz.distance import Levenshtein

from config.knowledge import Knowledge
from pipeline.extraction.words.cues import OF_PARTICLE
from pipeline.extraction.words.folding import fold, is_cjk, key

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")
_ONLY_NAMED = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ’'.\-‐–])*")
_STOP_BEHIND_WORD = re.compile(r"([^\W\d_]{4,})\. ([^\W\d_])")  # "Senior Officer. Secretariat"
_STOP_AND_DASH = re.compile(r"\. [-–—] ")
_VOWEL_SIGNS = re.compile("[\u064b-\u0652\u0640]")
_ARABIC_WORD = re.compile(r"(?<![^\s(])[\u0621-\u064a]+(?![^\s),،])")
_OPEN_ENDS = tuple("-–—/(&,;:")
PLACE_WORDS = 3  # behind a Mission's name without its State: "in Vienna"
MISSION_WORDS = 8  # behind the State: "to the United Nations in Vienna"
MINISTRY_WORDS = 14  # of a ministry's name
NAME_WORDS_MOST = 4  # most names have two to four words; more may be two persons in one
ARTICLE = "ال"
OF_DAUGHTER = ("на", "na")  # ends a patronymic in the nominative; that of a son, "Богданович", is a family name as well
CHINESE_GIVEN_MOST = 2  # characters of a given name
PATRONYMIC_MIN = 6  # letters that the shortest have less one: "Ильинична", "Львовна"
NEAR_FROM = 3  # letters of a courtesy form that is looked for with one letter wrong


@dataclass(frozen=True, slots=True)
class Wordings:
    """Folded words of all languages.

    Attributes:
        courtesies: courtesy forms, with and without stops.
        arms: what may stand behind a rank: "милиции".
        stops_of_courtesies: how many stops each of them has, as it is spelt but for stops and blanks.
        of_daughters: how patronymics end that no family name ends as: "овна".
        small: the commonest words and particles.
        conjunctions: "and".
        of_note: words of a note's sentences that no title or body holds: "will", "informs".
        titles, bodies: words that make a title or a body.
        whole_bodies: usual names of ministries.
        missions: how the names of Missions and Embassies begin.
        states: names of States.
        unspaced_titles, unspaced_bodies: those of languages without blanks, of two characters at least.
        endings_of_bodies: single characters with which such bodies end.
    """

    courtesies: frozenset[str]
    arms: frozenset[str]
    stops_of_courtesies: Mapping[str, frozenset[int]]
    of_daughters: tuple[str, ...]
    small: frozenset[str]
    conjunctions: frozenset[str]
    of_note: frozenset[str]
    titles: frozenset[str]
    bodies: frozenset[str]
    whole_bodies: frozenset[str]
    missions: frozenset[str]
    states: frozenset[str]
    unspaced_titles: frozenset[str]
    unspaced_bodies: frozenset[str]
    endings_of_bodies: tuple[str, ...]


@lru_cache(maxsize=4)
def wordings(knowledge: Knowledge) -> Wordings:
    """Return the words of all languages that the knowledge holds."""
    languages = knowledge.languages
    small = _folded(word for language in languages for word in (*language.stop_words, *language.particles))
    titles = _folded(word for language in languages for phrase in language.title_words for word in phrase.split()) - small
    bodies = _folded(word for language in languages for phrase in language.organisation_words for word in phrase.split()) - small
    verbs = _folded(word for language in languages for word in language.formulae.predicate if len(word) > 1 and " " not in word)
    return Wordings(
        courtesies=_folded(form.text for language in languages for form in language.honorifics)
        | _folded(form for state in knowledge.states for form in state.courtesies),
        arms=_folded(arm for language in languages for arm in language.rank_arms),
        stops_of_courtesies=_stops(form.text for language in languages for form in language.honorifics),
        of_daughters=tuple(
            ending for language in languages for ending in language.patronymic_suffixes if ending.endswith(OF_DAUGHTER)
        ),
        small=small,
        conjunctions=_folded(word for language in languages for word in language.grammar.conjunctions),
        of_note=verbs - titles - bodies,
        titles=titles,
        bodies=bodies,
        whole_bodies=_folded(body for language in languages for body in language.bodies),
        missions=_folded(text for language in languages for text in language.formulae.mission),
        states=_folded(
            text
            for state in knowledge.states
            for names in state.names
            for text in (names.short, names.formal, *names.others)
            if text
        ),
        unspaced_titles=_unspaced(word for language in languages for word in language.title_words),
        unspaced_bodies=_unspaced(word for language in languages for word in language.organisation_words),
        endings_of_bodies=tuple(
            fold(word) for language in languages for word in language.organisation_words if is_cjk(word) and len(word) == 1
        ),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key(word) for word in words)


def _unspaced(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words if is_cjk(word) and len(word) > 1)


def _stops(forms: Iterable[str]) -> Mapping[str, frozenset[int]]:
    stops: dict[str, set[int]] = {}
    for form in forms:
        stops.setdefault(unstopped(form), set()).add(form.count("."))
    return {form: frozenset(counts) for form, counts in stops.items()}


def unstopped(form: str) -> str:
    """Return a courtesy form in small letters without its stops and blanks, as `Wordings.stops_of_courtesies` has it."""
    return "".join(form.casefold().replace(".", "").split())


def _is_known_form(value: str, known: Wordings) -> bool:
    """Tell whether it is a known courtesy form, or one with its arm behind it: "полковника милиции" is "полковника"."""
    form = key(value)
    arm = next((arm for arm in known.arms if form.endswith(f" {arm}")), "")
    return form in known.courtesies or bool(arm and form.removesuffix(f" {arm}") in known.courtesies)


@lru_cache(maxsize=2000)
def of_wording(field: str, value: str, knowledge: Knowledge) -> dict[str, float]:
    """Return figures (0 to 1) of the words of a name, honorific, title or organisation."""
    known = wordings(knowledge)
    if field == "honorific":
        return {"unknown form": float(not _is_known_form(value, known))}
    words = [key(word) for word in _WORD.findall(value)]
    if not words:
        return {"no letters": 1.0}
    figures = {"figures in it": float(any(letter.isdigit() for letter in value))}
    figures["stop within"] = float(field != "name" and _has_stop_within(value, known))
    figures["broken words"] = float(_has_broken_word(value, knowledge))
    if is_cjk(value):  # no blanks part its words
        return figures | _of_unspaced(field, fold(value), known)
    figures["one word"] = float(len(words) == 1)
    last = _WORD.findall(value)[-1]
    turned = value.endswith(")") and "(" in value  # "Iran (Islamic Republic of)" is whole
    small = words[-1] in known.small and not last[:1].isupper() and not turned  # "HA" is a name, "ha" is none
    # "Misión Permanente de Norlandia SION OF": the next line's beginning. Of names "HA" is one.
    small |= words[-1] in known.small and field != "name" and last.isupper() and len(last) > 1 and not (turned or value.isupper())
    joins = words[-1] in known.conjunctions and not (len(last) == 1 and last.isupper())  # "E" is an initial
    figures["ends open"] = float(small or joins or fold(value).strip().endswith(_OPEN_ENDS))
    figures["of a sentence"] = min(1.0, sum(word in known.of_note for word in words) / 2)
    # "Ms." or "MIle" within a value began another person, or was read into the name.
    figures["courtesy in it"] = float(any(_is_courtesy(word, known) for word in _WORD.findall(value)))
    if field == "name":
        own = [word for word in words if len(word) > 1 and word not in known.small]  # "binti", "de la" and initials are no names
        figures["many words"] = float(len(own) > NAME_WORDS_MOST)
        figures["title words"] = float(any(word in known.titles or word in known.bodies for word in words))
        # "Людмила Ивановна": her family name stands elsewhere.
        figures["no family name"] = float(
            len(words) == 2 and len(words[1]) > PATRONYMIC_MIN and words[1].endswith(known.of_daughters)
        )
    elif field == "title":
        figures["title words"] = float(any(bare(word) in known.titles for word in words))
        figures["body words"] = float(any(bare(word) in known.bodies for word in words))
        figures["short last word"] = float(len(words) > 1 and len(words[-1]) < NEAR_FROM)
        first = value.split(maxsplit=1)[0] if len(words) > 1 and words[0] in known.small else ""
        capitals = len(first) > 1 and first.isupper() and not value.isupper()  # "UN Liaison"
        figures["begins open"] = float(bool(first) and not capitals)
    else:
        figures["body words"] = float(any(bare(word) in known.bodies for word in words))
        figures["title words"] = float(any(bare(word) in known.titles for word in words))
        figures["usual body"] = float(_is_body(key(value).split(), known) or _is_mission(key(value).split(), known))
        figures["short last word"] = float(len(words) > 1 and len(words[-1]) < NEAR_FROM and not turned)
    return figures


def bare(word: str) -> str:
    """Return the word without the article that Arabic writes onto it: "المفتشة" is a "مفتشة"."""
    return word.removeprefix(ARTICLE) if len(word) > len(ARTICLE) + 2 else word


def _has_stop_within(value: str, known: Wordings) -> bool:
    """Tell whether a small word ends with a full stop, or a dash follows one: "Ministerio de. Justicia"; but "No. 2" is one."""
    words = value.split()
    ends = (word for word, behind in pairwise(words) if word.endswith(".") and not behind[0].isdigit())
    return bool(_STOP_AND_DASH.search(value)) or any(len(word) > 2 and key(word) in known.small for word in ends)


def _has_broken_word(value: str, knowledge: Knowledge) -> bool:
    """Tell whether an Arabic word is a piece of one: one or two letters that nobody knows, as in "خا لد"."""
    pieces = (word for word in _ARABIC_WORD.findall(_VOWEL_SIGNS.sub("", value)) if len(word) < NEAR_FROM)
    return any(not knowledge.vocabulary.knows(piece) and key(piece) not in wordings(knowledge).small for piece in pieces)


def has_stop_behind_word(value: str, knowledge: Knowledge) -> bool:
    """Tell whether a full stop stands behind a whole word: a comma or a hyphen was read so. "Asst. Director" is no such word."""
    pairs = _STOP_BEHIND_WORD.findall(value)
    return any(behind.isupper() and word.casefold() in knowledge.vocabulary.words for word, behind in pairs)


@lru_cache(maxsize=2000)
def is_plain_ministry(value: str, knowledge: Knowledge) -> bool:
    """Tell whether a typed value begins as names of ministries do and holds nothing but words that go on with it.

    Every government names its ministries otherwise: "Ministère de la Famille" is in no list of usual ones. Behind a comma, a
    bracket, a figure or a word of a sentence something else may have begun.
    """
    words = key(value).split()
    said = any(word in wordings(knowledge).of_note for word in words)
    if said or not _ONLY_NAMED.fullmatch(value) or len(words) > MINISTRY_WORDS:
        return False
    begins = (f"{key(text)} " for language in knowledge.languages for text in language.formulae.ministry)
    return any(" ".join(words).startswith(begin) for begin in begins) and words[-1] not in wordings(knowledge).small


def _is_body(words: Sequence[str], known: Wordings) -> bool:
    """Tell whether the words are a usual body's, with its State's name or not: "Министерство юстиции Кыргызской Республики"."""
    begun = [count for count in range(1, len(words) + 1) if " ".join(words[:count]) in known.whole_bodies]
    if not begun:
        return False
    rest = list(dropwhile(known.small.__contains__, words[begun[-1] :]))
    return not words[begun[-1] :] or _of_state(rest, known) == len(rest) > 0


def _of_state(words: Sequence[str], known: Wordings) -> int:
    """Return how many of the words, from the first on, name a State; an Arabic "of" is written onto its first."""
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if name in known.states or name.removeprefix(OF_PARTICLE) in known.states:
            return count
    return 0


def _is_mission(words: Sequence[str], known: Wordings) -> bool:
    """Tell whether the words name a State's Mission or Embassy, and where it is: "Permanent Mission of Bahrain in Vienna".

    Without a State, of 24 that end so or with where it is ("in Vienna") one was wrong.
    """
    begun = [count for count in range(1, len(words) + 1) if " ".join(words[:count]) in known.missions]
    if not begun:
        return False
    behind = words[begun[-1] :]
    rest = list(dropwhile(known.small.__contains__, behind))
    placed = not behind or (rest and len(rest) < len(behind) <= PLACE_WORDS)
    if placed and words[-1] not in known.small:
        return True  # "Permanent Mission", "Постоянное представительство в Вене": whose it is, the note says
    named = _of_state(rest, known)
    return named > 0 and len(rest) - named <= MISSION_WORDS


def _of_unspaced(field: str, folded: str, known: Wordings) -> dict[str, float]:
    """Return the figures of a value whose words no blanks part: they are looked for within it."""
    figures = {
        "title words": float(any(word in folded for word in known.unspaced_titles)),
        "body words": float(any(word in folded for word in known.unspaced_bodies)),
    }
    if field == "title":
        figures["known throughout"] = float(_is_made_of(folded, known.unspaced_titles | known.unspaced_bodies))
    if field == "organisation" and folded.endswith(known.endings_of_bodies):
        figures["body words"] = 1.0  # 人力资源和社会保障部
    if field == "name":
        return {"title words": max(figures.values())}
    return figures | ({"usual body": float(folded in known.whole_bodies)} if field == "organisation" else {})


def is_known_throughout(value: str, knowledge: Knowledge) -> bool:
    """Tell whether a title or body of a language without blanks is made of known words of such values alone."""
    known = wordings(knowledge)
    return _is_made_of(fold(value), known.unspaced_titles | known.unspaced_bodies)


def _is_made_of(folded: str, words: frozenset[str]) -> bool:
    """Tell whether nothing but such words stand in the text, one behind another: 警察培训中心法律顾问."""
    longest = max(map(len, words), default=0)
    ends = {0}
    for start in range(len(folded)):
        if start in ends:
            ends.update(end for end in range(start + 1, start + longest + 1) if folded[start:end] in words)
    return len(folded) in ends


def _is_courtesy(word: str, known: Wordings) -> bool:
    """Return whether a word is a courtesy form or, where it has capitals amid small letters ("MIle"), almost one."""
    folded = key(word)
    if len(folded) < 2 or folded in known.titles:
        return False
    if folded in known.courtesies:
        return True
    odd = any(letter.isupper() for letter in word[1:]) and any(letter.islower() for letter in word)
    return odd and any(
        len(form) >= NEAR_FROM and Levenshtein.distance(folded, form, score_cutoff=1) <= 1 for form in known.courtesies
    )


def is_long_chinese(name: str, knowledge: Knowledge) -> bool:
    """Tell whether a Chinese name has more characters than its kind: two and a family name, which few have of two characters."""
    letters = "".join(name.split())
    if not letters or not all(map(is_cjk, letters)):
        return False
    family = 2 if any(letters[:2] in language.surnames for language in knowledge.languages) else 1
    return len(letters) > family + CHINESE_GIVEN_MOST
