import { describe, expect, test } from 'vitest'

import {
  appPageUrl,
  isAppPage,
  isExternalAddress,
  isLocalRequest,
  isWallPage,
} from '#electron/main/app-page.ts'
import { chooseDisplay } from '#electron/main/choose-display.ts'
import { isPermissionGranted } from '#electron/main/permissions.ts'

const foreign = [
  'https://bundle/index.html',
  'app://bundle.example/index.html',
  'app://bundle@example/index.html',
  'app://user@bundle/index.html',
  'app://bundle:80/index.html',
  'app:bundle/index.html',
  'app:///bundle/index.html',
  'appx://bundle/index.html',
  'data:text/html,app://bundle/index.html',
  'file:///app://bundle/index.html',
  'about:blank',
  '',
  'app://bundlex/',
]

describe('the app page', () => {
  test.each([appPageUrl, 'app://bundle/', 'app://bundle/assets/x.js?y#z'])('is %s', (address) => {
    expect(isAppPage(address)).toBe(true)
  })

  test.each(foreign)('is not "%s"', (address) => expect(isAppPage(address)).toBe(false))
})

describe('the page on the wall', () => {
  test.each(['', '#', '#a-B_9'])('is ours with "%s" after it', (rest) => {
    expect(isWallPage(`app://bundle/projector.html${rest}`)).toBe(true)
  })

  test.each([
    ...foreign,
    appPageUrl,
    'app://bundle/projector.html?x',
    'app://bundle/projector.html#<x>',
    `app://bundle/projector.html#${'x'.repeat(65)}`,
    'app://bundle/projector.html/',
    'app://bundle/x/projector.html',
    'app://bundle.example/projector.html',
    'https://bundle/projector.html',
  ])('is not "%s"', (address) => expect(isWallPage(address)).toBe(false))

  test('goes to the first display that the operator is not on', () => {
    const [one, two, three] = [{ id: 1 }, { id: 2 }, { id: 3 }]
    expect(chooseDisplay([one, two, three], one)).toBe(two)
    expect(chooseDisplay([one, two], two)).toBe(one)
    expect(chooseDisplay([one], one)).toBeNull()
  })
})

describe('a request', () => {
  test.each(['app://bundle/x', 'blob:app://bundle/1', 'data:,x', 'devtools://devtools/x'])(
    'stays here: %s',
    (address) => {
      expect(isLocalRequest(address)).toBe(true)
    },
  )

  test.each([
    'http://127.0.0.1/',
    'https://example.com/',
    'ws://x/',
    'wss://x/',
    'ftp://x/',
    'file:///etc/passwd',
    'chrome-extension://x/',
    'nonsense',
  ])('would leave: %s', (address) => expect(isLocalRequest(address)).toBe(false))
})

describe('an address for the system', () => {
  test.each(['https://example.com/', 'mailto:a@example.com'])('may be %s', (address) => {
    expect(isExternalAddress(address)).toBe(true)
  })

  test.each([
    'http://example.com/',
    'file:///etc/passwd',
    'smb://x/y',
    'javascript:alert(1)',
    'app://bundle/',
    'ms-settings:',
    ' ',
  ])('may not be "%s"', (address) => expect(isExternalAddress(address)).toBe(false))
})

describe('permission', () => {
  const others = [
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'local-fonts',
    'local-network',
    'loopback-network',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'screen-wake-lock',
    'serial',
    'storage-access',
    'usb',
    'window-management',
    'unknown',
    '',
  ]

  test('is given to the app page for putting text on the clipboard', () => {
    expect(isPermissionGranted('clipboard-sanitized-write', appPageUrl)).toBe(true)
  })

  test.each(others)('is not given for "%s"', (permission) => {
    expect(isPermissionGranted(permission, appPageUrl)).toBe(false)
  })

  test.each(foreign)('is not given to "%s"', (address) => {
    expect(isPermissionGranted('clipboard-sanitized-write', address)).toBe(false)
  })
})
