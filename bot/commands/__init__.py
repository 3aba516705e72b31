"""What each command of the command line does; `bot/__main__.py` reads the words and calls these."""
