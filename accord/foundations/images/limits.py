"""What a picture may cost. A photograph of any telephone fits, and a logo of any designer."""

from accord.foundations.images.image import Purpose

MEGABYTE = 1024 * 1024

# The file as it comes.
FILE_BYTES = {Purpose.PHOTO: 10 * MEGABYTE, Purpose.MARK: 10 * MEGABYTE, Purpose.DRAWING: 500 * 1024}

# Dots: what the file says it holds, what is unpacked of it (a JPEG can be unpacked smaller), what comes out.
SAID_DOTS, UNPACKED_DOTS = 120_000_000, 25_000_000
SIDE = {Purpose.PHOTO: 1600, Purpose.MARK: 600}
QUALITY = 85
# A logo travels in every letter: one that would weigh more is made smaller than its side allows.
MARK_BYTES, LEAST_SIDE = 150 * 1024, 150

# A drawing: its parts, how deep they nest, and how many are drawn where each counts as often as it is used.
PARTS, DEPTH, DRAWN = 5000, 40, 20_000
# How much longer than high, or higher than long, a logo may be: it stands beside the name on every page.
RATIO = 8
# The longer side of a drawing that says of itself how large it is.
DRAWN_SIDE = 400
