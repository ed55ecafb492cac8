import { decimalLimits, formulas, qualifiers, units } from '@akto-figures/quantity';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { isEdtf } from './days.ts';
import { disagreements } from './figure-agreement.ts';

/** A starter file does not say what it should. The message is one line: which file, where, what, and what would be right. */
export class FactsUnreadable extends Error {
  override readonly name = 'FactsUnreadable';
}

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a key such as "akto-agefiph-2022-2024"');
const edtf = z.coerce
  .string()
  .refine(isEdtf, 'expected a day, month, year or period such as "2022-05-09", "2022/2024" or "XXXX-07-06"');
export const words = z.string().min(1);
const flag = z.boolean().default(false);
const { integerDigits, decimals } = decimalLimits;
const number = z.number().refine(
  (number) => new RegExp(`^-?\\d{1,${integerDigits}}(\\.\\d{1,${decimals}})?$`).test(String(number)),
  // What else is asked of a number needs one, so a number that is none ends the reading.
  {
    error: `expected a number of at most ${integerDigits} digits, and ${decimals} after the point`,
    abort: true,
  },
);
const nameIn = <Name extends string>(table: Record<Name, unknown>) => z.enum(Object.keys(table) as Name[]);

const source = z.strictObject({
  key,
  title: words,
  publisher: key.nullable(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: edtf.nullable(),
  language: z.enum(['fr', 'en']),
});

const actorName = z.strictObject({
  name: words,
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  inferred: flag,
  why: words.optional(),
});

const actor = z
  .strictObject({
    key,
    name: words.optional(),
    names: z.array(actorName).min(1).optional(),
    kind: words,
    territory: words.optional(),
    member_of: key.optional(),
    note_fr: words.optional(),
    inferred: flag,
    why: words.optional(),
  })
  .refine(
    (actor) => (actor.name === undefined) !== (actor.names === undefined),
    'expected either name or names',
  );

const person = z.strictObject({
  name: words,
  actor: key,
  roles: z.array(words).min(1),
  source: key,
  contradiction: flag,
});

const axis = z.strictObject({
  number: z.int().positive(),
  title_fr: words,
  measures_fr: z.array(words).default([]),
  inferred: flag,
});

const party = z.strictObject({
  actor: key.nullable(),
  role: z.enum(['SIGNATORY', 'LEAD', 'CONSULTED']),
  unreadable_in_source: flag,
});

const convention = z.strictObject({
  key,
  title_fr: words,
  kind: words,
  status: words,
  period: edtf.optional(),
  period_inferred: flag,
  signed: edtf.nullish(),
  signed_inferred: flag,
  announced: edtf.optional(),
  succeeds: key.optional(),
  part_of: key.optional(),
  territory: words.optional(),
  axes_from: edtf.optional(),
  declared_axes: z.int().positive().optional(),
  note: words.optional(),
  parties: z.array(party).min(1),
  source: key,
  axes: z.array(axis).default([]),
  milestones: z.array(z.strictObject({ date: edtf, title_fr: words })).default([]),
  structure: z
    .record(z.enum(['working_groups', 'workstreams', 'principles', 'key_moments']), z.int().positive())
    .optional(),
});

const actionPlan = z.strictObject({
  convention: key,
  territories: z.array(words).min(1),
  status: words,
  date: edtf.optional(),
  inferred: flag,
  why: words.optional(),
});

const figure = z.strictObject({
  key,
  label_fr: words,
  label_en: words.optional(),
  unit: nameIn(units),
  value: z.strictObject({ number, qualifier: nameIn(qualifiers) }),
  printed: words,
  role: z.enum(['ACTUAL', 'TARGET', 'BASELINE', 'RATE']),
  period: edtf,
  period_inferred: flag,
  scope: words,
  axis: z.int().positive().optional(),
  part_of: key.optional(),
  example_of: key.optional(),
  with: key.optional(),
  derived_from: z.array(key).default([]),
  formula: nameIn(formulas).optional(),
  composition_note_fr: words.optional(),
  composition_note_en: words.optional(),
  convention: key,
  source: key,
});

const statements = z.strictObject({
  sources: z.array(source),
  actors: z.array(actor),
  people: z.array(person),
  conventions: z.array(convention),
  action_plans: z.array(actionPlan),
  figures: z.array(figure),
});

const facts = statements.superRefine((facts, refusal) => {
  for (const { path, message } of disagreements(facts)) refusal.addIssue({ code: 'custom', path, message });
});

const indicators = z.array(
  z.strictObject({
    key,
    label_fr: words,
    label_en: words.optional(),
    additive: z.boolean(),
    figures: z.array(key).min(1),
  }),
);

export type Facts = z.output<typeof statements>;
export type ActorFact = Facts['actors'][number];
export type ConventionFact = Facts['conventions'][number];
export type FigureFact = Facts['figures'][number];
export type IndicatorFact = z.output<typeof indicators>[number];

/** Reads the facts; `name` is the file's, for the messages. @throws FactsUnreadable */
export const readFacts = (text: string, name: string): Facts => readYaml(facts, text, name);

/** Reads which figures count the same thing. @throws FactsUnreadable */
export const readIndicators = (text: string, name: string): IndicatorFact[] =>
  readYaml(indicators, text, name);

/** Reads a starter file as its schema has it. @throws FactsUnreadable */
export function readYaml<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  name: string,
): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => `line ${lines.linePos(offset).line}`;
  const [broken] = document.errors;
  if (broken) {
    throw new FactsUnreadable(
      `${name}, ${lineAt(broken.pos[0])}: this is no YAML (${broken.message.split('\n')[0]}).`,
    );
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = [
    ...(issue?.path ?? []),
    ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
  ];
  const where = [name, lineAt(offsetOf(document, path)), path.join('.')].filter(Boolean).join(', ');
  throw new FactsUnreadable(`${where}: ${issue?.message}.`);
}

/** Where a path leads in the text, or as near to it as the text goes. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const step of path) {
    // A key that is written as a number is a number to YAML, and a text to whoever reads the object.
    const pair = isMap(node) && node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    const next = pair ? pair.key : isSeq(node) ? node.items[Number(step)] : undefined;
    if (!isNode(next) || !next.range) break;
    offset = next.range[0];
    node = pair ? pair.value : next;
  }
  return offset;
}
