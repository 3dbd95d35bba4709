"""Telephone and fax numbers."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source
from pipeline.extraction.contacts.numbers_compared import DIFFERENT
from pipeline.extraction.contacts.telephone import SUPPOSED, Call, calls_in
from pipeline.extraction.layout.passage import passage


def _calls(build: Any, knowledge: Knowledge, text: Any, iso3: str | None = "ITA", head: tuple[str, ...] = ()) -> tuple[Call, ...]:
    page = text if hasattr(text, "blocks") else build.page(text)
    state = knowledge.state(iso3) if iso3 else None
    return calls_in(passage(build.document(page), page, tuple(page.lines())), knowledge, state, head)


def _short(calls: tuple[Call, ...]) -> list[tuple[str, str]]:
    return [("/".join(call.kinds), str(call.finding.value)) for call in calls]


@pytest.mark.parametrize(
    ("text", "iso3", "expected"),
    [
        ("Tel.: +43 1 508 6811  Telefax: +43 1 595 1071", "ITA", [("phone", "+4315086811"), ("fax", "+4315951071")]),
        ("by fax at +43 1 508 6811. Ms. Lind is at +43 1 595 1071.", "ITA", [("fax", "+4315086811"), ("phone", "+4315951071")]),
        ("传真+43 1 508 6811。林女士在+43 1 595 1071。", "ITA", [("fax", "+4315086811"), ("phone", "+4315951071")]),
        ("Fax: +43 1 508 6811 and +43 1 595 1071", "ITA", [("fax", "+4315086811"), ("fax", "+4315951071")]),
        ("Tel./Fax: 0043-1-505 12 34", "ITA", [("phone/fax", "+4315051234")]),
        ("Tél. : +237 99 82\n31 04", "CMR", [("phone", "+23799823104")]),
        ("Tel.: +678 22274\n22275", "VUT", [("phone", "+67822274"), ("phone", "+67822275")]),
        ("Teléfono / fax: +43 1 508 6811 / ------", "PRY", [("phone", "+4315086811")]),
        ("Tel./Fax: --- / +43 1 508 6811", "ITA", [("fax", "+4315086811")]),
        ("Tel./Fax: +43 1 508 6811 / n/a", "ITA", [("phone", "+4315086811")]),
        ("Tel./Fax: +43 1 508 6811 – office", "ITA", [("phone/fax", "+4315086811")]),
        ("тел. 01 595 10 71", "AZE", [("phone", "+4315951071")]),
        ("Tel./Fax: +43 1 508 6811 / +43 1 595 1071", "ITA", [("phone", "+4315086811"), ("fax", "+4315951071")]),
        ("Tél. : 01 23 45 67 89, portable 06 12 34 56 78", "FRA", [("phone", "+33123456789"), ("phone", "+33612345678")]),
        ("Тел.: 8 66 345838", "TKM", [("phone", "+99366345838")]),
        ("电话：010-12915420；传真：010-12266170", "CHN", [("phone", "+861012915420"), ("fax", "+861012266170")]),
        ("هاتف: ٠٠٤٣١٥٦٤٦٨١٠", "PSE", [("phone", "+4315646810")]),
        ("هاتف: 43+ 1 5646810 فاكس: 43+ 1 5398369", "PSE", [("phone", "+4315646810"), ("fax", "+4315398369")]),
        ("Phone: +598 2194\n4608", "URY", [("phone", "+59821944608")]),
        ("032 272\n61 96\n555 46 83\n70", "GEO", [("phone", "+995322726196"), ("phone", "+995555468370")]),
        ("+43 1 505 43 21 (fax)", "ITA", [("fax", "+4315054321")]),
        ("Contact details 91 335 21 74 (fax)", "ESP", [("fax", "+34913352174")]),
        ("Contacto: 91 335 21 75 (tel.), 91 335 21 76 (fax)", "ESP", [("phone", "+34913352175"), ("fax", "+34913352176")]),
        ("91 335 21 74 (fax)\n2. Sr. Paz, 91 335 21 75", "ESP", [("fax", "+34913352174"), ("phone", "+34913352175")]),
        ("Tel. 91 335 21 74 (fax 91 335 21 75)", "ESP", [("phone", "+34913352174"), ("fax", "+34913352175")]),
        ("Tel.: +43 (0)1 505 43 21 ext. 123", "ITA", [("phone", "+4315054321")]),
        ("Phone: +43 1 505 43 21 +43 1 505 43 22", "ITA", [("phone", "+4315054321"), ("phone", "+4315054322")]),
        ("Phone: +43 1 551 59 97\n2. Ms. Jane Doe", "ITA", [("phone", "+4315515997")]),
        ("Tel. 0043 1 505 43 21/22", "ITA", [("phone", "+4315054321"), ("phone", "+4315054322")]),
        ("Teléfonos: +52 (55) 5346 0103 y 5346 0106", "MEX", [("phone", "+525553460103"), ("phone", "+525553460106")]),
        ("Tel. +52 (55) 5346 0103 / 5346 0106", "MEX", [("phone", "+525553460103"), ("phone", "+525553460106")]),
        ("тел. (+375 17) 229 22 15, факс 229 22 16", "BLR", [("phone", "+375172292215"), ("fax", "+375172292216")]),
        ("T +66 2 306 8633\nF +66 2 306 8634", "THA", [("phone", "+6623068633"), ("fax", "+6623068634")]),
        ("رقم الماتن: 00218\n21-2920443 البريد", "LBY", [("phone", "+218212920443")]),
        ("No. Telepfone: +264 61 224 817", "NAM", [("phone", "+26461224817")]),
        ("Fax: 27 22 48 17. Or 27 22 48 18.", "LUX", [("fax", "+35227224817"), ("fax", "+35227224818")]),
        ("Son numéro est le +264 61 224 817", "NAM", [("phone", "+26461224817")]),
        ("Su número es el +264 61 224 817", "NAM", [("phone", "+26461224817")]),
        ("No. 061 224 817", "NAM", []),
        ("No. Telephohe: 061 224 817", "NAM", [("phone", "+26461224817")]),
        ("No. Passpart: 061 224 817", "NAM", []),
        ("رقم الحاتف: 015 324 8935", "SDN", [("phone", "+249153248935")]),
        ("au numéro de la Mission (+43 1 581 52 81)", "TUN", []),
        ("Passport No. 0026461224817", "NAM", []),
        ("5. Fax 6. E-mail\n+264 61 224 817", "NAM", [("fax", "+26461224817")]),
        ("Tel.: +264 81 128 4470 1", "NAM", [("phone", "+264811284470")]),
        ("(56-2) 690 9347", "CHL", [("phone", "+5626909347")]),
        ("电：+86 10 1272 3374，传：+86 10 1272 3375", "CHN", [("phone", "+861012723374"), ("fax", "+861012723375")]),
        ("their fax numbers are, in the same order, +92 51 920 1147", "PAK", [("fax", "+92519201147")]),
        ("Fax: +352 27 22 48 17, +352 27 22 48 18", "LUX", [("fax", "+35227224817"), ("fax", "+35227224818")]),
    ],
)
def test_ways_to_write_numbers(build: Any, knowledge: Knowledge, text: str, iso3: str, expected: list[tuple[str, str]]) -> None:
    """Numbers come in E.164 with the kind that their label gives, whatever figures, breaks and separators are used."""
    assert _short(_calls(build, knowledge, text, iso3)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Passport No. 1234567",
        "Pasaporte N.º 123456789",
        "flight OS 1234 on 14-15 April 2009",
        "P.O. Box 50000, 1400 Vienna",
        "note CU 2009/33 (A) of 04.03.2009",
        "Ministry of Justice, for CU 2009/33 (A)",
        "on CU 2009/33",
        "Date of birth: 12.03.1965",
        "Ref. 203.11/490-09",
    ],
)
def test_other_figures(build: Any, knowledge: Knowledge, text: str) -> None:
    """Passports, flights, post boxes, dates and references are no telephone numbers."""
    assert _calls(build, knowledge, text) == ()


def test_a_number_that_is_none_is_kept_and_doubted(build: Any, knowledge: Knowledge) -> None:
    """A labelled number with figures missing is given as written, with a doubt and its reason."""
    (call,) = _calls(build, knowledge, "Tel.: +43 1 50")
    assert call.finding.value == "+43 1 50"
    assert call.finding.confidence < 0.5
    assert call.finding.reasons


def test_national_numbers_need_their_state(build: Any, knowledge: Knowledge) -> None:
    """Without the State a national number stays as written."""
    (call,) = _calls(build, knowledge, "Tél. : 01 23 45 67 89", None)
    assert call.finding.value == "01 23 45 67 89"


def test_the_columns_head_labels_a_cell(build: Any, knowledge: Knowledge) -> None:
    """In a cell without label the head of its column tells telephone from fax."""
    assert _short(_calls(build, knowledge, "+43 1 505 43 21", head=("fax",))) == [("fax", "+4315054321")]
    labelled, bare = (_calls(build, knowledge, "+43 1 505 43 21", head=head)[0].finding for head in (("phone",), ()))
    assert labelled.confidence > bare.confidence


def test_two_readings_that_agree(build: Any, knowledge: Knowledge) -> None:
    """Agreement of two readings makes a number sure; disagreement doubts it and keeps both."""
    text = "Tel.: +43 1 508 6811"
    alone = build.page(text, source=Source.OCR, confidence=0.8)
    agreed = build.page(text, source=Source.OCR, confidence=0.8, second=text)
    differs = build.page(text, source=Source.OCR, confidence=0.8, second="Tel.: +43 1 508 6817")
    findings = [_calls(build, knowledge, page)[0].finding for page in (differs, alone, agreed)]
    assert [finding.confidence for finding in findings] == sorted(finding.confidence for finding in findings)
    assert findings[0].confidence < 0.7
    assert findings[0].alternatives
    assert findings[2].confidence > 0.95


def test_the_valid_reading_is_taken(build: Any, knowledge: Knowledge) -> None:
    """Where one reading lost figures, the other one's valid number is taken."""
    page = build.page("Tel.: +43 1 5", source=Source.OCR, confidence=0.8, second="Tel.: +43 1 508 6811")
    (call,) = _calls(build, knowledge, build.page("Tel.: +43 1 508", source=Source.OCR, second="Tel.: +43 1 508 6811"))
    assert page.second
    assert call.finding.value == "+4315086811"


