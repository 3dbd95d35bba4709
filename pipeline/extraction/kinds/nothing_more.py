"""A formal note that answers our invitation, names nobody and has nothing attached: it acknowledges, or it regrets."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.correspondence.compliments import compliments_in
from pipeline.extraction.kinds.acknowledgements import no_names_here
from pipeline.extraction.kinds.clue import Clue, first
from pipeline.extraction.kinds.kind_findings import UNDECIDED, kind_finding
from pipeline.extraction.kinds.sentences import note_sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import cues

_ASKING = ("?", "？", "؟")
BY_PLACE = "A note answers the invitation, names nobody and has nothing attached: it seems to acknowledge or regret."


def nothing_more(pages: tuple[PageText, ...], knowledge: Knowledge) -> Finding | None:
    """Return the kind of a note whose wording nothing tells, by what it lacks, for a person to see; or None.

    "Su carta está siendo objeto de estudio" between compliments and close can but put us off, whatever its words: who comes would
    be named. Where a sentence of it has a word of refusing, it regrets; where one only denies something, or asks us for
    something, nothing is told.

    Args:
        pages: of the note, without list, in which nobody is named and no phrase announces, regrets or acknowledges.
        knowledge: words by what they do in a sentence.
    """
    if not any(compliments_in(page.plain, knowledge) for page in pages) or not no_names_here(pages, knowledge):
        return None
    told = [(page, sentence) for page in pages for sentence in note_sentences(page, knowledge)]
    refusing = next(((page, sentence) for page, sentence in told if sentence.has("refusal")), None)
    if refusing is not None:
        page, sentence = refusing
        return kind_finding(Kind.REGRET, Clue(page, sentence.words["refusal"]), UNDECIDED, BY_PLACE)
    if not told or any(sentence.has("negation") or sentence.has("change") for _, sentence in told):
        return None
    if any(page.plain.text[: sentence.end].rstrip().endswith(_ASKING) for page, sentence in told):
        return None
    return kind_finding(Kind.ACKNOWLEDGEMENT, None, UNDECIDED, BY_PLACE)


def about_another_matter(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether a note asks something, or has another matter: whatever it denies, it does not regret."""
    return first(pages, cues(knowledge, _of_another_matter), near=False) is not None


def _of_another_matter(language: Language) -> tuple[str, ...]:
    return (*language.kind.inquiry, *language.kind.other_matter)
