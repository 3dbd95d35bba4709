"""When a message arrived stands in its summary: lists and searches are ordered without a look at the messages themselves."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("summary", schema=None) as batch_op:
        batch_op.add_column(sa.Column("arrived", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE summary SET arrived = (SELECT message.arrived FROM message WHERE message.id = summary.message_id)")
    with op.batch_alter_table("summary", schema=None) as batch_op:
        batch_op.alter_column("arrived", existing_type=sa.DateTime(timezone=True), nullable=False)
        batch_op.create_index("ix_summary_arrived", ["status", "arrived", "message_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("summary", schema=None) as batch_op:
        batch_op.drop_index("ix_summary_arrived")
        batch_op.drop_column("arrived")
