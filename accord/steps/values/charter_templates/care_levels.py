"""Anchored levels for the template of care: what is seen at each, the lowest first, and what its
standard means for directors, senior managers, managers and everyone.

Each behaviour is anchored by what people do, as behaviourally anchored rating scales are (Smith &
Kendall 1963); the words are Accord's own.
"""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.charter_templates.wording import WrittenLevels, expected

LEVELS = {
    "ask": WrittenLevels(
        (
            _("Plans from the list of services, and has the plan signed."),
            _("Asks what matters once the plan is written."),
            _("Asks what matters first, and writes it down in the person’s own words."),
            _("Changes the plan where it does not fit what matters, and says so to the others."),
            _("Gets services to give up a rule of their own where it stands in the way of the person."),
        ),
        expected(
            _("Changes a rule of their own service that stands in the way of what matters to people."),
            _("Reads a few plans each month, and asks where the person’s own words are."),
            _("Has every plan open with what matters to the person."),
            _("Asks what matters first, and writes it down in the person’s own words."),
            of_directors=5,
        ),
    ),
    "once": WrittenLevels(
        (
            _("Asks for the whole story again, whatever is in the notes."),
            _("Reads the notes afterwards."),
            _("Reads the notes beforehand, and asks only what is new."),
            _("Passes the story on before the others have to ask, with the person’s consent."),
            _("Looks for questions that are asked twice, and settles with the others who asks them."),
        ),
        expected(
            _("Settles with the other services that notes can be read across them, with consent."),
            _("Looks for what is asked twice, and takes one of the two away."),
            _("Sees to it that the team has the notes before a visit."),
            _("Reads the notes beforehand, and asks only what is new."),
        ),
    ),
    "ring": WrittenLevels(
        (
            _("Sends the form, and waits."),
            _("Rings once the form has come back."),
            _("Rings by name before a form is sent."),
            _("Keeps the numbers of the others up to date, and gives out the own."),
            _("Does away with a form for which a call is enough."),
        ),
        expected(
            _("Gives out their own number, and answers it."),
            _("Keeps the list of numbers true, and does away with a form for which a call is enough."),
            _("Has the team ring first, and makes time for it."),
            _("Rings by name before a form is sent."),
        ),
    ),
    "visit": WrittenLevels(
        (
            _("Has never seen where the others work."),
            _("Goes along when it is arranged."),
            _("Spends half a day with each service within the first three months."),
            _("Goes again when something changes there, and takes a colleague along."),
            _("Arranges visits for others, and brings back what could be done differently here."),
        ),
        expected(
            _("Spends a day a year with each service, and tells the board what they saw."),
            _("Frees people for visits, and asks what they brought back."),
            _("Arranges half a day with each service for whoever is new."),
            _("Goes along with each service within the first three months."),
        ),
    ),
    "worry": WrittenLevels(
        (
            _("Keeps a worry to themselves."),
            _("Tells a colleague, and hopes that it is passed on."),
            _("Says it on the same day to whoever can act."),
            _("Says it again, one step up, where nothing is done."),
            _("Thanks in front of everybody whoever said a worry, also where it was none."),
        ),
        expected(
            _("Thanks in front of everybody whoever said a worry, also where it was none."),
            _("Answers a worry on the next day, and takes it one step up where nothing is done."),
            _("Asks for worries at every change of shift, and passes them on that day."),
            _("Says it on the same day to whoever can act."),
            of_directors=5,
        ),
    ),
    "rank": WrittenLevels(
        (
            _("Lets the most senior person speak first and last."),
            _("Asks round the table when time is left."),
            _("Asks first whoever sees the person most."),
            _("Waits for an answer, and lets it change the plan."),
            _("Brings those to the table who are seldom asked, and lets them lead the review."),
        ),
        expected(
            _("Brings to the table those who are seldom asked, and speaks last."),
            _("Lets whoever sees the person most lead the review."),
            _("Asks first whoever sees the person most, and waits for the answer."),
            _("Says what they see of the person, whoever is in the room."),
            of_directors=5,
        ),
    ),
    "handover": WrittenLevels(
        (
            _("Refers on, and closes the file."),
            _("Rings to ask whether it has arrived."),
            _("Hands over only when the other service has confirmed the first visit."),
            _("Sits with the person and the next service for the last and the first visit."),
            _("Looks with the others at handovers that failed, and closes the gap for everybody."),
        ),
        expected(
            _("Looks with the other directors at handovers that failed, and closes the gap."),
            _("Agrees with the other service who confirms, and by when."),
            _("Has no file closed before the first visit is confirmed."),
            _("Hands over with a name and a day, and asks whether somebody came."),
        ),
    ),
    "review": WrittenLevels(
        (
            _("Writes a report that shows who else it was."),
            _("Tells what happened when asked."),
            _("Goes through it together, in the order of the days, and names one change."),
            _("Begins with what their own service would do differently."),
            _("Looks again after three months whether the change is kept, and tells the family."),
        ),
        expected(
            _("Begins with what their own service would do differently."),
            _("Brings all services together within two weeks, and names one change and its owner."),
            _("Goes through the days in their order with those who were there."),
            _("Tells what they saw, as it was."),
        ),
    ),
}
