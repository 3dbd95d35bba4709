"""Addresses are put right by what the reply says elsewhere, and by nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.finding import Finding, Where, absent
from models.page import Box
from models.reply import Delegate
from pipeline.extraction.contacts.addresses_cut import CUT
from pipeline.extraction.contacts.addresses_mended import LITTLE, MENDED, SURE, mended
from pipeline.extraction.contacts.mail_addresses import LOST_AT

PICTURES = frozenset({("0" * 64, 1)})
PLACE = Where("0" * 64, 1, Box(0.1, 0.1, 0.4, 0.12), "")


def person(name: str, address: str, *, sure: float = 0.6, named: float = 0.95, other: str = "") -> Delegate:
    """Return a delegate with one address."""
    email = Finding("email", address, address, sure, PLACE, (), (other,) if other else ())
    fields = {field: absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")}
    return Delegate(1, Finding("name", name, name, named, PLACE), **fields, emails=(email,), phones=(), faxes=())


def address(delegate: Delegate, *domains: str) -> str:
    """Return the address as it is afterwards."""
    (after,) = mended([delegate], PICTURES, domains)
    return str(after.emails[0].value)


def test_a_domain_of_the_reply_spells_its_misreadings() -> None:
    """A hyphen read as a stop, lost letters, look-alikes; a domain of another office, or two that fit, change nothing."""
    for read in ("home.affairs-icd.gov.zm", "homeaffairs.icd.gov.zm", "homeaffir-icd.gov.zm", "horneaffairs-icd.gov.zm"):
        assert address(person("Ada Brook", f"ada@{read}"), "homeaffairs-icd.gov.zm") in (
            "ada@homeaffairs-icd.gov.zm",
            f"ada@{read}" if read.startswith("home.") else "",
        )
    assert address(person("Ada Brook", "ada@police.gov.zm"), "justice.gov.zm") == "ada@police.gov.zm"
    assert address(person("Ada Brook", "ada@mofa1.gov.zm"), "mofa2.gov.zm", "mofal.gov.zm") == "ada@mofal.gov.zm"


def test_sure_addresses_and_unsure_names_change_nothing() -> None:
    """Two equal readings outweigh the name, but for twin letters; a doubtful name tells nothing, nor is typed text misread."""
    assert address(person("Ada Brook", "a.brock@example.org", sure=0.985)) == "a.brock@example.org"
    assert address(person("Ada Brook", "a.bro0k@example.org", sure=0.985)) == "a.brook@example.org"
    (after,) = mended([person("Ada Brook", "a.bro0k@example.org")], frozenset())
    assert after.emails[0].value == "a.bro0k@example.org"
    assert address(person("Ada Brook", "a.bro0k@example.org", named=0.5)) == "a.bro0k@example.org"


def test_what_was_read_stays_beside_the_value() -> None:
    """A person sees both, and why; where one of two readings had it so, it is surer."""
    (after,) = mended([person("Ada Brook", "a.bro0k@example.org", sure=0.3)], PICTURES)
    assert after.emails[0].alternatives == ("a.bro0k@example.org",)
    assert after.emails[0].confidence == 0.3
    assert "name" in after.emails[0].reasons[0]
    (after,) = mended([person("Ada Brook", "a.bro0k@example.org", other="a.brook@example.org")], PICTURES)
    assert after.emails[0].confidence == MENDED


def test_a_sure_address_a_letter_away_from_the_name_is_doubted() -> None:
    """Both readings may have the same letter wrong, or lost the first: a person is asked, and the name's spelling is offered."""
    (after,) = mended([person("Hafiz NG", "hatiz_ng@mofa.example.org", sure=0.99)], PICTURES)
    (email,) = after.emails
    assert (email.value, email.confidence) == ("hatiz_ng@mofa.example.org", MENDED)
    assert email.alternatives == ("hafiz_ng@mofa.example.org",)
    (same,) = mended([person("Hafiz NG", "hafiz_ng@mofa.example.org", sure=0.99)], PICTURES)
    assert same.emails[0].confidence == 0.99
    (cut,) = mended([person("Gagik Mustafaev", "ustafaevgagik@mofa.example.org", sure=0.9)], PICTURES)
    assert cut.emails[0].confidence == MENDED
    assert cut.emails[0].alternatives == ("mustafaevgagik@mofa.example.org",)


