#!/usr/bin/env python3
"""Learn how far each value may be trusted, one logistic model a field, into pipeline/extraction/trust/calibration.json.

    scripts/train_trust.py TRAIN [TRAIN …] --measure OTHER [OTHER …] [--only MODEL …] [--afresh | --base FILE] [--write]

TRAIN and OTHER are CORPUS=CACHE or CORPUS=CACHE=COUNTS: a folder with messages/*.eml, truth.jsonl and invitations.toml, the
transcripts that scripts/bench/understanding.py --cache keeps of it, and how much each of its values counts (1). Learning goes on
from the models that are shipped, unless `--afresh`; from the same material again, from those before it (`--base`). What is
measured on must not be among what is trained on. Values that are asked whatever a model says are not learned from.

Needs scikit-learn (`pip install --group train`), which the product itself does not. Prints, per field, the values seen, the share
right, area under the curve and calibration error before and after; and what the settings' thresholds would ask and let pass.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from config.knowledge import SHIPPED, Knowledge, load_knowledge
from config.register import load_register
from models.finding import Finding
from models.mail import RawMessage
from models.reply import Delegate, Reply
from pipeline.extraction.entries.doubts import asked
from pipeline.extraction.trust.calibration import PERSON, Weights, model_of, signs, stands
from pipeline.extraction.trust.evidence import Surroundings, evidence, surroundings
from pipeline.process import found

sys.path.insert(0, str(Path(__file__).parent))
from training.trust_fit import Sample, fit
from training.truth import bare, canonical

TARGET = Path(__file__).parents[1] / "pipeline" / "extraction" / "trust" / "calibration.json"
RULED = ("kind", "reference", "state")  # wrong so seldom, and then so dear, that the rules' own confidence has its own bounds
SINGLE = ("honorific", "title", "organisation", "role")
SEVERAL = ("emails", "phones", "faxes")
NOT_GIVEN = ("no ", PERSON)  # how the names of models begin that weigh no value given
FOLDS = 5
MANY = 30  # values of a reply that count in full: those of one long list are misread together
PAIRED = 0.4  # edit distance of names up to which two persons are the same


@dataclass(frozen=True, slots=True)
class Sure:
    """How far a delegate is trusted: that the name is right, and that the person comes at all (0 to 1)."""

    named: float
    comes: float


@dataclass(frozen=True, slots=True)
class Case:
    """One reply, as the rules understand it, what is true of it, and how much each of its values counts."""

    reply: Reply
    truth: dict
    around: Surroundings
    counts: float = 1.0


@dataclass(frozen=True, slots=True)
class People:
    """The delegates of one reply, in their order: the samples of their names, and of whether they come."""

    names: list[Sample]
    persons: list[Sample]


def cases(corpus: Path, cache: Path, counts: float, knowledge: Knowledge) -> Iterator[Case]:
    """Yield every reply of the corpus whose transcript is in the cache."""
    register = load_register(corpus / "invitations.toml")
    for line in (corpus / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        truth = json.loads(line)
        path = corpus / "messages" / truth["file"]
        kept = cache / f"{path.stem}.pickle"
        if not kept.exists():
            continue
        letter, transcript, _ = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
        for page in (page for document in transcript.documents for page in document.pages):
            if not hasattr(page, "unread"):  # a transcript that was kept before pages had it
                object.__setattr__(page, "unread", ())
        data = path.read_bytes()
        raw = RawMessage(hashlib.sha256(data).hexdigest(), None, data)
        reply = found(raw, letter, transcript, register, knowledge)
        values = 1 + sum(finding.value is not None for person in reply.delegates for finding in person.findings())
        yield Case(reply, truth, surroundings(reply, knowledge), counts * min(1.0, MANY / values))


def names(case: Case) -> list[Sample]:
    """Return the names of a reply, in the order of its delegates."""
    return [
        _sample(case, person.name, true is not None and _same("name", person.name.value, true["name"]), person)
        for person, true in _paired(case.reply.delegates, case.truth["delegates"])
    ]


def people(case: Case) -> People:
    """Return the delegates of a reply: whether the name is right, and, by its evidence, whether he is one."""
    named = names(case)
    paired = _paired(case.reply.delegates, case.truth["delegates"])
    comes = [replace(by_name, model=PERSON, right=true is not None) for by_name, (_, true) in zip(named, paired, strict=True)]
    return People(named, comes)


def others(case: Case, sure: list[Sure]) -> Iterator[Sample]:
    """Yield every other value of a reply.

    Args:
        case: the reply.
        sure: how far its delegates may be trusted.
    """
    for field in ("kind", "reference", "state"):
        finding = getattr(case.reply, field)
        yield _sample(case, finding, _same(field, finding.value, case.truth.get(field)))
    pairs = _paired(case.reply.delegates, case.truth["delegates"])
    for (person, true), each in zip(pairs, sure, strict=True):
        for field in SINGLE:
            finding = getattr(person, field)
            wanted = true.get(field) if true else None
            if field == "role" and true:
                wanted = wanted or "member"
            yield _sample(case, finding, true is not None and _same(field, finding.value, wanted), person, each)
        for field in SEVERAL:
            wanted_all = {canonical(field, value) for value in (true or {}).get(field, [])}
            for finding in getattr(person, field):
                yield _sample(case, finding, canonical(field, finding.value) in wanted_all, person, each)


def _sample(case: Case, finding: Finding, right: bool, person: Delegate | None = None, sure: Sure | None = None) -> Sample:
    given = evidence(finding, case.around, person, sure and sure.named, sure and sure.comes)
    doubted = bool(signs(finding.field, given)) or stands(finding)
    doubted |= person is not None and finding is person.name and asked(finding.reasons)
    return Sample(model_of(finding), given, finding.confidence, right, case.counts, doubted)


def _same(field: str, given: str | None, wanted: str | None) -> bool:
    return canonical(field, given) == canonical(field, wanted)


def trusted(known: list[People], name: dict | None, person: dict | None) -> list[list[Sure]]:
    """Return how far the models trust the delegates of each reply; as far as the rules do where there are none."""
    return [
        [
            Sure(named := _confidence(name, by_name, by_name.rules), max(named, _confidence(person, by_person, 1.0)))
            for by_name, by_person in zip(people.names, people.persons, strict=True)
        ]
        for people in known
    ]


def _confidence(model: dict | None, sample: Sample, otherwise: float) -> float:
    return Weights(model["constant"], model["weights"], model["usual"]).probability(sample.given) if model else otherwise


def trusted_by_folds(known: list[People], shipped: dict[str, dict]) -> list[list[Sure]]:
    """Return how far models that did not see a reply trust its delegates.

    A model is surer of what it learned from: the models of other values would trust it more than it deserves.
    """
    result: list[list[Sure]] = [[] for _ in known]
    for fold in range(FOLDS):
        away = [at for at in range(len(known)) if at % FOLDS == fold]
        rest = [people for at, people in enumerate(known) if at % FOLDS != fold]
        name = fit([sample for people in rest for sample in people.names], shipped.get("name"))
        person = fit([sample for people in rest for sample in people.persons], shipped.get(PERSON))
        for at, sure in zip(away, trusted([known[at] for at in away], name, person), strict=True):
            result[at] = sure
    return result


def _paired(given: tuple[Delegate, ...], wanted: list[dict]) -> Iterator[tuple[Delegate, dict | None]]:
    """Yield each delegate with the true one whose name is nearest; None for one who is invented."""
    costs = sorted(
        (Levenshtein.normalized_distance(bare(person.name.value or ""), bare(true["name"])), i, j)
        for i, person in enumerate(given)
        for j, true in enumerate(wanted)
    )
    pairs: dict[int, int] = {}
    for cost, i, j in costs:
        if cost <= PAIRED and i not in pairs and j not in pairs.values():
            pairs[i] = j
    for i, person in enumerate(given):
        yield person, wanted[pairs[i]] if i in pairs else None


def measure(known: list[Sample], models: dict) -> None:
    """Print, per model, values, share right, and both confidences' area under the curve and calibration error."""
    groups: dict[str, list[tuple[float, float, bool]]] = defaultdict(list)
    for sample in known:
        model = models.get(sample.model)
        after = Weights(model["constant"], model["weights"], model["usual"]).probability(sample.given) if model else sample.rules
        groups[sample.model].append((sample.rules, after, sample.right))
    given = [row for name, rows in groups.items() if not name.startswith(NOT_GIVEN) for row in rows]
    print(f"{'model':<18}{'values':>7}{'right':>8}{'AUC':>7}{'after':>7}{'cal.':>7}{'after':>7}")
    for name, rows in [*sorted(groups.items()), ("all values given", given)]:
        right = sum(row[2] for row in rows) / len(rows)
        before, after = ([(row[at], row[2]) for row in rows] for at in (0, 1))
        print(f"{name:<18}{len(rows):>7}{right:>8.3f}{_auc(before)}{_auc(after)}{_error(before):>7.3f}{_error(after):>7.3f}")
    print("asked (share of values given) -> wrong values caught")
    ranked = sorted(given, key=lambda row: row[1])
    wrong = sum(not row[2] for row in ranked) or 1
    for share in (0.04, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2):
        asked = ranked[: int(share * len(ranked))]
        print(f"  {share:.2f} -> {sum(not row[2] for row in asked) / wrong:.3f}   at confidence {asked[-1][1]:.3f}")


