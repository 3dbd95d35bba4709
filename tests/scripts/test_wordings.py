"""Wordings of other hands: the same keys in each language, and a copy of the reference data that holds them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scripts.bench.wordings import APART, HERE, LANGUAGES, posts_and_bodies, worded

HANDS = sorted(path for path in (HERE / "wordings").iterdir() if path.is_dir())
_SLOT = re.compile(r"\{(\w+)\}")


def told(value: object) -> list[str]:
    """Return all texts of a value of a wordings file."""
    if isinstance(value, str):
        return [value]
    return [text for each in (value.values() if isinstance(value, dict) else value) for text in told(each)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("hand", HANDS, ids=[path.name for path in HANDS])
def test_every_language_has_the_same_keys_and_slots(hand: Path) -> None:
    """What one language lacks, or a slot that nothing fills, would stop the generator amid a corpus."""
    files = {language: json.loads((hand / f"{language}.json").read_text(encoding="utf-8")) for language in LANGUAGES}
    for language in LANGUAGES:
        assert files[language].keys() - {"months2"} == files["en"].keys(), language  # Arabic has two sets of months
        for key in ("regret", "ack", "announce", "announce_prose", "amend_replace", "contact", "open"):
            slots = {slot for text in told(files[language][key]) for slot in _SLOT.findall(text)}
            allowed = {slot for other in LANGUAGES for text in told(files[other][key]) for slot in _SLOT.findall(text)}
            assert slots <= allowed
        assert all("{PEOPLE}" in text for text in told(files[language]["announce_prose"])), language
        assert all("{OLD}" in text for text in told(files[language]["amend_replace"])), language


def test_the_copy_speaks_in_the_other_hand_s_words(tmp_path: Path) -> None:
    """Sentences, posts and bodies are replaced; what else the data holds stays."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "formulae.json").write_text(json.dumps({"languages": {"en": {}}, "topics": ["money"]}), encoding="utf-8")
    (data / "bodies.tsv").write_text("# own\nkind\tlanguage\ttext\ncourt\ten\tHigh Court\n", encoding="utf-8")
    (data / "titles.tsv").write_text("# own\n", encoding="utf-8")
    (data / "names.tsv").write_text("Ada\n", encoding="utf-8")
    answers = tmp_path / "hands"
    for number in ("3", next(iter(APART))):
        folder = answers / number / "z" / "01"
        folder.mkdir(parents=True)
        person = {"honorific": "Mme", "title": f"juge {number}", "organisation": f"Tribunal {number}"}
        (folder / "truth.json").write_text(json.dumps({"language": "fr", "delegates": [person]}), encoding="utf-8")
    worded(data, tmp_path / "out", HANDS[0], answers)
    formulae = json.loads((tmp_path / "out" / "formulae.json").read_text(encoding="utf-8"))
    assert formulae["topics"] == ["money"]
    assert formulae["languages"]["fr"] == json.loads((HANDS[0] / "fr.json").read_text(encoding="utf-8"))
    assert (tmp_path / "out" / "titles.tsv").read_text(encoding="utf-8").splitlines()[2:] == ["fr\tjuge 3\tF\tlegal\thands\t1"]
    assert (tmp_path / "out" / "bodies.tsv").read_text(encoding="utf-8").splitlines()[2:] == ["court\tfr\tTribunal 3"]
    assert (tmp_path / "out" / "names.tsv").read_text(encoding="utf-8") == "Ada\n"


def test_posts_are_many_in_each_language() -> None:
    """The hands' answers give enough for letters that differ."""
    posts, bodies = posts_and_bodies(HERE / "hands")
    assert all(len(posts[language, "unit"]) > 50 and len(bodies[language]) > 50 for language in LANGUAGES)
