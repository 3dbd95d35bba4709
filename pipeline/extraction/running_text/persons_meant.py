"""Whom a few words mean: a person of whom a part of the name stands there alone, and no namesake of his."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from anyascii import anyascii

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.running_text.pronouns import gender_of, gender_of_form
from pipeline.extraction.words.folding import fold, is_arabic, is_cjk, key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon

KEY_LETTERS_MIN = 3  # shorter words of a name point at nobody ("Li", "de"), Chinese names apart
STEM_LETTERS_MIN = 4  # of a Russian name in another case
ENDING_LETTERS_MAX = 3  # of a Russian case
_CLAUSES = re.compile(r"[,;،؛，；。、\n]")
_HYPHEN = re.compile(r"[‑-]")
_BARE = " \t:：的"
WORD = re.compile(r"[^\W\d_]+(?:['’‑-](?![sS](?![^\W\d_]))[^\W\d_]+)*")  # without the "'s" of a possessive


def points_at(persons: Sequence[Person]) -> list[frozenset[str]]:
    """Return for each person the words that point at him alone."""
    words = [{fold(word) for piece in person.name for word in _with_halves(words_of(piece.text))} for person in persons]
    counts = Counter(word for own in words for word in own)
    return [frozenset(word for word in own if counts[word] == 1 and points(word)) for own in words]


def _with_halves(words: Sequence[str]) -> list[str]:
    """Return the words, with the halves of a surname of two: of "Mme Anne DUPONT-MARCHAL" one speaks as "Mme Dupont"."""
    surnames = (word for at, word in enumerate(words) if at or word.isupper())
    halves = (half for word in surnames for half in _HYPHEN.split(word) if half != word)
    return [*words, *(half for half in halves if len(half) >= STEM_LETTERS_MIN)]


def words_of(text: str) -> list[str]:
    """Return the words of a name; a Chinese one is one word."""
    joined = "".join(text.split()) if is_cjk(text.strip()[:1]) else text
    return WORD.findall(joined)


def points(word: str) -> bool:
    """Tell whether the word is long enough to mean somebody."""
    return len(word) >= KEY_LETTERS_MIN or (is_cjk(word) and len(word) > 1)


def person_meant(text: str, persons: Sequence[Person], keys: Sequence[frozenset[str]], lexicon: Lexicon) -> int | None:
    """Return the person of whom the text speaks by a part of his name; None where it speaks of nobody or of several.

    A word of his name that stands beside other names is somebody else's: "Priya Loh" is not Priya Raman. Of two who share a word
    he is meant of whose name more stands there: "г-н Медведев Гаврило Харитонович", where г-жа Атрощенко is Харитоновна.
    """
    if text and is_cjk(next((letter for letter in text if letter.isalpha()), "")):
        flat = "".join(text.split())
        places = [(flat.rfind(word), number) for number, own in enumerate(keys) for word in own if word in flat]
        return max(places)[1] if places else told_by_surname(flat, persons, lexicon)
    found: dict[int, set[int]] = {}
    words = list(WORD.finditer(text))
    owners = _owners(tuple(keys))
    for index, match in enumerate(words):
        plain = fold(match.group())
        perhaps = (owners.get(part, frozenset()) for part in (plain, plain[1:], plain[:STEM_LETTERS_MIN]))
        for number in sorted(frozenset[int]().union(*perhaps)):
            if means(plain, keys[number]) and not _is_little(words, index, keys[number], lexicon):
                found.setdefault(number, set()).add(index)
    meant = [number for number, told in found.items() if not any(told < other for other in found.values())]
    if len(meant) != 1 or not all(_alone(text, words, index, persons[meant[0]], lexicon) for index in found[meant[0]]):
        return None
    return meant[0]


def says_whose(label: str, own: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether a label of a contact says no more than its kind and whose it is: his secretary's telephone is not his.

    Args:
        label: with a part of the person's name, and what stands before it in its sentence.
        own: the words that point at him.
        lexicon: for the words of labels.
    """
    clause = _CLAUSES.split(label)[-1]
    if is_cjk(clause.strip()[:1]):
        return True
    words = [fold(match.group()) for match in WORD.finditer(clause)]
    courtesies = [word for word in words if _is_courtesy(word, lexicon) or lexicon.courtesies.issuperset(key(word).split())]
    rest = [word for word in words if len(word) > 1 and not (means(word, own) or word in lexicon.stop or word in courtesies)]
    return not rest or bool(CONTACTS & {*lexicon.label(" ".join(rest))})


