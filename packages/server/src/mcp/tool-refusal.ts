/** A call of a tool that cannot be answered, in words for who called: what is wrong, and what would be right. */
export class ToolRefusal extends Error {
  override readonly name = 'ToolRefusal';
}
