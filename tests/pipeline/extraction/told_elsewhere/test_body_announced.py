"""The body of all whom a sentence announces."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.told_elsewhere.body_announced import delegation_led, subject_of, with_body_announced
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "name", "language", "body"),
    [
        (
            "We send two officials from the Ministry of Justice to the meeting: Ada Lund, Judge",
            "Ada Lund",
            "en",
            "Ministry of Justice",
        ),
        ("viendront deux agents de la Police nationale : Aline Roy", "Aline Roy", "fr", "Police nationale"),
        ("We register the following from the Ministry of Justice: Ada Lund, Judge", "Ada Lund", "en", "Ministry of Justice"),
        ("les personnes suivantes du Ministère de la Santé : Aline Roy", "Aline Roy", "fr", "Ministère de la Santé"),
        ("участвуют следующие лица от Министерства юстиции: Иванов Пётр", "Иванов", "ru", "Министерства юстиции"),
        ("يشارك السادة الآتية أسماؤهم من وزارة العدل: ناصر فهد", "ناصر", "ar", "وزارة العدل"),
        ("司法部下列人员将出席会议：宁浩东", "宁浩东", "zh", "司法部"),
        ("The following at the meeting of the Working Group: Ada Lund, Judge", "Ada Lund", "en", ""),
        ("viajan dos funcionarias del Ministerio Público: Ana Paz", "Ana Paz", "es", "Ministerio Público"),
        ("приедут два сотрудника Министерства внутренних дел: Иванов Пётр", "Иванов", "ru", "Министерства внутренних дел"),
        ("民政部两名代表将出席会议：宁浩东", "宁浩东", "zh", "民政部"),
        ("سيشارك مسؤولان من وزارة الداخلية: ناصر فهد", "ناصر", "ar", "وزارة الداخلية"),
        ("The Ghana Police Service will be represented by Ada Lund, Inspector", "Ada Lund", "en", "Ghana Police Service"),
        ("We nominate the representatives of the Government of Malta: Ada Lund", "Ada Lund", "en", ""),
        ("The Permanent Mission of Malta will be represented by Ada Lund", "Ada Lund", "en", ""),
        ("В этой связи Постоянное представительство сообщает, что направляется Иванов Пётр", "Иванов", "ru", ""),
        ("We send the members of the delegation Ministry of Justice: Ada Lund", "Ada Lund", "en", ""),
        ("We announce two officials at the meeting of the Working Group on Firearms: Ada Lund", "Ada Lund", "en", ""),
        ("la participación de dos funcionarios en la reunión del Grupo de Trabajo: Ana Paz", "Ana Paz", "es", ""),
        ("We thank the officials from the Ministry of Justice. We send: Ada Lund", "Ada Lund", "en", ""),
        (
            "г-н Пак\nЗаместитель Постоянного представителя\nМинистерство юстиции\nг-жа Ким, советник\nг-н Иванов Пётр",
            "Иванов",
            "ru",
            "",
        ),
    ],
)
def test_the_body_announced_is_everybodys(
    build: Any, knowledge: Knowledge, text: str, name: str, language: str, body: str
) -> None:
    """Who has no body of his own is of the one from which he and the others are said to come."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    at = strip.view.index(name)
    person = Person((Piece(strip.passage, at, at + len(name)),), "prose", 0.9)
    ((_, told),) = with_body_announced(strip, [(at, person)], lexicon(knowledge))
    assert "".join(piece.text for piece in told.organisation) == body


