/** How a sentence begins that goes on about what the one before it told of: "Leur ancienneté", "Parmi eux". A city goes on about its region. */
export const sentenceGoesOn =
  /^["« ]*(?:ils?|elles?|on|y|leurs?|parmi|dont|ces?|cette|celui-ci|celle-ci|la-bas|sur place|la region|le departement|au total|sur ce total|a (?!la\b|l'|partir|titre|noter|ce\b|cette\b|lire)[a-z-]{3,}(?: et [a-z-]+)?,|they|it|there|their|this|these)(?![a-z])/;
