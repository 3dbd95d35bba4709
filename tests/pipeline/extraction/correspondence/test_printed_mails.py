"""Mails printed onto a page: their own head, and what they quote."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.bystanders import zones
from pipeline.extraction.correspondence.printed_mails import printed_mail
from pipeline.extraction.correspondence.zone import MAIL_HEAD, within
from pipeline.extraction.dossier import dossier
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon

TOLD = "Dear colleagues,\n\nNorland will be represented at the meeting by Ms. Ilse Marenko, Judge, who arrives on Monday evening."
HEADS = {
    "en": "From: Jan Holm <holm@mission.example>\nSent: 2 March 2009 16:12\nTo: Secretariat\nSubject: Your note",
    "fr": "De : Jan Holm <holm@mission.example>\nEnvoyé : lundi 2 mars 2009 16:12\nÀ : Secrétariat\nObjet : votre note",
    "ru": "От: Ян Хольм <holm@mission.example>\nОтправлено: 2 марта 2009 г. 16:12\nТема: ваша нота",
    "ar": "من: يان هولم <holm@mission.example>\nالتاريخ: 2 مارس 2009\nالموضوع: مذكرتكم",
}
OLDER = {
    "en": "On 1 March 2009 Peter Glas wrote:\nPlease let us have the names.",
    "fr": "Le 1er mars 2009, Peter Glas a écrit :\nMerci de nous donner les noms.",
    "es": "El 1/3/2009, Peter Glas escribió:\nRogamos nos den los nombres.",
    "ru": "01.03.2009 12:10, Пётр Глас писал:\nПросим сообщить имена.",
    "ar": "في 1 مارس 2009 كتب بيتر غلاس:\nنرجو موافاتنا بالأسماء.",
    "zh": "2009年3月1日 12:10，彼得写道：\n请告知姓名。",
}


@pytest.mark.parametrize("language", HEADS)
def test_the_head_of_a_printed_mail_closes_nothing(build: Any, knowledge: Knowledge, language: str) -> None:
    """Below the head on top of a page stands what its writer tells."""
    page = build.page(f"{HEADS[language]}\n\n{TOLD}", language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    found = zones(strip, lexicon(knowledge), note=True, read=False)
    assert within(found, strip.view.index("Ilse Marenko")) is None
    head = within(found, strip.view.index("holm@"))
    assert head is not None
    assert head.why == MAIL_HEAD


@pytest.mark.parametrize("number", [1, 2])
def test_a_mail_quoted_below_or_overleaf_is_older(build: Any, knowledge: Knowledge, number: int) -> None:
    """Below what is told, and on a later page, a head begins an older mail."""
    text = f"{TOLD}\n\n{HEADS['en']}\n\nMr. Peter Glas will attend as well." if number == 1 else f"{HEADS['en']}\n\n{TOLD}"
    page = build.page(text, number, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert within(zones(strip, lexicon(knowledge), note=True, read=False), strip.view.index("Subject")) is not None
    assert (
        strip.view[0] == "D" or within(zones(strip, lexicon(knowledge), note=True, read=False), len(strip.view) - 3) is not None
    )


@pytest.mark.parametrize("language", OLDER)
def test_what_a_printed_mail_quotes_is_cut(build: Any, knowledge: Knowledge, language: str) -> None:
    """A line that says when who wrote parts the older mail, in the words of any language."""
    document = build.document(f"{HEADS['en']}\n\n{TOLD}\n\nJan\n\n{OLDER[language]}")
    (sheet,) = dossier(build.letter(), build.transcript(document), knowledge)
    left = "\n".join(page.text for page in sheet.document.pages)
    assert "Ilse Marenko" in left
    assert "holm@" in left
    assert OLDER[language].split("\n")[1] not in left
    assert OLDER[language].split("\n")[1] in sheet.quoted


@pytest.mark.parametrize(
    "line",
    ["As we wrote on 4 March 2009, these will attend:", "On 14 and 15 April 2009 these persons will attend:", "Jan Holm wrote:"],
)
def test_other_lines_with_a_date_part_nothing(build: Any, knowledge: Knowledge, line: str) -> None:
    """A sentence that announces is none that says who wrote."""
    lines = tuple(build.page(f"{HEADS['en']}\n\n{TOLD}\n\n{line}\nMs. Ada Roe, Judge").lines())
    parts = printed_mail(lines, knowledge)
    assert parts is not None
    assert not parts.headers


def test_a_note_is_no_printed_mail(build: Any, knowledge: Knowledge) -> None:
    """Labels alone on top of a page are no mail's head."""
    assert printed_mail(tuple(build.page("Ref: 12/2009\nDate: 2 March 2009\n\n" + TOLD).lines()), knowledge) is None
