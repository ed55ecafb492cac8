import { valueFromASTUntyped } from 'graphql';
import { builder, everyone } from '../builder.ts';
import type { Given } from './given.ts';

/** Reads nothing yet: see given.ts. */
const asGiven = {
  parseValue: (given: unknown): Given => ({ given }),
  parseLiteral: (node: Parameters<typeof valueFromASTUntyped>[0]): Given => ({
    given: valueFromASTUntyped(node),
  }),
};

builder.scalarType('DateTime', {
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  description: 'An instant in UTC, as ISO 8601 with a zone: `2026-03-12T08:30:00Z`.',
  subGraphs: everyone,
  serialize: (value) => value.toISOString(),
  ...asGiven,
});

builder.scalarType('Date', {
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  description: 'A day, as ISO 8601: `2026-03-12`.',
  subGraphs: everyone,
  serialize: (value) => value,
  ...asGiven,
});

builder.scalarType('Edtf', {
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  description:
    'A date or period that may be vague, in the Extended Date/Time Format (ISO 8601-2): `2022-05-09`, `2022/2024`, `2022-05~` (about), `XXXX-07-06` (year not stated).',
  subGraphs: everyone,
  serialize: (value) => value,
});

builder.scalarType('Decimal', {
  specifiedByURL: 'https://www.w3.org/TR/xmlschema-2/#decimal',
  description: 'An exact decimal number as text, with a point and no grouping: `"1780"`, `"41.3"`.',
  subGraphs: everyone,
  serialize: (value) => value,
});