def test_a_domain_that_lost_its_end_is_completed_by_the_only_one_that_begins_so() -> None:
    """Two that begin so complete nothing; an address without end of which nothing tells it is nobody's value."""
    assert address(person("Ada Brook", "ada@justice.gov"), "justice.gov.zm") == "ada@justice.gov.zm"
    assert address(person("Ada Brook", "ada@justice.go"), "justice.gov.zm", "justice.gouv.zm") == "ada@justice.go"
    cut = replace(
        person("Ada Brook", "ada@minjus-"), emails=(Finding("email", "ada@minjus-", "ada@minjus-", 0.3, PLACE, (CUT,)),)
    )
    (after,) = mended([cut], PICTURES, ["minjus-coop.gov.zm", "mfa.gov.zm"])
    assert after.emails[0].value == "ada@minjus-coop.gov.zm"
    assert after.emails[0].confidence == MENDED
    assert CUT not in after.emails[0].reasons
    for domains in (["minjus-coop.gov.zm", "minjus-intl.gov.zm"], ["mfa.gov.zm"], []):
        (after,) = mended([cut], PICTURES, domains)
        assert after.emails == ()


def test_a_domain_of_the_reply_settles_between_two_readings() -> None:
    """Both have the part before the @ alike; where they differ there, nothing is settled."""
    (after,) = mended([person("Ada Brook", "office@mfa.gov.zm", other="office@nfa.gov.zm")], PICTURES, ["mfa.gov.zm"])
    assert after.emails[0].confidence == SURE
    (after,) = mended([person("Ada Brook", "office@mfa.gov.zm", other="oflice@mfa.gov.zm")], PICTURES, ["mfa.gov.zm"])
    assert after.emails[0].confidence < SURE


def test_the_domain_of_another_delegate_counts() -> None:
    """Where his address is certain; of a form that no running text repeats it is all there is."""
    other = person("Carl Dunn", "c.dunn@minjus-coop.gov.zm", sure=SURE)
    (_, after) = mended([other, person("Ada Brook", "ada@minjus-coop.gov")], PICTURES)
    assert after.emails[0].value == "ada@minjus-coop.gov.zm"


def test_a_stop_that_both_readings_lost_is_put_back() -> None:
    """The reply's own domain has it; one with another letter, or with a stop less, is another domain."""
    assert address(person("Ada Brook", "ada@mfa-viegov.cn", sure=SURE), "mfa-vie.gov.cn") == "ada@mfa-vie.gov.cn"
    assert address(person("Ada Brook", "ada@mfb-viegov.cn", sure=SURE), "mfa-vie.gov.cn") == "ada@mfb-viegov.cn"
    assert address(person("Ada Brook", "ada@mfa.vie.gov.cn", sure=SURE), "mfa-vie.gov.cn") == "ada@mfa.vie.gov.cn"


@pytest.mark.parametrize(
    ("name", "read", "other", "meant"),
    [
        ("Salif Oumarou", "salifoumarou@mfa.example", "salif_oumarou@mfa.example", "salif_oumarou@mfa.example"),
        ("Hubert Steinberg", "steinberg.ubert@mfa.example", "steinberg.hubert@mfa.example", "steinberg.hubert@mfa.example"),
        ("Ada Brook", "adabrook@mfa.example", "a.dabrook@mfa.example", "adabrook@mfa.example"),
        ("Ada Brook", "brook-ad@mfa.example", "b.rook-ad@mfa.example", "brook-ad@mfa.example"),
        ("Ada Brook", "a.brook@mfa.example", "abrook@mfa.example", "a.brook@mfa.example"),
    ],
)
def test_a_mark_between_words_of_the_name_is_believed(name: str, read: str, other: str, meant: str) -> None:
    """One reading lost it; what parts no words of the name is dirt."""
    (after,) = mended([person(name, read, other=other)], PICTURES)
    assert after.emails[0].value == meant
    assert after.emails[0].confidence <= MENDED


