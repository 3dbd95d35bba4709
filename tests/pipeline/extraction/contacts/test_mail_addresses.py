"""Mail addresses, whole and damaged."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source
from pipeline.extraction.contacts.mail_addresses import MARK_SEEN, REPAIRED, TORN, addresses_in
from pipeline.extraction.layout.passage import passage


def _read(build: Any, knowledge: Knowledge, text: str, source: Source = Source.TEXT) -> list[tuple[str, float]]:
    page = build.page(text, source=source, confidence=0.95)
    document = build.document(page)
    reads = addresses_in(passage(document, page, tuple(page.lines())), knowledge, knowledge.state("IRQ"))
    return [(read.address, read.confidence) for read in reads]


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("a.b@mfa.gov.iq. The Mission", ["a.b@mfa.gov.iq"]),
        ("a.b@mfa.gov.iq, c.d@mfa.gov.iq; e@x.org", ["a.b@mfa.gov.iq", "c.d@mfa.gov.iq", "e@x.org"]),
        ("a@b.iq/c@d.iq", ["a@b.iq", "c@d.iq"]),
        ("<mailto:o'brien@dfa.ie>", ["o'brien@dfa.ie"]),
        ("a@b.example,010-66194402", ["a@b.example"]),
        ("a@b.example,0043-1-505 12 34", ["a@b.example"]),
        ("MARIA.L@GMAIL.COM", ["MARIA.L@gmail.com"]),
        ("邮箱：li.wei@mfa.gov.cn，电话", ["li.wei@mfa.gov.cn"]),
        ("Mél. a.samake@dgpn.gn", ["a.samake@dgpn.gn"]),
        ("x@moj-\nintl.gov.iq", ["x@moj-intl.gov.iq"]),
        ("x@moj-intl.\ngov.iq", ["x@moj-intl.gov.iq"]),
        ("x@minju\ns.gov.iq", ["x@minjus.gov.iq"]),
        ("john.\nsmith@mfa.gov.iq", ["john.smith@mfa.gov.iq"]),
        ("Chargé d'affaires a.i.\nsmith@mfa.gov.iq", ["smith@mfa.gov.iq"]),
        ("3455-7102.\nsmith@mfa.gov.iq", ["smith@mfa.gov.iq"]),
        ("a.b[arobase]mfa.gov.iq, et à Bagdad", ["a.b@mfa.gov.iq"]),
        ("12345678 @qq.com", ["12345678@qq.com"]),
        ("12345678\n@qq.com", []),
        ("see www.mfa.gov.iq", []),
        ("5 pcs @ 3.50", []),
        ("© 2009 All rights. reserved", []),
    ],
)
def test_addresses_in_text(build: Any, knowledge: Knowledge, text: str, addresses: list[str]) -> None:
    """Addresses are found whole, over line breaks and in any company, and nothing else is taken for one."""
    assert [address for address, _ in _read(build, knowledge, text)] == addresses


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("john (at) mfa.gov.iq", "john@mfa.gov.iq"),
        ("john[at]mfa.gov.iq", "john@mfa.gov.iq"),
        ("john©mfa.gov.iq", "john@mfa.gov.iq"),
        ("john@mfa,gov,iq", "john@mfa.gov.iq"),
        ("john@mfa.gov.ig", "john@mfa.gov.iq"),
        ("john@gmail.corn", "john@gmail.com"),
    ],
)
def test_repairs_are_doubted(build: Any, knowledge: Knowledge, text: str, address: str) -> None:
    """What OCR did to an address is put right where there is evidence, and never with full confidence."""
    ((read, confidence),) = _read(build, knowledge, text)
    assert read == address
    assert confidence < 0.8


@pytest.mark.parametrize(("text", "address"), [("a@moj-int1.gov.iq", "a@moj-intl.gov.iq"), ("a@mfa.g8ov.iq", "a@mfa.gov.iq")])
def test_figures_within_words_of_a_domain(build: Any, knowledge: Knowledge, text: str, address: str) -> None:
    """On a recognised page a figure within a domain's word is a letter; in typed text it is what was typed."""
    assert _read(build, knowledge, text, Source.OCR)[0][0] == address
    assert _read(build, knowledge, text)[0][0] == text


