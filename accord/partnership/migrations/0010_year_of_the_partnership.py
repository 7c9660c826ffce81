from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnership", "0009_records_made_one")]

    operations = [
        migrations.AddField("partnership", "year_from", models.PositiveSmallIntegerField(default=1)),
        migrations.AddConstraint(
            "partnership",
            models.CheckConstraint(
                condition=models.Q(year_from__gte=1, year_from__lte=12), name="partnership_year_has_a_month"
            ),
        ),
    ]
