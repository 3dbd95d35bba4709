"""One short note, sent in every kind of file and mail: the same text is found in each; what is not read is named."""

from __future__ import annotations

import base64
import binascii
import bz2
import gzip
import hashlib
import io
import lzma
import quopri
import sys
import tarfile
import unicodedata
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import docx
import pypdfium2
import pytest
import xlsxwriter
from PIL import Image

from config.knowledge import Knowledge
from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.mail import RawMessage
from models.page import Page
from pipeline.reading import transcribe as transcribing
from pipeline.reading.letter import open_letter
from pipeline.reading.pages import ReadOnce
from pipeline.reading.pictures.raster import Raster
from pipeline.reading.recognise import recognised
from pipeline.reading.transcribe import transcribe

sys.path.insert(0, str(Path(__file__).parents[3] / "scripts"))
from making.outlook import message, message_file, package

FOLDER = Path(__file__).parent / "carriers"
LIMITS = ReadingSettings()
SENDER = ("Mission of Utopia", "mission@example.org")
HEAD = "Permanent Mission of Utopia to the United Nations (Vienna)"
TEXT = "The Permanent Mission of Utopia has the honour to refer to note CU 2009/33 (A) and to name its delegation:"
ROWS = (("Name", "Functional title"), ("Ms. Ada Brook", "Counsellor"), ("Mr. José Núñez", "Adviser"))
FOOT = "Vienna, 20 March 2009"
FOUND = ("Permanent Mission of Utopia", "CU 2009/33 (A)", "Ada Brook", "Counsellor", "José Núñez", "Adviser", "20 March 2009")
PLAIN = "\n".join([HEAD, TEXT, *map(" - ".join, ROWS), FOOT]) + "\n"
CELLS = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in ROWS)
MARKUP = f"<html><body><p>{HEAD}</p><p>{TEXT}</p><table>{CELLS}</table><p>{FOOT}</p></body></html>"
CSV = "\n".join([HEAD, TEXT, *map(";".join, ROWS), f"{FOOT};"])


def mail(text: str = "See the attachment.", **files: bytes) -> bytes:
    """Return a mail; an underscore stands for the dot in the names of its attachments."""
    made = EmailMessage()
    made["From"] = made["To"] = "a@example.org"
    made.set_content(text)
    for name, data in files.items():
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name.replace("_", "."))
    return made.as_bytes()


def raw(head: str, body: bytes) -> bytes:
    return b"From: a@example.org\n" + head.encode() + b"\n\n" + body


