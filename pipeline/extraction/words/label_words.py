"""What a label means: known wordings, alone, in two languages, joined by "and", or with an explanation in brackets."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache, reduce
from operator import or_

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.phrase_patterns import either, longest_first

LABEL_LETTERS_MAX = 48
FUZZY_FROM = 5  # letters; shorter wordings differ from others by one letter too often
REMEMBERED = 2_000  # short texts: those of a message, asked about by several, and what messages have in common
_BITS = 64  # in which the letters of a text are marked
_ALIKE = 0.85  # of the letters of two readings of one label
_NAMES = ("name", "family", "given")
_BEFORE_NAMES = frozenset({"number", "honorific", "title", "role"})  # what is written before a name, within its cell
CONTACTS = frozenset({"phone", "mobile", "fax", "email", "contact"})  # fields of labels; the last where no one kind is told
_JOINED_FIELDS = frozenset({*_NAMES, *CONTACTS, "title", "organisation", "honorific", "role"})
_TWICE_WORDS = 7  # of a label that says the same in two languages
_BRACKETS = re.compile(r"\s*[(（\[][^()（）\[\]]{1,40}[)）\]]\s*")
_PLURAL = re.compile(r"\([a-z]{1,2}\)")  # "Name(s)"
_STROKE = re.compile(r"[/／]")
_SAYS_MORE = re.compile(r"[^\W\d_]{2},\s|[^\W\d_]{5}\.\s+[^\W\d_]")  # "Mr. A, Counsellor. Tel./Tél.": an entry before its label
_MISREAD_STROKE = re.compile(r"\s[1lI|!\\]\s")
_FURTHER_BLANKS = re.compile(r"(?<=\s)\s+")  # a pattern that begins with blanks would try each of them
_AND = re.compile(r"\s*[/／,，、&+;]\s*|\s(?:and|or|et|ou|y|e|o|u|и|или|و|أو)\s|及|和|与|或|\sو(?=\w)")
_NUMBER = re.compile(r"(?:^|\s)\(?(?:[\dlI]{1,2}[a-z]?|[a-zA-Z])[.)]\s?(?=[^\W\d_])")  # "1b.", which may be read "lb."
_COUNTED = re.compile(r"\s*(?:\b(?:no|nr|nro|núm|num)\b\.?|n[º°]|№|#)?\s*\d{1,2}\.?\s*$", re.IGNORECASE)  # "Participant No. 1"
_OWNED = re.compile(r"(?P<who>[^\W\d_]{3,20})['’]s\s+(?P<what>[^\W\d_][^:]{1,40})")
_LATIN_RUN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ .'’/-]*")


def labelled_fields(
    text: str, labels: Mapping[str, tuple[str, ...]], roles: Container[str] = frozenset(), whose: Sequence[re.Pattern[str]] = ()
) -> tuple[str, ...]:
    """Return the names of the fields that this text labels, likeliest first; () where it is no wording known.

    Args:
        text: a head, or what stands before a colon.
        labels: the fields that each folded wording names.
        roles: folded names of roles; a label that offers them in brackets asks for one.
        whose: find the two parts of a label that says whose something is (see `parts_of_owned`).
    """
    text = _FURTHER_BLANKS.sub("", text)
    if _offers(text, roles):
        return ("role",)
    wanted = label_key(text)
    if not wanted or len(wanted) > LABEL_LETTERS_MAX:
        return ()
    if found := labels.get(wanted):
        return found
    first, _, rest = wanted.partition(" ")
    if rest in labels and (text.strip()[:1] == "#" or "number" in labels.get(first, ())):
        return labels[rest]  # "No. Full name": two heads that were read as one
    parts = [key(part) for part in _STROKE.split(text)]
    alone = len(parts) > 1 and not any(_SAYS_MORE.search(part) for part in _STROKE.split(text))
    if alone and (known := [labels[part] for part in parts if part in labels]):
        both = _together(known) if len(known) == len(parts) else ()
        if known[0][0] == "honorific" and ("title",) in known:
            return ("honorific", "title")  # "Grade / fonction": what is no courtesy form is a post
        if known[0][0] in _BEFORE_NAMES and (names := next((fields for fields in known if {*_NAMES} & {*fields}), ())):
            return names  # "Qualité / Nom": what is said of somebody stands before the name
        return both if both == ("contact",) else known[0]  # "Rank/Position"
    bare = _BRACKETS.sub(" ", text).strip()
    if bare and bare != text.strip() and (found := labelled_fields(bare, labels, whose=whose)):
        return found  # "Name (block letters)"
    counted = _COUNTED.search(text)
    if counted is not None and text[: counted.start()][-1:].isalpha():
        found = labels.get(label_key(text[: counted.start()]), ())
        if set(found) & {*_NAMES}:
            return found  # not "Tel. 22", which goes on
    told = _numbered(text, labels, whose) or _in_two_scripts(text, labels) or _joined(text, labels) or _twice(text, labels)
    return told or _stroke_misread(text, labels) or _of_somebody(text, labels, whose)


def parts_of_owned(words: Iterable[str], owners: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Return what match "what" and "who" of a label that says whose it is.

    Args:
        words: before whoever it is: "Cargo [del] delegado".
        owners: whom a form is about, as they stand in such labels: "Фамилия [участника]", "اسم [المشارك]", "[与会者]姓名".
    """
    before, known = either(longest_first(words)), longest_first(owners)
    spaced, unspaced = (either(owner for owner in known if is_cjk(owner) is chinese) for chinese in (False, True))
    what = r"(?P<what>[^\W\d_][^:]{1,40}?)"
    return (
        re.compile(rf"{what}\s+{before}\s?(?P<who>[^\W\d_]{{3,20}})", re.IGNORECASE),
        re.compile(rf"{what}\s+(?:{before}\s?)?(?:{spaced})", re.IGNORECASE),
        re.compile(rf"(?:{unspaced})的?(?P<what>\w[^:]{{0,20}})"),
    )


