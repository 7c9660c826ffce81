"""Saying what a site is, how many people are there, whether we work under one roof; choosing a file."""

from accord.steps.practicalities.sites.forms.files import ConfirmForm, FileForm
from accord.steps.practicalities.sites.forms.keeping import RoofForm, RoomForm, SiteForm
from accord.steps.practicalities.sites.forms.week import WeekForm

__all__ = ["ConfirmForm", "FileForm", "RoofForm", "RoomForm", "SiteForm", "WeekForm"]
