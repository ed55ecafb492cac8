import {
  type FigureSummary,
  figureSummary,
  notesOf,
  numberText,
  plainOf,
  scopeOf,
  sourceOf,
  uncapitalized,
} from '../pages/figure-summary.ts';
import type { Words } from '../pages/words.ts';

/** What is asked of a figure that is both shown and said: each text as one reads it and as one says it. */
export const toldFigure = /* GraphQL */ `
  fragment ToldFigure on Figure {
    ...FigureSummary
    url(locale: $locale)
    releasedAt
    ...Said
    parts { ...Said }
    examples { ...Said }
    with { ...Said }
  }
  fragment Said on Figure {
    quantity { spoken: text(locale: $locale, form: SPOKEN, withUnit: false) }
    period { spoken: text(locale: $locale, form: SPOKEN) }
  }
  ${figureSummary}
`;

interface Said {
  quantity: { text: string; spoken: string } | null;
}
type Relative = FigureSummary['parts'][number] & Said;

export interface ToldFigure extends FigureSummary, Said {
  quantity: Said['quantity'];
  url: string;
  releasedAt: string;
  /** Of which instant it is, where that was asked for; null or nothing for the present. */
  asOf?: string | null;
  period: FigureSummary['period'] & { spoken: string };
  parts: Relative[];
  examples: Relative[];
  with: Relative[];
}

/** The figure in one sentence, and its source in another: for who listens, and for places that show no card. */
export function sentenceOf(figure: ToldFigure, say: Words): string {
  return `${statementOf(figure, say)} ${say.source} ${sourceOf(figure)}.`;
}

/** The figure in one sentence, where its source is named beside it. */
export function statementOf(figure: ToldFigure, say: Words): string {
  const said = asSaid(figure);
  const amount = numberText(said);
  const rest = [...notesOf(said, say), ...scopeOf(said, say)];
  // What stands in the place of a number may be a sentence itself, so it comes last.
  if (!said.quantity) return sentence([[said.label, ...rest].join(', ') + say.colon + amount]);
  // A rate is said after its label: "Progression des contrats : 41 pour cent".
  const counted =
    said.role === 'RATE' ? `${said.label}${say.colon}${amount}` : `${amount} ${uncapitalized(said.label)}`;
  const plain = plainOf(said);
  if (plain) return `${plain} ${sentence(rest)}`;
  return sentence([counted, ...rest]);
}

function sentence(pieces: readonly string[]): string {
  const joined = pieces.join(', ');
  return `${joined[0]?.toUpperCase()}${joined.slice(1)}`.replace(/\.?$/, '.');
}

/** The same figure with the texts that are said in place of those that are read. */
function asSaid(figure: ToldFigure): FigureSummary {
  const all = (relatives: readonly Relative[]) => relatives.map((each) => ({ ...each, ...spoken(each) }));
  return {
    ...figure,
    ...spoken(figure),
    period: { ...figure.period, text: figure.period.spoken },
    parts: all(figure.parts),
    examples: all(figure.examples),
    with: all(figure.with),
  };
}

const spoken = ({ quantity }: Said) => ({ quantity: quantity && { text: quantity.spoken } });
