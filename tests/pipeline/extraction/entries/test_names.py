"""Tests of what a name looks like, and where it ends. All persons are invented."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.names import is_name_line, name_at, spelling
from pipeline.extraction.words.lexicon import Lexicon, lexicon


@pytest.mark.parametrize(
    ("language", "text", "honorific", "name"),
    [
        ("en", "H.E. Mr. Tomas Verlin, Ambassador", "H.E. Mr.", "Tomas Verlin"),
        ("en", "Mr.Oren Talbek", "Mr.", "Oren Talbek"),
        ("fr", "S.E.M. Luc d'Armandie, Ambassadeur", "S.E.M.", "Luc d'Armandie"),
        ("fr", "M. VERNÉ Paul – Conseiller", "M.", "VERNÉ Paul"),
        ("es", "Sra. Marta de la Vega y Ruz, Fiscal", "Sra.", "Marta de la Vega y Ruz"),
        ("es", "Sr. Juan Paz y Sra. Ana Luz", "Sr.", "Juan Paz"),
        ("es", "GARZÓN LEAL, Juan, Director", None, "GARZÓN LEAL, Juan"),
        ("en", "Mr. P.J. van den Brook, policy officer", "Mr.", "P.J. van den Brook"),
        ("ru", "г-н Петров Илья Ильич, советник", "г-н", "Петров Илья Ильич"),
        ("ru", "И.И. Петренко (глава делегации)", None, "И.И. Петренко"),
        ("zh", "王小明先生，司法部处长", "先生", "王小明"),
        ("zh", "王小明（团长）", None, "王小明"),
        ("ar", "السيد سامي نبيل حسون، مدير إدارة", "السيد", "سامي نبيل حسون"),
        ("ar", "السيدة/ هدى الراوي", "السيدة/", "هدى الراوي"),
        ("ar", "مقدم رائد سالم الشواني، مدير", "مقدم", "رائد سالم الشواني"),  # nobody has two ranks
        ("en", "BELLO Halima (Mrs.) - Director", "Mrs.", "BELLO Halima"),
        ("en", "Mr. JUAN JOSE F. DE LA VEGA, JR., Deputy Director", "Mr.", "JUAN JOSE F. DE LA VEGA, JR."),
        ("en", "Mrs. Sri Tarn Lundari, Undersecretary", "Mrs.", "Sri Tarn Lundari"),
        ("en", "Mr. Prince Tarnele, Judge", "Mr.", "Prince Tarnele"),
        ("en", "Datuk Sri Tarn Lund, Judge", "Datuk Sri", "Tarn Lund"),
        ("en", "Ms Ada Joy P. dela Vega, Lawyer", "Ms", "Ada Joy P. dela Vega"),
        ("en", "Judge Ada Court, President", "Judge", "Ada Court"),
        ("fr", "Commissaire de police Jean Garde", "Commissaire de police", "Jean Garde"),
        ("en", "Daniel Ferro, Jr.", None, "Daniel Ferro, Jr."),
        ("en", "Chief (Mrs.) Ada Lund-Bello - Director", "Chief (Mrs.)", "Ada Lund-Bello"),
        ("fr", "Prof. (Mme) Ada Lund, Juge", "Prof. (Mme)", "Ada Lund"),
        ("en", "ACP. Ivo Tarn, Commander", "ACP.", "Ivo Tarn"),
        ("en", "CSP Ada Lund, Staff Officer", "CSP", "Ada Lund"),
        ("en", "Dig Tarn, Staff Officer", None, "Dig Tarn"),
        ("en", "Adv. ’Mateboho Phafolin, Director", "Adv.", "’Mateboho Phafolin"),
        ("en", "Mr. R.M.T.B. Ekanakara - Director", "Mr.", "R.M.T.B. Ekanakara"),
        ("en", "Mr. Eliphas !Naruseko, Chief", "Mr.", "Eliphas !Naruseko"),
        ("en", "Mr. Elkanah arap Chemowo, Director", "Mr.", "Elkanah arap Chemowo"),
        ("en", 'Mr. Abdoul Aziz NGOMBE" instead', "Mr.", "Abdoul Aziz NGOMBE"),
        ("es", "Sra. Mercè Nauda i Casals\nJefa de Área", "Sra.", "Mercè Nauda i Casals"),
        ("es", "D. Pau Nauda i Mas. Inspector Jefe. Policía", "D.", "Pau Nauda i Mas"),
        ("es", "D. Pau Nauda y M. Ferrer, Inspectores", "D.", "Pau Nauda"),
        ("es", "C. Bruno Figuera Smit, Secretario", "C.", "Bruno Figuera Smit"),
        ("en", "C. Bruno Figuera, Secretary", None, "C. Bruno Figuera"),
        ("zh", "施華利 先生，顧問", "先生", "施華利"),
        ("ar", "المقدّم زياد قاسم شحادي، رئيس", "المقدّم", "زياد قاسم شحادي"),
    ],
)
def test_honorific_and_name_are_parted(words: Lexicon, language: str, text: str, honorific: str | None, name: str) -> None:
    """The courtesy form and the name end where they end, in every language and order."""
    found = name_at(text, 0, words, language)
    assert found is not None
    assert text[slice(*found.name)].rstrip(".") == name.rstrip(".")
    assert (text[slice(*found.honorific)] if found.honorific else None) == honorific


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Justice Reform Unit, Ministry of Fisheries"),
        ("fr", "Commissaire de police Brigade des Mineurs"),
        ("fr", "JUSTICE ET DE LA SÉCURITÉ PUBLIQUE"),
        ("en", "Justice and Public Security"),
    ],
)
def test_a_unit_behind_a_post_s_word_is_nobody(words: Lexicon, language: str, text: str) -> None:
    """What may be a courtesy form begins a unit's name, or stands before one: no person is made of it."""
    assert name_at(text, 0, words, language) is None


