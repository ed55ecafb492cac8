import { choicesInWords, gateWords, programLanguage, readPeriod } from '@akto-figures/contents';
import { decimalLimits, formulas, qualifiers, units } from '@akto-figures/quantity';
import { z } from 'zod';
import {
  ActionPlanStatus,
  ActorKind,
  ConventionKind,
  ConventionStatus,
  FigureRole,
  PartyRole,
} from '../generated/client.ts';
import { entry, key, once, words } from './entries.ts';
import { disagreements } from './figure-agreement.ts';
import { readYaml } from './starter-file.ts';

/** A date or period as the French texts have it, or in EDTF. */
const edtf = z.coerce.string().transform((text, refusal) => {
  const read = readPeriod(text, 'fr');
  if (read.ok) return read.edtf;
  const { message, choices } = read.problem;
  const wrong =
    choices.length > 0
      ? `${message[programLanguage]} Expected ${choicesInWords(choices)[programLanguage]}`
      : `expected ${gateWords[programLanguage].badPeriod}`;
  refusal.addIssue({ code: 'custom', message: wrong, input: text });
  return z.NEVER;
});
const flag = z.boolean().default(false);
const count = z.int32().positive();
const nameIn = <Name extends string>(table: Record<Name, unknown>) => z.enum(Object.keys(table) as Name[]);
const { integerDigits, decimals } = decimalLimits;
const number = z.number().refine(
  (number) => new RegExp(`^-?\\d{1,${integerDigits}}(\\.\\d{1,${decimals}})?$`).test(String(number)),
  // What else is asked of a number needs one, so a number that is none ends the reading.
  {
    error: `expected a number of at most ${integerDigits} digits, and ${decimals} after the point`,
    abort: true,
  },
);

const source = entry({
  key,
  title: words,
  publisher: key.nullable(),
  publisher_inferred: flag,
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: edtf.nullable(),
  language: z.enum(['fr', 'en']),
});

const actorName = entry({
  name: words,
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  inferred: flag,
  why: words.optional(),
}).refine(({ from = '', until = '9999' }) => from <= until, 'expected "from" to be no later than "until"');

const actor = entry({
  key,
  name: words.optional(),
  names: z.array(actorName).min(1).optional(),
  kind: z.enum(ActorKind),
  territory: words.optional(),
  member_of: key.optional(),
  note_fr: words.optional(),
  inferred: flag,
  why: words.optional(),
}).refine(
  (actor) => (actor.name === undefined) !== (actor.names === undefined),
  'expected either name or names',
);

const person = entry({
  name: words,
  actor: key,
  roles: z.array(words).min(1),
  source: key,
  contradiction: flag,
});

const axis = entry({
  number: count,
  title_fr: words,
  measures_fr: z.array(words).default([]),
  inferred: flag,
});

const party = entry({
  actor: key.nullable(),
  role: z.enum(PartyRole),
  unreadable_in_source: flag,
}).refine(
  (party) => (party.actor === null) === party.unreadable_in_source,
  'expected an actor, or unreadable_in_source: true',
);

const convention = entry({
  key,
  title_fr: words,
  kind: z.enum(ConventionKind),
  status: z.enum(ConventionStatus),
  status_inferred: flag,
  period: edtf.optional(),
  period_inferred: flag,
  signed: edtf.nullish(),
  signed_inferred: flag,
  announced: edtf.optional(),
  to_be_signed: edtf.optional(),
  to_be_signed_inferred: flag,
  succeeds: key.optional(),
  part_of: key.optional(),
  part_of_inferred: flag,
  territory: words.optional(),
  axes_from: edtf.optional(),
  declared_axes: count.optional(),
  note: words.optional(),
  parties: z.array(party).min(1),
  source: key,
  axes: once(z.array(axis), ({ number }) => number).default([]),
  milestones: z.array(entry({ date: edtf, title_fr: words })).default([]),
  structure: entry({
    working_groups: count.optional(),
    workstreams: count.optional(),
    principles: count.optional(),
    key_moments: count.optional(),
  }).optional(),
})
  .refine(
    ({ key, succeeds, part_of }) => succeeds !== key && part_of !== key,
    'expected it to succeed, and to be a part of, another convention than itself',
  )
  .refine(
    ({ status, parties }) =>
      !parties.some(({ role }) => role === (status === 'ANNOUNCED' ? 'SIGNATORY' : 'TO_SIGN')),
    'expected TO_SIGN, and no SIGNATORY, for who is to sign what is only announced, and the other way round once it is signed',
  );

const actionPlan = entry({
  convention: key,
  territories: once(z.array(words).min(1)),
  status: z.enum(ActionPlanStatus),
  date: edtf.optional(),
  inferred: flag,
  why: words.optional(),
});

const figure = entry({
  key,
  label_fr: words,
  label_en: words.optional(),
  unit: nameIn(units),
  value: entry({ number, qualifier: nameIn(qualifiers) }),
  printed: words,
  role: z.enum(FigureRole),
  period: edtf,
  period_inferred: flag,
  scope: words,
  of_whom: z.literal('national').optional(),
  axis: count.optional(),
  part_of: key.optional(),
  example_of: key.optional(),
  with: key.optional(),
  derived_from: once(z.array(key)).default([]),
  formula: nameIn(formulas).optional(),
  composition_note_fr: words.optional(),
  composition_note_en: words.optional(),
  convention: key,
  source: key,
  locator_fr: words.optional(),
});

const statements = entry({
  sources: once(z.array(source), ({ key }) => key),
  actors: once(z.array(actor), ({ key }) => key),
  people: z.array(person),
  conventions: once(z.array(convention), ({ key }) => key),
  action_plans: once(z.array(actionPlan), ({ convention, territories }) =>
    territories.map((territory) => `${convention} in ${territory}`),
  ),
  figures: once(z.array(figure), ({ key }) => key),
});

const facts = statements.superRefine((facts, refusal) => {
  for (const { path, message } of disagreements(facts)) refusal.addIssue({ code: 'custom', path, message });
});

export type Facts = z.output<typeof statements>;
export type ActorFact = Facts['actors'][number];
export type ConventionFact = Facts['conventions'][number];
export type ActionPlanFact = Facts['action_plans'][number];
export type FigureFact = Facts['figures'][number];

/** Reads the facts; `name` is the file's, for the messages. @throws FactsUnreadable */
export const readFacts = (text: string, name: string): Facts => readYaml(facts, text, name);
