"""Tests of the step from evidence to probability, with models written by hand, and of the models that are shipped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from config.settings import ThresholdSettings
from models.finding import Finding, Where, absent
from models.page import Box
from models.reply import Delegate
from pipeline.extraction.trust import calibration
from pipeline.extraction.trust.calibration import LEAST, MOST, Weights, model_of
from pipeline.extraction.trust.evidence import Evidence
from pipeline.extraction.trust.sentences import NOBODY, SENTENCES, UNUSUAL

MODEL = Weights(1.0, {"rules": 1.0, "differs": -2.0, "page": -1.0}, {"rules": 2.0, "differs": 0.1, "page": 0.1})


def test_more_evidence_against_means_less_trust() -> None:
    """Each figure with a negative weight lowers the probability, which stays between its bounds."""
    good = MODEL.probability(Evidence({"rules": 2.0}))
    bad = MODEL.probability(Evidence({"rules": 2.0, "differs": 1.0}))
    worst = MODEL.probability(Evidence({"rules": -60.0, "differs": 1.0}))
    assert MOST >= good > bad > worst == LEAST
    assert good == pytest.approx(1 / (1 + 2.718281828**-3))


def test_doubt_is_said_in_words() -> None:
    """What lowered the probability most is said first; what is as usual is not said."""
    assert MODEL.against(Evidence({"rules": 2.0, "differs": 1.0, "page": 0.9})) == (SENTENCES["differs"], SENTENCES["page"])
    assert MODEL.against(Evidence({"rules": 2.0, "differs": 0.1, "page": 0.1})) == ()


def test_absences_and_faxes_have_their_models() -> None:
    """That there is no title is weighed by its own model; faxes share that of telephones."""
    assert model_of(Finding("fax", "+4312345", "", 0.9)) == "phone"
    assert model_of(absent("title", 0.9)) == "no title"


def test_shipped_models_are_sound() -> None:
    """Every shipped model is finite, knows the usual figures of what it weighs, and does not go by the contrary of the rules."""
    for name, model in calibration.models().items():
        assert set(model.weights) == set(model.usual), name
        assert all(abs(weight) < 30 for weight in (model.constant, *model.weights.values())), name
        assert model.weights.get("rules", 0.0) > -0.2, name


def test_a_name_in_two_alphabets_is_never_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name "TasHe Багирова" was filed in silence: half of it Latin by one model, half Cyrillic by another."""
    monkeypatch.setattr(calibration, "models", lambda: {"name": Weights(9.0, {}, {})})
    monkeypatch.setattr(calibration, "evidence", lambda *_: Evidence({}))
    mixed, pure = (
        calibration._weighed(Finding("name", name, name, 0.9), object(), None)  # type: ignore[arg-type]
        for name in ("TasHe Багирова", "Гаяне Багирова")
    )
    assert (mixed.confidence, mixed.reasons[0]) == (calibration.MIXED, calibration.TWO_ALPHABETS)
    assert pure.confidence > 0.99


def test_a_body_that_ends_where_more_should_follow_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else speaks for it, and the reason is told."""
    sure = Weights(constant=9.0, weights={}, usual={})
    monkeypatch.setattr(calibration, "models", lambda: {"organisation": sure})
    monkeypatch.setattr(calibration, "evidence", lambda *_: Evidence({"ends open": 1.0}))
    cut = calibration._weighed(Finding("organisation", "Office of the", "Office of the", 0.9), object(), None)  # type: ignore[arg-type]
    assert cut.confidence == calibration.ASKED
    assert SENTENCES["ends open"] in cut.reasons


@pytest.mark.parametrize("figure", ["unread beside", "too many characters"])
def test_a_value_of_which_something_is_amiss_is_asked(monkeypatch: pytest.MonkeyPatch, figure: str) -> None:
    """The name "Renato Pacheco" was filed though "Salcido" stood behind it under a stamp, and "路建建涛" for "路建涛"."""
    monkeypatch.setattr(calibration, "models", lambda: {"name": Weights(9.0, {}, {})})
    told = []
    for amiss in (0.0, 1.0):
        monkeypatch.setattr(calibration, "evidence", lambda *_, amiss=amiss: Evidence({figure: amiss}))
        told.append(calibration._weighed(Finding("name", "Renato Pacheco", "", 0.9), object(), None))  # type: ignore[arg-type]
    assert told[0].confidence > 0.99
    assert (told[1].confidence, told[1].reasons) == (calibration.ASKED, (SENTENCES[figure],))


def test_a_word_put_right_is_asked_and_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its reason names the word already; a second one that only says that a word was put right would tell nothing."""
    monkeypatch.setattr(calibration, "models", lambda: {"title": Weights(9.0, {}, {})})
    monkeypatch.setattr(calibration, "evidence", lambda *_: Evidence({"put right": 1.0}))
    reason = "letters seem misread: “departhent” for “department”"
    read = Finding("title", "Head of Department", "", 0.9, reasons=(reason,))
    told = calibration._weighed(read, object(), None)  # type: ignore[arg-type]
    assert (told.confidence, told.reasons) == (calibration.ASKED, (reason,))


