import { programLanguage } from '@akto-figures/contents';
import { documentationWords } from '../../messages/generated/documentation.ts';
import { xml } from '../doors/xml.ts';
import { changelogPath, doorPath } from '../pages/paths.ts';
import { type Language, words } from '../pages/words.ts';
import type { LoggedVersion } from './changelog.ts';

/** The versions that are out as RFC 4287 has it: what each brought, and from which on something is deprecated. */
export function changelogFeed(
  versions: readonly LoggedVersion[],
  { language, publicUrl }: { readonly language: Language; readonly publicUrl: string },
): string {
  const { title } = words[language];
  const { changelog } = documentationWords[language];
  const { hostname, port } = new URL(publicUrl);
  const tag = (name: string) => `tag:${hostname},2026:${port ? `${port}/` : ''}${name}`;
  const page = `${publicUrl}${changelogPath(language)}`;
  const self = doorPath('/changelog.atom', language);
  const entries = versions.map(
    ({ version, releasedOn, title, id, html }) => xml`<entry>
<id>${tag(`changelog/${version}`)}</id>
<title>${title}</title>
<updated>${releasedOn}T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="${`${page}#${id}`}"/>
<content type="html" xml:lang="${programLanguage}">${html.replaceAll('https://HUB', publicUrl)}</content>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${tag(self.slice(1))}</id>
<title>${`${changelog.feed} – ${title}`}</title>
<updated>${`${versions[0]?.releasedOn ?? '1970-01-01'}T00:00:00Z`}</updated>
<author><name>${title}</name></author>
<link rel="self" type="application/atom+xml" href="${publicUrl + self}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${entries}</feed>
`}`;
}
