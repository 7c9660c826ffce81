import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='MinutesCap',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('staff', models.PositiveSmallIntegerField()),
                ('leaders', models.PositiveSmallIntegerField()),
                ('proposed_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('in_force_since', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-in_force_since', '-proposed_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('in_force_since', None)), fields=('partnership',), name='budget_one_cap_before_the_partners'), models.CheckConstraint(condition=models.Q(('leaders__gte', models.F('staff')), ('leaders__lte', 600), ('staff__gte', 5)), name='budget_cap_within_reason')],
            },
        ),
    ]
