import type { UnitKind } from "../../model/index.ts";

/** A unit of measure: its UCUM code, and what one of it is in the base unit of its kind. */
export interface Unit {
  readonly kind: UnitKind;
  readonly code: string;
  /** Base units: m, m2, L, g, m/s, s, Cel, By, W, J, V, Hz, Pa, deg; 0 where no factor is defined. */
  readonly factor: number;
  /** Added after the factor (Fahrenheit, kelvin). */
  readonly offset?: number;
}

type Row = readonly [kind: UnitKind, code: string, factor: number, names: string];

/** Names in lower case, `|` between them; plurals with "s" are formed by the look-up. */
const NAMES: readonly Row[] = [
  ["length", "nm", 1e-9, "nanometer|nanometre"],
  ["length", "um", 1e-6, "micrometer|micrometre|micron"],
  ["length", "mm", 1e-3, "millimeter|millimetre"],
  ["length", "cm", 1e-2, "centimeter|centimetre"],
  ["length", "dm", 1e-1, "decimeter|decimetre"],
  ["length", "m", 1, "meter|metre"],
  ["length", "km", 1e3, "kilometer|kilometre|kms"],
  ["length", "[in_i]", 0.0254, "inch|inches"],
  ["length", "[ft_i]", 0.3048, "foot|feet"],
  ["length", "[yd_i]", 0.9144, "yard|yds"],
  ["length", "[mi_i]", 1609.344, "mile"],
  ["length", "[nmi_i]", 1852, "nautical mile"],
  ["length", "pm", 1e-12, "picometer|picometre"],
  ["area", "m2", 1, "square meter|square metre|sq meter|sq metre|sq m|sq. m|sqm|meter squared"],
  ["area", "km2", 1e6, "square kilometer|square kilometre|sq kilometer|sq km|sq. km|sqkm"],
  ["area", "cm2", 1e-4, "square centimeter|square centimetre|sq cm"],
  ["area", "[sft_i]", 0.09290304, "square foot|square feet|sq foot|sq feet|sq ft|sq. ft|sqft"],
  ["area", "[sin_i]", 0.00064516, "square inch|square inches|sq in"],
  ["area", "[syd_i]", 0.83612736, "square yard|sq yd"],
  ["area", "[smi_us]", 2589988.11, "square mile|sq mile|sq mi"],
  ["area", "[acr_us]", 4046.8726, "acre"],
  ["area", "har", 1e4, "hectare"],
  ["volume", "mL", 1e-3, "milliliter|millilitre"],
  ["volume", "cL", 1e-2, "centiliter|centilitre"],
  ["volume", "L", 1, "liter|litre"],
  ["volume", "m3", 1e3, "cubic meter|cubic metre|cu m"],
  ["volume", "km3", 1e12, "cubic kilometer|cubic kilometre"],
  ["volume", "[cft_i]", 28.316846592, "cubic foot|cubic feet|cu ft"],
  ["volume", "[cin_i]", 0.016387064, "cubic inch|cubic inches"],
  ["volume", "[cyd_i]", 764.554857984, "cubic yard"],
  ["volume", "[gal_us]", 3.785411784, "gallon"],
  ["volume", "[qt_us]", 0.946352946, "quart"],
  ["volume", "[pt_us]", 0.473176473, "pint"],
  ["volume", "[cup_us]", 0.2365882365, "cup"],
  ["volume", "[tbs_us]", 0.0147867648, "tablespoon|tbsp"],
  ["volume", "[tsp_us]", 0.0049289216, "teaspoon|tsp"],
  ["volume", "[foz_us]", 0.0295735296, "fluid ounce|fl oz"],
  ["volume", "[bbl_us]", 158.987294928, "barrel|bbl"],
  ["mass", "ug", 1e-6, "microgram|microgramme|mcg"],
  ["mass", "mg", 1e-3, "milligram|milligramme"],
  ["mass", "g", 1, "gram|gramme"],
  ["mass", "kg", 1e3, "kilogram|kilogramme|kilo|kgs"],
  ["mass", "t", 1e6, "tonne|metric ton|metric tonne"],
  ["mass", "[ston_av]", 907184.74, "ton|short ton"],
  ["mass", "[lton_av]", 1016046.9088, "long ton"],
  ["mass", "[lb_av]", 453.59237, "pound|lb|lbs"],
  ["mass", "[oz_av]", 28.349523125, "ounce|oz"],
  ["mass", "[stone_av]", 6350.29318, "stone"],
  ["mass", "[dr_av]", 1.7718451953125, "drachma|dram"],
  ["mass", "[car_m]", 0.2, "carat"],
  [
    "temperature",
    "Cel",
    1,
    "degree celsius|degree centigrade|celsius|centigrade|celcius|degree celcius|centigrate|degree c|deg celsius|deg c",
  ],
  [
    "temperature",
    "[degF]",
    5 / 9,
    "degree fahrenheit|fahrenheit|farenheit|degree farenheit|degree f|deg fahrenheit|deg f",
  ],
  ["temperature", "K", 1, "kelvin|degree kelvin"],
  ["speed", "[mi_i]/h", 0.44704, "mph|mile per hour|mile an hour|mile-per-hour"],
  [
    "speed",
    "km/h",
    1 / 3.6,
    "kph|kmph|kmh|kilometer per hour|kilometre per hour|kilometer an hour|kilometre an hour",
  ],
  ["speed", "[kn_i]", 0.514444, "knot|kt|kts"],
  ["duration", "ns", 1e-9, "nanosecond"],
  ["duration", "us", 1e-6, "microsecond"],
  ["duration", "ms", 1e-3, "millisecond"],
  ["duration", "s", 1, "second|sec|secs"],
  ["duration", "min", 60, "minute|min|mins"],
  ["duration", "h", 3600, "hour|hr|hrs"],
  ["duration", "d", 86400, "day"],
  ["duration", "wk", 604800, "week|wk|wks"],
  ["duration", "mo", 2629746, "month"],
  ["duration", "a", 31556952, "year|yr|yrs"],
  ["other", "bit", 0.125, "bit"],
  ["other", "By", 1, "byte"],
  ["other", "kBy", 1e3, "kilobyte"],
  ["other", "MBy", 1e6, "megabyte"],
  ["other", "GBy", 1e9, "gigabyte"],
  ["other", "TBy", 1e12, "terabyte"],
  ["other", "Mbit/s", 125e3, "mbps"],
  ["other", "Gbit/s", 125e6, "gbps"],
  ["other", "W", 1, "watt"],
  ["other", "kW", 1e3, "kilowatt"],
  ["other", "MW", 1e6, "megawatt"],
  ["other", "GW", 1e9, "gigawatt"],
  ["other", "TW", 1e12, "terawatt"],
  ["other", "[HP]", 745.699872, "horsepower|hp"],
  ["other", "[bhp]", 745.699872, "bhp|brake horsepower"],
  ["other", "Wh", 3600, "watt hour|watt-hour"],
  ["other", "kWh", 36e5, "kilowatt hour|kilowatt-hour"],
  ["other", "MWh", 36e8, "megawatt hour|megawatt-hour"],
  ["other", "GWh", 36e11, "gigawatt hour|gigawatt-hour"],
  ["other", "TWh", 36e14, "terawatt hour|terawatt-hour"],
  ["other", "J", 1, "joule"],
  ["other", "kJ", 1e3, "kilojoule"],
  ["other", "cal", 4.184, "calorie"],
  ["other", "[Btu]", 1055.05585262, "btu|british thermal unit"],
  ["other", "M[Btu]", 1055055852.62, "mmbtu|million btu"],
  ["other", "kcal", 4184, "kilocalorie"],
  ["other", "V", 1, "volt"],
  ["other", "kV", 1e3, "kilovolt"],
  ["other", "A", 1, "amp|ampere"],
  ["other", "Hz", 1, "hertz"],
  ["other", "kHz", 1e3, "kilohertz"],
  ["other", "MHz", 1e6, "megahertz"],
  ["other", "GHz", 1e9, "gigahertz"],
  ["other", "Pa", 1, "pascal"],
  ["other", "bar", 1e5, "bars"],
  ["other", "[psi]", 6894.757, "psi"],
  ["other", "{rev}/min", 1, "rpm|revolution per minute"],
  ["other", "[ft_i].[lbf_av]", 1, "pound-feet|pound-foot|foot-pound|lb-ft|pound feet|pound foot"],
  ["other", "N.m", 1, "newton meter|newton metre|newton-meter|newton-metre"],
  ["other", "dB", 1, "decibel"],
  ["other", "deg", 1, "degree|deg"],
  ["other", "rad", 180 / Math.PI, "radian|rad"],
  ["other", "[ppm]", 1e-6, "ppm|part per million"],
  ["other", "[ppb]", 1e-9, "ppb|part per billion"],
  ["other", "[mi_i]/[gal_us]", 1, "mpg|mile per gallon"],
  ["other", "Sv", 1, "sievert"],
  ["other", "mSv", 1e-3, "millisievert"],
];

