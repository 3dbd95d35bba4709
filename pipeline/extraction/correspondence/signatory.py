"""The writer who comes himself: "I shall lead the delegation myself", and his name stands only where he signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.reply import Role
from pipeline.extraction.correspondence.bare_signatures import SENTENCE_LEAST, STOPS
from pipeline.extraction.correspondence.chosen_writers import chosen_otherwise
from pipeline.extraction.correspondence.introductions import introduced, with_introduction
from pipeline.extraction.correspondence.own_details import tells_himself
from pipeline.extraction.correspondence.signature_rows import rows_below_name
from pipeline.extraction.correspondence.undersigned import undersigned_comes
from pipeline.extraction.correspondence.writers_contacts import told_of_himself
from pipeline.extraction.correspondence.writers_named import named_himself
from pipeline.extraction.correspondence.writers_role import role_said_behind
from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries import places
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, described, named
from pipeline.extraction.entries.names import NameMatch, is_name_line, name_at
from pipeline.extraction.entries.same import named_so, signed_so
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.denials import denies
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain, plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS

DENIED_REACH = 160  # letters of the sentence behind the phrase
_ITEM_WORDS, _BARE_WORDS = 8, 3  # of "- the undersigned (for the Mission)"; of "and the undersigned"
_MYSELF = re.compile(
    r"\s*([^\s,،，(（:：–—;.][^,،，(（:：–—;.\n]{0,19}?)\s*(?:[,،，(（:：–—-](?!\s*[+\d])|$)"
)  # "- me, …", "- 我本人(…"
_POST_TOLD = re.compile(r"\s*[,،，(（]\s*([^,،，.;؛。；()（）\n]{3,80})")
_WORD = re.compile(r"[^\W\d_]+")
_GOES_ON = re.compile(r"[^\S\n]*(?![A-ZÀ-ÞА-ЯЁ])[^\W\d_]")
_CLAUSE_END = re.compile(r"[,،，.;؛。；:：()（）]|$")
_POST_LETTERS, _AS_WORDS = 80, 4  # behind the phrase, to the end of the post; of "aussi comme"
_AS, _DELEGATE = "为", re.compile("(?<!常驻)(?<!常駐)代表(?![团團处處])")
_POST_ROWS, _CONTACT_ROWS = 2, 6  # below the name; with his own numbers and address

Signature = tuple[int, NameMatch]  # the number of its row, and the name


def says_he_comes(strip: Strip, zones: tuple[Zone, ...], lexicon: Lexicon) -> tuple[int, str] | None:
    """Return (where it ends, its words) of the phrase by which the writer says that he comes himself."""
    text = strip.view.replace("\n", " ")
    places = [(start, end, within(zones, start)) for start, end in lexicon.himself.all(Folded(text))]
    places = [
        (start, end, zone)
        for start, end, zone in places
        if not _is_whom_to_ask(strip.view, start, end, lexicon)
        and not lexicon.unspaced.is_our_side(text[end : end + DENIED_REACH])
        and _as_delegate(text, start, end)
        and not chosen_otherwise(text, start, end, lexicon)
    ]
    said = [
        (end, " ".join(text[start:end].split())) for start, end, zone in places if zone is None or zone.letterhead or zone.contact
    ]
    if said:  # "it will be me … I will be acting as head of delegation"
        return next((one for one in said if not lexicon.only_comes(one[1])), said[0])
    for row in strip.rows:
        item = key(strip.view[row.marker_end : row.end]) if row.item and within(zones, row.start) is None else ""
        meant = next((word for word in sorted(lexicon.comes_too) if f"{item} ".startswith(f"{word} ")), None) if item else None
        himself = _MYSELF.match(strip.view, row.marker_end, row.end) if item and meant is None else None
        if himself is not None and key(himself[1]) in lexicon.said.myself:  # "3. me, Second Secretary"
            return himself.end(1), key(himself[1])
        if meant is not None and len(item.split()) <= _ITEM_WORDS:
            return row.end, meant
        told = None if row.item or within(zones, row.start) is not None else _and_me(strip, row, lexicon)
        if told or (told := named_himself(strip, row, zones, lexicon)):
            return told
    return undersigned_comes(strip, zones, lexicon)


def _as_delegate(text: str, start: int, end: int) -> bool:
    """Tell whether a Chinese phrase that ends in "as" goes on with a delegate: "我将作为[中国代表]", not "我将作为[联系人]"."""
    return not text[start:end].endswith(_AS) or _DELEGATE.search(text, end, _clause_end(text, end)) is not None


def _and_me(strip: Strip, row: Row, lexicon: Lexicon) -> tuple[int, str] | None:
    """Return (where it ends, its words) of "and I" with which a row begins that goes on with a whole name: "and I, Jane Doe"."""
    joined = lexicon.together.match(f" {strip.text(row)}")
    start = row.start + joined.end() - 1 if joined is not None else row.end
    himself = _MYSELF.match(strip.view, start, row.end)
    if himself is None or key(himself[1]) not in lexicon.said.myself:
        return None
    name = name_at(strip.view, himself.end(), lexicon, strip.language)
    return (himself.end(1), key(himself[1])) if name is not None and name.words > 1 and name.end <= row.end else None


def _is_whom_to_ask(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether "and the undersigned" only names whom to ask: "please contact Ms. B or the undersigned".

    What says more than that he is one of several ("I shall also attend") is meant, whatever stands before it; so is he where
    words that announce stand between: "as agreed with your contact point, the delegates are Mr. A and myself".
    """
    phrase = key(text[start:end])
    joined = any(
        lexicon.together.fullmatch(f" {phrase.removesuffix(word)}") for word in lexicon.comes_too if phrase.endswith(word)
    )
    if (len(phrase.split()) > _BARE_WORDS and not joined) or lexicon.attending.find(Folded(text[start:end])) is not None:
        return False
    begin = max((stop.end() for stop in SAID_ENDS.finditer(text, 0, start)), default=0)
    said = text[begin:start].replace("\n", " ")
    asked = lexicon.contact.all(Folded(said))
    between = Folded(said[asked[-1][1] :]) if asked else Folded("")
    announces = (lexicon.announcing, lexicon.attending, lexicon.heading)
    return bool(asked) and all(cues.find(between) is None for cues in announces)


