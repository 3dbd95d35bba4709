"""The persons below the heading of a role, which they share, or which is one person's: "Advisers:", "Head of delegation:"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from models.reply import Role
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.parts_or_posts import POSTS_TOO
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.entries.segments import ends_fully
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import HEADING_MARKS
from pipeline.extraction.words.russian import is_cyrillic, stem

_HEAD_LETTERS = 4
_HEADED_LETTERS = 40  # above a row
_COMMA = re.compile(r"[,،，;]")


@dataclass(frozen=True, slots=True)
class Group:
    """Those below the heading of a role.

    Attributes:
        role: of each who has none of his own.
        one: the heading is one person's, and whoever stands below him has another part.
        single: the heading is said of one person, and whoever stands below him may have the same part or none: "Adviser".
        past: the first of them is past.
    """

    role: Role
    one: bool
    single: bool = False
    past: bool = False

    def given(self, person: Person) -> tuple[Person, Group | None]:
        """Return the person with the role where he has none, and the group of those below him."""
        below = None if self.one else replace(self, past=True)
        if person.role is not None:
            return person, below  # one person's heading is no other's further below
        if self.single and self.past:
            told = person if person.via == "labels" else replace(person, role=self.role)  # an empty cell below repeats the part
            return told.doubted(Doubt.BELOW_ONE), below
        return replace(person, role=self.role), below


def role_below(person: Person, role: Role, piece: Piece, said: str, lexicon: Lexicon) -> Person:
    """Return the person with the role on a line of its own below the name; of two such lines one may be the post.

    "Adviser" / "Head of delegation", in either order: who leads, or is the alternate, comes as neither adviser nor expert. Where
    another line `said` tells a post, "Director", that is his.
    """
    leading, told = (Role.HEAD, Role.ALTERNATE), person.role_piece
    lines = [line for line in said.splitlines() if line.strip() and lexicon.role_heading(line.strip()) is None]
    posted = bool(person.title) or any(place(part, lexicon) is Place.TITLE for line in lines for part in _COMMA.split(line))
    if person.role in leading and role in POSTS_TOO:
        return person if posted else replace(person, title=(piece,))
    post = (told,) if person.role in POSTS_TOO and role in leading and told is not None and not posted else person.title
    return replace(person, role=role, role_piece=piece, title=post)


def group_below(heading: str, role: Role, lexicon: Lexicon) -> Group:
    """Return the group below the heading that tells this role.

    "Representative" alone heads who leads, above "Alternate representatives", as the United Nations list delegations; said of
    somebody it is any member.
    """
    if role is Role.MEMBER and lexicon.role_headings.get(key(heading)) is Role.HEAD:
        return Group(Role.HEAD, one=True)
    single = role is not Role.MEMBER and lexicon.heads_several(key(heading)) is None and not is_cjk(heading.strip()[:1])
    return Group(role, _leads_alone(heading, role, lexicon), single)


def part_begun(text: str, lexicon: Lexicon) -> Role | None:
    """Return the part that words before a name tell, or with which they begin: "Adviser", "Главой делегации назначен".

    One word whose plural heads several is a part too, though alone it heads nobody, as it is a rank: "Consejero: A, juez".
    """
    words = text.split()
    begun = (lexicon.role(" ".join(words[:count])) for count in range(len(words) - 1, 1, -1))
    several = lexicon.role_heading(f"{words[0]}s") if len(words) == 1 else None
    told = lexicon.role_heading(text) or (several if several in POSTS_TOO else None)
    return told or next((role for role in begun if role in (Role.HEAD, Role.ALTERNATE)), None)


def in_block(
    strip: Strip, row: Row, heading: str, role: Role, above: Group | None, lexicon: Lexicon, hits: Sequence[Hit]
) -> tuple[tuple[Role, Piece] | None, Group | None]:
    """Return the role of whom a heading in his own block heads, with its piece, and the group of those in the blocks below.

    Above nothing but contacts it heads nobody: it is of somebody above it, whose name was not read.

    "Advisers" heads several, and those in further blocks too, down to the next heading; "Adviser" one. "Representative" heads
    who leads where it comes once: where each has it above him, it is any member's.

    Args:
        strip: holds the heading.
        row: the heading's.
        heading: its words.
        role: that it tells.
        above: the group so far, which a heading within a block does not end.
        lexicon: roles and their headings.
        hits: the strip's contacts.
    """
    if closes_entry(strip, strip.rows.index(row), hits):
        return None, above
    wanted, piece = key(heading), Piece(strip.passage, row.marker_end, row.end)
    leads = row.first and _times(strip)[wanted] == 1
    first = group_below(heading, role, lexicon).role if leads else role
    several = role is not Role.HEAD and lexicon.heads_several(wanted) is not None
    below = Group(role, one=False) if several else None
    return (first, piece), below if row.first else above


def still_meant(
    strip: Strip,
    row: Row,
    hits: Sequence[Hit],
    told: tuple[Role, Piece] | None,
    headed: int,
    group: Group | None,
    lexicon: Lexicon,
) -> tuple[tuple[Role, Piece] | None, Group | None]:
    """Return the role of the next person and the group below a heading, none where it was of somebody whose name was not read.

    His post and contacts stand between the heading and the next name: "Alternate" / "Third Secretary" / "Tel. 123", and then
    "Mr. B". Contacts alone are the next one's own, set above the name.

    Args:
        strip: the rows.
        row: with the next name.
        hits: the strip's contacts.
        told: the role that a line above the next person tells, with its piece.
        headed: number of the row with the group's heading; below 0 where none is on this page.
        group: of those below that heading.
        lexicon: words of posts.
    """
    single = group is not None and (group.one or group.single) and not group.past
    if single and headed >= 0 and _reached(strip, strip.rows[headed].end, row, hits, lexicon):
        group = None
    return (None if told is not None and _reached(strip, told[1].end, row, hits, lexicon) else told), group


def _reached(strip: Strip, since: int, row: Row, hits: Sequence[Hit], lexicon: Lexicon) -> bool:
    """Tell whether a post's row and then one with contacts stand between a heading and the next name."""
    between = [other for other in strip.rows if since < other.start < row.start]
    post = next((at for at, other in enumerate(between) if place(strip.text(other), lexicon) is Place.TITLE), None)
    held = [any(other.start <= hit.start < other.end for hit in hits) for other in between]
    return post is not None and any(held[post + 1 :]) and not any(held[:post])


