const amount =
  'statement status quantity{seen:text(locale:$l,withUnit:false)heard:text(locale:$l,form:SPOKEN,withUnit:false)}';
const relative = `{label(locale:$l)territory{code locative(locale:$l)}${amount}}`;

/** What `<akto-figure>` needs of a figure. */
export const briefFigure = `{key url(locale:$l)${amount}}`;

/** What a card needs of a figure. */
export const wholeFigure = `{key label(locale:$l)role url(locale:$l)compositionNote(locale:$l)territory{code name(locale:$l)}${amount}period{seen:text(locale:$l)heard:text(locale:$l,form:SPOKEN)inferred}parts${relative}examples${relative}with${relative}citations{source{title(locale:$l)publisher{name}published{text(locale:$l)}}}change{kind note(locale:$l)releasedAt}}`;
