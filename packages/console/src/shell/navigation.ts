import { html, nothing, type TemplateResult } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { navigationWords } from '../../messages/generated/navigation.ts';
import { waitingWords } from '../../messages/generated/waiting.ts';
import { type Role, signOut, type Viewer } from '../session/session.ts';
import { waitingCount } from '../today/waiting-count.ts';
import { language } from '../words/language.ts';
import { sectionsFor } from './sections.ts';

/** The sections as links; on a narrow page they stand behind a button. */
export function navigation(roles: readonly Role[], at: string): TemplateResult {
  const { sections, menu } = commonWords[language()];
  const links = html`<ul @click=${close}>
    ${sectionsFor(roles, at).map(
      ({ title, path, isCurrent, begins }) =>
        html`<li class=${begins ? 'begins' : ''}><a href=${path} aria-current=${isCurrent ? 'page' : 'false'}>${title}${path === '/console' ? waiting() : nothing}</a></li>`,
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

/** How much waits there, as part of the link's name. */
function waiting(): TemplateResult | typeof nothing {
  const count = waitingCount();
  return count === 0
    ? nothing
    : html`<span class="count" aria-hidden="true">${count}</span><span class="unseen"> (${waitingWords[language()].count({ count })})</span>`;
}

/** Who has chosen a section sees it, and not the menu over it. */
function close(event: Event): void {
  if ((event.target as Element).closest('a'))
    (event.currentTarget as Element).closest('details')?.removeAttribute('open');
}

/** Who is signed in, and the way out. */
export function accountMenu({ name }: Viewer): TemplateResult {
  return html`<a class="account" href="/console/account"><span class="quiet whose">${navigationWords[language()].account}</span> <bdi>${name}</bdi></a>
    <button class="plain" type="button" @click=${() => void signOut()}>${navigationWords[language()].signOut}</button>`;
}
