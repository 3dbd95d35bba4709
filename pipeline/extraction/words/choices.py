"""What several modules look for: each function takes the phrases of one purpose from a language, for `cues.cues`.

A purpose of one module alone is chosen there.
"""

from __future__ import annotations

from config.knowledge import Language


def negation(language: Language) -> tuple[str, ...]:
    """Return what denies: "not", "unable"."""
    return language.grammar.negation


def refusal(language: Language) -> tuple[str, ...]:
    """Return what refuses beside a word of attending: "unfortunately", "decline"."""
    return language.grammar.refusal


def attending(language: Language) -> tuple[str, ...]:
    """Return the words of attending, in a sentence of any wording: "attend", "send"."""
    return language.grammar.attending


def intended(language: Language) -> tuple[str, ...]:
    """Return what tells that something was meant once: "had intended"."""
    return language.grammar.intended


def joining(language: Language) -> tuple[str, ...]:
    """Return the words that join sentences: between "not" and a word of attending they part the two."""
    return language.grammar.joining


def excepting(language: Language) -> tuple[str, ...]:
    """Return what excepts something, by which a denial only limits: "other than", "que" behind "ne participera"."""
    return language.grammar.excepting


def announcing(language: Language) -> tuple[str, ...]:
    """Return the phrases that announce somebody: "the delegation will consist of", "will be represented by"."""
    return (*language.kind.nominations, *language.kind.details, *language.kind.representation)


def received(language: Language) -> tuple[str, ...]:
    """Return the words by which a note only says that ours came in."""
    return language.kind.received


def nomination(language: Language) -> tuple[str, ...]:
    """Return those, and the words by which a list is attached, or by which the writer says that he comes himself."""
    return (*announcing(language), *language.kind.annex, *language.persons.writers)


def addition(language: Language) -> tuple[str, ...]:
    """Return the phrases by which persons join an earlier list."""
    return language.kind.additions


def revision(language: Language) -> tuple[str, ...]:
    """Return the phrases by which a whole list replaces an earlier one."""
    return language.kind.revision


def unchanged(language: Language) -> tuple[str, ...]:
    """Return what says of somebody that an amendment changes nothing of him: "remains unchanged"."""
    return language.grammar.unchanged


def undoing(language: Language) -> tuple[str, ...]:
    """Return the phrases by which a delegation announced before comes no more, or not as it was."""
    return (*language.kind.regret, *language.kind.revision, *language.kind.replacement)


def replacement(language: Language) -> tuple[str, ...]:
    """Return the phrases that say that somebody comes in another's place."""
    return (*language.kind.replacement, *language.persons.deputising)


def changing(language: Language) -> tuple[str, ...]:
    """Return the phrases by which who comes is changed: somebody joins, or comes for another, or is no longer coming."""
    return (*replacement(language), *language.kind.additions, *language.persons.replaced)


def answered(language: Language) -> tuple[str, ...]:
    """Return what stands beside the note that is answered: "in reply to"."""
    return language.reference.answered


def closing(language: Language) -> tuple[str, ...]:
    """Return the phrases that close a note verbale."""
    return language.formulae.closing


def addressee(language: Language) -> tuple[str, ...]:
    """Return the names of those to whom notes are addressed: the secretariat's."""
    return language.formulae.addressee


def organisations(language: Language) -> tuple[str, ...]:
    """Return how the names of international organisations begin, or in Chinese end."""
    return language.formulae.organisation


def harming(language: Language) -> tuple[str, ...]:
    """Return the words of leaving, refusing and replacing: a sentence that has one is never harmless."""
    return language.grammar.harming


def not_now(language: Language) -> tuple[str, ...]:
    """Return the words with which a post or a body is not somebody's, or not for long: "former", "until"."""
    return language.grammar.not_now


def no_part(language: Language) -> tuple[str, ...]:
    """Return the words with which a part in the delegation is only supposed, or was another time's: "may lead"."""
    return language.grammar.no_part


def helping(language: Language) -> tuple[str, ...]:
    """Return the verbs of what somebody does for him who has a part: "will assist the head of the delegation"."""
    return language.grammar.helping