@pytest.mark.parametrize("text", ["a@moj.gov.yu", "a@om.gov.an", "a@gov.example", "a@moj.gov.mnzssion"])
def test_a_typed_ending_is_what_was_typed(build: Any, knowledge: Knowledge, text: str) -> None:
    """Nothing lies over a typed country: an ending that was, or that nobody knows, is no other."""
    assert _read(build, knowledge, text)[0][0] == text


def test_a_country_under_a_stamp_is_asked_about(build: Any, knowledge: Knowledge) -> None:
    """On a picture it is that of the State that replies, and nobody can see it; an ending that was is read as it stands."""
    ((address, confidence),) = _read(build, knowledge, "a@moj.gov.mnzssion", Source.OCR)
    assert (address, confidence) == ("a@moj.gov.iq", TORN)
    assert _read(build, knowledge, "a@moj.gov.yu", Source.OCR)[0][0] == "a@moj.gov.yu"


def test_clear_addresses_are_sure(build: Any, knowledge: Knowledge) -> None:
    """A typed address is all but certain, one read once from a picture is not."""
    assert _read(build, knowledge, "a@mfa.gov.iq")[0][1] > 0.95
    assert _read(build, knowledge, "a@mfa.gov.iq", Source.OCR)[0][1] < 0.95


@pytest.mark.parametrize(
    ("domain", "meant"),
    [
        ("mfa.goy.cn", "mfa.gov.cn"),
        ("mfa.ministry.cn", "mfa.ministry.cn"),
    ],
)
def test_the_government_before_the_country(build: Any, knowledge: Knowledge, domain: str, meant: str) -> None:
    """Of a picture its letters are known by their shapes; what other States write there, and typed text, stays."""
    ((read, confidence),) = _read(build, knowledge, f"a.roth@{domain}", Source.OCR)
    assert read == f"a.roth@{meant}"
    assert (confidence <= 0.75) == (domain != meant)
    assert _read(build, knowledge, f"a.roth@{domain}")[0][0] == f"a.roth@{domain}"


def test_a_capital_i_within_a_domain_is_an_l(build: Any, knowledge: Knowledge) -> None:
    """In small letters "I" stands for "l", also where the country begins; a longer word may begin with one."""
    assert _read(build, knowledge, "m.berrada@moj-intI.gov.iq", Source.OCR)[0][0] == "m.berrada@moj-intl.gov.iq"
    assert _read(build, knowledge, "m.berrada@moj.gov.Ib", Source.OCR)[0][0] == "m.berrada@moj.gov.lb"
    assert _read(build, knowledge, "a@Interpol.int", Source.OCR)[0][0] == "a@interpol.int"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("j.office3l@mfa.gov.iq", "j.office31@mfa.gov.iq"),
        ("brook.1t98un@mfa.gov.iq", "brook.lt98un@mfa.gov.iq"),
        ("I.llamas@mfa.gov.iq", "l.llamas@mfa.gov.iq"),
        ("II.Llamas@mfa.gov.iq", "II.Llamas@mfa.gov.iq"),
        ("a2O4@mfa.gov.iq", "a204@mfa.gov.iq"),
        ("1st.secretary@mfa.gov.iq", "1st.secretary@mfa.gov.iq"),
        ("ilse.l@mfa.gov.iq", "ilse.l@mfa.gov.iq"),
        ("schenk.deS9un@mfa.gov.iq", "schenk.de59un@mfa.gov.iq"),
        ("leontine.mI55un@mfa.gov.iq", "leontine.ml55un@mfa.gov.iq"),
        ("DeS9.Un@mfa.gov.iq", "DeS9.Un@mfa.gov.iq"),
        ("unitB2@mfa.gov.iq", "unitB2@mfa.gov.iq"),
        ("x.0ffice23@mfa.gov.iq", "x.office23@mfa.gov.iq"),
        ("roth-om.Ib90un@mfa.gov.iq", "roth-om.lb90un@mfa.gov.iq"),
    ],
)
def test_letters_and_figures_before_the_at(build: Any, knowledge: Knowledge, text: str, address: str) -> None:
    """Behind figures an l is a 1, before letters a 1 is an l; what was put right is doubted, and typed text is left alone."""
    ((read, confidence),) = _read(build, knowledge, text, Source.OCR)
    assert read == address
    assert (confidence <= 0.75) == (text != address)
    assert _read(build, knowledge, text)[0][0] == text


