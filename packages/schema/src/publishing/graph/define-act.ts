import type { Act, Inputs } from '@akto-figures/publishing';
import { GraphQLError } from 'graphql';
import { builder } from '../../builder.ts';
import { badInput } from '../../errors/bad-input.ts';
import { editorial, editors } from './editors.ts';
import { Outcome } from './outcome.ts';

builder.mutationType({
  description:
    'What may be done. Each act is one transaction with its entry in the audit trail, and is done once for each idempotency key.',
  subGraphs: editors,
  defaultSubGraphsForFields: editors,
});

type InputRef<Shape> = { readonly $inferInput: Shape };

const keyShape = /^[\x21-\x7e]{8,200}$/;

/** Makes an act a mutation: its name, what it does, what it is given, how that is read, and what is better where it is deprecated. */
export function defineAct<Which extends Act, Shape>(
  act: Which,
  description: string,
  input: InputRef<Shape>,
  read: (given: Shape) => Inputs[Which],
  deprecationReason?: string,
): void {
  builder.mutationField(act, (t) =>
    t.field({
      type: Outcome,
      description,
      ...(deprecationReason === undefined ? {} : { deprecationReason }),
      args: {
        idempotencyKey: t.arg.string({
          holds: 'idempotencyKey',
          required: true,
          description:
            'Your own name for this act, 8 to 200 visible ASCII characters, such as a UUID: sent again with the same input, it ends the same and is done once.',
        }),
        input: t.arg({ type: input as never, required: true, description: 'What it is given.' }),
      },
      resolve: (_root, args, context) => {
        const { idempotencyKey, input: given } = args as unknown as { idempotencyKey: string; input: Shape };
        if (!keyShape.test(idempotencyKey)) {
          throw badInput(
            'idempotencyKey',
            'idempotencyKey has 8 to 200 visible ASCII characters; send a UUID, and the same one for a further try.',
          );
        }
        const { publishing, viewer, gone } = editorial(context);
        return publishing.perform(viewer, act, idempotencyKey, read(given), gone).catch((cause: unknown) => {
          if (!gone?.aborted || cause !== gone.reason) throw cause;
          // Nobody reads it; but it is no failure either, to be looked for in the log.
          throw new GraphQLError('It was cancelled, and nothing was written.', {
            extensions: { code: 'CANCELLED' },
          });
        });
      },
    }),
  );
}
