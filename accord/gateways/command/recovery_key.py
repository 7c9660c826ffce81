"""`accord recovery-key`: a new recovery key, to which key copies are encrypted; made once, kept elsewhere."""

import argparse
from pathlib import Path

from accord.foundations.errors import Refused
from accord.gateways.archive.key_copies import recovery_key_make


def run(options: argparse.Namespace) -> int:
    """Write the private half to a file and print the public half; return 1 where that did not succeed."""
    file = Path(options.file)
    try:
        public = recovery_key_make(file)
    except Refused as refused:
        print(refused.message)
        return 1
    print(
        f"The private half is in {file}. Print it, or take it to where neither backups nor key copies are,\n"
        f"then delete the file here. The public half goes into the settings of the site:\n\n"
        f"ACCORD_RECOVERY_KEY={public}"
    )
    return 0
