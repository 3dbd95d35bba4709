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
from pipeline.extraction.entries.doubts import ASKED, asked
from pipeline.extraction.trust.evidence import Evidence, Surroundings, evidence, surroundings
from pipeline.extraction.trust.person_evidence import goes_on_in
from pipeline.extraction.words.folding import two_alphabets

MOST, LEAST = 0.995, 0.01  # no sum of evidence makes a value certain, or impossible
# No model has learned it, as hardly a value of those that were learned from has it; it is never right.
WRITTEN, MIXED, TWO_ALPHABETS = frozenset({"name", "honorific"}), 0.5, "letters of two alphabets stand in it"
_SHORTENED = re.compile(r"([^\W\d_]{3,6})\.\s")  # "Cdt. Oumar": a rank that nobody knows rather than a name
ENDING = frozenset({"title", "organisation"})  # one that ends where more should follow is asked, whatever speaks for it
# What the rules trust this little rests on something that no model knows: a form that does not show which box is chosen,
# a list in which the heading of some of its bodies is missing.
CAPPED, LITTLE = frozenset({"name", "role", "organisation", "email"}), 0.4
# Signs that something is amiss with the value, whatever else speaks for it; that of a word put right stands there with the word.
AMISS = (
    "unread beside",
    "too many characters",
    "put right",
    "foreign letter",
    "odd letter",
    "almost a word",
    "piece before",
    "stop within",
    "broken words",
    "one word below",
    "dash at end",
    "spelt otherwise",
    "odd capitals",
)
PERSON = "person"  # the model that tells whether the person comes at all, whatever the letters of the name
# Below it no value is surer than that the person comes. From it up to ThresholdSettings.name, below which the name is asked, that
# one question is enough. A choice, not measured by itself; a test holds it at or below that threshold.
COMES = 0.95
NOBODY = "this may be no person of the delegation"
TOUCHING = "where the body beside it begins is not certain"
SHARED = 0.5  # of a body's doubt that the title right before it shares: of 113 such titles of bodies in doubt 29 were wrong
TELLING = 0.7  # log odds by which a figure must lower a value's odds (to a half) to be worth a sentence
TOLD = 0.97  # below it a value has a sentence, however little speaks against it; a test holds it at or above ThresholdSettings
UNUSUAL = "nothing is amiss with it by itself, but such values are not right often enough to be filed unseen"

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
    "resembling": "a letter or figure stands where another that looks alike belongs",
    "unknown form": "it is no courtesy form that is known",
    "ends open": "it ends where more should follow",
    "of a sentence": "it holds words of a sentence",
    "courtesy in it": "a courtesy form stands in it",
    "many words": "it has many words: it may be two names",
    "short last word": "it ends in a very short word",
    "begins open": "it begins where something should stand before it",
    "figures in it": "figures stand in it",
    "worst of person": "another value of this person is doubtful",
    "given to others": "it is given to several persons",
    "several heads": "the delegation has more than one head",
    "no head": "nobody is marked as head of the delegation",
    "head not first": "the head of the delegation is not named first",
    "first but no head": "somebody else than the first person is head of the delegation",
    "shorter than others": "it is shorter than those of the others",
    "longer than others": "it is longer than those of the others",
    "unlike others": "it is written otherwise than those of the others",
    "problems": "something in this message could not be read or is missing",
    "begun before": "a word right before it was read to nothing",
    "too many characters": "it has more characters than such names have",
    "unread beside": "something beside it was not read",
    "goes on": "a word right behind it was read to nothing",
    "domain almost again": "its domain is almost that of another address of the reply",
    "name almost in address": "it is almost, but not quite, the person's name",
    "foreign ending": "its ending is that of another country",
    "foreign number": "it is a number of another country",
    "not valid": "no such number is in use in its country",
    "short ending": "its ending is too short",
    "one word": "it is a single word",
    "lower case first": "it begins with a small letter",
    "name": "the name it belongs to is not certain",
    "kind in doubt": "it is not certain what kind of reply this is",
    "persons missed": "somebody seems to be missing",
    "other letters": "the name is written in other letters than those of the others",
    "shares contacts": "another person has the same address or number",
    "given otherwise": "other things are given of this person than of the others",
    "far from others": "it stands apart from the other persons",
    "placed otherwise": "it stands elsewhere beside the name than those of the others",
    "hard to part": "title and organisation are hard to tell apart here",
    "role in it": "a part in the delegation is named in it",
    "role elsewhere": "a part in the delegation seems to be named beside the name",
    "part elsewhere": "a part in the delegation seems to be named beside the name",
    "little tells": "little tells that this person is coming",
    "accents lost": "a word of it is known with other accents",
    "plain on fax": "fax machines lose accents and dots",
    "initial first": "it begins with an abbreviation",
    "foreign letter": "a letter stands in it that its language does not have",
    "odd letter": "a letter or figure stands where another that looks alike belongs",
    "almost a word": "its domain is almost, but not quite, a known word",
    "piece before": "what may be its beginning stands before it",
    "stop within": "a full stop stands where none belongs",
    "broken words": "a word in it seems to be broken",
    "one word below": "it may go on in the line below, which was taken for somebody else",
    "odd capitals": "capitals and small letters are mixed in a word of it",
    "dash at end": "whether the dash at the end of its line joins two words is not certain",
    "spelt otherwise": "the Latin spelling beside it is that of other characters",
    "person doubted": "whether this person is coming is a question",
    "almost in address": "it is almost, but not quite, as the person's address spells it",
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

    def most_against(self, given: Evidence) -> str:
        """Return the sentence of what speaks most against this value, however little that is."""
        losses = {
            name: -weight * (given.figures.get(name, 0.0) - self.usual.get(name, 0.0))
            for name, weight in self.weights.items()
            if name in SENTENCES
        }
        worst = max(losses, key=lambda name: losses[name], default="")
        return SENTENCES[worst] if losses.get(worst, 0.0) > 0 else UNUSUAL


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
        found = _weighed(finding, around, person, named)
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
    if title.value is None or body.value is None or title.confidence <= at_most or not goes_on_in(title, body):
        return title
    return replace(title, confidence=at_most, reasons=tuple(dict.fromkeys((TOUCHING, *title.reasons))))


def model_of(finding: Finding) -> str:
    """Return the name of the model that weighs this value: faxes are read as telephones are; an absence has its own."""
    field = "phone" if finding.field == "fax" else finding.field
    return field if finding.value is not None else f"no {field}"


def _probability(model: str, given: Evidence, otherwise: float) -> float:
    """Return what the model says; `otherwise` where there is none."""
    weights = models().get(model)
    return weights.probability(given) if weights is not None else otherwise


def _weighed(finding: Finding, around: Surroundings, person: Delegate | None, named: float | None = None) -> Finding:
    if model_of(finding) not in models():
        return finding
    return _judged(finding, evidence(finding, around, person, named), around)


def _judged(finding: Finding, given: Evidence, around: Surroundings) -> Finding:
    """Return the value as its model and the signs in it let it be trusted."""
    weights = models().get(model_of(finding))
    if weights is None:
        return finding
    probability = round(weights.probability(given), 3)
    reasons = tuple(dict.fromkeys((*finding.reasons, *weights.against(given))))
    if finding.value is not None and not reasons and probability < TOLD:
        reasons = (weights.most_against(given),)
    found = replace(finding, confidence=probability, reasons=reasons)
    if finding.field in CAPPED and finding.value is not None and finding.confidence <= LITTLE:
        found = replace(found, confidence=min(found.confidence, finding.confidence))
    return _questioned(found, given, around)


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
