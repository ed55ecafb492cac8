import { randomUUID } from 'node:crypto';
import type { Prisma, StructureKind } from '../generated/client.ts';
import { daysOf } from './days.ts';
import type { ActionPlanFact, ConventionFact, Facts } from './facts-file.ts';
import type { StarterKeys } from './keys.ts';
import { territoryOf } from './territory-of.ts';
import type { Translations } from './translations-file.ts';

/** Conventions with their parties, axes, measures, milestones and structure, each with the source that states it. */
export function conventionRows(facts: Facts, translations: Translations['conventions'], keys: StarterKeys) {
  const versions: Prisma.ConventionVersionCreateManyInput[] = [];
  const parties: Prisma.PartyCreateManyInput[] = [];
  const axes: Prisma.AxisCreateManyInput[] = [];
  const measures: Prisma.MeasureCreateManyInput[] = [];
  const milestones: Prisma.MilestoneCreateManyInput[] = [];
  const structure: Prisma.StructureCountCreateManyInput[] = [];
  const citations: Prisma.CitationCreateManyInput[] = [];

  facts.conventions.forEach((convention, position) => {
    const where = `${keys.file}, conventions, ${convention.key}`;
    const translated = translations[convention.key];
    const versionId = randomUUID();
    const days = convention.period === undefined ? null : daysOf(convention.period);
    versions.push({
      id: versionId,
      conventionId: keys.conventions.id(convention.key, where),
      releaseId: keys.releaseId,
      position,
      titleFr: convention.title_fr,
      titleEn: translated?.title_en ?? null,
      kind: convention.kind,
      status: convention.status,
      statusInferred: convention.status_inferred || null,
      period: convention.period ?? null,
      periodStart: days?.start ?? null,
      periodEnd: days?.end ?? null,
      periodInferred: convention.period_inferred,
      signedOn: convention.signed ?? null,
      signedInferred: convention.signed_inferred,
      announcedOn: convention.announced ?? null,
      toBeSignedOn: convention.to_be_signed ?? null,
      toBeSignedInferred: convention.to_be_signed_inferred || null,
      axesFrom: convention.axes_from ?? null,
      declaredAxes: convention.declared_axes ?? null,
      noteFr: translated?.note_fr ?? null,
      noteEn: convention.note ?? null,
      succeedsId: keys.conventions.idOrNull(convention.succeeds, `${where}, succeeds`),
      partOfId: keys.conventions.idOrNull(convention.part_of, `${where}, part_of`),
      partOfInferred: convention.part_of_inferred || null,
      territoryId: convention.territory
        ? territoryOf(convention.territory, keys.territories, `${where}, territory`)
        : null,
    });
    convention.parties.forEach((party, position) => {
      parties.push({
        versionId,
        position,
        role: party.role,
        actorId: keys.actors.idOrNull(party.actor, `${where}, parties.${position}`),
        unreadable: party.unreadable_in_source,
      });
    });
    for (const axis of convention.axes) {
      const english = translated?.axes[axis.number];
      const axisId = randomUUID();
      axes.push({
        id: axisId,
        versionId,
        number: axis.number,
        titleFr: axis.title_fr,
        titleEn: english?.title_en ?? null,
        inferred: axis.inferred,
      });
      axis.measures_fr.forEach((labelFr, position) => {
        measures.push({ axisId, position, labelFr, labelEn: english?.measures_en[position] ?? null });
      });
    }
    convention.milestones.forEach(({ date, title_fr }, position) => {
      const titleEn = translated?.milestones_en[position] ?? null;
      milestones.push({ versionId, position, date, titleFr: title_fr, titleEn });
    });
    for (const [kind, count] of structureOf(convention)) {
      if (count !== undefined) structure.push({ versionId, kind, count });
    }
    citations.push({
      conventionVersionId: versionId,
      sourceId: keys.sources.id(convention.source, `${where}, source`),
    });
  });
  return { versions, parties, axes, measures, milestones, structure, citations };
}

/** The regional action plans, one for each territory, stated by the source of their convention. */
export function actionPlanRows(facts: Facts, keys: StarterKeys) {
  const subjects: Prisma.ActionPlanCreateManyInput[] = [];
  const versions: Prisma.ActionPlanVersionCreateManyInput[] = [];
  const citations: Prisma.CitationCreateManyInput[] = [];

  facts.action_plans.forEach((plan, index) => {
    const where = `${keys.file}, action_plans.${index}`;
    const conventionId = keys.conventions.id(plan.convention, `${where}, convention`);
    const source = facts.conventions.find(({ key }) => key === plan.convention)?.source ?? '';
    for (const scope of plan.territories) {
      const actionPlanId = randomUUID();
      const versionId = randomUUID();
      const datedBy = inferredDateOf(plan, scope, facts);
      subjects.push({
        id: actionPlanId,
        conventionId,
        territoryId: territoryOf(scope, keys.territories, where),
      });
      versions.push({
        id: versionId,
        actionPlanId,
        releaseId: keys.releaseId,
        status: plan.status,
        since: plan.date ?? null,
        inferred: plan.inferred || datedBy !== undefined,
        why: plan.why ?? (datedBy ? `the date is inferred: see the convention ${datedBy.key}` : null),
      });
      citations.push({
        actionPlanVersionId: versionId,
        sourceId: keys.sources.id(source, `${where}, source`),
      });
    }
  });
  return { subjects, versions, citations };
}

/** The convention whose inferred day of signature the plan repeats: its own, or the part of it for that territory. */
function inferredDateOf(plan: ActionPlanFact, scope: string, { conventions }: Facts) {
  return conventions.find(
    ({ key, part_of, territory, signed, signed_inferred }) =>
      signed_inferred &&
      signed === plan.date &&
      (key === plan.convention || (part_of === plan.convention && territory === scope)),
  );
}

function structureOf({ structure }: ConventionFact): [StructureKind, number | undefined][] {
  return [
    ['WORKING_GROUPS', structure?.working_groups],
    ['WORKSTREAMS', structure?.workstreams],
    ['PRINCIPLES', structure?.principles],
    ['KEY_MOMENTS', structure?.key_moments],
  ];
}
