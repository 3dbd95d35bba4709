"""Alternatives within phrases are written out when a language file is loaded, and a slip in them is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.alternatives import PHRASES_AT_MOST, with_alternatives, written_out
from config.knowledge import load_knowledge
from models.errors import ConfigError


@pytest.mark.parametrize(
    ("phrase", "phrases"),
    [
        ("{our|the} delegate", ("our delegate", "the delegate")),
        ("{our|the} {delegate|expert} is", ("our delegate is", "our expert is", "the delegate is", "the expert is")),
        ("{|the} list", ("list", "the list")),
        ("in {|the} place {|of}", ("in place", "in place of", "in the place", "in the place of")),
        ("{will be|is} … by", ("will be … by", "is … by")),
        ("attend{*|ance}", ("attend*", "attendance")),
        ("{将|拟}派{|出}", ("将派", "将派出", "拟派", "拟派出")),
    ],
)
def test_each_alternative_is_a_phrase(phrase: str, phrases: tuple[str, ...]) -> None:
    """Several groups make the product, and an empty alternative leaves no double blank."""
    assert written_out(phrase) == phrases


@pytest.mark.parametrize("phrase", ["our delegate", "a | b", "", "attend*", "will be … by", " padded  twice "])
def test_a_phrase_without_braces_is_untouched(phrase: str) -> None:
    """What has no alternatives is the phrase as it stands, blanks and strokes included."""
    assert written_out(phrase) == (phrase,)


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("{our|the delegate", "without a partner"),
        ("our|the} delegate", "without a partner"),
        ("}our|the{ delegate", "without a partner"),
        ("{our|{the|a}} delegate", "within braces"),
        ("{our} delegate", "without “|”"),
        ("{} delegate", "without “|”"),
        ("{|our} {delegate|}", "may be empty"),
        ("{1|2|3|4|5|6|7|8} {1|2|3|4|5|6|7|8} {1|2|3|4|5|6|7|8}", f"512 phrases; {PHRASES_AT_MOST} are allowed"),
        ("{1|2}" * 400, "phrases"),
    ],
)
def test_a_slip_names_file_key_and_phrase(phrase: str, said: str) -> None:
    """An office that adds words finds the entry from the message alone, however large the product would be."""
    with pytest.raises(ConfigError) as caught:
        with_alternatives({"kind": {"nomination": ["we send", phrase]}}, Path("languages/pt.toml"))
    assert [part for part in ("languages/pt.toml", "'kind.nomination'", phrase, said) if part not in str(caught.value)] == []


def test_lists_are_written_out_wherever_they_stand() -> None:
    """In tables and in lists of lists; whatever is no phrase stays as it is."""
    table = {"code": "pt", "months": [["{0|}1", "jan"]], "kind": {"coming": ["{a|b} c", "d"]}, "honorifics": [{"dual": True}]}
    assert with_alternatives(table, Path("pt.toml")) == {
        "code": "pt",
        "months": [["01", "1", "jan"]],
        "kind": {"coming": ["a c", "b c", "d"]},
        "honorifics": [{"dual": True}],
    }


def test_alternatives_of_a_single_value_are_refused() -> None:
    """A courtesy form is one form: braces in it would never be found in a reply."""
    with pytest.raises(ConfigError, match=r"pt\.toml: key 'honorifics\.text': “\{Mr\|Ms\}” has alternatives"):
        with_alternatives({"honorifics": [{"text": "{Mr|Ms}"}]}, Path("pt.toml"))


def test_no_brace_is_left_in_what_is_loaded() -> None:
    """Nothing behind the loader ever sees an alternative."""
    assert [language.code for language in load_knowledge().languages if "{" in (said := _words(language)) or "}" in said] == []


def _words(value: object) -> str:
    """Return all text within a loaded value."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return " ".join(_words(inner) for inner in (*value, *value.values()))
    if isinstance(value, tuple):
        return " ".join(_words(inner) for inner in value)
    return " ".join(_words(getattr(value, name)) for name in getattr(value, "__dataclass_fields__", ()))
