import { z } from 'zod';
import { assistantsWords } from '../../../messages/generated/assistants.ts';
import { languages, words } from '../../pages/words.ts';
import { usualItems } from '../inputs.ts';
import {
  type AssistantChange,
  assistantChange,
  changeLine,
  changeParts,
  changeSchema,
} from '../told-change.ts';
import { defineTool } from '../tool.ts';

const document = /* GraphQL */ `
  query AssistantChanges($filter: ChangeFilter!, $since: String, $before: String, $last: Int!, $locale: Locale!) {
    hub { epoch }
    changes(last: $last, before: $before, since: $since, filter: $filter) {
      totalCount
      nodes {
        ...AssistantChange
      }
      pageInfo { hasPreviousPage startCursor }
    }
  }
  ${assistantChange}
`;

interface Answer {
  hub: { epoch: string | null };
  changes: {
    totalCount: number;
    nodes: AssistantChange[];
    pageInfo: { hasPreviousPage: boolean; startCursor: string | null };
  };
}

export const changesTool = defineTool({
  name: 'changes',
  title: 'What changed',
  description:
    'What releases (publications) added, revised (révisé), corrected (corrigé) or withdrew (retiré), the latest first, with the public note and, for figures, the qualified number after and before. Ask it before citing a figure that was read some time ago.',
  needs: [],
  takes: ['since', 'kinds', 'key', 'convention', 'indicator', 'within', 'first', 'after'],
  output: z.object({
    epoch: z.string().nullable().describe('The public state that this is; give it as since the next time.'),
    count: z.number().int().describe('How many changes there are in all.'),
    changes: z.array(changeSchema),
    next: z.string().nullable().describe('For after, where there are earlier ones.'),
  }),
  async answer(
    { since = null, kinds, key, convention, indicator, within, first = usualItems, after = null },
    asked,
  ) {
    const { language } = asked;
    const say = words[language];
    const tell = assistantsWords[language];
    const { hub, changes } = await asked.ask<Answer>(document, {
      filter: { kinds, keys: key === undefined ? undefined : [key], convention, indicator, within },
      since,
      before: after,
      last: first,
      locale: languages[language],
    });
    const latestFirst = changes.nodes.toReversed();
    const next = changes.pageInfo.hasPreviousPage ? changes.pageInfo.startCursor : null;
    return {
      lines: [
        ...(latestFirst.length === 0 ? [tell.noChanges] : []),
        ...latestFirst.map((node) => {
          const { address } = changeParts(node);
          return address === null ? changeLine(node, say) : `${changeLine(node, say)} ${address}`;
        }),
        ...(next === null ? [] : [tell.more({ cursor: next })]),
      ],
      parts: { epoch: hub.epoch, count: changes.totalCount, changes: latestFirst.map(changeParts), next },
    };
  },
});
