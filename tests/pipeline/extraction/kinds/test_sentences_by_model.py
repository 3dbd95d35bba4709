"""What a note does by the trained model of sentences, where phrases leave it open. All persons are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.dossier import dossier
from pipeline.extraction.kind import kind_of
from pipeline.extraction.kinds import sentences_by_model
from pipeline.extraction.kinds.kind_findings import LISTED_ALONE
from pipeline.extraction.kinds.nothing_more import BY_PLACE
from pipeline.extraction.kinds.sentences_by_model import opinion, with_second_opinion
from pipeline.extraction.kinds.unannounced import UNANNOUNCED
from pipeline.extraction.layout.text import page_texts


@pytest.fixture
def noted(build: Any) -> Any:
    return lambda text: page_texts(build.document(text))


def found(kind: Kind, confidence: float) -> Finding:
    return Finding("kind", kind, "", confidence, None, ("as phrases tell",))


REGRET = "To our regret no official of the Ministry is free to travel in that week."
LATER = "Los nombres de quienes asistan se los haremos llegar más adelante."
NAMES = "Norland will be represented by Ms. Tilda Varn, Judge."


@pytest.mark.parametrize(("text", "kind"), [(REGRET, Kind.REGRET), (LATER, Kind.ACKNOWLEDGEMENT)])
def test_what_phrases_left_open_is_told_by_the_model_and_asked(noted: Any, knowledge: Knowledge, text: str, kind: Kind) -> None:
    """The sentence is quoted, and a person sees it."""
    said = with_second_opinion(found(Kind.OTHER, 0.5), noted(text), knowledge, listed=False, answers=True)
    assert said.value == kind
    assert said.confidence < 0.8
    assert any("trained reader" in reason for reason in said.reasons)


def test_a_sure_nomination_that_reads_as_a_regret_is_asked(noted: Any, knowledge: Knowledge) -> None:
    """It stays what phrases say, and a person decides."""
    said = with_second_opinion(found(Kind.NOMINATION, 0.97), noted(REGRET), knowledge, listed=False, answers=True)
    assert said.value == Kind.NOMINATION
    assert said.confidence < 0.8


def test_where_nothing_leads_to_an_invitation_it_stays_open(noted: Any, knowledge: Knowledge) -> None:
    """A regret may be of anything."""
    before = found(Kind.OTHER, 0.5)
    assert with_second_opinion(before, noted(REGRET), knowledge, listed=False, answers=False).value == Kind.OTHER


def test_words_that_somebody_comes_outweigh_it(noted: Any, knowledge: Knowledge) -> None:
    """Of a nomination only that is turned which rests on persons counted."""
    before = found(Kind.NOMINATION, 0.6)
    assert with_second_opinion(before, noted(REGRET), knowledge, listed=False, answers=True).value == Kind.NOMINATION
    counted = replace(before, reasons=(UNANNOUNCED,))
    assert with_second_opinion(counted, noted(REGRET), knowledge, listed=False, answers=True).value == Kind.REGRET


@pytest.mark.parametrize("kind", [Kind.OTHER, Kind.NOMINATION])
def test_beside_somebody_who_comes_nothing_changes(noted: Any, knowledge: Knowledge, kind: Kind) -> None:
    """Others may be prevented."""
    before = found(kind, 0.6)
    assert with_second_opinion(before, noted(f"{REGRET} {NAMES}"), knowledge, listed=False, answers=True) == before


@pytest.mark.parametrize("kind", [Kind.REGRET, Kind.ACKNOWLEDGEMENT, Kind.AMENDMENT])
def test_other_kinds_are_left_to_their_phrases(noted: Any, knowledge: Knowledge, kind: Kind) -> None:
    """Only a nomination and an open kind are looked at again."""
    before = found(kind, 0.9)
    assert with_second_opinion(before, noted(LATER), knowledge, listed=False, answers=True) == before


def test_without_the_model_phrases_decide(noted: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing model stops nothing."""

    def missing(_: str) -> dict[Any, float]:
        raise sentences_by_model.ToolMissing("gone")

    monkeypatch.setattr(sentences_by_model, "acts", missing)
    before = found(Kind.OTHER, 0.5)
    assert with_second_opinion(before, noted(LATER), knowledge, listed=False, answers=True) == before


