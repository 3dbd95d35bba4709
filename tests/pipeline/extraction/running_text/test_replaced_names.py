"""Tests of which persons of a sentence no longer come. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.entries.replacing_words import points_ahead
from pipeline.extraction.running_text.replaced_names import replaced_among, replacing_persons
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(("cue", "expected"), [("instead of him", False), ("in place of", True), ("will be replaced by", False)])
def test_where_the_name_stands(cue: str, expected: bool, knowledge: Knowledge) -> None:
    """Behind some words the name follows of who no longer comes, before others it stands."""
    assert points_ahead(cue, lexicon(knowledge)) is expected


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Mr. Paul Addo will be replaced by Ms. Ada Brook", "Mr. Paul Addo"),
        ("Ms. Ada Brook comes in place of Mr. Paul Addo", "Mr. Paul Addo"),
    ],
)
def test_who_is_replaced(text: str, gone: str, knowledge: Knowledge) -> None:
    """He of the two of whom the words say it."""
    words = lexicon(knowledge)
    found = [name_at(text, text.index(courtesy), words, "en") for courtesy in ("Mr.", "Ms.")]
    names = sorted((name for name in found if name is not None), key=lambda name: name.start)
    cue = next(cue for cue in ("will be replaced by", "in place of") if cue in text)
    at = text.index(cue)
    assert replaced_among(names, [(at, at + len(cue))], text, words) == ({text.index(gone)}, set())


@pytest.mark.parametrize(
    ("text", "gone", "joined"),
    [
        ("Ms. Ada Brook will replace Mr. Paul Addo and Mr. Tom Lall.", {"Paul Addo", "Tom Lall"}, {"Tom Lall"}),
        ("Ms. Ada Brook will replace Mr. Paul Addo and Mr. Tom Lall, Police, is added.", {"Paul Addo"}, set()),
        ("Ms. Ada Brook will replace Mr. Paul Addo and Mr. Tom Lall becomes head.", {"Paul Addo"}, set()),
        ("Ms. Ada Brook will replace Mr. Paul Addo and add Mr. Tom Lall.", {"Paul Addo"}, set()),
        ("Mr. Paul Addo and Mr. Tom Lall will be replaced by Ms. Ada Brook.", {"Paul Addo", "Tom Lall"}, {"Paul Addo"}),
        ("We send Mr. Paul Addo and Mr. Tom Lall will be replaced by Ms. Ada Brook.", {"Tom Lall"}, set()),
        ("Mr. Paul Addo stays as head and Mr. Tom Lall will be replaced by Ms. Ada Brook.", {"Tom Lall"}, set()),
    ],
)
def test_who_is_joined_to_the_one_replaced(text: str, gone: set[str], joined: set[str], knowledge: Knowledge) -> None:
    """Somebody behind or before "and" is dropped only where nothing of his own is said, and is then told apart."""
    words = lexicon(knowledge)
    starts = [text.index(name) - 4 for name in ("Ada Brook", "Paul Addo", "Tom Lall")]
    names = sorted((name for at in starts if (name := name_at(text, at, words, "en")) is not None), key=lambda one: one.start)
    cue = next(cue for cue in ("will be replaced by", "will replace") if cue in text)
    at = text.index(cue)
    found = replaced_among(names, [(at, at + len(cue))], text, words)
    assert found == tuple({text.index(name) - 4 for name in group} for group in (gone, joined))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Le dossier est suivi à la Mission par Mme Anne Roy, en remplacement de M. Luc Petit.", 0),
        ("Le dossier est suivi par Mme Anne Roy, qui participera en remplacement de M. Luc Petit.", 1),
        ("M. Luc Petit est remplacé par Mme Anne Roy.", 1),
        ("سيحضر نيابة عن الأردن السيدة منى صالح", 0),  # for a State
        ("Mr. Oren Talbek will attend in place of Georgia Brown.", 1),
        ("السيد أحمد الخالدي يرأس الوفد وينوب عنه السيد سالم الحربي", 0),
        ("تعتذر السيدة منى صالح عن عدم الحضور وينوب عنها السيد شوقي بركات", 1),
    ],
)
def test_a_deputy_or_whom_to_ask_replaces_nobody(text: str, count: int, knowledge: Knowledge) -> None:
    """Nor does who comes for a State; and a deputy replaces only whose coming is denied before."""
    assert len(replacing_persons(Folded(text), text, lexicon(knowledge))) == count


@pytest.mark.parametrize(
    ("text", "cue", "gone"),
    [
        ("Ya no viaja el Sr. Ramón Vidal; viaja la Sra. Ana Paz", "Ya no viaja", "Sr."),
        ("El Sr. Ramón Vidal ya no viaja; viaja la Sra. Ana Paz", "ya no viaja", "Sr."),
        ("La Sra. Ana Paz asistirá, y no viajará el Sr. Ramón Vidal", "no viajará", "Sr."),
        ("El Sr. Ramón Vidal no viajará, la Sra. Ana Paz sí", "no viajará", "Sr."),
    ],
)
def test_the_subject_stands_on_either_side_of_its_verb(text: str, cue: str, gone: str, knowledge: Knowledge) -> None:
    """Right behind a verb that denies, in a clause where nobody stands before it, is who does not come."""
    words = lexicon(knowledge)
    found = [name_at(text, text.index(courtesy), words, "es") for courtesy in ("Sr.", "Sra.")]
    names = sorted((name for name in found if name is not None), key=lambda name: name.start)
    at = text.index(cue)
    assert replaced_among(names, [(at, at + len(cue))], text, words)[0] == {text.index(gone)}


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("In place of the delegate named before (Ms. Ada Brook) please accredit Mr. Tom Lall.", {"Ms. Ada Brook"}),
        ("Mr. Tom Lall will come in place of one of our experts (Ms. Ada Brook).", {"Ms. Ada Brook"}),
        ("In place of the Minister will attend the Director (Mr. Tom Lall), and Ms. Ada Brook.", set()),
    ],
)
def test_who_is_named_in_brackets(text: str, gone: set[str], knowledge: Knowledge) -> None:
    """Brackets behind "in place of" and a description name him who is meant; not where a verb says that somebody comes."""
    words = lexicon(knowledge)
    found = [name_at(text, text.index(courtesy), words, "en") for courtesy in ("Mr.", "Ms.")]
    names = sorted((name for name in found if name is not None), key=lambda name: name.start)
    at = text.lower().index("in place of")
    assert replaced_among(names, [(at, at + len("in place of"))], text, words)[0] == {text.index(name) for name in gone}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Mr. Paul Addo is ill. Please replace him with Ms. Ada Brook, Judge.", "replace"),
        ("Mr. Paul Addo étant malade, veuillez le remplacer par Ms. Ada Brook.", "remplacer"),
        ("Mr. Paul Addo заболел. Просим заменить его на Ms. Ada Brook.", "заменить"),
        ("Mr. Paul Addo заболел. Просим заменить его Ms. Ada Brook.", "заменить"),
        ("Please replace Mr. Paul Addo by Ms. Ada Brook.", "replace"),
    ],
)
def test_an_order_to_replace_him_means_who_was_named_before(text: str, cue: str, knowledge: Knowledge) -> None:
    """Who stands behind "him with" comes: she was dropped as the one replaced."""
    words = lexicon(knowledge)
    names = [name for form in ("Mr.", "Ms.") if (name := name_at(text, text.index(form), words, "en")) is not None]
    at = text.index(cue)
    assert replaced_among(names, [(at, at + len(cue))], text, words) == ({text.index("Mr.")}, set())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Instead of the delegates announced, namely Mr. Paul Addo and Mr. Tom Lall, Norland will send Ms. Ada Brook.",
            ["Ada Brook"],
        ),
        (
            "Au lieu des délégués annoncés, à savoir M. Paul Addo et M. Tom Lall, le Mali sera représenté par Mme Ada Brun.",
            ["Ada Brun"],
        ),
        (
            "En lugar de los delegados anunciados, a saber el Sr. Pablo Ado y el Sr. Raúl Gil, asistirá la Sra. Ana Ruiz.",
            ["Ana Ruiz"],
        ),
        ("Mme Ada Brun, juge, viendra au lieu des délégués annoncés par le Ministère.", ["Ada Brun"]),
        ("The delegates announced are replaced by the following, namely Mr. Paul Addo.", ["Paul Addo"]),
    ],
)
def test_namely_behind_those_replaced_names_them(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """Elsewhere "namely" leads to who comes."""
    assert [one.name.value for one in delegates_of_mail(f"Re: CU 2009/33 (A)\n\n{text}")] == names
