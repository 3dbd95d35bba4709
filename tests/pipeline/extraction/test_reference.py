"""Which invitation is answered: clues in any spelling, agreement, disagreement, and the refusal to guess."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from config.knowledge import Knowledge
from config.settings import ThresholdSettings
from models.errors import ProblemCode
from models.invitation import Register
from models.page import Source
from pipeline.extraction.dossier import dossier
from pipeline.extraction.reference import IN_TIME, SURE, reference_of
from pipeline.process import LIKELY

NOTE = "The Embassy of Kenya presents its compliments to the Secretariat and has the honour to refer to note verbale {}{}."


def _of(build: Any, knowledge: Knowledge, register: Register, *texts: Any, subject: str = "", **options: Any) -> Any:
    letter = build.letter(subject=subject, sender="a@example.org", **options)
    documents = [build.document(text) if not hasattr(text, "part") else text for text in texts]
    return reference_of(letter, dossier(letter, build.transcript(*documents), knowledge), register, knowledge)


@pytest.mark.parametrize(
    "spelling",
    [
        "CU 2009/33 (A)",
        "CU2009/33(A)",
        "CU/2009/33 A",
        "CU 2009-33 (A)",
        "C.U. 2009/33 (a)",
        "CU No. 2009/33 (A)",
        "ref. CU 2009 / 33 [A]",
        "СU 2009/33 (А)",
        "CU ２００９／３３（Ａ）",
        "CU ٢٠٠٩/٣٣ (A)",
        "CU\n2009/33\n(A)",
        "CU 33/2009 (A)",
    ],
)
def test_spellings_of_one_number(build: Any, knowledge: Knowledge, register: Register, spelling: str) -> None:
    """Every spelling, script of figures and look-alike letter leads to the register's own spelling."""
    found, problems = _of(build, knowledge, register, NOTE.format(spelling, " of 4 March 2009"))
    assert found.value == "CU 2009/33 (A)"
    assert found.confidence >= SURE
    assert not problems


@pytest.mark.parametrize("number", ["CU 2009/33 (A)", "CU 2009/33 (C)", "CU 2009/35 (A)", "CU 2009/38 (A)", "CU 2008/33 (A)"])
def test_neighbours_are_told_apart(build: Any, knowledge: Knowledge, register: Register, number: str) -> None:
    """Numbers that differ by one figure or letter lead to their own invitations."""
    found, _ = _of(build, knowledge, register, NOTE.format(number, ""))
    assert found.value == number
    assert found.confidence >= SURE


def test_a_misread_number_is_not_linked_in_silence(build: Any, knowledge: Knowledge, register: Register) -> None:
    """On a recognised page 33 and 38 are one misread figure apart: without date or title a person is asked."""
    page = build.page(NOTE.format("CU 2009/38 (A)", ""), source=Source.OCR, confidence=0.95)
    found, problems = _of(build, knowledge, register, page)
    assert found.confidence < SURE
    assert [problem.code for problem in problems] == [ProblemCode.REFERENCE_AMBIGUOUS]


def test_number_against_dates(build: Any, knowledge: Knowledge, register: Register) -> None:
    """A number that disagrees with the days and the note's date is doubted, and the other invitation is offered."""
    text = NOTE.format("CU 2009/38 (A)", " of 4 March 2009, on the meeting to be held in Vienna on 14 and 15 April 2009")
    found, problems = _of(build, knowledge, register, text)
    assert found.confidence < SURE
    assert "CU 2009/33 (A)" in (found.value, *found.alternatives)
    assert problems
    assert "CU 2009/33 (A)" in found.reasons[0]


def test_a_missing_letter_is_decided_by_the_days(build: Any, knowledge: Knowledge, register: Register) -> None:
    """The number 2009/33 alone fits two invitations; the meeting's days decide, and nothing decides without them."""
    with_days, _ = _of(build, knowledge, register, NOTE.format("CU 2009/33", ", on the meeting of 16 and 17 April 2009"))
    assert (with_days.value, with_days.confidence >= SURE) == ("CU 2009/33 (C)", True)
    without, problems = _of(build, knowledge, register, NOTE.format("CU 2009/33", ""))
    assert without.confidence < SURE
    assert problems


