import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('publishing', '0001_until_november_2026'),
        ('undertakings', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Cards',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('sent_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('due', models.DateField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('result', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='publishing.result')),
            ],
            options={
                'ordering': ('-sent_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='TeamTalk',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('level', models.PositiveSmallIntegerField()),
                ('held_on', models.DateField(null=True)),
                ('reading', models.TextField(blank=True)),
                ('reason', models.TextField(blank=True)),
                ('letters', models.PositiveSmallIntegerField(default=0)),
                ('letter_on', models.DateField(null=True)),
                ('above', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='below', to='team_talks.teamtalk')),
                ('cards', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='talks', to='team_talks.cards')),
                ('held_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('leader', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('team', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.team')),
                ('together_with', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='asked_by', to='team_talks.teamtalk')),
                ('undertaking', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undertakings.undertaking')),
            ],
            options={
                'ordering': ('level', 'team__name', 'id'),
                'constraints': [models.UniqueConstraint(fields=('cards', 'team'), name='team_talks_team_once'), models.UniqueConstraint(condition=models.Q(('team', None)), fields=('cards', 'organisation'), name='team_talks_organisation_once'), models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('team', None)), models.Q(('organisation', None), ('team__isnull', False)), _connector='OR'), name='team_talks_of_a_team_or_an_organisation'), models.CheckConstraint(condition=models.Q(models.Q(('held_by', None), ('held_on', None), ('reading', ''), ('reason', ''), ('undertaking', None)), models.Q(('held_on__isnull', False), models.Q(('reading', ''), _negated=True), models.Q(models.Q(('reason', ''), ('undertaking__isnull', False)), models.Q(('undertaking', None), models.Q(('reason', ''), _negated=True)), _connector='OR')), _connector='OR'), name='team_talks_talked_and_decided')],
            },
        ),
        migrations.CreateModel(
            name='Counted',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('tier', models.CharField(choices=[('director', 'director'), ('senior_manager', 'senior manager'), ('manager', 'manager'), ('everyone', 'everyone')], max_length=16)),
                ('people', models.PositiveIntegerField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('talk', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='counted', to='team_talks.teamtalk')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.UniqueConstraint(fields=('talk', 'organisation', 'tier'), name='team_talks_counted_once')],
            },
        ),
    ]
