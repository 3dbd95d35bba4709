"""Tests of persons of whom something else is told than that they come. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.correspondence.told_of_otherwise import told_of_otherwise
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.doubts import asked
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("said", "otherwise"),
    [
        (", who used to receive your notes, has moved to another department.", True),
        (", who handled these matters until last year, is now a judge in another city.", True),
        (", who will be accompanied by two officers, will attend.", False),
        (", who leads the delegation, speaks English.", False),
        (", Adviser, who arrives on Monday", False),
    ],
)
def test_a_clause_about_somebody_announces_him_or_not(build: Any, knowledge: Knowledge, said: str, otherwise: bool) -> None:
    """Who is neither described nor said to come has only been told of."""
    page = build.page(f"Mr. Jan Holm{said}", language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    found = ListReader(strip, (), (), lexicon(knowledge)).read()
    assert any(told_of_otherwise(person, said, lexicon(knowledge)) for _, person in found) is otherwise


@pytest.fixture
def named(build: Any, knowledge: Knowledge) -> Any:
    """Reads who is seated, and whether his name is asked."""

    def read(text: str, language: str) -> dict[str | None, bool]:
        sheet = Sheet(build.document(build.page(text, language=language)), Part.NOTE)
        found, _ = delegates_of(build.letter(), (sheet,), knowledge, knowledge.state("AUT"), Kind.NOMINATION)
        return {person.name.value: asked(person.name.reasons) for person in found}

    return read


@pytest.mark.parametrize(
    ("language", "sentence", "doubted"),
    [
        ("en", "Ms. Ada Lund, Third Secretary, will gladly supply whatever else is required.", True),
        ("en", "Ms. Ada Lund, Third Secretary, is taking care of the formalities (ada@mission.example).", True),
        ("en", "Ms. Ada Lund (Third Secretary, ada@mission.example) will gladly lend a hand with everything else.", True),
        ("fr", "Mme Ada Lund, Troisième Secrétaire, fournira tout complément utile.", True),
        ("fr", "Mme Ada Lund (Troisième Secrétaire) s'occupera volontiers de tout le reste.", True),
        ("en", "Ms. Ada Lund, Third Secretary, will travel with them.", False),
        ("en", "Ms. Ada Lund, Third Secretary, in charge of legal matters.", False),
        ("en", "Ms. Ada Lund, Counsellor, responsible for relations with international organizations.", False),
        ("fr", "Mme Ada Lund, chargée des questions juridiques au ministère.", False),
        ("fr", "Mme Ada Lund, procureure générale près la cour d'appel de Valdor.", False),
    ],
)
def test_whom_a_sentence_below_a_list_tells_of_is_asked(named: Any, language: str, sentence: str, doubted: bool) -> None:
    """What he does may be all that he has to do with it, or it tells whom to ask; a post that is long is none of it."""
    listed = {"en": "The Mission nominates:\n\nMr. Jan Holm, Judge", "fr": "La Mission désigne :\n\nM. Jan Holm, Juge"}
    found = named(f"{listed[language]}\n\n{sentence}\n", language)
    assert found["Jan Holm"] is False
    assert found.get("Ada Lund", True) is doubted


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Mr. Kofi Addo, Minister of Justice, has appointed:\n\nMr. Jan Holm, Judge", ["Jan Holm"]),
        ("en", "Mr. Kofi Addo, Minister, has decided to send the following persons:\n\nMr. Jan Holm, Judge", ["Jan Holm"]),
        ("fr", "M. Kofi Addo, Ministre de la justice, a désigné :\n\nM. Jan Holm, Juge", ["Jan Holm"]),
        (
            "en",
            "Mr. Kofi Addo, Minister, will lead the delegation and has appointed:\n\nMr. Jan Holm, Judge",
            ["Kofi Addo", "Jan Holm"],
        ),
    ],
)
def test_who_only_sends_those_below_is_not_seated(named: Any, language: str, text: str, names: list[str]) -> None:
    """Who leads them as well is."""
    assert list(named(f"{text}\n", language)) == names
