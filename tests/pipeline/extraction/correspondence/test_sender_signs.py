"""The sender's name below the persons whom he announces."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.sender_signs import without_sender
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.sender_labels import sender_labels


def _person(build: Any, name: str) -> Person:
    document = build.document(name)
    held = passage(document, document.pages[0], document.pages[0].blocks[0].lines)
    return Person(name=(Piece(held, 0, len(held.text)),), via="block", weight=0.9)


def test_who_sends_and_stands_last_signs(build: Any) -> None:
    """A name alone below others is the sender's signature; alone it is whom he names, and another name is a delegate."""
    first, last = _person(build, "Ada Lind"), _person(build, "Jan Holm")
    assert without_sender([first, last], build.letter(name="Holm, Jan")) == [first]
    assert without_sender([last], build.letter(name="Holm, Jan")) == [last]
    assert without_sender([first, last], build.letter(name="Per Dahl")) == [first, last]
    short = _person(build, "Jan H.")
    assert without_sender([first, short], build.letter(name="Jan H.")) == [first]


def test_who_wrote_a_mail_passed_on_signs_it(build: Any, knowledge: Knowledge) -> None:
    """The name behind "From:" of a mail that is passed on, in any language, is that of who signs it; whom it went to may come."""
    first, last = _person(build, "Ada Lind"), _person(build, "Jan Holm")
    for header in ("From: Holm Jan\nTo: Ada Lind", "> De : Jan Holm [mailto:j@h.nl]\n> À : X", "От: Holm, Jan <j@h.nl>"):
        assert without_sender([first, last], build.letter(name="Per Dahl"), sender_labels(knowledge).writers([header])) == [first]
    written = sender_labels(knowledge).writers(["From: Per Dahl\nTo: Jan Holm"])
    assert without_sender([first, last], build.letter(name="Per Dahl"), written) == [first, last]
