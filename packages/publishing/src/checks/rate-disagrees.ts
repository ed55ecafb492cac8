import type { FigureContent } from '@akto-figures/contents';
import { agreesOnceRounded, formulas, type Locale, type Quantity } from '@akto-figures/quantity';
import { figureQuantity, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { inWords, named, quoted } from './in-words.ts';
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
      yield notDerivable(proposal, key, content);
      continue;
    }
    const figures = keys.map((each) => proposal.find('FIGURE', each));
    const [rate, a, b] = figures.map((figure) => figure && figureQuantity(figure));
    if (!rate || !a || !b || !isFormula(formula)) continue;
    if (agreesOnceRounded(rate, { formula, a, b }) !== 'no') continue;
    const said = (locale: Locale) => {
      const [ofA, ofB] = derivedFrom.map((each) => named(proposal, 'FIGURE', each, locale));
      return {
        rate: inWords(rate, locale),
        a: `${ofA}, ${inWords(a, locale)}`,
        b: `${ofB}, ${inWords(b, locale)}`,
      };
    };
    const [fr, en] = [said('fr'), said('en')];
    const right = formulas[formula].of(a, b, { decimals: decimalsOf(rate) });
    yield {
      subjects: keys.map((each) => ({ kind: 'FIGURE', key: each })),
      field: 'quantity',
      about: [rate, formula, a, b],
      quantities: [rate, a, b],
      sources: figures.flatMap((figure) => (figure ? sourcesOf(figure) : [])),
      fr: `Le taux ${named(proposal, 'FIGURE', key, 'fr')} est de ${fr.rate}, et le calcul ${quoted(formula, 'fr')} ${
        right.kind === 'quantity' ? `donne ${inWords(right.quantity, 'fr')}` : 'donne autre chose'
      }. a : ${fr.a} ; b : ${fr.b}. Corrigez le taux, l’un des deux chiffres ou la formule.`,
      en: `The rate ${named(proposal, 'FIGURE', key, 'en')} is ${en.rate}, and the formula ${quoted(formula, 'en')} ${
        right.kind === 'quantity' ? `gives ${inWords(right.quantity, 'en')}` : 'gives something else'
      }. a: ${en.a}; b: ${en.b}. Correct the rate, one of the two figures or the formula.`,
    };
  }
}

function notDerivable(proposal: Proposal, key: string, content: FigureContent): Found {
  const { formula, derivedFrom = [] } = content;
  const count = derivedFrom.length;
  return {
    subjects: [{ kind: 'FIGURE', key }],
    field: formula === undefined ? 'formula' : 'derivedFrom',
    about: [formula, derivedFrom],
    fr: `Le calcul de ${named(proposal, 'FIGURE', key, 'fr')} n’est pas complet : ${
      formula === undefined ? 'sans formule' : `formule ${quoted(formula, 'fr')}`
    }, nombre de chiffres de départ : ${count}. Donnez une formule et ses deux chiffres, a puis b, ou ni l’un ni l’autre.`,
    en: `The calculation of ${named(proposal, 'FIGURE', key, 'en')} is not complete: ${
      formula === undefined ? 'no formula' : `formula ${quoted(formula, 'en')}`
    }, number of figures to start from: ${count}. Give a formula and its two figures, a then b, or neither.`,
  };
}

const isFormula = (text: string): text is keyof typeof formulas => Object.hasOwn(formulas, text);
const decimalsOf = ({ number }: Quantity): number => number.split('.')[1]?.length ?? 0;
