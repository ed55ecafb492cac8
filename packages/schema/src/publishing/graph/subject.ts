import { type Contents, labelOf, languageOf, typeset } from '@akto-figures/contents';
import {
  contentOf,
  figureQuantity,
  figureValue,
  readSubjects,
  type Subject as SubjectData,
} from '@akto-figures/publishing';
import { isValueUnit, type Locale, noOwnUnits } from '@akto-figures/quantity';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { inUnitOfOurs, Quantity } from '../../figures/quantity.ts';
import { FigureValue } from '../../figures/value.ts';
import { localeArg } from '../../locale/locale.ts';
import { Period, periodRow } from '../../periods/period.ts';
import { Territory } from '../../territories/territory.ts';
import { DraftChange } from './change.ts';
import { editors, requireReader } from './editors.ts';
import { SubjectKindType } from './enums.ts';
import { noteStanding } from './note-reading.ts';
import { Standing } from './standing.ts';
import { writersUnits } from './writers-units.ts';

export const Subject = builder.objectRef<SubjectData>('Subject').implement({
  description: 'Something that a release can change: what stands of it, and what is being written.',
  subGraphs: editors,
  fields: (t) => ({
    kind: t.field({ type: SubjectKindType, description: 'Its kind.', resolve: ({ kind }) => kind }),
    key: t.exposeString('key', { description: 'Its key.' }),
    title: t.string({
      description:
        'What it is called: a label, a title, a name; of an action plan "convention, territory". What stands says it, or else the last draft; its key where neither does.',
      args: { locale: t.arg(localeArg) },
      resolve: (subject, { locale }, { atlas }) => titleOf(subject, languageOf(locale), atlas),
    }),
    value: t.field({
      type: FigureValue,
      nullable: true,
      description: 'The value of a figure, as `title` finds it; null where it is none, or not all there yet.',
      resolve: async (subject, _args, context) =>
        figureValue(figureOf(subject), await unitsFor(figureOf(subject), context)),
    }),
    quantity: t.field({
      type: Quantity,
      nullable: true,
      description:
        'The quantity of a figure, as `title` finds it; null where it is none, or not all there yet.',
      deprecationReason: 'Deprecated until 2028-01-01: ask `value` instead, which has every kind of value.',
      resolve: async (subject, _args, context) =>
        inUnitOfOurs(figureQuantity(figureOf(subject), await unitsFor(figureOf(subject), context))),
    }),
    period: t.field({
      type: Period,
      nullable: true,
      description: 'The period of a figure, as `title` finds it.',
      resolve: (subject) => {
        const { period: edtf, periodInferred: inferred = false } = figureOf(subject);
        return edtf === undefined ? null : periodRow(edtf, inferred);
      },
    }),
    territory: t.field({
      type: Territory,
      nullable: true,
      description: 'The territory of a figure, as `title` finds it.',
      resolve: (subject, _args, { atlas }) =>
        atlas.all.find(({ id }) => id === figureOf(subject).territory) ?? null,
    }),
    standing: t.field({
      type: Standing,
      nullable: true,
      description: 'Its newest approved version, public or to come; null where there is none.',
      resolve: ({ standing }) => standing,
    }),
    changes: t.field({
      type: [DraftChange],
      description: 'The changes of it in releases that are not approved.',
      resolve: ({ changes }) => [...changes],
    }),
  }),
});

/** What a subject is called; its key where nothing says it yet. */
export function titleOf(subject: SubjectData, language: Locale, atlas: Context['atlas']): string {
  const { kind, key, convention } = subject;
  const sources = { atlas, last: () => convention };
  return typeset(labelOf(kind, key, contentOf(subject) ?? {}, sources, language) ?? key);
}

/** Units of the hub’s own are asked for where a figure is in one. */
const unitsFor = ({ unit }: Contents['FIGURE'], context: Context) =>
  unit === undefined || isValueUnit(unit) ? noOwnUnits : writersUnits(context);

const figureOf = (subject: SubjectData): Contents['FIGURE'] =>
  subject.kind === 'FIGURE' ? (contentOf(subject as SubjectData<'FIGURE'>) ?? {}) : {};

builder.queryField('subject', (t) =>
  t.field({
    type: Subject,
    subGraphs: editors,
    description: 'Something that a release can change, by its key, whether it exists already or not.',
    args: {
      kind: t.arg({ type: SubjectKindType, required: true, description: 'Its kind.' }),
      key: t.arg.string({
        holds: 'subjectKey',
        required: true,
        description: 'Its key; of an action plan "convention/territory".',
      }),
    },
    resolve: async (_root, { kind, key }, context) => {
      requireReader(context, 'subject');
      const [subject] = await readSubjects(context.prisma, kind, [key]);
      await noteStanding(context, [subject?.standing]);
      return subject as SubjectData;
    },
  }),
);
