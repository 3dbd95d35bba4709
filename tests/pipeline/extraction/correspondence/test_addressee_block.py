"""Tests of the block that names to whom a letter is written. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.addressee_block import addressee_end, may_be_written_to
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon

TOLD_FR = "J'ai l'honneur de vous informer que Mme Anne Morel, juge, participera."
LONG_FR = (
    "J'ai l'honneur de vous informer que notre association souhaite envoyer deux personnes à la réunion du groupe de travail "
    "prévue à Vienne : Mme Anne Morel et M. Luc Petit."
)
LONG = (
    "We have learned of the meeting with great interest, and should be grateful if the two persons named below "
    "could be entered as observers: Ann Poe and Ian Roe."
)
TOLD = "I am pleased to nominate Ms. Ann Poe, Senior Counsel, for the meeting of the Working Group."


def _strip(build: Any, text: str, language: str) -> Strip:
    page = build.page(text, language=language)
    (strip,) = parts_of(build.document(page), page)
    assert isinstance(strip, Strip)
    return strip


@pytest.mark.parametrize(
    ("text", "language", "greeting"),
    [
        (f"Vienna, 3 March\n\nMr. Karl Moor\nExecutive Director\n\nDear Mr. Moor,\n\n{TOLD}", "en", "Dear Mr. Moor,"),
        (f"Mr. Karl Moor\n\nChief, Conference Section\n\nUNODC\n\nSir,\n\n{TOLD}", "en", "Sir,"),
        (
            f"M. Karl Moor\nDirecteur exécutif\n\nMonsieur le Directeur exécutif,\n\n{TOLD_FR}",
            "fr",
            "Monsieur le Directeur exécutif,",
        ),
        (
            "Sr. Karl Moor\nDirector Ejecutivo\n\nSeñor Director:\n\nTengo el honor de comunicar que asistirá la Sra. Ana Gil.",
            "es",
            "Señor Director:",
        ),
        (
            f"Ms. Ada Lund\nRegistry\n\nMr. Karl Moor\nStatistics Section\nUNODC, Vienna\n\nDear Mr. Moor,\n\n{TOLD}",
            "en",
            "Dear Mr. Moor,",
        ),
        (
            (
                "Santo Domingo, D. N.\n24 de marzo\n\nSeñora\nKarla Moor-Lund\nUNODC, Viena\n\nDistinguida señora Moor-Lund:\n\n"
                "Tengo el honor de comunicar que asistirá la Sra. Ana Gil."
            ),
            "es",
            "Distinguida señora Moor-Lund:",
        ),
        ("执行主任\n莫尔先生\n\n尊敬的莫尔先生：\n\n谨通知王建国先生将出席会议。", "zh", "尊敬的莫尔先生："),
    ],
)
def test_who_is_written_to(build: Any, knowledge: Knowledge, text: str, language: str, greeting: str) -> None:
    """Beside the secretariat, all that stands above the greeting, and the greeting, is the letter's head."""
    strip, words = _strip(build, text, language), lexicon(knowledge)
    end = addressee_end(strip, words)
    assert strip.view[:end].endswith(greeting)
    assert all(row.start >= end for _, row in strip.rows_from(end))
    assert not may_be_written_to(strip, 0, words)


@pytest.mark.parametrize(
    ("text", "language", "greeting"),
    [
        (f"Safe Roads\n\nBoard\nHon. Karl Moor,\nChair\nEve Roy,\nTreasurer\n\nDear Sir,\n\n{LONG}", "en", "Dear Sir,"),
        (
            f"Conseil d'administration\nM. Karl Moor, président\nMme Eve Roy, trésorière\n\nMadame, Monsieur,\n\n{LONG_FR}",
            "fr",
            "Madame, Monsieur,",
        ),
    ],
)
def test_officers_in_a_letterhead(build: Any, knowledge: Knowledge, text: str, language: str, greeting: str) -> None:
    """Who is named below the heading of an organ, above the greeting, is none of those whom the letter announces."""
    strip = _strip(build, text, language)
    assert strip.view[: addressee_end(strip, lexicon(knowledge))].endswith(greeting)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"Mr. Ian Roe\nDirector, Ministry of Justice\n\nDear Sir or Madam,\n\n{TOLD}", "en"),
        (f"Mr. Ian Roe\nDirector, Ministry of Justice\n\nDear Mr. Roe,\n\n{TOLD}", "en"),
        ("г-ну Карлу Моору\n\nУважаемый господин Моор!\n\nСообщаю, что примет участие г-жа Анна Попова, судья.", "ru"),
    ],
)
def test_who_may_be_written_to(build: Any, knowledge: Knowledge, text: str, language: str) -> None:
    """Where nothing tells the secretariat, he may be a delegate above a short letter: nobody is passed over, he is doubted."""
    strip, words = _strip(build, text, language), lexicon(knowledge)
    assert addressee_end(strip, words) == 0
    assert may_be_written_to(strip, 0, words)
    assert not may_be_written_to(strip, len(strip.view) - 1, words)


@pytest.mark.parametrize(
    "text",
    [
        f"Ms. Ann Poe, Judge\nMr. Ian Roe, Clerk\n\nDear colleagues,\n\n{TOLD}",  # two are a list
        f"1. Ms. Ann Poe, Judge\n\nDear colleagues,\n\n{TOLD}",  # so is an item
        f"Head of delegation\nMs. Ann Poe, Judge\n\nDear colleagues,\n\n{TOLD}",
        f"Name: Ms. Ann Poe\n\nDear colleagues,\n\n{TOLD}",
        f"Norland will be represented by:\n\nMs. Ann Poe\n\nDear colleagues,\n\n{TOLD}",
        f"Ms. Ann Poe\nJudge\n\nFrom: UNODC <cop@unodc.example>\n\nDear colleagues,\n\n{TOLD}",  # it is answered to
        "The delegation is as follows.\n\nMs. Ann Poe\nJudge\n\nKind regards,\n\nIan Roe, Counsellor of the Mission of Norland",
        f"Ministry of Justice\n\nDear Mr. Moor,\n\n{TOLD}",  # nobody stands above
        f"Ms. Ann Poe\nJudge\n\n{TOLD}",  # nobody is greeted
        f"Board\n1. Ms. Ann Poe, Chair\n2. Mr. Ian Roe, Clerk\n\nDear Sir,\n\n{LONG}",  # counted
    ],
)
def test_other_heads(build: Any, knowledge: Knowledge, text: str) -> None:
    """What may be a list, an announcement or a form above a line of courtesy is no address, nor doubted as one."""
    strip, words = _strip(build, text, "en"), lexicon(knowledge)
    assert addressee_end(strip, words) == 0
    assert not may_be_written_to(strip, 0, words)
