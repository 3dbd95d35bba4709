"""From evidence to a probability: small logistic models whose every weight can be read, learned by scripts/train_trust.py."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, cast

from config.knowledge import Knowledge
from models.finding import Finding
from models.reply import Delegate, Reply
from pipeline.extraction.contacts.addresses_mended import DISPUTED
from pipeline.extraction.entries.doubts import ASKED, OF_PART, OF_PART_TOO, Doubt, asked
from pipeline.extraction.entries.last_contacts import OF_ALL, OF_NAMESAKE
from pipeline.extraction.trust.evidence import Evidence, Surroundings, evidence, surroundings
from pipeline.extraction.trust.person_evidence import goes_on_in
from pipeline.extraction.trust.sentences import NOBODY, SENTENCES, UNUSUAL
from pipeline.extraction.trust.trust import PART_OR_POST, PLACES
from pipeline.extraction.words.folding import two_alphabets
from pipeline.extraction.words.observers import OWN_BODY

# No model has learned these either; of three addresses that another reading disputes all were wrong.
STANDING = frozenset({OF_ALL, OF_NAMESAKE, OWN_BODY, DISPUTED})
# Nor these doubts, which stand in the reasons of the very value that they are of; where a name has them, it is asked anyhow.
OF_ANOTHER_VALUE = frozenset(doubt.reason for doubt in (Doubt.OTHER_LANGUAGE, *OF_PART, *OF_PART_TOO))
MOST, LEAST = 0.995, 0.01  # no sum of evidence makes a value certain, or impossible
# No model has learned it, as hardly a value of those that were learned from has it; it is never right.
WRITTEN, MIXED, TWO_ALPHABETS = frozenset({"name", "honorific"}), 0.5, "letters of two alphabets stand in it"
_SHORTENED = re.compile(r"([^\W\d_]{3,6})\.\s")  # "Cdt. Oumar": a rank that nobody knows rather than a name
ENDING = frozenset({"title", "organisation"})  # one that ends where more should follow is asked, whatever speaks for it
# What the rules trust this little rests on something that no model knows: a form that does not show which box is chosen,
# a list in which the heading of some of its bodies is missing.
CAPPED, LITTLE = frozenset({"name", "role", "organisation", "email"}), 0.4
LITTLE_POST = 0.3  # likewise that a word on the line below the name is no post, where all others have posts there
# Signs that something is amiss with the value, whatever else speaks for it; that of a word put right stands there with the word.
AMISS = (
    "unread beside",
    "left below",
    "of behind",
    "no family name",
    "only an initial",
    "too many characters",
    "put right",
    "foreign letter",
    "letter unread",
    "odd letter",
    "little before at",
    "role before",
    "almost a word",
    "piece before",
    "stop within",
    "no country",
    "broken words",
    "one word below",
    "dash at end",
    "spelt otherwise",
    "odd capitals",
    "blank lost",
    "stop lost",
    "initials hard",
    "breaks off",
    "word parted",
    "stop behind word",
    "other ending",
    "form misspelt",
    "traditional character",
    "part of others",
    "ends in a letter",
    "capital within",
    "comma within",
    "put as in name",
    "parted in cell",
    "form in doubt",
    "hyphen behind",
    "letter alone",
    "mark alone",
    "look-alike",
    "letter for mark",
)
PERSON = "person"  # the model that tells whether the person comes at all, whatever the letters of the name
# Below it no value is surer than that the person comes. From it up to ThresholdSettings.name, below which the name is asked, that
# one question is enough: at .95, .9 and .8 as many wrong values of seeds 171-186 and hands 25-31 are asked, at .8 one value of
# a hundred of the hands' fewer in all; without it wrong ones go unasked. A test holds it at or below that threshold.
COMES = 0.8
TOUCHING = "where the body beside it begins is not certain"
SHARED = 0.5  # of a body's doubt that the title right before it shares: of 113 such titles of bodies in doubt 29 were wrong
TELLING = 0.7  # log odds by which a figure must lower a value's odds (to a half) to be worth a sentence
TOLD = 0.97  # below it a value has a sentence, however little speaks against it; a test holds it at or above ThresholdSettings
# Likewise of what was not found; a test holds it at or above the bound below which that is asked.
TOLD_ABSENT = 0.5
OF_RULES = ("rules", "doubts")  # the figures by which the rules' own doubts weigh


@dataclass(frozen=True, slots=True)
class Weights:
    """One field's model: log odds = constant + the sum of weight times figure.

    Attributes:
        usual: the mean of each figure over the training values, against which a figure is high or low.
    """

    constant: float
    weights: Mapping[str, float]
    usual: Mapping[str, float]

    def probability(self, given: Evidence) -> float:
        """Return the probability, `LEAST` to `MOST`, that a value with this evidence is right."""
        odds = self.constant + sum(weight * given.figures.get(name, 0.0) for name, weight in self.weights.items())
        return min(MOST, max(LEAST, 1 / (1 + math.exp(-odds))))

    def losses(self, given: Evidence) -> dict[str, float]:
        """Return by how much log odds each figure lowers this value's odds against a usual value."""
        return {
            name: -weight * (given.figures.get(name, 0.0) - self.usual.get(name, 0.0)) for name, weight in self.weights.items()
        }

    def against(self, given: Evidence) -> tuple[str, ...]:
        """Return the sentences of the figures that lower this value's odds most against a usual value, worst first."""
        losses = self.losses(given)
        telling = sorted((name for name, loss in losses.items() if loss >= TELLING), key=lambda name: -losses[name])
        return tuple(dict.fromkeys(SENTENCES[name] for name in telling if name in SENTENCES))

    def most_against(self, given: Evidence) -> str:
        """Return the sentence of what speaks most against this value, however little that is."""
        losses = {name: loss for name, loss in self.losses(given).items() if name in SENTENCES}
        worst = max(losses, key=lambda name: losses[name], default="")
        return SENTENCES[worst] if losses.get(worst, 0.0) > 0 else UNUSUAL

    def is_ruled(self, given: Evidence) -> bool:
        """Tell whether what the rules doubt lowers this value's odds more than any figure that has a sentence."""
        losses = self.losses(given)
        worst = max((loss for name, loss in losses.items() if name in SENTENCES), default=0.0)
        return sum(losses.get(name, 0.0) for name in OF_RULES) >= worst


