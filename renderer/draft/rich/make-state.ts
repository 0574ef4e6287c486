import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { ellipsis, type InputRule, inputRules, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { NodeType } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import { type Command, EditorState, type Plugin, Selection } from 'prosemirror-state'

import { readRich, richSchema } from './markdown.ts'

const { bullet_list, ordered_list, list_item, hard_break } = richSchema.nodes

const breakLine: Command = (state, dispatch) => {
  if (hard_break === undefined) return false
  dispatch?.(state.tr.replaceSelectionWith(hard_break.create()).scrollIntoView())
  return true
}

function listKeys(item: NodeType): Readonly<Record<string, Command>> {
  return {
    Enter: splitListItem(item),
    // Tab leaves the text as it leaves every field; a list is set in and out as it is in Word's other way.
    'Alt-Shift-ArrowRight': sinkListItem(item),
    'Alt-Shift-ArrowLeft': liftListItem(item),
    Backspace: (state, dispatch) => {
      const { $from, empty } = state.selection
      return empty && $from.parentOffset === 0 && $from.node(-1)?.type === item && $from.index(-1) === 0
        ? liftListItem(item)(state, dispatch)
        : false
    },
  }
}

/** Undo that always takes the key, so that the browser's own never gets hold of it. */
function always(command: Command): Command {
  return (...given) => command(...given) || true
}

function rules(): Plugin {
  const lists: InputRule[] = []
  if (bullet_list !== undefined) lists.push(wrappingInputRule(/^\s*[-*•]\s$/u, bullet_list))
  if (ordered_list !== undefined)
    lists.push(
      wrappingInputRule(
        /^(\d{1,3})[.)]\s$/u,
        ordered_list,
        (match) => ({ order: Number(match[1]) }),
        (match, node) => node.childCount + Number(node.attrs['order']) === Number(match[1]),
      ),
    )
  return inputRules({ rules: [...lists, ellipsis] })
}

/** A document ready to be edited, with an undo of its own that begins here. */
export function makeState(markdown: string, plugins: readonly Plugin[]): EditorState {
  const doc = readRich(markdown)
  return EditorState.create({
    doc,
    // Whoever comes to a text goes on with it.
    selection: Selection.atEnd(doc),
    plugins: [
      rules(),
      keymap({ 'Mod-z': always(undo), 'Mod-y': always(redo), 'Mod-Shift-z': always(redo) }),
      ...(list_item === undefined ? [] : [keymap(listKeys(list_item))]),
      keymap({ 'Shift-Enter': chainCommands(exitCode, breakLine) }),
      keymap(baseKeymap),
      history(),
      ...plugins,
    ],
  })
}
