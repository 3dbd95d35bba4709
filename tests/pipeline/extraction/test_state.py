"""The replying State and its mission, from letterheads and sentences of no corpus."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.finding import Finding, absent
from models.page import Source
from models.reply import Delegate
from pipeline.extraction.dossier import dossier
from pipeline.extraction.state import state_of, without_delegates


def _of(build: Any, knowledge: Knowledge, text: Any, sender: str = "office@example.org", name: str = "", **headers: str) -> Any:
    letter = build.letter(sender=sender, name=name, **headers)
    return state_of(letter, dossier(letter, build.transcript(build.document(text)), knowledge), knowledge)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The Embassy of the Republic of the Niger presents its compliments to the Secretariat.", "NER"),
        ("The High Commission of the Federal Republic of Nigeria presents its compliments to the Secretariat.", "NGA"),
        ("L'Ambassade de la République du Congo présente ses compliments au Secrétariat.", "COG"),
        ("L'Ambassade de la République démocratique du Congo présente ses compliments au Secrétariat.", "COD"),
        ("The Embassy of the Democratic People's Republic of Korea presents its compliments to the Secretariat.", "PRK"),
        ("The Embassy of the Republic of Korea presents its compliments to the Secretariat.", "KOR"),
        ("The Permanent Mission of the Commonwealth of Dominica presents its compliments to the Secretariat.", "DMA"),
        ("La Misión Permanente de la República Dominicana saluda atentamente a la Secretaría.", "DOM"),
        ("La Embajada de Guinea Ecuatorial saluda atentamente a la Secretaría.", "GNQ"),
        ("La Mission permanente de la Guinée-Bissau présente ses compliments au Secrétariat.", "GNB"),
        ("La Mission permanente de la République de Guinée présente ses compliments au Secrétariat.", "GIN"),
        ("The Permanent Mission of Papua New Guinea presents its compliments to the Secretariat.", "PNG"),
        ("Посольство Республики Нигер свидетельствует свое уважение Секретариату.", "NER"),
        ("Посольство Федеративной Республики Нигерии свидетельствует свое уважение Секретариату.", "NGA"),
        ("Постоянное представительство Республики Таджикистан свидетельствует свое уважение Секретариату.", "TJK"),
        ("تهدي سفارة الجمهورية اللبنانية أطيب تحياتها إلى الأمانة.", "LBN"),
        ("تهدي البعثة الدائمة لدولة الإمارات العربية المتحدة أطيب تحياتها إلى الأمانة.", "ARE"),
        ("新加坡共和国大使馆向秘书处致意。", "SGP"),
        ("The Delegation of the European Union presents its compliments to the Secretariat.", "EUE"),
    ],
)
def test_the_body_that_presents_compliments(build: Any, knowledge: Knowledge, text: str, state: str) -> None:
    """The State is that of the body that writes; States with similar names are told apart by the whole name."""
    found, _ = _of(build, knowledge, text)
    assert found.value == state
    assert found.confidence > 0.9


def test_the_addressee_is_not_the_sender(build: Any, knowledge: Knowledge) -> None:
    """A host State in the address, and the State of whoever is addressed, are not the sender's."""
    text = (
        "Embassy of Ghana\nReisnerstrasse 20, 1030 Vienna, Republic of Austria\n\n"
        "The Embassy of Ghana presents its compliments to the Federal Ministry of European and International Affairs of the"
        " Republic of Austria and has the honour to inform of its new address."
    )
    found, organisation = _of(build, knowledge, text)
    assert found.value == "GHA"
    assert organisation.value == "Embassy of Ghana"


def test_an_organisation_is_no_state(build: Any, knowledge: Knowledge) -> None:
    """An international organisation that writes from a host State gets no State."""
    text = "The International Centre for Migration Policy Development presents its compliments to the Secretariat."
    assert _of(build, knowledge, text, sender="office@icmpd.example.org")[0].value is None


@pytest.mark.parametrize(
    "text",
    [
        "The Taipei Economic and Cultural Office, Taiwan, presents its compliments to the Secretariat.",
        "The Government of Greenland presents its compliments to the Secretariat.",
        "Ministry of Justice of Taiwan Province of China\n\nWe thank you for the invitation and shall send two experts.",
        "台湾代表团名单如下。",
    ],
)
def test_a_territory_is_no_state(build: Any, knowledge: Knowledge, text: str) -> None:
    """Whoever is no State in lists of participants is never given as one, nor as another State: a person decides."""
    found, _ = _of(build, knowledge, text)
    assert found.value is None
    assert found.confidence < 0.5
    assert "no State in lists of participants" in found.reasons[0]


