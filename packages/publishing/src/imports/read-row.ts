import { type FigureContent, localizedWith, nameIn, sheetColumns, texts } from '@akto-figures/contents';
import { inEachLanguage, type Locale } from '@akto-figures/quantity';
import type { Meaning, ReadColumn } from './columns.ts';
import { type Complaint, type ImportProblem, importProblem, tooLong } from './import-problem.ts';
import type { Known } from './known.ts';
import {
  disguised,
  listed,
  oneOf,
  type QualifiedNumber,
  type Read,
  readFlag,
  readKey,
  readNumber,
  readPeriod,
  readQualifier,
  readQuantity,
  readText,
  readUnit,
  readWholeNumber,
  readWord,
  words,
} from './read-cells.ts';
import type { Cell, SheetRow } from './sheet-row.ts';

type Citation = NonNullable<FigureContent['citations']>[number];

/** What a row says of a figure: only what its cells say, so that an empty cell leaves what stands. */
export interface SaidOfFigure {
  readonly row: number;
  readonly key: string | null;
  readonly content: FigureContent;
  /** The keys of other figures that it names, each with its column. */
  readonly related: readonly { key: string; meaning: Meaning }[];
  readonly problems: readonly ImportProblem[];
}

/** Reads rows with these columns. */
export function rowReader(
  columns: readonly ReadColumn[],
  known: Known,
  { locale, language: usual }: { locale: Locale; language: Locale },
): (row: SheetRow) => SaidOfFigure {
  const at = new Map(columns.flatMap(({ meaning, at }) => (meaning ? [[meaning, at] as const] : [])));
  const periodOf = inEachLanguage((language) =>
    remembered((text: string) => readPeriod(text, language, locale)),
  );
  const unitOf = remembered(readUnit);
  const territoryOf = remembered((text) => findTerritory(text, known));
  const nameOf = (meaning: Meaning) => columns[at.get(meaning) ?? -1]?.name ?? null;

  return ({ row, cells }) => {
    const problems: ImportProblem[] = [];
    const cellOf = (meaning: Meaning): Cell | undefined => cells[at.get(meaning) ?? -1];
    const complain = (complaint: Complaint, meaning: Meaning | null, read: string | null) =>
      void problems.push(importProblem(complaint, { row, column: meaning && nameOf(meaning), read }, locale));
    /** The cell as it can be read; nothing where it is empty, and a problem where it cannot. */
    function read<Value>(meaning: Meaning, reader: (text: string, cell: Cell) => Read<Value>) {
      const cell = cellOf(meaning);
      if (cell === undefined) return undefined;
      if (cell.kind === 'formula' || cell.kind === 'error') {
        complain({ code: cell.kind === 'formula' ? 'formula' : 'cellError' }, meaning, cell.text);
        return undefined;
      }
      if (cell.kind === 'disguised') {
        complain(disguised(cell, locale), meaning, cell.text);
        return undefined;
      }
      const { most } = texts[sheetColumns[meaning].holds];
      if (cell.text.length > most) {
        complain(tooLong(most, locale), meaning, cell.text);
        return undefined;
      }
      const result = reader(cell.text, cell);
      if ('value' in result) return result.value;
      complain(result.complaint, meaning, cell.text);
      return undefined;
    }
    const among = (meaning: Meaning, keys: Pick<ReadonlySet<string>, 'has'>, code: Complaint['code']) =>
      read(meaning, (text) => (keys.has(text.trim()) ? { value: text.trim() } : { complaint: { code } }));
    const figures = (meaning: Meaning) =>
      read(meaning, (text) => {
        const keys = listed(text).filter((key) => key !== '');
        return keys.every((key) => 'value' in readKey(key))
          ? { value: keys }
          : { complaint: { code: 'badKey' } };
      });

    if (cells.slice(columns.length).some((cell) => cell !== undefined)) {
      // What follows the cell that is one too many stands in the wrong columns.
      complain({ code: 'tooManyCells' }, null, cells[columns.length]?.text ?? null);
      return { row, key: null, content: {}, related: [], problems };
    }
    const stated = read('language', (text) => readWord(text, words.language));
    const language = stated ?? usual;
    const statement = read('statement', (text) => readWord(text, words.statement));
    const quantity =
      statement === undefined || statement === 'STATED'
        ? readAmount({ read, complain, cellOf, language, locale, isExported: stated !== undefined })
        : undefined;
    const indicator = among('indicator', known.indicators, 'unknownIndicator');
    const unit = read('unit', unitOf) ?? quantity?.unit ?? undefined;
    const right = indicator === undefined ? undefined : known.indicators.get(indicator);
    if (unit !== undefined && right !== undefined && unit !== right) {
      const meaning = cellOf('unit') ? 'unit' : cellOf('value') ? 'value' : 'number';
      complain({ code: 'unitsDiffer', expected: right }, meaning, cellOf(meaning)?.text ?? unit);
    }
    const label = read('label', readText);
    const composition = read('composition', readText);
    const printed = read('printed', readText);
    const [partOf, exampleOf, withOthers, derivedFrom] = (
      ['partOf', 'exampleOf', 'with', 'derivedFrom'] as const
    ).map((meaning) => figures(meaning));
    const content = withoutNothing({
      position: read('position', readWholeNumber),
      ...localizedWith(
        'label',
        (each) => read(nameIn('label', each), readText) ?? (each === language ? label : undefined),
      ),
      ...localizedWith('plain', (each) => read(nameIn('plain', each), readText)),
      statement: statement ?? (quantity ? ('STATED' as const) : undefined),
      quantity: quantity && { qualifier: quantity.qualifier, number: quantity.number },
      unit: unit ?? right,
      printed,
      role: read('role', (text) => readWord(text, words.role)),
      period: read('period', periodOf[language]),
      periodInferred: read('periodInferred', readFlag),
      territory: readTerritory({ read, complain, cellOf }, known, territoryOf),
      indicator,
      convention: among('convention', known.conventions, 'unknownConvention'),
      axisNumber: read('axisNumber', readWholeNumber),
      [nameIn('composition', language)]: composition,
      actors: read('actors', (text) => {
        const keys = listed(text).filter((key) => key !== '');
        const missing = keys.find((key) => !known.actors.has(key));
        return missing === undefined ? { value: keys } : { complaint: { code: 'unknownActor' } };
      }),
      partOf: partOf?.[0],
      exampleOf: exampleOf?.[0],
      with: withOthers,
      derivedFrom,
      formula: read('formula', readText),
      citations: readCitations({ read, complain, cellOf, locale }, known, printed),
    } satisfies FigureContent | Record<string, unknown>) as FigureContent;
    const related = [
      ...(partOf ?? []).map((key) => ({ key, meaning: 'partOf' as const })),
      ...(exampleOf ?? []).map((key) => ({ key, meaning: 'exampleOf' as const })),
      ...(withOthers ?? []).map((key) => ({ key, meaning: 'with' as const })),
      ...(derivedFrom ?? []).map((key) => ({ key, meaning: 'derivedFrom' as const })),
    ];
    return { row, key: read('key', readKey) ?? null, content, related, problems };
  };
}

