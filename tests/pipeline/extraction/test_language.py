"""Languages of a reply."""

from __future__ import annotations

from typing import Any

from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.language import languages_of


def test_most_text_first_and_covers_last(build: Any) -> None:
    """The reply's languages are ordered by how much is written in each; a covering mail does not count beside it."""
    note = build.document(build.page("un " * 50, language="fr"), build.page("one two", language="en"))
    cover = build.document(build.page("eins " * 90, language="es"))
    sheets = (Sheet(cover, Part.COVER), Sheet(note, Part.NOTE))
    assert languages_of(sheets) == ("fr", "en")
    assert languages_of(sheets[:1]) == ("es",)
    assert languages_of(()) == ()
