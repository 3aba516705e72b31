"""How the gate's list of given names is made: `python -m tests.identifiers.names FOLDER`, once every year or two."""
