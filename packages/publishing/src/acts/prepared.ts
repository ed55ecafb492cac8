import type { Follower } from '../imports/imports-under-way.ts';
import type { Inputs } from '../inputs.ts';
import type { Viewer } from '../viewer.ts';
import type { Verb } from './work.ts';

/** The acts whose input is read before their transaction begins: others do not wait while a file is read. */
export const preparedActs = ['importFigures', 'readText', 'draftText', 'lookAgainAtSource'] as const;
export type PreparedAct = (typeof preparedActs)[number];

/** The verb that is left to do once the input of an act is read. */
export interface Prepared<Which extends PreparedAct = PreparedAct> {
  readonly verb: Verb<Which>;
  /** Gives back what was taken for it. */
  end?(): Promise<void>;
}

/** What reads the input of each of these acts. */
export type Prepares = {
  readonly [Which in PreparedAct]: (
    viewer: Viewer,
    input: Inputs[Which],
    follower: Follower,
  ) => Promise<Prepared<Which>>;
};

export const isPrepared = (act: string): act is PreparedAct =>
  (preparedActs as readonly string[]).includes(act);
