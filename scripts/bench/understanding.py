#!/usr/bin/env python3
"""Read a corpus once, understand it as often as you like, and write the records export for the score tool.

    scripts/bench/understanding.py CORPUS --cache DIR --output records.jsonl [--refresh] [--only fax,0012] [--jobs 2]

Reading (OCR) takes minutes and understanding takes seconds: transcripts are kept in the cache folder, one pickle a message, and
read again only with --refresh. CORPUS holds messages/*.eml, invitations.toml. Prints the CPU seconds of both steps a message.
scripts/bench/table.py does this for several corpora and holds the figures against the floors.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import pickle
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from config.knowledge import SHIPPED, load_knowledge
from config.register import load_register
from config.settings import Settings
from models.finding import Finding
from models.mail import Letter, RawMessage
from models.page import Source, Transcript
from models.reply import Reply
from pipeline.extraction.verdict import judge
from pipeline.filing.earlier import with_earlier
from pipeline.filing.lineage import superseded
from pipeline.nursery import load
from pipeline.process import understand

LABELS = ("condition", "language", "layout", "kind")  # of a truth, by which messages are chosen


@dataclass(frozen=True, slots=True)
class Understood:
    """One message of a corpus: its file's name, its record, and the CPU seconds of reading it and of understanding it.

    `recognised`: an engine read a page of it; of other messages the text was written in the file.
    """

    file: str
    record: dict[str, Any]
    reading_seconds: float
    understanding_seconds: float
    recognised: bool = True


def read(path: Path, cache: Path, refresh: bool) -> tuple[RawMessage, Letter, Transcript, float]:
    """Return the message read, from the cache if it is there, and the CPU seconds that reading took when it was read."""
    from pipeline.reading.letter import open_letter
    from pipeline.reading.transcribe import transcribe

    data = path.read_bytes()
    raw = RawMessage(hashlib.sha256(data).hexdigest(), None, data)
    kept = cache / f"{path.stem}.pickle"
    if kept.exists() and not refresh:
        letter, transcript, seconds = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
        return raw, letter, _of_before(transcript), seconds
    settings = Settings()
    before = os.times()
    letter = open_letter(raw, settings.reading)
    transcript = transcribe(letter, settings.reading, load_knowledge(SHIPPED))
    after = os.times()
    seconds = sum(after[:4]) - sum(before[:4])
    kept.write_bytes(pickle.dumps((letter, transcript, seconds)))
    return raw, letter, transcript, seconds


def _of_before(transcript: Transcript) -> Transcript:
    """Return a kept transcript, its pages with what pages had not yet when they were read."""
    for page in (page for document in transcript.documents for page in document.pages):
        if not hasattr(page, "unread"):
            object.__setattr__(page, "unread", ())
    return transcript


def one(path: Path, cache: Path, refresh: bool, register_file: Path) -> Understood:
    """Return one message read, or taken from the cache, and understood."""
    raw, letter, transcript, read_seconds = read(path, cache, refresh)
    before = time.process_time()
    reply = understand(raw, letter, transcript, load_register(register_file), load_knowledge(SHIPPED))
    reply = judge(reply, Settings().extraction.thresholds)
    spent = time.process_time() - before
    recognised = any(page.source is Source.OCR for document in transcript.documents for page in document.pages)
    return Understood(path.name, record(reply), read_seconds, spent, recognised)


def record(reply: Reply) -> dict[str, Any]:
    """Return what the score tool and the lineage need of the reply; the export proper goes through the database."""

    def field(finding: Finding) -> dict[str, object]:
        return {"value": finding.value, "confidence": finding.confidence, "needs_review": finding.needs_review}

    changes = {name: [field(each) for each in reply.changes if each.field == name] for name in ("own_note", "change", "gone")}
    return {
        "message_id": reply.message_id,
        "sha256": reply.sha256,
        "received_at": None if reply.received is None else reply.received.isoformat(),
        "status": reply.status,
        "kind": field(reply.kind),
        "reference": field(reply.reference),
        "state": field(reply.state),
        "sender_organisation": field(reply.sender_organisation),
        "own_note": next(iter(changes["own_note"]), None),
        "change": next(iter(changes["change"]), None),
        "gone": changes["gone"],
        "delegates": [
            {
                **{name: field(getattr(person, name)) for name in ("name", "honorific", "title", "organisation", "role")},
                **{name: [field(finding) for finding in getattr(person, name)] for name in ("emails", "phones", "faxes")},
            }
            for person in reply.delegates
        ],
    }


def truths_of(corpus: Path) -> list[dict[str, Any]]:
    """Return the lines of the corpus's truth."""
    return [json.loads(line) for line in (corpus / "truth.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()]


def wanted(truth: Mapping[str, Any], only: frozenset[str]) -> bool:
    """Tell whether a message is one of these, by its condition, language, layout, kind or file's stem; empty for all."""
    return not only or bool(only & {Path(truth["file"]).stem, *(truth[label] for label in LABELS)})


def understood(
    corpus: Path, cache: Path, pool: Executor, *, refresh: bool = False, only: frozenset[str] = frozenset()
) -> Iterator[Understood]:
    """Yield the messages of a corpus in the order of its truth.

    Args:
        corpus: holds truth.jsonl, messages/*.eml, invitations.toml.
        cache: folder of transcripts, made where it is not there.
        pool: processes that read side by side; one for all corpora, as a worker lives longer than one.
        refresh: whether what is in the cache is read again.
        only: as in `wanted`.
    """
    os.environ["OMP_THREAD_LIMIT"] = "1"
    cache.mkdir(parents=True, exist_ok=True)
    paths = [corpus / "messages" / truth["file"] for truth in truths_of(corpus) if wanted(truth, only)]
    work = partial(one, cache=cache, refresh=refresh, register_file=corpus / "invitations.toml")
    for done, message in enumerate(pool.map(work, paths), 1):
        if sys.stderr.isatty():
            print(f"\r{corpus.name} {done}/{len(paths)} {message.file} ", end="", file=sys.stderr)
        yield message


def readers(jobs: int) -> ProcessPoolExecutor:
    """Return processes that begin as the service's readers do: what `pipeline/nursery.py` makes once is in none's seconds."""
    return ProcessPoolExecutor(jobs, initializer=load)


def write_records(messages: Iterable[Understood], output: Path) -> tuple[int, float, float]:
    """Write a record a line, as an export does: with what only the earlier replies of its State tell.

    Returns how many, and the CPU seconds of reading and of understanding them.
    """
    done = list(messages)
    before = superseded(message.record for message in done)
    with output.open("w", encoding="utf-8") as out:
        for message in done:
            told = with_earlier(message.record, before.get(message.record["sha256"]))
            out.write(json.dumps(told, ensure_ascii=False) + "\n")
    return len(done), sum(message.reading_seconds for message in done), sum(message.understanding_seconds for message in done)


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--refresh", action="store_true", help="read again even what is in the cache")
    parser.add_argument("--only", default="", help="comma-separated: conditions, languages, layouts or file stems of the truth")
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    only = frozenset(filter(None, given.only.split(",")))
    with readers(given.jobs) as pool:
        messages = understood(given.corpus, given.cache, pool, refresh=given.refresh, only=only)
        count, reading, understanding = write_records(messages, given.output)
    print(f"{count} messages: reading {reading:.0f} CPU s, understanding {understanding:.1f} CPU s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