def test_the_hit_covers_its_label(build: Any, knowledge: Knowledge) -> None:
    """A hit begins at its label, so that a name beside it ends before."""
    page = build.page("Jane Doe, Tel.: +43 1 508 6811")
    text = passage(build.document(page), page, tuple(page.lines()))
    (call,) = calls_in(text, knowledge, None)
    assert text.text[call.start : call.end] == "Tel.: +43 1 508 6811"


def test_a_fax_in_brackets_labels_its_own_number(build: Any, knowledge: Knowledge) -> None:
    """A bracket "(fax 031 …)" behind a telephone number labels the number in the brackets alone."""
    calls = _calls(build, knowledge, "Mme Roth au 031 322 43 10 (fax 031 322 43 80)", "CHE")
    assert _short(calls) == [("phone", "+41313224310"), ("fax", "+41313224380")]


@pytest.mark.parametrize(
    "written",
    [
        "+43 1 505 43 21 extension no. 23",
        "+43 1 505 43 21 local 306",
        "+43 1 505 43 21, Durchwahl 23",
        "+43 1 505 43 21 (poste 12)",
        "+43 1 505 43 21 int. 231",
        "+43 1 505 43 21 anexo 3456",
        "+43 1 505 43 21 (внутр. 14)",
        "+43 1 505 43 21, добавочный 14",
        "+43 1 505 43 21 分机31",
        "+43 1 505 43 21，分机号31",
        "+43 1 505 43 21، تحويلة رقم 12",
        "+43 1 505 43 21 #23",
    ],
)
def test_an_extension_stays_with_what_was_written(build: Any, knowledge: Knowledge, written: str) -> None:
    """The value has no place for it; who calls the number finds it beside."""
    page = build.page(f"Tel.: {written}")
    (call,) = calls_in(passage(build.document(page), page, tuple(page.lines())), knowledge, None)
    assert (call.finding.value, call.finding.as_written) == ("+4315054321", written)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tél. : (226) 50 55 68 75 1 (226) 70 55 91 12", ["+22650556875", "+22670559112"]),
        ("Tel.: +380 31 174 95 96 /+380 50 134 71 48", ["+380311749596", "+380501347148"]),
        ("Tel.: +27 12 315 1480 (1)", ["+27123151480"]),
        ("Tel.: +43 (1) 505 43 21", ["+4315054321"]),
        ("Tel.: +226 50 55 68 75 1 +7 495 244 16 06", ["+22650556875", "+74952441606"]),
    ],
)
def test_marks_between_and_behind_numbers(build: Any, knowledge: Knowledge, text: str, numbers: list[str]) -> None:
    """A stroke read as a figure parts two numbers of one code only; a figure in brackets behind a number is none of its own."""
    page = build.page(text, source=Source.OCR)
    calls = calls_in(passage(build.document(page), page, tuple(page.lines())), knowledge, knowledge.state("BFA"))
    assert [call.finding.value for call in calls] == numbers


