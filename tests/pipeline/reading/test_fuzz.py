"""Real files with a few bytes changed: nothing raises, no parser kills its cell, and the note beside the changed file is read."""

from __future__ import annotations

import hashlib
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.settings import ReadingSettings, Settings
from models.errors import Problem
from models.mail import RawMessage
from pipeline.process import process
from pipeline.reading.cell.keeper import Mother
from pipeline.reading.cell.reader import Celled

sys.path.insert(0, str(Path(__file__).parents[3] / "scripts"))
from hostility.judging import OURS, REGISTER, outcome
from hostility.mutation import changed, seeds
from hostility.sample import Sample, attached, plain

LIMITS = ReadingSettings(page_max_pixels=1_000_000, dpi=72)
FILES = {kind: sorted(files, key=len)[:3] for kind, files in seeds().items()}  # small ones, so that a change meets its structure
MAILS = ("mail", "msg", "tnef", "zip", "tar", "gz")
OTHERS = tuple(kind for kind in FILES if kind not in MAILS)
NUMBERS = st.integers(min_value=0, max_value=2**32)
FEW = settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])


def made(kind: str, number: int) -> bytes:
    """Return the changed file of this number."""
    chance = random.Random(number)  # noqa: S311 - no secret
    return changed(chance.choice(FILES[kind]), chance, chance.choice(FILES[kind]))


@pytest.fixture(scope="module")
def celled() -> Iterator[Celled]:
    """Return one cell for all examples; after damage it makes itself a new one. Its mother is not the one of `process`."""
    mother = Mother()
    one = Celled(mother)
    yield one
    one.close()
    mother.end()


def died(problems: list[Problem]) -> list[str]:
    """Return what says that a parser did not end by itself, or that we blame ourselves."""
    return [one.detail for one in problems if one.code in OURS or "The process that" in one.detail]


@pytest.mark.parametrize("kind", OTHERS)
@FEW
@given(number=NUMBERS)
def test_no_changed_file_kills_its_reader(celled: Celled, kind: str, number: int) -> None:
    """Pages and problems come, and then an end."""
    items = list(celled.pages(made(kind, number), LIMITS))
    assert died([one for one in items if isinstance(one, Problem)]) == []


@pytest.mark.parametrize("kind", MAILS)
@FEW
@given(number=NUMBERS)
def test_no_changed_mail_or_archive_kills_its_reader(celled: Celled, kind: str, number: int) -> None:
    """A letter comes, whatever it holds, and each of its texts can be read."""
    letter = celled.letter(RawMessage("", None, made(kind, number)), LIMITS)
    problems = [one for body in letter.bodies for one in celled.body(body, LIMITS) if isinstance(one, Problem)]
    assert died([*letter.problems, *problems]) == []


@FEW
@given(kind=st.sampled_from(OTHERS), number=NUMBERS)
def test_beside_a_changed_attachment_the_note_is_read(kind: str, number: int) -> None:
    """Whatever became of an attachment, the mail's own text is read, and the reply has its reason."""
    sample = attached("changed", made(kind, number), f"a.{kind}")
    reply = process(RawMessage(hashlib.sha256(sample.data).hexdigest(), None, sample.data), REGISTER, Settings(reading=LIMITS))
    assert outcome("", sample, reply, Settings(), 0.0).violations == ()


@FEW
@given(kind=st.sampled_from(("mail", "txt", "html")), number=NUMBERS)
def test_no_changed_text_makes_the_core_raise(kind: str, number: int) -> None:
    """What is understood of odd words is a reply, not an exception."""
    data = made(kind, number)
    data = data if kind == "mail" else plain(data, b"Content-Type: text/html\r\n" if kind == "html" else b"")
    reply = process(RawMessage(hashlib.sha256(data).hexdigest(), None, data), REGISTER, Settings(reading=LIMITS))
    assert outcome("", Sample("changed", data, good=False), reply, Settings(), 0.0).violations == ()
