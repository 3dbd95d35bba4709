"""Tests of labels in other words."""

from __future__ import annotations

import time

import pytest
from rapidfuzz import fuzz, process

from config.knowledge import Knowledge
from pipeline.extraction.words.label_words import labelled_fields, nearest_of
from pipeline.extraction.words.lexicon import Lexicon, lexicon


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Name (in block letters)", ("name",)),
        ("姓名（拼音）", ("name",)),
        ("姓名 Name", ("name",)),
        ("Position and organisation", ("title", "organisation")),
        ("单位及职务", ("title",)),
        ("Telephone & e-mail", ("contact",)),
        ("Phone / Fax", ("contact",)),
        ("Surname, first name", ("name",)),
        ("1b. Surname", ("family",)),
        ("5. Fax 6. E-mail", ("contact",)),
        ("Téléphone (bureau) Telephone (office)", ("phone",)),
        ("Adresse électronique E-mail", ("email",)),
        ("7. Service or institution", ("organisation",)),
        ("DEPARTAMENTO U ORGANISMO", ("organisation",)),
        ("المؤسسة أو الوزارة", ("organisation",)),
        ("单位或机构", ("organisation",)),
        ("مسؤول الاتصال", ("bystander",)),
        ("passeport ordinaire n°", ("passport",)),
        ("pasaporte ordinario n.º", ("passport",)),
        ("(2) Full name", ("name",)),
        ("Participant No. 1", ("name",)),
        ("PARTICIPANTE Nº 2", ("name",)),
        ("Name 1 Nom", ("name",)),
        ("Name 1 Fonction", ()),
        ("Mr. Bo Holm, Labor Attaché. Tel./Tél.", ()),
        ("Mr. Bo Holm, Adviser, Tel./Fax", ()),
        ("Dir. tel./Tél.", ("phone",)),
        ("Fax 65", ()),
        ("Room 12", ()),
        ("Prénom(s) Given name(s)", ("given",)),
        ("Fonction Official title", ("title",)),
        ("Qualité (chef de délégation / délégué)", ("role",)),
        ("Name (family / given)", ("name",)),
        ("Capacity / Name", ("name",)),
        ("Cargo / Nombre", ("name",)),
        ("Institution / Name", ("organisation",)),
        ("Family name 1 Nom de famille", ("family",)),
        ("Fax | Télécopie", ("fax",)),
        ("Name 1 Fax", ()),
        ("Name and colour", ()),
        ("Participant's post", ("title",)),
        ("Post of the delegate", ("title",)),
        ("Fonction du délégué", ("title",)),
        ("Adresse électronique du délégué (obligatoire)", ("email",)),
        ("Cargo del delegado", ("title",)),
        ("Cargo del Ministro", ()),
        ("Legal Officer", ()),
        ("Ministry (Justice) wing", ()),
    ],
)
def test_labels_in_other_words(knowledge: Knowledge, text: str, fields: tuple[str, ...]) -> None:
    """An explanation, a second language or a second part does not hide what a label means."""
    assert lexicon(knowledge).label(text)[: len(fields) or None] == fields


@pytest.mark.parametrize("text", ["Nme{}x", "Nme{}", "Nme{}1 x", "Nme 1{}Fax", "Nme{}(x", "Nme{}/"])
def test_blanks_are_looked_at_once(knowledge: Knowledge, text: str) -> None:
    """However many stand within a text that may be a label, they take no longer than as many letters."""
    labels = lexicon(knowledge).labels
    before = time.process_time()
    labelled_fields(text.format(" " * 20_000), labels)
    assert time.process_time() - before < 0.1


def test_a_rank_or_post_asked_for_with_a_stroke(knowledge: Knowledge) -> None:
    """What is no courtesy form behind it is a post."""
    words = lexicon(knowledge)
    assert words.label("Grade / fonction") == ("honorific", "title")
    assert words.label("Grado / Cargo") == ("honorific", "title")
    assert words.label("Rank/Designation") == ("title",)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Participant's post", "title"),
        ("Cargo del delegado", "title"),
        ("Fonction du participant", "title"),
        ("Official position of the person attending", "title"),
        ("Nom de la personne désignée", "family"),
        ("Cargo de la persona designada", "title"),
        ("Фамилия участника", "family"),
        ("Место работы члена делегации", "organisation"),
        ("وظيفة المشارك", "title"),
        ("جهة عمل المندوب", "organisation"),
        ("与会者职务", "title"),
        ("代表的单位", "organisation"),
        ("Должность министра", None),
        ("وظيفة الوزير", None),
        ("部长职务", None),
        ("Post of the meeting", None),
        ("Ministry's post", None),
    ],
)
def test_a_label_may_say_whose_it_is(words: Lexicon, text: str, field: str | None) -> None:
    """Whoever the form is about owns it; a meeting and a ministry are nobody."""
    found = words.label(text)
    assert (found[0] if found else None) == field


def test_a_courtesy_form_is_no_misread_label(knowledge: Knowledge) -> None:
    """The label "السيد(ة)" is a letter away from the form that stands behind it."""
    words = lexicon(knowledge)
    assert "honorific" in words.label("السيد(ة)")
    assert not words.label("السيدة")


def test_the_nearest_is_the_nearest_of_all(knowledge: Knowledge) -> None:
    """Those left out for their letters are never the nearest; the first of several is told, in every script."""
    texts = [*lexicon(knowledge).labels]
    nearest = nearest_of(texts, 84)
    known = [text for text in texts if len(text) >= 5 and not "\u3400" <= text[0] <= "\u9fff"]
    for text in known[::40]:
        for read in (text, text[1:], text.replace("e", "c"), text + "s", text[:3] + text[4:]):
            whole = process.extractOne(read, known, scorer=fuzz.ratio, score_cutoff=84)
            found = nearest(read)
            assert (found and found[:2]) == (whole and whole[:2])


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Employing office", "organisation"),
        ("Направляющий орган", "organisation"),
        ("Личное имя", "given"),
        ("Порядковый номер", "number"),
        ("N.º de orden", "number"),
        ("顺序号", "number"),
        ("Sra./Sr.", "honorific"),
        ("Moyens de contact", "contact"),
        ("سبل التواصل", "contact"),
        ("联络办法", "contact"),
        ("الدور ضمن الوفد", "role"),
        ("Date d'arrivée et n° de vol", "arrival"),
    ],
)
def test_labels_of_a_tenth_hand(words: Lexicon, text: str, field: str) -> None:
    """Below a label that nobody knew what it holds was lost."""
    assert field in words.label(text)
