"""What is known and not read on purpose: locked, dangerous, sound and film, rare formats. Each is named, with what to do."""

from __future__ import annotations

from collections.abc import Iterator

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.magic import IN_WORDS
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield

_LOCKED = frozenset({"locked-office", "pgp"})
_DANGEROUS = frozenset({"program", "shortcut"})
_UNREAD = frozenset(
    {
        "ppt",
        "pub",
        "visio",
        "ole",
        "odg",
        "pages",
        "epub",
        "xps",
        "postscript",
        "7z",
        "rar",
        "cab",
        "sound",
        "film",
        "djvu",
        "jpeg-xl",
        "photoshop",
        "metafile",
        "svg",
    }
)


def _pages(data: bytes, _settings: ReadingSettings) -> Iterator[Yield]:
    kind = sniff(data)
    if kind in _LOCKED:
        yield Problem(ProblemCode.ATTACHMENT_ENCRYPTED, "", f"The attachment is {IN_WORDS[kind]}.")
    elif kind in _DANGEROUS:
        yield Problem(ProblemCode.ATTACHMENT_DANGEROUS, "", f"The attachment is {IN_WORDS[kind]}; it was not opened.")
    else:
        yield Problem(ProblemCode.ATTACHMENT_UNKNOWN, "", f"The attachment is {IN_WORDS[kind]}, which is not read.")


FORMAT = Format("refused", lambda data: sniff(data) in _LOCKED | _DANGEROUS | _UNREAD, _pages)
