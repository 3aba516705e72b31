"""What people see: a value and the words make a `Screen` of text and buttons. Nothing here is sent or stored."""
