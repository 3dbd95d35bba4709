"""The bodies under whose headings a list stands."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.body_headings import DOUBTED
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.words.lexicon import lexicon


def _reader(build: Any, knowledge: Knowledge, text: str, language: str = "en") -> ListReader:
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    return ListReader(strip, (), (), lexicon(knowledge))


def _bodies(persons: list[tuple[int, Person]]) -> list[str]:
    return [" ".join(piece.text.replace("\n", " ") for piece in person.organisation) for _, person in persons]


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        (
            "en",
            (
                "A. MINISTRY OF JUSTICE\n\n(i) Mr. Tomas Verlin, Judge\n\n(ii) Ms. Ada Lund, Counsel\n\n"
                "B. NATIONAL AGENCY FOR THE PREVENTION OF ILLEGAL TRADE AND\nRELATED OFFENCES (NAPSO)\n\n(iii) Mr. Ivo Tarn"
            ),
            ["MINISTRY OF JUSTICE"] * 2 + ["NATIONAL AGENCY FOR THE PREVENTION OF ILLEGAL TRADE AND RELATED OFFENCES (NAPSO)"],
        ),
        (
            "fr",
            (
                "I. Ministère de la justice\n1. Mme Ada Lund, Directrice\n2. M. Tomas Verlin, Magistrat\n\n"
                "II. Ministère de l'intérieur\n3. M. Ivo Tarn, Commissaire"
            ),
            ["Ministère de la justice"] * 2 + ["Ministère de l'intérieur"],
        ),
        (
            "es",
            "1. Ministerio de Justicia\na) Sra. Ada Paz Lund, Viceministra\n2. Fiscalía General\na) Sr. Ivo Rey Tarn, Fiscal",
            ["Ministerio de Justicia", "Fiscalía General"],
        ),
        (
            "ru",
            (
                "I. Министерство юстиции\n1. Г-жа Петрова Анна Ильинична, советник\n\nII. Генеральная прокуратура\n"
                "2. Г-н Лавров Денис Игоревич, прокурор"
            ),
            ["Министерство юстиции", "Генеральная прокуратура"],
        ),
        (
            "zh",
            "一、外交部\n1. 王小明先生，副司长\n\n二、公安部\n2. 张伟先生，处长",
            ["外交部", "公安部"],
        ),
        (
            "ar",
            "أولاً: وزارة العدل\n1- السيد/ أحمد سالم المنصوري، مستشار\n\nثانياً: وزارة الداخلية\n2- العقيد/ خالد العمري، مدير",
            ["وزارة العدل", "وزارة الداخلية"],
        ),
        (
            "fr",
            (
                "MINISTÈRE DE LA JUSTICE\n1. Mme Ada Lund, Directrice\n2. M. Tomas Verlin, Magistrat\n"
                "MINISTÈRE DE L'INTÉRIEUR\n3. M. Ivo Tarn, Commissaire"
            ),
            ["MINISTÈRE DE LA JUSTICE"] * 2 + ["MINISTÈRE DE L'INTÉRIEUR"],
        ),
    ],
)
def test_headings_with_marks_of_their_own(build: Any, knowledge: Knowledge, language: str, text: str, bodies: list[str]) -> None:
    """Each item has the body of the heading above it, without the heading's letter or figure, over as many rows as it has."""
    assert _bodies(_reader(build, knowledge, text, language).read()) == bodies


def test_an_item_that_names_a_body_alone_is_no_heading(build: Any, knowledge: Knowledge) -> None:
    """With the same kind of mark as the entries it is one that names nobody."""
    text = "1. Ms. Ada Lund, Counsel, Ministry of Justice\n2. Ministry of Home Affairs\n3. Mr. Ivo Tarn, Director"
    assert _bodies(_reader(build, knowledge, text).read()) == ["Ministry of Justice", ""]


