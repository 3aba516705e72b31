"""The Telegram edge: updates come in, are told apart by one ordered list of routes, and screens go out.

`intake` fetches and acknowledges, `lanes` keep a room's updates in order, `dispatch` runs them through the routes,
`incoming` reads what an update says, thin handlers call one use case each, `cards` and `show` bring the result to the
chat within the `budget`, and `refusals` turn what a person did wrong into words; `untold` holds back what is refused
until that is said.
"""
