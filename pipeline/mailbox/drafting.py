"""A draft laid into the mailbox's folder of drafts: where that is, and whether an earlier attempt got there. Nothing is sent."""

from __future__ import annotations

from email.parser import BytesHeaderParser

from imapclient import DRAFT, IMAPClient
from imapclient.exceptions import IMAPClientError
from imapclient.imapclient import DRAFTS

from pipeline.mailbox.connection import LOST
from pipeline.mailbox.moving import made, standing

HEADER = "BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]"


def place(client: IMAPClient, name: str) -> tuple[str, int, int]:
    """Return full name, UIDVALIDITY and UIDNEXT of the folder of drafts.

    It is the one that the server says is for drafts (RFC 6154); else `name`, which is made where it is missing.
    """
    special = client.find_special_folder(DRAFTS)
    folder = str(special) if special and client.folder_exists(special) else made(client, name)
    return folder, *standing(client, folder)


def lay(client: IMAPClient, folder: str, mail: bytes) -> None:
    """Append a mail with the flag that makes mail programs open it for writing."""
    client.append(folder, mail, flags=[DRAFT])


def lies_there(client: IMAPClient, folder: str, validity: int, next_uid: int, message_id: str) -> bool | None:
    """Return whether a draft that was begun was laid; None where nobody can tell: others have been at work there since.

    `validity` and `next_uid` are the folder's before it was begun. The folder is selected for reading where that is needed; the
    caller selects its own again.
    """
    try:
        now_validity, now_next = standing(client, folder)
        if now_validity == validity and now_next == next_uid:
            return False
        client.select_folder(folder, readonly=True)
    except LOST:
        raise
    except IMAPClientError:  # the folder is gone
        return None
    first = next_uid if now_validity == validity else 1
    later = [uid for uid in client.search(["UID", f"{first}:*"]) if uid >= first]
    for item in client.fetch(later, [HEADER]).values() if later else ():
        text = next((value for key, value in item.items() if key.startswith(b"BODY[HEADER")), b"")
        if BytesHeaderParser().parsebytes(text).get("Message-ID", "").strip() == message_id:
            return True
    return None
