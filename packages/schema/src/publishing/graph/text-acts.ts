import { firstLanguage, languageOf, localizedWith } from '@akto-figures/contents';
import { mostMarks, type TextMark } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { badInput } from '../../errors/bad-input.ts';
import { FigureRoleType } from '../../figures/figure-enums.ts';
import { Locale, localeArg } from '../../locale/locale.ts';
import { defineAct } from './define-act.ts';
import { editors } from './editors.ts';
import { inWords, readReleaseTexts } from './localized-fields.ts';
import { requireBase64, requireText, textOrNull } from './text.ts';

const marksAtOnce = 1000;

const ReadTextInput = builder.inputType('ReadTextInput', {
  description: 'A press text: a file, or what was pasted.',
  subGraphs: editors,
  fields: (t) => ({
    fileName: t.string({
      holds: 'fileName',
      description: 'What the file is called; none where the text was pasted.',
    }),
    file: t.string({
      holds: 'file',
      required: true,
      description:
        'The bytes of a .txt, .md, .html, .docx, .odt or .pdf file in base64, at most 10 MB; those of a pasted text in UTF-8. A text has at most 600,000 characters.',
    }),
    locale: t.field({
      type: Locale,
      description: 'The language in which problems are told. French unless said.',
    }),
  }),
});

defineAct(
  'readText',
  'Reads the numbers of a press text, and keeps it for who has brought it, with the decisions that follow: the same text is the reading that it was. Nothing is drafted.',
  ReadTextInput,
  ({ fileName, file, locale }) => ({
    fileName: textOrNull('input.fileName', fileName),
    file: requireBase64('input.file', file),
    locale: languageOf(locale ?? localeArg.defaultValue),
  }),
);

const TextDecision = builder.enumType('TextDecision', {
  description: 'What somebody decides about a number.',
  subGraphs: editors,
  values: {
    ACCEPT: {
      description: 'It becomes a figure. Of a stretch where no number was read: one that was missed.',
    },
    REJECT: { description: 'It is no figure to publish; `reason` says why.' },
    JOIN: { description: 'It says the same as the number at `to`.' },
    SPLIT: { description: 'It is two numbers, the second of which begins at `at`.' },
    OPEN: { description: 'It is open again. With `says`, even empty, what is said of it is kept.' },
  } as const,
});

const TextPlaceInput = builder.inputType('TextPlaceInput', {
  description: 'A stretch of a text, in UTF-16 units.',
  subGraphs: editors,
  fields: (t) => ({
    start: t.int({ required: true, description: 'Its first unit.' }),
    end: t.int({ required: true, description: 'The unit after its last one.' }),
  }),
});

const TextSaysInput = builder.inputType('TextSaysInput', {
  description: 'What somebody says of a number in place of what was read, as one types it.',
  subGraphs: editors,
  fields: (t) => ({
    value: t.string({ holds: 'typed', description: 'What it states: "plus de 1 780 contrats".' }),
    label: t.string({ holds: 'line', description: 'What is counted, in French.' }),
    unit: t.string({ holds: 'word', description: 'Its unit, by its key.' }),
    indicator: t.string({ holds: 'key', description: 'The indicator that counts it, by its key.' }),
    period: t.string({ holds: 'typed', description: 'When: "2024", "1er semestre 2024".' }),
    territory: t.string({ holds: 'place', description: 'Where: a code or a name.' }),
    convention: t.string({
      holds: 'word',
      description: 'Its convention, by its key; anything that is no key, such as “-”, for none.',
    }),
    fills: t.string({
      holds: 'word',
      description: 'The awaited figure that it is the value of, by its key; “-” for none of them.',
    }),
    role: t.field({ type: FigureRoleType, description: 'Result, objective …' }),
    partOf: t.int({ description: 'The start of the number that it is a part of; -1 for none.' }),
  }),
});

const TextMarkInput = builder.inputType('TextMarkInput', {
  description: 'What somebody decides about one number of a text.',
  subGraphs: editors,
  fields: (t) => ({
    start: t.int({ required: true, description: 'Where the number begins.' }),
    end: t.int({ required: true, description: 'Where it ends.' }),
    does: t.field({ type: TextDecision, required: true, description: 'What is decided.' }),
    reason: t.string({ holds: 'line', description: 'Why it is rejected.' }),
    to: t.field({ type: TextPlaceInput, description: 'Of JOIN: the number that says the same.' }),
    at: t.int({ description: 'Of SPLIT: where the second number begins.' }),
    says: t.field({ type: TextSaysInput, description: 'What is said of it.' }),
  }),
});