def spells_another(text: str, address: str, own: frozenset[str]) -> bool:
    """Tell whether an address spells a capitalised word of this text that is of nobody who comes: "Rosendo PRIETO … prieto@"."""
    local = "".join(filter(str.isalpha, anyascii(address.partition("@")[0]).casefold()))
    words = [match.group() for match in WORD.finditer(text) if match.group()[0].isupper()]
    plain = [anyascii(fold(word)) for word in words if not means(fold(word), own)]
    return any(len(word) >= STEM_LETTERS_MIN and word in local for word in plain)


@lru_cache(maxsize=4)
def _owners(keys: tuple[frozenset[str], ...]) -> Mapping[str, frozenset[int]]:
    """Return the numbers of those whom a word may mean, by the words that point at them and by the beginnings of these."""
    found: dict[str, set[int]] = {}
    for number, own in enumerate(keys):
        for word in own:
            for part in (word, word[:STEM_LETTERS_MIN]):
                found.setdefault(part, set()).add(number)
    return {part: frozenset(numbers) for part, numbers in found.items()}


def told_by_surname(text: str, persons: Sequence[Person], lexicon: Lexicon) -> int | None:
    """Return the one person whose surname and a courtesy form are all that the last clause of a Chinese text says: "段先生"."""
    clause = _CLAUSES.split(text)[-1].strip(_BARE)
    if not is_cjk(clause[:1]):
        return None
    if not any(clause[letters:] in lexicon.courtesies for letters in (1, 2)):
        return None  # no form behind a surname: none of the names, of which there may be hundreds, need be looked at
    surnames = [surname_of("".join(piece.text for piece in person.name).strip(), lexicon) for person in persons]
    own = [(at, clause[len(name) :]) for at, name in enumerate(surnames) if name and clause.startswith(name)]
    meant = [at for at, form in own if form in lexicon.courtesies]
    return meant[0] if len(meant) == 1 else None


def surname_of(name: str, lexicon: Lexicon) -> str:
    """Return the family name with which a Chinese name begins: "段", "欧阳"; "" where it is none in Chinese characters."""
    name = "".join(name[:4].split())
    if not is_cjk(name[:1]) or name[1:2] in ("·", "•"):
        return ""
    return name[:2] if len(name) > len(name[:2]) and name[:2] in lexicon.surnames else name[:1]


def speaks_of_namesake(text: str, person: Person, lexicon: Lexicon) -> bool:
    """Tell whether the text has a word of the person's name, but only beside other names than his: "Rashad Pogosyan"."""
    own = frozenset(fold(word) for piece in person.name for word in words_of(piece.text) if points(word))
    words = list(WORD.finditer(text))
    named = [at for at, match in enumerate(words) if means(fold(match.group()), own)]
    alone = any(_alone(text, words, at, person, lexicon) for at in named)
    return bool(named) and (not alone or called_otherwise(text, person, lexicon))


def called_otherwise(text: str, person: Person, lexicon: Lexicon) -> bool:
    """Tell whether the text has a word of the person's name, but only behind courtesy forms of another: "Miss Adi Vula".

    Mr. Josefa Vula is no "Miss"; a form that is a name as well, between another form and the surname, tells of another, too.
    """
    own = frozenset(fold(word) for piece in person.name for word in words_of(piece.text) if points(word))
    words = list(WORD.finditer(text))
    named = [at for at, match in enumerate(words) if means(fold(match.group()), own)]
    return bool(named) and all(_called_so(text, words, at, own, person, lexicon) for at in named)


def _called_so(
    text: str, words: Sequence[re.Match[str]], index: int, own: frozenset[str], person: Person, lexicon: Lexicon
) -> bool:
    """Tell whether the courtesy forms before this word, or before the person's other names there, are those of another."""
    forms: list[str] = []
    for at in range(index - 1, -1, -1):
        word = words[at].group()
        if text[words[at].end() : words[at + 1].start()].strip(" .\n"):
            break
        if _is_courtesy(word, lexicon):
            forms.append(word)
        elif forms or not means(fold(word), own):
            break
    genders = {gender_of_form(part, lexicon) for form in forms for part in (form, form[1:], f"ال{form[2:]}")} - {None}
    gender = gender_of(person, lexicon)
    if gender is not None and genders and gender not in genders:
        return True
    honorific = key(person.honorific.text).split() if person.honorific is not None else []
    return len(forms) > 1 and fold(forms[0]) in _nobility(lexicon) and fold(forms[0]) not in honorific


