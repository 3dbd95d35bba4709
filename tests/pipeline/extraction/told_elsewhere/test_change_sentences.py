"""Tests of changes told in sentences: who comes by them, and what of whom was wrong. All persons are invented."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Document
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet

OPENING = """The Mission of Norland presents its compliments to the Secretariat and has the honour to communicate the following
changes in its delegation:"""


@pytest.fixture
def changed(build: Any, knowledge: Knowledge) -> Any:
    """Reads (name, role, e-mails, phones) of each delegate of an amendment."""

    def changed_(text: str, language: str, kind: Kind = Kind.AMENDMENT) -> list[tuple[str, str, list[str], list[str]]]:
        document: Document = build.document(build.page(text, language=language))
        found, _ = delegates_of(build.letter(), (Sheet(document, Part.NOTE),), knowledge, knowledge.state("AUT"), kind)
        return [
            (str(d.name.value), str(d.role.value), [str(e.value) for e in d.emails], [str(p.value) for p in d.phones])
            for d in found
        ]

    return changed_


ITEMS = {
    "en": f"""{OPENING}

(a) Ms. Tilda Varn, Adviser, Ministry of Justice, is no longer able to attend. She will be replaced by Mr. Odo Kessel, Director,
Ministry of Justice (e-mail: o.kessel@mj.example);

(b) In addition, Ms. Runa Holt, Superintendent, National Police, will join the delegation as an expert. Her e-mail address is
r.holt@police.example;

(c) The telephone number given for the head of delegation, Mr. Ivo Brandt, was incorrect and should read +43 1 716 60 31.""",
    "fr": """La Mission présente ses compliments au Secrétariat et a l'honneur de communiquer les changements suivants :

a) Mme Tilda Varn, Magistrat, n'est plus en mesure de participer. Elle sera remplacée par M. Odo Kessel, Directeur, Ministère de
la justice (courriel : o.kessel@mj.example) ;

b) en outre, Mme Runa Holt, Commissaire de police, se joindra à la délégation en qualité d'experte ;

c) le numéro de téléphone du chef de délégation, M. Ivo Brandt, était erroné et doit se lire +43 1 716 60 31.""",
    "es": """La Misión saluda atentamente a la Secretaría y tiene a honra comunicar los siguientes cambios:

a) La señora Tilda Varn, Asesora, ya no podrá viajar. En su lugar asistirá el señor Odo Kessel, Director, Ministerio de Justicia
(correo: o.kessel@mj.example).

b) Se incorpora a la delegación, en calidad de experta, la señora Runa Holt, Comisaria, Policía Nacional.

c) El teléfono del jefe de delegación, señor Ivo Brandt, fue indicado por error; debe decir +43 1 716 60 31.""",
    "ru": """Представительство свидетельствует своё уважение Секретариату и имеет честь сообщить о следующих изменениях:

а) г-жа Тильда Варн, советник, принять участие в совещании не сможет. Вместо неё прибудет г-н Одо Кессель, директор, Министерство
юстиции (o.kessel@mj.example);

б) кроме того, к делегации присоединится в качестве эксперта г-жа Руна Хольт, старший инспектор Министерства внутренних дел.""",
}


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_lettered_changes_in_sentences(changed: Any, language: str) -> None:
    """Who comes now and who is corrected are delegates, each with his own addresses and the role told; who is replaced is none."""
    told = changed(ITEMS[language], language)
    assert [(name, role) for name, role, *_ in told] == [
        ("Odo Kessel", "member"),
        ("Runa Holt", "expert"),
        ("Ivo Brandt", "head"),
    ]
    assert told[0][2] == ["o.kessel@mj.example"]
    assert told[2][3] == ["+4317166031"]


def test_denied_behind_what_is_denied(changed: Any) -> None:
    """In Russian "не сможет" stands at the sentence's end: who cannot come is no delegate."""
    assert [name for name, *_ in changed(ITEMS["ru"], "ru")] == ["Одо Кессель", "Руна Хольт"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The e-mail address of Mr. Odo Kessel, Director, was inadvertently given as a@old.example. The address to be used is b@new.example."),
        ("en", "The e-mail address of Mr. Odo Kessel, Director, should read b@new.example instead of a@old.example."),
        ("fr", "L'adresse électronique de M. Odo Kessel, Directeur, a été indiquée par erreur comme a@old.example. L'adresse à utiliser est b@new.example."),
        ("es", "El correo del señor Odo Kessel, Director, fue consignado erróneamente como a@old.example; el correo correcto es b@new.example."),
        ("ru", "Адрес электронной почты г-на Одо Кессель, директора, был ошибочно указан как a@old.example. Правильный адрес: b@new.example."),
        ("zh", "关于柯德森先生（司法部处长），其邮箱 a@old.example 有误，应为 b@new.example。"),
    ],
)  # fmt: skip
def test_what_was_wrong_is_left_out(changed: Any, language: str, text: str) -> None:
    """Of two addresses in a correction only the right one is kept, and it is his of whom the correction speaks."""
    ((_, _, emails, _),) = changed(text, language)
    assert emails == ["b@new.example"]


