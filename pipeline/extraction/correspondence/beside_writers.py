"""Who stays of those found anywhere where a writer says that he comes too: "请将王伟副司长列入名单。我也会到场。"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.marks import COLONS

_COMMAS = ",،，("


def beside_writers(again: Sequence[Person], persons: Sequence[Person]) -> list[Person]:
    """Return of those found anywhere the writer, asked about, and whoever is told in full; all of them where no writer signs.

    A greeting or a street above is nobody who comes with him.

    Args:
        again: those found anywhere, whatever their sentences say.
        persons: those found before, the writer who signs among them.
    """
    signed = [key(person.name[0].text) for person in persons if Doubt.SIGNS in person.doubts]
    if not signed:
        return list(again)
    writers = [person.doubted(Doubt.SIGNS) if _is_writer(person, signed) else person for person in again]
    return [one for one in writers if one.honorific is not None or Doubt.SIGNS in one.doubts or _is_told_with_post(one)]


def _is_writer(person: Person, signed: Sequence[str]) -> bool:
    """Tell whether the person signs, or bears the name of whoever does: "María José" below, "María José Herrera" above."""
    return Doubt.SIGNS in person.doubts or any(f" {name} " in f" {key(person.name[0].text)} " for name in signed)


def _is_told_with_post(person: Person) -> bool:
    """Tell whether a name stands within a line, its post behind it: "请将王伟副司长列入名单", "bringing Ann Roe, Judge"."""
    name = person.name[0]
    ahead = name.passage.text[: name.start].rpartition("\n")[2].strip()
    title = person.title[0] if person.title else None
    behind = name.passage.text[name.end : title.start] if title and title.start >= name.end else "\n"
    between = behind.strip() if is_cjk(name.text[0]) else behind.strip().strip(_COMMAS)
    return bool(ahead) and not between and "\n" not in behind and not ahead.endswith(COLONS)
