"""Tests of the tagger as a second witness; its marks are given by hand, so that no model is needed."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.trust.witness import Testimony, heard, missed, seen_alone
from pipeline.extraction.words.lexicon import lexicon

TEXT = "Mr. Tomas Verlin, Head, Crime Council, Ministry of Justice"


def _strip(build: Any, text: str = TEXT) -> Strip:
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    return strip


def _tag(text: str, label: str, score: float = 0.95, within: str = TEXT) -> Tag:
    start = within.index(text)
    return Tag(start, start + len(text), label, score)


def _piece(strip: Strip, text: str) -> Piece:
    start = strip.view.index(text)
    return Piece(strip.passage, start, start + len(text))


@pytest.mark.parametrize(
    ("tag", "trust"),
    [
        (_tag("Tomas Verlin", "PERSON"), "more"),
        (_tag("Tomas Verlin", "OTHER_PERSON"), "less"),
        (_tag("Verlin, Head", "PERSON"), "less"),
        (_tag("Crime Council", "TITLE"), "less"),
    ],
)
def test_agreement_raises_trust_and_disagreement_lowers_it(build: Any, knowledge: Knowledge, tag: Tag, trust: str) -> None:
    """The same name: more; another border, a bystander, or silence: less."""
    strip = _strip(build)
    person = Person(name=(_piece(strip, "Tomas Verlin"),), via="list", weight=0.9)
    told = heard(person, Testimony((tag,)), lexicon(knowledge))
    assert (told.weight > person.weight) is (trust == "more")


def test_an_open_border_of_title_and_body_is_decided(build: Any, knowledge: Knowledge) -> None:
    """Where the words leave it open, the tagger's border is taken."""
    strip = _strip(build)
    person = Person(
        name=(_piece(strip, "Tomas Verlin"),),
        via="list",
        weight=0.9,
        title=(_piece(strip, "Head"),),
        organisation=(_piece(strip, "Crime Council, Ministry of Justice"),),
        split_sure=0.7,
    )
    marks = (_tag("Tomas Verlin", "PERSON"), _tag("Head, Crime Council", "TITLE"), _tag("Ministry of Justice", "ORGANISATION"))
    told = heard(person, Testimony(marks), lexicon(knowledge))
    assert [piece.text for piece in told.title] == ["Head, Crime Council"]
    assert [piece.text for piece in told.organisation] == ["Ministry of Justice"]


@pytest.mark.parametrize(
    ("text", "title", "body", "parted"),
    [
        ("Mr. Tomas Verlin, Head of Unit, Crime Council", "Head of Unit", "Crime Council", True),
        ("Mr. Tomas Verlin, Envoy to the United Nations", "Envoy to the United", "Nations", False),
    ],
)
def test_one_mark_over_post_and_body(build: Any, knowledge: Knowledge, text: str, title: str, body: str, parted: bool) -> None:
    """A title and a body that a comma parts stay two where the tagger marks both as one; without a comma they become one."""
    strip = _strip(build, text)
    person = Person(
        name=(_piece(strip, "Tomas Verlin"),),
        via="list",
        weight=0.9,
        title=(_piece(strip, title),),
        organisation=(_piece(strip, body),),
        split_sure=0.7,
    )
    told = heard(person, Testimony((_tag(text.partition(", ")[2], "TITLE", within=text),)), lexicon(knowledge))
    assert [piece.text for piece in told.organisation] == ([body] if parted else [])


