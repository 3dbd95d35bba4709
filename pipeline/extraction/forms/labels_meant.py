"""What a label means among the others of its entry: "Nom" beside "Prénom", "Titre: Mme", "Qualité: Expert" beside a post."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TYPE_CHECKING

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.parts_or_posts import is_post_of_label
from pipeline.extraction.forms import cell_values
from pipeline.extraction.forms.boxes import chosen_role, has_boxes, is_courtesy_choice
from pipeline.extraction.tables.cells import PERSONAL, is_courtesy, is_name_part
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

if TYPE_CHECKING:
    from pipeline.extraction.forms.labels import LabelledValue

_AROUND = " \n.,;:|[]_*"  # a value
GIVEN_NAMES_MAX = 3  # words behind an unknown label that may be given names
_POSTS = (places.Place.TITLE,)
_BODIES = (places.Place.BODY, places.Place.UNIT)
_BEHIND_RANK = re.compile(r"\s*[,،，;/]\s*|\s+[-–—]\s+")


def meant(values: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> list[LabelledValue]:
    """Return the values with labels that mean two things decided: "Nom" beside "Prénom" is a family name, alone a whole name."""
    values = cell_values.courtesies_apart(cell_values.without_offers(values, lexicon, language), lexicon)
    present = {name for value in values for name in (value.name, *value.also)}
    given = {word for value in values if value.name == "given" for word in key(value.piece.text).split()}
    has_given = any(value.name == "given" for value in values)
    has_family = any(value.name == "family" for value in values)
    beside = has_given or any(value.name == "name" and cell_values.has_letters(value.piece.text) for value in values)
    decided: list[LabelledValue] = []
    for value in values:
        name = value.name
        options = (value.name, *value.also)
        if (name == "family" and not beside) or (name == "given" and not (has_family or _lacks(given, values))):
            name = "name"
        elif name == "name" and "given" in options and "family" in present:
            name = "given"
        elif name == "name" and "family" in options and has_given:
            name = "family"
        elif name == "name" and has_family and not has_given:
            name = "given"
        elif name == "name" and has_given and not has_family and _lacks(given, values):
            name = "family"
        elif name in ("honorific", "title") and {"honorific", "title"} <= set(options):
            short = len(value.piece.text) < 8 or is_courtesy_choice(value.piece.text, lexicon)
            name = "honorific" if short else "title"
        elif name == "title":
            name = _beside_title(value, values, lexicon, language)
        elif name == "honorific" and "title" not in present and _is_post(value.piece.text, lexicon, language):
            name = "title"
        both = name == "honorific" and "title" not in present
        decided += (both and _rank_and_post(value, lexicon, language)) or [replace(value, name=name)]
    return decided


def told_by_values(values: Sequence[LabelledValue], lexicon: Lexicon) -> list[LabelledValue]:
    """Return the values with those behind unknown labels taken for what they are: "Puesto de trabajo: Primer Secretario".

    A post counts where no known label tells one, and so does a body or unit; two of either kind tell nothing. So does what may be
    a name right beside the family name: "Surname: Petrenko" / "Name(s) other than surname: Serhii". They keep no label, so that
    they can be asked about.
    """
    told = {name for value in values for name in (value.name, *value.also)}
    unknown = {at: value for at, value in enumerate(values) if value.name == "other" and not value.label}
    decided = [*values]
    for field, kinds in (("title", _POSTS), ("organisation", _BODIES)):
        found = [at for at, value in unknown.items() if places.place(value.piece.text.strip(_AROUND), lexicon) in kinds]
        if len(found) == 1 and field not in told and not values[found[0]].hits:
            decided[found[0]] = replace(values[found[0]], name=field)
    given = _beside_family(unknown, values, lexicon) if told.isdisjoint({"name", "given"}) else None
    if given is not None:
        decided[given] = replace(values[given], name="given")
    return decided


def _beside_family(unknown: Mapping[int, LabelledValue], values: Sequence[LabelledValue], lexicon: Lexicon) -> int | None:
    """Return where what may be given names stands beside the only family name, one of `unknown`; below it before above it."""
    families = [at for at, value in enumerate(values) if value.name == "family" and cell_values.has_letters(value.piece.text)]
    near = [at for at in (families[0] + 1, families[0] - 1) if at in unknown] if len(families) == 1 else []
    return next((at for at in near if may_be_given(values[at], lexicon)), None)


def may_be_given(value: LabelledValue, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind an unknown label may be somebody's given names: a few words with capitals, nothing else."""
    text = " ".join(value.piece.text.split()).strip(_AROUND)
    named = not value.hits and len(text.split()) <= GIVEN_NAMES_MAX and is_name_part(text, lexicon)
    return named and places.place(text, lexicon) is places.Place.OTHER and lexicon.role(text) is None


