"""When the board meets: the day that the partnership has set for a quarter, else the last working day."""

from datetime import date, timedelta

from accord.foundations.once import once
from accord.foundations.quarters import Quarter
from accord.partnership import selectors as partnership
from accord.steps.leadership import rules
from accord.steps.leadership.models import BoardDay


def board_day(quarter: Quarter) -> date:
    """Return on which day the board meets in a quarter."""
    return _set().get(quarter) or rules.default_board_day(quarter)


def next_board() -> date:
    """Return the day of the next board, which may be today."""
    today = partnership.today()
    quarter = Quarter.of(today)
    day = board_day(quarter)
    return day if today <= day else board_day(quarter.next)


def day_before(board: date) -> date:
    """Return on which day the board met in the quarter before that of this day."""
    return board_day(Quarter.of(Quarter.of(board).first_day - timedelta(days=1)))


@once
def _set() -> dict[Quarter, date]:
    found = BoardDay.objects.values_list("year", "quarter", "day")
    return {Quarter(year, number): day for year, number, day in found}
