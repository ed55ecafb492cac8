import { readPeriod as readTyped, refusalOf, type TextName } from '@akto-figures/contents';
import {
  decimal,
  isQualifier,
  isUnit,
  type Parsed,
  parse,
  type Qualifier,
  type Unit,
} from '@akto-figures/quantity';
import type { Complaint, Locale } from './import-problem.ts';
import type { Cell } from './sheet-row.ts';

/** What a cell says, or what is wrong with it. */
export type Read<Value> = { readonly value: Value } | { readonly complaint: Complaint };

/** What the gate lets in by whichever door. */
const admitted =
  (holds: TextName) =>
  (text: string): Read<string> => {
    const complaint = refusalOf(holds, text.trim());
    return complaint ? { complaint } : { value: text.trim() };
  };

export const readText = admitted('text');
export const readKey = admitted('key');

export function readWholeNumber(text: string): Read<number> {
  const digits = text.trim();
  return /^-?\d{1,9}$/.test(digits) ? { value: Number(digits) } : { complaint: { code: 'badWholeNumber' } };
}

const flags: Readonly<Record<string, boolean>> = {
  true: true,
  vrai: true,
  oui: true,
  yes: true,
  x: true,
  '1': true,
  false: false,
  faux: false,
  non: false,
  no: false,
  '0': false,
};

export function readFlag(text: string): Read<boolean> {
  const value = flags[text.trim().toLowerCase()];
  return value === undefined ? { complaint: { code: 'badFlag' } } : { value };
}

/** The words of a list, as the graph has them and as people write them. */
export const words = {
  role: {
    ACTUAL: ['réalisé', 'résultat', 'constaté', 'result', 'actual'],
    TARGET: ['objectif', 'cible', 'target'],
    BASELINE: ['point de départ', 'référence', 'baseline'],
    RATE: ['taux', 'rate'],
  },
  statement: {
    STATED: ['communiqué', 'énoncé', 'stated'],
    NOT_STATED: ['non communiqué', 'non communiqué dans la source', 'nc', 'n.c.', 'not stated'],
    UNREADABLE: ['illisible', 'illisible dans la source', 'unreadable'],
  },
  language: { fr: ['français', 'french'], en: ['anglais', 'english'] },
} as const;

export function readWord<Word extends string>(
  text: string,
  known: Readonly<Record<Word, readonly string[]>>,
): Read<Word> {
  const given = text.trim().toLowerCase();
  const found = (Object.keys(known) as Word[]).find(
    (word) => word.toLowerCase() === given || known[word].includes(given),
  );
  return found === undefined
    ? { complaint: { code: 'notAWord', expected: Object.keys(known).join(', ') } }
    : { value: found };
}

/** A period as people type it, and as EDTF. */
export function readPeriod(text: string): Read<string> {
  const value = readTyped(text);
  return value === null ? { complaint: { code: 'badPeriod' } } : { value };
}

export function readUnit(text: string): Read<Unit> {
  const given = text.trim();
  if (isUnit(given.toLowerCase())) return { value: given.toLowerCase() as Unit };
  for (const locale of ['fr', 'en'] as const) {
    for (const number of ['2', '1']) {
      const parsed = parse(`${number} ${given}`, { locale });
      if (parsed.ok && parsed.quantity.unit && isAlone(parsed)) return { value: parsed.quantity.unit };
    }
  }
  return { complaint: { code: 'notAWord', expected: 'formation, contrat, personne, %, …' } };
}

/** Whether a text says a quantity and nothing beside it: the words of a unit or a qualifier are no period and no mark. */
const isAlone = (parsed: Parsed & { readonly ok: true }): boolean =>
  !parsed.sign && !parsed.period && !parsed.stripped;

export interface QualifiedNumber {
  readonly qualifier: Qualifier;
  readonly number: string;
  readonly unit: Unit | null;
}

/** A number with what qualifies it, in words: "plus de 1 780", "41 %", "une centaine de contrats". */
export function readQuantity({ text, kind }: Cell, locale: Locale): Read<QualifiedNumber> {
  if (kind === 'number') return { value: { qualifier: 'EXACT', number: decimal(text), unit: null } };
  const parsed = parse(text, { locale });
  // The row says when: a period that stands in the number would be lost, and may be another one.
  if (parsed.ok && parsed.period) return { complaint: { code: 'periodInNumber' } };
  if (parsed.ok) return { value: parsed.quantity };
  if (parsed.problem.code === 'unknownWords') {
    // Words of the other language are no slip; digits that could be read in two ways are.
    const other = parse(text, { locale: locale === 'fr' ? 'en' : 'fr' });
    if (other.ok) return { value: other.quantity };
  }
  return { complaint: { code: 'badQuantity', expected: parsed.problem.message } };
}

/** The number alone, as our exports write it in the language that they say. */
export function readNumber(cell: Cell, locale: Locale, isExported: boolean): Read<QualifiedNumber> {
  const exported = locale === 'fr' ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/;
  if (cell.kind !== 'number' && isExported && exported.test(cell.text)) {
    return { value: { qualifier: 'EXACT', number: decimal(cell.text.replace(',', '.')), unit: null } };
  }
  return readQuantity(cell, locale);
}

export function readQualifier(text: string): Read<Qualifier> {
  const given = text.trim();
  if (isQualifier(given.toUpperCase())) return { value: given.toUpperCase() as Qualifier };
  for (const locale of ['fr', 'en'] as const) {
    const parsed = parse(`${given} 10`, { locale });
    if (parsed.ok && isAlone(parsed)) return { value: parsed.quantity.qualifier };
  }
  return {
    complaint: { code: 'notAWord', expected: 'EXACT, MORE_THAN, AT_LEAST, NEARLY, ABOUT, LESS_THAN, UP_TO' },
  };
}

/** "akto ; agefiph" */
export const listed = (text: string): string[] => text.split(/(?<!\\);/).map(oneOf);

/** An item of a cell; a semicolon within it has a backslash before it. */
export const oneOf = (item: string): string => item.trim().replaceAll('\\;', ';');
