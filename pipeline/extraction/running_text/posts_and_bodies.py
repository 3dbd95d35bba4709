"""What stands before the names of a sentence: posts, but no orders and approvals, and bodies that each have their own person."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.bodies_before_colons import bodies_before_colons
from pipeline.extraction.running_text.bodies_bracketed import before_brackets
from pipeline.extraction.running_text.bodies_in_turn import bodies_in_turn
from pipeline.extraction.running_text.deciders import behind_approval, without_orders
from pipeline.extraction.running_text.parts_ahead import part_ahead
from pipeline.extraction.running_text.posts_before import posts_before
from pipeline.extraction.running_text.said_of_several import Span
from pipeline.extraction.running_text.sent_by_bodies import sent_by_bodies
from pipeline.extraction.words.lexicon import Lexicon


def posts_and_bodies(
    text: str, span: Span, anchors: Sequence[Anchor], decided: tuple[Sequence[Span], Sequence[Span]], lexicon: Lexicon, view: str
) -> tuple[dict[int, Span], dict[int, tuple[Span, int]]]:
    """Return by the person's number the posts before the names, and (body, where what is said before it ends).

    Args:
        text: holds the sentence.
        span: the part of it in which persons may be named.
        anchors: the persons named, in order.
        decided: where it approves, and where it tells on whose orders.
        lexicon: wordings.
        view: the strip with its line ends.
    """
    approving, ordered = decided
    posts = behind_approval(text, posts_before(text, span[0], anchors, span[1], lexicon), approving, lexicon)
    posts = without_orders(posts, ordered) | {at: one.post for at, one in enumerate(anchors) if one.post is not None}
    turns = bodies_in_turn(text, span[0], anchors, posts, lexicon)
    posts |= {number: turn.post for number, turn in turns.items() if turn.post is not None}
    posts = {number: post for number, post in posts.items() if not _runs_over_part(text, anchors, number, post, lexicon)}
    bodies = before_brackets(text, span[0], anchors, posts, lexicon) | bodies_before_colons(view, span[0], anchors, lexicon)
    sent, own = sent_by_bodies(text, span[0], anchors, lexicon)
    return posts | own, bodies | sent | {number: (turn.body, turn.cut) for number, turn in turns.items()}


def _runs_over_part(text: str, anchors: Sequence[Anchor], number: int, post: Span, lexicon: Lexicon) -> bool:
    """Tell whether what seems a post before a name holds what is said of the one before: "A, [Judge, Court, alternate], B"."""
    ahead = part_ahead(text, anchors, number, lexicon) if number else None
    return ahead is not None and post[0] < ahead[0]
