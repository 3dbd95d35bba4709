"""Invented persons: names in four scripts put together from the parts in the reference data, in every usual order and form."""

from __future__ import annotations

import csv
import hashlib
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from training.forms import FORMS

TEST_SHARE = 15
"""Per cent of all name parts that only ever stand in lines that measure, never in lines that train."""

NAMES = FORMS["names"]
CASES = ("nom", "gen", "dat", "acc", "ins")


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table of the reference data; lines that begin with "# " are its heading."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("# ")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def for_test(text: str) -> bool:
    """Return whether a name part belongs to the measuring lines."""
    return hashlib.sha256(text.lower().encode()).digest()[0] * 100 // 256 < TEST_SHARE


Pool = dict[tuple[str, str], list[str]]


@dataclass(frozen=True)
class Names:
    """Name parts by pool; `latin[pool][kind, gender]`, the other scripts likewise."""

    latin: dict[str, Pool]
    cyrillic: dict[str, Pool]
    arabic: Pool
    chinese: Pool
    pinyin: Pool

    def name(self, language: str, chance: random.Random, gender: str, case: str = "nom") -> str:
        """Return one name as a reply in this language would write it."""
        if language == "zh" and chance.random() < 0.9:
            return self._han(chance, gender)
        if language == "ar" and chance.random() < 0.93:
            return self._arabic(chance, gender)
        if language == "ru" and chance.random() < 0.93:
            return self._cyrillic(chance, gender, case)
        return self._latin(chance, gender, language)

    def _han(self, chance: random.Random, gender: str) -> str:
        if chance.random() < 0.12:  # a foreigner written by sound
            sounds = NAMES["sounds_zh"]
            parts = ["".join(chance.choice(sounds) for _ in range(chance.randint(2, 4))) for _ in range(chance.choice((2, 2, 3)))]
            return str(chance.choice(NAMES["dots_zh"])).join(parts)
        family = chance.choice(self.chinese["family", ""])
        given = chance.choice(self.chinese["given", gender])
        if chance.random() < 0.35:
            given = chance.choice(given)
        elif len(given) == 1 and chance.random() < 0.4:
            given += chance.choice(chance.choice(self.chinese["given", gender]))
        return family + chance.choice(("", "", "", "", "", " ", "\u3000" if len(given) == 1 else "")) + given

    def _arabic(self, chance: random.Random, gender: str) -> str:
        given = chance.choice(self.arabic["given", gender])
        family = chance.choice(self.arabic["family", ""])
        if chance.random() < 0.25:
            family = chance.choice(NAMES["family_openings_ar"]) + chance.choice(self.arabic["token", ""])
        parts = [given]
        for _ in range(chance.choice((0, 0, 0, 1, 1, 2))):
            link = chance.choice(("", "", "", "بن " if gender == "M" else "بنت "))
            parts.append(link + chance.choice(self.arabic["given", "M"]))
        if chance.random() < 0.08:
            parts.insert(0, "عبد " + chance.choice(NAMES["servants_ar"]))
        return " ".join([family, *parts] if chance.random() < 0.1 else [*parts, family])

    def _cyrillic(self, chance: random.Random, gender: str, case: str) -> str:
        pool = self.cyrillic[chance.choice(("cyr-slavic", "cyr-slavic", "cyr-slavic", *self.cyrillic))]
        given = _one(pool, "given", gender, chance)
        family = _one(pool, "family", gender, chance)
        father = _one(pool, "patronymic", gender, chance) if ("patronymic", gender) in pool else ""
        if not father and chance.random() < 0.4:
            father = _one(self.cyrillic["cyr-slavic"], "patronymic", gender, chance)
        if chance.random() < 0.03 and not father.endswith("а"):
            father = f"{_one(self.cyrillic['cyr-slavic'], 'given', 'M', chance)} {'кызы' if gender == 'F' else 'оглы'}"
        if case != "nom":
            given, family, father = (declined(part, gender, case) for part in (given, family, father))
        dots = "".join(f"{part[0]}." for part in (given, father) if part)
        loud = family.upper() if chance.random() < 0.15 else family
        spaced = dots.replace(".", ". ").strip()
        shape: str = chance.choice(NAMES["cyrillic"])
        return " ".join(shape.format(g=given, p=father, d=family, D=loud, q=dots, s=spaced).split()).strip(",")

    def _latin(self, chance: random.Random, gender: str, language: str) -> str:
        if chance.random() < 0.06:
            family = chance.choice(self.pinyin["family", ""])
            given = chance.choice(self.pinyin["given", gender])
            return str(chance.choice(NAMES["pinyin"])).format(g=given, f=family, F=family.upper())
        keys = sorted(self.latin)
        if language in NAMES["regions"] and chance.random() < 0.5:
            keys = [key for key in keys if any(part in key for part in NAMES["regions"][language])] or keys
        # The square root keeps small pools in sight without repeating their few names in every second line.
        key = chance.choices(keys, [sum(map(len, self.latin[key].values())) ** 0.5 for key in keys])[0]
        pool = self.latin[key]
        given = _one(pool, "given", gender, chance)
        family = _one(pool, "family", "", chance)
        if chance.random() < 0.2:
            given += chance.choice((" ", " ", "-")) + _one(pool, "given", gender, chance)
        if chance.random() < 0.18 or (language == "es" and chance.random() < 0.5):
            family += chance.choice((" ", "-")) + _one(pool, "family", "", chance)
        if chance.random() < 0.05:
            family = chance.choice(NAMES["particles"]) + family
        if chance.random() < 0.03:
            return family
        kind = "latin_married" if chance.random() < 0.02 else "latin"
        if key in NAMES["family_first_pools"] and chance.random() < 0.8:
            kind = "latin_family_first"
        shape: str = chance.choice(NAMES[kind])
        middle = f"{chance.choice('ABCDEFGHIJKLMNOPRSTVWY')}."
        other = chance.choice("BDGKLMNPRST") + family[1:].lower()
        return shape.format(g=given, f=family, F=family.upper(), G=given.upper(), i=given[0] + ".", m=middle, x=other)


