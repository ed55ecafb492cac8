import {
  type Contents,
  contentFields,
  contentValue,
  type Fields,
  isSubjectKey,
} from '@akto-figures/contents';
import { quantityOf } from '@akto-figures/quantity';
import { fieldInWords } from './field-words.ts';
import { figureValue } from './figure-quantity.ts';
import type { Found } from './found.ts';
import type { Proposal, ProposedChange } from './proposal.ts';

/** A change says all that its subject cannot be without. */
export function* incomplete(proposal: Proposal): Generator<Found | null> {
  for (const change of proposal.changes) {
    yield null;
    const { kind, key, content, changeKind, standing } = change;
    if (changeKind === 'WITHDRAWAL') continue;
    for (const field of missingIn(contentFields[kind], content)) {
      yield {
        subjects: [{ kind, key }],
        field,
        about: [],
        say: (speech) =>
          speech.words.incomplete.finds.field({
            field: fieldInWords(kind, field, speech),
            subject: speech.named(kind, key),
          }),
      };
    }
    if (isOf('FIGURE', change)) {
      yield* statementOf(change, proposal);
      yield* partsOfValue(change, proposal);
    }
    if (isOf('CONVENTION', change)) yield* partiesOf(change);
    if (standing === null) yield* keyOf(proposal, change);
  }
}

/** The needed fields that a content lacks, by their paths. */
function* missingIn(fields: Fields, content: object, path = ''): Generator<string> {
  for (const [name, { holds, needed }] of Object.entries(fields)) {
    const value: unknown = (content as Record<string, unknown>)[name];
    const isMissing = value === undefined || (Array.isArray(value) && value.length === 0);
    // A range has two ends in the place of its number.
    const isRange = name === 'number' && 'kind' in content && content.kind === 'RANGE';
    if (isMissing && needed && !isRange) yield `${path}${name}`;
    if (isMissing || typeof holds !== 'object' || !('fields' in holds)) continue;
    if (!Array.isArray(value)) yield* missingIn(holds.fields, value as object, `${path}${name}.`);
    else
      for (const [index, item] of value.entries())
        yield* missingIn(holds.fields, item, `${path}${name}.${index}.`);
  }
}

function* statementOf(
  { key, content, renews }: ProposedChange<'FIGURE'>,
  { units }: Proposal,
): Generator<Found> {
  const { statement = 'STATED', quantity } = content;
  const subjects = [{ kind: 'FIGURE' as const, key }];
  // A figure that was carried over and awaits its value has a check of its own.
  if (statement === 'STATED' && quantity === undefined && !renews) {
    yield {
      subjects,
      field: 'quantity',
      about: [statement],
      say: ({ words, named }) => words.incomplete.finds.quantity({ subject: named('FIGURE', key) }),
    };
  }
  if (statement !== 'STATED' && quantity !== undefined) {
    const stated = figureValue({ ...content, statement: 'STATED' }, units);
    yield {
      subjects,
      field: 'quantity',
      about: [statement, quantity],
      quantities: [stated && quantityOf(stated)],
      say: ({ words, named, value }) =>
        words.incomplete.finds.quantityThough[statement]({
          subject: named('FIGURE', key),
          value: value(stated),
        }),
    };
  }
}

/** A value of a kind has the parts of that kind, and no others: a ratio its whole, a range two ends. */
function* partsOfValue({ key, content }: ProposedChange<'FIGURE'>, { units }: Proposal): Generator<Found> {
  const value = contentValue(content, units);
  if (!value || !('fault' in value) || content.quantity?.qualifier === undefined) return;
  const { part } = value.fault;
  if (part === 'number' && content.quantity.number === undefined) return;
  yield {
    subjects: [{ kind: 'FIGURE', key }],
    field: `quantity.${part}`,
    about: [content.quantity],
    say: (speech) =>
      speech.words.incomplete.finds.valuePart({
        subject: speech.named('FIGURE', key),
        part: fieldInWords('FIGURE', `quantity.${part}`, speech),
      }),
  };
}

function* partiesOf({ key, content }: ProposedChange<'CONVENTION'>): Generator<Found> {
  for (const [index, { actor, unreadable = false }] of (content.parties ?? []).entries()) {
    if ((actor !== undefined) !== unreadable) continue;
    yield {
      subjects: [{ kind: 'CONVENTION', key }],
      field: `parties.${index}.actor`,
      about: [actor, unreadable],
      say: ({ words, named }) =>
        words.incomplete.finds.party[unreadable ? 'unreadable' : 'noActor']({
          number: index + 1,
          subject: named('CONVENTION', key),
        }),
    };
  }
}

function* keyOf(proposal: Proposal, { kind, key }: ProposedChange): Generator<Found> {
  if (isSubjectKey(kind, key, proposal.atlas)) return;
  yield {
    subjects: [{ kind, key }],
    field: 'key',
    about: [],
    say: ({ words }) => words.incomplete.finds[kind === 'ACTION_PLAN' ? 'keyOfPlan' : 'key']({ key }),
  };
}

const isOf = <Kind extends keyof Contents>(
  kind: Kind,
  change: ProposedChange,
): change is ProposedChange<Kind> => change.kind === kind;
