"""The walls of a cell: what the kernel can refuse to a process that parses foreign bytes, without root and without a daemon.

Each wall is put up where the kernel knows it; `Walls` says which stand. Limits of memory, time and files always do.
"""

from __future__ import annotations

import ctypes
import os
import resource
import struct
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# Source: linux/prctl.h, linux/sched.h, linux/landlock.h. The numbers of the three landlock calls are those of every
# architecture that has them.
_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38
_CLONE_NEWUSER, _CLONE_NEWNET = 0x1000_0000, 0x4000_0000
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG, _BENEATH = 1, 1
_WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 1, 1 << 2, 1 << 3
_CHANGE_OLD = 0b1_1111_1111 << 4  # removing and making: directories, files, devices, sockets, pipes, links
_REFER, _TRUNCATE = 1 << 13, 1 << 14  # from version 2, from version 3
_TCP = 0b11  # bind and connect, from version 4
_SCOPES = 0b11  # abstract sockets and signals, from version 6

OPEN_FILES = 128  # a cell opens its pipes, one temporary file and the libraries' own data
CPU_ROOM_SECONDS = 10  # beyond the time limit that the worker watches: only a process that nobody watches any more meets it
SIGKILL = 9

# Beside the programs and libraries themselves: what the loader, fonts and time zones need.
_READABLE = ("/usr", "/lib", "/lib64", "/bin", "/opt", "/nix/store", "/etc/fonts", "/etc/ld.so.cache", "/etc/localtime")
_DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")


@dataclass(frozen=True, slots=True)
class Walls:
    """Which walls stand.

    Attributes:
        network: there is no network to reach: a network namespace of its own, or TCP forbidden by landlock.
        files: nothing can be written outside its folder, and nothing read but programs (landlock).
    """

    network: bool
    files: bool


def without_network() -> bool:
    """Move this process into a network of its own, in which there is nothing; return whether the kernel allowed it.

    It must have one thread only.
    """
    library = ctypes.CDLL(None, use_errno=True)
    user, group = os.geteuid(), os.getegid()
    if library.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        return bool(library.unshare(_CLONE_NEWNET) == 0)
    for name, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        try:
            Path(f"/proc/self/{name}").write_text(text, encoding="ascii")
        except OSError:
            break  # it stays nobody: files are opened as before
    return True


def die_with_parent() -> None:
    """Let the kernel end this process when its parent ends, however that may be."""
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)


def limit(memory_max_bytes: int, file_max_bytes: int) -> None:
    """Bound memory (address space), size and number of files; no core file, which would hold the message."""
    for what, wanted in (
        (resource.RLIMIT_AS, memory_max_bytes),
        (resource.RLIMIT_FSIZE, file_max_bytes),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        _soft, hard = resource.getrlimit(what)
        bound = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(what, (bound, bound))


def limit_time(seconds: float) -> None:
    """Bound the processor time that may still be used, by this process and by each program that it starts."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    bound = int(used.ru_utime + used.ru_stime + seconds + CPU_ROOM_SECONDS)
    _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (bound if hard == resource.RLIM_INFINITY else min(bound, hard), hard))


def within(folder: Path, *, network: bool) -> Walls:
    """Forbid this process, for good, to write outside `folder` and to read anything but it and programs (landlock).

    Args:
        folder: its own.
        network: whether `without_network` did its part already.
    """
    library = ctypes.CDLL(None, use_errno=True)
    library.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    version = library.syscall(_CREATE_RULESET, None, 0, _VERSION_FLAG)
    if version < 1:
        return Walls(network, files=False)
    change = _WRITE_FILE | _CHANGE_OLD | (_REFER if version >= 2 else 0) | (_TRUNCATE if version >= 3 else 0)
    rights = struct.pack("QQQ", change | _READ_FILE | _READ_DIR, _TCP if version >= 4 else 0, _SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = library.syscall(_CREATE_RULESET, rights[:size], size, 0)
    if ruleset < 0:
        return Walls(network, files=False)
    try:
        _allow(library, ruleset, [str(folder)], change | _READ_FILE | _READ_DIR)
        _allow(library, ruleset, _programs(), _READ_FILE | _READ_DIR)
        _allow(library, ruleset, _DEVICES, _READ_FILE | _WRITE_FILE)
        stands = library.syscall(_RESTRICT_SELF, ruleset, 0) == 0
    finally:
        os.close(ruleset)
    return Walls(network or (stands and version >= 4), files=stands)


def _allow(library: ctypes.CDLL, ruleset: int, paths: Iterable[str], rights: int) -> None:
    for path in paths:
        try:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        try:
            here = rights if os.path.isdir(path) else rights & (_READ_FILE | _WRITE_FILE | _TRUNCATE)  # noqa: PTH112
            library.syscall(_ADD_RULE, ruleset, _BENEATH, struct.pack("=Qi", here, place), 0)
        finally:
            os.close(place)


def _programs() -> list[str]:
    """Return where programs and libraries are, and this software's own files; nothing else of its folder, which may hold mail."""
    own = Path(__file__).parents[3]
    outside = [entry for entry in sys.path if entry and Path(entry).resolve() != own.resolve()]
    return [*_READABLE, sys.prefix, sys.base_prefix, *outside, *(str(own / name) for name in ("pipeline", "config", "models"))]
