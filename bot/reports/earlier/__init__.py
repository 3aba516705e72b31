"""A round from before the bot, read from a file: the record as JSON, a workbook, or the tool filled in in Word.

`lines` gives the rows of tables, whatever file they stand in; `reading` finds the statements in them.
"""
