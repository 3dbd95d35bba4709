"""Automatic answers without a header that says so."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.kinds.automatic_words import automatic_words, replies_beside_automatic_words
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Automatic reply: CU 2009/33 (A)", "Back on Tuesday."),
        ("Respuesta automática: Nota", "Hasta el lunes."),
        ("Re: names", "I am out of the office until 20 April. Ask Tom Radley."),
    ],
)
def test_subject_or_a_short_text_betray_it(build: Any, knowledge: Knowledge, subject: str, text: str) -> None:
    """What automatic answers say in six languages is enough, in a subject or in a few lines."""
    found = automatic_words(build.letter(subject=subject), page_texts(build.body(text)), knowledge)
    assert found is not None
    assert found.value == Kind.OTHER


def test_a_note_is_none(build: Any, knowledge: Knowledge) -> None:
    """Compliments, or a long text, are a person's, whatever they mention."""
    note = "The Embassy of Kenya presents its compliments to the Secretariat. Its expert is out of the office until 4 May."
    for text in (note, "I am out of the office until 20 April. " + "We name our delegates below. " * 40):
        assert automatic_words(build.letter(subject="Reply"), page_texts(build.document(text)), knowledge) is None


@pytest.mark.parametrize(
    ("text", "automatic"),
    [
        ("We have your note CU 2009/33 (A). The names will follow; Mr. John Perkins, who deals with it, is on leave.", False),
        ("Acusamos recibo de su nota CU 2009/33 (A). El Sr. Juan Lima, encargado del tema, se encuentra de vacaciones.", False),
        ("تسلمنا مذكرتكم CU 2009/33 (A)، علما وأن السيد منير بن سالم، القاضي المكلف بالملف، هو حاليا في إجازة.", False),
        ("I am on leave until 20 April. For CU 2009/33 (A) please contact Mr. John Perkins.", True),
        ("Your message CU 2009/33 (A) could not be delivered to Mr. John Perkins. He is out of the office.", True),
        ("Mr. John Perkins is out of the office until 20 April.", True),
    ],
)
def test_another_who_is_away_makes_no_automatic_answer(build: Any, knowledge: Knowledge, text: str, automatic: bool) -> None:
    """Where a text names our note, who is away must be its writer: others are named before the words in their sentence."""
    found = automatic_words(build.letter(subject="Reply"), page_texts(build.body(text)), knowledge)
    assert (found is not None) is automatic


@pytest.mark.parametrize(
    ("text", "automatic"),
    [
        ("Your note CU 2009/33 (A) went to the Ministry of Justice. Please call Nils Aho, as I am on leave until Friday.", False),
        ("Oslo will not be able to send anyone (CU 2009/33 (A)); Kari Moe, who covers it, is on maternity leave.", False),
        ("Ana Lima, jueza, will attend for CU 2009/33 (A). I will be out of the office until Monday.", False),
        ("Ваша нота CU 2009/33 (A) получена, состав сообщим позднее. Я буду в отпуске до среды, звоните Ивану Белову.", False),
        ("I am on leave until Friday. Your note CU 2009/33 (A) will be forwarded to the Ministry of Justice later.", True),
        ("Thank you for your message on CU 2009/33 (A). I am out of the office until Friday.", True),
        ("We acknowledge receipt of CU 2009/33 (A). This is an automatically generated reply: automatic reply.", True),
        ("Oslo will not be able to send anyone. I am on leave until Friday.", True),
        ("I am sorry, I was out of the office. We nominate Ms. Ana Lima, Judge.", False),
        ("I am out of the office until Friday. Please contact Ms. Ana Lima, Clerk, or Mr. Nils Aho.", True),
    ],
)
def test_absence_told_behind_a_reply_makes_no_automatic_answer(
    build: Any, knowledge: Knowledge, text: str, automatic: bool
) -> None:
    """Where a text names our note and first hands on, regrets or announces, absence is only told beside it."""
    found = automatic_words(build.letter(subject="Reply"), page_texts(build.body(text)), knowledge)
    assert (found is not None) is automatic


