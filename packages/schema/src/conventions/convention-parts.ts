import { Actor } from '../actors/actor.ts';
import { builder, everyone } from '../builder.ts';
import { inLocale, localeArg } from '../locale/locale.ts';
import { VagueDate } from '../periods/period.ts';
import type { Read } from '../reading/reading.ts';
import { PartyRoleType, StructureKindType } from './convention-enums.ts';
import type { ConventionRow } from './load-conventions.ts';
import { actorOf, nameThen, type PartyOf, roleOf } from './party-then.ts';

export const Party = builder.objectRef<Read<PartyOf>>('Party').implement({
  description: 'An actor’s part in a convention.',
  subGraphs: everyone,
  fields: (t) => ({
    role: t.field({
      type: PartyRoleType,
      description:
        'Its part: a party to a convention that is only announced is to sign it, and no signatory.',
      resolve: ({ row }) => roleOf(row),
    }),
    unreadable: t.boolean({
      description:
        'Its name is missing from the source, or cannot be read: there is a party, and nobody knows from it who.',
      resolve: ({ row }) => row.party.unreadable,
    }),
    actor: t.field({
      type: Actor,
      nullable: true,
      description: 'Who it is; null where the source does not let one read it.',
      resolve: actorOf,
    }),
    name: t.string({
      nullable: true,
      description:
        'What it was called when the convention was signed, began or was announced; where no year is stated, what the sources call it. Null where the source does not let one read it.',
      resolve: async (party) => (await nameThen(party))?.name ?? null,
    }),
    nameInferred: t.boolean({
      description: 'The sources do not call it so: `actor` says from what it follows.',
      resolve: async (party) => (await nameThen(party))?.inferred ?? false,
    }),
  }),
});

export const Axis = builder.objectRef<ConventionRow['axes'][number]>('Axis').implement({
  description: 'A numbered line of a convention.',
  subGraphs: everyone,
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number in the convention.' }),
    title: t.string({
      description: 'What it is about.',
      args: { locale: t.arg(localeArg) },
      resolve: (axis, { locale }) => inLocale(locale, axis, 'title'),
    }),
    measures: t.stringList({
      description: 'What it means in practice.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ measures }, { locale }) => measures.map((measure) => inLocale(locale, measure, 'label')),
    }),
    inferred: t.exposeBoolean('inferred', {
      description: 'The source does not list it so: the split is our reading.',
    }),
  }),
});

export const Milestone = builder.objectRef<ConventionRow['milestones'][number]>('Milestone').implement({
  description: 'A dated moment of a convention.',
  subGraphs: everyone,
  fields: (t) => ({
    date: t.field({ type: VagueDate, description: 'When.', resolve: ({ date }) => date }),
    title: t.string({
      description: 'What happened, or will.',
      args: { locale: t.arg(localeArg) },
      resolve: (milestone, { locale }) => inLocale(locale, milestone, 'title'),
    }),
  }),
});

export const StructureCount = builder
  .objectRef<ConventionRow['structure'][number]>('StructureCount')
  .implement({
    description: 'How a convention is organised. It is no outcome, so it is never a figure.',
    subGraphs: everyone,
    fields: (t) => ({
      kind: t.field({
        type: StructureKindType,
        description: 'What is counted.',
        resolve: ({ kind }) => kind,
      }),
      count: t.exposeInt('count', { description: 'How many there are.' }),
    }),
  });
