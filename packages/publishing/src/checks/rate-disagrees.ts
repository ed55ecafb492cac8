import type { FigureContent } from '@akto-figures/contents';
import { agreesOnceRounded, formulas, type Quantity } from '@akto-figures/quantity';
import { figureQuantity, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

/** A rate is what the figures that it derives from give, once rounded as it is printed. */
export function* rateDisagrees(proposal: Proposal): Generator<Found | null> {
  for (const [key, content] of proposal.known('FIGURE')) {
    yield null;
    const { formula, derivedFrom = [] } = content;
    if (formula === undefined && derivedFrom.length === 0) continue;
    const keys = [key, ...derivedFrom];
    if (!keys.some((each) => proposal.changeOf('FIGURE', each))) continue;
    if (formula === undefined || derivedFrom.length !== 2) {
      yield notDerivable(key, content);
      continue;
    }
    const figures = keys.map((each) => proposal.find('FIGURE', each));
    const [rate, a, b] = figures.map((figure) => figure && figureQuantity(figure, proposal.units));
    if (!rate || !a || !b || !isFormula(formula)) continue;
    const decimals = Math.max(decimalsOf(rate), figures[0]?.quantity?.decimals ?? 0);
    if (agreesOnceRounded(rate, { formula, a, b, decimals }) !== 'no') continue;
    const right = formulas[formula].of(a, b, { decimals });
    yield {
      subjects: keys.map((each) => ({ kind: 'FIGURE', key: each })),
      field: 'quantity',
      about: [rate, formula, a, b],
      quantities: [rate, a, b],
      sources: figures.flatMap((figure) => (figure ? sourcesOf(figure) : [])),
      say({ words, named, value, valued }) {
        const { gives, givesOtherwise } = words['rate-disagrees'].finds;
        const [ofA = '', ofB = ''] = derivedFrom;
        const said = {
          subject: named('FIGURE', key),
          rate: value(rate),
          formula,
          a: valued(ofA, a),
          b: valued(ofB, b),
        };
        return right.kind === 'quantity'
          ? gives({ ...said, right: value(right.quantity) })
          : givesOtherwise(said);
      },
    };
  }
}

function notDerivable(key: string, { formula, derivedFrom = [] }: FigureContent): Found {
  const count = derivedFrom.length;
  return {
    subjects: [{ kind: 'FIGURE', key }],
    field: formula === undefined ? 'formula' : 'derivedFrom',
    about: [formula, derivedFrom],
    say({ words, named }) {
      const { noFormula, notTwo } = words['rate-disagrees'].finds;
      const subject = named('FIGURE', key);
      return formula === undefined ? noFormula({ subject, count }) : notTwo({ subject, formula, count });
    },
  };
}

const isFormula = (text: string): text is keyof typeof formulas => Object.hasOwn(formulas, text);
const decimalsOf = ({ number }: Quantity): number => number.split('.')[1]?.length ?? 0;
