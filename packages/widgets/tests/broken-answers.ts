type Field = { readonly holder: string[]; readonly name: string };

/** An answer broken in each way: one of its fields is lost, null, or something else than it was. */
export function* brokenWaysOf(answer: { data: object }): Generator<{ way: string; broken: object }> {
  for (const { holder, name } of fieldsOf(answer.data, ['data'])) {
    for (const wrong of [undefined, null, {}, []]) {
      const broken = structuredClone(answer);
      const place = holder.reduce((found, step) => Reflect.get(found, step), broken as object);
      Reflect.set(place, name, wrong);
      yield { way: `${[...holder, name].join('.')}: ${JSON.stringify(wrong)}`, broken };
    }
  }
}

function* fieldsOf(value: object, path: string[]): Generator<Field> {
  for (const [name, inner] of Object.entries(value)) {
    // One of a list stands for all.
    if (Array.isArray(value) && name !== '0') continue;
    yield { holder: path, name };
    if (inner && typeof inner === 'object') yield* fieldsOf(inner, [...path, name]);
  }
}
