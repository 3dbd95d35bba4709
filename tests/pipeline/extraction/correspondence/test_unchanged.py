"""Tests of those of whom an amendment says no more than that they stay as they were told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.finding import Finding
from pipeline.extraction.correspondence.unchanged import without_unchanged
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.running_text.prose import ProseReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "language", "stay"),
    [
        ("The nomination of Ambassador Peter Cole as head of delegation remains unchanged.", "en", ("Peter Cole",)),
        ("The nomination of Ms. Eva Lind (Ministry of Justice) stands.", "en", ("Eva Lind",)),
        ("The nomination of Ms. Eva Lind, who stands in for Mr. Karl Holm, is sent herewith.", "en", ()),
        ("La désignation de Madame Sophie Girard demeure inchangée.", "fr", ("Sophie Girard",)),
        ("La participación del Embajador Carlos Vega se mantiene sin cambios.", "es", ("Carlos Vega",)),
        ("Участие г-на СОКОЛОВА Андрея Петровича остается в силе.", "ru", ("СОКОЛОВА Андрея Петровича",)),
        ("ترشيح السيد محمد حسن العلي، مدير الشؤون القانونية، يبقى دون تغيير.", "ar", ("محمد حسن العلي",)),
        ("团长段启明参赞及其余人员不变。", "zh", ("段启明",)),
        ("La délégation reste présidée par M. Paul Kondra.", "fr", ("Paul Kondra",)),
        ("Главой делегации по-прежнему является г-н Тарасов Пётр Ильич.", "ru", ("Тарасов Пётр Ильич",)),
        ("团长仍为张明先生。", "zh", ("张明",)),
        ("ويظل الوفد برئاسة السيد أحمد محمود العلي.", "ar", ("أحمد محمود العلي",)),
        ("La délégation reste présidée par M. Paul Kondra, directeur au Ministère de la Justice.", "fr", ()),
        ("Liste révisée : la délégation reste présidée par M. Paul Kondra.", "fr", ()),
        ("Malta has nominated Ms. Eva Lind, Prosecutor, and the other members of the delegation remain unchanged.", "en", ()),
        ("Mr. Karl Holm is replaced by Ms. Eva Lind, Prosecutor, the other members remaining unchanged.", "en", ()),
        ("Mr. Holm is coming as already notified.", "en", ("Holm",)),
        ("M. Sow participera comme déjà communiqué.", "fr", ("Sow",)),
        ("La Sra. Paredes asistirá tal como se comunicó anteriormente.", "es", ("Paredes",)),
        ("Г-н Лукша участвует, как сообщалось ранее.", "ru", ("Лукша",)),
        ("Mr. Karl Holm, Director, is coming as already notified.", "en", ()),  # his post may be new
        ("Please add Mr. Karl Holm, as notified by telephone.", "en", ()),
        ("Ms. Lind is replaced by Mr. Karl Holm, as already notified.", "en", ()),
        ("1. Ms. Eva Lind, Prosecutor (unchanged)\n2. Mr. Karl Holm, Adviser (new)", "en", ()),
        ("- Mr. Karl Holm, Adviser (in place of Mr. Lee)\n- Mr. Jan Poe: no change", "en", ()),
        ("Ms. Eva Lind, Prosecutor - unchanged\nMr. Karl Holm, Adviser - new", "en", ()),
        ("M. Paul Martin, commissaire (inchangé)\nMme Anne Petit, juge (nouvelle)", "fr", ()),
        ("La participación de la Sra. Ana Gómez y del Sr. Luis Paz se mantiene sin cambios.", "es", ("Ana Gómez", "Luis Paz")),
        ("تضاف السيدة منى حسن سالم، مستشارة، ويبقى السيد أحمد محمود علي رئيسا للوفد دون تغيير.", "ar", ("أحمد محمود علي",)),
    ],
)
def test_who_only_stays_is_no_change(build: Any, knowledge: Knowledge, text: str, language: str, stay: tuple[str, ...]) -> None:
    """A sentence that says of somebody no more than that he stays seats nobody; whom it brings, or a list of all, is left."""
    page = build.page(*text.split("\n"), language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    reader = ListReader(strip, (), (), words)
    listed = reader.read()
    found = [*listed, *ProseReader(strip, (), (), words, anywhere=True).read(reader.covered, reader.rests)]
    assert found
    assert without_unchanged(strip, found, words, knowledge)[1] == stay


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The nomination of Ms. Eva Lind, Judge, remains unchanged. Her correct address is e@lind.example.", True),
        ("The nomination of Ms. Eva Lind (e@lind.example) remains unchanged.", False),
    ],
)
def test_who_stays_and_is_reached_anew_is_asked_about(build: Any, knowledge: Knowledge, text: str, asked: bool) -> None:
    """An address behind the words of staying may be new; before them it only says who is meant."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    ((at, person),) = ProseReader(strip, (), (), words, anywhere=True).read((), ())
    start = strip.view.index("e@lind")
    address = Hit(start, start + 14, Finding("email", "e@lind.example", "e@lind.example", 0.9))
    changed, stay = without_unchanged(strip, [(at, replace(person, contacts=(address,)))], words, knowledge)
    assert [Doubt.UNCHANGED in one.doubts for _, one in changed] == ([True] if asked else [])
    assert stay == (() if asked else ("Eva Lind",))
