import { type Context, Hono } from 'hono';
import { html, raw } from 'hono/html';
import { at, inEachOther } from '../doors/door-table.ts';
import { languageAt } from '../pages/language-at.ts';
import { layout, pageHeaders } from '../pages/layout.ts';
import { statementPath } from '../pages/paths.ts';
import { words } from '../pages/words.ts';
import type { StatementName, Statements } from './read-statements.ts';

/** What the owner states, at an address of its own in each language. */
export function statementRoutes(statements: Statements, publicUrl: string): Hono {
  const routes = new Hono();
  const show = (name: StatementName) => async (c: Context) => {
    const pathIn = (each: keyof Statements) => statementPath(name, each);
    const language = languageAt(c, pathIn);
    const { title, body, written } = statements[language][name];
    const page = await layout({
      language,
      title: `${title} – ${words[language].title}`,
      publicUrl,
      pathIn,
      body: html`<article class="guide"${written === language ? '' : html` lang="${written}"`}>
<h1>${title}</h1>
${raw(body)}
</article>`,
    });
    return c.html(page, 200, { ...pageHeaders, 'Content-Language': language });
  };
  routes
    .get(at('/declaration-accessibilite'), show('accessibility'))
    .get(at('/mentions-legales'), show('legal-notice'))
    .get(at('/confidentialite'), show('privacy'));
  inEachOther('accessibility', (path) => routes.get(at(path), show('accessibility')));
  inEachOther('legal-notice', (path) => routes.get(at(path), show('legal-notice')));
  inEachOther('privacy', (path) => routes.get(at(path), show('privacy')));
  return routes;
}
