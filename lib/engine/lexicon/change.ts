/** Words that say that a figure went up or down. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words after which the figure itself is the change: "rose 3 %", "up 19 cents". */
export const UP_VERBS = list(
  "rise rises rose risen rising grow grows grew grown growing climb climbs climbed climbing gained jump jumps " +
    "jumped jumping surge surges surged surging soar soars soared soaring advanced advancing rallied edged swelled " +
    "rocketed skyrocketed spiked rebounded leapt leaped up higher appreciated strengthened ticked increased increases",
);

export const DOWN_VERBS = list(
  "fall falls fell fallen falling decreased decreases drop drops dropped dropping decline declines declined " +
    "declining sink sinks sank sunk sinking slide slides slid sliding slip slips slipped slipping tumble tumbles " +
    "tumbled tumbling plunge plunges plunged plunging plummeted shrank shrunk dip dips dipped slumped down lower " +
    "weakened eased retreated crashed collapsed sagged depreciated",
);

/** Words that take what changed as their object: the figure is the change only after "by". */
export const UP_BY = list(
  "increase increases increased increasing raise raises raised raising boost boosts boosted boosting hike hiked " +
    "improve improved improves expand expanded grow grown lift lifted extend extended advance rally",
);
export const DOWN_BY = list(
  "decrease decreases decreased decreasing reduce reduces reduced reducing lower lowered lowering cut cuts cutting " +
    "slash slashed shrink shrinks shrinking contract contracted trim trimmed shorten shortened",
);

/** Nouns that turn the figure before or after them into a change: "an increase of 3 %", "a 3 % drop". */
export const UP_NOUNS = list(
  "increase rise gain jump surge hike climb advance uptick increases rises gains upturn boost spike",
);
export const DOWN_NOUNS = list(
  "decrease drop fall decline cut reduction plunge slump dip slide contraction decreases drops cuts reductions downturn",
);

/** Words that may stand between the verb and the figure. */
export const BETWEEN = list(
  "by an a another further additional nearly almost about around some approximately roughly more than over at least " +
    "up to as much as many just only slightly well or estimated average of under less fewer close to in excess even " +
    "sharply another $ € £ us modest mere",
);
