"""What a label means among the others of its entry: "Nom" beside "Prénom", "Titre: Mme", "Qualité: Expert" beside a post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.forms import cell_values
from pipeline.extraction.forms.boxes import chosen_role, has_boxes, is_courtesy_choice
from pipeline.extraction.tables.cells import is_courtesy
from pipeline.extraction.words.lexicon import Lexicon

if TYPE_CHECKING:
    from pipeline.extraction.forms.labels import LabelledValue

_AROUND = " \n.,;:|[]_*"  # a value


def meant(values: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> list[LabelledValue]:
    """Return the values with labels that mean two things decided: "Nom" beside "Prénom" is a family name, alone a whole name."""
    values = cell_values.courtesies_apart(cell_values.without_offers(values, lexicon, language), lexicon)
    present = {name for value in values for name in (value.name, *value.also)}
    has_given = any(value.name == "given" for value in values)
    has_family = any(value.name == "family" for value in values)
    beside = has_given or any(value.name == "name" and cell_values.has_letters(value.piece.text) for value in values)
    decided: list[LabelledValue] = []
    for value in values:
        name = value.name
        options = (value.name, *value.also)
        if (name == "family" and not beside) or (name == "given" and not has_family):
            name = "name"
        elif name == "name" and "given" in options and "family" in present:
            name = "given"
        elif name == "name" and "family" in options and has_given:
            name = "family"
        elif name == "name" and has_family and not has_given:
            name = "given"
        elif name == "name" and has_given and not has_family:
            name = "family"
        elif name in ("honorific", "title") and {"honorific", "title"} <= set(options):
            short = len(value.piece.text) < 8 or is_courtesy_choice(value.piece.text, lexicon)
            name = "honorific" if short else "title"
        elif name == "title":
            name = _beside_title(value, values, lexicon, language)
        decided.append(replace(value, name=name))
    return decided


def _beside_title(value: LabelledValue, values: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> str:
    """Return what a value labelled as a title is: "Titre: Mme" a courtesy, "Qualité: Expert" beside another title a role."""
    text = value.piece.text.strip(_AROUND)
    courtesy = honorific_at(value.piece.text.lstrip(_AROUND), 0, lexicon, language)
    alone = courtesy is not None and courtesy >= len(text) and places.place(text, lexicon) is places.Place.OTHER
    if alone or is_courtesy_choice(text, lexicon):
        return "honorific"
    role = lexicon.role_heading(text)
    if has_boxes(value.piece.text) and any(chosen_role(value.piece.text, lexicon)):
        return "role"
    # Beside "Title: Mr." a position is no part.
    titles = [other.piece.text for other in values if other is not value and other.name == "title"]
    others = [
        told for told in titles if cell_values.has_letters(told) and not is_courtesy(told.strip(_AROUND), lexicon, language)
    ]
    if role is not None and any(lexicon.role_heading(told.strip(_AROUND)) is None for told in others):
        return "role"
    return "role" if role in (Role.HEAD, Role.ALTERNATE) and " " in text else "title"
