from accord.foundations.registry import Room


class BriefsRoom(Room):
    name = "accord.steps.expertise.briefs"
    label = "briefs"
    default = True
    registering = ("merging", "waiting")
