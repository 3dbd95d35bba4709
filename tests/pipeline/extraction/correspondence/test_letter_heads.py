"""Tests of words in a letter's head that elsewhere close one."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.letter_heads import opens_letter, opens_note, opens_with_greeting, quotes, told
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import lexicon

LETTER = """Le Ministre des Affaires étrangères
à Monsieur le Directeur

Votre note nous est parvenue. La délégation sera composée de :

- M. Luc Armandie, Juge

Veuillez agréer l'assurance de ma considération distinguée.

Jean Rivas"""


@pytest.mark.parametrize(
    ("text", "row", "opens"),
    [
        (LETTER, 0, True),
        (LETTER, 7, False),
        ("Best regards\n\nJane Doe\n\nMr. Tomas Verlin wrote on Monday", 0, False),
        (
            "Thank you\n\n> We will be represented by Mr. Tomas Verlin, Director of the Police of Norland\n\nBest regards",
            0,
            False,
        ),
    ],
)
def test_nothing_closes_a_letter_that_has_not_begun(build: Any, knowledge: Knowledge, text: str, row: int, opens: bool) -> None:
    """A row closes a letter only where the letter stands above it."""
    page = build.page(text, language="fr")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert opens_letter(strip, min(row, len(strip.rows) - 1), lexicon(knowledge)) is opens


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Meilleures salutations de Rabat !\n\nLe Maroc sera représenté par M. Luc Armandie, Juge.", True),
        ("¡Saludos cordiales desde Quito!\n\nParticipantes:\nSra. Ana Gil, Jueza", True),
        ("Saludos cordiales\n\nAna Gil\nMisión Permanente de Norlandia", False),
        ("Meilleures salutations\n\n> Le Maroc sera représenté par M. Luc Armandie, Juge.", False),
    ],
)
def test_a_greeting_closes_nothing_above_which_nothing_stands(build: Any, knowledge: Knowledge, text: str, opens: bool) -> None:
    """Below it somebody is announced; a signature alone, or a quoted mail, announces nobody."""
    page = build.page(text, language="fr")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert opens_with_greeting(strip, 0, lexicon(knowledge)) is opens


@pytest.mark.parametrize(
    ("text", "row", "found"),
    [
        ("The delegation:\n\n-- Mr. Tomas Verlin, Judge\n-- Ms. Ana Gil, Clerk", 1, False),
        ("Norland sends:\n\n-- Mr. Tomas Verlin, Judge", 1, False),
        ("Mr. Tomas Verlin, Judge, will attend.\n\n--Ana Gil", 1, True),
        ("Mr. Tomas Verlin, Judge, will attend.\n\n-----Original Message-----", 1, True),
        ("Mr. Tomas Verlin, Judge, will attend.\n\n> Please nominate", 1, True),
        ("Mr. Tomas Verlin, Judge, will attend.\n\n--\nAna Gil\nClerk\nTel. 123 45 67", 1, True),
        ("Norland sends:\n\n--\nMr. Tomas Verlin, Judge", 1, False),
        ("Two will attend.\n\n--\nMr. Tomas Verlin, Judge\n\n--\nMs. Ana Gil, Clerk", 1, False),
        ("We nominate two persons.\n--\nMs. Ana Gil, Clerk\nMr. Tomas Verlin, Judge", 1, False),
        ("Norland will be represented by the person below.\n--\nMs. Ana Gil, Clerk", 1, False),
        ("Mr. Tomas Verlin, Judge, is on leave.\n--\nMs. Ana Gil, Clerk", 1, True),
        ("Two will attend.\n\n--\nParticipants:\nMs. Ana Gil, Clerk", 1, False),
    ],
)
def test_two_dashes_begin_items_or_a_signature(build: Any, knowledge: Knowledge, text: str, row: int, found: bool) -> None:
    """A list whose items begin with two dashes was taken for a quoted mail, and everybody in it was lost."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert quotes(strip, row, lexicon(knowledge)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("FACSIMILE\nTo: UNODC, Vienna\n{0}\n\nChanges are conveyed:\n\n1. Ms. Ana Gil, Clerk, is added.\n\n{1}", False),
        ("FACSIMILE\n{0}\nTo: UNODC, Vienna\n\n1. Ms. Ana Gil, Clerk\n2. Mr. Tomas Verlin, Judge\n\n{1}", False),
        ("Mr. Tomas Verlin, Judge, will attend the meeting.\n\n{0}\nTo: UNODC, Vienna\n\nKindly nominate.", True),
    ],
)
def test_the_head_of_a_fax_quotes_no_mail(build: Any, knowledge: Knowledge, text: str, found: bool) -> None:
    """All that stood below "From: Permanent Mission …, info@…" in a fax was taken for a quoted mail."""
    sender, close = (
        "From: Permanent Mission of Norland, info@norland.example",
        "The Mission renews to the Office the assurances of its highest consideration.",
    )
    page = build.page(text.format(sender, close), language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    row = next(number for number, row in enumerate(strip.rows) if strip.text(row).startswith("From:"))
    assert quotes(strip, row, lexicon(knowledge)) is found
    overleaf = build.page(text.format(sender, close), 2, language="en")
    later = next(parts_of(build.document(overleaf), overleaf))
    assert isinstance(later, Strip)
    assert quotes(later, row, lexicon(knowledge))


SESSION = (
    "fourth session of the Conference of the Parties to the Convention against Transnational Organized Crime, Vienna, and {}"
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Subject: " + SESSION.format("your note on the said session of the Conference."), False),
        ("We refer to the " + SESSION.format("your note on the said session of the Conference."), True),
    ],
)
def test_a_subject_line_tells_nothing(build: Any, knowledge: Knowledge, text: str, wanted: bool) -> None:
    """A letter begins below it, however long it is."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert told(strip, strip.rows, lexicon(knowledge)) is wanted


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("肯尼亚常驻代表团\n\n本团借此机会问候贵办，并就CU 2009/33 (A)号来函函复如下。", True),
        ("肯尼亚常驻代表团\n\n本团借此机会向贵办通报代表团组成：", True),
        ("肯尼亚常驻代表团\n\n本团借此机会向贵办致以最崇高的敬意。 30/03/2009", False),
        ("Mission of Kenya\n\nThe Mission avails itself of this opportunity to answer note CU 2009/33 (A).", True),
        ("Mission of Kenya\n\nThe Mission avails itself of this opportunity to renew its assurances.", False),
        (
            "Mission of Kenya\n\nThe Mission, with its highest consideration, informs that Ms. A will attend the meeting.",
            True,
        ),
        ("Mission of Kenya\n\nThe Mission renews the assurances of its highest consideration. Ms. A will attend.", False),
        ("بعثة الكويت\n\nتهدي البعثة تحياتها، وإذ تجدد الإعراب عن فائق تقديرها، تفيد بأن السيد سامي ناصر سيشارك.", True),
    ],
)
def test_words_of_leave_may_open_the_note(build: Any, knowledge: Knowledge, text: str, opens: bool) -> None:
    """All below was taken for the closing, and every delegate lost."""
    words = lexicon(knowledge)
    page = build.page(text)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    cue = words.closing.find(Folded(strip.text(strip.rows[1])))
    assert opens_note(strip, 1, cue, words) is opens
