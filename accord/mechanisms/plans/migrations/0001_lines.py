import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('publishing', '0001_until_november_2026'),
        ('standards', '0001_until_november_2026'),
        ('undertakings', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Line',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('whose', models.CharField(choices=[('partnership', 'the partnership'), ('organisation', 'an organisation'), ('team', 'a team'), ('person', 'a person')], max_length=12)),
                ('from_charter', models.BooleanField(default=False)),
                ('now', models.TextField(blank=True)),
                ('wanted', models.CharField(max_length=300)),
                ('next_check', models.DateField(null=True)),
                ('opened_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('ending', models.CharField(blank=True, choices=[('reached', 'reached'), ('given_up', 'given up'), ('superseded', 'closed with the charter')], max_length=12)),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_because', models.TextField(blank=True)),
                ('behaviour', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standards.behaviour')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('result', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='publishing.result')),
                ('team', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.team')),
                ('undertaking', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undertakings.undertaking')),
            ],
            options={
                'ordering': ('behaviour__value__position', 'behaviour__position', 'opened_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', True), ('person__isnull', True), ('team__isnull', True), ('whose', 'partnership')), models.Q(('organisation__isnull', False), ('person__isnull', True), ('team__isnull', True), ('whose', 'organisation')), models.Q(('organisation__isnull', True), ('person__isnull', True), ('team__isnull', False), ('whose', 'team')), models.Q(('organisation__isnull', True), ('person__isnull', False), ('team__isnull', True), ('whose', 'person')), _connector='OR'), name='plans_line_is_in_one_plan'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ending', '')), models.Q(models.Q(('ending', ''), _negated=True), ('ended_at__isnull', False)), _connector='OR'), name='plans_ended_has_a_moment'), models.CheckConstraint(condition=models.Q(('undertaking__isnull', False), models.Q(('ending', ''), ('next_check', None)), models.Q(('next_check', None), models.Q(('ended_because', ''), _negated=True)), _connector='OR'), name='plans_without_owner_no_check_and_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('ending', 'reached'), _negated=True), ('undertaking__isnull', False), _connector='OR'), name='plans_reached_had_an_owner'), models.UniqueConstraint(condition=models.Q(('ending', ''), ('whose', 'partnership')), fields=('partnership', 'behaviour'), name='plans_one_open_line_of_the_partnership'), models.UniqueConstraint(condition=models.Q(('ending', ''), ('whose', 'organisation')), fields=('organisation', 'behaviour'), name='plans_one_open_line_of_an_organisation'), models.UniqueConstraint(condition=models.Q(('ending', ''), ('whose', 'team')), fields=('team', 'behaviour'), name='plans_one_open_line_of_a_team')],
            },
        ),
        migrations.CreateModel(
            name='Check',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('planned_for', models.DateField()),
                ('outcome', models.CharField(choices=[('seen', 'looked at'), ('moved', 'moved to a later day')], max_length=6)),
                ('words', models.TextField()),
                ('next_check', models.DateField()),
                ('noted_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('noted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('line', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checks', to='plans.line')),
            ],
            options={
                'ordering': ('-noted_at', '-planned_for', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='plans_check_has_words')],
            },
        ),
    ]