def test_the_valid_one_of_two_readings_stands(build: Any, knowledge: Knowledge) -> None:
    """A figure too few, though written with its country's code, makes no rival of a number that exists."""
    page = build.page("Phone: +82 2-244-1235", source=Source.OCR, second="Phone: +82 2-24-1235")
    (call,) = calls_in(passage(build.document(page), page, tuple(page.lines())), knowledge, None)
    assert (call.finding.value, call.finding.alternatives) == ("+8222441235", ())


@pytest.mark.parametrize(
    ("first", "second", "value", "other"),
    [
        ("Tel.: +43 1 561 12 75", "Tel.: 1561 12 75", "+4315611275", "+38615611275"),
        ("Tel.: 1561 12 75", "Tel.: +43 1 561 12 75", "+4315611275", "+38615611275"),
        ("Tel.: 0043 1 5835347", "Tel.: 0043 1 5835347 2009", "+4315835347", "+43158353472009"),
        ("Tel.: +43 1 508 681", "Tel.: +43 1 509 6811", "+4315096811", "+431508681"),
        ("Tel.: +43 1 535 09 17", "Tel.: 443153509017", "+4315350917", "+43153509017"),
    ],
)
def test_the_likelier_of_two_numbers(build: Any, knowledge: Knowledge, first: str, second: str, value: str, other: str) -> None:
    """A country's code is lost rather than invented, and figures behind are of what stands below; a person sees both."""
    page = build.page(first, source=Source.OCR, second=second)
    text = passage(build.document(page), page, tuple(page.lines()))
    (call,) = calls_in(text, knowledge, knowledge.state("SVN"))
    assert (call.finding.value, call.finding.alternatives) == (value, (other,))
    assert call.finding.confidence <= DIFFERENT


