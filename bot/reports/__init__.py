"""Pictures and documents: pure functions from one snapshot (or its summary) and the words of a language to bytes.

`charts` draws, `outlets` lists the documents by format. Heavy libraries are loaded by the first call that needs them.
"""
