"""Phrases that tell what a reply wants: a table of a language file."""

from __future__ import annotations

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass as checked


@checked(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class KindCues:
    """Phrases, of two words or more as a rule, that tell what a reply wants."""

    nomination: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()  # "we propose", "it will be": they announce where somebody is named right behind them …
    coming: tuple[str, ...] = ()  # "will attend", "viendra": they announce who stands before them in the sentence
    adding: tuple[str, ...] = ()  # … and "please add" joins him to an earlier list
    before_persons: tuple[str, ...] = ()  # "Mr.", "la Sra.": how the naming of somebody in a sentence begins
    details: tuple[str, ...] = ()  # "names of our delegates": they announce before a colon, or where somebody is set out
    replacement: tuple[str, ...] = ()  # somebody comes in somebody's place
    revision: tuple[str, ...] = ()  # a whole list replaces an earlier one
    addition: tuple[str, ...] = ()  # persons join an earlier list
    counting_on: tuple[str, ...] = ()  # those of them by which a delegation goes on: "will be completed by", "comptera en outre"
    correction: tuple[str, ...] = ()  # "should read", "was given as": something said of somebody was wrong
    regret: tuple[str, ...] = ()
    other_matter: tuple[str, ...] = ()  # "as its central authority", "tour of duty", "entry visa": of no delegation to a meeting
    superiors: tuple[str, ...] = ()  # "the Ambassador": behind "instead of", without a name, of whom no earlier list need tell
    acknowledgement: tuple[str, ...] = ()  # note received, names to follow
    received: tuple[str, ...] = ()  # note received, and no more is said: nominations begin so as well
    late: tuple[str, ...] = ()  # "delay", "late reply": behind "regrets", of which nothing but an answer is late
    inviting: tuple[str, ...] = ()  # "invites", "are requested": by what is asked so of … nobody is announced
    invited: tuple[str, ...] = ()  # … "Governments", who stand before the verb or behind it
    inviters: tuple[str, ...] = ()  # "the Secretariat", "the note": who asks it, before the verb
    before_naming: tuple[str, ...] = ()  # … and it is said so: "before nominating its delegates"
    withheld: tuple[str, ...] = ()  # whom it names shall not be registered yet: "please do not register her yet"
    inquiry: tuple[str, ...] = ()  # something is asked before anybody is named: "could you tell us whether"
    automatic: tuple[str, ...] = ()  # delivery failed, automatic reply: no person wrote it
    absence: tuple[str, ...] = ()  # out of office, on leave until: of automatic answers, and of persons in replies
    annex: tuple[str, ...] = ()  # the list is attached
    representation: tuple[str, ...] = ()  # "will be represented by", "has designated": a delegate's name follows in the sentence

    @property
    def nominations(self) -> tuple[str, ...]:
        """All phrases that announce somebody, with those that do so only before a person."""
        return (*self.nomination, *self._before_persons(self.naming))

    @property
    def additions(self) -> tuple[str, ...]:
        """All phrases by which persons join an earlier list, with those that do so only before a person."""
        return (*self.addition, *self._before_persons(self.adding))

    def _before_persons(self, verbs: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"{verb} {begin}" for verb in verbs for begin in self.before_persons)
