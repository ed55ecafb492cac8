import { type QuoteExcerpt, typeset } from '@akto-figures/contents';
import { Actor } from '../actors/actor.ts';
import { builder, everyone } from '../builder.ts';
import { inLocale, localeArg } from '../locale/locale.ts';
import { VagueDate } from '../periods/period.ts';
import { readOrNull, readOrThrow } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import { attribution } from './attribution.ts';
import type { CitationRow } from './load-citations.ts';
import type { SourceRow } from './load-sources.ts';
import { shownQuote, showsQuotes } from './quoting.ts';

export const Source = builder.objectRef<Read<SourceRow>>('Source').implement({
  description: 'A document that states figures or conventions.',
  subGraphs: everyone,
  fields: (t) => ({
    key: t.string({ description: 'Its stable public name.', resolve: ({ row }) => row.source.key }),
    title: t.string({
      description: 'What it is called.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocale(locale, row, 'title'),
    }),
    titleIsOurs: t.boolean({
      description: 'The document carries no title: this one is in our words.',
      resolve: ({ row }) => row.titleIsOurs,
    }),
    publisher: t.field({
      type: Actor,
      nullable: true,
      description: 'Who published it; null where nothing says.',
      resolve: ({ row, reading }) => readOrNull(reading, reading.actors, row.publisherId),
    }),
    publisherInferred: t.boolean({
      description: 'It names no publisher: `publisher` follows from what it says.',
      resolve: ({ row }) => row.publisherInferred ?? false,
    }),
    url: t.string({
      nullable: true,
      description: 'Where it can be read; null where it is not on the web.',
      resolve: ({ row }) => row.url,
    }),
    published: t.field({
      type: VagueDate,
      nullable: true,
      description: 'When it came out; null where it does not say.',
      resolve: ({ row }) => row.published,
    }),
    attribution: t.string({
      description:
        'Who says so and when, ready to show: "AKTO (déduit), vers mai 2022". A text whose publisher is not known is named itself.',
      args: { locale: t.arg(localeArg) },
      resolve: (source, { locale }) => attribution(source, locale),
    }),
    language: t.string({
      description: 'Its language, as a BCP 47 tag: "fr".',
      resolve: ({ row }) => row.language,
    }),
    showsQuotes: t.boolean({
      description:
        'Whether its sentences may be shown (`Citation.quote`): as was set for it or, where nothing was, where a public body is named as its publisher.',
      resolve: showsQuotes,
    }),
  }),
});

const Quote = builder.objectRef<QuoteExcerpt>('Quote').implement({
  description:
    'The words of a document that state something, as a TextQuoteSelector of the W3C has them: whole words, at most 300 characters in all. Put together, the three are what stands there.',
  subGraphs: everyone,
  fields: (t) => ({
    exact: t.exposeString('exact', { description: 'The number to the letter: "plus de 1 780".' }),
    prefix: t.exposeString('prefix', { description: 'The words before it, with the space between.' }),
    suffix: t.exposeString('suffix', { description: 'The words after it, with the space between.' }),
  }),
});

export const Citation = builder.objectRef<Read<CitationRow>>('Citation').implement({
  description: 'Where something is stated: the source, the place in it, and the number as it prints it.',
  subGraphs: everyone,
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'The document.',
      resolve: ({ row, reading }) => readOrThrow(reading, reading.sources, row.sourceId),
    }),
    locator: t.string({
      nullable: true,
      description:
        'The place in it, in the language of the source: a page, a paragraph. Null where none was noted.',
      resolve: ({ row }) => row.locator && typeset(row.locator),
    }),
    printed: t.string({
      nullable: true,
      description: 'The number as printed there, digits and qualifier only.',
      resolve: ({ row }) => row.printed,
    }),
    quote: t.field({
      type: Quote,
      nullable: true,
      description:
        'The sentence that states it, in the language of the source. Null where nobody took it down, where the source does not allow it to be shown, and for a figure that is withdrawn today.',
      resolve: (citation, _args, context) => shownQuote(citation, context),
    }),
    checkedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When somebody last compared it with the source; null where nobody has.',
      resolve: ({ row }) => row.checkedAt,
    }),
  }),
});
