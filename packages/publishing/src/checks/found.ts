import { createHash } from 'node:crypto';
import { type SubjectKind, typeset } from '@akto-figures/contents';
import { type Locale, locales, type Quantity } from '@akto-figures/quantity';
import type { Finding, Severity } from './finding.ts';
import type { Proposal } from './proposal.ts';
import { type Speech, speechOf } from './speech.ts';

/** What is written of one finding where it is found; the rest of it follows from its check. */
export interface Found {
  readonly subjects: readonly { readonly kind: SubjectKind; readonly key: string }[];
  readonly field?: string;
  /** The values that it is about: another finding as soon as one of them is another. */
  readonly about: unknown;
  readonly quantities?: readonly (Quantity | null)[];
  readonly sources?: readonly string[];
  /** Needed where its check has both. */
  readonly severity?: Severity;
  /** What is wrong, which values say so, and what would be right. */
  readonly say: (speech: Speech) => string;
}

/**
 * A check: looks at a proposal in small steps, and yields null before each of them, because during thousands that find nothing no request
 * would have a turn.
 */
export type Look = (proposal: Proposal) => Iterable<Found | null>;

/** The finding of a check in a proposal. */
export function finding(proposal: Proposal, check: string, severity: Severity, found: Found): Finding {
  const subjects = found.subjects.map(({ kind, key }) => ({ kind, key }));
  const field = found.field ?? null;
  return {
    check,
    severity: found.severity ?? severity,
    id: createHash('sha256')
      .update(JSON.stringify([check, subjects, field, inOneOrder(found.about)]))
      .digest('hex'),
    // A large release has thousands of findings, of which a screen shows a few: words are made where they are read.
    messages: saidWhenRead((locale) => typeset(found.say(speechOf(proposal, locale)))),
    subjects,
    field,
    quantities: (found.quantities ?? []).filter((quantity) => quantity !== null),
    sources: [...new Set(found.sources)],
  };
}

/** A text in each language, made when somebody reads it; kept as JSON, it is all of them. */
function saidWhenRead(say: (locale: Locale) => string): Readonly<Record<Locale, string>> {
  const getters = locales.map((locale) => [locale, { enumerable: true, get: () => say(locale) }]);
  return Object.defineProperties({}, Object.fromEntries(getters)) as Record<Locale, string>;
}

/** A content comes back from the database with its fields in another order. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value ?? null;
  // A unit of the hub's own is its key: it is the same whatever it is called.
  if ('toJSON' in value) return JSON.parse(JSON.stringify(value));
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => [name, inOneOrder(each)]);
}