@pytest.mark.parametrize(("marked", "sure"), [("Clerk in the", True), ("Clerk", True), ("Clerk in the Upper", False)])
def test_a_mark_that_goes_on_to_the_body_agrees(build: Any, knowledge: Knowledge, marked: str, sure: bool) -> None:
    """The tagger's post may take the "in the" along; where it takes of the body it does not agree."""
    text = "Mr. Tomas Verlin, Clerk in the Upper House"
    strip = _strip(build, text)
    body = "Upper House" if sure else "House"
    person = Person(
        name=(_piece(strip, "Tomas Verlin"),),
        via="prose",
        weight=0.9,
        title=(_piece(strip, "Clerk"),),
        organisation=(_piece(strip, "Upper House"),),
        split_sure=0.6,
    )
    marks = (_tag(marked, "TITLE", within=text), _tag(body, "ORGANISATION", within=text))
    told = heard(person, Testimony(marks), lexicon(knowledge))
    assert [piece.text for piece in told.title] == (["Clerk"] if sure else [marked])
    assert (told.split_sure > 0.9) is sure


@pytest.mark.parametrize(
    ("text", "marked", "kept"),
    [
        ("Mr. Tomas Verlin, Secretary, Drug Management Board, Ministry of Justice", "Secretary, Drug Management", True),
        ("Mr. Tomas Verlin, Secretary, Drug Control Commission, Ministry of Justice", "Secretary, Drug Control", True),
        ("Mr. Tomas Verlin, Secretary of the Drug Board of the Ministry of Justice", "Secretary of the Drug Board", False),
    ],
)
def test_no_word_is_lost_between_two_marks(build: Any, knowledge: Knowledge, text: str, marked: str, kept: bool) -> None:
    """Where the tagger's marks leave a word of bodies out, the border stays and is asked about; "of the" is no loss."""
    strip = _strip(build, text)
    title = text.partition(", ")[2].removesuffix("Ministry of Justice").rstrip(", ")
    person = Person(
        name=(_piece(strip, "Tomas Verlin"),),
        via="prose",
        weight=0.9,
        title=(_piece(strip, title),),
        organisation=(_piece(strip, "Ministry of Justice"),),
        split_sure=0.8,
    )
    marks = (_tag(marked, "TITLE", within=text), _tag("Ministry of Justice", "ORGANISATION", within=text))
    told = heard(person, Testimony(marks), lexicon(knowledge))
    assert [piece.text for piece in told.title] == [title if kept else marked]
    assert (told.split_sure < 0.7) is kept


def test_a_person_whom_only_the_tagger_sees_weighs_little(build: Any, knowledge: Knowledge) -> None:
    """He is filed with his title and a reason to look."""
    strip = _strip(build)
    marks = (_tag("Tomas Verlin", "PERSON"), _tag("Head, Crime Council", "TITLE"))
    ((_, person),) = seen_alone(strip, Testimony(marks), lexicon(knowledge))
    assert person.weight < 0.6
    assert person.doubts
    assert [piece.text for piece in person.title] == ["Head, Crime Council"]


def test_a_certain_mark_that_nobody_filed_is_missed(build: Any) -> None:
    """Known names, unsure marks and spellings in brackets are not missed."""
    text = "Tomas Verlin (ВЕРЛИН Томас) Ilse Marenko Oren Talbek"
    strip = _strip(build, text)
    marks = (
        _tag("Tomas Verlin", "PERSON", within=text),
        _tag("ВЕРЛИН Томас", "PERSON", within=text),
        _tag("Ilse Marenko", "PERSON", within=text),
        _tag("Oren Talbek", "PERSON", 0.5, within=text),
    )
    assert missed(Testimony(marks), strip, ["VERLIN, Tomas"]) == ["Ilse Marenko"]


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("El Sr. Tomas Verlin asistirá a la reunión.", False),
        ("The Minister, Mr. Tomas Verlin, thanks you.", True),
        ("Mr. Tomas Verlin, Head, will attend the reception.", True),
    ],
)
def test_who_is_said_to_come_is_no_bystander(build: Any, knowledge: Knowledge, text: str, doubted: bool) -> None:
    """Right behind his name the words say that he will attend the meeting; the tagger's other opinion is not asked."""
    strip = _strip(build, text)
    person = Person(name=(_piece(strip, "Tomas Verlin"),), via="prose", weight=0.92)
    told = heard(person, Testimony((_tag("Tomas Verlin", "OTHER_PERSON", within=text),)), lexicon(knowledge))
    assert (Doubt.STAYS in told.doubts) is doubted
    assert (told.weight < person.weight) is doubted


