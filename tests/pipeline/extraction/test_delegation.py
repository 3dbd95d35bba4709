"""Tests of who is coming: whole notes in six languages and every layout. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.errors import ProblemCode
from models.page import Source
from models.reply import Delegate, Kind, Role
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet


def _short(delegates: tuple[Delegate, ...]) -> list[tuple[str | None, ...]]:
    return [(d.honorific.value, d.name.value, d.title.value, d.organisation.value, d.role.value) for d in delegates]


OPENING = "The Mission of Norland presents its compliments to the Secretariat and has the honour to refer to note CU 2009/33 (A)."
CLOSING = "The Mission avails itself of this opportunity to renew to the Secretariat the assurances of its highest consideration."


def test_a_numbered_list_is_read_in_its_order(read_note: Any) -> None:
    """Each item is one delegate; what follows the name is title, organisation, role."""
    text = f"""{OPENING}

The delegation will be composed as follows:

1. Mr. Tomas Verlin, Director, Ministry of Justice (Head of Delegation)

2. Ms. Ilse Marenko, Head, Cybercrime Section, National Police

{CLOSING}"""
    assert _short(read_note(text)) == [
        ("Mr.", "Tomas Verlin", "Director", "Ministry of Justice", "head"),
        ("Ms.", "Ilse Marenko", "Head, Cybercrime Section", "National Police", "member"),
    ]


def test_what_begins_like_a_post_or_ends_in_a_capacity(read_note: Any) -> None:
    """Who is "Head, Research and …" heads no delegation; "en qualité d'expert" is a role; labels are nobody."""
    english = f"{OPENING}\n\n1. Mr. Tomas Verlin, Head, Research and Programme Development\n\n{CLOSING}"
    assert _short(read_note(english)) == [("Mr.", "Tomas Verlin", "Head, Research and Programme Development", None, "member")]
    french = (
        "- Mme Ada Lund, Juriste, Ministère de la justice, en qualité d'experte.\n- M. Ivo Tarn, Juge, en tant qu'observateur."
    )
    assert [person.role.value for person in read_note(french, "fr")] == ["expert", "observer"]
    telefax = f"{OPENING}\n\n1. TELEFAX FECHA\n\n2. Sr. Ivo Rey Tarn, Fiscal\n\n{CLOSING}"
    assert [person.name.value for person in read_note(telefax, "es")] == ["Ivo Rey Tarn"]


def test_headings_give_their_role_to_those_below(read_note: Any) -> None:
    """A heading holds until the next heading."""
    text = f"""{OPENING}

The following persons have been nominated:

Head of Delegation:

- Mr. Tomas Verlin, Ambassador

Advisers:

- Ms. Ilse Marenko, Legal Officer

- Mr. Oren Talbek, Police Attaché

{CLOSING}"""
    assert [d.role.value for d in read_note(text)] == [Role.HEAD, Role.ADVISER, Role.ADVISER]


def test_blocks_of_lines_need_no_punctuation(read_note: Any) -> None:
    """A line each for name, role, title and organisation."""
    text = f"""{OPENING}

The delegation will comprise:

H.E. Mr. Tomas Verlin
Head of Delegation
Ambassador
Ministry of Foreign Affairs

Ms. Ilse Marenko
Legal Adviser

{CLOSING}"""
    assert _short(read_note(text)) == [
        ("H.E. Mr.", "Tomas Verlin", "Ambassador", "Ministry of Foreign Affairs", "head"),
        ("Ms.", "Ilse Marenko", "Legal Adviser", None, "member"),
    ]


def test_labelled_lines_join_family_and_given_name_as_they_stand(read_note: Any) -> None:
    """Names in fields of their own are joined in the order of the fields."""
    text = """Le Ministère a désigné :

Civilité : Mme
Nom : VERNÉ
Prénom : Aline
Fonction : Procureure
Institution : Ministère de la justice

Civilité : M.
Nom : TALBEK
Prénom : Oren
Fonction : Attaché de police"""
    assert _short(read_note(text, "fr", part=Part.LIST)) == [
        ("Mme", "VERNÉ Aline", "Procureure", "Ministère de la justice", "member"),
        ("M.", "TALBEK Oren", "Attaché de police", None, "member"),
    ]


def test_a_sentence_names_several(read_note: Any) -> None:
    """Persons in prose are parted at "and", and "to attend" says nothing of the last."""
    text = f"""{OPENING}

It has designated Mr. Tomas Verlin, Director, Ministry of Justice, and Ms. Ilse Marenko, Counsellor, to attend the meeting.

