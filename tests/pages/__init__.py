"""The pages, as browsers reach them: the real application and a real database, over HTTP."""
