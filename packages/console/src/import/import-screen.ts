import { isFileName, namesIn } from '@akto-figures/contents';
import { html, nothing, type TemplateResult } from 'lit';
import { importWords } from '../../messages/generated/import.ts';
import { go, keepInAddress } from '../routing/go.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { Screen } from '../shell/screen.ts';
import { language } from '../words/language.ts';
import { momentText } from '../words/times.ts';
import { askToStartAnew } from './ask-to-start-anew.ts';
import { type ChosenFile, mostBytes, readChosen } from './chosen-file.ts';
import { columnChoices } from './column-choices.ts';
import { dropZone, sizeText, watchDrops } from './drop-zone.ts';
import { withColumn, withPeriod, withRows } from './edited.ts';
import { endOfImport } from './end-of-import.ts';
import { ImportOnItsWay } from './import-on-its-way.ts';
import { columnProblems, hasProblem, isUnread, type Report, rowsOf, shownRows } from './import-rows.ts';
import { type Edits, keptEdits, keptFile, type Meaning, noEdits, type PeriodAnswer } from './kept-import.ts';
import { languageOfFile } from './language-of-file.ts';
import { mendingIn } from './mending.ts';
import { countsOf, rowByRow } from './row-by-row.ts';
import { underWay } from './under-way.ts';
import { wholeFile } from './whole-file.ts';

const pauseMs = 600;
// Each may have fields: a thousand of them at once took three seconds to draw.
const rowsAtOnce = 100;

