/** Money: ISO 4217 codes by sign, code and name. */

import { table } from "../../text/table.ts";

/** Signs before or after the figure; a bare "$" is the US dollar, as in news from anywhere that names no other. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = table({
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₨": "INR",
  "₽": "RUB",
  "₩": "KRW",
  "₪": "ILS",
  "₺": "TRY",
  "₴": "UAH",
  "₦": "NGN",
  "₱": "PHP",
  "฿": "THB",
  "₫": "VND",
  "₡": "CRC",
  "₾": "GEL",
  "₭": "LAK",
  "₸": "KZT",
  "₼": "AZN",
  "₲": "PYG",
  "₵": "GHS",
  "₮": "MNT",
  "₿": "BTC",
  元: "CNY",
  ரூ: "LKR",
});

/** Letters before "$" ("US$", "C$", "HK$") and other prefixes, in lower case without dots. */
export const DOLLAR_PREFIXES: Readonly<Record<string, string>> = table({
  us: "USD",
  usd: "USD",
  c: "CAD",
  ca: "CAD",
  can: "CAD",
  cad: "CAD",
  cdn: "CAD",
  a: "AUD",
  au: "AUD",
  aud: "AUD",
  aus: "AUD",
  nz: "NZD",
  nzd: "NZD",
  hk: "HKD",
  hkd: "HKD",
  s: "SGD",
  sg: "SGD",
  sgd: "SGD",
  nt: "TWD",
  twd: "TWD",
  r: "BRL",
  mex: "MXN",
  mx: "MXN",
  mxn: "MXN",
  z: "ZWL",
  j: "JMD",
  tt: "TTD",
  fj: "FJD",
});

/** Abbreviations that stand before a figure. */
export const CURRENCY_PREFIXES: Readonly<Record<string, string>> = table({
  rs: "INR",
  "rs.": "INR",
  re: "INR",
  rm: "MYR",
  rp: "IDR",
  tk: "BDT",
  chf: "CHF",
  rmb: "CNY",
  nis: "ILS",
  ksh: "KES",
  kshs: "KES",
  ush: "UGX",
  sfr: "CHF",
  dm: "DEM",
  sen: "MYR",
});

/** ISO codes that texts use as words; written in capitals (lower case only beside a figure, "20 usd"). */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    "USD EUR GBP JPY CNY CNH INR PKR BDT LKR NPR AFN IRR IQD SAR AED QAR KWD BHD OMR JOD ILS EGP TRY RUB UAH BYN " +
    "KZT GEL AMD AZN PLN CZK HUF RON BGN RSD CHF SEK NOK DKK ISK CAD AUD NZD MXN BRL ARS CLP COP PEN UYU BOB PYG " +
    "VES ZAR NGN GHS KES UGX TZS ETB XAF XOF MAD DZD TND LYD SDG HKD SGD TWD KRW KPW THB VND IDR MYR PHP MMK KHR " +
    "LAK MNT BTC ETH"
  ).split(" "),
);

/** Names by their last word; `null` beside a country where the word alone names no one currency. */
export const CURRENCY_NAMES: Readonly<Record<string, string>> = table({
  dollar: "USD",
  buck: "USD",
  euro: "EUR",
  pound: "GBP",
  quid: "GBP",
  sterling: "GBP",
  yen: "JPY",
  yuan: "CNY",
  renminbi: "CNY",
  rmb: "CNY",
  kuai: "CNY",
  rupee: "INR",
  taka: "BDT",
  afghani: "AFN",
  rial: "IRR",
  riyal: "SAR",
  dirham: "AED",
  shekel: "ILS",
  lira: "TRY",
  ruble: "RUB",
  rouble: "RUB",
  hryvnia: "UAH",
  zloty: "PLN",
  forint: "HUF",
  koruna: "CZK",
  leu: "RON",
  franc: "CHF",
  krona: "SEK",
  kronor: "SEK",
  krone: "NOK",
  kroner: "NOK",
  peso: "MXN",
  real: "BRL",
  reais: "BRL",
  rand: "ZAR",
  naira: "NGN",
  cedi: "GHS",
  shilling: "KES",
  birr: "ETB",
  won: "KRW",
  baht: "THB",
  dong: "VND",
  rupiah: "IDR",
  ringgit: "MYR",
  lari: "GEL",
  tenge: "KZT",
  kip: "LAK",
  bitcoin: "BTC",
  ether: "ETH",
  mark: "DEM",
  markka: "FIM",
  peseta: "ESP",
  guilder: "NLG",
  drachma: "GRD",
  escudo: "PTE",
  schilling: "ATS",
});

