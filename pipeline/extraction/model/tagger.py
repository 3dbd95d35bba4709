"""Marks in a line, cell or paragraph the names, honorifics, titles and organisations, by our own trained model.

The model is a spaCy token tagger: it gives each token the probability of every class in the BILOU scheme (begin, inside, last
token of a span, outside, span of one token), and the best legal sequence of classes (Viterbi) makes the spans. It was trained on
made-up lines in six languages: `CARD.md` says on what, how well it does, and how it is made again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from models.errors import ToolMissing

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LABELS = ("PERSON", "HONORIFIC", "TITLE", "ORGANISATION", "OTHER_PERSON")
"""OTHER_PERSON: somebody who is no delegate: a signatory, contact person, addressee, minister mentioned, replaced person."""

CLASSES = ("O", *(f"{mark}-{label}" for label in LABELS for mark in "BILU"))
"""What a token can be: outside, or the beginning, inside, last token of a span, or a span of one token."""

FOLDER = Path(__file__).parent
WEIGHTS = "weights.bin"
FACTS = "facts.json"

SEEN = ("NORM", "PREFIX", "SUFFIX", "SHAPE")
"""What the network sees of a word."""

# Settings of the network; a change needs new weights. Five layers see five tokens to each side; all fits into 5 MB.
NETWORK: dict[str, Any] = {
    "@architectures": "spacy.Tagger.v2",
    "nO": len(CLASSES),
    "tok2vec": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 96,
            "attrs": list(SEEN),
            "rows": [3200, 1500, 1600, 1000],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "depth": 5,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    },
}

SURE = 0.8  # score from which a mark counts as a person whom the structure missed
CHUNK_TOKENS = 600
"""A longer text is cut between lines: it bounds the memory that one call needs."""

REMEMBERED = 16
"""So many lists of texts, as pages are, are tagged once only."""

BATCH_DOCUMENTS = 64
"""So many texts go through the network together: more bring nothing, and cost memory."""

# One token: line feeds; a gap that separates columns; an e-mail address; an Arabic proclitic before the article; a Chinese
# character; letters with their marks; digits; any other mark by itself.
_HAN = "\u3400-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u064b-\u0652\u0670"
_TOKEN = re.compile(
    r"(?P<feed>[^\S\n]*\n\s*)|(?P<gap>\t\s*|\u3000\s*|[^\S\n]{3,})|(?P<mail>[\w.+-]{1,64}@[\w.-]*\w)"
    rf"|(?<!\w)[وبف](?=ال\w\w)|[{_HAN}]|[^\W\d_{_HAN}](?:[^\W\d_{_HAN}]|[{_MARKS}])*|\d+|[^\s]",
)
_SURROGATES = re.compile("[\ud800-\udfff]")  # half characters, as damaged mails have them: spaCy cannot hash them


@dataclass(frozen=True, slots=True)
class Tag:
    """A marked stretch of a text.

    Attributes:
        start, end: offsets in the text.
        label: one of `LABELS`.
        score: calibrated, 0 to 1: the share of such marks whose ends and label are exactly right.
    """

    start: int
    end: int
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Token:
    """A token as the network sees it (`text`) and where it stands."""

    text: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text; line feeds and wide gaps are tokens too, single blanks are none."""
    found = []
    for match in _TOKEN.finditer(_SURROGATES.sub("?", text)):
        seen = "\n" if match["feed"] else "\t" if match["gap"] else "@" if match["mail"] else match[0]
        found.append(Token(seen, match.start(), match.end()))
    return tuple(found)


def document(language: Language, pieces: Sequence[Token]) -> Doc:
    """Return the tokens as a spaCy document."""
    from spacy.tokens import Doc

    return Doc(language.vocab, words=[piece.text for piece in pieces], spaces=[True] * len(pieces))


def blank() -> Language:
    """Return the untrained pipeline: one tagger, with prefixes and suffixes of three lower-case letters as features."""
    import spacy

    language = spacy.blank("xx")
    vocabulary: Any = language.vocab
    seen = {vocabulary.strings[name] for name in SEEN}
    for unseen in vocabulary.lex_attr_getters.keys() - seen:
        del vocabulary.lex_attr_getters[unseen]  # a dozen questions about every word, whose answers nobody reads
    vocabulary.lex_attr_getters[vocabulary.strings["PREFIX"]] = lambda word: word[:3].lower()
    vocabulary.lex_attr_getters[vocabulary.strings["SUFFIX"]] = lambda word: word[-3:].lower()
    tagger: Any = language.add_pipe("tagger", config={"model": NETWORK})
    for name in CLASSES:
        tagger.add_label(name)
    _multiply_by_numpy(tagger.model)
    return language


def _multiply_by_numpy(network: Any) -> None:
    """Let numpy multiply the network's matrices: the library's own way knows no processor, and takes three times as long.

    Source: blis 1.3 from the package registry says "selecting sub-configuration 'generic'" with BLIS_ARCH_DEBUG=1.
    """
    from thinc.api import NumpyOps

    numpy_alone = NumpyOps(use_blis=False)
    for layer in network.walk():
        layer.ops = numpy_alone