def test_lettered_roles_are_no_bodies(build: Any, knowledge: Knowledge) -> None:
    """A heading such as "B. Advisers" gives a role, though bodies stand in the same place above."""
    text = "A. Ministry of Justice\n\n1. Ms. Ada Lund, Counsel\n\nB. Advisers\n\n2. Mr. Ivo Tarn, Director"
    persons = [person for _, person in _reader(build, knowledge, text).read()]
    assert [person.role and person.role.value for person in persons] == [None, "adviser"]
    assert all("dviser" not in piece.text for person in persons for piece in person.organisation)


@pytest.mark.parametrize(("letter", "sure"), [("B.", 1.0), ("C.", DOUBTED), ("C", DOUBTED)])
def test_where_a_heading_is_missing_the_bodies_above_are_doubted(
    build: Any, knowledge: Knowledge, letter: str, sure: float
) -> None:
    """Behind "A." comes "C.": a scanner may have lost "B.", and nobody knows where it stood."""
    text = f"A. MINISTRY OF JUSTICE\n\n1. Ms. Ada Lund, Counsel\n\n{letter} MINISTRY OF HOME AFFAIRS\n\n2. Mr. Ivo Tarn, Director"
    persons = [person for _, person in _reader(build, knowledge, text).read()]
    assert [person.body_sure for person in persons] == [sure, 1.0]


@pytest.mark.parametrize(("mark", "bodies"), [("12.", ["Ministry of Justice"]), ("1.", [""]), ("-", [""])])
def test_over_a_pages_end_the_list_must_count_on(build: Any, knowledge: Knowledge, mark: str, bodies: list[str]) -> None:
    """The heading with which the page above ended holds for "12. Ms. B", not for a list that begins anew."""
    first = _reader(build, knowledge, "A. Ministry of Justice\n\n11. Mr. Tomas Verlin, Judge")
    first.read()
    text = f"{mark} Ms. Ada Lund, Counsel"
    assert _bodies(_reader(build, knowledge, text).read(body=first.bodies.current)) == bodies


def test_a_role_s_heading_below_persons_may_end_the_body(build: Any, knowledge: Knowledge) -> None:
    """Who stands below a role's heading may be of any body, where the body's own persons stand above it."""
    persons = _reader(build, knowledge, "Ministry of Justice:\n- Mr. Ivo Tarn, Judge\n\nObservers:\n- Ms. Ada Lund").read()
    assert _bodies(persons) == ["Ministry of Justice"] * 2
    assert [person.body_sure for _, person in persons] == [1.0, DOUBTED]


def _entries(bodies: tuple[str, str], roles: tuple[str, str], names: tuple[str, str, str], post: str) -> str:
    first, second, third = (f"{name}\n{post}" for name in names)
    return f"\n\n{bodies[0]}\n\n{roles[0]}\n{first}\n\n{roles[1]}\n{second}\n\n{bodies[1]}\n\n{roles[1]}\n{third}\n"