def test_a_missing_comma_does_not_lengthen_the_name(words: Lexicon) -> None:
    """A title word behind two words of a name ends it."""
    text = "Mr. Tomas Verlin Director of Prisons"
    found = name_at(text, 0, words, "en")
    assert found is not None
    assert text[slice(*found.name)] == "Tomas Verlin"


def test_a_surname_may_be_a_title_elsewhere(words: Lexicon) -> None:
    """The words "Coronel" is a surname where the title follows behind the comma."""
    text = "Sr. Felipe Coronel Vargas, Fiscal"
    found = name_at(text, 0, words, "es")
    assert found is not None
    assert text[slice(*found.name)] == "Felipe Coronel Vargas"


def test_the_latin_spelling_in_brackets_is_kept_apart(words: Lexicon) -> None:
    """A Latin spelling behind a native name is no part of it."""
    text = "王小明（WANG Xiaoming）先生"
    found = name_at(text, 0, words, "zh")
    assert found is not None
    assert found.latin is not None
    assert text[slice(*found.latin)] == "WANG Xiaoming"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ministry of Justice"),
        ("en", "NOTE VERBALE"),
        ("en", "Deputy Director"),
        ("fr", "Liste des participants"),
        ("es", "República de Chile"),
        ("zh", "代表团成员名单"),
        ("ar", "وزارة العدل"),
        ("en", "Vienna"),
        ("en", "F A X"),
        ("en", "Sri Lanka Police"),
        ("fr", "Mme/Mrs"),
    ],
)
def test_other_capitalised_lines_are_no_names(words: Lexicon, language: str, text: str) -> None:
    """Bodies, headings, titles and States are not taken for persons."""
    assert is_name_line(text, words, language) is None


def test_a_misread_comma_ends_an_arabic_name(words: Lexicon) -> None:
    """A hamza where none can stand is the comma that was misread."""
    text = "السيد أيمن البغدادء مدير"
    found = name_at(text, 0, words, "ar")
    assert found is not None
    assert text[slice(*found.name)] == "أيمن البغداد"


@pytest.mark.parametrize("name", ["Юлдашева Нигора Тулкин кизи", "Мамедов Эльчин Ариф оглы", "Aliyev Ilgar Rashid oglu"])
def test_a_patronymic_may_end_the_name(words: Lexicon, name: str) -> None:
    """Its particle is part of the name, and no post behind it."""
    found = is_name_line(name, words, "ru")
    assert found is not None
    assert name[slice(*found.name)] == name


def test_a_dash_between_blanks_ends_an_arabic_name(words: Lexicon) -> None:
    """What he is stands behind the dash."""
    text = "السيد هلال سيف المعولي - رئيسا للوفد"
    found = name_at(text, 0, words, "ar")
    assert found is not None
    assert text[slice(*found.name)] == "هلال سيف المعولي"


def test_a_spelling_in_another_script(knowledge: Knowledge) -> None:
    """A native spelling in brackets is passed over; a line that spells the name above is no second person."""
    words = lexicon(knowledge)
    found = name_at("Mr. Situ Kah Wai (司徒嘉伟), Deputy", 0, words, "en")
    assert found is not None
    assert "Mr. Situ Kah Wai (司徒嘉伟), Deputy"[found.end :] == ", Deputy"
    assert spelling("JIA Yunzhou", "郏云舟", words, "zh") is not None
    assert spelling("JIA Yunzhou", "RUAN Jiali", words, "zh") is None


def test_a_lettered_heading_is_no_name(words: Lexicon) -> None:
    """A form's "B. MEMBERS" begins a part of a form; "B. Marsh" is somebody."""
    assert is_name_line("B. MEMBERS", words, "en") is None
    assert is_name_line("B. Marsh", words, "en") is not None


def test_an_office_behind_a_whole_name_is_no_surname(words: Lexicon) -> None:
    """The comma before it was lost; a word that is a surname as well stays, as does one behind a given name alone."""
    for text, name in (
        ("H.E. Mr. Tomas Verlin Ambassador, Permanent Representative", "Tomas Verlin"),
        ("Mr. Tomas Verlin Dean, Director", "Tomas Verlin Dean"),
        ("Ms. Ada Minister, Director", "Ada Minister"),
    ):
        found = name_at(text, 0, words, "en")
        assert found is not None
        assert text[slice(*found.name)] == name


