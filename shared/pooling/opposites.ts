import { stemWord } from './tokens.ts'

/** Pairs of words that turn what is said into its contrary, or into something for somebody else. */
const pairs = `increase reduce,increase decrease,increase lower,increase cut,raise lower,raise reduce,raise cut,more less,more fewer,long short,
longer shorter,start stop,start end,begin end,open close,open closed,before after,always never,always sometimes,always rarely,often rarely,often never,
women men,woman man,female male,mothers fathers,boys girls,inpatient community,inpatient outpatient,
opt-in opt-out,safe unsafe,welcome unwelcoming,welcome unwelcome,confident lack,include exclude,
with without,allow ban,allow forbid,allow prevent,allow prohibit,permit ban,permit prohibit,permit forbid,legal illegal,
effective ineffective,high low,higher lower,early late,earlier later,first last,support oppose,young old,younger older,adults children,
smoke inject,oral intravenous,mandatory voluntary,compulsory voluntary,mandatory optional,compulsory optional,required optional,easy hard,
easy difficult,easier harder,pass fail,public private,urban rural,cheap expensive,fast slow,faster slower,quick slow,day night,
weekday weekend,weekdays weekends,morning evening,morning afternoon,internal external,national local,individual group,alone together,
keep remove,keep drop,keep stop,continue stop,add remove,give take,give withhold,accept refuse,accept reject,agree disagree,
trust distrust,better worse,best worst,good bad,strong weak,large small,big small,bigger smaller,larger smaller,many few,all none,
all some,all few,most few,everyone nobody,anyone nobody,everybody nobody,present absent,positive negative,minimum maximum,least most,inside outside,near far,hot cold,
acute chronic,primary secondary,left right,push pull,buy sell,enough insufficient,sufficient insufficient,possible impossible,
likely unlikely,able unable,paid unpaid,formal informal,formal casual,planned unplanned,abstinence moderation,permanent temporary,
expand shrink,expand reduce,extend shorten,rise fall,rising falling,gain lose,win lose,enter leave,arrive leave,join leave,admit discharge,
lock unlock,encourage discourage,help hinder,promote prevent,strengthen weaken,widen narrow,improve worsen,import export,lend borrow,
employer employee,teacher pupil,parent child,doctor patient,male female,hire fire,recruit dismiss,separate together,separate joint,shared separate,
centralise decentralise,tighten loosen,tighten relax,dry wet,light dark,light heavy,north south,east west,upstairs downstairs,weekly monthly,
daily weekly,daily monthly,hourly daily,annual monthly,full empty,full part,prescribe withhold,reward punish,ahead behind,simple complex,new old`

/** Small words that do so only where nearly everything else is the same. */
const smallPairs = 'under over,above below,up down,on off,in out,into out,to from,for against,by to'

/** The stems that turn each stem round. */
type Opposites = ReadonlyMap<string, ReadonlySet<string>>

function readPairs(text: string): Opposites {
  const found = new Map<string, Set<string>>()
  const put = (x: string, y: string): void => {
    found.set(x, (found.get(x) ?? new Set()).add(y))
  }
  for (const pair of text.replaceAll('\n', '').split(',')) {
    const [x = '', y = ''] = pair.trim().split(' ').map(stemWord)
    if (x === '' || x === y) continue
    put(x, y)
    put(y, x)
  }
  return found
}

export const opposites: Opposites = readPairs(pairs)
export const smallOpposites: Opposites = readPairs(smallPairs)

const prefixes = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non', 'mis', 'de', 'anti']

/** Whether one word is the other turned round by how it begins or ends: safe and unsafe, useful and useless. */
export function isTurned(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= 4 && prefixes.some((prefix) => long === prefix + short)) return true
  return (
    /(?:ful|less)$/u.test(a) && a !== b && a.replace(/(?:ful|less)$/u, '') === b.replace(/(?:ful|less)$/u, '')
  )
}
