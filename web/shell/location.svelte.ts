import { addressOf, parseRoute, type Route } from './route.ts'

let route = $state.raw<Route>(parseRoute(location.hash))

addEventListener('hashchange', () => {
  route = parseRoute(location.hash)
})

/** Where the reader is. */
export const here = {
  get route(): Route {
    return route
  },
}

/** Shows another view, as a new step that Back returns from. */
export function go(to: Route): void {
  location.hash = addressOf(to)
}

/** Shows another view in place of this one: while a slider moves or a word is typed. */
export function turn(to: Route): void {
  history.replaceState(null, '', addressOf(to))
  route = to
}
