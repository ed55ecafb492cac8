import { firstLanguage } from '@akto-figures/contents';
import { isNoLargerThan, quantityOf, unitWords } from '@akto-figures/quantity';
import { foldedName } from './folded-name.ts';
import { saysTheSame } from './hub-answers.ts';
import { type HubAnswer, isSamePlace, type TextDoubt, type TextNumber } from './text-number.ts';

/** The numbers of a text, each with what is doubtful in it beside the others: a text may contradict itself. */
export function withDoubts(numbers: readonly TextNumber[]): TextNumber[] {
  const figures = numbers.filter(({ state }) => ['OPEN', 'ACCEPTED'].includes(state));
  const same = new Map(
    [...Map.groupBy(figures, statement)].map(([said, all]) => [said, ofEachValue(all)] as const),
  );
  const ofOneFigure = new Map(
    [...Map.groupBy(figures, ({ hub }) => hub?.figure)].map(([key, all]) => [key, ofEachValue(all)] as const),
  );
  const byBareLabel = new Map(
    [...Map.groupBy(figures, bareLabel)].map(([label, all]) => [label, all.slice(0, most.values)] as const),
  );
  return numbers.map((number) => {
    if (number.state !== 'OPEN' && number.state !== 'ACCEPTED') return number;
    const alike = number.label === null ? [] : (same.get(statement(number)) ?? []);
    const { hub } = number;
    const ofFigure = hub && isOfOneFigure(hub) ? (ofOneFigure.get(hub.figure) ?? []) : [];
    const contradictedBy = [
      ...new Set([
        ...alike.filter((other) => isAnother(number, other)),
        ...ofFigure.filter((other) => other.hub && isOfOneFigure(other.hub) && isAnother(number, other)),
      ]),
    ]
      .slice(0, mostTold)
      .map(({ start, end }) => ({ start, end }));
    const bare = bareLabel(number);
    const sharesIt =
      bare !== null && (byBareLabel.get(bare) ?? []).some((other) => isUnrelated(number, other));
    const doubts: TextDoubt[] = [
      ...(isLargerThanItsWhole(number, figures) ? (['PART_LARGER'] as const) : []),
      ...(contradictedBy.length > 0 ? (['CONTRADICTS'] as const) : []),
      ...(sharesIt && contradictedBy.length === 0 ? (['BARE_LABEL'] as const) : []),
      ...(isClause(number.label) ? (['CLAUSE_LABEL'] as const) : []),
    ];
    return { ...number, doubts, contradictedBy };
  });
}

/** Whether a number is a value of the very figure that the hub has. */
const isOfOneFigure = ({ is }: HubAnswer): boolean => is === 'SAME' || is === 'OTHER_VALUE';

/** How many of the numbers that contradict one are listed. */
const mostTold = 5;

/** How many numbers say what one is compared with: a text that repeats itself a thousand times does it no oftener. */
const most = { ofOneValue: 3, values: 20 } as const;

/** A few of those that state the same value, and of all values a few. */
const ofEachValue = (numbers: readonly TextNumber[]): TextNumber[] =>
  [...Map.groupBy(numbers, ({ value }) => JSON.stringify({ ...value, printed: null }))]
    .slice(0, most.values)
    .flatMap(([, all]) => all.slice(0, most.ofOneValue));

/** What is counted, when, where and as what: two values of it contradict each other. */
function statement({ label, value, period, territory, role }: TextNumber): string {
  const unit = value?.unit ?? null;
  const named = typeof unit === 'string' ? unit : unit?.key;
  return JSON.stringify([
    foldedName(label ?? ''),
    named,
    value?.isChange,
    value?.kind,
    period,
    territory,
    role,
  ]);
}

function isAnother(number: TextNumber, other: TextNumber): boolean {
  if (isSamePlace(number, other) || saysTheSame(number.value, other.value)) return false;
  // A part and a value before borrow the words of what they belong to: that is no contradiction.
  return isUnrelated(number, other) && !number.relations.some(({ type }) => type === 'partOf');
}

/** Two numbers of which neither is said to stand to the other in some way. */
const isUnrelated = (number: TextNumber, other: TextNumber): boolean =>
  !isSamePlace(number, other) &&
  ![
    [number, other],
    [other, number],
  ].some(([one, another]) => one?.relations.some(({ to }) => another && isSamePlace(to, another)));

/**
 * The label of a number where it says its unit and no more, "contrats" of 340 contracts, and no indicator is known that counts it: several of
 * these need not count the same. Null of any other.
 */
function bareLabel({ label, value, indicator }: TextNumber): string | null {
  if (label === null || indicator !== null || !value?.unit) return null;
  const { one, many, alsoRead = [] } = unitWords(value.unit)[firstLanguage];
  const said = foldedName(label);
  return [one, many, ...alsoRead].some((name) => foldedName(name) === said) ? said : null;
}

// What is counted is named without a finite verb, but for one that says which ("entreprises qui ont recruté"), and without a year that
// moves: "apprentis sont des femmes" is no name. With a capital, "Est" is a place.
const ofAClause =
  /(?<!\p{L})(?:est|sont|était|étaient|sera|seront|ont|avait|avaient|auront|l’an dernier|cette année)(?!\p{L})/u;
const saysWhich = /(?<!\p{L})(?:qui|que|dont|où)(?!\p{L})/u;

/** Whether a label is words of a sentence around the number that are no name of what is counted. */
function isClause(label: string | null): boolean {
  const words = label?.replaceAll("'", '’') ?? '';
  return ofAClause.test(words) && !saysWhich.test(words);
}

function isLargerThanItsWhole(number: TextNumber, figures: readonly TextNumber[]): boolean {
  const relation = number.relations.find(({ type }) => type === 'partOf');
  const whole = relation && figures.find((figure) => isSamePlace(figure, relation.to));
  const [part, of] = [number.value, whole?.value ?? null].map((value) => value && quantityOf(value));
  // "Parmi elles, 610" counts what its whole counts.
  return Boolean(part && of && isNoLargerThan({ ...part, unit: part.unit ?? of.unit }, of) === 'no');
}
