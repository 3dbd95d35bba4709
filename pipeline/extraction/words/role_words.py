"""Which part in the delegation words name: "Head of Delegation", misread or in two languages; above persons, a heading too."""

from __future__ import annotations

import re
from collections.abc import Callable

from rapidfuzz import fuzz

from models.reply import Role
from pipeline.extraction.words.change_labels import Changes
from pipeline.extraction.words.clause_words import ClauseWords
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.joined_roles import JoinedRoles
from pipeline.extraction.words.label_words import FUZZY_FROM
from pipeline.extraction.words.letterwise import SHORT
from pipeline.extraction.words.misread_roles import FIRST_WORD_LIKENESS, is_misread
from pipeline.extraction.words.russian import stem
from pipeline.extraction.words.short_roles import ShortRoles
from pipeline.extraction.words.two_scripts import in_two_scripts
from pipeline.extraction.words.whose_delegation import WhoseDelegation

LETTERS_MAX = 60  # of words that name a part
_HEADS = (Role.HEAD, Role.ALTERNATE)
_SEVERAL = 2  # words of one part, "and" between them
# Behind a part that is written for men and women at once: "Asesor/a", "Experto(a)", "Délégué(e)", "Conseiller/ère".
_BOTH = re.compile(r"(?<=[^\W\d_])(?:\s?/-?|\s?\(-?)(?:as?|os?|es?|ère|trice|ne|ra|ta)\)?(?![^\W\d_])", re.IGNORECASE)


class RoleWords:
    """The words of parts of all languages, for looking up; `Lexicon` fills them.

    Attributes:
        roles: folded words, with the part that they name anywhere.
        role_headings: those that name it only alone above persons.
        joined: functions beside a part.
        short_roles: parts with words cut short.
        whose_delegation: what says whose a delegation is.
        holders: "titulaire", folded: in a form, beside a substitute, who leads; "professeur titulaire" leads nobody.
        capacity: "as", "in the capacity of", folded.
        clauses: words that begin a clause, folded.
        stop_exact: little words, as written in small letters.
        changes: words for what is new and what goes.
        said: words by which sentences speak of persons.
    """

    roles: dict[str, Role]
    role_headings: dict[str, Role]
    joined: JoinedRoles
    short_roles: ShortRoles
    whose_delegation: WhoseDelegation
    holders: frozenset[str]
    capacity: tuple[str, ...]
    clauses: frozenset[str]
    stop_exact: frozenset[str]
    person_names: frozenset[str]
    known_words: frozenset[str]
    changes: Changes
    said: ClauseWords
    is_title_word: Callable[[str], bool]
    _posts_above: dict[str, Role]
    _near_role: Callable[[str], tuple[str, float, int] | None]
    _known_role: Callable[[str], Role | None]

    def role(self, text: str) -> Role | None:
        """Return the role that this whole text names, or None."""
        return self._known_role(text) if len(text) <= SHORT else self._role(text)

    def _role(self, text: str) -> Role | None:
        wanted = key(text)
        if is_cjk(wanted[:1]):
            wanted = wanted.replace(" ", "")  # "团　长"
        if not 0 < len(wanted) <= LETTERS_MAX:
            return None
        role = self.roles.get(wanted) or self.role_headings.get(wanted) or self._of_both(text) or self.short_roles.role(text)
        role = role or self.roles.get(self.whose_delegation.bare(wanted))  # "head of the Iraqi delegation"
        role = role or self._of_above(self.changes.of_above.bare(wanted))
        if role is None and (part := self.joined.alone(wanted)):
            return told if (told := self.role(part)) in _HEADS and (" " in part or is_cjk(part)) else None
        if role is None and (twins := in_two_scripts(text)) is not None:  # "代表 Delegate"
            same = {self.role(part) or self._posts_above.get(key(part)) for part in twins}
            return same.pop() if len(same) == 1 and any(map(self.role, twins)) else None  # "مستشار Conseiller" is a post
        if role or len(wanted) < FUZZY_FROM + 2 or is_cjk(wanted):
            return role
        if wanted in self.person_names and wanted not in self.known_words:
            return None  # "Delgado" is no misread "delegado"
        if copula := self.said.copula.match(text):
            return self.role(text[copula.end() :])  # "será el jefe de …" is not "asesora del jefe de …"
        near = self._near_role(wanted)
        misread = near and is_misread(wanted, near[0], self.roles, self.is_title_word, self.stop_exact)
        if not near or not misread or self._are_two(text, self.roles[near[0]]):
            return None
        first, _, rest = wanted.partition(" ")
        whole, alike = self.roles.get(rest), fuzz.ratio(first, near[0].partition(" ")[0]) >= FIRST_WORD_LIKENESS
        if whole is None or whole is self.roles[near[0]] or alike:
            return self.roles[near[0]]
        # "now head of delegation" is no "co-head of delegation"
        return whole if first in self.clauses or self.changes.side(first) is not None else None

    def _of_above(self, bare: str) -> Role | None:
        """Return the role of a part without "of the above"; of "the chief of the above" None, as he is somebody's superior."""
        role = self.roles.get(bare) or self.role_headings.get(bare)
        return role if role is not Role.HEAD else None

    def _of_both(self, text: str) -> Role | None:
        """Return the role of a text that names it for men and women: "Asesor/a", "Experto / Experta", or twice."""
        one = _BOTH.sub("", text)
        parts = [part for part in self.joined.border.split(one) if part.strip()]
        if len(parts) < _SEVERAL and one == text:
            return None
        told = {self.roles.get(key(part)) or self.role_headings.get(key(part)) for part in parts}
        return told.pop() if len(told) == 1 else None

    def heads_several(self, folded: str) -> Role | None:
        """Return the role that these folded words head where no one person has them as his part: "advisers", not "head"."""
        return self.role_headings.get(folded) if folded not in self.roles else None

    def _are_two(self, text: str, role: Role) -> bool:
        """Tell whether another part of who leads stands behind "and": "adviser and head" is no "adviser of the head"."""
        behind = (text[mark.end() :] for mark in self.joined.border.finditer(text) if text[: mark.start()].strip())
        return any(" " in part.strip() and (told := self.role(part)) in _HEADS and told is not role for part in behind)

    def _role_heading(self, text: str) -> Role | None:
        """Return the role that this text names alone above persons, perhaps in two languages; a post elsewhere may be one."""
        whole, *told = (self._above(part) for part in (text, *text.split(" / ")))
        wanted = key(text)
        said = (wanted[len(lead) + 1 :] for lead in self.capacity if wanted.startswith(f"{lead} "))  # "В качестве советника"
        whole = whole or next((self.role(post) or self._posts_above.get(stem(post)) for post in said), None)
        both = {self._above(part) for part in self.joined.border.split(text) if part.strip()}  # "Консультанты и советники"
        whole = whole or (both.pop() if len(both) == 1 else None)
        return whole or (told[0] if len({*told}) == 1 else None)  # of "Member / Judge" the second part is his post

    def _above(self, text: str) -> Role | None:
        """Return the role that this text alone names above persons."""
        return self.role(text) or self._posts_above.get(key(text))
