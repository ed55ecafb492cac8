import { html } from 'hono/html';
import type { Html } from './layout.ts';
import type { Words } from './words.ts';

/** What a page asks of each figure it names. */
export const figureSummary = /* GraphQL */ `
  fragment FigureSummary on Figure {
    key
    label(locale: $locale)
    statement
    status
    quantity { text(locale: $locale, withUnit: false) }
    period { text(locale: $locale) inferred }
    territory { name(locale: $locale) }
    compositionNote(locale: $locale)
    parts { quantity { text(locale: $locale, withUnit: false) } territory { name(locale: $locale) locative(locale: $locale) } }
    examples { quantity { text(locale: $locale, withUnit: false) } territory { name(locale: $locale) locative(locale: $locale) } }
    citations { source { title(locale: $locale) publisher { name } published { text(locale: $locale) } } }
  }
`;

interface Related {
  quantity: { text: string } | null;
  territory: { name: string; locative: string | null };
}

export interface FigureSummary {
  key: string;
  label: string;
  statement: 'STATED' | 'NOT_STATED' | 'UNREADABLE';
  status: 'CURRENT' | 'WITHDRAWN';
  quantity: { text: string } | null;
  period: { text: string; inferred: boolean };
  territory: { name: string };
  compositionNote: string | null;
  parts: Related[];
  examples: Related[];
  citations: {
    source: { title: string; publisher: { name: string } | null; published: { text: string } | null };
  }[];
}

/** A figure as a page shows it without script: the same words in the same order as a card. */
export function figureSummaryItem(figure: FigureSummary, say: Words): Html {
  return html`<li>
<strong class="number">${numberHtml(figure, say)}</strong>
<a href="/figures/${figure.key}">${figure.label}</a>
<span>${figure.period.text} · ${figure.territory.name}</span>
${figure.compositionNote ? html`<span>${figure.compositionNote}</span>` : ''}
${figure.parts.map((part) => html`<span>${say.parts.toLowerCase()} ${relatedText(part)}</span>`)}
${figure.examples.map((example) => html`<span>${say.examples.toLowerCase()} ${relatedText(example)}</span>`)}
<span>${say.source} ${sourceText(figure, say)}</span>
</li>`;
}

/** The qualified number with its qualifier at half size, on one line with it, as a card has it. */
export function numberHtml(
  figure: Pick<FigureSummary, 'quantity' | 'statement' | 'status'>,
  say: Words,
): Html {
  const text = numberText(figure, say);
  const digits = text.search(/[−\d]/);
  return digits > 0 ? html`<small>${text.slice(0, digits)}</small>${text.slice(digits)}` : html`${text}`;
}

/** The qualified number, or why there is none. */
export function numberText(
  { quantity, statement, status }: Pick<FigureSummary, 'quantity' | 'statement' | 'status'>,
  say: Words,
): string {
  return quantity?.text ?? (status === 'WITHDRAWN' ? say.withdrawn : say.unknown[statement]);
}

export function sourceText({ citations }: Pick<FigureSummary, 'citations'>, say: Words): string {
  return citations
    .map(({ source }) =>
      [source.publisher?.name ?? say.noPublisher, source.published?.text].filter(Boolean).join(', '),
    )
    .join(' ; ');
}

function relatedText({ quantity, territory }: Related): string {
  return [quantity?.text, territory.locative ?? `(${territory.name})`].filter(Boolean).join(' ');
}
