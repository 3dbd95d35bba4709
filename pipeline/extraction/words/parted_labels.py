"""Labels whose first part stands apart and shortened: "Tel. copier" for "Telecopier", "Tél. copieur", "Tele-copy"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pipeline.extraction.words.folding import key

_PARTED = {"tele": ("tele", "tel"), "теле": ("теле", "тел")}  # as it stands before a blank or a stop
REST_MIN = 4  # letters behind it, which tell what is meant


def parted(label: str, labels: Collection[str]) -> Iterator[str]:
    """Return the wordings of a folded label with its "tele" apart; none where the rest is a label itself: "Tel. Fax" is two."""
    for whole, apart in _PARTED.items():
        rest = label.removeprefix(whole)
        if rest != label and len(rest.split(" ")[0]) >= REST_MIN and rest not in labels:
            yield from (f"{begun} {rest}" for begun in apart)


def with_parted(fields: dict[str, tuple[str, ...]], field: str) -> dict[str, tuple[str, ...]]:
    """Return the fields of labels, those of one field with their parted wordings, where these are not known otherwise."""
    labels = [label for label, names in fields.items() if field in names]
    found = {text: fields[label] for label in labels for text in parted(key(label), fields)}
    return found | fields
