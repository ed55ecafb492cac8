import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageTags } from '../../packages/quantity/src/locales.ts';
import { modulesApart } from './apart.ts';
import { differencesOf, type Messages } from './compare.ts';
import { type LanguageMessages, moduleOf } from './module.ts';

/** What a room wants that is not as usual. */
export interface Wishes {
  /** The groups that a page loads in its own language alone: see `modulesApart`. */
  readonly apart?: readonly string[];
  /** What a language is called in what is made; as its file unless said. */
  named?(language: string): string;
}

/**
 * Writes `generated/<name>.ts` beside the message files of a folder, one for each of their outermost groups.
 * @throws Error with a line for each message that a language lacks, or says with other arguments
 */
export function makeWords(
  folder: string,
  tags: Readonly<Record<string, string>> = languageTags,
  { apart = [], named = (language) => language }: Wishes = {},
): void {
  const [first, ...others] = Object.entries(tags).map(([language, tag]): LanguageMessages => {
    const file = join(folder, `${language}.json`);
    if (!existsSync(file)) throw new Error(`${file} is missing: each language of the hub has its messages.`);
    return { language: named(language), tag, messages: JSON.parse(readFileSync(file, 'utf8')) as Messages };
  });
  if (!first) throw new TypeError('makeWords needs a language.');
  const wrong = others.flatMap(({ language, messages }) =>
    differencesOf(first.messages, messages).map(
      (difference) => `${join(folder, language.toLowerCase())}.json: ${difference}`,
    ),
  );
  if (wrong.length > 0) throw new Error(wrong.join('\n'));

  const generated = join(folder, 'generated');
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated, { recursive: true });
  for (const name of Object.keys(first.messages).filter((name) => !apart.includes(name))) {
    const groupOf = (told: LanguageMessages): LanguageMessages => ({
      ...told,
      messages: told.messages[name] as Messages,
    });
    writeFileSync(join(generated, fileOf(name)), moduleOf(name, [groupOf(first), ...others.map(groupOf)]));
  }
  if (apart.length > 0)
    for (const [file, made] of modulesApart(apart, [first, ...others]))
      writeFileSync(join(generated, file), `${made}\n`);
}

/** `chooseOne` is in `choose-one.ts`, as a file that a person writes would be. */
const fileOf = (name: string) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
