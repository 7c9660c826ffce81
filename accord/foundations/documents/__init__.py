"""Documents of a word processor (.docx): those of strangers, read in a limited process; and ours, written."""

from accord.foundations.documents.errors import UnreadableDocument
from accord.foundations.documents.paragraph import Paragraph, Style
from accord.foundations.documents.reading import MOST_BYTES, read
from accord.foundations.documents.writing import CONTENT_TYPE, document

__all__ = ["CONTENT_TYPE", "MOST_BYTES", "Paragraph", "Style", "UnreadableDocument", "document", "read"]
