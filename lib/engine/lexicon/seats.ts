/** Buildings and streets that stand for the government that sits in them: folded name to ISO 3166 code. */
export const SEATS: ReadonlyMap<string, string> = new Map([
  ["kremlin", "RU"],
  ["white house", "US"],
  ["pentagon", "US"],
  ["state department", "US"],
  ["capitol hill", "US"],
  ["foggy bottom", "US"],
  ["downing street", "GB"],
  ["10 downing street", "GB"],
  ["number 10", "GB"],
  ["whitehall", "GB"],
  ["westminster", "GB"],
  ["holyrood", "GB"],
  ["elysee", "FR"],
  ["elysee palace", "FR"],
  ["quai d'orsay", "FR"],
  ["matignon", "FR"],
  ["blue house", "KR"],
  ["bundestag", "DE"],
  ["knesset", "IL"],
  ["diet", "JP"],
  ["duma", "RU"],
  ["state duma", "RU"],
  ["rada", "UA"],
  ["verkhovna rada", "UA"],
  ["sejm", "PL"],
  ["riksdag", "SE"],
  ["storting", "NO"],
  ["folketing", "DK"],
  ["lok sabha", "IN"],
  ["south block", "IN"],
  ["zhongnanhai", "CN"],
  ["casa rosada", "AR"],
  ["planalto", "BR"],
  ["quirinale", "IT"],
  ["moncloa", "ES"],
  ["parliament hill", "CA"],
  ["malacanang", "PH"],
  ["beehive", "NZ"],
  ["aiwan-e-sadr", "PK"],
  ["bankova", "UA"],
]);

/**
 * Large towns and regions that are no capital, with the country they lie in, for containment alone:
 * a town that bears the same name elsewhere is left out where both are often in the news.
 */
