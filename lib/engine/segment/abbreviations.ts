/** Words whose full stop belongs to them. Lower case, without the stop. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Titles and the like: a name or number follows, so no sentence ends after them. */
export const BEFORE_A_NAME = words(`
  mr mrs ms mx dr prof rev hon fr gen col lt maj capt cmdr sgt cpl pvt adm brig cdr cpt gov sen rep reps sens
  pres amb atty supt insp det st ste mt ft messrs mlle mme sr. pte rt vs v no nos pp vol fig figs art ed eds op cf
  viz approx ca bros nr det dept dist div est ext`);

/** Abbreviations that may also be the last word of a sentence. */
export const ANYWHERE = words(`
  inc ltd co corp llc plc bros jr sr esq etc al assn dept univ intl natl govt ave blvd rd bldg apt
  jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ont ore
  pa penn que tenn tex va vt wash wis wyo
  tel attn incl min mins hr hrs yr yrs lb lbs oz sq gal km kg cm mm a.m p.m e.g i.e ph.d u.s u.k u.n d.c
  p.o vol esp resp misc temp sec`);

/** Abbreviations only where a number follows ("No. 5", "Mar. 3", "p. 12"); else words of their own. */
export const BEFORE_A_NUMBER = words("no nos mar may sat sun fig figs p pp art sec ch para vol");

/** Capitalized words that begin sentences and are seldom part of a name. */
export const SENTENCE_STARTERS = words(`
  the a an this that these those it its he she they we you i his her their our my there here in on at by for from
  with as after before when while where if but and so yet or nor however although though since because during under
  over about according also among what who why how which then now still some many most more all both each every no
  not one two three several few other another such only just even`);
