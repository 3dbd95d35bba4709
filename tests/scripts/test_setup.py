"""What `scripts/setup` says where it cannot do its work."""

from __future__ import annotations

import os
import re
import subprocess
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "setup"
LOCK = ROOT / "requirements.lock"


def ask(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["/bin/bash", SCRIPT], env=os.environ | environment, capture_output=True, text=True, check=False)


def program(file: Path, script: str) -> Path:
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return file


def test_an_old_python_is_refused(tmp_path: Path) -> None:
    """A Python below 3.11 is refused with one clear sentence that names the version found and the version needed."""
    old = program(tmp_path / "python3.9", 'case "$2" in *print*) echo 3.9 ;; *) exit 1 ;; esac')
    done = ask(PYTHON=str(old))
    assert done.returncode == 1
    assert "3.11, 3.12 or 3.13" in done.stderr
    assert "is Python 3.9" in done.stderr


def test_without_rights_the_missing_packages_are_named(tmp_path: Path) -> None:
    """Where nothing may be installed, each missing package is named, with the command that an administrator must type."""
    program(tmp_path / "dpkg-query", 'case "$3" in poppler-utils|tesseract-ocr-rus) exit 1 ;; *) echo installed ;; esac')
    program(tmp_path / "id", "echo 1000")
    program(tmp_path / "sudo", "exit 1")
    program(tmp_path / "apt-get", "echo must not be called; exit 99")
    done = subprocess.run(
        ["/bin/bash", SCRIPT],
        env=os.environ | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "sudo apt-get install --no-install-recommends tesseract-ocr-rus poppler-utils" in done.stderr


@pytest.mark.parametrize(("option", "package"), [("--with-browser", "chromium"), ("--with-postgresql", "postgresql")])
def test_what_only_tests_need_comes_only_where_it_is_asked_for(tmp_path: Path, option: str, package: str) -> None:
    """An office that runs the software gets neither a browser of 300 MB nor a database server; the tests do."""
    program(tmp_path / "dpkg-query", f'case "$3" in {package}) exit 1 ;; *) echo installed ;; esac')
    program(tmp_path / "id", "echo 1000")
    program(tmp_path / "sudo", "exit 1")
    program(tmp_path / "apt-get", "echo must not be called; exit 99")
    done = subprocess.run(
        ["/bin/bash", SCRIPT, option],
        env=os.environ | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert f"sudo apt-get install --no-install-recommends {package}" in done.stderr
    text = SCRIPT.read_text(encoding="utf-8")
    assert package not in text.split("packages=(")[1].split(")")[0]
    assert option in (SCRIPT.parent / "test").read_text(encoding="utf-8")


def test_an_unknown_option_is_told() -> None:
    """A slip of the fingers installs nothing and says what there is."""
    done = subprocess.run(["/bin/bash", SCRIPT, "--with-browsers"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--with-browser and --with-postgresql" in done.stderr


def test_the_lock_holds_all_that_its_packages_need() -> None:
    """`requirements.lock` is closed: pip installs it and looks for nothing else, extras as in `smart-open[http]` included."""
    locked = {canonicalize_name(name) for name in re.findall(r"^([\w.-]+)==", LOCK.read_text(), re.MULTILINE)}
    assert len(locked) > 100
    wanted: list[tuple[str, str]] = [(name, "") for name in sorted(locked)]
    for name, extra in wanted:  # grows while it is walked
        try:
            asked = metadata.requires(name) or []
        except metadata.PackageNotFoundError:  # locked for another Python or system than this one
            continue
        for one in map(Requirement, asked):
            if one.marker is None or one.marker.evaluate({"extra": extra}):
                assert canonicalize_name(one.name) in locked, f"{name}[{extra}] needs {one}"
                wanted += [each for each in ((one.name, of) for of in one.extras) if each not in wanted]