def kept(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def zipped(**files: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("_", "."), data)
    return stream.getvalue()


def tarred(data: bytes) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        entry = tarfile.TarInfo("note.txt")
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
    return stream.getvalue()


def uuencoded(data: bytes) -> bytes:
    lines = b"".join(binascii.b2a_uu(data[place : place + 45]) for place in range(0, len(data), 45))
    return b"See below.\n\nbegin 644 note.txt\n" + lines + b"`\nend\n"


def word(picture: bytes = b"") -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = HEAD
    if picture:
        document.add_picture(io.BytesIO(picture))
    else:
        document.add_paragraph(TEXT)
        table = document.add_table(rows=3, cols=2)
        for row, texts in zip(table.rows, ROWS, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        document.add_paragraph(FOOT)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def sheet() -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        page = book.add_worksheet()
        for row, texts in enumerate([(HEAD,), (TEXT,), *ROWS, (FOOT,)]):
            page.write_row(row, 0, texts)
    return stream.getvalue()


def portfolio() -> bytes:
    document = pypdfium2.PdfDocument(kept("form.pdf"))
    document.new_attachment("note.doc").set_data(kept("note.doc"))
    stream = io.BytesIO()
    document.save(stream)
    document.close()
    return stream.getvalue()


NOTE = PLAIN.encode()
WRAPPED = quopri.encodestring(NOTE)
MIXED = b"--=_1\nContent-Type: text/plain; charset=utf-8\n\n" + NOTE + b"\n--=_1--\n"
TYPED: dict[str, Callable[[], bytes]] = {
    "text": lambda: mail(PLAIN),
    "text, no charset": lambda: raw("Content-Type: text/plain", PLAIN.encode("cp1252")),
    "text, wrong charset": lambda: raw("Content-Type: text/plain; charset=us-ascii", NOTE),
    "text, unknown charset": lambda: raw("Content-Type: text/plain; charset=x-nonsense", NOTE),
    "text, converted twice": lambda: raw("Content-Type: text/plain; charset=utf-8", NOTE.decode("cp1252").encode()),
    "markup": lambda: raw("Content-Type: text/html; charset=utf-8", MARKUP.encode()),
    "markup, charset within": lambda: raw(
        "Content-Type: text/html", MARKUP.replace("<body>", "<meta charset=cp1252><body>").encode("cp1252")
    ),
    "no headers at all": lambda: NOTE,
    "blank lines before the headers": lambda: b"\r\n\r\n" + mail(PLAIN),
    "boundary missing": lambda: raw("Content-Type: multipart/mixed", MIXED),
    "boundary wrong": lambda: raw('Content-Type: multipart/mixed; boundary="other"', MIXED),
    "end missing": lambda: raw('Content-Type: multipart/mixed; boundary="=_1"', MIXED.replace(b"--=_1--\n", b"")),
    "base64 not declared": lambda: raw("Content-Type: text/plain; charset=utf-8", base64.encodebytes(NOTE)),
    "base64 declared, text sent": lambda: raw("Content-Type: text/plain\nContent-Transfer-Encoding: base64", NOTE),
    "base64 with junk": lambda: raw(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64",
        base64.encodebytes(NOTE).replace(b"\n", b"\n[scanned!]\n", 2) + b"-- \nthe list's footer.\n",
    ),
    "quoted-printable not declared": lambda: raw("Content-Type: text/plain; charset=utf-8", WRAPPED),
    "uuencoded in the text": lambda: raw("Content-Type: text/plain", uuencoded(NOTE)),
    "forwarded": lambda: raw("Content-Type: message/rfc822", mail(PLAIN)),
    "forwarded as a file": lambda: mail(note_eml=mail(PLAIN)),
    "Outlook message": lambda: message_file(message("Note", SENDER, PLAIN)),
    "Outlook message attached": lambda: mail(note_msg=message_file(message("Note", SENDER, PLAIN))),
    "Outlook message in another": lambda: message_file(
        message("Fwd", SENDER, attached=[("n.msg", message("Note", SENDER, PLAIN, nested=True))])
    ),
    "winmail.dat, text": lambda: raw("Content-Type: application/ms-tnef\nContent-Transfer-Encoding: 8bit", package(PLAIN)),
    "winmail.dat, file": lambda: mail(winmail_dat=package(files=[("note.doc", kept("note.doc"))])),
    "zip": lambda: mail(note_zip=zipped(note_txt=NOTE)),
    "zip in zip": lambda: mail(note_zip=zipped(inner_zip=zipped(note_rtf=kept("note.rtf")))),
    "gzip": lambda: mail(note_gz=gzip.compress(NOTE)),
    "bzip2": lambda: mail(note_bz2=bz2.compress(NOTE)),
    "xz": lambda: mail(note_xz=lzma.compress(NOTE)),
    "tar.gz": lambda: mail(note_tgz=tarred(NOTE)),
    "text file": lambda: mail(note_txt=PLAIN.encode("utf-16")),
    "markup file": lambda: mail(note_html=MARKUP.encode()),
    "CSV": lambda: mail(note_csv=CSV.encode("cp1252")),
    "DOCX": lambda: mail(note_docx=word()),
    "DOC": lambda: mail(note_doc=kept("note.doc")),
    "RTF": lambda: mail(note_rtf=kept("note.rtf")),
    "ODT": lambda: mail(note_odt=kept("note.odt")),
    "PPTX": lambda: mail(note_pptx=kept("note.pptx")),
    "XLSX": lambda: mail(note_xlsx=sheet()),
    "XLS": lambda: mail(note_xls=kept("list.xls")),
    "ODS": lambda: mail(note_ods=kept("list.ods")),
    "PDF": lambda: mail(note_pdf=kept("open.pdf")),
    "PDF behind junk, wrong name": lambda: mail(note_jpg=b"\x1b%-12345X@PJL\r\n" + kept("open.pdf")),
    "PDF, table of objects lost": lambda: mail(note_pdf=kept("open.pdf").replace(b"startxref", b"startxxxx")),
    "PDF with the note attached to it": lambda: mail(note_pdf=portfolio()),
}


def saved(form: str, mode: str = "1", turn: int = 0, **options: object) -> bytes:
    stream = io.BytesIO()
    with Image.open(FOLDER / "scan.png") as picture:
        page = picture.convert("L").convert(mode)
        (page.rotate(turn, expand=True) if turn else page).save(stream, form, **options)
    return stream.getvalue()


def turned() -> bytes:
    """Return a photo that lies on its side, and says so."""
    exif = Image.Exif()
    exif[274] = 6
    return saved("JPEG", "L", 90, exif=exif)


def inverted() -> bytes:
    stream = io.BytesIO()
    with Image.open(FOLDER / "scan.png") as picture:
        picture.convert("L").point(lambda grey: 255 - grey).convert("1").save(stream, "TIFF", compression="group4")
    return stream.getvalue()


def shown_within() -> bytes:
    made = EmailMessage()
    made["From"] = "a@example.org"
    made.set_content("<p>Our note:</p><img src=cid:1>", subtype="html")
    made.add_related(kept("scan.png"), maintype="image", subtype="png", cid="<1>", filename="logo.png")
    return made.as_bytes()


PICTURES: dict[str, Callable[[], bytes]] = {
    "PNG": lambda: mail(scan_png=kept("scan.png")),
    "JPEG, turned by its camera": lambda: mail(scan_jpg=turned()),
    "JPEG, CMYK": lambda: mail(scan_jpg=saved("JPEG", "CMYK")),
    "WebP": lambda: mail(scan_webp=saved("WEBP", "RGB", lossless=True)),
    "BMP": lambda: mail(scan_bmp=saved("BMP")),
    "GIF": lambda: mail(scan_gif=saved("GIF")),
    "AVIF": lambda: mail(scan_avif=saved("AVIF", "RGB")),
    "JPEG 2000": lambda: mail(scan_jp2=saved("JPEG2000", "L")),
    "HEIC": lambda: mail(scan_heic=kept("scan.heic")),
    "TIFF, group 4": lambda: mail(scan_tif=saved("TIFF", compression="group4")),
    "TIFF, group 3": lambda: mail(scan_tif=saved("TIFF", compression="group3")),
    "TIFF, group 3 in two dimensions": lambda: mail(scan_tif=saved("TIFF", compression="group3", tiffinfo={292: 1})),
    "TIFF, LZW": lambda: mail(scan_tif=saved("TIFF", "L", compression="tiff_lzw")),
    "TIFF, JPEG": lambda: mail(scan_tif=saved("TIFF", "RGB", compression="jpeg", quality=85)),
    "TIFF, turned": lambda: mail(scan_tif=saved("TIFF", turn=90, compression="group4", tiffinfo={274: 6})),
    "TIFF, colours the wrong way round": lambda: mail(scan_tif=inverted()),
    "PDF of a scan": lambda: mail(scan_pdf=saved("PDF", "L", resolution=150)),
    "scan shown within the text": shown_within,
    "scan pasted into DOCX": lambda: mail(scan_docx=word(kept("scan.png"))),
}


def read(data: bytes, knowledge: Knowledge) -> tuple[str, list[Problem]]:
    """Return all text of a message, blanks and line ends alike, and all problems."""
    letter = open_letter(RawMessage(hashlib.sha256(data).hexdigest(), None, data), LIMITS)
    transcript = transcribe(letter, LIMITS, knowledge)
    text = " ".join(page.text for document in transcript.documents for page in document.pages)
    return " ".join(text.split()), [*letter.problems, *transcript.problems]


@pytest.mark.parametrize("carrier", list(TYPED))
def test_the_note_is_read_from(carrier: str, knowledge: Knowledge) -> None:
    """Letter by letter, and nothing is said to be lost."""
    text, problems = read(TYPED[carrier](), knowledge)
    assert [phrase for phrase in FOUND if phrase not in text] == []
    assert {problem.code for problem in problems} <= {ProblemCode.CHARSET_UNKNOWN}


@pytest.fixture(scope="module")
def once() -> Callable[..., Page | ReadOnce | Problem | None]:
    """Return what recognises a picture, the same picture once only: most carriers lose nothing."""
    known: dict[bytes, Page | ReadOnce | Problem | None] = {}

    def recognise(raster: Raster, *others: object, **named: object) -> Page | ReadOnce | Problem | None:
        key = raster.pixels.tobytes()
        if key not in known:
            known[key] = recognised(raster, *others, **named)  # type: ignore[arg-type]
        return known[key]

    return recognise


@pytest.mark.ocr
@pytest.mark.parametrize("carrier", list(PICTURES))
def test_the_scanned_note_is_read_from(
    carrier: str, knowledge: Knowledge, once: Callable[..., Page | ReadOnce | Problem | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Accents apart: what a picture file does not lose is read the same from all of them."""
    monkeypatch.setattr(transcribing, "recognised", once)
    text, problems = read(PICTURES[carrier](), knowledge)
    if any("libheif" in problem.detail for problem in problems):
        pytest.skip("libheif-examples is optional")
    plain = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    assert [phrase for phrase in FOUND if phrase.replace("é", "e").replace("ú", "u").replace("ñ", "n") not in plain] == []
    assert problems == []


REFUSED = {
    "program": (b"MZ\x90\x00\x03", ProblemCode.ATTACHMENT_DANGEROUS, "a program"),
    "sound": (b"ID3\x03\x00", ProblemCode.ATTACHMENT_UNKNOWN, "a sound recording"),
    "film": (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00", ProblemCode.ATTACHMENT_UNKNOWN, "a film"),
    "RAR": (b"Rar!\x1a\x07\x01\x00", ProblemCode.ATTACHMENT_UNKNOWN, "a RAR archive"),
    "7-Zip": (b"7z\xbc\xaf\x27\x1c\x00\x04", ProblemCode.ATTACHMENT_UNKNOWN, "a 7-Zip archive"),
    "locked PDF": ((FOLDER / "locked.pdf").read_bytes(), ProblemCode.ATTACHMENT_ENCRYPTED, "password"),
    "damaged zip": (b"PK\x03\x04" + bytes(60), ProblemCode.ATTACHMENT_DAMAGED, "zip"),
    "unknown": (bytes(range(1, 32)) * 9, ProblemCode.ATTACHMENT_UNKNOWN, "unknown type"),
    "empty": (b"\x00", ProblemCode.ATTACHMENT_EMPTY, "no content"),
}


@pytest.mark.parametrize("kind", list(REFUSED))
def test_what_is_not_read_is_named(kind: str, knowledge: Knowledge) -> None:
    """What it is, where it stands, what to do next; and the rest of the message is read."""
    data, code, words = REFUSED[kind]
    text, (problem,) = read(mail(PLAIN, file_bin=data), knowledge)
    assert (problem.code, words in problem.detail) == (code, True)
    assert "attachment 2" in problem.where
    assert problem.advice
    assert "Ada Brook" in text


def test_what_is_no_document_is_left_out(knowledge: Knowledge) -> None:
    """A calendar entry, a large crest within the text and the sender's own card say nothing, and nobody is troubled."""
    stream = io.BytesIO()
    Image.effect_noise((900, 900), 5).save(stream, "PNG")
    made = EmailMessage()
    made["From"] = "a@example.org"
    made.set_content(PLAIN)
    made.add_attachment(
        b"BEGIN:VCALENDAR\r\nSUMMARY:Meeting of Bob Stone\r\nEND:VCALENDAR\r\n", maintype="text", subtype="calendar"
    )
    made.add_attachment(stream.getvalue(), maintype="image", subtype="png", disposition="inline", filename="scan.png")
    made.add_attachment(
        b"BEGIN:VCARD\r\nFN:Bob Stone\r\nEMAIL:A@example.org\r\nEND:VCARD\r\n", maintype="text", subtype="x-vcard"
    )
    text, problems = read(made.as_bytes(), knowledge)
    assert "Bob Stone" not in text
    assert problems == []
