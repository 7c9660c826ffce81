"""What a file may cost. A list of ten thousand people fits."""

MEGABYTE = 1024 * 1024

# The file as it comes.
FILE_BYTES = 10 * MEGABYTE

# A workbook is a zip archive: what is in it, before anything opens it.
ARCHIVE_ENTRIES = 1000
UNPACKED_BYTES = 80 * MEGABYTE
RATIO, RATIO_FROM_BYTES = 250, 2 * MEGABYTE

# The sheet that is read.
ROWS = 20_000
COLUMNS = 200
AREA = 3_000_000
# What of it comes back to the web process, which is to grow by less than fifty megabytes: rows times columns.
CELLS = 150_000
CELL_CHARACTERS = 1000

# The process that reads it.
MEMORY_BYTES = 512 * MEGABYTE
ANSWER_BYTES = 8 * MEGABYTE
OPEN_FILES = 16
CPU_SECONDS = 15
PATIENCE_SECONDS = 20

# How it ends where the disk had no room for its answer: the file is not to blame.
NO_ROOM = 74
