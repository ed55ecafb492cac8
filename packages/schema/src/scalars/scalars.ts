import { builder, everyone } from '../builder.ts';
import { badInput } from '../errors/bad-input.ts';

builder.scalarType('DateTime', {
  description: 'An instant in UTC, as ISO 8601 with a zone: `2026-03-12T08:30:00Z`.',
  subGraphs: everyone,
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const zoned =
      typeof value === 'string' &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(value);
    const instant = new Date(zoned ? value : Number.NaN);
    if (Number.isNaN(instant.getTime())) {
      throw badInput(
        'DateTime',
        `${JSON.stringify(value)} is no instant; give ISO 8601 with a zone, such as "2026-03-12T08:30:00Z".`,
      );
    }
    return instant;
  },
});

builder.scalarType('Date', {
  description: 'A day, as ISO 8601: `2026-03-12`.',
  subGraphs: everyone,
  serialize: (value) => value,
  parseValue: (value) => {
    const day =
      typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
    // 30 February reads as 2 March: a day that does not come back as it was given is no day.
    if (
      typeof value !== 'string' ||
      !day ||
      Number.isNaN(day.getTime()) ||
      day.toISOString().slice(0, 10) !== value
    ) {
      throw badInput('Date', `${JSON.stringify(value)} is no day; give ISO 8601 such as "2026-03-12".`);
    }
    return value;
  },
});

builder.scalarType('Edtf', {
  description:
    'A date or period that may be vague, in the Extended Date/Time Format (ISO 8601-2): `2022-05-09`, `2022/2024`, `2022-05~` (about), `XXXX-07-06` (year not stated).',
  subGraphs: everyone,
  serialize: (value) => value,
});

builder.scalarType('Decimal', {
  description: 'An exact decimal number as text, with a point and no grouping: `"1780"`, `"41.3"`.',
  subGraphs: everyone,
  serialize: (value) => value,
});

/** A stored day as the Date scalar. */
export const toDay = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
