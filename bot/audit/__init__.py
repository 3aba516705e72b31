"""Pure values and arithmetic: no clock, chance, network, database or Telegram.

The words every room of the code uses:

framework      the published tool: its scale, domains, statements, version and citation; one YAML file
domain         a part of the framework; never a layer of the software
stem           the sentence over lettered statements (1.6 over 1.6a, 1.6b, 1.6c); nobody scores it
statement      what is scored
point          one value of the scale, with its label
room           one Telegram chat (private, group, supergroup, or a forum's topic), even when its chat id changes
audit          one round of a framework in one room; a later round is held against the one before
member         a person who joined the audit, with an agency
facilitator    the member who runs it: reveals, agrees, skips, closes
rating         one member's own value for a statement, secret until the reveal; or "outside my agency's view"
agreed score   the room's value for a statement; or "not applicable", with a reason
note           a piece of evidence or assurance, or a comment on a domain; it has an author
card           the live message that shows the statement being scored
summary        what is posted when a domain is complete; one more for the whole audit
action         something to be done: text, owner, due date, status
trail          the record that only grows: who changed what, when, from what to what, and why

Unanswered, 0, not applicable and outside view are four different things everywhere: no `Answer`; an `Answer` of 0; an
`Answer` whose value is None; a `Rating` whose value is None.
"""
