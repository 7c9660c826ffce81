"""Pictures of strangers: read in a limited process, and made anew."""

from accord.foundations.images.errors import UnreadableImage
from accord.foundations.images.files import to_show
from accord.foundations.images.image import Image, Kind, Purpose
from accord.foundations.images.limits import FILE_BYTES as MOST_BYTES
from accord.foundations.images.reading import read

__all__ = ["MOST_BYTES", "Image", "Kind", "Purpose", "UnreadableImage", "read", "to_show"]