@pytest.mark.parametrize("text", ["Fax: +54 11 2364-9136N\nx", "Fax: +54 11 2364-9136d; x", "Fax: +54 11 2364-9136"])
def test_dirt_behind_a_number(build: Any, knowledge: Knowledge, text: str) -> None:
    """A letter right behind it is none of it; it takes none of its figures away, and one of them may be wrong."""
    page = build.page(text, source=Source.OCR)
    (call,) = calls_in(passage(build.document(page), page, tuple(page.lines())), knowledge, None)
    assert call.finding.value == "+541123649136"
    assert (call.finding.confidence <= DIFFERENT) == (not text.endswith("6"))


def test_a_figure_alone_behind_a_number_is_doubted(build: Any, knowledge: Knowledge) -> None:
    """Where the other reading has the number without it; both are told."""
    page = build.page("Tel.: +670 723 8164 1", source=Source.OCR, second="Tel.: +670 723 8164")
    (call,) = calls_in(passage(build.document(page), page, tuple(page.lines())), knowledge, None)
    assert (call.finding.value, call.finding.alternatives) == ("+6707238164", ("+67072381641",))
    assert call.finding.confidence == DIFFERENT


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("处长，电话010-65103281，", ["+861065103281"]),
        ("手机13901234567传真010-65103282，", ["+8613901234567", "+861065103282"]),
        ("其电话为86-10-6510 3283，", ["+861065103283"]),
        ("手機號碼為13901234567，", ["+8613901234567"]),
        ("可致电+43 1 505 43 21与其联系", ["+4315054321"]),
        ("请拨010-65103284。", ["+861065103284"]),
        ("护照号12345678，1970-05-03出生", []),
        ("护照号码为12345678，房间为010-12，身份证为110101197003071234", []),
    ],
)
def test_chinese_labels_need_no_blank(build: Any, knowledge: Knowledge, text: str, numbers: list[str]) -> None:
    """A number may stand right behind its label and before the next word; other figures between characters are none."""
    page = build.page(text, language="zh")
    calls = calls_in(passage(build.document(page), page, tuple(page.lines())), knowledge, knowledge.state("CHN"))
    assert [call.finding.value for call in calls] == numbers


