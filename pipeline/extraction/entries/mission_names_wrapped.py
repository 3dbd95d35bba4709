"""Names of Missions that a line breaks: "…, Ambassador, Permanent" / "Mission of Norland (Expert)" is one entry, and one body.

On a line of its own "Mission of Norland" would be whose letter it is, or a heading for those below.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.lexicon import Lexicon


def with_wrapped_mission_names(strip: Strip, lexicon: Lexicon) -> Strip:
    """Return the strip in which rows that such a name begins above go on there, a blank for the line break.

    The word above must belong to the name, and name no Mission by itself: "Embassy" / "Permanent Mission of Norland" are two.
    """
    view, rows = list(strip.view), list(strip.rows)
    for number, row in enumerate(strip.rows):
        if not number or row.first or row.item or strip.view[row.start - 1] != "\n":
            continue
        above = strip.text(strip.rows[number - 1]).split()[-1:]
        text = strip.text(row)
        if (
            above
            and above[0].isalpha()
            and not begins_with_mission(above[0], lexicon)
            and goes_on_with_mission(above[0], text, lexicon)
        ):
            view[row.start - 1], rows[number] = " ", replace(row, soft=True)
    joined = "".join(view)
    return strip if joined == strip.view else replace(strip, view=joined, rows=tuple(rows))


def goes_on_with_mission(word: str, text: str, lexicon: Lexicon) -> bool:
    """Tell whether the word and the text behind it begin a Mission's name together: "Permanent", "Mission of Norland"."""
    return begins_with_mission(text, lexicon) and begins_with_mission(f"{word} {text}", lexicon)