@pytest.mark.parametrize(
    ("text", "address", "sure"),
    [
        ("E-mail: ċ.roth@office.gov:iq", "c.roth@office.gov.iq", True),
        ("E-mail: $roth@mfa.gov.iq", "sroth@mfa.gov.iq", True),
        ("E-mail: roth@ @mfa.gov.iq", "roth@mfa.gov.iq", False),
        ("E-mail: roth@@mfa.gov.iq", "roth@mfa.gov.iq", False),
        ("E-mail: Jian-\\xi@mfa.gov.iq", "xi@mfa.gov.iq", False),
        ("E-mail: .roth@mfa.gov.iq", "roth@mfa.gov.iq", False),
        ("861012424211\nroth@mfa.gov.iq", "roth@mfa.gov.iq", True),
        ("861012424211\n.roth@mfa.gov.iq", "roth@mfa.gov.iq", False),
        ("roth@moj-intl.govilq", "roth@moj-intl.govilq", True),
        ("roth@moj-intl.goviiq", "roth@moj-intl.gov.iq", True),
    ],
)
def test_signs_of_a_picture(build: Any, knowledge: Knowledge, text: str, address: str, sure: bool) -> None:
    """No address has accents, a colon, two @; a sign right before one that is none of it may be its beginning: it is asked."""
    ((read, confidence),) = _read(build, knowledge, text, Source.OCR)
    assert read == address
    assert (confidence > 0.5) is sure