def test_a_number_in_brackets_goes_on_over_the_line(build: Any, knowledge: Knowledge) -> None:
    """Figures that close the bracket are of the number; those that begin an item are not."""
    assert _short(_calls(build, knowledge, "(Tel.: +222 35 15 80\n18) and Ms. B", "MRT"))[0][1] == "+22235158018"
    assert _short(_calls(build, knowledge, "Tel.: +222 35 15 80 18\n2) Ms. B", "MRT"))[0][1] == "+22235158018"


def test_a_speck_before_a_number_is_none_of_it(build: Any, knowledge: Knowledge) -> None:
    """On a picture a stop may stand right before the plus of a cell's number."""
    document = build.document(build.page(".+257-79-44-36-23", source=Source.OCR))
    page = document.pages[0]
    calls = calls_in(passage(document, page, tuple(page.lines())), knowledge, knowledge.state("BDI"))
    assert [call.finding.value for call in calls] == ["+25779443623"]


def test_a_bracket_read_as_a_stroke(build: Any, knowledge: Knowledge) -> None:
    """Behind a country's code "(01664" is "(0)664", and asked about; the code of a town in brackets stays what it is."""
    (call,) = _calls(build, knowledge, build.page("Celular: +43 (01664 900916", source=Source.OCR))
    assert call.finding.value == "+43664900916"
    assert call.finding.confidence <= DIFFERENT
    assert "0" in call.finding.reasons[0]
    (town,) = _calls(build, knowledge, build.page("Tel.: (01505 12 34", source=Source.OCR), "AUT")
    assert town.finding.value == "+4315051234"


def test_a_stroke_behind_a_label_begins_a_number_with_a_country_code(build: Any, knowledge: Knowledge) -> None:
    """The colon of "Fax:" may be read as a stroke; figures of a reference are no number."""
    assert _short(_calls(build, knowledge, "Fax/00502 2226 7102", "GTM")) == [("fax", "+50222267102")]
    assert _calls(build, knowledge, "Ref. 12/0092 51 920", "PAK") == ()
    assert _calls(build, knowledge, "MAE/00442/2009", "PAK") == ()


