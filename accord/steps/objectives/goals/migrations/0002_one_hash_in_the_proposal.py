from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("goals", "0001_goals_of_the_year")]

    operations = [migrations.RemoveField(model_name="year", name="text_hash")]
