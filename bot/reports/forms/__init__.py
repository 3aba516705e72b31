"""Forms: a spreadsheet for one agency to fill in, the same as a paper, and what stands in one that is handed in.

`blank` is the spreadsheet, `paper` the paper, `reading` what is read back. Nothing is imported here: each is loaded
when it is needed.
"""
