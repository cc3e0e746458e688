/** What is known of single words that stand in or beside names. All words lower case. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Forms of address, ranks and offices before a person's name. */
export const TITLES = words(`
  mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame lord lady rev rev. reverend father fr. sister brother
  president vice-president premier chancellor minister secretary governor gov gov. senator sen sen. representative rep
  rep. congressman congresswoman mayor ambassador envoy spokesman spokeswoman spokesperson general gen gen. colonel col
  col. lieutenant lt lt. major maj maj. captain capt capt. commander cmdr sergeant sgt sgt. admiral adm adm. judge justice
  king queen prince princess emperor sheikh shaikh sheik mullah maulvi mawlawi molvi haji hafiz imam ayatollah pope
  bishop archbishop cardinal rabbi chief chairman chairwoman director coach leader candidate singer actor actress
  author writer journalist detective officer sheriff deputy comrade doctor attorney lawyer ceo uncle aunt mullah`);

/** Last words of the names of companies, bodies and institutions. */
export const ORGANIZATION_WORDS = words(`
  inc inc. corp corp. corporation co co. company ltd ltd. llc llp plc gmbh ag sa group holdings partners associates
  bank university college school institute academy hospital clinic ministry department agency authority commission
  committee council court parliament senate congress assembly cabinet government administration bureau office service
  services party front movement union league federation association society foundation organization organisation
  forces army navy police guard force command embassy consulate church museum club team times post herald tribune
  news journal magazine press network television radio airlines airways motors industries systems technologies
  laboratory laboratories center centre board trust fund exchange alliance coalition brigade brigades`);

/** Words of the names of places. */
export const PLACE_WORDS = words(`
  city town village county province district state republic kingdom island islands river lake sea ocean bay gulf mount
  mountain mountains valley desert coast beach street avenue road square park bridge airport port harbor harbour
  peninsula strait canal region territory territories north south east west northern southern eastern western central
  upper lower st. saint fort cape hills forest falls creek springs heights oblast prefecture governorate`);

/** Capitalized words that are no names of people, organizations or places. */
export const CALENDAR = words(`
  january february march april may june july august september october november december jan jan. feb feb. mar mar. apr
  apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. monday tuesday wednesday thursday
  friday saturday sunday mon mon. tue tue. tues tues. wed wed. thu thu. thur thurs thurs. fri fri. sat sat. sun sun.
  christmas easter ramadan eid thanksgiving halloween hanukkah diwali`);

/** First names that are common in the news (people's names vary; these only tip the scale). */
export const FIRST_NAMES = words(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy
  angela anna emma olivia sophia maria anne jane julia kate alice rose claire mohammad mohammed muhammad mohamed ahmed
  ahmad ali hassan hussein omar abdul abdullah ibrahim yusuf khalid hamid amir zia vikram narendra rahul sanjay anil
  sunil ravi raj rajesh priya imran nawaz bilal tariq vladimir sergei dmitry ivan mikhail yuri olga natalia volodymyr
  oleksandr emmanuel pierre jean jacques francois marie hans peter klaus angela olaf luis carlos jose juan miguel pedro
  antonio manuel fernando jorge xi li wang zhang chen kim park lee min hiroshi kenji shinzo yoko fumio tony bill joe
  bob tom jim mike steve dan ben sam chris alex max nick matt greg jeff ron ken barack hillary kamala nancy boris rishi
  theresa keir gordon benjamin yitzhak ariel ehud shimon avi yair naftali recep tayyip bashar mahmoud yasser saddam
  hosni muammar nelson jacob thabo cyril robert kofi ban antonio ursula jens javier christine mario silvio giorgia`);

/** Demonyms that `Intl` does not give, by their adjective; plurals are made from them. */
export const PEOPLES = words(`
  afghan albanian algerian american angolan arab argentine argentinian armenian australian austrian azerbaijani bahraini
  bangladeshi belarusian belgian bolivian bosnian brazilian british briton bulgarian burmese burundian cambodian
  cameroonian canadian chadian chechen chilean chinese colombian congolese croatian cuban cypriot czech dane danish
  dutch ecuadorian egyptian emirati english eritrean estonian ethiopian european fijian filipino finn finnish french
  gambian georgian german ghanaian greek guatemalan guinean guyanese haitian honduran hungarian icelandic indian
  indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar
  kurd kurdish kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian macedonian malawian malaysian malian
  maltese mauritanian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan
  nigerian nigerien norwegian omani pakistani palestinian panamanian paraguayan pashtun persian peruvian pole polish
  portuguese punjabi qatari romanian russian rwandan salvadoran saudi scot scottish senegalese serb serbian singaporean
  slovak slovene slovenian somali spaniard spanish sudanese swede swedish swiss syrian taiwanese tajik tamil tanzanian
  thai tibetan togolese tunisian turk turkish turkmen ugandan ukrainian uruguayan uyghur uighur uzbek venezuelan
  vietnamese welsh yemeni zambian zimbabwean african asian muslim christian jew jewish hindu sikh buddhist sunni shia
  shiite catholic protestant hazara balochi baloch kashmiri rohingya tutsi hutu yazidi druze latino hispanic`);
