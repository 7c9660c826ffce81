from accord.foundations.registry import Room


class ItemsRoom(Room):
    name = "accord.steps.practicalities.items"
    label = "items"
    default = True
    registering = ("origins",)