{CLOSING}"""
    assert _short(read_note(text)) == [
        ("Mr.", "Tomas Verlin", "Director", "Ministry of Justice", "member"),
        ("Ms.", "Ilse Marenko", "Counsellor", None, "member"),
    ]


def test_headed_by_and_accompanied_by(read_note: Any) -> None:
    """Who heads a delegation in a sentence is its head; those who accompany him are found."""
    text = (
        "La délégation sera conduite par M. Luc Armandie, Procureur général, accompagné de Mme Aline Verné, Directrice, "
        "Ministère de la Justice."
    )
    assert _short(read_note(text, "fr")) == [
        ("M.", "Luc Armandie", "Procureur général", None, "head"),
        ("Mme", "Aline Verné", "Directrice", "Ministère de la Justice", "member"),
    ]


def test_a_table_with_a_head_row(read_note: Any) -> None:
    """Columns give the fields; a row without a name goes on from the row above."""
    text = """No.\tName\tFunctional title\tOrganization\tRole
1\tMr. Tomas Verlin\tSenior Officer,\tMinistry of Justice\tHead of delegation
\t\tTreaty Section\t\t
2\tMs. Ilse Marenko\tPolice Attaché\t\tMember"""
    assert _short(read_note(text, part=Part.LIST)) == [
        ("Mr.", "Tomas Verlin", "Senior Officer, Treaty Section", "Ministry of Justice", "head"),
        ("Ms.", "Ilse Marenko", "Police Attaché", None, "member"),
    ]


def test_a_table_goes_on_over_the_page(read_note: Any) -> None:
    """The second page needs no head row."""
    text = """Name\tTitle\tMinistry
Mr. Tomas Verlin\tDirector\tMinistry of Justice
Ms. Ilse Marenko\tCounsellor\tMinistry of Justice¶Mr. Oren Talbek\tInspector\tNational Police"""
    assert _short(read_note(text, part=Part.LIST))[2] == ("Mr.", "Oren Talbek", "Inspector", "National Police", "member")


def test_a_form_is_one_person(read_note: Any) -> None:
    """Label cells stand beside value cells; the ticked box is the courtesy form."""
    text = """State\tNorland
Mr./Ms.\t☐ Mr. ☒ Ms.
Family name\tMARENKO
First name\tIlse
Position\tLegal Adviser
Organization\tMinistry of Justice"""
    assert _short(read_note(text, part=Part.LIST)) == [("Ms.", "MARENKO Ilse", "Legal Adviser", "Ministry of Justice", "member")]


def test_two_columns_in_two_languages_are_one_delegation(read_note: Any) -> None:
    """The first column counts; the other language's spelling stands beside the name."""
    text = """г-н Петров Илья\tMr. PETROV Ilya
г-жа Саидова Нигора\tMs. SAIDOVA Nigora"""
    found = read_note(text, "ru", part=Part.LIST)
    assert [d.name.value for d in found] == ["Петров Илья", "Саидова Нигора"]
    assert found[0].name.alternatives == ("PETROV Ilya",)


def test_note_and_annex_name_each_person_once(read_note: Any) -> None:
    """The same list in note and annex is filed once."""
    text = f"""{OPENING}

The Government has designated Mr. Tomas Verlin, Director, to attend the meeting.

{CLOSING}¶Annex

List of participants

1. Mr. VERLIN Tomas, Director"""
    assert [d.name.value for d in read_note(text)] == ["Tomas Verlin"]


def test_chinese_titles_stand_behind_or_before_the_name(read_note: Any) -> None:
    """The organisation is the ministry, the unit stays in the title."""
    text = """现将代表团成员名单通知如下：

1. 王小明先生，司法部国际合作司副司长（团长）

2. 李红女士，三等秘书"""
    assert _short(read_note(text, "zh", part=Part.LIST)) == [
        ("先生", "王小明", "国际合作司副司长", "司法部", "head"),
        ("女士", "李红", "三等秘书", None, "member"),
    ]


def test_arabic_lists(read_note: Any) -> None:
    """Arabic commas and courtesy forms part the fields."""
    text = """وقد تقرر أن يشارك في الاجتماع السادة الآتية أسماؤهم:

1- السيد سامي نبيل حسون، مدير إدارة، وزارة العدل، رئيس الوفد

2- السيدة هدى الراوي، مستشارة قانونية"""
    assert _short(read_note(text, "ar", part=Part.LIST)) == [
        ("السيد", "سامي نبيل حسون", "مدير إدارة", "وزارة العدل", "head"),
        ("السيدة", "هدى الراوي", "مستشارة قانونية", None, "member"),
    ]


