#!/usr/bin/env python3
"""Train the model that marks names, honorifics, titles and organisations, and measure it.

    train_extractor.py --data FOLDER [--corpus LINES.jsonl] [--replies scripts/bench/hands --sets 1,2,3 --teacher FOLDER]
                       [--examples 150000] [--seed 2009] [--out pipeline/extraction/model]
    train_extractor.py --data FOLDER --measure            measure the model that is there; with --replies on these sets too
    train_extractor.py --data FOLDER --calibrate          learn anew what the scores of that model are worth
    train_extractor.py --data FOLDER --show 40            print made lines with their marks

FOLDER holds the reference data (names_*.tsv, titles.tsv, organisations.tsv, bodies.tsv, states.tsv). LINES.jsonl is made by
`make_corpus.py --text-only --unit line`; it may be left out, and so may the replies that other hands wrote. What the model in
--teacher marks in these and their truth does not explain is masked: train one without replies first. One core is used; the same
seed, data, teacher and machine give the same weights, whose SHA-256 is printed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from pathlib import Path

from training import measure, people, posts
from training.corpus import corpus_lines
from training.fit import stream, train
from training.lines import Example, Maker
from training.replies import Replies, folders, labelled

from pipeline.extraction.model import tagger

PROJECT = Path(__file__).resolve().parents[1]
SETS = ",".join(map(str, range(1, 15)))  # of the replies by other hands: all but the one that is kept apart
HAND = PROJECT / "tests/pipeline/extraction/model/tagger_lines.toml"


def measured(model: tagger.Model, made: list[Example], replies: list[Path]) -> None:
    """Print the figures of a model; of replies the totals only, so that those kept apart stay unseen."""
    for title, examples in (
        ("made lines, names not seen in training", made),
        ("hand-written, scores", measure.hand_lines(HAND, "scores")),
        ("hand-written, dev", measure.hand_lines(HAND, "dev")),
        ("hand-written, test", measure.hand_lines(HAND, "test")),
    ):
        print(f"\n{title} ({len(examples)} lines)\n{measure.report(model, examples)[0]}")
    units = [example for folder in replies for _, example in labelled(folder)]
    if units:
        print(f"\nunits of {len(replies)} replies ({len(units)})\n" + "\n".join(measure.report(model, units)[0].splitlines()[:2]))
    words = sum(len(example.text.split()) for example in made)
    began = time.monotonic()
    for example in made:
        model.spans([example.text])
    single = time.monotonic() - began
    began = time.monotonic()
    model.spans([example.text for example in made])
    print(f"\n{words / single:.0f} words a second line by line, {words / (time.monotonic() - began):.0f} all at once")


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--replies", type=Path)
    parser.add_argument("--sets", default=SETS)
    parser.add_argument("--teacher", type=Path, default=tagger.FOLDER)
    parser.add_argument("--examples", type=int, default=150_000)
    parser.add_argument("--seed", type=int, default=2009)
    parser.add_argument("--out", type=Path, default=tagger.FOLDER)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--calibrate", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    language_posts = {code: posts.load(options.data, code) for code in posts.LANGUAGES}
    maker = Maker(people.load(options.data, test=False), language_posts, options.seed)
    if options.show:
        for _ in range(options.show):
            example = maker.make()
            print(example.language, repr(example.text), [(example.text[start:end], label) for start, end, label in example.spans])
        return
    unseen = Maker(people.load(options.data, test=True), language_posts, options.seed + 7)
    made = [unseen.make() for _ in range(1200)]
    replies = folders(options.replies, options.sets.split(",")) if options.replies else []
    if options.measure:
        measured(tagger.model(options.out), made, replies)
        return
    if options.calibrate:
        language = tagger.model(options.out).language
    else:
        corpus = corpus_lines(options.corpus) if options.corpus else []
        print(f"{len(corpus)} lines of the corpus tool")
        teacher = tagger.model(options.teacher) if replies else None
        written = [labelled(folder, teacher) for folder in replies]
        drawn = Replies(written, maker.names, options.seed + 3) if written else None
        language = train(stream(maker, corpus, options.seed, drawn), options.examples, options.seed)
    model = tagger.Model(language, {})
    model = tagger.Model(language, measure.calibration(model, made[:600], measure.hand_lines(HAND, "scores")))
    weights = language.get_pipe("tagger").model.to_bytes()
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / tagger.WEIGHTS).write_bytes(weights)
    digest = hashlib.sha256(weights).hexdigest()
    facts = {
        "classes": list(tagger.CLASSES),
        "sha256": digest,
        "seed": options.seed,
        "examples": options.examples,
        "calibration": model.curves,
    }
    (options.out / tagger.FACTS).write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"weights: {len(weights) / 1e6:.1f} MB, SHA-256 {digest}")
    measured(model, made[600:], [])


if __name__ == "__main__":
    main()
