/**
 * Words in the English names of the countries and territories of ISO 3166-1, those that say nothing alone ("republic",
 * "islands") left out. The weights were trained on just these; they are written down because the runtime's own table differs
 * from one version to the next, and the same input must give the same bytes on every machine.
 */
export const COUNTRY_WORDS: readonly string[] = `
afghanistan africa african albania algeria andorra angola anguilla antarctica antigua arab arabia
argentina armenia aruba ascension australia austria azerbaijan bahamas bahrain bangladesh barbados
barbuda barthélemy belarus belgium belize benin bermuda bhutan bissau bolivia bosnia botswana bouvet
brazil brazzaville brunei bulgaria burkina burma burundi caicos caledonia cambodia cameroon canada
canary cape caribbean cayman ceuta chad chile china christmas city clipperton cocos colombia comoros
congo cook costa croatia cuba cunha curaçao cyprus czechia côte denmark diego djibouti dominica
dominican d’ivoire ecuador egypt emirates equatorial eritrea estonia eswatini ethiopia falkland
faroe faso fiji finland france futuna gabon gambia garcia georgia germany ghana gibraltar greece
greenland grenada grenadines guadeloupe guam guatemala guernsey guiana guinea guyana haiti heard
helena herzegovina honduras hong hungary iceland india indonesia iran iraq ireland isle israel italy
jamaica jan japan jersey jordan kazakhstan keeling kenya kingdom kinshasa kiribati kitts kong korea
kosovo kuwait kyrgyzstan lanka laos latvia lebanon leone lesotho leste liberia libya liechtenstein
lithuania lucia luxembourg maarten macao macedonia madagascar malawi malaysia maldives mali malta
man mariana marino marshall martin martinique mauritania mauritius mayen mayotte mcdonald melilla
mexico micronesia miquelon moldova monaco mongolia montenegro montserrat morocco mozambique myanmar
namibia nations nauru nepal netherlands nevis nicaragua niger nigeria niue norfolk northern norway
oman pakistan palau palestinian panama papua paraguay peru philippines pierre pitcairn poland
polynesia portugal príncipe puerto qatar rica rico romania russia rwanda réunion sahara salvador
samoa san sandwich sar sark saudi senegal serbia seychelles sierra singapore sint slovakia slovenia
solomon somalia spain sri sudan suriname svalbard sweden switzerland syria são taiwan tajikistan
tanzania thailand timor tobago togo tokelau tomé tonga trinidad tristan tunisia turkmenistan turks
tuvalu türkiye uganda ukraine uruguay uzbekistan vanuatu vatican venezuela verde vietnam vincent
virgin wallis western yemen zambia zealand zimbabwe åland
`
  .trim()
  .split(/\s+/);
