"""The words of `accord figures`."""

from argparse import ArgumentParser


def add_options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    add = parser.add_argument
    add("file", metavar="FILE", help="answers, one row a person: .csv, .xlsx or .parquet")
    add("--items", required=True, metavar="A1,A2", help="columns that hold the answers of one scale")
    add("--reverse", action="append", default=[], metavar="A1", help="items worded the other way round")
    add("--scale", required=True, metavar="LOW:HIGH", help="lowest and highest answer, such as 1:5")
    add("--group", metavar="COLUMN", help="who belongs together: organisations or teams")
    add("--rater", metavar="COLUMN", help="whose people answered (with --target)")
    add("--target", metavar="COLUMN", help="about whom they answered (with --rater)")
    add("--wave", metavar="COLUMN", help="when: figures are of the last wave, change goes from wave to wave")
    add("--bootstrap", metavar="SEED", type=int, help="beside each mean an interval by drawing people again")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print one JSON object, full precision")
    shape.add_argument("--html", metavar="OUT", help="write a page to this file")
    parser.epilog = (
        "An empty cell, NA or a dot is a missing answer; n/a, “not applicable” or “don't know” is counted "
        "apart. "
        "What each figure means is told in docs/method/. No database is used and nothing is kept."
    )
