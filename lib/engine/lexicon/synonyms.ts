/** Nouns that news uses for one another and WordNet keeps apart; one row, one meaning. */
const ROWS = `
tie relation relationship link channel contact bond
relative family kin bereaved next-of-kin loved-one
company firm operator business corporation manufacturer maker group retailer
embassy consulate mission
government administration regime cabinet authority leadership
licence license permit
trade commerce
health healthcare medical healthcare-sector
captain skipper master commander
ship vessel boat ferry
cause reason
question matter issue topic
engagement outreach overture
deal transaction takeover acquisition merger
passenger traveller
doctor physician medic
police officer constable policeman
union association federation
inquiry investigation probe enquiry
child youngster minor
worker employee staff labourer
pupil student schoolchild
home house residence dwelling
storm gale
plant factory works
road highway motorway
share stake shareholding
job post position
player footballer
club team side
party bloc
lawmaker legislator parliamentarian mp deputy
parliament legislature assembly
court tribunal
judge justice magistrate
prosecutor attorney
suspect defendant accused
verdict ruling judgment judgement decision
jail prison
leader head chief boss director chair chairman chairwoman chairperson
spokesman spokeswoman spokesperson
money fund cash
profit earning
revenue turnover sale
rocket launcher booster
satellite spacecraft probe-craft
virus disease infection
hospital clinic
ambulance paramedic
soldier troop
weapon arm
car vehicle
truck lorry
plane aircraft jet airliner
train railway
warning alert
fault defect malfunction flaw
rule regulation
law legislation act
tax levy duty
price cost bill
summit conference
statement communique communiqué declaration
document paper
border frontier
capital city
town village municipality
region province district
island isle
engagement outreach overture
harbour harbor port
accident disaster tragedy
`;

const groups = new Map<string, string>();
for (const row of ROWS.trim().split("\n")) {
  const words = row.split(" ");
  for (const word of words) groups.set(word, words[0] ?? word);
}

/** The group's first word, or null where the lemma is in no group. */
export function synonymGroup(lemma: string): string | null {
  return groups.get(lemma) ?? null;
}