def test_a_label_read_onto_an_address_is_none_of_it(build: Any, knowledge: Knowledge) -> None:
    """Of "C. e.: nicolas@…" a coarse fax leaves "Ce.nicolas@…"; a first name of two letters stays."""
    assert _read(build, knowledge, "Ce.nicolas@mfa.gov.iq", Source.OCR)[0][0] == "nicolas@mfa.gov.iq"
    assert _read(build, knowledge, "jo.nicolas@mfa.gov.iq", Source.OCR)[0][0] == "jo.nicolas@mfa.gov.iq"
    assert _read(build, knowledge, "Ce.nicolas@mfa.gov.iq")[0][0] == "Ce.nicolas@mfa.gov.iq"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("E-mail: ada. brook@mfa.gov.iq", "ada.brook@mfa.gov.iq"),
        ("Judge\nada brook@mfa.gov.iq", "ada_brook@mfa.gov.iq"),
        ("E-mail: ada.m brook@mfa.gov.iq", "ada.mbrook@mfa.gov.iq"),
        ("email brook@mfa.gov.iq", "brook@mfa.gov.iq"),
        ("and brook@mfa.gov.iq", "brook@mfa.gov.iq"),
        ("nil\nbrook@mfa.gov.iq", "brook@mfa.gov.iq"),
        ("Please write to ada brook@mfa.gov.iq", "brook@mfa.gov.iq"),
    ],
)
def test_an_address_parted_by_a_blank_is_whole(build: Any, knowledge: Knowledge, text: str, address: str) -> None:
    """A lost underscore or a blank behind a stop parts an address on a picture; a label or a sentence before it is none of it."""
    ((read, confidence),) = _read(build, knowledge, text, Source.OCR)
    assert read == address
    assert ("ada" in address) == (confidence < 0.8)
    assert _read(build, knowledge, text)[0][0] == "brook@mfa.gov.iq"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("E-mail: ada mfa-intl.gov.iq", "ada@mfa-intl.gov.iq"),
        ("Correo electrónico: a.roth mfa.gov.iq; Tel. 123", "a.roth@mfa.gov.iq"),
        ("Адрес эл. почты: a.roth mfa.gov.iq", "a.roth@mfa.gov.iq"),
        ("电子邮件：a.roth mfa.gov.iq", "a.roth@mfa.gov.iq"),
        ("البريد الإلكتروني: a.roth mfa.gov.iq", "a.roth@mfa.gov.iq"),
        ("a.rothOmfa.gov.iq", "a.roth@mfa.gov.iq"),
        ("a.roth(Dmfa.gov.iq", "a.roth@mfa.gov.iq"),
        ("a.roth(D mfa.gov.iq", "a.roth@mfa.gov.iq"),
        ("a.roth(Q)mfa-\nintl.gov.iq", "a.roth@mfa-intl.gov.iq"),
        ("a.rothQ mfa.gov.iq", "a.roth@mfa.gov.iq"),
        ("a.roth@mfa.gov-iq", "a.roth@mfa.gov.iq"),
        ("a,roth@mfa.gov.iq", "a.roth@mfa.gov.iq"),
        ("a.roth@moj-int|.gov.iq", "a.roth@moj-intl.gov.iq"),
        ("1.ma@mfa.gov.iq", "l.ma@mfa.gov.iq"),
        ("a.roth@isf-Ib.org", "a.roth@isf-lb.org"),
        ("a.roth@minjus-int!.gov.iq", "a.roth@minjus-intl.gov.iq"),
        ("a.roth@ minjus-int!.gov.iq", "a.roth@minjus-intl.gov.iq"),
        ("a.roth@police.goyiq", "a.roth@police.gov.iq"),
        ("a.roth@rręe.gov.iq", "a.roth@rree.gov.iq"),
        ("a.roth@yahoo.çom", "a.roth@yahoo.com"),
        ("a.roth@fiscalia\nintl.gov.iq", "a.roth@fiscalia-intl.gov.iq"),
    ],
)
def test_signs_that_were_lost_on_a_picture(build: Any, knowledge: Knowledge, text: str, address: str) -> None:
    """Of a lost or misread sign enough is left to see an address; typed text says what it says."""
    assert address in [read for read, _ in _read(build, knowledge, text, Source.OCR)]
    assert address not in [read for read, _ in _read(build, knowledge, text)] or "gov-iq" in text or "goyiq" in text


def test_a_domain_broken_without_a_mark(build: Any, knowledge: Knowledge) -> None:
    """On a picture its line across seems lost, and a person sees both; a short end may be a word's, and typed text is whole."""
    page = build.page("x@fiscalia\nintl.gov.iq", source=Source.OCR, confidence=0.95)
    (read,) = addresses_in(passage(build.document(page), page, tuple(page.lines())), knowledge, None)
    assert (read.address, read.alternatives) == ("x@fiscalia-intl.gov.iq", ("x@fiscaliaintl.gov.iq",))
    assert _read(build, knowledge, "x@minju\ns.gov.iq", Source.OCR)[0][0] == "x@minjus.gov.iq"
    assert _read(build, knowledge, "x@fiscalia\nintl.gov.iq")[0][0] == "x@fiscaliaintl.gov.iq"


@pytest.mark.parametrize("text", ["See our site mfa.gov.iq", "www.mfaOffice.gov.iq", "E-mail: www mfa.gov.iq", "art. 3(D of mfa"])
def test_what_is_no_address_on_a_picture(build: Any, knowledge: Knowledge, text: str) -> None:
    """A domain alone makes no address where no label of one stands before it."""
    assert _read(build, knowledge, text, Source.OCR) == []


