"""Fills the wordings: a template with slots becomes runs of text, each run with its label.

Slots: {D} a delegate with title and organisation as a sentence has them, {DS} several; {NN} honorific and name; {N} {H} {T} {O}
{R} name, honorific, title, organisation and role of a delegate; {XX} honorific and name of somebody who is none, {X} the name
alone, {XE} with title, {XT} the title of one who signs; {S} State, {M} {UN} bodies that stand with nobody, {MTG} meeting, and
{REF} {NUM} {DATE} {PHONE} {EMAIL}. A slot may ask for a Russian case: {D:ins}.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from training.forms import FORMS
from training.people import CASES, Names
from training.posts import Posts

Run = tuple[str, str | None]
_SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")


@dataclass
class Writer:
    """Writes in one language; it keeps a style for a while, as a document does.

    Attributes:
        posts: titles and organisations of all languages by code; titles now and then come from another.
    """

    language: str
    names: Names
    posts: dict[str, Posts]
    chance: random.Random
    gender: str = "M"
    honorific_share: float = 0.8

    @property
    def words(self) -> dict[str, list[str]]:
        """The wordings of the language."""
        return self.posts[self.language].words

    def pick(self, key: str) -> str:
        """Return one of the wordings under a key."""
        return self.chance.choice(self.words[key])

    def fill(self, template: str, case: str = "nom") -> list[Run]:
        """Return the runs of a template."""
        runs: list[Run] = []
        at = 0
        for slot in _SLOT.finditer(template):
            before = template[at : slot.start()]
            if before:
                runs.append((before, None))
            runs.extend(self.slot(slot[1], slot[2] or case))
            at = slot.end()
        if template[at:]:
            runs.append((template[at:], None))
        return tidy(runs)

    def slot(self, name: str, case: str) -> list[Run]:
        """Return the runs of one slot."""
        chance = self.chance
        persons = {"D": self._delegate, "NN": self._named, "XX": self._bystander, "XE": self._bystander_with_title}
        if name in persons:
            self.gender = chance.choice("MMF")
            return persons[name](case)
        if name == "DS":
            return self._several(case)
        marked = {"N": "PERSON", "X": "OTHER_PERSON", "T": "TITLE", "XT": "TITLE", "O": "ORGANISATION", "H": "HONORIFIC"}
        if name in marked:
            text = self._value(name, case)
            return [(text, marked[name])] if text else []
        return [(self._plain(name), None)]

    def _value(self, name: str, case: str) -> str:
        posts = self.posts[self.language]
        if name in "NX":
            return self.names.name(self.language, self.chance, self.gender, case)
        if name == "H":
            return self.honorific(case) if self.chance.random() < self.honorific_share else ""
        if self.chance.random() < 0.06:
            posts = self.posts[self.chance.choice(("en", "en", "fr", "es", "ru"))]
        if name == "XT":
            text = self.chance.choice(posts.signing) if self.chance.random() < 0.8 else posts.title(self.chance)
        else:
            text = posts.title(self.chance, case) if name == "T" else posts.organisation(self.chance)
        draw = self.chance.random()
        if draw < 0.06:
            return text.upper()
        if draw < 0.2 and self.language in ("fr", "es", "ru", "en"):
            return text[0].lower() + text[1:]
        return text

    def honorific(self, case: str = "nom") -> str:
        """Return a courtesy form, never an empty one."""
        if case != "nom" and self.language == "ru":
            return str(self.chance.choice(self.words["honorific_cases"])[CASES.index(case)])
        if self.chance.random() < 0.04 and self.language != "zh":
            return self.chance.choice(self.posts["en"].words["honorifics"])
        return self.pick("honorifics")

    def _plain(self, name: str) -> str:
        chance = self.chance
        if name in FORMS["numbers"]:
            digits = [chance.choice("0123456789") for _ in range(12)]
            return str(chance.choice(FORMS["numbers"][name])).format(*digits, letter=chance.choice("ABCPSN"))
        if name in ("R", "UN", "MTG"):
            return self.pick({"R": "roles", "UN": "un", "MTG": "meetings"}[name])
        if name == "S":
            return chance.choice(self.posts[self.language].states)
        if name == "M":
            return self.posts[self.language].organisation(chance)
        return {"EMAIL": self._email, "DATE": self._date}[name]()

    def _email(self) -> str:
        numbers = FORMS["numbers"]
        one, two = (self.chance.choice(numbers["email_parts"]) for _ in range(2))
        return f"{one}{self.chance.choice(('', '.', '_'))}{two}@{self.chance.choice(numbers['email_hosts'])}"

    def _date(self) -> str:
        day, month = self.chance.randint(1, 28), self.chance.randint(1, 12)
        name = FORMS["months"][self.language][month - 1]
        if self.language == "zh":
            return f"2009年{name}{day}日"
        joined = f"{day} de {name} de 2009" if self.language == "es" else f"{day} {name} 2009"
        return self.chance.choice((joined, f"{day:02}.{month:02}.2009", f"{day}/{month}/09"))

    def _delegate(self, case: str) -> list[Run]:
        return self.fill(self.pick("entry"), case)

    def _named(self, case: str) -> list[Run]:
        return self.fill("{N}{H}" if self.language == "zh" else "{H} {N}", case)

    def _bystander(self, case: str) -> list[Run]:
        return self.fill("{X}{H}" if self.language == "zh" else "{H} {X}", case)

    def _bystander_with_title(self, case: str) -> list[Run]:
        comma = {"zh": "，", "ar": "، "}.get(self.language, ", ")
        person = self._bystander(case)
        title: list[Run] = [(self._value("T", case), "TITLE")]
        shapes = (
            person,
            person,
            [*person, (comma, None), *title],
            [*person, (" (", None), *title, (")", None)],
            [*title, ("" if self.language == "zh" else " ", None), *person],
        )
        return self.chance.choice(shapes)

    def _several(self, case: str) -> list[Run]:
        template = self.pick("entry")
        count = self.chance.choice((1, 2, 2, 2, 3, 3, 4))
        runs: list[Run] = []
        joint = self.pick("join")
        for i in range(count):
            self.gender = self.chance.choice("MMF")
            if i:
                runs.append(
                    (self.pick("last") if i == count - 1 else joint if self.chance.random() < 0.9 else self.pick("join"), None)
                )
            runs.extend(self.fill(template if self.chance.random() < 0.8 else self.pick("entry"), case))
        return runs


def tidy(runs: list[Run]) -> list[Run]:
    """Return the runs without what an empty slot left behind: double blanks, empty brackets, a blank at the beginning."""
    kept: list[Run] = []
    for text, label in runs:
        if label is None:
            before = kept[-1][0][-1:] if kept else ""
            shorter = text.lstrip(" /" if not kept else " ") if not kept or before in " (\n" else text
        else:
            shorter = text
        if shorter:
            kept.append((shorter, label))
    joined: list[Run] = []
    for text, label in kept:
        if joined and label is None and joined[-1][1] is None:
            joined[-1] = (joined[-1][0] + text, None)
        else:
            joined.append((text, label))
    return [
        (text.replace(" ()", "").replace("()", "").replace("（）", "") if label is None else text, label)
        for text, label in joined
    ]
