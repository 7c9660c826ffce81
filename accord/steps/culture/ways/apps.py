from accord.foundations.registry import Room


class WaysRoom(Room):
    name = "accord.steps.culture.ways"
    label = "ways"
    default = True
    registering = ("merging", "minutes", "waiting")
