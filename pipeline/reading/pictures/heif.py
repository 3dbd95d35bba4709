"""HEIC pictures of telephones, turned into PNG by libheif's own program where it is installed.

The wheels that read HEIC bring libheif and libde265 under the LGPL with them; as a program of the system it is nobody's burden.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from models.errors import ProblemCode
from pipeline.reading.pictures.picture import PictureError

PROGRAMS = ("heif-dec", "heif-convert")  # its name since 1.18 and before; the later ones keep both


def png_of(data: bytes, timeout_seconds: int) -> bytes:
    """Return the first picture of a HEIC file as PNG, upright.

    Args:
        data: the file.
        timeout_seconds: after which it is given up.

    Raises:
        PictureError: the program is not installed, failed or took too long.
    """
    program = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    if program is None:
        detail = "The attachment is a HEIC picture, which is read only where the package libheif-examples is installed."
        raise PictureError(ProblemCode.ATTACHMENT_UNKNOWN, detail)
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "picture.heic", Path(folder) / "picture.png"
        source.write_bytes(data)
        try:
            subprocess.run(
                [program, str(source), str(target)],
                check=True,
                capture_output=True,
                timeout=timeout_seconds,
                stdin=subprocess.DEVNULL,
            )
            # A file of several pictures gives picture-1.png, picture-2.png and so on.
            made = target if target.exists() else min(Path(folder).glob("picture-*.png"))
            return made.read_bytes()
        except subprocess.TimeoutExpired:
            detail = f"The HEIC picture could not be opened within {timeout_seconds} seconds."
            raise PictureError(ProblemCode.READING_TIMED_OUT, detail) from None
        except (subprocess.CalledProcessError, OSError, ValueError):
            raise PictureError(ProblemCode.ATTACHMENT_DAMAGED, "The HEIC picture is damaged.") from None