@pytest.mark.parametrize(
    "text",
    [
        "The Embassy of Kenya presents its compliments and will attend the Working Group on Trafficking in Persons, 14-15 April 2009.",
        "L'Ambassade du Kenya présente ses compliments et participera au Groupe de travail provisoire sur la traite des personnes (Vienne, 14 et 15 avril 2009).",
        "La Embajada saluda atentamente y asistirá al grupo de trabajo provisional sobre la trata de personas los días 14 y 15 de abril de 2009.",
        "Посольство свидетельствует свое уважение и примет участие в совещании Временной рабочей группы по торговле людьми 14-15 апреля 2009 г.",
        "تهدي السفارة تحياتها وستشارك في اجتماع الفريق العامل المؤقت المعني بالاتجار بالأشخاص يومي ١٤ و١٥ نيسان/أبريل ٢٠٠٩.",
        "大使馆向秘书处致意,将出席2009年4月14日至15日举行的贩运人口问题临时工作组会议。",
    ],
)
def test_title_and_days_without_a_number(build: Any, knowledge: Knowledge, register: Register, text: str) -> None:
    """Title and days together name the invitation in each language, and the finding says so."""
    found, problems = _of(build, knowledge, register, text)
    assert found.value == "CU 2009/33 (A)"
    assert found.confidence >= SURE
    assert not problems
    assert "No number" in found.reasons[0]


def test_one_weak_clue_goes_to_a_person(build: Any, knowledge: Knowledge, register: Register) -> None:
    """The note's date alone gives the likeliest invitation and a question."""
    found, problems = _of(build, knowledge, register, NOTE.format("of the Secretariat", " dated 4 March 2009"))
    assert found.value == "CU 2009/33 (A)"
    assert found.confidence < SURE
    assert [problem.code for problem in problems] == [ProblemCode.REFERENCE_AMBIGUOUS]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya appoints Ms. Edith Nakalema, Judge. She was appointed on 4 March 2009 and arrives on 14 April 2009.",
        "The Permanent Mission of Kenya appoints Ms. Edith Nakalema, Judge, who took office on 4 March 2009.",
        "Perú: designada la señora Inés Ojeda, Jueza, el 4 de marzo de 2009.",
    ],
)
def test_a_day_of_a_person_alone_goes_to_a_person(build: Any, knowledge: Knowledge, register: Register, text: str) -> None:
    """It is a weak clue, and still one: without it the mail would pass for one that answers nothing."""
    found, problems = _of(build, knowledge, register, text, sent=datetime(2009, 3, 30, tzinfo=UTC))
    assert found.value == "CU 2009/33 (A)"
    assert LIKELY <= found.confidence < SURE
    assert IN_TIME not in found.reasons
    assert [problem.code for problem in problems] == [ProblemCode.REFERENCE_AMBIGUOUS]


@pytest.mark.parametrize(
    ("sent", "sure"),
    [(datetime(2009, 3, 30, tzinfo=UTC), True), (datetime(2008, 3, 30, tzinfo=UTC), False), (None, False)],
)
def test_the_title_is_enough_in_time(
    build: Any, knowledge: Knowledge, register: Register, sent: datetime | None, sure: bool
) -> None:
    """The title alone names the invitation if the reply was sent between note and meeting; next year's meeting may share it."""
    text = (
        "The Embassy presents its compliments and will attend the first meeting of the Working Group on Trafficking in Persons."
    )
    letter = replace(build.letter(sender="a@example.org"), sent=sent)
    found, problems = reference_of(
        letter, dossier(letter, build.transcript(build.document(text)), knowledge), register, knowledge
    )
    assert found.value == "CU 2009/33 (A)"
    assert (found.confidence >= SURE) is sure
    assert bool(problems) is not sure


def test_the_date_of_the_note_alone_is_a_question_in_time(build: Any, knowledge: Knowledge, register: Register) -> None:
    """Other offices send notes on the same day: only what kind of message it is may settle it."""
    letter = replace(build.letter(sender="a@example.org"), sent=datetime(2009, 3, 30, tzinfo=UTC))
    document = build.document(NOTE.format("of the Secretariat", " dated 4 March 2009"))
    found, _ = reference_of(letter, dossier(letter, build.transcript(document), knowledge), register, knowledge)
    assert found.confidence < SURE


def test_no_clue_links_nothing(build: Any, knowledge: Knowledge, register: Register) -> None:
    """A reply that names neither note nor meeting is linked to none."""
    found, problems = _of(build, knowledge, register, "The Embassy of Kenya presents its compliments and will send Mr. A. B.")
    assert found.value is None
    assert [problem.code for problem in problems] == [ProblemCode.NO_REFERENCE]


def test_an_unregistered_number_is_never_linked(build: Any, knowledge: Knowledge, register: Register) -> None:
    """A number that is in no register links nothing, however near a registered one is."""
    found, problems = _of(build, knowledge, register, NOTE.format("CU 2009/33 (B)", " of 1 February 2009"))
    assert found.value is None
    assert [problem.code for problem in problems] == [ProblemCode.REFERENCE_UNREGISTERED]


