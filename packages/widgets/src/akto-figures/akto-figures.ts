import { html } from 'lit/html.js';
import { block, shared } from '../element/akto-element.style.ts';
import { AktoElement, type View } from '../element/akto-element.ts';
import type { Variables } from '../hub/ask.ts';
import { Failure } from '../hub/failure.ts';
import type { Figure } from '../hub/figure.ts';
import type { Words } from '../words/words.ts';
import documentId from './akto-figures.graphql';
import { style } from './akto-figures.style.ts';
import { card } from './card.ts';
import { type Convention, conventionLine } from './convention-line.ts';

type Answer = {
  readonly convention?: Convention | null;
  readonly actor?: object | null;
  readonly territory?: object | null;
  readonly figures: { readonly nodes: readonly Figure[] };
};

/**
 * Figures as cards: the qualified number, what it counts, when and where, its parts, its source.
 *
 * What stands inside the element is its fallback: it stays until the hub has answered, and for as long as it cannot.
 *
 * @tag akto-figures
 * @attr convention - Key of a convention: its figures, and a line that names it and its signatories.
 * @attr actor - Key of an actor: figures of the conventions it is a party to.
 * @attr territory - INSEE code, ISO 3166-2 or name: figures that hold there.
 * @attr figures - Keys, separated by spaces or commas: these figures, in this order.
 * @attr figure-role - `ACTUAL`, `TARGET`, `BASELINE` or `RATE`.
 * @attr role - Old name of `figure-role`, read where that is absent.
 * @attr limit - How many cards at most, 1 to 100; 20 without it.
 * @attr layout - `cards`.
 * @slot - The fallback.
 * @csspart card - One figure.
 * @csspart number - The qualified number.
 * @csspart qualifier - "plus de", "près de": at half size, on the number's line.
 * @csspart missing - In place of the number: not stated, or unreadable, in the source.
 * @csspart label - What is counted.
 * @csspart scope - Period and territory.
 * @csspart note - A part, an example, or a remark on what the number contains.
 * @csspart source - The line of the source.
 * @csspart link - The link to the figure's page.
 * @csspart change - A correction, revision or withdrawal, with its date and note.
 * @csspart convention - The convention and its signatories.
 * @csspart failure - The line under a fallback that could not be replaced.
 * @csspart loading - The still bars of an element that was left empty.
 * @cssprop --akto-ink - Text.
 * @cssprop --akto-paper - Ground.
 * @cssprop --akto-quiet - Secondary text.
 * @cssprop --akto-line - Hairlines.
 * @cssprop --akto-accent - Links and focus.
 * @cssprop --akto-alert - Corrections.
 * @cssprop --akto-gap - Between cards; 1.5rem.
 * @cssprop --akto-card-width - The narrowest card; 16rem.
 */
export class AktoFigures extends AktoElement<Answer> {
  static override observedAttributes = [
    ...AktoElement.observedAttributes,
    'convention',
    'actor',
    'territory',
    'figures',
    'figure-role',
    'role',
    'limit',
  ];

  constructor() {
    super(documentId, [shared, block, style], 'convention, actor, territory or figures');
  }

  protected override variables(): Variables | undefined {
    const [c, a, p, figureRole, role, limit] = [
      'convention',
      'actor',
      'territory',
      'figure-role',
      'role',
      'limit',
    ].map((name) => this.getAttribute(name) || undefined);
    const keys = this.#keys;
    if (!(c || a || p || keys)) return undefined;
    return {
      c,
      a,
      p,
      ofC: !!c,
      ofA: !!a,
      ofP: !!p,
      f: { convention: c, actor: a, territory: p, role: figureRole ?? role?.match(/^[A-Z]+$/)?.[0], keys },
      n: Number(limit) || keys?.length,
    };
  }

  protected override view(answer: Answer, words: Words): View {
    const {
      convention,
      figures: { nodes },
    } = answer;
    const missed = (['convention', 'actor', 'territory'] as const).find((name) => answer[name] === null);
    if (missed) throw new Failure('unknown-key', [this.getAttribute(missed) as string]);
    const keys = nodes.map(({ key }) => key);
    const unknown = this.#keys?.filter((key) => !keys.includes(key)) ?? [];
    if (unknown[0] && !keys[0]) throw new Failure('unknown-key', unknown);
    return {
      keys,
      unknown,
      content: html`<div lang=${words.language}>
        ${nodes[0] ? html`<div role="list">${nodes.map((figure) => card(figure, words))}</div>` : html`<p>${words.none}</p>`}
        ${convention ? conventionLine(convention, words) : ''}
      </div>`,
    };
  }

  get #keys(): readonly string[] | undefined {
    return this.getAttribute('figures')?.match(/[^\s,]+/g) ?? undefined;
  }
}