@lru_cache(maxsize=4)
def _nobility(lexicon: Lexicon) -> frozenset[str]:
    """Return the forms of one word that may be names as well: "Adi", "Ratu", "Nana"."""
    return frozenset(fold(form.text) for form in lexicon.honorifics if form.kind == "nobility" and form.text.isalpha())


def _is_little(words: Sequence[re.Match[str]], index: int, own: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether the word is one of grammar as it is written, no name of his or courtesy form beside it: "she will lead".

    The name Ali may be written as "on" is, "على البريد", and another be called Will.
    """
    if words[index].group() not in lexicon.stop_exact or (index and _is_courtesy(words[index - 1].group(), lexicon)):
        return False
    beside = [words[at] for at in (index - 1, index + 1) if 0 <= at < len(words)]
    return not any(means(fold(match.group()), own) for match in beside)


def _alone(text: str, words: Sequence[re.Match[str]], index: int, person: Person, lexicon: Lexicon) -> bool:
    """Tell whether the names directly around this word, if any, are the same person's."""
    own = frozenset(fold(word) for piece in person.name for word in words_of(piece.text))
    named = 1
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(words):
            near, far = sorted((words[at - step], words[at]), key=lambda match: match.start())
            word = words[at].group()
            surname = step > 0 and _is_surname_too(text, words, at, lexicon)
            if text[near.end() : far.start()].strip(" .") or not (may_name(word, lexicon) or surname or means(fold(word), own)):
                break
            if len(word) > 1 and not means(fold(word), own):
                return False
            named += 1
            at += step
    told = index > 0 and _is_courtesy(words[index - 1].group(), lexicon)
    return named > 1 or told or not is_arabic(words[index].group())


def _is_surname_too(text: str, words: Sequence[re.Match[str]], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a little word or a courtesy form ends a name as its surname: "Ahmad Razif Tan", who is no "Tan Sri"."""
    word = words[at].group()
    if len(word) == 1 or not word.istitle() or fold(word) not in lexicon.person_names:
        return False  # "Peter Roe Is to be contacted"
    if fold(word) not in lexicon.stop and not _is_courtesy(word, lexicon):
        return False
    behind = words[at + 1] if at + 1 < len(words) else None
    return behind is None or bool(text[words[at].end() : behind.start()].strip()) or behind.group()[0].islower()


def _is_courtesy(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the word is a courtesy form, in Arabic with what is written onto it too: "للسيدة", "بالدكتور"."""
    plain = fold(word)
    if len(plain) > 2 and plain[0] in "وف" and plain[1] in "لب":
        plain = plain[1:]  # "and to": "وبالعقيد"
    forms = (plain, plain[1:], "ال" + plain[2:]) if plain[:1] in "لبو" else (plain,)
    parts = key(word).split()  # "Г-жа"
    return any(form in lexicon.courtesies for form in forms) or (len(parts) > 1 and lexicon.courtesies.issuperset(parts))


def may_name(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the word may be part of a name, and is no courtesy form, title or little word."""
    plain = fold(word)
    if len(word) == 1 and word.isupper():
        return True  # an initial
    if word[0].islower() or plain in lexicon.stop or _is_courtesy(word, lexicon):
        return False
    return not (lexicon.is_office_word(plain)) and plain not in lexicon.labels


def means(word: str, own: frozenset[str]) -> bool:
    """Tell whether the word is one of these, in Russian in any case, in Arabic with a letter written onto it."""
    if word in own:
        return True
    if is_arabic(word):
        return word[:1] in "لبو" and word[1:] in own
    if not "\u0400" <= word[:1] <= "\u04ff":
        return False
    for name in own:  # "Каримова Б.Ш." is Каримов in the genitive
        shared = next((at for at, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
        if shared >= STEM_LETTERS_MIN and max(len(word), len(name)) - shared <= ENDING_LETTERS_MAX:
            return True
    return False
