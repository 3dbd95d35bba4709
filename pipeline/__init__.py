"""A message comes in by the mailbox, is kept, is read, is understood, is filed under its invitation; then the mailbox is told.

mailbox    yields raw messages; `archive` writes their bytes first
intake     hands each one to a worker, with back-pressure
process    in the worker: open_letter -> transcribe -> find -> assemble -> judge   (pure: bytes in, a Reply out)
filing     writes the reply in one transaction
mailbox    moves the message to Filed, Review, Failed or Ignored
review, outputs    show and export what was filed
"""

import os

# One thread a process: messages are read side by side, and the threads that a library starts by itself wait for each other by
# spinning. Set before numpy is first loaded; who knows better sets it outside.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