def test_a_number_with_a_country_code_behind_the_word_number_is_one_to_call(build: Any, knowledge: Knowledge) -> None:
    """Words like "on the number 00213 …" tell where to call; other figures behind them are those of a reference."""
    (call,) = _calls(build, knowledge, "ويمكن التواصل معه على الرقم 0021321921608", "DZA")
    assert call.finding.value == "+21321921608"
    (alone,) = _calls(build, knowledge, "الرقم: 0021321921608", "DZA")
    assert alone.finding.value == "+21321921608"
    assert _calls(build, knowledge, "الرقم 21921608", "DZA") == ()


@pytest.mark.parametrize(
    "item",
    [
        "2. Ms. B",
        "2) Ms. B",
        "2)Ms. B",
        "2）王小明先生",
        "2.王小明先生",
        "2- M. B",
        "2/ Г-н Б",
        "2°) Sra. B",
        "2- السيدة",
        "21-Ms. B",
    ],
)
def test_the_next_item_of_a_list_ends_a_number(build: Any, knowledge: Knowledge, item: str) -> None:
    """Its mark is no figure of the number that ends the line above, whatever stands behind it."""
    assert _short(_calls(build, knowledge, f"Tel.: +43 1 555 1748\n{item}")) == [("phone", "+4315551748")]


@pytest.mark.parametrize("rest", ["21/Fax: 0800", "21, e-mail: a@b.it", "21) and Ms. B", "21", "21-Ms. B"])
def test_a_number_goes_on_over_the_line(build: Any, knowledge: Knowledge, rest: str) -> None:
    """Before a comma, a bracket that it closes, or a label of the same person."""
    assert _short(_calls(build, knowledge, f"(Tel.: +43 1 505 43\n{rest}"))[0] == ("phone", "+4315054321")


def test_an_item_behind_the_one_before_ends_a_number(build: Any, knowledge: Knowledge) -> None:
    """Its mark follows the one of the line above, whatever the number there may be without it."""
    assert _short(_calls(build, knowledge, "20-Mr. A, tel. +43 1 505 43\n21-Ms. B"))[0] == ("phone", "+43150543")


def test_a_label_that_turns_round_in_its_second_language_is_asked_about(build: Any, knowledge: Knowledge) -> None:
    """Which of the numbers is the fax is not told; one number alone is both, and two labels in one order are sure."""
    for text, asked in (
        ("الهاتف / الفاكس\nFax / Tél\n021 92 17 01 / 021 92 41 83", True),
        ("الهاتف / الفاكس\nFax / Tél\n-- / 021 92 41 83", True),
        ("الهاتف / الفاكس\nTél / Fax\n021 92 17 01 / 021 92 41 83", False),
        ("الهاتف / الفاكس\nFax / Tél\n021 92 17 01", False),
    ):
        calls = _calls(build, knowledge, text, "DZA")
        assert {call.finding.confidence <= SUPPOSED for call in calls} == {asked}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tel.: +965 2248 6021 Fax: roth@moj.gov.kw +965 2248 6027", ["phone", "fax"]),
        ("هاتف: +965 2248 6021 فاكس: b.alajeel@moj- +965 2248 6027", ["phone", "fax"]),
        ("Fax/E-mail: roth@moj.gov.kw, Tel. +965 2248 6027", ["phone"]),
    ],
)
def test_an_address_may_have_changed_places_with_the_number_of_a_fax(
    build: Any, knowledge: Knowledge, text: str, told: list[str]
) -> None:
    """On an Arabic line what is written in Latin letters does; a fax was filed as a telephone."""
    assert ["/".join(call.kinds) for call in _calls(build, knowledge, text, "KWT")] == told
