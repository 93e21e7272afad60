/** What a token is among quotation marks; 0 is no mark. */
export const OPENING = 1
export const CLOSING = 2
