#!/usr/bin/env python3
"""Whether copies and amendments find the earlier note, and whether the order of arrival at our desk matters: it must not.

    scripts/bench/lineage.py CORPUS --cache DIR [--orders 20] [--seed 1]

Understands every message of CORPUS (transcripts are kept in the cache folder, as scripts/bench/understanding.py does), files them
into new books in that many random orders, and prints how many of the truth's `supersedes` are found, which are not, and in how
many orders the delegations, the earlier messages and the provisional list were equal to those of the first order.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from understanding import read

from config.knowledge import SHIPPED, load_knowledge
from config.register import load_register
from config.settings import Settings
from models.invitation import Register
from models.mail import RawMessage
from models.reply import Reply
from pipeline.extraction.verdict import judge
from pipeline.filing.lineage import Delegation, delegations
from pipeline.filing.participants import Seats, seating
from pipeline.filing.store import Store
from pipeline.process import understand

Message = tuple[Reply, RawMessage]
Outcome = tuple[tuple[Delegation, ...], tuple[Seats, ...], dict[str, str | None]]


def replies(corpus: Path, cache: Path, register: Register) -> list[Message]:
    """Return every message with what it says."""
    knowledge, found = load_knowledge(SHIPPED), []
    cache.mkdir(parents=True, exist_ok=True)
    for path in sorted((corpus / "messages").glob("*.eml")):
        raw, letter, transcript, _ = read(path, cache, refresh=False)
        reply = judge(understand(raw, letter, transcript, register, knowledge), Settings().extraction.thresholds)
        found.append((reply, raw))
    return found


def filed(messages: Sequence[Message], register: Register) -> Outcome:
    """Return delegations, lists and (Message-ID, that of the earlier message) once all are filed in this order."""
    with tempfile.TemporaryDirectory() as folder, Store(f"sqlite:///{folder}/books.db", lambda _: "f" * 64) as store:
        store.import_register(register)
        for reply, raw in messages:
            store.file(reply, raw)
        records = list(store.records())
    names = {record["sha256"]: record["message_id"] for record in records}
    earlier = {record["message_id"]: names.get(record["supersedes"]) for record in records}
    return delegations(records), seating(records, str), earlier


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--orders", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    register = load_register(arguments.corpus / "invitations.toml")
    messages = replies(arguments.corpus, arguments.cache, register)
    truths = [json.loads(line) for line in (arguments.corpus / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    dice = random.Random(arguments.seed)  # noqa: S311 - the same orders each time
    first, equal = filed(messages, register), 0
    for number in range(arguments.orders):
        dice.shuffle(messages)
        equal += filed(messages, register) == first
        print(f"\rorder {number + 1} of {arguments.orders}", end="", file=sys.stderr)
    print(file=sys.stderr)
    told, earlier = first[0], first[2]
    later = [truth for truth in truths if truth["supersedes"]]
    right = [truth for truth in later if earlier.get(truth["message_id"]) == truth["supersedes"]]
    wrong = [truth for truth in truths if earlier.get(truth["message_id"]) not in (None, truth["supersedes"])]
    print(f"{len(messages)} messages, {len(told)} delegations or answers, {sum(len(each.questions) for each in told)} questions")
    print(f"copies and amendments that name the right earlier message: {len(right)} of {len(later)}")
    for truth in later:
        if truth not in right:
            print(f"  missed: {truth['file']}, {truth['kind']}, {truth['condition']}, {truth['language']}, {truth['state']}")
    print(f"messages that name a wrong one: {len(wrong)}{''.join(' ' + truth['file'] for truth in wrong)}")
    print(f"orders with equal results: {equal} of {arguments.orders}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
