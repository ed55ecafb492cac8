import { choicesInWords, daysOf, excerpt, programLanguage, readPeriod, toDay } from '@akto-figures/contents';
import sql, { join, type Sql } from 'sql-template-tag';
import { builder, everyone, type InputFields } from '../builder.ts';
import { badInput } from '../errors/bad-input.ts';
import { canBeStored } from '../reading/batch.ts';
import type { Reading } from '../reading/reading.ts';
import { listedSql, publicSql } from '../reading/visibility.ts';
import { FigureRoleType, FigureStatusType } from './figure-enums.ts';

/** As many as a page has items. */
export const mostKeys = 100;

/** What filters of figures have in common. */
export const figureConditions = (t: InputFields) => ({
  convention: t.string({ holds: 'key', description: 'Only those of this convention, by its key.' }),
  actor: t.string({ holds: 'key', description: 'Only those that this actor answers for, by its key.' }),
  indicator: t.string({ holds: 'key', description: 'Only those of this indicator, by its key.' }),
  territory: t.string({
    holds: 'place',
    description: 'Only those of this very territory: an INSEE code, an ISO 3166-2 code or a spelling.',
  }),
  within: t.string({
    holds: 'place',
    description: 'Only those of this territory and of all that lies in it: a région and its départements.',
  }),
  period: t.string({
    holds: 'edtf',
    description:
      'Only those whose period has a day in common with this one, in EDTF (`2022`, `2022/2024`, `2021-05`) or as people write it ("1er trimestre 2023", "since 2021"). What has two readings, such as "2021-22", is refused with both, in `extensions.choices`.',
  }),
  role: t.field({
    type: FigureRoleType,
    description: 'Only results, objectives, starting points or rates.',
  }),
});

export const FigureFilter = builder.inputType('FigureFilter', {
  description:
    'Which figures. Several conditions all have to hold, but for `keys`, which win over all others; a name that nothing public has finds nothing.',
  subGraphs: everyone,
  fields: (t) => ({
    ...figureConditions(t),
    keys: t.stringList({
      holds: 'key',
      items: mostKeys,
      description:
        'These, by their keys, at most 100, and in this order, whatever else the filter says. One that was withdrawn is among them, and says so.',
    }),
    status: t.field({
      type: [FigureStatusType],
      description: 'Only those that hold or that were withdrawn; those that hold, unless said.',
    }),
    keeping: t.stringList({
      holds: 'key',
      items: mostKeys,
      description:
        'Those of these, by their keys, at most 100, that were withdrawn stay in the list, in their places: for a page that shows them already.',
    }),
  }),
});

export type FigureFilterInput = typeof FigureFilter.$inferInput;

/**
 * The filter as a condition on versions `v`, but for which of them a list has: see `visibleIn`. An empty name is a name that nothing
 * has, and no missing filter. Names become ids first: so a list in its editors' order is one range of an index, however many figures
 * there are. Whoever names keys has said which, and all else is only looked at for mistakes.
 */
export async function whereFigure(filter: FigureFilterInput, reading: Reading): Promise<Sql> {
  const { convention, actor, indicator, territory, within, period, role, keys } = filter;
  const { atlas, conventionsByKey, indicatorsByKey, actorsByKey } = reading;
  const conditions: Sql[] = [sql`true`];
  if (convention != null) {
    const found = await conventionsByKey.load(convention);
    conditions.push(sql`v."conventionId" = ${found?.conventionId ?? null}::uuid`);
  }
  if (indicator != null) {
    const found = await indicatorsByKey.load(indicator);
    conditions.push(sql`v."indicatorId" = ${found?.indicatorId ?? null}::uuid`);
  }
  if (actor != null) {
    const found = await actorsByKey.load(actor);
    conditions.push(
      sql`v."id" IN (SELECT "versionId" FROM "FigureActor" WHERE "actorId" = ${found?.actorId ?? null}::uuid)`,
    );
  }
  if (territory != null) conditions.push(sql`v."territoryId" = ${atlas.find(territory)?.id ?? null}`);
  if (within != null) conditions.push(sql`v."territoryId" = ANY(${atlas.within(within)}::text[])`);
  if (period != null) conditions.push(wherePeriod(period));
  if (role != null) conditions.push(sql`v."role" = ${role}::"FigureRole"`);
  return keys ? haveKeys('keys', keys) : join(conditions, ' AND ');
}

/**
 * Which versions `v` a list has at an instant. One rule for all lists: what was withdrawn is left out, but for figures that
 * are named by their keys, and where the filter asks for it.
 */
export function visibleIn({ keeping, keys, status }: FigureFilterInput, instant: Date): Sql {
  if (keys) return publicSql(instant);
  if (!keeping && !status) return listedSql(instant);
  const states = [
    sql`false`,
    ...(status?.includes('CURRENT') === false ? [] : [sql`v."changeKind" <> 'WITHDRAWAL'`]),
    ...(status?.includes('WITHDRAWN') ? [sql`v."changeKind" = 'WITHDRAWAL'`] : []),
    ...(keeping ? [haveKeys('keeping', keeping)] : []),
  ];
  return sql`${publicSql(instant)} AND (${join(states, ' OR ')})`;
}

function haveKeys(argument: 'keys' | 'keeping', keys: readonly string[]): Sql {
  if (keys.length > mostKeys) {
    throw badInput(argument, `${argument} names ${keys.length} figures; give at most ${mostKeys}.`);
  }
  return sql`v."figureId" IN (${idsOfKeys(keys)})`;
}

/** The ids of the figures of these keys. */
export const idsOfKeys = (keys: readonly string[]): Sql =>
  sql`SELECT "id" FROM "Figure" WHERE "key" = ANY(${keys.filter(canBeStored)}::text[])`;

/** An end that a source leaves open is no end. */
function wherePeriod(given: string): Sql {
  const days = daysOf(periodIn(given));
  if (!days) {
    throw badInput('period', `period is ${excerpt(given)}, whose year is not known; ${rightPeriod}`);
  }
  const { start, end } = days;
  return join(
    [
      sql`true`,
      ...(end ? [sql`(v."periodStart" IS NULL OR v."periodStart" <= ${toDay(end)}::date)`] : []),
      ...(start ? [sql`(v."periodEnd" IS NULL OR v."periodEnd" >= ${toDay(start)}::date)`] : []),
    ],
    ' AND ',
  );
}

/** A filter does not say its language: "04/05/2022", which French reads in one way, is asked about as in English. */
function periodIn(given: string): string {
  const read = readPeriod(given, programLanguage);
  if (read.ok) return read.edtf;
  const { code, message, choices } = read.problem;
  if (code === 'unreadable' || code === 'empty') {
    throw badInput('period', `period is ${excerpt(given)}, which is no period; ${rightPeriod}`);
  }
  const meant = choices.length === 0 ? rightPeriod : `give ${choicesInWords(choices)[programLanguage]}.`;
  throw badInput('period', `period is ${excerpt(given)}. ${message[programLanguage]} ${upper(meant)}`, {
    choices: choices.map(({ edtf, words }) => ({ edtf, text: words[programLanguage] })),
  });
}

const rightPeriod = 'give "2022", "2022/2024", "2021-05-09" or "since 2021".';

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
