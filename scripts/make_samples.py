#!/usr/bin/env python3
"""Makes the demonstration's sample replies, `scripts/samples/*.eml` and `expected.json`, from `scripts/making/letters/*.toml`.

Every person, telephone number and address in them is invented; mail domains end in the reserved `example.org`. The samples are
committed, so that nobody needs to run this; the same letters and seed give the same bytes. It needs more than the project does:

    python3 -m venv FOLDER
    FOLDER/bin/pip install pillow numpy opencv-python-headless reportlab xlsxwriter python-docx
    apt-get install fonts-liberation fonts-crosextra-caladea fonts-crosextra-carlito fonts-dejavu-core fonts-hosny-amiri \
        fonts-noto-cjk fonts-wqy-microhei
    FOLDER/bin/python scripts/make_samples.py            all of them; or name some: 03 11
"""

from __future__ import annotations

import json
import mimetypes
import sys
import tomllib
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import numpy as np
from making import files, machines, paper

HERE = Path(__file__).parent
LETTERS, SAMPLES = HERE / "making" / "letters", HERE / "samples"
MAILBOX = "untoc.cop@secretariat.example.org"
SEED = 2009


def main() -> None:
    """Make the samples whose names begin with one of the arguments; all without arguments."""
    wanted = tuple(sys.argv[1:])
    expected: dict[str, Any] = {}
    for number, file in enumerate(sorted(LETTERS.glob("*.toml")), start=1):
        letter = tomllib.loads(file.read_text(encoding="utf-8"))
        message_id = f"<sample-{file.stem}@secretariat.example.org>"
        expected[message_id] = {"file": f"{file.stem}.eml", **letter["expected"]}
        if wanted and not file.stem.startswith(wanted):
            continue
        data = message(letter, message_id, np.random.default_rng([SEED, number]), file.stem).as_bytes(policy=SMTP)
        (SAMPLES / f"{file.stem}.eml").write_bytes(data)
        print(f"{len(data) / 1000:8.1f} kB  {file.stem}")
    text = json.dumps(expected, ensure_ascii=False, indent=2) + "\n"
    (SAMPLES / "expected.json").write_text(text, encoding="utf-8")
    print(f"{sum(file.stat().st_size for file in SAMPLES.glob('*.eml')) / 1000:8.1f} kB  altogether")


def message(letter: dict[str, Any], message_id: str, noise: np.random.Generator, name: str) -> EmailMessage:
    """Return the mail: its texts and what is attached to it."""
    mail = letter["mail"]
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"] = mail["from"], mail.get("to", MAILBOX)
    made["Subject"] = mail["subject"]
    made["Date"] = format_datetime(mail["date"])
    made["Message-ID"] = message_id
    for header, value in mail.get("headers", {}).items():
        made[header] = value
    if "report" in mail:
        return _bounce(made, mail)
    made.set_content(mail["text"], cte=mail.get("encoding", "quoted-printable"), charset=mail.get("charset", "utf-8"))
    if "html" in mail:
        made.add_alternative(mail["html"], subtype="html", cte="quoted-printable")
    for attachment in mail.get("attachment", []):
        data = _MAKERS[attachment["made"]](letter, attachment, noise)
        kind = mimetypes.guess_type(attachment["name"])[0] or "application/octet-stream"
        main_type, sub_type = attachment.get("type", kind).split("/")
        made.add_attachment(data, maintype=main_type, subtype=sub_type, filename=attachment["name"])
    _fix_boundaries(made, name)
    return made


def _bounce(made: EmailMessage, mail: dict[str, Any]) -> EmailMessage:
    """Return a delivery report (RFC 3464): a text for people, fields for machines, the headers of what was not delivered."""
    made["MIME-Version"] = "1.0"
    made["Content-Type"] = 'multipart/report; report-type=delivery-status; boundary="=_report_2009"'
    parts = (
        ("text/plain; charset=utf-8", mail["text"]),
        ("message/delivery-status", mail["report"]),
        ("text/rfc822-headers", mail["returned"]),
    )
    text = "".join(f"--=_report_2009\nContent-Type: {kind}\n\n{body.strip()}\n\n" for kind, body in parts)
    made.set_payload(text + "--=_report_2009--\n")
    return made


def _fix_boundaries(made: EmailMessage, name: str) -> None:
    """Give every part that holds parts a boundary of its own that does not change from run to run."""
    for number, part in enumerate(part for part in made.walk() if part.is_multipart()):
        part.set_boundary(f"=_{name}_{number}")


def _pages(letter: dict[str, Any]) -> tuple[paper.Page, ...]:
    return paper.pages(letter["paper"])


def _scan(letter: dict[str, Any], attachment: dict[str, Any], noise: np.random.Generator) -> bytes:
    dpi = attachment.get("dpi", 200)
    pictures = [machines.scan(page, noise, dpi=dpi, colour=attachment.get("colour", False)) for page in _pages(letter)]
    if attachment.get("two_levels"):
        pictures = [picture.convert("L").point(lambda grey: 255 if grey > 140 else 0).convert("1") for picture in pictures]
    return files.scanned_pdf(pictures, dpi, attachment.get("quality", 38))


def _fax(letter: dict[str, Any], attachment: dict[str, Any], noise: np.random.Generator) -> bytes:
    return machines.fax(_pages(letter), noise, attachment["station"], fine=attachment["made"] == "fax-fine")


_MAKERS = {
    "scan": _scan,
    "fax-fine": _fax,
    "fax-standard": _fax,
    "photo": lambda letter, _attachment, noise: machines.photograph(_pages(letter)[0], noise),
    "pdf": lambda letter, _attachment, _noise: files.typed_pdf(_pages(letter)),
    "pdf-locked": lambda letter, attachment, _noise: files.typed_pdf(_pages(letter), attachment["password"]),
    "pdf-broken": lambda letter, _attachment, _noise: files.torn(files.typed_pdf(_pages(letter))),
    "docx": lambda letter, _attachment, _noise: files.word_document(letter["paper"]),
    "xlsx": lambda _letter, attachment, _noise: files.spreadsheet(attachment["rows"], attachment["sheet"]),
}

if __name__ == "__main__":
    main()
