"""What the outside calls: the webhook, health and metrics."""
