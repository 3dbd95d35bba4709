"""Items of a list whose name was misread: among items that each name somebody, its first words stand where the names stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_SEPARATORS = ",،，、;；؛:：(（\n\t"
_SECOND = re.compile(rf"[\s.{_SEPARATORS}–—-]*([^{_SEPARATORS}]{{2,80}})")
# What is left of a courtesy form: "ra." of "Sra.", "M8" for "Ms"; no name begins with a small letter, or holds a figure.
_FORM_LEFT = re.compile(r"(?:[^\W\d_A-ZÀ-ÝА-ЯЁ][^\W\d_]{0,3}\.|[^\W_]{0,2}\d[^\W_]{0,2}\.?)\s+(?=[^\W\d_a-zß-ÿа-яё])")
_GLUED = re.compile(r"[^\W\d_][^\W\d_A-ZÀ-Þ]+[A-ZÀ-Þ]")  # "BarsenCamur": the blank between two words was lost
_WORDS_MAX = 6  # of a name
_LETTERS_MIN, _LETTERS_MAX = 4, 60  # of the first words


class MisreadItems:
    """Tells of the items of one strip in which no name was found whether their first words are a name that was misread."""

    def __init__(self, strip: Strip, zones: tuple[Zone, ...], hits: Sequence[Hit], lexicon: Lexicon) -> None:
        self._strip, self._zones, self._hits, self._lexicon = strip, zones, hits, lexicon
        self._counted: tuple[Counter[str], Counter[str]] | None = None

    def name(self, index: int, row: Row) -> NameMatch | None:
        """Return the first words of the item as a name that is doubted; None where nothing tells that somebody is named.

        At least as many items with such a mark name somebody as do not, and behind these first words stands what stands behind
        a name: a post, a body, a part in the delegation, or a contact of the item.
        """
        if not row.item or within(self._zones, row.start) is not None or not self._among_persons(row):
            return None
        view, lexicon, language = self._strip.view, self._lexicon, self._strip.language
        left = _FORM_LEFT.match(view, row.marker_end)
        start = left.end() if left is not None and left.end() < row.end else row.marker_end
        match = name_at(view, start, lexicon, language, whole=True)
        if match is None or match.words > _WORDS_MAX or match.end > row.end or not self._is_name(match):
            return None
        behind = view[match.end : row.end].lstrip(" ")
        if behind.rstrip() in COLONS:
            return None  # a heading of what stands below: "2、增加一人："
        if behind[:1] not in ("", ".", *_SEPARATORS) and match.latin is None:
            return None
        if behind[:1] in COLONS:
            return None  # "2. One is added: …"
        return replace(match, plain=False) if self._described(index, match) else None

    def _among_persons(self, row: Row) -> bool:
        if self._counted is None:
            items = [other for other in self._strip.rows if other.item]
            named = [other for other in items if self._names(other)]
            self._counted = Counter(map(self._strip.mark, items)), Counter(map(self._strip.mark, named))
        mark = self._strip.mark(row)
        items_so, named_so = self._counted[0][mark], self._counted[1][mark]
        return named_so > 0 and 2 * named_so >= items_so

    def _names(self, row: Row) -> bool:
        """Tell whether the item plainly begins with somebody."""
        if within(self._zones, row.start) is not None:
            return False
        match = name_at(self._strip.view, row.marker_end, self._lexicon, self._strip.language)
        if match is None or not match.plain or match.words < 2:
            return False
        rest = self._strip.view[match.end : row.end].lstrip(" ")
        return match.honorific is not None or rest[:1] in ("", ".", *_SEPARATORS)

    def _is_name(self, match: NameMatch) -> bool:
        """Tell whether these words have a name's form, and say nothing else: no post, body, part, heading or label."""
        text = self._strip.view[slice(*match.name)]
        letters = sum(map(str.isalpha, text))
        least = 2 if is_cjk(text[0]) else _LETTERS_MIN
        if not least <= letters or len(text) > _LETTERS_MAX or any(map(str.isdigit, text)):
            return False
        bare = text.replace(",", " ")
        told = places.place(bare, self._lexicon) is not places.Place.OTHER or self._lexicon.role(bare) is not None
        if told or self._lexicon.heading.find(Folded(bare)) is not None or self._lexicon.is_heading(bare):
            return False
        words = bare.split()
        if is_arabic(text[0]):
            return len(words) > 1
        if len(words) < 2 and not is_cjk(text[0]) and _GLUED.match(text) is None:
            return False  # "Vacant, Director"
        if is_cjk(text[0]):
            return "·" in text or not {text[0], text[:2]}.isdisjoint(self._lexicon.surnames)
        return all(word[:1].isupper() or word.casefold() in self._lexicon.particles for word in words)

    def _described(self, index: int, match: NameMatch) -> bool:
        """Tell whether what stands behind the name is said of a person."""
        if match.latin is not None or match.honorific is not None:
            return True
        end = self._end(index)
        if any(match.end <= hit.start < end for hit in self._hits):
            return True
        second = _SECOND.match(self._strip.view, match.end, end)
        if second is None:
            return False
        text = second.group(1).strip()
        return self._lexicon.role(text) is not None or places.place(text, self._lexicon) is not places.Place.OTHER

    def _end(self, index: int) -> int:
        """Return where the item ends: before the next one, or with its paragraph."""
        rows = self._strip.rows
        for at in range(index + 1, len(rows)):
            if rows[at].item or (rows[at].first and rows[at].block != rows[index].block):
                return rows[at].start
        return rows[-1].end
