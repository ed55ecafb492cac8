import { excerpt } from '@akto-figures/contents';
import { type Decimal, readDecimal } from '@akto-figures/quantity';
import sql, { join, type Sql } from 'sql-template-tag';
import { builder, everyone } from '../builder.ts';
import { badInput } from '../errors/bad-input.ts';

const CertaintyType = builder.enumType('Certainty', {
  description: 'How sure it has to be that a qualified number meets a condition.',
  subGraphs: everyone,
  values: {
    CERTAINLY: {
      description:
        'All that it may mean meets it: "plus de 1 780" is certainly above 1,000, "environ 1 200" is not.',
    },
    POSSIBLY: {
      description:
        'Something that it may mean meets it: "environ 1 200" and "moins de 2 000" are possibly above 1,000.',
    },
  } as const,
});

export const NumberFilter = builder.inputType('NumberFilter', {
  description:
    'Which numbers, by all that they may mean: "plus de 1 000" is above 1,000, and nobody knows whether it is above 1,200. "Environ" reaches from half the number to twice the number, "près de" from half of it to just below it, as where figures are compared. Plain numbers and ranges alone: changes, what is per year and "7 sur 10" are never found by it. Give at least one bound; several all have to hold.',
  subGraphs: everyone,
  fields: (t) => ({
    above: t.field({ type: 'Decimal', description: 'Only those above this number.' }),
    atLeast: t.field({ type: 'Decimal', description: 'Only those that are this number or above.' }),
    below: t.field({ type: 'Decimal', description: 'Only those below this number.' }),
    atMost: t.field({ type: 'Decimal', description: 'Only those that are this number or below.' }),
    certainty: t.field({
      type: CertaintyType,
      required: true,
      defaultValue: 'CERTAINLY',
      description: 'Whether all that a number may mean has to meet it, or something of it.',
    }),
  }),
});

export type NumberFilterInput = typeof NumberFilter.$inferInput;

type Bound = 'above' | 'atLeast' | 'below' | 'atMost';

/**
 * The filter as a condition on versions `v`. It reads numbers as packages/quantity/src/reach.ts does, in the database, because what is
 * on a page is not all there is; a test holds the two together.
 * @throws GraphQLError where a bound is no number, or where there is none
 */
export function whereNumber({ certainty, ...bounds }: NumberFilterInput): Sql {
  const given = (Object.keys(meets) as Bound[]).flatMap((bound) => {
    const number = bounds[bound];
    return number == null ? [] : [[bound, numberIn(bound, textOf(number))] as const];
  });
  if (given.length === 0) {
    throw badInput('filter.number', 'filter.number has no bound; give above, atLeast, below or atMost.');
  }
  const conditions = given.map(([bound, number]) => meets[bound][certainty](sql`${number}::numeric`));
  return sql`v."qualifier" IS NOT NULL AND v."isChange" IS NOT TRUE AND v."per" IS NULL
    AND (v."valueKind" IS NULL OR v."valueKind" = 'RANGE') AND ${join(conditions, ' AND ')}`;
}

/** A number as it was written: a scalar lets a list pass, and a list of one number would be read as that number. */
const textOf = (given: unknown): string =>
  typeof given === 'object' ? JSON.stringify(given) : String(given);

function numberIn(bound: Bound, given: string): Decimal {
  const argument = `filter.number.${bound}`;
  const read = readDecimal(given);
  if ('number' in read) return read.number;
  throw badInput(
    argument,
    `${argument} is ${excerpt(given)}, which is no number; give digits with a point, such as "1780" or "41.3", at most 20 before it and 6 after it.`,
  );
}

// "Près de" loses its bound at and below zero, and is read as "environ" there.
const isNearly = sql`(v."qualifier" = 'NEARLY' AND v."number" > 0)`;
const isAbout = sql`(v."qualifier" = 'ABOUT' OR (v."qualifier" = 'NEARLY' AND v."number" <= 0))`;

/** Where a number begins and ends; null where it has no end. Around zero nothing is near in proportion. */
const low = sql`(CASE WHEN v."valueKind" = 'RANGE' THEN v."low"
  WHEN v."qualifier" IN ('EXACT', 'AT_LEAST', 'MORE_THAN') THEN v."number"
  WHEN ${isNearly} OR (${isAbout} AND v."number" > 0) THEN v."number" / 2
  WHEN ${isAbout} AND v."number" < 0 THEN v."number" * 2 END)`;
const high = sql`(CASE WHEN v."valueKind" = 'RANGE' THEN v."high"
  WHEN v."qualifier" IN ('EXACT', 'UP_TO', 'LESS_THAN') OR ${isNearly} THEN v."number"
  WHEN ${isAbout} AND v."number" > 0 THEN v."number" * 2
  WHEN ${isAbout} AND v."number" < 0 THEN v."number" / 2 END)`;
/** Whether an end is not reached itself. */
const lowOpen = sql`v."qualifier" = 'MORE_THAN'`;
const highOpen = sql`(v."qualifier" = 'LESS_THAN' OR ${isNearly})`;

const meets: Record<Bound, Record<'CERTAINLY' | 'POSSIBLY', (number: Sql) => Sql>> = {
  above: {
    CERTAINLY: (number) => sql`(${low} > ${number} OR (${low} = ${number} AND ${lowOpen}))`,
    POSSIBLY: (number) => sql`(${high} IS NULL OR ${high} > ${number})`,
  },
  atLeast: {
    CERTAINLY: (number) => sql`${low} >= ${number}`,
    POSSIBLY: (number) =>
      sql`(${high} IS NULL OR ${high} > ${number} OR (${high} = ${number} AND NOT ${highOpen}))`,
  },
  below: {
    CERTAINLY: (number) => sql`(${high} < ${number} OR (${high} = ${number} AND ${highOpen}))`,
    POSSIBLY: (number) => sql`(${low} IS NULL OR ${low} < ${number})`,
  },
  atMost: {
    CERTAINLY: (number) => sql`${high} <= ${number}`,
    POSSIBLY: (number) =>
      sql`(${low} IS NULL OR ${low} < ${number} OR (${low} = ${number} AND NOT (${lowOpen})))`,
  },
};
