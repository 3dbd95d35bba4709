"""Tests of persons that only the tagger's marks begin; the marks are given by hand."""

from __future__ import annotations

from config.knowledge import Knowledge
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.tagged_persons import certain, name_seen, seen_anchors
from pipeline.extraction.words.lexicon import lexicon

TEXT = "will be represented by Mr. Tomas Verlin and, for the police, Commissioner Guy Faber, of Luxembourg."


def _tag(name: str, score: float = 0.9, text: str = TEXT) -> Tag:
    start = text.index(name)
    return Tag(start, start + len(name), "PERSON", score)


def test_a_mark_begins_a_person_between_the_others(knowledge: Knowledge) -> None:
    """A marked name that no anchor holds gets one, with its courtesy form; a doubtful mark, a place and a known name get none."""
    words = lexicon(knowledge)
    known = name_at(TEXT, TEXT.index("Mr."), words, "en")
    assert known is not None
    tags = [_tag("Tomas Verlin"), _tag("Guy Faber"), _tag("Luxembourg")]
    anchors = seen_anchors([Anchor(known.start, known)], tags, TEXT, 0, len(TEXT), words, "en")
    assert [TEXT[slice(*anchor.match.name)] for anchor in anchors] == ["Tomas Verlin", "Guy Faber"]
    assert known.end <= anchors[1].cut <= anchors[1].match.start
    assert seen_anchors([], [_tag("Guy Faber", 0.3)], TEXT, 0, len(TEXT), words, "en") == []


def test_who_leads_is_said_of_the_person_before(knowledge: Knowledge) -> None:
    """The word "وزارة" begins with no "and", and behind "will lead the delegation" a clause names the next person."""
    words = lexicon(knowledge)
    text = "السيدة نورة النجار، ملحقة، وزارة الداخلية، سترأس الوفد الذي يضم الأستاذ عمر المنصوري، سكرتير ثالث"
    known = name_at(text, 0, words, "ar")
    assert known is not None
    anchors = seen_anchors([Anchor(0, known)], [_tag("عمر المنصوري", text=text)], text, 0, len(text), words, "ar")
    assert text[known.end : anchors[1].cut] == "، ملحقة، وزارة الداخلية، سترأس الوفد"


def test_another_spelling_in_brackets_is_no_second_person(knowledge: Knowledge) -> None:
    """A name behind a bracket or a stroke is the one before, spelt otherwise."""
    text = "Жумабеков Ерлан / Zhumabekov Yerlan"
    assert seen_anchors([], [_tag("Zhumabekov Yerlan", text=text)], text, 0, len(text), lexicon(knowledge), "ru") == []


def test_a_heading_is_no_name(knowledge: Knowledge) -> None:
    """A State or a document's heading that was marked is nobody."""
    text = "Note Verbale"
    assert name_seen(_tag("Note Verbale", text=text), text, lexicon(knowledge), "en") is None


def test_a_sentence_whose_persons_only_the_tagger_sees(knowledge: Knowledge) -> None:
    """Sure marks of names with a courtesy form count in a sentence that says more; no signature, no excuse, no doubtful mark."""
    words = lexicon(knowledge)
    said, signed = "From our side Ms. Ada Brook of the Ministry of Justice comes", "Ambassador Ada Brook"
    excused = "Unfortunately Ms. Ada Brook of the Ministry of Justice is prevented by a court case"
    for text, score, count in ((said, 0.9, 1), (said, 0.7, 0), (signed, 0.9, 0), (excused, 0.9, 0)):
        tags = [_tag("Ada Brook", score, text)]
        assert len(certain(tags, text, 0, len(text), words, "en")) == count


def test_a_chinese_word_that_is_no_usual_name_is_asked_about(knowledge: Knowledge) -> None:
    """A verb between a post and a stop is nobody, marked or not; a name of a rare family may be one."""
    words, text = lexicon(knowledge), "司法部副司长率领代表团，处长留守，成员为参赞侣海燕。"
    assert name_seen(_tag("留守", text=text), text, words, "zh") is None
    rare = name_seen(_tag("侣海燕", text=text), text, words, "zh")
    assert rare is not None
    assert not rare.plain


def test_a_bodys_letters_and_its_town_are_no_name(knowledge: Knowledge) -> None:
    """The mark over a body's letters and a town begins nobody behind a person with a courtesy form."""
    text = "by Ms Ilze Tarn, Director of Prosecution, NAPTIP, Abuja (phone: +33 1)."
    words = lexicon(knowledge)
    known = name_at(text, 3, words, "en")
    assert known is not None
    anchors = seen_anchors([Anchor(3, known)], [_tag("NAPTIP, Abuja", text=text)], text, 0, len(text), words, "en")
    assert [anchor.match.name for anchor in anchors] == [known.name]
