// A minimal ZIP reader (stored and deflated entries, no encryption), so that set-up needs no `unzip`.
import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, readSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/** Extracts the entries for which rename(name) returns a relative path (return null to skip one). */
export function extractZip(file, dest, rename) {
  const fd = openSync(file, 'r')
  try {
    const size = fstatSync(fd).size
    const at = (pos, len) => {
      const b = Buffer.alloc(len)
      readSync(fd, b, 0, len, pos)
      return b
    }
    const tail = at(Math.max(0, size - 65557), Math.min(size, 65557))
    const eocd = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
    if (eocd < 0) throw new Error(`${file}: not a zip file`)
    const count = tail.readUInt16LE(eocd + 10)
    const cd = at(tail.readUInt32LE(eocd + 16), tail.readUInt32LE(eocd + 12))
    let seen = 0
    for (let p = 0; p < cd.length && cd.readUInt32LE(p) === 0x02014b50; seen++) {
      const method = cd.readUInt16LE(p + 10),
        csize = cd.readUInt32LE(p + 20)
      const nlen = cd.readUInt16LE(p + 28),
        xlen = cd.readUInt16LE(p + 30),
        clen = cd.readUInt16LE(p + 32)
      const mode = cd.readUInt32LE(p + 38) >>> 16,
        off = cd.readUInt32LE(p + 42)
      const name = cd.toString('utf8', p + 46, p + 46 + nlen)
      p += 46 + nlen + xlen + clen
      if (name.endsWith('/')) continue
      const to = rename(name)
      if (!to) continue
      if (to.split('/').includes('..')) throw new Error(`${file}: unsafe name ${name}`)
      const lh = at(off, 30)
      const data = at(off + 30 + lh.readUInt16LE(26) + lh.readUInt16LE(28), csize)
      const out = join(dest, to)
      const body = method === 8 ? inflateRawSync(data) : data
      mkdirSync(dirname(out), { recursive: true })
      if ((mode & 0o170000) === 0o120000) symlinkSync(body.toString(), out)
      else {
        writeFileSync(out, body)
        if (mode & 0o777) chmodSync(out, mode & 0o777)
      }
    }
    if (seen === 0 || (count !== 0xffff && seen !== count)) throw new Error(`${file}: ${seen} of ${count} entries read`)
  } finally {
    closeSync(fd)
  }
}
