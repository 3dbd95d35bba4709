"""Domains whose word is a letter away from a known one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from config.knowledge import Knowledge
from models.finding import Finding, Where, absent
from models.page import Box
from models.reply import Delegate
from pipeline.extraction.contacts.asked_addresses import ASKED
from pipeline.extraction.contacts.domain_words_asked import with_domain_words_asked

PICTURES = frozenset({("0" * 64, 1)})
PLACE = Where("0" * 64, 1, Box(0.1, 0.1, 0.4, 0.12), "")


def person(address: str) -> Delegate:
    """Return a delegate with one address that is believed."""
    email = Finding("email", address, address, 0.98, PLACE)
    fields = {field: absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")}
    return Delegate(1, Finding("name", "Ada Brook", "", 0.9, PLACE), **fields, emails=(email,), phones=(), faxes=())


@pytest.mark.parametrize(
    ("read", "near"),
    [
        ("viennu-mission.it", ("ada@vienna-mission.it", "ada@vienne-mission.it")),
        ("prolicia-dci.cu", ("ada@policia-dci.cu",)),
        ("diplo-viene.gouv.km", ("ada@diplo-viena.gouv.km", "ada@diplo-vienne.gouv.km")),
        ("jµstice.gov.uk", ()),
        ("vienna-mission.it", ()),
        ("police-hq.gov.hr", ()),
        ("mvd-coop.gov.ru", ()),
        ("homeaffairs-icd.gov.tr", ()),
        ("exteriores-pa.gob.pa", ()),
    ],
)
def test_a_word_a_letter_away_is_asked_about(knowledge: Knowledge, read: str, near: tuple[str, ...]) -> None:
    """What is near is shown, and the address stays as it was read; other words are nobody's business."""
    (after,) = with_domain_words_asked([person(f"ada@{read}")], PICTURES, knowledge)
    (email,) = after.emails
    assert email.value == f"ada@{read}"
    assert email.alternatives == near
    assert (email.confidence <= ASKED) is bool(near)


def test_typed_and_repeated_domains_are_believed(knowledge: Knowledge) -> None:
    """Several addresses of one misspelling are no misreading, and nothing typed is misread."""
    twice = [person("ada@policija.si"), person("carl@policija.si")]
    assert with_domain_words_asked(twice, PICTURES, knowledge) == tuple(twice)
    typed = [person("ada@policija.si")]
    assert with_domain_words_asked(typed, frozenset(), knowledge) == tuple(typed)


@pytest.mark.parametrize(
    ("read", "other", "value"),
    [
        ("diplo-viene.gouv.km", "diplo-vienne.gouv.km", "diplo-vienne.gouv.km"),
        ("yienna-mission.tr", "", "vienna-mission.tr"),
        ("policja.gov.pl", "", "policja.gov.pl"),
        ("prolicia-dci.cu", "", "prolicia-dci.cu"),
    ],
)
def test_a_word_that_the_other_reading_has_or_a_city_is_taken(knowledge: Knowledge, read: str, other: str, value: str) -> None:
    """What was read stays among the alternatives, and is asked about all the same; other languages' words stay."""
    one = person(f"ada@{read}")
    others = (f"ada@{other}",) if other else ()
    one = replace(one, emails=(replace(one.emails[0], alternatives=others),))
    (after,) = with_domain_words_asked([one], PICTURES, knowledge)
    (email,) = after.emails
    assert email.value == f"ada@{value}"
    assert email.confidence <= ASKED
    assert read == value or f"ada@{read}" in email.alternatives
    assert email.value not in email.alternatives


def test_two_words_of_a_body_joined_are_asked_about_however_often(knowledge: Knowledge) -> None:
    """The same misreading may come twice; no language has it, so that the two words are taken, and asked about."""
    twice = [person(f"{who}@homeatfairs-icd.gov.sb") for who in ("ada", "carl")]
    *wrong, right = with_domain_words_asked([*twice, person("una@homeaffairs-icd.gov.sb")], PICTURES, knowledge)
    for after, read in zip(wrong, twice, strict=True):
        assert after.emails[0].value == str(read.emails[0].value).replace("atf", "aff")
        assert after.emails[0].alternatives == (read.emails[0].value,)
        assert after.emails[0].confidence <= ASKED
    assert right.emails[0].confidence > ASKED
    assert with_domain_words_asked(twice, frozenset(), knowledge) == tuple(twice)


@pytest.mark.parametrize("domain", ["homeaffairs.gov.sb", "foreignaffairs.gov.sb", "homeport.sb", "relacionesexteriores.gob.sb"])
def test_words_joined_that_are_right_or_others_are_not_asked_about(knowledge: Knowledge, domain: str) -> None:
    """What is such a pair of words is one, and what is near to none is another name."""
    (after,) = with_domain_words_asked([person(f"ada@{domain}")], PICTURES, knowledge)
    assert after.emails[0].confidence > ASKED


@pytest.mark.parametrize(
    ("domain", "meant"),
    [
        ("interior-icd.yov.tz", "interior-icd.gov.tz"),
        ("policia.gop.sv", "policia.gob.sv"),
        ("mfa.corn.lk", ""),
        ("interior.gub.uy", ""),
        ("police.go.ke", ""),
        ("mail.mil.co", ""),
        ("yov.tz", ""),
        ("mail.yov.int", ""),
    ],
)
def test_what_stands_before_a_country_is_asked_about(knowledge: Knowledge, domain: str, meant: str) -> None:
    """Both readings of a coarse fax had "yov", and the reply was filed; what stands there in truth, too, is left alone."""
    (after,) = with_domain_words_asked([person(f"ada@{domain}")], PICTURES, knowledge)
    (email,) = after.emails
    assert email.value == f"ada@{domain}"
    assert (email.confidence <= ASKED) is bool(meant)
    assert not meant or f"ada@{meant}" in email.alternatives
