import type { Inputs } from './inputs.ts';
import type { Outcome } from './outcomes.ts';
import type { Act } from './permissions.ts';
import type { Viewer } from './viewer.ts';

/** What the editorial graph needs from whoever acts. */
export interface Publishing {
  /**
   * Does an act for a viewer, in one transaction with its entry in the audit trail, or says why not.
   *
   * @param key the sender's own name for this act: sent again with the same input, it ends the same and is done once.
   * @throws GraphQLError for an input that no form could send.
   */
  perform<Which extends Act>(viewer: Viewer, act: Which, key: string, input: Inputs[Which]): Promise<Outcome>;
}
