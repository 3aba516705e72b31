"""The worker process: pictures and documents are made there, one at a time, so that the bot stays small and quick.

`workshop` is how the bot sees it, `making` what is made there, `__main__` the process itself. Nothing is imported
here: what the bot needs is light, what the process needs is not.
"""