def test_his_own_body_stays(build: Any, knowledge: Knowledge) -> None:
    """What is said of himself counts more than what is said of all."""
    page = build.page("two officials from the Ministry of Justice: Ada Lund, Police", language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    own = Piece(strip.passage, 54, 60)
    person = Person((Piece(strip.passage, 44, 52),), "prose", 0.9, organisation=(own,))
    assert with_body_announced(strip, [(44, person)], lexicon(knowledge)) == [(44, person)]


@pytest.mark.parametrize(
    ("text", "name", "language", "body"),
    [
        ("The delegation of the Ministry of Justice will be headed by Ada Lund", "Ada", "en", "Ministry of Justice"),
        ("A team from the National Police, led by Ada Lund, will attend", "Ada", "en", "National Police"),
        ("La délégation du Ministère de la justice sera conduite par Aline Roy", "Aline", "fr", "Ministère de la justice"),
        ("La delegación del Ministerio de Salud estará encabezada por Ana Paz", "Ana", "es", "Ministerio de Salud"),
        ("Encabezará la delegación del Ministerio de Salud la Sra. Ana Paz", "Sra.", "es", "Ministerio de Salud"),
        ("Делегацию Министерства юстиции возглавит Иванов Пётр", "Иванов", "ru", "Министерства юстиции"),
        ("سيرأس وفد وزارة العدل السيد ناصر فهد", "السيد", "ar", "وزارة العدل"),
        ("The delegation of Ghana will be headed by Ada Lund", "Ada", "en", None),
        ("The delegation of the Permanent Mission of Ghana will be headed by Ada Lund", "Ada", "en", None),
        ("The delegation of the Ministry of Justice and the Police will be headed by Ada Lund", "Ada", "en", None),
        ("The delegation of the Ministry of Justice will meet the team headed by Ada Lund", "Ada", "en", None),
        ("We thank the Ministry of Justice. The delegation will be headed by Ada Lund", "Ada", "en", None),
    ],
)
def test_who_leads_the_delegation_of_a_body_is_of_it(
    build: Any, knowledge: Knowledge, text: str, name: str, language: str, body: str | None
) -> None:
    """The body was lost in silence; a State's delegation, or its Mission's, tells nothing of him."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    led = delegation_led(strip, strip.view.index(name), lexicon(knowledge))
    assert (strip.view[slice(*led)] if led is not None else None) == body


@pytest.mark.parametrize(
    ("persons", "body"),
    [
        ("les membres du Ministère de la Justice ci-après", "Ministère de la Justice"),
        ("les membres de la Police nationale dont les noms suivent", "Police nationale"),
        ("the members of the Ministry of Justice named below", "Ministry of Justice"),
    ],
)
def test_words_that_point_below_are_no_part_of_the_body(delegates_of_mail: Any, persons: str, body: str | None) -> None:
    """It was read onto the name."""
    opening = "Le Mali sera représenté par" if persons.startswith("les") else "Mali will be represented by"
    told = delegates_of_mail(f"CU 2009/33 (A). {opening} {persons} :\n\n- M. Paul Dem, Juge\n- Mme Awa Roy, Attachée\n")
    assert [one.organisation.value for one in told] == [body, body]


@pytest.mark.parametrize(
    ("text", "name", "language", "body"),
    [
        ("For this purpose this Ministry puts forward the name of Mr. Odo Kessel.", "Mr. Odo", "en", None),
        ("À cet effet ce Ministère désigne M. Célestin Petit.", "M. C", "fr", None),
        ("Pour sa part le Ministère désigne M. Célestin Petit.", "M. C", "fr", None),
        ("Para tal fin este Ministerio designa al Sr. Juan Mora.", "Sr. J", "es", None),
        ("Por su parte el Ministerio designa al Sr. Juan Mora.", "Sr. J", "es", None),
        ("On behalf of the Federal Office of Police we nominate Mr. Odo Kessel.", "Mr. Odo", "en", "Federal Office of Police"),
        ("Le Parquet général désigne M. Célestin Petit.", "M. C", "fr", "Parquet général"),
        ("La Policía Nacional designa al Sr. Juan Mora.", "Sr. J", "es", "Policía Nacional"),
    ],
)
def test_words_that_lead_up_to_the_body_are_none_of_it(
    build: Any, knowledge: Knowledge, text: str, name: str, language: str, body: str | None
) -> None:
    """Such as "Para tal fin este Ministerio": that was the body of all who were named."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    told = subject_of(strip, strip.view.index(name), lexicon(knowledge))
    assert (strip.view[slice(*told)].removeprefix("La ").removeprefix("Le ") if told is not None else None) == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قررت الحكومة إيفاد السيد سامي حسن.", None),
        ("وزارة العدل توفد السيد سامي حسن.", "وزارة العدل"),
    ],
)
def test_an_arabic_verb_before_the_body_is_none_of_it(build: Any, knowledge: Knowledge, text: str, body: str | None) -> None:
    """What the Government decided was somebody's body."""
    page = build.page(text, language="ar")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    told = subject_of(strip, strip.view.index("السيد"), lexicon(knowledge))
    assert (strip.view[slice(*told)] if told is not None else None) == body
