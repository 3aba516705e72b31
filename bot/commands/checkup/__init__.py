"""What `doctor` looks at: the machine, the database, Telegram; a check each, and the page that they make.

Nothing here changes anything, sends anything, or names a room, but by its id those of which something is wanting.
"""
