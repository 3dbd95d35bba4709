"""Old Word documents."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.reading.office.msdoc import DocError, DocLocked, modifiers, old_word

sys.path.insert(0, str(Path(__file__).parents[4] / "scripts"))
from making.compound import compound

NOTE = (Path(__file__).parents[1] / "carriers" / "note.doc").read_bytes()


def test_stories_are_told_apart() -> None:
    """Header, body with its table and list, footer; what was deleted is left out."""
    found = old_word(NOTE)
    assert [text for story in found.heads for text, _ in story.paragraphs if text][:1] == [
        "Permanent Mission of Utopia to the United Nations (Vienna)"
    ]
    texts = [text for text, _ in found.body.paragraphs]
    assert "Its contact is the registry of the Mission" in texts
    assert [mark.number for text, mark in found.body.paragraphs if text in {"Mr. Ben Stone", "Ms. Cleo Reed"}] == ["1.", "2."]
    assert sum(mark.row_end for _, mark in found.body.paragraphs) == 3


def test_who_is_struck_through_does_not_come() -> None:
    """The mark of a deletion in the sample is made one of a struck word; where it says "not struck", the word is read."""
    whole = [text for text, _ in old_word(NOTE).body.paragraphs]
    assert [text for text, _ in old_word(NOTE.replace(b"\x00\x08\x01", b"\x37\x08\x01")).body.paragraphs] == whole
    shown = [text for text, _ in old_word(NOTE.replace(b"\x00\x08\x01", b"\x37\x08\x00")).body.paragraphs]
    assert sum(map(len, shown)) > sum(map(len, whole))


def early(flags: int = 0) -> bytes:
    """Return a document of Word 95: its text as bytes of a code page."""
    text = "Постоянное представительство Утопии\rДелегация: Ада Брук, советник\r".encode("cp1251")
    head = bytearray(256)
    head[0:4] = (0xA5DC).to_bytes(2, "little") + (104).to_bytes(2, "little")
    head[10:12] = flags.to_bytes(2, "little")
    head[24:32] = (256).to_bytes(4, "little") + (256 + len(text)).to_bytes(4, "little")
    return compound({"WordDocument": bytes(head) + text})


def test_documents_of_word_95_are_read() -> None:
    """In the code page that their letters fit."""
    assert "Делегация: Ада Брук, советник" in [text for text, _ in old_word(early()).body.paragraphs]


def test_a_locked_document_says_so() -> None:
    """It is not taken for a damaged one."""
    with pytest.raises(DocLocked):
        old_word(early(flags=0x0100))


def test_modifiers_are_told_by_their_kind() -> None:
    """Operands of one, two, four and of any number of bytes."""
    data = bytes.fromhex("1624 01  0b46 0400  4966 02000000  15c6 02 aabb  1724 01")
    assert modifiers(data) == {0x2416: 1, 0x460B: 4, 0x6649: 2, 0xC615: 0xBBAA02, 0x2417: 1}


@settings(deadline=None)
@given(st.data())
def test_damage_gives_text_or_one_of_four_errors(data: st.DataObject) -> None:
    """Whatever bytes are changed."""
    whole = bytearray(NOTE)
    for _ in range(data.draw(st.integers(1, 30))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(DocError, OSError, ValueError, IndexError):
        old_word(bytes(whole))
