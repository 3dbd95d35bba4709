"""What a sentence says of somebody between his name and its verb, and nothing was read of: "who heads the Vice Squad".

No list of words holds all the ways in which a post or a body is told. Where a word of either stands there and belongs to no
value, the person is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries.courtesy_forms import courtesy_forms
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.sentence_ends import sentence_end
from pipeline.extraction.told_elsewhere.bodies_represented import REACH
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

_TOLD = frozenset({"prose", "block"})  # a list's rows are looked at as a whole
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_MARK = re.compile(r"[,،;؛，；]")
_CONTACT = re.compile(r"[:：@\d]")


def with_unread_doubted(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, those without post or body in doubt beside whose names a word of posts or bodies was left unread.

    Args:
        strip: paragraphs of one page.
        found: (offset, person), in any order.
        lexicon: words of posts, bodies and coming.
    """
    given = sorted(found, key=lambda pair: pair[0])
    view = strip.view.replace("\n", " ")
    for number, (at, person) in enumerate(given):
        if person.via not in _TOLD or (person.title and person.organisation):
            continue
        start = max((piece.end for piece in person.name if piece.passage is strip.passage), default=at)
        last = _next_begins(view, start, given[number + 1][0], lexicon) if number + 1 < len(given) else len(view)
        end = _verb(view, start, sentence_end(strip, start, min(last, start + REACH), lexicon), lexicon)
        if _is_left(view, start, end, person, strip, lexicon):
            given[number] = at, person.doubted(Doubt.DESCRIBED)
    return given


def _next_begins(view: str, start: int, name: int, lexicon: Lexicon) -> int:
    """Return where what is said of the next person begins before his name: "[and] his alternate, Ms. B", "[;] experts: Mr. C"."""
    before = view[max(start, name - REACH) : name]
    joints = [joint.start() for joint in lexicon.together.finditer(before)]
    marks = [mark.start() for mark in _MARK.finditer(before.rstrip(" ,،:："))]
    ends = joints[-1:] or marks[-1:] or [len(before)]
    return name - len(before) + ends[0]


def _verb(view: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where the words end that describe somebody: before a verb of coming, another one's courtesy form, a contact."""
    text = view[start:end]
    stops = [verb[0] for verb in (lexicon.attending.find(Folded(text)), lexicon.comes.verb(text)) if verb is not None]
    stops += [contact.start() for contact in _CONTACT.finditer(text)][:1]
    return start + min([*stops, *courtesy_forms(text, lexicon, None)], default=len(text))


def _is_left(view: str, start: int, end: int, person: Person, strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether a word of posts or bodies stands in this stretch of the text and in none of the person's values."""
    values = (*person.title, *person.organisation, person.role_piece, person.honorific, person.latin)  # "教授" behind the name
    read = [(piece.start, piece.end) for piece in values if piece is not None and piece.passage is strip.passage]
    for word in _WORD.finditer(view, start, end):
        told = key(word.group())
        tells = lexicon.is_body_word(told) or (lexicon.is_title_word(told) and told not in lexicon.adjectives)
        if tells and not any(first <= word.start() < stop for first, stop in read):
            return True
    return False
