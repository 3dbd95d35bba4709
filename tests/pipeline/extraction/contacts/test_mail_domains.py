"""Tests of the domains of mail addresses."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.contacts.mail_domains import (
    domain_in,
    known_endings,
    of_own_country,
    with_country_uncovered,
    with_ending_mended,
    with_provider_whole,
    with_stops_lost,
)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("minjus.example.org", "minjus.example.org"),
        ("Minjus.example.org. In reply", "minjus.example.org"),
        ("office.org, Mr", "office.org"),
        ("example,org", "example.org"),
        ("minjus. example. org", "minjus.example.org"),
        ("minjus.example.\n2", "minjus.example"),
        ("minjus.example. 2", "minjus.example"),
        ("minjus.example.\nb", "minjus.example"),
        ("minjus.example.2net.org", "minjus.example.2net.org"),
    ],
)
def test_where_a_domain_ends(knowledge: Knowledge, written: str, wanted: str) -> None:
    """Words behind a stop and a blank are the next sentence's; a stop read as a comma, or with a blank, parts nothing."""
    domain, length = domain_in(written, known_endings(knowledge))
    assert domain == wanted
    assert 0 < length <= len(written)


def test_endings_are_those_of_states_and_of_general_use(knowledge: Knowledge) -> None:
    """A word that is neither is no ending."""
    assert {"org", "int", "at", "ke"} <= known_endings(knowledge)
    assert "corn" not in known_endings(knowledge)


def test_endings_that_were_are_known(knowledge: Knowledge) -> None:
    """A Government wrote from "gov.yu" until 2010; its address is what was written."""
    assert {"yu", "an", "su", "tp", "gb", "ac"} <= known_endings(knowledge)


@pytest.mark.parametrize(
    ("domain", "wanted"),
    [
        ("example.corn", "example.com"),
        ("justice.go.kc", "justice.go.ke"),
        ("justice.go-ke", "justice.go.ke"),
        ("justice.go.k", "justice.go.ke"),
        ("example.zzzz", None),
    ],
)
def test_an_ending_that_was_misread(knowledge: Knowledge, domain: str, wanted: str | None) -> None:
    """It is put right where one letter, or a hyphen for a stop, parts it from the State's own or a usual one."""
    assert with_ending_mended(domain, knowledge.state("KEN")) == wanted


@pytest.mark.parametrize(
    ("domain", "state", "wanted"),
    [
        ("sre.gob", "MEX", "sre.gob.mx"),
        ("justice.gouv", "FRA", "justice.gouv.fr"),
        ("x.goy", "PAK", "x.gov.pk"),
        ("x.gob", "PER", "x.gob.pe"),
        ("x.goviliq", "IRQ", None),
        ("x.govliq", "IRQ", "x.gov.iq"),
        ("police.govron", "ROU", "police.gov.ro"),
        ("ag-office.gowpkn", "PAK", "ag-office.gov.pk"),
        ("moj.gov.mnzssion", "MOZ", None),
        ("moj.mnzssion", "MOZ", None),
    ],
)
def test_a_government_whose_country_is_lost(knowledge: Knowledge, domain: str, state: str, wanted: str | None) -> None:
    """It is that of the State that replies; one stroke between both is a stop."""
    assert with_ending_mended(domain, knowledge.state(state)) == wanted


@pytest.mark.parametrize(
    ("domain", "state", "wanted"),
    [
        ("moj.gov.mnzssion", "MOZ", "moj.gov.mz"),
        ("moj.mnzssion", "MOZ", None),
        ("mup.gov.yu", "SRB", None),
    ],
)
def test_a_country_under_a_stamp(knowledge: Knowledge, domain: str, state: str, wanted: str | None) -> None:
    """Behind a Government's word stands the State that replies; nothing else tells it."""
    known = known_endings(knowledge)
    assert with_country_uncovered(domain, knowledge.state(state), known) == wanted
    assert with_country_uncovered(domain, None, known) is None


def test_without_a_state_usual_endings_are_left(knowledge: Knowledge) -> None:
    """Where it is not known who replies, no State's ending is likely."""
    assert with_ending_mended("example.orq", None) == "example.org"
    assert with_ending_mended("justice.go.kc", None) is None


def test_the_last_letter_of_a_provider_s_domain_may_be_lost() -> None:
    """Nobody has an address under "yahoo.co"; "gov.co" is Colombia's, and "yahoo.com" is whole."""
    assert with_provider_whole("yahoo.co") == "yahoo.com"
    assert with_provider_whole("cancilleria.gov.co") is None
    assert with_provider_whole("yahoo.com") is None


def test_a_provider_is_told_before_a_country(knowledge: Knowledge) -> None:
    """Who writes from China may have an address at "hotmail.com": its ending is no "cn" with a letter more."""
    assert with_ending_mended("hotmail.con", knowledge.state("CHN")) == "hotmail.com"
    assert with_ending_mended("mfa.cnn", knowledge.state("CHN")) == "mfa.cn"


@pytest.mark.parametrize(
    ("domain", "state", "wanted"),
    [
        ("police.gov", "FJI", "police.gov.fj"),
        ("mfa.gov.it", "LTU", "mfa.gov.lt"),
        ("state.gov", "USA", "state.gov"),
        ("mfa.gov.uk", "UKR", "mfa.gov.uk"),  # does not look like it
        ("mfa.it", "LTU", "mfa.it"),  # of no Government
        ("mfa.gov.lt", "LTU", "mfa.gov.lt"),
        ("un.org", "LTU", "un.org"),
    ],
)
def test_a_government_has_its_own_country(knowledge: Knowledge, domain: str, state: str, wanted: str) -> None:
    """What ends in "gov" is of the United States; another country that looks like the State's was misread."""
    assert of_own_country(domain, knowledge.state(state)) == wanted
    assert of_own_country(domain, None) == domain


def test_stops_lost_before_a_country() -> None:
    """A whole word, or a "gov", stands before it; else the last letters may be a word's."""
    assert with_stops_lost("dgpn-intlbi", "bi") == "dgpn-intl.bi"
    assert with_stops_lost("ag-officegovpk", "pk") == "ag-office.gov.pk"
    assert with_stops_lost("moj-intlgouvml", "ml") == "moj-intl.gouv.ml"
    for read, ending in (("rree-viena", "na"), ("moj-intlbi", "ml"), ("moj-intlbi", ""), ("moj.intlbi", "bi"), ("moj-", "bi")):
        assert not with_stops_lost(read, ending)
