"""Articles and prepositions of all languages, as patterns: what stands between a person, a post and a body."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from config.knowledge import Language
from config.sentence_words import Grammar
from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.phrase_patterns import longest_first

_APOSTROPHES = "'’"
_NEVER = "(?:(?!))"
_BELONGING: tuple[Callable[[Grammar], Iterable[str]], ...] = (lambda words: words.belonging, lambda words: words.attached_to)
_HEAD = 5  # words among which a body says what it is: "National Anti-Trafficking Committee"


@dataclass(frozen=True, slots=True)
class SmallWords:
    """Patterns that match at the beginning of a text, with the blank behind the word.

    Attributes:
        article: "the ", "l'", in any case.
        before_body: "of the ", "из ", in small letters alone: "De la Cruz" is a name.
        of_body: "of the ", "du ", between a post and the body that it belongs to, in any case.
        at_body: "at the ", "en el ", between a post and the body where its holder works, in any case.
        accredited: "Permanent Representative to the " at the end of a text: the body behind it is part of the post.
        belonging: "التابعة ل" ("which is under"), written onto the body behind it, no article lost between: "للنيابة".
        attached: an Arabic "at" alone, which is written onto the word behind it.
        contracted: "du", "del", which say the article with the preposition, folded.
        conjunctions: "and", "et", folded.
        and_between: " and ", " و", "和": between what it joins.
        ends_in_and: "and" at the end of a text.
        attached_ands: "و": those that are written onto the word behind them.
        attached_and: " و" before its word.
        head_ends: "of", "the", folded: a head phrase ends before them.
        authorities: "central authority", folded: with which a body begins or ends that is none of a ministry's units.
        inner_units: "department", "unit", folded: last words of a body that is part of the next one.
        own_offices: "office of the minister", folded: where somebody serves who is not named; no body by itself.
        nationwide: "national", "federal", folded.
        of_posts: "министерства", folded: nouns of bodies which, in the genitive, end a post and begin its body.
        undeclined: "МВД", folded: those that are the same in every case.
        staff: "secretariat", "Secretaría" at the end of a text; its accents count, "Secretaria" is a person.
        served: the same at the beginning, with the preposition and article behind it.
        descent: "بن", folded: "son of".
        collegiate: "committee", "comisión", folded.
        spelling: "latin", "passport", folded: in the label of a name's second spelling.
        on_behalf: "On behalf of the ", "来自", in any case; an empty match where none stands there.
        by: "by the ", "par ", before who represents a body, in any case.
    """

    article: re.Pattern[str]
    before_body: re.Pattern[str]
    of_body: re.Pattern[str]
    at_body: re.Pattern[str]
    accredited: re.Pattern[str]
    belonging: re.Pattern[str]
    attached: re.Pattern[str]
    contracted: frozenset[str]
    conjunctions: frozenset[str]
    and_between: re.Pattern[str]
    ends_in_and: re.Pattern[str]
    attached_ands: tuple[str, ...]
    attached_and: re.Pattern[str]
    head_ends: frozenset[str]
    inner_units: frozenset[str]
    authorities: frozenset[str]
    own_offices: frozenset[str]
    nationwide: frozenset[str]
    of_posts: frozenset[str]
    undeclined: frozenset[str]
    staff: re.Pattern[str]
    served: re.Pattern[str]
    descent: frozenset[str]
    collegiate: frozenset[str]
    spelling: frozenset[str]
    on_behalf: re.Pattern[str]
    by: re.Pattern[str]

    def is_collegiate(self, text: str) -> bool:
        """Tell whether a committee, council or the like is named here, by its first words."""
        return any(f" {noun} " in f" {' '.join(key(text).split()[:_HEAD])} " for noun in self.collegiate)

    def is_own_office(self, text: str) -> bool:
        """Tell whether the whole text is the office of somebody who is not named: "Office of the Minister", no body by itself."""
        return key(text) in self.own_offices

    def of_committee(self, text: str) -> bool:
        """Tell whether this is the bare staff of a committee, a unit: "Secretariat of the Drug Committee"."""
        staff = self.served.match(text)
        return staff is not None and self.is_collegiate(text[staff.end() :])

    def ends_in_attached_and(self, text: str) -> bool:
        """Tell whether an "and" that is written onto the word behind it ends the text, a blank before it: "الوزارة و"."""
        return text[-2:-1] == " " and text.endswith(self.attached_ands)

    def without_article(self, text: str) -> str:
        """Return the text without the article that it begins with."""
        article = self.article.match(text)  # "Police nationale" holds "ce "
        return text[article.end() :] if article is not None else text

    def key_without_article(self, text: str) -> str:
        """Return the key (see `folding.key`) of the text without the article that it begins with."""
        return key(self.without_article(text.strip()))


def small_words(languages: Sequence[Language]) -> SmallWords:
    """Return the patterns of these languages."""
    article = _any(word for language in languages for word in language.grammar.articles)
    preposition = _any(word for language in languages for word in language.grammar.prepositions)
    working = _any(word for language in languages for word in language.grammar.working_at)
    staff = "|".join(re.escape(word) for language in languages for word in language.grammar.staffs) or _NEVER
    attached = (
        "|".join(re.escape(word) + r"(?=\w{3})" for language in languages for word in language.grammar.attached_at) or _NEVER
    )
    belonging, attached_to = (
        "|".join(re.escape(word) for language in languages for word in choose(language.grammar)) or _NEVER
        for choose in _BELONGING
    )
    sent = "|".join(re.escape(word) for language in languages for word in language.grammar.accredited) or _NEVER
    sent_to = _any(word for language in languages for word in language.grammar.accredited_to)
    by = _any(word for language in languages for word in language.grammar.by)
    behalf = _any(word for language in languages for word in language.grammar.on_behalf)

    def keys(choose: Callable[[Grammar], Iterable[str]]) -> frozenset[str]:
        return frozenset(key(word) for language in languages for word in choose(language.grammar))

    ands = longest_first(word for language in languages for word in language.grammar.conjunctions)
    attached_ands = tuple(word for word in ands if is_arabic(word) and len(word) == 1)
    between, ends = _ands(ands, attached_ands)
    return SmallWords(
        article=re.compile(rf"\s*{article}", re.IGNORECASE),
        before_body=re.compile(rf"(?:(?:{working}|{preposition}){article}?|{article})"),
        of_body=re.compile(rf"{preposition}{article}?", re.IGNORECASE),
        at_body=re.compile(rf"{working}{article}?|{attached}", re.IGNORECASE),
        accredited=re.compile(rf"\b(?:{sent})(?:\s[^\W\d_]+){{0,2}}\s+(?:{sent_to}){article}?$", re.IGNORECASE),
        belonging=re.compile(rf"(?:{belonging})\s+(?:{attached_to})(?=\w{{3}})"),
        attached=re.compile(attached),
        contracted=keys(lambda words: words.contracted),
        conjunctions=keys(lambda words: words.conjunctions),
        and_between=between,
        ends_in_and=ends,
        attached_ands=attached_ands,
        attached_and=re.compile(rf"\s(?:{'|'.join(map(re.escape, attached_ands)) or _NEVER})(?=[\u0621-\u064a])"),
        head_ends=keys(lambda words: words.head_ends),
        inner_units=keys(lambda words: words.inner_units),
        authorities=keys(lambda words: words.authorities),
        own_offices=keys(lambda words: words.own_offices),
        nationwide=keys(lambda words: words.nationwide),
        of_posts=keys(lambda words: words.of_posts),
        undeclined=keys(lambda words: words.undeclined),
        staff=re.compile(rf"\s(?:{staff})$", re.IGNORECASE),
        served=re.compile(rf"(?:{staff})\s+(?:{preposition}{article}?)", re.IGNORECASE),
        descent=keys(lambda words: words.descent),
        collegiate=keys(lambda words: words.collegiate),
        spelling=keys(lambda words: words.spelling),
        on_behalf=re.compile(rf"\s*(?:(?:{behalf}|{preposition})?{article}?)", re.IGNORECASE),
        by=re.compile(rf"{by}{article}?", re.IGNORECASE),
    )


def _ands(known: Sequence[str], attached: Sequence[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds an "and" between two things, with its blanks, and at a text's end."""
    spaced, attached_any, unspaced = (
        "(?:" + ("|".join(map(re.escape, some)) or _NEVER) + ")"
        for some in ([word for word in known if word not in attached and not is_cjk(word)], attached, filter(is_cjk, known))
    )
    between = rf"\s{spaced}\s|\s{attached_any}|{unspaced}"
    return re.compile(between), re.compile(rf"(?<!\w)(?:{spaced}|{attached_any})\s*$")


