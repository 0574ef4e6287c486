import type { QdaElement } from '#shared/qda/read-xml.ts'

type Shape = {
  readonly children: readonly string[]
  readonly required?: readonly string[]
  readonly needs?: number
}

const guid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/iu
const ref: Shape = { children: [], required: ['targetGUID'] }
const text: Shape = {
  children: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'],
  required: ['guid'],
}

/** What REFI-QDA 1.0 says of the elements we write: their children in order, and the attributes they must have. */
const shapes: Readonly<Record<string, Shape>> = {
  Project: {
    children: [
      'Users',
      'CodeBook',
      'Variables',
      'Cases',
      'Sources',
      'Notes',
      'Links',
      'Sets',
      'Graphs',
      'Description',
      'NoteRef',
    ],
    required: ['name'],
  },
  Users: { children: ['User'], needs: 1 },
  User: { children: [], required: ['guid'] },
  CodeBook: { children: ['Codes', 'Sets'], needs: 1 },
  Codes: { children: ['Code'], needs: 1 },
  Code: { children: ['Description', 'NoteRef', 'Code'], required: ['guid', 'name', 'isCodable'] },
  Variables: { children: ['Variable'], needs: 1 },
  Variable: { children: ['Description'], required: ['guid', 'name', 'typeOfVariable'] },
  VariableValue: { children: ['VariableRef', 'TextValue'], needs: 1 },
  VariableRef: ref,
  TextValue: { children: [] },
  Cases: { children: ['Case'], needs: 1 },
  Case: {
    children: ['Description', 'CodeRef', 'VariableValue', 'SourceRef', 'SelectionRef'],
    required: ['guid'],
  },
  SourceRef: ref,
  SelectionRef: ref,
  Sources: { children: ['TextSource'], needs: 1 },
  TextSource: text,
  PlainTextSelection: {
    children: ['Description', 'Coding', 'NoteRef'],
    required: ['guid', 'startPosition', 'endPosition'],
  },
  Coding: { children: ['CodeRef', 'NoteRef'], required: ['guid'], needs: 1 },
  CodeRef: ref,
  Notes: { children: ['Note'], needs: 1 },
  Note: text,
  NoteRef: ref,
  PlainTextContent: { children: [] },
  Description: { children: [] },
}

function findOwnFaults({ name, attributes, children }: QdaElement): readonly string[] {
  const shape = shapes[name]
  if (shape === undefined) return [`${name} is not known`]
  const places = children.map((child) => shape.children.indexOf(child.name))
  return [
    ...(places.includes(-1) ? [`${name} has a child it may not have`] : []),
    ...(places.some((place, at) => place < (places[at - 1] ?? 0))
      ? [`${name} has its children out of order`]
      : []),
    ...(children.length < (shape.needs ?? 0) ? [`${name} is empty`] : []),
    ...(shape.required ?? []).filter((key) => !attributes.has(key)).map((key) => `${name} has no ${key}`),
    ...[...attributes]
      .filter(([key, value]) => /^(?:guid|targetGUID|creatingUser|.*GUID)$/u.test(key) && !guid.test(value))
      .map(([key]) => `${name} has a ${key} that is none`),
    ...[...attributes]
      .filter(([key, value]) => key.endsWith('DateTime') && Number.isNaN(Date.parse(value)))
      .map(([key]) => `${name} has a ${key} that is none`),
  ]
}

function listAll(element: QdaElement): readonly QdaElement[] {
  return [element, ...element.children.flatMap(listAll)]
}

/** Where a codebook or project is not as the standard says: order, attributes, GUIDs used twice, references to nothing. */
export function findFaults(root: QdaElement): readonly string[] {
  const all = listAll(root)
  const given = all.flatMap(({ attributes }) => attributes.get('guid') ?? [])
  const known = new Set(given)
  const aims = all.flatMap(({ name, attributes }) =>
    ['targetGUID', 'creatingUser'].flatMap((key) =>
      attributes.has(key) ? [`${name} ${attributes.get(key) ?? ''}`] : [],
    ),
  )
  return [
    ...all.flatMap(findOwnFaults),
    ...(known.size < given.length ? ['a GUID is used twice'] : []),
    ...aims.filter((aim) => !known.has(aim.split(' ')[1] ?? '')).map((aim) => `${aim} is not there`),
  ]
}
