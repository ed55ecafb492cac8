import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { ForgetText, TextReading } from '../../generated/reading.ts';
import { readingWords } from '../../messages/generated/reading.ts';
import { askFirst } from '../controls/ask-first.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { goInstead, keepInAddress } from '../routing/go.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import { lookUpTitles } from '../subjects/find-subjects.ts';
import { lookUpUnits } from '../units/known-units.ts';
import { language, locale } from '../words/language.ts';
import { whyFailed } from '../words/outcome-words.ts';
import {
  correctForm,
  joinForm,
  missedForm,
  nothingSaid,
  rejectForm,
  type Said,
  saidOf,
  saysIn,
  splitForm,
} from './deed-forms.ts';
import { draftForm } from './draft-form.ts';
import { DraftOfText } from './draft-of-text.ts';
import { KeptMarks } from './kept-marks.ts';
import { markedText } from './marked-text.ts';
import { type Deed, deeds, numberCard } from './number-card.ts';
import {
  isAt,
  isFigure,
  isOpen,
  type Mark,
  nextOpen,
  type Place,
  type Reading,
  type ReadNumber,
  withMarks,
} from './read-number.ts';

const forms = {
  correct: correctForm,
  reject: rejectForm,
  join: joinForm,
  split: splitForm,
  missed: missedForm,
} as const;