def closes_entry(strip: Strip, index: int, hits: Sequence[Hit], since: int | None = None) -> bool:
    """Tell whether a role stands above nothing but contacts, down to the next block: it ends an entry, and heads nobody.

    Args:
        strip: the rows.
        index: of the role's row.
        hits: the strip's contacts.
        since: where the entry above begins; one that has its contacts above the role has ended there.
    """
    row, below = strip.rows[index], strip.rows[index + 1 :]
    if since is not None and any(since <= hit.start < row.start for hit in hits):
        return False
    own = list(takewhile(lambda other: other.block == row.block and not other.first, below))
    return bool(own) and all(any(other.start <= hit.start < other.end for hit in hits) for other in own)


def heads_others(heading: str, group: Group | None, person: Person, lexicon: Lexicon) -> bool:
    """Tell whether a role in a paragraph of its own below somebody's row is that of others, whose body stands between.

    "Head of delegation" / "Mr. A, Judge" / "Members" / "Ministry of Justice" / "Ms. B": his own stands above him, or the heading
    is one of several, and his row says more than his name.

    Args:
        heading: the role's words.
        group: that holds for the person.
        person: whose row stands above the role.
        lexicon: roles and their headings.
    """
    piece, name = person.role_piece, person.name[0]
    above = piece is not None and piece.passage is name.passage and piece.end <= name.start
    text = name.passage.text
    alone = not text[person.name[-1].end :].partition("\n")[0].strip()
    several = not alone and lexicon.heads_several(key(heading)) is not None
    return above or several or (group is not None and group.one)


