from accord.foundations.registry import Room


class ImagesRoom(Room):
    name = "accord.partnership.images"
    label = "images"
    default = True
    registering = ("wearing",)
