"""Tests of posts that stand before the names."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.running_text.posts_before import capacity_before
from pipeline.extraction.running_text.prose import ProseReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Belize will be represented by the Deputy Attorney General, Mr. Karl Obrin, and the Second Secretary, Ms. Ada Lund.",
            "en",
            [("Karl Obrin", "Deputy Attorney General"), ("Ada Lund", "Second Secretary")],
        ),
        (
            "Belize will be represented by Mr. Karl Obrin, Deputy Attorney General, and Ms. Ada Lund, Second Secretary.",
            "en",
            [("Karl Obrin", "Deputy Attorney General"), ("Ada Lund", "Second Secretary")],
        ),
        (
            "La délégation sera conduite par le Directeur des affaires pénales, M. Paul Ndiaye.",
            "fr",
            [("Paul Ndiaye", "Directeur des affaires pénales")],
        ),
    ],
)
def test_a_post_before_the_name(build: Any, knowledge: Knowledge, text: str, language: str, told: list[tuple[str, str]]) -> None:
    """A post is his before whose name it stands where the sentence sets posts before names, else his behind whose name it is."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    persons = [person for _, person in ProseReader(strip, (), (), lexicon(knowledge), anywhere=False).read(())]
    assert [(person.name[0].text, " ".join(piece.text for piece in person.title)) for person in persons] == told


def test_a_capacity_before_the_name_is_a_role(build: Any, knowledge: Knowledge) -> None:
    """A phrase such as "as an expert" before the name is no post."""
    page = build.page(
        "Chile estará representado por el Sr. Paul Lund, Juez, y en calidad de experta la Sra. Ada Paz.", language="es"
    )
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    persons = [person for _, person in ProseReader(strip, (), (), lexicon(knowledge), anywhere=False).read(())]
    assert [([piece.text for piece in person.title], person.role) for person in persons] == [(["Juez"], None), ([], Role.EXPERT)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Кроме того, в качестве эксперта в заседании примет участие г-жа", Role.EXPERT),
        ("в состав делегации в качестве ее главы включен", Role.HEAD),
        ("en calidad de asesora participará la Sra.", Role.ADVISER),
        ("В качестве места проведения выбрана Вена, примет участие г-жа", None),
    ],
)
def test_a_verb_of_coming_may_stand_between_the_capacity_and_the_name(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """Russian and Spanish sentences end in the subject; such a role was taken for a member's, in silence."""
    assert capacity_before(text, 0, len(text), lexicon(knowledge)) is role


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Our Third Secretary, Dara Kovac, will attend.", "Third Secretary"),
        ("The Third Secretary, Dara Kovac, will attend on the first day.", "Third Secretary"),
        ("Third Secretary Dara Kovac will attend on the second day.", "Third Secretary"),
        ("Our Third Secretary, Dara Kovac, will sit in on the first day.", "Third Secretary"),
        ("Notre troisième secrétaire, Dara Kovac, assistera à la première journée.", "troisième secrétaire"),
    ],
)
def test_an_article_or_our_before_a_post_is_no_part_of_it(delegates_of_mail: Any, said: str, title: str) -> None:
    """On which day he comes makes him no less of a delegate: he was lost in silence."""
    text = f"The Mission of Ghana refers to CU 2009/33 (A). Our delegate is Ms. Ada Lund, Legal Adviser. {said}\n"
    found = {one.name.value: one for one in delegates_of_mail(text)}
    assert set(found) == {"Ada Lund", "Dara Kovac"}
    assert found["Dara Kovac"].title.value == title


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        (
            "We are pleased to inform you that the Head of Unit, Ms. Ada Lund, and the Prosecutor, Ms. Eva Dahl, will attend.",
            ["Head of Unit", "Prosecutor"],
        ),
        (
            "We inform you that the Director, Mr. Bo Ek, the Judge, Ms. Ada Lund, and the Clerk, Mr. Per Holm, will attend.",
            ["Director", "Judge", "Clerk"],
        ),
        (
            "Nous vous informons que le directeur des prisons, M. Luc Aka, et la juge, Mme Anne Petit, viendront à Vienne.",
            ["directeur des prisons", "juge"],
        ),
        (
            "Tengo el honor de informar que la directora de prisiones, Sra. Eva Paz, y el fiscal, Sr. José Vega, asistirán.",
            ["directora de prisiones", "fiscal"],
        ),
    ],
)
def test_posts_behind_words_that_inform(delegates_of_mail: Any, said: str, titles: list[str]) -> None:
    """The first one's was lost, in silence: nothing but "inform you that" stands before it."""
    assert [one.title.value for one in delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")] == titles


def test_what_was_done_before_is_no_post(delegates_of_mail: Any) -> None:
    """A clause may stand between "inform you that" and the name."""
    said = "We inform you that after consulting the Attorney General, Mr. Paul Brandt will attend the meeting."
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")
    assert person.title.value is None


@pytest.mark.parametrize(
    "said",
    [
        "Our Ambassador, Dara Kovac, will attend the reception.",
        "Our Third Secretary, Dara Kovac, will not attend in the morning.",
        "It is not clear whether our Third Secretary, Dara Kovac, will attend on the first day.",
    ],
)
def test_who_only_dines_or_may_stay_away_is_no_delegate(delegates_of_mail: Any, said: str) -> None:
    """A reception is no day of the meeting."""
    text = f"The Mission of Ghana refers to CU 2009/33 (A). Our delegate is Ms. Ada Lund, Legal Adviser. {said}\n"
    assert [one.name.value for one in delegates_of_mail(text)] == ["Ada Lund"]
