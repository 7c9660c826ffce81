from accord.foundations.registry import Room


class TouchpointsRoom(Room):
    name = "accord.steps.practicalities.touchpoints"
    label = "touchpoints"
    default = True
    registering = ("origins",)