def _of_somebody(text: str, labels: Mapping[str, tuple[str, ...]], whose: Sequence[re.Pattern[str]]) -> tuple[str, ...]:
    """Return what a label says of whoever the form is about: "Participant's post", "Cargo del delegado"."""
    for pattern in (_OWNED, *whose):
        found = pattern.fullmatch(text.strip())
        who = found.groupdict().get("who") if found is not None else None
        if found is not None and (who is None or "name" in labels.get(label_key(who), ())):
            what = label_key(found["what"])
            return labels.get(what) or labels.get(_with_article(what), ())
    return ()


def _with_article(what: str) -> str:
    """Return an Arabic label as it stands where it is nobody's: "وظيفة [المشارك]" is "الوظيفة", "جهة عمل" is "جهة العمل"."""
    before, blank, last = what.rpartition(" ")
    return f"{before}{blank}ال{last}" if is_arabic(last[:1]) else ""


def _offers(text: str, roles: Container[str]) -> bool:
    """Tell whether a label has roles to choose from in brackets: "Qualité (chef de délégation / délégué)"."""
    found = _BRACKETS.search(text)
    parts = _STROKE.split(found.group().strip(" ()[]（）")) if found is not None and found.start() else []
    return len(parts) > 1 and all(key(part) in roles for part in parts)


def label_key(text: str) -> str:
    """Return the label as it is looked up: folded, Chinese without blanks."""
    wanted = key(text)
    return wanted.replace(" ", "") if is_cjk(wanted[:1]) else wanted  # where a line ended within the label