def test_a_second_stop_behind_an_initial_ends_the_name(words: Lexicon) -> None:
    """It was a comma: "Tomas Verlin J.. Director"."""
    found = name_at("Tomas Verlin J.. Director", 0, words, "en")
    assert found is not None
    assert (found.end, found.words) == (15, 3)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("岑卫 生（CENWeisheng)，公安部", "岑卫 生"),
        ("岑卫生（CEN Weisheng），公安部", "岑卫生"),
        ("岑卫 出席（CEN Wei），公安部", "岑卫"),
        ("岑卫 处（一）", "岑卫"),
    ],
)
def test_the_last_character_of_a_chinese_name_may_stand_on_the_next_line(knowledge: Knowledge, text: str, name: str) -> None:
    """Its Latin spelling behind it tells that the name goes on."""
    found = name_at(text, 0, lexicon(knowledge), "zh")
    assert found is not None
    assert text[slice(*found.name)] == name


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize(
    ("text", "name", "plain"),
    [
        ("Mr T.J. (Tomas) 't Verlin, Judge", "T.J. (Tomas) 't Verlin", True),
        ("Ms A. (Ada) de Brook", "A. (Ada) de Brook", True),
        ('Atty. Ada Maria "Addy" C. Brook-Stone, Director', 'Ada Maria "Addy" C. Brook-Stone', True),
        ("Mr. Tomas “Tom” Verlin", "Tomas “Tom” Verlin", True),
        ("Mr. Ben Stone (Ada) Brook", "Ben Stone", True),
        ("Mr T.J. (Kenya) Verlin", "Mr T.J.", False),
        ("Mr T.J. (Director) Verlin", "Mr T.J.", False),
        ("Mr T.J. (Tomas)\nVerlin", "Mr T.J.", False),
        ("Mr T.J.", "Mr T.J.", False),
    ],
)
def test_how_somebody_is_called_stands_amid_his_name(words: Lexicon, text: str, name: str, plain: bool, whole: bool) -> None:
    """In brackets between initials and surname, in quotes anywhere; initials alone with a courtesy form are doubted."""
    match = name_at(text, 0, words, "en", whole=whole)
    assert match is not None
    assert (text[slice(*match.name)], match.plain) == (name, plain)


@pytest.mark.parametrize("joined", ["vda. de", "Vda. de", "viuda de", "vda de"])
def test_whose_widow_she_is_belongs_to_her_name(words: Lexicon, joined: str) -> None:
    """The post behind the comma does not."""
    text = f"Sra. María del Rosario Choque {joined} Arispe, Fiscal Especial"
    match = name_at(text, 0, words, "es")
    assert [match and text[slice(*match.name)]] == [f"María del Rosario Choque {joined} Arispe"]


@pytest.mark.parametrize("text", ["Counsel II, Central Authority", "Inspector III, Police Service", "Judge IV, High Court"])
def test_a_grade_behind_a_post_is_no_name(text: str, knowledge: Knowledge) -> None:
    """A numeral tells the grade of a post."""
    found = name_at(text, 0, lexicon(knowledge), "en")
    assert found is None or found.honorific is None


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("القاضي وليد محمد سالم", "ar", "وليد محمد سالم"),
        ("المستشار وليد محمد سالم", "ar", "وليد محمد سالم"),
        ("السفير وسام علي حسن", "ar", "وسام علي حسن"),
        ("Justice E Johnson Smith", "en", "E Johnson Smith"),
    ],
)
def test_a_name_may_begin_as_and_does(words: Lexicon, text: str, language: str, name: str) -> None:
    """Behind a form that is a post too, the Arabic letter and an initial are the name's."""
    found = name_at(text, 0, words, language)
    assert found is not None
    assert text[slice(*found.name)] == name


@pytest.mark.parametrize("below", ["Secretaría de la Conferencia de las Partes", "Secretaría"])
def test_the_secretariat_below_a_courtesy_form_is_nobody(words: Lexicon, below: str) -> None:
    """The line as a whole is to whom replies are written."""
    found = name_at(f"Señores\n{below}\nUNODC - Viena", 0, words, "es")
    assert found is None or found.honorific is None


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("السيدة سميرة بلعربي ) BELLARABI Samira)، مستشارة", "BELLARABI Samira"),
        ("السيدة سميرة بلعربي (BELLARABI Samira)، مستشارة", "BELLARABI Samira"),
        ("السيدة سميرة بلعربي ) و BELLARABI)", None),
        ("(السيدة سميرة بلعربي) Vienna", None),
    ],
)
def test_a_bracket_turned_round_opens_a_spelling(knowledge: Knowledge, text: str, spelt: str | None) -> None:
    """In a layer from right to left: somebody else was found in it, to whom his post and address were given."""
    start = text.index("السيدة")
    found = name_at(text, start, lexicon(knowledge), "ar")
    assert found is not None
    assert (text[slice(*found.latin)] if found.latin else None) == spelt
