import { type LocaleName, languageOf, parisDay, periodText } from '@akto-figures/contents';
import { presentationWords } from '../../../messages/generated/presentation.ts';
import { builder, everyone } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { localeArg } from '../../locale/locale.ts';
import type { Read } from '../../reading/reading.ts';
import { releasedAt } from '../change.ts';
import { addressOf, Figure } from '../figure.ts';
import type { FigureRow } from '../figure-row.ts';
import { noticesOf } from './notices.ts';
import { partsOf } from './parts.ts';
import { sentenceOf } from './sentence.ts';
import { sourceLine } from './source-line.ts';

interface Cited {
  readonly figure: Read<FigureRow>;
  readonly locale: LocaleName;
  readonly context: Context;
}

const DatedCitation = builder.objectRef<Cited>('DatedCitation').implement({
  description: 'How one cites a figure, so that a reader finds years later what was cited.',
  subGraphs: everyone,
  fields: (t) => ({
    text: t.string({
      description:
        'To be pasted whole: the figure in a sentence with its qualifier, its source, what must be told beside it, of which public state it is, and `url`.',
      resolve: citationText,
    }),
    state: t.string({
      description: 'Of which public state it is: "Akto Figures, état public du 12 mars 2026."',
      resolve: stateText,
    }),
    url: t.string({
      description: 'The page of the figure that goes on showing this state, whatever is corrected later.',
      resolve: archivedAddress,
    }),
  }),
});

builder.objectField(Figure, 'citeAs', (t) =>
  t.field({
    type: DatedCitation,
    description: 'A dated citation of it; `hub { reuse }` says whether one may use it.',
    args: { locale: t.arg(localeArg) },
    resolve: (figure, { locale }, context) => ({ figure, locale, context }),
  }),
);

async function citationText({ figure, locale, context }: Cited): Promise<string> {
  const say = presentationWords[languageOf(locale)];
  const [parts, source, notices] = await Promise.all([
    partsOf(figure, locale, 'read'),
    sourceLine(figure, locale),
    noticesOf(figure, context, locale),
  ]);
  return [
    sentenceOf(parts, say),
    ...(source ? [say.cited.source({ source })] : []),
    ...notices.map(({ text }) => text),
    stateText({ figure, locale }),
    archivedAddress({ figure, locale, context }),
  ].join(' ');
}

/** When the last release of its state came out: what is public has been the same since then. */
const stateOf = ({ row, reading }: Read<FigureRow>): Date => reading.epoch?.releasedAt ?? releasedAt(row);

const stateText = ({ figure, locale }: Pick<Cited, 'figure' | 'locale'>): string =>
  presentationWords[languageOf(locale)].cited.state({
    day: periodText(parisDay(stateOf(figure)), locale),
  });

function archivedAddress({ figure, locale, context }: Cited): string {
  const address = new URL(addressOf(figure.row.key, locale, context.publicUrl));
  address.searchParams.set('asOf', stateOf(figure).toISOString());
  return address.href;
}
