"""The headers of a mail held within limits before they are parsed: the time of a parser may grow with their square."""

from __future__ import annotations

import re

from config.settings import ReadingSettings

# What a message cannot be understood without: kept wherever among the headers it stands.
_NEEDED = re.compile(rb"(?:content-[a-z-]+|mime-version|from|subject|date|message-id|auto-submitted)[ \t]*:", re.IGNORECASE)
_END = re.compile(rb"\r?\n(?=\r?\n)|\r\r")
_FIELD = re.compile(rb"[^\r\n]*(?:\r\n?|\n|\Z)(?:[ \t][^\r\n]*(?:\r\n?|\n|\Z))*")
FIELD_MAX_BYTES = 20_000  # of one header; honest ones stay below 2,000, those of mailing lists with all receivers below 20,000


def bounded(data: bytes, settings: ReadingSettings) -> tuple[bytes, str]:
    """Return the message with headers that are within limits, and what was left out in one sentence ("": nothing was).

    Of too many headers the first are kept, and those that the message cannot be understood without; too long ones are cut.
    """
    match = _END.search(data)
    head, body = (data[: match.end()], data[match.end() :]) if match else (data, b"")
    lines = head.count(b"\n") + 1
    if len(head) <= FIELD_MAX_BYTES and lines <= settings.headers_max:
        return data, ""
    kept: list[bytes] = []
    needed: list[bytes] = []
    size = cut = left_out = 0
    for field in _FIELD.findall(head):
        if len(field) > FIELD_MAX_BYTES:
            cut += 1
            field = field[:FIELD_MAX_BYTES].rstrip(b"\r\n") + b"\n"  # noqa: PLW2901
        if len(kept) < settings.headers_max and size + len(field) <= settings.headers_max_bytes:
            kept.append(field)
            size += len(field)
        elif _NEEDED.match(field) and len(needed) < settings.headers_max:
            needed.append(field)
        elif field.strip():
            left_out += 1
    if not cut and not left_out:
        return data, ""
    detail = (
        f"Of its headers {left_out} were left out and {cut} cut (reading.headers_max = {settings.headers_max}, "
        f"reading.headers_max_bytes = {settings.headers_max_bytes})."
    )
    return b"".join([*kept, *needed]) + body, detail
