"""From evidence to a probability: small logistic models whose every weight can be read, learned by scripts/train_trust.py."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, cast

from config.knowledge import Knowledge
from models.finding import Finding
from models.reply import Delegate, Reply
from pipeline.extraction.evidence import Evidence, Surroundings, evidence, surroundings

MOST, LEAST = 0.995, 0.01  # no sum of evidence makes a value certain, or impossible
TELLING = 0.7  # log odds by which a figure must lower a value's odds (to a half) to be worth a sentence

# What a figure that speaks against a value means to a person. Figures without a sentence only weigh.
SENTENCES = {
    "worst word": "its letters were hard to read",
    "mean word": "its letters were hard to read",
    "page": "the page is hard to read",
    "worst page": "a page of this message is hard to read",
    "differs": "two readings of this place differ",
    "distance": "two readings of this place differ",
    "accents differ": "two readings of this place differ in an accent",
    "read once": "no second reading confirms it",
    "fax": "fax machines lose accents and dots",
    "unknown words": "not all of its words are known ones",
    "single letters": "single letters stand in it",
    "mixed scripts": "letters of two alphabets stand in one word",
    "odd marks": "marks stand in it that do not belong there",
    "look-alikes": "letters that look alike (l, 1, I, rn) stand in it",
    "digits": "figures stand in it",
    "short name": "it is a single word",
    "lower case first": "it begins with a small letter",
    "name": "the name it belongs to is not certain",
}


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

    def against(self, given: Evidence) -> tuple[str, ...]:
        """Return the sentences of the figures that lower this value's odds most against a usual value, worst first."""
        losses = {
            name: -weight * (given.figures.get(name, 0.0) - self.usual.get(name, 0.0)) for name, weight in self.weights.items()
        }
        telling = sorted((name for name, loss in losses.items() if loss >= TELLING), key=lambda name: -losses[name])
        return tuple(dict.fromkeys(SENTENCES[name] for name in telling if name in SENTENCES))


def calibrated(reply: Reply, knowledge: Knowledge) -> Reply:
    """Return the reply with every confidence turned into the probability that the value is right, and why it is doubted.

    Fields without a model of their own keep the confidence that the rules gave them.
    """
    around = surroundings(reply, knowledge.vocabulary)
    return replace(
        reply,
        kind=_weighed(reply.kind, around, None),
        reference=_weighed(reply.reference, around, None),
        state=_weighed(reply.state, around, None),
        delegates=tuple(_delegate(person, around) for person in reply.delegates),
    )


def _delegate(person: Delegate, around: Surroundings) -> Delegate:
    def weighed(finding: Finding) -> Finding:
        return _weighed(finding, around, person)

    return replace(
        person,
        name=weighed(person.name),
        honorific=weighed(person.honorific),
        title=weighed(person.title),
        organisation=weighed(person.organisation),
        role=weighed(person.role),
        emails=tuple(map(weighed, person.emails)),
        phones=tuple(map(weighed, person.phones)),
        faxes=tuple(map(weighed, person.faxes)),
    )


def model_of(finding: Finding) -> str:
    """Return the name of the model that weighs this value: faxes are read as telephones are; an absence has its own."""
    field = "phone" if finding.field == "fax" else finding.field
    return field if finding.value is not None else f"no {field}"


def _weighed(finding: Finding, around: Surroundings, person: Delegate | None) -> Finding:
    weights = models().get(model_of(finding))
    if weights is None:
        return finding
    given = evidence(finding, around, person)
    reasons = tuple(dict.fromkeys((*finding.reasons, *weights.against(given))))
    return replace(finding, confidence=round(weights.probability(given), 3), reasons=reasons)


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
    text = files("pipeline.extraction").joinpath("calibration.json").read_text(encoding="utf-8")
    return cast("dict[str, Any]", json.loads(text))