def calibrated(reply: Reply, knowledge: Knowledge) -> Reply:
    """Return the reply with every confidence turned into the probability that the value is right, and why it is doubted.

    Fields without a model of their own keep the confidence that the rules gave them.
    """
    around = surroundings(reply, knowledge)
    return replace(
        reply,
        kind=_weighed(reply.kind, around, None),
        reference=_weighed(reply.reference, around, None),
        state=_weighed(reply.state, around, None),
        delegates=tuple(_coming(_delegate(person, around)) for person in reply.delegates),
    )


def _coming(person: Delegate) -> Delegate:
    """Return the person, whose name is asked about where he is doubted.

    His other values are as sure as they were: a question about the person is one question.
    """
    if not asked(person.name.reasons):
        return person
    return replace(person, name=replace(person.name, confidence=min(person.name.confidence, ASKED)))


def _delegate(person: Delegate, around: Surroundings) -> Delegate:
    given = evidence(person.name, around, person)
    named = _probability(model_of(person.name), given, person.name.confidence)
    comes = round(max(named, _probability(PERSON, given, 1.0)), 3)  # whose name is right comes

    def weighed(finding: Finding) -> Finding:
        # A letter of the name that is amiss makes it a question, and the person's other values no less certain.
        found = _weighed(finding, around, person, named, comes)
        if found.value is None or found.confidence <= comes or comes >= COMES:
            return found
        return replace(found, confidence=comes, reasons=tuple(dict.fromkeys((NOBODY, *found.reasons))))

    organisation = weighed(person.organisation)
    return replace(
        person,
        name=_judged(person.name, given, around),
        honorific=weighed(person.honorific),
        title=_bordered(weighed(person.title), organisation),
        organisation=organisation,
        role=weighed(person.role),
        emails=tuple(map(weighed, person.emails)),
        phones=tuple(map(weighed, person.phones)),
        faxes=tuple(map(weighed, person.faxes)),
    )


def _bordered(title: Finding, body: Finding) -> Finding:
    """Return the title, which is no surer than where it ends: right before a body that is in doubt, that is in doubt too."""
    at_most = round(1 - SHARED * (1 - body.confidence), 3)
    if title.value is None or body.value is None or title.confidence <= at_most:
        return title
    if not goes_on_in(title, body) and not _is_piece(body):
        return title
    return replace(title, confidence=at_most, reasons=tuple(dict.fromkeys((TOUCHING, *title.reasons))))


def _is_piece(body: Finding) -> bool:
    """Tell whether a body is a single word that begins small: "полиции" of "Генеральный инспектор полиции"."""
    return body.value is not None and len(body.value.split()) == 1 and body.value[0].islower()


