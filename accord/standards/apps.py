from accord.foundations.registry import Room


class StandardsRoom(Room):
    name = "accord.standards"
    label = "standards"
    default = True
    registering = ("merging", "placing")
