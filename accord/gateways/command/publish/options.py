"""The words of `accord publish`."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter

EPILOG = """\
whose staff people are
  The rules between partners need to know it: with two organisations both are shown or neither, the gap
  between the two largest is kept first, and no figure that pools organisations stands where one of them
  could subtract its own staff and leave fewer answers than the minimum. A column called "organisation"
  says it, or the one that --organisation names; it need not be among the cuts. A cut into which whole
  organisations are gathered ("small partners" under one name) then counts as organisations that stand
  together. Without such a column all count as one organisation's, and the command says so.

what is read as what
  An empty cell, NA or a dot is a missing answer; so is n/a, "not applicable" or "don't know", which told
  apart would mark people out. Whoever has no group in a column counts in everyone and in the other
  columns. Rows without any answer are left out.

scores
  A score is the mean of what is told of its items in the same group, so that it tells nothing which they do
  not tell. Where one of them is a range or not shown, so is the score.

round on round
  With --previous, no mean stands from which the answers of the few who came or went since would follow.
  Who that was only a roster knows, so every possibility is allowed for: a group of fewer than ten answers
  is a range in the round after a plain mean, unless --same-people vouches that nobody came or went where
  the number is the same. Answers that came late wait for the next round.

No database is used, and nothing is kept but the result. What it holds: docs/published-result.md.
"""


def add_options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    add = parser.add_argument
    add("file", metavar="FILE", help="answers, one row a person: .csv or .xlsx")
    add("--items", required=True, metavar="A1,A2", help="columns that hold the answers, on one scale")
    add("--reverse", action="append", default=[], metavar="A1", help="items worded the other way round")
    add("--scale", required=True, metavar="LOW:HIGH", help="lowest and highest answer, such as 1:5")
    add(
        "--score",
        action="append",
        default=[],
        metavar="NAME=A1,A2",
        help="tell the mean of some items together, under a name; repeatable",
    )
    add("--cuts", default="", metavar="COLUMN,COLUMN", help="columns by which people are grouped")
    add(
        "--cross",
        action="append",
        default=[],
        metavar="COLUMN,COLUMN",
        help="two columns crossed; repeatable",
    )
    add("--organisation", metavar="COLUMN", help='whose staff people are (a column called "organisation")')
    add("--minimum", type=int, metavar="N", help="fewest answers behind a figure (5, never less)")
    add("--previous", metavar="RESULT.json", help="the result of the round before")
    add("--same-people", action="store_true", help="nobody came or went where the number is as before")
    add("--out", required=True, metavar="RESULT.json", help="write the published result to this file")
    add("--html", metavar="OUT", help="write it as a page too")
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = EPILOG
