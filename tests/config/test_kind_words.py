"""Phrases that tell what a reply wants."""

from __future__ import annotations

from config.kind_words import KindCues


def test_verbs_before_persons_announce_or_add_them() -> None:
    """Each with each way to begin the naming of somebody, behind the phrases that need nobody."""
    cues = KindCues(
        nomination=("has designated",),
        naming=("it will be", "we propose"),
        addition=("will also attend",),
        adding=("please add",),
        before_persons=("Mr.", "Judge"),
    )
    assert cues.nominations == (
        "has designated",
        "it will be Mr.",
        "it will be Judge",
        "we propose Mr.",
        "we propose Judge",
    )
    assert cues.additions == ("will also attend", "please add Mr.", "please add Judge")
    assert KindCues(naming=("it will be",)).nominations == ()
