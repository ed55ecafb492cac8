import type { Figure } from '../hub/figure.ts';
import { text } from '../hub/sure.ts';
import { amountOf, type Sense } from '../words/amount.ts';
import type { Words } from '../words/words.ts';
import type { More } from './card.ts';

/** The card as one sentence, for who listens; its source comes after it. */
export function sentenceOf(figure: Figure, words: Words, more?: More): string {
  const { label, quantity, role } = figure;
  const amount = amountOf(figure, 'heard');
  const rest = [...(more?.notesOf(figure, 'heard', words) ?? []), ...scopeOf(figure, 'heard', words)];
  const plain = plainOf(figure);
  if (plain) return `${text(plain)} ${capitalized(rest.join(', '))}.`;
  // A rate is said after its label: "Progression des contrats : 41 pour cent". What stands in the place of a number may be a
  // sentence itself, so it comes last.
  const [first, last] = quantity
    ? [role === 'RATE' ? text(label) + words.colon + amount : `${amount} ${uncapitalized(label)}`, '']
    : [text(label), words.colon + amount];
  return capitalized([first, ...rest].join(', ') + last).replace(/\.?$/, '.');
}

/** The figure in easy-to-read words; they hold its number, so they are withdrawn with it. */
export const plainOf = ({ quantity, plainLanguage }: Figure): string | null | undefined =>
  quantity && plainLanguage;

/** When and where the figure holds, and whether it is a result at all: results and rates have no word for what they are. */
export function scopeOf({ role, period, territory }: Figure, sense: Sense, words: Words): string[] {
  const kind: string | undefined = words[role as 'TARGET'];
  const when = text(period[sense]) + (period.inferred ? words.inferred : '');
  return [kind, when, text(territory.name)].filter(Boolean) as string[];
}

const capitalized = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** "Entreprises" becomes "entreprises" inside a sentence; "CFA" and "Aktiv'alternance" stay. */
export function uncapitalized(label: string): string {
  return /^.([A-Z]|\S*['’])/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
