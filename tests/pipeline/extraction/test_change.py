"""How an amendment changes the delegation named before."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.finding import Finding, absent
from models.reply import Delegate
from pipeline.extraction import change
from pipeline.extraction.change import Change, change_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.words.lexicon import lexicon


def _coming(*names: str) -> list[Delegate]:
    nothing = [absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")]
    return [Delegate(at, Finding("name", name, name, 0.9), *nothing) for at, name in enumerate(names, 1)]


def _sheet(build: Any, text: str) -> Sheet:
    return Sheet(build.document(build.page(text, language="en")), Part.NOTE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Esi BOATENG will attend in place of Mr. Kojo ADDAE.", Change.REPLACES),
        ("Mme Esi BOATENG participera en lieu et place de M. Kojo ADDAE.", Change.REPLACES),
        ("Ms. Esi BOATENG will join the delegation.", Change.ADDS),
        ("The revised list of the delegation is as follows: Ms. Esi BOATENG.", Change.REVISES),
    ],
)
def test_a_phrase_tells_what_it_does(build: Any, knowledge: Knowledge, text: str, expected: Change) -> None:
    """One phrase that replaces, adds or revises gives a sure finding with its place."""
    found = change_of([_sheet(build, text)], _coming("Esi BOATENG"), knowledge)
    assert (found[0].field, found[0].value) == ("change", expected)
    assert found[0].confidence >= 0.8
    assert found[0].where is not None


def test_who_is_replaced_is_gone(build: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """Persons in a sentence about a replacement who are not coming are named once; who comes is not among them."""
    text = "Ms. Esi BOATENG will attend in place of Mr. Kojo ADDAE. The Ambassador, Mr. Lars BRANDT, sends his regards."

    def tags(texts: list[str]) -> list[tuple[Tag, ...]]:
        marked = ("Esi BOATENG", "Kojo ADDAE", "Lars BRANDT")
        return [tuple(Tag(t.index(n), t.index(n) + len(n), "PERSON", 0.9) for n in marked if n in t) for t in texts]

    monkeypatch.setattr(change, "tag_all", tags)
    found = change_of([_sheet(build, text)], _coming("Esi BOATENG"), knowledge)
    assert [finding.value for finding in found if finding.field == "gone"] == ["Kojo ADDAE"]


def test_a_spelling_in_brackets_is_nobody_who_is_gone(build: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the name of who comes, in other letters."""
    text = "Г-на Петра Сомова заменит г-жа Анна Попова (Anna POPOVA)."

    def tags(texts: list[str]) -> list[tuple[Tag, ...]]:
        marked = ("Петра Сомова", "Anna POPOVA")
        return [tuple(Tag(t.index(n), t.index(n) + len(n), "PERSON", 0.9) for n in marked if n in t) for t in texts]

    monkeypatch.setattr(change, "tag_all", tags)
    found = change_of([_sheet(build, text)], _coming("Анна Попова"), knowledge)
    assert [finding.value for finding in found if finding.field == "gone"] == ["Петра Сомова"]


def test_a_note_that_says_several_things_is_not_sure(build: Any, knowledge: Knowledge) -> None:
    """Phrases of two kinds lower the confidence, so that a person is asked."""
    text = "The revised list of the delegation is as follows. Ms. Esi BOATENG and Mr. Lars BRANDT will join the delegation."
    found = change_of([_sheet(build, text)], _coming("Esi BOATENG", "Lars BRANDT"), knowledge)
    assert found[0].confidence < 0.8


def test_no_word_of_a_change(build: Any, knowledge: Knowledge) -> None:
    """A note that says nothing of a change has no finding."""
    assert change_of([_sheet(build, "Ms. Esi BOATENG will attend.")], _coming("Esi BOATENG"), knowledge) == ()


