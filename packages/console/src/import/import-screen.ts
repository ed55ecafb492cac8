import { firstLanguage, languages, nameIn } from '@akto-figures/contents';
import { type Locale, locales } from '@akto-figures/quantity';
import { html, nothing, type TemplateResult } from 'lit';
import { ImportFigures } from '../../generated/import.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { importWords } from '../../messages/generated/import.ts';
import { askFirst } from '../controls/ask-first.ts';
import { choice, field, tick } from '../controls/field.ts';
import { act } from '../hub/act.ts';
import { HubUnreachable, Refused, SignedOut } from '../hub/failures.ts';
import { go, keepInAddress } from '../routing/go.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { Screen } from '../shell/screen.ts';
import { inGraph, language, locale } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { momentText } from '../words/times.ts';
import { type ChosenFile, mostBytes, readChosen } from './chosen-file.ts';
import { columnChoices } from './column-choices.ts';
import { dropZone, sizeText, watchDrops } from './drop-zone.ts';
import { type Cell, columnProblems, isUnread, type Report, rowsOf } from './import-rows.ts';
import { type Edits, isChanged, keptEdits, keptFile, type Meaning, noEdits, toSend } from './kept-import.ts';
import { fieldOf, rowTable } from './row-table.ts';
import { offersOf, wholeFile } from './whole-file.ts';

/** What is under way; each of them can be cancelled. */
type Doing = 'opening' | 'reading' | 'writing';

const pauseMs = 600;

