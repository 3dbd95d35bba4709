"""Tests of what stands before the name in an item: role, post, article."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.item_leads import lead_of
from pipeline.extraction.lists.posts_above import PostsAbove
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "language", "role", "post", "name"),
    [
        (
            "a) Delegada, la Fiscal de la Unidad Central del Ministerio Público, Abog. Rita Benalde;",
            "es",
            Role.MEMBER,
            "Fiscal de la Unidad Central del Ministerio Público",
            "Abog. Rita",
        ),
        ("b) Asesor, el Segundo Secretario Hugo Insfrano", "es", Role.ADVISER, "Segundo Secretario", "Hugo Insfrano"),
        ("1. Attorney General, the Honourable Tuala Fepule", "en", None, "Attorney General", "the Honourable"),
        ("2. Mr. Paul Ndiaye, Judge, Ministry of Justice", "en", None, None, "Mr. Paul"),
        ("- and the Judge of the High Court, Ms. Ada Paz.", "en", None, "Judge of the High Court", "Ms. Ada"),
        ("3) y la Fiscal de la Unidad de Trata, Sra. Ana Solís.", "es", None, "Fiscal de la Unidad de Trata", "Sra. Ana"),
        ("- le lieutenant-colonel Paul Ndiaye, directeur", "fr", None, None, "lieutenant-colonel"),
    ],
)
def test_role_and_post_before_the_name(
    build: Any, knowledge: Knowledge, text: str, language: str, role: Role | None, post: str | None, name: str
) -> None:
    """The role is told from the post, and the name begins behind both; a post behind the name is none of them."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    lead = lead_of(strip, 0, strip.rows[0], lexicon(knowledge), PostsAbove(strip, lexicon(knowledge)))
    assert (lead.role[0] if lead.role else None, lead.post.text if lead.post else None) == (role, post)
    assert strip.view[lead.start :].lstrip().startswith(name)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("and from our side Mr. Paul Ndiaye, Counsellor", "en", "Mr."),
        ("et de notre côté M. Paul Ndiaye, conseiller", "fr", "M."),
        ("y por nuestra parte la Sra. Ada Lind, consejera", "es", "Sra."),
        ("and will be replaced by Mr. Paul Ndiaye", "en", "and"),
    ],
)
def test_and_before_the_name(build: Any, knowledge: Knowledge, text: str, language: str, name: str) -> None:
    """A row may join its person to those above; a verb between is more than that."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    lead = lead_of(strip, 0, strip.rows[0], lexicon(knowledge), PostsAbove(strip, lexicon(knowledge)))
    assert strip.view[lead.start :].startswith(name)


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("- moi-même, Jean Dupont, Procureur", "fr", "Jean Dupont, Procureur"),
        ("- yo, Ana Paz, Fiscal", "es", "Ana Paz, Fiscal"),
        ("- the undersigned, Jane Doe, Judge", "en", "Jane Doe, Judge"),
        ("- me, Judge", "en", "me, Judge"),  # who signs is looked for below
        ("me, Jane Doe, Judge", "en", "me, Jane Doe, Judge"),  # no item
        ("- Meg, Jane Doe", "en", "Meg, Jane Doe"),
    ],
)
def test_a_name_begins_behind_the_word_for_the_writer(
    build: Any, knowledge: Knowledge, text: str, language: str, rest: str
) -> None:
    """In an item "me" and a comma are no part of the name, but only where a name follows."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    lead = lead_of(strip, 0, strip.rows[0], lexicon(knowledge), PostsAbove(strip, lexicon(knowledge)))
    assert strip.view[lead.start :].lstrip() == rest


@pytest.mark.parametrize(
    ("text", "role", "title"),
    [
        ("Глава делегации: г-н Лев Зорин, судья\nСоветник: Мария Викторовна Алексеева, инспектор, Суд", "adviser", "инспектор"),
        ("رئيس الوفد: السيد سامي كرم، مدير\nمستشار: رزين كساب تابت، قاض، وزارة العدل", "adviser", "قاض"),
        (
            "Глава делегации: г-н Лев Зорин, судья\nПосол: Мария Алексеева, Постоянный представитель",
            "member",
            "Постоянный представитель",
        ),
        ("Глава делегации: г-н Лев Зорин, судья\nСоветник Мария Викторовна Алексеева, инспектор", "member", "инспектор"),
    ],
)
def test_a_part_before_a_colon_is_no_courtesy_form(delegates_of_mail: Any, text: str, role: str, title: str) -> None:
    """A word that is a courtesy form as well tells his part there, where a post stands behind the name; a rank does not."""
    _, person = delegates_of_mail(f"CU 2009/33 (A)\n\nСостав делегации:\n\n{text}\n")
    assert (str(person.role.value), person.title.value) == (role, title)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("外交部　顾问　吴美娟\n司法部　处长　梁家辉\n", [("顾问", Role.MEMBER), ("处长", Role.MEMBER)]),
        ("外交部　团长　吴美娟\n司法部　顾问　梁家辉\n", [(None, Role.HEAD), (None, Role.ADVISER)]),
    ],
)
def test_a_word_for_a_part_behind_a_body_is_the_post_there(
    delegates_of_mail: Any, rows: str, told: list[tuple[str | None, Role]]
) -> None:
    """Not where another row tells by such a word who leads."""
    found = delegates_of_mail(f"代表团成员（CU 2009/33 (A)）：\n\n{rows}")
    assert [(one.title.value, one.role.value) for one in found] == told
