import { mostItems, programLanguage, type TextName, texts } from '@akto-figures/contents';
import SchemaBuilder, {
  BasePlugin,
  type InputType,
  type PothosInputFieldConfig,
  type PothosInputFieldType,
  type SchemaTypes,
} from '@pothos/core';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      texts: TextsPlugin<Types>;
    }
    export interface InputFieldOptions {
      /** What a text holds, which says how long it may be. Every String has to say it; the other scalars have one each. */
      holds?: TextName;
      /** How many items a list may have; 1,000 unless said. */
      items?: number;
    }
  }
}

/** How long an argument or a field of an input may be. */
export interface Bounds {
  readonly holds: TextName;
  readonly items: number;
}

/** What a scalar holds by itself. A String may be anything. */
const scalars: Readonly<Record<string, TextName>> = {
  ID: 'id',
  DateTime: 'instant',
  Date: 'day',
  Edtf: 'edtf',
  Decimal: 'decimal',
};

/** Gives every argument and every field of an input its bounds, as data that the text gate reads; a text without a length is no graph. */
class TextsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onInputFieldConfig(config: PothosInputFieldConfig<Types>): PothosInputFieldConfig<Types> {
    const { holds: said, items = mostItems } = config.pothosOptions as { holds?: TextName; items?: number };
    const type = this.builder.configStore.getTypeConfig(refIn(config.type)).name;
    const holds = said ?? scalars[type] ?? (type === 'String' ? undefined : 'word');
    if (holds === undefined) {
      const where = config.parentField ? `${config.parentType}.${config.parentField}` : config.parentType;
      throw new Error(
        `${where}: ${config.name} is a text without a length. Say what it holds: a name of texts in texts/texts.ts.`,
      );
    }
    const bounds: Bounds = { holds, items };
    // A cursor is the hub's own: nobody has to know how long it may be.
    const isTheirs = said !== undefined && said !== 'cursor';
    const description = isTheirs
      ? `${config.description} At most ${inWords(texts[said].most)} characters.`
      : null;
    return {
      ...config,
      ...(description && { description }),
      extensions: { ...config.extensions, bounds },
    };
  }
}

function refIn<Types extends SchemaTypes>(type: PothosInputFieldType<Types>): InputType<Types> {
  return type.kind === 'List' ? refIn(type.type) : type.ref;
}

const inWords = (number: number) => number.toLocaleString(programLanguage);

SchemaBuilder.registerPlugin('texts', TextsPlugin);
export default 'texts' as const;
