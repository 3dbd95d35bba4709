"""Words that acknowledge the invitation, told from those that say of another note that it was received or handed on."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.kinds.bracketed_notes import of_bracketed_note
from pipeline.extraction.kinds.clue import Clue, announces_instead, first, first_but
from pipeline.extraction.kinds.contingencies import promises_changes
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.kind_findings import BY_GRAMMAR, kind_finding
from pipeline.extraction.kinds.lead_ins import led_to
from pipeline.extraction.kinds.persons_announced import ordered_persons, patronymics
from pipeline.extraction.kinds.sentence_words import of_yours
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

_NUMBER_FOLLOWS = re.compile(r"\d{2,4}\s?[/\\|]\s?\d")
NAMES_FOLLOW = "It says that somebody comes, and that names will follow."
BESIDE, SURE = 0.75, 0.96  # that somebody comes where the names of others follow; that receipt is acknowledged
BESIDE_LETTERS = 2  # between words of acknowledging and those that announce right behind them
DENIAL_LETTERS = 16  # before such words, where one that denies them ends
SEVERAL = 2  # persons behind the words: one may sign
NOTE_LETTERS = 90  # "…, which was transmitted to the authorities, and note 2009/33": said of a note beside the one answered


def _acknowledgement(language: Language) -> tuple[str, ...]:
    return language.kind.acknowledgement


def _annex(language: Language) -> tuple[str, ...]:
    return language.kind.annex


def acknowledged_in(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the first cue of an acknowledgement, of no other note in passing, and of no names that stand here."""

    def passed_over(page: PageText, cue: Cue) -> bool:
        said = _of_another(page, cue) or _brings(page, cue, knowledge) or of_yours(page.plain, cue, knowledge)
        return said or promises_changes(page, cue, knowledge) or _of_none(page, cue, knowledge) or _meant(page, cue, knowledge)

    found = first_but(pages, cues(knowledge, _acknowledgement), passed_over)
    return (
        None
        if found is not None and (_of_another(found.page, found.cue) or announces_instead(found.page, found.cue, knowledge))
        else found
    )


def _of_another(page: PageText, cue: Cue) -> bool:
    return _of_a_number(page, cue) or of_bracketed_note(page, cue)


def acknowledgement_of(clue: Clue, named: Clue | None, persons: int) -> Finding:
    """Return that receipt is acknowledged, or, with `named`, that somebody comes though the names of others follow."""
    if named:
        return kind_finding(Kind.NOMINATION, named, BESIDE, NAMES_FOLLOW)
    return kind_finding(Kind.ACKNOWLEDGEMENT, clue, BY_GRAMMAR if persons > 0 else SURE)


def no_names_here(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether nothing is attached and no colon leads to names: what is put off is told nowhere else."""
    annexed = first(pages, cues(knowledge, _annex), near=False)
    return annexed is None and led_to(pages, knowledge) is None


def received_in(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the first words by which the note only says that ours came in; nominations begin with them as well."""
    return first(pages, cues(knowledge, choices.received), near=False)


def _of_none(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether a word that denies stands right before it: "No nominations will be made" puts nothing off."""
    before = Plain(page.plain.text[max(0, cue.start - DENIAL_LETTERS) : cue.start].rstrip())
    return any(one.end == len(before.text) for one in cues(knowledge, choices.negation).all(before))


def _meant(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the words tell what was meant once: "whose coming [had been under consideration], is unable to come"."""
    return any(once.start < cue.start < once.end for once in cues(knowledge, choices.intended).all(page.plain))


def _brings(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether what is sent stands here: "a l'honneur de lui faire tenir ci-dessous la liste", and persons behind it."""
    announcing = cues(knowledge, choices.nomination).all(page.plain)
    if not any(0 <= said.start - cue.end <= BESIDE_LETTERS for said in announcing):
        return False
    behind = [at for at in (*courtesies(page, knowledge), *patronymics(page, knowledge)) if at > cue.end]
    return len(behind) >= SEVERAL or ordered_persons(page, knowledge) > 0


def _of_a_number(page: PageText, cue: Cue) -> bool:
    """Tell whether the number of a note follows: it is told which note is answered."""
    return _NUMBER_FOLLOWS.search(page.plain.text[cue.end : cue.end + NOTE_LETTERS]) is not None
