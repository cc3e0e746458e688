import { describe, expect, test } from "vitest";
import { detectLanguage, languageName } from "../../lib/text/language.ts";
import { FUNCTION_WORDS, LANGUAGE_NAMES } from "../../lib/text/language-words.ts";
import { cpuSeconds, MEASURED } from "../setup/cost.ts";

/** The same two sentences, written for this test. */
const SENTENCES: Readonly<Record<string, string>> = {
  en: "The ferry left the harbor at noon with a hundred passengers on board. The coastguard said that it was not known why it had turned back.",
  de: "Die Fähre verließ den Hafen am Mittag mit hundert Passagieren an Bord. Die Küstenwache sagte, dass nicht bekannt sei, warum sie umgekehrt war.",
  fr: "Le ferry a quitté le port à midi avec une centaine de passagers à bord. Les garde-côtes ont dit que l'on ne savait pas pourquoi il avait fait demi-tour.",
  es: "El ferry zarpó del puerto al mediodía con un centenar de pasajeros a bordo. La guardia costera dijo que no se sabía por qué había dado la vuelta.",
  pt: "A balsa deixou o porto ao meio-dia com uma centena de passageiros a bordo. A guarda costeira disse que não se sabia por que ela tinha voltado.",
  it: "Il traghetto ha lasciato il porto a mezzogiorno con un centinaio di passeggeri a bordo. La guardia costiera ha detto che non si sa perché è tornato indietro.",
  nl: "De veerboot verliet de haven rond het middaguur met honderd passagiers aan boord. De kustwacht zei dat het niet bekend was waarom hij was omgekeerd.",
  sv: "Färjan lämnade hamnen vid middagstid med hundra passagerare ombord. Kustbevakningen sade att det inte var känt varför den hade vänt om.",
  pl: "Prom opuścił port w południe z setką pasażerów na pokładzie. Straż przybrzeżna podała, że nie jest znana przyczyna, dla której zawrócił do portu.",
  tr: "Feribot öğle saatlerinde yüz yolcuyla limandan ayrıldı. Sahil güvenlik, geminin neden geri döndüğünün bilinmediğini ve bu konuda daha fazla bilgi olmadığını söyledi.",
  ru: "Паром вышел из гавани в полдень с сотней пассажиров на борту.",
  uk: "Пором вийшов із гавані опівдні зі ста пасажирами на борту.",
  ar: "غادرت العبارة الميناء ظهرا وعلى متنها مئة راكب.",
  fa: "کشتی ظهر با صد مسافر از بندر حرکت کرد و پس از چند ساعت برگشت.",
  hi: "नौका दोपहर में सौ यात्रियों के साथ बंदरगाह से निकली।",
  zh: "渡轮中午离开港口，船上有一百名乘客。",
  ja: "フェリーは正午に百人の乗客を乗せて港を出た。",
  ko: "여객선은 정오에 승객 백 명을 태우고 항구를 떠났다.",
  el: "Το πλοίο έφυγε από το λιμάνι το μεσημέρι με εκατό επιβάτες.",
};

describe("the language of a text", () => {
  test.each(Object.entries(SENTENCES))("%s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test.each([
    "Nine killed as bus plunges into ravine",
    "Orvane, January 2025: Merrin meets Roe",
    "MARTÍNEZ, GARCÍA, LÓPEZ, PÉREZ, SÁNCHEZ, RAMÍREZ, TORRES, FLORES, RIVERA, GÓMEZ, DÍAZ, REYES",
    "",
    "12 + 14 = 26",
  ])("passes for English where it is too short or too poor to tell: %s", (text) => {
    expect(detectLanguage(text)).toBe("en");
  });

  test("is that of the text around a foreign quotation", () => {
    const text = `${SENTENCES.en} "Wir wissen es nicht", he said, which means that nobody knows. ${SENTENCES.en}`;
    expect(detectLanguage(text)).toBe("en");
    expect(detectLanguage(`${SENTENCES.en} (${SENTENCES.zh})`)).toBe("en");
  });

  test("has a name for every language that can be found", () => {
    for (const tag of [...Object.keys(FUNCTION_WORDS), ...Object.keys(SENTENCES), "und"]) {
      expect(LANGUAGE_NAMES).toHaveProperty(tag);
    }
    expect(languageName("de")).toBe("German");
  });

  test("of a megabyte is found without reading all of it", MEASURED, () => {
    const text = (SENTENCES.de ?? "").repeat(7000);
    expect(detectLanguage(text)).toBe("de");
    expect(cpuSeconds(() => detectLanguage(text))).toBeLessThan(0.5);
  });
});
