from accord.foundations.registry import Room


class SitesRoom(Room):
    name = "accord.steps.practicalities.sites"
    label = "sites"
    default = True
