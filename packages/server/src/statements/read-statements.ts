import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstLanguage } from '@akto-figures/contents';
import { inEachLanguage, locales } from '@akto-figures/quantity';
import { Marked, type Token, type Tokens } from 'marked';
import type { Language } from '../pages/words.ts';
import { BadSetting } from '../settings.ts';

/** What the owner of a hub states to its readers. Each is a file in the folder of its language: "fr/privacy.md". */
export const statementNames = ['accessibility', 'legal-notice', 'privacy'] as const;
export type StatementName = (typeof statementNames)[number];

/** A statement, to be shown on a page. */
export interface Statement {
  readonly title: string;
  /** HTML, in which all that it names of the hub is filled in. */
  readonly body: string;
  /** The language that it is written in, where it was not written in the page's. */
  readonly written: Language;
}

export type Statements = Readonly<Record<Language, Readonly<Record<StatementName, Statement>>>>;

/** What a text may name without knowing it: `{{hub}}` and `{{contact}}`. */
export interface Named {
  /** Where the hub is reached from outside. */
  readonly publicUrl: string;
  /** The e-mail address to write to; null: what is said instead stands in the message files. */
  readonly contact: string | null;
  readonly noContact: Readonly<Record<Language, string>>;
}

/** A longer text is no statement that anybody reads. */
const longestText = 100_000;

const ofTheSoftware = fileURLToPath(new URL('../../statements/', import.meta.url));

/**
 * The statements in each language: the owner's, where there is one in `folder`; the owner's in the first language, where there is
 * none in another; else the software's own, which say what it does and what the owner has still to write.
 *
 * @throws BadSetting with the file and the line, where one cannot be shown
 */
export function readStatements(folder: string | null, named: Named): Statements {
  if (folder !== null) checkFolder(folder);
  const read = (language: Language, name: StatementName): Statement => {
    const candidates: { readonly folder: string; readonly written: Language }[] = [
      ...(folder === null
        ? []
        : [language, firstLanguage as Language].map((written) => ({ folder, written }))),
      { folder: ofTheSoftware, written: language },
    ];
    for (const { folder: from, written } of candidates) {
      const file = join(from, written, `${name}.md`);
      const text = textOf(file);
      if (text !== null) return statementOf(text, { file, written, named });
    }
    throw new Error(`The software has no ${name}.md for ${language}.`);
  };
  return inEachLanguage(
    (language) =>
      Object.fromEntries(statementNames.map((name) => [name, read(language, name)])) as Statements[Language],
  );
}

/** A name with a mistake in it would leave the software's text where the owner believes to have one. */
function checkFolder(folder: string): void {
  const files = locales.flatMap((language) => globSync(join(folder, language, '*.md')));
  const strange = files.find(
    (file) => !(statementNames as readonly string[]).includes(basename(file, '.md')),
  );
  const known = statementNames.map((name) => `${firstLanguage}/${name}.md`).join(', ');
  if (strange !== undefined) throw badFile(strange, 'a name that says nothing', `one of ${known}`);
  if (files.length > 0) return;
  const given = existsSync(folder) ? `${folder} without any of them` : folder;
  throw new BadSetting('OWNER_TEXTS', given, `a folder with ${known}, or some of them`);
}

function textOf(file: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw badFile(file, 'cannot be read', 'a text in UTF-8 that the hub may read');
  }
}

function statementOf(
  text: string,
  { file, written, named }: { file: string; written: Language; named: Named },
): Statement {
  if (text.length > longestText)
    throw badFile(file, `${text.length} characters`, `at most ${longestText} characters`);
  const { publicUrl, contact, noContact } = named;
  const filled = text
    .replaceAll('{{hub}}', `[${new URL(publicUrl).host}](${publicUrl}/)`)
    .replaceAll('{{contact}}', contact === null ? noContact[written] : `[${contact}](mailto:${contact})`);
  const marked = new Marked({
    renderer: {
      html({ raw }: Tokens.HTML | Tokens.Tag): string {
        throw badFile(file, raw.slice(0, 80), 'Markdown without HTML');
      },
      image({ raw }: Tokens.Image): string {
        throw badFile(file, raw.slice(0, 80), 'a text without images');
      },
      link({ href, tokens }: Tokens.Link) {
        if (!/^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/.test(href))
          throw badFile(file, href.slice(0, 80), 'links to https://…, mailto:…, tel:… or a path of the hub');
        const address = href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        return `<a href="${address}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  const [title, ...rest] = marked.lexer(filled).filter(({ type }) => type !== 'space');
  if (title?.type !== 'heading' || (title as Tokens.Heading).depth !== 1)
    throw badFile(file, filled.slice(0, 80), 'a first line with the title: “# …”');
  return { title: plain(title), body: marked.parser(rest), written };
}

const plain = (token: Token): string => {
  const { tokens, text = '' } = token as Tokens.Generic;
  return tokens ? tokens.map(plain).join('') : text;
};

const badFile = (file: string, given: string, expected: string): BadSetting =>
  new BadSetting(`OWNER_TEXTS, ${file},`, given, expected);
