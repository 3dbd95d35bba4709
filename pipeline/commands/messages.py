"""`untoc-intake messages`: what became of every message."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer

from pipeline.commands import screen, table
from pipeline.commands.office import office


class State(StrEnum):
    """What `--status` takes."""

    FILED = "filed"
    REVIEW = "review"
    FAILED = "failed"
    IGNORED = "ignored"
    PENDING = "pending"


class Form(StrEnum):
    """What `--format` takes."""

    TABLE = "table"
    JSONL = "jsonl"


def messages(
    context: typer.Context,
    status: Annotated[State | None, typer.Option(help="Only messages in this state.")] = None,
    form: Annotated[Form, typer.Option("--format", help="A table for people, or one JSON object a line.")] = Form.TABLE,
) -> None:
    """List every message ever seen and what became of it.

    For example:

    - `untoc-intake messages`
    - `untoc-intake messages --status failed`
    - `untoc-intake messages --format jsonl > messages.jsonl`
    """
    with office(context).books() as store:
        lines = store.messages(status)
        if form is Form.JSONL:
            for line in lines:
                screen.say(json.dumps(line.as_json(), ensure_ascii=False))
            return
        rows = [
            (
                line.received.strftime("%Y-%m-%d %H:%M") if line.received else "",
                line.state,
                line.sha256[:12],
                line.subject or line.sender,
                "; ".join(line.names),
                line.reason,
            )
            for line in lines
        ]
        counts = store.counts()
    if rows:
        headings = ("received (UTC)", "state", "message", "subject", "delegates", "why it is not filed")
        table.show(headings, rows, narrow=("received (UTC)", "state", "message"))
        screen.say()
    shown = (
        f"{screen.counted(len(rows), 'message')} of {sum(counts.values()):,}" if status else screen.counted(len(rows), "message")
    )
    screen.say(f"{shown}. All: {screen.counts_in_words(counts)}.")
