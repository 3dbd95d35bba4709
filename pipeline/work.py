"""What a worker does with a message: read it, or tell why nobody could; and what it was read with."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache
from pathlib import Path

from config.knowledge import SHIPPED
from config.settings import Settings
from models.errors import Problem, ProblemCode
from models.invitation import Register
from models.mail import RawMessage
from models.reply import Reply

# What goes away without any change of what `makers` names: a mistake of this program, a language model that was not installed.
MENDED_ELSEWHERE = frozenset({ProblemCode.BUG, ProblemCode.MODEL_MISSING})

MadeBy = tuple[tuple[str, str], ...]


def read_message(raw: RawMessage, register: Register, settings: Settings) -> Reply:
    """Return what the message yields; runs in a worker. `made_by` also tells from which register, settings and words."""
    from pipeline.process import process

    reply = process(raw, register, settings)
    if any(problem.code in MENDED_ELSEWHERE for problem in reply.problems):
        return reply  # it does not name its grounds, so that `reprocess` tries it again once that is mended
    return replace(reply, made_by=reply.made_by + _grounds(register, settings))


def give_up(raw: RawMessage, problem: Problem) -> Reply:
    """Return the reply of a message whose worker did not come back; runs in another worker.

    It does not name its grounds, so that `reprocess` tries such a message again.
    """
    from pipeline.process import failed

    return failed(raw, problem)


def makers(register: Register, settings: Settings) -> MadeBy:
    """Return what `read_message` would note as `made_by`; runs in a worker, which has the tools at hand."""
    from pipeline.process import made_by

    return made_by() + _grounds(register, settings)


def _grounds(register: Register, settings: Settings) -> MadeBy:
    return (
        ("register", _digest(repr(register).encode())),
        ("settings", _digest(repr((settings.reading, settings.extraction)).encode())),
        ("knowledge", _knowledge(settings.extraction.knowledge_directory or SHIPPED)),
    )


@cache
def _knowledge(directory: Path) -> str:
    """Return the digest of the words; kept for the life of the process, as the words themselves are."""
    return _digest(b"".join(file.read_bytes() for file in sorted(directory.rglob("*.toml"))))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]
