import type { Page } from 'playwright'

/** As much of React's inner tree as is needed to see which components were drawn in a commit. */
type Fiber = {
  readonly tag: number
  readonly flags: number
  readonly alternate: Fiber | null
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly stateNode: unknown
}

declare global {
  interface Window {
    /** How many components of the list were drawn since this was last set to 0. */
    drawnInList: number
  }
}

/** Counts what React draws inside the list of points; call it before the page is opened. */
export async function watchRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const performedWork = 1
    const hostComponent = 5
    window.drawnInList = 0
    const isList = ({ tag, stateNode }: Fiber): boolean =>
      tag === hostComponent &&
      stateNode instanceof Element &&
      stateNode.getAttribute('aria-label') === 'Points'
    const holdsList = (fiber: Fiber): boolean => {
      for (let at: Fiber | null = fiber.child; at !== null; at = at.sibling)
        if (isList(at) || holdsList(at)) return true
      return false
    }
    const visit = (fiber: Fiber, isInside: boolean): void => {
      const inside = isInside || isList(fiber)
      const before = fiber.alternate
      const isDrawn = before !== null && (fiber.flags & performedWork) !== 0 && fiber.tag !== hostComponent
      if (isDrawn && (inside || holdsList(fiber))) window.drawnInList += 1
      if (before !== null && before.child === fiber.child) return
      for (let at = fiber.child; at !== null; at = at.sibling)
        if (at.alternate !== null || inside) visit(at, inside)
    }
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => visit(root.current, false),
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
      },
    })
  })
}

export async function resetRenders(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.drawnInList = 0
  })
}

export function countRenders(page: Page): Promise<number> {
  return page.evaluate(() => window.drawnInList)
}
