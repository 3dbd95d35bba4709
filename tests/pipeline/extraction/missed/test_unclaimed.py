"""What was passed over on a page is told."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.errors import Problem, ProblemCode
from models.finding import Finding, Where, absent
from models.page import Box, Line, Source
from models.reply import Delegate
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.missed.unclaimed import nameless_forms, unread_addresses, unread_fields
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(("text", "problems"), [("Family name\n\nFirst name\n\nPosition", 1), ("Name\n\nPosition", 0)])
def test_a_form_without_a_person_is_a_problem(build: Any, knowledge: Knowledge, text: str, problems: int) -> None:
    """Two labels of a name make a form; a single one may stand under a signature."""
    sheet = Sheet(build.document(build.page(text)), Part.LIST)
    found = nameless_forms([sheet], (), lexicon(knowledge))
    assert [problem.code for problem in found] == [ProblemCode.DELEGATES_MISSING] * problems


def test_an_at_without_an_address_is_a_problem(build: Any, knowledge: Knowledge) -> None:
    """Half an address, of which nobody would know; not where one was found, on typed pages, or at a bare sign."""
    page = build.page("Mr. Tomas Verlin, bravo.miguel@", source=Source.OCR)
    document = build.document(page)
    (problem,) = unread_addresses([Sheet(document, Part.LIST)], (), (), knowledge)
    assert (problem.code, problem.where) == (ProblemCode.ADDRESS_UNREAD, "page 1")
    assert "bravo.miguel@" in problem.detail
    place = Where(document.sha256, 1, Box(0.0, 0.0, 1.0, 1.0), "")
    assert (
        unread_addresses([Sheet(document, Part.LIST)], [Finding("email", "a@b.org", "a@b.org", 0.9, place)], (), knowledge) == ()
    )
    typed = build.document(build.page("bravo.miguel@"))
    bare = build.document(build.page("office @ home", source=Source.OCR))
    assert unread_addresses([Sheet(typed, Part.LIST), Sheet(bare, Part.LIST)], (), (), knowledge) == ()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("E-mail: marku.amelíá", "marku.amelíá"),
        ("Correo electrónico: jperez justicia", "jperez justicia"),
        ("Mél. : a.roth Vs edpn-nt ml", "a.roth Vs edpn-nt ml"),
        ("Адрес эл. почты: окуче1аготу Тай", "окуче1аготу Тай"),
        ("电子邮件：ying-jiemoj intl", "ying-jiemoj intl"),
        ("البريد الإلكتروني: محطاسط ميم مده", "محطاسط ميم مده"),
        ("fu.dongamfa-vie.gov.cn", "fu.dongamfa-vie.gov.cn"),
        ("Dmoj-intl.gov.iq", "Dmoj-intl.gov.iq"),  # an "@" that was read as a capital
        ("www.dongamfa-vie.gov.cn", None),
        ("Vienna.Austria.Internal", None),
        ("E-mail: none", None),
        ("E-mail:", None),
        ("Tel.: +43 1 505 43 21", None),
        ("He sent an e-mail to the Secretariat", None),
        ("010 1278 9976 fu.dongamfa-vie.gov.cn", "fu.dongamfa-vie.gov.cn"),  # an "@" that was read as an a
        ("131 2334 3842 gou.jiayang.cn57unayahoo.fr,", "gou.jiayang.cn57unayahoo.fr,"),
        ("see www.justice.gov.xy", None),
        ("Ministry.of.Justice", None),
        ("15.30 h, 18.05.2009", None),
    ],
)
def test_a_label_without_an_address_is_a_problem(build: Any, knowledge: Knowledge, line: str, told: str | None) -> None:
    """Below a delegate's name; in the letterhead above it nobody's address is missed, nor where one was found on the line."""
    document = build.document(build.page(f"Ms. Amelia Brook\n{line}", source=Source.OCR))
    one, other = document.pages[0].lines()
    sheet = Sheet(document, Part.LIST)

    def found(name: Line, *emails: Finding) -> tuple[Problem, ...]:
        fields = {field: absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")}
        place = Where(document.sha256, 1, name.box, name.text)
        person = Delegate(1, Finding("name", name.text, name.text, 0.9, place), **fields, emails=(), phones=(), faxes=())
        return unread_addresses([sheet], emails, [person], knowledge)

    assert [problem.detail for problem in found(one)] == ([f"no whole address: “{told}”"] if told else [])
    email = Finding("email", "a@b.org", "a@b.org", 0.9, Where(document.sha256, 1, other.box, ""))
    assert found(one, email) == ()
    assert unread_addresses([sheet], (), (), knowledge) == ()


@pytest.mark.parametrize(
    ("name", "text", "hit", "unread"),
    [
        ("email", "RNEVAHOO.", False, True),
        ("email", "office@example.org", True, False),
        ("email", "none", False, False),
        ("address", "RNEVAHOO.", False, False),
    ],
)
def test_a_field_for_an_address_without_one_is_told(build: Any, name: str, text: str, hit: bool, unread: bool) -> None:
    """Letters in such a field that are no address may be one under a stamp; "none" is not."""
    document = build.document(text)
    held = passage(document, document.pages[0], tuple(document.pages[0].lines()))
    found = (Hit(0, len(text), absent("email", 0.9)),) if hit else ()
    value = LabelledValue(name, Piece(held, 0, len(held.text)), 1)
    assert unread_fields([value], lambda _: found) == ([text] if unread else [])