def test_a_second_note_beside_the_one_answered(build: Any, knowledge: Knowledge, register: Register) -> None:
    """Of two registered notes the one is linked that is not said to be answered separately."""
    text = (
        "The Embassy of Kenya presents its compliments and, in reply to note CU 2009/35 (A) of 18 March 2009 (Vienna, 18 and 19 May 2009),"
        " as distinct from note CU 2009/38 (A), which will be answered separately, has the honour to state the following."
    )
    found, problems = _of(build, knowledge, register, text)
    assert found.value == "CU 2009/35 (A)"
    assert found.confidence >= SURE
    assert not problems


def test_two_notes_of_equal_rank_are_a_question(build: Any, knowledge: Knowledge, register: Register) -> None:
    """Where two registered notes are named alike, a person chooses between them."""
    found, problems = _of(build, knowledge, register, NOTE.format("CU 2009/35 (A) and CU 2009/38 (A)", ""))
    assert found.confidence < SURE
    assert {found.value, *found.alternatives} == {"CU 2009/35 (A)", "CU 2009/38 (A)"}
    assert problems


def test_a_number_without_letter_and_the_days_of_both_meetings_are_a_question(
    build: Any, knowledge: Knowledge, register: Register
) -> None:
    """Where our number stands twice without its letter, and the days of both its notes are given, both may be answered."""
    first, other = (invitation for invitation in register if invitation.reference in {"CU 2009/35 (A)", "CU 2009/38 (A)"})
    both = Register((replace(first, reference="CU 2009/35 (A)"), replace(other, reference="CU 2009/35 (C)")))
    text = "In reply to notes CU 2009/35 and CU 2009/35: expert meeting (18 and 19 May 2009); experts (28 to 30 September 2009)."
    found, problems = _of(build, knowledge, both, text)
    assert found.confidence < SURE
    assert problems


def test_the_senders_own_number_is_not_ours(build: Any, knowledge: Knowledge, register: Register) -> None:
    """A mission's own number that begins like ours does not disturb."""
    text = "Our ref.: CU/MP-VIE/2009/38\n\n" + NOTE.format("CU 2009/33 (A)", " of 4 March 2009")
    found, _ = _of(build, knowledge, register, text)
    assert (found.value, found.confidence >= SURE) == ("CU 2009/33 (A)", True)


def test_the_subject_alone(build: Any, knowledge: Knowledge, register: Register) -> None:
    """The number in the subject is used where the note gives none."""
    text = "The Embassy of Kenya presents its compliments and will be represented by Ms. A. B."
    found, _ = _of(build, knowledge, register, text, subject="Reply to CU 2009/53(A) / CU 2009/35(A)")
    assert found.value == "CU 2009/35 (A)"


def test_the_quoted_invitation_is_a_clue_only(build: Any, knowledge: Knowledge, register: Register) -> None:
    """The number in a quoted mail is used where nothing else stands, and loses against the reply's own."""
    quoted = "\n\n> Please find attached note verbale CU 2009/33 (A)."
    body = build.body("We shall be represented by Ms. Wanjiru Kamau, State Counsel." + quoted)
    assert _of(build, knowledge, register, body)[0].value == "CU 2009/33 (A)"
    own = build.body("In reply to CU 2009/35 (A) of 18 March 2009 we shall be represented by Ms. Wanjiru Kamau." + quoted)
    assert _of(build, knowledge, register, own)[0].value == "CU 2009/35 (A)"


def test_the_second_reading_saves_a_damaged_number(build: Any, knowledge: Knowledge, register: Register) -> None:
    """Where the native model lost the Latin letters, the other reading gives the number; the days confirm it."""
    page = build.page(
        "Посольство свидетельствует свое уважение и ссылается на ноту СЦ 20О9/ЗЗ (А).\nСовещание 14 и 15 апреля 2009 года",
        source=Source.OCR,
        confidence=0.7,
        second="llocon cBn CU 2009/33 (A).\n14 n 15 2009",
    )
    found, _ = _of(build, knowledge, register, page)
    assert (found.value, found.confidence >= SURE) == ("CU 2009/33 (A)", True)


def test_an_empty_register_links_nothing(build: Any, knowledge: Knowledge) -> None:
    """Without a register there is a problem, not a crash."""
    found, problems = _of(build, knowledge, (), NOTE.format("CU 2009/33 (A)", ""))
    assert found.value is None
    assert problems


