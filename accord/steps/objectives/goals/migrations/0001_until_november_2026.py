import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('goals', '0001_goals_of_the_year'), ('goals', '0002_one_hash_in_the_proposal')]

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('standards', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Year',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('in_force_since', models.DateTimeField(null=True)),
                ('first_day', models.DateField()),
                ('last_day', models.DateField()),
                ('state', models.CharField(choices=[('draft', 'draft'), ('proposed', 'before the partners'), ('in_force', 'agreed')], default='draft', max_length=10)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-first_day', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('last_day__gt', models.F('first_day'))), name='goals_year_ends_after_it_begins'), models.UniqueConstraint(condition=models.Q(('state__in', ('draft', 'proposed'))), fields=('partnership',), name='goals_one_year_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=200)),
                ('measure', models.CharField(max_length=300)),
                ('source', models.CharField(blank=True, max_length=200)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('made_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('dropped_at', models.DateTimeField(null=True)),
                ('dropped_because', models.CharField(blank=True, max_length=500)),
                ('above', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='below', to='goals.goal')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('team', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.team')),
                ('year', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='goals', to='goals.year')),
            ],
            options={
                'ordering': ('position', 'made_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('above', None), ('team', None)), models.Q(('above__isnull', False), ('team__isnull', False)), _connector='OR'), name='goals_a_team_serves_the_partnership'), models.CheckConstraint(condition=models.Q(('dropped_at', None), models.Q(('team__isnull', False), models.Q(('dropped_because', ''), _negated=True)), _connector='OR'), name='goals_dropped_by_a_team_with_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Shown',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('behaviour', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standards.behaviour')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='shown', to='goals.goal')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('behaviour__value__position', 'behaviour__position', 'id'),
                'constraints': [models.UniqueConstraint(fields=('goal', 'behaviour'), name='goals_behaviour_once')],
            },
        ),
    ]
