import type { z } from 'zod';
import type { Ask } from '../graph/ask.ts';
import type { Language } from '../pages/words.ts';
import type { Given, InputName } from './inputs.ts';

/** Whom a tool asks, and how it answers. */
export interface Asked {
  readonly ask: Ask;
  readonly publicUrl: string;
  readonly language: Language;
}

/** What a tool answers: lines to be read, and the same in parts. */
export interface Told<Output> {
  readonly lines: readonly string[];
  readonly parts: Output;
}

/** Something that an assistant may ask of the hub. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** What an assistant reads of it before it asks. */
  readonly description: string;
  readonly needs: readonly InputName[];
  readonly takes: readonly InputName[];
  readonly output: z.ZodObject;
  answer(given: Given<never, InputName>, asked: Asked): Promise<Told<object>>;
}

/** A tool whose `answer` knows what it is given, and gives what its output says. */
export function defineTool<
  const Needs extends InputName,
  const Takes extends InputName,
  Output extends z.ZodObject,
>(tool: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly needs: readonly Needs[];
  readonly takes: readonly Takes[];
  readonly output: Output;
  answer(given: Given<Needs, Takes>, asked: Asked): Promise<Told<z.infer<Output>>>;
}): Tool {
  // What it needs is there when it is asked: `readInputs` has seen to it.
  return tool as unknown as Tool;
}
