import { z } from 'zod';
import { entry, key, once, words } from './entries.ts';
import { readText, readYaml } from './starter-file.ts';

/** Why a warning of the checks stays as it is. */
export interface Reason {
  readonly fr: string;
  readonly en: string;
}

const reasons = once(
  z.array(
    entry({
      check: key,
      reason_fr: words,
      reason_en: words,
      findings: z.record(key, z.hex().length(64, 'expected the id of a finding')),
    }),
  ),
  ({ findings }) => Object.values(findings),
);

/** The reasons that the starter data carries, by the ids of the findings. @throws FactsUnreadable */
export async function starterReasons(
  file = new URL('reasons.yaml', import.meta.url),
): Promise<ReadonlyMap<string, Reason>> {
  const read = readYaml(reasons, await readText(file), 'reasons.yaml');
  return new Map(
    read.flatMap(({ reason_fr: fr, reason_en: en, findings }) =>
      Object.values(findings).map((id) => [id, { fr, en }] as const),
    ),
  );
}
