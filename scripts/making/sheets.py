"""Composes a page's text: a letter, a list, a table, a form, from a language's wordings and invented people; as HTML."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jinja2
from making.people import Person, person, reference

HERE = Path(__file__).parent / "pages"
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
TUNED_LAYOUTS = ("letter", "numbered", "ruled", "plain", "form", "labels")
APART_LAYOUTS = ("memo", "cards", "lines-only", "dotted", "indented", "wide")
TABLES = {"ruled", "plain", "lines-only", "wide"}
_HOLDING = {"letter": 3, "memo": 3, "form": 3, "dotted": 3, "numbered": 5, "indented": 5, "labels": 5, "cards": 6}  # persons


@dataclass(frozen=True)
class Sheet:
    """What a page is to hold, before it is set."""

    number: int
    language: str
    script: str
    layout: str
    font: str
    html: str


def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    made.filters["marked"] = _marked
    made.globals["parts"] = lambda column: column.split("+")
    return made


def _marked(text: str, **values: str) -> str:
    """Return a wording with its values put in, each as an element that says what it is."""
    pieces = {key: _value(key, value) for key, value in values.items()}
    return jinja2.utils.markupsafe.Markup(str(jinja2.utils.markupsafe.escape(text)).format(**pieces))


def _value(kind: str, text: str) -> str:
    safe = jinja2.utils.markupsafe.escape(text)
    if kind in {"name", "email", "phone", "ref"}:
        return f'<bdi class="field" data-kind="{kind}"{"" if kind == "name" else " dir=ltr"}>{safe}</bdi>'
    return str(safe)


def wordings(language: str) -> dict[str, Any]:
    """Return what pages/<language>.toml holds."""
    return tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))


def fonts() -> dict[str, Any]:
    """Return the typefaces of each script and the Debian packages that hold them."""
    return tomllib.loads((HERE / "fonts.toml").read_text(encoding="utf-8"))


def sheets(seed: int, pages: int, apart: bool, languages: tuple[str, ...] = LANGUAGES) -> list[Sheet]:
    """Return `pages` sheets of each language; typefaces and layouts go round at different paces, so that all of them meet.

    Args:
        seed: the same seed gives the same sheets.
        pages: of each language.
        apart: from the wordings, layouts and typefaces that nothing was tuned on.
        languages: ISO 639-1.
    """
    part = "apart" if apart else "tuned"
    layouts = APART_LAYOUTS if apart else TUNED_LAYOUTS
    template = _environment().get_template("page.html")
    made = []
    for place, language in enumerate(languages):
        said = wordings(language)
        faces = fonts()[said["script"]][part]
        for number in range(pages):
            chance = random.Random(f"{seed} {part} {language} {number}")  # noqa: S311 - no secret
            layout, face = layouts[(number + place) % len(layouts)], faces[number % len(faces)]
            html = template.render(_content(chance, said, part, layout, face, language))
            made.append(Sheet(number, language, said["script"], layout, face, html))
    return made


def _content(chance: random.Random, said: dict[str, Any], part: str, layout: str, face: str, language: str) -> dict[str, Any]:
    words = said[part]
    script = said["script"]
    holding = chance.randint(6, 10) if layout in TABLES else _HOLDING[layout]
    return {
        "language": language,
        "rtl": language == "ar",
        "layout": layout,
        "face": face,
        "size": round(chance.uniform(8.5, 10) if layout in TABLES else chance.uniform(10, 12), 1),
        "words": words,
        "head": chance.choice(words["heads"]),
        "head_align": chance.choice(("center", "start")),
        "place": chance.choice(words["places"]),
        "date": f"{chance.randint(1, 28):02d}.{chance.randint(1, 12):02d}.{chance.randint(2009, 2026)}",
        "opening": chance.choice(words["openings"]),
        "ref": reference(chance),
        "paragraphs": chance.sample(words["paragraphs"], 2),
        "closing": chance.choice(words["closings"]),
        "intro": chance.choice(words["intros"]),
        "meeting": chance.choice(words["meetings"]),
        "remarks": [chance.choice(words["remarks"]) for _ in range(holding)],
        "people": [_employed(person(chance, script), chance, said, words) for _ in range(holding)],
    }


def _employed(somebody: Person, chance: random.Random, said: dict[str, Any], words: dict[str, Any]) -> Person:
    return replace(
        somebody,
        honorific=chance.choice(said["honorifics"]),
        title=chance.choice(words["titles"]),
        body=chance.choice(words["bodies"]),
    )
