import { html } from 'hono/html';
import { mailWords } from '../../messages/generated/mail.ts';
import type { Language } from '../pages/words.ts';
import { oneLine } from './mailer.ts';

/** What one event says in a mail. */
export interface Said {
  readonly subject: string;
  readonly lines: readonly string[];
  /** What somebody wrote, under its heading. */
  readonly quote?: { readonly heading: string; readonly text: string } | null;
  readonly link: { readonly label: string; readonly address: string } | null;
}

/** What stands around what is said. */
export interface Frame {
  readonly language: Language;
  readonly hello: string;
  readonly lead?: string;
  /** Why somebody receives it, and how to change that. */
  readonly foot: string;
  readonly subject: string;
}

const longestQuote = 2000;

/**
 * One mail as text and as HTML: the same words, in one column, with no picture, no colour that says something and nothing to load.
 * Whatever people wrote is text in both.
 */
export async function compose(
  said: readonly Said[],
  { language, hello, lead, foot, subject }: Frame,
): Promise<{ text: string; html: string }> {
  const isDigest = said.length > 1 || lead !== undefined;
  const { introduces } = mailWords[language];
  const text = [
    oneLine(hello),
    ...(lead === undefined ? [] : [lead]),
    ...said.map((each) =>
      [
        ...(isDigest ? [`— ${oneLine(each.subject)}`] : []),
        ...each.lines.map(oneLine),
        ...(each.quote ? [introduces({ heading: each.quote.heading }), quoted(each.quote.text)] : []),
        ...(each.link ? [`${introduces({ heading: each.link.label })}\n${each.link.address}`] : []),
      ].join('\n\n'),
    ),
    '-- ',
    foot,
  ].join('\n\n');
  const parts = said.map(
    (each) =>
      html`${isDigest ? html`<h2 style="font-size:1.1em">${oneLine(each.subject)}</h2>` : ''}${each.lines.map(
        (line) => html`<p>${oneLine(line)}</p>`,
      )}${
        each.quote
          ? html`<p>${introduces({ heading: each.quote.heading })}</p><blockquote style="margin:0 0 1em;padding:0 0 0 1em;border-left:3px solid;white-space:pre-line">${each.quote.text.slice(0, longestQuote)}</blockquote>`
          : ''
      }${each.link ? html`<p><a href="${each.link.address}">${each.link.label}</a></p>` : ''}`,
  );
  const page = html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${oneLine(subject)}</title></head><body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:38em;margin:1em auto;padding:0 1em"><h1 style="font-size:1.25em">${oneLine(subject)}</h1><p>${oneLine(hello)}</p>${lead === undefined ? '' : html`<p>${lead}</p>`}${parts}<hr><p style="font-size:14px">${foot}</p></body></html>`;
  return { text, html: String(await page) };
}

const quoted = (text: string): string =>
  text
    .slice(0, longestQuote)
    .split(/\r?\n/)
    .map((line) => `> ${oneLine(line)}`)
    .join('\n');