def test_a_first_letter_cut_off_is_put_back() -> None:
    """The rest is a word of the name; a shorter word, another name or a doubtful one tells nothing."""
    for read, meant in (("atthew_flynn", "matthew_flynn"), ("atthews", "atthews"), ("flynn", "flynn"), ("lynn", "flynn")):
        (after,) = mended([person("Matthew Flynn", f"{read}@mfa.example", sure=0.99)], PICTURES)
        assert after.emails[0].value == f"{meant}@mfa.example"
        assert after.emails[0].confidence == (0.99 if read in ("flynn", "atthews") else MENDED)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("na_gutierrezavila", "delfina_gutierrezavila"),
        ("fina.gutierrez", "delfina.gutierrez"),
        ("delfina_gutierrez", None),
        ("d.gutierrez", None),
        ("na_office", None),
    ],
)
def test_an_address_that_begins_within_a_name_is_asked_about(read: str, meant: str | None) -> None:
    """The end of one name before another one of the person is what is left of it; before an office it tells nothing."""
    (after,) = mended([person("Delfina Gutierrez Avila", f"{read}@mj.example", sure=0.99)], PICTURES)
    assert after.emails[0].value == f"{read}@mj.example"
    assert after.emails[0].alternatives == ((f"{meant}@mj.example",) if meant else ())
    assert (after.emails[0].confidence < 0.5) is (meant is not None)
    (whole,) = mended([person("Dangchunhui", "chunhui_dang@mj.example", sure=0.99)], PICTURES)
    assert whole.emails[0].confidence == 0.99


def test_certain_domains_a_letter_apart_are_asked_about() -> None:
    """Where the reply has both about as often; what it has clearly more often is what was meant."""
    one, two = (person("Ada Brook", f"ada@{read}justice.gouv.mg", sure=SURE) for read in ("m", "ma"))
    (first, second) = mended([one, two], PICTURES)
    assert [each.emails[0].confidence for each in (first, second)] == [MENDED, MENDED]
    (*_, mended_two) = mended([one, one, two], PICTURES)
    assert mended_two.emails[0].value == "ada@mjustice.gouv.mg"
    assert mended_two.emails[0].confidence == MENDED


def test_a_likely_name_asks() -> None:
    """A name that is not sure spells no address, and is offered beside it."""
    for sure in (0.6, SURE):
        (after,) = mended([person("Mikaela Webby", "mikacla_webby@mfa.example", named=0.75, sure=sure)], PICTURES)
        assert (after.emails[0].value, after.emails[0].confidence <= MENDED) == ("mikacla_webby@mfa.example", True)
        assert after.emails[0].alternatives == ("mikaela_webby@mfa.example",)


def test_a_mark_that_one_reading_of_a_domain_lost() -> None:
    """Though no address is certain, another of the reply has the line across; a certain one keeps what both readings have."""
    others = [person("Carl Dunn", "c.dunn@fiscalia-intl.gob.pe", sure=0.8)]
    (_, after) = mended([*others, person("Ada Brook", "ada@fiscaliaintl.gob.pe")], PICTURES)
    assert after.emails[0].value == "ada@fiscalia-intl.gob.pe"
    (_, after) = mended([*others, person("Ada Brook", "ada@fiscaliaintl.gob.pe", sure=SURE)], PICTURES)
    assert after.emails[0].value == "ada@fiscaliaintl.gob.pe"


def test_the_ending_of_the_state_is_meant() -> None:
    """Of two domains that are one but for a look-alike letter of the ending; another country's own address stays."""
    others = [person("Carl Dunn", "c.dunn@police.gov.pg", sure=SURE)]
    (_, after) = mended([*others, person("Ada Brook", "ada@police.gov.py", sure=SURE)], PICTURES, ending="pg")
    assert after.emails[0].value == "ada@police.gov.pg"
    (_, after) = mended([*others, person("Ada Brook", "ada@police.gov.at", sure=SURE)], PICTURES, ending="pg")
    assert after.emails[0].value == "ada@police.gov.at"


