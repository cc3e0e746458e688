import type { Facet } from "../../lib/model/index.ts";

/** Rules that cut under a name of their own as well. */
export const RULE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  "complement-clause": ["reported-clause"],
  "adverbial-clause": ["purpose-or-condition"],
  apposition: ["place-in-place"],
};

/** A sentence for each rule of extraction, by its stable name. Invented, like all our texts. */
export const EXTRACTION_EXAMPLES: Readonly<Record<string, string>> = {
  "main-clause": "Rescuers pulled two miners from the shaft on Monday.",
  "coordinated-verb": "The tanker lost power and drifted onto the rocks.",
  accusation: "The rebels were accused of shelling the port.",
  "denied-act": "The contractor denied ignoring the warnings.",
  "complement-clause": "The mayor said that the bridge had been inspected in May.",
  "relative-clause": "The dam, which was finished in 1931, held through the storm.",
  "sentence-relative": "The valve broke at night, which makes this the third failure since May.",
  "adverbial-clause": "Schools closed after the river burst its banks.",
  "noun-participle": "The shells fired by the garrison destroyed a mill.",
  "free-participle": "The minister left the hall, leaving the question unanswered.",
  "included-act": "The council took several steps, including closing the harbor.",
  "loose-adjunct": "She opened the new hall, at the invitation of the mayor.",
  apposition: "Ida Moss, the mayor of Ostrava Bay, opened the hall.",
  title: "The delegation met Foreign Minister Elin Sorbeck in the hall.",
  parenthesis: "The liner Aurora (built in 1931) was sold.",
  "nominal-event": "The deaths of nine people shocked the valley.",
  fragment: "Bridge collapse in Varn: nine dead",
};

/** Two statements for each facet that the engine has to relate. */
export const FACET_EXAMPLES: Readonly<Record<Facet, readonly [a: string, b: string]>> = {
  count: ["The landslide killed at least 46 people.", "The landslide killed 52 people."],
  amount: ["The repairs cost 3 million euros.", "The repairs cost more than 2 million euros."],
  time: ["The bridge collapsed on 4 May 2025.", "The bridge collapsed on 6 May 2025."],
  place: [
    "The plane crashed near Vienna on 4 May 2025, killing nine people.",
    "The plane crashed near Graz on 4 May 2025, killing nine people.",
  ],
  participants: [
    "Maria Lind and Tomas Berg signed the water treaty in Vienna on 4 May 2025.",
    "Maria Lind and Ivo Tarrant signed the water treaty in Vienna on 4 May 2025.",
  ],
  precedence: [
    "The Aurora was the first ship to cross the strait.",
    "The Meridian was the first ship to cross the strait.",
  ],
  state: ["The captain has been arrested.", "The captain has not been arrested."],
  outcome: [
    "The ministers agreed to reopen the border.",
    "The ministers agreed to reopen the border and to share water.",
  ],
  responsibility: [
    "The government blamed the rebels for the attack.",
    "The government blamed the army for the attack.",
  ],
  role: [
    "Elin Sorbeck is the foreign minister of Carvenia.",
    "Elin Sorbeck is the trade minister of Carvenia.",
  ],
  quote: [
    "“We will not leave the valley,” said Maria Lind.",
    "“We shall not leave the valley,” said Maria Lind.",
  ],
};
