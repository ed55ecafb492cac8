import { figureFields } from '@akto-figures/contents';
import { html, nothing, type TemplateResult } from 'lit';
import { readingWords } from '../../messages/generated/reading.ts';
import { knownTitle } from '../subjects/find-subjects.ts';
import { colon, language } from '../words/language.ts';
import { isAt, isFigure, type Place, type Reading, type ReadNumber } from './read-number.ts';

/** What can be done with the number that is looked at, and the key that does it. */
export const deeds = {
  accept: 'a',
  correct: 'c',
  reject: 'x',
  join: 'j',
  split: 's',
  reopen: 'u',
  next: 'n',
  previous: 'p',
  missed: 'm',
} as const;

export type Deed = keyof typeof deeds;

const longestAround = 70;

/** One number: its words, what was read of it, what the hub has of the same, and what can be done. */
export function numberCard(given: {
  readonly reading: Reading;
  readonly number: ReadNumber;
  readonly open: Deed | null;
  readonly form: TemplateResult | typeof nothing;
  readonly onDeed: (deed: Deed) => void;
  /** Looks at another number. */
  readonly onOpen: (number: ReadNumber) => void;
  /** Says of which figure the number is the value, by its key. */
  readonly onFill: (figure: string) => void;
}): TemplateResult {
  const { reading, number, open, form, onDeed, onOpen, onFill } = given;
  const words = readingWords[language()];
  const figures = reading.numbers.filter(isFigure);
  const place = figures.findIndex((each) => isAt(each, number)) + 1;
  const said = place > 0 ? words.placeAmong({ place, count: figures.length }) : words.leftOut;
  return html`<section class="number-card" aria-labelledby="card-heading">
    <h2 id="card-heading" tabindex="-1"><bdi>${number.value?.text ?? number.exact}</bdi></h2>
    <p class="state ${number.state.toLowerCase()}">
      ${words.states[number.state]} <span class="quiet">· ${said}</span>
    </p>
    ${quoteOf(reading, number)} ${notesOf(reading, number, onOpen)} ${choicesOf(reading, number, onFill)} ${number.state === 'LEFT' ? nothing : partsOf(reading, number)}
    <div class="actions">${deedsOf(number).map((deed) => deedButton(deed, open, number, onDeed))}</div>
    ${form}
    <div class="actions">
      ${(['previous', 'next', 'missed'] as const).map((deed) => deedButton(deed, open, number, onDeed))}
    </div>
  </section>`;
}

/** What makes sense for a number as it is. */
function deedsOf({ state, exact }: ReadNumber): Deed[] {
  if (state === 'LEFT') return ['accept'];
  if (state !== 'OPEN') return ['reopen', 'correct'];
  return ['accept', 'correct', 'reject', 'join', ...(splitsOf(exact).length > 0 ? (['split'] as const) : [])];
}

/** Where the second of two numbers may begin. */
export const splitsOf = (exact: string): number[] =>
  Array.from(
    exact.matchAll(/(?<=[^\d.,\u00a0\u202f ][^\d]*)\d[\d.,\u00a0\u202f ]*/g),
    ({ index }) => index,
  ).filter((at) => /\d/.test(exact.slice(0, at)));

function deedButton(
  deed: Deed,
  open: Deed | null,
  number: ReadNumber,
  onDeed: (deed: Deed) => void,
): TemplateResult {
  const words = readingWords[language()];
  const hasForm = ['correct', 'reject', 'join', 'split', 'missed'].includes(deed);
  const name = deed === 'accept' && number.state === 'LEFT' ? words.takeIn : words.deeds[deed];
  return html`<button
    type="button"
    class=${deed === 'accept' ? 'primary' : ''}
    data-deed=${deed}
    aria-keyshortcuts=${deeds[deed]}
    aria-expanded=${hasForm ? String(open === deed) : nothing}
    @click=${() => onDeed(deed)}
  >
    ${name} <kbd aria-hidden="true">${deeds[deed]}</kbd>
  </button>`;
}

/** The words around a number, of its paragraph; cut between words, so that none is read as another one than it is. */
function quoteOf({ text, language: of }: Reading, { start, end }: ReadNumber): TemplateResult {
  const before = text.slice(0, start).slice(-longestAround);
  const after = text.slice(end, end + longestAround);
  const [prefix = ''] = before.split(paragraphEnd).slice(-1);
  const [suffix = ''] = after.split(paragraphEnd);
  const isCutBefore = prefix === before && start > longestAround;
  const isCutAfter = suffix === after && end + longestAround < text.length;
  return html`<blockquote lang=${of.toLowerCase()} dir="auto">
    ${isCutBefore ? `…${prefix.replace(/^\S*/, '')}` : prefix}<mark>${text.slice(start, end)}</mark>${isCutAfter ? `${suffix.replace(/\S*$/, '')}…` : suffix}
  </blockquote>`;
}

const paragraphEnd = /\n\s*\n/;