@pytest.mark.parametrize("heading", ["Réunion", "RÉUNION", "Reunión"])
def test_a_meeting_is_no_island(build: Any, knowledge: Knowledge, heading: str) -> None:
    """The word for a meeting at the head of a form names no territory and leaves no doubt about the State."""
    text = f"{heading}\n\nL'Ambassade du Burkina Faso présente ses compliments au Secrétariat."
    state, _ = _of(build, knowledge, text)
    assert state.value == "BFA"
    assert state.confidence > 0.9


@pytest.mark.parametrize(
    "text",
    ["澳門特別行政區政府\n\n現通知貴處，將派兩名專家。", "Department of Justice, Hong Kong SAR\n\nWe nominate two experts."],
)
def test_people_of_a_part_come_in_the_states_delegation(build: Any, knowledge: Knowledge, text: str) -> None:
    """Hong Kong and Macao write for themselves and sit with China: a person sees it."""
    found, _ = _of(build, knowledge, text)
    assert found.value == "CHN"
    assert found.confidence < 0.96


def test_an_office_of_a_ministry_is_no_organisation(build: Any, knowledge: Knowledge) -> None:
    """Its secretariat stands in the letterhead of the ministry: the State that the letter tells of replies."""
    text = (
        "MINISTÈRE DES AFFAIRES ÉTRANGÈRES\nSECRÉTARIAT GÉNÉRAL\n\nMonsieur le Directeur,\n\nJ'ai l'honneur de vous faire savoir"
        " que le Togo ne sera pas en mesure d'y dépêcher une délégation."
    )
    assert _of(build, knowledge, text)[0].value == "TGO"


def test_where_an_organisation_sits_is_not_its_state(build: Any, knowledge: Knowledge) -> None:
    """The place in its letterhead, its numbers and the States of whom it speaks are not the writer."""
    text = (
        "African Union\nGeneral Secretariat - Tunis\n\nI have designated two observers, one of them of the Ministry of Justice"
        " of the Republic of Armenia. Tel. +216 71 752 046"
    )
    assert _of(build, knowledge, text)[0].value is None


def test_a_states_name_alone_may_be_misread(build: Any, knowledge: Knowledge) -> None:
    """A line of a letterhead that is nothing but a State's name, a letter of it lost."""
    page = build.page("الجاهيرية العربية الليبية الشعبية الاشتراكية العظمى\n\nسيمثلنا خبيران", source=Source.OCR, confidence=0.8)
    assert _of(build, knowledge, page)[0].value == "LBY"


def test_disagreeing_clues_are_doubted(build: Any, knowledge: Knowledge) -> None:
    """Where letterhead and compliments name different States, a person is asked and sees the other one."""
    text = "Permanent Mission of Finland\n\nThe Permanent Mission of Sweden presents its compliments to the Secretariat."
    found, _ = _of(build, knowledge, text)
    assert found.value == "SWE"
    assert found.confidence < 0.6
    assert "FIN" in found.alternatives
    assert found.reasons


def test_the_rest_of_a_misread_name_is_not_another_state(build: Any, knowledge: Knowledge) -> None:
    """Ireland is not read out of a damaged "United Kingdom of Great Britain and Northern Ireland"."""
    text = "The Permanent Mission of the Unitcd Kingdorn of Greot Britain and Norlhern Ireland presents its compliments to you."
    found, _ = _of(build, knowledge, build.page(text, source=Source.OCR, confidence=0.8))
    assert found.value == "GBR"


