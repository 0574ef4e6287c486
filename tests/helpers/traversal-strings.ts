const dots = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2E.',
  '%252e%252e',
  '..%00',
  '..;',
  '%c0%ae%c0%ae',
  '....',
  '.%09.',
  '\uff0e\uff0e',
  '%u002e%u002e',
]
const separators = ['/', '\\', '%2f', '%5c', '%252f', '%c0%af', '/./', '//']
const targets = ['package.json', 'main/index.js', 'etc/passwd']

const others = [
  '/etc/passwd',
  '//etc/passwd',
  '%2fetc%2fpasswd',
  'C:/Windows/win.ini',
  'C:%5cWindows%5cwin.ini',
  'index.html::$DATA',
  'index.html%00.png',
  'index.html%00',
  'file:///etc/passwd',
  'assets/%2e%2e/%2e%2e/package.json',
  'assets/..%2f..%2fpackage.json',
  `${'../'.repeat(60)}etc/passwd`,
  `${'..%2f'.repeat(60)}etc/passwd`,
  'x'.repeat(5000),
  './package.json',
  '%ff',
  './package.json',
  '~/.ssh/id_rsa',
]

/** Well over 200 ways to ask a file server for a file that is none of its own. None names a file of the page. */
export function listTraversalStrings(): readonly string[] {
  const built = dots.flatMap((dot) =>
    separators.flatMap((separator) =>
      targets.map((target) => `${dot}${separator}${target.replaceAll('/', separator)}`),
    ),
  )
  return [...new Set([...built, ...others])]
}
