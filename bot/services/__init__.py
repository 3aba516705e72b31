"""The use cases: one function, one transaction.

Each takes the store, who acts (`By`), and what the tap or the text carried; loads the audit, lets `bot.audit` check
it, keeps the change with its line in the trail, and gives back a `Turn`: the audit as committed and the posts now due.
Nothing here sends, and nothing here knows Telegram or SQL; `ports.py` says what is needed of the database.
"""
