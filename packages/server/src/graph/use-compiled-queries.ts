import { useGraphQlJit } from '@envelop/graphql-jit';
import { type DocumentNode, Kind } from 'graphql';

// A compilation takes tens of milliseconds, and pays for itself after some dozens of answers.
const timesSeen = 5;

/** Executes questions that come again and again as functions compiled for them. One-off questions cost no compilation. */
export function useCompiledQueries(): ReturnType<typeof useGraphQlJit> {
  const seen = new WeakMap<DocumentNode, number>();
  return useGraphQlJit(
    {},
    {
      enableIf: ({ document }) => {
        const times = (seen.get(document) ?? 0) + 1;
        seen.set(document, times);
        return times > timesSeen && hasOneOperation(document);
      },
    },
  );
}

// The plugin keeps one function a document, whichever of its operations is asked for.
const hasOneOperation = ({ definitions }: DocumentNode): boolean =>
  definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;