def test_the_right_spelling_of_a_name(changed: Any) -> None:
    """Of two spellings the one that the words of the correction point at."""
    told = changed("The name of Mr. Odo Kesel, Director, should read Mr. Odo Kessel.", "en")
    assert [name for name, *_ in told] == ["Odo Kessel"]
    assert [name for name, *_ in changed("Ms. Runa Holt's title should read Deputy Director, Crime Policy Group.", "en")] == [
        "Runa Holt"
    ]


def test_a_post_between_quotation_marks_is_the_right_one(build: Any, knowledge: Knowledge) -> None:
    """Besides another change told in a sentence, whose post is corrected is a delegate with that post."""
    text = f"""{OPENING}

(i) Mr. Odo Kessel, Attorney, will attend in place of Mr. Ivo Brandt.

(ii) The correct title of Ms. Runa Holt is “Deputy Director, Crime Policy Division, Ministry of Justice”."""
    document: Document = build.document(build.page(text, language="en"))
    found, _ = delegates_of(build.letter(), (Sheet(document, Part.NOTE),), knowledge, None, Kind.AMENDMENT)
    assert [(d.name.value, d.title.value) for d in found] == [
        ("Odo Kessel", "Attorney"),
        ("Runa Holt", "Deputy Director, Crime Policy Division"),
    ]


def test_two_changes_in_one_sentence(changed: Any) -> None:
    """What joins "y que se incorpora …" is said of the second person alone."""
    text = """Cumple en informar que, en reemplazo del señor Ivo Brandt, participará la señora Tilda Varn, Fiscal del Ministerio
Público, correo electrónico tvarn@mp.example, y que se incorpora a la delegación, en calidad de observador, el Comandante Odo
Kessel, Jefe de la División de Trata, teléfono +43 1 716 60 31."""
    told = changed(text, "es")
    assert [(name, role) for name, role, *_ in told] == [("Tilda Varn", "member"), ("Odo Kessel", "observer")]
    assert (told[0][2], told[1][3]) == (["tvarn@mp.example"], ["+4317166031"])


def test_lists_with_remarks_stay_lists(changed: Any) -> None:
    """An entry with a remark is no sentence, and a nomination is never read so."""
    listed = "The delegation:\n\n1. Mr. Odo Kessel, Director (in place of Ms. Tilda Varn)\n\n2. Ms. Runa Holt, Adviser"
    assert [name for name, *_ in changed(listed, "en")] == ["Odo Kessel", "Runa Holt"]
    assert [name for name, *_ in changed(listed, "en", Kind.NOMINATION)] == ["Odo Kessel", "Runa Holt"]


def test_who_was_named_in_a_paragraph_before_is_gone(changed: Any) -> None:
    """The paragraph that tells the change gives his family name alone; the one that named him in full changes nothing."""
    text = """The Mission refers to its note conveying the nomination of Mr. Ivo Brandt for the meeting.

The Mission regrets to advise that Mr. Brandt is indisposed and wishes to nominate in his stead Ms. Tilda Varn, Attorney."""
    assert [name for name, *_ in changed(text, "en")] == ["Tilda Varn"]


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ("Mr. Odo Kessel will be replaced by Ms. Runa Holt, Superintendent.\n\nFurthermore, the e-mail address of Mr. Ivo Brandt was given wrongly. It should read:\nbrandt@mj.example", "en"),
        ("M. Odo Kessel sera remplacé par Mme Runa Holt, Commissaire.\n\nL'adresse électronique de M. Ivo Brandt a été mal indiquée. Il convient de lire :\nbrandt@mj.example", "fr"),
    ],
)  # fmt: skip
def test_a_value_on_a_line_of_its_own_is_corrected(changed: Any, told: str, language: str) -> None:
    """The right address is not the newcomer's: the sentence before it speaks of somebody else."""
    found = changed(told, language)
    assert ("Runa Holt", []) in [(name, emails) for name, _, emails, _ in found]


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ("The e-mail address of Mr. Ivo Brandt has changed. The new one is brandt@mj.example; please do not use the previous one.", "en"),
        ("The e-mail address of Mr. Ivo Brandt has changed from ivo@mj.example to brandt@mj.example.", "en"),
        ("L'adresse électronique de M. Ivo Brandt a changé. La nouvelle est brandt@mj.example.", "fr"),
        ("La dirección electrónica del Sr. Ivo Brandt ha cambiado. La correcta es brandt@mj.example; rogamos no utilizar la anterior.", "es"),
    ],
)  # fmt: skip
def test_whose_address_has_changed_has_the_new_one(changed: Any, told: str, language: str) -> None:
    """It was filed as the newcomer's, and he was lost."""
    found = changed(f"Mr. Odo Kessel will be replaced by Ms. Runa Holt, Judge.\n\n{told}", language)
    assert [(name, emails) for name, _, emails, _ in found] == [("Runa Holt", []), ("Ivo Brandt", ["brandt@mj.example"])]


def test_a_changed_delegation_is_no_changed_address(changed: Any) -> None:
    """Without a label of an address before it, "has changed" is said of anything."""
    said = "The composition has changed: Ms. Runa Holt, Judge (holt@mj.example), will attend."
    assert [(name, emails) for name, _, emails, _ in changed(said, "en")] == [("Runa Holt", ["holt@mj.example"])]
