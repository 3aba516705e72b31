"""What the outside calls: the webhook, health, metrics, and the pages."""
