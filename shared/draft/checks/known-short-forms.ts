/**
 * Short forms that nobody needs spelt out. Places and the calendar, things of daily life and degrees stand in every
 * dictionary as they are; the health words are what readers of British guidance are, work in, or see on every page.
 */
export const knownShortForms: ReadonlySet<string> = new Set(
  [
    'UK GB USA US EU UN BBC GMT BST AM PM AD BC',
    'TV PC DVD CD PDF IT ID DIY OK SMS MOT PIN FAQ URL CV VAT RSVP PS NB QR USB SIM CCTV ASAP ISBN ISSN DOI',
    'KB MB TB',
    'BA MA BSc MSc PhD MD MPhil DPhil MBA MP',
    'NHS GP HIV AIDS DNA COVID',
  ].flatMap((line) => line.split(' ')),
)

/** Words that people write in capitals to stress them. */
export const stressedWords: ReadonlySet<string> = new Set(
  'NOT ALL AND OR MUST ONLY NEVER ALWAYS ANY NO YES DO DONT BEFORE AFTER NOW STOP OWN IS ARE WAS BE YOU WHAT WHY HOW WHEN WHERE CAN WILL MORE LESS BOTH EACH EVERY SAME ONE TWO THREE URGENT NEW FREE HELP BUT IF THE A AN TO OF IN ON AT BY FOR FROM WITH SO WE THEY THIS THAT THEN THAN VERY TOO REALLY STILL EVEN JUST ALSO ELSE NONE SOME MANY MOST FEW FIRST LAST NEXT DRAFT DONE NEED NEEDS SAY LISTEN ASK KEY NOTE PLEASE MAKE SURE SHOULD HAVE HAS DOES DID IT OUT OFF UP DOWN HERE THERE OPEN CLOSED ONCE TWICE AGAIN TIME PATTERN RISK SAFE'.split(
    ' ',
  ),
)
