export type Gender = 'male' | 'female'

const male =
  'aaron adam adrian ahmed alan albert alberto aleksandr aleksei aleksey alex alexander alexei alexey ' +
  'ali amr anatoly anders andre andreas andrei andrew andrey andriy andrii andrzej anthony antonio antony ' +
  'arthur ben benjamin benny bernard bernie bill bob bobby boris brad brian bruce carl carlos chad charles charlie ' +
  'chris christian christopher chuck craig dan daniel dave david davyd dean denis dennis denys dick dmitri ' +
  'dmitry dmytro donald doug douglas ed edward emmanuel eric erik ernst evan felix francois frank franz fred friedrich ' +
  'gary gavin gennady geoffrey george gerald gerhard giorgi giuseppe glenn greg gregory guy hakan hans harry hassan ' +
  'henry herbert howard hugo hussein ian igor ihor ilham ilya ibrahim ivan jack jacob jacques jake james jamie ' +
  'jan jason jean jeff jeffrey jens jeremy jerry jesse jim jimmy joe joel john johannes jon jonathan jose josef joseph ' +
  'josh joshua juan justin karl kevin keith ken kenneth keir kirill kyrylo konstantin kurt kyle larry lars lawrence lee ' +
  'leo leonid lindsey louis luis luke manuel marc marcin marco mario mark martin mateusz matt matthew max maxim ' +
  'mehmet michael michel mike mikhail mitch mohamed mohammad mohammed muhammad mustafa mykhailo mykola nathan ' +
  'neil nicholas nicolas nick nigel nikolai nikolay noah oleg oleh oleksandr oleksii oleksiy olaf omar pablo patrick ' +
  'paul pavel pavlo pedro pete peter petr petro phil philip pierre piotr radek radoslaw ralph rand randy ray ' +
  'recep reince rex ricardo richard rick rob robby robert roberto robin rodrigo roger roman ron ronald rostyslav ruslan rustem russell ryan ' +
  'sam samuel scott sean sebastian serge sergei sergey serhii serhiy simon stanislav stefan stephen stephane steve steven ' +
  'stewart stuart taras ted terry thomas tim timothy todd tom tony tucker tyler umer vadim vadym valeriy valery vasily ' +
  'viktor victor vitaly vitali vitaliy vladimir vlad volodymyr vsevolod walter wayne werner will william wolfgang ' +
  'xavier yevgeny evgeny yuri yury yuriy yusuf zbigniew'

const female =
  'abby agnes alexandra alice alicia alina alison amanda amber amy ana anastasia andrea angela anita ann anna ' +
  'annalena anne annie antonia april ashley barbara becky beth betsy betty beverly brenda bridget carla carly carol ' +
  'caroline carolyn catherine cathy charlotte chelsea cheryl chrystia christina christine cindy claire claudia colleen ' +
  'condoleezza connie cynthia daria dana deborah debbie debra denise diana diane dianne donna doris dorothy elena elisabeth ' +
  'elise elizabeth ellen emily emma erin eva eve evelyn federica fiona florence frances gail gina giorgia gloria grace gretchen ' +
  'hannah heather helen hillary hope huma irina iryna isabel ivanka jackie jane janet janice jean jeanne jen jennifer ' +
  'jessica jill joan joanna jodi joyce judith judy julia julie kaja karen karine karoline kate katherine kathleen kathy katie katrina ' +
  'kayleigh kellyanne kelly kim kimberly kirsten kirstjen kristi kristin laura lauren leslie linda lisa liz loretta lori louise lucy lynn ' +
  'madeleine maggie maia mandy margaret margot maria marie marina marine mary martha mateja maya megan melania melissa ' +
  'meredith mette michelle mikaela monica morgan nadia nancy naomi natalia natalie natalya nathalie nicola nicole nikki nina nora ' +
  'oksana olena olga olha paige pamela patricia patty paula penny phyllis polina rachel rebecca renee rita roberta robin rosa rose ruth ' +
  'sally samantha sandra sanna sara sarah selena sharon sheila shirley sigrid sonia sophie stacey stephanie sue susan svetlana ' +
  'sylvia tamara tammy tanya tatiana teresa terri theresa tina tracy tulsi ursula valentina valerie vera veronica victoria ' +
  'viktoria violeta viola virginia wendy yulia yuliia zuzana'

const genders: ReadonlyMap<string, Gender> = new Map([
  ...female.split(' ').map((name): [string, Gender] => [name, 'female']),
  ...male.split(' ').map((name): [string, Gender] => [name, 'male']),
])

export function isGivenName(lower: string): boolean {
  return genders.has(lower)
}

/** From the given name, else from what Slavic surnames say; undefined when neither tells. */
export function genderOfName(given: string, surname: string): Gender | undefined {
  const known = genders.get(given)
  if (known) return known
  return /(?:ova|eva|skaya|ska|ina)$/.test(surname) ? 'female' : undefined
}