@pytest.mark.parametrize(
    ("before", "bodies", "roles", "names", "post", "told"),
    [
        (
            "The Mission of Ghana refers to note CU 2009/33 (A) and names the delegation:",
            ("A. Ministry of Justice", "B. Ministry of the Interior"),
            ("Head of delegation", "Member"),
            ("Mr. Rowan Ashdown", "Ms. Petra Holm", "Mr. Ivo Lindqvist"),
            "Director",
            ["Ministry of Justice", "Ministry of Justice", "Ministry of the Interior"],
        ),
        (
            "L'Ambassade du Gabon, en réponse à la note CU 2009/33 (A), communique la délégation :",
            ("I. Ministère de la famille", "II. Ambassade du Gabon à Vienne"),
            ("Chef de la délégation", "Membre"),
            ("Monsieur Kouadio N'GORANDI", "Madame Mariam COULIBALESSE", "Monsieur Yao AKÉ-BROU"),
            "Premier Conseiller",
            ["Ministère de la famille", "Ministère de la famille", "Ambassade du Gabon à Vienne"],
        ),
        (
            "La Misión de Chile, en respuesta a la nota CU 2009/33 (A), designa a:",
            ("Ministerio de Justicia", "Ministerio del Interior"),
            ("Jefe de delegación", "Delegada"),
            ("Sr. Rodrigo Allende Pizarro", "Sra. Petra Holm Ruiz", "Sra. Inés Vera Soto"),
            "Fiscal",
            ["Ministerio de Justicia", "Ministerio de Justicia", "Ministerio del Interior"],
        ),
        (
            "Посольство в ответ на ноту CU 2009/33 (A) сообщает состав делегации:",
            ("I. Министерство юстиции", "II. Министерство внутренних дел"),
            ("Глава делегации", "Член делегации"),
            ("г-н Ашдаун Роман Иванович", "г-жа Холм Петра Ивановна", "г-н Линд Иван Петрович"),
            "советник",
            ["Министерство юстиции", "Министерство юстиции", "Министерство внутренних дел"],
        ),
    ],
)
def test_a_role_between_the_body_and_each_name_parts_them_not(
    delegates_of_mail: Any,
    before: str,
    bodies: tuple[str, str],
    roles: tuple[str, str],
    names: tuple[str, str, str],
    post: str,
    told: list[str],
) -> None:
    """The body's heading stands above "Head of delegation", and each further name has a role above it: all are of that body."""
    found = delegates_of_mail(before + _entries(bodies, roles, names, post))
    assert [person.organisation.value for person in found] == told


def test_a_body_above_a_role_that_heads_others_is_doubted_still(delegates_of_mail: Any) -> None:
    """Where the first under the body has no role above him, "Advisers" may head people of any body."""
    found = delegates_of_mail(
        "The Mission of Ghana refers to note CU 2009/33 (A) and names the delegation:\n\nMinistry of Justice\n\n"
        "Mr. Rowan Ashdown\nDirector\n\nMs. Petra Holm\nClerk\n\nAdvisers\n\nMr. Ivo Lindqvist\nInspector, Ghana Police Service\n"
    )
    assert found[2].organisation.value == "Ghana Police Service"


FULL_ROW = """from the Ministry of Justice
- Mr. Paul Lund, Deputy Director of the Department for International Legal Relations,
head of delegation;
- Ms. Ada Roy, Judge;
from the Ministry of Health
- Mr. Ivo Tarn, Inspector;
from the Office of the Prosecutor General
- Mr. Jan Moor, Prosecutor."""


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        (
            "en",
            "Delegation\nMinistry of Justice\nMr. Paul Lund, Judge\nMs. Ada Roy, Judge\nMinistry of Health\nMr. Ivo Tarn, Judge",
            ["Ministry of Justice"] * 2 + ["Ministry of Health"],
        ),
        (
            "fr",
            "Délégation :\nMinistère de la justice\n1. Mme Ada Lund\n2. M. Ivo Roy\nPolice nationale\n3. M. Jan Moor, Juge",
            ["Ministère de la justice"] * 2 + ["Police nationale"],
        ),
        (
            "en",
            "Head of Delegation\nMr. Jan Moor\nMembers\nMinistry of Justice\nMr. Paul Lund\nMinistry of Health\nMr. Ivo Tarn",
            ["", "Ministry of Justice", "Ministry of Health"],
        ),
        (
            "en",
            "Delegation\nMinistry of Justice\nMr. Paul Lund\npl@moj.example\nMs. Ada Roy\nMinistry of Health\nMr. Ivo Tarn",
            ["Ministry of Justice"] * 2 + ["Ministry of Health"],
        ),
        (
            "en",
            "Delegation\nMr. Paul Lund, Director\nMinistry of Justice\nMs. Ada Roy, Judge\nMinistry of Health",
            ["Ministry of Justice", "Ministry of Health"],
        ),
        (
            "en",
            "Ministry of Foreign Affairs\nMr. Paul Lund, Director\nMinistry of Justice\nMs. Ada Roy, Judge\nMinistry of Health",
            ["Ministry of Justice", "Ministry of Health"],
        ),
        (  # the role goes on with the full row above it, and heads nobody
            "en",
            FULL_ROW,
            ["Ministry of Justice"] * 2 + ["Ministry of Health", "Office of the Prosecutor General"],
        ),
    ],
)
def test_bodies_by_turns_with_persons(build: Any, knowledge: Knowledge, language: str, text: str, bodies: list[str]) -> None:
    """Without blank lines bodies are headings where one stands above the first person and none below the last."""
    assert _bodies(_reader(build, knowledge, text, language).read()) == bodies