def test_a_misread_name_is_less_sure(build: Any, knowledge: Knowledge) -> None:
    """A name read with wrong letters is found on a recognised page, but with a lower confidence."""
    clear, _ = _of(build, knowledge, "The Embassy of Zimbabwe presents its compliments to the Secretariat.")
    page = build.page("The Embassy of Zimbahwe presents its compliments to the Secretariat.", source=Source.OCR, confidence=0.9)
    misread, _ = _of(build, knowledge, page)
    assert misread.value == clear.value == "ZWE"
    assert misread.confidence < 0.85 < clear.confidence


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        (
            "With reference to its note, the Ministry of Justice of the Kingdom of Bhutan presents its compliments to you.",
            "Ministry of Justice of the Kingdom of Bhutan",
        ),
        (
            "L'Ambassade et Mission permanente de la\nRépublique du Bénin à Vienne présente ses compliments au Secrétariat.",
            "Ambassade et Mission permanente de la République du Bénin à Vienne",
        ),
        (
            "El Ministerio Público de la República de Chile saluda atentamente a la Secretaría.",
            "Ministerio Público de la República de Chile",
        ),
        ("تهدي وزارة الخارجية في دولة قطر أطيب تحياتها إلى الأمانة.", "وزارة الخارجية في دولة قطر"),
        ("中华人民共和国公安部向秘书处致意。", "中华人民共和国公安部"),
    ],
)
def test_the_organisation_as_written(build: Any, knowledge: Knowledge, text: str, organisation: str) -> None:
    """The replying body is given whole, over line breaks, without its article."""
    assert _of(build, knowledge, text)[1].value == organisation


def test_a_spreadsheet_names_its_sender_in_the_first_line(build: Any, knowledge: Knowledge) -> None:
    """A list without compliments is the body's that its first line names."""
    found, organisation = _of(
        build, knowledge, "Permanent Mission of Iceland\nList of participants\n\nNo.\tName\tTitle\n1\tJón Jónsson\tCounsellor"
    )
    assert (found.value, organisation.value) == ("ISL", "Permanent Mission of Iceland")


def test_the_sender_speaks_where_the_page_is_silent(build: Any, knowledge: Knowledge) -> None:
    """The sender's name and domain help where the page names no State, without being sure."""
    text = "The Permanent Mission presents its compliments to the Secretariat and will be represented by Mr. A. B."
    found, _ = _of(build, knowledge, text, sender="vienna@mfa.gov.mn", name="Permanent Mission of Mongolia")
    assert found.value == "MNG"
    assert found.confidence < 0.95


def test_machines_have_no_state(build: Any, knowledge: Knowledge) -> None:
    """A mail system's message has no State, wherever its server stands."""
    found, _ = _of(build, knowledge, "User unknown", sender="mailer-daemon@mfa.gov.mn", content_type="multipart/report")
    assert found.value is None


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("The ASEAN Secretariat presents its compliments to the Office and thanks it for its note.", "ASEAN Secretariat"),
        ("Исполнительный комитет Содружества благодарит за приглашение.", "Исполнительный комитет Содружества"),
        ("上海合作组织秘书处感谢贵处的邀请。", "上海合作组织秘书处"),
    ],
)
def test_an_organisation_by_its_name_alone_is_no_state(build: Any, knowledge: Knowledge, text: str, organisation: str) -> None:
    """An international organisation is named as such; the domain of its seat does not make it a State."""
    found, body = _of(build, knowledge, text, sender="office@sec.example.by")
    assert found.value is None
    assert body.value == organisation


def test_a_state_that_acts_is_no_place(build: Any, knowledge: Knowledge) -> None:
    """Behind a comma stands a place, unless it owns or does something."""
    for text, state in (
        ("Further to your note of the 4th of March, the United Kingdom's representative is Mr. Alasdair Drummond.", "GBR"),
        ("Talofa,\n\nSamoa has decided to follow the working group from home.", "WSM"),
        ("We met in Doha, Qatar, and look forward to the meeting.", None),
    ):
        assert _of(build, knowledge, text)[0].value == state


def test_a_machine_s_answer_is_no_state_s(build: Any, knowledge: Knowledge) -> None:
    """An automatic answer comes from nobody who speaks for a State."""
    found, _ = _of(build, knowledge, "I am away.", sender="j@fco.gov.uk", subject="Automatic reply: names")
    assert found.value is None


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Note CU 2009/33 (A). Norland sends one person.\n\nName: Ann Poe\nOrganization: State Committee on Migration", None),
        ("На ноту CU 2009/33 (A) от Кыргызской Республики поедет:\n\nФИО: Анна Попова\nОрганизация: Комитет по миграции", "KGZ"),
        ("De España asistirá (CU 2009/33 (A)):\n\nNombre: Ana Gil\nOrganización: Fiscalía General", "ESP"),
    ],
)
def test_a_label_is_no_organisation(build: Any, knowledge: Knowledge, text: str, state: str | None) -> None:
    """A form's field "Organisation:" does not make its sender an international one: the State that is named is weighed."""
    found, _ = _of(build, knowledge, text)
    assert found.value == state
    assert "is no State" not in found.reasons[0]


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        (
            "Tidal Law Secretariat\nPrivate Bag 7, Apia\n\nTwo colleagues will attend as observers. Tel. +685 75226",
            "mail@tls.example.ws",
        ),
        (
            "الرابطة العربية للنيابات\nالأمانة العامة – تونس\n\nالرابطة سيمثلها بصفة مراقب هادي البناني.",
            "a@b.example",
        ),
        (
            "Le Cercle des juristes sera représenté, en qualité d'observateur, par M. Luc Rwabo.\nTél. +33 1 44 37 33 18",
            "a@b.example",
        ),
    ],
)
def test_where_observers_come_from_a_place_names_no_state(build: Any, knowledge: Knowledge, text: str, sender: str) -> None:
    """A dialling code, a domain and the town behind a dash tell where a body sits; one that sends observers may be no State."""
    found, _ = _of(build, knowledge, text, sender=sender)
    assert found.value is None
    assert found.confidence < 0.5
    assert len(found.alternatives) == 1


