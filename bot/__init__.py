"""The audit bot: a group of agencies, or one practitioner, walks through a framework audit in a Telegram chat.

The rooms of the code. A room may import what stands below it and never a neighbour; `tests/shape` holds them to it.

    __main__    the command line
    commands    what one command does: the rehearsal, several processes, one document, rooms side by side
    app         joins the rooms into a running bot
    chat        Telegram's edge: updates come in, handlers tell the story, cards and refusals go out
    web         the webhook, health, metrics, and the pages: by an invitation, or as a Mini App
    posts       what is posted later and must survive a crash: summaries, documents, reminders
    rehearsal   a stand-in for Telegram, its page and its cast; shares no code with the rest
    config      settings, read once
    logs        events and ids, never what people wrote
    views       values and words become screens: text and buttons
    reports     values and words become pictures and documents
    db          the store: rows stay inside, frozen values leave
    library     framework files become frameworks
    services    use cases: one function, one transaction
    text        every sentence a person reads, by language
    audit       the meaning of it all: pure values and arithmetic; its docstring is the glossary

The promises, which the tests try to break:

1. Telegram hears that an update arrived only after its effect is committed, or its sender was told that nothing is
   kept; a second delivery changes nothing.
2. A room's updates are handled in order, and a slow room holds up no other.
3. Nothing is sent inside a transaction: a failed send costs a message, never an answer.
4. Cards are drawn from the database, so a burst is one edit and a crash leaves nothing stale.
5. Telegram's limits are kept within, chat by chat.
6. What nobody is waiting for is durable work, posted once.
7. Text that could identify a person is stopped before it is stored, logged or repeated.
8. An old button does no harm.
9. Unanswered, 0, not applicable and outside my agency's view are four different things.
10. Every door opens on the same room: chat and page go by the same use cases, secrecy, gate and record.
"""