def stays_away(strip: Strip, said: tuple[int, str], lexicon: Lexicon) -> bool:
    """Tell whether the sentence denies what `says_he_comes` found: "I myself will drop in, but please do not put me on the list".

    A word that denies stands behind the phrase in its sentence, or right before it ("no asistiré"). That nobody else comes
    ("only I will come, nobody from the embassy") denies nothing of him.
    """
    end, phrase = said
    paragraph = next((strip.block_end(row) for row in strip.rows if row.start < end <= row.end), len(strip.view))
    stop = SAID_ENDS.search(strip.view, end, paragraph)
    behind = lexicon.said.of_himself(strip.view[end : min(stop.start() if stop else paragraph, end + DENIED_REACH)])
    before = strip.view[max(0, end - len(phrase) - DENIED_REACH) : max(0, end - len(phrase))].split()[-1:]
    return denies(behind, lexicon.denying) or any(
        cue.phrase == plain(word) for word in before for cue in lexicon.denying.all(Plain(plain(word)))
    )


@dataclass(frozen=True, slots=True)
class ComingText:
    """A text whose writer says that he comes himself.

    Attributes:
        strip: the text.
        zones: where others are named: the letterhead, the close.
        said: what `says_he_comes` returns.
        found: the persons of the text.
        hits: of these the contacts in the lines of his signature are his.
    """

    strip: Strip
    zones: tuple[Zone, ...]
    said: tuple[int, str]
    found: Sequence[Person]
    hits: Sequence[Hit]


def with_writer(text: ComingText, lexicon: Lexicon) -> tuple[list[Person], bool]:
    """Return (the persons with the writer among them, a head first; whether nobody's name stands below where he says it)."""
    signature = who_signs(text, lexicon)
    if (himself := introduced(text.strip, text.zones, lexicon)) is not None:
        below = _contacts(text, *signature, lexicon) if signature is not None else ()
        first, *others = with_introduction(himself, text.strip, text.zones, text.hits, text.found, below, lexicon)
        role = _role(text.said, lexicon) or role_said_behind(text.strip.view, text.said[0], others, lexicon)
        return [replace(first, role=role or first.role), *others], False
    writer = signatory(text, signature, lexicon)
    if writer is None:
        return as_signing(text, signature, lexicon), unsigned(text, signature)
    found = list(text.found)
    return ([writer[1], *found] if writer[1].role is Role.HEAD else [*found, writer[1]]), False