interface Cells {
  readonly read: <Value>(
    meaning: Meaning,
    reader: (text: string, cell: Cell) => Read<Value>,
  ) => Value | undefined;
  readonly complain: (complaint: Complaint, meaning: Meaning | null, read: string | null) => void;
  readonly cellOf: (meaning: Meaning) => Cell | undefined;
}

/** The number from its own columns or from its words; where a row has both, they must say the same. */
function readAmount({
  read,
  complain,
  cellOf,
  language,
  locale,
  isExported,
}: Cells & { language: Locale; locale: Locale; isExported: boolean }): QualifiedNumber | undefined {
  const number = read('number', (_, cell) => readNumber(cell, language, isExported));
  const qualifier = read('qualifier', readQualifier);
  if (number === undefined) {
    return cellOf('number') ? undefined : read('value', (_, cell) => readQuantity(cell, language));
  }
  if (qualifier !== undefined && number.qualifier !== 'EXACT' && number.qualifier !== qualifier) {
    complain({ code: 'qualifiersDiffer' }, 'qualifier', cellOf('qualifier')?.text ?? null);
  }
  const amount = { ...number, qualifier: qualifier ?? number.qualifier };
  const value = cellOf('value');
  const { most } = texts[sheetColumns.value.holds];
  const isShort = value !== undefined && value.text.length <= most;
  if (value !== undefined && !isShort) complain(tooLong(most, locale), 'value', value.text);
  const said = isShort && value.kind === 'text' ? readQuantity(value, language) : undefined;
  if (said && 'value' in said) {
    if (said.value.qualifier !== amount.qualifier || said.value.number !== amount.number) {
      complain({ code: 'qualifiersDiffer' }, 'value', value?.text ?? null);
    }
    return { ...amount, unit: amount.unit ?? said.value.unit };
  }
  return amount;
}

