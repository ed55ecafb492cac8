import type { PresentationWords } from '../../../messages/generated/presentation.ts';
import { ended } from '../../locale/ended.ts';
import type { Parts, Relative } from './parts.ts';

/**
 * A figure in one sentence: "Objectif : 110 000 nouveaux contrats en alternance à accompagner, 2022, France." What stands with
 * it comes before its examples, each of which has its own: "Près de 200 réunions d’information des entreprises, avec 5 000
 * entreprises, 2021, France ; par exemple 26 réunions en Normandie, avec 493 entreprises."
 */
export function sentenceOf(parts: Parts, say: PresentationWords): string {
  const role = roleOf(parts, say);
  const own = [...ownNotes(parts, say), ...parts.comparisons, ...whenAndWhere(parts, say)];
  const examples = parts.examples.map((example) => say.semicolon + exampleText(example, say)).join('');
  if (parts.number === null) {
    // What stands in the place of a number may be a sentence itself, so it comes last.
    const heading = role ? `${role}${say.colon}${parts.labelWithin}` : parts.label;
    return closed([heading, ...own].join(', ') + say.colon + parts.missing);
  }
  if (parts.plain) {
    // Easy words may leave the number out; a figure never does.
    const amount = parts.plain.sayNumber ? '' : `${closed(parts.amount ?? parts.number)} `;
    return `${amount}${closed(parts.plain.text)} ${closed([...(role ? [role] : []), ...own].join(', ') + examples)}`;
  }
  return closed([counted(parts, say), ...own].join(', ') + examples);
}

/** A figure as a title. */
export function titleOf({ label, missing, number, role }: Parts, say: PresentationWords): string {
  const kind = roleOf({ role }, say);
  const said = number === null ? `${label} – ${missing}` : `${number} – ${label}`;
  return capitalized(`${kind ? kind + say.colon : ''}${said}`);
}

/** A rate stands after its label: "progression des contrats d’apprentissage : 41 %". */
function counted(parts: Parts, say: PresentationWords): string {
  const { label, labelWithin, number, role, followsLabel } = parts;
  if (role === 'RATE') return `${label}${say.colon}${number}`;
  const kind = roleOf({ role }, say);
  const heading = kind ? kind + say.colon : '';
  if (followsLabel) return `${heading}${kind ? labelWithin : label}${say.colon}${number}`;
  return `${heading}${number} ${labelWithin}`;
}

/** What a figure is (where it is no result), when it holds, and where. */
export function scopeOf(parts: Parts, say: PresentationWords): string[] {
  const role = roleOf(parts, say);
  return [...(role ? [capitalized(role)] : []), ...whenAndWhere(parts, say)];
}

/** A result and a rate need no word for what they are. */
const roleOf = ({ role }: Pick<Parts, 'role'>, { roles }: PresentationWords): string | null =>
  role === 'TARGET' || role === 'BASELINE' ? roles[role] : null;

const whenAndWhere = ({ isInferred, period, territory }: Parts, say: PresentationWords): string[] => [
  period + inferredOf({ isInferred }, say),
  territory,
];

/** The three kinds of "dont", each as what it is (a note without a number, shares, illustrations), and what goes with it. */
export const notesOf = (parts: Parts, say: PresentationWords): string[] => [
  ...ownNotes(parts, say),
  ...parts.examples.map((example) => exampleText(example, say)),
];

const ownNotes = (parts: Parts, say: PresentationWords): string[] => [
  ...(parts.composition ? [parts.composition] : []),
  ...parts.with.map((relative) => `${say.together} ${relative.amount}${placeOf(relative, say)}`),
  ...parts.parts.map((part) => `${say.including} ${partText(part, say)}${inferredOf(part, say)}`),
];

const partText = (
  { number, elsewhere, labelWithin, followsLabel }: Relative,
  say: PresentationWords,
): string =>
  followsLabel && elsewhere === null
    ? `${labelWithin}${say.colon}${number}`
    : `${number} ${elsewhere ?? labelWithin}`;

const exampleText = (example: Parts['examples'][number], say: PresentationWords): string =>
  [
    `${say.example} ${example.amount}${placeOf(example, say)}`,
    ...example.with.map((relative) => `${say.together} ${relative.amount}${placeOf(relative, say)}`),
  ].join(', ');

const placeOf = (relative: Relative, say: PresentationWords): string =>
  (relative.elsewhere ? ` ${relative.elsewhere}` : '') + inferredOf(relative, say);

const inferredOf = ({ isInferred }: Pick<Relative, 'isInferred'>, say: PresentationWords): string =>
  isInferred ? ` (${say.inferred})` : '';

export const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const closed = (text: string): string => ended(capitalized(text));
