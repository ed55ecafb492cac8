/** As many characters as the hub reads of a search; the graph's descriptions state it. */
export const longestSearch = 200;
