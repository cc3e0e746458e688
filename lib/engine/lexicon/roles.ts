const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Head nouns of offices and functions that one person holds ("foreign minister", "chief of staff"). */
const ROLE_HEADS =
  words(`minister president secretary premier chancellor chairman chairwoman chairperson chair mayor
  governor ambassador envoy consul commissioner director spokesman spokeswoman spokesperson chief head leader boss
  deputy adviser advisor senator congressman congresswoman lawmaker representative judge justice prosecutor attorney
  lawyer sheriff commander general admiral colonel major captain lieutenant sergeant marshal brigadier officer
  inspector superintendent detective coach captain manager ceo cfo coo founder co-founder owner editor king queen prince
  princess emperor pope archbishop bishop cardinal imam rabbi patriarch priest professor dean rector principal
  chairperson treasurer speaker ombudsman auditor coordinator organiser organizer negotiator diplomat delegate councillor
  councilor vice-president vice-chairman undersecretary attaché rapporteur registrar curator conductor president-elect
  economist analyst researcher historian scientist engineer surgeon physician correspondent journalist author
  heiress heir successor predecessor candidate nominee incumbent challenger member executive administrator
  superintendent warden ranger provost chieftain regent viceroy magistrate coroner bursar custodian
  prefect barrister solicitor alderman constable archdeacon abbot bailiff chamberlain`);

/** Modifiers that belong to a role's words. */
const ROLE_MODIFIERS =
  words(`prime joint foreign vice deputy acting interim former then ex outgoing incoming late current new
  assistant associate senior junior chief general executive managing defence defense interior finance home health justice
  education trade transport energy environment labour labor agriculture culture economy economic economics security
  national federal regional provincial municipal state attorney secretary under permanent special first second crown
  royal supreme military naval air army police fire press media communications legal political financial technical
  artistic editorial medical scientific commercial operations marketing research opposition party minority majority
  parliamentary presidential congressional district county city village council board club team union company project
  mission field lead head co honorary retired veteran ousted embattled longtime self-declared de facto union opposition
  water harbour harbor port railway rail housing sports social welfare tourism fisheries immigration intelligence`);

/** "former", "acting": said of the holding of the office, kept in the role's words. */
export const HOLDING = words(
  "former ex then acting interim outgoing incoming late ousted ex- caretaker designate elect",
);

/** Roles that more than one may hold at a time, so that "the X" says little about who. */
const SHARED_ROLES =
  words(`member analyst lawyer researcher historian scientist engineer journalist author correspondent
  executive officer lawmaker senator representative delegate diplomat economist professor candidate nominee challenger
  incumbent successor predecessor surgeon physician judge councillor councilor director manager leader official`);

/** Verbs that tell who heads what ("who heads the Board": head). */
export const ROLE_VERBS: ReadonlyMap<string, string> = new Map([
  ["head", "head"],
  ["lead", "leader"],
  ["chair", "chair"],
  ["run", "head"],
  ["command", "commander"],
  ["preside", "president"],
  ["coach", "coach"],
  ["found", "founder"],
  ["own", "owner"],
  ["direct", "director"],
]);

export function isRoleHead(lemma: string): boolean {
  return (
    ROLE_HEADS.has(lemma) || /(?:secretary|minister|president|director|commissioner)-general$/u.test(lemma)
  );
}

export function isRoleModifier(word: string): boolean {
  return ROLE_MODIFIERS.has(word);
}

export function isSharedRole(lemma: string): boolean {
  return SHARED_ROLES.has(lemma);
}

/** Offices for which a shorter word stands ("the minister" for "foreign minister", "premier" for "prime minister"). */
const ROLE_SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["prime minister", "premier"],
  ["pm", "premier"],
  ["spokeswoman", "spokesperson"],
  ["spokesman", "spokesperson"],
  ["chairman", "chair"],
  ["chairwoman", "chair"],
  ["chairperson", "chair"],
  ["congresswoman", "congressman"],
  ["chief executive officer", "chief executive"],
  ["ceo", "chief executive"],
  ["envoy", "ambassador"],
  ["boss", "head"],
  ["chief", "head"],
  ["advisor", "adviser"],
  ["councilor", "councillor"],
  ["defense", "defence"],
  ["vice-president", "vice president"],
]);

/** A role's words in one form: lower case, without "acting"/"former", synonyms made one. */
export function canonicalRole(text: string): string {
  const kept = text
    .toLowerCase()
    .replace(/^the /u, "")
    .replaceAll(/[^\p{L}\p{N}' -]/gu, "")
    .split(/\s+/u)
    .filter((word) => !HOLDING.has(word));
  const joined = kept.join(" ");
  const whole = ROLE_SYNONYMS.get(joined);
  if (whole) return whole;
  return kept.map((word) => ROLE_SYNONYMS.get(word) ?? word).join(" ");
}

/** Whether one person at a time holds this office in its body: only then may "the X of Y" be told by it. */
export function isExclusiveRole(canonical: string): boolean {
  const words = canonical.split(" ");
  const head = words.at(-1) ?? "";
  if (isSharedRole(head) || ASSISTING.has(head)) return false;
  return (
    !words.some((word) => ASSISTING.has(word)) && (ROLE_HEADS.has(head) || canonical === "chief executive")
  );
}

const ASSISTING = words(
  "deputy vice assistant associate spokesperson adviser aide junior senior member founder co-founder owner hero heir heiress king-maker officer judge justice prosecutor lawyer attorney detective inspector general admiral colonel major captain lieutenant sergeant bishop priest imam rabbi",
);
