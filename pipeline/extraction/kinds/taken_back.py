"""What a mail's own words take back of the mail that it quotes: all of it, since nobody comes, or something in it."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.deeds import Deeds, deeds_of
from pipeline.extraction.kinds.labelled_changes import strikes_off
from pipeline.extraction.kinds.sentences import Sentence, sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain

BESIDE_LETTERS = 20  # from "nobody" to the body of which alone it is said: "nobody from the Mission"


def changes_persons(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether a mail says that somebody does not come and names who does: the mail below told whom it changes."""
    denied = any(one.denies and one.has("change") for page in pages for one in sentences(page, knowledge))
    return denied and any(one.changes and one.persons for page in pages for one in sentences(page, knowledge))


def nobody_comes(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether a mail says that nobody at all comes: not only of one body, nor of others, nor for a part of the meeting.

    "No expert from the capital can attend. The delegates below will come": where another sentence announces, it does not.
    """
    told = [(page, one, page.plain.text[one.start : one.end]) for page in pages for one in sentences(page, knowledge)]
    refusing = [one for page, one, _ in told if one.refuses and _at_all(page, one, knowledge)]
    announcing, said = cues(knowledge, choices.announcing), lexicon(knowledge).said
    if any(said.part_of_meeting.find(Folded(text)) is not None for _, one, text in told if one in refusing):
        return False
    others = [text for _, one, text in told if one not in refusing]
    return bool(refusing) and not any(announcing.first(Plain(text), near=False) is not None for text in others)


def takes_all_off(pages: tuple[PageText, ...], done: Deeds, knowledge: Knowledge) -> bool:
    """Tell whether nobody at all comes, and what is changed is that somebody named before is struck off."""
    off = done.changed is not None and strikes_off(done.changed, knowledge)
    return off and nobody_comes(pages, knowledge)


def changes_something(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether a mail changes or corrects something about a delegation, in whatever wording."""
    return deeds_of(pages, knowledge, asked=False).changed is not None


def _at_all(page: PageText, one: Sentence, knowledge: Knowledge) -> bool:
    """Tell whether the sentence has words for nobody, beside which neither others nor a body stands."""
    said = Plain(page.plain.text[one.start : one.end])
    others = {at for other in cues(knowledge, _nobody_else).all(said) for at in range(other.start, other.end)}
    for cue in cues(knowledge, _nobody).all(said):
        around = Plain(said.text[max(0, cue.start - BESIDE_LETTERS) : cue.end + BESIDE_LETTERS])
        body = cues(knowledge, _bodies).first(around, near=False)
        if body is None and others.isdisjoint((cue.start, cue.end - 1)):
            return True
    return False


def _nobody(language: Language) -> tuple[str, ...]:
    return language.grammar.nobody


def _nobody_else(language: Language) -> tuple[str, ...]:
    return language.grammar.nobody_else


def _bodies(language: Language) -> tuple[str, ...]:
    return language.organisation_words
