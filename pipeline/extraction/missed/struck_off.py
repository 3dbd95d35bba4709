"""Persons below a label that strikes them off, in a reply that changes nothing: the label may be meant otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.correspondence.zone import Zone
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip


def struck_with_contacts(strip: Strip, zones: Sequence[Zone], hits: Sequence[Hit]) -> tuple[str, ...]:
    """Return the first row of each stretch of those struck off that tells how somebody is reached.

    Whoever names his delegation for the first time has no reason to give the addresses of those who do not come.

    Args:
        strip: paragraphs of one page of a reply that names its delegation for the first time.
        zones: the stretches of those struck off.
        hits: the strip's contacts.
    """
    held = [zone for zone in zones if zone.struck and any(zone.start <= hit.start < zone.end for hit in hits)]
    rows = (strip.row_at(zone.start) for zone in held)
    return tuple(strip.text(row).strip() for row in rows if row is not None)
