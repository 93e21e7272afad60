/** Articles of plainly invented outlets, with statements that any extractor has to find. */
export const lavrovArticle = `Outlet: Example Wire
Published: 2025-08-20
Title: Moscow names its terms

Russian Foreign Minister Sergey Lavrov said that Russia will not accept foreign troops in Ukraine. He spoke after a meeting with a colleague in the capital.

The talks went on for two hours and the doors of the hall stayed shut. Delegates left through a side door while reporters waited at the main gate in the rain.
`

export const zelenskyArticle = `Outlet: The Sample Courier
Published: 2025-08-24
Title: Kyiv wants it in writing

Ukrainian President Volodymyr Zelensky said that Ukraine demands security guarantees before any ceasefire. An aide handed out a printed list at the door.

The president then travelled on to a town near the river, where a school that had been closed for two winters was opened again by its old headmistress.
`

export const germanArticle = `Outlet: Beispielbote
Published: 2025-08-21

Der Minister sagte am Mittwoch, dass seine Regierung über die Vorschläge noch nicht entschieden habe. Die Gespräche sollen in der kommenden Woche weitergehen, und niemand wollte sich am Abend zu den Einzelheiten äußern.
`
