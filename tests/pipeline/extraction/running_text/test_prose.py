"""Tests of persons named in sentences."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.running_text.prose import ANNOUNCED, ProseReader
from pipeline.extraction.words.folding import is_chinese
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def read(build: Any, knowledge: Knowledge) -> Any:
    """Reads the persons of a page's sentences."""

    def read_(text: str, language: str = "en", *, anywhere: bool = False, listed: bool = False) -> list[Person]:
        page = build.page(text, language=language)
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        reader = ProseReader(strip, (), (), lexicon(knowledge), anywhere=anywhere)
        end = len(strip.view)
        return [person for _, person in reader.read([(end + 1, end + 2)] if listed else [])]

    return read_


def test_only_sentences_that_announce_are_believed(read: Any) -> None:
    """Somebody merely mentioned is found only where nobody else is, and weighs little."""
    text = "The Minister received Mr. Tomas Verlin, Director."
    assert read(text) == []
    (mentioned,) = read(text, anywhere=True)
    assert mentioned.weight < ANNOUNCED


def test_abbreviations_do_not_end_a_sentence(read: Any) -> None:
    """A courtesy form's stop is not the sentence's."""
    text = "La delegación estará integrada por la Excma. Sra. Rosa Paz, Jueza, y el Lic. Juan Leal, Fiscal."
    assert [person.name[0].text for person in read(text, "es")] == ["Rosa Paz", "Juan Leal"]


def test_a_sentence_that_introduces_a_list_names_only_its_head(read: Any) -> None:
    """The minister who approved a list does not come; who heads it does."""
    assert read("Mr. Karl Obrin, Minister, has designated the following officers.", listed=True) == []
    (head,) = read("The delegation will be headed by Mr. Tomas Verlin, Director.", listed=True)
    assert head.name[0].text == "Tomas Verlin"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She will be accompanied by the Second Secretary, Mr. Tomas Verlin."),
        ("fr", "Elle sera accompagnée du Premier Conseiller, M. Tomas Verlin."),
        ("es", "Como alterno actuará el Consejero Tomas Verlin."),
    ],
)
def test_who_is_announced_behind_a_list_comes_too(build: Any, knowledge: Knowledge, language: str, text: str) -> None:
    """A sentence behind a list or form names one more person; before it, it only introduces them."""
    page = build.page("Ms. Anna Brown\nLegal Adviser\n\n" + text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    reader = ProseReader(strip, (), (), lexicon(knowledge), anywhere=False)
    persons = [person for _, person in reader.read([(0, strip.view.index("Adviser") + 7)])]
    assert [person.name[0].text for person in persons] == ["Tomas Verlin"]


def test_most_letters_make_a_text_chinese() -> None:
    """A reference in Latin letters does not change the language."""
    assert is_chinese("就 CU 2009/33 (A) 号照会所涉会议通知如下")
    assert not is_chinese("note 照会 of the Mission")