def _one(pool: Pool, kind: str, gender: str, chance: random.Random) -> str:
    choices = pool.get((kind, gender), []) + (pool.get((kind, ""), []) if gender else pool.get((kind, "M"), []))
    choices = choices or [text for (other, _), texts in sorted(pool.items()) if other == kind for text in texts]
    return chance.choice(choices) if choices else ""


def declined(part: str, gender: str, case: str) -> str:
    """Return a Russian name part in another case, by the commonest rules only; what fits none stays as it is."""
    column = CASES.index(case)
    for ending, *forms in FORMS["declension"][gender]:
        if part.endswith(ending):
            return part[: -len(ending)] + str(forms[column])
    if gender == "M" and part and part[-1] in "бвгджзклмнпрстфхцчшщ":
        return part + str(FORMS["declension"]["consonant"][column])
    return part


def load(folder: Path, test: bool) -> Names:
    """Return the name parts of the training lines, or those of the measuring lines."""

    def fits(text: str) -> bool:
        return bool(text) and for_test(text) == test

    latin: dict[str, Pool] = defaultdict(lambda: defaultdict(list))
    for row in rows(folder / "names_latin.tsv"):
        if fits(row["text"]):
            latin[row["pool"]][row["kind"], row["gender"]].append(row["text"])
    latin = {pool: parts for pool, parts in latin.items() if {kind for kind, _ in parts} >= {"given", "family"}}
    cyrillic: dict[str, Pool] = defaultdict(lambda: defaultdict(list))
    for row in rows(folder / "names_cyrillic.tsv"):
        if fits(row["text"]):
            cyrillic[row["pool"]][row["kind"], row["gender"]].append(row["text"])
    cyrillic = {pool: parts for pool, parts in cyrillic.items() if {kind for kind, _ in parts} >= {"given", "family"}}
    arabic: Pool = defaultdict(list)
    for row in rows(folder / "names_arabic.tsv"):
        if fits(row["text"]):
            arabic[row["kind"], row["gender"]].append(row["text"])
        for column in ("latin_english", "latin_french"):
            if row["kind"] != "token" and fits(row[column] or ""):
                genders = (row["gender"],) if row["gender"] or row["kind"] == "family" else ("M",)
                for gender in genders:
                    latin.setdefault("arabic-by-" + column[6:], defaultdict(list))[row["kind"], gender].append(row[column])
    chinese: Pool = defaultdict(list)
    pinyin: Pool = defaultdict(list)
    for row in rows(folder / "names_chinese.tsv"):
        common = row["kind"] == "family" and row["rank"].isdigit() and int(row["rank"]) <= 60
        if common or fits(row["text"]):  # a family name of one character cannot be kept apart: common ones stand in both
            weight = 6 if common else 1
            chinese[row["kind"], row["gender"]].extend([row["text"]] * weight)
            if row["pinyin"]:
                pinyin[row["kind"], row["gender"]].append(row["pinyin"])
    return Names(latin, cyrillic, arabic, chinese, pinyin)