VOUCHER = (
    "The Mission has the honour to state that voucher no. 2009/33 for EUR 38,000 was paid to the trust fund on 4 March 2009."
)


def test_a_guess_that_no_sentence_bears_out_is_taken_back(noted: Any, knowledge: Knowledge) -> None:
    """A note of another matter names nobody, either."""
    guess = replace(found(Kind.ACKNOWLEDGEMENT, 0.55), reasons=(BY_PLACE,))
    assert with_second_opinion(guess, noted(VOUCHER), knowledge, listed=False, answers=True).value == Kind.OTHER
    assert with_second_opinion(guess, noted(LATER), knowledge, listed=False, answers=True).value == Kind.ACKNOWLEDGEMENT


def test_of_a_machine_nothing_is_guessed(noted: Any, knowledge: Knowledge) -> None:
    """That a mail was held or shown answers nothing."""
    guess = replace(found(Kind.REGRET, 0.55), reasons=(BY_PLACE,))
    said = with_second_opinion(guess, noted(REGRET), knowledge, listed=False, answers=True, by_machine=True)
    assert (said.value, said.confidence < 0.8) == (Kind.OTHER, True)


def test_the_sign_of_a_number_is_no_sentence(noted: Any, knowledge: Knowledge) -> None:
    """“No.” alone on its line, as above a table's numbers, denies nothing."""
    listed = replace(found(Kind.NOMINATION, 0.92), reasons=(LISTED_ALONE,))
    assert with_second_opinion(listed, noted("No.\n\nTilda Varn\n\nJudge"), knowledge, listed=False, answers=True) == listed


def test_a_list_that_was_read_is_not_turned(noted: Any, knowledge: Knowledge) -> None:
    """Only one of whose persons nobody was seen."""
    listed = replace(found(Kind.NOMINATION, 0.92), reasons=(LISTED_ALONE,))
    said = with_second_opinion(listed, noted(REGRET), knowledge, listed=False, answers=True)
    assert (said.value, said.confidence < 0.8) == (Kind.NOMINATION, True)
    unread = replace(listed, confidence=0.6)
    assert with_second_opinion(unread, noted(REGRET), knowledge, listed=False, answers=True).value == Kind.REGRET


def test_a_note_in_words_of_no_list_is_told_by_the_model(build: Any, knowledge: Knowledge) -> None:
    """The whole way from the letter to its kind; a person sees it."""
    note = "The Mission presents its compliments and refers to note CU 2009/33 (A)."
    said = f"{note} Whom we shall send is known next week; you will hear from us then."
    letter = build.letter(subject="Note", sender="x@example.org")
    sheets = dossier(letter, build.transcript(build.document(said)), knowledge)
    kind = kind_of(letter, sheets, knowledge, answers=True)
    assert kind.value == Kind.ACKNOWLEDGEMENT
    assert kind.confidence < 0.8
    assert any("trained reader" in reason for reason in kind.reasons)


ROWS = "\n\n1. Mr. Odo Kessel, Judge\n2. Ms. Tilda Varn, Adviser\n"


@pytest.mark.parametrize(
    "text",
    [
        "We should like to update our nominations, which should henceforth read:" + ROWS,
        "Nos désignations sont mises à jour comme indiqué ci-après." + ROWS,
    ],
)
def test_a_list_below_words_of_change_is_a_change_and_asked(kind_of_note: Any, text: str) -> None:
    """No phrase holds them: the first sentence that leads to persons tells."""
    said = kind_of_note(f"The Mission presents its compliments and refers to note CU 2009/33 (A).\n\n{text}")
    assert said.value == Kind.AMENDMENT
    assert said.confidence < 0.8


