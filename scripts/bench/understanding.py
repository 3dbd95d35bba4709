#!/usr/bin/env python3
"""Read a corpus once, understand it as often as you like, and write the records export for the score tool.

    scripts/bench/understanding.py CORPUS --cache DIR --output records.jsonl [--refresh] [--only fax,0012] [--jobs 2]

Reading (OCR) takes minutes and understanding takes seconds: transcripts are kept in the cache folder, one pickle a message, and
read again only with --refresh. CORPUS holds messages/*.eml, invitations.toml. Prints the CPU seconds of both steps a message.
Then: score.py CORPUS/truth.jsonl records.jsonl --by condition,language,layout --errors 60
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import pickle
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from config.knowledge import SHIPPED, load_knowledge
from config.register import load_register
from config.settings import Settings
from models.finding import Finding
from models.mail import Letter, RawMessage
from models.page import Transcript
from models.reply import Reply
from pipeline.extraction.verdict import judge
from pipeline.process import understand


def read(path: Path, cache: Path, refresh: bool) -> tuple[RawMessage, Letter, Transcript, float]:
    """Return the message read, from the cache if it is there, and the CPU seconds that reading took when it was read."""
    from pipeline.reading.letter import open_letter
    from pipeline.reading.transcribe import transcribe

    data = path.read_bytes()
    raw = RawMessage(hashlib.sha256(data).hexdigest(), None, data)
    kept = cache / f"{path.stem}.pickle"
    if kept.exists() and not refresh:
        letter, transcript, seconds = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
        return raw, letter, transcript, seconds
    settings = Settings()
    before = os.times()
    letter = open_letter(raw, settings.reading)
    transcript = transcribe(letter, settings.reading, load_knowledge(SHIPPED))
    after = os.times()
    seconds = sum(after[:4]) - sum(before[:4])
    kept.write_bytes(pickle.dumps((letter, transcript, seconds)))
    return raw, letter, transcript, seconds


def one(path: Path, cache: Path, refresh: bool, register_file: Path) -> tuple[str, dict[str, object], float, float]:
    """Return (file name, record, CPU seconds of reading, CPU seconds of understanding) of one message."""
    raw, letter, transcript, read_seconds = read(path, cache, refresh)
    before = time.process_time()
    reply = understand(raw, letter, transcript, load_register(register_file), load_knowledge(SHIPPED))
    reply = judge(reply, Settings().extraction.thresholds)
    return path.name, record(reply), read_seconds, time.process_time() - before


def record(reply: Reply) -> dict[str, object]:
    """Return what the score tool needs of the reply; the export proper goes through the database."""

    def field(finding: Finding) -> dict[str, object]:
        return {"value": finding.value, "confidence": finding.confidence, "needs_review": finding.needs_review}

    return {
        "message_id": reply.message_id,
        "status": reply.status,
        "kind": field(reply.kind),
        "reference": field(reply.reference),
        "state": field(reply.state),
        "delegates": [
            {
                **{name: field(getattr(person, name)) for name in ("name", "honorific", "title", "organisation", "role")},
                **{name: [field(finding) for finding in getattr(person, name)] for name in ("emails", "phones", "faxes")},
            }
            for person in reply.delegates
        ],
    }


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--refresh", action="store_true", help="read again even what is in the cache")
    parser.add_argument("--only", default="", help="comma-separated: conditions, languages, layouts or file stems of the truth")
    parser.add_argument("--jobs", type=int, default=1)
    arguments = parser.parse_args()
    os.environ["OMP_THREAD_LIMIT"] = "1"
    arguments.cache.mkdir(parents=True, exist_ok=True)
    wanted = set(filter(None, arguments.only.split(",")))
    paths = []
    with (arguments.corpus / "truth.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            truth = json.loads(line)
            stem = Path(truth["file"]).stem
            if not wanted or wanted & {stem, truth["condition"], truth["language"], truth["layout"], truth["kind"]}:
                paths.append(arguments.corpus / "messages" / truth["file"])
    work = partial(one, cache=arguments.cache, refresh=arguments.refresh, register_file=arguments.corpus / "invitations.toml")
    reading = understanding = 0.0
    with ProcessPoolExecutor(arguments.jobs) as pool, arguments.output.open("w", encoding="utf-8") as out:
        for done, (name, line, read_seconds, seconds) in enumerate(pool.map(work, paths), 1):
            reading += read_seconds
            understanding += seconds
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
            print(f"\r{done}/{len(paths)} {name}", end="", file=sys.stderr)
    print(f"\n{len(paths)} messages: reading {reading:.0f} CPU s, understanding {understanding:.1f} CPU s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
