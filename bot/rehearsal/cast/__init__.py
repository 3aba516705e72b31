"""The cast: who plays (`scene`), what they know by heart (`script`, `story`), and how they play, seeing only phones."""
