"""Lists of many persons: twice as many take about twice as long, whatever the rows look like.

As in `test_hostile_text`, growth is measured, not seconds.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.invitation import Register
from models.mail import RawMessage
from pipeline.process import found

_MOST, _SLACK = 2.6, 0.1  # times as long for twice the rows, and seconds by which a busy machine may err
_ROWS = 80
_NAMES = ("Karel Horn", "Mira Lund", "Tomas Beck", "Ada Roth")
_GIVEN, _FAMILY = ("Karel", "Mira", "Tomas", "Ada", "Ilse"), ("Horn", "Lund", "Beck", "Roth", "Falk", "Brandt", "Olsen")
_CHINESE = ("王李张刘陈杨黄赵吴周", "建国伟明芳丽强军磊洋")


def _name(at: int) -> str:
    return f"{_GIVEN[at % 5]} {_FAMILY[at % 7]}{_FAMILY[(at // 7) % 7].lower()}{'abcdefgh'[at // 49 % 8]}"


def _chinese(at: int) -> str:
    family, given = _CHINESE
    return family[at % 10] + given[at // 10 % 10] + given[at // 3 % 10]


_LISTS: dict[str, tuple[str, Callable[[int], str]]] = {
    "bullets by turns": (
        "The delegation is composed of:",
        lambda at: f"{'-*•'[at % 3]} {_name(at)}, Director, Ministry of Justice",
    ),
    "the same names again": ("The delegation is composed of:", lambda at: f"{'-*•'[at % 3]} {_NAMES[at % 4]}"),
    "numbered Chinese rows": ("代表团名单如下：", lambda at: f"{at + 1}. {_chinese(at)}，外交部条约法律司处长"),
    "Chinese rows": ("代表团名单如下：", lambda at: f"{_chinese(at)}，司法部国际合作局副局长"),
    "labels": (
        "The delegation:",
        lambda at: f"\nName: {_name(at)}\nTitle: Judge\nE-mail: m{at}@a.example",
    ),
}


@pytest.mark.parametrize("kind", _LISTS)
def test_twice_the_persons_take_no_more_than_about_twice_as_long(
    kind: str, build: Any, knowledge: Knowledge, register: Register
) -> None:
    """Rows with marks by turns, rows of few names, rows in Chinese, blocks of labels."""
    lead, row = _LISTS[kind]

    def spent(rows: int) -> float:
        page = build.page("\n".join((lead, *map(row, range(rows)))))
        transcript = build.transcript(build.document(page))
        letter = build.letter(subject="Reply", sender="ada@example.org")
        before = time.process_time()
        found(RawMessage("0" * 64, None, b""), letter, transcript, register, knowledge)
        return time.process_time() - before

    spent(4)
    once = spent(_ROWS)
    for _ in range(3):  # a busy machine errs upwards; what is truly slow is so each time
        if (twice := spent(2 * _ROWS)) <= _MOST * once + _SLACK:
            return
        once = max(once, spent(_ROWS))
    pytest.fail(f"{once:.2f} s for the list, {twice:.2f} s for twice the list")