/** By its name, which no other territory has; a code alone is a région's before it is a département's. */
function readTerritory(
  { read, complain, cellOf }: Cells,
  { atlas }: Known,
  find: (text: string) => Read<string>,
): string | undefined {
  const named = read('territory', find);
  const code = cellOf('territoryCode');
  if (named === undefined) return cellOf('territory') ? undefined : read('territoryCode', find);
  const territory = atlas.all.find(({ id }) => id === named);
  if (
    code &&
    ![territory?.code, territory?.iso, named].includes(code.text.slice(0, texts.place.most).trim())
  ) {
    complain({ code: 'territoriesDiffer' }, 'territoryCode', code.text);
  }
  return named;
}

function findTerritory(text: string, { atlas }: Known): Read<string> {
  const territory = atlas.all.find(({ id }) => id === text.trim()) ?? atlas.find(text);
  return territory ? { value: territory.id } : { complaint: { code: 'unknownTerritory' } };
}

/** A hundred thousand rows are of a few periods and places, and a period takes longer to read than all the rest of a row. */
function remembered<Value>(reader: (text: string) => Read<Value>): (text: string) => Read<Value> {
  const known = new Map<string, Read<Value>>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const result = reader(text);
    if (known.size < 10_000) known.set(text, result);
    return result;
  };
}

function readCitations(
  { read, complain, cellOf, locale }: Cells & { locale: Locale },
  { sources }: Known,
  printed: string | undefined,
): Citation[] | undefined {
  const keys = read('sources', (text) => {
    // A title may have a semicolon in it.
    const names = sources.has(text.trim()) ? [text.trim()] : listed(text).filter((name) => name !== '');
    const found = names.map((name) => sources.get(name));
    return found.includes(undefined)
      ? { complaint: { code: 'unknownSource' } }
      : { value: found.filter((key) => key !== undefined) };
  });
  if (keys === undefined || keys.length === 0) return undefined;
  const beside = (meaning: Meaning): string[] | undefined =>
    read(meaning, (text) => {
      const items = keys.length === 1 ? [oneOf(text)] : listed(text);
      const { most } = texts.line;
      if (items.some(({ length }) => length > most)) return { complaint: tooLong(most, locale) };
      return items.length === keys.length ? { value: items } : { complaint: { code: 'listsDiffer' } };
    });
  const locators = beside('locators');
  const each = cellOf('printedInSources')
    ? beside('printedInSources')
    : keys.length === 1
      ? [printed ?? '']
      : undefined;
  if (keys.length > 1 && cellOf('printed') && !each && listed(cellOf('printed')?.text ?? '').length > 1) {
    complain({ code: 'listsDiffer' }, 'printed', cellOf('printed')?.text ?? null);
  }
  return keys.map((source, index) => ({
    source,
    ...(locators?.[index] ? { locator: locators[index] } : {}),
    ...(each?.[index] ? { printed: each[index] } : {}),
  }));
}

const withoutNothing = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
