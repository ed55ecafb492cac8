import {
  type FigureContent,
  firstLanguage,
  nameOf as localeNameOf,
  namesIn,
  periodText,
} from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import { importsWords } from '../../messages/generated/imports.ts';
import type { ImportEdits } from '../inputs.ts';
import type { ImportRow } from '../outcomes.ts';
import type { CarriedOverFigure } from '../renewals/awaited-figures.ts';
import { type CarriedOverRows, carriedOverRows } from './carried-over-rows.ts';
import { changedContent, missingIn, type Needed } from './change-of-figure.ts';
import { nameOf, type ReadColumn } from './columns.ts';
import { keysFor } from './figure-of-row.ts';
import type { ImportNote, NoteCode } from './import-note.ts';
import type { ImportProblem } from './import-problem.ts';
import type { ImportContext, StandingFigure } from './known.ts';
import { whatElse } from './left-out.ts';
import { type OfNewPeriod, otherPeriods } from './other-period.ts';
import { type SaidTogether, withOwnRelations } from './own-relations.ts';
import { withPrintedFollowing } from './printed-follows.ts';
import { type ReadHeader, readHeader } from './read-header.ts';
import type { SaidOfFigure } from './read-row.ts';
import type { SheetRow } from './sheet-row.ts';
import { type Place, tellProblems } from './told-problems.ts';
import { tellRows } from './told-rows.ts';

/** What an import will write: a change of one figure. */
export interface PlannedChange {
  readonly row: number;
  readonly key: string;
  readonly change: 'new' | 'changed';
  /** The version that it is made on; null for a new figure. */
  readonly basedOnId: string | null;
  /** Of a figure that the draft has which the file fills: the revision that was read. */
  readonly revision?: number;
  /** The key of the figure that it carries over into another period. */
  readonly renews?: string;
  readonly content: FigureContent;
}

/** What a file says, held against what the hub knows. Nothing has been written. */
export interface ImportPlan {
  /** Of the file, and of what is mended in it: the same is imported once. */
  readonly sha256: string;
  readonly columns: readonly ReadColumn[];
  /** The draft that the file fills, because it carries figures of it over; null where the file is a draft of its own. */
  readonly into: { readonly release: string; readonly title: string } | null;
  readonly rows: { readonly new: number; readonly changed: number; readonly unchanged: number };
  /** All of them in the order of the rows; with any, nothing is to be written. Beyond `mostProblems` they are counted. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  /** What was read as it stands, and may have been meant otherwise; the first of them. */
  readonly notes: readonly ImportNote[];
  /** The sheets of a workbook that are not hidden, the one that was read first. */
  readonly sheets: readonly string[];
  /** What the first rows do, as many as were asked for. */
  readonly firstRows: readonly ImportRow[];
  /** The first changes, to be shown. */
  readonly sample: readonly PlannedChange[];
  /** All changes, in the order of the rows, each a `PlannedChange` as JSON, read from the disk: they may be many. */
  changes(): AsyncIterable<string>;
  /** Gives back what the plan holds on the disk. */
  end(): Promise<void>;
}

export interface PlanOptions extends ImportEdits {
  /** The language of the file where it has no column that says so. French unless said. */
  readonly language?: Locale;
  /** The language of the problems. French by default. */
  readonly locale?: Locale;
  /** How many of the first rows the report lists one by one; none by default. */
  readonly rowsTold?: number;
  /** Whether whoever imports may write a figure: drafts of others are theirs to fill. Any may be written unless said. */
  readonly mayWrite?: (content: FigureContent) => boolean;
}

const sampleSize = 20;

