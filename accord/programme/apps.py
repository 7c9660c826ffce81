from accord.foundations.registry import Room


class ReleasesRoom(Room):
    name = "accord.programme"
    label = "releases"
    default = True
    registering = ("asking", "lessons", "merging", "own", "sending", "waiting")