@pytest.mark.parametrize(
    ("language", "items", "body"),
    [
        ("en", ("1. Mr. Tomas Verlin, Head of Section,", "2. Ms. Ada Lund, Head of Section,"), "Ministry of Justice"),
        ("fr", ("1. M. Tomas Verlin, Chef de section,", "2. Mme Ada Lund, Juge,"), "Ministère de la justice"),
        ("es", ("a) Sr. Tomas Verlin, Jefe de Sección,", "b) Sra. Ada Lund, Jueza,"), "Ministerio de Justicia"),
    ],
)
def test_a_body_below_a_comma_is_his_of_the_item_above(
    build: Any, knowledge: Knowledge, language: str, items: tuple[str, str], body: str
) -> None:
    """Though every item has it on a row of its own, so that bodies and persons take turns."""
    text = f"{items[0]}\n{body}\n{items[1]}\n{body}"
    assert _bodies(_reader(build, knowledge, text, language).read()) == [body, body]


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        (
            "en",
            "Members\n\nMinistry of Justice\nMs. Ada Lund, Counsel\nMr. Ivo Tarn, Judge\n\nMinistry of Trade\nMr. Per Holm",
            ["Ministry of Justice", "Ministry of Justice", "Ministry of Trade"],
        ),
        (
            "ar",
            (
                "الأعضاء\n\nوزارة العدل\nالسيدة / مرثا بورج حداد – مستشارة\nالسيد / سامي لطفي سالم – قاض\n\n"
                "وزارة الداخلية\nالمقدم / وليد كرم ناصر – رئيس قسم"
            ),
            ["وزارة العدل", "وزارة العدل", "وزارة الداخلية"],
        ),
        (
            "en",
            "Fraud Squad, Ministry of Trade\n\n(i) Ms. Ada Lund, Head of Squad\n\nCustoms Service\n\n(ii) Mr. Per Holm, Clerk",
            ["Fraud Squad, Ministry of Trade", "Customs Service"],
        ),
        (
            "fr",
            "Section des traités, Ministère de la justice\n\n1. Mme Ada Lund, magistrate\n\n2. M. Per Holm, greffier",
            ["Section des traités, Ministère de la justice"] * 2,
        ),
    ],
)
def test_bodies_below_the_heading_of_a_role(
    build: Any, knowledge: Knowledge, language: str, text: str, bodies: list[str]
) -> None:
    """The first body was lost, and the second one's name given to him who stood above it; a unit stands before its body."""
    assert _bodies(_reader(build, knowledge, text, language).read()) == bodies


def test_the_next_role_is_asked_for_the_body_above(build: Any, knowledge: Knowledge) -> None:
    """The heading of a body may end where that of a role begins."""
    text = "Members\n\nMinistry of Trade\nMs. Ada Lund, Counsel\n\nAdvisers\nMr. Per Holm, Clerk\n"
    (_, member), (_, adviser) = _reader(build, knowledge, text).read()
    assert member.body_sure > DOUBTED
    assert not adviser.organisation or adviser.body_sure <= DOUBTED


