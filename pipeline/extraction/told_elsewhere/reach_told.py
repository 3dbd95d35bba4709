"""How somebody is reached, told at the end of the sentence that says what he is: "She is Director … and may be reached at …"."""

from __future__ import annotations

import re

from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries import places
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon

_LAST_WORD = re.compile(r"\s\w+$")
_WORD = re.compile(r"(?<=\s)\S+")


def of_others(reading: Reading, at: int) -> bool:
    """Tell whether nobody named here is a delegate; a sentence that says how a delegate is reached may tell his post first."""
    zone = within(reading.zones, at)
    return zone is not None and not zone.contact


def before_reach(text: str, start: int, stop: int, reading: Reading, lexicon: Lexicon) -> int:
    """Return where the words end that come before a contact and what leads to it: "[, and may be reached at]".

    Args:
        text: the strip's.
        start: where what is said of him begins.
        stop: where it ends at the latest.
        reading: its contacts.
        lexicon: words about contacts, "and".
    """
    hit = min((hit.start for hit in reading.hits if start < hit.start < stop), default=None)
    cues = (start + cue[0] for cue in lexicon.contact.all(Folded(text[start:stop])))
    cue = min((at for at in cues if hit is None or at < hit), default=None)
    end = min(at for at in (cue, hit, stop) if at is not None)
    if end == hit:
        end = _before_label(text, start, end, lexicon)
    end = len(text[:end].rstrip(" ,،，;(\n"))
    word = _LAST_WORD.search(text, start, end)
    return (
        len(text[: word.start()].rstrip(" ,،，;")) if word is not None and lexicon.together.fullmatch(f"{word.group()} ") else end
    )


def _before_label(text: str, start: int, hit: int, lexicon: Lexicon) -> int:
    """Return where "and her e-mail is" begins that leads to a contact, the contact's own place where no such words do."""
    for word in reversed(list(_WORD.finditer(text, start, hit))):
        said = text[word.end() : hit].strip(" :：")
        if places.place(said, lexicon) is not places.Place.OTHER:
            break
        joined = lexicon.together.fullmatch(f" {word.group()} ") is not None
        if said and (joined or text[: word.start()].rstrip().endswith((",", "،", ";"))):
            return word.start()
    return hit
