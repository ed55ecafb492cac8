import type { Fallback } from './fallback.ts';

/**
 * A fallback as a publishing system's server takes it into its pages: texts, which that server escapes itself, each with the
 * page that it leads to and the room that it keeps. `number` is the qualified number alone, as a sentence has it.
 */
export const fallbackTexts = ({ figures, texts, title }: Fallback, hub: string) => ({
  title,
  texts: texts.map(({ key, number, path, room, text }) => ({
    key,
    text,
    number,
    url: path === null ? null : hub + path,
    width: room?.width ?? null,
    height: room?.height ?? null,
  })),
  unknown: figures?.unknown ?? [],
});
