"""Embassies named for visas."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.states.visas import offices_beside_visas, offices_of_host, visa_offices
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They will apply for visas at the Embassy of India in Thimphu.", 1),
        ("Visas will be sought through the German Embassy.", 1),
        ("Les visas seront demandés auprès de l'ambassade de Belgique.", 1),
        ("Los visados se tramitarán ante la Embajada de Francia.", 1),
        ("Визовые анкеты поданы в посольство Австрии.", 1),
        ("Мы обратимся за визами через германское посольство.", 1),
        ("The Embassy of Kenya requests visas for its delegation.", 0),
        ("Ms. A, Clerk at the Embassy of Kenya, will come (CU 2009/33 (A)). She needs a visa.", 0),
        ("He works at the Embassy of Peru.", 0),
        ("She needs no visa. Mr. Lima works at the Embassy of Peru.", 0),
    ],
)
def test_embassies_beside_visas_behind_a_preposition(text: str, found: int, knowledge: Knowledge) -> None:
    """An embassy at or through which visas are asked for is found in its sentence, one that asks for them is not."""
    assert len(visa_offices(Plain(text), knowledge)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kindly write soon, as the Embassy of Peru insists on a letter before visas are issued.", "the Embassy of Peru insists"),
        ("L'ambassade de Belgique exige une attestation pour les visas.", "L'ambassade de Belgique exige"),
        ("秘鲁驻华使馆要求提供签证函。", "秘鲁驻华使馆要求提供签证函"),
        ("He works at the Embassy of Peru. Others need visas.", None),
        ("The Embassy of Peru sends its regards.", None),
        ("The Embassy of Peru in Vienna asks for visas.", None),
        ("L'Ambassade du Bénin à Vienne, suite à la note, demande des visas.", None),
        ("The Embassy of Peru, Vienna, will apply for his visa.", None),
        ("La Embajada del Perú en Austria remite la lista para visados.", None),
        ("The visa office is next to the Embassy of Peru, Vienna.", "the Embassy of Peru"),
    ],
)
def test_embassies_in_a_sentence_about_visas(text: str, found: str | None, knowledge: Knowledge) -> None:
    """An embassy in a sentence about visas is found with its State, whatever it does there."""
    spans = offices_beside_visas(Plain(text), knowledge)
    assert len(spans) == (found is not None)
    assert all(found is not None and Plain(found).text in Plain(text).text[start:end] for start, end in spans)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Embassy of Austria in Lima insists on a letter before visas are issued.", 1),
        ("The Austrian Embassy in Lima needs a letter for the visas.", 1),
        ("Les visas dépendent de l'ambassade d'Autriche au Bénin.", 1),
        ("Visas are issued by the Embassy of Austria; the Embassy of Peru in Austria is thanked.", 1),
        ("The Embassy of Peru in Austria requests visas.", 0),
        ("La Embajada del Perú en Austria remite la lista para visados.", 0),
        ("Посольство Перу в Австрии просит визы.", 0),
        ("The Peruvian Embassy in Austria requests visas.", 0),
        ("The Embassy of Peru to Austria requests visas.", 0),
        ("The Embassy of Austria sends its regards.", 0),
    ],
)
def test_embassies_of_the_host_beside_visas(text: str, found: int, knowledge: Knowledge) -> None:
    """The host's embassy is the one named after Austria, not one that sits there."""
    assert len(offices_of_host(Plain(text), knowledge)) == found