def _lacks(given: AbstractSet[str], values: Sequence[LabelledValue]) -> bool:
    """Tell whether a name stands beside given names without any of them: a family name ("Nom du participant : BRUN")."""
    names = [value.piece.text for value in values if value.name == "name"]
    return any(cell_values.has_letters(name) and not given & {*key(name).split()} for name in names)


def _rank_and_post(value: LabelledValue, lexicon: Lexicon, language: str | None) -> list[LabelledValue]:
    """Return the rank and the post behind it as values of their own: "Colonel, Head of Interpol"; none where there is no post."""
    text = value.piece.text
    begin = len(text) - len(text.lstrip(_AROUND))
    rank = honorific_at(text, begin, lexicon, language)
    parts = _BEHIND_RANK.match(text, rank) if rank is not None and not has_boxes(text) else None
    if parts is None or places.place(text[parts.end() :].replace("\n", " ").strip(_AROUND), lexicon) is not places.Place.TITLE:
        return []
    start = value.piece.start
    post = replace(value.piece, start=start + parts.end())
    field = "title" if lexicon.role(post.text.strip(_AROUND)) is None else "role"  # "Ambassador, Head of delegation"
    return [
        replace(value, piece=replace(value.piece, end=start + parts.start())),
        replace(value, name=field, also=(), piece=post),
    ]


def _is_post(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether what stands beside "Rank" is a post and no rank: "Deputy Director", "Chief Legal Officer"."""
    bare = text.replace("\n", " ").strip(_AROUND)
    if has_boxes(text) or places.place(bare, lexicon) is not places.Place.TITLE:
        return False
    courtesy = honorific_at(bare, 0, lexicon, language)
    if courtesy is None:
        return True
    behind = bare[courtesy:]
    return behind[:1].isspace() and behind[1:2].isalpha() and places.place(behind, lexicon) is places.Place.TITLE


def _begins_with_form(values: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a courtesy form stands before the name in its own cell."""
    named = [value.piece.text.lstrip(_AROUND) for value in values if value.name in PERSONAL]
    return any(honorific_at(text, 0, lexicon, language) is not None for text in named)


def _beside_title(value: LabelledValue, values: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> str:
    """Return what a value labelled as a title is: "Titre: Mme" a courtesy, "Qualité: Expert" beside another title a role."""
    text = value.piece.text.strip(_AROUND)
    courtesy = honorific_at(value.piece.text.lstrip(_AROUND), 0, lexicon, language)
    alone = courtesy is not None and courtesy >= len(text) and places.place(text, lexicon) is places.Place.OTHER
    if alone and lexicon.is_uniformed(text) and _begins_with_form(values, lexicon, language):
        return "title"  # "Sr. Edgardo" | "Subcomisionado"
    titled = any(other is not value and other.name == "title" for other in values)
    if alone and not titled and lexicon.is_post_honorific(text) and not lexicon.is_rank(text):
        return "title"  # "Cargo: Subprefecto", a grade of the police, which is a post where no other is told
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
    if key(text) in lexicon.said.posts_with_bodies and is_post_of_label(text, value.label, lexicon):
        return "title"  # "Job title: Deputy Head", of whatever the next label names
    return "role" if role in (Role.HEAD, Role.ALTERNATE) and " " in text else "title"
