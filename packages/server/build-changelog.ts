import { globSync, readFileSync } from 'node:fs';
import { fold, programLanguage } from '@akto-figures/contents';
import { Marked } from 'marked';
import { documentationWords } from './messages/generated/documentation.ts';
import type { LoggedVersion } from './src/guides/changelog.ts';
import { deprecationsOf } from './src/guides/deprecations.ts';
import type { Section } from './src/guides/guide.ts';
import { modelChanges } from './src/guides/model-changes.ts';
import { type Area, areas, readChange, type ToldChange } from './src/guides/read-change.ts';
import { dated } from './src/pages/figure-summary.ts';
import { type Language, words } from './src/pages/words.ts';
import { version as present } from './src/version.ts';

/** A version with all that is known of it. */
interface Version {
  readonly version: string;
  /** Null while it is in the making. */
  readonly releasedOn: string | null;
  readonly changes: readonly ToldChange[];
  readonly schema: string;
}

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const marked = new Marked({
  renderer: { html: ({ text }) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') },
});

/** The log in a language: the sections of its page, and the versions that are out, for its feed. What changes say is in English. */
export function buildChangelog(language: Language): { sections: Section[]; versions: LoggedVersion[] } {
  const versions = [{ ...upcoming(), schema: read('packages/schema/public.graphql') }, ...released()];
  const told = versions.map((each, index) => toldIn(language, each, versions[index + 1]));
  return {
    sections: [deprecatedIn(language, versions), ...told.map(({ section }) => section)],
    versions: told.flatMap(({ logged }) => (logged ? [logged] : [])),
  };
}

function upcoming(): Omit<Version, 'schema'> {
  const changes = globSync('.changeset/*.md', { cwd: root })
    .toSorted()
    .map((file) => readChange(read(file)));
  return { version: present, releasedOn: null, changes };
}

/** What a release has kept, the latest first. The first version was told by no log. */
function released(): Version[] {
  const [, ...parts] = read('packages/widgets/CHANGELOG.md').split(/^## (?=\d)/m);
  const told = parts.map((part) => {
    const [, version = '', releasedOn = ''] = /^(\S+) – ([\d-]+)$/m.exec(part) ?? [];
    const changes = part
      .split(/^### /m)
      .slice(1)
      .flatMap((group) => {
        const [title = '', ...lines] = group.split('\n');
        const area = areas.find((each) => each.title === title)?.title;
        if (!area) throw new Error(`CHANGELOG.md has a heading that is no area: ${title}`);
        return lines
          .join('\n')
          .split(/^- /m)
          .slice(1)
          .map((text) => ({ area, text: text.trim() }));
      });
    return { version, releasedOn, changes, schema: read(`packages/schema/released/${version}.graphql`) };
  });
  return [...told, { ...firstVersion, changes: [], schema: read('packages/schema/released/0.1.0.graphql') }];
}

const firstVersion = { version: '0.1.0', releasedOn: '2026-11-22' };

function toldIn(language: Language, version: Version, before: Version | undefined) {
  const { changelog: tell } = documentationWords[language];
  const date = version.releasedOn && dayIn(language, version.releasedOn);
  const title = date
    ? tell.version({ version: version.version, date })
    : tell.next({ version: version.version });
  const headings = {
    API: tell.areas.api,
    SDK: tell.areas.sdk,
    'Data model': tell.areas.model,
  } satisfies Record<Area, string>;
  const content = areas.map(({ title: area }) => {
    const items = version.changes.filter((each) => each.area === area);
    const model = area === 'Data model' && before ? modelIn(language, before.schema, version.schema) : '';
    if (items.length === 0 && model === '') return '';
    const list = `<ul${inEnglish(language)}>${items
      .map(({ text }) => `<li>${marked.parseInline(text)}</li>`)
      .join('\n')}</ul>`;
    return `<h3>${headings[area]}</h3>\n${items.length > 0 ? list : ''}\n${model}`;
  });
  const lines = [
    ...content,
    `<p><a href="https://HUB/schema/${version.version}.graphql">${tell.schema}</a></p>`,
  ].join('\n');
  const section = sectionOf(title, lines, `v${version.version}`);
  const logged: LoggedVersion | null = version.releasedOn
    ? { version: version.version, releasedOn: version.releasedOn, title, id: section.id, html: lines }
    : null;
  return { section, logged };
}

function modelIn(language: Language, before: string, after: string): string {
  const { changelog: tell } = documentationWords[language];
  const { types, members, gone } = modelChanges(before, after);
  const rows = [
    ...(types.length > 0 ? [[tell.newTypes, types] as const] : []),
    ...Object.entries(members).map(([type, own]) => [tell.newMembers({ type }), own] as const),
    ...(gone.length > 0 ? [[tell.gone, gone] as const] : []),
  ];
  if (rows.length === 0) return '';
  const listed = rows.map(
    ([what, names]) => `<li>${what}${words[language].colon}${names.map(code).join(', ')}</li>`,
  );
  return `<ul>${listed.join('\n')}</ul>`;
}

/** Each deprecated member with its day, which is the schema's own, and the version that first had it so. */
function deprecatedIn(language: Language, versions: readonly Version[]): Section {
  const { changelog: tell } = documentationWords[language];
  const bySchema = versions.map(({ version, schema }) => ({ version, members: deprecationsOf(schema) }));
  const items = (bySchema[0]?.members ?? []).map(({ member, until, instead }) => {
    const since = bySchema.findLast(({ members }) => members.some((each) => each.member === member))?.version;
    const day = `<time datetime="${until}">${dayIn(language, until)}</time>`;
    const says = marked.parseInline(instead.charAt(0).toUpperCase() + instead.slice(1));
    return `<li>${code(member)}<br>${tell.stays({ since: since ?? present, until: day })} <span${inEnglish(language)}>${says}</span></li>`;
  });
  const list = `<ul>${items.join('\n')}</ul>`;
  return sectionOf(tell.deprecated, items.length > 0 ? list : `<p>${tell.nothingDeprecated}</p>`);
}

/** What English words say of themselves on a page of another language. */
const inEnglish = (language: Language): string =>
  language === programLanguage ? '' : ` lang="${programLanguage}"`;

function sectionOf(heading: string, lines: string, id = fold(heading).replaceAll(' ', '-')): Section {
  const text = lines
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { id, heading, parts: [lines], text };
}

const code = (name: string): string => `<code>${name}</code>`;

const dayIn = (language: Language, day: string): string => dated(`${day}T12:00:00Z`, words[language]);
