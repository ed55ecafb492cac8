import { html, type TemplateResult } from 'lit/html.js';
import { block, shared } from '../element/akto-element.style.ts';
import { AktoElement, type View, type WithEpoch } from '../element/akto-element.ts';
import { isOn } from '../element/properties.ts';
import type { Variables } from '../hub/ask.ts';
import { Failure, unreached } from '../hub/failure.ts';
import type { Figure } from '../hub/figure.ts';
import type { Words } from '../words/words.ts';
import ofFilter from './akto-figures.graphql';
import { style } from './akto-figures.style.ts';
import { card, type More, needsMore } from './card.ts';
import ofCollection from './collection.graphql';
import type { Convention } from './convention-line.ts';

type Figures = { readonly figures: { readonly nodes: readonly Figure[] } };

/** What was not asked for is not there, and what the hub does not know is null. A collection's figures come in it. */
type Answer = WithEpoch &
  Figures & {
    readonly convention?: Convention | null;
    readonly actor?: object | null;
    readonly territory?: object | null;
    readonly collection?: Figures | null;
  };

/** The attributes that name something: the hub is asked whether it knows that, too. */
const names = ['convention', 'actor', 'territory', 'collection'] as const;

/**
 * Figures as cards: the qualified number, what it counts, when and where, its parts, its source.
 *
 * What stands inside the element is its fallback: it stays until the hub has answered, and for as long as it cannot.
 *
 * @tag akto-figures
 * @attr {string} convention - Key of a convention: its figures, and a line that says how far it has come, who signed or is to sign it, and what it follows.
 * @attr {string} actor - Key of an actor: figures of the conventions it is a party to.
 * @attr {string} territory - INSEE code, ISO 3166-2 or name: figures that hold there.
 * @attr {string} collection - Key of a collection: its figures, in its own order.
 * @attr {string} figures - Keys, separated by spaces or commas: these figures, in this order.
 * @attr {'ACTUAL' | 'TARGET' | 'BASELINE' | 'RATE'} figure-role - `ACTUAL`, `TARGET`, `BASELINE` or `RATE`.
 * @attr {string} role - Old name of `figure-role`, read where that is absent.
 * @attr {number} limit - How many cards at most, 1 to 100; 20 without it.
 * @attr {'cards' | 'list' | 'band'} layout - `cards`; `list`, a line each; `band`, side by side without more than they need.
 * @attr {boolean} plain-language - The figures in easy-to-read words, where somebody wrote them.
 * @csspart card - One figure.
 * @csspart number - The qualified number.
 * @csspart qualifier - "plus de", "près de": at half size, on the number's line.
 * @csspart missing - In place of the number: not stated, or unreadable, in the source; or when and why it was withdrawn.
 * @csspart label - What is counted.
 * @csspart scope - Period and territory.
 * @csspart note - A part, an example, or a remark on what the number contains.
 * @csspart source - The line of the source.
 * @csspart link - The link to the figure's page.
 * @csspart quote - The sentence of the source, folded, with the number marked, where it may be shown.
 * @csspart change - A correction or revision, with its date and note.
 * @csspart trend - How it stands to the result before it, where the two compare.
 * @csspart progress - How much of its objective is reached, with its bar.
 * @csspart bar - Full as far as is known for certain, hatched as far as it may be.
 * @csspart overdue - Since when it was not looked at again, where that was due.
 * @csspart convention - The convention: how far it has come, its parties, what it follows.
 * @cssprop --akto-ink - Text; the page's own unless a theme is set.
 * @cssprop --akto-paper - Ground; none unless a theme is set.
 * @cssprop --akto-quiet - Secondary text.
 * @cssprop --akto-line - Hairlines.
 * @cssprop --akto-accent - Links, bars and focus.
 * @cssprop --akto-focus - The focus ring, as an `outline`; 3px in the accent's colour.
 * @cssprop --akto-alert - Corrections.
 * @cssprop --akto-gap - Between cards; 1.5rem.
 * @cssprop --akto-card-width - The narrowest card; 16rem.
 */
