import { html, type TemplateResult } from 'lit/html.js';
import { remarkWords } from '../../messages/generated/remark.ts';
import type { Failure } from '../hub/failure.ts';
import type { AktoElement, WithEpoch } from './akto-element.ts';
import { nearestLanguage } from './page-language.ts';
import { css } from './style-sheet.ts';

/** How the line beneath a fallback looks, wherever there is one. */
export const style = css`
  [part='failure'] {
    margin-top: 1em;
    color: var(--_quiet);
  }
  /* A sentence has no room for it: the fallback reads on. */
  :host(akto-figure) [part='failure'] {
    display: none;
  }
`;

/** What stands inside an element that could not show its answer, and the line beneath it for its readers. */
export function remarkOn(element: AktoElement<WithEpoch>, { keys, reason, told }: Failure): TemplateResult {
  const language = nearestLanguage(element);
  const words = remarkWords[language];
  // Who keeps the page is told, not who reads it.
  if (reason === 'missing-attribute' || reason === 'no-hub') return element.unanswered();
  if (keys[0])
    return element.unanswered(
      html`<p part="failure" lang=${language}>${words.unknown({ keys: keys.join(', ') })}</p>`,
    );
  // Asked again it would be refused again.
  if (told?.code === 'BAD_USER_INPUT') {
    const value = told.argument === 'asOf' && element.getAttribute('as-of');
    const said = value ? words[isToCome(value) ? 'coming' : 'date']({ value }) : words.asked;
    return html`${element.unanswered()}<p part="failure" lang=${language}>${said}</p>`;
  }
  return html`${element.unanswered()}<p part="failure" role="status" lang=${language}>${words.failed} <button>${words.again}</button></p>`;
}

/** Whether a page asks for what will be public some day. */
export const isToCome = (asOf: string): boolean => Date.parse(asOf) > Date.now();
