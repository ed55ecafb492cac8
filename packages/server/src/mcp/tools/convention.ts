import { z } from 'zod';
import { assistantsWords } from '../../../messages/generated/assistants.ts';
import { inferredNote, namesOf, type Party } from '../../pages/parties.ts';
import { languages, words } from '../../pages/words.ts';
import { shown, usualItems } from '../inputs.ts';
import { quoted } from '../quoted.ts';
import { type AssistantFigure, assistantFigure, figureSchema, lineOf, partsOf } from '../told-figure.ts';
import { defineTool } from '../tool.ts';
import { ToolRefusal } from '../tool-refusal.ts';

const document = /* GraphQL */ `
  query AssistantConvention($key: String!, $asOf: DateTime, $first: Int!, $after: String, $locale: Locale!) {
    hub(asOf: $asOf) { epoch }
    convention(key: $key, asOf: $asOf) {
      key
      title(locale: $locale)
      titleAndStatus(locale: $locale)
      status
      statusText(locale: $locale)
      summary(locale: $locale)
      websiteUrl
      period { text(locale: $locale) }
      parties { role name nameInferred }
      axes { number title(locale: $locale) inferred }
      actionPlans { status inferred since { text(locale: $locale) } territory { code name(locale: $locale) } }
      succeeds { key title(locale: $locale) }
      succeededBy { key title(locale: $locale) }
      citations { source { title(locale: $locale) attribution(locale: $locale) url } }
      figures(first: $first, after: $after) {
        totalCount
        nodes { ...AssistantFigure }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
  ${assistantFigure}
`;

interface Named {
  key: string;
  title: string;
}

interface Convention extends Named {
  titleAndStatus: string;
  status: string;
  statusText: string;
  summary: string;
  websiteUrl: string | null;
  period: { text: string } | null;
  parties: Party[];
  axes: { number: number; title: string; inferred: boolean }[];
  actionPlans: {
    status: 'ANNOUNCED' | 'SIGNED' | 'IN_PLACE' | 'ENDED';
    inferred: boolean;
    since: { text: string } | null;
    territory: { code: string; name: string };
  }[];
  succeeds: Named | null;
  succeededBy: Named[];
  citations: { source: { title: string; attribution: string; url: string | null } }[];
  figures: {
    totalCount: number;
    nodes: AssistantFigure[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const named = z.object({ key: z.string(), title: z.string() });

export const conventionTool = defineTool({
  name: 'convention',
  title: 'One convention and its figures',
  description:
    'One convention by its key: how far it has come (annoncée, signée, en vigueur, terminée), who signed it, its axes, its regional action plans (plans d’actions), and its public figures. What the hub deduced is marked (déduit).',
  needs: ['key'],
  takes: ['asOf', 'first', 'after'],
  output: z.object({
    epoch: z.string().nullable().describe('The public state that this is.'),
    ...named.shape,
    status: z.string().describe('ANNOUNCED, SIGNED, IN_FORCE or ENDED.'),
    statusText: z.string().describe('How far it has come, with the days that are known.'),
    summary: z.string(),
    websiteUrl: z.string().nullable(),
    period: z.string().nullable(),
    parties: z.array(
      z.object({
        role: z.string().describe('SIGNATORY, TO_SIGN, LEAD, CONSULTED or REGIONAL_PARTNER.'),
        name: z.string().nullable().describe('Null where nobody can read it in the source.'),
        nameInferred: z.boolean(),
      }),
    ),
    axes: z.array(z.object({ number: z.number().int(), title: z.string(), inferred: z.boolean() })),
    actionPlans: z.array(
      z.object({
        territory: z.object({ code: z.string(), name: z.string() }),
        status: z.string(),
        since: z.string().nullable(),
        inferred: z.boolean(),
      }),
    ),
    succeeds: named.nullable(),
    succeededBy: z.array(named),
    sources: z.array(z.object({ title: z.string(), attribution: z.string(), url: z.string().nullable() })),
    figureCount: z.number().int().describe('How many public figures it has in all.'),
    figures: z.array(figureSchema),
    next: z.string().nullable().describe('For after, where it has more figures.'),
  }),
  async answer({ key, asOf = null, first = usualItems, after = null }, asked) {
    const { language } = asked;
    const say = words[language];
    const tell = assistantsWords[language];
    const variables = { key, asOf, first, after, locale: languages[language] };
    const { hub, convention } = await asked.ask<{
      hub: { epoch: string | null };
      convention: Convention | null;
    }>(document, variables);
    if (!convention) throw new ToolRefusal(tell.noConvention({ key: shown(key, language) }));
    const { titleAndStatus, period, actionPlans, citations, figures, ...rest } = convention;
    const told = figures.nodes.map((figure) => partsOf(figure, asked, asOf));
    const next = figures.pageInfo.hasNextPage ? figures.pageInfo.endCursor : null;
    return {
      lines: [
        `${quoted(titleAndStatus, say)} ${quoted(rest.summary, say)}`,
        ...Object.entries(say.roles).flatMap(([role, called]) => {
          const names = namesOf(rest.parties, role, say);
          return names.length > 0 ? [`${called}${say.colon}${quoted(names.join(', '), say)}.`] : [];
        }),
        ...rest.axes.map(
          ({ number, title, inferred }) => `${number}. ${quoted(title, say)}${inferredNote(inferred, say)}`,
        ),
        ...actionPlans.map(({ territory, status, since, inferred }) => {
          const state = [say.states[status], since?.text].filter(Boolean).join(', ');
          return tell.plan({
            territory: quoted(territory.name, say),
            status: `${state}${inferredNote(inferred, say)}`,
          });
        }),
        ...told.map((figure) => lineOf(figure, say)),
        ...(next === null ? [] : [tell.more({ cursor: next })]),
      ],
      parts: {
        epoch: hub.epoch,
        ...rest,
        period: period?.text ?? null,
        actionPlans: actionPlans.map(({ since, ...plan }) => ({ ...plan, since: since?.text ?? null })),
        sources: citations.map(({ source }) => source),
        figureCount: figures.totalCount,
        figures: told,
        next,
      },
    };
  },
});
