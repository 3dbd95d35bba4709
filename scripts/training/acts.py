"""Makes the sentences from which it is learned what a sentence of a reply does: wordings filled in, and units of replies.

Every wording of the corpus tool and of the writers in `scripts/bench/wordings` stands under a key that says what it is for
(`regret`, `contact`, `announce_prose`); the units of replies by other hands are told by whom they name.
"""

from __future__ import annotations

import json
import random
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.noise import spoiled
from training.replies import Labeller
from training.units import of_reply
from training.wordings import Writer

from pipeline.extraction.model.sentence_acts import Act

KEYS = {
    "open": Act.OPENS,
    "open_noref": Act.OPENS,
    "open_multi": Act.OPENS,
    "announce": Act.NAMES,
    "announce_annex": Act.NAMES,
    "announce_prose": Act.NAMES,
    "amend_full": Act.CHANGES,
    "amend_add": Act.CHANGES,
    "amend_replace": Act.CHANGES,
    "regret": Act.REGRETS,
    "ack": Act.PUTS_OFF,
    "close": Act.CLOSES,
    "contact": Act.CONTACT,
    "attention": Act.CONTACT,
    "travel": Act.TRAVELS,
    "mail_attach": Act.COVERS,
    "mail_hello": Act.GREETS,
    "mail_bye": Act.GREETS,
    "heading": Act.NAMES,
    "addressee": Act.FRAMES,
    "ownref": Act.FRAMES,
    "yourref": Act.FRAMES,
    "nv": Act.FRAMES,
    "date_line": Act.FRAMES,
    "signed": Act.FRAMES,
}
OWN = {"announce": Act.NAMES, "replace": Act.CHANGES}  # of `words/*.toml`
SENTENCES = Path(__file__).parent / "sentences"
HEADS = 0.6  # of the sentences that lead to somebody
NOISE, NOISY = 0.02, 0.25  # misreadings a letter, in so many sentences
ENTRIES = (
    "{H} {N}, {T}, {O}",
    "{H} {N} - {T} - {PHONE} - {EMAIL}",
    "{H} {N} ({T}), tel. {PHONE}",
    "{H} {N}",
    "{N} / {T} / {O} / {EMAIL}",
)
ENTRIES_ZH = ("{N}{H}，{O}{T}", "{N}{H}（{T}），电话：{PHONE}，{EMAIL}", "{O}{T}{N}{H}", "{N}，{T}，{PHONE}")
_STREETS = ("Reisnerstraße", "Wallnerstraße", "Opernring", "Gußhausstraße", "Untere Donaustraße", "Rue de Varembé", "PO Box")
_REACHED = (("phone", "PHONE"), ("fax", "PHONE"), ("email", "EMAIL"))
_PARTS = (*_REACHED, ("mobile", "PHONE"), ("title", "T"), ("organisation", "O"), ("honorific", "H"))
_SLOT = re.compile(r"\{(\w+)\}")
_SENTENCE_SLOT = {
    "CP": "XX",
    "OLD": "XX",
    "A": "XX",
    "PEOPLE": "DS",
    "CPT": "XT",
    "CPP": "PHONE",
    "CPE": "EMAIL",
    "S": "S",
    "M": "MTG",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and what it does."""

    text: str
    act: Act
    language: str


class Wordings:
    """Fills the wordings of one writer in one language."""

    def __init__(self, words: Mapping[str, Any], writer: Writer) -> None:
        self._words, self._writer = words, writer

    def sentences(self, times: int) -> Iterator[Told]:
        """Yield every wording so many times, filled in anew each time."""
        for key, act in KEYS.items():
            told = self._words[key]
            for wording in [told] if isinstance(told, str) else told:
                for _ in range(times):
                    yield Told(_spoilt(self.filled(wording), self._writer.chance), act, self._writer.language)
        for _ in range(12 * times):
            yield Told(_spoilt(self._frame(), self._writer.chance), Act.FRAMES, self._writer.language)
        for _ in range(30 * times):
            yield Told(_spoilt(self._entry(), self._writer.chance), Act.NAMES, self._writer.language)

    def filled(self, wording: str) -> str:
        """Return the wording with names, posts, numbers and days in its slots."""
        return _SLOT.sub(self._slot, wording).strip()

    def _slot(self, match: re.Match[str]) -> str:
        name, words, writer, chance = match[1], self._words, self._writer, self._writer.chance
        if name in _SENTENCE_SLOT:
            return "".join(text for text, _ in writer.slot(_SENTENCE_SLOT[name], "nom"))
        senders = words["sender"][kind := chance.choice(sorted(words["sender"]))]
        if name in ("X", "x"):
            sender = chance.choice(senders if isinstance(senders, list) else [senders])
            article = words.get("sender_article", {}).get(kind, "")
            text = article + _SLOT.sub(lambda _: chance.choice(writer.posts[writer.language].states), sender)
            return text[:1].upper() + text[1:] if name == "X" else text
        if name in ("X2", "x2"):
            text = str(words["sender_short"][kind])
            return text[:1].upper() + text[1:] if name == "X2" else text
        if name in ("Y", "YC"):
            return str(chance.choice(words["y" if name == "Y" else "y_close"]))
        if name == "REF":
            return _SLOT.sub(self._slot, chance.choice(words["ref"]))
        if name in ("R", "R2"):
            return f"CU 20{chance.randint(8, 12):02}/{chance.randint(10, 300)} (A)"
        if name == "P":
            return str(words["place"])
        if name == "WHEN":
            shape = str(words[chance.choice(("when_span", "when_two"))])
            return shape.format(month=chance.choice(words["months"]), d1=chance.randint(1, 14), d2=chance.randint(15, 28), y=2009)
        if name in ("DATE", "DATE2", "DAY"):
            return str(words["date"]).format(month=chance.choice(words["months"]), d=chance.randint(1, 28), y=2009, m=4)
        if name == "TOPIC":
            return "".join(text for text, _ in writer.slot("MTG", "nom"))
        return f"{chance.choice('ABCLO')}{chance.choice('SQAF')} {chance.randint(10, 9999)}"

    def _frame(self) -> str:
        """Return a letterhead, or who signs with his post and whom he writes for."""
        writer, chance = self._writer, self._writer.chance
        sender = self.filled("{X}")
        numbers = [f"{chance.choice(self._words['labels'][name])}: {writer.slot(slot, 'nom')[0][0]}" for name, slot in _REACHED]
        chance.shuffle(numbers)
        street = f"{chance.choice(_STREETS)} {chance.randint(1, 99)}, 10{chance.randint(1, 23):02}0 Wien"
        if chance.random() < 0.5:
            parts = [sender, street, *numbers[: chance.randint(0, 3)]]
        else:
            bye = [chance.choice(self._words["mail_bye"])] * (chance.random() < 0.5)
            name = "".join(text for text, _ in writer.slot("X", "nom"))
            post = "".join(text for text, _ in writer.slot("XT", "nom"))
            parts = [*bye, name, post, sender, *numbers[: chance.randint(0, 2)]]
        return " ".join(part for part in parts if chance.random() < 0.85)

    def _entry(self) -> str:
        """Return an item of a list, or a line that gives somebody a part: "Head of delegation: Mr. A, Director"."""
        writer, chance = self._writer, self._writer.chance
        shapes = ENTRIES_ZH if writer.language == "zh" else ENTRIES
        text = "".join(text for text, _ in writer.fill(chance.choice((*shapes, writer.pick("entry")))))
        draw = chance.random()
        if draw < 0.15:
            name, slot = chance.choice(_PARTS)
            value = "".join(text for text, _ in writer.slot(slot, "nom"))
            return f"{chance.choice(self._words['labels'][name])}: {value}"
        if draw < 0.45:
            roles = self._words["roles"]
            colon = "：" if writer.language == "zh" else ": "
            return f"{chance.choice(roles[chance.choice(sorted(roles))])}{colon}{text}"
        if draw < 0.6:
            labels = self._words["labels"]["name"]
            return f"{chance.choice(labels)}: {text}"
        return f"{chance.randint(1, 9)}. {text}" if draw < 0.78 else text


def headed(sentences: Iterable[Told], chance: random.Random, forms: Sequence[str]) -> Iterator[Told]:
    """Yield each sentence, and some once more up to the first courtesy form: what leads to a person tells what he is.

    Args:
        sentences: of one language.
        chance: picks those that are cut.
        forms: courtesy forms of the language.
    """
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in sorted(forms, key=len, reverse=True)))
    for one in sentences:
        yield one
        form = pattern.search(one.text)
        if form is not None and form.start() and chance.random() < HEADS:
            yield Told(one.text[: form.end()], one.act, one.language)


def own_sentences(writer: Writer, senders: Sequence[str], times: int) -> Iterator[Told]:
    """Yield the project's own sentences: those of `sentences/*.toml` stand under what they do.

    Args:
        writer: fills their slots.
        senders: what stands for {X2}, as "the Mission".
        times: how often each.
    """
    chance = writer.chance
    own = tomllib.loads((SENTENCES / f"{writer.language}.toml").read_text(encoding="utf-8"))
    told = [(wording, Act(key)) for key, wordings in own.items() for wording in wordings]
    told += [(wording, act) for key, act in OWN.items() for wording in writer.words[key]]
    for wording, act in told:
        for _ in range(times):
            sender = chance.choice(senders)
            shape = wording.replace("{X2}", sender[:1].upper() + sender[1:] if wording.startswith("{X2}") else sender)
            yield Told(_spoilt("".join(text for text, _ in writer.fill(shape)), chance), act, writer.language)


def _spoilt(text: str, chance: random.Random) -> str:
    return spoiled([(text, None)], NOISE, chance)[0][0] if text and chance.random() < NOISY else text


def of_replies(folders: list[Path]) -> Iterator[Told]:
    """Yield the units of nominations that name somebody who comes and nobody who does not."""
    for folder in folders:
        truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
        units = of_reply(folder)
        labeller = Labeller(truth, units)
        for unit in units:
            if unit.row >= 0:
                continue
            labels = {label for _, _, label in labeller.spans(unit)}
            if "PERSON" in labels and "OTHER_PERSON" not in labels and truth["kind"] == "nomination":
                yield Told(unit.text, Act.NAMES, truth["language"])
