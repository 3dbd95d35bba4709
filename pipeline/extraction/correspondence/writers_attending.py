"""Where the writer says that he comes himself, "I shall lead the delegation myself", and whether the sentence denies it."""

from __future__ import annotations

import re

from pipeline.extraction.correspondence.chosen_writers import chosen_otherwise
from pipeline.extraction.correspondence.undersigned import undersigned_comes
from pipeline.extraction.correspondence.writers_named import named_himself
from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.denials import denies
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain, plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS, part_end

_DENIED_REACH = 160  # letters of the sentence behind the phrase
_ITEM_WORDS, _BARE_WORDS = 8, 3  # of "- the undersigned (for the Mission)"; of "and the undersigned"
_ADDRESS = re.compile(r"\S+@\S+")  # "p.haugen@police.no" denies nothing
_MYSELF = re.compile(
    r"\s*([^\s,،，(（:：–—;.][^,،，(（:：–—;.\n]{0,19}?)\s*(?:[,،，(（:：–—-](?!\s*[+\d])|$)"
)  # "- me, …", "- 我本人(…"


def says_he_comes(strip: Strip, zones: tuple[Zone, ...], lexicon: Lexicon) -> tuple[int, str] | None:
    """Return (where it ends, its words) of the phrase by which the writer says that he comes himself."""
    text = strip.view.replace("\n", " ")
    places = [(start, end, within(zones, start)) for start, end in lexicon.himself.all(Folded(text))]
    places = [
        (start, end, zone)
        for start, end, zone in places
        if not _is_whom_to_ask(strip.view, start, end, lexicon)
        and not lexicon.unspaced.is_our_side(text[end : end + _DENIED_REACH])
        and _as_delegate(text, start, end, lexicon)
        and not chosen_otherwise(text, start, end, lexicon)
    ]
    said = [
        (end, " ".join(text[start:end].split())) for start, end, zone in places if zone is None or zone.letterhead or zone.contact
    ]
    if said:  # "it will be me … I will be acting as head of delegation"
        return next((one for one in said if not lexicon.only_comes(one[1])), said[0])
    for row in strip.rows:
        item = key(strip.view[row.marker_end : row.end]) if row.item and within(zones, row.start) is None else ""
        meant = next((word for word in sorted(lexicon.comes_too) if f"{item} ".startswith(f"{word} ")), None) if item else None
        himself = _MYSELF.match(strip.view, row.marker_end, row.end) if item and meant is None else None
        if himself is not None and key(himself[1]) in lexicon.said.myself:  # "3. me, Second Secretary"
            return himself.end(1), key(himself[1])
        if meant is not None and len(item.split()) <= _ITEM_WORDS:
            return row.end, meant
        told = None if row.item or within(zones, row.start) is not None else _and_me(strip, row, lexicon)
        if told or (told := named_himself(strip, row, zones, lexicon)):
            return told
    return undersigned_comes(strip, zones, lexicon)


def _as_delegate(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a Chinese phrase that ends in "as" goes on with a delegate: "我将作为[中国代表]", not "我将作为[联系人]"."""
    words = lexicon.unspaced
    return not text[start:end].endswith(words.as_part) or words.delegate_alone.search(text, end, part_end(text, end)) is not None


def _and_me(strip: Strip, row: Row, lexicon: Lexicon) -> tuple[int, str] | None:
    """Return (where it ends, its words) of "and I" with which a row begins that goes on with a whole name: "and I, Jane Doe"."""
    joined = lexicon.together.match(f" {strip.text(row)}")
    start = row.start + joined.end() - 1 if joined is not None else row.end
    himself = _MYSELF.match(strip.view, start, row.end)
    if himself is None or key(himself[1]) not in lexicon.said.myself:
        return None
    name = name_at(strip.view, himself.end(), lexicon, strip.language)
    return (himself.end(1), key(himself[1])) if name is not None and name.words > 1 and name.end <= row.end else None


def _is_whom_to_ask(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether "and the undersigned" only names whom to ask: "please contact Ms. B or the undersigned".

    What says more than that he is one of several ("I shall also attend") is meant, whatever stands before it; so is he where
    words that announce stand between: "as agreed with your contact point, the delegates are Mr. A and myself".
    """
    phrase = key(text[start:end])
    joined = any(
        lexicon.together.fullmatch(f" {phrase.removesuffix(word)}") for word in lexicon.comes_too if phrase.endswith(word)
    )
    if (len(phrase.split()) > _BARE_WORDS and not joined) or lexicon.attending.find(Folded(text[start:end])) is not None:
        return False
    begin = max((stop.end() for stop in SAID_ENDS.finditer(text, 0, start)), default=0)
    said = text[begin:start].replace("\n", " ")
    asked = lexicon.contact.all(Folded(said))
    between = Folded(said[asked[-1][1] :]) if asked else Folded("")
    announces = (lexicon.announcing, lexicon.attending, lexicon.heading)
    return bool(asked) and all(cues.find(between) is None for cues in announces)


def stays_away(strip: Strip, said: tuple[int, str], lexicon: Lexicon) -> bool:
    """Tell whether the sentence denies what `says_he_comes` found: "I myself will drop in, but please do not put me on the list".

    A word that denies stands behind the phrase in its sentence, or right before it ("no asistiré"). That nobody else comes
    ("only I will come, nobody from the embassy") denies nothing of him.
    """
    end, phrase = said
    paragraph = next((strip.block_end(row) for row in strip.rows if row.start < end <= row.end), len(strip.view))
    stop = SAID_ENDS.search(strip.view, end, paragraph)
    said_behind = _ADDRESS.sub(" ", strip.view[end : min(stop.start() if stop else paragraph, end + _DENIED_REACH)])
    behind = lexicon.said.of_himself(said_behind)
    before = strip.view[max(0, end - len(phrase) - _DENIED_REACH) : max(0, end - len(phrase))].split()[-1:]
    return denies(behind, lexicon.denying) or any(
        cue.phrase == plain(word) for word in before for cue in lexicon.denying.all(Plain(plain(word)))
    )