def test_who_is_gone_has_no_verb_behind_his_name(build: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tagger may take the verb behind the name for a part of it; a name ends in no small letters."""
    text = "Вместо него Глеб Аркадьевич Стоянов перешел на другую работу, его заменит г-жа Анна Попова."
    end = text.index(" на")
    monkeypatch.setattr(change, "tag_all", lambda texts: [(Tag(text.index("Глеб"), end, "OTHER_PERSON", 0.9),) for _ in texts])
    found = change_of([_sheet(build, text)], _coming("Анна Попова"), knowledge)
    assert [finding.value for finding in found if finding.field == "gone"] == ["Глеб Аркадьевич Стоянов"]


@pytest.mark.parametrize(
    ("greeting", "tagged"), [("Dear Sirs,", "Sirs,"), ("Dear Mr. Brown,", "Brown,"), ("Mr. Lars Brown:", "Lars Brown")]
)
def test_who_is_greeted_is_not_gone(
    build: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, greeting: str, tagged: str
) -> None:
    """The tagger may take a greeting above the sentence for somebody."""
    text = f"{greeting}\nplease replace Ms. Esi BOATENG by Mr. Kojo ADDAE."

    def tags(texts: list[str]) -> list[tuple[Tag, ...]]:
        marked = (tagged, "Esi BOATENG")
        return [tuple(Tag(t.index(n), t.index(n) + len(n), "OTHER_PERSON", 0.9) for n in marked if n in t) for t in texts]

    monkeypatch.setattr(change, "tag_all", tags)
    found = change_of([_sheet(build, text)], _coming("Kojo ADDAE"), knowledge)
    assert [finding.value for finding in found if finding.field == "gone"] == ["Esi BOATENG"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Kojo ADDAE is replaced by:\nEsi BOATENG\nThe nomination of Mr. Lars BRANDT, Judge, remains unchanged.",
        "Вместо Kojo ADDAE едет Esi BOATENG:\nEsi BOATENG\nУчастие Lars BRANDT подтверждается, его данные прежние.",
    ],
)
def test_who_stays_is_not_gone(build: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """A list without stops may bring the sentence of who stays into that of a replacement."""

    def tags(texts: list[str]) -> list[tuple[Tag, ...]]:
        marked = ("Kojo ADDAE", "Esi BOATENG", "Lars BRANDT")
        return [tuple(Tag(t.index(n), t.index(n) + len(n), "PERSON", 0.9) for n in marked if n in t) for t in texts]

    monkeypatch.setattr(change, "tag_all", tags)
    found = change_of([_sheet(build, text)], _coming("Esi BOATENG"), knowledge)
    assert [finding.value for finding in found if finding.field == "gone"] == ["Kojo ADDAE"]


@pytest.mark.parametrize(
    ("text", "tagged", "gone"),
    [
        ("代表團變動如下：蘇兆榮先生不再參加。", "團變動", []),
        ("由廳長替換，蘇兆榮先生不再參加。", "廳長", []),
        ("代表團變動如下：蘇兆榮先生不再參加。", "蘇兆榮", ["蘇兆榮"]),
        ("代表团变动如下：占塔丽女士不再参加。", "占塔丽", ["占塔丽"]),
    ],
)
def test_a_chinese_word_is_nobody_who_is_gone(
    build: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, text: str, tagged: str, gone: list[str]
) -> None:
    """The trained reader takes words of change and posts for names."""
    monkeypatch.setattr("pipeline.extraction.change._names", lambda sentence: [tagged] if tagged in sentence else [])
    found = change_of([_sheet(build, text)], _coming("Ada Lind"), knowledge)
    assert [one.value for one in found if one.field == "gone"] == gone


@pytest.mark.parametrize(("name", "left"), [("Исключить Включить", ""), ("Исключить Саркисян Арам", "Саркисян Арам")])
def test_labels_of_changes_are_nobody_who_is_gone(knowledge: Knowledge, name: str, left: str) -> None:
    """The heads of two columns were told as somebody who no longer comes."""
    assert change._without_labels(name, lexicon(knowledge)) == left


@pytest.mark.parametrize("tagged", ["هدى سالم", "هدى سالم لعدم", "هدى سالم بسبب مرضها"])
def test_why_somebody_is_gone_is_no_part_of_the_name(
    build: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, tagged: str
) -> None:
    """What hinders her stands right behind her name."""
    text = f"سيشارك السيد خالد منصور بدلا من السيدة {tagged} حصولها."
    begin = text.index("هدى")
    tag = Tag(begin, begin + len(tagged), "OTHER_PERSON", 0.9)
    monkeypatch.setattr(change, "tag_all", lambda texts: [(tag,) for _ in texts])
    found = change_of([_sheet(build, text)], _coming("خالد منصور"), knowledge)
    assert [finding.value for finding in found if finding.field == "gone"] == ["هدى سالم"]


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("هدى سالم من السفر", "هدى سالم"),
        ("هدى سالم وبتعيين", "هدى سالم"),
        ("عبد الله سالم", "عبد الله سالم"),
        ("对赵伟", "赵伟"),
        ("赵伟", "赵伟"),
    ],
)
def test_what_goes_on_is_no_part_of_the_name(knowledge: Knowledge, name: str, left: str) -> None:
    """The trained reader takes a word too much."""
    assert change._without_labels(name, lexicon(knowledge)) == left


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("نرجو استبدال السيد سامي بنا، الذي رشحه السيد كمال نور، بالسيدة هدى سالم.", ["سامي بنا"]),
        ("نرجو استبدال السيد كمال نور بالسيدة هدى سالم.", ["كمال نور"]),
    ],
)
def test_who_chose_is_not_gone(
    build: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, text: str, gone: list[str]
) -> None:
    """He named who is replaced."""
    names = ["سامي بنا", "كمال نور", "هدى سالم"]
    monkeypatch.setattr("pipeline.extraction.change._names", lambda sentence: [one for one in names if one in sentence])
    found = change_of([_sheet(build, text)], _coming("هدى سالم"), knowledge)
    assert [one.value for one in found if one.field == "gone"] == gone