@pytest.mark.parametrize(
    ("text", "comes"),
    [
        (
            "We will come with two people: Mary Stone (Adviser) and Peter Hall (Director).\n\nMary is on leave until 10 April.",
            True,
        ),
        ("Delegation: Peter Hall, Director; Mary Stone, Adviser.\n\nI am out of the office until Monday.", True),
        ("Peter Hall will represent us. He is on annual leave until 10 April.", True),
        ("Asistirá Pedro Vidal, Director.\n\nEstaré fuera de la oficina la próxima semana.", True),
        ("В совещании примет участие Волков Петр Иванович.\n\nНа следующей неделе я в отпуске.", True),
        ("我方将由王建国司长参会。\n\n我下周休假，不在办公室。", True),
        ("سيشارك خالد حداد، مدير إدارة.\n\nسأكون خارج المكتب الأسبوع المقبل.", True),
        ("Sweden nominates Mr. Peter Hall. Please do not reply to this e-mail, as this mailbox is not monitored.", True),
        ("La Suède désigne M. Pierre Vidal.\n\nRead receipt requested.", True),
        ("Delegation: Peter Hall, Director.\n\nPlease do not reply to this message.", True),
        ("Your message could not be delivered to Mr. John Perkins. Please do not reply to this message.", False),
        ("Thank you for your message. Please do not reply to this address, which is not monitored.", False),
        ("I am on leave until 20 April. My colleague will attend to urgent matters.", False),
        ("I am out of the office until 20 April. For urgent matters contact Peter Hall, Director.", False),
        ("I will be out of the office until 20 April attending a meeting. I will come back to you on my return.", False),
        ("Je suis en congé jusqu'au 4 mai. En cas d'urgence, veuillez vous adresser à Mme Marie Lambert.", False),
        ("我正在休假，5月4日返回。急事请联系李娜。", False),
    ],
)
def test_who_is_away_and_says_who_comes_is_asked(build: Any, knowledge: Knowledge, text: str, comes: bool) -> None:
    """A reply in a few words that also tells of leave is no automatic answer to be put aside, and no sure nomination either."""
    pages = page_texts(build.body(text))
    found = automatic_words(build.letter(subject="Reply"), pages, knowledge)
    assert (found is None) is comes
    assert replies_beside_automatic_words(build.letter(subject="Reply"), pages, knowledge) is comes


@pytest.mark.parametrize(
    ("subject", "text", "automatic", "asked"),
    [
        ("Automatic reply: CU 2009/33 (A)", "Sweden nominates Mr. Peter Hall, Director.", False, True),
        ("Automatic reply: CU 2009/33 (A)", "Sweden will not be able to attend the meeting CU 2009/33 (A).", False, True),
        ("Re: Automatic reply: your message", "Sweden nominates Mr. Peter Hall, Director.", False, False),
        ("Re: Automatic reply: your message", "Thank you.", False, False),
        ("Automatic reply: note", "Delegation of Kenya (CU 2009/33 (A)):\n1. Ms. Mary Stone, Judge", False, True),
        ("Automatic reply: note", "Botswana will not participate in the Conference (CU 2009/33).", False, True),
        ("Automatic reply: CU 2009/33 (A)", "I regret that I cannot answer before Monday.", True, False),
        ("Réponse automatique : CU 2009/33 (A)", "Je suis en congé jusqu'au 4 mai.", True, False),
    ],
)
def test_a_reply_below_the_subject_of_an_automatic_answer(
    build: Any, knowledge: Knowledge, subject: str, text: str, automatic: bool, asked: bool
) -> None:
    """Whoever answers our automatic answer keeps its subject; what says who comes is never put aside for a subject."""
    pages, letter = page_texts(build.body(text)), build.letter(subject=subject)
    assert (automatic_words(letter, pages, knowledge) is not None) is automatic
    assert replies_beside_automatic_words(letter, pages, knowledge) is asked
