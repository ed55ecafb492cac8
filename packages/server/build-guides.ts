// Makes the pages of the documentation of docs/hub: HTML where it is text, queries as they are. Raw HTML is refused.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fold, programLanguage } from '@akto-figures/contents';
import { inEachLanguage } from '@akto-figures/quantity';
import { Marked, type Token, type Tokens } from 'marked';
import { buildChangelog } from './build-changelog.ts';
import { type Guide, type GuideName, guideNames, type Question, type Section } from './src/guides/guide.ts';
import { doorPath, guidePath } from './src/pages/paths.ts';
import type { Language } from './src/pages/words.ts';

const sources = new URL('../../docs/hub/', import.meta.url);
const output = new URL('guides/generated/', import.meta.url);

function guideOf(language: Language, name: GuideName): Guide {
  const written = existsSync(new URL(`${language}/`, sources)) ? language : programLanguage;
  const file = `${written}/${name}.md`;
  const marked = readerOf(language, file);
  const tokens = marked
    .lexer(readFileSync(new URL(file, sources), 'utf8'))
    .filter(({ type }) => type !== 'space');
  const [title, lead, ...rest] = tokens;
  if (title?.type !== 'heading' || lead?.type !== 'paragraph')
    throw new Error(`docs/hub/${file} has to begin with its title and a paragraph.`);
  const starts = rest.flatMap((token, index) => (isHeading(token) ? [index] : []));
  if (starts[0] !== 0) throw new Error(`docs/hub/${file} has to go on with a heading: "## …".`);
  return {
    name,
    title: plain([title]),
    lead: markedAs(written, marked.parser([lead]), language),
    leadText: plain([lead]),
    sections: starts
      .map((start, index) => sectionOf(marked, rest.slice(start, starts[index + 1]), file))
      .map((section) => markedSection(written, section, language))
      .concat(name === 'every-type' ? inEnglish(typesPage(), language) : [])
      .concat(name === 'changelog' ? changelog[language].sections : []),
  };
}

const isHeading = (token: Token): boolean => token.type === 'heading' && token.depth === 2;

function sectionOf(marked: Marked, [heading, ...tokens]: Token[], file: string): Section {
  const parts: (string | Question)[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.type !== 'code' || token.lang !== 'graphql') {
      parts.push(marked.parser([token]));
      continue;
    }
    index += 1;
    const answer = tokens[index];
    if (answer?.type !== 'code' || answer.lang !== 'json')
      throw new Error(`docs/hub/${file} has a graphql block without its answer, a json block.`);
    parts.push({ query: token.text, answer: answer.text });
  }
  const words = plain(heading ? [heading] : []);
  return { id: fold(words).replaceAll(' ', '-'), heading: words, parts, text: plain(tokens) };
}

/** The reference of docs/api.md, a section for each type, union, filter and enum. It is made of the graph's own descriptions. */
function typesPage(): string {
  const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
  const parts = [...page.matchAll(/<!-- ([\w ]+) -->\n(.*?)<!-- end -->/gs)];
  return parts
    .map(([, name, part = '']) =>
      name === 'root fields' ? `## Query\n\n${part}` : part.replaceAll(/^### /gm, '## '),
    )
    .join('\n');
}

/** What stands in English only, as sections of a guide; in another language they say in which they are. */
function inEnglish(page: string, language: Language): Section[] {
  const marked = readerOf(language, 'a page in English');
  const tokens = marked.lexer(page).filter(({ type }) => type !== 'space');
  const starts = tokens.flatMap((token, index) => (isHeading(token) ? [index] : []));
  const sections = starts.map((start, index) =>
    sectionOf(marked, tokens.slice(start, starts[index + 1]), 'a page in English'),
  );
  return sections.map((section) => markedSection(programLanguage, section, language));
}

/** HTML that says in which language it is where that is not the page's. */
const markedAs = (written: Language, html: string, language: Language): string =>
  written === language ? html : `<div lang="${written}">${html}</div>`;

const markedSection = (written: Language, section: Section, language: Language): Section => ({
  ...section,
  parts: section.parts.map((part) => (typeof part === 'string' ? markedAs(written, part, language) : part)),
});

function readerOf(language: Language, file: string): Marked {
  return new Marked({
    renderer: {
      html({ raw }: Tokens.HTML | Tokens.Tag): string {
        if (raw === '<br>') return raw;
        throw new Error(`docs/hub/${file} has HTML, which no guide may: ${raw}`);
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${addressOf(href, language)}">${this.parser.parseInline(tokens)}</a>`;
      },
      // Every error leads to the row of its code.
      tablerow({ text }: Tokens.TableRow) {
        const [, code] = (file.endsWith('/errors.md') && /^<td><code>([A-Z_]+)<\/code>/.exec(text)) || [];
        return `<tr${code === undefined ? '' : ` id="${code}"`}>\n${text}</tr>\n`;
      },
    },
  });
}

/** Links between guides lead to the hub's own pages, in the language of the guide. */
function addressOf(href: string, language: Language): string {
  const [, name, anchor = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (name !== undefined) {
    if (!(allNames as readonly string[]).includes(name)) throw new Error(`There is no guide ${href}.`);
    return guidePath(name, language) + anchor;
  }
  if (!/^(#|\/|https:\/\/)/.test(href)) throw new Error(`${href} leads nowhere on the hub.`);
  return href.startsWith('/docs') ? doorPath(href, language) : href;
}

/** What is read of tokens, without markup. */
function plain(tokens: readonly Token[]): string {
  const read = (token: Token): string => {
    const { tokens, items, header, rows, text = '' } = token as Tokens.Generic;
    const inner: Token[] | undefined = rows ? [header, ...rows].flat() : (items ?? tokens);
    return inner ? inner.map(read).join(rows || items ? ' ' : '') : text;
  };
  return tokens
    .map(read)
    .join(' ')
    .replaceAll(/[ \n]+/g, ' ')
    .trim();
}

const allNames = [...guideNames, 'changelog'] as const;
const changelog = inEachLanguage(buildChangelog);
const guides = inEachLanguage((language) => allNames.map((name) => guideOf(language, name)));
mkdirSync(output, { recursive: true });
writeFileSync(new URL('guides.json', output), JSON.stringify(guides));
writeFileSync(
  new URL('changelog.json', output),
  JSON.stringify(inEachLanguage((language) => changelog[language].versions)),
);
