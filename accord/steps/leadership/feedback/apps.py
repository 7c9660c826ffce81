from accord.foundations.registry import Room


class FeedbackRoom(Room):
    name = "accord.steps.leadership.feedback"
    label = "feedback"
    default = True
    registering = ("dates", "merging", "minutes", "rounds", "waiting")
