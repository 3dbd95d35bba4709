"""Whether all that sounds like a change is that somebody does not come, of whom no earlier list needs to have told."""

from __future__ import annotations

from config.knowledge import Knowledge
from pipeline.extraction.kinds.bare_comers import names_bare
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.deeds import Deeds
from pipeline.extraction.kinds.lead_ins import led_to
from pipeline.extraction.kinds.sentences import note_sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain


def only_away(
    pages: tuple[PageText, ...],
    replaced: Clue,
    named: Clue | None,
    done: Deeds,
    knowledge: Knowledge,
    *,
    listed: bool,
    persons: int,
) -> bool:
    """Tell whether a reply that announces persons changes nothing: what sounds so only tells who does not come besides them.

    Args:
        pages: of the reply.
        replaced: the words that sound like a change.
        named: those that announce somebody, if any do.
        done: what the sentences say.
        knowledge: phrases.
        listed: whether it has a list of persons.
        persons: how many were counted.
    """
    if (listed or (named and persons > 1)) and _only_absent(pages, replaced, named, done, knowledge):
        return True
    led = led_to(pages, knowledge)  # "Two of us will attend:"
    if led is not None and _only_absent(pages, replaced, led[0], done, knowledge):
        return True
    return (listed or persons > 0) and not done.changed and _others_absent(pages, knowledge)


def _others_absent(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether each phrase of a change denies, in a sentence that names nobody: "The capital's delegation cannot come"."""
    denial = cues(knowledge, choices.negation)
    for page in pages:
        told = note_sentences(page, knowledge)
        for cue in cues(knowledge, choices.replacement).all(page.plain):
            own = next((one for one in told if one.start <= cue.start < one.end), None)
            if own is None or own.persons or denial.first(Plain(cue.phrase), near=False) is None:
                return False
            first, last = page.plain.span(own.start, own.end)
            if names_bare(page.passage.text[first:last], knowledge):
                return False
    return True


def _only_absent(pages: tuple[PageText, ...], replaced: Clue, named: Clue | None, done: Deeds, knowledge: Knowledge) -> bool:
    """Tell whether all that sounds like a change is that somebody does not come: "… to Mr. X, who will not be travelling".

    That is said behind the delegation; before it, it tells who was to come until now.
    """
    if done.changed is not None and done.changed.words != replaced.words and not _of_one(done.changed, replaced, knowledge):
        return False
    if named is not None and named.page is replaced.page and replaced.cue.start < named.cue.start:
        return False
    denial = cues(knowledge, choices.negation)
    said = [cue.phrase for page in pages for cue in cues(knowledge, choices.replacement).all(page.plain)]
    return all(denial.first(Plain(phrase), near=False) is not None for phrase in said)


def _of_one(changed: Clue, replaced: Clue, knowledge: Knowledge) -> bool:
    """Tell whether both stand in one sentence that names one person: "Mr. A has since been posted and will not be travelling"."""
    if changed.page is not replaced.page:
        return False
    told = note_sentences(changed.page, knowledge)
    return any(one.persons == 1 and all(one.start <= clue.cue.start < one.end for clue in (changed, replaced)) for one in told)
