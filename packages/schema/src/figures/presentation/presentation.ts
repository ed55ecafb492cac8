import { type LocaleName, languageOf } from '@akto-figures/contents';
import { presentationWords } from '../../../messages/generated/presentation.ts';
import { builder, everyone } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { localeArg } from '../../locale/locale.ts';
import type { Read } from '../../reading/reading.ts';
import { Figure } from '../figure.ts';
import type { FigureRow } from '../figure-row.ts';
import { asHeard } from './as-heard.ts';
import { confirmedText, confirmers } from './confirmed.ts';
import { type Notice, type NoticeKind, noticesOf } from './notices.ts';
import { type Parts, partsOf, type Sense } from './parts.ts';
import { PresentedQuoteType, presentedQuote } from './presented-quote.ts';
import { capitalized, notesOf, scopeOf, sentenceOf, titleOf } from './sentence.ts';
import { sourceLine } from './source-line.ts';
import { untranslatedOf } from './untranslated.ts';

interface Presented {
  readonly figure: Read<FigureRow>;
  readonly locale: LocaleName;
  readonly isPlain: boolean;
  readonly context: Context;
}

const NoticeKindType = builder.enumType('FigureNoticeKind', {
  description: 'What a notice beside a figure is about.',
  subGraphs: everyone,
  values: {
    CORRECTION: { description: 'An error was repaired in the last 90 days.' },
    REVISION: { description: 'Better data came in the last 90 days.' },
    CHANGED_SINCE: { description: 'It was corrected or withdrawn after the instant of the answer.' },
    OVERDUE: { description: 'It was to be looked at again by now, and nobody has.' },
  } satisfies Record<NoticeKind, object>,
});

const FigureNotice = builder.objectRef<Notice>('FigureNotice').implement({
  description: 'What a reader has to know of a figure beside what it says.',
  subGraphs: everyone,
  fields: (t) => ({
    kind: t.field({
      type: NoticeKindType,
      description: 'What it is about.',
      resolve: ({ kind }) => kind,
    }),
    text: t.string({
      description: 'In words: "Corrigé le 12 mars 2026 : …", with the public note.',
      resolve: ({ text }) => text,
    }),
  }),
});

const FigurePresentation = builder.objectRef<Presented>('FigurePresentation').implement({
  description:
    'A figure ready to show: each text says the number with its qualifier, and what it must not be read without. Days turn at midnight in Paris.',
  subGraphs: everyone,
  fields: (t) => ({
    title: t.string({
      description: 'The number and what is counted: "Plus de 1 780 – Préparations opérationnelles…".',
      resolve: async (presented) => titleOf(await told(presented, 'read'), words(presented)),
    }),
    spokenTitle: t.string({
      description: 'The same to be heard, also where a program reads a heading or the title of a page aloud.',
      resolve: async (presented) => asHeard(titleOf(await told(presented, 'spoken'), words(presented))),
    }),
    sentence: t.string({
      description:
        'All of it but its source, in one sentence: "Objectif : 110 000 nouveaux contrats en alternance à accompagner, 2022, France."',
      resolve: async (presented) => sentenceOf(await told(presented, 'read'), words(presented)),
    }),
    spokenSentence: t.string({
      description:
        'The same to be heard, with how it stands to the result before it and to its objective, and who has confirmed it: no narrow spaces, no symbols. The quantity is spoken also where easy-to-read words stand beside it.',
      resolve: async (presented) => {
        const [parts, confirmed] = await Promise.all([
          told(presented, 'spoken'),
          confirmedText(presented.figure, presented.locale),
        ]);
        const closing = confirmed ? ` ${capitalized(confirmed)}.` : '';
        return asHeard(sentenceOf(parts, words(presented)) + closing);
      },
    }),
    scope: t.stringList({
      description:
        'What it is where it is no result, when it holds, and where: ["Objectif", "2022", "France"]. "(déduit)" stands where the source does not say it so.',
      resolve: async (presented) => scopeOf(await told(presented, 'read'), words(presented)),
    }),
    notes: t.stringList({
      description:
        'What belongs to the number: "dont organismes de formation et CFA", "avec 51 événements", "dont 5 en Normandie", "par exemple 26 réunions en Normandie, avec 493 entreprises", "confirmé par AKTO et l’Agefiph".',
      resolve: async (presented) => {
        const [parts, confirmed] = await Promise.all([
          told(presented, 'read'),
          confirmedText(presented.figure, presented.locale),
        ]);
        return [...notesOf(parts, words(presented)), ...(confirmed ? [confirmed] : [])];
      },
    }),
    confirmedBy: t.string({
      nullable: true,
      description:
        'Whose own people have confirmed it, as a sentence says it: "AKTO et l’Agefiph"; null where nobody has.',
      resolve: ({ figure, locale }) => confirmers(figure, locale),
    }),
    notices: t.field({
      type: [FigureNotice],
      description:
        'What a reader has to know before the number is used again, the gravest first. That it was withdrawn stands in the place of its number.',
      resolve: ({ figure, context, locale }) => noticesOf(figure, context, locale),
    }),
    untranslated: t.stringList({
      description:
        'What of the texts above exists in the other language only, letter by letter as it stands in them: a page gives each its `lang`, so that a voice reads a French note on an English page as French.',
      resolve: ({ figure, context, locale }) => untranslatedOf(figure, context, locale),
    }),
    quote: t.field({
      type: PresentedQuoteType,
      nullable: true,
      description:
        'The sentence that states it; null where nobody took it down, where its source does not allow it to be shown, and for a figure that is withdrawn today.',
      resolve: ({ figure, context, locale }) => presentedQuote(figure, context, locale),
    }),
    source: t.string({
      nullable: true,
      description:
        'Who says so, and when: "Agefiph, 14 février 2025"; "(déduit)" stands where the source does not say who. A source whose publisher is not known is named by its title; null where none is given.',
      resolve: ({ figure, locale }) => sourceLine(figure, locale),
    }),
  }),
});

builder.objectField(Figure, 'presentation', (t) =>
  t.field({
    type: FigurePresentation,
    description: 'The figure ready to show, in one language: the words that every page of the hub uses.',
    args: {
      locale: t.arg(localeArg),
      plainLanguage: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'In easy-to-read words, where somebody wrote them.',
      }),
    },
    resolve: (figure, { locale, plainLanguage }, context) => ({
      figure,
      locale,
      isPlain: plainLanguage,
      context,
    }),
  }),
);

const words = ({ locale }: Presented) => presentationWords[languageOf(locale)];

async function told({ figure, isPlain, locale }: Presented, sense: Sense): Promise<Parts> {
  const parts = await partsOf(figure, locale, sense);
  return isPlain ? parts : { ...parts, plain: null };
}