def _any(words: Iterable[str]) -> str:
    """Return a pattern for any of these words and the blank behind it, the longest first."""
    known = longest_first(words)
    return "(?:" + "|".join(map(_one, known)) + ")" if known else _NEVER


def _one(word: str) -> str:
    if word[-1] in _APOSTROPHES:
        return re.escape(word[:-1]) + f"[{_APOSTROPHES}]"
    inner = r"\s+".join(map(_as_spelt, word.split()))
    return inner if is_cjk(word) else inner + r"\s+"


def _as_spelt(word: str) -> str:
    """Return a pattern for a word; Egypt writes an Arabic one without the points of its last letter: "فى" for "في"."""
    pattern = re.escape(word)
    pattern = f"{pattern[:-1]}[يى]" if word[-1] in "يى" else pattern
    return re.sub("[إأ]", "[إأا]", pattern)


def and_follows(text: str, at: int, together: re.Pattern[str]) -> bool:
    """Tell whether "and" in two letters and more stands at a place, a word of its own: "Ministry of Justice AND Security".

    The Arabic one is a letter of the word behind it, and begins names ("وليد"); "E", "Y" and "И" may be initials.

    Args:
        text: as written.
        at: where it may stand, a blank before it.
        together: matches what joins two of a kind.
    """
    found = together.match(text, at)
    word = found.group().strip() if found is not None else ""
    return len(word) > 1 and not is_arabic(word)
