"""The process from which readers are forked: what each of them needs is loaded there once, and they share its memory.

To load the words of all languages and the libraries takes seven seconds of processor time, which every fresh reader would spend
anew. `workers.py` names this module to multiprocessing, whose fork server imports it before its first fork; nobody else does. It
never sees a stranger's byte, starts no thread (a forked child would lack it), and loads no engine: these make threads, and their
models are as large as what a reader needs.
"""

from __future__ import annotations

import contextlib
import gc
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from models.errors import IntakeError
from pipeline.workers import ONE_THREAD

if TYPE_CHECKING:
    from models.page import Transcript

# New objects after which Python looks for garbage that holds itself, instead of 700: understanding makes hardly any, and so many
# take a few MB.
NEW_OBJECTS = 20_000

# A reply as many are, for all that is made at its first use. Names and addresses are made up.
SPECIMEN = """From: Mission of Norway <mission@example.org>
Subject: =?utf-8?q?Note_verbale_CU_2026=2F123=2FDTA?=
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Note verbale No. 17/2026

The Permanent Mission of Norway presents its compliments to the Secretariat and, with reference to its note verbale
CU 2026/123/DTA of 3 March 2026, has the honour to inform it that Norway will be represented at the meeting by:

1. Mr. Ola Nordmann, Director General, Ministry of Justice (Head of delegation)
   Tel.: +47 22 24 90 90, e-mail: ola.nordmann@example.org
2. Ms. Kari Nordmann, Adviser, Ministry of Foreign Affairs

Name: Dr. Per Hansen
Title: Senior Adviser
Organisation: Directorate of Police

The Permanent Mission avails itself of this opportunity to renew to the Secretariat the assurances of its highest consideration.

Vienna, 12 May 2026
"""


def load() -> None:
    """Load what readers share, and make on words of our own what is made at the first use."""
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))  # before the libraries, which ask for it as they are loaded
    from config.knowledge import SHIPPED, load_knowledge
    from config.settings import Settings
    from models.mail import RawMessage
    from pipeline.loaded import keep_what_is_loaded
    from pipeline.process import made_by, understand
    from pipeline.reading.letter import open_letter
    from pipeline.reading.transcribe import transcribe
    from pipeline.work import makers

    settings, knowledge = Settings(), load_knowledge(SHIPPED)
    makers((), settings)  # the digest of the words as they were loaded
    raw = RawMessage("", None, SPECIMEN.encode())
    letter = open_letter(raw, settings.reading)
    typed = transcribe(letter, settings.reading, knowledge)
    for transcript in (typed, _as_if_scanned(typed)):  # where letters may be misread, phrases are arranged otherwise
        understand(raw, letter, transcript, (), knowledge)
    made_by.cache_clear()  # which programs there are each reader finds out as it starts: they may be renewed meanwhile
    keep_what_is_loaded()
    gc.set_threshold(NEW_OBJECTS)  # a child forked from here has it too


def _as_if_scanned(transcript: Transcript) -> Transcript:
    """Return a typed message as one that was read from pictures, attached to a mail."""
    from models.page import Source

    documents = (
        replace(document, sha256="", pages=tuple(replace(page, source=Source.OCR) for page in document.pages))
        for document in transcript.documents
    )
    return replace(transcript, documents=tuple(documents))


with contextlib.suppress(IntakeError, ImportError, OSError, MemoryError):  # what a reader then meets as well, and tells
    load()
