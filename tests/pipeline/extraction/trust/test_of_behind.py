"""Tests of "of" behind a post."""

from __future__ import annotations

from dataclasses import replace

import pytest

from config.knowledge import Knowledge
from models.finding import Finding, Where, absent
from models.page import Box, Line, Page, Paragraph, Source, Word
from models.reply import Delegate
from pipeline.extraction.trust.of_behind import has_alone_both, is_of_behind


def _line(text: str, top: float) -> Line:
    return Line(tuple(Word(word, Box(0.1 + at * 0.1, top, 0.19 + at * 0.1, top + 0.02)) for at, word in enumerate(text.split())))


def _post(text: str) -> Finding:
    words = len(text.split())
    return Finding("title", text, text, 0.9, Where("scan", 1, Box(0.1, 0.1, 0.09 + words * 0.1, 0.12), text))


def _is_of(post: str, *lines: str, knowledge: Knowledge) -> bool:
    page = Page(1, Source.LAYER, (Paragraph(tuple(_line(text, 0.1 + at * 0.025) for at, text in enumerate(lines))),))
    return is_of_behind(_post(post), absent("organisation", 0.9), page, knowledge)


@pytest.mark.parametrize(
    ("post", "lines"),
    [
        ("Premier Président", ("Premier Président de la Cour d'appel",)),
        ("Encargada", ("Encargada", "de Asuntos")),
        ("Head", ("Head of Office",)),
        ("Генеральный инспектор", ("Генеральный инспектор полиции",)),
    ],
)
def test_a_genitive_behind_a_post(post: str, lines: tuple[str, ...], knowledge: Knowledge) -> None:
    """In its line, or where the next one begins."""
    assert _is_of(post, *lines, knowledge=knowledge)


@pytest.mark.parametrize(
    ("post", "lines"),
    [
        ("Premier Président,", ("Premier Président, de la Cour",)),
        ("Head", ("Head at Office",)),
        ("Head", ("Head will attend",)),
        ("Police Attaché", ("Police Attaché", "Ministry of Justice")),
        ("Head", ("Head",)),
        ("Directora", ("Directora De León",)),
    ],
)
def test_other_words_and_a_comma_part_it(post: str, lines: tuple[str, ...], knowledge: Knowledge) -> None:
    """Where its holder works stands behind "at", or in a line of its own; a name's "De" is no preposition."""
    assert not _is_of(post, *lines, knowledge=knowledge)


def test_a_post_without_a_place(knowledge: Knowledge) -> None:
    """Nothing is said of it."""
    head = Finding("title", "Head", "Head", 0.9)
    assert not is_of_behind(head, absent("organisation", 0.9), Page(1, Source.TEXT, ()), knowledge)


@pytest.mark.parametrize(
    ("line", "joined"),
    [
        ("Conseiller juridique de la Cellule de renseignement", True),
        ("Conseiller juridique, Cellule de renseignement", False),
        ("Conseiller juridique auprès de la Cellule de renseignement", False),
        ("Conseiller juridique", False),
    ],
)
def test_a_document_without_places(line: str, joined: bool, knowledge: Knowledge) -> None:
    """The words of its line tell, as in the cells of a text file."""
    post = Finding("title", "Conseiller juridique", "Conseiller juridique", 0.9)
    body = Finding("organisation", "Cellule de renseignement", "Cellule de renseignement", 0.9)
    page = Page(1, Source.TEXT, (Paragraph((Line(tuple(Word(word, Box(0, 0, 0, 0)) for word in line.split())),)),))
    assert is_of_behind(post, body, page, knowledge) is joined


def test_one_alone_has_post_and_body() -> None:
    """Where others have both, or there are no others, "Secretary of the Embassy" is no sign."""
    fields = {field: absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")}
    plain = Delegate(1, Finding("name", "A", "A", 0.9), **fields)
    both = replace(plain, title=_post("Head"), organisation=_post("Ministry"))
    assert has_alone_both(both, (both, plain))
    assert not has_alone_both(both, (both, replace(both, position=2)))
    assert not has_alone_both(both, (both,))
    assert not has_alone_both(plain, (plain, replace(plain, position=2)))
