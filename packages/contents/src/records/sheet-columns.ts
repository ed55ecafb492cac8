import type { TextName } from '../texts/texts.ts';
import { citationFields } from './citations.ts';
import { type Field, type FieldColumn, isKeyOf, isNested, isOneOf, textIn } from './fields.ts';
import { figureFields } from './figure.ts';
import type { Words } from './words.ts';

/** What a column of a spreadsheet can say of a figure. */
export interface SheetColumn extends FieldColumn {
  readonly title: Words;
  /** What one of its cells holds, which says how long it may be. Where several are listed in one cell, so may they all be. */
  readonly holds: TextName;
  /** What is written there, for developers. */
  readonly means: string;
}

const { qualifier, number } = figureFields.quantity.holds.fields;
const { source, locator, printed } = citationFields;

/**
 * The columns in which figures are brought, in the order in which one looks for them: those of their fields, and those that say a
 * field in another way. Where two columns of a file say the same, the one whose name stands first is read: our exports’.
 */
export const sheetColumns = {
  key: own('key', {
    name: 'key',
    title: { fr: 'Clé', en: 'Key' },
    also: ['figure', 'identifiant', 'clé du chiffre'],
    says: { fr: 'Le nom stable du chiffre.', en: 'The stable name of the figure.' },
  }),
  label: own('line', {
    name: 'label',
    title: { fr: 'Libellé', en: 'Label' },
    also: ['intitulé'],
    says: { fr: 'Ce qui est compté, en toutes lettres.', en: 'What is counted, in full words.' },
  }),
  labelFr: named(figureFields.labelFr, 'label_fr', { fr: 'Libellé français', en: 'French label' }, [
    'libellé fr',
    'intitulé français',
  ]),
  labelEn: named(figureFields.labelEn, 'label_en', { fr: 'Libellé anglais', en: 'English label' }, [
    'libellé en',
    'intitulé anglais',
  ]),
  value: own('typed', {
    name: 'value',
    title: { fr: 'Valeur', en: 'Value' },
    also: ['chiffre', 'text', 'texte', 'quantité', 'quantity'],
    says: {
      fr: 'Le nombre avec ce qui le qualifie.',
      en: 'The number with what qualifies it: "plus de 1 780".',
    },
  }),
  qualifier: of(qualifier, 'typed'),
  number: of(number, 'typed'),
  unit: of(figureFields.unit, 'typed'),
  statement: of(figureFields.statement),
  role: of(figureFields.role),
  period: of(figureFields.period),
  periodInferred: of(figureFields.periodInferred),
  territory: named(figureFields.territory, 'territory', figureFields.territory.label, [
    'territory_name',
    'nom du territoire',
    'région',
    'region',
    'département',
  ]),
  territoryCode: own('place', {
    name: 'territory_code',
    title: { fr: 'Code du territoire', en: 'Territory code' },
    also: ['code insee', 'insee', 'insee code'],
    says: {
      fr: 'Le code INSEE, unique dans son niveau, ou le nom d’un groupe.',
      en: 'The INSEE code, unique within its level, or the name of a group.',
    },
  }),
  indicator: of(figureFields.indicator),
  convention: of(figureFields.convention),
  axisNumber: of(figureFields.axisNumber),
  actors: of(figureFields.actors),
  sources: of(source, 'text'),
  locators: of(locator, 'text'),
  printed: of(figureFields.printed),
  printedInSources: of(printed, 'text'),
  composition: own('text', {
    name: 'composition_note',
    title: { fr: 'Composition', en: 'Composition' },
    says: {
      fr: 'Ce que le nombre contient\u00a0: «\u00a0dont organismes de formation et CFA\u00a0».',
      en: 'What the number contains: "including training providers and CFA".',
    },
  }),
  plainFr: named(figureFields.plainFr, 'plain_fr', { fr: 'Français facile', en: 'Plain French' }, [
    'facile à lire',
  ]),
  plainEn: named(figureFields.plainEn, 'plain_en', { fr: 'Anglais facile', en: 'Plain English' }, [
    'plain language',
  ]),
  partOf: of(figureFields.partOf),
  exampleOf: of(figureFields.exampleOf),
  with: of(figureFields.with),
  derivedFrom: of(figureFields.derivedFrom),
  formula: of(figureFields.formula),
  position: named(figureFields.position, 'position', { fr: 'Ordre', en: 'Position' }),
  language: own('word', {
    name: 'language',
    title: { fr: 'Langue', en: 'Language' },
    says: { fr: 'La langue des textes et des nombres.', en: 'The language of the texts and the numbers.' },
  }),
} as const;

/** What one of these columns says. */
export type SheetColumnName = keyof typeof sheetColumns;

/** The column of a field, by its description. */
function of(field: Field & { readonly column: FieldColumn }, holds = heldIn(field)): SheetColumn {
  return { ...field.column, title: field.column.title ?? field.label, holds, means: field.says };
}

/** The column of a field that our exports say in other columns. */
function named(field: Field, name: string, title: Words, also: readonly string[] = []): SheetColumn {
  return { name, title, also, says: title, holds: heldIn(field), means: field.says };
}

/** A column that says a field in another way. */
function own(holds: TextName, column: FieldColumn & { readonly title: Words }): SheetColumn {
  return { ...column, holds, means: column.says.en };
}

/** What a cell holds that says this field: words of a list, digits and "oui" are short. */
function heldIn({ holds, list }: Field): TextName {
  if (isKeyOf(holds)) return list ? 'keys' : 'key';
  if (isOneOf(holds) || isNested(holds) || holds === 'flag' || holds === 'integer') return 'word';
  return textIn(holds);
}
