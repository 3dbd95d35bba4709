"""Invents people, and how they are reached: half of a name's parts are known spellings, half are made like them."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

NAMES = Path(__file__).parents[2] / "config" / "words" / "names.txt"
# What a part of a name looks like in a script (ISO 15924), as the list holds it.
_PARTS = {
    "Latn": re.compile(r"[a-zà-öø-ÿčćšžğşıłńřěůőű]{4,11}"),
    "Cyrl": re.compile(r"[а-яё]{4,12}"),
    "Arab": re.compile(r"[\u0621-\u063a\u0641-\u064a]{3,8}"),
    "Hans": re.compile(r"[\u4e00-\u9fa5]{1,2}"),
}
_END = "\n"
_DEPTH = 3  # letters by which the next one is chosen; with four, nearly every made name exists
MADE_SHARE = 0.5  # of the parts; a page of known names alone would flatter a reader that knows the list


@dataclass(frozen=True)
class Person:
    """Somebody who does not exist; his domain cannot exist either (RFC 2606)."""

    name: str
    email: str
    phone: str
    honorific: str = ""
    title: str = ""
    body: str = ""


@cache
def _known(script: str) -> tuple[str, ...]:
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if _PARTS[script].fullmatch(line))


@cache
def _followers(script: str) -> dict[str, list[str]]:
    """Return which letters follow each run of letters in known names; a run's letters as often as they do."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in _known(script):
        for at in range(len(name) + 1):
            found[name[max(0, at - _DEPTH) : at]].append((name + _END)[at])
    return found


def part_of_name(chance: random.Random, script: str) -> str:
    """Return a given or family name in lower case."""
    if script == "Hans" or chance.random() >= MADE_SHARE:
        return chance.choice(_known(script))
    while True:
        made = ""
        while len(made) < 12:
            letter = chance.choice(_followers(script)[made[-_DEPTH:]])
            if letter == _END:
                break
            made += letter
        if _PARTS[script].fullmatch(made) and made not in _known(script):
            return made


def name(chance: random.Random, script: str) -> str:
    """Return a name in full, its parts written as letters write them."""
    if script == "Hans":
        single = [part for part in _known(script) if len(part) == 1]
        letters = "".join(part for part in _known(script) if len(part) == 2)
        return chance.choice(single) + "".join(chance.sample(letters, chance.choice((1, 2, 2))))
    parts = [part_of_name(chance, script) for _ in range(chance.choice((3, 3, 4) if script == "Arab" else (2, 2, 2, 3)))]
    if script == "Arab":
        return " ".join(parts)
    parts = [part[0].upper() + part[1:] for part in parts]
    if chance.random() < 0.15:
        parts[-1] += "-" + part_of_name(chance, script).capitalize()
    if chance.random() < 0.35:
        parts[-1] = parts[-1].upper()
        if chance.random() < 0.3:
            parts = [parts[-1] + ",", *parts[:-1]]
    return " ".join(parts)


def plain(text: str) -> str:
    """Return Latin letters without accents, lower case."""
    letters = unicodedata.normalize("NFD", text.casefold()).replace("ı", "i").replace("ł", "l").replace("ø", "o")
    return "".join(letter for letter in letters if letter.isascii() and letter.isalnum())


def email(chance: random.Random, given: str, family: str, word: str) -> str:
    """Return an address in a domain that is reserved for examples.

    Args:
        chance: what decides.
        given: any Latin spelling.
        family: likewise.
        word: of an institution, any Latin spelling; part of the domain.
    """
    one, two = plain(given) or "info", plain(family) or "office"
    local = chance.choice(
        (f"{one}.{two}", f"{one[0]}.{two}", f"{two}_{one[0]}", f"{one}-{two}", f"{two}{chance.randint(1, 99)}", f"{one[:2]}{two}")
    )
    host = chance.choice(("mfa", "justice", "interior", "courts", "legal", plain(word)[:8] or "unit"))
    country = plain(chance.choice(_known("Latn")))[:7]
    end = chance.choice(("example.org", "example.net", "example.com", "gov.example", "example"))
    return f"{local}@{chance.choice((host, f'{host}-{country}', f'{host}.{country}'))}.{end}"


def phone(chance: random.Random) -> str:
    """Return a telephone number as people group its digits."""
    code = chance.choice(
        ("1", "7", "20", "27", "32", "33", "34", "41", "43", "52", "55", "81", "213", "234", "386", "502", "962", "996")
    )
    groups = [chance.choice((2, 3)), 3, chance.choice((2, 4)), chance.choice((0, 0, 2))]
    digits = [f"{chance.randrange(10**size):0{size}d}" for size in groups if size]
    style = chance.randrange(4)
    if style == 0:
        return f"+{code} {' '.join(digits)}"
    if style == 1:
        return f"+{code} ({digits[0]}) {'-'.join(digits[1:])}"
    if style == 2:
        return f"({code}-{digits[0]}) {' '.join(digits[1:])}"
    return f"00{code} {digits[0]}-{''.join(digits[1:])}"


def reference(chance: random.Random) -> str:
    """Return the number of an invitation in one of the ways in which people write it."""
    year, number = chance.randint(2009, 2026), chance.randint(3, 412)
    tail = chance.choice(("", "", "(A)", " (B)", "/DTA/OCB", f" ({'ABC'[chance.randrange(3)]})"))
    return chance.choice(
        (f"CU {year}/{number}{tail}", f"CU/{year}/{number}{tail}", f"(CU) {year}/{number}{tail}", f"CU{year}/{number}{tail}")
    )


def person(chance: random.Random, script: str) -> Person:
    """Return one invented person, without function yet."""
    full = name(chance, script)
    latin = [part_of_name(chance, "Latn") for _ in range(3)]
    if script == "Latn":
        words = [word.strip(",") for word in full.split()]
        latin[:2] = [words[0], words[-1]]
    return Person(full, email(chance, *latin), phone(chance))
