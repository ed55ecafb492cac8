import type { Settings } from '../settings.ts';

/** One thing that an operator asks of the hub on the command line. */
export interface Command {
  /** The words that call it: `user add`. */
  readonly name: string;
  /** What it does, in one sentence for the operator who reads `--help`. */
  readonly does: string;
  /** What must follow it, in this order. */
  readonly takes: readonly Word[];
  readonly options: readonly Option[];
  /** More that its `--help` says; nothing unless given. */
  readonly note?: string;
  readonly run: (asked: Asked) => Promise<CommandResult>;
}

export interface Word {
  /** As it stands in the usage: `FILE`. */
  readonly name: string;
  readonly says: string;
  /** Of the last word: more of them may follow. */
  readonly several?: true;
}

export interface Option {
  /** Without its dashes: `dry-run`. */
  readonly name: string;
  readonly says: string;
  /** What must follow it, as in the usage: `ROLE`; without it the option is a flag. */
  readonly value?: string;
  readonly required?: true;
}

/** A call that was read: every word that the command takes is there. */
export interface Asked {
  readonly words: Readonly<Record<string, string>>;
  /** All that the last word stands for, where several may follow it. */
  readonly several: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  readonly settings: Settings;
  /** Reports progress; `of` is null where the total is unknown. */
  readonly progress: (done: number, of: number | null, what: string) => void;
  /** A file that the operator named, from the folder in which the operator is. */
  readonly file: (name: string) => string;
}

/** How it ended. What was found wrong is no failure, and still ends with exit code 1; where nothing could be looked at, with 2. */
export interface CommandResult {
  readonly found: 'nothing' | 'something' | 'no way to look';
  /** Lines for a person. */
  readonly says: readonly string[];
  /** The same for a program, as JSON. */
  readonly data: unknown;
}

/** The command was called wrongly. The message is one line: what, and what would be right. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
}
