import { inEachLanguage } from '@akto-figures/quantity';
import { columnsWords } from '../../messages/generated/columns.ts';
import type { TextName } from '../texts/texts.ts';
import { citationFields } from './citations.ts';
import { type Field, type FieldColumn, isKeyOf, isNested, isOneOf, textIn } from './fields.ts';
import { figureFields } from './figure.ts';
import { columns } from './labels.ts';
import { languages } from './languages.ts';
import { firstLanguage, localizedWith, nameIn, programLanguage } from './localized.ts';
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
    also: ['figure', 'clé', 'clé du chiffre'],
    ...columns.sheet.key,
  }),
  label: own('line', {
    name: 'label',
    also: ['intitulé'],
    ...columns.sheet.label,
  }),
  ...localizedWith('label', (language) => {
    const { names } = languages[language];
    const title = inEachLanguage((locale) =>
      columnsWords[locale].sheet.labelIn.title({ language: names[locale] }),
    );
    const also = [`libellé ${language}`, `intitulé ${names[firstLanguage]}`];
    return named(figureFields[nameIn('label', language)], `label_${language}`, title, also);
  }),
  value: own('typed', {
    name: 'value',
    also: ['chiffre', 'text', 'texte', 'quantité', 'quantity'],
    ...columns.sheet.value,
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
  ]),
  region: own('place', {
    name: 'region',
    also: ['code région', 'région code', 'nom de la région', 'libellé région', 'code insee région', 'reg'],
    ...columns.sheet.region,
  }),
  department: own('place', {
    name: 'department',
    also: [
      'code département',
      'département code',
      'nom du département',
      'libellé département',
      'code insee département',
      'dep',
      'dept',
    ],
    ...columns.sheet.department,
  }),
  territoryCode: own('place', {
    name: 'territory_code',
    also: ['code insee', 'insee', 'insee code'],
    ...columns.sheet.territoryCode,
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
    ...columns.sheet.composition,
  }),
  ...localizedWith('plain', (language) => {
    const { called } = languages[language];
    const title = inEachLanguage((locale) =>
      columnsWords[locale].sheet.plainIn.title({ language: called[locale] }),
    );
    const also = [columnsWords[language].sheet.plainIn.also];
    return named(figureFields[nameIn('plain', language)], `plain_${language}`, title, also);
  }),
  partOf: of(figureFields.partOf),
  exampleOf: of(figureFields.exampleOf),
  with: of(figureFields.with),
  derivedFrom: of(figureFields.derivedFrom),
  formula: of(figureFields.formula),
  position: named(figureFields.position, 'position', columns.sheet.position.title, ['ordre']),
  language: own('word', {
    name: 'language',
    ...columns.sheet.language,
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
  return { ...column, holds, means: column.says[programLanguage] };
}

/** What a cell holds that says this field: words of a list, digits and "oui" are short. */
function heldIn({ holds, list }: Field): TextName {
  if (isKeyOf(holds)) return list ? 'keys' : 'key';
  if (isOneOf(holds) || isNested(holds) || holds === 'flag' || holds === 'integer') return 'word';
  return textIn(holds);
}