def model_of(finding: Finding) -> str:
    """Return the name of the model that weighs this value: faxes are read as telephones are; an absence has its own."""
    field = "phone" if finding.field == "fax" else finding.field
    return field if finding.value is not None else f"no {field}"


def _probability(model: str, given: Evidence, otherwise: float) -> float:
    """Return what the model says; `otherwise` where there is none."""
    weights = models().get(model)
    return weights.probability(given) if weights is not None else otherwise


def _weighed(
    finding: Finding, around: Surroundings, person: Delegate | None, named: float | None = None, comes: float | None = None
) -> Finding:
    if model_of(finding) not in models():
        return finding
    return _judged(finding, evidence(finding, around, person, named, comes), around)


def _judged(finding: Finding, given: Evidence, around: Surroundings) -> Finding:
    """Return the value as its model and the signs in it let it be trusted."""
    weights = models().get(model_of(finding))
    if weights is None:
        return finding
    probability = round(weights.probability(given), 3)
    told = probability < (TOLD if finding.value is not None else TOLD_ABSENT)
    found = replace(finding, confidence=probability, reasons=_sentences(finding, weights, given, told=told))
    if stands(finding):
        found = replace(found, confidence=min(found.confidence, finding.confidence))
    return _questioned(found, given, around)


def stands(finding: Finding) -> bool:
    """Tell whether the rules' own confidence stands, as it rests on something that no model knows."""
    little = finding.field in CAPPED and finding.value is not None and finding.confidence <= LITTLE
    post = PART_OR_POST in finding.reasons and finding.confidence <= LITTLE_POST
    own = finding.field != "name" and not OF_ANOTHER_VALUE.isdisjoint(finding.reasons)
    return little or post or own or not STANDING.isdisjoint(finding.reasons)


def _sentences(finding: Finding, weights: Weights, given: Evidence, *, told: bool) -> tuple[str, ...]:
    """Return why the value is doubted, the worst doubt first, and last where it stands, which is no doubt by itself.

    `told`: there must be a reason, however little speaks against the value.
    """
    against = weights.against(given)
    ruled = tuple(reason for reason in finding.reasons if reason not in PLACES)
    placed = tuple(reason for reason in finding.reasons if reason in PLACES)
    if told and not ruled and not against:
        against = (weights.most_against(given),)
    doubts = (*ruled, *against) if weights.is_ruled(given) else (*against, *ruled)
    return tuple(dict.fromkeys((*doubts, *placed)))


def _questioned(finding: Finding, given: Evidence, around: Surroundings) -> Finding:
    """Return the value with what is amiss in it, whatever else speaks for it."""
    value = str(finding.value or "")
    if finding.field in WRITTEN and two_alphabets(value):
        return _asked(finding, TWO_ALPHABETS, MIXED)
    shortened = _SHORTENED.match(value) if finding.field == "name" else None
    if shortened is not None and not around.knowledge.vocabulary.knows(shortened.group(1)):
        return _asked(finding, SENTENCES["initial first"], MIXED)
    for sign in signs(finding.field, given):
        finding = _asked(finding, SENTENCES.get(sign), ASKED)
    return finding


def signs(field: str, given: Evidence) -> tuple[str, ...]:
    """Return the figures by which a value of this field is asked, whatever its model says."""
    lost = field == "name" and given.figures.get("accents lost") == 1
    cut = field in ENDING and bool(given.figures.get("ends open"))  # "Presidencia de"
    amiss = (figure for figure in AMISS if given.figures.get(figure))
    return (*amiss, *("accents lost",) * lost, *("ends open",) * cut)


def _asked(finding: Finding, reason: str | None, at_most: float) -> Finding:
    reasons = tuple(dict.fromkeys((*filter(None, (reason,)), *finding.reasons)))
    return replace(finding, confidence=min(finding.confidence, at_most), reasons=reasons)


@cache
def measured() -> tuple[tuple[str, float, bool, int], ...]:
    """Return (field, confidence, right, number) of values that the models were not trained on, as their makers measured them."""
    return tuple((field, confidence, bool(right), number) for field, confidence, right, number in _shipped().get("measured", ()))


@cache
def models() -> Mapping[str, Weights]:
    """Return the shipped models by field."""
    return {name: Weights(model["constant"], model["weights"], model["usual"]) for name, model in _shipped()["models"].items()}


@cache
def _shipped() -> dict[str, Any]:
    text = files("pipeline.extraction.trust").joinpath("calibration.json").read_text(encoding="utf-8")
    return cast("dict[str, Any]", json.loads(text))