def test_bystanders_are_no_delegates(read_note: Any) -> None:
    """Addressee, contact person, signatory and minister who approved it are not coming."""
    text = f"""Attention: Ms. Dora Slanek, Secretary of the Conference

{OPENING} The Minister of Justice, Mr. Karl Obrin, has approved the following list:

1. Mr. Tomas Verlin, Director

For further information please contact Mr. Peter Glas, Second Secretary, tel. +43 1 5551234.

{CLOSING}

(Signed) Maria Holm
Ambassador"""
    assert [d.name.value for d in read_note(text)] == ["Tomas Verlin"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            "The Mission has the honour to inform that Mr. Karl Obrin will be replaced by Ms. Ilse Marenko, Counsellor.",
            "Ilse Marenko",
        ),
        ("en", "The Government has designated Ms. Ilse Marenko, Counsellor, in place of Mr. Karl Obrin.", "Ilse Marenko"),
        ("fr", "Le Gouvernement a désigné Mme Aline Verné, Conseillère, en remplacement de M. Luc Armandie.", "Aline Verné"),
        ("es", "Se ha designado a la Sra. Marta Ruz, Fiscal, en lugar del Sr. Juan Leal.", "Marta Ruz"),
    ],
)
def test_who_is_replaced_does_not_come(read_note: Any, language: str, text: str, name: str) -> None:
    """Before "will be replaced by", after "in place of": only the other one is a delegate."""
    assert [d.name.value for d in read_note(text, language, kind=Kind.AMENDMENT)] == [name]


@pytest.mark.parametrize("kind", [Kind.REGRET, Kind.ACKNOWLEDGEMENT, Kind.OTHER])
def test_other_mail_names_nobody(read_note: Any, kind: Kind) -> None:
    """A regret that mentions a minister has no delegates."""
    assert read_note("The Mission regrets that Mr. Tomas Verlin, Director, cannot attend.", kind=kind) == ()


def test_a_nomination_without_persons_is_a_problem(build: Any, knowledge: Knowledge) -> None:
    """Somebody was announced, nobody was found: a person must look."""
    sheet = Sheet(build.document(build.page(f"{OPENING}\n\n{CLOSING}", language="en")), Part.NOTE)
    delegates, problems = delegates_of(build.letter(), (sheet,), knowledge, None, Kind.NOMINATION)
    assert delegates == ()
    assert [problem.code for problem in problems] == [ProblemCode.NO_DELEGATES]


def test_where_nobody_is_found_all_that_was_passed_over_is_told(build: Any, knowledge: Knowledge) -> None:
    """A form of which no name could be read, and a torn address on it: whoever looks is told where."""
    text = f"{OPENING}\n\nFamily name:\nGiven names:\nE-mail: verl@in minjus\n\n{CLOSING}"
    sheet = Sheet(build.document(build.page(text, language="en", source=Source.OCR)), Part.NOTE)
    delegates, problems = delegates_of(build.letter(), (sheet,), knowledge, None, Kind.NOMINATION)
    assert delegates == ()
    assert [(problem.code, problem.where) for problem in problems] == [
        (ProblemCode.NO_DELEGATES, "this message"),
        (ProblemCode.DELEGATES_MISSING, "page 1"),
        (ProblemCode.ADDRESS_UNREAD, "page 1"),
    ]


def test_contacts_go_to_their_person(read_note: Any) -> None:
    """Numbers and addresses in an entry belong to it; those of the letterhead to nobody."""
    text = f"""Permanent Mission of Norland, Tel.: +43 1 5050505

{OPENING}

1. Mr. Tomas Verlin, Director; Tel.: +43 1 7771234; e-mail: verlin@minjus.example.no

2. Ms. Ilse Marenko, Counsellor

{CLOSING}"""
    first, second = read_note(text)
    assert [phone.value for phone in first.phones] == ["+4317771234"]
    assert [email.value for email in first.emails] == ["verlin@minjus.example.no"]
    assert second.phones == second.emails == ()
    assert first.title.value == "Director"


def test_a_value_points_to_its_place(read_note: Any) -> None:
    """Every name says on which page it was read, and as what."""
    found = read_note("1. Mr. Tomas Verlin, Director", part=Part.LIST)
    assert found[0].name.where is not None
    assert (found[0].name.where.page, found[0].name.where.text) == (1, "Tomas Verlin")


