/** Given names that are common in Britain and are no other word, for quotes in which somebody is named who is in no register. */
export const givenNames: ReadonlySet<string> = new Set(
  `Aaron Abdul Abigail Adam Adrian Ahmed Aisha Alan Alastair Alex Alexander Alexandra Alice Alison Amanda Amelia Amir Amy Andrea Andrew Andy Angela Anita Ann Anna Anne Annie Anthony Antonio Arthur
  Barbara Barry Ben Benjamin Bernard Beth Betty Brenda Brian Bridget Caitlin Callum Cameron Carl Carol Caroline Catherine Cathy Charles Charlie Charlotte Cheryl Chloe Chris Christina Christine Christopher Claire Clare Colin Connor Craig
  Daniel Danielle Danny Darren Dave David Davina Dean Debbie Deborah Debra Denise Dennis Derek Diana Diane Donna Dorothy Dougie Duncan Edward Eileen Elaine Eleanor Elizabeth Ellen Ellie Emily Emma Eric Euan Evelyn Ewan
  Fatima Fiona Frances Francis Fraser Gareth Gary Gavin Gemma Geoff George Georgia Gerald Gillian Gordon Graeme Graham Greg Hannah Harriet Harry Hassan Hayley Heather Helen Henry Howard Hugh Ian Ibrahim Imran Isabel Isabella
  Jacqueline Jake James Jamie Jan Jane Janet Janice Jason Jasmine Jean Jeff Jennifer Jenny Jeremy Jessica Jim Jimmy Jo Joan Joanna Joanne Joe John Johnny Jon Jonathan Jordan Joseph Josh Joshua Joyce Juan Judith Judy Julia Julian Julie June-Ann Justin
  Karen Karl Kate Kathleen Kathryn Katie Katy Keith Kelly Ken Kenneth Kerry Kevin Khalid Kieran Kim Kirsty Kyle Laura Lauren Lee-Ann Leanne Lesley Leslie Lewis Liam Linda Lindsay Lisa Liz Lorraine Louise Lucas Lucy Luke Lynn Lynne
  Malcolm Margaret Maria Marie Marion Martin Mary Matthew Maureen Maxine Megan Melanie Michael Michelle Mick Mike Mohammed Mohamed Moira Monica Morag Muhammad Nadia Natalie Natasha Nathan Neil Nicholas Nicola Nigel Noel Norma Norman
  Oliver Olivia Omar Owen Pamela Patricia Patrick Paul Paula Pauline Pete Peter Phil Philip Phoebe Priya Rachel Raj Rebecca Rhys Richard Rita Rob Robert Robin-Ann Roger Ronald Rory Ross Ruth Ryan Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sharon Shaun Sheila Shirley Simon Sophia Sophie Stacey Stella Stephanie Stephen Steve Steven Stuart Susan Suzanne Sylvia
  Tanya Tara Teresa Terry Theresa Thomas Tim Timothy Tina Toby Tom Tommy Tony Tracey Tracy Trevor Valerie Vanessa Vera Vicky Victoria Vincent Walter Wayne Wendy William Yasmin Yusuf Yvonne Zahra Zara Zoe`
    .split(/\s+/u)
    .filter((name) => !name.includes('-')),
)

/** Names that are also other words, which count only in the midst of a sentence. */
export const wordNames: ReadonlySet<string> = new Set(
  'Will Mark Grace Hope Faith Joy Rose May June April August Bill Frank Rich Art Pat Sue Drew Dawn Ray Jack Chase Grant Iris Ivy Lily Summer Penny Young White Brown Green Black Gray Grey King Bishop Day Law Long Street London Bush Wood Woods Stone Hill Field Fields Banks Bell Ball Park Parks Price Cook Baker Carter Mason Porter Taylor Hunter Fisher Page Knight Abbott Pope Church Moon Star Winter Snow Frost Rivers Lake Ford Bridge Forest Marsh Moor West North South East Best Good Goodman Little Small Short Strong Swift Sharp Wise Noble Savage Major Sterling Case Cash Bond Power Powers Waters Wells Rice Love Marshall Chance Guy Rob Dean Max Lee Robin Jay Jean Nick Kit Gene Cliff Heath Glen Earl Duke Angel Christian Carol Sandy Ginger Amber Ruby Pearl Crystal Rusty Miles Josh Drew'.split(
    ' ',
  ),
)