def signatory(text: ComingText, signature: Signature | None, lexicon: Lexicon) -> tuple[int, Person] | None:
    """Return (offset, person) of who signs below, or tells his own details; None where nobody does, or he is named in the text.

    Args:
        text: in which he says that he comes.
        signature: what `who_signs` returns.
        lexicon: the words.
    """
    strip, said = text.strip, text.said
    role = _role(said, lexicon) or role_said_behind(strip.view, said[0], text.found, lexicon)
    if (himself := tells_himself(strip, text.found, text.hits, lexicon)) is not None:
        return himself[0], replace(himself[1], role=role or himself[1].role)
    if signature is None:
        return None
    index, match = signature
    row = strip.rows[index]
    if any(signed_so(person, key(strip.view[slice(*match.name)]).split()) for person in text.found):
        return None
    person = named(match, strip.passage, via="block", weight=Doubt.SIGNS.at_most, language=strip.language)
    told = _described_below(person, strip, signature, lexicon)
    told = told if told.title else _with_post_told(told, strip, said[0], lexicon)
    said_above = told_of_himself(strip, text.zones, text.hits, text.found, lexicon)
    own = (*said_above, *(hit for hit in _contacts(text, index, match, lexicon) if hit not in said_above))
    return row.start, replace(told, role=role or told.role, contacts=own).doubted(Doubt.SIGNS)


def _described_below(person: Person, strip: Strip, signature: Signature, lexicon: Lexicon) -> Person:
    """Return the person with the post and the body that stand with the name in the signature."""
    index, match = signature
    last = [strip.rows[index], *rows_below_name(strip, index, _POST_ROWS, lexicon)][-1]
    return described(person, strip.passage, strip.view, match.end, last.end, (), lexicon)


def as_signing(text: ComingText, signature: Signature | None, lexicon: Lexicon) -> list[Person]:
    """Return the persons, him who signs doubted, with his contacts, where he was read below a list as if he stood on it.

    Without the doubt the sender of the mail is taken for who only signs, and left out. Where a sentence gives no more than his
    name ("My name is Ann Moss, I will attend"), post and body are those of the signature.
    """
    strip, said, found = text.strip, text.said, text.found
    words = key(strip.view[slice(*signature[1].name)]).split() if signature is not None else []
    signs = [person.via == "block" and person.honorific is None and named_so(person, words) for person in found]
    role = _role(said, lexicon) or role_said_behind(strip.view, said[0], found, lexicon)
    persons = list(found)
    for at, person in enumerate(found):
        bare = person.via == "prose" and not person.title and not person.organisation and len(words) > 1
        if signature is not None and bare and named_so(person, words):
            persons[at] = _described_below(person, strip, signature, lexicon).doubted(Doubt.SIGNS)
        if signs[at]:
            told = person if person.title else _with_post_told(person, strip, said[0], lexicon)
            own = told.contacts or (_contacts(text, *signature, lexicon) if signature is not None else ())
            others = [one for number, one in enumerate(found) if number != at]
            own = (*own, *(hit for hit in told_of_himself(strip, text.zones, text.hits, others, lexicon) if hit not in own))
            persons[at] = replace(told, role=role or told.role, contacts=own).doubted(Doubt.SIGNS)
    return persons


def _contacts(text: ComingText, index: int, match: NameMatch, lexicon: Lexicon) -> tuple[Hit, ...]:
    """Return the contacts in the lines of the signature, below a blank line too; those below another name are not his."""
    strip, zones = text.strip, text.zones
    first, *rows = strip.rows[index : index + 1 + _CONTACT_ROWS]
    zone, last = within(zones, first.start), first.end
    for row in rows:
        apart = row.block != first.block
        if apart and (zone is None or within(zones, row.start) is not zone or _signs(strip, row, lexicon) is not None):
            break
        last = row.end
    return tuple(hit for hit in text.hits if match.end <= hit.start < last)


def _role(said: tuple[int, str], lexicon: Lexicon) -> Role | None:
    """Return the part of which the phrase tells: "I shall lead" says it, "me" and "I shall come too" do not."""
    return None if lexicon.only_comes(said[1]) else Role.HEAD


