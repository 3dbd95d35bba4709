"""Refreshes config/states.toml from a folder of reference lists; spellings added by hand (`others`, `adjectives`) are kept.

    scripts/make_knowledge.py --data DIR

Only `states.tsv` is read (codes, names in six languages, dialling codes) and `reply_profiles.tsv` (languages of correspondence).
The language files are written by hand; their heads say what they rest on.
"""

from __future__ import annotations

import argparse
import csv
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

STATES = Path(__file__).parent.parent / "config" / "states.toml"
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
CODES = {"English": "en", "French": "fr", "Spanish": "es", "Russian": "ru", "Arabic": "ar", "Chinese": "zh"}
HEAD = """\
# States and the European Union: codes, dialling codes, and names in the six official languages of the United Nations.
# Codes and names: shared/data/states.tsv, put together from datasets/country-codes (PDDL, public domain), the UN terminology
# database and the list of permanent missions (public facts), refreshed by scripts/make_knowledge.py.
# `short` and `formal` are today's names; `others` are written by hand (our own work): former names, names valid in 2009, usual
# abbreviations, and cases other than the nominative as they stand after "of". `adjectives` (own work) stand beside a delegation,
# a side, an embassy: "the Danish delegation"; "danois*" has any ending. Those that two States share are left out.
# `courtesies` (own work) stand before names of this State alone, and would be an initial or a name elsewhere: "U" of Myanmar.
# `listed = false`: no State in lists of participants of the United Nations: its name is known, so as not to be taken for another,
# but it is never given as the State that replies.
origin = "UN terminology, ISO 3166-1, datasets/country-codes (PDDL); other spellings: own work"
"""
# Who sits in lists of participants is the usage of the United Nations, not the column `independent` (after the CIA's list) of the
# source. Observer States, and States that are parties to the Convention without being members (UN Treaty Collection, XVIII-12):
LISTED = frozenset({"EUE", "PSE", "VAT", "COK", "NIU"})
# General Assembly resolution 2758 (XXVI): the representatives of the People's Republic of China alone represent China.
NOT_LISTED = frozenset({"TWN"})
# "Réunion" heads the line of a form or a subject line that tells of the meeting: only the island's longer names mean the island.
MISTAKABLE = {
    ("REU", "en"): "Réunion Island",
    ("REU", "fr"): "Île de La Réunion",
    ("REU", "es"): "Isla Reunión",
}
# In whose delegation the people of a territory come.
WITHIN = {"HKG": "CHN", "MAC": "CHN"}
# Courtesy forms that are such in one State's names alone.
COURTESIES = {"MMR": ["U"]}
# The lists repeat articles that grammar needs; the register of names does not.
ARTICLES = {"en": ("the ",), "fr": ("la ", "le ", "les ", "l'", "l’"), "es": ("la ", "el ", "los ", "las ")}


def main() -> None:
    """Write config/states.toml anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with states.tsv and reply_profiles.tsv")
    data: Path = parser.parse_args().data
    profiles = {row["iso3"]: row["reply_languages"].split(",") for row in _rows(data / "reply_profiles.tsv")}
    kept = _kept()
    states = "\n".join(_state(row, profiles, kept) for row in _rows(data / "states.tsv"))
    STATES.write_text(f"{HEAD}\n{states}", encoding="utf-8")


def _rows(path: Path) -> Iterator[dict[str, str]]:
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# "))
    yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _kept() -> dict[tuple[str, str, str], list[str]]:
    """Return the spellings by (alpha-3, language, "others" or "adjectives") that the present file holds."""
    if not STATES.exists():
        return {}
    states = tomllib.loads(STATES.read_text(encoding="utf-8"))["state"]
    return {
        (state["iso3"], name["language"], key): name.get(key, [])
        for state in states
        for name in state["names"]
        for key in ("others", "adjectives")
    }


def _state(row: dict[str, str], profiles: dict[str, list[str]], kept: dict[tuple[str, str, str], list[str]]) -> str:
    iso3 = row["iso3"]
    official = [CODES[word] for word in row["correspondence_language"].split("/") if word in CODES]
    languages = list(dict.fromkeys([*profiles.get(iso3, []), *official]))
    dial = [code.replace("-", "") for code in row["dial"].split(",") if code]
    lines = [
        "[[state]]",
        f"iso3 = {_toml(iso3)}",
        f"iso2 = {_toml(row['iso2'])}",
        f"dial = {_toml(dial)}",
        f"tld = {_toml(row['tld'])}",
        f"languages = {_toml(languages)}",
    ]
    if (row["independent"] != "Yes" or iso3 in NOT_LISTED) and iso3 not in LISTED:
        lines.append("listed = false")
    if iso3 in WITHIN:
        lines.append(f"within = {_toml(WITHIN[iso3])}")
    if iso3 in COURTESIES:
        lines.append(f"courtesies = {_toml(COURTESIES[iso3])}")
    names = []
    for language in LANGUAGES:
        short, formal = (_bare(row[f"{language}_{form}"], language) for form in ("short", "formal"))
        if not short:
            continue
        short = MISTAKABLE.get((iso3, language), short)
        others = list(kept.get((iso3, language, "others"), []))
        if language == "ru" and row["ru_genitive"] and row["ru_genitive"] not in others:
            others.append(row["ru_genitive"])
        parts = [f"language = {_toml(language)}", f"short = {_toml(short)}"]
        parts += [f"formal = {_toml(formal)}"] if formal and formal != short else []
        parts += [f"others = {_toml(others)}"] if others else []
        adjectives = kept.get((iso3, language, "adjectives"), [])
        parts += [f"adjectives = {_toml(adjectives)}"] if adjectives else []
        names.append(f"  {{ {', '.join(parts)} }},")
    return "\n".join([*lines, "names = [", *names, "]", ""])


def _bare(name: str, language: str) -> str:
    return next((name[len(article) :] for article in ARTICLES.get(language, ()) if name.startswith(article)), name)


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    main()