/** A text on its way to a draft: its numbers in their place, and what somebody decides about each. */
class TextReadingScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    reading: { state: true },
    chosen: { state: true },
    open: { state: true },
    said: { state: true },
    problem: { state: true },
  };
  declare reading: Reading | null;
  declare chosen: Place | null;
  /** What is being said of the number. */
  declare open: keyof typeof forms | null;
  declare said: Said;
  declare problem: string;

  #marks: KeptMarks | undefined;
  readonly #draft = new DraftOfText(this, async () => this.#marks?.decide([]));
  readonly #load = new Task(this, {
    args: () => [this.params.id ?? '', locale()] as const,
    task: async ([id], { signal }) => {
      this.#marks = new KeptMarks(id);
      await Promise.all([
        lookUpUnits(signal),
        this.#marks.pending.length > 0 ? this.#marks.decide([]) : null,
      ]);
      const reading = await this.#ask(id, signal);
      const named = this.query.get('number');
      const numbers = reading?.numbers ?? [];
      const at = numbers.find(({ start }) => String(start) === named) ?? numbers.find(isOpen) ?? numbers[0];
      this.reading = reading;
      this.chosen ??= at ?? null;
      if (reading) this.#draft.begin(reading);
      return reading;
    },
  });

  constructor() {
    super();
    this.reading = null;
    this.chosen = null;
    this.open = null;
    this.said = nothingSaid;
    this.problem = '';
  }

  async #ask(id: string, signal?: AbortSignal): Promise<Reading | null> {
    const reading = (await ask(TextReading, { id, locale: locale() }, signal)).textReading;
    const named = (field: 'indicator' | 'convention') =>
      reading?.numbers.flatMap((each) => each[field] ?? []) ?? [];
    await Promise.all([
      lookUpTitles('INDICATOR', named('indicator')),
      lookUpTitles('CONVENTION', named('convention')),
    ]);
    return reading;
  }

  get #number(): ReadNumber | undefined {
    return this.reading?.numbers.find((each) => isAt(each, this.chosen));
  }

  /** Whether the person says something of a number by now: an answer that comes late closes no form. */
  get #isSaying(): boolean {
    return this.open !== null && this.#number !== undefined;
  }

  readonly #choose = (number: ReadNumber) => {
    this.chosen = { start: number.start, end: number.end };
    this.open = null;
    this.problem = '';
    keepInAddress({ number: String(number.start) });
    void this.#focus(`#number-${number.start}-${number.end}`);
  };

  readonly #openNumber = (number: ReadNumber) => {
    this.#choose(number);
    void this.#focus('#card-heading');
  };

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Decides about numbers: at once on the screen, then at the hub, which says what follows. */
  async #decide(marks: readonly Mark[], said: string, next: Place | null): Promise<void> {
    const { reading } = this;
    if (!reading || !this.#marks) return;
    this.reading = withMarks(reading, marks);
    this.open = null;
    this.problem = '';
    const after = next && nextOpen(this.reading.numbers, next);
    if (after) this.chosen = { start: after.start, end: after.end };
    announce(after ? `${said} ${readingWords[language()].nextIs({ number: after.exact })}` : said);
    try {
      await this.#marks.decide(marks);
      const answer = await this.#ask(reading.id);
      if (this.#marks.pending.length > 0 || !answer) return;
      this.reading = answer;
    } catch (error) {
      this.problem = whyFailed(error);
      announceNow(this.problem);
    }
  }

  readonly #do = (deed: Deed) => {
    const number = this.#number;
    const words = readingWords[language()];
    if (!number || !this.reading) return;
    const { start, end } = number;
    const { numbers } = this.reading;
    if (deed === 'accept') void this.#decide([{ start, end, does: 'ACCEPT' }], words.done.accept, number);
    else if (deed === 'reopen') void this.#decide([{ start, end, does: 'OPEN' }], words.done.reopen, null);
    else if (deed === 'next' || deed === 'previous') {
      const figures = numbers.filter(isFigure);
      const all = deed === 'next' ? figures : figures.toReversed();
      const follows = ({ start }: ReadNumber) =>
        deed === 'next' ? start > number.start : start < number.start;
      const to = all.find(follows) ?? all[0];
      if (to) this.#openNumber(to);
    } else {
      this.open = this.open === deed ? null : deed;
      this.problem = '';
      this.said = { ...saidOf(number), words: this.#selected() };
      if (this.open) void this.#focus('form.deed :is(input, select)');
    }
  };

  readonly #fill = (fills: string) => {
    const number = this.#number;
    if (!number) return;
    const { start, end } = number;
    void this.#decide(
      [{ start, end, does: 'ACCEPT', says: { fills } }],
      readingWords[language()].done.accept,
      number,
    );
    void this.#focus('#card-heading');
  };

  /** What is selected in the text is what was missed. */
  #selected(): string {
    const selection = document.getSelection();
    const isInText = this.querySelector('.press-text')?.contains(selection?.anchorNode ?? null);
    return isInText ? (selection?.toString() ?? '').trim() : '';
  }

  readonly #submit = (event: Event) => {
    event.preventDefault();
    const number = this.#number;
    if (!number || !this.reading || !this.open) return;
    const words = readingWords[language()];
    const { start, end } = number;
    const { said, open } = this;
    if (open === 'correct') {
      const mark = { start, end, does: 'ACCEPT', says: saysIn(said, number) } as const;
      void this.#decide([mark], words.done.accept, null).then(() => this.#isSaying || this.#showProblems());
    } else if (open === 'reject')
      void this.#decide(
        [{ start, end, does: 'REJECT', reason: said.reason.trim() || null }],
        words.done.reject,
        number,
      );
    else if (open === 'join') {
      const to = this.reading.numbers.find((each) => `${each.start}-${each.end}` === said.to);
      if (!to) {
        this.#say(words.joinWhich, '#say-to');
        return;
      }
      const mark = { start, end, does: 'JOIN', to: { start: to.start, end: to.end } } as const;
      void this.#decide([mark], words.done.join, number);
    } else if (open === 'split') {
      const mark = { start, end, does: 'SPLIT', at: start + Number(said.at) } as const;
      void this.#decide([mark], words.done.split, null).then(
        () => this.#isSaying || this.#toNumberFrom(start),
      );
    } else return this.#markMissed(said.words.trim());
    void this.#focus('#card-heading');
  };

  #markMissed(missed: string): void {
    const words = readingWords[language()];
    const { text = '', numbers = [] } = this.reading ?? {};
    const isTaken = (at: number) =>
      numbers.some((each) => isFigure(each) && at < each.end && at + missed.length > each.start);
    let at = missed === '' ? -1 : text.indexOf(missed);
    while (at >= 0 && isTaken(at)) at = text.indexOf(missed, at + 1);
    if (at < 0) {
      this.#say(words.notInText, '#say-words');
      return;
    }
    const place = { start: at, end: at + missed.length };
    void this.#decide([{ ...place, does: 'OPEN', says: {} }], words.done.missed, null).then(() => {
      if (this.#isSaying) return;
      this.chosen = place;
      void this.#focus('#card-heading');
    });
  }

  #say(problem: string, field: string): void {
    this.problem = problem;
    announceNow(problem);
    void this.#focus(field);
  }

  /** What was typed about a number and cannot be read is shown in its form. */
  #showProblems(): void {
    const number = this.#number;
    if (!number || number.problems.length === 0) return;
    this.open = 'correct';
    void this.#focus('form.deed [aria-invalid=true]');
  }

  #toNumberFrom(start: number): void {
    const first = this.reading?.numbers.find((each) => each.start >= start);
    if (first) this.#openNumber(first);
  }

  readonly #acceptSure = () => {
    const sure = this.reading?.numbers.filter((each) => each.isSure && isOpen(each)) ?? [];
    const words = readingWords[language()];
    const marks = sure.map(({ start, end }): Mark => ({ start, end, does: 'ACCEPT' }));
    void this.#decide(marks, words.done.acceptSure({ count: sure.length }), { start: -1, end: -1 });
    void this.#focus('#card-heading');
  };

  /** Single keys work where the numbers are, and nowhere else; never while somebody types. */
  readonly #press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if ((event.target as Element).closest('input, select, textarea')) return;
    const deed = (Object.keys(deeds) as Deed[]).find((each) => deeds[each] === event.key.toLowerCase());
    if (!deed || !this.querySelector(`[data-deed=${deed}]`)) return;
    event.preventDefault();
    this.#do(deed);
  };

  readonly #forget = async () => {
    const words = readingWords[language()];
    const { reading } = this;
    const question = {
      heading: words.forgetHeading,
      body: words.forgetBody,
      action: words.forget,
      isDangerous: true,
    };
    if (!reading || !(await askFirst(question))) return;
    await act(ForgetText, { reading: reading.id });
    announceNow(words.forgotten);
    goInstead('/console/read');
  };

  protected override render(): TemplateResult {
    const words = readingWords[language()];
    const { reading } = this;
    // The heading stands from the start: who arrives is there before the text is.
    const heading = reading
      ? (reading.title ?? reading.name)
      : this.#load.status === TaskStatus.COMPLETE
        ? words.gone
        : words.one;
    return html`
      <p class="alone"><a href="/console/read">${words.heading}</a></p>
      <h1 tabindex="-1"><bdi>${heading}</bdi></h1>
      ${loaded(this.#load, (answer) => (answer && reading ? this.#work(reading) : html`<p>${words.goneWhy}</p>`))}
    `;
  }

  #work(reading: Reading): TemplateResult {
    const words = readingWords[language()];
    if (reading.refusal)
      return html`<p class="callout danger">${words.unreadNow} ${reading.refusal}</p>
        <div class="actions">${this.#forgetButton()}</div>`;
    const count = (state: ReadNumber['state']) =>
      reading.numbers.filter((each) => each.state === state).length;
    const sure = reading.numbers.filter((each) => each.isSure && isOpen(each)).length;
    const number = this.#number;
    const { says } = this.#draft;
    return html`
      ${reading.seemsIn === null ? nothing : html`<p class="callout">${words.seemsIn({ language: nameOfLanguage(reading.seemsIn) })}</p>`}
      ${reading.notices.map((notice) => html`<p class="callout">${words.notices[notice]}</p>`)}
      <ul class="counts">
        ${(['OPEN', 'ACCEPTED', 'REJECTED', 'JOINED', 'LEFT'] as const).map((state) => html`<li class="state ${state.toLowerCase()}">${words.counts[state]({ count: count(state) })}</li>`)}
      </ul>
      <div class="actions">
        ${sure > 0 ? html`<button class="primary" type="button" @click=${this.#acceptSure}>${words.acceptSure({ count: sure })}</button>` : nothing}
        ${this.#forgetButton()}
      </div>
      <p class="hint">${words.keysHint}</p>
      <div class="text-work" @keydown=${this.#press}>
        ${markedText({ reading, chosen: this.chosen, onChoose: this.#choose, onOpen: this.#openNumber })}
        ${
          number
            ? numberCard({
                reading,
                number,
                open: this.open,
                form: this.#form(reading, number),
                onDeed: this.#do,
                onOpen: this.#openNumber,
                onFill: this.#fill,
              })
            : nothing
        }
      </div>
      ${this.problem && !this.open ? html`<p class="problem">${this.problem}</p>` : nothing}
      ${
        says
          ? draftForm({
              ...{ reading, says },
              ...{
                problem: this.#draft.problem,
                because: this.#draft.because,
                isSending: this.#draft.isSending,
              },
              onOpen: this.#openNumber,
              onType: (says) => this.#draft.type(reading, says),
              onSubmit: (event) => {
                event.preventDefault();
                void this.#draft.send(reading);
              },
            })
          : nothing
      }
    `;
  }

  #forgetButton(): TemplateResult {
    return html`<button type="button" @click=${() => void this.#forget()}>${readingWords[language()].forget}</button>`;
  }

  #form(reading: Reading, number: ReadNumber): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return forms[this.open]({
      ...{ reading, number, said: this.said, problem: this.problem },
      onType: (said) => {
        this.said = said;
      },
      onSubmit: this.#submit,
      onCancel: () => {
        const deed = this.open;
        this.open = null;
        void this.#focus(`[data-deed=${deed}]`);
      },
    });
  }
}

/** "de" is "allemand". */
const nameOfLanguage = (code: string): string =>
  new Intl.DisplayNames([language()], { type: 'language' }).of(code) ?? code;

customElements.define('text-reading-screen', TextReadingScreen);
