#!/usr/bin/env python3
"""Make the pictures of desk and report for the README, with a real Chromium, from the demonstration's invented replies.

    screenshots.py [--books FOLDER] [--output docs/pictures] [--width 1280] [--height 800]

FOLDER is where a demonstration has left its database and archive (`scripts/demo`); without it the samples are read anew, which
takes a minute. Each picture is kept below 250 kB. The books themselves are left as they are.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import uvicorn
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from config.knowledge import load_knowledge
from config.settings import Access, DeskSettings
from pipeline.commands.review import take_away
from pipeline.extraction.trust.calibration import measured
from pipeline.filing import accounts
from pipeline.filing.roles import Role
from pipeline.filing.store import Store
from pipeline.mailbox.archive import Archive
from pipeline.review.desk.app import application
from pipeline.review.desk.bench import Bench
from pipeline.review.desk.entrance import entrance
from pipeline.review.report import Sources, write
from pipeline.review.tradeoff import Seen

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "scripts" / "samples"
TODAY = date(2009, 4, 3)  # within the weeks in which the sample replies came
REVIEWER, PASSWORD = "Anna Berg", "only for these pictures"
ENGLISH, ARABIC = "19-fax-fine-english-no-reference.eml", "05-fax-fine-arabic.eml"
REFERENCE = "CU 2009/33 (A)"
LARGEST_BYTES = 250_000


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--books", type=Path, help="folder with untoc-intake.db and untoc-intake-archive")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=800)
    options = parser.parse_args()
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        sys.exit("there is no Chromium: scripts/setup --with-browser installs it")
    options.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="screenshots-") as name:
        folder = Path(name) / "books"
        if options.books is None:
            read_samples(folder)
        else:
            shutil.copytree(options.books, folder)
        with opened_books(folder) as (store, archive), sync_playwright() as playwright:
            root = hasattr(os, "geteuid") and os.geteuid() == 0
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"] if root else [])
            size = {"width": options.width, "height": options.height}
            take_all(browser, size, store, archive, folder, options.output)
            browser.close()
    return 0


def read_samples(folder: Path) -> None:
    """Read the sample replies into new books."""
    folder.mkdir()
    command = Path(sys.executable).with_name("untoc-intake")
    own = {name: value for name, value in os.environ.items() if not name.startswith("UNTOC_INTAKE_")}
    for arguments in (["invitations", "import", SAMPLES / "invitations.toml"], ["reprocess", SAMPLES]):
        subprocess.run([command, *arguments], cwd=folder, env=own, check=True)


@contextmanager
def opened_books(folder: Path) -> Iterator[tuple[Store, Archive]]:
    """Yield the books and the originals."""
    archive = Archive(folder / "untoc-intake-archive")
    with Store(f"sqlite:///{folder}/untoc-intake.db", archive.keep_picture) as store:
        yield store, archive


@contextmanager
def desk(store: Store, archive: Archive) -> Iterator[str]:
    """Serve the desk as it stood on the chosen day, with one reviewer; yield its address."""
    with store.database.writing("adding a reviewer") as connection:
        accounts.add(connection, REVIEWER, PASSWORD, Role.REVIEWER, datetime.now(UTC))
    settings, knowledge = DeskSettings(access=Access.LOGIN), load_knowledge()
    files = take_away(store, knowledge)
    bench = Bench(store.database, archive.picture, archive.read, knowledge, settings, lambda: TODAY, files)
    app: Any = application(bench, entrance(settings))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(30)


def take_all(browser: Browser, size: Any, store: Store, archive: Archive, folder: Path, output: Path) -> None:
    """Take every picture."""
    hashes = {record["message_id"]: record["sha256"] for record in store.records(supersedes=False)}
    expected = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))
    by_file = {each["file"]: hashes[message_id] for message_id, each in expected.items()}
    with desk(store, archive) as url:
        light, dark = (browser.new_context(viewport=size, color_scheme=scheme, locale="en-GB") for scheme in ("light", "dark"))
        for context in (light, dark):
            page = context.new_page()
            page.goto(f"{url}/login")
            page.get_by_label("Name", exact=True).fill(REVIEWER)
            page.get_by_label("Password").fill(PASSWORD)
            page.keyboard.press("Enter")
            page.wait_for_url(f"{url}/")
        keep(shown(light.pages[0], f"{url}/"), output / "desk-queue.png")
        light.pages[0].goto(f"{url}/messages/{by_file[ENGLISH]}")
        light.pages[0].locator("#f-delegates-1-title").focus()  # its place is lit, and enlarged above the page
        keep(shown(light.pages[0], ""), output / "desk-record-english.png")
        keep(shown(dark.pages[0], f"{url}/messages/{by_file[ARABIC]}"), output / "desk-record-arabic-dark.png")
        keep(shown(light.pages[0], f"{url}/answers?reference={REFERENCE}"), output / "desk-answers.png")
    names = {
        state.iso3: next((n.short for n in state.names if n.language == "en"), state.iso3) for state in load_knowledge().states
    }
    seen = tuple(Seen(field, confidence, right, number) for field, confidence, right, number in measured())
    made = datetime(TODAY.year, TODAY.month, TODAY.day, 16, tzinfo=UTC)
    write(Sources(store, archive.picture, lambda code: names.get(code, code), made, seen), folder / "report.html")
    page = light.new_page()
    page.goto((folder / "report.html").as_uri())
    keep(shown(page, ""), output / "report.png")
    page.goto((folder / "report.html").as_uri() + "#waiting")
    keep(shown(page, ""), output / "report-waiting.png")


def shown(page: Page, address: str) -> bytes:
    """Go there (or stay) and return what is on the screen once everything is drawn."""
    if address:
        page.goto(address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)  # the pane scrolls smoothly to the first doubtful value
    return page.screenshot()


def keep(picture: bytes, file: Path) -> None:
    """Write the picture with as many colours as its size allows."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    for colours in (256, 128, 64, 32):
        image.quantize(colours, dither=Image.Dither.NONE).save(file, optimize=True)
        if file.stat().st_size < LARGEST_BYTES:
            break
    print(f"{file}: {file.stat().st_size // 1000} kB")


if __name__ == "__main__":
    sys.exit(main())
