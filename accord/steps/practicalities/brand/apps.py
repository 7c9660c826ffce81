from accord.foundations.registry import Room


class BrandRoom(Room):
    name = "accord.steps.practicalities.brand"
    label = "brand"
    default = True
    registering = ("joiners",)
