"""Who signs for a body. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.signed_for import signers_like_delegates
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon

DELEGATES = "1. Ms. Eve Roy, Director, Ministry of Justice\n2. Mr. Tom Lall, Counsel, Ministry of Interior\n"


@pytest.mark.parametrize(
    "foot",
    [
        "For the Ministry:\n\nDr. Ada Singh\nPermanent Secretary\n",
        "Pour le Ministère :\n\nDr Yves ROULIER\nSecrétaire d’État\n",
        "Por el Ministerio:\n\nDr. Juan Gil Mora\nViceministro\n",
        "Au nom de la Mission permanente,\n\nM. Paul Roux\nPremier Secrétaire\n",
        "Pour la Représentante permanente,\n\nPaul Roux\nMinistre-conseiller\n",
        "For the Permanent Representative,\n\nPaul Roux\nMinister-Counsellor\n",
        "Por la Embajadora,\n\nPablo Ríos\nMinistro Consejero\n",
        "За Посла\n\nПавел Розов\nсоветник-посланник\n",
    ],
)
def test_who_signs_for_a_body_is_no_delegate(delegates_of_mail: Any, foot: str) -> None:
    """One name and a post below such a line end the text."""
    read = delegates_of_mail(f"CU 2009/33 (A). The delegation:\n\n{DELEGATES}\n{foot}")
    assert [delegate.name.value for delegate in read] == ["Eve Roy", "Tom Lall"]


@pytest.mark.parametrize(
    "text",
    [
        "For the Ministry:\nMs. Eve Roy, Director\n\nFor the Mission:\nMr. Tom Lall, Counsel\n",
        "For the Ministry of Justice:\nMs. Eve Roy\nDirector\n\nFor the Mission:\nMr. Tom Lall\nCounsel\n",
        "For the Ministry\nMs. Eve Roy\nDirector\n\nFor the Mission\nMr. Tom Lall\nCounsel\n",
        "Por el Ministerio\nSra. Eve Roy\nDirectora\n\nPor la Misión Permanente\nSr. Tom Lall\nConsejero\n",
        "For the Ministry:\n\n1. Ms. Eve Roy, Director\n2. Mr. Tom Lall, Counsel\n",
    ],
)
def test_a_list_by_bodies_names_delegates(delegates_of_mail: Any, text: str) -> None:
    """Several such lines, or several persons below one, are those who come."""
    read = delegates_of_mail(f"CU 2009/33 (A). The delegation:\n\n{text}")
    assert [delegate.name.value for delegate in read] == ["Eve Roy", "Tom Lall"]


@pytest.mark.parametrize(
    ("foot", "asked"),
    [
        ("For the Mission:\nMs. Ada Singh\nCounsellor", ("For the Mission: Ms. Ada Singh",)),
        ("Por la Misión Permanente\nSra. Ada Mora\nConsejera", ("Por la Misión Permanente Sra. Ada Mora",)),
        ("For the Mission:\nAda Singh\nCounsellor", ()),
        ("For the Ambassador\nMs. Ada Singh\nCounsellor", ()),
        ("Pour l'Ambassadeur\nMme Ada Roy\nConseillère", ()),
        ("Por el Embajador\nSra. Ada Mora\nConsejera", ()),
        ("For the Director:\nMs. Ada Singh\nCounsellor", ("For the Director: Ms. Ada Singh",)),
    ],
)
def test_who_may_be_told_by_body_is_asked_about(build: Any, knowledge: Knowledge, foot: str, asked: tuple[str, ...]) -> None:
    """Named like a delegate, below such a row that begins the end; nobody, where leave was taken above."""
    page = build.page(f"{DELEGATES}{foot}")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert signers_like_delegates(strip, {strip.view.index(foot)}, lexicon(knowledge)) == asked
    assert signers_like_delegates(strip, {0}, lexicon(knowledge)) == ()


@pytest.mark.parametrize(
    "foot",
    [
        "<p>For the Permanent Representative,</p><p>Paul Roux<br>Minister-Counsellor</p>",
        "<p>Pour la Représentante permanente,</p><p>Paul Roux<br>Ministre-conseiller</p>",
        "<p>Por la Representante Permanente,</p><p>Pablo Ríos<br>Ministro Consejero</p>",
    ],
)
def test_who_signs_below_a_table_is_no_delegate(delegates_of_mail: Any, foot: str) -> None:
    """Such a line greets nobody, though a post of those who are greeted stands in it."""
    rows = "<tr><td>Ms. Eve Roy</td><td>Director</td></tr><tr><td>Mr. Tom Lall</td><td>Counsel</td></tr>"
    table = f"<p>CU 2009/33 (A)</p><table><tr><th>Name</th><th>Post</th></tr>{rows}</table>"
    read = delegates_of_mail(f"{table}{foot}", "html")
    assert [delegate.name.value for delegate in read] == ["Eve Roy", "Tom Lall"]
