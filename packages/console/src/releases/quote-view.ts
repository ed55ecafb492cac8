import type { QuoteContent } from '@akto-figures/contents';
import type { Value } from '@akto-figures/quantity';
import { html, nothing, type TemplateResult } from 'lit';
import { quoteWords } from '../../messages/generated/quote.ts';
import { sentenceOf, standsTo } from '../records/number-in-sentence.ts';
import { knownTitle } from '../subjects/find-subjects.ts';
import { language } from '../words/language.ts';

/** The sentence of a source with its number marked. Where that says another thing than the value, what it says is marked instead. */
export function quoteView(quote: QuoteContent, source: string, value: Value | null): TemplateResult {
  const words = quoteWords[language()];
  const sentence = sentenceOf(quote);
  const stands = value && standsTo(value, quote);
  const [from, to] =
    stands?.kind === 'differs'
      ? [stands.at, stands.at + stands.written.length]
      : [quote.prefix?.length ?? 0, sentence.length - (quote.suffix?.length ?? 0)];
  const problem =
    stands?.kind === 'differs'
      ? words.says({ written: stands.written })
      : stands?.kind === 'silent'
        ? words.saysNothing
        : null;
  return html`<figure class="quoted">
    <blockquote dir="auto">${sentence.slice(0, from)}<mark class=${problem ? 'differs' : 'agrees'}>${sentence.slice(from, to)}</mark>${sentence.slice(to)}</blockquote>
    <figcaption class="quiet">${words.of({ source: knownTitle('SOURCE', source) })}</figcaption>
    ${problem ? html`<p class="problem">${problem}</p>` : nothing}
  </figure>`;
}
