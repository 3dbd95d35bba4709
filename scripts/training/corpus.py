"""Lines of the corpus tool (`make_corpus.py --text-only --unit line`) with the tagger's labels."""

from __future__ import annotations

import json
import re
from pathlib import Path

from training.lines import Example
from training.people import for_test

LABELS = {
    "NAME": "PERSON",
    "NAME_LATIN": "PERSON",
    "HONORIFIC": "HONORIFIC",
    "TITLE": "TITLE",
    "OTHER_TITLE": "TITLE",
    "ORGANISATION": "ORGANISATION",
    "OTHER_NAME": "OTHER_PERSON",
}
_COURTESY = re.compile(
    r"(?:H\.E\. )?(?:Mr\.?|Mrs\.?|Ms\.?|Dr\.?|M\.|Mme|Mlle|Sra?\.|Srta\.|г-н|г-жа|Г-н|Г-жа|السيدة|السيد|Monsieur|Madame)(?=\s?$)"
)


def corpus_lines(path: Path) -> list[Example]:
    """Return the lines; those with names kept for measuring are left out, and most of those with nothing in them."""
    found: list[Example] = []
    seen: set[str] = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        data = json.loads(line)
        text: str = data["text"]
        spans = [(start, end, LABELS[label]) for start, end, label, _ in data["spans"] if label in LABELS]
        for start, end, label, _ in data["spans"]:
            if label == "SENDER" and text.strip() == text[start:end]:  # a body alone on a line: its place decides whose it is
                spans.append((start, end, "ORGANISATION"))
            if label == "OTHER_NAME" and (courtesy := _COURTESY.search(text[:start])):
                spans.append((courtesy.start(), courtesy.end(), "HONORIFIC"))
        names = [part for start, end, label in spans if label in ("PERSON", "OTHER_PERSON") for part in text[start:end].split()]
        if text in seen or any(for_test(name) for name in names) or (not spans and number % 6):
            continue
        seen.add(text)
        found.append(Example(text, tuple(sorted(spans)), data["language"]))
    return found
