from accord.foundations.registry import Room


class ReleasesRoom(Room):
    name = "accord.programme"
    label = "releases"
    default = True
    registering = ("merging", "own_page", "waiting", "lessons")