def test_a_mended_name_does_not_hide_a_lost_end() -> None:
    """An address without end stays nobody's, however its beginning is spelt."""
    cut = replace(person("Ada Brook", "x"), emails=(Finding("email", "a.bro0k@minjus-", "", 0.3, PLACE, (CUT,)),))
    (after,) = mended([cut], PICTURES)
    assert after.emails == ()


def test_a_dot_or_a_stop_that_both_readings_may_have_wrong() -> None:
    """A j or its dot read as an i in a domain's word, a capital L before the name; both are shown, the likely one first."""
    for read in ("ada@mijustice.gouv.fr", "ada@miustice.gouv.fr"):
        (after,) = mended([person("Lea Brook", read, sure=SURE)], PICTURES)
        assert (after.emails[0].value, after.emails[0].confidence) == ("ada@mjustice.gouv.fr", LITTLE)
        assert after.emails[0].alternatives == (read,)
    (after,) = mended([person("Lea Brook", "Lbrook@justice.gouv.fr", sure=SURE)], PICTURES)
    assert (after.emails[0].value, after.emails[0].confidence) == ("Lbrook@justice.gouv.fr", MENDED)
    assert after.emails[0].alternatives == ("l.brook@justice.gouv.fr",)
    for read in ("ada@giustizia.example", "ada@fiji.example", "ada@dijk.example", "Nbrook@justice.gouv.fr"):
        (after,) = mended([person("Lea Brook", read, sure=SURE)], PICTURES)
        assert after.emails[0].confidence == SURE


def test_what_both_readings_have_before_the_at_is_kept() -> None:
    """They differ in the domain alone: a name in another spelling changes nothing."""
    same = person("Evgenita Roth", "evgeniia.roth@mfa.example", other="evgeniia.roth@mfu.example")
    (email,) = same.emails
    differ = replace(email, reasons=("Two readings differ: a and b.",))
    (after,) = mended([replace(same, emails=(differ,))], PICTURES)
    assert after.emails[0].value == "evgeniia.roth@mfa.example"


def test_the_other_reading_has_a_domain_of_the_reply() -> None:
    """It is chosen where more of the reply speaks for it; a twin that stands nowhere else changes nothing."""
    once = person("Ada Brook", "ada@homeaffgirs.gov.tr", other="ada@homeaffairs.gov.tr")
    (*_, after) = mended([person("Carl Dunn", "c@homeaffairs.gov.tr", sure=0.9), once], PICTURES)
    assert after.emails[0].value == "ada@homeaffairs.gov.tr"
    (after,) = mended([once], PICTURES)
    assert after.emails[0].value == "ada@homeaffgirs.gov.tr"


def test_an_at_that_was_read_as_a_letter_of_the_domain() -> None:
    """Its blank was taken for the @; without the letter the domain stands elsewhere in the reply."""
    read = person("Ada Brook", "ada@orree.gob.ar", sure=0.75)
    lost = replace(read, emails=(replace(read.emails[0], reasons=(LOST_AT,)),))
    (*_, after) = mended([person("Carl Dunn", "c@rree.gob.ar", sure=0.9), lost], PICTURES)
    assert after.emails[0].value == "ada@rree.gob.ar"
    (after,) = mended([lost], PICTURES)
    assert after.emails[0].value == "ada@orree.gob.ar"


def test_the_end_of_a_name_alone_is_asked_about() -> None:
    """Its beginning was cut off at a blank; a whole word of the name, or its beginning, is an address."""
    for name, read, asked in (
        ("Sibonelo Roth", "lo", True),
        ("Sibonelo Roth", "roth", False),
        ("Sibonelo Roth", "si", False),
        ("Dangchunhui", "chunhui", False),
    ):
        (after,) = mended([person(name, f"{read}@mfa.example", sure=0.99)], PICTURES)
        assert (after.emails[0].confidence <= LITTLE) is asked


