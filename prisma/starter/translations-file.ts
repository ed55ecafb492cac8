import { z } from 'zod';
import { entry, words } from './entries.ts';
import type { ConventionFact, Facts } from './facts-file.ts';
import { readYaml } from './starter-file.ts';

/** The facts' other language, where we have it: the same shape, by the same keys, numbers and order. */
export type Translations = z.output<ReturnType<typeof translationsOf>>;

/** Reads the translations of these facts, and of nothing else. @throws FactsUnreadable */
export const readTranslations = (text: string, name: string, facts: Facts): Translations =>
  readYaml(translationsOf(facts), text, name);

/** What can be said again in the other language: only what the facts say, so that a translation adds nothing. */
const translationsOf = (facts: Facts) =>
  entry({
    sources: by('key', facts.sources, () => entry({ title_en: words })),
    actors: by(
      'key',
      facts.actors.filter(({ note_fr }) => note_fr),
      () => entry({ note_en: words }),
    ),
    conventions: by('key', facts.conventions, convention),
    figures: by(
      'key',
      facts.figures.filter((figure) => figure.composition_note_fr && !figure.composition_note_en),
      () => entry({ composition_note_en: words }),
    ),
  });

const convention = ({ note, axes, milestones }: ConventionFact) =>
  entry({
    title_en: words,
    note_fr: (note === undefined ? z.never('expected none, as the facts have none') : words).optional(),
    axes: by('number', axes, ({ measures_fr }) =>
      entry({ title_en: words, measures_en: asManyAs(measures_fr) }),
    ),
    milestones_en: asManyAs(milestones),
  });

/** One entry for any of the facts' entries, under its key or number. */
function by<Name extends string, Entry extends Record<Name, string | number>, Schema extends z.ZodType>(
  name: Name,
  entries: readonly Entry[],
  schemaOf: (entry: Entry) => Schema,
) {
  const shape = Object.fromEntries(
    entries.map((entry) => [String(entry[name]), schemaOf(entry).optional()] as const),
  );
  const known = Object.keys(shape).join(', ') || 'none';
  const refusal = `the facts say nothing there that could be translated; expected ${known}`;
  return z
    .strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? refusal : undefined) })
    .default({});
}

const asManyAs = ({ length }: readonly unknown[]) =>
  z.array(words).length(length, `expected ${length} of them, as in the facts`).default([]);
