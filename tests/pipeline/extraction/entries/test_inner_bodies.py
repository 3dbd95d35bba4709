"""A post and the body it is at are told apart within one stretch of words."""

from __future__ import annotations

import pytest

from pipeline.extraction.entries.inner_bodies import inner_body, without_dangling
from pipeline.extraction.words.lexicon import Lexicon

PARTED = [
    ("Legal Adviser at the Ministry of Fisheries", "Legal Adviser", "Ministry of Fisheries"),
    ("Head of the Treaty Desk of the Ministry of Public Order", "Head of the Treaty Desk", "Ministry of Public Order"),
    ("Third Secretary of the Embassy of Palau", "Third Secretary", "Embassy of Palau"),
    ("Sous-directeur du contentieux au Ministère de la Marine", "Sous-directeur du contentieux", "Ministère de la Marine"),
    ("Cheffe de bureau à l'Office fédéral des routes", "Cheffe de bureau", "Office fédéral des routes"),
    (
        "Jefa del Área Penal del Ministerio de Marina, Pesca y Costas",
        "Jefa del Área Penal",
        "Ministerio de Marina, Pesca y Costas",
    ),
    ("Undersecretary of the Ghana Fisheries Service", "Undersecretary", "Ghana Fisheries Service"),
    ("Analista en el Ministerio de Marina", "Analista", "Ministerio de Marina"),
    ("Asesor Jurídico de la Oficina Nacional de Puertos", "Asesor Jurídico", "Oficina Nacional de Puertos"),
    ("مفتش أول بوزارة الثروة السمكية", "مفتش أول", "وزارة الثروة السمكية"),
    ("رئيس قسم مكافحة الاتجار بالبشر في وزارة الداخلية", "رئيس قسم مكافحة الاتجار بالبشر", "وزارة الداخلية"),
    ("رئيسة شعبة المصايد التابعة لوزارة الثروة السمكية", "رئيسة شعبة المصايد", "وزارة الثروة السمكية"),
    ("Head of the Secretariat of the Ministry of Justice", "Head of the Secretariat", "Ministry of Justice"),
    ("Segunda Secretaria de la Comisión Nacional de Puertos", "Segunda Secretaria", "Comisión Nacional de Puertos"),
    ("chef de service du ministère de la justice", "chef de service", "ministère de la justice"),
    ("Manager Legal at the Fiji Islands Immigration Department", "Manager Legal", "Fiji Islands Immigration Department"),
    ("Legal Officer in the Office of the Solicitor-General", "Legal Officer", "Office of the Solicitor-General"),
    ("Conseillère au Cabinet du Premier Ministre", "Conseillère", "Cabinet du Premier Ministre"),
    (
        "Detective Inspector with the Harbour National Fisheries Bureau",
        "Detective Inspector",
        "Harbour National Fisheries Bureau",
    ),
    ("Analyst in the Policy Group of the Department of Labour", "Analyst in the Policy Group", "Department of Labour"),
    ("Senior Adviser here at the Ministry of Fisheries", "Senior Adviser", "Ministry of Fisheries"),
    ("asesora aquí en el Ministerio de Marina", "asesora", "Ministerio de Marina"),
    ("juge en service au Ministère de la Marine", "juge", "Ministère de la Marine"),
    ("старший советник в Министерстве юстиции", "старший советник", "Министерстве юстиции"),
    ("Chef de bureau à la Direction de la Police judiciaire", "Chef de bureau", "Direction de la Police judiciaire"),
    ("Legal Officer at the Directorate of the Customs Service", "Legal Officer", "Directorate of the Customs Service"),
    ("Legal Officer at the Directorate of the Ministry of Justice", "Legal Officer at the Directorate", "Ministry of Justice"),
    (
        "Conseiller à la Division des traités du Ministère de la Justice",
        "Conseiller à la Division des traités",
        "Ministère de la Justice",
    ),
]
WHOLE = [
    "Judge of the High Court",
    "Solicitor-General of the Federation and Permanent Secretary",
    "Inspector General of Police",
    "Minister of the Interior",
    "Delegado de Policía Federal",
    "Conseiller technique du Garde des Sceaux",
    "Expert in Police Cooperation",
    "Procureur de la République près le Tribunal de Zinder",
    "Head of the Extradition Section",
    "Deputy Head of the China Affairs Division",
    "Legal Officer at the Asset Recovery Office",
    "Legal Officer at the Treaty Section",
    "Officer in the National Crime Unit",
    "Head of the Secretariat of the National Drug Committee",
    "Asesora de la Secretaría del Consejo contra la Corrupción",
    "сотрудник Секретариата Национальной комиссии по правам",
    "Conseiller auprès de la Direction de la police judiciaire",
    "",
]


@pytest.mark.parametrize(("text", "post", "body"), PARTED)
def test_the_body_behind_a_preposition_is_parted_from_the_post(words: Lexicon, text: str, post: str, body: str) -> None:
    """What stands behind "at the" or "of the" and is called like a body is one."""
    found = inner_body(text, words)
    assert found is not None
    assert (text[: found[0]], text[found[1] :]) == (post, body)


@pytest.mark.parametrize("text", WHOLE)
def test_a_post_keeps_its_own_words(words: Lexicon, text: str) -> None:
    """A court, a minister, a unit or a kind of police may belong to the post's name."""
    assert inner_body(text, words) is None


@pytest.mark.parametrize(
    ("text", "kept"), [("Chef de division au", "Chef de division"), ("Director del", "Director"), ("Judge", "Judge")]
)
def test_a_preposition_at_the_end_belongs_to_the_body(words: Lexicon, text: str, kept: str) -> None:
    """The body stands on the next line."""
    assert text[: without_dangling(text, words)] == kept


@pytest.mark.parametrize(
    "text",
    [
        "Representante Permanente ante las Naciones Unidas (Viena)",
        "Постоянный представитель при Организации Объединенных Наций (Вена)",
        "Deputy Permanent Representative to the International Organizations in Vienna",
    ],
)
def test_a_representative_to_a_body_does_not_work_there(words: Lexicon, text: str) -> None:
    """The body is part of the post."""
    assert inner_body(text, words) is None


@pytest.mark.parametrize("text", ["Head of the Department of Labour Relations", "Director of the Department of Treaties"])
def test_the_department_that_somebody_heads_is_no_body(words: Lexicon, text: str) -> None:
    """It is part of his post, unless he works in a unit of it."""
    assert inner_body(text, words) is None
