import type { SubjectKind } from '@akto-figures/contents';
import { readSubjects, type SourceLooks, type Subject as SubjectData } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { editors } from './editors.ts';
import { SubjectKindType } from './enums.ts';
import { noteStanding } from './note-reading.ts';
import { QuoteStateType } from './quote-looks.ts';
import { titleOf } from './subject.ts';

interface Seen {
  readonly quote: SourceLooks['quotes'][number];
  readonly subject: SubjectData;
  readonly locale: SourceLooks['locale'];
}

const SeenQuote = builder.objectRef<Seen>('SeenQuote').implement({
  description: 'A quote that was looked for in a document, and what has become of it.',
  subGraphs: editors,
  fields: (t) => ({
    kind: t.field({
      type: SubjectKindType,
      description: 'Whose quote it is: that of a figure, a convention or an action plan.',
      resolve: ({ quote }) => quote.kind,
    }),
    key: t.string({ description: 'Its key.', resolve: ({ quote }) => quote.key }),
    title: t.string({
      description: 'What it is called, in the language that the act was sent in.',
      resolve: ({ subject, locale }, _args, { atlas }) => titleOf(subject, locale, atlas),
    }),
    exact: t.string({ description: 'The number as it stood there.', resolve: ({ quote }) => quote.exact }),
    state: t.field({
      type: QuoteStateType,
      description: 'What has become of it.',
      resolve: ({ quote }) => quote.state,
    }),
    now: t.string({
      nullable: true,
      description: 'What stands there now, where that differs.',
      resolve: ({ quote }) => quote.now,
    }),
  }),
});

export const SourceLooksType = builder.objectRef<SourceLooks>('SourceLooks').implement({
  description: 'What has become of the quotes of a source that stand, in the document that was given.',
  subGraphs: editors,
  fields: (t) => ({
    found: t.int({
      description: 'How many stand there as they were.',
      resolve: ({ counts }) => counts.FOUND,
    }),
    moved: t.int({
      description: 'How many stand there in other words.',
      resolve: ({ counts }) => counts.MOVED,
    }),
    changed: t.int({
      description: 'Of how many the words stand there around something else.',
      resolve: ({ counts }) => counts.CHANGED,
    }),
    gone: t.int({ description: 'How many do not stand there.', resolve: ({ counts }) => counts.GONE }),
    quotes: t.field({
      type: [SeenQuote],
      description: 'Each of them, those first that are not as they were; at most 200.',
      resolve: (looks, _args, context) => withSubjects(looks, context),
    }),
  }),
});

/** Quotes with whose they are, asked for once for each kind. */
async function withSubjects({ quotes, locale }: SourceLooks, context: Context): Promise<Seen[]> {
  const subjects = new Map<string, SubjectData>();
  for (const [kind, own] of Map.groupBy(quotes, (quote): SubjectKind => quote.kind)) {
    const keys = [...new Set(own.map(({ key }) => key))];
    for (const subject of await readSubjects(context.prisma, kind, keys))
      subjects.set(nameOf(subject), subject);
  }
  await noteStanding(
    context,
    [...subjects.values()].map(({ standing }) => standing),
  );
  return quotes.flatMap((quote) => {
    const subject = subjects.get(nameOf(quote));
    return subject ? [{ quote, subject, locale }] : [];
  });
}

const nameOf = ({ kind, key }: { readonly kind: SubjectKind; readonly key: string }) => `${kind} ${key}`;
