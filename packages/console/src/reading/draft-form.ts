import { html, nothing, type TemplateResult } from 'lit';
import { readingWords } from '../../messages/generated/reading.ts';
import type { Option } from '../controls/choose-one.ts';
import '../controls/choose-one.ts';
import { field } from '../controls/field.ts';
import '../records/date-field.ts';
import { viewer } from '../session/session.ts';
import { findSubjects } from '../subjects/find-subjects.ts';
import { language } from '../words/language.ts';
import { numbersAt, toNumber } from './number-card.ts';
import type { Place, Reading, ReadNumber } from './read-number.ts';

/** What a draft is made of beside its numbers, as it stands in the fields. */
export interface DraftSays {
  readonly titleFr: string;
  readonly noteFr: string;
  readonly sourceTitleFr: string;
  readonly published: string;
  readonly url: string;
  readonly publisher: Option | null;
  readonly actor: Option | null;
}

/** What the text says of itself. */
export const draftSays = ({ title, name, day }: Reading): DraftSays => ({
  ...{ titleFr: title ?? name, sourceTitleFr: title ?? name, published: day ?? '' },
  ...{ noteFr: '', url: '', publisher: null, actor: null },
});

/** How many numbers become figures, how many of them change what is public, and how many a draft awaits. */
export const countsOf = ({ numbers }: Reading) => {
  const taken = numbers.filter(({ state, hub }) => state === 'ACCEPTED' && hub?.is !== 'SAME');
  const countOf = (is: NonNullable<(typeof taken)[number]['hub']>['is']) =>
    taken.filter(({ hub }) => hub?.is === is).length;
  return { figures: taken.length, revised: countOf('OTHER_VALUE'), awaited: countOf('AWAITED') };
};

const findActors = (words: string, signal: AbortSignal) => findSubjects('ACTOR', words, signal);

/** The draft of the accepted numbers: what it is called, and where it is from. */
export function draftForm(given: {
  readonly reading: Reading;
  readonly says: DraftSays;
  readonly problem: string;
  /** The numbers that are the reason of the problem. */
  readonly because: readonly Place[];
  readonly isSending: boolean;
  readonly onOpen: (number: ReadNumber) => void;
  readonly onType: (says: DraftSays) => void;
  readonly onSubmit: (event: Event) => void;
}): TemplateResult {
  const { reading, says, problem, because, isSending, onOpen, onType, onSubmit } = given;
  const words = readingWords[language()];
  const { figures, revised, awaited } = countsOf(reading);
  const typed = (name: 'titleFr' | 'noteFr' | 'sourceTitleFr' | 'url') => ({
    id: `draft-${name}`,
    value: says[name],
    onInput: (value: string) => onType({ ...says, [name]: value }),
  });
  if (reading.release)
    return html`<section aria-labelledby="draft-heading">
      <h2 id="draft-heading" tabindex="-1">${words.draft}</h2>
      <p class="alone"><a href="/console/releases/${reading.release.id}">${words.openDraft}</a></p>
    </section>`;
  const why = problem
    ? html`<p class="problem" id="draft-problem" tabindex="-1">${problem}</p>
        <div class="actions">${numbersAt(reading.numbers, because).map((number) => toNumber(number, onOpen))}</div>`
    : nothing;
  if (figures > 0 && awaited === figures)
    return html`<section aria-labelledby="draft-heading">
      <h2 id="draft-heading" tabindex="-1">${words.draft}</h2>
      <form class="draft" novalidate @submit=${onSubmit}>
        <p>${words.awaitedLead({ count: awaited })}</p>
        ${why}
        <div class="actions">
          <button class="primary" type="submit">${isSending ? words.drafting : words.fillDraft({ count: awaited })}</button>
        </div>
      </form>
    </section>`;
  return html`<section aria-labelledby="draft-heading">
    <h2 id="draft-heading" tabindex="-1">${words.draft}</h2>
    <form class="draft" novalidate @submit=${onSubmit}>
      ${
        awaited > 0
          ? html`<p>${words.awaitedLead({ count: awaited })} ${words.oneDraft}</p>`
          : field({
              ...typed('titleFr'),
              ...{ label: words.draftTitle, hint: words.draftTitleHint, isRequired: true },
            })
      }
      ${awaited > 0 ? nothing : sourceFields({ says, onType, typed })}
      ${
        viewer()?.actorKeys.length === 1
          ? nothing
          : html`<choose-one
              field-id="draft-actor"
              label=${words.actor}
              hint=${words.actorHint}
              .chosen=${says.actor}
              .find=${findActors}
              @choose=${(event: CustomEvent<Option | null>) => onType({ ...says, actor: event.detail })}
            ></choose-one>`
      }
      ${
        revised > 0
          ? field({
              ...typed('noteFr'),
              label: words.note,
              hint: words.noteHint({ count: revised }),
              isRequired: true,
              rows: 3,
            })
          : nothing
      }
      ${why}
      <div class="actions">
        <button class="primary" type="submit">${isSending ? words.drafting : words.makeDraft({ count: figures })}</button>
      </div>
    </form>
  </section>`;
}

/** Where the text is from. A draft that awaits values of it has named its source already. */
const sourceFields = ({
  says,
  onType,
  typed,
}: Pick<Parameters<typeof draftForm>[0], 'says' | 'onType'> & {
  readonly typed: (name: 'sourceTitleFr' | 'url') => {
    readonly id: string;
    readonly value: string;
    readonly onInput: (value: string) => void;
  };
}): TemplateResult => {
  const words = readingWords[language()];
  return html`
    ${field({ ...typed('sourceTitleFr'), label: words.sourceTitle, hint: words.sourceTitleHint, isRequired: true })}
    <date-field
      .drawn=${{ id: 'draft-published', label: words.published }}
      .value=${says.published}
      @edit=${(event: CustomEvent<string>) => onType({ ...says, published: event.detail })}
    ></date-field>
    ${field({ ...typed('url'), label: words.url, type: 'url' })}
    <choose-one
      field-id="draft-publisher"
      label=${words.publisher}
      hint=${words.publisherHint}
      .chosen=${says.publisher}
      .find=${findActors}
      @choose=${(event: CustomEvent<Option | null>) => onType({ ...says, publisher: event.detail })}
    ></choose-one>
  `;
};