def test_poor_reading_lowers_the_confidence(build: Any, knowledge: Knowledge) -> None:
    """What was hard to read is trusted less, and the reason is said in words."""
    confident, doubtful = (
        delegates_of(
            build.letter(),
            (Sheet(build.document(build.page("1. Mr. Tomas Verlin, Director", language="en", confidence=read)), Part.LIST),),
            knowledge,
            None,
            Kind.NOMINATION,
        )[0][0].name
        for read in (1.0, 0.4)
    )
    assert doubtful.confidence < confident.confidence
    assert any("hard to read" in reason for reason in doubtful.reasons)


def test_a_form_of_which_nobody_was_read_is_a_problem(build: Any, knowledge: Knowledge) -> None:
    """Of two forms one was torn to pieces on a poor page; that its person is missing is never passed over."""
    whole = build.page("Family name\tMARENKO\nFirst name\tIlse\nPosition\tJudge", 1)
    torn = build.page("Family name\n\nFirst name\n\nPosition", 2)
    sheet = Sheet(build.document(whole, torn), Part.LIST)
    delegates, problems = delegates_of(build.letter(), (sheet,), knowledge, None, Kind.NOMINATION)
    assert [person.name.value for person in delegates] == ["MARENKO Ilse"]
    assert [(problem.code, problem.where) for problem in problems] == [(ProblemCode.DELEGATES_MISSING, "page 2")]


def test_a_label_parted_by_the_lines_end_leaves_nothing_in_the_title(read_note: Any) -> None:
    """Chinese lines end anywhere: within "passport number" too."""
    text = "现将代表团成员通知如下：\n\n• 房永伟先生，临时代办；电子邮件：y.fang@mfa.example.cn；护\n照号码：B7631507"
    (person,) = read_note(text, language="zh", part=Part.LIST)
    assert (person.name.value, person.title.value) == ("房永伟", "临时代办")


def test_the_sentence_that_announces_them_is_nobodys_organisation(read_note: Any) -> None:
    """It names the delegation and ends with a colon, as the heading of a body does."""
    said = "La delegación de Norland estará compuesta de la siguiente manera:"
    text = f"{said}\n\n* Sr. [Tomas Verlin, Embajador\n\n* Sra. Ilse Marenko"
    found = read_note(text, language="es", part=Part.LIST)
    assert [(person.name.value, person.organisation.value) for person in found] == [
        ("Tomas Verlin", None),
        ("Ilse Marenko", None),
    ]


def test_a_name_that_only_its_address_tells_is_somebody(read_note: Any) -> None:
    """Without courtesy form and post; he was lost, and his address given to the person above, in silence."""
    text = "Ms. Verlin, Ada\nDirector\nE-mail: verlin.ada@example.org\n\nMarenko, Ilse\nE-mail: marenko-il@example.org"
    found = read_note(text, part=Part.LIST)
    assert [(person.name.value, [email.value for email in person.emails]) for person in found] == [
        ("Verlin, Ada", ["verlin.ada@example.org"]),
        ("Marenko, Ilse", ["marenko-il@example.org"]),
    ]


@pytest.mark.parametrize("line", ["Law Office", "Office", "marenko il"])
def test_an_office_that_its_address_spells_is_nobody(read_note: Any, line: str) -> None:
    """A body, one word, or words in small letters name nobody."""
    text = f"Ms. Verlin, Ada\nDirector\n\n{line}\nE-mail: law.office@example.org"
    assert [person.name.value for person in read_note(text, part=Part.LIST)] == ["Verlin, Ada"]


def test_what_a_state_is_names_nobody(build: Any, read_note: Any) -> None:
    """Torn off the letterhead "la République" stands alone, and telephone numbers behind it."""
    found = read_note("Mme Ada Verlin, juge\n\nM. la République\nTéléphone : +216 71 123 456", language="fr", part=Part.LIST)
    assert [person.name.value for person in found] == ["Ada Verlin"]


def test_a_word_of_which_one_letter_is_left_makes_no_name(read_note: Any) -> None:
    """Of "National Child Protection Authority" under a stamp "Child P" is left above "Authority"; below a role it is a name."""
    text = "1. Ms. Ada Verlin, Director\n\nChild P\nAuthority\n\n2. Mr. Oren Talbek, Judge"
    assert [person.name.value for person in read_note(text, part=Part.LIST)] == ["Ada Verlin", "Oren Talbek"]
    below = read_note("Head of Delegation\nChild P\n\nMembers\n2. Mr. Oren Talbek, Judge", part=Part.LIST)
    assert [person.name.value for person in below] == ["Child P", "Oren Talbek"]
