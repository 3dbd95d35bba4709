"""What the domains of a reply tell of each other."""

from __future__ import annotations

from pipeline.extraction.contacts.domains_told import by_domain, domains_of, outvoted, with_government_parted, with_lost_stop


def test_a_domain_read_oftener_is_what_was_meant() -> None:
    """A letter more or less, or one that looks alike; another office's domain is no twin."""
    told = domains_of(["mjustice.gov.mg", "mijustice.gov.mg"], ["mjustice.gov.mg"])
    assert told.meant == {"mijustice.gov.mg": "mjustice.gov.mg"}
    assert told.certain == {"mjustice.gov.mg"}
    told = domains_of(["mfa.gov.mg", "mha.gov.mg", "mfa.gov.mg"], [])
    assert not told.meant
    assert not told.disputed


def test_about_as_often_is_disputed() -> None:
    """Neither is certain; a single reading beside a certain domain makes it no less certain."""
    told = domains_of(["homeaffairs.gov.nz"], ["homeafiairs.gov.nz"] * 2)
    assert told.disputed == {"homeaffairs.gov.nz"}
    assert not told.certain
    assert domains_of(["homeaffairs.gov.nz"], ["homeafiairs.gov.nz"]).certain == {"homeaffairs.gov.nz"}
    assert domains_of(["ag.gov.nz"], ["ag.gov.nz"] * 2, ["ag.goy.nz"] * 3).certain == {"ag.gov.nz"}


def test_the_dot_of_a_letter_is_no_stop() -> None:
    """A stop before i or j, or an i before j, that another reading has not; before the ending it is one."""
    told = domains_of(["mijustice.gov.mg", "mjustice.gov.mg"], [])
    assert (told.meant, told.certain) == ({"mijustice.gov.mg": "mjustice.gov.mg"}, {"mjustice.gov.mg"})
    assert domains_of(["dijk.example"], ["dick.example"]).certain == {"dijk.example"}
    assert domains_of(["mo.j-intl.gov.cn"], ["moj-intl.gov.cn"]).meant == {"mo.j-intl.gov.cn": "moj-intl.gov.cn"}
    assert not domains_of(["mfa.it"], ["mfait"]).meant
    assert not domains_of(["mo.j-intl.gov.cn"], ["moi.gov.cn"]).meant


def test_a_misread_domain_is_the_only_one_that_it_may_be() -> None:
    """Two that fit tell nothing."""
    assert by_domain("mfagov.zm", frozenset({"mfa.gov.zm"}), open_end=False) == "mfa.gov.zm"
    told = frozenset({"vienna-mission.gr", "moj.gov.gr"})
    assert by_domain("vientamissiongr", told, open_end=True) == "vienna-mission.gr"
    assert by_domain("vientamissiongr", told, open_end=False) == "vientamissiongr"
    assert by_domain("minjusgovgr", told, open_end=True) == "minjusgovgr"
    assert by_domain("mofa1.gov.zm", frozenset({"mofa2.gov.zm", "mofa3.gov.zm"}), open_end=False) == "mofa1.gov.zm"


def test_a_stop_is_lost_but_no_dot_of_a_letter() -> None:
    """A mark more is a mark that the other reading lost, unless it is the dot of the letter behind it."""
    assert with_lost_stop("mfa-viegov.cn", frozenset({"mfa-vie.gov.cn"})) == "mfa-vie.gov.cn"
    assert with_lost_stop("moj-intl.gov.cn", frozenset({"mo.j-intl.gov.cn"})) == "moj-intl.gov.cn"


def test_a_g_is_a_q_that_lost_its_tail() -> None:
    """However often the g was read; in the ending of a State it is what it is."""
    told = domains_of(["police-hg.gov.kh"] * 3, ["police-hq.gov.kh"])
    assert told.meant == {"police-hg.gov.kh": "police-hq.gov.kh"}
    assert not domains_of(["police-hq.gov.kh"], ["police-hg.gov.kh"] * 3).meant
    assert not domains_of(["moj.gov.ga"] * 3, ["moj.gov.qa"]).meant


def test_a_government_stands_between_stops() -> None:
    """Of two with the same letters, the one with a stop on either side of "gov" is meant; a word of its own stays."""
    assert domains_of(["home-icd-gov.bg", "home-icd.gov.bg"], []).meant == {"home-icd-gov.bg": "home-icd.gov.bg"}
    assert not domains_of(["egov.kz", "moj.gov.kz"], []).meant
    told = domains_of(["moj.gov.in"], ["mofa-ungov.in"])
    assert with_government_parted("mofa-ungov.in", told) == "mofa-un.gov.in"
    assert with_government_parted("egov.in", told) == "egov.in"
    assert with_government_parted("mofa-ungov.bt", told) == "mofa-ungov.bt"


def test_what_is_read_twice_as_often_is_meant() -> None:
    """Only by letters that look alike, and where one alone is."""
    told = domains_of([], ["affet-mp.gouv.ml", "affet-mp.gouv.ml", "atfet-mp.gouv.ml", "mjustice.gouv.ml"])
    assert outvoted("atfet-mp.gouv.ml", told) == "affet-mp.gouv.ml"
    assert outvoted("affet-mp.gouv.ml", told) == "affet-mp.gouv.ml"
    assert outvoted("mjustice.gouv.ml", told) == "mjustice.gouv.ml"
    told = domains_of([], ["affet-mp.gouv.ml", "atfet-mp.gouv.ml"])
    assert outvoted("atfet-mp.gouv.ml", told) == "atfet-mp.gouv.ml"


def test_initials_of_another_office_stay() -> None:
    """They look alike and are each one's own; before the country and in a longer word they are misread ones."""
    assert by_domain("moi.gov.zm", frozenset({"moj.gov.zm"}), open_end=False) == "moi.gov.zm"
    assert by_domain("moi-intl.gov.zm", frozenset({"moj-intl.gov.zm"}), open_end=False) == "moj-intl.gov.zm"
    assert by_domain("moj.goy.zm", frozenset({"moj.gov.zm"}), open_end=False) == "moj.gov.zm"
    told = domains_of([], ["moj.gov.zm", "moj.gov.zm", "moi.gov.zm"])
    assert outvoted("moi.gov.zm", told) == "moi.gov.zm"
    told = domains_of(["moj.gov.zm", "moj.gov.zm", "moi.gov.zm"], [])
    assert told.certain == {"moj.gov.zm", "moi.gov.zm"}
