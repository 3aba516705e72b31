"""What the papers for whoever signs say of this deployment: facts, settings and tables, read from what truly runs."""
