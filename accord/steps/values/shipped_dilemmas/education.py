"""Hard cases from building and running schools, one for each behaviour of the template."""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

EDUCATION = (
    WrittenDilemma(
        "education.pupils",
        _(
            "Moving the sports hall by four metres would save your organisation a month. The head teacher "
            "says that the playground then lies in the shade all winter. The board meets tomorrow."
        ),
        (
            WrittenOption(
                _("I bring the saving to the board, and mention the shade if somebody asks."),
                _("Then pupils come in afterwards. The board is to hear both, and pupils first."),
            ),
            WrittenOption(
                _("I bring both, and say first what it would mean for the pupils."),
                _("That is the standard: every choice says what it does for pupils and schools."),
            ),
            WrittenOption(
                _("I drop the idea, so that nobody has to argue."),
                _("Pupils gain, and the board never learns that there was a choice to weigh."),
            ),
        ),
    ),
    WrittenDilemma(
        "education.problem",
        _(
            "The heating of a new school fails on the first cold day. The council thinks that it was fitted "
            "wrongly, the contractor that it was ordered wrongly. Your own people say: wait, until it is "
            "clear who pays."
        ),
        (
            WrittenOption(
                _("I wait for the letter about who is liable. Otherwise we pay for somebody else’s mistake."),
                _("The school stays cold meanwhile. The letter about money comes later, if at all."),
            ),
            WrittenOption(
                _("I ring those who know the system, from both sides, and agree a first step this week."),
                _("That is what is asked: within five working days one owner, and a first step."),
            ),
            WrittenOption(
                _("I have our half of the system checked, and tell the others what we found."),
                _("It is a start. Two who each work on half of it still wait for each other."),
            ),
        ),
    ),
    WrittenDilemma(
        "education.early",
        _(
            "A supplier tells you that the windows may come three weeks late. It is not certain. Your own "
            "manager wants to wait until it is."
        ),
        (
            WrittenOption(
                _("I wait. A false alarm costs us trust."),
                _(
                    "Waiting costs the others the time to act. A warning may turn out wrong, and is still "
                    "useful."
                ),
            ),
            WrittenOption(
                _("I tell those it would touch within two days, and say that it is not certain."),
                _("That is the standard, and whoever brings bad news is thanked for it."),
            ),
            WrittenOption(
                _("I tell my own manager once more, in writing."),
                _(
                    "Then those whom the delay touches still do not know. People ask their own boss first: "
                    "that is what is not to be seen."
                ),
            ),
        ),
    ),
    WrittenDilemma(
        "education.share",
        _(
            "Your survey of the old roof shows more asbestos than the plans say. It may weaken your position "
            "in the talks about cost. Nobody has asked for the survey."
        ),
        (
            WrittenOption(
                _("I keep it until somebody asks."),
                _("Others need it to plan their work, and cannot ask for what they do not know of."),
            ),
            WrittenOption(
                _("I put it into the shared place, and tell those whose work it changes."),
                _("What changes another partner’s work is in the shared place within a week."),
            ),
            WrittenOption(
                _("I tell the site manager in private, so that nobody gets hurt."),
                _("Nobody gets hurt, which comes first. The rest still plan with the old figures."),
            ),
        ),
    ),
    WrittenDilemma(
        "education.disagree",
        _(
            "In the meeting the director sums up: “So we all agree on the new start date.” You are sure that "
            "it cannot be kept. Nobody says anything."
        ),
        (
            WrittenOption(
                _("I say nothing here, and ring the director in the evening."),
                _("The others have left by then with a wrong date. The doubt belongs where it is decided."),
            ),
            WrittenOption(
                _("I say that I see it differently, and why."),
                _("That is the behaviour, whoever is in the room. The minutes hold the doubt too."),
            ),
            WrittenOption(
                _("I ask what the date depends on."),
                _("A question opens the talk. The doubt itself is still to be said before it is decided."),
            ),
        ),
    ),
    WrittenDilemma(
        "education.done",
        _(
            "You promised the drawings for Friday. On Wednesday you see that they will be ready on Monday. "
            "The others would probably not look at them before Monday anyway."
        ),
        (
            WrittenOption(
                _("I say nothing: nobody will notice."),
                _("Then a day means nothing next time. It is moved before it passes, or it is kept."),
            ),
            WrittenOption(
                _("I say so on Wednesday, and name Monday."),
                _("That is the standard: done, or moved before the day."),
            ),
            WrittenOption(
                _("I send on Friday what I have, unfinished."),
                _("The day is kept, and the promise is not. Say what is missing, and when it comes."),
            ),
        ),
    ),
    WrittenDilemma(
        "education.stand",
        _(
            "The board has decided to share one reception at the new campus. You voted against it. Your own "
            "people ask you what you think of it."
        ),
        (
            WrittenOption(
                _("I say that it was the others who wanted it."),
                _("“That was the partnership, not us” is what is not to be seen."),
            ),
            WrittenOption(
                _("I say “we decided”, give the reasons, and say that I had doubts too."),
                _("Doubts may be said. Whoever took part explains it at home with the reasons."),
            ),
            WrittenOption(
                _("I pass on the minutes, and leave it there."),
                _("Without the reasons nobody can stand by it. Somebody has to explain it."),
            ),
        ),
    ),
    WrittenDilemma(
        "education.heard",
        _(
            "The car park has to close for six weeks. Contractor and council could settle the dates in one "
            "call today. The smallest school, which needs it most, cannot be reached until Thursday."
        ),
        (
            WrittenOption(
                _("We settle it today, and tell the school at once."),
                _("The school hears of it, and is not asked. Those whom it touches are asked before."),
            ),
            WrittenOption(
                _("We wait until Thursday, ask the school first, and then decide."),
                _("That is the standard. The smallest partner is asked first."),
            ),
            WrittenOption(
                _("We settle what cannot wait, and leave the rest open until Thursday."),
                _("That can be right, where the school is told now what is open and why."),
            ),
        ),
    ),
    WrittenDilemma(
        "education.cause",
        _(
            "A wall had to be taken down again because two drawings did not match. You have the e-mail that "
            "shows that your organisation had warned of it."
        ),
        (
            WrittenOption(
                _("I send the e-mail round, so that it is clear whose fault it was."),
                _("Then people look for cover, and the cause stays. Blame teaches nobody to match drawings."),
            ),
            WrittenOption(
                _("I propose to go through it step by step, and bring the warning as one step of it."),
                _("That is what is asked: we meet once, learn from it, and write down what we change."),
            ),
            WrittenOption(
                _("I keep the e-mail, in case that we need it."),
                _("E-mails that are kept for the day of reckoning are what is not to be seen."),
            ),
        ),
    ),
)
