from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("feedback", "0001_reviews_of_leaders")]

    operations = [
        migrations.AddField(
            model_name="year",
            name="by_organisation",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="together",
            name="groups",
            field=models.JSONField(default=list),
        ),
    ]