const longestMarked = 1000;

const MarkTextInput = builder.inputType('MarkTextInput', {
  description: 'Decisions about numbers of a text.',
  subGraphs: editors,
  fields: (t) => ({
    reading: t.id({ required: true, description: 'The text.' }),
    marks: t.field({
      type: [TextMarkInput],
      items: marksAtOnce,
      required: true,
      description: `The decisions, at most ${marksAtOnce}; a text keeps ${mostMarks}. Of two about one place, the later one counts.`,
    }),
  }),
});

defineAct(
  'markText',
  'Keeps decisions about the numbers of one of the viewer’s texts, beside those that are kept.',
  MarkTextInput,
  ({ reading, marks }) => ({
    reading: String(reading),
    marks: marks.map((mark, at): TextMark => {
      const { start, end, does, reason, to, at: splitAt, says } = mark;
      const isStretch = start >= 0 && end > start && end - start <= longestMarked;
      if (!isStretch)
        throw badInput(
          `input.marks.${at}`,
          `input.marks.${at} is no stretch of at most ${longestMarked} characters.`,
        );
      return {
        ...{ start, end, does },
        ...(reason != null && { reason: textOrNull(`input.marks.${at}.reason`, reason) ?? '' }),
        ...(to && { to: { start: to.start, end: to.end } }),
        ...(splitAt != null && { at: splitAt }),
        ...(says && { says: saidIn(says) }),
      };
    }),
  }),
);

function saidIn({ partOf, ...says }: typeof TextSaysInput.$inferInput): NonNullable<TextMark['says']> {
  const said = Object.fromEntries(Object.entries(says).filter(([, value]) => value != null));
  return { ...said, ...(partOf != null && { partOf: partOf < 0 ? null : partOf }) };
}

const DraftTextInput = builder.inputType('DraftTextInput', {
  description: 'What a draft is made of beside the accepted numbers of a text.',
  subGraphs: editors,
  fields: (t) => ({
    reading: t.id({ required: true, description: 'The text.' }),
    locale: t.field({
      type: Locale,
      description: 'The language in which problems are told. French unless said.',
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
          each === firstLanguage
            ? 'The public note, in French, of figures that are out and change; it is that of the release as well.'
            : `The same ${inWords(each)}.`,
      }),
    ),
    sourceTitleFr: t.string({
      holds: 'line',
      required: true,
      description:
        'The title of the text as a source. Where a source stands at its `url`, or has its title, `publisher` and `published`, it is that one.',
    }),
    publisher: t.string({ holds: 'key', description: 'The actor that gave it out, by its key.' }),
    url: t.string({ holds: 'url', description: 'Where it can be read.' }),
    published: t.string({ holds: 'edtf', description: 'When it was given out, as EDTF.' }),
    actors: t.stringList({
      holds: 'key',
      description:
        'Who answers for the figures for which the text names nobody, by their keys; the viewer’s own actor unless said.',
    }),
  }),
});

defineAct(
  'draftText',
  'Makes one draft release of the accepted numbers of a text: its source, the indicators that are new, and the figures with their citations and relations; all of it, or nothing. Where a draft awaits the values of figures that it states again, it is that draft, and these keep their one source. While that draft is there, it is the one of this text.',
  DraftTextInput,
  ({ reading, locale, sourceTitleFr, publisher, url, published, actors, ...texts }) => ({
    reading: String(reading),
    locale: languageOf(locale ?? localeArg.defaultValue),
    ...readReleaseTexts(texts),
    source: {
      titleFr: requireText('input.sourceTitleFr', sourceTitleFr),
      publisher: textOrNull('input.publisher', publisher),
      url: textOrNull('input.url', url),
      published: textOrNull('input.published', published),
    },
    actors: (actors ?? []).map((actor, at) => requireText(`input.actors.${at}`, actor)),
  }),
);

const ForgetTextInput = builder.inputType('ForgetTextInput', {
  description: 'A text that is not needed any more.',
  subGraphs: editors,
  fields: (t) => ({ reading: t.id({ required: true, description: 'The text.' }) }),
});

defineAct(
  'forgetText',
  'Forgets one of the viewer’s texts and what was decided about it. The draft that was made of it stays.',
  ForgetTextInput,
  ({ reading }) => ({ reading: String(reading) }),
);