@pytest.mark.parametrize(
    "text",
    [
        "Norland will be represented by:" + ROWS + "\nThe list of hotels has been revised, and flights were changed.",
        "Norland has already received the note. It will be represented by:" + ROWS,
        "We have the pleasure of nominating:" + ROWS + "\nShould anything change, you will be told.",
    ],
)
def test_what_else_changes_turns_no_nomination(kind_of_note: Any, text: str) -> None:
    """Only the first sentence that names or changes counts."""
    said = kind_of_note(f"The Mission presents its compliments and refers to note CU 2009/33 (A).\n\n{text}")
    assert said.value == Kind.NOMINATION
    assert said.confidence > 0.8


@pytest.mark.parametrize(
    "text",
    [
        (
            "Par note CU 2009/33 (A), le Gouvernement a été prié de se faire représenter. Cette Mission prie l'Office de "
            "bien vouloir procéder à l'inscription de Mme Tilda Varn, Parquet de Port-Vieux."
        ),
        (
            "Note 2009/61, on central authorities, was referred to the line ministries, while CU 2009/33 (A) is answered "
            "below. This Mission is glad to put forward the candidature of Ms. Tilda Varn, Judge."
        ),
    ],
)
def test_who_is_named_comes_whatever_was_handed_on(kind_of_note: Any, text: str) -> None:
    """Words of handing on stand in what is told of the invitation, or of another note."""
    said = kind_of_note(text)
    assert said.value == Kind.NOMINATION
    assert said.confidence < 0.8


CHANGE = "Por favor, inscriban también en la lista ya enviada a los siguientes funcionarios:"


def test_a_change_of_persons_whom_nothing_announces_is_an_amendment(noted: Any, knowledge: Knowledge) -> None:
    """It was taken for a nomination; a person sees it."""
    before = replace(found(Kind.NOMINATION, 0.7), reasons=(UNANNOUNCED,))
    said = with_second_opinion(before, noted(CHANGE), knowledge, listed=True, answers=True)
    assert said.value == Kind.AMENDMENT
    assert said.confidence < 0.8


def test_an_announced_nomination_that_reads_as_a_change_is_one(noted: Any, knowledge: Knowledge) -> None:
    """The phrase that announces them says nothing of an earlier list; a person sees it."""
    said = with_second_opinion(found(Kind.NOMINATION, 0.97), noted(CHANGE), knowledge, listed=False, answers=True)
    assert said.value == Kind.AMENDMENT
    assert said.confidence < 0.8


@pytest.mark.parametrize(
    ("kind", "text", "turned"),
    [
        (Kind.ACKNOWLEDGEMENT, "Agradecemos su invitación, que nos vemos obligados a declinar.", Kind.REGRET),
        (
            Kind.REGRET,
            "Por cambios, la nómina ya enviada queda sin efecto y se reemplaza por ésta.",
            Kind.AMENDMENT,
        ),
        (Kind.ACKNOWLEDGEMENT, LATER, Kind.ACKNOWLEDGEMENT),
        (Kind.REGRET, REGRET, Kind.REGRET),
    ],
)
def test_what_single_words_tell_is_read_anew(noted: Any, knowledge: Knowledge, kind: Kind, text: str, turned: Kind) -> None:
    """It is asked about either way."""
    said = with_second_opinion(found(kind, 0.75), noted(text), knowledge, listed=False, answers=True)
    assert said.value == turned
    assert said.confidence < 0.8


def test_a_row_with_but_a_name_changes_nothing(noted: Any, knowledge: Knowledge) -> None:
    """The model reads a courtesy form of another language before a name as a change."""
    leads = "La Mission indique ci-après l'identité, les fonctions et les moyens de joindre chacun des délégués :"
    text = f"{leads}\n\nSYLLA Ibrahima\n\nSra. DOUMBIA Hawa Aminata\nAdministratrice de programme\n"
    told = opinion(noted(text), knowledge)
    assert told.first is None or "DOUMBIA" not in told.first.words