@pytest.mark.parametrize("figure", calibration.AMISS)
def test_every_sign_that_something_is_amiss_has_its_sentence(figure: str) -> None:
    """Who is asked is told why; a word put right tells so itself."""
    assert figure == "put right" or figure in SENTENCES
    assert calibration.signs("email", Evidence({figure: 1.0})) == (figure,)


def test_only_a_name_is_asked_for_lost_accents() -> None:
    """Words of posts and bodies get theirs by a list; nobody's name does."""
    lost, perhaps = Evidence({"accents lost": 1.0}), Evidence({"accents lost": 0.5})
    assert calibration.signs("name", lost) == ("accents lost",)
    assert calibration.signs("name", perhaps) == calibration.signs("title", lost) == ()


def test_a_title_is_no_surer_than_where_its_body_begins() -> None:
    """Right before a body in doubt a title shares half of the doubt, likewise where that is a word that may be the title's.

    Beside a body in a column of its own it does not.
    """
    title = Finding("title", "Acting Head", "", 0.97, Where("scan", 1, Box(0.1, 0.1, 0.2, 0.11), ""))
    body = Finding("organisation", "Crime Prevention Council", "", 0.6, Where("scan", 1, Box(0.21, 0.1, 0.5, 0.11), ""))
    shared = calibration._bordered(title, body)
    assert (shared.confidence, shared.reasons) == (0.8, (calibration.TOUCHING,))
    apart = replace(body, where=Where("scan", 1, Box(0.6, 0.1, 0.8, 0.11), ""))
    assert calibration._bordered(title, apart) == title
    assert calibration._bordered(title, replace(apart, value="council")).confidence == 0.8
    assert calibration._bordered(title, replace(body, confidence=0.98)) == title


def test_values_of_nobody_are_no_surer_than_that_somebody_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second line of a cell taken for a person has contacts that are read well, and are nobody's."""
    sure = Weights(5.0, {}, {})
    known = {"person": Weights(1.0, {}, {}), "name": Weights(0.0, {}, {}), "phone": sure}
    monkeypatch.setattr(calibration, "models", lambda: known)
    monkeypatch.setattr(calibration, "evidence", lambda *_: Evidence({}))
    nothing = (absent(field, 0.9) for field in ("honorific", "title", "organisation", "role"))
    fax = Finding("fax", "+576012172498", "", 0.9)
    person = Delegate(1, Finding("name", "Ordóñez", "", 0.9), *nothing, faxes=(fax,))
    told = calibration._delegate(person, object())  # type: ignore[arg-type]
    assert (told.faxes[0].confidence, told.faxes[0].reasons[0]) == (0.731, NOBODY)
    known["name"] = sure  # whose name is right comes
    assert calibration._delegate(person, object()).faxes[0].confidence > 0.99  # type: ignore[arg-type]


def test_whether_somebody_comes_is_asked_below_the_threshold_of_his_name() -> None:
    """Where his other values are left as sure as they are, his name is asked still, and never the other way round."""
    assert ThresholdSettings().name >= calibration.COMES


def test_whatever_is_asked_has_a_sentence() -> None:
    """Where no figure is telling, the one that speaks most against the value does; where none does, that is said."""
    weights = Weights(2.5, {"page": -0.5, "small": 1.0}, {"page": 0.1, "small": 0.0})
    assert weights.against(Evidence({"page": 0.6})) == ()
    assert weights.most_against(Evidence({"page": 0.6})) == SENTENCES["page"]
    assert weights.most_against(Evidence({"page": 0.0})) == UNUSUAL
    asked = ThresholdSettings()
    assert max(asked.name, asked.title, asked.organisation, asked.role, asked.email, asked.phone, asked.fax) <= calibration.TOLD