def test_a_lost_end_is_that_of_any_other_address() -> None:
    """Though none is certain, one of the reply begins so."""
    cut = replace(person("Ada Brook", "ada@minjus-"), emails=(Finding("email", "ada@minjus-", "ada@", 0.3, PLACE, (CUT,)),))
    (*_, after) = mended([person("Carl Dunn", "c@minjus-intl.gov.uk", sure=0.86), cut], PICTURES)
    assert after.emails[0].value == "ada@minjus-intl.gov.uk"


def test_figures_that_another_address_of_the_reply_has_there() -> None:
    """Both readings have "irllun"; beside "ir58un" it is "ir11un", and asked about."""
    persons = [person("Ada Nouri", "a.nouri.irllun@example.org", sure=SURE), person("Ben Moradi", "ben.ir58un@example.org")]
    after, _ = mended(persons, PICTURES)
    assert after.emails[0].value == "a.nouri.ir11un@example.org"
    assert after.emails[0].confidence <= MENDED
    assert mended(persons[:1], PICTURES)[0].emails[0].value == "a.nouri.irllun@example.org"


def test_a_word_of_the_title_read_onto_the_address_is_none_of_it() -> None:
    """The cell beside tells the word, the name the rest."""
    one = person("Ada Roth", "Attorneyada.roth@example.org")
    one = replace(one, title=Finding("title", "Attorney", "Attorney", 0.9, PLACE, (), ()))
    assert address(one) == "ada.roth@example.org"


def test_a_beginning_on_its_line_is_told_by_the_name() -> None:
    """A word with a stop before "ada@" of Ada Brook is her name; a person is asked still."""
    read = person("Ada Brook", "ada@example.org", other="Brook.ada@example.org")
    assert address(read) == "Brook.ada@example.org"
    assert address(person("Ada Stone", "ada@example.org", other="Brook.ada@example.org")) == "ada@example.org"


def test_stops_lost_before_the_country_of_the_state() -> None:
    """An address without its end is whole where only stops are lost; another one is left out."""
    cut = person("Ada Brook", "ada@dgpn-intlbi", sure=0.3)
    cut = replace(cut, emails=(replace(cut.emails[0], reasons=(CUT,)),))
    (after,) = mended([cut], PICTURES, ending="bi")
    assert (after.emails[0].value, after.emails[0].confidence) == ("ada@dgpn-intl.bi", MENDED)
    (after,) = mended([cut], PICTURES, ending="ml")
    assert not after.emails


def test_a_capital_amid_small_letters_is_asked() -> None:
    """Two engines may read "m" as "mn" alike; what is a word of the name but for its capital is right."""
    (after,) = mended([person("Viktor Juhkam", "juhKamn.viktor@example.org", sure=SURE)], PICTURES)
    assert after.emails[0].confidence == MENDED
    (after,) = mended([person("Viktor Juhkam", "juhKam.viktor@example.org", sure=SURE)], PICTURES)
    assert after.emails[0].confidence == SURE


def test_figures_of_a_number_beside_a_name_are_asked_about() -> None:
    """The end of a telephone number ran into the next column; who has a figure at its end, or no name behind it, chose it."""
    (after,) = mended([person("Vugar Mustafaev", "40vugar.mustafaev@example.org", sure=SURE)], PICTURES)
    assert (after.emails[0].confidence, after.emails[0].alternatives) == (LITTLE, ("vugar.mustafaev@example.org",))
    for read in ("vugar.mustafaev40@example.org", "3section.office@example.org"):
        (after,) = mended([person("Vugar Mustafaev", read, sure=SURE)], PICTURES)
        assert after.emails[0].confidence == SURE


def test_the_reading_that_is_made_of_a_name_in_arabic_letters_comes_first() -> None:
    """Where readings differ; what both have alike stays, whatever else was seen."""
    for sure, value in ((0.6, "f.alajeel@example.org"), (SURE, "faje@example.org")):
        (after,) = mended([person("فهد ناصر العجيل", "faje@example.org", sure=sure, other="f.alajeel@example.org")], PICTURES)
        assert after.emails[0].value == value