const TOWN_ROWS = `
AE Dubai,Sharjah,Ajman,Fujairah
AF Kandahar,Herat,Mazar-i-Sharif,Jalalabad,Kunduz,Helmand,Nangarhar,Khost,Badakhshan
AR Rosario,Mendoza,Patagonia
AU Sydney,Melbourne,Brisbane,Perth,Adelaide,Darwin,Hobart,Queensland,New South Wales,Tasmania
AT Salzburg,Graz,Innsbruck,Linz,Tyrol
BD Chittagong,Sylhet,Cox's Bazar
BE Antwerp,Ghent,Bruges,Liege,Flanders,Wallonia
BR Sao Paulo,Rio de Janeiro,Salvador,Recife,Porto Alegre,Manaus,Curitiba,Belo Horizonte,Fortaleza
CA Toronto,Montreal,Vancouver,Calgary,Edmonton,Winnipeg,Quebec,Ontario,Alberta,British Columbia,Manitoba,Saskatchewan,Nova Scotia
CH Geneva,Zurich,Basel,Lausanne,Davos,Lugano
CN Shanghai,Guangzhou,Shenzhen,Chengdu,Wuhan,Chongqing,Tianjin,Nanjing,Xi'an,Xinjiang,Tibet,Sichuan,Yunnan,Guangdong,Hubei,Macau
CO Medellin,Cali,Cartagena,Barranquilla
CZ Brno,Ostrava
DE Munich,Hamburg,Cologne,Frankfurt,Stuttgart,Dusseldorf,Leipzig,Dresden,Bremen,Hanover,Nuremberg,Bonn,Bavaria,Saxony,Hesse,Brandenburg
DK Aarhus,Odense,Aalborg,Jutland,Zealand,Funen
EG Alexandria,Giza,Luxor,Aswan,Suez,Sharm el-Sheikh,Sinai
ES Barcelona,Valencia,Seville,Malaga,Bilbao,Zaragoza,Catalonia,Andalusia,Galicia
ET Tigray,Amhara,Oromia
FI Turku,Tampere,Espoo,Oulu,Lapland
FR Marseille,Lyon,Nice,Toulouse,Bordeaux,Lille,Strasbourg,Nantes,Cannes,Brittany,Normandy,Provence,Corsica,Alsace
GB Manchester,Birmingham,Liverpool,Leeds,Glasgow,Edinburgh,Cardiff,Belfast,Bristol,Sheffield,England,Scotland,Wales,Northern Ireland
GR Thessaloniki,Piraeus,Patras,Crete,Lesbos,Rhodes
ID Surabaya,Bandung,Medan,Java,Sumatra,Bali,Sulawesi
IE Cork,Galway,Limerick
IL Tel Aviv,Haifa,Beersheba
IN Mumbai,Kolkata,Chennai,Bengaluru,Bangalore,Hyderabad,Ahmedabad,Pune,Lucknow,Jaipur,Srinagar,Kashmir,Punjab,Kerala,Gujarat,Maharashtra,Tamil Nadu,Uttar Pradesh,Bihar,Assam,Goa,Rajasthan
IQ Basra,Mosul,Erbil,Kirkuk,Fallujah,Najaf,Karbala
IR Isfahan,Mashhad,Shiraz,Tabriz,Qom,Bandar Abbas
IT Milan,Naples,Turin,Venice,Florence,Genoa,Bologna,Palermo,Sicily,Sardinia,Lombardy,Tuscany
JP Osaka,Kyoto,Hiroshima,Nagasaki,Fukushima,Sapporo,Yokohama,Nagoya,Hokkaido,Okinawa,Kyushu
KE Mombasa,Kisumu,Nakuru
KR Busan,Incheon,Daegu,Jeju
KZ Almaty
LB Tyre,Sidon,Baalbek
LY Benghazi,Misrata,Sirte,Derna
MA Casablanca,Marrakesh,Fez,Tangier
MM Yangon,Mandalay,Rakhine
MX Guadalajara,Monterrey,Tijuana,Cancun,Acapulco,Oaxaca,Chiapas,Sinaloa
NG Lagos,Kano,Maiduguri,Port Harcourt,Kaduna
NL Rotterdam,Utrecht,Eindhoven,Maastricht
NO Bergen,Trondheim,Stavanger,Tromso
NP Pokhara
NZ Auckland,Christchurch,Dunedin
PH Cebu,Davao,Mindanao,Luzon
PK Karachi,Lahore,Peshawar,Quetta,Rawalpindi,Multan,Faisalabad,Balochistan,Sindh,Khyber Pakhtunkhwa,Waziristan
PL Krakow,Gdansk,Wroclaw,Poznan,Lodz
PS Gaza,Gaza Strip,Gaza City,Rafah,Khan Younis,West Bank,Jenin,Nablus,Hebron,Bethlehem
PT Porto,Madeira,Azores,Algarve
RO Cluj,Timisoara,Transylvania
RU Saint Petersburg,St Petersburg,St. Petersburg,Novosibirsk,Kazan,Vladivostok,Kursk,Belgorod,Chechnya,Grozny,Dagestan,Siberia,Sochi
SA Jeddah,Mecca,Medina
SD Darfur,Port Sudan,Omdurman
SE Gothenburg,Malmo,Uppsala
SY Aleppo,Homs,Idlib,Hama,Latakia,Raqqa
TH Phuket,Chiang Mai,Pattaya
TR Istanbul,Izmir,Antalya,Adana,Gaziantep,Diyarbakir,Anatolia
TZ Dar es Salaam,Zanzibar
UA Kharkiv,Odesa,Odessa,Lviv,Dnipro,Mariupol,Zaporizhzhia,Kherson,Donetsk,Luhansk,Crimea,Donbas
UG Entebbe
US New York,New York City,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,San Francisco,Seattle,Boston,Detroit,Miami,Atlanta,Dallas,Denver,Las Vegas,New Orleans,Minneapolis,Baltimore,Hollywood,Manhattan,Brooklyn,Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming
VN Ho Chi Minh City,Da Nang,Haiphong
YE Aden,Hodeidah,Taiz,Marib
ZA Johannesburg,Cape Town,Durban,Soweto
`;

/** `[town, country code]` pairs. */
export const TOWNS: readonly (readonly [string, string])[] = TOWN_ROWS.trim()
  .split("\n")
  .flatMap((row) =>
    row
      .slice(3)
      .split(",")
      .map((town) => [town, row.slice(0, 2)] as const),
  );
