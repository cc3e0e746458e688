import type { Gender } from "./pronouns.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Nouns for one man or one woman; what they say of gender is certain. */
const MALE =
  words(`man boy gentleman guy father dad brother son husband uncle grandfather grandson nephew widower groom
  bridegroom boyfriend king prince duke emperor lord sultan emir sheikh monk priest spokesman chairman businessman
  policeman fireman fisherman congressman salesman sportsman statesman cameraman gunman hitman nobleman craftsman
  clergyman serviceman frontman anchorman actor waiter steward host hero godfather stepfather stepson fiancé`);
const FEMALE =
  words(`woman girl lady mother mum mom sister daughter wife aunt grandmother granddaughter niece widow bride
  girlfriend queen princess duchess empress nun spokeswoman chairwoman businesswoman policewoman congresswoman
  saleswoman sportswoman stateswoman servicewoman actress waitress stewardess hostess heroine godmother stepmother
  stepdaughter fiancée midwife ballerina`);

/** Further nouns for people whose gender they do not tell. */
const PERSON =
  words(`person human individual child kid baby infant teenager adult citizen resident local villager
  civilian pedestrian driver passenger pilot captain sailor soldier officer guard worker employee employer labourer
  laborer farmer miner nurse doctor physician surgeon dentist patient teacher pupil student professor lecturer scholar
  scientist researcher engineer architect lawyer attorney barrister solicitor judge juror prosecutor defendant plaintiff
  suspect accused convict prisoner inmate detainee hostage captive victim survivor witness bystander eyewitness attacker
  assailant shooter bomber killer murderer thief robber terrorist militant fighter rebel insurgent gunman protester
  demonstrator activist campaigner dissident politician lawmaker legislator parliamentarian candidate nominee incumbent
  challenger voter leader ruler successor predecessor deputy aide adviser advisor analyst expert economist historian
  journalist reporter correspondent editor columnist author writer poet novelist playwright composer musician singer
  artist painter sculptor photographer director producer conductor player athlete footballer runner swimmer cyclist
  coach trainer champion winner loser finalist opponent rival colleague partner friend neighbor neighbour relative
  parent sibling spouse cousin twin orphan heir guest visitor tourist traveller traveler climber hiker swimmer diver
  migrant refugee immigrant emigrant expatriate user customer client consumer owner founder entrepreneur investor
  shareholder banker broker trader manager executive spokesperson official diplomat envoy delegate negotiator
  mediator observer monitor inspector investigator detective firefighter paramedic rescuer volunteer donor patron
  missionary cleric pilgrim believer worshipper saint prophet philosopher theologian mathematician chemist physicist
  biologist linguist psychologist inventor explorer astronaut cosmonaut newcomer stranger foreigner native`);

/** Nouns that are plural or collective people: "they" may be these. */
const GROUP =
  words(`police public crowd staff crew team family couple committee jury audience army navy militia
  delegation group gang band party coalition alliance population community majority minority side leadership
  opposition cabinet council board faculty troop force personnel media press people`);

/** Nouns for what somebody is to others, or has gone through: said of a person, and no office. */
const RELATIONS =
  words(`brother sister sibling twin son daughter husband wife spouse father mother dad mum mom parent uncle aunt cousin
  nephew niece grandfather grandmother grandson granddaughter grandparent grandchild stepfather stepmother widow widower
  fiancé fiancée girlfriend boyfriend bride groom friend neighbor neighbour relative stranger victim survivor witness
  eyewitness bystander resident local villager passenger pedestrian hero heroine man woman boy girl child baby`);

/** Whether a word, one or several of them, says what somebody is to others ("brothers", "widow"). */
export const isRelation = (word: string): boolean =>
  RELATIONS.has(word) || RELATIONS.has(word.replace(/s$/u, "")) || RELATIONS.has(word.replace(/es$/u, ""));

/** Nouns of plural groups that a "the" may stand for ("the two sides"). */
export const SIDES = words("side party delegation country nation government team rival leader minister");

export function nounGender(lemma: string): Gender | null {
  if (MALE.has(lemma)) return "male";
  return FEMALE.has(lemma) ? "female" : null;
}

const PERSON_ENDING = /(?:person|ist|ologist|woman|maker|keeper|holder|worker|fighter|goer)$/u;
const NOT_PERSON = words(
  "list mist fist wrist twist waist checklist cyst assist shortlist wishlist playlist grist",
);

export function isPersonNoun(lemma: string): boolean {
  if (MALE.has(lemma) || FEMALE.has(lemma) || PERSON.has(lemma)) return true;
  return lemma.length > 5 && PERSON_ENDING.test(lemma) && !NOT_PERSON.has(lemma);
}

export function isGroupNoun(lemma: string): boolean {
  return GROUP.has(lemma);
}