def with_part_above(
    person: Person, role: tuple[Role, Piece] | None, taken: bool, strip: Strip, row: Row, lexicon: Lexicon
) -> Person:
    """Return the person with the part that stands above him, or asked about where a part above was taken to be another's.

    Args:
        person: whose name begins the row.
        role: that was read above or before the name, and where; None where none was.
        taken: a part stood above that is of somebody whose name was not read (`still_meant`).
        strip: the rows.
        row: with his name.
        lexicon: headings, and the words for who heads a delegation.
    """
    if role is not None:
        return _headed_by(person, role, strip, row, lexicon)
    if _headed_above(strip, row, lexicon):
        return replace(person, role=Role.HEAD)
    return person.doubted(Doubt.ROLE_OF_ABOVE) if taken else person


def _headed_by(person: Person, role: tuple[Role, Piece], strip: Strip, row: Row, lexicon: Lexicon) -> Person:
    """Return the person with the role above him, asked about where it may end the block above: his own block begins below it.

    Args:
        person: whose name begins the row.
        role: that was read above, and where.
        strip: the rows.
        row: with his name.
        lexicon: for the headings of lists, which begin a block as well.
    """
    told = replace(person, role=role[0], role_piece=role[1])
    at = strip.row_at(role[1].start)
    block = [other for other in strip.rows if at is not None and other.block == at.block and other.start < at.start]
    above = block and lexicon.heading.find(Folded(strip.text(block[-1]))) is None
    return told.doubted(Doubt.ROLE_OF_ABOVE) if above and row.first and role[1].passage is strip.passage else told


def _headed_above(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row above ends in "headed by", and the row goes on with who heads the delegation."""
    above = strip.view[max(0, row.start - _HEADED_LETTERS) : row.start]
    return not ends_fully(above) and lexicon.headed.search(above.rstrip()) is not None


@lru_cache(maxsize=4)  # asked for each heading of a strip
def _times(strip: Strip) -> Counter[str]:
    """Return how often a row says the same."""
    return Counter(key(strip.text(row)) for row in strip.rows)


def with_role_headed(persons: Sequence[Person], above: str, lexicon: Lexicon) -> list[Person]:
    """Return the persons of a table with the role with which the last line of the text above heads them: "Deputy head:".

    It is that of the first, or of all of them down to the next who has a role of his own.
    """
    last = above.rstrip().rpartition("\n")[2].strip(HEADING_MARKS)
    role = lexicon.role_heading(last)
    group = group_below(last, role, lexicon) if role is not None else None
    told: list[Person] = []
    for person in persons:
        given, group = group.given(person) if group is not None and person.role is None else (person, None)
        told.append(given)
    return told


def _leads_alone(heading: str, role: Role, lexicon: Lexicon) -> bool:
    """Tell whether a heading's role is one person's: a delegation has one head and one deputy head, alternates as many as like.

    A deputy head is called by the word for the head: "Chef adjoint", "Subjefe de delegación", "副团长".
    """
    if role is not Role.ALTERNATE:
        return role is Role.HEAD
    words = key(heading).split()
    others = {word for text, known in lexicon.roles.items() if known is Role.MEMBER for word in text.split()} | lexicon.stop
    heads = {text.split()[0] for text, known in lexicon.roles.items() if known is Role.HEAD} - others
    if words and is_cjk(words[0][0]):
        return any(text in "".join(words) for text in heads if is_cjk(text[0]))
    heads = {head for head in heads if len(head) >= _HEAD_LETTERS}
    return any(stem(word) == stem(head) if is_cyrillic(word) else word.endswith(head) for word in words for head in heads)
