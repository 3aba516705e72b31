"""The handlers: read what came, do one use case, answer, show. No `if` about the audit, no query, no sentence."""
