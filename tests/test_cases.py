"""Hand-written replies in six languages, in wordings and layouts of their own, held against what is expected of each."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from config.register import load_register

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"


def bench() -> ModuleType:
    """Return scripts/bench/cases.py, which compares a case with what was read; scripts are no package."""
    spec = importlib.util.spec_from_file_location("bench_cases", ROOT / "scripts" / "bench" / "cases.py")
    assert spec is not None
    assert spec.loader is not None
    sys.path.append(str(ROOT / "scripts" / "bench"))  # for what it shares with its neighbours
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


BENCH = bench()
REGISTER = load_register(CASES / "invitations.toml")
KNOWN = (CASES / "known-misses.txt").read_text(encoding="utf-8").splitlines()
FOLDERS = sorted(path.parent for path in CASES.glob("*/*/expected.toml"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.relative_to(CASES).as_posix())
def test_a_case_is_read_as_expected(folder: Path) -> None:
    """Every value is as a person reads it, but for the misses that are written down; a mended one is struck from the list."""
    case = folder.relative_to(CASES).as_posix()
    missed = [str(outcome) for outcome in BENCH.outcomes_of(case, folder, REGISTER) if not outcome.right]
    known = [line for line in KNOWN if line.split()[1] == case]
    assert missed == known, "if the difference is meant: scripts/bench/cases.py --write"


def test_no_known_miss_is_a_wrong_invitation_in_silence() -> None:
    """A reply linked to the wrong invitation without asking is a defect, never a known miss."""
    silent = [line for line in KNOWN if line.startswith("!") and " reference " in line and not line.endswith("got ''")]
    assert silent == []