def test_a_unit_above_the_first_items_is_asked_about(delegates_of_mail: Any) -> None:
    """Where it stands alone above them nothing says that it is theirs, and without it they would be nobody's."""
    first, second = delegates_of_mail(
        "CU 2009/33 (A)\n\nأعضاء الوفد:\n\nدائرة الجمارك\n• السيدة ليلى حداد\n\nالمحكمة العليا\n• السيد خالد الزعبي\n"
    )
    assert (first.organisation.value, second.organisation.value) == ("دائرة الجمارك", "المحكمة العليا")
    assert first.organisation.confidence < 0.9 < second.organisation.confidence


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("The Permanent Mission of Norway informs:", None),
        ("La Mission permanente du Sénégal a l'honneur d'informer :", None),
        ("La Misión Permanente de Chile comunica lo siguiente:", None),
        ("La Misión Permanente de Chile designa:", None),
        ("This Ministry requests the Secretariat to disregard the names sent before and to register:", None),
        ("Este Ministerio ruega a la Secretaría que no tenga en cuenta los nombres enviados antes y que inscriba:", None),
        ("Ce Ministère prie le Secrétariat de ne pas tenir compte des noms envoyés auparavant et d'inscrire :", None),
        ("Permanent Mission of Norway:", "Permanent Mission of Norway"),
        ("Ministry of Information:", "Ministry of Information"),
    ],
)
def test_a_body_that_writes_is_no_heading(delegates_of_mail: Any, line: str, body: str | None) -> None:
    """The words with which a note leads to its list were the body of all below."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{line}\n1. Mr. Odo Kessel, Director\n2. Ms. Runa Holt, Judge\n")
    assert [one.organisation.value for one in read] == [body, body]


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("تعلم البعثة الأمانة بأن المشاركين عن الجمهورية اللبنانية هم:", ""),
        ("وتفيد وزارة العدل بأن المشاركين هم:", ""),
        ("وزارة العدل:", "وزارة العدل"),
    ],
)
def test_an_arabic_sentence_that_leads_to_a_list_is_no_body(build: Any, knowledge: Knowledge, heading: str, body: str) -> None:
    """It begins with its verb, and names the mission that writes: all persons below were given the sentence as their body."""
    text = f"{heading}\n1- السيد منير بلال دربال، مدير\n2- السيد عادل فيصل عطفة، مستشار"
    assert _bodies(_reader(build, knowledge, text, "ar").read()) == [body] * 2


@pytest.mark.parametrize(
    ("line", "first", "others"),
    [
        (
            "The delegation is composed as follows:",
            "1. Ms. Ann Lund\nJudge\nMinistry of Justice",
            "2. Mr. Per Holm\nProsecutor\nMinistry of Health\n3. Mr. Ola Berg\nClerk",
        ),
        (
            "Delegation of Norway:",
            "1. Ms. Ann Lund\nJudge\nMinistry of Justice",
            "2. Mr. Per Holm\nProsecutor\nMinistry of Health\n3. Mr. Ola Berg\nClerk",
        ),
        (
            "La delegación está compuesta por:",
            "1. Sra. Ana Paz\nJueza\nMinisterio de Justicia",
            "2. Sr. Juan Mora\nFiscal\nMinisterio de Salud\n3. Sr. Luis Vera\nAbogado",
        ),
        (
            "La délégation est composée comme suit :",
            "1. Mme Anne Lund\nJuge\nMinistère de la justice",
            "2. M. Pierre Holm\nProcureur\nMinistère de la santé\n3. M. Luc Petit\nGreffier",
        ),
    ],
)
def test_words_that_lead_a_list_in_are_no_body_of_some(delegates_of_mail: Any, line: str, first: str, others: str) -> None:
    """A delegation is a body by its noun: each body below its person was filed as the next one's, silently."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{line}\n{first}\n{others}")
    assert [one.organisation.value for one in read] == [first.split("\n")[2], others.split("\n")[2], None]
