import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('undertakings', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('area', models.CharField(choices=[('place', 'Places to work'), ('systems', 'Systems and data'), ('people', 'People'), ('money', 'Money and insurance'), ('meetings', 'Meetings and decisions'), ('records', 'Records'), ('brand', 'Name and brand'), ('safety', 'Safety and security')], max_length=10)),
                ('priority', models.CharField(choices=[('first', 'comes first'), ('usual', 'in its turn'), ('later', 'can wait')], default='usual', max_length=6)),
                ('cost', models.PositiveIntegerField(null=True)),
                ('pays', models.CharField(choices=[('open', 'not settled yet'), ('together', 'the partners together'), ('one', 'one organisation')], default='open', max_length=8)),
                ('template', models.SlugField(blank=True, max_length=40)),
                ('added_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('payer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('undertaking', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undertakings.undertaking')),
            ],
            options={
                'ordering': ('undertaking__due', 'added_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('payer__isnull', False), ('pays', 'one')), models.Q(models.Q(('pays', 'one'), _negated=True), ('payer', None)), _connector='OR'), name='items_one_payer_is_named'), models.UniqueConstraint(condition=models.Q(('template', ''), _negated=True), fields=('partnership', 'template'), name='items_taken_from_the_template_once')],
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('verdict', models.CharField(choices=[('will', 'We will, and this is how'), ('will_not', 'We will not')], max_length=8)),
                ('words', models.CharField(max_length=300)),
                ('reasons', models.TextField()),
                ('decided_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='items.item')),
            ],
            options={
                'ordering': ('decided_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('reasons', ''), _negated=True), name='items_decision_has_reasons')],
            },
        ),
        migrations.CreateModel(
            name='Blocker',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('words', models.CharField(max_length=300)),
                ('since', models.DateField()),
                ('ended_on', models.DateField(null=True)),
                ('ended_how', models.CharField(blank=True, max_length=300)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='blockers', to='items.item')),
            ],
            options={
                'ordering': ('since', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('item',), name='items_one_blocker_at_a_time'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('since')), _connector='OR'), name='items_blocker_ends_after_it_began')],
            },
        ),
    ]
