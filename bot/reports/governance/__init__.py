"""The papers for whoever signs: written once (`papers.yaml`), filled with what truly runs, set as Word and PDF.

They are in English, as the operator's commands are. `content` fills them, `word` and `pdf` set them.
"""
