import { html } from 'hono/html';
import { type DocumentationWords, documentationWords } from '../../messages/generated/documentation.ts';
import type { Html } from '../pages/layout.ts';
import { type Language, words } from '../pages/words.ts';
import type { Question } from './guide.ts';
import { type Program, type ProgramName, programs } from './programs.ts';

interface Place {
  /** What no other query of the page is called. */
  readonly id: string;
  /** Whether the programs are seen at once. */
  readonly isOpen: boolean;
  readonly language: Language;
  readonly publicUrl: string;
}

/** A query, where to run it (here by a script, or in the explorer), its answer, and its lines for each program, behind tabs that need no script. */
export function questionHtml({ query, answer }: Question, place: Place): Html {
  const { id, isOpen, language, publicUrl } = place;
  const tell = documentationWords[language];
  // An error is no figure that a program prints, and some of them end it.
  const isRefused = /^\{\s*"errors"/.test(answer);
  return html`<div class="question">
<pre><code>${query}</code></pre>
<p class="try"><button type="button" hidden data-query="${query}" data-asking="${tell.asking}" data-answered="${tell.answered}" data-refused="${tell.refused}" data-failed="${tell.failed}">${tell.try}</button>
<a href="/graphql?${new URLSearchParams({ explore: '', query })}">${tell.run}</a>
<span role="status"></span></p>
<div class="live" hidden><pre tabindex="0" role="group" aria-label="${tell.live}"><code></code></pre></div>
<details><summary>${tell.answer}</summary><pre><code>${answer.replaceAll('https://HUB', publicUrl)}</code></pre></details>
${
  isRefused
    ? ''
    : html`<details${isOpen ? html` open` : ''}><summary>${tell.byProgram}</summary>
${tabs(query, { id, publicUrl }, tell, words[language].colon)}
</details>`
}
</div>`;
}

function tabs(
  query: string,
  { id, publicUrl }: Pick<Place, 'id' | 'publicUrl'>,
  tell: DocumentationWords,
  colon: string,
): Html {
  const all = Object.entries(programs) as [ProgramName, Program][];
  return html`<fieldset class="programs"><legend>${tell.program}</legend>
${all.map(
  ([name, program], index) =>
    html`<input type="radio" name="${id}" id="${id}-${name}"${index === 0 ? html` checked` : ''}><label for="${id}-${name}">${program.title}</label>
<div class="lines">
<p>${howTo(name, program, tell, colon)}</p>
<pre><code>${program.lines({ publicUrl, query })}</code></pre>
</div>`,
)}
</fieldset>`;
}

function howTo(name: ProgramName, { file, runs }: Program, tell: DocumentationWords, colon: string): Html {
  const needs = name in tell.needs ? tell.needs[name as keyof typeof tell.needs] : '';
  if (!file || !runs) return html`${needs}`;
  return html`${needs} ${tell.save} <code>${file}</code>${tell.thenRun}${colon}<code>${runs}</code>`;
}
