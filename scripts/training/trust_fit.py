"""One logistic model of how far the values of a field may be trusted, from values whose truth is known."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extraction.trust.evidence import Evidence
from pipeline.extraction.trust.sentences import SENTENCES

# Inverse regularisation, of figures in their own spread: some fields have a few dozen wrong values only, and forty figures.
STRENGTH = 0.03  # of a figure that is new
# Of a figure that the shipped models weigh: how far its weight may go from theirs. Where these were learned from the same seeds
# .0001 was best; with wordings, posts and bodies of other hands beside them it is .03 (on d431, d432, seeds 325, 326, 331).
DRAWN = 0.03
# The rules, the certainty of the person and of his name, a second reading, and the name in an address
FOR = frozenset(
    {
        "rules",
        "name",
        "comes",
        "agreed",
        "spelt in address",
        "spelt whole",
        "spelt whole, domain again",
        "known provider",
        "known throughout",
        "parted by a comma",
        "person typed",
        "accents known",
    }
)
AGAINST = frozenset(SENTENCES) - FOR
LEAST_SPREAD = 1e-6  # a figure that is the same for all tells nothing
FEWEST_WRONG = 6  # with fewer wrong values the rules' own confidence is left as it is


@dataclass(frozen=True, slots=True)
class Sample:
    """One value: which model weighs it, its evidence, the rules' confidence, whether it is right, and how much it counts.

    `asked`: whatever a model says, the value is asked; none learns from it.
    """

    model: str
    given: Evidence
    rules: float
    right: bool
    counts: float = 1.0
    asked: bool = False


def fit(known: list[Sample], shipped: dict | None = None) -> dict | None:
    """Return constant, weights and usual figures of one field; what is shipped where there is too little to learn from.

    Some figures can only speak for a value, and those for which a person is given a reason only against it: their weights keep
    that sign. What was shipped was learned from other replies: weights are drawn to it, and to nothing where a figure is new.

    Args:
        known: the values of one field.
        shipped: its model so far.
    """
    import numpy as np
    from scipy.optimize import minimize

    known = [sample for sample in known if not sample.asked]
    wrong = sum(not sample.right for sample in known)
    if wrong < FEWEST_WRONG or len(known) - wrong < FEWEST_WRONG:
        return shipped
    before = shipped["weights"] if shipped else {}
    names = sorted({name for sample in known for name in sample.given.figures}.union(before))
    figures = np.array([[sample.given.figures.get(name, 0.0) for name in names] for sample in known])
    right, counts = (np.array([getattr(sample, name) for sample in known], dtype=float) for name in ("right", "counts"))
    spread = figures.std(axis=0)
    telling = spread > LEAST_SPREAD
    spread[~telling] = 1.0
    scaled = figures / spread
    old = np.array([before.get(name, 0.0) for name in names]) * spread
    constant = shipped["constant"] if shipped else float(np.log((len(known) - wrong) / wrong))
    pull = np.array([1 / (DRAWN if name in before else STRENGTH) for name in names])

    def loss(steps: np.ndarray) -> tuple[float, np.ndarray]:
        odds = constant + steps[0] + scaled @ (old + steps[1:])
        off = (1 / (1 + np.exp(-odds)) - right) * counts
        costs = counts * (np.logaddexp(0, -odds) * right + np.logaddexp(0, odds) * (1 - right))
        return costs.sum() + 0.5 * (pull * steps[1:] ** 2).sum(), np.concatenate(([off.sum()], scaled.T @ off + pull * steps[1:]))

    bounds: list[tuple[float | None, float | None]] = [(None, None)]
    for name, was, tells in zip(names, old, telling, strict=True):
        least = float(-was) if name in FOR else None
        most = float(-was) if name in AGAINST else None
        bounds.append((least, most) if tells else (0.0, 0.0))
    steps = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500}).x
    weights = {name: round(float(weight), 4) for name, weight in zip(names, (old + steps[1:]) / spread, strict=True)}
    means = dict(zip(names, figures.mean(axis=0), strict=True))
    return {
        "constant": round(constant + float(steps[0]), 4),
        "weights": {name: weight for name, weight in weights.items() if weight},
        "usual": {name: round(float(means[name]), 4) for name, weight in weights.items() if weight},
        "values": len(known),
        "wrong": wrong,
    }
