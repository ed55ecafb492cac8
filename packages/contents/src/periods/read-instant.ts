import { BadInput } from '../bad-input.ts';
import { excerpt, texts } from '../texts/texts.ts';
import { isDay } from './is-day.ts';

/** The instant that was given for a field. @throws BadInput where it is none */
export function readInstant(field: string, given: unknown): Date {
  const isShort = typeof given === 'string' && given.length <= texts.instant.most;
  const day = isShort ? instantShape.exec(given)?.[1] : undefined;
  const instant = new Date(isDay(day) ? String(given) : Number.NaN);
  // PostgreSQL goes on before the year 1, under other names.
  if (instant.getUTCFullYear() >= 1) return instant;
  throw refusal(field, given, 'instant', 'with a zone, such as "2026-03-12T08:30:00Z"');
}

/** The day that was given for a field. @throws BadInput where it is none */
export function readDay(field: string, given: unknown): string {
  if (isDay(given)) return given;
  throw refusal(field, given, 'day', 'such as "2026-03-12"');
}

const instantShape = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

const refusal = (field: string, given: unknown, kind: string, form: string) =>
  new BadInput(field, `${field} is ${excerpt(given)}, which is no ${kind}; give ISO 8601 ${form}.`);
