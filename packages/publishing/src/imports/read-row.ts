import {
  type FigureContent,
  isCountedIn,
  localizedWith,
  nameIn,
  quantityContent,
  sheetColumns,
  type TerritoryRow,
  texts,
} from '@akto-figures/contents';
import { inEachLanguage, type Locale, type Units, unitKey, type Value } from '@akto-figures/quantity';
import type { Meaning, ReadColumn } from './columns.ts';
import { type ImportNote, importNote } from './import-note.ts';
import { type Complaint, type ImportProblem, importProblem, tooLong } from './import-problem.ts';
import type { ImportContext, NamedRecords } from './known.ts';
import { saysWhatStands } from './left-by-spreadsheet.ts';
import { isCodeOf, levelOf, readPlace } from './places.ts';
import {
  disguised,
  listed,
  oneOf,
  type Read,
  readFlag,
  readKey,
  readMissingMark,
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
  /** Those of the problems that what stands may settle: then the cell says nothing, and what stands stays. */
  readonly doubts: readonly Doubt[];
  readonly notes: readonly ImportNote[];
}

export interface Doubt {
  readonly problem: ImportProblem;
  isSettledBy(stands: FigureContent): boolean;
}

/** Reads rows with these columns. */
export function rowReader(
  columns: readonly ReadColumn[],
  known: ImportContext,
  { locale, language: usual, notStated }: { locale: Locale; language: Locale; notStated: boolean },
): (row: SheetRow) => SaidOfFigure {
  const at = new Map(columns.flatMap(({ meaning, at }) => (meaning ? [[meaning, at] as const] : [])));
  const periodOf = inEachLanguage((language) =>
    remembered((text: string) => readPeriod(text, language, locale)),
  );
  const unitOf = remembered((text) => readUnit(text, known.units));
  const placesOf = {
    REGION: remembered((text) => readPlace(text, 'REGION', { atlas: known.atlas, locale })),
    DEPARTMENT: remembered((text) => readPlace(text, 'DEPARTMENT', { atlas: known.atlas, locale })),
    any: remembered((text) => readPlace(text, null, { atlas: known.atlas, locale })),
  };
  const territoryOf = (text: string, level: 'REGION' | 'DEPARTMENT' | null) => placesOf[level ?? 'any'](text);
  const nameOf = (meaning: Meaning) => columns[at.get(meaning) ?? -1]?.name ?? null;

  const headerUnit = columns.find(({ unit }) => unit !== undefined)?.unit;

  return ({ row, cells }) => {
    let language = usual;
    const problems: ImportProblem[] = [];
    const doubts: Doubt[] = [];
    const notes: ImportNote[] = [];
    const cellOf = (meaning: Meaning): Cell | undefined => cells[at.get(meaning) ?? -1];
    const complain = (complaint: Complaint, meaning: Meaning | null, read: string | null) => {
      const problem = importProblem(complaint, { row, column: meaning && nameOf(meaning), read }, locale);
      problems.push(problem);
      return problem;
    };
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
      if ('value' in result) {
        if (result.stripped) {
          const what = result.stripped.join(' ');
          notes.push(importNote('stripped', { row, column: nameOf(meaning), what }, locale));
        }
        return result.value;
      }
      const problem = complain(result.complaint, meaning, cell.text);
      const isSettledBy = (stands: FigureContent) =>
        saysWhatStands({ meaning, text: cell.text, language }, stands, known.units);
      doubts.push({ problem, isSettledBy });
      return undefined;
    }
    const among = (
      meaning: Meaning,
      { keys, named }: { keys: Pick<ReadonlySet<string>, 'has'>; named: NamedRecords },
      code: Complaint['code'],
    ) => read(meaning, (text) => keyIn(text, keys, named, code));
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
      return { row, key: null, content: {}, related: [], problems, doubts: [], notes };
    }
    const stated = read('language', (text) => readWord(text, words.language));
    language = stated ?? usual;
    const said = read('statement', (text) => readWord(text, words.statement));
    const amount = cellOf('number') ? 'number' : 'value';
    const amountCell = said === undefined ? cellOf(amount) : undefined;
    const mark = amountCell ? readMissingMark(amountCell, language) : null;
    if (mark && !notStated) complain({ code: 'missingMark' }, amount, amountCell?.text ?? null);
    const statement = mark ?? said;
    const quantity =
      statement === undefined || statement === 'STATED'
        ? readAmount({
            read,
            complain,
            cellOf,
            language,
            locale,
            units: known.units,
            isExported: stated !== undefined,
          })
        : undefined;
    const indicator = among(
      'indicator',
      { keys: known.indicators, named: known.named.indicators },
      'unknownIndicator',
    );
    const inColumn = read('unit', unitOf);
    const inWords = quantity?.unit ? unitKey(quantity.unit) : undefined;
    // "+ 5 points" beside "%" is a change of the rate, in points; "12,5 %" beside "contrat" is asked about.
    const isOfColumn = inWords && inColumn && isCountedIn(inWords, inColumn, known.units);
    if (isOfColumn === false)
      complain({ code: 'unitsDiffer', expected: inColumn ?? '' }, 'value', cellOf('value')?.text ?? null);
    const unit = (isOfColumn ? inWords : inColumn) ?? inWords ?? headerUnit;
    if (headerUnit !== undefined && unit !== headerUnit) {
      complain({ code: 'unitsDiffer', expected: headerUnit }, 'value', cellOf('value')?.text ?? unit ?? null);
    }
    const right = indicator === undefined ? undefined : known.indicators.get(indicator);
    if (unit !== undefined && right !== undefined && !isCountedIn(unit, right, known.units)) {
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
      quantity: quantity && quantityContent(quantity),
      unit: unit ?? right,
      printed,
      role: read('role', (text) => readWord(text, words.role)),
      period: read('period', periodOf[language]),
      periodInferred: read('periodInferred', readFlag),
      territory: readTerritory({ read, complain, cellOf }, known, territoryOf),
      indicator,
      convention: among(
        'convention',
        { keys: known.conventions, named: known.named.conventions },
        'unknownConvention',
      ),
      axisNumber: read('axisNumber', readWholeNumber),
      [nameIn('composition', language)]: composition,
      actors: read('actors', (text) => keysIn(text, known.actors, known.named.actors, 'unknownActor')),
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
    return { row, key: read('key', readKey) ?? null, content, related, problems, doubts, notes };
  };
}

