"""Labels that a narrow column broke."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Paragraph, Source
from pipeline.extraction.forms.wrapped_labels import with_wrapped_labels
from pipeline.extraction.words.lexicon import Lexicon


def _made(build: Any, words: Lexicon, text: str) -> str:
    document = build.document(build.page(text))
    (page,) = with_wrapped_labels(document, words).pages
    return page.text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Full : Ada Brook\nname\nPosition : Judge", "Full name: Ada Brook\nPosition : Judge"),
        ("Nom et : BROOK Ada\nprénoms\nFonction : Juge", "Nom et prénoms: BROOK Ada\nFonction : Juge"),
        ("Nombres y: Ada Brook\napellidos\nCargo: Jueza", "Nombres y apellidos: Ada Brook\nCargo: Jueza"),
        ("Фамилия и: Брук Ада\nимя\nДолжность: судья", "Фамилия и имя: Брук Ада\nДолжность: судья"),
        ("البريد: ada@moj.example\nالإلكتروني\nالوظيفة: قاضية", "البريد الإلكتروني: ada@moj.example\nالوظيفة: قاضية"),
    ],
)
def test_the_rest_below_goes_before_the_colon(build: Any, words: Lexicon, text: str, whole: str) -> None:
    """Where both parts are a label, and the first alone is none or the whole one stands elsewhere."""
    other = "\n".join(line.split(":")[0].rstrip() + ": x y" for line in whole.split("\n")[:1])
    assert _made(build, words, f"{text}\n{other}") == f"{whole}\n{other}"


@pytest.mark.parametrize(
    "text",
    [
        "Nom : BROOK Ada\nPrénoms\nFonction : Juge",  # two labels, the second without its value
        "Name : Ada\nBrook\nPosition : Judge",  # a name on two lines
        "Position : Head of the\nUnit\nName : Ada Brook",
        "Full : Ada Brook\nname : Position",
        "Full :\nname\nAda Brook",
    ],
)
def test_other_lines_stay(build: Any, words: Lexicon, text: str) -> None:
    """A value that goes on below, a label of its own, a label without value."""
    assert _made(build, words, text) == text


def test_a_line_that_begins_elsewhere_on_the_page_is_no_rest(build: Any, words: Lexicon) -> None:
    """Below the value it belongs to that."""
    for left, lines in ((0.1, 1), (0.3, 2)):
        block = Paragraph((build.line("Full : Ada Brook", 0.2, 0.1), build.line("name", 0.22, left)))
        page = replace(build.page("x"), source=Source.OCR, blocks=(block,))
        (made,) = with_wrapped_labels(build.document(page), words).pages
        assert len(list(made.lines())) == lines


def test_each_of_many_labels_is_made_whole(build: Any, words: Lexicon) -> None:
    """On a page of nothing but such lines."""
    text = "Full : Ada Brook\nname\n" * 400
    assert _made(build, words, text).count("Full name: Ada Brook") == 400
