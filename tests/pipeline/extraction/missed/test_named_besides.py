"""Persons with a courtesy form of whom nothing says why they are no delegates."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.bystanders import zones
from pipeline.extraction.entries.entry import Piece, named
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.missed.named_besides import named_besides, told_away
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def besides(build: Any, knowledge: Knowledge) -> Any:
    """Tells who is named besides the delegates, of whom the names are given."""

    def besides_(text: str, *delegates: str, language: str = "en", others: tuple[str, ...] = (), title: str = "") -> str:
        words = lexicon(knowledge)
        page = build.page(text, language=language)
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        persons = []
        for name in delegates:
            match = name_at(strip.view, strip.view.index(name), words, language)
            assert match is not None
            found = named(match, strip.passage, via="list", weight=0.9, language=language)
            at = strip.view.find(title, match.end) if title else -1
            persons.append(found if at < 0 else replace(found, title=(Piece(strip.passage, at, at + len(title)),)))
        reading = Reading(strip, (), zones(strip, words, note=True, read=False))
        return " ".join(problem.detail for problem in named_besides(persons, [reading], others, words, knowledge))

    return besides_


def test_who_is_passed_over_is_told(besides: Any) -> None:
    """A second person whom no list and no sentence showed is named to whoever looks at the reply."""
    text = "Dr. Ada Brook will attend. The trip of Mr. Ben Low-Stone is paid by the Ministry."
    assert besides(text, "Ada Brook").endswith("Ben Low-Stone")
    assert besides(text, "Ada Brook", "Ben Low-Stone") == ""
    assert besides(text) == "these are named: Ada Brook, Ben Low-Stone"  # where nobody was found there is nobody to be beside
    arabic = "تتشرف البعثة بالإفادة بأن السيدة نورة خالد الكواري تشارك ومعها السيد سالم مبارك النعيمي"
    assert besides(arabic, "سالم مبارك النعيمي", language="ar").endswith("نورة خالد الكواري")


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Ada Brook will attend. Mr. Brook may be reached here.",
        "Mr. Ben Stone will not be able to travel. Dr. Ada Brook will attend.",
        "Mr. Ben Stone will be replaced by Dr. Ada Brook.",
        "The Minister, Mr. Ben Stone, has approved the participation of Dr. Ada Brook.",
        "Dr. Ada Brook will attend.\n\nYours sincerely,\nMr. Ben Stone",
    ],
)
def test_who_stays_away_is_not(besides: Any, text: str) -> None:
    """A delegate named again, who cannot come, is replaced, decides or signs."""
    assert besides(text, "Ada Brook") == ""


def test_who_stands_behind_and_is_asked_about(besides: Any) -> None:
    """Behind "and", what is said of who is replaced may not be of him; where it is said that he is replaced, it is."""
    text = "Dr. Ada Brook replaces Mr. Ben Stone and also Mr. Tom Lall, Police, is added."
    assert besides(text, "Ada Brook") == "besides the delegates these are named: Tom Lall"
    assert besides("Dr. Ada Brook will attend and Mr. Tom Lall is replaced by Mr. Ben Stone.", "Ada Brook", "Ben Stone") == ""


def test_who_is_known_to_stay_away_is_not_told_again(besides: Any) -> None:
    """Names dismissed elsewhere are not asked about."""
    text = "Dr. Ada Brook will attend. The trip of Mr. Ben Stone is paid."
    assert besides(text, "Ada Brook", others=("Ben Stone",)) == ""


def test_who_is_replaced_is_told_away(build: Any, knowledge: Knowledge) -> None:
    """His sentence names who comes in his place; who is only named beside stays to be asked about."""
    words = lexicon(knowledge)
    text = "M. Benoît VANDERHAEGEN, empêché, est remplacé par Mme Liesbet KEUKEL, attachée. M. Paul RENARD est à Vienne."
    page = build.page(text, language="fr")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    match = name_at(strip.view, strip.view.index("Mme"), words, "fr")
    assert match is not None
    comes = named(match, strip.passage, via="prose", weight=0.9, language="fr")
    reading = Reading(strip, (), zones(strip, words, note=True, read=False))
    assert told_away([comes], [reading], words, knowledge) == ("Benoît VANDERHAEGEN",)


def test_a_post_that_is_a_courtesy_form_too_names_nobody(besides: Any) -> None:
    """The words behind "Fiscal" are the rest of his post; somebody whom a post has swallowed is told."""
    text = "Asistirá D. Pedro Soto Ruiz, Fiscal Nacional Adjunto."
    assert besides(text, "Pedro Soto Ruiz", title="Fiscal Nacional Adjunto", language="es") == ""
    swallowed = "Asistirá D. Pedro Soto Ruiz, Fiscal Marta Solano."
    assert besides(swallowed, "Pedro Soto Ruiz", language="es").endswith("Marta Solano")
    swallowed = "Dr. Ada Brook, Adviser Mr. Ben Low-Stone will attend."
    assert besides(swallowed, "Ada Brook", title="Adviser Mr. Ben Low-Stone").endswith("Ben Low-Stone")


def test_a_colleague_without_a_courtesy_form_is_asked_about(besides: Any) -> None:
    """A bare name behind "my colleague" was passed over in silence; a colleague who comes is not told again."""
    text = "Dr. Ada Brook will attend. It will be me and my colleague Asha Raman from the Victims Policy Team."
    assert besides(text, "Ada Brook") == "besides the delegates these are named: Asha Raman"
    assert besides(text, "Ada Brook", "Asha Raman") == ""
    assert besides("Dr. Ada Brook will attend. Our colleague from Vienna sends regards.", "Ada Brook") == ""
    spanish = "Asistirá D. Pedro Soto Ruiz. Iremos yo y mi colega Ana Solís de la Unidad."
    assert besides(spanish, "Pedro Soto Ruiz", language="es").endswith("Ana Solís")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("公安部局长王强先生将率团出席。签到的另有外交部参赞李红女士。", "李红"),
        ("公安部局长王强先生将率团出席。随员为李红女士。", "李红"),
        ("公安部局长王强先生将率团出席。请与代表团一秘李红女士联系。", ""),
        ("公安部局长王强先生将率团出席。联系人为外交部参赞李红女士，电话+43 1 5550101。", ""),
    ],
)
def test_chinese_names_behind_posts_are_seen(besides: Any, text: str, told: str) -> None:
    """No blank shows where a Chinese name begins: of nobody between a post and his courtesy form was anything asked."""
    found = besides(text, "王强先生", language="zh")
    assert ("李红" in found) is bool(told)
    assert "王强" not in found


@pytest.mark.parametrize(
    ("text", "delegate", "language"),
    [
        ("Instead of Mr. Karl Moor the following will attend:\n1. Mr. John Brook, Director", "Mr. John Brook", "en"),
        ("En remplacement de M. Karl Moor :\n1. M. Jean Brun, directeur", "M. Jean Brun", "fr"),
        ("En sustitución del Sr. Carlos Mora asistirá:\n1. Sr. Juan Prado, Director", "Sr. Juan Prado", "es"),
        ("وعوضا عن السيد خالد يوسف المنصور، يشارك في الوفد:\n1. السيد أحمد محمود الحسن، مدير", "السيد أحمد محمود الحسن", "ar"),
    ],
)
def test_who_is_replaced_by_a_list_below_is_not_missed(besides: Any, text: str, delegate: str, language: str) -> None:
    """The number of the list's first item does not end the sentence, and an "and" with which it begins joins nobody."""
    assert not besides(text, delegate, language=language)


def test_who_is_only_named_above_a_list_is_missed(besides: Any) -> None:
    """Without words of replacing, or where the sentence ends before the list, nothing says that he does not come."""
    assert "Karl Moor" in besides("We met Mr. Karl Moor. They are:\n1. Mr. John Brook, Director", "Mr. John Brook")
