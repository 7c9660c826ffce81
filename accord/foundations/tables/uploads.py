"""A file that somebody sends, held in memory and nowhere else: what is in it may be in confidence."""

from django.core.files.uploadhandler import MemoryFileUploadHandler

from accord.foundations.tables.limits import FILE_BYTES


class InMemoryOnly(MemoryFileUploadHandler):
    """Takes a file up to one byte more than we read, and drops the rest as it comes.

    Whoever reads it finds the byte too many and refuses it (`errors.TooLarge`); nothing reaches the disk.
    """

    def handle_raw_input(self, *args: object, **words: object) -> None:  # noqa: ARG002  Django asks so
        """Take any file, however long its sender says that it is."""
        self.activated = True

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Keep what comes while there is room."""
        room = FILE_BYTES + 1 - start
        return super().receive_data_chunk(raw_data[:room], start) if room > 0 else None
