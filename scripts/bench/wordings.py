#!/usr/bin/env python3
"""Puts the wordings of other hands into a copy of the corpus generator's data: other Missions than the corpus shows.

    scripts/bench/wordings.py DATA OUT [--hand a]

DATA is the folder of the generator's reference data (names.tsv and the like, formulae.json). OUT becomes a copy in which every
sentence, label, heading and greeting is one that another writer thought up (`scripts/bench/wordings/HAND/<language>.json`), and
posts and bodies are those that the writers of `scripts/bench/hands` wrote, but for the sets kept apart. Names, numbers, layouts
and wear stay the generator's. Make a corpus of it (`make_corpus.py --data OUT --out CORPUS …`) and score that with
`scripts/bench/table.py CORPUS --cache DIR`. Posts and bodies are put together at random: a unit may be told in both.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
APART = frozenset({"15", "17", "21", "28", "32", "34", "36", "38"})  # sets whose replies nobody looks at
LETTERS_MAX = 90  # of a post or body that a table's cell or a line still holds
# Which posts the generator gives to whom: a diplomat's body is a Mission, a judge's a court.
_GROUPS = {
    "diplomatic": r"counsell|secretary|ambassad|attach|conseill|secrétaire|consej|secretari|embaj|советник|секретарь|посол|атташе"
    r"|مستشار|سكرتير|سفير|ملحق|秘书|参赞|大使|随员",
    "police": r"police|superint|inspector|commiss|detect|colonel|policía|comisari|полиц|полковник|شرطة|عقيد|مقدم|رائد|警|侦",
    "legal": r"judge|prosecut|attorney|legal|juge|procureur|magistrat|juez|fiscal|jurid|судья|прокурор|юри"
    r"|قاض|نياب|قانون|检察|审判|法官|法律",
}
_MALE = re.compile(r"Mr|M\.|Sr\b|Monsieur|Señor|[Гг]-н|السيد\b|先生")
_FEMALE = re.compile(r"Mrs|Ms|Mme|Madame|Sra|Señora|[Гг]-жа|السيدة|女士")
_MISSION = re.compile(r"mission|misión|представ|بعثة|代表团|embass|ambass|embaj|посольств|سفارة|使馆", re.IGNORECASE)
_TEXTS = ("honorific", "title", "organisation")
_SEXLESS = frozenset({"en", "zh"})  # posts have one form for both


def posts_and_bodies(hands: Path) -> tuple[dict[tuple[str, str], set[tuple[str, str]]], dict[str, set[str]]]:
    """Return the posts by language and group, each with its gender ("" for both), and the bodies by language."""
    posts: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    bodies: dict[str, set[str]] = defaultdict(set)
    for language, person in _persons(hands):
        form = person["honorific"] or ""
        gender = "F" if _FEMALE.match(form) else "M" if _MALE.match(form) else None
        if _fits(post := person["title"]) and gender is not None:
            group = next((name for name, words in _GROUPS.items() if re.search(words, post, re.IGNORECASE)), "unit")
            posts[language, group].add((post, "" if language in _SEXLESS else gender))
        if _fits(body := person["organisation"]) and not _MISSION.search(body):
            bodies[language].add(body)
    return posts, bodies


def _persons(hands: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(hands.glob("*/*/*/truth.json")):
        if path.parts[-4] not in APART:
            truth = json.loads(path.read_text(encoding="utf-8"))
            yield from ((truth["language"], _first_readings(person)) for person in truth["delegates"])


def _first_readings(person: dict[str, Any]) -> dict[str, Any]:
    """Return the person with the first of several readings that are right alike, as a truth may hold them."""
    return {field: told[0] if field in _TEXTS and isinstance(told, list) else told for field, told in person.items()}


def _fits(text: str | None) -> bool:
    return bool(text) and len(text or "") <= LETTERS_MAX and "\n" not in (text or "")


def worded(data: Path, out: Path, hand: Path, hands: Path) -> None:
    """Write `out`, a copy of `data` in the words of `hand`, with the posts and bodies of `hands`.

    Raises:
        FileNotFoundError: `data` or `hand` lacks a file.
    """
    shutil.copytree(data, out, copy_function=shutil.copyfile)
    formulae = json.loads((data / "formulae.json").read_text(encoding="utf-8"))
    formulae["languages"] = {name: json.loads((hand / f"{name}.json").read_text(encoding="utf-8")) for name in LANGUAGES}
    (out / "formulae.json").write_text(json.dumps(formulae, ensure_ascii=False), encoding="utf-8")
    posts, bodies = posts_and_bodies(hands)
    rows = [(language, post, gender, group) for (language, group), told in posts.items() for post, gender in sorted(told)]
    rows += [(language, post, gender, "other") for language, post, gender, group in rows if group == "unit"]
    _write(out / "titles.tsv", "language\ttext\tgender\tcategory\tsource\tcount", [(*row, "hands", "1") for row in rows])
    kinds = sorted({line.split("\t")[0] for line in (data / "bodies.tsv").read_text(encoding="utf-8").splitlines()[2:]})
    told = [(kind, language, body) for kind in kinds for language in bodies for body in sorted(bodies[language])]
    _write(out / "bodies.tsv", "kind\tlanguage\ttext", told)


def _write(path: Path, head: str, rows: Sequence[tuple[str, ...]]) -> None:
    path.write_text("\n".join(["# by scripts/bench/wordings.py", head, *map("\t".join, rows)]) + "\n", encoding="utf-8")


def main() -> None:
    """Read the arguments and write the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the generator's reference data")
    parser.add_argument("out", type=Path, help="the folder to be made; it must not be there yet")
    parser.add_argument("--hand", default="a", help="whose wordings: a folder of scripts/bench/wordings")
    options = parser.parse_args()
    worded(options.data, options.out, HERE / "wordings" / options.hand, HERE / "hands")


if __name__ == "__main__":
    main()
