import { html, type TemplateResult } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { navigationWords } from '../../messages/generated/navigation.ts';
import { type Role, signOut, type Viewer } from '../session/session.ts';
import { language } from '../words/language.ts';
import { sectionsFor } from './sections.ts';

/** The sections as links; on a narrow page they stand behind a button. */
export function navigation(role: Role, at: string): TemplateResult {
  const { sections, menu } = commonWords[language()];
  const links = html`<ul @click=${close}>
    ${sectionsFor(role, at).map(
      ({ title, path, isCurrent }) =>
        html`<li><a href=${path} aria-current=${isCurrent ? 'page' : 'false'}>${title}</a></li>`,
    )}
  </ul>`;
  return html`<nav class="sections" aria-label=${sections}>
    <details class="narrow">
      <summary>${menu}</summary>
      ${links}
    </details>
    <div class="wide">${links}</div>
  </nav>`;
}

/** Who has chosen a section sees it, and not the menu over it. */
function close(event: Event): void {
  if ((event.target as Element).closest('a'))
    (event.currentTarget as Element).closest('details')?.removeAttribute('open');
}

/** Who is signed in, and the way out. */
export function accountMenu({ name }: Viewer): TemplateResult {
  return html`<a class="account" href="/console/account"><span class="quiet">${navigationWords[language()].account}</span> <bdi>${name}</bdi></a>
    <button class="plain" type="button" @click=${() => void signOut()}>${navigationWords[language()].signOut}</button>`;
}
