"""How many persons a line counts that leads to them: "Our two drivers as well:", "另外还有两位专家：", "وكذلك خبيران:"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

MOST = 20  # persons whom one line counts
_FIGURE = re.compile(r"(?<![\w.,/:+-])\d{1,2}(?![\w.,/:-])")
_NOUN_LETTERS = 40  # behind the number: "senior officials of the Ministry"
_COMPANY_WORDS = 3  # of "close protection officers"
_WORD = re.compile(r"[^\W\d_]+")
_TWO = "ان"  # with which a noun ends that says two


def persons_counted(text: str, lexicon: Lexicon) -> int:
    """Return how many persons the text counts, 0 where it counts none; words for those who only come along count too."""
    counted = (count for _, behind, count in counts_in(text, lexicon) if lexicon.said.counting.nouns.search(behind))
    return next(counted, 0) or company_counted(text, lexicon) or 2 * any(map(lexicon.said.counting.nouns.fullmatch, _duals(text)))


def company_counted(text: str, lexicon: Lexicon) -> int:
    """Return how many of those who only come along the text counts: "Our two drivers as well:"; 0 where it counts none."""
    for _, behind, count in counts_in(text, lexicon):
        words = key(behind).split()
        if words and is_cjk(words[0][0]):
            heads = tuple(word for word in lexicon.said.along_heads if is_cjk(word[0]))
            told = words[0].lstrip("名位").startswith(heads)
        else:
            told = any(" ".join(words[:number]) in lexicon.said.along_heads for number in range(1, _COMPANY_WORDS + 1))
        if told:
            return count
    return 2 * any(key(word) in lexicon.said.along_heads for word in _duals(text))


def names_company(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line that counts persons names those who only come along among them: "Our two delegates and one driver:"."""
    words = key(text).split()
    known = lexicon.companions(None).attendants | lexicon.said.along_heads
    starts = range(len(words))
    return any(" ".join(words[at : at + number]) in known for at in starts for number in range(1, _COMPANY_WORDS + 1)) or any(
        word in text for word in known if is_cjk(word[0])
    )


def counts_in(text: str, lexicon: Lexicon) -> Iterator[tuple[int, str, int]]:
    """Yield where each number of persons stands, what stands behind it, and the number itself."""
    counting = lexicon.said.counting
    told = [(match, counting.values.get(key(match.group()), 0)) for match in counting.numbers.finditer(text)]
    told += [(match, int(match.group())) for match in _FIGURE.finditer(text)]
    return ((match.start(), text[match.end() : match.end() + _NOUN_LETTERS], count) for match, count in told if 1 < count <= MOST)


def _duals(text: str) -> list[str]:
    """Return the Arabic words whose ending says two, with and without the "and" that is written onto them."""
    words = [word for word in _WORD.findall(text) if is_arabic(word) and word.endswith(_TWO)]
    return [form for word in words for form in (word, word.removeprefix("و"))]
