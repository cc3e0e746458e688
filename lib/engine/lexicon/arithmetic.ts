/**
 * Words that say what is done with figures: who comes to have more or less (the verb classes of Hosseini et al. 2014),
 * and the words of a question or statement that ask for a total, a rest, a difference or a share.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What the subject has afterwards is less by the figure. */
export const LOSS_VERBS = set(`
  give lose eat sell spend use drop throw discard delete remove take borrow lend donate leave break tear burn drink
  unload return recall cut withdraw deduct subtract pay die kill evacuate miss fall waste destroy depart fly_away go
  cancel fail scrap read grade mark finish complete pass tear fly rip buy ship share pop melt crack spill consume demolish close trade reject drain erode release transfer`);

/** What there is afterwards is more by the figure. */
export const GAIN_VERBS = set(`
  get buy find receive gain add join come collect pick grow plant earn make bake win borrow purchase place put build
  gather harvest catch acquire hire recruit arrive load obtain deposit open download produce create accept adopt enter
  board save give bring`);

/** Words by which a statement tells a sum. */
export const TOTAL_WORDS = set(
  "total altogether all both combined sum together overall collectively whole entire",
);

/** Words by which it tells what remains. */
export const REST_WORDS = set(
  "left remain remaining still rest leftover unsold unused unpaid over other remainder net change",
);

/** Words by which it tells a difference. */
export const DIFFERENCE_WORDS = set(
  "more fewer less than difference further longer taller heavier older younger higher lower extra additional increase decrease gain drop farther faster short",
);

/** Words by which a figure holds for one of several. */
export const RATE_WORDS = set("each every per apiece average respectively cost price");

/** Words that divide a number of things into equal lots, or set them out in them. */
export const LOT_WORDS = set(`
  share split divide distribute equal equally arrange group fit hold contain pack row column shelf box bag pile team pot
  pack packet carton crate case bundle bunch dozen pair class bus trip load batch serving time times twice double triple
  half quarter square cover area long wide length width perimeter same`);

/** Nouns that stand for whatever things are counted ("items", "objects"). */
export const GENERIC_NOUNS = set(
  "thing item object piece number amount unit total sum figure lot people person quantity",
);