@dataclass(frozen=True, slots=True)
class Model:
    """The trained network with what its scores are worth.

    Attributes:
        language: the pipeline that holds the network.
        curves: for each label the raw scores (rising) and the calibrated ones at the same places.
    """

    language: Language
    curves: dict[str, tuple[tuple[float, ...], tuple[float, ...]]]

    def spans(self, texts: Sequence[str]) -> list[list[Tag]]:
        """Return the spans of each text with raw scores, in the order of the text; many texts together are read faster."""
        found: list[list[Tag]] = [[] for _ in texts]
        parts: list[tuple[int, Sequence[Token]]] = []
        for number, text in enumerate(texts):
            pieces = tokens(text)
            parts.extend((number, pieces[first:last]) for first, last in _chunks(pieces))
        network: Any = self.language.get_pipe("tagger")
        for first in range(0, len(parts), BATCH_DOCUMENTS):
            batch = parts[first : first + BATCH_DOCUMENTS]
            with self.language.memory_zone():  # forget the words afterwards: a worker lives long
                guesses = network.model.predict([document(self.language, part) for _, part in batch])
            for (number, part), logits in zip(batch, guesses, strict=True):
                found[number].extend(_decode(part, np.asarray(logits, dtype=np.float64)))
        return found

    def calibrated(self, tag: Tag) -> Tag:
        """Return the span with its score as the share of such spans that are exactly right."""
        raw, worth = self.curves[tag.label]
        return Tag(tag.start, tag.end, tag.label, float(np.interp(tag.score, raw, worth)))


@cache
def model(folder: Path = FOLDER) -> Model:
    """Return the trained model; it is read once a process.

    Raises:
        ToolMissing: its files are not there, or belong to another version of this file.
    """
    advice = "install untoc-intake again, or train it with scripts/train_extractor.py"
    try:
        facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
        weights = (folder / WEIGHTS).read_bytes()
    except OSError as error:
        raise ToolMissing(f"The trained model that finds names is missing ({error.filename}): {advice}.") from error
    language = blank()
    tagger: Any = language.get_pipe("tagger")
    tagger.model.initialize(X=[document(language, tokens("a"))])
    try:
        if facts["classes"] != list(CLASSES):
            raise ValueError("other labels")
        tagger.model.from_bytes(weights)
    except (ValueError, KeyError) as error:
        raise ToolMissing(f"The trained model that finds names does not fit this version of the software: {advice}.") from error
    curves = {label: (tuple(raw), tuple(worth)) for label, (raw, worth) in facts["calibration"].items()}
    return Model(language, curves)


def tag(text: str) -> tuple[Tag, ...]:
    """Return the marked spans of a line, list item, cell or paragraph, in the order of the text; they never overlap.

    Raises:
        ToolMissing: the trained model is not installed.
    """
    return tag_all((text,))[0]


def tag_all(texts: Sequence[str]) -> tuple[tuple[Tag, ...], ...]:
    """Return for each text what `tag` returns; for many short texts this is several times faster.

    Raises:
        ToolMissing: the trained model is not installed.
    """
    return _tagged(tuple(texts))


@lru_cache(maxsize=REMEMBERED)  # what names nobody by a sentence is read again, as a list
def _tagged(texts: tuple[str, ...]) -> tuple[tuple[Tag, ...], ...]:
    trained = model()
    return tuple(tuple(trained.calibrated(span) for span in spans) for spans in trained.spans(texts))


def _chunks(pieces: Sequence[Token]) -> list[tuple[int, int]]:
    """Return where to cut: at most CHUNK_TOKENS a piece, after a line feed where there is one."""
    cuts, first = [], 0
    while len(pieces) - first > CHUNK_TOKENS:
        feeds = [i + 1 for i in range(first, first + CHUNK_TOKENS) if pieces[i].text == "\n"]
        last = feeds[-1] if feeds else first + CHUNK_TOKENS
        cuts.append((first, last))
        first = last
    if first < len(pieces):
        cuts.append((first, len(pieces)))
    return cuts


def _legal() -> NDArray[np.float64]:
    """Return which class may follow which: 0 where it may, minus infinity where not."""
    table = np.full((len(CLASSES), len(CLASSES)), -np.inf)
    for i, before in enumerate(CLASSES):
        opened = before[2:] if before[0] in "BI" else ""
        for j, after in enumerate(CLASSES):
            continues = after[2:] if after[0] in "IL" else ""
            if opened == continues:
                table[i, j] = 0.0
    return table


_FOLLOWS = _legal()
_STARTS = np.array([-np.inf if name[0] in "IL" else 0.0 for name in CLASSES])
_ENDS = np.array([-np.inf if name[0] in "BI" else 0.0 for name in CLASSES])


def _decode(pieces: Sequence[Token], logits: NDArray[np.float64]) -> list[Tag]:
    """Return the spans of the best legal sequence; the raw score is the weakest token's probability within the span."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    best = logs[0] + _STARTS
    came = np.zeros(logs.shape, dtype=np.intp)
    for t in range(1, len(pieces)):
        ways = best[:, None] + _FOLLOWS
        came[t] = ways.argmax(axis=0)
        best = ways.max(axis=0) + logs[t]
    state = int((best + _ENDS).argmax())
    path = [state]
    for t in range(len(pieces) - 1, 0, -1):
        state = int(came[t, state])
        path.append(state)
    path.reverse()
    spans, first = [], 0
    for t, state in enumerate(path):
        mark, label = CLASSES[state][0], CLASSES[state][2:]
        if mark in "BU":
            first = t
        if mark in "LU":
            score = min(float(np.exp(logs[i, path[i]])) for i in range(first, t + 1))
            spans.append(Tag(pieces[first].start, pieces[t].end, label, score))
    return spans