/** Plans an import row by row: `exported` are the columns of our own exports, of which some are not read. */
export function planRows(known: ImportContext, exported: ReadonlySet<string>, options: PlanOptions) {
  const { locale = firstLanguage, language = firstLanguage, rows: toldRows = [], rowsTold = 0 } = options;
  const { mayWrite = () => true } = options;
  const isRead = new Map(toldRows.map((each) => [each.row, each.isRead]));
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const sample: PlannedChange[] = [];
  const rowOfKey = new Map<string, number>();
  const together: SaidTogether = new Map();
  /** Figures that rows name and that are not approved: they must be in the file. */
  const awaited = new Map<string, Place>();
  const rows = tellRows(rowsTold);
  const told = tellProblems(locale, rows.trouble);
  const { complain } = told;
  let header: ReadHeader | undefined;
  let drafts: CarriedOverRows | undefined;
  const periods = otherPeriods(known, options);
  /** How many rows do what is told of the file as a whole. */
  const doing = { printedFollows: 0, sameSource: 0 };
  let into: ImportPlan['into'] = null;

  /** Rows that say a figure; of the others, those that somebody has not left out are asked about. */
  const figuresIn = (row: SheetRow): readonly SaidOfFigure[] => {
    for (const { code, what, isOfFile } of row.notes ?? [])
      told.tell(code, isOfFile ? null : row.row, null, what);
    const isToBeRead = isRead.get(row.row);
    const ask = (code: ImportProblem['code'], read: string | null = null) => {
      complain({ code }, { row: row.row, column: null, read });
      return [];
    };
    if (isToBeRead === false) {
      rows.leftOut(row.row);
      return [];
    }
    if (row.isSwallowing) return ask('swallowed');
    if (!header?.rows) return [];
    const { mended, read } = header.rows;
    const laid = mended(row);
    // A row whose cells were all emptied says nothing.
    if (laid.cells.every((cell) => cell === undefined)) return [];
    if (row.isHidden && isToBeRead !== true) return ask('hiddenRow');
    const said = read(laid);
    const cannot = said.some(
      ({ problems: found, key, content: { indicator, period, territory } }) =>
        found.length > 0 || (key === null && !(indicator && period && territory)),
    );
    const other = cannot && isToBeRead !== true ? whatElse(laid, header.all) : null;
    return other ? ask(other, laid.cells.find((cell) => cell !== undefined)?.text ?? null) : said;
  };

  /** What is wrong with a row, but for what is settled by what stands: that stays. */
  const settled = (each: SaidOfFigure, stands: StandingFigure | undefined): SaidOfFigure => {
    const gone = each.doubts.filter((doubt) => stands && doubt.isSettledBy(stands.content));
    for (const { problem } of gone) {
      told.tell('leftBySpreadsheet', problem.row, problem.column, problem.read ?? '');
    }
    const problems = each.problems.filter((problem) => !gone.some((doubt) => doubt.problem === problem));
    return gone.length === 0 ? each : { ...each, problems };
  };

  /** The figure that a draft carries over and that a row is about; null where there is none, or where two are. */
  const carriedOver = (
    said: Pick<SaidOfFigure, 'row' | 'key' | 'content'>,
    given: string | undefined,
  ): CarriedOverFigure | null => {
    const [one, another] = drafts?.namedBy(said) ?? [];
    // What came into the draft with its figures, by this file or by hand, is there to be changed as they are.
    if (!one) return (into && given !== undefined && drafts?.inDraft(into.release, given)) || null;
    const place = { row: said.row, column: nameOf('key', header?.all ?? []), read: one.key };
    if (another) {
      complain({ code: 'severalFigures' }, { ...place, read: [one.key, another.key].join(', ') });
      return null;
    }
    if (into && into.release !== one.release) {
      complain({ code: 'severalDrafts' }, place);
      return null;
    }
    if (!into) {
      into = { release: one.release, title: one.releaseTitle };
      told.tell('intoDraft', null, null, one.releaseTitle);
    }
    return one;
  };

  const finished = (change: PlannedChange): PlannedChange => ({
    ...change,
    content: periods.withCounterparts(change.key, change.content),
  });

  /** Whether it is a new period, or a correction, nobody can know but who imports. */
  const askPeriod = (
    { row, content: { period = '' } }: SaidOfFigure,
    { period: stood = '' }: FigureContent,
  ) => {
    const inWords = (each: string) => periodText(each, localeNameOf(locale));
    const is = importsWords[locale].otherPeriod({ said: inWords(period), stood: inWords(stood) });
    complain({ code: 'otherPeriod', is }, { row, column: null, read: null });
  };

  /** What is to be written of a figure; nothing where its row changes nothing, or cannot be read. */
  const changeOf = (
    said: SaidOfFigure,
    key: string,
    stands: StandingFigure | undefined,
    { drafted, renewed }: { drafted: CarriedOverFigure | null; renewed: OfNewPeriod | undefined },
  ): PlannedChange | undefined => {
    const { row, problems } = said;
    const there = stands ?? (drafted ? asStanding(drafted) : undefined);
    const isBegun = renewed !== undefined && there === undefined;
    const under = isBegun ? asStanding({ content: renewed.begun }) : there;
    const own = withOwnRelations(said.content, { key, standing: under, together });
    const laid = changedContent(own, under, (left, stood) =>
      told.tell('leftBySpreadsheet', row, null, `${left} (${stood})`),
    );
    const whole = laid ?? (isBegun ? renewed.begun : undefined);
    const { content, hasFollowed } = whole
      ? withPrintedFollowing(whole, renewed ? renewed.before : stands?.content, known)
      : { content: undefined, hasFollowed: false };
    const renews = (isBegun && renewed.renews) || null;
    rows.add(said, {
      key,
      before: there?.content ?? renewed?.before,
      after: content,
      isNew: isBegun,
      renews,
    });
    if (content === undefined) {
      counts.unchanged += 1;
      return undefined;
    }
    if (hasFollowed) doing.printedFollows += 1;
    if (renewed && repeatsSource(said.content, renewed.before)) doing.sameSource += 1;
    if (!stands && problems.length === 0) {
      for (const name of missingIn(content)) {
        complain(
          { code: 'missing' },
          { row, column: columnOf(name, content, header?.all ?? []), read: null },
        );
      }
    }
    if (problems.length > 0) return undefined;
    const change = stands ? 'changed' : 'new';
    // What a draft has already is new to the public, and changed for whoever fills it.
    counts[there ? 'changed' : 'new'] += 1;
    if (isBegun) periods.keep(key, { before: renewed.before, said: said.content });
    return {
      ...{ row, key, change, content, ...(renews !== null && { renews }) },
      basedOnId: stands?.versionId ?? null,
      ...(drafted && { revision: drafted.revision }),
    };
  };

  return {
    problems: told.problems,
    notes: told.notes,
    counts,
    get sample() {
      return sample.map(finished);
    },
    told: rows.told,
    problemCount: told.count,
    get columns() {
      return header?.columns;
    },
    get canRead() {
      return header?.rows !== null;
    },

    get into() {
      return into;
    },

    /** Tells of the file as a whole. */
    tell: (code: NoteCode, what: string) => told.tell(code, null, null, what),

    /** Reads the header; gives the rows beneath it. */
    begin(taken: readonly SheetRow[]): readonly SheetRow[] {
      header = readHeader(taken, { known, exported, told, options: { ...options, locale, language } });
      return header?.beneath ?? [];
    },

    /** Holds rows against what stands; gives what is to be written. */
    async take(taken: readonly SheetRow[]): Promise<PlannedChange[]> {
      const { all = [] } = header ?? {};
      const read = taken.flatMap(figuresIn);
      drafts ??= carriedOverRows((await known.carriedOver()).filter(({ content }) => mayWrite(content)));
      const keys = await keysFor(read, known, told, { column: nameOf('key', all), locale });
      const named = read.flatMap(({ related }) => related.map(({ key }) => key));
      const standing = await known.standing([...keys.values(), ...named]);
      const changes: PlannedChange[] = [];
      const asked = read.flatMap((said) => {
        const key = keys.get(said) ?? '';
        const stands = standing.get(key);
        const answer = periods.answerOf(said, stands);
        return stands && answer !== undefined ? [{ said, key, stands, answer }] : [];
      });
      const ofNewPeriod = await periods.find(asked.filter(({ answer }) => answer === 'NEW_PERIOD'));
      const unanswered = new Set(asked.flatMap(({ said, answer }) => (answer === null ? [said] : [])));
      for (const each of read) {
        const renewed = ofNewPeriod.get(each);
        const own = renewed?.said ?? each;
        const given = renewed?.key ?? keys.get(each);
        const stands = renewed ? renewed.stands : given === undefined ? undefined : standing.get(given);
        const drafted = stands ? null : carriedOver(renewed ? inItsPeriod(renewed) : each, given);
        const key = drafted?.key ?? given;
        const said = settled(own, renewed ? undefined : stands);
        if (stands && unanswered.has(each)) askPeriod(each, stands.content);
        told.add(said.problems);
        told.addNotes(said.notes);
        for (const { key: other, meaning } of said.related) {
          if (standing.has(other) || awaited.has(other)) continue;
          awaited.set(other, { row: said.row, column: nameOf(meaning, all), read: other });
        }
        if (key === undefined) {
          rows.add(said, { key: null, before: undefined, after: said.content });
          continue;
        }
        const first = rowOfKey.get(key);
        if (first !== undefined) {
          const place = { row: said.row, column: nameOf('key', all), read: `${key} (${first})` };
          complain({ code: 'repeatedFigure' }, place);
          rows.add(said, { key, before: stands?.content, after: said.content });
          continue;
        }
        rowOfKey.set(key, said.row);
        const change = changeOf(said, key, stands, { drafted, renewed });
        if (change === undefined) continue;
        if (sample.length < sampleSize) sample.push(change);
        changes.push(change);
      }
      return changes;
    },

    /** What each change is once all rows are read; nothing where that is what it was. */
    get finished(): ((change: PlannedChange) => PlannedChange) | null {
      return periods.hasAny() ? finished : null;
    },

    /** Tells what many rows do, each thing once. */
    sum(): void {
      for (const code of ['printedFollows', 'sameSource'] as const)
        if (doing[code] > 0) told.tell(code, null, null, String(doing[code]));
    },

    /** A figure that is named must be approved or in the file. */
    async requireRelated(): Promise<void> {
      for (const [key, place] of awaited) {
        const isDrafted = into !== null && drafts?.inDraft(into.release, key) !== undefined;
        if (!rowOfKey.has(key) && !isDrafted) complain({ code: 'unknownFigure' }, place);
      }
    },
  };
}

