"""Compound files (the container of Outlook messages and old Office documents), written small and plain. Source: MS-CFB."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

SECTOR, MINI_SECTOR, MINI_CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
NOTHING = 0xFFFFFFFF

Tree = dict[str, "bytes | Tree"]  # names to streams and storages


@dataclass
class _Entry:
    name: str
    kind: int  # 1 storage, 2 stream, 5 root
    data: bytes = b""
    child: int = NOTHING
    left: int = NOTHING
    right: int = NOTHING
    start: int = END
    size: int = 0


@dataclass
class _File:
    entries: list[_Entry] = field(default_factory=list)

    def add(self, tree: Tree) -> int:
        """Add a folder's entries as a balanced tree; return its root's number."""
        numbers = []
        for name in sorted(tree, key=lambda name: (len(name), name.upper())):
            value = tree[name]
            numbers.append(len(self.entries))
            entry = _Entry(name, 2 if isinstance(value, bytes) else 1, value if isinstance(value, bytes) else b"")
            self.entries.append(entry)
            if not isinstance(value, bytes):
                entry.child = self.add(value)
        return self._balanced(numbers)

    def _balanced(self, numbers: list[int]) -> int:
        if not numbers:
            return NOTHING
        middle = len(numbers) // 2
        entry = self.entries[numbers[middle]]
        entry.left = self._balanced(numbers[:middle])
        entry.right = self._balanced(numbers[middle + 1 :])
        return numbers[middle]


def compound(tree: Tree) -> bytes:
    """Return a compound file that holds `tree`."""
    file = _File([_Entry("Root Entry", 5)])
    file.entries[0].child = file.add(tree)
    sectors: list[bytes] = []
    fat: list[int] = []
    mini, mini_fat = b"", []
    for entry in file.entries[1:]:
        entry.size = len(entry.data)
        if entry.kind == 2 and 0 < entry.size < MINI_CUTOFF:
            entry.start = len(mini) // MINI_SECTOR
            count = -(-entry.size // MINI_SECTOR)
            mini_fat += [*range(entry.start + 1, entry.start + count), END]
            mini += entry.data.ljust(count * MINI_SECTOR, b"\0")
        elif entry.kind == 2 and entry.size:
            entry.start = _chain(entry.data, sectors, fat)
    root = file.entries[0]
    root.size = len(mini)
    root.start = _chain(mini, sectors, fat) if mini else END
    mini_start = _chain(struct.pack(f"<{len(mini_fat)}I", *mini_fat), sectors, fat, b"\xff") if mini_fat else END
    directory = _chain(b"".join(_packed(entry) for entry in file.entries), sectors, fat)
    count = 1
    while (len(fat) + count) > count * SECTOR // 4:
        count += 1
    places = range(len(fat), len(fat) + count)
    fat += [FAT] * count
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(count * SECTOR, b"\xff")
    head = struct.pack(
        "<8s16xHHHHH6xIIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        0, count, directory, 0, MINI_CUTOFF, mini_start, -(-len(mini_fat) * 4 // SECTOR), END, 0, places[0],
    )  # fmt: skip
    more = struct.pack(f"<{len(places) - 1}I", *places[1:])
    return (head + more).ljust(SECTOR, b"\xff") + b"".join(sectors) + table


def _chain(data: bytes, sectors: list[bytes], fat: list[int], filler: bytes = b"\0") -> int:
    start = len(sectors)
    count = max(1, -(-len(data) // SECTOR))
    for index in range(count):
        sectors.append(data[index * SECTOR : (index + 1) * SECTOR].ljust(SECTOR, filler))
        fat.append(start + index + 1 if index + 1 < count else END)
    return start


def _packed(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le")
    return (
        (name + b"\0\0").ljust(64, b"\0")
        + struct.pack("<HBBIII", len(name) + 2, entry.kind, 1, entry.left, entry.right, entry.child)
        + bytes(36)
        + struct.pack("<IQ", entry.start, entry.size)
    )
