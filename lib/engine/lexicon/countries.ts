/**
 * Countries: one row each, general knowledge written down once.
 * `code | name | other names | demonym adjectives | plural people (where not adjective + s) | capital | other seats`.
 *
 * Names stand here and do not come from `Intl.DisplayNames`: its words differ between ICU versions (Turkey, Türkiye;
 * Czechia), and the same input must give the same bytes on every machine. A test holds the two lists against each other.
 */
export interface Country {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
  readonly people: readonly string[];
  readonly capitals: readonly string[];
}

const ROWS = `
AF|Afghanistan||Afghan||Kabul
AL|Albania||Albanian||Tirana
DZ|Algeria||Algerian||Algiers
AD|Andorra||Andorran||Andorra la Vella
AO|Angola||Angolan||Luanda
AG|Antigua and Barbuda|Antigua & Barbuda|Antiguan||St. John's
AR|Argentina||Argentine,Argentinian,Argentinean||Buenos Aires
AM|Armenia||Armenian||Yerevan
AU|Australia||Australian||Canberra
AT|Austria||Austrian||Vienna
AZ|Azerbaijan||Azerbaijani,Azeri||Baku
BS|the Bahamas|Bahamas|Bahamian||Nassau
BH|Bahrain||Bahraini||Manama
BD|Bangladesh||Bangladeshi||Dhaka
BB|Barbados||Barbadian||Bridgetown
BY|Belarus||Belarusian,Belarussian||Minsk
BE|Belgium||Belgian||Brussels
BZ|Belize||Belizean||Belmopan
BJ|Benin||Beninese|Beninese|Porto-Novo
BT|Bhutan||Bhutanese|Bhutanese|Thimphu
BO|Bolivia||Bolivian||La Paz,Sucre
BA|Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina,Bosnia & Herzegovina|Bosnian||Sarajevo
BW|Botswana||Botswanan|Batswana|Gaborone
BR|Brazil||Brazilian||Brasilia
BN|Brunei||Bruneian||Bandar Seri Begawan
BG|Bulgaria||Bulgarian||Sofia
BF|Burkina Faso||Burkinabe|Burkinabe|Ouagadougou
BI|Burundi||Burundian||Gitega
KH|Cambodia||Cambodian||Phnom Penh
CM|Cameroon||Cameroonian||Yaounde
CA|Canada||Canadian||Ottawa
CV|Cape Verde|Cabo Verde|Cape Verdean||Praia
CF|Central African Republic|the Central African Republic|Central African||Bangui
TD|Chad||Chadian||N'Djamena
CL|Chile||Chilean||Santiago
CN|China|People's Republic of China,mainland China|Chinese|Chinese|Beijing
CO|Colombia||Colombian||Bogota
KM|Comoros|the Comoros|Comorian,Comoran||Moroni
CG|Republic of the Congo|Congo-Brazzaville,Congo - Brazzaville|||Brazzaville
CD|Democratic Republic of the Congo|DR Congo,DRC,Congo,Congo-Kinshasa,Congo - Kinshasa,Democratic Republic of Congo|Congolese|Congolese|Kinshasa
CR|Costa Rica||Costa Rican||San Jose
CI|Ivory Coast|Cote d'Ivoire|Ivorian||Yamoussoukro
HR|Croatia||Croatian,Croat||Zagreb
CU|Cuba||Cuban||Havana
CY|Cyprus||Cypriot||Nicosia
CZ|Czech Republic|Czechia,the Czech Republic|Czech||Prague
DK|Denmark||Danish|Danes|Copenhagen
DJ|Djibouti||Djiboutian||
DM|Dominica||||Roseau
DO|Dominican Republic|the Dominican Republic|Dominican||Santo Domingo
EC|Ecuador||Ecuadorian,Ecuadorean||Quito
EG|Egypt||Egyptian||Cairo
SV|El Salvador||Salvadoran,Salvadorean||San Salvador
GQ|Equatorial Guinea||Equatorial Guinean,Equatoguinean||Malabo
ER|Eritrea||Eritrean||Asmara
EE|Estonia||Estonian||Tallinn
SZ|Eswatini|Swaziland|Swazi||Mbabane
ET|Ethiopia||Ethiopian||Addis Ababa
FJ|Fiji||Fijian||Suva
FI|Finland||Finnish|Finns|Helsinki
FR|France||French|French|Paris
GA|Gabon||Gabonese|Gabonese|Libreville
GM|the Gambia|Gambia|Gambian||Banjul
GE|Georgia||Georgian||Tbilisi
DE|Germany||German||Berlin
GH|Ghana||Ghanaian||Accra
GR|Greece||Greek||Athens
GD|Grenada||Grenadian||St. George's
GT|Guatemala||Guatemalan||Guatemala City
GN|Guinea||Guinean||Conakry
GW|Guinea-Bissau||Bissau-Guinean||Bissau
GY|Guyana||Guyanese|Guyanese|Georgetown
HT|Haiti||Haitian||Port-au-Prince
HN|Honduras||Honduran||Tegucigalpa
HK|Hong Kong|Hong Kong SAR China||Hong Kongers|
HU|Hungary||Hungarian||Budapest
IS|Iceland||Icelandic|Icelanders|Reykjavik
IN|India||Indian||New Delhi,Delhi
ID|Indonesia||Indonesian||Jakarta
IR|Iran|Islamic Republic of Iran|Iranian||Tehran
IQ|Iraq||Iraqi||Baghdad
IE|Ireland|Republic of Ireland|Irish|Irish|Dublin
IL|Israel||Israeli||
IT|Italy||Italian||Rome
JM|Jamaica||Jamaican||Kingston
JP|Japan||Japanese|Japanese|Tokyo
JO|Jordan||Jordanian||Amman
KZ|Kazakhstan||Kazakh,Kazakhstani||Astana
KE|Kenya||Kenyan||Nairobi
KI|Kiribati||||Tarawa
KP|North Korea|Democratic People's Republic of Korea,DPRK|North Korean||Pyongyang
KR|South Korea|Republic of Korea|South Korean||Seoul
XK|Kosovo||Kosovan,Kosovar||Pristina
KW|Kuwait||Kuwaiti||Kuwait City
KG|Kyrgyzstan||Kyrgyz|Kyrgyz|Bishkek
LA|Laos||Laotian,Lao||Vientiane
LV|Latvia||Latvian||Riga
LB|Lebanon||Lebanese|Lebanese|Beirut
LS|Lesotho||Basotho|Basotho|Maseru
LR|Liberia||Liberian||Monrovia
LY|Libya||Libyan||Tripoli
LI|Liechtenstein||||Vaduz
LT|Lithuania||Lithuanian||Vilnius
LU|Luxembourg||Luxembourgish|Luxembourgers|
MG|Madagascar||Malagasy|Malagasy|Antananarivo
MW|Malawi||Malawian||Lilongwe
MY|Malaysia||Malaysian||Kuala Lumpur
MV|Maldives|the Maldives|Maldivian||
ML|Mali||Malian||Bamako
MT|Malta||Maltese|Maltese|Valletta
MH|Marshall Islands|the Marshall Islands|Marshallese|Marshallese|Majuro
MR|Mauritania||Mauritanian||Nouakchott
MU|Mauritius||Mauritian||Port Louis
MX|Mexico||Mexican||Mexico City
FM|Micronesia|Federated States of Micronesia|Micronesian||Palikir
MD|Moldova||Moldovan||Chisinau
MC|Monaco||Monegasque||
MN|Mongolia||Mongolian||Ulaanbaatar,Ulan Bator
ME|Montenegro||Montenegrin||Podgorica
MA|Morocco||Moroccan||Rabat
MZ|Mozambique||Mozambican||Maputo
MM|Myanmar|Burma,Myanmar (Burma)|Burmese|Burmese|Naypyidaw
NA|Namibia||Namibian||Windhoek
NR|Nauru||Nauruan||
NP|Nepal||Nepali,Nepalese|Nepalese|Kathmandu
NL|Netherlands|the Netherlands,Holland|Dutch|Dutch|Amsterdam,The Hague
NZ|New Zealand||New Zealand|New Zealanders|Wellington
NI|Nicaragua||Nicaraguan||Managua
NE|Niger||Nigerien||Niamey
NG|Nigeria||Nigerian||Abuja
MK|North Macedonia|Macedonia|North Macedonian,Macedonian||Skopje
NO|Norway||Norwegian||Oslo
OM|Oman||Omani||Muscat
PK|Pakistan||Pakistani||Islamabad
PW|Palau||Palauan||Ngerulmud
PS|Palestine|Palestinian territories,the Palestinian territories,State of Palestine,Palestinian Territories|Palestinian||Ramallah
PA|Panama||Panamanian||Panama City
PG|Papua New Guinea||Papua New Guinean||Port Moresby
PY|Paraguay||Paraguayan||Asuncion
PE|Peru||Peruvian||Lima
PH|Philippines|the Philippines|Philippine,Filipino||Manila
PL|Poland||Polish|Poles|Warsaw
PT|Portugal||Portuguese|Portuguese|Lisbon
QA|Qatar||Qatari||Doha
RO|Romania||Romanian||Bucharest
RU|Russia|Russian Federation,the Russian Federation|Russian||Moscow
RW|Rwanda||Rwandan||Kigali
KN|St Kitts and Nevis|Saint Kitts and Nevis,St. Kitts & Nevis|Kittitian||Basseterre
LC|St Lucia|Saint Lucia,St. Lucia|St Lucian,Saint Lucian||Castries
VC|St Vincent and the Grenadines|Saint Vincent and the Grenadines,St. Vincent & Grenadines|Vincentian||Kingstown
WS|Samoa||Samoan||Apia
SM|San Marino||Sammarinese|Sammarinese|
ST|Sao Tome and Principe|Sao Tome & Principe,São Tomé & Príncipe|||Sao Tome
SA|Saudi Arabia|Kingdom of Saudi Arabia|Saudi,Saudi Arabian||Riyadh
SN|Senegal||Senegalese|Senegalese|Dakar
RS|Serbia||Serbian,Serb||Belgrade
SC|Seychelles|the Seychelles|Seychellois|Seychellois|
SL|Sierra Leone||Sierra Leonean||Freetown
SG|Singapore||Singaporean||
SK|Slovakia||Slovak,Slovakian||Bratislava
SI|Slovenia||Slovenian,Slovene||Ljubljana
SB|Solomon Islands|the Solomon Islands|Solomon Islander||Honiara
SO|Somalia||Somali||Mogadishu
ZA|South Africa||South African||Pretoria
SS|South Sudan||South Sudanese|South Sudanese|Juba
ES|Spain||Spanish|Spaniards|Madrid
LK|Sri Lanka||Sri Lankan||Colombo
SD|Sudan||Sudanese|Sudanese|Khartoum
SR|Suriname||Surinamese|Surinamese|Paramaribo
SE|Sweden||Swedish|Swedes|Stockholm
CH|Switzerland||Swiss|Swiss|Bern
SY|Syria||Syrian||Damascus
TW|Taiwan||Taiwanese|Taiwanese|Taipei
TJ|Tajikistan||Tajik,Tajikistani||Dushanbe
TZ|Tanzania||Tanzanian||Dodoma
TH|Thailand||Thai||Bangkok
TL|East Timor|Timor-Leste|Timorese,East Timorese|Timorese|Dili
TG|Togo||Togolese|Togolese|Lome
TO|Tonga||Tongan||Nuku'alofa
TT|Trinidad and Tobago|Trinidad,Trinidad & Tobago|Trinidadian||Port of Spain
TN|Tunisia||Tunisian||Tunis
TR|Turkey|Türkiye,Turkiye|Turkish|Turks|Ankara
TM|Turkmenistan||Turkmen||Ashgabat
TV|Tuvalu||Tuvaluan||Funafuti
UG|Uganda||Ugandan||Kampala
UA|Ukraine||Ukrainian||Kyiv,Kiev
AE|United Arab Emirates|the United Arab Emirates,UAE,the UAE,the Emirates,Emirates|Emirati||Abu Dhabi
GB|United Kingdom|the United Kingdom,UK,U.K.,the UK,Britain,Great Britain|British|Britons|London
US|United States|the United States,United States of America,the United States of America,US,U.S.,USA,U.S.A.,the US,the U.S.,America|American||Washington,Washington DC,Washington D.C.
UY|Uruguay||Uruguayan||Montevideo
UZ|Uzbekistan||Uzbek,Uzbekistani||Tashkent
VU|Vanuatu||Vanuatuan,Ni-Vanuatu||Port Vila
VA|Vatican City|the Vatican,Vatican,Holy See,the Holy See||||
VE|Venezuela||Venezuelan||Caracas
VN|Vietnam|Viet Nam|Vietnamese|Vietnamese|Hanoi
YE|Yemen||Yemeni||Sanaa
ZM|Zambia||Zambian||Lusaka
ZW|Zimbabwe||Zimbabwean||Harare
`;

const list = (cell: string | undefined): string[] => (cell ? cell.split(",").map((part) => part.trim()) : []);

function parseRow(row: string): Country {
  const [code = "", name = "", aliases, demonyms, people, capitals] = row.split("|");
  return {
    code,
    name,
    aliases: list(aliases),
    demonyms: list(demonyms),
    people: list(people),
    capitals: list(capitals),
  };
}

export const COUNTRIES: readonly Country[] = ROWS.trim().split("\n").map(parseRow);