def test_a_letter_beside_a_figure_is_doubted(build: Any, knowledge: Knowledge) -> None:
    """Both engines read "cn4lun" for "cn41un" alike; what was read is offered beside it, and so is "paul2" doubted."""
    page = build.page("y.roth.cn4lun@mfa.gov.iq", source=Source.OCR, confidence=0.95)
    (read,) = addresses_in(passage(build.document(page), page, tuple(page.lines())), knowledge, None)
    assert (read.address, read.alternatives) == ("y.roth.cn41un@mfa.gov.iq", ("y.roth.cn4lun@mfa.gov.iq",))
    page = build.page("paul2@mfa.gov.iq", source=Source.OCR, confidence=0.95)
    (read,) = addresses_in(passage(build.document(page), page, tuple(page.lines())), knowledge, None)
    assert (read.address, read.alternatives) == ("paul2@mfa.gov.iq", ("pau12@mfa.gov.iq",))
    assert "may be a figure" in read.reasons[0]


def test_a_chinese_label_needs_no_blank(build: Any, knowledge: Knowledge) -> None:
    """An address stands right behind its label."""
    ((address, _),) = _read(build, knowledge, "处长，邮箱chen.jing@women.org.cn；", Source.TEXT)
    assert address == "chen.jing@women.org.cn"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("ada.roth@moj intl.iq", "ada.roth@moj-intl.iq"),
        ("ada.roth@moj gov.iq", "ada.roth@moj.gov.iq"),
        ("E-mail: roth-s]@moj.gov.iq", "roth-sl@moj.gov.iq"),
        ("ada.roth@ag-office.gov", "ada.roth@ag-office.gov.iq"),
    ],
)
def test_marks_lost_and_strokes(build: Any, knowledge: Knowledge, text: str, address: str) -> None:
    """A thin mark is read as a blank, an l as a bracket, a country is covered: what is put right is asked about."""
    ((read, confidence),) = _read(build, knowledge, text, Source.OCR)
    assert (read, confidence <= 0.75) == (address, True)
    assert _read(build, knowledge, text) != [(address, confidence)]


def test_a_stop_before_a_government_read_as_a_stroke(build: Any, knowledge: Knowledge) -> None:
    """The domain "ag-office|gov.iq" has a stop there, "gov.|b" an l; brackets around an address are none of it."""
    texts = ("ada@ag-office|gov.iq", "ada@moj.gov.|b", "[ada@mfa.gov.iq]")
    read = [_read(build, knowledge, text, Source.OCR)[0][0] for text in texts]
    assert read == ["ada@ag-office.gov.iq", "ada@moj.gov.lb", "ada@mfa.gov.iq"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("ada.roth @minjus gov.iq", "ada.roth@minjus.gov.iq"),
        ("ada.roth@minjus-\nintl gov.iq", "ada.roth@minjus-intl.gov.iq"),
        ("ada.roth@-minjus-\nintl.gov.iq", "ada.roth@minjus-intl.gov.iq"),
    ],
)
def test_marks_of_a_domain_read_as_others(build: Any, knowledge: Knowledge, text: str, address: str) -> None:
    """A blank before "gov", and a line across behind the sign; a person is asked."""
    page = build.page(text, source=Source.OCR)
    (read,) = addresses_in(passage(build.document(page), page, tuple(page.lines())), knowledge, knowledge.state("IRQ"))
    assert (read.address, MARK_SEEN in read.reasons) == (address, True)
    assert read.confidence <= REPAIRED


@pytest.mark.parametrize("label", ["telefax", "tel.", "fax", "телефакс"])
def test_the_label_of_a_number_behind_a_comma_is_no_end_of_the_domain(build: Any, knowledge: Knowledge, label: str) -> None:
    """A comma may be a misread stop, but not before such a word."""
    page = build.page(f"(ada@mfa.example, {label} 51-1-555-4071)", source=Source.OCR)
    (read,) = addresses_in(passage(build.document(page), page, tuple(page.lines())), knowledge, None)
    assert read.address == "ada@mfa.example"
    assert _read(build, knowledge, "ada@justice, gov.iq", Source.OCR)[0][0] == "ada@justice.gov.iq"
