"""Persons of whom the words behind their names tell something else than that they come: "Mr. A, who received your notes, …"."""

from __future__ import annotations

import re

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.entries.segments import segments
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.who_comes import says_who_comes

_BEFORE_VERB = (",", "،", "，", ")", "）")  # between a post and what its holder has done
_CLAUSE_WORDS = 3  # of what somebody does: "is following this"
_BRACKET_END = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_RELATIVE = re.compile(r"\s*[,،，]\s*([^\W\d_]+)\s+[^\W\d_]")


def told_of_otherwise(person: Person, said: str, lexicon: Lexicon, *, ended: bool = False) -> bool:
    """Tell whether a clause about a person begins right behind his name, and the sentence neither describes nor sends him.

    Or a sentence ends with what he does, and that is neither a post nor a body, nor that he comes: "Ms. B, Third Secretary, will
    supply whatever else is needed."

    Args:
        person: who stands at a paragraph's beginning, as the entries of lists without marks do.
        said: of him, up to the end of the sentence.
        lexicon: words with which such clauses begin, and words of coming and leading.
        ended: whether a stop ends it, as it ends a sentence.
    """
    if person.via != "block" or person.role is not None:
        return False
    if ended and _does_otherwise(said, lexicon):
        return True
    if any((person.title, person.organisation, person.contacts)):
        return False
    found = _RELATIVE.match(said)
    if found is None or key(found[1]) not in lexicon.said.relating:
        return False
    return not says_who_comes(said, lexicon) and lexicon.coming.first(Plain(said), near=False) is None


def sends_those_below(person: Person, said: str, lexicon: Lexicon) -> bool:
    """Tell whether somebody at a paragraph's beginning only sends those below: "Mr. A, Minister, has appointed:".

    Args:
        person: who stands there.
        said: of him, up to the colon.
        lexicon: words of approving, of coming and of leading.
    """
    if person.via != "block" or person.role is not None or not said.rstrip().endswith(COLONS):
        return False
    cue = lexicon.approving.find(Folded(said))
    if cue is None or not said[: cue[0]].rstrip().endswith(_BEFORE_VERB):
        return False
    leads = any(words.find(Folded(said)) is not None for words in (lexicon.leads, lexicon.leading))
    return not leads and not says_who_comes(said[: cue[0]], lexicon)


def _does_otherwise(said: str, lexicon: Lexicon) -> bool:
    """Tell whether the last words of what is said of him are a clause of their own in which he neither comes nor leads."""
    text = _BRACKET_END.sub("", said)
    clause = next((text[part.start : part.end] for part in reversed(segments(text, 0)) if not part.bracketed), "")
    words = key(clause).split()
    if len(words) < _CLAUSE_WORDS or not clause[:1].islower() or has_contact(clause):
        return False
    does = lexicon.predicate.find(Folded(clause), first=True) is not None
    if not does and (place(clause, lexicon) is not Place.OTHER or any(map(lexicon.is_title_word, words))):
        return False
    return not _comes(clause, lexicon)


def _comes(clause: str, lexicon: Lexicon) -> bool:
    """Tell whether the clause says that he comes: by more than the "will be" of "will be glad to answer"."""
    folded = Folded(clause)
    if any(words.find(folded) is not None for words in (lexicon.announcing, lexicon.leads)):
        return True
    return lexicon.coming.first(Plain(clause), near=False) is not None
