"""Anchored levels for the template of construction: what is seen at each, the lowest first, and what its
standard means for directors, senior managers, managers and everyone.

Each behaviour is anchored by what people do, as behaviourally anchored rating scales are (Smith &
Kendall 1963); the words are Accord's own.
"""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.charter_templates.wording import WrittenLevels, expected

LEVELS = {
    "plan": WrittenLevels(
        (
            _("Sends the programme down, and expects it to be read."),
            _("Asks the trades on the day what they need."),
            _("Agrees the week with those who do the work, by the Thursday before."),
            _("Clears away beforehand what would stop them, also where it is another’s."),
            _("Looks each week with everybody at what was kept of it, and changes what stopped the rest."),
        ),
        expected(
            _("Gives site teams the time to plan together, and asks what stopped the week."),
            _("Clears away what would stop next week, also where another firm has to be rung."),
            _("Leads the planning of the week at the board, with every trade there."),
            _("Says by Thursday what they need, and promises only what they can keep."),
        ),
    ),
    "lend": WrittenLevels(
        (
            _("Keeps what stands idle, and hires in what is missing."),
            _("Lends when asked by somebody above."),
            _("Offers on the same day what can be spared, and has the foremen note the hours."),
            _("Looks at the others’ week, and offers before they ask."),
            _("Settles with all partners that the job’s plant and people are one pool."),
        ),
        expected(
            _("Settles with the other directors how lent people and plant are paid for."),
            _("Looks at the others’ programme, and offers what will stand idle."),
            _("Offers on the same day, and has the foremen note the hours."),
            _("Helps next door when their own work has to wait."),
        ),
    ),
    "warn": WrittenLevels(
        (
            _("Waits until a notice has to be served."),
            _("Warns once the figures are certain."),
            _("Warns within three working days of the first doubt."),
            _("Brings with the warning two ways that might still help."),
            _("Thanks whoever warned, and sees to it that no warning is held against anybody."),
        ),
        expected(
            _("Thanks whoever warned, and lets no warning be held against anybody."),
            _("Asks each week for doubts, and brings two ways with every warning."),
            _("Warns the other firms within three days, before the figures are certain."),
            _("Tells the supervisor at the first doubt."),
            of_directors=5,
        ),
    ),
    "figures": WrittenLevels(
        (
            _("Keeps one programme for the meeting and one for themselves."),
            _("Shows the figures when somebody asks for them."),
            _("Shows the same cost and progress as at home, by the fifth of the month."),
            _("Shows a bad month first, and asks the others what they see in it."),
            _("Opens their own books on a disputed cost, and settles it by what stands in them."),
        ),
        expected(
            _("Opens the books on a disputed cost, and shows a bad month first."),
            _("Signs one forecast, the same for head office and for the partners."),
            _("Shows the real progress at the board, and what went wrong with it."),
            _("Reports what is done, and not what should be."),
            of_directors=5,
        ),
    ),
    "stop": WrittenLevels(
        (
            _("Works on, and tells others to."),
            _("Stops when told to."),
            _("Stops unsafe work, and tells on the same day what was done about it."),
            _("Thanks whoever stopped it in front of the gang."),
            _("Changes the plan so that the same work is safe next time, on every site."),
        ),
        expected(
            _("Asks on every visit what was stopped, and thanks whoever did it."),
            _("Has the programme moved for safety, and says so to the client."),
            _("Stops it, thanks whoever called the halt, and says on the day what was done."),
            _("Stops what is not safe, whoever says go on."),
            of_directors=5,
        ),
    ),
    "learn": WrittenLevels(
        (
            _("Has it knocked down, and sends the bill to the smallest firm."),
            _("Has it done again, and says nothing."),
            _("Looks at it within a week with those who drew, led and built it, and writes down one change."),
            _("Begins with what their own firm would do differently."),
            _("Takes the change to the other sites, and looks again after a while whether it is kept."),
        ),
        expected(
            _("Asks what was changed on the other sites, and not whose bill it is."),
            _("Brings designer, supervisor and installer together within the week."),
            _("Begins with what their own trade would do differently, and writes down one change."),
            _("Says how it came about, and what would have helped."),
        ),
    ),
    "pay": WrittenLevels(
        (
            _("Lets an invoice lie until somebody rings."),
            _("Pays late, and says why when asked."),
            _("Pays by the day on which it is due, and asks in the first week where something is unclear."),
            _("Sees to it that the suppliers of the suppliers are paid by their day too."),
            _("Pays a small firm sooner when it needs it, and takes the cause of late payment away."),
        ),
        expected(
            _("Looks each month at what was paid late, down to the smallest firm."),
            _("Sees to it that the suppliers of the suppliers are paid by their day too."),
            _("Signs work off in the week in which it was done."),
            _("Asks in the first week where an invoice is not clear."),
        ),
    ),
    "settle": WrittenLevels(
        (
            _("Writes letters, and copies the directors in."),
            _("Talks once the letters have been sent."),
            _("Sits down on site within ten days, and writes what is settled on one page."),
            _("Puts the other side’s view so that they agree with it, before the own."),
            _("Looks for what keeps giving rise to disputes, and has the partners change it."),
        ),
        expected(
            _("Sends a dispute back to the site once, and asks what both would need."),
            _("Puts the other side’s view first, so that they agree with it."),
            _("Sits down on site within ten days, and writes it on one page."),
            _("Talks to those on the other side before writing to them."),
        ),
    ),
}
