"""Which languages the documents are written in."""

from __future__ import annotations

from collections import Counter

from pipeline.extraction.dossier import Part, Sheet


def languages_of(sheets: tuple[Sheet, ...]) -> tuple[str, ...]:
    """Return ISO 639-1 codes of what was read, most text first; () where no page had enough text to tell.

    The reply itself counts; covering mails and other things only where there is nothing else.
    """
    for parts in ((Part.NOTE, Part.LIST), tuple(Part)):
        letters: Counter[str] = Counter()
        for sheet in sheets:
            for page in sheet.document.pages:
                if sheet.part in parts and page.language:
                    letters[page.language] += len(page.text)
        if letters:
            return tuple(code for code, _ in letters.most_common())
    return ()
