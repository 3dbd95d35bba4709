#!/usr/bin/env python3
"""Train the model that tells what a sentence of a reply does, and measure it.

    train_acts.py --data FOLDER [--hands o,a,b,c,d,e] [--replies scripts/bench/hands --sets 1,2,3] [--times 5]
    train_acts.py --data FOLDER --hands f --measure       measure the model that is there on the wordings of a hand

FOLDER holds the reference data with `formulae.json`; wordings of other hands are in `scripts/bench/wordings`, their replies
in `scripts/bench/hands`. The same data, seed and machine give the same weights. scikit-learn is needed for training only.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path

import numpy as np
from training import people, posts
from training.acts import Told, Wordings, headed, of_replies, own_sentences
from training.replies import folders
from training.wordings import Writer

from pipeline.extraction.model import sentence_acts
from pipeline.extraction.model.sentence_acts import ACTS, BUCKETS, acts, features

WORDINGS = Path(__file__).parent / "bench" / "wordings"
SHARES = (0.5, 0.8, 0.9, 0.95, 0.98)
KEPT_APART = {15, 17, 21, 28, 32, 34, 36, 38}


def told(data: Path, hands: list[str], times: int, seed: int, *, own: bool = True) -> list[Told]:
    """Return the sentences of these hands, "o" for the corpus tool's own wordings, filled in so many times."""
    names = people.load(data, test=False)
    language_posts = {code: posts.load(data, code) for code in posts.LANGUAGES}
    original = json.loads((data / "formulae.json").read_text(encoding="utf-8"))["languages"]
    found: list[Told] = []
    for code in posts.LANGUAGES:
        writer = Writer(code, names, language_posts, random.Random(f"{seed} {code}"))  # noqa: S311 - no secret
        senders: list[str] = []
        told_here: list[Told] = []
        for hand in hands:
            words = original[code] if hand == "o" else json.loads((WORDINGS / hand / f"{code}.json").read_text(encoding="utf-8"))
            senders += words["sender_short"].values()
            told_here += Wordings(words, writer).sentences(times)
        if own:
            told_here += own_sentences(writer, senders, times)
        found += headed(told_here, writer.chance, writer.words["honorifics"])
    return found


def matrix(sentences: list[Told]):
    """Return the sentences as rows of a sparse matrix."""
    from scipy.sparse import csr_matrix

    rows = [features(one.text) for one in sentences]
    values = np.concatenate([np.full(row.size, 1 / np.sqrt(max(1, row.size)), dtype=np.float32) for row in rows])
    ends = np.cumsum([0, *(row.size for row in rows)])
    return csr_matrix((values, np.concatenate(rows), ends), shape=(len(rows), BUCKETS))


def train(sentences: list[Told], strength: float):
    """Return rows by acts and the acts' own weights."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=strength, max_iter=200)
    model.fit(matrix(sentences), [ACTS.index(one.act) for one in sentences])
    return model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32)


def saved(rows, own, folder: Path) -> None:
    """Write the weights, a byte each."""
    scale = np.abs(rows).max() / 127
    whole = np.round(rows / scale).astype(np.int8)
    np.savez_compressed(folder / sentence_acts.WEIGHTS, rows=whole, scale=np.float32(scale), own=own)


def report(sentences: list[Told]) -> None:
    """Print how many are told right, by language, and what is taken for what."""
    right, all_of, mistaken, sure = Counter(), Counter(), Counter(), Counter()
    for one in sentences:
        odds = acts(one.text)
        best = max(odds, key=odds.__getitem__)
        for name in (one.language, "all", f"act {one.act}"):
            all_of[name] += 1
            right[name] += best == one.act
        if best != one.act:
            mistaken[one.act.value, best.value] += 1
        for share in SHARES:
            if odds[best] >= share:
                sure[share, best == one.act] += 1
    print("  ".join(f"{name} {right[name] / all_of[name]:.3f} ({all_of[name]})" for name in sorted(all_of)))
    for share in SHARES:
        print(f"from {share}: {sure[share, False]} wrong of {sure[share, False] + sure[share, True]}")
    print(mistaken.most_common(14))


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--hands", default="o,a,b,c,d,e")
    parser.add_argument("--replies", type=Path)
    parser.add_argument("--sets", default="")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--strength", type=float, default=30)
    parser.add_argument("--seed", type=int, default=2009)
    parser.add_argument("--out", type=Path, default=sentence_acts.FOLDER)
    parser.add_argument("--measure", action="store_true")
    options = parser.parse_args()
    hands = options.hands.split(",")
    if options.measure:
        report(told(options.data, hands, 1, options.seed + 1, own=False))
        return
    sentences = told(options.data, hands, options.times, options.seed)
    if options.replies:
        sets = [name for name in options.sets.split(",") if int(name) not in KEPT_APART]
        sentences += of_replies(folders(options.replies, sets))
    print(len(sentences), Counter(one.act.value for one in sentences))
    saved(*train(sentences, options.strength), options.out)


if __name__ == "__main__":
    main()
