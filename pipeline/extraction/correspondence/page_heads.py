"""How far a letterhead reaches that is set in columns, so that its lines are read as parts of the page before the note begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extraction.correspondence.letter_heads import TOLD_WORDS
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.layout.strips import Sheaf, Strip
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

TOLD_LETTERS = 40  # a Chinese line of more tells something


def parts_of_head(parts: Sequence[Strip | Sheaf], lexicon: Lexicon) -> int:
    """Return how many parts of a note's page stand above its compliments and are letterhead; 0 where they tell of anybody.

    Args:
        parts: the text and tables of one page, in order.
        lexicon: greetings, announcements and courtesy forms.
    """
    for number, part in enumerate(parts):
        if isinstance(part, Strip) and lexicon.salutation.find(Folded(" ".join(part.view.split()))) is not None:
            texts = (text for above in parts[:number] for text in _texts(above))
            return 0 if any(_tells(text, lexicon) for text in texts) else number
    return 0


def _texts(part: Strip | Sheaf) -> Iterator[str]:
    if isinstance(part, Strip):
        yield from (part.view[row.start : part.block_end(row)] for row in part.rows if row.first)
    else:
        yield from (cell.text for row in part.table.rows for cell in row)


def _tells(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a paragraph or cell tells something, announces somebody or names him with a courtesy form."""
    plain = " ".join(text.split())
    long = len(plain) > TOLD_LETTERS if is_cjk(plain[:1]) else len(key(plain).split()) > TOLD_WORDS
    return long or lexicon.announcing.find(Folded(plain)) is not None or has_courtesy_form(plain, lexicon, None, words=1)
