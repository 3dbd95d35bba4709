"""Tests of the trained model that marks names, honorifics, titles and organisations."""

from __future__ import annotations

import json
import re
import time
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ToolMissing
from pipeline.extraction.model import tagger
from pipeline.extraction.model.tagger import CLASSES, FACTS, FOLDER, LABELS, SEEN, WEIGHTS, model, tag, tag_all, tokens

HAND = Path(__file__).parent / "tagger_lines.toml"
MARKS = {"P": "PERSON", "H": "HONORIFIC", "T": "TITLE", "O": "ORGANISATION", "X": "OTHER_PERSON"}

# Exact F of all labels; measured values stand in model/CARD.md, these are floors that a new model must not fall below.
FLOORS = {"dev": 0.85, "scores": 0.73, "test": 0.72}


def parsed(marked: str) -> tuple[str, set[tuple[int, int, str]]]:
    text, spans, at = "", set(), 0
    for mark in re.finditer(r"\[([PHTOX]) ([^\]]+)\]", marked):
        text += marked[at : mark.start()]
        spans.add((len(text), len(text) + len(mark[2]), MARKS[mark[1]]))
        text += mark[2]
        at = mark.end()
    return text + marked[at:], spans


def test_no_work_whose_result_nobody_reads() -> None:
    """Numpy multiplies, as the library's own way is three times slower, and a word is asked only what the network sees of it."""
    language = model().language
    network: Any = language.get_pipe("tagger").model  # type: ignore[attr-defined]
    assert not any(layer.ops.use_blis for layer in network.walk())
    vocabulary: Any = language.vocab
    assert {vocabulary.strings[name] for name in SEEN} == set(vocabulary.lex_attr_getters)


@pytest.mark.parametrize("part", ["dev", "scores", "test"])
def test_hand_written_lines(part: str) -> None:
    """On lines that the generator cannot have made, the share of exactly right spans stays above the floor."""
    languages = tomllib.loads(HAND.read_text(encoding="utf-8"))
    lines = [parsed(line) for parts in languages.values() for line in parts[part]]
    found = [{(tag.start, tag.end, tag.label) for tag in tags} for tags in tag_all([text for text, _ in lines])]
    right = sum(len(got & truth) for got, (_, truth) in zip(found, lines, strict=True))
    figure = 2 * right / (sum(map(len, found)) + sum(len(truth) for _, truth in lines))
    assert figure >= FLOORS[part]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1. Mr. Anders Lindqvist, Head of Section, Ministry of Justice", "Anders Lindqvist"),
        ("- Mme Fatoumata KEITA, Conseillère technique, Ministère de la justice", "Fatoumata KEITA"),
        ("Sra. María Fernanda Ríos Vega, Directora de Asuntos Consulares", "María Fernanda Ríos Vega"),
        ("Иванова Ольга Петровна, начальник отдела Министерства юстиции", "Иванова Ольга Петровна"),
        ("السيد محمد علي الكعبي، مدير إدارة التعاون الدولي", "محمد علي الكعبي"),
        ("王丽华女士，司法部副司长", "王丽华"),
    ],
)
def test_names_in_six_languages(text: str, name: str) -> None:
    """The name in an everyday list item is marked exactly, without honorific, as a person."""
    assert name in [text[found.start : found.end] for found in tag(text) if found.label == "PERSON"]


def test_addresses_have_no_names() -> None:
    """A line with an address, telephone numbers or a reference marks no person."""
    lines = ["P.O. Box 500, 1400 Vienna", "Tel.: +43 1 555 01 23  Fax: +43 1 555 01 24", "Ref. CU 2009/33 (A)"]
    assert not [found for tags in tag_all(lines) for found in tags if found.label == "PERSON"]


@given(st.text(st.characters(codec=None), max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_text(text: str) -> None:
    """Whatever the text is, spans lie inside it in its order, do not overlap, and have a known label and a score from 0 to 1."""
    end = 0
    for found in tag(text):
        assert end <= found.start < found.end <= len(text)
        assert found.label in LABELS
        assert 0.0 <= found.score <= 1.0
        end = found.end


def test_together_as_alone() -> None:
    """Many texts at once give what each gives alone, empty ones included."""
    texts = ["Mr. Anders Lindqvist", "", "  \n ", "外交部处长李明", "Note verbale\n" * 400 + "Ms. Ana Lima"]
    together = tag_all(texts)
    for text, tags in zip(texts, together, strict=True):
        alone = tag(text)
        assert [(one.start, one.end, one.label) for one in alone] == [(one.start, one.end, one.label) for one in tags]
    assert together[1] == together[2] == ()


def test_tokens_keep_their_place() -> None:
    """A token knows where it stands; Chinese characters stand alone, an Arabic "and" by itself, gaps and feeds are tokens."""
    text = "王伟 والسيد\tO'Hara\nx.y@z.org"
    assert [piece.text for piece in tokens(text)] == ["王", "伟", "و", "السيد", "\t", "O", "'", "Hara", "\n", "@"]
    assert [text[piece.start : piece.end] for piece in tokens(text)][:4] == ["王", "伟", "و", "السيد"]


def test_illegal_sequences_never_win() -> None:
    """A span is decoded from begin to last, even where single tokens would prefer a class that cannot follow."""
    pieces = tokens("a b c")
    logits = np.zeros((3, len(CLASSES)))
    logits[0, CLASSES.index("B-PERSON")] = 4.0
    logits[1, CLASSES.index("I-TITLE")] = 5.0
    logits[1, CLASSES.index("I-PERSON")] = 4.5
    logits[2, CLASSES.index("L-PERSON")] = 4.0
    (span,) = tagger._decode(pieces, logits)
    assert (span.start, span.end, span.label) == (0, 5, "PERSON")


def test_scores_rise() -> None:
    """Calibrated scores rise with the raw ones and stay below certainty."""
    for raw, worth in model().curves.values():
        assert list(raw) == sorted(raw)
        assert list(worth) == sorted(worth)
        assert worth[-1] < 0.99


def test_size_and_loading_time() -> None:
    """The shipped weights stay below 5 MB and are read in less than 1.5 seconds (spaCy's own import aside)."""
    import spacy  # noqa: F401 - imported here so that only our own loading is timed

    assert (FOLDER / WEIGHTS).stat().st_size <= 5_000_000
    model.cache_clear()
    began = time.process_time()
    model()
    assert time.process_time() - began < 1.5


def test_missing_weights(tmp_path: Path) -> None:
    """Without weights, or with those of another version, the error says what to do."""
    with pytest.raises(ToolMissing, match="train_extractor"):
        model(tmp_path)
    facts = json.loads((FOLDER / FACTS).read_text(encoding="utf-8"))
    (tmp_path / FACTS).write_text(json.dumps({**facts, "classes": ["O"]}), encoding="utf-8")
    (tmp_path / WEIGHTS).write_bytes(b"")
    with pytest.raises(ToolMissing, match="does not fit"):
        model(tmp_path)
