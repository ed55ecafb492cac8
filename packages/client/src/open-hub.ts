import * as questions from '../generated/asked.ts';
import { type Answer, ask, type Warning } from './ask.ts';
import { follow } from './follow.ts';
import { type Connection, type List, listOf } from './list.ts';
import { type Epoch, type LiveOptions, live } from './live.ts';
import { type Patience, readPatience } from './patience.ts';
import type { Question } from './question.ts';
import type {
  ActionPlan,
  Change,
  Convention,
  Figure,
  ListOptions,
  Locale,
  Which,
  WhichActionPlans,
  WhichChanges,
  WhichConventions,
  WhichFigures,
} from './records.ts';
import type { Fetch, Line } from './send.ts';

/** How a hub is asked. */
export interface HubOptions extends Partial<Patience> {
  /** The language of all texts, unless a question says its own; the hub's own first one, French, unless said. */
  readonly locale?: Locale | undefined;
  /** What carries questions; the platform's own unless said. */
  readonly fetch?: Fetch | undefined;
  /** Called with each name that finds nothing, such as a misspelt key, which is no error. */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
}

/** What goes with a question, beside what it asks for. */
export interface AskOptions {
  /** Ends the question, its waiting too: it rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** A hub that can be asked. It holds no connection; only `live` and `follow` do, while they are walked through. */
export interface Hub {
  /** Where it is, without a slash at the end. */
  readonly address: string;
  /** A figure by its key; null where nothing public has it. One that was withdrawn is found, and says so. */
  figure(key: string, which?: Which): Promise<Figure | null>;
  /** The figures of a filter, in its order. */
  figures(which?: WhichFigures): List<Figure>;
  /** The figures of a collection, in its own order; none where nothing public has the key. */
  collection(key: string, which?: ListOptions): List<Figure>;
  /** The conventions of a filter. */
  conventions(which?: WhichConventions): List<Convention>;
  /** The regional action plans of a filter. */
  actionPlans(which?: WhichActionPlans): List<ActionPlan>;
  /** What releases added, revised, corrected and withdrew since a moment, in the order in which it came out. */
  changes(which?: WhichChanges): List<Change>;
  /** The present epoch and each new one, until the signal ends it. */
  live(options?: LiveOptions): AsyncGenerator<Epoch, void, undefined>;
  /** Each change since a moment, and then each new one as it comes out, until the signal ends it. From now on unless said. */
  follow(which?: WhichChanges): AsyncGenerator<Change, void, undefined>;
  /** The answer to a question of one's own. */
  ask<Data, Variables = Readonly<Record<string, unknown>>>(
    question: Question<Data, Variables>,
    variables?: NoInfer<Variables>,
    options?: AskOptions,
  ): Promise<Data>;
  /** A list of one's own: the question takes `$after`, and `find` says where in the answer the page is. */
  list<Data, Item>(
    question: Question<Data, Readonly<Record<string, unknown>>>,
    find: (data: Data) => Connection<Item> | null | undefined,
    variables?: Readonly<Record<string, unknown>>,
    options?: AskOptions,
  ): List<Item>;
}

/**
 * The hub at an address: `openHub('https://chiffres.example.fr')`. Nothing is asked yet.
 *
 * @throws {TypeError | RangeError} where the address or an option is none.
 */
export function openHub(address: string | URL, options: HubOptions = {}): Hub {
  const {
    locale,
    fetch = (...asked) => globalThis.fetch(...asked),
    onWarning = () => undefined,
    ...patience
  } = options;
  const line: Line = { hub: readAddress(address), fetch, patience: readPatience(patience) };

  const put = async <Data, Variables>(
    question: Question<Data, Variables>,
    variables: NoInfer<Variables>,
    signal: AbortSignal | undefined,
  ): Promise<Answer<Data>> => {
    const answer = await ask(line, question, variables, signal);
    for (const warning of answer.warnings) onWarning(warning);
    return answer;
  };

  /** In its own language or, where it says none, in that of the hub's options. */
  const inLocale = <Asked extends { readonly locale?: Locale | undefined }>({
    locale: own = locale,
    ...asked
  }: Asked) => ({
    ...asked,
    ...(own && { locale: own }),
  });

  const list = <Data extends { readonly hub: { readonly epoch: string | null } }, Item>(
    question: Question<Data, Readonly<Record<string, unknown>>>,
    find: (data: Data) => Connection<Item> | null | undefined,
    { signal, after, ...which }: ListOptions & Readonly<Record<string, unknown>>,
  ): List<Item> =>
    listOf((cursor) => put(question, { first: 100, ...inLocale(which), after: cursor }, signal), find, {
      after,
      epochOf: ({ hub }) => hub.epoch,
    });

  const hub: Hub = {
    address: line.hub,
    figure: async (key, { signal, ...which } = {}) =>
      (await put(questions.figure, { ...inLocale(which), key }, signal)).data.figure,
    figures: (which = {}) => list(questions.figures, (data) => data.list, { ...which }),
    collection: (key, which = {}) =>
      list(questions.collection, ({ collection }) => collection?.list, { ...which, key }),
    conventions: (which = {}) => list(questions.conventions, (data) => data.list, { ...which }),
    actionPlans: (which = {}) => list(questions.actionPlans, (data) => data.list, { ...which }),
    changes: (which = {}) => list(questions.changes, (data) => data.list, { ...which }),
    live: (options = {}) => live(line, options),
    follow: (which = {}) => follow(hub, which),
    ask: async (question, variables, { signal } = {}) =>
      (await put(question, variables as never, signal)).data,
    list: (question, find, variables = {}, { signal } = {}) =>
      listOf((after) => put(question, { ...variables, after }, signal), find),
  };
  return hub;
}

function readAddress(given: string | URL): string {
  const address = URL.canParse(given) ? new URL(given) : null;
  if (!address || !/^https?:$/.test(address.protocol))
    throw new TypeError(
      `The hub's address is ${JSON.stringify(String(given))}: give one such as "https://chiffres.example.fr".`,
    );
  return `${address.origin}${address.pathname}`.replace(/\/+$/, '');
}
