"""What becomes of a first hour when two records turn out to be one person: it is that person's."""

from accord.mechanisms.first_hour.models import Hour
from accord.partnership.merging import pointing

pointing.moves(Hour, "begun_by")
