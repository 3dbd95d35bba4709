"""Trains the network on lines that are made while it learns."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
from training.lines import Example, Maker

from pipeline.extraction.model import tagger

BATCH = 32
"""Lines a step."""

CORPUS_SHARE = 0.15
"""Of the lines, those of the corpus tool: a minority, so that its wordings are not learned by heart."""

DROPOUT = 0.15
LEARN_RATE = 0.002
SMOOTHING = 0.02
"""This much of a token's probability is spread over all classes: it keeps scores from going to 1."""

GRADIENT_SCALE = 1 / 200
"""The sum over a batch's tokens becomes about their mean."""


def classes(example: Example, pieces: tuple[tagger.Token, ...]) -> list[int]:
    """Return the class of each token: those that a span touches belong to it."""
    wanted = [0] * len(pieces)
    for start, end, label in example.spans:
        inside = [i for i, piece in enumerate(pieces) if piece.start < end and piece.end > start and not piece.text.isspace()]
        if not inside:
            continue
        first, last = inside[0], inside[-1]
        for i in range(first, last + 1):
            mark = "U" if first == last else "B" if i == first else "L" if i == last else "I"
            wanted[i] = tagger.CLASSES.index(f"{mark}-{label}")
    return wanted


def stream(maker: Maker, corpus: list[Example], seed: int) -> Iterator[Example]:
    """Yield training lines without end, each made afresh; a minority from the corpus tool."""
    chance = random.Random(seed + 1)  # noqa: S311 - made-up lines, no secrets
    while True:
        yield chance.choice(corpus) if corpus and chance.random() < CORPUS_SHARE else maker.make()


def train(lines: Iterator[Example], examples: int, seed: int) -> Any:
    """Return a pipeline trained on so many lines."""
    from thinc.api import Adam, fix_random_seed, set_dropout_rate

    fix_random_seed(seed)
    language = tagger.blank()
    network: Any = language.get_pipe("tagger").model
    network.initialize(X=[tagger.document(language, tagger.tokens("a b"))])
    set_dropout_rate(network, DROPOUT)
    steps = examples // BATCH
    optimizer = Adam(LEARN_RATE, L2=0.0, grad_clip=1.0)
    targets = np.eye(len(tagger.CLASSES), dtype="f") * (1 - SMOOTHING) + SMOOTHING / len(tagger.CLASSES)
    began, wrong, seen = time.monotonic(), 0, 0
    for step in range(1, steps + 1):
        optimizer.learn_rate = LEARN_RATE * _pace(step, step / steps)
        drawn = [next(lines) for _ in range(BATCH)]
        batch = [(example, pieces) for example in drawn if (pieces := tagger.tokens(example.text))]
        guesses, backpropagate = network.begin_update([tagger.document(language, pieces) for _, pieces in batch])
        wanted = [classes(example, pieces) for example, pieces in batch]
        backpropagate([(guess - targets[want]) * GRADIENT_SCALE for guess, want in zip(guesses, wanted, strict=True)])
        network.finish_update(optimizer)
        wrong += sum(int((guess.argmax(axis=1) != np.array(want)).sum()) for guess, want in zip(guesses, wanted, strict=True))
        seen += sum(map(len, wanted))
        if step % 250 == 0:
            print(f"{step * BATCH:7} lines  {time.monotonic() - began:5.0f} s  {wrong / seen:.1%} of tokens wrong", flush=True)
            wrong, seen = 0, 0
    with network.use_params(optimizer.averages):
        weights = network.to_bytes()
    network.from_bytes(weights)
    set_dropout_rate(network, 0.0)
    return language


def _pace(step: int, share: float) -> float:
    """Return the part of the learning rate: rising at first, full in the first half, then falling to a fiftieth."""
    return min(1.0, step / 200) * (1.0 if share < 0.5 else max(0.02, 2 * (1 - share)))
