import type { Inputs } from '../inputs.ts';
import type { Done } from '../outcomes.ts';
import type { Act } from '../permissions.ts';
import type { NewEvent } from './event-kinds.ts';

type EventsOf<Which extends Act> = (done: Done, input: Inputs[Which]) => readonly NewEvent[];

/** What an act on releases and sources tells once it is done. Acts on accounts tell with each notice and invitation, which the operator makes, too. */
const told: { readonly [Which in Act]?: EventsOf<Which> } = {
  submitRelease: ({ release }) => [{ kind: 'SUBMITTED', about: { release } }],
  sendBackRelease: ({ release, comment }) => [{ kind: 'SENT_BACK', about: { release, comment } }],
  commentOnRelease: ({ release, comment }, { mentioned = [] }) => [
    { kind: 'COMMENTED', about: { release, comment, ...(mentioned.length > 0 && { mentioned }) } },
  ],
  approveRelease: ({ release }) => [
    { kind: 'APPROVED', about: { release } },
    { kind: 'COMES_OUT_SOON', about: { release } },
    { kind: 'IS_OUT', about: { release } },
  ],
  lookAgainAtSource: ({ looks }, { source }) =>
    looks && looks.counts.GONE > 0 ? [{ kind: 'QUOTE_GONE', about: { source } }] : [],
};

/** What is told of an act that is done. */
export function eventsOf<Which extends Act>(
  act: Which,
  done: Done,
  input: Inputs[Which],
): readonly NewEvent[] {
  const events = told[act] as EventsOf<Which> | undefined;
  return events?.(done, input) ?? [];
}
