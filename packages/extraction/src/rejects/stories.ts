import type { FoundNumber } from '../numbers/found-number.ts';
import type { Stretch } from '../segment/blocks.ts';

/** Words after which a paragraph tells of one person. */
const opening =
  /(?<!\p{L})(?:je pense (?:aussi |également )?à|j’ai en tête|je me souviens|je revois|je n’oublie pas|l’histoire d[e’]|le parcours d[e’]|prenons (?:l’exemple d[e’]|le cas d[e’])|I (?:think|remember)|take the case of)|(?<!\p{L})\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\p{L}+)?, \d\d (?:ans|years old),/iu;

/** How far a story goes on after its opening. */
const longest = 400;

/** The most that one person counts in their own story. */
const mostOfOne = 1000;

/** "Marie, 23 ans, a envoyé 112 candidatures": what a paragraph that tells of one person counts is theirs, and no figure of the body. */
export function isOfStory(text: string, { from }: Stretch, { core, value }: FoundNumber): boolean {
  if (value?.kind !== 'NUMBER' || value.unit === 'percent' || Math.abs(Number(value.number)) > mostOfOne)
    return false;
  return opening.test(text.slice(Math.max(from, core.from - longest), core.from).replaceAll("'", '’'));
}
