"""The walls of a cell. Each is tried in a process of its own: walls cannot be taken down."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pipeline.reading.cell.walls import Walls

ROOT = Path(__file__).parents[4]


def outcome(program: str, folder: Path) -> str:
    """Return what a process prints that first puts up the walls."""
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pathlib import Path; from pipeline.reading.cell import walls\n"
    done = subprocess.run(
        [sys.executable, "-c", start + program], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )
    return done.stdout.strip() or done.stderr.strip().rpartition("\n")[2] or str(done.returncode)


def test_memory_and_files_are_bounded(tmp_path: Path) -> None:
    """Neither address space nor a file grows beyond its limit."""
    assert "MemoryError" in outcome("walls.limit(1_000_000_000, 1_000); bytearray(2_000_000_000)", tmp_path)
    assert "File too large" in outcome(
        "import signal; walls.limit(1_000_000_000, 1_000); Path('x').write_bytes(bytes(2_000))", tmp_path
    )


def test_processor_time_is_bounded_also_where_nobody_watches(tmp_path: Path) -> None:
    """A process that spins is ended by the kernel."""
    program = "walls.CPU_ROOM_SECONDS = 1; walls.limit_time(0)\nwhile True: pass"
    assert outcome(program, tmp_path) == "-24"  # SIGXCPU


def test_walls_that_the_kernel_does_not_know_are_said_to_be_missing(tmp_path: Path) -> None:
    """Where landlock is not there, the answer says so and the work goes on."""
    program = (
        "import ctypes\n"
        "class Old:\n"
        "    def __init__(self, *_, **__): pass\n"
        "    def prctl(self, *_): return -1\n"
        "    def syscall(self, *_): return -1\n"
        "    def unshare(self, *_): return -1\n"
        "walls.ctypes.CDLL = Old\n"
        "print(walls.without_network(), walls.within(Path('.'), network=False))"
    )
    assert outcome(program, tmp_path) == f"False {Walls(network=False, files=False)}"


def test_the_software_s_own_folder_is_not_among_what_may_be_read(tmp_path: Path) -> None:
    """By default the archive lies beside the packages: only these are opened to a cell."""
    shown = outcome("print(*walls._programs(), sep='\\n')", tmp_path).splitlines()
    assert str(ROOT) not in shown
    assert str(ROOT / "pipeline") in shown
