import { expect, test } from 'vitest'

import { warnOfCloudFolder } from '#electron/store/cloud-folder.ts'

test.each([
  ['OneDrive', 'C:\\Users\\sam\\OneDrive\\Workshops'],
  ['OneDrive', 'C:\\Users\\sam\\OneDrive - Some Trust\\Documents\\Pooled'],
  ['OneDrive', '/Users/sam/Library/CloudStorage/OneDrive-SomeTrust/Pooled'],
  ['Dropbox', '/home/sam/Dropbox/Pooled'],
  ['Dropbox', 'C:\\Users\\sam\\Dropbox (Personal)\\Pooled'],
  ['iCloud', '/Users/sam/Library/Mobile Documents/com~apple~CloudDocs/Pooled'],
  ['iCloud', 'C:\\Users\\sam\\iCloudDrive\\Pooled'],
  ['Google Drive', '/Users/sam/Library/CloudStorage/GoogleDrive-sam@example.org/My Drive'],
  ['Google Drive', 'G:\\My Drive\\Pooled'],
  ['Box', '/Users/sam/Library/CloudStorage/Box-Box/Pooled'],
  ['Nextcloud', '/home/sam/Nextcloud/Pooled'],
  ['SharePoint', 'C:\\Users\\sam\\SharePoint\\Team'],
  ['a synced folder', '/Users/sam/Library/CloudStorage/Another/Pooled'],
])('a folder of %s gets a warning that names it: %s', (name, path) => {
  expect(warnOfCloudFolder(path)).toContain(`kept in step by ${name},`)
})

test.each([
  '\\\\server\\share\\Pooled',
  '//server/share/Pooled',
  '\\\\?\\UNC\\server\\share\\Pooled',
  'smb://server/share',
  '/run/user/1000/gvfs/smb-share:server=nas,share=team/Pooled',
  '/net/server/export/Pooled',
])('a folder on the network gets a warning: %s', (path) => {
  expect(warnOfCloudFolder(path)).toMatch(
    /^This folder is on the network: .*Keep the session on this computer/,
  )
})

test.each([
  '/home/sam/.config/Pooled/library',
  'C:\\Users\\sam\\AppData\\Roaming\\Pooled',
  '\\\\?\\C:\\Users\\sam\\Pooled',
  '/Users/sam/Library/Application Support/Pooled',
  '/home/sam/my dropbox notes/Pooled',
  '/home/sam/onedriver/Pooled',
  '/Volumes/Stick/Pooled',
])('a folder of this computer gets none: %s', (path) => {
  expect(warnOfCloudFolder(path)).toBeUndefined()
})