/** Words that are money only next to a figure with a nationality, a scale or a plural: "won", "real", "mark", "pound". */
export const AMBIGUOUS_NAMES: ReadonlySet<string> = new Set([
  "won",
  "real",
  "mark",
  "dong",
  "rand",
  "kip",
  "ether",
]);

/** Nationality and name → code, where the nationality changes it. */
const NATIONAL: Readonly<Record<string, Readonly<Record<string, string>>>> = table({
  dollar: {
    us: "USD",
    american: "USD",
    australian: "AUD",
    canadian: "CAD",
    zealand: "NZD",
    kong: "HKD",
    singapore: "SGD",
    taiwan: "TWD",
    taiwanese: "TWD",
    jamaican: "JMD",
    zimbabwean: "ZWL",
    fijian: "FJD",
    namibian: "NAD",
    liberian: "LRD",
  },
  pound: { british: "GBP", egyptian: "EGP", lebanese: "LBP", syrian: "SYP", sudanese: "SDG", irish: "IEP" },
  rupee: {
    indian: "INR",
    pakistani: "PKR",
    pakistan: "PKR",
    lankan: "LKR",
    lanka: "LKR",
    nepalese: "NPR",
    nepali: "NPR",
    mauritian: "MUR",
  },
  franc: {
    swiss: "CHF",
    french: "FRF",
    belgian: "BEF",
    cfa: "XAF",
    rwandan: "RWF",
    congolese: "CDF",
    burundian: "BIF",
    guinean: "GNF",
  },
  peso: {
    mexican: "MXN",
    argentine: "ARS",
    chilean: "CLP",
    colombian: "COP",
    philippine: "PHP",
    cuban: "CUP",
    uruguayan: "UYU",
    dominican: "DOP",
  },
  krone: { danish: "DKK", norwegian: "NOK" },
  kroner: { danish: "DKK", norwegian: "NOK" },
  crown: { danish: "DKK", swedish: "SEK", norwegian: "NOK", czech: "CZK", icelandic: "ISK", estonian: "EEK" },
  krona: { swedish: "SEK", icelandic: "ISK" },
  kronor: { swedish: "SEK", icelandic: "ISK" },
  koruna: { czech: "CZK", slovak: "SKK" },
  dinar: {
    iraqi: "IQD",
    kuwaiti: "KWD",
    jordanian: "JOD",
    algerian: "DZD",
    tunisian: "TND",
    libyan: "LYD",
    bahraini: "BHD",
    serbian: "RSD",
  },
  rial: { iranian: "IRR", omani: "OMR", yemeni: "YER" },
  riyal: { saudi: "SAR", qatari: "QAR" },
  dirham: { moroccan: "MAD", emirati: "AED", uae: "AED" },
  won: { korean: "KRW" },
  real: { brazilian: "BRL" },
  shilling: { kenyan: "KES", ugandan: "UGX", tanzanian: "TZS", somali: "SOS" },
  lira: { turkish: "TRY", italian: "ITL" },
  guilder: { dutch: "NLG", antillean: "ANG" },
  mark: { german: "DEM", deutsche: "DEM", finnish: "FIM" },
  leu: { romanian: "RON", moldovan: "MDL" },
});

/** The row of one name is a plain object: only what it has itself counts ("constructor" is no nationality). */
function nationalCode(name: string, nationality: string): string | undefined {
  const row = NATIONAL[name];
  return row !== undefined && Object.hasOwn(row, nationality) ? row[nationality] : undefined;
}

/** Hundredths: name → the currency they belong to where no other is named. */
export const MINOR_UNITS: Readonly<Record<string, string>> = table({
  cent: "USD",
  "¢": "USD",
  pence: "GBP",
  penny: "GBP",
  pennies: "GBP",
  p: "GBP",
});

const singular = (word: string): string =>
  word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;

/** The code of a currency's name, with its nationality's last word where one stands before it. */
export function currencyByName(word: string, nationality: string): string | undefined {
  const name = CURRENCY_NAMES[word] === undefined && NATIONAL[word] === undefined ? singular(word) : word;
  const national = nationalCode(name, nationality);
  return national ?? CURRENCY_NAMES[name];
}

/** Does this nationality, before this name, say which currency? */
export const isNational = (word: string, nationality: string): boolean =>
  nationalCode(word, nationality) !== undefined || nationalCode(singular(word), nationality) !== undefined;

export const minorUnit = (word: string): string | undefined =>
  MINOR_UNITS[word] ?? MINOR_UNITS[singular(word)];