/** What was read, and where it was not in the sentence itself. */
function partsOf(reading: Reading, number: ReadNumber): TemplateResult {
  const words = readingWords[language()];
  const { value, label, counted, indicator, period, periodFrom, territory, territoryFrom, role } = number;
  const { relations, convention, hub } = number;
  const from = (origin: ReadNumber['periodFrom']) =>
    origin && origin !== 'SENTENCE' ? html` <span class="quiet">(${words.origins[origin]})</span>` : nothing;
  const related = relations.flatMap(({ type, to }) => {
    const other = reading.numbers.find((each) => isAt(each, to));
    return other ? [words.relations[type]({ number: other.exact })] : [];
  });
  const rows: readonly (readonly [string, unknown])[] = [
    [words.value, value?.text ?? words.unread],
    [
      words.counted,
      html`<bdi>${label ?? counted ?? '–'}</bdi>${indicator || hub?.is === 'AWAITED' ? nothing : html` <span class="quiet">(${words.newIndicator})</span>`}`,
    ],
    [words.period, html`${period?.text ?? '–'}${from(periodFrom)}`],
    [words.territory, html`${territory?.name ?? '–'}${from(territoryFrom)}`],
    [words.role, figureFields.role.holds.words[role][language()]],
    ...(convention ? [[words.convention, knownTitle('CONVENTION', convention)] as const] : []),
    ...(related.length > 0 ? [[words.related, html`<bdi>${related.join(', ')}</bdi>`] as const] : []),
  ];
  return html`<dl class="parts">
    ${rows.map(([name, part]) => html`<div><dt>${name}${colon()}</dt><dd>${part}</dd></div>`)}
  </dl>`;
}

/** What is to be known of a number before it is taken. */
function notesOf(
  reading: Reading,
  number: ReadNumber,
  onOpen: (number: ReadNumber) => void,
): TemplateResult | typeof nothing {
  const words = readingWords[language()];
  const { numbers } = reading;
  const { hub, lacks, doubts, contradictedBy, problems, because, state, joinedTo } = number;
  const joined = joinedTo && numbers.find((each) => isAt(each, joinedTo));
  const reasons = words.reasons as Readonly<Record<string, string>>;
  const said = [
    state === 'LEFT' && because ? (reasons[because] ?? because) : null,
    state === 'REJECTED' && because ? `${words.because}${colon()} ${because}` : null,
    joined ? words.joinedWith({ number: joined.exact }) : null,
    hub
      ? words.hub[hub.is]({
          ...{ label: hub.label, value: hub.value?.text ?? '–', period: hub.period?.text ?? '–' },
        })
      : null,
    hub?.isOverdue ? words.overdue : null,
  ].filter((each) => each !== null);
  const wrong =
    state === 'REJECTED' || state === 'JOINED' || state === 'LEFT'
      ? []
      : [
          ...lacks.map((lack) => words.lacks[lack]),
          ...doubts.map((doubt) => words.doubts[doubt]),
          ...problems.map(({ message }) => message),
        ];
  // Nothing speaks against it, and it is not taken unseen all the same: somebody is to look where a part was read.
  if (wrong.length === 0 && state === 'OPEN' && !number.isSure && number.mayFill.length === 0)
    said.push(number.isRead ? words.unsure({ why: whyUnsure(reading, number) }) : words.marked);
  if (said.length + wrong.length === 0) return nothing;
  return html`<ul class="notes">
    ${said.map((each) => html`<li><bdi>${each}</bdi></li>`)}
    ${wrong.map((each) => html`<li class="problem">${each}</li>`)}
    ${
      wrong.length > 0
        ? numbersAt(numbers, contradictedBy).map((other) => html`<li>${toNumber(other, onOpen)}</li>`)
        : nothing
    }
    ${hub ? html`<li><a href="/console/figures/${hub.figure}">${words.openFigure}</a></li>` : nothing}
  </ul>`;
}

/** The figures of drafts whose value a number may be: one press says which. */
function choicesOf(
  { awaited }: Reading,
  { mayFill, state }: ReadNumber,
  onFill: (figure: string) => void,
): TemplateResult | typeof nothing {
  const asked = mayFill.flatMap((key) => awaited.find(({ figure }) => figure === key) ?? []);
  if (asked.length === 0 || state === 'REJECTED' || state === 'JOINED') return nothing;
  const words = readingWords[language()];
  return html`<p>${words.mayFill}</p>
    <div class="actions">
      ${asked.map(({ figure, label }) => html`<button type="button" data-fills=${figure} @click=${() => onFill(figure)}>${words.fillsIt({ label })}</button>`)}
    </div>`;
}

/** Which part of a number was not read beside it, so that it is to be looked at before it is taken. */
function whyUnsure({ seemsIn }: Reading, { hub, periodFrom }: ReadNumber): string {
  const { why } = readingWords[language()];
  if (seemsIn !== null) return why.language;
  if (hub?.is === 'SEVERAL') return why.several;
  return periodFrom === 'SENTENCE' || periodFrom === 'DATE_LINE' || periodFrom === 'TITLE'
    ? why.place
    : why.period;
}

/** The numbers at some places of a text. */
export const numbersAt = (numbers: readonly ReadNumber[], places: readonly Place[]): ReadNumber[] =>
  numbers.filter((number) => places.some((place) => isAt(number, place)));

/** Leads to another number of the text. */
export const toNumber = (number: ReadNumber, onOpen: (number: ReadNumber) => void): TemplateResult =>
  html`<button class="plain" type="button" @click=${() => onOpen(number)}>${readingWords[language()].toNumber({ number: number.exact })}</button>`;
