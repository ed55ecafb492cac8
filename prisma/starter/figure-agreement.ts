import {
  agreesOnceRounded,
  agreesWithPrinted,
  type Derived,
  format,
  formulas,
  isNoLargerThan,
  type Quantity,
  quantity,
} from '@akto-figures/quantity';
import type { Facts, FigureFact } from './facts-file.ts';

/** Two statements of the file that cannot both be true: where, and what would be right. */
export interface Disagreement {
  readonly path: (string | number)[];
  readonly message: string;
}

/** What a figure states, as one value. */
export const figureQuantity = ({ value, unit, printed }: FigureFact): Quantity =>
  quantity({ qualifier: value.qualifier, number: String(value.number), unit, printed });

/**
 * Where a figure disagrees with what its source prints, a rate with the figures it derives from, or a "dont" part with
 * its whole. What bounds leave open is no disagreement.
 */
export function disagreements(facts: Facts): Disagreement[] {
  return facts.figures.flatMap((figure, index) =>
    [
      { field: 'printed', message: againstPrinted(figure, facts) },
      { field: 'derived_from', message: againstFormula(figure, facts) },
      { field: 'part_of', message: againstWhole(figure, facts) },
    ].flatMap(({ field, message }) =>
      message === null ? [] : [{ path: ['figures', index, field], message }],
    ),
  );
}

function againstPrinted(figure: FigureFact, { sources }: Facts): string | null {
  const source = sources.find(({ key }) => key === figure.source);
  if (!source) return null;
  const agreement = agreesWithPrinted(figureQuantity(figure), { locale: source.language });
  if (agreement.kind === 'unreadable') {
    return `${figure.key} prints what cannot be read: ${agreement.problem.message.replace(/\.$/, '')}`;
  }
  if (agreement.kind !== 'differs') return null;
  const { qualifier, number } = agreement.read;
  return `${figure.key} prints "${figure.printed}", which reads as ${qualifier} ${number}, and its value is ${figure.value.qualifier} ${figure.value.number}; expected the same in both`;
}

function againstFormula(figure: FigureFact, facts: Facts): string | null {
  const { formula } = figure;
  if (formula === undefined && figure.derived_from.length === 0) return null;
  if (formula === undefined || figure.derived_from.length !== 2) {
    return `${figure.key} derives from ${figure.derived_from.length} figures by ${formula ?? 'no formula'}; expected two, a and b, and a formula`;
  }
  const [a, b] = figure.derived_from.map((key) => named(facts, key));
  if (!a || !b) return null;
  const derived: Derived = { formula, a: figureQuantity(a), b: figureQuantity(b) };
  if (agreesOnceRounded(figureQuantity(figure), derived) !== 'no') return null;
  const answer = formulas[formula].of(derived.a, derived.b, { decimals: 6 });
  const right = answer.kind === 'quantity' ? said(answer.quantity) : 'something else';
  return `${figure.key} is ${said(figureQuantity(figure))}, and ${formula} of ${a.key} and ${b.key} gives ${right}; expected a rate that rounds to it`;
}

function againstWhole(figure: FigureFact, facts: Facts): string | null {
  const whole = figure.part_of === undefined ? undefined : named(facts, figure.part_of);
  if (!whole || isNoLargerThan(figureQuantity(figure), figureQuantity(whole)) !== 'no') return null;
  return `${figure.key} is ${said(figureQuantity(figure))}, which is more than its whole, ${whole.key}, with ${said(figureQuantity(whole))}; expected no more than the whole`;
}

const named = ({ figures }: Facts, key: string) => figures.find((figure) => figure.key === key);
const said = (q: Quantity) => format(q, { locale: 'en' });
