#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { runPooled } = await import('./program.ts')
process.exitCode = await runPooled(process.argv.slice(2))