interface Cells {
  readonly read: <Value>(
    meaning: Meaning,
    reader: (text: string, cell: Cell) => Read<Value>,
  ) => Value | undefined;
  readonly complain: (complaint: Complaint, meaning: Meaning | null, read: string | null) => unknown;
  readonly cellOf: (meaning: Meaning) => Cell | undefined;
}

/** The number from its own columns or from its words; where a row has both, they must say the same. */
function readAmount({
  read,
  complain,
  cellOf,
  language,
  locale,
  units,
  isExported,
}: Cells & { language: Locale; locale: Locale; units: Units; isExported: boolean }): Value | undefined {
  const number = read('number', (_, cell) => readNumber(cell, language, units, isExported));
  const qualifier = read('qualifier', readQualifier);
  if (number === undefined) {
    return cellOf('number') ? undefined : read('value', (_, cell) => readQuantity(cell, language, units));
  }
  if (qualifier !== undefined && number.qualifier !== 'EXACT' && number.qualifier !== qualifier) {
    complain({ code: 'qualifiersDiffer' }, 'qualifier', cellOf('qualifier')?.text ?? null);
  }
  const amount: Value = { ...number, qualifier: qualifier ?? number.qualifier };
  const value = cellOf('value');
  const { most } = texts[sheetColumns.value.holds];
  const isShort = value !== undefined && value.text.length <= most;
  if (value !== undefined && !isShort) complain(tooLong(most, locale), 'value', value.text);
  const said = isShort && value.kind === 'text' ? readQuantity(value, language, units) : undefined;
  if (said && 'value' in said) {
    const { qualifier, unit, decimals, scale } = said.value;
    if (qualifier !== amount.qualifier || numberIn(said.value) !== numberIn(amount)) {
      complain({ code: 'qualifiersDiffer' }, 'value', value?.text ?? null);
      return amount;
    }
    // The words say how it is printed as well: "7,60 millions".
    return { ...amount, unit: amount.unit ?? unit, decimals, scale };
  }
  return amount;
}