@pytest.mark.parametrize(
    ("text", "form", "doubted"),
    [
        ("Ms. Lind will be replaced by: Mr. Tomas Verlin, Head.", "Mr.", False),
        ("Mme Lind sera remplacée par : M. Tomas Verlin, chef.", "M.", False),
        ("La Sra. Lind será sustituida por: Sr. Tomas Verlin, jefe.", "Sr.", False),
        ("Ms. Lind comes in place of: Mr. Tomas Verlin, Head.", "Mr.", True),
        ("Unable to attend: Mr. Tomas Verlin, Head.", "Mr.", True),
    ],
)
def test_who_replaces_somebody_is_no_bystander(build: Any, knowledge: Knowledge, text: str, form: str, doubted: bool) -> None:
    """Behind "replaced by:" stands who comes, behind other words of a change who does not."""
    strip = _strip(build, text)
    start = text.index(f"{form} Tomas")
    honorific = Piece(strip.passage, start, start + len(form))
    person = Person(name=(_piece(strip, "Tomas Verlin"),), via="prose", weight=0.92, honorific=honorific)
    told = heard(person, Testimony((_tag("Tomas Verlin", "OTHER_PERSON", within=text),)), lexicon(knowledge))
    assert (Doubt.STAYS in told.doubts) is doubted


def test_a_verb_that_the_tagger_marks_is_nobody(build: Any, knowledge: Knowledge) -> None:
    """The post has no name: "处长留守"."""
    text = "司法部副司长率领代表团，处长留守。"
    marks = (_tag("留守", "PERSON", within=text),)
    assert seen_alone(_strip(build, text), Testimony(marks), lexicon(knowledge)) == []


def test_no_border_stands_within_a_word(build: Any, knowledge: Knowledge) -> None:
    """A mark that ends at a hyphen leaves the border where it is, and has it asked about."""
    text = "Ms. Ada Lund, Director, Inter-Agency Council, Ministry of Justice"
    strip = _strip(build, text)
    person = Person(
        name=(_piece(strip, "Ada Lund"),),
        via="list",
        weight=0.9,
        title=(_piece(strip, "Director, Inter-Agency Council"),),
        organisation=(_piece(strip, "Ministry of Justice"),),
        split_sure=0.8,
    )
    marks = [("Ada Lund", "PERSON"), ("Director, Inter", "TITLE"), ("Agency Council, Ministry of Justice", "ORGANISATION")]
    told = heard(person, Testimony(tuple(_tag(word, label, within=text) for word, label in marks)), lexicon(knowledge))
    assert [piece.text for piece in told.title] == ["Director, Inter-Agency Council"]
    assert told.split_sure < 0.7


def test_a_body_begins_with_a_whole_word(build: Any, knowledge: Knowledge) -> None:
    """Where the words show no body, one that the tagger begins amid a word begins with that word, and is asked about."""
    text = "Ms. Ada Lund, Administrator, Directorate-General Justice, Freedom and Security"
    strip = _strip(build, text)
    post = _piece(strip, "Administrator, Directorate-General Justice, Freedom and Security")
    person = Person(name=(_piece(strip, "Ada Lund"),), via="list", weight=0.9, title=(post,), split_sure=0.85)
    marks = [
        ("Ada Lund", "PERSON"),
        ("Administrator, Directorate", "TITLE"),
        ("General Justice, Freedom and Security", "ORGANISATION"),
    ]
    told = heard(person, Testimony(tuple(_tag(word, label, within=text) for word, label in marks)), lexicon(knowledge))
    assert [piece.text for piece in told.title] == ["Administrator"]
    assert [piece.text for piece in told.organisation] == ["Directorate-General Justice, Freedom and Security"]
    assert told.split_sure < 0.7
