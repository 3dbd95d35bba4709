"""From bytes to a transcript: pure but for the programs that `formats` and `engines` start."""

import os

# onnxruntime, which runs the second engine, sends facts about the machine to its maker from version 1.29 on, unless this is set
# before it is loaded; then it sends nothing and keeps no number of the machine in the user's folder (its Privacy.md).
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
