"""One message carried from folder to folder, once, whatever happens in between. Never an EXPUNGE of more than its own UID."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import replace

from imapclient import DELETED, IMAPClient
from imapclient.exceptions import IMAPClientError

from models.mail import Move
from pipeline.mailbox.connection import LOST

LOOK_AT_MOST = 25  # messages that are compared byte by byte when a copy is looked for; a crash leaves one or two to look at


def carry(client: IMAPClient, move: Move) -> None:
    """Move a message out of the selected folder; one that is gone is no error.

    Without MOVE: copy, mark as deleted, and take away this UID alone where the server can (UIDPLUS). A bare EXPUNGE or CLOSE
    would also take what other people have marked; without UIDPLUS it stays marked, and is not listed again.
    """
    try:
        _carry(client, move)
    except LOST:
        raise
    except IMAPClientError as error:
        if "TRYCREATE" in str(error):  # a person deleted the folder meanwhile
            made(client, move.target)
        elif "EXPUNGEISSUED" not in str(error):  # RFC 5530: it is gone, which is no trouble
            raise
        if client.fetch([move.uid], ["FLAGS"]):
            _carry(client, move)


def finish(client: IMAPClient, move: Move) -> bool:
    """End a move of which nobody knows how far it came; return False where the message was gone, or its number means another."""
    answer = client.select_folder(move.folder)
    if int(answer.get(b"UIDVALIDITY", 0)) != move.validity:
        return False
    flags = client.fetch([move.uid], ["FLAGS"]).get(move.uid, {}).get(b"FLAGS")
    if flags is None or not means(client, move.uid, move.sha256):
        return False
    copied = find(client, move.target, move) is not None
    if int(client.select_folder(move.folder).get(b"UIDVALIDITY", 0)) != move.validity:  # made anew just now
        return False
    if copied:
        _remove(client, move.uid)
    elif DELETED not in flags:  # else a person deleted it, or has taken the copy elsewhere
        carry(client, move)
    return True


def find(client: IMAPClient, folder: str, move: Move) -> int | None:
    """Return the UID of the message's copy in a folder, which is selected for reading; None where there is none.

    Only what came after `move.target_next` can be it; it is compared by its bytes, those of the same size first.
    """
    try:
        answer = client.select_folder(folder, readonly=True)
    except LOST:
        raise
    except IMAPClientError:  # the folder is gone
        return None
    first = move.target_next if int(answer.get(b"UIDVALIDITY", 0)) == move.target_validity else 1
    later = [uid for uid in client.search(["UID", f"{first}:*", "UNDELETED"]) if uid >= first]  # "n:*" names the last one too
    sizes = client.fetch(later, ["RFC822.SIZE"]) if later else {}
    likely = sorted(sizes, key=lambda uid: (sizes[uid].get(b"RFC822.SIZE") != move.size_bytes, uid))
    for uid in likely[:LOOK_AT_MOST]:
        if means(client, uid, move.sha256):
            return int(uid)
    return None


def means(client: IMAPClient, uid: int, sha256: str) -> bool:
    """Return whether a UID of the selected folder means this message, byte by byte; False where it means none."""
    data = client.fetch([uid], ["BODY.PEEK[]"]).get(uid, {}).get(b"BODY[]")
    return data is not None and hashlib.sha256(data).hexdigest() == sha256


def onward(client: IMAPClient, move: Move, target: str) -> Move | None:
    """Return the move that takes a message from where it was put (`move.target`) to another folder; None where it is not there.

    The folder where it lies is selected afterwards.
    """
    uid = find(client, move.target, move)
    if uid is None:
        return None
    validity, following = standing(client, target)
    answer = client.select_folder(move.target)
    return replace(
        move,
        folder=move.target,
        validity=int(answer.get(b"UIDVALIDITY", 0)),
        uid=uid,
        target=target,
        target_validity=validity,
        target_next=following,
    )


def standing(client: IMAPClient, folder: str) -> tuple[int, int]:
    """Return UIDVALIDITY and UIDNEXT of a folder."""
    answer = client.folder_status(folder, ["UIDVALIDITY", "UIDNEXT"])
    return int(answer.get(b"UIDVALIDITY", 0)), int(answer.get(b"UIDNEXT", 1))


def made(client: IMAPClient, name: str) -> str:
    """Return the folder's full name, after making it where it was missing."""
    name = full(client, name)
    if not client.folder_exists(name):
        try:
            client.create_folder(name)
        except IMAPClientError:
            if not client.folder_exists(name):  # else another client made it just now
                raise
        with contextlib.suppress(IMAPClientError):  # mail programs show what is subscribed; not all servers know that
            client.subscribe_folder(name)
    return name


def full(client: IMAPClient, name: str) -> str:
    """Return the name below the user's own part of the tree: some servers have everything below "INBOX.".

    A name below another user's part, or a shared one, is complete as it is.
    """
    if not client.has_capability("NAMESPACE"):
        return name
    spaces = client.namespace()
    foreign = [space[0] for part in (spaces.other, spaces.shared) for space in part or () if space[0]]
    prefix = spaces.personal[0][0] if spaces.personal else ""
    return name if name.startswith((prefix, *foreign)) else prefix + name


def _carry(client: IMAPClient, move: Move) -> None:
    if client.has_capability("MOVE"):
        client.move([move.uid], move.target)
    elif client.fetch([move.uid], ["FLAGS"]):
        client.copy([move.uid], move.target)
        _remove(client, move.uid)


def _remove(client: IMAPClient, uid: int) -> None:
    client.add_flags([uid], [DELETED], silent=True)
    if client.has_capability("UIDPLUS"):
        client.uid_expunge([uid])