/** A row of a new period, as a draft may have carried its figure over. */
const inItsPeriod = ({ said, begun }: OfNewPeriod): Pick<SaidOfFigure, 'key' | 'content' | 'row'> => ({
  ...{ row: said.row, key: null, content: { ...begun, ...said.content } },
});

/** A row of a new period names the source of the period before. */
const repeatsSource = ({ citations = [] }: FigureContent, before: FigureContent): boolean =>
  citations.length > 0 &&
  citations.every(({ source }) => before.citations?.some((cited) => cited.source === source));

/** What a draft says of a figure, as a row is laid over it. */
const asStanding = ({ content }: Pick<CarriedOverFigure, 'content'>): StandingFigure => ({
  ...{ versionId: '', content, gone: [], statedWith: [] },
});

/** The column in which a field of a figure is looked for. A label of the row's own language is the French one or not. */
function columnOf(field: Needed, content: FigureContent, columns: readonly ReadColumn[]): string {
  if (field !== 'labelFr') return nameOf(field === 'citations' ? 'sources' : field, columns);
  const isOwn = columns.some(({ meaning }) => meaning === 'labelFr');
  const [, ...others] = namesIn('label');
  const isInAnother = others.some((name) => content[name] !== undefined);
  return nameOf(isOwn || isInAnother ? 'labelFr' : 'label', columns);
}