/** The number of a plain number or a change; null of what has none that can be read alone. */
const numberIn = (value: Value): string | null => (value.kind === 'NUMBER' ? value.number : null);

/**
 * The narrowest of the territories that the columns of a row name, which lies in all others. A code beside a name only has to be
 * its own: alone, it is asked about where no column says its level.
 */
function readTerritory(
  { read, complain, cellOf }: Cells,
  { atlas }: ImportContext,
  find: (text: string, level: 'REGION' | 'DEPARTMENT' | null) => Read<TerritoryRow>,
): string | undefined {
  const named = (['department', 'region', 'territory'] as const).flatMap((meaning) => {
    const level = meaning === 'territory' ? null : levelOf[meaning];
    const place = read(meaning, (text) => find(text, level));
    return place ? [{ meaning, place }] : [];
  });
  const hasName = (['department', 'region', 'territory'] as const).some((meaning) => cellOf(meaning));
  const [first] = named;
  if (!first) return hasName ? undefined : read('territoryCode', (text) => find(text, null))?.id;
  const narrowest =
    named.find(({ place }) => named.every((other) => atlas.liesIn(place.id, other.place.id))) ?? first;
  for (const { meaning, place } of named) {
    if (!atlas.liesIn(narrowest.place.id, place.id)) {
      complain({ code: 'territoriesDiffer' }, meaning, cellOf(meaning)?.text ?? null);
    }
  }
  const code = cellOf('territoryCode')?.text.slice(0, texts.place.most).trim();
  if (code !== undefined && !named.some(({ place }) => isCodeOf(code, place))) {
    complain({ code: 'territoriesDiffer' }, 'territoryCode', code);
  }
  return narrowest.place.id;
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
  { sources, named }: ImportContext,
  printed: string | undefined,
): Citation[] | undefined {
  const keys = read('sources', (text) => {
    // A title may have a semicolon or a comma in it.
    const whole = keyIn(text, sources, named.sources, 'unknownSource');
    if ('value' in whole) return { value: [whole.value] };
    return whole.complaint.choices ? whole : keysIn(text, sources, named.sources, 'unknownSource');
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

const mostChoices = 8;

/** The key of a record, by its key or by a name that no other one has. */
function keyIn(
  text: string,
  keys: Pick<ReadonlySet<string>, 'has'>,
  named: NamedRecords,
  code: Complaint['code'],
): Read<string> {
  const given = text.trim();
  if (keys.has(given)) return { value: given };
  const [key, ...others] = named.of(given);
  if (key === undefined) return { complaint: { code } };
  return others.length === 0
    ? { value: key }
    : { complaint: { code: 'severalRecords', choices: [key, ...others].slice(0, mostChoices) } };
}

/** Several of them: between semicolons, or between commas where that leaves none unknown. */
function keysIn(
  text: string,
  keys: Pick<ReadonlySet<string>, 'has'>,
  named: NamedRecords,
  code: Complaint['code'],
): Read<string[]> {
  const ways = [listed(text), ...(/;/.test(text) ? [] : [text.split(',')])];
  for (const items of ways) {
    const read = items.filter((item) => item.trim() !== '').map((item) => keyIn(item, keys, named, code));
    if (read.every((each) => 'value' in each)) return { value: read.map(({ value }) => value) };
    const doubtful = read.findIndex((each) => 'complaint' in each && each.complaint.choices);
    const doubt = read[doubtful];
    if (doubt && 'complaint' in doubt && read.every((each) => 'value' in each || each.complaint.choices)) {
      // Each choice is written in the cell as a whole: the others of its list stay beside it.
      const given = items.filter((item) => item.trim() !== '').map((item) => item.trim());
      const choices = doubt.complaint.choices?.map((key) => given.with(doubtful, key).join(' ; '));
      return { complaint: { ...doubt.complaint, ...(choices && { choices }) } };
    }
  }
  return { complaint: { code } };
}

const withoutNothing = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
