import { randomUUID } from 'node:crypto';
import type { Prisma } from '../generated/client.ts';
import type { Facts } from './facts-file.ts';
import type { StarterKeys } from './keys.ts';
import { territoryOf } from './territory-of.ts';
import type { Translations } from './translations-file.ts';

/** Actors, their names in time, and the office holders that the texts name with their roles. */
export function actorRows(facts: Facts, english: Translations['actors'], keys: StarterKeys) {
  const versions: Prisma.ActorVersionCreateManyInput[] = [];
  const names: Prisma.ActorNameCreateManyInput[] = [];
  const officeHolders: Prisma.OfficeHolderCreateManyInput[] = [];

  for (const actor of facts.actors) {
    const where = `${keys.file}, actors, ${actor.key}`;
    const versionId = randomUUID();
    versions.push({
      id: versionId,
      actorId: keys.actors.id(actor.key, where),
      releaseId: keys.releaseId,
      kind: actor.kind,
      memberOfId: keys.actors.idOrNull(actor.member_of, `${where}, member_of`),
      territoryId: actor.territory
        ? territoryOf(actor.territory, keys.territories, `${where}, territory`)
        : null,
      noteFr: actor.note_fr ?? null,
      noteEn: english[actor.key]?.note_en ?? null,
      inferred: actor.inferred,
      why: actor.why ?? null,
    });
    for (const { name, from, until, inferred, why } of actor.names ?? [plainName(actor.name ?? '')]) {
      names.push({
        versionId,
        name,
        validFrom: from ? new Date(from) : null,
        validUntil: until ? new Date(until) : null,
        inferred,
        why: why ?? null,
      });
    }
    facts.people
      .filter((person) => person.actor === actor.key)
      .forEach((person, position) => {
        officeHolders.push({
          versionId,
          position,
          name: person.name,
          rolesFr: person.roles,
          contradictory: person.contradiction,
          sourceId: keys.sources.id(person.source, `${keys.file}, people, ${person.name}, source`),
        });
      });
  }
  for (const person of facts.people)
    keys.actors.id(person.actor, `${keys.file}, people, ${person.name}, actor`);
  return { versions, names, officeHolders };
}

const plainName = (name: string) => ({
  name,
  from: undefined,
  until: undefined,
  inferred: false,
  why: undefined,
});
