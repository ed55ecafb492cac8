import type { Atlas, SubjectKind } from '@akto-figures/contents';
import { readSubjects } from '@akto-figures/publishing';
import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { builder } from '../../builder.ts';
import { connectRows } from '../../connections/connect.ts';
import type { Window } from '../../connections/keyset.ts';
import type { Context } from '../../context.ts';
import { FigureRoleType } from '../../figures/figure-enums.ts';
import { editors, requireReader } from './editors.ts';
import { SubjectKindType } from './enums.ts';
import { noteStanding } from './note-reading.ts';
import { Subject } from './subject.ts';

const SubjectState = builder.enumType('SubjectState', {
  description: 'Where a subject is on its way. What is approved may be drafted as well.',
  subGraphs: editors,
  values: {
    APPROVED: { description: 'Its newest approved version, public or to come, states it.' },
    WITHDRAWN: { description: 'Its newest approved version takes it back.' },
    DRAFTED: { description: 'A release that is not approved changes it.' },
    NEW: { description: 'It is drafted, and nothing of it has been approved.' },
  } as const,
});

const SubjectFilter = builder.inputType('SubjectFilter', {
  description:
    'Which subjects. Several conditions all have to hold, and what is approved counts as well as what is drafted; a name that nothing has finds nothing.',
  subGraphs: editors,
  fields: (t) => ({
    state: t.field({ type: SubjectState, description: 'Only those in this state.' }),
    convention: t.string({
      holds: 'key',
      description: 'Only figures and action plans of this convention, by its key.',
    }),
    indicator: t.string({ holds: 'key', description: 'Only figures of this indicator, by its key.' }),
    territory: t.string({
      holds: 'place',
      description:
        'Only those of this very territory: an INSEE code, an ISO 3166-2 code, a spelling or an id.',
    }),
    role: t.field({ type: FigureRoleType, description: 'Only figures of this role.' }),
    isOverdue: t.boolean({
      description:
        'True: only figures that are public and whose day of review has come, in Paris. False or nothing: all.',
    }),
    actor: t.string({
      holds: 'key',
      description:
        'Only figures that this actor answers for, or conventions that it is a party to, by its key.',
    }),
  }),
});

const SubjectConnection = builder.connectionObject(
  { type: Subject, name: 'SubjectConnection', description: 'A page of subjects.', subGraphs: editors },
  { name: 'SubjectEdge', description: 'One of the subjects, with its cursor.', subGraphs: editors },
);

builder.queryField('subjects', (t) =>
  t.connection(
    {
      type: Subject,
      subGraphs: editors,
      description:
        'All of a kind that is approved or drafted, by key: what an editor lists and chooses from.',
      args: {
        kind: t.arg({ type: SubjectKindType, required: true, description: 'Their kind.' }),
        text: t.arg.string({
          holds: 'search',
          description:
            'Only those that have all of these words, or words that go on so, in what they are called, in their key, number or territory: "form norm" finds "Formations en Normandie". Case, accents and the spaces in numbers do not matter.',
        }),
        filter: t.arg({ type: SubjectFilter, description: 'Which of them; all unless said.' }),
      },
      resolve: async (_root, { kind, text, filter, ...page }, context) => {
        requireReader(context, 'subjects');
        const { isOverdue, ...conditions } = filter ?? {};
        const said = whereSubject(kind, text ?? '', conditions, context.atlas);
        const where = isOverdue ? sql`${said} AND ${isDueBy(await context.today())}` : said;
        return connectRows(page, {
          name: ['subjects', kind, text ?? '', filter ?? {}],
          where: {},
          keyset: { key: 'text' },
          findMany: (_query, window) => listSubjects(context, kind, where, window),
          count: () => countSubjects(context, where),
        });
      },
    },
    SubjectConnection,
  ),
);

/** A condition on lines `s` of SubjectSearch, which the database keeps: see prisma/migrations, "subject_search". */
function whereSubject(
  kind: SubjectKind,
  text: string,
  { territory, ...filter }: Omit<typeof SubjectFilter.$inferInput, 'isOverdue'>,
  atlas: Atlas,
): Sql {
  const facets = Object.entries({ ...filter, territory: territory && territoryId(atlas, territory) }).flatMap(
    ([name, value]) => (value == null ? [] : [`${name} ${value.replaceAll('\0', '')}`]),
  );
  const words = text.replaceAll('\0', ' ').toWellFormed().trim();
  return sql`s."kind" = ${kind}::"SubjectKind"
    ${facets.length === 0 ? empty : sql`AND s."facets" @> ${facets}::text[]`}
    ${words === '' ? empty : sql`AND s."words" @@ typed_query(${words})`}`;
}

/** A condition on the same lines: a figure that is public, and was to be reviewed by a day. */
const isDueBy = (day: string): Sql => sql`s."key" IN (
  SELECT f."key" FROM "FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId"
  WHERE v."reviewBy" < ${day}::date AND v."publicFrom" <= (SELECT public_clock()) AND v."publicUntil" IS NULL AND v."changeKind" IS DISTINCT FROM 'WITHDRAWAL')`;

const territoryId = (atlas: Atlas, name: string): string =>
  atlas.all.find(({ id }) => id === name)?.id ?? atlas.find(name)?.id ?? name;

async function listSubjects(
  context: Context,
  kind: SubjectKind,
  where: Sql,
  { after, before, direction, take }: Window,
) {
  const { select, prisma } = context;
  const found = await select<{ key: string }>(sql`
    SELECT s."key" FROM "SubjectSearch" s WHERE ${where}
      ${after === null ? empty : sql`AND s."key" > ${after[0]}`}
      ${before === null ? empty : sql`AND s."key" < ${before[0]}`}
    ORDER BY s."key" ${raw(direction)} LIMIT ${take}`);
  const keys = found.map(({ key }) => key);
  const subjects = await readSubjects(prisma, kind, keys);
  await noteStanding(
    context,
    subjects.map(({ standing }) => standing),
  );
  return subjects;
}

async function countSubjects({ select }: Context, where: Sql): Promise<number> {
  const [row] = await select<{ count: number }>(
    sql`SELECT count(*)::int AS "count" FROM "SubjectSearch" s WHERE ${where}`,
  );
  return row?.count ?? 0;
}
