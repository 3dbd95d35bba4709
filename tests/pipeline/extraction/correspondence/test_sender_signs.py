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


def test_the_senders_post_may_stand_in_brackets(delegates_of_mail: Any) -> None:
    """Below a table he signs; where others are set out so, he is one of them, and another name than the sender's stays."""
    head = "<tr><td>姓名</td><td>职务</td></tr>"
    table = f"<table border=1>{head}<tr><td>陈咏诗</td><td>律师</td></tr><tr><td>梁国栋</td><td>主任</td></tr></table>"
    text = f"<p>下列两人将出席会议（CU 2009/33 (A)）：</p>{table}<p>谢谢！</p><p>{{}}（三等秘书）<br>中国常驻维也纳代表团</p>"
    sent = delegates_of_mail(text.format("周敏"), subtype="html", sender="周敏 <zhoumin@cn-vienna.example>")
    assert [one.name.value for one in sent] == ["陈咏诗", "梁国栋"]
    listed = "下列人员将出席会议（CU 2009/33 (A)）：\n张伟（处长）\n周敏（三等秘书）\n"
    assert len(delegates_of_mail(listed, sender="周敏 <zhoumin@cn-vienna.example>")) == 2
