from accord.foundations.registry import Room


class ThanksRoom(Room):
    name = "accord.steps.culture.thanks"
    label = "thanks"
    default = True
    registering = ("merging", "sources", "waiting")
