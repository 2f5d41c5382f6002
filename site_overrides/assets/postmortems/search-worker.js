/* Searches for Material's search field: published in place of Material's own worker, and speaking its
   messages (0 set up, 1 ready, 2 query, 3 result). What it reads is told in the room `search`. */

const ROOT = new URL("../../../search/", self.location)
const SHOWN = 30 /* results of a query; their entries have to be fetched */
const FILES = 4 /* files of words that the beginning of a word may take */
const LONGEST = 24
const WEIGHTS = { A: 1, B: 2, C: 4, D: 6, E: 10 }
const UNSPACED = /[\u0e00-\u0fff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\u{20000}-\u{3ffff}]/u

const fetched = new Map()
let head = null

async function load(path, as, options) {
  const url = new URL(path, ROOT)
  if (head) url.searchParams.set("v", head.digest)
  const response = await fetch(url, options)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response[as]()
}

function once(path, as) {
  if (!fetched.has(path)) {
    fetched.set(path, load(path, as))
    fetched.get(path).catch(() => fetched.delete(path))
  }
  return fetched.get(path)
}

/* As in `search/words.py`. */
function words(text) {
  const plain = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) || []).flatMap(run => {
    const signs = [...run]
    if (!UNSPACED.test(run)) return [signs.slice(0, LONGEST).join("")]
    return signs.length === 1 ? [run] : signs.slice(1).map((sign, n) => signs[n] + sign)
  })
}

/* The lines of words that begin so. */
async function lines(start) {
  const first = head.words
  let from = first.findIndex(word => word > start)
  from = Math.max(0, (from < 0 ? first.length : from) - 1)
  let to = from
  while (to + 1 < first.length && first[to + 1].startsWith(start)) to++
  to = Math.min(to, from + FILES - 1)
  const texts = await Promise.all(
    first.slice(from, to + 1).map((_, n) => once(`words/${from + n}.txt`, "text"))
  )
  return texts.flatMap(text => text.split("\n")).filter(line => line.startsWith(start))
}

/* The entries with words that begin so: their numbers, each with a score. */
async function matches(term) {
  const found = new Map()
  const starts = term.length > 4 && term.endsWith("s") ? [term, term.slice(0, -1)] : [term]
  const known = []
  for (const line of await lines(starts.at(-1))) {
    const [word, postings] = line.split(" ")
    if (!word.startsWith(term) && word !== starts.at(-1)) continue
    known.push(word)
    const exact = starts.includes(word) ? 2 : 1
    let number = 0
    for (const [, distance, part] of postings.matchAll(/([0-9a-z]+)([A-E])/g)) {
      number += parseInt(distance, 36)
      found.set(number, Math.max(found.get(number) || 0, WEIGHTS[part] * exact))
    }
  }
  const rarity = Math.log(1 + head.entries / (found.size || 1))
  for (const [number, score] of found) found.set(number, score * rarity)
  return { term, found, known }
}

function marked(html, terms) {
  if (!terms.length) return html
  const starts = terms.map(term => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")
  /* Not inside a character reference. */
  const pattern = new RegExp(`&[a-z0-9#]+;|(?<![\\p{L}\\p{N}])(?:${starts})[\\p{L}\\p{N}]*`, "giu")
  return html.replace(pattern, word => (word.startsWith("&") ? word : `<mark>${word}</mark>`))
}

async function search(query) {
  const terms = [...new Set(words(query))]
  if (!terms.length) return { items: [] }
  head = head || (await load("index.json", "json", { cache: "no-cache" }))
  const all = await Promise.all(terms.map(matches))
  const scores = new Map()
  for (const { found } of all)
    for (const [number, score] of found) {
      const [hits, sum] = scores.get(number) || [0, 0]
      scores.set(number, [hits + 1, sum + score])
    }
  const ranked = [...scores]
    .sort(([a, [hitsA, sumA]], [b, [hitsB, sumB]]) => hitsB - hitsA || sumB - sumA || a - b)
    .slice(0, SHOWN)
  const items = await Promise.all(
    ranked.map(async ([number, [hits, sum]]) => {
      const file = await once(`entries/${Math.floor(number / head.per_file)}.json`, "json")
      const [location, title, text] = file[number % head.per_file]
      const had = Object.fromEntries(all.map(({ term, found }) => [term, found.has(number)]))
      const score = hits * 1000 + sum
      return [{ location, title: marked(title, terms), text: marked(text, terms), score, terms: had }]
    })
  )
  const known = all.at(-1).known
  return { items, suggest: known.length ? [...terms.slice(0, -1), known.sort((a, b) => a.length - b.length)[0]] : [] }
}

let queue = Promise.resolve()
addEventListener("message", ({ data: { type, data } }) => {
  if (type === 0) postMessage({ type: 1 })
  else if (type === 2)
    queue = queue
      .then(() => search(data))
      .catch(error => {
        console.warn(error.message)
        return { items: [] }
      })
      .then(result => postMessage({ type: 3, data: result }))
})
