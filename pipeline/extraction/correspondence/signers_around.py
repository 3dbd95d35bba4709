"""Who may sign around a list that is handed on: who forwards it, above the sentence that leads to it, and who signs it below.

"Peter Otieno" / "Counsellor" / "" / "The Ministry nominates:" / "1. Ms. A" / "" / "Mary Njeri" / "Director".
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.correspondence.others_below import names_somebody
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import script_of
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS


def with_signers_around_doubted(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, those doubted who stand without mark and courtesy form around a list whose items have both.

    Above it nothing may announce anybody before them, and a line that ends in a colon must lead to the items behind them; who
    stands below is asked about only where somebody stands so above.
    """
    listed = [at for at, person in found if person.honorific is not None and _in_item(strip, at)]
    bare = [at for at, person in found if person.honorific is None and person.via == "block" and not _in_item(strip, at)]
    above = [at for at in bare if listed and at < listed[0] and _forwards(strip, at, listed[0], lexicon)]
    below = [at for at in bare if above and at > listed[-1]]
    return [
        (at, person.doubted(Doubt.BELOW_SENTENCE if at in above else Doubt.BELOW_ALL) if at in (*above, *below) else person)
        for at, person in found
    ]


def _in_item(strip: Strip, at: int) -> bool:
    row = strip.row_at(at)
    return row is not None and row.item


def _forwards(strip: Strip, at: int, first: int, lexicon: Lexicon) -> bool:
    """Tell whether only behind this place a line announces those of the list, and leads to them."""
    leads = any(at < row.start < first and strip.text(row).rstrip().endswith(COLONS) for row in strip.rows)
    said = Folded(strip.view[:at].replace("\n", " "))
    return leads and lexicon.announcing.find(said) is None and lexicon.heading.find(said) is None


def announces_below(strip: Strip, closed: int, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a paragraph below a signature announces persons, and nothing above it does: a reply that is handed on.

    Or the note above is said once more in another language: with its own compliments, or in other letters. Below the head of
    an older mail, "From: …" / "Sent: …", nothing is handed on: that one is quoted.

    Args:
        strip: the text.
        closed: where the signature begins.
        start: where the paragraph begins.
        lexicon: words that announce.
    """
    row, head = strip.row_at(start), strip.row_at(closed)
    if head is not None and (lexicon.greetings.quotes(strip.text(head)) or lexicon.greetings.is_sender(strip.text(head))):
        return False
    above = strip.view[:closed].replace("\n", " ")
    said = strip.view[start : strip.block_end(row) if row else None].replace("\n", " ")
    courteous, other = lexicon.salutation.find(Folded(said)) is not None, _in_other_letters(above, said)
    if courteous and other:
        return True
    if lexicon.announcing.find(Folded(said)) is None:
        return False
    if names_somebody(above, lexicon, strip.language) and not (courteous or other):
        return False
    return said.rstrip().endswith(COLONS) or names_somebody(said, lexicon, strip.language)


def _in_other_letters(above: str, said: str) -> bool:
    """Tell whether a text is written in other letters than the one above: in Latin ones, below a note in Arabic."""
    scripts = script_of(above), script_of(said)
    return all(scripts) and scripts[0] != scripts[1]
