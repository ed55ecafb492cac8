import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import { type RecordType, recordPath, type View } from '../paths.ts';
import { heardBeside } from '../seen-and-heard.ts';

/** What is told of a record under one term: nothing, one thing or several. */
export type Fact = readonly [term: string, told: Told | readonly Told[]];

type Told = string | Html | null | undefined | false;

/** What is told of a record, term by term; a term of which nothing is known is left out. */
export function facts(all: readonly Fact[]): Html {
  const known = all.flatMap(([term, told]) => {
    const each = (Array.isArray(told) ? told : [told]).filter(Boolean);
    return each.length > 0 ? [{ term, each }] : [];
  });
  if (known.length === 0) return html``;
  return html`<dl class="facts">${known.map(
    ({ term, each }) =>
      html`<div><dt>${term}</dt>${each.map((one) => html`<dd>${typeof one === 'string' ? heardBeside(one) : one}</dd>`)}</div>`,
  )}</dl>`;
}

/** A record by its name, as a link to its page, and what has to be said beside it. */
export const recordLink = (type: RecordType, key: string, name: string, view: View, beside = ''): Html =>
  html`<a href="${recordPath(type, key, view)}">${heardBeside(name)}</a>${heardBeside(beside)}`;
