"""Trains the network on lines that are made while it learns."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from training.lines import UNKNOWN, Example, Maker
from training.replies import Replies

from pipeline.extraction.model import tagger

BATCH = 32
"""Lines a step."""

CORPUS_SHARE = 0.15
"""Of the lines, those of the corpus tool: a minority, so that its wordings are not learned by heart."""

REPLIES_SHARE = 0.3
"""Of the lines, those of replies that other hands wrote: each stands there some seven times, with other names and misreadings."""

DROPOUT = 0.15
LEARN_RATE = 0.002
SMOOTHING = 0.02
"""This much of a token's probability is spread over all classes: it keeps scores from going to 1."""

_TARGETS = np.eye(len(tagger.CLASSES), dtype="f") * (1 - SMOOTHING) + np.float32(SMOOTHING / len(tagger.CLASSES))
GRADIENT_SCALE = 1 / 200
"""The sum over a batch's tokens becomes about their mean."""


def classes(example: Example, pieces: tuple[tagger.Token, ...]) -> list[int]:
    """Return the class of each token: those that a span touches belong to it; -1 where it is not known."""
    wanted = [0] * len(pieces)
    for start, end, label in example.spans:
        inside = [i for i, piece in enumerate(pieces) if piece.start < end and piece.end > start and not piece.text.isspace()]
        if not inside:
            continue
        first, last = inside[0], inside[-1]
        for i in range(first, last + 1):
            if label == UNKNOWN:
                wanted[i] = -1
                continue
            mark = "U" if first == last else "B" if i == first else "L" if i == last else "I"
            wanted[i] = tagger.CLASSES.index(f"{mark}-{label}")
    return wanted


def loss_of(guess: NDArray[np.float32], wanted: list[int]) -> NDArray[np.float32]:
    """Return the gradient at the network's end: nothing for tokens whose class is not known."""
    want = np.array(wanted)
    return (guess - _TARGETS[want]) * (want >= 0)[:, None] * np.float32(GRADIENT_SCALE)


def stream(maker: Maker, corpus: list[Example], seed: int, replies: Replies | None = None) -> Iterator[Example]:
    """Yield training lines without end, each made afresh; minorities from the corpus tool and from replies."""
    chance = random.Random(seed + 1)  # noqa: S311 - made-up lines, no secrets
    while True:
        draw = chance.random()
        if replies is not None and draw > 1 - REPLIES_SHARE:
            yield maker.worn_anew(replies.draw())
        elif corpus and draw < CORPUS_SHARE:
            yield chance.choice(corpus)
        else:
            yield maker.make()


def train(lines: Iterator[Example], examples: int, seed: int) -> Any:
    """Return a pipeline trained on so many lines; tokens whose class is not known teach nothing."""
    from thinc.api import Adam, fix_random_seed, set_dropout_rate

    fix_random_seed(seed)
    language = tagger.blank()
    network: Any = language.get_pipe("tagger").model
    network.initialize(X=[tagger.document(language, tagger.tokens("a b"))])
    set_dropout_rate(network, DROPOUT)
    steps = examples // BATCH
    optimizer = Adam(LEARN_RATE, L2=0.0, grad_clip=1.0)
    began, wrong, seen = time.monotonic(), 0, 0
    for step in range(1, steps + 1):
        optimizer.learn_rate = LEARN_RATE * _pace(step, step / steps)
        drawn = [next(lines) for _ in range(BATCH)]
        batch = [(example, pieces) for example in drawn if (pieces := tagger.tokens(example.text))]
        guesses, backpropagate = network.begin_update([tagger.document(language, pieces) for _, pieces in batch])
        wanted = [classes(example, pieces) for example, pieces in batch]
        backpropagate([loss_of(guess, want) for guess, want in zip(guesses, wanted, strict=True)])
        network.finish_update(optimizer)
        for guess, want in zip(guesses, map(np.array, wanted), strict=True):
            wrong += int((guess.argmax(axis=1) != want)[want >= 0].sum())
            seen += int((want >= 0).sum())
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
