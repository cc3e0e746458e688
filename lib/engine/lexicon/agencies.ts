/** News agencies as articles credit them, by the name that they are called here. */
const NAMES: readonly (readonly [name: string, spellings: string])[] = [
  ["Reuters", "reuters|thomson reuters"],
  ["AP", "ap|associated press|the associated press"],
  ["AFP", "afp|agence france-presse|agence france presse"],
  ["dpa", "dpa|deutsche presse-agentur"],
  ["PA", "pa|pa media|press association|pa news agency"],
  ["UPI", "upi|united press international"],
  ["EFE", "efe|agencia efe"],
  ["ANSA", "ansa"],
  ["Lusa", "lusa"],
  ["Belga", "belga"],
  ["ANP", "anp"],
  ["Ritzau", "ritzau"],
  ["NTB", "ntb"],
  ["STT", "stt"],
  ["PAP", "pap"],
  ["MTI", "mti"],
  ["Ukrinform", "ukrinform"],
  ["Interfax", "interfax"],
  ["TASS", "tass"],
  ["Anadolu", "anadolu|anadolu agency|anadolu ajansi"],
  ["IRNA", "irna"],
  ["PTI", "pti|press trust of india"],
  ["ANI", "ani|asian news international"],
  ["IANS", "ians"],
  ["APP", "app|associated press of pakistan"],
  ["Xinhua", "xinhua"],
  ["Kyodo", "kyodo|kyodo news"],
  ["Jiji", "jiji|jiji press"],
  ["Yonhap", "yonhap|yonhap news agency"],
  ["Bernama", "bernama"],
  ["Antara", "antara"],
  ["AAP", "aap|australian associated press"],
  ["Canadian Press", "the canadian press|canadian press"],
  ["NAN", "nan|news agency of nigeria"],
  ["UNI", "uni|united news of india"],
  ["UNB", "unb|united news of bangladesh"],
  ["BSS", "bss|bangladesh sangbad sangstha"],
  ["RIA Novosti", "ria novosti"],
  ["Keystone-SDA", "keystone-sda"],
  ["BNS", "bns|baltic news service"],
  ["Tanjug", "tanjug"],
  ["Pajhwok", "pajhwok|pajhwok afghan news"],
  ["Emirates News Agency", "wam|emirates news agency"],
  ["Saudi Press Agency", "spa|saudi press agency"],
  ["Kuwait News Agency", "kuna|kuwait news agency"],
  ["Qatar News Agency", "qna|qatar news agency"],
  ["Ghana News Agency", "gna|ghana news agency"],
  ["Agência Brasil", "agência brasil|agencia brasil"],
  ["Prensa Latina", "prensa latina"],
  ["Dow Jones Newswires", "dow jones newswires"],
  ["Inter Press Service", "inter press service"],
  ["Religion News Service", "rns|religion news service"],
];

const BY_SPELLING = new Map(
  NAMES.flatMap(([name, spellings]) => spellings.split("|").map((spelling) => [spelling, name] as const)),
);

/** Spellings that are words or initials of much else: they count in capitals alone. */
const SHORT = 4;

/** The agency that a credit names, by the name it is called here; null for any other words. */
export function agencyNamed(credit: string): string | null {
  const words = credit.trim();
  const name = BY_SPELLING.get(words.toLowerCase()) ?? null;
  if (name === null || words.length > SHORT) return name;
  return words === words.toUpperCase() || words === name ? name : null;
}
