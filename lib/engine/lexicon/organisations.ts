import { table } from "../../text/table.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Head nouns of organisations, as common nouns ("the ministry") and as the last word of a name ("Iske Water Board"). */
const ORG_HEADS =
  words(`ministry government cabinet parliament congress senate assembly council commission committee
  board agency authority department office bureau administration secretariat court tribunal police force army navy
  militia military corps guard party union federation confederation association organisation organization society
  foundation trust institute institution university college school academy company corporation firm group holding
  bank fund airline airlines airways manufacturer operator utility supplier retailer broadcaster newspaper magazine
  channel network station publisher club team league alliance coalition bloc movement front mission embassy consulate
  delegation church mosque hospital clinic museum observatory laboratory centre center charity ngo regulator watchdog
  think-tank exchange conference brigade battalion regiment squad unit service services directorate inspectorate
  chamber house press times post herald tribune gazette news daily agency brewery bakery shipyard railway railways
  consortium cooperative co-operative syndicate startup band orchestra choir studio studios`);

const COMPANY_SUFFIX = words(
  "inc inc. ltd ltd. llc plc corp corp. co co. gmbh ag sa nv bv oy ab spa s.p.a. a/s kk pty limited incorporated holdings",
);

/** Words for the same thing, so that "the company" finds the airline and "the ministry" the department. */
const ORG_CLASSES: Readonly<Record<string, string>> = table({
  company: "company",
  firm: "company",
  corporation: "company",
  group: "company",
  holding: "company",
  manufacturer: "company",
  operator: "company",
  airline: "company",
  airlines: "company",
  airways: "company",
  retailer: "company",
  supplier: "company",
  startup: "company",
  bank: "bank",
  university: "university",
  college: "university",
  institute: "institute",
  ministry: "ministry",
  department: "ministry",
  court: "court",
  tribunal: "court",
  agency: "agency",
  newspaper: "newspaper",
  times: "newspaper",
  post: "newspaper",
  herald: "newspaper",
  tribune: "newspaper",
  gazette: "newspaper",
  paper: "newspaper",
});

export function isOrgHead(lemma: string): boolean {
  return ORG_HEADS.has(lemma);
}

export function isCompanySuffix(word: string): boolean {
  return COMPANY_SUFFIX.has(word.toLowerCase());
}

/** The kind of organisation a head noun names, itself where no wider word is known. */
export function orgClass(lemma: string): string {
  return Object.hasOwn(ORG_CLASSES, lemma) ? (ORG_CLASSES[lemma] ?? lemma) : lemma;
}

const PLACE_HEADS =
  words(`city town village capital port province region district county state island country nation
  territory republic kingdom valley river lake sea ocean bay gulf mountain mount hill desert coast peninsula street road
  avenue square bridge airport harbour harbor station park forest square cape strait canal dam suburb neighbourhood
  neighborhood municipality commune prefecture governorate oblast canton parish hamlet settlement camp border frontier
  stadium arena palace tower cathedral castle hotel site archipelago volcano glacier reef creek falls`);

export function isPlaceHead(lemma: string): boolean {
  return PLACE_HEADS.has(lemma);
}

/** Nouns of politically bounded places that act ("the country said"). */
export const POLITIES = words("country nation state republic kingdom government province city town");

/** Acronyms that stand without having been introduced, with the names they stand for. */
export const KNOWN_ACRONYMS: ReadonlyMap<string, string> = new Map([
  ["un", "united nations"],
  ["u.n.", "united nations"],
  ["eu", "european union"],
  ["e.u.", "european union"],
  ["nato", "north atlantic treaty organization"],
  ["who", "world health organization"],
  ["imf", "international monetary fund"],
  ["icc", "international criminal court"],
  ["icj", "international court of justice"],
  ["iaea", "international atomic energy agency"],
  ["osce", "organization for security and co-operation in europe"],
  ["opec", "organization of the petroleum exporting countries"],
  ["asean", "association of southeast asian nations"],
  ["unhcr", "united nations high commissioner for refugees"],
  ["unicef", "united nations children's fund"],
  ["unesco", "united nations educational, scientific and cultural organization"],
  ["wto", "world trade organization"],
  ["ecb", "european central bank"],
  ["fbi", "federal bureau of investigation"],
  ["cia", "central intelligence agency"],
  ["nasa", "national aeronautics and space administration"],
  ["bbc", "british broadcasting corporation"],
  ["icrc", "international committee of the red cross"],
]);

/** Bodies whose name goes on behind "of" or "for" ("Ministry of Health"), however the finder cut it. */
const NAMED_BY_OF = words(
  "ministry department office university bank institute association society academy college chamber court board council committee bureau federation union commission organization organisation",
);

export function isNamedByOf(word: string): boolean {
  return NAMED_BY_OF.has(word);
}

/** Acronyms that name no body. */
const COMMON_ACRONYMS =
  words(`tv gdp dna rna gps ceo cfo coo cto hiv aids covid suv pc id it ai pr hr vip diy atm cctv usb
  ufo mp mps pm sms cd dvd led ph adhd faq pdf html url api cpu gpu ram iq eq ev evs am ok asap lng lpg ppe pcr icu er
  mri ct ecg ngo ngos sos tnt uv ipo roi vat kyc esg phd ba ma mba bsc llc plc inc wifi`);

export function isCommonAcronym(word: string): boolean {
  return COMMON_ACRONYMS.has(word.toLowerCase());
}
