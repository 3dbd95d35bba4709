"""The house rules that a program can check."""

from __future__ import annotations

import ast
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("config", "models", "pipeline")
# Plain values, checked by the types and by every test that builds one.
WITHOUT_TEST = {"models/mail.py", "models/invitation.py"}
LINES_AT_MOST = 330  # house rule 1: about 300
FUNCTION_LINES_AT_MOST = 66  # house rule 1: about 60


def modules() -> list[Path]:
    found = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    return sorted(path for path in found if "versions" not in path.parts)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_has_its_mirrored_test(path: Path) -> None:
    """A newcomer finds the test of a module at the same place under tests/."""
    inside = path.relative_to(ROOT)
    if path.name in {"__init__.py", "env.py"} or str(inside) in WITHOUT_TEST:
        return
    assert (ROOT / "tests" / inside.parent / f"test_{path.name}").exists(), (
        f"{inside} has no tests/{inside.parent}/test_{path.name}"
    )


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_short(path: Path) -> None:
    """A file has one job, and a function can be read without scrolling."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LINES_AT_MOST
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < FUNCTION_LINES_AT_MOST, node.name


def test_the_generic_package_names_are_ours() -> None:
    """No other distribution in this environment brings packages of the same generic names."""
    owners = packages_distributions()
    for package in PACKAGES:
        assert set(owners.get(package, ["untoc-intake"])) == {"untoc-intake"}


def test_exceptions_are_swallowed_in_two_kinds_of_places_only() -> None:
    """`except Exception` stands at the worker's edge and in the daemon's loop, nowhere else."""
    # foreign, transcribe: the parsers of a dozen libraries on a stranger's bytes; one bad attachment must not cost the message.
    allowed = {
        "pipeline/process.py",
        "pipeline/workers.py",
        "pipeline/watching.py",
        "pipeline/cli.py",
        "pipeline/reading/foreign.py",
        "pipeline/reading/transcribe.py",
    }
    for path in modules():
        if "except Exception" in path.read_text(encoding="utf-8"):
            assert str(path.relative_to(ROOT)) in allowed, path


def test_no_file_names_a_machine_or_a_registry() -> None:
    """What is committed runs anywhere: no path of this machine, no host of a package registry."""
    around = str(ROOT.parent) + "/"
    for path in [*modules(), ROOT / "requirements.lock", ROOT / "README.md", *(ROOT / "scripts").glob("*")]:
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            assert "/work/" not in text, path
            assert around not in text or around == "/", path
            assert "index-url" not in text.replace("--no-emit-index-url", ""), path


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("test_*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_test_says_what_is_promised(path: Path) -> None:
    """Each test function has one sentence that says what it promises."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            assert ast.get_docstring(node), f"{path.name}: {node.name}"
