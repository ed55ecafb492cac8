import { type LocaleName, languageOf } from '@akto-figures/contents';
import { format, type Quantity as QuantityValue, ratio, speak } from '@akto-figures/quantity';
import { sentenceGrammars } from '@akto-figures/quantity/sentences';
import { progressWords } from '../../messages/generated/progress.ts';
import { builder, everyone } from '../builder.ts';
import { localeArg } from '../locale/locale.ts';
import { formArg } from '../locale/text-form.ts';
import type { Read } from '../reading/reading.ts';
import { unprinted } from './comparison.ts';
import { Figure } from './figure.ts';
import type { FigureRow } from './figure-row.ts';
import { Quantity, toQuantity } from './quantity.ts';
import { saidRate } from './said-rate.ts';
import { alike } from './trend.ts';

export interface ProgressOf {
  readonly target: Read<FigureRow>;
  readonly aimedAt: QuantityValue;
  readonly share: QuantityValue;
  /** The share as it is said. */
  readonly said: QuantityValue;
}

const Progress = builder.objectRef<ProgressOf>('Progress').implement({
  description: 'How far a result is towards its objective. Show `text`: it says the share with its bound.',
  subGraphs: everyone,
  fields: (t) => ({
    target: t.field({
      type: Figure,
      description: 'The objective.',
      resolve: ({ target }) => target,
    }),
    share: t.field({
      type: Quantity,
      description:
        'The result in percent of its objective, to a decimal. A bar is drawn to `low`, and open beyond it where `high` is null.',
      resolve: ({ share }) => share,
    }),
    text: t.string({
      description:
        'The share as one reads it: "64 % de l’objectif", "plus de 64 % de l’objectif". SPOKEN as one says it: "64 pour cent de l’objectif de 110000 contrats".',
      args: { locale: t.arg(localeArg), form: t.arg(formArg) },
      resolve: ({ said, aimedAt }, { locale, form }) =>
        form === 'SPOKEN' ? spokenProgress(said, aimedAt, locale) : progressText(said, locale),
    }),
  }),
});

builder.objectField(Figure, 'progress', (t) =>
  t.field({
    type: Progress,
    nullable: true,
    description:
      'A result towards its objective: of the same indicator, territory and convention, and of the same period or of one that contains it. Null where there is none, and where bounds do not tell the share.',
    resolve: async (figure) => progressOf(figure, await alike(figure)),
  }),
);

/** How far a figure is towards its objective; null where there is none. */
export function progressOf(
  { row, reading }: Read<FigureRow>,
  others: readonly FigureRow[],
): ProgressOf | null {
  const target = row.role === 'ACTUAL' ? closestTarget(row, others) : null;
  const [reached, aimed] = [toQuantity(row), target && toQuantity(target)];
  if (!target || !reached || !aimed) return null;
  const [a, b] = [unprinted(reached), unprinted(aimed)];
  const areExact = a.qualifier === 'EXACT' && b.qualifier === 'EXACT';
  const [share, said] = ([1, 0] as const).map((fewest) =>
    saidRate((decimals) => ratio(a, b, { decimals }), ['0', '100'], areExact, fewest),
  );
  if (!share || !said) return null;
  return { target: { row: target, reading }, aimedAt: b, share, said };
}

/** The objective of the shortest period that holds all of the result's; of two such neither is meant. */
function closestTarget({ periodStart, periodEnd, conventionId }: FigureRow, others: readonly FigureRow[]) {
  if (periodStart === null || periodEnd === null) return null;
  const [closest, next] = others
    .flatMap((other) => {
      const { periodStart: start, periodEnd: end, role } = other;
      const holdsIt = start !== null && end !== null && start <= periodStart && periodEnd <= end;
      if (role !== 'TARGET' || other.conventionId !== conventionId || !holdsIt) return [];
      return [{ row: other, ms: Date.parse(end) - Date.parse(start) }];
    })
    .toSorted((one, other) => one.ms - other.ms);
  return closest && closest.ms !== next?.ms ? closest.row : null;
}

const progressText = (share: QuantityValue, locale: LocaleName): string => {
  const language = languageOf(locale);
  return progressWords[language].read({ share: format(share, { locale: language }) });
};

export function spokenProgress(share: QuantityValue, target: QuantityValue, locale: LocaleName): string {
  const language = languageOf(locale);
  const said = (quantity: QuantityValue) => speak(quantity, { locale: language });
  return progressWords[language].spoken({
    share: said(share),
    ofTarget: sentenceGrammars[language].ofAmount(said(target)),
  });
}
