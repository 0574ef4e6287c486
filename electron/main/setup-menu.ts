import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'

/** The system's own commands with British labels. Pooled's commands live in the page's command registry. */
export function setupMenu(platform: NodeJS.Platform): void {
  const template = platform === 'darwin' ? [appMenu, ...menus] : menus
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
}

const appMenu: MenuItemConstructorOptions = {
  label: 'Pooled',
  submenu: [
    { role: 'about', label: 'About Pooled' },
    { type: 'separator' },
    { role: 'hide', label: 'Hide Pooled' },
    { role: 'hideOthers', label: 'Hide others' },
    { role: 'unhide', label: 'Show all' },
    { type: 'separator' },
    { role: 'quit', label: 'Quit Pooled' },
  ],
}

const menus: readonly MenuItemConstructorOptions[] = [
  { label: 'File', submenu: [{ role: 'close', label: 'Close' }] },
  {
    label: 'Edit',
    submenu: [
      { role: 'undo', label: 'Undo' },
      { role: 'redo', label: 'Redo' },
      { type: 'separator' },
      { role: 'cut', label: 'Cut' },
      { role: 'copy', label: 'Copy' },
      { role: 'paste', label: 'Paste' },
      { role: 'selectAll', label: 'Select all' },
    ],
  },
  {
    label: 'View',
    submenu: [
      { role: 'zoomIn', label: 'Larger text' },
      { role: 'zoomOut', label: 'Smaller text' },
      { role: 'resetZoom', label: 'Usual text size' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Full screen' },
    ],
  },
  { label: 'Window', submenu: [{ role: 'minimize', label: 'Minimise' }] },
]
