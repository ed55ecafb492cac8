import { type FigureContent, firstLanguage, nameIn, unitNamed } from '@akto-figures/contents';
import { isSameUnit, type Units } from '@akto-figures/quantity';
import type { AwaitedFigure } from '../renewals/awaited-figures.ts';
import { foldedName } from './folded-name.ts';
import type { TextNumber } from './text-number.ts';

/** Less than this of the words in common is another thing. */
const leastAlike = 0.6;
/** How much more alike one must be than the next, so that nobody has to think which one is meant. */
const clearly = 0.2;

/** What somebody chooses where a number is the value of no figure that is awaited. */
export const fillsNone = '-';

/** Which figures of drafts wait for which numbers of a text. */
export interface AwaitedMatches {
  /** The one whose value a number is. */
  readonly filled: ReadonlyMap<TextNumber, AwaitedFigure>;
  /** Of a number that fills none: those whose value it may be, the most alike first. */
  readonly mayFill: ReadonlyMap<TextNumber, readonly AwaitedFigure[]>;
}

/**
 * Territory, period, role and unit must agree; then the indicator or the label names the figure, or most of their words do. Where nobody can
 * tell which is meant, of two that are about as alike or of one that is called a little like the number, somebody is asked.
 */
export function awaitedMatches(
  numbers: readonly TextNumber[],
  drafted: readonly AwaitedFigure[],
  units: Units,
): AwaitedMatches {
  const found = new Map<TextNumber, { readonly figure: AwaitedFigure; readonly alike: number }>();
  for (const number of numbers) {
    const best = number.fills === undefined ? bestFor(number, drafted, units) : chosenFor(number, drafted);
    if (best) found.set(number, best);
  }
  // What is only alike leaves a figure to what names it better, and to what somebody has said.
  const most = new Map<string, number>();
  for (const { figure, alike } of found.values())
    most.set(figure.key, Math.max(alike, most.get(figure.key) ?? 0));
  const filled = new Map(
    [...found].flatMap(([number, { figure, alike }]) =>
      alike === most.get(figure.key) ? [[number, figure] as const] : [],
    ),
  );
  const left = drafted.filter(({ key }) => !most.has(key));
  return {
    filled,
    mayFill: new Map(
      numbers.flatMap((number) => {
        if (filled.has(number) || number.fills !== undefined) return [];
        const figures = askedOf(number, left, units);
        return figures.length > 0 ? [[number, figures] as const] : [];
      }),
    ),
  };
}

/** How many figures somebody is asked to choose from. */
const mostAsked = 5;

/** The figures that count what a number counts, however little they are called alike: "512 entreprises" may be "Entreprises présentes aux réunions". */
const askedOf = (number: TextNumber, left: readonly AwaitedFigure[], units: Units): AwaitedFigure[] =>
  left
    .filter(({ content }) => agrees(number, content, units) && isOfOneKind(number, content))
    .map((figure) => ({ figure, alike: alike(number, figure.content) }))
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, mostAsked)
    .map(({ figure }) => figure);

/** Whether the names begin with one word; of a number without a name, whether its unit is that of the figure. */
function isOfOneKind({ label, counted, value }: TextNumber, content: FigureContent): boolean {
  const [head] = wordsOf(label ?? counted ?? '');
  if (head === undefined) return value?.unit != null && content.unit !== undefined;
  const [theirs] = wordsOf(content[nameIn('label', firstLanguage)] ?? '');
  return head === theirs;
}

interface Match {
  readonly figure: AwaitedFigure;
  readonly alike: number;
}

const chosenFor = ({ fills, value }: TextNumber, drafted: readonly AwaitedFigure[]): Match | null => {
  const figure = value && drafted.find(({ key }) => key === fills);
  return figure ? { figure, alike: 3 } : null;
};

function bestFor(number: TextNumber, drafted: readonly AwaitedFigure[], units: Units): Match | null {
  const [first, second] = drafted
    .filter(({ content }) => agrees(number, content, units))
    .map((figure) => ({ figure, alike: alike(number, figure.content) }))
    .toSorted((one, other) => other.alike - one.alike);
  if (!first || first.alike < leastAlike) return null;
  return second && first.alike - second.alike < clearly ? null : first;
}

/** Whether a number may be the value of a figure for all but what they count. */
function agrees(number: TextNumber, content: FigureContent, units: Units): boolean {
  const { indicator, territory, period, role, convention, value } = number;
  if (value === null || territory !== content.territory || period !== content.period) return false;
  if (role !== (content.role ?? 'ACTUAL')) return false;
  if (convention !== null && convention !== content.convention) return false;
  if (indicator !== null && indicator !== content.indicator) return false;
  return !value.unit || !content.unit || isSameUnit(value.unit, unitNamed(content.unit, units));
}

/** How alike a number and a figure are called: 2 by the indicator or the label, else by the share of words that both have, 1.2 at most. */
function alike({ indicator, label, counted }: TextNumber, content: FigureContent): number {
  if (indicator !== null) return 2;
  const name = content[nameIn('label', firstLanguage)] ?? '';
  if (label !== null && foldedName(label) === foldedName(name)) return 2;
  const [own, theirs] = [wordsOf(label ?? counted ?? ''), wordsOf(name)];
  const [head] = own;
  if (head === undefined || !theirs.has(head)) return 0;
  const common = [...own].filter((word) => theirs.has(word)).length;
  // "26 réunions" may be any of "réunions des entreprises"; "formations ouvertes" are "formations".
  if (common < 2 && common < theirs.size) return 0;
  // A text says less than a label: what says all that the number says is clearly more alike than what does not.
  return (common / own.size + common / theirs.size) / 2 + (common === own.size ? clearly : 0);
}

const small = new Set(
  'de du des la le les un une au aux en et ou dans par pour sur avec sans qui ont ete sont est ayant d l a the of in and for with by that have has been were are'.split(
    ' ',
  ),
);

/** The words that tell, without their endings: "signés" is "signé", "accompagnées" is "accompagnés". */
const wordsOf = (name: string): Set<string> =>
  new Set(
    foldedName(name)
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .split(/[^a-z]+/)
      .filter((word) => word.length > 1 && !small.has(word))
      .map((word) => word.replace(/(?:ees|ee|es|e|s|x)$/, '').slice(0, 8)),
  );
