import { foldName } from "./fold.ts";
import type { Gender } from "./pronouns.ts";

/** Common given names of many languages that are borne by one gender nearly always. Folded spelling. */
const FEMALE = `aaliyah abigail ada adela adriana agata agnes agnieszka aiko aino aisha alana alejandra alessandra alice
  alicia alina alison allison alma amal amanda amber amelia amina amira amy ana anastasia andrea angela angelica anika
  anita anja ann anna annabel anne annette annika antonia anya april astrid audrey aung ayesha barbara beata beatrice
  beatriz bella benazir bernadette beth bethany betty bianca birgit brenda bridget brigitte camila camilla carla carmen
  carol carolina caroline catherine cecilia celia celine chantal charlotte cheryl chiara chloe christina christine
  claire clara claudia constance cristina cynthia dagmar daniela danielle daphne dawn deborah debra deepa delia denise
  diana diane dolores dominique donna dora doris dorothy ebba edith eileen elaine eleanor elena eleni elisa elisabeth
  elizabeth elke ella ellen elsa emilia emily emma erica erika esther eva evelyn fatima fatma federica felicia fiona
  flora florence frances francesca frida gabriela gabriella gabrielle gemma genevieve georgia georgina geraldine
  gertrude gina giorgia giulia gladys gloria grace greta gretchen hana hanna hannah hannelore harriet heather hedda
  heidi helen helena helga henrietta hilary hilda hildegard holly ida ilona ilse ines ingrid irene irina iris irma
  isabel isabella isabelle ivana ivanka jacqueline jane janet janice jasmine jean jeanne jelena jennifer jessica jill
  joan joanna jodie johanna josephine joy joyce juanita judith judy julia juliana julie juliet june justine kaja kamala
  karen karin karina karolina kate katarina katarzyna kate katerina katharina katherine kathleen kathryn kathy katja
  katrin kavita kayla kelly khadija kirsten kirstin klara kristen kristin kristina lara latifa laura lauren layla lea
  leah leila lena lesley leslie leticia lidia lila lilian liliana lily linda lisa liv livia liza lola lorena lorraine
  louise lucia lucy ludmila luisa lydia lynn mabel maddie madeleine madison magda magdalena maia malala malin mara
  marcela margaret margarita margot maria mariam mariana marianne marie marija marilyn marina marine marion marisa
  marjorie marlene marta martha mary maryam matilda maureen maya megan melania melanie melinda melissa mercedes
  meredith mia michaela michelle milena mina mira miranda miriam moira molly mona monica monika monique muriel myra
  nadia nadine nancy naomi natalia natalie natasha nicola nicole nina nora noor nour nuria olga olivia ophelia paige
  pamela patricia paula paulina pauline pearl penelope penny petra philippa phoebe phyllis pia polly priscilla priya
  rachel ramona rania rebecca regina renata renate rhoda rita roberta rosa rosalind rose rosemary roxana ruth sabine
  sabrina sadia sakura sally samantha samira sandra sania sanna sara sarah saskia selma shabana shannon sharon sheila
  shirley siobhan sigrid silvia simona simone sofia solveig sonia sophia sophie stella stephanie sue susan susanna
  susanne suzanne svetlana sylvia tamara tania tanya tara tatiana teresa theresa tereza thelma tilda tina tracy
  ulrike ursula ute valentina valeria vanessa vera verena veronica veronika victoria viola violet virginia vivian
  wanda wendy wilma winifred xenia yasmin yoko yolanda yvette yvonne zahra zainab zara zeynep zoe zuzana teodora
  theodora amira noura huda salma rana farida shirin parisa nasrin soraya lindiwe thandi ngozi chioma ayo amara
  adaeze wanjiru akua adwoa abena sunita anjali lakshmi meena rekha usha indira sonal pooja neha divya mei xiu ling
  yuki haruka ayumi keiko naoko michiko tomoko sakiko eun-ji soo-jin min-ji`;
