"""The same person named twice: in note and annex, in two columns of a bilingual page, in native script and in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

from anyascii import anyascii
from rapidfuzz import fuzz

from config.chinese_variants import load_chinese_variants
from models.page import Source
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.namesakes import Namesakes, namesakes, said_again
from pipeline.extraction.entries.values_of_twins import with_values_of_twins_asked
from pipeline.extraction.words.folding import fold, key
from pipeline.extraction.words.russian import patronymic_stem

SAME_NAME = 90  # of 100: the same words, a letter or two read differently
LIKE_NAME = 60  # of 100: less is another person
SAME_WORD = 75  # of 100
_FIELDS = ("honorific", "title", "organisation", "role", "latin")
_ENTRIES = frozenset({"form", "labels"})  # in which each person has fields of his own
_ROWS = frozenset({"list", "table"})
_SAID, _LISTED = frozenset({"prose", "tagger"}), frozenset({"table", "form"})  # what stands in rows is parted surely
SOUNDS_LIKE = 45  # of 100, ratio of the consonants: ten spellings of one name had 48 to 100, four of five others 0 to 38
_VOWELS = re.compile(r"[aeiouyhw'’`-]")
_POINT = re.compile(r"[·•‧・]")  # "巴图·孟和"
_SPACED = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_PARTED = re.compile(r"[,.·•‧・]")


def distinct(persons: Sequence[Person]) -> list[Person]:
    """Return the persons with every repetition folded into the first place where the person is named.

    Who has the name of another, and a post or an address of his own, is kept and doubted: nothing said of him is lost.
    """
    named = _first_half(persons)
    keys = [name_key(person) for person in named]
    pairs = [(at, again) for again in range(len(named)) for at in range(again) if _same_name(keys[at], keys[again])]
    kept = dict(enumerate(named))
    twins: dict[int, tuple[Person, Person]] = {}
    for at, again in pairs:
        if at not in kept or again not in kept:
            continue
        told = namesakes(kept[at], kept[again], alike=keys[at] != keys[again])
        if told is Namesakes.TWO and not said_again(pairs, (at, again)):
            kept[again] = kept[again].doubted(Doubt.NAMESAKE)
            continue
        twins.setdefault(at, (kept[at], kept[again]))
        kept[at] = _merged(kept[at], kept.pop(again))
        if told is Namesakes.UNSURE and not said_again(pairs, (at, again)):
            kept[at] = kept[at].doubted(Doubt.NAMESAKE)
    for at, pair in twins.items():
        kept[at] = with_values_of_twins_asked(kept[at], *pair, [*twins.values()])
    return without_second_script(list(kept.values()))


def without_mentions(persons: Sequence[Person], gender: Callable[[Person], str | None] = lambda _: None) -> list[Person]:
    """Return the persons without those whose name is only a part of another's, and of whom nothing is said.

    "Mr. Obrin leads" and "K. Obrin" name nobody new where Karl Obrin is coming. Two entries of one list are two persons, and are
    asked about: "1. Zurab Lomi", "2. Zurab Aram Lomi". A woman and a man surely are two: "г-жа Е. Лебедева", "г-н Г.Е. Лебедев".

    Args:
        persons: in the order in which they are named.
        gender: tells what a person's courtesy form does, "F" or "M"; None where it tells nothing.
    """
    words = [name_key(person).split() for person in persons]
    kept = dict(enumerate(persons))
    for number, person in enumerate(persons):
        own = words[number]
        others = (at for at, other in enumerate(words) if at != number and _is_shorter(own, other))
        meant = [at for at in others if all(any(_named_by(word, name) for name in words[at]) for word in own)]
        entry = len(own) > 1 or person.via in _ENTRIES  # of a name that was cut short one word may be left
        said = entry and (person.title or person.organisation or (person.via in _ENTRIES and person.contacts))
        two = any({gender(person), gender(persons[at])} == {"F", "M"} for at in meant)
        if said and not two and _is_initialled(own, [words[at] for at in meant]) and person.via not in _ENTRIES:
            kept[number] = person.doubted(Doubt.NAMESAKE)
        if said or not meant:
            continue
        listed = (len(own) > 1 or _fills_row(person)) and all(_entries_of_one(person, persons[at]) for at in meant)
        if listed or _may_be_another(person, [persons[at] for at in meant]):
            kept[number] = person.doubted(Doubt.NAMESAKE)
            continue
        del kept[number]
    return list(kept.values())


def _fills_row(person: Person) -> bool:
    """Tell whether the name ends its row, and was typed: of one that a picture tears a word is left, and a sentence may go on."""
    name = person.name[-1]
    rest = name.passage.text[name.end :].partition("\n")[0]
    return name.passage.page.source is not Source.OCR and not rest.strip(" .,;،；。")


def _may_be_another(person: Person, others: Sequence[Person]) -> bool:
    """Tell whether half of a name that a point parts may be somebody's own: "巴图·孟和先生、孟和女士", "2. 孟和先生，专家".

    Then he has another courtesy form, or a post, body, part or contact is told, or he begins an item or a row.
    """
    if not any(_POINT.search(piece.text) for other in others for piece in other.name):
        return False
    forms = {fold(one.honorific.text) for one in (person, *others) if one.honorific is not None}
    name = person.name[0]
    ahead = name.passage.text[: name.start].rpartition("\n")[2]
    begins = person.via in _ROWS and not any(map(str.isalpha, ahead))
    told = person.title or person.organisation or person.role is not None or person.contacts
    return bool(len(forms) > 1 or told or begins)


def _entries_of_one(one: Person, other: Person) -> bool:
    """Tell whether both are entries of one list or table, on one page."""
    passages = (one.name[0].passage, other.name[0].passage)
    return one.via == other.via and one.via in _ROWS and passages[0].page is passages[1].page


def missing(persons: Sequence[Person], others: Sequence[Person]) -> list[Person]:
    """Return those of the first, named with a courtesy form, who share no word of a name with anybody of the second."""
    known = {word for person in others for word in name_key(person).split()}
    return [person for person in persons if person.honorific is not None and known.isdisjoint(name_key(person).split())]


def named_again(again: Sequence[Person], persons: Sequence[Person]) -> bool:
    """Tell whether each of the first has but a part of the name of somebody of the second: "Mr. Obrin, who leads, …".

    That is one word, or initials and more words where nothing but contacts is said of him: "- Mr. Idrissi Alami: h.alami@…".
    """
    words = [name_key(person).split() for person in persons]
    return all(
        (len(own) == 1 or not (person.title or person.organisation))
        and any(_is_shorter(own, name) and all(any(_named_by(word, one) for one in name) for word in own) for name in words)
        for person, own in ((person, name_key(person).split()) for person in again)
    )


def _is_shorter(own: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether a name has fewer words than the other, or as many of which some are initials: "k obrin", "karl obrin"."""
    return len(own) < len(other) or (1 < len(own) == len(other) and sum(map(len, own)) < sum(map(len, other)))