/**
 * Signs whose capitals count ("MB" is no "mb"). The last column says whether the sign also stands apart from
 * its number: single letters do so only where nothing else can be meant.
 */
const SIGNS: readonly (readonly [sign: string, code: string, apart: boolean])[] = [
  ["nm", "nm", true],
  ["µm", "um", true],
  ["μm", "um", true],
  ["mm", "mm", true],
  ["cm", "cm", true],
  ["dm", "dm", true],
  ["m", "m", true],
  ["km", "km", true],
  ["Km", "km", true],
  ["KM", "km", true],
  ["in", "[in_i]", false],
  ["in.", "[in_i]", false],
  ["ft", "[ft_i]", true],
  ["yd", "[yd_i]", true],
  ["mi", "[mi_i]", true],
  ['"', "[in_i]", false],
  ["″", "[in_i]", false],
  ["′", "[ft_i]", false],
  ["m2", "m2", true],
  ["m²", "m2", true],
  ["km2", "km2", true],
  ["km²", "km2", true],
  ["m3", "m3", true],
  ["m³", "m3", true],
  ["ha", "har", true],
  ["ml", "mL", true],
  ["mL", "mL", true],
  ["cl", "cL", true],
  ["l", "L", false],
  ["L", "L", true],
  ["µg", "ug", true],
  ["μg", "ug", true],
  ["mg", "mg", true],
  ["g", "g", true],
  ["kg", "kg", true],
  ["KG", "kg", true],
  ["Kg", "kg", true],
  ["t", "t", false],
  ["°C", "Cel", true],
  ["ºC", "Cel", true],
  ["℃", "Cel", true],
  ["C", "Cel", false],
  ["°F", "[degF]", true],
  ["ºF", "[degF]", true],
  ["℉", "[degF]", true],
  ["F", "[degF]", false],
  ["°", "deg", false],
  ["km/h", "km/h", true],
  ["km/hr", "km/h", true],
  ["ns", "ns", true],
  ["ms", "ms", true],
  ["s", "s", false],
  ["h", "h", false],
  ["d", "d", false],
  ["KB", "kBy", true],
  ["kB", "kBy", true],
  ["MB", "MBy", true],
  ["mb", "Mbit", true],
  ["GB", "GBy", true],
  ["gb", "GBy", true],
  ["TB", "TBy", true],
  ["Gb", "Gbit", true],
  ["W", "W", false],
  ["kW", "kW", true],
  ["KW", "kW", true],
  ["MW", "MW", true],
  ["GW", "GW", true],
  ["TW", "TW", true],
  ["Wh", "Wh", true],
  ["kWh", "kWh", true],
  ["KWh", "kWh", true],
  ["MWh", "MWh", true],
  ["GWh", "GWh", true],
  ["TWh", "TWh", true],
  ["V", "V", false],
  ["kV", "kV", true],
  ["A", "A", false],
  ["Hz", "Hz", true],
  ["kHz", "kHz", true],
  ["MHz", "MHz", true],
  ["GHz", "GHz", true],
  ["kJ", "kJ", true],
  ["kcal", "kcal", true],
  ["dB", "dB", true],
  ["Nm", "N.m", true],
];