/** A spreadsheet on its way to a draft: what it says, what is wrong in it, and how that is mended. */
class ImportScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    file: { state: true },
    edits: { state: true },
    report: { state: true },
    doing: { state: true },
    problem: { state: true },
    fileProblem: { state: true },
    isOver: { state: true },
    isMappingOpen: { state: true },
    onlyProblems: { state: true },
    keptAt: { state: true },
  };
  declare file: ChosenFile | null;
  declare edits: Edits;
  declare report: Report | null;
  declare doing: Doing | null;
  /** Why the file was not written. */
  declare problem: string;
  /** Why it cannot be taken, or not be read as a whole. */
  declare fileProblem: string;
  declare isOver: boolean;
  declare isMappingOpen: boolean;
  declare onlyProblems: boolean;
  declare keptAt: Date | null;

  #underWay: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wasAtProgress = false;
  #stopWatching: (() => void) | undefined;

  constructor() {
    super();
    this.file = null;
    this.edits = noEdits;
    this.report = null;
    this.doing = null;
    this.problem = '';
    this.fileProblem = '';
    this.isOver = false;
    this.isMappingOpen = false;
    this.onlyProblems = false;
    this.keptAt = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.onlyProblems = this.query.get('only') === 'problems';
    this.#stopWatching = watchDrops({
      over: (isOver) => {
        this.isOver = isOver;
      },
      drop: (files) => void this.#take(files),
    });
    const kept = keptFile.read();
    if (!kept) return;
    this.file = kept.typed;
    this.edits = { ...noEdits, ...keptEdits.read()?.typed };
    this.keptAt = keptEdits.read()?.at ?? kept.at;
    if (this.edits.sent) void this.#write();
    else void this.#check();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    clearTimeout(this.#timer);
    this.#underWay?.abort();
  }

  protected override speakAnew(): void {
    super.speakAnew();
    // The problems are texts of the hub.
    if (this.report && this.doing === null) void this.#check();
  }

  protected override willUpdate(): void {
    this.#wasAtProgress = this.querySelector('.under-way')?.contains(document.activeElement) ?? false;
  }

  protected override updated(): void {
    super.updated();
    if (!this.#wasAtProgress || this.contains(document.activeElement)) return;
    // It is done while the focus was on what would have cancelled it.
    this.querySelector<HTMLElement>(this.report ? '#columns-heading' : '#import-file')?.focus();
  }

  #edit(changed: Partial<Edits>): void {
    this.edits = { ...this.edits, ...changed };
    keptEdits.keep(this.edits);
  }

  async #take(files: readonly File[]): Promise<void> {
    const words = importWords[language()];
    const [chosen, other] = files;
    if (!chosen) return;
    if (other) return this.#refuse(words.oneFile);
    if (chosen.size > mostBytes) return this.#refuse(words.tooLarge({ size: sizeText(chosen.size) }));
    this.#underWay?.abort();
    this.doing = 'opening';
    try {
      this.file = await readChosen(chosen);
    } catch {
      return this.#refuse(words.unreadable);
    }
    this.report = null;
    this.keptAt = null;
    this.isMappingOpen = false;
    // Where there is no room for this one, the one before must not be taken up with its fixes.
    keptFile.forget();
    keptFile.keep(this.file);
    this.#edit({ ...noEdits, language: this.edits.language });
    await this.#check();
  }

  /** The file is not taken; what was there before stays. */
  async #refuse(problem: string): Promise<void> {
    this.doing = null;
    this.fileProblem = problem;
    announceNow(problem);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#import-file')?.focus();
  }

  #checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), pauseMs);
  }

  /** Asks what the file would do now. */
  async #check(): Promise<void> {
    const outcome = await this.#send('reading', true);
    if (outcome?.__typename === 'ImportRead') this.#told(outcome.report);
  }

  readonly #create = async (event: Event) => {
    event.preventDefault();
    if (this.doing === 'writing') return;
    if (this.report && this.report.problemCount > 0 && this.doing === null) return this.#toFirstProblem();
    // The key is kept before it is sent: whatever happens then, the same is sent again and is done once.
    this.#edit({ sent: crypto.randomUUID() });
    await this.#write();
  };

  async #write(): Promise<void> {
    const outcome = await this.#send('writing', false);
    if (!outcome) return;
    this.#edit({ sent: null });
    if (outcome.__typename === 'Done' && outcome.release) {
      this.#forget();
      announceNow(importWords[language()].created);
      go(`/console/releases/${outcome.release.id}`);
    } else if (outcome.__typename === 'ImportRead') {
      this.#told(outcome.report);
      if (outcome.report.problemCount > 0) await this.#toFirstProblem();
    }
  }

  /** Sends the file with all that is said of it. Nothing where it was cancelled, or why not is on the screen. */
  async #send(doing: 'reading' | 'writing', dryRun: boolean) {
    if (!this.file) return undefined;
    clearTimeout(this.#timer);
    this.#underWay?.abort();
    const underWay = new AbortController();
    this.#underWay = underWay;
    this.doing = doing;
    this.problem = '';
    this.fileProblem = '';
    const words = importWords[language()];
    if (!this.report || doing === 'writing') announce(words[doing]);
    try {
      const input = { ...toSend(this.file, this.edits, locale()), dryRun };
      const key = (!dryRun && this.edits.sent) || crypto.randomUUID();
      const outcome = await act(ImportFigures, input, underWay.signal, key);
      if (underWay.signal.aborted) return undefined;
      this.doing = null;
      const why = whyUndone(outcome);
      if (why) await this.#say(why, dryRun);
      return outcome;
    } catch (error) {
      if (underWay.signal.aborted) return undefined;
      this.doing = null;
      if (error instanceof Refused) {
        this.#edit({ sent: null });
        await this.#say(whyFailed(error), dryRun);
      } else if (error instanceof SignedOut || error instanceof HubUnreachable) {
        await this.#say(commonWords[language()].hubAway, dryRun);
      } else throw error;
      return undefined;
    }
  }

  #told(report: Report): void {
    if (report.columns.length === 0) {
      this.report = null;
      this.fileProblem = `${importWords[language()].refused} ${report.problems[0]?.message ?? ''}`;
      announceNow(this.fileProblem);
      return;
    }
    if (!this.report) {
      this.isMappingOpen = isUnread(report) || report.columns.some(({ meaning }) => meaning === null);
    }
    this.report = report;
    announce(this.#counts(report).join(', '));
  }

  #counts({ new: fresh, changed, unchanged, problemCount }: Report): string[] {
    const { counts } = importWords[language()];
    return [
      ...(fresh > 0 ? [counts.new({ count: fresh })] : []),
      ...(changed > 0 ? [counts.changed({ count: changed })] : []),
      ...(unchanged > 0 ? [counts.unchanged({ count: unchanged })] : []),
      counts.problems({ count: problemCount }),
    ];
  }

  readonly #cancel = async () => {
    const words = importWords[language()];
    const isWriting = this.doing === 'writing';
    this.#underWay?.abort();
    this.#edit({ sent: null });
    this.doing = null;
    announceNow(isWriting ? words.cancelledWriting : words.cancelled);
    this.problem = isWriting ? words.cancelledWriting : '';
    await this.updateComplete;
    this.querySelector<HTMLElement>(isWriting ? 'button.primary' : '#import-file')?.focus();
  };

  readonly #startAnew = async () => {
    const words = importWords[language()];
    const fixes = this.edits.fixes.filter(isChanged);
    const question = {
      heading: words.startAnewHeading,
      body: words.startAnewBody({ fixes: fixes.length }),
      action: words.startAnew,
      isDangerous: true,
    };
    if (fixes.length > 0 && !(await askFirst(question))) return;
    this.#underWay?.abort();
    this.#forget();
    announce(words.forgotten);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#import-file')?.focus();
  };

  #forget(): void {
    keptFile.forget();
    keptEdits.forget();
    clearTimeout(this.#timer);
    this.file = null;
    this.report = null;
    this.edits = noEdits;
    this.keptAt = null;
    this.doing = null;
    this.problem = '';
    this.fileProblem = '';
    const input = this.querySelector<HTMLInputElement>('#import-file');
    // The same file may be chosen again.
    if (input) input.value = '';
  }

  async #say(problem: string, isWhileTyping: boolean): Promise<void> {
    if (!this.report) return this.#refuse(problem);
    this.problem = problem;
    announceNow(problem);
    if (isWhileTyping) return;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#import-problem')?.focus();
  }

  async #toFirstProblem(): Promise<void> {
    announceNow(importWords[language()].mendFirst({ count: this.report?.problemCount ?? 1 }));
    await this.updateComplete;
    const first = this.querySelector<HTMLElement>(
      '.import-rows [aria-invalid=true], .import-rows .problem[tabindex]',
    );
    (first ?? this.querySelector<HTMLElement>('.mapping select'))?.focus();
  }

  readonly #mending = {
    mend: (row: number, { column, read, fix }: Cell, value: string) => {
      const others = this.edits.fixes.filter((each) => each.row !== row || each.column !== column);
      this.#edit({ fixes: [...others, { row, column, value, was: fix ? fix.was : read }] });
      this.#checkSoon();
    },
    choose: (row: number, cell: Cell, value: string) => {
      this.#mending.mend(row, cell, value);
      this.querySelector<HTMLElement>(`#${fieldOf(row, cell.column)}`)?.focus();
    },
    undo: (row: number, cell: Cell, event: Event) => {
      // The button goes; its field stays, and says again what the file says.
      const field = (event.currentTarget as Element).parentElement?.querySelector('input');
      this.#mending.mend(row, cell, cell.fix?.was ?? '');
      field?.focus();
    },
    read: (row: number, isRead: boolean) => void this.#readRows([row], isRead),
  };

  /** Says of rows whether they are read. What they looked like is asked no more. */
  readonly #readRows = async (rows: readonly number[], read: boolean) => {
    const others = this.edits.rows.filter(({ row }) => !rows.includes(row));
    this.#edit({ rows: [...others, ...rows.map((row) => ({ row, read }))] });
    await this.#check();
    this.querySelector<HTMLElement>('#rows-heading')?.focus();
  };

  readonly #takeAsNotStated = async () => {
    this.#edit({ notStated: true });
    await this.#check();
    this.querySelector<HTMLElement>('#rows-heading')?.focus();
  };

  readonly #readAs = async (name: string, meaning: Meaning | null) => {
    const others = this.edits.columns.filter(
      (each) => each.name !== name && (meaning === null || each.meaning !== meaning),
    );
    this.#edit({ columns: [...others, { name, meaning }] });
    await this.#check();
  };

  protected override render(): TemplateResult {
    const words = importWords[language()];
    return html`
      <h1 tabindex="-1">${words.heading}</h1>
      <p class="lead">${words.lead}</p>
      ${this.keptAt ? html`<p class="callout">${words.kept({ moment: momentText(this.keptAt) })}</p>` : nothing}
      ${dropZone({
        file: this.file,
        isOver: this.isOver,
        problem: this.fileProblem,
        onChoose: (files) => void this.#take(files),
      })}
      ${choice({
        id: 'import-language',
        label: words.language,
        hint: words.languageHint,
        value: this.edits.language,
        options: locales.map((each) => ({ value: inGraph(each), label: languages[each].called[language()] })),
        onChoose: (language) => {
          this.#edit({ language: language || inGraph(firstLanguage) });
          if (this.file) void this.#check();
        },
      })}
      ${
        this.file
          ? html`<div class="actions">
              ${
                this.report || this.doing
                  ? nothing
                  : html`<button type="button" @click=${() => void this.#check()}>${words.checkAgain}</button>`
              }
              <button type="button" @click=${this.#startAnew}>${words.startAnew}</button>
            </div>`
          : html`<p>${words.start} <a href="/export/figures.xlsx" download>${words.exportXlsx}</a></p>`
      }
      ${this.doing && !this.report ? this.#progress(words[this.doing]) : nothing}
      ${this.report ? this.#read(this.report) : nothing}
    `;
  }

  #progress(said: string): TemplateResult {
    return html`<div class="under-way" aria-busy="true">
      <p>${said}</p>
      <progress aria-label=${said}></progress>
      <button type="button" @click=${this.#cancel}>${commonWords[language()].cancel}</button>
    </div>`;
  }

  #read(report: Report): TemplateResult {
    const words = importWords[language()];
    return html`
      <h2 id="columns-heading" tabindex="-1">${words.columns}</h2>
      ${isUnread(report) ? columnProblems(report).map((problem) => html`<p class="problem"><bdi>${problem}</bdi></p>`) : nothing}
      ${columnChoices(
        report,
        this.isMappingOpen,
        (isOpen) => {
          this.isMappingOpen = isOpen;
        },
        (name, meaning) => void this.#readAs(name, meaning),
      )}
      ${wholeFile(report, this.edits, (changed) => {
        this.#edit(changed);
        this.#checkSoon();
      })}
      ${isUnread(report) ? nothing : this.#rows(report)} ${this.#end(report)}
    `;
  }

  #rows(report: Report): TemplateResult {
    const words = importWords[language()];
    const { rows, problems, problemCount } = report;
    const all = rowsOf(report, this.edits.fixes);
    const shown = this.onlyProblems
      ? all.filter(({ cells, problems }) => cells.length + problems.length > 0)
      : all;
    const total = report.new + report.changed + report.unchanged + problemCount;
    return html`
      <h2 id="rows-heading" tabindex="-1">${words.rows}</h2>
      <ul class="counts">
        ${this.#counts(report).map((text, at, { length }) => html`<li class=${at === length - 1 && problemCount > 0 ? 'alert' : ''}>${text}</li>`)}
        ${this.doing === 'reading' ? html`<li><progress aria-label=${words.checking}></progress></li>` : nothing}
      </ul>
      ${tick({
        id: 'only-problems',
        label: words.onlyProblems,
        isOn: this.onlyProblems,
        onTick: (isOn) => {
          this.onlyProblems = isOn;
          keepInAddress({ only: isOn ? 'problems' : undefined });
        },
      })}
      ${offersOf(report, {
        leaveOut: (offered) => void this.#readRows(offered, false),
        takeAsNotStated: () => void this.#takeAsNotStated(),
      })}
      ${rows.length < total && rows.length >= 500 ? html`<p class="hint">${words.firstRows({ count: rows.length })}</p>` : nothing}
      ${problems.length < problemCount ? html`<p class="problem">${words.firstProblems({ count: problems.length, all: problemCount })}</p>` : nothing}
      ${shown.length > 0 ? rowTable(shown, this.#mending) : html`<p>${words.noProblems}</p>`}
      <p><button type="button" @click=${() => void this.#check()}>${words.checkAgain}</button></p>
    `;
  }

  #end(report: Report): TemplateResult {
    const words = importWords[language()];
    const { new: fresh, changed, problemCount } = report;
    const parts = [
      ...(fresh > 0 ? [words.counts.new({ count: fresh })] : []),
      ...(changed > 0 ? [words.counts.changed({ count: changed })] : []),
    ];
    const note = (lang: Locale) => {
      const name = nameIn('note', lang);
      return field({
        id: name,
        label: words.note[lang],
        hint: lang === firstLanguage ? words.noteHint : undefined,
        value: this.edits[name],
        rows: 2,
        lang,
        onInput: (text) => this.#edit({ [name]: text }),
      });
    };
    return html`<form novalidate aria-label=${words.heading} @submit=${this.#create}>
      ${changed > 0 ? html`${locales.map(note)}` : nothing}
      ${this.problem ? html`<p class="problem" id="import-problem" tabindex="-1">${this.problem}</p>` : nothing}
      ${problemCount > 0 ? html`<p>${words.mendFirst({ count: problemCount })}</p>` : nothing}
      ${
        parts.length > 0
          ? html`<button type="submit" class="primary">${words.create({ parts: parts.join(', ') })}</button>`
          : problemCount === 0
            ? html`<p>${words.nothing}</p>`
            : nothing
      }
      ${this.doing === 'writing' ? this.#progress(words.writing) : nothing}
    </form>`;
  }
}

customElements.define('import-screen', ImportScreen);
