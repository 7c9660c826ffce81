"""Why a file gives no figures."""


class BadFile(Exception):
    """One clear sentence for the person who named the file; the command ends with exit code 2."""