const BY_NAME = new Map<string, Unit>();
const BY_CODE = new Map<string, Unit>();
for (const [kind, code, factor, names] of NAMES) {
  const unit: Unit =
    code === "[degF]"
      ? { kind, code, factor, offset: (-32 * 5) / 9 }
      : code === "K"
        ? { kind, code, factor, offset: -273.15 }
        : { kind, code, factor };
  BY_CODE.set(code, unit);
  for (const name of names.split("|")) BY_NAME.set(name, unit);
}
BY_CODE.set("Mbit", { kind: "other", code: "Mbit", factor: 125e3 });
BY_CODE.set("Gbit", { kind: "other", code: "Gbit", factor: 125e6 });

const SIGN_TABLE = new Map(SIGNS.map(([sign, code, apart]) => [sign, { code, apart }]));

/** Longest name in words ("miles per hour"). */
export const MAX_UNIT_WORDS = 3;

/** The unit of a name in lower case, words joined by one blank, in the singular or plural. */
export function unitByName(name: string): Unit | undefined {
  const found = BY_NAME.get(name);
  if (found !== undefined) return found;
  // The plural's "s" stands on the first word ("miles per hour") or the last ("square miles").
  return (
    BY_NAME.get(name.replace(/s$/, "")) ??
    BY_NAME.get(name.replace(/^([a-z]+)s (?=per |an |a |c|f|k)/, "$1 "))
  );
}

/** The unit of a sign as written; `glued` where no blank stands between it and the number. */
export function unitBySign(sign: string, glued: boolean): Unit | undefined {
  const entry = SIGN_TABLE.get(sign);
  return entry === undefined || !(entry.apart || glued) ? undefined : BY_CODE.get(entry.code);
}

/** The unit of a UCUM code, a quotient included ("m/s": meters a second). */
export function unitByCode(code: string): Unit | undefined {
  const own = BY_CODE.get(code);
  if (own !== undefined) return own;
  const [above, below, more] = code.split("/").map((part) => BY_CODE.get(part));
  if (above === undefined || below === undefined || more !== undefined || below.factor === 0)
    return undefined;
  return { kind: "other", code, factor: above.factor / below.factor };
}
