from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("agreement", "0004_who_reworded")]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="deputy",
            field=models.BooleanField(default=False),
        ),
    ]
