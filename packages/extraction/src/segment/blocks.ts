import { type BlockWords, blockWords } from './block-words.ts';
import { type DateLine, dateLineIn } from './date-line.ts';

/** What a part of a text is. */
export type BlockKind = 'heading' | 'lead' | 'paragraph' | 'item' | 'row' | 'boilerplate' | 'method';

/** From this character to before that one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A heading, a paragraph, an item of a list or a row of a table, in the order of the text. */
export interface Block extends Stretch {
  readonly kind: BlockKind;
  /** The dash, dot or number before an item. */
  readonly marker: Stretch | null;
  /** The heading that it stands under, as its place in the list of blocks; null before the first and under the title. */
  readonly heading: number | null;
  /** The lead that it is an item of: "Les hausses s’observent en :". */
  readonly lead: number | null;
  readonly dateLine: DateLine | null;
  readonly isTitle: boolean;
}

/** What stands above a title and says nothing of it. */
export const isKindOfText =
  /^(?:communique|dossier|information|invitation|note|press release|for immediate release|embargo|sous embargo)\b.{0,40}$|^.{0,60} ?(?:communique|dossier) de presse$|^.{0,60} press release$/;

/** The blocks of a plain text, in one pass, without the lines that are left out: these are as empty. */
export function blocksOf(plain: string, leftOut: readonly Stretch[] = []): Block[] {
  const lines = joined(linesOf(plain, new Set(leftOut.map(({ from }) => from))));
  const blocks: Block[] = [];
  let heading: number | null = null;
  let lead: number | null = null;
  let under: BlockKind | null = null;
  let hasTitle = false;
  // Under a letterhead, whose lines follow each other, the title stands alone.
  const isHeadLine = (at: number) => !lines[at]?.isBeforeGap && hasTitleLater(plain, lines, at);
  for (const [at, line] of lines.entries()) {
    const text = plain.slice(line.from, line.to);
    const kind = isBlankRow(plain, lines, at) ? 'row' : kindOf(text, line, lines[at + 1]);
    const stated = statedKind(text, kind, under, blockWords);
    if (kind === 'heading' || (kind === 'lead' && line.isAfterGap)) under = kind === stated ? null : stated;
    const isItem = kind === 'item' || kind === 'row';
    if (kind === 'lead') lead = blocks.length;
    else if (!isItem) lead = null;
    const marker = kind === 'item' ? markerOf(text, line.from) : null;
    blocks.push({
      ...{ kind: stated, marker, from: marker?.to ?? line.from, to: line.to, lead: isItem ? lead : null },
      ...{
        heading: kind === 'heading' ? null : heading,
        dateLine: dateLineIn(text, line.from),
        isTitle:
          !hasTitle && kind === 'heading' && stated === kind && !isKindOfText.test(text) && !isHeadLine(at),
      },
    });
    const isTitle = blocks.at(-1)?.isTitle ?? false;
    hasTitle ||= isTitle || (kind === 'paragraph' && text.length > fullLine);
    if (kind === 'heading' && !isTitle) heading = blocks.length - 1;
    if (kind === 'lead' && line.isAfterGap) heading = blocks.length - 1;
  }
  return blocks;
}

/** Whether one of the next lines stands alone as a title does, before any long one. */
function hasTitleLater(plain: string, lines: readonly Line[], at: number): boolean {
  for (const line of lines.slice(at + 1, at + 6)) {
    if (line.to - line.from > longestHeading) return false;
    const text = plain.slice(line.from, line.to);
    if (dateLineIn(text, 0)?.isWhole || isKindOfText.test(text)) continue;
    if (line.isAfterGap) return line.isBeforeGap && kindOf(text, line, line) === 'heading';
  }
  return false;
}

/** A line whose words stand in columns that blanks part, beside another one: a table copied from a page or a PDF. */
function isBlankRow(plain: string, lines: readonly Line[], at: number): boolean {
  const isOne = (line: Line | undefined) =>
    line !== undefined &&
    line.to - line.from <= longestRow &&
    hasColumns(plain.slice(line.from, line.to)) &&
    plain
      .slice(line.from, line.to)
      .split(/ {3,}/)
      .every((cell) => cell.length <= longestCell);
  return isOne(lines[at]) && (isOne(lines[at - 1]) || isOne(lines[at + 1]));
}