@pytest.mark.parametrize(
    "text",
    [
        "With regard to note CU 2009/33 (C) the Mission replied on 20 March. In response to note CU 2009/33 (A) it names Mr. Radek Lhota.",
        "S'agissant de la note CU 2009/33 (C), une réponse parviendra plus tard. Pour la note CU 2009/33 (A), M. Luc Diouf viendra.",
        "中国代表团向秘书处致意。CU 2009/33 (C)号照会将另行答复。就CU 2009/33 (A)号照会，中方将派高丽华女士参加会议。",
        "Our ref.: 2009/33 (C)\nYour ref.: CU 2009/33 (A)\n\nMs. Ada Obi will attend.",
    ],
)
def test_of_two_numbers_the_one_answered(build: Any, knowledge: Knowledge, register: Register, text: str) -> None:
    """A note that was or will be answered apart, and the sender's own number, are not the one answered."""
    found, _ = _of(build, knowledge, register, text)
    assert found.value == "CU 2009/33 (A)"


def test_a_wrong_number_under_the_right_title_and_days(build: Any, knowledge: Knowledge, register: Register) -> None:
    """Where number and everything else disagree, the likelier invitation is shown, and always to a person."""
    text = "We refer to note CU 2009/38 (A) on the Working Group on Trafficking in Persons, first meeting, 14 and 15 April 2009."
    found, problems = _of(build, knowledge, register, text)
    assert found.value == "CU 2009/33 (A)"
    assert found.confidence < SURE
    assert problems


def test_the_thread_tells(build: Any, knowledge: Knowledge, register: Register) -> None:
    """The message that a mail answers may be the only place of the number; so may the name of a file."""
    found, _ = _of(build, knowledge, register, build.body("We shall send Ms. Ada Obi."), thread_topic="CU 2009/35 (A) invitation")
    assert found.value == "CU 2009/35 (A)"


def _known(register: Register, reference: str, words: str) -> Register:
    return tuple(
        replace(invitation, titles=(*invitation.titles, ("", words))) if invitation.reference == reference else invitation
        for invitation in register
    )


def test_a_decision_the_register_knows(build: Any, knowledge: Knowledge, register: Register) -> None:
    """Words that the register knows a meeting by lead to it; alone they are not enough to ask nobody."""
    known = _known(register, "CU 2009/33 (A)", "decision 4/4")
    found, problems = _of(build, knowledge, known, "Pursuant to decision 4/4 of the Conference, Ms. Ada Obi will come.")
    assert found.value == "CU 2009/33 (A)"
    assert found.confidence < SURE
    assert problems
    other, _ = _of(build, knowledge, known, "Pursuant to decision 4/41 of the Conference, Ms. Ada Obi will come.")
    assert other.value is None


def test_an_answer_to_our_own_mail(build: Any, knowledge: Knowledge, register: Register) -> None:
    """A mail that answers the one by which the note went out is linked by that, whatever its text leaves out."""
    known = _known(register, "CU 2009/35 (A)", "<note.35@example.org>")
    found, _ = _of(build, knowledge, known, build.body("Ms. Ada Obi will come."), in_reply_to="<note.35@example.org>")
    assert found.value == "CU 2009/35 (A)"
    assert found.confidence >= SURE


def test_an_old_mail_answered_with_a_new_matter(build: Any, knowledge: Knowledge, register: Register) -> None:
    """What the writer types goes before the thread that he happens to answer, but a person is asked."""
    thread = ("", "<35a@example.org>")
    known = tuple(
        replace(each, titles=(*each.titles, thread)) if each.reference == "CU 2009/35 (A)" else each for each in register
    )
    text = "On another matter, your note CU 2009/38 (A): we send Mr. Lars Tveit."
    found, problems = _of(build, knowledge, known, text, in_reply_to="<35a@example.org>")
    assert found.value == "CU 2009/38 (A)"
    assert found.alternatives == ("CU 2009/35 (A)",)
    assert found.confidence < SURE
    assert problems


def test_a_number_without_our_letters_and_its_letter_misread(build: Any, knowledge: Knowledge, register: Register) -> None:
    """The title tells what one character hides; a person is asked."""
    page = build.page(
        "The Mission refers to note 2009/35 (8) of 18 March 2009 about the Interim Working Group on Technical Assistance and sends Mr. Lars Tveit.",
        source=Source.OCR,
        confidence=0.8,
    )
    found, problems = _of(build, knowledge, register, page)
    assert found.value == "CU 2009/35 (A)"
    assert found.confidence < SURE
    assert problems


def test_a_reference_is_sure_where_nobody_is_asked() -> None:
    """The bound within the rules is the verdict's own."""
    assert ThresholdSettings().reference == SURE
