import type { MenuItem as ElectronItem, MenuItemConstructorOptions } from 'electron'

import { app } from './app.ts'
import { makeLoud } from './loud.ts'
import { windows } from './windows.ts'

type Act = () => void

/** What the roles do that need no screen; the rest are only looked at. */
const roles: Readonly<Partial<Record<string, Act>>> = {
  quit: () => app.quit(),
  close: () => windows.find((window) => window.isFocused())?.close(),
  minimize: () => windows.find((window) => window.isFocused())?.minimize(),
  reload: () => windows.find((window) => window.isFocused())?.reload(),
}

type Item = Pick<ElectronItem, 'id' | 'label' | 'enabled' | 'visible' | 'checked' | 'click'> & {
  readonly role: string
  readonly type: string
  readonly submenu: Menu | null
  readonly accelerator: string | null
}

function makeItem(given: MenuItemConstructorOptions): Item {
  const submenu = Array.isArray(given.submenu) ? Menu.buildFromTemplate(given.submenu) : null
  return makeLoud('MenuItem', {
    id: given.id ?? '',
    label: given.label ?? '',
    role: given.role?.toLowerCase() ?? '',
    type: given.type ?? (submenu === null ? 'normal' : 'submenu'),
    accelerator: given.accelerator ?? null,
    enabled: given.enabled ?? true,
    visible: given.visible ?? true,
    checked: given.checked ?? false,
    submenu,
    click() {
      const act = given.click ?? roles[given.role ?? '']
      if (act === undefined)
        throw new Error(`The Electron stand-in does not do the menu item "${given.label ?? given.role}".`)
      act.call(
        undefined,
        this as unknown as ElectronItem,
        windows.find((window) => window.isFocused())?.asElectron,
        {},
      )
    },
  })
}

export class Menu {
  static #application: Menu | null = null
  readonly items: readonly Item[]

  constructor(items: readonly Item[] = []) {
    this.items = items
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    return new Menu(template.map(makeItem))
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }

  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found !== null && found !== undefined) return found
    }
    return null
  }
}
