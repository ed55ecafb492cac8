import { type Contents, contentFields, type Fields, isSubjectKey } from '@akto-figures/contents';
import { fieldInWords } from './field-words.ts';
import { figureQuantity } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { inWords, named, quoted } from './in-words.ts';
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
        fr: `Il manque ${fieldInWords(kind, field, 'fr')} à ${named(proposal, kind, key, 'fr')}. Ajoutez ce qui manque.`,
        en: `${named(proposal, kind, key, 'en')} lacks ${fieldInWords(kind, field, 'en')}. Add what is missing.`,
      };
    }
    if (isOf('FIGURE', change)) yield* statementOf(proposal, change);
    if (isOf('CONVENTION', change)) yield* partiesOf(proposal, change);
    if (standing === null) yield* keyOf(proposal, change);
  }
}

/** The needed fields that a content lacks, by their paths. */
function* missingIn(fields: Fields, content: object, path = ''): Generator<string> {
  for (const [name, { holds, needed }] of Object.entries(fields)) {
    const value: unknown = (content as Record<string, unknown>)[name];
    const isMissing = value === undefined || (Array.isArray(value) && value.length === 0);
    if (isMissing && needed) yield `${path}${name}`;
    if (isMissing || typeof holds !== 'object' || !('fields' in holds)) continue;
    if (!Array.isArray(value)) yield* missingIn(holds.fields, value as object, `${path}${name}.`);
    else
      for (const [index, item] of value.entries())
        yield* missingIn(holds.fields, item, `${path}${name}.${index}.`);
  }
}

function* statementOf(proposal: Proposal, { key, content }: ProposedChange<'FIGURE'>): Generator<Found> {
  const { statement = 'STATED', quantity } = content;
  const subjects = [{ kind: 'FIGURE' as const, key }];
  if (statement === 'STATED' && quantity === undefined) {
    yield {
      subjects,
      field: 'quantity',
      about: [statement],
      fr: `Il manque la valeur à ${named(proposal, 'FIGURE', key, 'fr')}. Donnez-la, ou dites que la source ne l’énonce pas ou qu’elle y est illisible.`,
      en: `${named(proposal, 'FIGURE', key, 'en')} lacks the quantity. Give it, or say that the source does not state it or that it is unreadable there.`,
    };
  }
  if (statement !== 'STATED' && quantity !== undefined) {
    const stated = figureQuantity({ ...content, statement: 'STATED' });
    yield {
      subjects,
      field: 'quantity',
      about: [statement, quantity],
      quantities: [stated],
      fr: `${named(proposal, 'FIGURE', key, 'fr')} a une valeur (${inWords(stated, 'fr')}), et il est dit que la source ${statement === 'UNREADABLE' ? 'la porte illisible' : 'ne l’énonce pas'}. Gardez l’un des deux.`,
      en: `${named(proposal, 'FIGURE', key, 'en')} has a quantity (${inWords(stated, 'en')}), and is said to be ${statement === 'UNREADABLE' ? 'unreadable in' : 'not stated by'} its source. Keep one of the two.`,
    };
  }
}

function* partiesOf(proposal: Proposal, { key, content }: ProposedChange<'CONVENTION'>): Generator<Found> {
  for (const [index, { actor, unreadable = false }] of (content.parties ?? []).entries()) {
    if ((actor !== undefined) !== unreadable) continue;
    yield {
      subjects: [{ kind: 'CONVENTION', key }],
      field: `parties.${index}.actor`,
      about: [actor, unreadable],
      fr: `La partie nº ${index + 1} de ${named(proposal, 'CONVENTION', key, 'fr')} ${unreadable ? 'a un acteur et est dite illisible' : 'n’a pas d’acteur'}. Donnez l’acteur, ou dites que son nom est illisible dans la source.`,
      en: `Party no. ${index + 1} of ${named(proposal, 'CONVENTION', key, 'en')} ${unreadable ? 'has an actor and is said to be unreadable' : 'has no actor'}. Give the actor, or say that its name is unreadable in the source.`,
    };
  }
}

function* keyOf(proposal: Proposal, { kind, key }: ProposedChange): Generator<Found> {
  if (isSubjectKey(kind, key, proposal.atlas)) return;
  const example = kind === 'ACTION_PLAN' ? 'akto-agefiph-2022-2024/region:28' : 'salons-normandie-2021';
  yield {
    subjects: [{ kind, key }],
    field: 'key',
    about: [],
    fr: `${quoted(key, 'fr')} n’est pas une clé. Une clé n’a que des minuscules sans accent, des chiffres et des traits d’union, par exemple ${quoted(example, 'fr')}${kind === 'ACTION_PLAN' ? ' : la convention, puis le territoire' : ''}.`,
    en: `${quoted(key, 'en')} is no key. A key has only lower-case letters without accents, digits and hyphens, for example ${quoted(example, 'en')}${kind === 'ACTION_PLAN' ? ': the convention, then the territory' : ''}.`,
  };
}

const isOf = <Kind extends keyof Contents>(
  kind: Kind,
  change: ProposedChange,
): change is ProposedChange<Kind> => change.kind === kind;