def _auc(rows: list[tuple[float, bool]]) -> str:
    from sklearn.metrics import roc_auc_score

    if len({right for _, right in rows}) < 2:
        return f"{'-':>7}"
    return f"{roc_auc_score([right for _, right in rows], [confidence for confidence, _ in rows]):>7.3f}"


def _error(rows: list[tuple[float, bool]]) -> float:
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in rows:
        bins[min(9, int(confidence * 10))].append((confidence, right))
    return sum(abs(sum(c for c, _ in rows) - sum(r for _, r in rows)) for rows in bins.values()) / len(rows)


def counted(apart: list[Sample], models: dict) -> list[list]:
    """Return [field, confidence, right, number] of the values given: what `untoc-intake calibrate` measures on."""
    seen: Counter[tuple[str, float, int]] = Counter()
    for sample in apart:
        if sample.model.startswith(NOT_GIVEN):
            continue
        model = models.get(sample.model)
        known = Weights(model["constant"], model["weights"], model["usual"]) if model else None
        confidence = known.probability(sample.given) if known else sample.rules
        seen[sample.model, round(confidence, 3), int(sample.right)] += 1
    return [[*key, number] for key, number in sorted(seen.items())]


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", nargs="+", metavar="CORPUS=CACHE")
    parser.add_argument("--measure", nargs="+", default=[], metavar="CORPUS=CACHE")
    parser.add_argument("--afresh", action="store_true", help="learn without the models that are shipped")
    parser.add_argument("--base", type=Path, default=TARGET, help="models to go on from instead of those that are shipped")
    parser.add_argument(
        "--only", nargs="+", metavar="MODEL", help="learn these models alone; the others stay as they are shipped"
    )
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    arguments = parser.parse_args()
    knowledge = load_knowledge(SHIPPED)

    def read(pairs: list[str]) -> list[Case]:
        given = [pair.split("=") for pair in pairs]
        return [
            case
            for corpus, cache, *counts in given
            for case in cases(Path(corpus), Path(cache), float(counts[0]) if counts else 1.0, knowledge)
        ]

    def all_of(known: list[Case], who: list[People], trust: list[list[Sure]]) -> list[Sample]:
        together = zip(known, who, trust, strict=True)
        return [one for case, each, sure in together for one in (*each.names, *each.persons, *others(case, sure))]

    shipped = {} if arguments.afresh else json.loads(arguments.base.read_text(encoding="utf-8"))["models"]
    known = read(arguments.train)
    who = [people(case) for case in known]
    train = all_of(known, who, trusted_by_folds(who, shipped))
    by_model: dict[str, list[Sample]] = defaultdict(list)
    for sample in train:
        if not sample.model.endswith(RULED):
            by_model[sample.model].append(sample)
    learned = {name: rows for name, rows in by_model.items() if arguments.only is None or name in arguments.only}
    models = shipped | {name: model for name, rows in sorted(learned.items()) if (model := fit(rows, shipped.get(name)))}
    print("trained on:")
    measure(train, models)
    elsewhere = read(arguments.measure)
    who = [people(case) for case in elsewhere]
    apart = all_of(elsewhere, who, trusted(who, models.get("name"), models.get(PERSON)))
    if apart:
        print("measured on others:")
        measure(apart, models)
    if arguments.write:
        made = {"made_by": "scripts/train_trust.py", "models": models, "measured": counted(apart, models)}
        TARGET.write_text(json.dumps(made, ensure_ascii=False, indent=None, separators=(",", ":")) + "\n", encoding="utf-8")
        print(f"{TARGET} written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
