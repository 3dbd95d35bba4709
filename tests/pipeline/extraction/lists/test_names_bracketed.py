"""Tests of names alone in brackets behind the body that sends them. All persons are invented."""

from __future__ import annotations

import re
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists import names_bracketed
from pipeline.extraction.lists.names_bracketed import with_brackets_as_lists
from pipeline.extraction.words.lexicon import lexicon

SPELT_BELOW = "Минюст РФ\nИнна Рогова (Inna ROGOVA)\nМинюст РФ\nАнна Белова (Anna BELOVA)"


@pytest.mark.parametrize(
    ("text", "language", "view"),
    [
        ("代表团由司法部（张伟、李娜）、外交部（王芳）组成。", "zh", "代表团由司法部:张伟、李娜;、外交部:王芳;组成。"),
        ("Министерство юстиции (Иванов П.С., Орлов О.П.)", "ru", "Министерство юстиции :Иванов П.С., Орлов О.П.;"),
        ("Министерство юстиции (Иван Орлов, Анна Белова)", "ru", "Министерство юстиции (Иван Орлов, Анна Белова)"),
        ("代表团由司法部（张伟以及李娜）组成。", "zh", "代表团由司法部:张伟以及李娜;组成。"),
        ("Ministry of Justice (Vienna, Geneva)", "en", "Ministry of Justice (Vienna, Geneva)"),
        ("李娜（司法部，处长）", "zh", "李娜（司法部，处长）"),
        ("外交部（王芳）", "zh", "外交部（王芳）"),
        # Whose spelling is in the brackets stands below another person's body.
        (SPELT_BELOW, "ru", SPELT_BELOW),
        # Another spelling of a name like a body's in brackets lists nobody.
        (
            "وزارة العدل (Sami Haddad)، وزارة الداخلية (Rim Khoury)",
            "ar",
            "وزارة العدل (Sami Haddad)، وزارة الداخلية (Rim Khoury)",
        ),
        ("常驻联合国（维也纳）代表", "zh", "常驻联合国（维也纳）代表"),
    ],
)
def test_brackets_with_names_are_lists(build: Any, knowledge: Knowledge, text: str, language: str, view: str) -> None:
    """Brackets behind a body with but Chinese names, two in all, are read as "body: names;"; several with letters stay."""
    document = build.document(build.page(text, language=language))
    (part,) = parts_of(document, document.pages[0])
    assert isinstance(part, Strip)
    assert with_brackets_as_lists(part, lexicon(knowledge)).view.strip() == view


class _Searches:
    """A pattern that keeps how many letters it was given at each search."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self.letters: list[int] = []

    def search(self, text: str) -> re.Match[str] | None:
        self.letters.append(len(text))
        return self._pattern.search(text)


def test_a_long_text_is_looked_at_near_its_brackets_alone(
    build: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long the text is, a body is looked for only right before a bracket, and only before one that holds names."""
    searches = _Searches(re.compile(r".{2,90}$"))
    monkeypatch.setattr(names_bracketed, "_BEFORE", searches)
    document = build.document(
        build.page("代表团由司法部（张伟、李娜）组成，并将按时到达会议地点（维也纳）。\n" * 200, language="zh")
    )
    (part,) = parts_of(document, document.pages[0])
    assert isinstance(part, Strip)
    assert with_brackets_as_lists(part, lexicon(knowledge)).view.count(":张伟、李娜;") == 200
    assert len(searches.letters) == 200
    assert max(searches.letters) <= 90
