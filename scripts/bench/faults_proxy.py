"""A proxy between daemon and mail server that cuts or stalls the line at a given byte, and counts what goes through."""

from __future__ import annotations

import contextlib
import random
import socket
import struct
import threading
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

UP, DOWN = "up", "down"  # to the server, to the daemon
CUT, ENDED, STALLED, HELD = "cut", "ended", "stalled", "held"  # reset; closed; silent until the daemon leaves; silent for a while
LONGEST_SECONDS = 60.0  # no line is silent for longer than the daemon waits
_CHUNK = 16_384


@dataclass
class Fault:
    """What happens to the line that carries a certain byte.

    Attributes:
        direction: UP or DOWN.
        after_bytes: bytes of this direction that still go through, over all lines, from now on.
        kind: CUT, ENDED, STALLED or HELD.
        seconds: how long it is HELD.
        done: set when it has happened.
    """

    direction: str
    after_bytes: int
    kind: str
    seconds: float = 1.5
    done: threading.Event = field(default_factory=threading.Event)


def at_random(chance: random.Random, up: int, down: int) -> Fault:
    """Return a fault at a random byte of a conversation that has so many bytes."""
    direction = chance.choice((UP, DOWN))
    kind = chance.choice((CUT, CUT, ENDED, ENDED, STALLED, HELD))
    return Fault(direction, chance.randrange(max(1, up if direction == UP else down)), kind, chance.uniform(0.5, 3.0))


class Proxy:
    """Listens on a port of loopback and passes on to another; a context manager.

    Attributes:
        port: where it listens.
        bytes: what went through, by direction.
        connections: lines that were opened.
    """

    def __init__(self, target: int) -> None:
        self.target = target
        self.bytes = {UP: 0, DOWN: 0}
        self.connections = 0
        self._faults: list[Fault] = []
        self._lock = threading.Lock()
        self._lines: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]

    def __enter__(self) -> Self:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._listener.close()
        self.cut_all()

    def arm(self, fault: Fault) -> Fault:
        """Let a fault happen when its byte comes by."""
        with self._lock:
            self._faults.append(fault)
        return fault

    def disarm(self) -> None:
        with self._lock:
            self._faults.clear()

    def cut_all(self) -> None:
        """Cut every line now."""
        with self._lock:
            lines = list(self._lines)
        for line in lines:
            _reset(line)

    def _serve(self) -> None:
        while True:
            try:
                near, _address = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            try:
                far = socket.create_connection(("127.0.0.1", self.target), timeout=10)
                far.settimeout(None)
            except OSError:  # the server is away
                near.close()
                continue
            for line in (near, far):
                line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._lines |= {near, far}
            gate = threading.Event()  # closed while the line is silent
            gate.set()
            for source, sink, direction in ((near, far, UP), (far, near, DOWN)):
                threading.Thread(target=self._pump, args=(source, sink, direction, gate), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket, direction: str, gate: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(_CHUNK):
                gate.wait(LONGEST_SECONDS)
                fault, count = self._hit(direction, len(data))
                sink.sendall(data[:count])
                if fault is not None:
                    fault.done.set()
                    if fault.kind == HELD:
                        gate.clear()
                        time.sleep(fault.seconds)
                        gate.set()
                        sink.sendall(data[count:])
                    elif fault.kind == STALLED:
                        gate.clear()
                        while source.recv(_CHUNK):  # swallowed: nothing comes through any more
                            pass
                        gate.set()
                        break
                    else:
                        if fault.kind == CUT:
                            _reset(source)
                            _reset(sink)
                        break
        for line in (source, sink):
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            with contextlib.suppress(OSError):
                line.close()
        with self._lock:
            self._lines -= {source, sink}

    def _hit(self, direction: str, count: int) -> tuple[Fault | None, int]:
        """Return the fault that lies in the next `count` bytes, and how many of them still go through."""
        with self._lock:
            self.bytes[direction] += count
            for fault in self._faults:
                if fault.direction == direction:
                    if fault.after_bytes < count:
                        self._faults.remove(fault)
                        return fault, fault.after_bytes
                    fault.after_bytes -= count
        return None, count


def _reset(line: socket.socket) -> None:
    """Close without a goodbye: the other side gets a reset."""
    with contextlib.suppress(OSError):
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RD)  # wakes who reads there, and says nothing to the other side
    with contextlib.suppress(OSError):
        line.close()
