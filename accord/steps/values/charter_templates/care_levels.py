"""Anchored levels for the template of care: what is seen at each, the lowest first.

Each behaviour is anchored by what people do, as behaviourally anchored rating scales are (Smith &
Kendall 1963); the words are Accord's own.
"""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.charter_templates.wording import LEADERS_FIVE, LEADERS_FOUR, WrittenLevels

LEVELS = {
    "ask": WrittenLevels(
        (
            _("Plans from the list of services, and has the plan signed."),
            _("Asks what matters once the plan is written."),
            _("Asks what matters first, and writes it down in the person’s own words."),
            _("Changes the plan where it does not fit what matters, and says so to the others."),
            _("Gets services to give up a rule of their own where it stands in the way of the person."),
        ),
        LEADERS_FIVE,
    ),
    "once": WrittenLevels(
        (
            _("Asks for the whole story again, whatever is in the notes."),
            _("Reads the notes afterwards."),
            _("Reads the notes beforehand, and asks only what is new."),
            _("Passes the story on before the others have to ask, with the person’s consent."),
            _("Looks for questions that are asked twice, and settles with the others who asks them."),
        ),
        LEADERS_FOUR,
    ),
    "ring": WrittenLevels(
        (
            _("Sends the form, and waits."),
            _("Rings once the form has come back."),
            _("Rings by name before a form is sent."),
            _("Keeps the numbers of the others up to date, and gives out the own."),
            _("Does away with a form for which a call is enough."),
        ),
        LEADERS_FOUR,
    ),
    "visit": WrittenLevels(
        (
            _("Has never seen where the others work."),
            _("Goes along when it is arranged."),
            _("Spends half a day with each service within the first three months."),
            _("Goes again when something changes there, and takes a colleague along."),
            _("Arranges visits for others, and brings back what could be done differently here."),
        ),
        LEADERS_FOUR,
    ),
    "worry": WrittenLevels(
        (
            _("Keeps a worry to themselves."),
            _("Tells a colleague, and hopes that it is passed on."),
            _("Says it on the same day to whoever can act."),
            _("Says it again, one step up, where nothing is done."),
            _("Thanks in front of everybody whoever said a worry, also where it was none."),
        ),
        LEADERS_FIVE,
    ),
    "rank": WrittenLevels(
        (
            _("Lets the most senior person speak first and last."),
            _("Asks round the table when time is left."),
            _("Asks first whoever sees the person most."),
            _("Waits for an answer, and lets it change the plan."),
            _("Brings those to the table who are seldom asked, and lets them lead the review."),
        ),
        LEADERS_FIVE,
    ),
    "handover": WrittenLevels(
        (
            _("Refers on, and closes the file."),
            _("Rings to ask whether it has arrived."),
            _("Hands over only when the other service has confirmed the first visit."),
            _("Sits with the person and the next service for the last and the first visit."),
            _("Looks with the others at handovers that failed, and closes the gap for everybody."),
        ),
        LEADERS_FOUR,
    ),
    "review": WrittenLevels(
        (
            _("Writes a report that shows who else it was."),
            _("Tells what happened when asked."),
            _("Goes through it together, in the order of the days, and names one change."),
            _("Begins with what the own service would do differently."),
            _("Looks again after three months whether the change is kept, and tells the family."),
        ),
        LEADERS_FOUR,
    ),
}
