"""Posts before names with initials or a patronymic, which have no courtesy form: "начальник отдела А. Б. Иванов"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.entries.segments import CLOSE, OPEN
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

POST_LETTERS = 160  # of a post with its body before a name
TITLE_WORDS = 3  # of a post, one of which is the noun of its holder
_INITIALED = re.compile(
    r"(?<!\S)(?:(?:[^\W\d_a-zà-ÿа-яё]\.[\s-]?){1,4}[^\W\d_a-zà-ÿа-яё][\w'’-]+"
    r"|[^\W\d_a-zà-ÿа-яё][\w'’-]+ [А-ЯЁ]\.(?:\s?[А-ЯЁ]\.)?(?!\s?[^\W\d_]))"
)
_ENDED = re.compile(r"\s*(?:[;.,(（)]|\s[–—-]|\n|$)")
_CAPITAL = re.compile(r"(?<!\S)[^\W\d_a-zà-ÿа-яё][\w'’-]*")
_POST_END = re.compile(r"[,،(]")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def before_initials(
    view: str, begin: int, end: int, lexicon: Lexicon, language: str | None
) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where a name with initials or a patronymic ends the entry.

    "начальник отдела МВД России полковник милиции А.Б.Иванов;", "le Deuxième Secrétaire de la Mission J.-L. Roy (expert)",
    "советник Генеральной прокуратуры ПЕТРОВА Анна Ильинична". None where no such name does.
    """
    article = lexicon.small.article.match(view, begin, end)
    begin = article.end() if article is not None else begin
    initialed = [initials.start() for initials in _INITIALED.finditer(view, begin, end)]
    for start in (*initialed, *_fathered(view, begin, end, lexicon)):
        name = name_at(view, start, lexicon, language)
        if name is None or name.name[0] != start or not _ENDED.match(view, name.end) or _spelt(view, begin, start):
            continue
        form = honorific_at(view, begin, lexicon, language)
        if form is not None and not view[form:start].strip(" ."):
            return None  # a rank alone: "старший советник юстиции А. Б. Иванов"
        post_end = _without_rank(view, begin, start, lexicon, language)
        post = view[begin:post_end].rstrip(" ,")
        first = _POST_END.split(post, maxsplit=1)[0]
        titled = places.place(first, lexicon) is places.Place.TITLE and names_first(first, lexicon)
        said = any(cue.find(Folded(post)) is not None for cue in (lexicon.leading, lexicon.announcing))
        if said:  # "Руководителем делегации назначен В.И. Шпаковский"
            return None
        if len(post) <= POST_LETTERS and titled and not re.search(r"[.:;]\s", post):
            return (begin, begin + len(post)), post_end
    return None


def _spelt(view: str, begin: int, start: int) -> bool:
    """Tell whether the initials go on with what a bracket behind a name holds, its other spelling: "… (Ali H. Dashti)"."""
    opened = max(view.rfind(mark, begin, start) for mark in OPEN)
    return opened > begin and not any(mark in view[opened:start] for mark in CLOSE)


def _fathered(view: str, begin: int, end: int, lexicon: Lexicon) -> Iterator[int]:
    """Yield where names with a patronymic may begin: with the family name before both others, or with the given name."""
    for patronymic in reversed(list(lexicon.patronymic.finditer(view, begin, end))):  # a family name may end as one does
        before = [word.start() for word in _CAPITAL.finditer(view, begin, patronymic.start())][-2:]
        yield from before


def _without_rank(view: str, begin: int, name: int, lexicon: Lexicon, language: str | None) -> int:
    """Return where the post ends before the rank or courtesy form that stands before the name; "Parquet général" has none."""
    words = list(_WORD.finditer(view, begin, name))
    for before, word in pairwise(words):
        form = honorific_at(view, word.start(), lexicon, language)
        both = key(view[before.start() : word.end()])
        if form is not None and key(before.group()) in lexicon.grades:
            continue  # "Старший прокурор Ракова Нина Львовна"
        if form is not None and not view[form:name].strip(" .") and both not in lexicon.titles and both not in lexicon.bodies:
            return word.start()
    return name


def names_first(post: str, lexicon: Lexicon) -> bool:
    """Tell whether one of the first words of the post is the noun of its holder."""
    return any(lexicon.is_title_word(word) for word in key(post).split()[:TITLE_WORDS])
