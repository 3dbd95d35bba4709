"""What a run does to the machine: memory of a family of processes, attempts to reach a network, files."""

from __future__ import annotations

import ctypes
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NEW_USER, _NEW_NETWORK = 0x1000_0000, 0x4000_0000  # linux/sched.h
STEP_SECONDS = 0.05  # between two looks at the memory
# Counters of /proc/PID/net/snmp and netstat that grow when a process tries to reach anybody, also where there is no way out.
_COUNTERS = {
    "Tcp": ("ActiveOpens", "OutSegs"),
    "Udp": ("OutDatagrams",),
    "Ip": ("OutRequests", "OutNoRoutes", "OutDiscards"),
    "Icmp": ("OutMsgs",),
}


def leave_the_network() -> bool:
    """Move this process, before it has threads, into a network of its own without any way out; return whether that worked."""
    library = ctypes.CDLL(None, use_errno=True)
    user, group = os.geteuid(), os.getegid()
    if library.unshare(_NEW_NETWORK) == 0:
        return True
    if library.unshare(_NEW_USER | _NEW_NETWORK) != 0:
        return False
    for name, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        Path(f"/proc/self/{name}").write_text(text, encoding="ascii")
    return True


def attempts(processes: set[int]) -> dict[str, int]:
    """Return, for each network that one of these processes lives in, how often anything was sent or tried to be."""
    counted: dict[str, int] = {}
    for process in processes:
        try:
            network = str(Path(f"/proc/{process}/ns/net").readlink())
            lines = Path(f"/proc/{process}/net/snmp").read_text(encoding="ascii").splitlines()
        except OSError:
            continue
        total = 0
        for names, values in zip(lines[::2], lines[1::2], strict=True):
            kind, *keys = names.replace(":", "").split()
            table = dict(zip(keys, values.split()[1:], strict=True))
            total += sum(int(table.get(key, 0)) for key in _COUNTERS.get(kind, ()))
        counted[network] = max(counted.get(network, 0), total)
    return counted


def descendants(process: int) -> set[int]:
    """Return a process and all that it started, as far as they live."""
    parents: dict[int, int] = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(file.parent.name)] = int(file.read_text(encoding="latin-1").rsplit(")", 1)[1].split()[1])
        except (OSError, ValueError, IndexError):
            continue
    found = {process}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def memory(process: int) -> int:
    """Return the bytes of memory that a process holds, pages shared with others counted in parts; 0 where it is gone."""
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


class Peak:
    """The most memory that a family of processes held, and every process that was seen in it."""

    def __init__(self) -> None:
        self.bytes = 0
        self.seen: set[int] = set()
        self.networks: dict[str, int] = {}


@contextmanager
def watched(process: int) -> Iterator[Peak]:
    """Watch a process and its children, every `STEP_SECONDS`, as long as the block lasts."""
    peak, over = Peak(), threading.Event()

    def look() -> None:
        while not over.is_set():
            family = descendants(process) - {os.getpid()}
            peak.seen |= family
            peak.bytes = max(peak.bytes, sum(map(memory, family)))
            for network, count in attempts(family).items():
                peak.networks[network] = max(peak.networks.get(network, 0), count)
            time.sleep(STEP_SECONDS)

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        over.set()
        thread.join()


def files_below(*folders: Path) -> set[Path]:
    """Return every file below these folders."""
    return {path for folder in folders for path in folder.rglob("*")}


def markers() -> list[Path]:
    """Return the files that samples asked to be written, wherever they would have gone."""
    places = ("/", "/etc", "/var/tmp", ".", "..", "../..", str(Path.home()))  # noqa: S108 - looked at, never written to
    return [path for place in places for path in Path(place).glob("*hostile-marker*")]