/** A spreadsheet on its way to a draft: what it says, what is wrong in it, and how that is mended. */
class ImportScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    file: { state: true },
    edits: { state: true },
    report: { state: true },
    problem: { state: true },
    fileProblem: { state: true },
    isOver: { state: true },
    isMappingOpen: { state: true },
    onlyProblems: { state: true },
    rowsShown: { state: true },
    keptAt: { state: true },
  };
  declare file: ChosenFile | null;
  declare edits: Edits;
  declare report: Report | null;
  /** Why the file was not written. */
  declare problem: string;
  /** Why it cannot be taken, or not be read as a whole. */
  declare fileProblem: string;
  declare isOver: boolean;
  declare isMappingOpen: boolean;
  declare onlyProblems: boolean;
  declare rowsShown: number;
  declare keptAt: Date | null;

  readonly #way = new ImportOnItsWay(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wasAtProgress = false;
  #stopWatching: (() => void) | undefined;

  constructor() {
    super();
    this.file = null;
    this.edits = noEdits;
    this.report = null;
    [this.problem, this.fileProblem] = ['', ''];
    this.isOver = false;
    this.isMappingOpen = false;
    this.onlyProblems = false;
    this.rowsShown = rowsAtOnce;
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
    void this.#takeUp();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    clearTimeout(this.#timer);
  }

  protected override speakAnew(): void {
    super.speakAnew();
    // The problems are texts of the hub.
    if (this.report && this.#way.doing === null) void this.#check();
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

  /** Goes on from where the person was, in this browser. */
  async #takeUp(): Promise<void> {
    const kept = await keptFile.read();
    // They may have chosen another one meanwhile, or have left.
    if (!kept || this.file || this.#way.doing || !this.isConnected) return;
    this.file = kept.given;
    this.edits = { ...noEdits, ...keptEdits.read()?.typed };
    this.keptAt = keptEdits.read()?.at ?? kept.at;
    await (this.edits.sent ? this.#write() : this.#check());
  }

  async #take(files: readonly File[]): Promise<void> {
    const words = importWords[language()];
    const [chosen, other] = files;
    if (!chosen) return;
    if (other) return this.#refuse(words.oneFile);
    if (chosen.size > mostBytes) return this.#refuse(words.tooLarge({ size: sizeText(chosen.size) }));
    this.#way.open();
    try {
      this.file = await readChosen(chosen);
    } catch {
      return this.#refuse(words.unreadable);
    }
    this.report = null;
    this.keptAt = null;
    this.isMappingOpen = false;
    this.rowsShown = rowsAtOnce;
    // Where there is no room for this one, the one before must not be taken up with its fixes.
    await keptFile.forget();
    await keptFile.keep(this.file);
    this.#edit({ ...noEdits, language: this.edits.language });
    await this.#check();
  }

  /** The file is not taken; what was there before stays. */
  async #refuse(problem: string): Promise<void> {
    this.#way.rest();
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
    const outcome = await this.#send('reading');
    if (outcome?.__typename === 'ImportRead') this.#told(outcome.report);
  }

  readonly #create = async (event: Event) => {
    event.preventDefault();
    if (this.#way.doing === 'writing') return;
    if (this.report && this.report.problemCount > 0 && this.#way.doing === null)
      return this.#toFirstProblem();
    if (namesIn('title').some((name) => isFileName(this.edits[name])))
      return this.#say(importWords[language()].titleIsFile, false);
    // The key is kept before it is sent: whatever happens then, the same is sent again and is done once.
    this.#edit({ sent: crypto.randomUUID() });
    await this.#write();
  };

  async #write(): Promise<void> {
    const outcome = await this.#send('writing');
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

  /** Sends the file with its edits. Returns nothing where it was cancelled, or where the screen shows why not. */
  async #send(doing: 'reading' | 'writing') {
    if (!this.file) return undefined;
    clearTimeout(this.#timer);
    [this.problem, this.fileProblem] = ['', ''];
    const isTold = !this.report || doing === 'writing';
    const ended = await this.#way.send(this.file, this.edits, { doing, isTold });
    if (!ended) return undefined;
    if (ended.isRefused) this.#edit({ sent: null });
    if (ended.why) await this.#say(ended.why, doing === 'reading');
    return ended.outcome;
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
    announce(countsOf(report).join(', '));
  }

  readonly #cancel = async () => {
    const words = importWords[language()];
    const isWriting = this.#way.doing === 'writing';
    this.#way.cancel();
    this.#edit({ sent: null });
    announceNow(isWriting ? words.cancelledWriting : words.cancelled);
    this.problem = isWriting ? words.cancelledWriting : '';
    await this.updateComplete;
    this.querySelector<HTMLElement>(isWriting ? 'button.primary' : '#import-file')?.focus();
  };

  readonly #startAnew = async () => {
    if (!(await askToStartAnew(this.edits))) return;
    this.#way.cancel();
    this.#forget();
    announce(importWords[language()].forgotten);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#import-file')?.focus();
  };

  #forget(): void {
    void keptFile.forget();
    keptEdits.forget();
    clearTimeout(this.#timer);
    this.file = null;
    this.report = null;
    this.edits = noEdits;
    this.keptAt = null;
    this.#way.rest();
    [this.problem, this.fileProblem] = ['', ''];
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
    if (this.report) {
      const rows = shownRows(rowsOf(this.report, this.edits.fixes), this.onlyProblems);
      this.rowsShown = Math.max(this.rowsShown, rows.findIndex(hasProblem) + 1);
    }
    await this.updateComplete;
    const first = this.querySelector<HTMLElement>(
      '.import-rows [aria-invalid=true], .import-rows .problem[tabindex]',
    );
    (first ?? this.querySelector<HTMLElement>('.mapping select'))?.focus();
  }

  readonly #mending = mendingIn(this, {
    edits: () => this.edits,
    onEdit: (edits) => {
      this.#edit(edits);
      this.#checkSoon();
    },
    onRead: (row, isRead) => void this.#readRows([row], isRead),
    onPeriod: (row, is) => {
      this.#edit(withPeriod(this.edits, row, is));
      void this.#checkRows();
    },
  });

  /** Says of rows whether they are read. What they looked like is asked no more. */
  readonly #readRows = async (rows: readonly number[], read: boolean) => {
    this.#edit(withRows(this.edits, rows, read));
    await this.#checkRows();
  };

  /** What was pressed is gone then: the focus goes to what it was about. */
  async #checkRows(): Promise<void> {
    await this.#check();
    this.querySelector<HTMLElement>('#rows-heading')?.focus();
  }

  readonly #takeAsNotStated = async () => {
    this.#edit({ notStated: true });
    await this.#checkRows();
  };

  readonly #readAs = async (name: string, meaning: Meaning | null) => {
    this.#edit(withColumn(this.edits, name, meaning));
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
      ${languageOfFile(this.edits, (language) => {
        this.#edit({ language });
        if (this.file) void this.#check();
      })}
      ${
        this.file
          ? html`<div class="actions">
              ${
                this.report || this.#way.doing
                  ? nothing
                  : html`<button type="button" @click=${() => void this.#check()}>${words.checkAgain}</button>`
              }
              <button type="button" @click=${this.#startAnew}>${words.startAnew}</button>
            </div>`
          : html`<p>${words.start} <a href="/export/figures.xlsx" download>${words.exportXlsx}</a></p>`
      }
      ${this.#way.doing && !this.report ? underWay(this.#way.doing, this.#way.progress, () => void this.#cancel()) : nothing}
      ${this.report ? this.#read(this.report) : nothing}
    `;
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
      ${
        isUnread(report)
          ? nothing
          : rowByRow(
              report,
              {
                edits: this.edits,
                onlyProblems: this.onlyProblems,
                rowsShown: this.rowsShown,
                isChecking: this.#way.doing === 'reading',
              },
              this.#onRows,
            )
      }
      ${endOfImport(
        report,
        { edits: this.edits, problem: this.problem },
        {
          edit: (changed) => {
            this.#edit(changed);
            // The checks read the note as well.
            if (report.problemCount === 0 && report.changed > 0) this.#checkSoon();
          },
          create: this.#create,
        },
        this.#way.doing === 'writing'
          ? underWay('writing', this.#way.progress, () => void this.#cancel())
          : nothing,
      )}
    `;
  }

  readonly #onRows = {
    mending: this.#mending,
    showMore: async () => {
      const before = this.rowsShown;
      this.rowsShown += rowsAtOnce;
      await this.updateComplete;
      this.querySelectorAll<HTMLElement>('.import-rows tbody')[before]?.focus();
    },
    showOnlyProblems: (isOn: boolean) => {
      this.onlyProblems = isOn;
      this.rowsShown = rowsAtOnce;
      keepInAddress({ only: isOn ? 'problems' : undefined });
    },
    leaveOut: (rows: readonly number[]) => void this.#readRows(rows, false),
    answerPeriods: (is: PeriodAnswer | null) => {
      this.#edit({ otherPeriods: is, periods: [] });
      void this.#checkRows();
    },
    takeAsNotStated: () => void this.#takeAsNotStated(),
    checkAgain: () => void this.#check(),
  };
}

customElements.define('import-screen', ImportScreen);