def _is_initialled(own: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    """Tell whether a surname with initials is that of just one other person: "В.И. Шпаковский" beside "Шпаковский Виктор …"."""
    return len(others) == 1 and len(own) > 1 and any(len(word) == 1 for word in own)


def _named_by(word: str, name: str) -> bool:
    return _case_of(word, name) or (len(word) == 1 and name.startswith(word))


def named_so(person: Person, words: Sequence[str]) -> bool:
    """Tell whether these folded words, a surname alone perhaps, name the person."""
    own = name_key(person).split()
    return bool(words) and all(any(_case_of(word, name) for name in own) for word in words)


def signed_so(person: Person, words: Sequence[str]) -> bool:
    """Tell whether these folded words name the person, given names as initials perhaps: "C.-M. Dumitrescu", "DUMITRESCU C."."""
    own = key(" ".join(piece.text for piece in person.name)).split()
    return any(len(word) > 1 for word in words) and all(any(_named_by(word, name) for name in own) for word in words)


def _case_of(word: str, name: str) -> bool:
    """Tell whether the word is the name, in Russian in any case."""
    if word == name:
        return True
    stem = patronymic_stem(name) or name[: max(4, len(name) - 2)]  # "Иванов" is no case of "Ивановна"
    return "\u0400" <= word[:1] <= "\u04ff" and len(name) > 3 and word.startswith(stem) and len(word) - len(stem) <= 3


def _first_half(persons: Sequence[Person]) -> list[Person]:
    """Return half of a list that says everything twice in the same order, however the second half was misread."""
    half, odd = divmod(len(persons), 2)
    if odd or half < 2:
        return list(persons)
    likeness = [fuzz.ratio(name_key(one), name_key(other)) for one, other in zip(persons[:half], persons[half:], strict=True)]
    if sum(ratio >= SAME_NAME for ratio in likeness) * 2 < half or min(likeness) < LIKE_NAME:
        return list(persons)
    pairs = list(zip(persons[:half], persons[half:], strict=True))
    return [with_values_of_twins_asked(_merged_twins(*pair), *pair, pairs) for pair in pairs]


def _merged_twins(one: Person, other: Person) -> Person:
    """Return the person of two columns, doubted where they do not name him with the same words."""
    told = _merged(one, other)
    return told.doubted(Doubt.SPELT_OTHERWISE) if spelt_otherwise(one, other) else told


def spelt_otherwise(one: Person, other: Person) -> bool:
    """Tell whether two columns in one script give one person a word more or less, or words too unlike to be misread alone."""
    names = name_key(one), name_key(other)
    apart = len(names[0].split()) != len(names[1].split()) or fuzz.ratio(*names) < SAME_NAME
    return apart and script_of(names[0]) == script_of(names[1])


def name_key(person: Person) -> str:
    """Return the name's words, folded, in alphabetical order: "DIALLO Amadou" and "Amadou Diallo" are one."""
    return ordered(" ".join(piece.text for piece in person.name))


def ordered(name: str) -> str:
    """Return the words of a name, folded, in alphabetical order; "Jan H." is "h jan", "占塔·冯萨" two words.

    "黃海" is "黄海", and so is "黄 海": a narrow column breaks a name, and two letters are set apart to fill a line.
    """
    return " ".join(sorted(_PARTED.sub(" ", _SPACED.sub("", fold(name).translate(load_chinese_variants()))).split()))


def _same_name(a: str, b: str) -> bool:
    """Tell whether the keys of two names are of one, misread by a letter or two perhaps."""
    if a == b:
        return True
    mine, theirs = a.split(), b.split()
    if len(mine) != len(theirs) or min(len(a), len(b)) <= 8 or fuzz.ratio(a, b) < SAME_NAME:
        return False
    # Brothers differ by a whole word or initial, misreadings by a letter in a longer word.
    return all(x == y or (min(len(x), len(y)) > 3 and fuzz.ratio(x, y) >= SAME_WORD) for x, y in zip(mine, theirs, strict=True))


def _text(pieces: tuple[Piece, ...]) -> str:
    return fold(" ".join(piece.text for piece in pieces))


def _merged(first: Person, again: Person) -> Person:
    """Return the first with what only the repetition tells; a row of a table comes before a sentence, which may give the role."""
    if first.via in _SAID and again.via in _LISTED:
        said = first if first.role is not None else again
        first, again = replace(again, role=said.role, role_piece=said.role_piece), first
    told = {name: getattr(again, name) for name in _FIELDS if not getattr(first, name) and getattr(again, name)}
    if "role" in told:
        told["role_piece"] = again.role_piece
    kinds = {hit.finding.field for hit in first.contacts}
    more = tuple(hit for hit in again.contacts if hit.finding.field not in kinds)
    return replace(first, **told, contacts=first.contacts + more)


def same_people(one: Sequence[Person], other: Sequence[Person]) -> bool:
    """Tell whether two columns may name the same persons: in another script, or one of them alike; an empty one says the same."""
    if not one or not other:
        return True
    scripts = [{script_of("".join(piece.text for piece in person.name)) for person in persons} for persons in (one, other)]
    return scripts[0] != scripts[1] or any(fuzz.ratio(name_key(a), name_key(b)) >= SAME_WORD for a in one for b in other)


def script_of(text: str) -> str:
    """Return the script of most letters: "LATIN", "CYRILLIC", "ARABIC", "CJK" or ""."""
    counts: dict[str, int] = {}
    for letter in text:
        if letter.isalpha():
            name = unicodedata.name(letter, "").split(" ")[0]
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else ""


def without_second_script(persons: list[Person]) -> list[Person]:
    """Return the persons without the column that repeats all of them in Latin letters; that is kept beside the names."""
    scripts = [script_of("".join(piece.text for piece in person.name)) for person in persons]
    native = [at for at, script in enumerate(scripts) if script not in ("LATIN", "")]
    latin = [at for at, script in enumerate(scripts) if script == "LATIN"]
    if len(native) < 2 and len(native) != len(latin):
        return persons
    if not latin or any(persons[at].via == "table" for at in latin):
        return persons
    few = abs(len(native) - len(latin)) > max(1, len(native) // 4)
    if few and (len(native) > len(latin) or len(_paired(persons, native, latin)) < max(3, len(native))):
        return persons  # unless everyone of the native script is found in the Latin column, where more could be read
    twins = [other for other in latin if any(_sounds_like(persons[other], persons[at]) for at in native)]
    if 2 * len(twins) < len(latin):
        return persons  # not the same people: a list of persons who write their names in two scripts
    by_turns = dict(zip(native, latin, strict=False))
    fitting = len(native) == len(latin) and not any(_is_another(persons[other], persons[at]) for at, other in by_turns.items())
    twin_of = by_turns if fitting else _paired(persons, native, latin)
    pairs = [(persons[at], persons[twin]) for at, twin in twin_of.items()]
    kept: list[Person] = []
    for at, person in enumerate(persons):
        if at in twin_of:
            twin = persons[twin_of[at]]
            told = with_values_of_twins_asked(_merged(person, twin), person, twin, pairs)
            kept.append(replace(told, latin=told.latin or twin.name[0]))
        elif at not in twin_of.values():
            kept.append(person)  # one whose other spelling was not read
    return kept


def _paired(persons: Sequence[Person], native: Sequence[int], latin: Sequence[int]) -> dict[int, int]:
    """Return for each native name the Latin one that may spell it, where one list is longer than the other."""
    found: dict[int, int] = {}
    for at in native:
        free = (other for other in latin if other not in found.values() and _sounds_like(persons[other], persons[at]))
        if (twin := next(free, None)) is not None:
            found[at] = twin
    return found


def alike(one: str, other: str) -> bool:
    """Tell whether two names may be one: misread by some letters, a word of the one missing, or spelt in another script."""
    if script_of(one) != script_of(other):
        return _same_sound(fold(one), fold(other))
    mine, theirs = (ordered(text).split() for text in (one, other))
    short, long = sorted((mine, theirs), key=len)
    part = len(short) > 1 and all(word in long for word in short)
    return part or fuzz.ratio(" ".join(mine), " ".join(theirs)) >= SAME_WORD


def _sounds_like(latin: Person, native: Person) -> bool:
    return not _is_another(latin, native) and _same_sound(_text(latin.name), _text(native.name))


def _is_another(latin: Person, native: Person) -> bool:
    """Tell whether a Latin name is not a native one's spelling: that stands beside it, or their posts differ in one script."""
    if native.latin is not None and fuzz.ratio(ordered(native.latin.text), name_key(latin)) < SAME_NAME:
        return True
    posts = _text(latin.title), _text(native.title)
    return all(posts) and script_of(posts[0]) == script_of(posts[1]) and fuzz.ratio(*posts) < SAME_WORD


def _same_sound(latin: str, native: str) -> bool:
    """Return whether a Latin name may spell a native one: vowels, which Arabic leaves out, and word order apart."""
    one, other = (
        " ".join(sorted(_VOWELS.sub("", word) for word in anyascii(text).casefold().split())) for text in (latin, native)
    )
    return fuzz.ratio(one, other) >= SOUNDS_LIKE