const hasColumns = (text: string): boolean => / {3,}\S/.test(text);
const longestRow = 300;
const longestCell = 60;

interface Line extends Stretch {
  readonly isAfterGap: boolean;
  readonly isBeforeGap: boolean;
}

const markers = /^(?:[-–•*·▪‣◦●○■→➔►]|\d{1,2} ?[.)°/](?!\d)|\d{1,2} [-–](?= [a-z])|[a-z]\)|\(\d{1,2}\))\s+/;

function linesOf(plain: string, leftOut: ReadonlySet<number>): Line[] {
  const lines: Line[] = [];
  let isAfterGap = true;
  let from = 0;
  while (from <= plain.length) {
    const end = plain.indexOf('\n', from);
    const to = end === -1 ? plain.length : end;
    let first = from;
    let last = to;
    while (first < last && plain.charAt(first) === ' ') first += 1;
    while (last > first && plain.charAt(last - 1) === ' ') last -= 1;
    const before = lines.at(-1);
    if (first < last && !leftOut.has(first)) {
      lines.push({ from: first, to: last, isAfterGap, isBeforeGap: false });
      isAfterGap = false;
    } else if (before) {
      lines[lines.length - 1] = { ...before, isBeforeGap: true };
      isAfterGap = true;
    }
    from = to + 1;
  }
  const last = lines.at(-1);
  if (last) lines[lines.length - 1] = { ...last, isBeforeGap: true };
  return lines.map((line) => ({
    ...line,
    text: plain.slice(line.from, Math.min(line.to, line.from + 500)),
    end: plain.charAt(line.to - 1),
  }));
}

/** The least length of a line that was broken because it was full. */
const fullLine = 55;

/** "Entrées en emploi : 9 850 (10 400)": a line that says what its number counts is one of its own under another. */
const isLabelled = /^[^\d:]{3,70} : ?[+-]? ?\d/;

/** Lines that a mail or a PDF broke are one again. */
function joined(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of lines as readonly (Line & { text: string; end: string })[]) {
    const before = whole.at(-1) as (Line & { text: string; end: string }) | undefined;
    const goesOn =
      before && !line.isAfterGap && before.to - before.from >= fullLine && !/[.:;!?…»]/.test(before.end);
    const isOwn =
      dateLineIn(line.text, 0)?.isWhole === true ||
      (isLabelled.test(line.text) && isLabelled.test(before?.text ?? ''));
    const isRow = /[|\t]/.test(line.text) || hasColumns(line.text) || (before && hasColumns(before.text));
    if (goesOn && !isOwn && !isRow && !markers.test(`${line.text} `))
      whole[whole.length - 1] = { ...line, from: before.from, isAfterGap: before.isAfterGap };
    else whole.push(line);
  }
  return whole;
}

const longestHeading = 120;

function kindOf(text: string, line: Line, next: Line | undefined): BlockKind {
  if (/\|.*\||\t| {3,}\S.* {3,}\S/.test(text.slice(0, 500))) return 'row';
  if (markers.test(text)) return 'item';
  if (text.endsWith(':') && next && text.length <= 200) return 'lead';
  const isShort =
    text.length <= (line.isBeforeGap ? longestHeading : fullLine) &&
    !/[.;,…]$/.test(text) &&
    !(text.endsWith('»') && !/^[^«]+«[^«]*$/.test(text));
  return line.isAfterGap && isShort && next !== undefined && !dateLineIn(text, 0)?.isWhole
    ? 'heading'
    : 'paragraph';
}

function markerOf(text: string, at: number): Stretch | null {
  const found = markers.exec(text);
  return found ? { from: at, to: at + found[0].length } : null;
}

/** What the first words of a block say of it: "À propos de", "Note de lecture". What stands under such a heading is of it, too. */
function statedKind(text: string, kind: BlockKind, under: BlockKind | null, words: BlockWords): BlockKind {
  for (const { is, opens } of words) if (opens.test(text)) return is;
  return kind !== 'heading' && (under === 'boilerplate' || under === 'method') ? under : kind;
}