const MALE = `aaron abdul abdullah abraham achim adam adolf adrian ahmad ahmed akira alan albert alberto aldo aleksandar
  aleksander alessandro alexander alexandre alexei alfonso alfred ali alistair allan allen alvaro amir anatoly anders
  andre andreas andrei andres andrew andrij andrzej angelo angus ansel anthony antoine anton antonio arjun armando arne
  arnold arthur arturo arvid asif august austin axel barack barry bart basil ben benedict benito benjamin bernard bernd
  bernhard bert bill bjorn bob bogdan boris brad brandon brendan brent brett brian bruce bruno byron calvin carl carlo
  carlos cedric cesar charles charlie chris christian christoph christopher clarence claude claudio clement cliff
  clifford clive colin conrad constantin cornelius craig curtis cyril dale dan daniel dave david davide dean denis dennis
  derek desmond diego dieter dimitri dirk dmitri dmitry dominic don donald douglas duncan dustin dwight earl eberhard
  eddie edgar eduardo edward edwin egon eldar elias elliot emanuel emil emilio emmanuel enrico enrique eric erich erik
  ernest ernesto ernst erwin esteban ethan eugene evan evgeny fabian fabio farid felipe felix ferdinand fernando
  filip florian francesco francis francisco franco francois frank franz fred frederick friedrich fritz gabriel gareth
  gary gavin geoffrey george georg georges gerald gerard gerhard gert gianni gilbert giorgio giovanni giuseppe gordon
  graham grant greg gregor gregory guido guillermo gunnar gunter gustav guy habib hamid hamza hans harald harold harry
  harvey hasan hassan heinrich heinz hector helmut henri henrik henry herbert herman hermann hiroshi horst howard hubert
  hugh hugo humberto hussein ian ibrahim ignacio igor ilya imran isaac ismail ismet ivan jack jacob jacques jaime jakob
  jakub james jamal jan janos jared jason javier jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joachim joao joe
  joel johan johann johannes john johnny jonas jonathan jorge jose josef joseph joshua juan jukka julian julien julius
  jurgen justin kaare kamal karl karsten kazuo keith ken kenneth kenji kevin khalid kiran klaus knut kofi konrad
  konstantin krzysztof kurt lars laurent lawrence lech lee leif leo leon leonard leonardo leonid leopold lewis liam
  lorenzo lothar louis lubomir luca lucas ludwig luigi luis lukas luke maciej mads magnus mahmoud malcolm manfred manuel
  marc marcel marcelo marco marcus mario marius mark marko markus martin marvin massimo mateo mathias matteo matthew
  matthias maurice mauricio mauro max maxim maximilian mehmet michael michal michel miguel mihai mikael mike mikhail
  milan miles milos miroslav mohamed mohammad mohammed morten moritz muhammad murat mustafa narendra nathan neil nelson
  nicholas nick nicolas niels nigel nikita niklas nikola nikolai nikolaus nils noah norbert norman olaf oleg oliver olivier
  omar orlando oscar oskar osman otto owen pablo paolo patrick paul pavel pawel pedro per percy peter petr petros philip
  philippe pierre pietro piotr rafael rafal rainer raj rajesh rakesh ralf ralph ramon randall raoul rashid raul ravi
  ray raymond reginald reinhard rene ricardo riccardo richard rick robert roberto rodney rodrigo roger roland rolf roman
  ron ronald roy rudolf rupert russell ryan salman salvatore sam samuel sandro sanjay santiago scott sean sebastian
  serge sergei sergey sergio seth shane shigeru shinzo siegfried simon stanislav stanley stefan stefano stephan stephen
  steve steven stewart stuart sunil sven taro terence terry theo theodor theodore thierry thomas thorsten tim timothy
  tobias todd tom tomas tommy toni tony torsten travis trevor ulf ulrich umar umberto uwe vaclav valentin vasily vernon
  victor viktor vikram vincent vincenzo vitaly vittorio vlad vladimir volker volodymyr walter warren wayne werner
  wilfried wilhelm willem william wilson winston wladimir wolfgang xavier yannis yaroslav yasser yuri yusuf yves zachary
  zbigniew zdenek zoltan danil kwame kwabena kofi yaw emeka chidi obi tunde segun babatunde sipho thabo themba
  juma mwangi otieno kamau deepak rahul rohan amit anil arun ashok mohan suresh vijay vinod prakash wei jun hao ming
  jian takeshi hideki kenta satoshi makoto masaru ichiro sung-ho min-ho jae-won kyung-soo`;

const table = new Map<string, Gender | null>();
function fill(names: string, gender: Gender): void {
  for (const name of names.trim().split(/\s+/u)) {
    const known = table.get(name);
    table.set(name, known !== undefined && known !== gender ? null : gender);
  }
}
fill(FEMALE, "female");
fill(MALE, "male");

/** The gender that a given name tells nearly always, null where it does not or is not known. */
export function givenNameGender(name: string): Gender | null {
  const key = foldName(name);
  return table.get(key) ?? table.get(key.split("-")[0] ?? key) ?? null;
}

export function isGivenName(name: string): boolean {
  return table.has(foldName(name));
}
