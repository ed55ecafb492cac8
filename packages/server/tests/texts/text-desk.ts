import { expect } from 'vitest';
import { asFile } from '../../../../tests/support/a-press-text.ts';
import { type Answered, anEditorialHub, type Colleague, type EditorialHub } from '../an-editorial-hub.ts';

/** Two who read press texts at one hub: what they ask is split by question, and one hub answers all of it. */
export let hub: EditorialHub;
export let writer: Colleague;
export let other: Colleague;

export async function openTextDesk(): Promise<void> {
  hub = await anEditorialHub();
  [writer, other] = await Promise.all([hub.colleague('EDITOR', 'akto'), hub.colleague('EDITOR', 'akto')]);
}

const told = `name language title day text notices seemsIn refusal revision release { id } numbers { start end exact state because isSure
  isRead label lacks doubts contradictedBy { start } indicator role value { text(locale: FR) unit { key } } period { edtf } periodFrom
  territory { name } relations { type to { start } } joinedTo { start } splitFrom { start } problems { field }
  hub { is figure value { text(locale: FR) } period { edtf } isOverdue } }`;

export const send = (text: string | Uint8Array, more: object = {}, who = writer) =>
  who.act('readText', { file: asFile(text), ...more });

export async function read(text: string, who = writer): Promise<string> {
  const outcome = await send(text, {}, who);
  if (outcome.__typename !== 'Done') throw new Error(JSON.stringify(outcome));
  return outcome.reading.id;
}

export const look = async (id: string, who = writer): Promise<Answered> =>
  (await who.ask(`query ($id: ID!) { textReading(id: $id) { ${told} } }`, { id })).textReading;

export const figuresOf = ({ numbers }: Answered): Answered[] =>
  numbers.filter(({ state }: Answered) => state !== 'LEFT');
export const numberOf = (reading: Answered, words: string): Answered =>
  reading.numbers.find(({ exact }: Answered) => exact === words);
export const markOf = (reading: Answered, words: string, mark: object) => {
  const { start, end } = numberOf(reading, words);
  return { start, end, ...mark };
};
export const place = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

/** Decides about numbers of a text, by their words, and looks at it again. */
export async function decide(id: string, marks: readonly object[], who = writer): Promise<Answered> {
  expect(await who.act('markText', { reading: id, marks })).toMatchObject({ __typename: 'Done' });
  return look(id, who);
}