def test_a_states_observers_are_its_own(build: Any, knowledge: Knowledge) -> None:
    """A State that is no party sends observers, too: its name stands where a body speaks."""
    text = "The Permanent Mission of Ireland informs you that Ms. Aoife Byrne will attend as an observer. +353 1 408 2000"
    assert _of(build, knowledge, text)[0].value == "IRL"


def test_a_ministrys_domain_names_its_state_where_observers_come_too(build: Any, knowledge: Knowledge) -> None:
    """No other body has such a domain."""
    text = (
        "Ministry of Foreign Affairs\nNairobi\n\nMr. Paul Kamau will attend. Ms. Ann Otieno will follow the meeting as observer."
    )
    assert _of(build, knowledge, text, sender="jane@mfa.example.go.ke")[0].value == "KEN"


def finding(field: str, text: str) -> Finding:
    """Return a value as it was read."""
    return Finding(field, text, text, 0.85)


def test_what_is_said_of_a_delegate_sent_nothing() -> None:
    """A list without a letterhead stands where one would; a ministry whose official comes is still the sender."""
    nothing = [absent(field, 0.9) for field in ("organisation", "role")]
    name, title = (
        finding(*said) for said in (("name", "Habib Ben Salem"), ("title", "procureur général près la Cour d'appel de Tunis"))
    )
    person = Delegate(1, name, absent("honorific", 0.9), title, *nothing)
    for text in ("procureur général près la Cour d'appel de Tunis", "Habib Ben Salem, ministère de la justice"):
        assert without_delegates(finding("sender_organisation", text), [person]).value is None
    ministry = finding("sender_organisation", "ministère de la justice")
    assert without_delegates(ministry, [person]) == ministry


_NOMINATED = "In reply to CU 2009/33 (A), Mrs. Runa Sild, Judge, Court of Appeal, will attend.\n\n"


@pytest.mark.parametrize(
    ("text", "state", "sure"),
    [
        (
            f"{_NOMINATED}Please write to us, as the Embassy of Austria in Nairobi insists on that before visas are issued.",
            None,
            0.4,
        ),
        (f"{_NOMINATED}The Austrian Consulate needs a letter for the visas.", None, 0.4),
        ("Nous désignons Mme Runa Sild, juge.\n\nL'Ambassade d'Autriche exige une lettre pour les visas.", None, 0.4),
        (f"{_NOMINATED}She will apply for a visa at the Embassy of Hungary, to which we ask you to write.", "HUN", 0.7),
        (f"{_NOMINATED}The Embassy of Hungary issues visas on behalf of others here.", "HUN", 0.7),
        ("The Embassy of Austria presents its compliments to the Secretariat. No visas are needed.", "AUT", 1),
        (f"{_NOMINATED}Thank you for the visas.\n\nOla Brand\nEmbassy of Hungary", "HUN", 1),
        ("The Embassy of Hungary in Vienna, on CU 2009/33 (A), asks for visas. Mrs. Runa Sild, Judge, will attend.", "HUN", 1),
        ("The Embassy of Hungary in Austria asks for visas for Mrs. Runa Sild, who joins the delegation of Chile.", "HUN", 0.9),
    ],
)
def test_embassies_that_issue_visas(build: Any, knowledge: Knowledge, text: str, state: str | None, sure: float) -> None:
    """An embassy beside visas is not surely the writer's, the host's never is; compliments and signatures tell as before."""
    found, _ = _of(build, knowledge, text)
    assert found.value == state
    assert found.confidence <= sure
    assert sure < 1 or found.confidence > 0.8