export class AktoFigures extends AktoElement<Answer> {
  static override observedAttributes = [
    ...AktoElement.observedAttributes,
    ...names,
    'figures',
    'figure-role',
    'role',
    'limit',
    'plain-language',
  ];

  /** What few cards need, once a card needs it. */
  #more: More | undefined;
  /** The keys of the cards that one sees. */
  #shown: readonly string[] | undefined;

  constructor() {
    super([shared, block, style], `${names.join(', ')} or figures`);
  }

  protected override get documentId(): string {
    return this.getAttribute('collection') ? ofCollection : ofFilter;
  }

  protected override variables(): Variables | undefined {
    const given = (name: string) => this.getAttribute(name) || undefined;
    const keys = this.#keys;
    const n = this.#count;
    const plain = isOn(this, 'plain-language');
    const [convention, actor, territory, collection] = names.map(given);
    if (collection) return { collection, n, plain };
    if (!(convention || actor || territory || keys)) return undefined;
    const role = given('figure-role') ?? given('role')?.match(/^[A-Z]+$/)?.[0];
    return {
      c: convention,
      a: actor,
      p: territory,
      ofC: !!convention,
      ofA: !!actor,
      ofP: !!territory,
      // Withdrawn while the page is open, a figure says so in its place; a list that is loaded anew leaves it out.
      f: { convention, actor, territory, role, keys, keeping: keys ? undefined : this.#shown },
      n,
      plain,
    };
  }

  protected override async fetch(...asked: Parameters<AktoElement<Answer>['fetch']>): Promise<Answer> {
    // Who names a convention or a layout needs it in any case: it comes beside the answer.
    const isNamed = ['convention', 'layout'].some((name) => this.hasAttribute(name));
    const [answer] = await Promise.all([super.fetch(...asked), isNamed && this.#loadMore()]);
    if (figuresOf(answer).some(needsMore)) await this.#loadMore();
    return answer;
  }

  async #loadMore(): Promise<void> {
    if (this.#more) return;
    const more = await import('./more.ts').catch(unreached);
    this.#more = more;
    this.wear(more.style);
  }

  protected override waiting(): TemplateResult {
    return html`<div class="grid">${Array.from({ length: this.#count ?? 6 }, super.waiting)}</div>`;
  }

  protected override view(answer: Answer, words: Words): View {
    const figures = figuresOf(answer);
    const missed = names.find((name) => answer[name] === null);
    if (missed) throw new Failure('unknown-key', [this.getAttribute(missed) as string]);
    const keys = figures.map(({ key }) => key);
    const unknown = this.#keys?.filter((key) => !keys.includes(key));
    if (unknown?.[0] && !keys[0]) throw new Failure('unknown-key', unknown);
    this.#shown = keys;
    return {
      keys,
      unknown,
      content: html`<div lang=${words.language}>
        ${figures[0] ? html`<div class="grid" role="list">${figures.map((figure) => card(figure, words, this.#more))}</div>` : html`<p>${words.none}</p>`}
        ${answer.convention && this.#more?.conventionLine(answer.convention)}
      </div>`,
    };
  }

  /** How many cards there will be at most, where the page says so. */
  get #count(): number | undefined {
    return this.#limit ?? this.#keys?.length;
  }

  get #limit(): number | undefined {
    const limit = Number(this.getAttribute('limit'));
    return limit >= 1 ? Math.floor(Math.min(limit, 100)) : undefined;
  }

  get #keys(): readonly string[] | undefined {
    return this.getAttribute('figures')
      ?.match(/[^\s,]+/g)
      ?.slice(0, this.#limit);
  }
}

/** The figures of a collection, or those that the other attributes choose. */
function figuresOf(answer: Answer): readonly Figure[] {
  return answer.collection === null ? [] : (answer.collection ?? answer).figures.nodes;
}
