"""Tests of lines of courtesy."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("line", "courteous"),
    [
        ("Thank you very much and best regards,", True),
        ("Avec encore mille mercis,", True),
        ("Ещё раз большое спасибо", True),
        ("With kind regards and many thanks,", True),
        ("Avec mes meilleures salutations", True),
        ("وتفضلوا بقبول فائق الاحترام", True),
        ("سلامي وتحياتي", False),
        ("各位同事：", True),
        ("執事先生／女士：", True),
        ("敬啟者：", True),
        ("執事派李明先生出席：", False),
        ("السيدة كوستا المحترمة،", True),
        ("السيدة نورة المحترمة", False),
        ("Kind Regent", False),
        ("صباح نوري الأسعد", False),
    ],
)
def test_a_line_of_nothing_but_courtesy(knowledge: Knowledge, line: str, courteous: bool) -> None:
    """Every word greets or takes leave; one word that does not may be a name."""
    assert lexicon(knowledge).greetings.is_courtesy(line) is courteous


def test_the_addressee_is_known_by_his_post(knowledge: Knowledge) -> None:
    """A post with words of courtesy around it is still a post; another post is none of the secretariat's."""
    assert lexicon(knowledge).greetings.is_addressee("الأمين العام المحترم")
    assert not lexicon(knowledge).greetings.is_addressee("Deputy Harbour Master")


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Dear Ms. Verlin", True),
        ("Chers collègues", True),
        ("Monsieur Verlin", False),
        ("Dear", False),
        ("The delegation", False),
    ],
)
def test_a_text_that_opens_with_a_greeting(knowledge: Knowledge, text: str, opens: bool) -> None:
    """A word of courtesy and a name; a courtesy form and a name are somebody."""
    assert lexicon(knowledge).greetings.opens(text) is opens


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("From: A <a@example.org>", True),
        ("Von: a@example.org", True),
        ("发件人：a@example.org", True),
        ("> Dear colleagues", True),
        ("-----Original Message-----", True),
        ("De: l'Ambassade", False),
        ("E-mail: a@example.org", False),
    ],
)
def test_a_line_of_a_quoted_mail(knowledge: Knowledge, line: str, quoted: bool) -> None:
    """It has a mark, or the label of a sender and an address; "De:" alone may begin anything."""
    assert lexicon(knowledge).greetings.quotes(line) is quoted


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("Subject: Fourth session of the Conference", True),
        ("OBJET : réunion de Vienne", True),
        ("主题：第四届会议", True),
        ("Subject to approval by the Ministry: Ms. Ann Berg", False),
        ("Delegation: Ms. Ann Berg", False),
    ],
)
def test_a_line_that_says_what_a_letter_is_about(knowledge: Knowledge, line: str, subject: bool) -> None:
    """It begins with its label, whatever stands behind the colon."""
    assert lexicon(knowledge).greetings.is_subject(line) is subject


def test_a_line_that_says_for_whom_one_signs(knowledge: Knowledge) -> None:
    """It is known as a whole, and greets nobody: the body named further may head a list."""
    greetings = lexicon(knowledge).greetings
    assert greetings.signs_for("For the Ministry:")
    assert not greetings.is_courtesy("For the Ministry:")
    assert not greetings.opens("For the Ministry:")
    assert not greetings.signs_for("For the Ministry of Justice:")


@pytest.mark.parametrize(
    ("line", "greets"),
    [
        ("الأستاذة الفاضلة هدى،", True),
        ("الأخ العزيز سمير،", True),
        ("الدكتورة ليلى المحترمة،", True),
        ("السيدة منى الحسن،", False),
        ("السيد الفاضل بن عاشور،", False),
        ("السيد النور عثمان،", False),
    ],
)
def test_an_arabic_greeting_may_have_its_adjective_before_the_name(knowledge: Knowledge, line: str, greets: bool) -> None:
    """She was made a delegate in silence; a name that is also a word of courtesy is nobody who is greeted."""
    assert lexicon(knowledge).greetings.is_courtesy(line) is greets


@pytest.mark.parametrize("line", ["Best,", "Bàt,", "Un abrazo,", "Bendiciones", "Всего доброго,", "دمتم بخير", "مع الاحترام"])
def test_short_words_take_leave_too(knowledge: Knowledge, line: str) -> None:
    """Who stands below signs."""
    assert lexicon(knowledge).greetings.leaves(line)
