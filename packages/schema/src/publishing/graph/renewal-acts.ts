import { firstLanguage, languageOf, localizedWith, readPeriod } from '@akto-figures/contents';
import { type FilledFields, type Inputs, mostRenewed } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { badInput } from '../../errors/bad-input.ts';
import { Locale, localeArg } from '../../locale/locale.ts';
import { defineAct } from './define-act.ts';
import { editors } from './editors.ts';
import { inWords, readReleaseTexts } from './localized-fields.ts';
import { requireText, textOrNull } from './text.ts';

const RenewedFigureInput = builder.inputType('RenewedFigureInput', {
  description: 'A figure that is stated again for another period.',
  subGraphs: editors,
  fields: (t) => ({
    key: t.string({ holds: 'key', required: true, description: 'The figure that stands, by its key.' }),
    period: t.string({
      holds: 'typed',
      required: true,
      description:
        'The new period, as EDTF or as one writes it: "2024". It ends later than that of the figure.',
    }),
  }),
});

const RenewFiguresInput = builder.inputType('RenewFiguresInput', {
  description: 'Figures that are stated again for their next period, and the one source of all of them.',
  subGraphs: editors,
  fields: (t) => ({
    figures: t.field({
      type: [RenewedFigureInput],
      items: mostRenewed,
      required: true,
      description: `The figures, at most ${mostRenewed}.`,
    }),
    convention: t.string({
      holds: 'key',
      description:
        'The convention that they report on from now on, by its key, such as the one that succeeds; their axes are not those of another one. Left out, each keeps its own.',
    }),
    ...localizedWith('title', (each) =>
      t.string({ holds: 'line', description: `The same ${inWords(each)}.` }),
    ),
    titleFr: t.string({
      holds: 'line',
      required: true,
      description: 'The title of the release in French, which will be public.',
    }),
    ...localizedWith('note', (each) =>
      t.string({
        holds: 'text',
        description:
          each === firstLanguage ? 'What goes out with it, in French.' : `The same ${inWords(each)}.`,
      }),
    ),
    source: t.string({
      holds: 'key',
      description: 'The source of all of them, where it stands already, by its key.',
    }),
    sourceTitleFr: t.string({
      holds: 'line',
      description:
        'The title of a new source, where `source` names none. One that stands at its address, or has its title, publisher and day, is that one.',
    }),
    publisher: t.string({ holds: 'key', description: 'The actor that gave the new source out, by its key.' }),
    url: t.string({ holds: 'url', description: 'Where the new source can be read.' }),
    published: t.string({ holds: 'edtf', description: 'When the new source was given out, as EDTF.' }),
    locale: t.field({
      type: Locale,
      description: 'The language in which problems are told. French unless said.',
    }),
  }),
});

defineAct(
  'renewFigures',
  'Begins figures again for their next period in one draft release: what each counts, where, of whom and in which unit, with the relations between them, one source, and no value yet; all of it, or nothing. What is there for the new period already is left out.',
  RenewFiguresInput,
  ({
    figures,
    convention,
    source,
    sourceTitleFr,
    publisher,
    url,
    published,
    locale,
    ...texts
  }): Inputs['renewFigures'] => {
    const language = languageOf(locale ?? localeArg.defaultValue);
    if (source == null && !sourceTitleFr?.trim())
      throw badInput('input.sourceTitleFr', 'Name a source by `source`, or a new one by `sourceTitleFr`.');
    return {
      locale: language,
      convention: convention ?? null,
      ...readReleaseTexts(texts),
      figures: figures.map(({ key, period }, at) => {
        const read = readPeriod(period, language);
        if (read.ok) return { key, period: read.edtf };
        throw badInput(`input.figures.${at}.period`, read.problem.message[language]);
      }),
      source:
        source == null
          ? {
              titleFr: requireText('input.sourceTitleFr', sourceTitleFr ?? ''),
              publisher: textOrNull('input.publisher', publisher),
              url: textOrNull('input.url', url),
              published: textOrNull('input.published', published),
            }
          : { key: source },
    };
  },
);

const FilledValueInput = builder.inputType('FilledValueInput', {
  description: 'The value of a figure that is drafted, and fields beside it, as one types them.',
  subGraphs: editors,
  fields: (t) => ({
    key: t.string({ holds: 'key', required: true, description: 'The figure, by its key.' }),
    revision: t.int({ required: true, description: 'The revision of its change that was read.' }),
    value: t.string({
      holds: 'typed',
      description:
        '"plus de 1 220", "n.c." where its source states none; empty where it is to wait for its value again. Left out, it is kept.',
    }),
    noteFr: t.string({ holds: 'text', description: 'The public note in French. Left out, it is kept.' }),
    printed: t.string({
      holds: 'line',
      description:
        'The number as its source prints it. Empty, it goes. Left out, it is kept, but for a new value, with which it goes.',
    }),
    period: t.string({
      holds: 'typed',
      description: 'The period as EDTF or as one writes it. Empty, it goes; left out, it is kept.',
    }),
    territory: t.string({
      holds: 'place',
      description:
        'Where it holds: an INSEE code, an ISO 3166-2 code or a name. Empty, it goes; left out, it is kept.',
    }),
    locator: t.string({
      holds: 'line',
      description:
        'The place in the first source that it names: a page. Empty, it goes; left out, it is kept.',
    }),
    reviewBy: t.string({
      holds: 'typed',
      description:
        'The day by which it is to be looked at again, as one writes it. Empty, it goes; left out, it is kept.',
    }),
  }),
});

const FillFiguresInput = builder.inputType('FillFiguresInput', {
  description: 'Values of figures that a release drafts.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({ required: true, description: 'The release, by its id: a draft.' }),
    values: t.field({
      type: [FilledValueInput],
      items: mostRenewed,
      required: true,
      description: `The values, at most ${mostRenewed}, each of another figure.`,
    }),
    locale: t.field({
      type: Locale,
      description: 'The language of what is typed, and of what is told. French unless said.',
    }),
  }),
});

defineAct(
  'fillFigures',
  'Writes values of figures into a release as one types them, and fields beside them; all of them, or nothing where one cannot be read or may mean two things. A number without its unit is in that of the figure.',
  FillFiguresInput,
  ({ release, values, locale }): Inputs['fillFigures'] => {
    const keys = new Set(values.map(({ key }) => key));
    if (keys.size < values.length)
      throw badInput('input.values', 'input.values names a figure twice; give each of them one value.');
    return {
      release: String(release),
      locale: languageOf(locale ?? localeArg.defaultValue),
      values: values.map(({ key, revision, value, noteFr, ...fields }, at) => ({
        ...typedOnly(fields),
        ...{ key, revision, value: value ?? null },
        noteFr: noteFr === undefined ? undefined : textOrNull(`input.values.${at}.noteFr`, noteFr),
      })),
    };
  },
);

/** What is null is left out. */
const typedOnly = (
  fields: {
    readonly [Name in keyof FilledFields]?: string | null | undefined;
  },
): FilledFields => Object.fromEntries(Object.entries(fields).filter(([, text]) => text != null));
