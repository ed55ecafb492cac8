import { useGraphQlJit } from '@envelop/graphql-jit';
import { type DocumentNode, type ExecutionArgs, type ExecutionResult, Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';

// A compilation takes tens of milliseconds, and pays for itself after some dozens of answers.
const timesSeen = 5;

/**
 * Executes questions that come again and again as functions compiled for them. One-off questions cost no compilation, and
 * an answer is the same, byte for byte, however it was made.
 */
export function useCompiledQueries() {
  const seen = new WeakMap<DocumentNode, number>();
  const verdicts = new WeakMap<DocumentNode, boolean>();
  const enableIf = ({ document }: { document: DocumentNode }): boolean => {
    const times = (seen.get(document) ?? 0) + 1;
    seen.set(document, times);
    if (times <= timesSeen) return false;
    const verdict = verdicts.get(document) ?? mayBeCompiled(document);
    verdicts.set(document, verdict);
    return verdict;
  };
  const [remember, interpret] = interpretErrors();
  return [remember, useGraphQlJit({}, { enableIf }), interpret] as const;
}

/**
 * What the compiler says of a wrong variable is not what GraphQL says: who asked wrongly is answered by the interpreter.
 * The first of the two stands before the compiler, and the second after it.
 */
function interpretErrors(): readonly [Plugin, Plugin] {
  const interpreters = new WeakMap<object, (args: ExecutionArgs) => unknown>();
  const remember: Plugin = {
    onExecute: ({ args, executeFn }) => void interpreters.set(args, executeFn),
  };
  const interpret: Plugin = {
    onExecute({ args, executeFn, setExecuteFn }) {
      const interpreter = interpreters.get(args);
      if (!interpreter || executeFn === interpreter) return;
      setExecuteFn(async (args) => {
        const answer = (await executeFn(args)) as ExecutionResult;
        return answer.errors?.length ? interpreter(args) : answer;
      });
    },
  };
  return [remember, interpret];
}

// The plugin keeps one function a document, whichever of its operations is asked for. And what a fragment asks for comes
// last in a compiled answer, wherever the fragment stands: the same question would have two answers that differ in bytes.
function mayBeCompiled(document: DocumentNode): boolean {
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  let fragmentsComeLast = true;
  visit(document, {
    SelectionSet({ selections }) {
      const first = selections.findIndex(({ kind }) => kind !== Kind.FIELD);
      if (first >= 0 && selections.slice(first).some(({ kind }) => kind === Kind.FIELD)) {
        fragmentsComeLast = false;
      }
    },
  });
  const [operation] = operations;
  const isSubscription = operation?.operation === 'subscription';
  return operations.length === 1 && !isSubscription && fragmentsComeLast;
}
