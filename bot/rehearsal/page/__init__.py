"""The page on which one plays people: `play` serves it and what it lives on, `drawn` is what it shows."""
