"""Anchored levels for the template of construction: what is seen at each, the lowest first.

Each behaviour is anchored by what people do, as behaviourally anchored rating scales are (Smith &
Kendall 1963); the words are Accord's own.
"""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.charter_templates.wording import LEADERS_FIVE, LEADERS_FOUR, WrittenLevels

LEVELS = {
    "plan": WrittenLevels(
        (
            _("Sends the programme down, and expects it to be read."),
            _("Asks the trades on the day what they need."),
            _("Agrees the week with those who do the work, by the Thursday before."),
            _("Clears away beforehand what would stop them, also where it is another’s."),
            _("Looks each week with everybody at what was kept of it, and changes what stopped the rest."),
        ),
        LEADERS_FOUR,
    ),
    "lend": WrittenLevels(
        (
            _("Keeps what stands idle, and hires in what is missing."),
            _("Lends when asked by somebody above."),
            _("Offers on the same day what can be spared, and has the foremen note the hours."),
            _("Looks at the others’ week, and offers before they ask."),
            _("Settles with all partners that the job’s plant and people are one pool."),
        ),
        LEADERS_FOUR,
    ),
    "warn": WrittenLevels(
        (
            _("Waits until a notice has to be served."),
            _("Warns once the figures are certain."),
            _("Warns within three working days of the first doubt."),
            _("Brings with the warning two ways that might still help."),
            _("Thanks whoever warned, and sees to it that no warning is held against anybody."),
        ),
        LEADERS_FIVE,
    ),
    "figures": WrittenLevels(
        (
            _("Keeps one programme for the meeting and one for themselves."),
            _("Shows the figures when somebody asks for them."),
            _("Shows the same cost and progress as at home, by the fifth of the month."),
            _("Shows a bad month first, and asks the others what they see in it."),
            _("Opens the own books on a disputed cost, and settles it by what stands in them."),
        ),
        LEADERS_FIVE,
    ),
    "stop": WrittenLevels(
        (
            _("Works on, and tells others to."),
            _("Stops when told to."),
            _("Stops unsafe work, and tells on the same day what was done about it."),
            _("Thanks whoever stopped it in front of the gang."),
            _("Changes the plan so that the same work is safe next time, on every site."),
        ),
        LEADERS_FIVE,
    ),
    "learn": WrittenLevels(
        (
            _("Has it knocked down, and sends the bill to the smallest firm."),
            _("Has it done again, and says nothing."),
            _("Looks at it within a week with those who drew, led and built it, and writes down one change."),
            _("Begins with what the own firm would do differently."),
            _("Takes the change to the other sites, and looks again after a while whether it is kept."),
        ),
        LEADERS_FOUR,
    ),
    "pay": WrittenLevels(
        (
            _("Lets an invoice lie until somebody rings."),
            _("Pays late, and says why when asked."),
            _("Pays by the day on which it is due, and asks in the first week where something is unclear."),
            _("Sees to it that the suppliers of the suppliers are paid by their day too."),
            _("Pays a small firm sooner when it needs it, and takes the cause of late payment away."),
        ),
        LEADERS_FOUR,
    ),
    "settle": WrittenLevels(
        (
            _("Writes letters, and copies the directors in."),
            _("Talks once the letters have been sent."),
            _("Sits down on site within ten days, and writes what is settled on one page."),
            _("Puts the other side’s view so that they agree with it, before the own."),
            _("Looks for what keeps giving rise to disputes, and has the partners change it."),
        ),
        LEADERS_FOUR,
    ),
}
