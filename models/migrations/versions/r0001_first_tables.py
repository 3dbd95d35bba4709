"""First tables."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.Column("titles", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("reference", name=op.f("uq_invitation_reference")),
    )
    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=True),
        sa.Column("received", sa.DateTime(timezone=True), nullable=True),
        sa.Column("arrived", sa.DateTime(timezone=True), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_by", sa.JSON(), nullable=False),
        sa.Column("processed", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
        sa.UniqueConstraint("sha256", name=op.f("uq_message_sha256")),
    )
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.create_index("ix_message_order", ["arrived", "id"], unique=False)
        batch_op.create_index("ix_message_status", ["status"], unique=False)

    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=True),
        sa.Column("new", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_correction_message_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.create_index("ix_correction_message", ["message_id", "id"], unique=False)

    op.create_table(
        "document",
        sa.Column("message_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("untrusted_name", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_document_message_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("message_id", "position", name=op.f("pk_document")),
    )
    op.create_table(
        "problem",
        sa.Column("message_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_problem_message_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("message_id", "position", name=op.f("pk_problem")),
    )
    op.create_table(
        "reply",
        sa.Column("message_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=True),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["invitation_id"], ["invitation.id"], name=op.f("fk_reply_invitation_id")),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_reply_message_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_reply")),
    )
    with op.batch_alter_table("reply", schema=None) as batch_op:
        batch_op.create_index("ix_reply_invitation", ["invitation_id"], unique=False)

    op.create_table(
        "delegate",
        sa.Column("message_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["reply.message_id"], name=op.f("fk_delegate_message_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("message_id", "position", name=op.f("pk_delegate")),
    )
    op.create_table(
        "finding",
        sa.Column("message_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("delegate", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("as_written", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("needs_review", sa.Boolean(), nullable=False),
        sa.Column("document", sa.String(length=64), nullable=True),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("box_left", sa.Float(), nullable=True),
        sa.Column("box_top", sa.Float(), nullable=True),
        sa.Column("box_right", sa.Float(), nullable=True),
        sa.Column("box_bottom", sa.Float(), nullable=True),
        sa.Column("read_text", sa.Text(), nullable=True),
        sa.Column("header", sa.Text(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("alternatives", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["reply.message_id"], name=op.f("fk_finding_message_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("message_id", "delegate", "field", "position", name=op.f("pk_finding")),
    )
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.create_index("ix_finding_review", ["needs_review", "confidence"], unique=False)

    op.create_table(
        "page",
        sa.Column("message_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("header", sa.Text(), nullable=True),
        sa.Column("rotation_degrees", sa.Integer(), nullable=False),
        sa.Column("picture", sa.String(length=64), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("width_px", sa.Integer(), nullable=True),
        sa.Column("height_px", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["message_id", "document"],
            ["document.message_id", "document.position"],
            name=op.f("fk_page_message_id_document"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("message_id", "document", "number", name=op.f("pk_page")),
    )


def downgrade() -> None:
    op.drop_table("page")
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.drop_index("ix_finding_review")

    op.drop_table("finding")
    op.drop_table("delegate")
    with op.batch_alter_table("reply", schema=None) as batch_op:
        batch_op.drop_index("ix_reply_invitation")

    op.drop_table("reply")
    op.drop_table("problem")
    op.drop_table("document")
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.drop_index("ix_correction_message")

    op.drop_table("correction")
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.drop_index("ix_message_status")
        batch_op.drop_index("ix_message_order")

    op.drop_table("message")
    op.drop_table("invitation")