def is_one_label(one: str, other: str) -> bool:
    """Tell whether two folded labels are the same, but for a letter or two that were misread; their figures must be equal."""
    if one == other or not one or not other:
        return one == other
    figures = (re.sub(r"\D", "", text) for text in (one, other))
    return len(set(figures)) == 1 and SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _in_two_scripts(text: str, labels: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return what a label says in Chinese, Russian or Arabic and again in Latin letters: "姓名 Name"."""
    native = any(is_cjk(letter) or is_arabic(letter) or "\u0400" <= letter <= "\u04ff" for letter in text)
    latin = _LATIN_RUN.findall(text) if native else []
    if len(latin) != 1 or not (rest := _LATIN_RUN.sub(" ", text).strip()):
        return ()
    mine, theirs = labels.get(label_key(rest), ()), labels.get(key(latin[0]), ())
    return mine if mine and theirs else ()


def in_two_languages(text: str, labels: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return what a label says that is known in each of two languages, () for any other: "姓名 Name", "Nom / Surname"."""
    parts = [labels.get(label_key(part), ()) for part in _STROKE.split(text)]
    both = [name for name in parts[0] if all(name in part for part in parts)] if len(parts) > 1 else []
    return tuple(both) or _in_two_scripts(text, labels) or _twice(text, labels)


def _numbered(text: str, labels: Mapping[str, tuple[str, ...]], whose: Sequence[re.Pattern[str]]) -> tuple[str, ...]:
    """Return what a form's numbered label says, or several that were read as one: "1b. Surname", "5. Fax 6. E-mail"."""
    if not _NUMBER.match(text):
        return ()
    texts = [part for part in _NUMBER.split(text) if part.strip()]
    parts = [labelled_fields(part, labels, whose=whose) for part in texts]
    return (parts[0] if len(parts) == 1 else _together(parts)) if parts and all(parts) else ()


def _twice(text: str, labels: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return what a label says in two languages, the one below the other: "Prénom(s)" / "Given name(s)"."""
    words = text.split()
    for cut in range(1, len(words) if len(words) <= _TWICE_WORDS else 0):
        one, other = (
            labels.get(label_key(part)) or labels.get(label_key(_PLURAL.sub("", part)), ()) for part in _cut(words, cut)
        )
        if shared := tuple(name for name in one if name in other):
            return shared
    return ()


def _stroke_misread(text: str, labels: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return what a label says on both sides of a stroke that was read as a figure or letter: "Family name 1 Nom de famille"."""
    parts = _MISREAD_STROKE.split(text)
    one, other = (labels.get(label_key(part), ()) for part in parts) if len(parts) == 2 else ((), ())
    shared = tuple(name for name in one if name in other)
    named = bool(one) and bool(other) and {one[0], other[0]} <= {"name", "family"}  # "Name 1 Nom"
    return shared or (("name",) if named else ())


def _cut(words: Sequence[str], at: int) -> tuple[str, str]:
    return " ".join(words[:at]), " ".join(words[at:])


def _joined(text: str, labels: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return what a label of several parts says, all of which are known: "Position and organisation"."""
    parts = [labels.get(label_key(part), ()) for part in _AND.split(text.casefold()) if part and part.strip()]
    return _together(parts) if len(parts) > 1 and all(parts) else ()


def _together(parts: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(names[0] for names in parts))
    if set(names) <= set(_NAMES):
        return ("name",)
    if set(names) <= CONTACTS:
        return names if len(names) == 1 else ("contact",)
    return names if set(names) <= _JOINED_FIELDS else ()


def _letters(text: str) -> int:
    """Return which letters stand in the text: a bit for each, several letters may share one."""
    return reduce(or_, (1 << (ord(letter) % _BITS) for letter in text), 0)


def nearest_of(texts: Iterable[str], least: float) -> Callable[[str], tuple[str, float, int] | None]:
    """Return what finds (text, likeness of 100, a number) of the long text most like a word, from a likeness of `least` on."""
    choices = tuple(text for text in texts if len(text) >= FUZZY_FROM and not is_cjk(text))
    reach = least / (200 - least)  # the shorter of two texts has so many letters of the longer one, or they are not so like

    @cache
    def of_length(length: int) -> tuple[tuple[str, ...], NDArray[np.uint64], NDArray[np.float64]]:
        texts = tuple(text for text in choices if reach * max(length, len(text)) <= min(length, len(text)) + 1e-9)
        most = [(1 - least / 100) * (length + len(text)) + 1e-9 for text in texts]
        return texts, np.array([_letters(text) for text in texts], dtype=np.uint64), np.array(most)

    @lru_cache(maxsize=REMEMBERED)
    def nearest(word: str) -> tuple[str, float, int] | None:
        # Of two texts so like, each letter that only one of them has counts against them: few have as few as that.
        texts, letters, most = of_length(len(word))
        some = np.flatnonzero(np.bitwise_count(letters ^ np.uint64(_letters(word))) <= most)
        return process.extractOne(word, [texts[at] for at in some], scorer=fuzz.ratio, score_cutoff=least)

    return nearest
