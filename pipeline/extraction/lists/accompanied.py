"""Who is told to come in the sentence above a list that holds only those who come with him: "He will be accompanied by:"."""

from __future__ import annotations

from collections.abc import Sequence

from models.reply import Role
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import name_key
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.sentence_stops import SAID_ENDS, said_before

_BEHIND_WORDS, _BEHIND_LETTERS = 8, 16  # from "accompanied by" to the colon: "the following officials of this Ministry"
_LEAD_LETTERS = 200  # of the sentence with these words


def accompanied(
    strip: Strip, found: Sequence[tuple[int, Person]], told: Sequence[tuple[int, Person]], lexicon: Lexicon
) -> list[tuple[int, Person]]:
    """Return (offset, person) of those of the sentence above the list who are not on it and with whom its persons come.

    Their sentence says that they come. A head who leads the delegation that the list sets out comes with it, though no word
    says that the others accompany him: "led by Mr. A and composed as follows:". Nobody stands between them and the words that
    lead to the list, and nothing says that they only inform or decide: "Ambassador A has the honour to inform … the Minister.
    He will be accompanied by:" speaks of the Minister.

    Args:
        strip: in which they were found.
        found: (offset, person) of the list, and of the sentences beside it.
        told: (offset, person) of all sentences, as if no list stood there.
        lexicon: words of accompanying.
    """
    first = min(at for at, _ in found)
    lead = _lead(strip, first, lexicon)
    known = {name_key(person) for _, person in found}
    above = [(at, person) for at, person in told if at < first and person.name[-1].passage is strip.passage]
    if not above or any(name_key(person) in known for _, person in above):
        return []
    last = above[-1][0]
    if lead is None and (above[-1][1].role is not Role.HEAD or any(person.role is Role.HEAD for _, person in found)):
        return []
    lead = _colon(strip, last, first) if lead is None else lead
    if lead is None:
        return []
    own = said_before(strip.view, last)
    group = [(at, person) for at, person in above if at >= own]
    name = group[-1][1].name[-1]
    said = strip.view[name.end : lead].replace("\n", " ")
    ended = [stop for stop in SAID_ENDS.finditer(said) if said[stop.end() :].strip()]
    told_by = Folded(strip.view[name.start : lead].replace("\n", " "))  # a word of informing may be read as his name's last
    informs = any(cues.find(told_by) is not None for cues in (lexicon.honour, lexicon.saying, lexicon.approving))
    comes = _says_they_come(strip.view[own : group[0][1].name[0].start], said, [person for _, person in group], lexicon)
    return [] if len(ended) > 1 or informs or not comes else group


def _says_they_come(before: str, behind: str, group: Sequence[Person], lexicon: Lexicon) -> bool:
    """Tell whether the sentence of those in `group` says that they come, or what they are in the delegation.

    Who sends others ("Ambassador A nominates the Minister") and who is but spoken of ("during the visit of Mr. A") does not. A
    verb of sending stands before whoever comes.
    """
    first = SAID_ENDS.search(behind)
    own = Folded(f"{before} {behind[: first.start()] if first is not None else behind}".replace("\n", " "))
    coming = any(cues.find(own) is not None for cues in (lexicon.attending, lexicon.leading, lexicon.leads))
    sent = lexicon.announcing.find(Folded(before.replace("\n", " "))) is not None
    named = not any(lexicon.is_state(person.name[0].text) for person in group)
    return named and (coming or sent or any(person.role is not None for person in group))


def _colon(strip: Strip, last: int, first: int) -> int | None:
    """Return where the sentence that names somebody at `last` ends in a colon right above the list; None where it does not."""
    text = strip.view[last:first].rstrip(" \n\t-–—•*·0123456789.)")
    return last + len(text) - 1 if text.endswith(COLONS) and SAID_ENDS.search(text[:-1]) is None else None


def _lead(strip: Strip, first: int, lexicon: Lexicon) -> int | None:
    """Return where the words stand that end, in a colon, right above the list with whom its persons come; None for none."""
    text = strip.view[max(0, first - _LEAD_LETTERS) : first]
    above = text.rstrip(" \n\t-–—•*·0123456789.)")
    if not above.endswith(COLONS):
        return None
    begin = said_before(above, len(above) - 1)
    places = lexicon.oneself.accompanied.all(Folded(above[begin:].replace("\n", " ")))
    if not places:
        return None
    start, end = places[-1]
    behind = above[begin + end : -1]
    long = len(behind) > _BEHIND_LETTERS if is_cjk(above[-2]) else len(behind.split()) > _BEHIND_WORDS
    return None if long else first - len(text) + begin + start
