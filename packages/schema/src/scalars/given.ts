import { badInput } from '../errors/bad-input.ts';
import { excerpt, texts } from '../texts/texts.ts';
import { isDay } from './is-day.ts';

/**
 * What was given for an instant or a day, unread. A scalar does not know for which argument it was given, and whoever
 * asked needs that name: so it is read where the argument is used, and refused by its name. It stays JSON, because
 * compiled questions keep what they were given as JSON.
 */
export interface Given {
  readonly given: unknown;
}

/** The instant that was given for an argument. @throws GraphQLError naming the argument, where it is none */
export function readInstant(argument: string, { given }: Given): Date {
  const isShort = typeof given === 'string' && given.length <= texts.instant.most;
  const day = isShort ? instantShape.exec(given)?.[1] : undefined;
  const instant = new Date(isDay(day) ? String(given) : Number.NaN);
  // PostgreSQL goes on before the year 1, under other names.
  if (instant.getUTCFullYear() >= 1) return instant;
  throw refusal(argument, given, 'instant', 'with a zone, such as "2026-03-12T08:30:00Z"');
}

/** The day that was given for an argument. @throws GraphQLError naming the argument, where it is none */
export function readDay(argument: string, { given }: Given): string {
  if (isDay(given)) return given;
  throw refusal(argument, given, 'day', 'such as "2026-03-12"');
}

const instantShape = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

const refusal = (argument: string, given: unknown, kind: string, form: string) =>
  badInput(argument, `${argument} is ${excerpt(given)}, which is no ${kind}; give ISO 8601 ${form}.`);
