"""What raters of the demo write about leaders; invented, and of nobody."""

STRENGTHS = (
    "Asks what we think before deciding.",
    "Says when something has gone wrong, and does not look for somebody to blame.",
    "Comes to the site and listens.",
    "Keeps to what was agreed, also when it costs.",
    "Explains why, and not only what.",
    "Thanks people of the other partners by name.",
    "Has time for us in a busy week.",
    "Stays calm when others do not.",
    "Knows the schools, and speaks for them.",
    "Brings the right people together early.",
    "Answers the same day.",
    "Admits what is not known yet.",
)
CHANGES = (
    "Tell us about changes of plan before they are on paper.",
    "Let the contractor speak first for once.",
    "Decide in the meeting, not after it.",
    "Come to the design review as well.",
    "Ask the caretakers before the summer works.",
    "Give bad news to us directly.",
    "Share the programme when it is still a draft.",
    "Do less yourself, and hand more over.",
    "Say no earlier.",
    "Read the minutes of the site office.",
    "Say which of the five priorities comes first.",
    "Leave room for questions at the end.",
)