def _with_post_told(person: Person, strip: Strip, end: int, lexicon: Lexicon) -> Person:
    """Return the person with the post that he tells where he speaks of himself: "the undersigned, Attaché", "list me as Attaché".

    `end` is where the phrase ends by which he comes; another by which he does may tell his post.
    """
    text = strip.view.replace("\n", " ")
    for at in (end, *(last for _, last in lexicon.himself.all(Folded(text)))):
        behind = _POST_TOLD.match(text, at)
        start, last = behind.span(1) if behind is not None else _as_told(text, at, lexicon)
        start += max((len(said) for said in lexicon.capacity if is_cjk(said) and text.startswith(said, start)), default=0)
        named_last = text[start:last].rstrip().removesuffix(person.last_name_line)  # "我本人(代表团三秘徐晓楠)"
        if named_last and places.place(named_last, lexicon) is places.Place.TITLE:
            return described(person, strip.passage, text, start, start + len(named_last), (), lexicon)
    return person


def _as_told(text: str, at: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return where that stands as which he comes: "m'inscrire aussi comme [Deuxième Conseiller]"; an empty span for nothing."""
    words = list(_WORD.finditer(text, at, at + _POST_LETTERS))
    before = [word.group() for word in _WORD.finditer(text, max(0, at - _POST_LETTERS), at)][-2:]
    said = (key(" ".join(before)), key(" ".join(before[-1:])))  # "put me down as", "list me as our"
    if words and any(one in lexicon.capacity for one in said):
        return words[0].start(), _clause_end(text, at)
    for number in range(min(len(words), _AS_WORDS)):
        for end in range(number + 1, min(len(words), number + _AS_WORDS)):
            if key(text[words[number].start() : words[end - 1].end()]) in lexicon.capacity:
                return words[end].start(), _clause_end(text, at)
    return at, at


def _clause_end(text: str, at: int) -> int:
    stop = _CLAUSE_END.search(text, at)
    return stop.start() if stop is not None else len(text)


def unsigned(text: ComingText, signature: Signature | None) -> bool:
    """Tell whether nobody's name stands below the phrase by which the writer says that he comes himself.

    Who signs "Anna" is the Ms. Anna Berg of whom he told: "For the badge: Ms. Anna Berg, adviser".
    """
    if signature is not None:
        return False
    strip = text.strip
    alone = [key(strip.text(row)).split() for row in strip.rows if row.start > text.said[0] and not row.soft]
    return not any(len(word) == 1 and named_so(person, word) for word in alone for person in text.found)


def who_signs(text: ComingText, lexicon: Lexicon) -> Signature | None:
    """Return the signature below what `says_he_comes` found: the last name of a letter; None where nobody signs.

    Whoever stands on a list, or is told of, between the phrase and the close of the letter does not sign: "I shall come too:" /
    "- Mr. A, Judge".
    """
    strip, zones = text.strip, text.zones
    named_at = [piece.start for person in text.found for piece in person.name[:1] if piece.passage is strip.passage]
    closing = max((zone.start for zone in zones if not zone.letterhead and not zone.contact), default=0)
    for index, row in enumerate(strip.rows):
        zone = within(zones, row.start)
        if zone is None and (row.item or row.start < closing) and any(row.start <= at < row.end for at in named_at):
            continue
        if row.start <= text.said[0] or row.soft or lexicon.greetings.is_courtesy(strip.text(row)):
            continue
        closed = any(other.start < row.start and not other.letterhead and not other.contact for other in zones)
        if zone is None and not closed and not (row.first and row.block >= strip.rows[-1].block - 1):
            continue  # the text itself; without a closing one may sign in the last paragraph, or above that of his Mission
        match = _signs(strip, row, lexicon)
        if match is not None:
            return index, match
    return None


def _is_sentence(behind: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind a name makes a sentence of its paragraph: "Mme B [n'a pas d'adresse pour l'instant.]".

    It goes on without a comma, on the same line and with no post: "Ms. A[, Second Secretary at the Mission in Vienna.]" signs.
    """
    if not behind.rstrip().endswith(STOPS) or len(behind.split()) < SENTENCE_LEAST or not _GOES_ON.match(behind):
        return False
    clause = behind[: _clause_end(behind, 0)]
    return places.place(clause, lexicon) is not places.Place.TITLE


def _signs(strip: Strip, row: Row, lexicon: Lexicon) -> NameMatch | None:
    """Return the name that the row holds: behind a courtesy form, or alone on it; none that begins a sentence."""
    text = strip.text(row)
    match = name_at(strip.view, row.start, lexicon, strip.language)
    if match is not None and match.honorific is not None and match.words > 1 and match.end <= row.end:
        return None if _is_sentence(strip.view[match.end : strip.block_end(row)], lexicon) else match
    alone = is_name_line(text, lexicon, strip.language)
    return alone.moved(row.start) if alone is not None and alone.words > 1 else None
